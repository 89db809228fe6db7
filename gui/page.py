"""What every page is and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.theme import Theme

if TYPE_CHECKING:
    from core.domain.office import Office
    from core.services.backend import Services
    from gui.backend import Backend, SyncControl
    from gui.bridge import Bridge
    from gui.preferences import Preferences
    from gui.tasks import Lanes
    from gui.window_start import WindowStart


@dataclass(frozen=True, slots=True)
class PageContext:
    """Everything a page may use. ``office()`` gives the profile now in force."""

    services: Services
    lanes: Lanes
    bridge: Bridge
    preferences: Preferences
    office: Callable[[], Office]
    theme: Theme
    sync: SyncControl
    open_url: Callable[[str], None]
    backend: Backend
    start: WindowStart


class Page(QWidget):
    """One entry of the sidebar. Built on its first visit and kept."""

    page_requested = Signal(str, object)
    """Another page, by name, with its arguments: ``("composer", {"post_id": …})``."""
    notice_requested = Signal(object)
    """A ``Notice`` for the shell's toast bar."""
    restore_requested = Signal(object)
    """The path of a backup that shall take the place of the data; everything is closed and opened again."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def show_page(self, arguments: object) -> None:
        """Come to the front: reload what may have changed. ``arguments`` is None or what was requested."""

    def main_action(self) -> None:
        """Do the page's one primary action (Ctrl+Enter)."""

    def say_failure(self, error: Exception) -> None:
        """Say what went wrong, what was kept and what to do."""
        from gui.errors import failure_notice

        self.notice_requested.emit(failure_notice(error))

    def help_text(self) -> str:
        """Say more about the page than its general help, for instance its keys; empty where that says it all."""
        return ""

    def may_leave(self) -> bool:
        """Tell whether another page may be shown now; a page that says no shows why itself."""
        return True
