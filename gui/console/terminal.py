"""An application object for commands that show no window, and lines on the terminal."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtGui import QGuiApplication

from core.domain.settings import Language
from core.errors import PapanSiarError
from gui.errors import explain_error
from gui.translation import Translation


def begin(language: Language) -> tuple[QGuiApplication, Translation]:
    """Make the application and speak the admin's language; keep both until the end."""
    logging.getLogger().addHandler(logging.NullHandler())  # the log file is enough, see storage.logs
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("papan-siar")
    translation = Translation(app)
    translation.switch(language)
    return app, translation


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def say_failure(error: PapanSiarError) -> None:
    """Print what happened, what was kept and what to do, each on a line of its own."""
    explained = explain_error(error)
    for part in (explained.title, explained.kept, explained.remedy):
        if part:
            sys.stderr.write(part + "\n")
