"""How a row of the outbox is drawn: heads across the table, the state as a badge, the rest as text.

While one scrolls the same texts and badges are drawn again and again, so fonts, shortened texts and finished badges
are kept until the theme changes.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.listing import OutboxGroup, OutboxRow
from gui.outbox.model import Column, OutboxModel
from gui.outbox.words import badge_look, badge_state, badge_word
from gui.theme import ROW_HEIGHT, SPACE_S, Theme
from gui.widgets.state_badge import paint_state

Index = QModelIndex | QPersistentModelIndex
_MOST_KEPT = 4000
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class OutboxDelegate(QStyledItemDelegate):
    """Draws cells without a widget for any of them."""

    def __init__(self, theme: Theme, model: OutboxModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.hovered_row = -1
        self._short: dict[tuple[str, int, Column], str] = {}
        self._badges: dict[tuple[str, str, int, float], QPixmap] = {}
        self._take_theme()
        theme.changed.connect(self._take_theme)

    def _take_theme(self) -> None:
        self._short.clear()
        self._badges.clear()
        self._font, self._bold = self._theme.font(), self._theme.font(bold=True)
        self._small: QFont = self._theme.font(0.92)
        self._metrics, self._bold_metrics = QFontMetrics(self._font), QFontMetrics(self._bold)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(super().sizeHint(option, index).width(), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        found = self._model.at(index.row())
        if isinstance(found, OutboxGroup):
            self._paint_head(painter, rect, str(index.data() or ""))
            return
        self._paint_ground(painter, option, rect, hovered=index.row() == self.hovered_row)
        column = Column(index.column())
        if found is not None and column is Column.STATE:
            self._paint_state(painter, rect, found)
        else:
            self._paint_text(painter, rect, "…" if found is None else self._model.text(found, column), column)

    def _paint_head(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.fillRect(rect, self._theme.colour("window"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._bold)
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(rect.adjusted(SPACE_S, 0, -SPACE_S, 0), _LEFT, text)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, *, hovered: bool
    ) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif hovered:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_state(self, painter: QPainter, rect: QRect, row: OutboxRow) -> None:
        room = rect.adjusted(SPACE_S, 0, -4, 0)
        ratio = painter.device().devicePixelRatio()
        key = badge_state(row).value, badge_word(row), room.width(), ratio
        if key not in self._badges:
            self._badges[key] = self._badge(row, room.size(), ratio)
        painter.drawPixmap(room.topLeft(), self._badges[key])

    def _badge(self, row: OutboxRow, size: QSize, ratio: float) -> QPixmap:
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setFont(self._small)
        room = QRect(0, 0, size.width(), size.height())
        paint_state(painter, room, self._theme, badge_state(row), badge_word(row), badge_look(row))
        painter.end()
        return made

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, column: Column) -> None:
        inner = rect.adjusted(SPACE_S, 0, -SPACE_S, 0)
        painter.setFont(self._bold if column is Column.POST else self._font)
        painter.setPen(self._theme.colour("dim" if column is Column.REASON else "text"))
        painter.drawText(inner, _LEFT, self._shortened(text, inner.width(), column))

    def _shortened(self, text: str, width: int, column: Column) -> str:
        key = text, width, column
        if key not in self._short:
            if len(self._short) > _MOST_KEPT:
                self._short.clear()
            middle = column is Column.ACCOUNT
            mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            metrics = self._bold_metrics if column is Column.POST else self._metrics
            self._short[key] = metrics.elidedText(text, mode, width)
        return self._short[key]
