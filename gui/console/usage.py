"""``main.py --help``, and what is said to a command line that was not understood."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from core.domain.settings import Language
from gui.console.terminal import begin, say

translate = QCoreApplication.translate

NOT_UNDERSTOOD = 2
_COLUMN = 40


def run(language: Language, misused: str) -> int:
    """Print what can be asked for; ``misused`` is what was asked instead, and goes with exit code 2."""
    keep = begin(language)
    if misused:
        say(
            translate("Usage", "This was not understood, and nothing was done: {0}").format(misused) + "\n",
            sys.stderr,
        )
    stream = sys.stderr if misused else sys.stdout
    for line in _lines(Path(sys.argv[0]).name):
        say(line, stream)
    del keep
    return NOT_UNDERSTOOD if misused else 0


def _lines(program: str) -> list[str]:
    return [
        translate("Usage", "Papan Siar: the social media of a local government office."),
        "",
        translate("Usage", "{0} [OPTION …] [COMMAND]").format(program),
        translate("Usage", "Without a command the window opens."),
        "",
        *_table(_commands()),
        "",
        *_table(_options()),
        "",
        translate(
            "Usage",
            "Exit codes: 0 done, 1 something is wrong and was told, 2 not understood, 3 another Papan Siar is "
            "sending, 4 no office yet, 5 no display.",
        ),
    ]


def _commands() -> dict[str, str]:
    return {
        "sync --once": translate("Usage", "send what is due without a window, then stop"),
        "doctor": translate("Usage", "examine keyring, database, versions, clock and line"),
        "demo --out FOLDER [--language id|en]": translate(
            "Usage", "walk through the main job and keep a picture of every step"
        ),
    }


def _options() -> dict[str, str]:
    return {
        "--data FOLDER": translate("Usage", "the data folder; otherwise PAPAN_SIAR_HOME or your own"),
        "--practice": translate("Usage", "a sample office that never sends anything"),
        "--background": translate("Usage", "start beside the clock, without a window"),
        "--version": translate("Usage", "the version"),
        "--help": translate("Usage", "this text"),
    }


def _table(rows: dict[str, str]) -> list[str]:
    return [f"  {left.ljust(_COLUMN)}{right}" for left, right in rows.items()]
