"""How a comment is drawn in the list: who and when, the words, what it is about and how long there is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.formats import relative_text
from core.domain.inbox import InboxRow
from gui.inbox.model import Role
from gui.inbox.words import (
    LABEL_ROLE,
    LATE_LOOK,
    STATUS_LOOK,
    act_words,
    author_word,
    due_words,
    label_word,
    status_word,
)
from gui.page import PageContext
from gui.theme import SPACE_M, SPACE_S, SPACE_XS, Theme

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SMALL = 0.92


class InboxDelegate(QStyledItemDelegate):
    """Three lines a row, all rows of one height."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._theme: Theme = context.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Give room for three lines."""
        return QSize(200, self._line_height() * 3 + 2 * SPACE_S + 2 * SPACE_XS)

    def _line_height(self) -> int:
        return self._theme.px(19)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one comment."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        self._paint_ground(painter, option, rect)
        row: InboxRow | None = index.data(Role.ROW)
        inner = rect.adjusted(SPACE_M, SPACE_S, -SPACE_M, -SPACE_S)
        if row is None:
            painter.setPen(self._theme.colour("dim"))
            painter.drawText(inner, int(_LEFT), "…")
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, inner, row, chosen=chosen)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
            painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), self._theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_row(self, painter: QPainter, inner: QRect, row: InboxRow, *, chosen: bool) -> None:
        height = self._line_height()
        first = QRect(inner.left(), inner.top(), inner.width(), height)
        self._paint_who(painter, first, row)
        second = first.translated(0, height + SPACE_XS)
        painter.setFont(self._theme.font())
        gone = row.gone_at is not None
        painter.setPen(self._theme.colour("dim" if gone or row.hidden else "text"))
        words = " ".join(row.text.split())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, second.width())
        painter.drawText(second, int(_LEFT), shown)
        self._paint_marks(painter, second.translated(0, height + SPACE_XS), row, chosen=chosen)

    def _paint_who(self, painter: QPainter, rect: QRect, row: InboxRow) -> None:
        now, zone = self._context.services.clock.now(), self._context.office().zone
        painter.setFont(self._theme.font(_SMALL))
        painter.setPen(self._theme.colour("dim"))
        when = relative_text(row.written_at, now, zone, self._context.preferences.language)
        painter.drawText(rect, int(_RIGHT), when)
        left = rect.adjusted(22, 0, -painter.fontMetrics().horizontalAdvance(when) - SPACE_M, 0)
        mark = QRect(rect.left(), rect.center().y() - 7, 15, 15)
        self._theme.platform_icon(row.platform, "dim").paint(painter, mark)
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(self._theme.colour("text"))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(author_word(row.author), Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(_LEFT), name)
        left.setLeft(left.left() + metrics.horizontalAdvance(name) + SPACE_S)
        painter.setFont(self._theme.font(_SMALL))
        painter.setPen(self._theme.colour("dim"))
        place = f"· {row.post_title or row.account_name}"
        shown = painter.fontMetrics().elidedText(place, Qt.TextElideMode.ElideRight, left.width())
        if left.width() > 40:
            painter.drawText(left, int(_LEFT), shown)

    def _paint_marks(self, painter: QPainter, rect: QRect, row: InboxRow, *, chosen: bool) -> None:
        now, zone = self._context.services.clock.now(), self._context.office().zone
        painter.setFont(self._theme.font(_SMALL))
        metrics = painter.fontMetrics()
        late = row.is_late(now)
        look = LATE_LOOK if late else STATUS_LOOK[row.status]
        words = due_words(row.status, row.due_at, now, zone, self._context.preferences.language)
        if row.action_kind is not None and row.action_state is not None:
            words = act_words(row.action_kind, row.action_state) or words
        words = words or status_word(row.status)
        width = metrics.horizontalAdvance(words) + 22
        mark = QRect(rect.right() - width + 1, rect.center().y() - 7, 15, 15)
        self._theme.icon(look.icon, look.role).paint(painter, mark)
        painter.setPen(self._theme.colour(look.role))
        painter.drawText(rect, int(_RIGHT), words)
        self._paint_label(painter, rect.adjusted(0, 0, -width - SPACE_S, 0), row, chosen=chosen)

    def _paint_label(self, painter: QPainter, rect: QRect, row: InboxRow, *, chosen: bool) -> None:
        role = LABEL_ROLE.get(row.label, "grey")
        metrics = painter.fontMetrics()
        text = label_word(row.label) if row.label_chosen else f"{label_word(row.label)} ?"
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 2 * SPACE_S)
        size = QSize(metrics.horizontalAdvance(shown) + 2 * SPACE_S, metrics.height() + 2)
        box = QRect(QPoint(rect.left(), rect.center().y() - size.height() // 2 + 1), size)
        painter.setPen(Qt.PenStyle.NoPen)
        # The ground of a chosen row is that of a question's label.
        painter.setBrush(self._theme.colour("surface" if chosen else f"{role}_soft"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(self._theme.colour(role))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
