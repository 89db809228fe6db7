"""Tables whose rows are ticked: the model, and the view that every such list has."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

_Index = QModelIndex | QPersistentModelIndex
_TICKED = 0
"""The column that carries the tick."""


class TickModel(QAbstractTableModel):
    """Rows with a tick in their first column; ``ticks_changed`` follows each tick and each reading.

    A subclass says what its columns are called, what stands in them, and by what a row is known again.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Any, ...] = ()
        self._ticked: set[Hashable] = set()

    def heads(self) -> tuple[str, ...]:
        """Name the columns."""
        raise NotImplementedError

    def words(self, row: Any, column: int) -> str:  # noqa: ANN401 - rows are what the subclass shows
        """Give what stands in a cell."""
        raise NotImplementedError

    def key(self, row: Any) -> Hashable:  # noqa: ANN401 - rows are what the subclass shows
        """Give what stays the same when a row is read anew."""
        raise NotImplementedError

    @property
    def ticked_rows(self) -> tuple[Any, ...]:
        """Give the ticked rows in the order of the list."""
        return tuple(one for one in self.rows if self.key(one) in self._ticked)

    def put(self, rows: Sequence[Any], ticked: Iterable[Hashable]) -> None:
        """Show other rows; those that stay keep their ticks, of the new ones ``ticked`` get one."""
        known = {self.key(one) for one in self.rows}
        self.beginResetModel()
        self.rows = tuple(rows)
        kept = {self.key(one) for one in rows} & known & self._ticked
        self._ticked = kept | (set(ticked) - known)
        self.endResetModel()
        self.ticks_changed.emit()

    def tick_all(self, on: bool) -> None:
        """Tick every row, or none."""
        self._ticked = {self.key(one) for one in self.rows} if on else set()
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(self.rows) - 1), 0))
        self.ticks_changed.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the columns."""
        return 0 if parent.isValid() else len(self.heads())

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _TICKED else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Name a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heads()[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a cell's words, or the tick of its row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _TICKED:
            return Qt.CheckState.Checked if self.key(row) in self._ticked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.words(row, index.column())
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        change = self._ticked.add if on else self._ticked.discard
        change(self.key(self.rows[index.row()]))
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()
        return True


def tick_table(
    model: TickModel, name: str, stretched: Iterable[int], table: QTableView | None = None
) -> QTableView:
    """Make the view of such a model, or use a ``table``; the ``stretched`` columns share what the others leave."""
    table = table or QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    for column in stretched:
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return table
