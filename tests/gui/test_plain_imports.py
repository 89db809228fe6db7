"""PySide's import hook would read and keep the source of every module; a process of its own shows that it is gone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import linecache
{first}
from core.domain.delivery import Delivery
from gui.navigation import DESTINATIONS
print(len([file for file in linecache.cache if "delivery" in file or "navigation" in file]))
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
print(QLabel("Kalender").sizeHint().isValid())
"""


def _said(first: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(first=first)],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return done.stdout.split()


def test_no_source_is_read_and_widgets_work() -> None:
    assert _said("from gui.plain_imports import use_plain_imports; use_plain_imports()") == ["0", "True"]


def test_pyside_still_has_the_habit() -> None:
    """If this fails, ``gui.plain_imports`` has no purpose any more."""
    assert _said("import PySide6.QtCore") == ["2", "True"]
