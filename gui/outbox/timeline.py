"""The ledger of one delivery in plain words, newest line first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.delivery import Attempt, Outcome
from core.domain.formats import clock, short_date
from gui.outbox.words import attempt_text
from gui.page import PageContext
from gui.theme import SPACE_S, Theme

Index = QModelIndex | QPersistentModelIndex
_OUTCOME = Qt.ItemDataRole.UserRole + 1
_WHEN = Qt.ItemDataRole.UserRole + 2
_ROLES = {
    Outcome.DONE: "ok",
    Outcome.PROVED_PUBLISHED: "ok",
    Outcome.RETRY: "slate",
    Outcome.REFUSED: "error",
    Outcome.UNKNOWN: "warn",
    Outcome.NOT_PROVED: "warn",
}


class TimelineModel(QAbstractListModel):
    """Ledger lines; a "begun" line that ended is left out, because the end tells the same."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines: tuple[Attempt, ...] = ()

    def show_attempts(self, attempts: Sequence[Attempt]) -> None:
        """Show another delivery's ledger, given oldest first."""
        told = [
            one
            for place, one in enumerate(attempts)
            if one.outcome is not Outcome.STARTED or place == len(attempts) - 1
        ]
        self.beginResetModel()
        self._lines = tuple(reversed(told))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words, the time and the outcome of a line."""
        if not index.isValid():
            return None
        line, language = self._lines[index.row()], self._context.preferences.language
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return attempt_text(line, language)
        if role == _WHEN:
            local = self._context.office().zone.local(line.ended_at or line.at)
            return f"{short_date(local.date(), language)} {clock(local.time(), language)}"
        return line.outcome if role == _OUTCOME else None


class TimelineDelegate(QStyledItemDelegate):
    """A dot in the colour of the outcome, the time, and the words wrapped below it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 260

    def set_width(self, width: int) -> None:
        """Tell how wide the list is, for wrapping."""
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give room for the time and the wrapped words."""
        metrics = option.fontMetrics
        room = metrics.boundingRect(
            0, 0, self._width - 22, 10_000, Qt.TextFlag.TextWordWrap, str(index.data() or "")
        )
        return QSize(self._width, metrics.height() + room.height() + SPACE_S + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        rect = option.rect
        height = painter.fontMetrics().height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = _ROLES.get(index.data(_OUTCOME), "grey")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hairline"))
        painter.drawRect(rect.left() + 5, rect.top() + height, 1, rect.height() - height + 4)
        painter.setBrush(self._theme.colour(role))
        painter.drawEllipse(rect.left() + 1, rect.top() + height // 2 - 3, 9, 9)
        words = rect.adjusted(20, 0, -2, 0)
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, str(index.data(_WHEN) or ""))
        painter.setPen(self._theme.colour("text"))
        below = words.adjusted(0, height, 0, 0)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, str(index.data() or ""))
        painter.restore()
