"""The list of comments: rows read in windows while one scrolls, however many there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.domain.inbox import InboxCounts, InboxFilter, InboxRow, InboxView
from core.services.inbox import InboxService
from gui.inbox.words import author_word, due_words, label_word, status_word
from gui.page import PageContext

WINDOW = 100
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """The role under which a row's comment is found; None while it is not read yet."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one reading gave: the counts of all lists, and the windows asked for."""

    counts: InboxCounts
    windows: dict[int, tuple[InboxRow, ...]]


def read(inbox: InboxService, wanted: InboxFilter, windows: list[int]) -> Loaded:
    """Count the lists and read windows; for the database lane."""
    counts = inbox.counts(wanted)
    total = counts.of(wanted.view)
    wished = {0, *windows} if total else set()
    rows = {one: inbox.rows(wanted, one * WINDOW, WINDOW) for one in wished if one * WINDOW < total}
    return Loaded(counts, rows)


class InboxModel(QAbstractListModel):
    """One list of comments under a filter."""

    loaded = Signal()
    failed = Signal(object)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted = InboxFilter(InboxView.TO_ANSWER, context.services.clock.now())
        self._total = 0
        self.counts = InboxCounts()
        self._windows: dict[int, tuple[InboxRow, ...]] = {}
        self._asked: set[int] = set()
        self.is_read = False

    # --- reading -----------------------------------------------------------------------------------------

    def show_filter(self, wanted: InboxFilter) -> None:
        """Show something else; the old rows stay until the new ones are there."""
        self._wanted = wanted
        self._asked.clear()
        inbox, windows = self._context.services.inbox, list(self._windows)[-4:]
        self._context.lanes.run(
            self,
            lambda: read(inbox, wanted, windows),
            lambda answer: self._show(wanted, answer),
            self.failed.emit,
            supersede="all",
        )

    def _show(self, wanted: InboxFilter, answer: Loaded) -> None:
        if wanted != self._wanted:
            return
        total = answer.counts.of(wanted.view)
        if total == self._total and self.is_read:
            self._windows = answer.windows
            if total:
                self.dataChanged.emit(self.index(0), self.index(total - 1))
        else:
            self.beginResetModel()
            self._total, self._windows, self.is_read = total, answer.windows, True
            self.endResetModel()
        self.counts = answer.counts
        self.loaded.emit()

    def _ask(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        inbox, wanted = self._context.services.inbox, self._wanted
        self._context.lanes.run(
            self,
            lambda: inbox.rows(wanted, number * WINDOW, WINDOW),
            lambda rows: self._keep(wanted, number, rows),
            self.failed.emit,
        )

    def _keep(self, wanted: InboxFilter, number: int, rows: tuple[InboxRow, ...]) -> None:
        if wanted != self._wanted:
            return
        self._asked.discard(number)
        self._windows[number] = rows
        if rows:
            first = number * WINDOW
            self.dataChanged.emit(self.index(first), self.index(min(first + len(rows), self._total) - 1))

    # --- what is where -----------------------------------------------------------------------------------

    def row_of(self, comment_id: str) -> int:
        """Give the row of a comment that was read; -1 if it is not among them."""
        for number, rows in self._windows.items():
            for place, row in enumerate(rows):
                if row.id == comment_id:
                    return number * WINDOW + place
        return -1

    def comment_at(self, index: Index) -> InboxRow | None:
        """Give the row's comment; None if it is not read yet."""
        if not index.isValid():
            return None
        rows = self._windows.get(index.row() // WINDOW)
        if rows is None:
            self._ask(index.row() // WINDOW)
            return None
        place = index.row() % WINDOW
        return rows[place] if place < len(rows) else None

    # --- Qt's model --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count comments."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the comment, and in one sentence what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.comment_at(index)
        if role == Role.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return "…" if row is None else self._sentence(row)
        return None

    def _sentence(self, row: InboxRow) -> str:
        now, zone = self._context.services.clock.now(), self._context.office().zone
        due = due_words(row.status, row.due_at, now, zone, self._context.preferences.language)
        parts = (author_word(row.author), row.text, label_word(row.label), status_word(row.status), due)
        return ". ".join(one for one in parts if one)
