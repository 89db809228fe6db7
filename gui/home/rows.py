"""Rows of Beranda's cards: a mark, words in two weights, and a state at the right. One model, one
delegate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.delivery import DeliveryState
from gui.theme import ROW_HEIGHT, Theme
from gui.widgets.state_badge import paint_state, state_size

#: Rows that a card asks room for; more of them scroll.
_SHOWN = 3
_ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One line. ``lead`` stands left in the weight of a heading; ``state`` draws a badge, else ``note`` is
    shown."""

    text: str
    go: Callable[[], object]
    lead: str = ""
    icon: str = ""
    icon_role: str = "dim"
    has_state: bool = False
    state: DeliveryState | None = None
    word: str = ""
    note: str = ""
    note_role: str = "dim"


class HomeRowsModel(QAbstractListModel):
    """The rows of one card."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HomeRow] = []

    def show_rows(self, rows: Sequence[HomeRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> HomeRow:
        """Give one row."""
        return self._rows[number]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of rows; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words as one line, also for screen readers, and the row itself."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return " · ".join(part for part in (one.lead, one.text, one.word or one.note) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.text
        return one if role == _ROW_ROLE else None


class _HomeRowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(160, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: HomeRow = index.data(_ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        self._paint_ground(painter, rect, option)
        room = rect.adjusted(8, 0, -8, 0)
        if row.icon:
            mark = QRect(room.left(), room.center().y() - 8, 18, 18)
            self._theme.icon(row.icon, row.icon_role).paint(painter, mark)
            room.setLeft(room.left() + 28)
        if row.lead:
            painter.setFont(self._theme.font(bold=True))
            painter.setPen(self._theme.colour("text"))
            width = painter.fontMetrics().horizontalAdvance(row.lead)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.lead)
            room.setLeft(room.left() + width + 12)
        painter.setFont(self._theme.font())
        room.setRight(room.right() - self._paint_end(painter, room, row))
        painter.setPen(self._theme.colour("text"))
        shown = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and focused
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        if focused:
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 6, 6)

    def _paint_end(self, painter: QPainter, room: QRect, row: HomeRow) -> int:
        """Draw badge or note at the right; gives the width that it took."""
        if row.has_state:
            width = min(state_size(painter.fontMetrics(), row.state, row.word).width(), room.width() // 2)
            place = QRect(room.right() - width, room.top(), width, room.height())
            paint_state(painter, place, self._theme, row.state, row.word)
            return width + 12
        if not row.note:
            return 0
        width = min(painter.fontMetrics().horizontalAdvance(row.note) + 2, room.width() * 2 // 3)
        place = QRect(room.right() - width, room.top(), width, room.height())
        painter.setPen(self._theme.colour(row.note_role))
        shown = painter.fontMetrics().elidedText(row.note, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        return width + 12


class HomeRows(QListView):
    """A card's list; a click or Enter goes where the row leads."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows_model = HomeRowsModel(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(_HomeRowDelegate(theme, self))
        self.setProperty("look", "flat")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(theme.px(ROW_HEIGHT))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._go)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[HomeRow]) -> None:
        """Replace the rows and keep the place in the list."""
        current = self.currentIndex().row()
        self.rows_model.show_rows(rows)
        self.updateGeometry()
        if 0 <= current < len(rows):
            self.setCurrentIndex(self.rows_model.index(current))

    def sizeHint(self) -> QSize:
        """Ask for a few rows, so that the page fits a small screen; what is left over is shared out."""
        shown = max(1, min(_SHOWN, self.rows_model.rowCount()))
        return QSize(super().sizeHint().width(), shown * self._theme.px(ROW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Enter, unless Ctrl is down: that is the page's main action."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _go(self, index: _Index) -> None:
        if index.isValid():
            self.rows_model.row(index.row()).go()
