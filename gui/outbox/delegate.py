"""How a row of the outbox is drawn: heads across the table, the state as a badge, the rest as text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.listing import OutboxRow
from gui.outbox.model import Column, Role
from gui.outbox.words import badge_word
from gui.theme import ROW_HEIGHT, SPACE_S, Theme
from gui.widgets.state_badge import paint_state

Index = QModelIndex | QPersistentModelIndex


class OutboxDelegate(QStyledItemDelegate):
    """Draws cells without a widget for any of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(super().sizeHint(option, index).width(), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        painter.save()
        rect: QRect = option.rect
        if index.data(Role.HEAD) is not None:
            self._paint_head(painter, rect, str(index.data() or ""))
        else:
            self._paint_ground(painter, option, rect)
            row: OutboxRow | None = index.data(Role.ROW)
            if row is not None and index.column() == Column.STATE:
                self._paint_state(painter, rect, row)
            else:
                self._paint_text(painter, rect, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.fillRect(rect, self._theme.colour("window"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(self._theme.colour("dim"))
        inner = rect.adjusted(SPACE_S, 0, -SPACE_S, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_state(self, painter: QPainter, rect: QRect, row: OutboxRow) -> None:
        painter.setFont(self._theme.font(0.92))
        paint_state(painter, rect.adjusted(SPACE_S, 0, -4, 0), self._theme, row.state, badge_word(row))

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index) -> None:
        strong = index.column() == Column.POST
        quiet = index.column() == Column.REASON
        painter.setFont(self._theme.font(bold=strong))
        painter.setPen(self._theme.colour("dim" if quiet else "text"))
        inner = rect.adjusted(SPACE_S, 0, -SPACE_S, 0)
        middle = index.column() == Column.ACCOUNT
        mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(str(index.data() or ""), mode, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
