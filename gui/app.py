"""Builds the window from what the composition root hands over, and runs it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from gui.garbage import GuiThreadGarbage
from gui.session import Session
from gui.single_instance import SingleInstance

if TYPE_CHECKING:
    from gui.window_start import WindowStart


def make_application(arguments: list[str]) -> QApplication:
    """Make the one application object, with Fusion as the ground of the style sheet."""
    _be_a_program_of_its_own()
    app = QApplication([*arguments, "-style", "Fusion"])  # setStyle gives a QStyle: 6 ms of enums
    app.setApplicationName("papan-siar")
    app.setApplicationDisplayName("Papan Siar")
    app.setDesktopFileName("papan-siar")
    app.setQuitOnLastWindowClosed(False)
    return app


def _be_a_program_of_its_own() -> None:
    """Let the taskbar of Windows show this program's sign and group its windows, not Python's."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("PapanSiar.PapanSiar")


def run_window(start: WindowStart, *, hidden: bool = False) -> int:
    """Show the window and run until the admin quits; gives the exit code.

    A second start for the same workspace raises the first one's window and returns at once.
    """
    app = make_application(sys.argv[:1])
    instance = SingleInstance(start.folders.data)
    if not instance.claim():
        return 0
    garbage = GuiThreadGarbage(app)
    session = Session(app, start)
    instance.raise_requested.connect(session.raise_window)
    session.ready.connect(instance.listen)
    session.failed.connect(instance.listen)
    session.open(hidden=hidden)
    code = app.exec()
    instance.release()
    session.close()
    garbage.stop()
    return code
