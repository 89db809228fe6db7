"""Short lists of values: a model of rows, a flat view whose Enter opens, and the ground of a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from gui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
# The role under which a row's value is found.
ROW = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel):
    """Rows of values; ``DisplayRole`` is what a screen reader says, ``ROW`` the value itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Any, str]] = []

    def set_rows(self, rows: Sequence[tuple[Any, str]]) -> None:
        """Show other values, each with its words."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give the value or its words."""
        if not index.isValid():
            return None
        value, words = self._rows[index.row()]
        if role == ROW:
            return value
        return words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None


class RowsView(QListView):
    """A flat list whose Enter key does the same as a double click."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("look", "flat")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ROW)))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW))
        else:
            super().keyPressEvent(event)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Fill a row by its state: chosen, under the mouse, or neither."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    state = option.state
    role = "accent_soft" if state & QStyle.StateFlag.State_Selected else None
    if role is None and state & QStyle.StateFlag.State_MouseOver:
        role = "hover"
    if role is not None:
        painter.fillRect(option.rect, theme.colour(role))
