"""What the first paint may load: a start on an old disk reads each module from far away (speed goals)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_MODULES = 220
PROGRAM = """
import json, sys
from pathlib import Path
import main
from storage.paths import WorkspacePaths
start = main.window_start(WorkspacePaths(Path(sys.argv[1])))
from gui.app import make_application
from gui.session import Session
from gui.single_instance import SingleInstance
app = make_application(["papan-siar"])
assert SingleInstance(start.folders.data).claim()
session = Session(app, start)
session._open_backend = lambda: None
session.open()
session.window.grab()
print(json.dumps(sorted(sys.modules)))
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("first-paint")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_few_modules_are_loaded(modules: set[str]) -> None:
    assert len(modules) <= MOST_MODULES


@pytest.mark.parametrize(
    "heavy",
    ["sqlalchemy", "sqlite3", "requests", "keyring", "alembic", "qtawesome", "PySide6.QtNetwork", "PySide6.QtSvg",
     "core.ports", "core.services", "core.platforms", "logging.handlers"],
)  # fmt: skip
def test_nothing_heavy_is_loaded(modules: set[str], heavy: str) -> None:
    assert heavy not in modules
