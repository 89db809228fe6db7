"""Proposals for what a month lacks, to be ticked; each becomes an empty draft with its day and idea."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.formats import Language, clock, date_text
from core.domain.month_plan import TARGET, MonthSoFar, Proposal, shares
from core.domain.post import PostFunction
from gui.labels import function_word
from gui.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.looks import button, label

_Index = QModelIndex | QPersistentModelIndex
_SIZE = (820, 480)


class _Column(IntEnum):
    IDEA, DAY, AT, FUNCTION = range(4)


class ProposalModel(QAbstractTableModel):
    """Proposals with ticks; the obvious ones are ticked at first."""

    ticks_changed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: tuple[Proposal, ...] = ()
        self._ticked: set[int] = set()

    @property
    def ticked(self) -> tuple[Proposal, ...]:
        """Give the ticked proposals in the order of their days."""
        return tuple(self._rows[row] for row in sorted(self._ticked))

    def show_rows(self, rows: Sequence[Proposal]) -> None:
        """Show other proposals."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._ticked = {row for row, one in enumerate(rows) if one.is_obvious}
        self.endResetModel()
        self.ticks_changed.emit()

    def tick_all(self, on: bool) -> None:
        """Tick every row, or none."""
        self._ticked = set(range(len(self._rows))) if on else set()
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, len(self._rows) - 1), 0))
        self.ticks_changed.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the proposals."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the columns."""
        return 0 if parent.isValid() else len(_Column)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _Column.IDEA else usual

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Idea"), self.tr("Day"), self.tr("Hour"), self.tr("Function"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a cell's words, or the tick of its row."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _Column.IDEA:
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(self._rows[index.row()], _Column(index.column()))
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._ticked.add if on else self._ticked.discard)(index.row())
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()
        return True

    def _words(self, row: Proposal, column: _Column) -> str:
        if column is _Column.IDEA:
            estimated = row.greets is not None and row.greets.is_estimated
            return self.tr("{0} (wait for the official date)").format(row.idea) if estimated else row.idea
        if column is _Column.DAY:
            return date_text(row.day, self._language, year=False)
        if column is _Column.AT:
            return clock(row.at, self._language)
        return function_word(row.function)


class FillDialog(QDialog):
    """Says what the mix of the month would become, and announces what was accepted."""

    accepted_proposals = Signal(tuple)

    def __init__(
        self, theme: Theme, language: Language, month_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._written: Counter[PostFunction] = Counter()
        self.setWindowTitle(self.tr("Fill {0}").format(month_name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(_SIZE[0]), theme.px(_SIZE[1]))
        self.text = label(
            self.tr(
                "Days worth a greeting, and three service posts a week. What you tick becomes a draft without "
                "text: nothing is published until you have written it and queued it."
            ),
            wrap=True,
        )
        self.mix = label("", "dim", wrap=True)
        self.model = ProposalModel(language, self)
        self.table = QTableView()
        self.all_button = button("", "link")
        self.cancel_button = button(self.tr("Cancel"))
        self.make_button = button("", "primary")
        self._lay_out()
        self.model.ticks_changed.connect(self._on_ticks)
        self.all_button.clicked.connect(lambda: self.model.tick_all(not self._all_ticked()))
        self.cancel_button.clicked.connect(self.reject)
        self.make_button.clicked.connect(self._on_make)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.windowTitle())
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
        head.setSectionResizeMode(_Column.IDEA, QHeaderView.ResizeMode.Stretch)
        acts = QHBoxLayout()
        acts.setSpacing(SPACE_S)
        acts.addWidget(self.all_button)
        acts.addStretch(1)
        acts.addWidget(self.cancel_button)
        acts.addWidget(self.make_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(self.text)
        column.addWidget(table, 1)
        column.addWidget(self.mix)
        column.addLayout(acts)

    def show_proposals(self, month: MonthSoFar, proposals: Sequence[Proposal]) -> None:
        """Show what was found; without proposals say so instead of the explanation."""
        self._written = month.functions()
        self.model.show_rows(proposals)
        self.table.setVisible(bool(proposals))
        self.all_button.setVisible(bool(proposals))
        if proposals:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.text.setText(self.tr("Nothing is missing: every day to come has its post or is over."))

    def _all_ticked(self) -> bool:
        return len(self.model.ticked) == self.model.rowCount()

    def _on_ticks(self) -> None:
        ticked = self.model.ticked
        self.all_button.setText(self.tr("Tick none") if self._all_ticked() else self.tr("Tick all"))
        self.make_button.setText(self.tr("Make drafts ({0})").format(len(ticked)))
        self.make_button.setEnabled(bool(ticked))
        mix = shares(self._written + Counter(one.function for one in ticked))
        self.mix.setText(
            self.tr("Mix of the month then: {0}. Proposed: {1}.").format(_words(mix), _words(TARGET))
        )

    def _on_make(self) -> None:
        self.accepted_proposals.emit(self.model.ticked)
        self.accept()


def _words(mix: Mapping[PostFunction, int]) -> str:
    return ", ".join(f"{function_word(one).lower()} {mix[one]} %" for one in PostFunction)
