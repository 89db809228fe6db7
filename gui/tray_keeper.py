"""Keeps the sign beside the clock while the settings ask for one and the desktop has a place for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.tray import Tray

if TYPE_CHECKING:
    from core.domain.connectivity import LineState
    from core.domain.listing import StatusCounts
    from gui.preferences import Preferences
    from gui.theme import Theme

translate = QCoreApplication.translate


class TrayKeeper(QObject):
    """Makes and takes away the tray; passes its wishes on."""

    open_requested = Signal()
    page_requested = Signal(str)
    sync_requested = Signal()
    quit_requested = Signal()
    shown = Signal()
    """A sign has appeared that knows no status yet."""

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._has_told = False
        self.tray: Tray | None = None

    def refresh(self) -> None:
        """Follow the settings."""
        if not self._preferences.settings.tray or not Tray.available():
            self.close()
        elif self.tray is None:
            self.tray = self._make()
            self.tray.show()
            self.shown.emit()

    def rebuild(self) -> None:
        """Make the sign anew, in the language now in force."""
        self.close()
        self.refresh()

    def close(self) -> None:
        """Take the sign away."""
        if self.tray is not None:
            self.tray.close()
            self.tray = None

    def set_status(self, counts: StatusCounts, line: LineState) -> None:
        """Show what waits."""
        if self.tray is not None:
            self.tray.set_status(counts, line)

    def takes_window(self) -> bool:
        """Tell whether the program can go on beside the clock; says so the first time that it does."""
        if self.tray is None or not self.tray.icon.isVisible():
            return False
        if not self._has_told:
            self._has_told = True
            self.tray.say(
                translate("Session", "Papan Siar goes on working"),
                translate("Session", "It sends what is due from beside the clock. Quit it there."),
            )
        return True

    def _make(self) -> Tray:
        tray = Tray(self._theme, self)
        tray.open_requested.connect(self.open_requested)
        tray.compose_requested.connect(lambda: self.page_requested.emit("composer"))
        tray.outbox_requested.connect(lambda: self.page_requested.emit("outbox"))
        tray.sync_requested.connect(self.sync_requested)
        tray.quit_requested.connect(self.quit_requested)
        return tray
