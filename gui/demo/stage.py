"""The window of the demo: opens a workspace, waits until it is calm, keeps pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from core.services.backend import Services
from gui.page import Page
from gui.session import Session
from gui.window_start import WindowStart

P = TypeVar("P", bound=Page)
WIDTH, HEIGHT = 1366, 728
_TIMEOUT_MS = 60_000


class DemoFailed(Exception):
    """A step did not come to its end in time; names the step."""


class Stage:
    """One opened workspace with its real window. ``close`` it before opening the next."""

    def __init__(self, app: QApplication, start: WindowStart, keep: Callable[[str, Session], Path]) -> None:
        self._keep = keep
        self.session = Session(app, start)
        states: list[str] = []
        self.session.ready.connect(lambda: states.append("ready"))
        self.session.failed.connect(lambda: states.append("failed"))
        self.session.open()
        self.session.window.resize(WIDTH, HEIGHT)
        self.until(lambda: bool(states), "open the workspace")
        self.calm()
        if "failed" in states:
            raise DemoFailed("open the workspace")

    @property
    def services(self) -> Services:
        """Give the open workspace's use cases."""
        backend = self.session.backend
        if backend is None:
            raise DemoFailed("open the workspace")
        return backend.services

    def until(self, is_so: Callable[[], bool], what: str, timeout_ms: int = _TIMEOUT_MS) -> None:
        """Let the window live until something is so; raises ``DemoFailed``."""
        loop, poll, deadline = QEventLoop(), QTimer(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if is_so() else None)
        deadline.setSingleShot(True)
        deadline.timeout.connect(loop.quit)
        deadline.start(timeout_ms)
        poll.start(20)
        while not is_so() and deadline.isActive():
            loop.exec()
        poll.stop()
        if not is_so():
            raise DemoFailed(what)

    def calm(self, quiet_ms: int = 250) -> None:
        """Wait until nothing is being read or drawn any more for a moment."""
        for _ in range(2):
            self.until(self.session.lanes.idle, "let the work end")
            pause, loop = QTimer(), QEventLoop()
            pause.setSingleShot(True)
            pause.timeout.connect(loop.quit)
            pause.start(quiet_ms)
            loop.exec()
        self.until(self.session.lanes.idle, "let the work end")

    def keep(self, name: str) -> Path:
        """Keep a picture of the window once it is calm."""
        self.calm()
        return self._keep(name, self.session)

    def open(self, name: str, kind: type[P], arguments: object = None) -> P:
        """Go to a page and give it."""
        self.session.window.open_page(name, arguments)
        self.calm()
        page = self.session.window.current_page()
        if not isinstance(page, kind):
            raise DemoFailed(f"open {name}")
        return page

    def close(self) -> None:
        """End the session and its window."""
        self.session.window.hide()
        self.session.close()
        self.session.window.deleteLater()
