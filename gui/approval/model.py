"""The list of submissions: two lines each, drawn without a widget for any of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.formats import Language, OfficeZone, clock, short_date
from core.services.approval import SubmissionRow
from gui.approval.words import STAGE_ROLES, sheet_due_words, stage_word
from gui.page import PageContext
from gui.theme import SPACE_M, SPACE_S, Theme
from gui.widgets.looks import focus_shows

Index = QModelIndex | QPersistentModelIndex
SUBMISSION = Qt.ItemDataRole.UserRole + 1
_SECOND = Qt.ItemDataRole.UserRole + 2
_THIRD = Qt.ItemDataRole.UserRole + 3


class SubmissionModel(QAbstractListModel):
    """Submissions in the order in which they were given."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[SubmissionRow, ...] = ()

    def show_rows(self, rows: Sequence[SubmissionRow]) -> None:
        """Show other submissions."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def place_of(self, submission_id: str) -> int:
        """Give the row of a submission; -1 if it is not in the list."""
        ids = [one.submission.id for one in self._rows]
        return ids.index(submission_id) if submission_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count submissions."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the title, the two lines below it, and the submission itself."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title or self.tr("(no text)")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.data()}. {self._second(one)}. {self._third(one)}"
        if role == _SECOND:
            return self._second(one)
        if role == _THIRD:
            return self._third(one)
        return one if role == SUBMISSION else None

    def _second(self, one: SubmissionRow) -> str:
        return stage_word(one.submission.stage)

    def _third(self, one: SubmissionRow) -> str:
        zone, language = self._context.office().zone, self._context.preferences.language
        if one.submission.sheet_due is not None:
            today = zone.local(self._context.services.clock.now()).date()
            return sheet_due_words(one.submission.sheet_due, today, language)
        if one.note:
            return f"“{' '.join(one.note.split())}”"
        when = one.due_at if one.submission.planned_at is not None else None
        told = _short(when, zone, language) if when else ""
        return " · ".join(part for part in (one.author, told) if part)


def _short(moment: datetime, zone: OfficeZone, language: Language) -> str:
    """Give day and hour so short that a list shows both."""
    local = zone.local(moment)
    return f"{short_date(local.date(), language)} {clock(local.time(), language)}"


class SubmissionDelegate(QStyledItemDelegate):
    """Title, stage in its colour, and who or what below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Give room for three lines."""
        return QSize(200, 3 * option.fontMetrics.height() + 2 * SPACE_S + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one submission."""
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, option, rect)
        one: SubmissionRow = index.data(SUBMISSION)
        height = option.fontMetrics.height()
        line = QRect(rect.left() + SPACE_M, rect.top() + SPACE_S, rect.width() - 2 * SPACE_M, height)
        role = STAGE_ROLES[one.submission.stage]
        for words, ink, bold in (
            (index.data(), "text", True),
            (index.data(_SECOND), role, False),
            (index.data(_THIRD), "dim", False),
        ):
            painter.setFont(self._theme.font(bold=bold))
            painter.setPen(self._theme.colour(ink))
            shown = painter.fontMetrics().elidedText(
                str(words or ""), Qt.TextElideMode.ElideRight, line.width()
            )
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            line.translate(0, height + 1)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_Selected and focus_shows(self._view):
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
