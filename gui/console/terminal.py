"""An application object for commands that show no window, and lines on the terminal."""

from __future__ import annotations

import io
import logging
import os
import sys
from typing import TextIO

from PySide6.QtGui import QGuiApplication

from core.domain.settings import Language
from core.errors import PapanSiarError
from gui.errors import explain_error
from gui.translation import Translation


def begin(language: Language) -> tuple[QGuiApplication, Translation]:
    """Make the application and speak the admin's language; keep both until the end."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old Windows terminal lacks letters that a title has
    logging.getLogger().addHandler(logging.NullHandler())  # the log file is enough, see storage.logs
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("papan-siar")
    translation = Translation(app)
    translation.switch(language)
    return app, translation


def say(line: str, stream: TextIO | None = None) -> None:
    """Print a line at once, on the standard output unless told otherwise."""
    print(line, file=stream or sys.stdout, flush=True)


def say_failure(error: PapanSiarError) -> None:
    """Print what happened, what was kept and what to do, each on a line of its own."""
    explained = explain_error(error)
    for part in (explained.title, explained.kept, explained.remedy):
        if part:
            say(part, sys.stderr)
