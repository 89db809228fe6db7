"""The outbox as a table: four groups with a head each, rows read in windows while one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.domain.connectivity import LineState
from core.domain.listing import OutboxFilter, OutboxGroup, OutboxRow
from core.domain.obstacles import with_obstacle
from core.services.publishing import PublishingService
from gui.labels import platform_name, state_word
from gui.outbox.words import (
    badge_state,
    badge_word,
    group_head,
    post_text,
    reason_text,
    when_text,
)
from gui.page import PageContext

WINDOW = 100
_A_MINUTE_S = 60.0
Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands in which column."""

    STATE = 0
    POST = 1
    ACCOUNT = 2
    WHEN = 3
    REASON = 4


class Role(IntEnum):
    """Roles beyond Qt's own: the row itself, and the group of a head."""

    ROW = Qt.ItemDataRole.UserRole + 1
    HEAD = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one reading of the database gave: how many rows each group has, and the windows asked for."""

    counts: dict[OutboxGroup, int]
    windows: dict[tuple[OutboxGroup, int], tuple[OutboxRow, ...]]


def read(
    publishing: PublishingService,
    wanted: OutboxFilter,
    windows: Sequence[tuple[OutboxGroup, int]],
    line: LineState,
) -> Loaded:
    """Count the groups and read windows as the admin is told of them; for the database lane."""
    shown = [one for one in OutboxGroup if not wanted.groups or one in wanted.groups]
    narrow = {one: replace(wanted, groups=frozenset({one})) for one in shown}
    counts = {one: publishing.count(narrow[one]) for one in shown}
    wished = {(one, 0) for one in shown if counts[one]} | {
        (one, number) for one, number in windows if one in counts and number * WINDOW < counts[one]
    }
    rows = {(one, n): window(publishing, narrow[one], n, line) for one, n in wished}
    return Loaded(counts, rows)


def window(
    publishing: PublishingService, wanted: OutboxFilter, number: int, line: LineState
) -> tuple[OutboxRow, ...]:
    """Read one window; for the database lane."""
    rows = publishing.rows(wanted, number * WINDOW, WINDOW)
    return tuple(with_obstacle(one, line) for one in rows)


class OutboxModel(QAbstractTableModel):
    """Heads and rows. Rows that were not read yet show as an ellipsis and are asked for."""

    loaded = Signal()
    failed = Signal(object)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted = OutboxFilter()
        self._counts: dict[OutboxGroup, int] = {}
        self._windows: dict[tuple[OutboxGroup, int], tuple[OutboxRow, ...]] = {}
        self._asked: set[tuple[OutboxGroup, int]] = set()
        self._is_read = False
        self._heads: list[tuple[int, OutboxGroup]] = []
        self._total = 0
        # What cells say, until something or the minute changes: one sees the same rows many times while scrolling.
        self._texts: dict[tuple[str, Column], str] = {}
        self._told_at = context.services.clock.now()

    # --- reading -----------------------------------------------------------------------------------------

    def show_filter(self, wanted: OutboxFilter) -> None:
        """Show something else; the old rows stay until the new ones are there."""
        self._wanted = wanted
        self._asked.clear()
        self.reload()

    def reload(self) -> None:
        """Read the counts and every window that is on screen again."""
        wanted, windows = self._wanted, list(self._windows)[-6:]
        publishing, line = self._context.services.publishing, self._context.sync.line().state
        self._context.lanes.run(
            self,
            lambda: read(publishing, wanted, windows, line),
            lambda answer: self._show(wanted, answer),
            self.failed.emit,
            supersede="all",
        )

    def _show(self, wanted: OutboxFilter, answer: Loaded) -> None:
        if wanted != self._wanted:
            return
        if answer.counts == self._counts and self._is_read:
            self._windows.update(answer.windows)
            self._texts.clear()
            self._tell_changed()
        else:
            self.beginResetModel()
            self._counts, self._windows, self._is_read = answer.counts, answer.windows, True
            self._heads = [(self._first_row(one), one) for one in self._shown()]
            self._total = sum(count + 1 for count in self._counts.values() if count)
            self._texts.clear()
            self.endResetModel()
        self._asked.clear()
        self.loaded.emit()

    def _tell_changed(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))

    def _ask(self, group: OutboxGroup, number: int) -> None:
        if (group, number) in self._asked:
            return
        self._asked.add((group, number))
        wanted = replace(self._wanted, groups=frozenset({group}))
        publishing, line = self._context.services.publishing, self._context.sync.line().state
        self._context.lanes.run(
            self,
            lambda: window(publishing, wanted, number, line),
            lambda rows: self._keep(group, number, rows),
            self.failed.emit,
        )

    def _keep(self, group: OutboxGroup, number: int, rows: tuple[OutboxRow, ...]) -> None:
        if (group, number) not in self._asked:
            return
        self._asked.discard((group, number))
        self._windows[group, number] = rows
        first = self._first_row(group) + 1 + number * WINDOW
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, len(Column) - 1))

    # --- what is where -----------------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Tell whether the filter lets nothing through, once it has been read."""
        return self._is_read and not any(self._counts.values())

    def count_of(self, group: OutboxGroup) -> int:
        """Give how many rows a group has under the filter."""
        return self._counts.get(group, 0)

    def head_rows(self) -> list[int]:
        """Give the table rows that are heads."""
        return [first for first, _ in self._heads]

    def row_of(self, delivery_id: str) -> int:
        """Give the table row of a delivery that is in a window read so far; -1 if it is not."""
        for (group, number), rows in self._windows.items():
            for place, row in enumerate(rows):
                if row.delivery_id == delivery_id and self._counts.get(group):
                    return self._first_row(group) + 1 + number * WINDOW + place
        return -1

    def delivery_at(self, index: Index) -> OutboxRow | None:
        """Give the row's delivery; None for a head or one that was not read yet."""
        row = self.data(index, Role.ROW)
        return row if isinstance(row, OutboxRow) else None

    def _shown(self) -> list[OutboxGroup]:
        return [one for one in OutboxGroup if self._counts.get(one)]

    def _first_row(self, group: OutboxGroup) -> int:
        before = list(OutboxGroup)[: list(OutboxGroup).index(group)]
        return sum(self._counts[one] + 1 for one in before if self._counts.get(one))

    def _place(self, row: int) -> tuple[OutboxGroup, int] | None:
        """Give the group and the place in it, -1 for its head; None outside the table."""
        for first, group in reversed(self._heads):
            if first <= row <= first + self._counts[group]:
                return group, row - first - 1
        return None

    def at(self, row: int) -> OutboxGroup | OutboxRow | None:
        """Give the group of a head, or the delivery; None for one that was not read yet (it is asked for)."""
        place = self._place(row)
        if place is None:
            return None
        group, number = place
        return group if number < 0 else self._row(group, number)

    def tick(self) -> bool:
        """Tell once a second whether words have changed by time alone: seconds of an undo window, else minutes."""
        before, now = self._told_at, self._context.services.clock.now()
        counting = any(
            row.send_not_before is not None and row.send_not_before > before
            for rows in self._windows.values()
            for row in rows
        )
        if not counting and (now - before).total_seconds() < _A_MINUTE_S:
            return False
        self._told_at = now
        self._texts.clear()
        return True

    # --- Qt's model --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count heads and rows."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("State"), self.tr("Post"), self.tr("Account"), self.tr("When"), self.tr("Why"))[
            section
        ]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and heads not."""
        place = self._place(index.row()) if index.isValid() else None
        if place is None:
            return Qt.ItemFlag.NoItemFlags
        if place[1] < 0:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give texts, and under ``Role`` the row or the head's group."""
        place = self._place(index.row()) if index.isValid() else None
        if place is None:
            return None
        group, number = place
        if number < 0:
            return self._head_data(group, index.column(), role)
        row = self._row(group, number)
        if role == Role.ROW:
            return row
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return "…" if row is None else self.text(row, Column(index.column()))
        return None

    def _head_data(self, group: OutboxGroup, column: int, role: int) -> object:
        if role == Role.HEAD:
            return group
        if column == 0 and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return group_head(group, self._counts[group], self._context.preferences.language)
        return None

    def _row(self, group: OutboxGroup, number: int) -> OutboxRow | None:
        rows = self._windows.get((group, number // WINDOW))
        if rows is None:
            self._ask(group, number // WINDOW)
            return None
        return rows[number % WINDOW] if number % WINDOW < len(rows) else None

    def text(self, row: OutboxRow, column: Column) -> str:
        """Give what a cell says."""
        key = row.delivery_id, column
        if key not in self._texts:
            self._texts[key] = self._words(row, column)
        return self._texts[key]

    def _words(self, row: OutboxRow, column: Column) -> str:
        if column is Column.STATE:
            return badge_word(row) or state_word(badge_state(row))
        if column is Column.POST:
            return post_text(row)
        if column is Column.ACCOUNT:
            return f"{row.account_name} · {platform_name(row.platform)}"
        office, language = self._context.office(), self._context.preferences.language
        now = self._context.services.clock.now()
        if column is Column.WHEN:
            return when_text(row, now, office.zone, language)
        return reason_text(row, now, office.zone, language)
