"""Choosing one of the signs that templates use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCursor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from gui.studio.kit import StudioKit
from gui.widgets.rows import AnyIndex

_COLUMNS = 7
_ICON, _CELL = 22, 34
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


class IconPicker(QFrame):
    """A grid of signs under the pointer, with arrow keys or the mouse. Its owner keeps it and opens it again:
    one that deletes itself on closing brings PySide to free it twice.
    """

    def __init__(self, kit: StudioKit, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._kit = kit
        self._on_chosen: Callable[[str], object] = _ignore
        self.signs = QListView()
        self.signs.setAccessibleName(self.tr("Choose icon"))
        self.signs.setViewMode(QListView.ViewMode.IconMode)
        self.signs.setMovement(QListView.Movement.Static)
        self.signs.setUniformItemSizes(True)
        self.signs.setIconSize(QSize(_ICON, _ICON))
        self.signs.setGridSize(QSize(_CELL, _CELL))
        self.signs.setFixedSize(_COLUMNS * _CELL + 14, -(-len(ICONS) // _COLUMNS) * _CELL + 8)
        self.signs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.signs.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.signs)
        self.signs.clicked.connect(self._on_index)
        self.signs.activated.connect(self._on_index)

    def open_at_pointer(self, on_chosen: Callable[[str], object], chosen: str = "") -> None:
        """Open where the pointer is, whole on its screen; ``on_chosen`` is given the name of the new sign."""
        self._on_chosen = on_chosen
        if self.signs.model() is None:
            self.signs.setModel(_model(self._kit, self))
        row = ICONS.index(chosen) if chosen in ICONS else 0
        self.signs.setCurrentIndex(self.signs.model().index(row, 0))
        room, size = self.screen().availableGeometry(), self.sizeHint()
        at = QCursor.pos()
        self.move(
            max(room.left(), min(at.x(), room.right() - size.width())),
            max(room.top(), min(at.y(), room.bottom() - size.height())),
        )
        self.show()
        self.signs.setFocus()

    def _on_index(self, index: AnyIndex) -> None:
        if self.isVisible():  # a click may be an activation too
            self.close()
            self._on_chosen(ICONS[index.row()])


def _ignore(_name: str) -> None:
    """Stand in before the first opening."""


def _model(kit: StudioKit, parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for name in ICONS:
        item = QStandardItem(kit.theme.icon(f"ph.{name}"), "")
        item.setEditable(False)
        item.setData(name, Qt.ItemDataRole.AccessibleTextRole)
        model.appendRow(item)
    return model
