"""The practice feed as rows: text, when, and the figures of the invented citizens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.engagement import Metric
from core.domain.formats import Language, OfficeZone, number, relative_text
from gui.labels import metric_word
from gui.theme import Theme

if TYPE_CHECKING:
    from core.platforms.practice.feed import FeedEntry

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Metric.LIKES, Metric.COMMENTS, Metric.SHARES)


class FeedModel(QAbstractListModel):
    """Published practice posts, newest first."""

    def __init__(self, language: Language, zone: OfficeZone, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._zone = zone
        self._now: datetime | None = None
        self._entries: list[FeedEntry] = []

    def show_entries(self, entries: Sequence[FeedEntry], now: datetime) -> None:
        """Replace what is listed; ``now`` is what ages are counted from."""
        self.beginResetModel()
        self._entries, self._now = list(entries), now
        self.endResetModel()

    def entry(self, row: int) -> FeedEntry:
        """Give the entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of posts; rows have no children."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the first line, the line under it (tooltip) and the entry itself."""
        if not index.isValid():
            return None
        one = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(one.post.text.split()) or one.post.author
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.below(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.post.text}. {self.below(one)}"
        return one if role == ENTRY_ROLE else None

    def below(self, one: FeedEntry) -> str:
        """Give author, age and figures as one line."""
        age = relative_text(one.post.published_at, self._now, self._zone, self._language) if self._now else ""
        figures = [
            f"{metric_word('practice', metric)} {number(one.figures[metric], language=self._language)}"
            for metric in _SHOWN
            if metric in one.figures
        ]
        return " · ".join([one.post.author, age, *figures])


class FeedDelegate(QStyledItemDelegate):
    """Two lines: the text, and when and how it was met."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Give every row the same height."""
        return QSize(220, self._theme.px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 6, 6)
        words = rect.adjusted(12, 8, -12, -8)
        half = words.height() // 2
        upper = QRect(words.left(), words.top(), words.width(), half)
        self._line(painter, upper, str(index.data(Qt.ItemDataRole.DisplayRole)), "text")
        painter.setFont(self._theme.font(0.95))
        self._line(painter, upper.translated(0, half), str(index.data(Qt.ItemDataRole.ToolTipRole)), "dim")
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, text: str, role: str) -> None:
        painter.setPen(self._theme.colour(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
