"""Choosing one of the signs that templates use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget, QWidgetAction

from gui.studio.kit import StudioKit

_COLUMNS = 7
ICONS = (
    "check-bold", "x-bold", "warning-fill", "info-fill", "phone-fill", "chat-circle-text-fill",
    "map-pin-fill", "clock-fill", "calendar-fill", "calendar-check-fill", "identification-card-fill",
    "file-text-fill", "files-fill", "camera-fill", "users-fill", "user-fill", "baby-fill", "house-fill",
    "buildings-fill", "first-aid-kit-fill", "heartbeat-fill", "drop-fill", "waves-fill", "wind-fill",
    "cloud-rain-fill", "cloud-lightning-fill", "fire-fill", "tree-fill", "lightning-fill",
    "lightning-slash-fill", "flashlight-fill", "radio-fill", "device-mobile-fill", "suitcase-fill",
    "car-fill", "bus-fill", "boat-fill", "bicycle-fill", "shield-check-fill", "shield-warning-fill",
    "lock-fill", "key-fill", "globe-fill", "envelope-simple-fill", "megaphone-fill", "bell-ringing-fill",
    "money-fill", "receipt-fill", "scales-fill", "graduation-cap-fill", "book-open-fill", "star-fill",
    "umbrella-fill", "sun-fill", "heart-fill", "hands-clapping-fill", "handshake-fill",
)  # fmt: skip


class IconPicker(QMenu):
    """A grid of signs under the pointer; calls back with the chosen name."""

    def __init__(self, kit: StudioKit, on_chosen: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QWidget()
        layout = QGridLayout(grid)
        layout.setSpacing(2)
        layout.setContentsMargins(4, 4, 4, 4)
        for number, name in enumerate(ICONS):
            one = QToolButton()
            one.setIcon(kit.theme.icon(f"ph.{name}"))
            one.setIconSize(QSize(22, 22))
            one.setAccessibleName(name)
            one.clicked.connect(lambda _checked=False, name=name: self._choose(name, on_chosen))
            layout.addWidget(one, number // _COLUMNS, number % _COLUMNS)
        action = QWidgetAction(self)
        action.setDefaultWidget(grid)
        self.addAction(action)

    def popup_at_pointer(self) -> None:
        """Open where the pointer is."""
        self.popup(QCursor.pos())

    def _choose(self, name: str, on_chosen: Callable[[str], object]) -> None:
        self.close()
        on_chosen(name)
