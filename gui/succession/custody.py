"""All accounts of the office, and who holds what opens them besides the password."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.succession import Custody, Entry
from gui.succession.words import account_line
from gui.theme import SPACE_S, Theme
from gui.widgets.buttons import is_enter
from gui.widgets.looks import label
from gui.widgets.ticks import TickModel, tick_table

Index = QModelIndex | QPersistentModelIndex
_RECOVERY, _SECOND_FACTOR = 1, 2


class CustodyModel(TickModel):
    """A tick says that somebody looked at the platform today; the other columns are typed."""

    custody_changed = Signal(object)
    """A ``Custody`` to be kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = date.min

    def show_entries(self, entries: Sequence[Entry], today: date) -> None:
        """Show all accounts; those that were looked at today are ticked."""
        self._today = today
        self.put(entries, [one.account_id for one in entries if one.checked_on == today])

    def heads(self) -> tuple[str, ...]:
        """Name the columns."""
        return (
            self.tr("Checked today · account"),
            self.tr("Recovery e-mail or phone held by"),
            self.tr("Sign-in codes (2FA) held by"),
        )

    def words(self, row: Any, column: int) -> str:  # noqa: ANN401 - rows are what the model shows
        """Give what stands in a cell."""
        entry: Entry = row
        return (account_line(entry), entry.recovery, entry.second_factor)[column]

    def key(self, row: Any) -> str:  # noqa: ANN401 - rows are what the model shows
        """Know an account again."""
        entry: Entry = row
        return entry.account_id

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let who holds something be typed."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() > 0 else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a cell's words, also to be changed, and a hint where nothing is known."""
        if index.isValid() and role == Qt.ItemDataRole.EditRole:
            return self.words(self.rows[index.row()], index.column())
        shown = super().data(index, role)
        if role == Qt.ItemDataRole.DisplayRole and shown == "":
            return self.tr("not known")
        if role == Qt.ItemDataRole.FontRole and index.isValid():
            font = QFont()
            font.setItalic(not self.words(self.rows[index.row()], index.column()))
            return font
        return shown

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick or a name, and ask for it to be kept."""
        if not index.isValid():
            return False
        if role != Qt.ItemDataRole.EditRole:
            taken = super().setData(index, value, role)
            if taken:
                entry = self.rows[index.row()]
                self._put(index, checked_on=self._today if entry in self.ticked_rows else None)
            return taken
        name = "recovery" if index.column() == _RECOVERY else "second_factor"
        self._put(index, **{name: str(value).strip()})
        return True

    def _put(self, index: Index, **changes: Any) -> None:  # noqa: ANN401 - fields of an entry
        entries = list(self.rows)
        changed: Entry = replace(entries[index.row()], **changes)
        entries[index.row()] = changed
        self.rows = tuple(entries)
        self.dataChanged.emit(index, index)
        self.custody_changed.emit(
            Custody(changed.account_id, changed.recovery, changed.second_factor, changed.checked_on)
        )


class HolderDelegate(QStyledItemDelegate):
    """Types a name, completed from the office's people, or chooses one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002 - Qt's signature
        """Offer names; anything else may be typed."""
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(self.names)
        return box


class CustodyTable(QTableView):
    """A table in which Enter begins to type."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell with Enter as with F2; what ends the typing comes by here as well."""
        index = self.currentIndex()
        if not is_enter(event) or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            super().keyPressEvent(event)
        elif self.state() is not QAbstractItemView.State.EditingState:
            self.edit(index)


class CustodyStep(QWidget):
    """The second step: one row for each account, all of them."""

    custody_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CustodyModel(self)
        self.table = tick_table(
            self.model, self.tr("Accounts and who holds what opens them"), (0,), CustodyTable()
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.horizontalHeader().setMaximumSectionSize(theme.px(520))
        self.table.verticalHeader().setDefaultSectionSize(theme.px(38))
        self.holders = HolderDelegate(self.table)
        self.table.setItemDelegate(self.holders)
        self.count = label("", "dim", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)
        self.model.ticks_changed.connect(self._show_count)
        self.model.custody_changed.connect(self.custody_changed)

    def show_entries(self, entries: Sequence[Entry], today: date, holders: Sequence[str]) -> None:
        """Show all accounts; ``holders`` are offered while a name is typed."""
        office = (
            self.tr("the office's own e-mail"),
            self.tr("the office's own number"),
            self.tr("not switched on"),
        )
        self.holders.names = (*holders, *office)
        self.model.show_entries(entries, today)
        if entries and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _show_count(self) -> None:
        words = self.tr("{0} of {1} accounts checked today. Space ticks, Enter or a letter types.")
        self.count.setText(words.format(len(self.model.ticked_rows), len(self.model.rows)))
