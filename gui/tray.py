"""The sign beside the clock: what waits, quick actions, and a word when something needs the admin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core.domain.connectivity import LineState
from core.domain.listing import StatusCounts
from gui.app_icon import app_icon
from gui.theme import Theme

translate = QCoreApplication.translate


class Tray(QObject):
    """Exists only where the desktop has a tray. Emits wishes; the owner carries them out."""

    open_requested = Signal()
    compose_requested = Signal()
    outbox_requested = Signal()
    sync_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu = QMenu()
        for words, wish in (
            (self.tr("Open Papan Siar"), self.open_requested),
            (self.tr("Write a post"), self.compose_requested),
            (self.tr("Outbox"), self.outbox_requested),
            (self.tr("Sync now"), self.sync_requested),
        ):
            self._menu.addAction(words).triggered.connect(wish)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quit_requested)
        self.icon = QSystemTrayIcon(app_icon(), self)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._on_activated)
        self._on_message: Callable[[], object] = self.outbox_requested.emit
        self.icon.messageClicked.connect(self._on_message_clicked)
        self.icon.setToolTip(translate("MainWindow", "Papan Siar"))

    @staticmethod
    def available() -> bool:
        """Tell whether the desktop shows such signs."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        """Appear."""
        self.icon.show()

    def close(self) -> None:
        """Disappear for good."""
        self.icon.hide()
        self._menu.deleteLater()
        self.deleteLater()

    def set_status(self, counts: StatusCounts, line: LineState) -> None:
        """Tell in the tooltip what waits, and by a spot that something needs the admin or the line is
        down."""
        words = [translate("MainWindow", "Papan Siar")]
        if counts.needs_you:
            words.append(translate("StatusLine", "{0} need you").format(counts.needs_you))
        if counts.waiting + counts.running:
            words.append(translate("StatusLine", "{0} waiting").format(counts.waiting + counts.running))
        self.icon.setToolTip(" · ".join(words))
        role = "warn" if counts.needs_you else "slate" if line is LineState.OFFLINE else ""
        self.icon.setIcon(app_icon(self._theme.colour(role) if role else None))

    def say(self, title: str, text: str, act: Callable[[], object] | None = None) -> None:
        """Show a message of the desktop; a click on it does ``act``, or opens the outbox."""
        self._on_message = act or self.outbox_requested.emit
        self.icon.showMessage(title, text, app_icon(), 8000)

    def _on_message_clicked(self) -> None:
        self._on_message()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        }:
            self.open_requested.emit()
