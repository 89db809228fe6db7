"""One table of the report: any sheet, sortable, read by keyboard; nothing is formatted before it is seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.domain.formats import Language
from core.domain.metrics_rules import Interactions
from core.domain.report import Report
from gui.engagement.table import FlatDelegate
from gui.report.sheet import Cell, Kind, Sheet, cell_text
from gui.theme import ROW_HEIGHT, SPACE_L, SPACE_S, SPACE_XS, Theme

Index = QModelIndex | QPersistentModelIndex
_LEAST_TEXT_WIDTH = 110
_LOOKED_AT = 200


class SheetModel(QAbstractTableModel):
    """The rows of a sheet in the order that was asked for; what is not known comes last either way."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._report: Report | None = None
        self._sheet: Sheet | None = None
        self._rows: list[Any] = []

    def show_sheet(self, sheet: Sheet, report: Report) -> None:
        """Show another sheet in its own order."""
        self.beginResetModel()
        self._report, self._sheet, self._rows = report, sheet, list(sheet.rows)
        self.endResetModel()

    @property
    def sheet(self) -> Sheet | None:
        """Give the sheet that is shown."""
        return self._sheet

    def row_at(self, index: Index) -> Any:  # noqa: ANN401 - rows of any sheet
        """Give the value behind a row; None outside."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count columns."""
        return 0 if parent.isValid() or self._sheet is None else len(self._sheet.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns; figures stand at the right."""
        if orientation is not Qt.Orientation.Horizontal or self._sheet is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self._sheet.columns[section].name if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a cell."""
        if self._sheet is None or self._report is None or not index.isValid():
            return None
        kind = self._sheet.columns[index.column()].kind
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if role in shown or (role == Qt.ItemDataRole.ToolTipRole and kind in {Kind.TEXT, Kind.LINK}):
            cell = self._sheet.cells(self._rows[index.row()])[index.column()]
            return cell_text(cell, kind, self._report, self._language)
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        is_figure = self._sheet is not None and self._sheet.columns[column].kind is Kind.FIGURE
        side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; a negative one gives the sheet's own order back."""
        if self._sheet is None:
            return
        self.layoutAboutToBeChanged.emit()
        cells, rows = self._sheet.cells, list(self._sheet.rows)
        if column >= 0:
            keyed = [(_key(cells(row)[column]), row) for row in rows]
            known = [(key, row) for key, row in keyed if key is not None]
            known.sort(key=lambda pair: pair[0], reverse=order is Qt.SortOrder.DescendingOrder)
            rows = [*(row for _, row in known), *(row for key, row in keyed if key is None)]
        self._rows = rows
        self.changePersistentIndexList(
            self.persistentIndexList(), [QModelIndex()] * len(self.persistentIndexList())
        )
        self.layoutChanged.emit()


def _key(cell: Cell) -> Any:  # noqa: ANN401 - cells of one column compare with each other
    if isinstance(cell, Interactions):
        return cell.total
    if isinstance(cell, str):
        return cell.casefold() or None
    return cell


class SheetTable(QTableView):
    """A sheet on the page; Enter and a double click open what a row is about."""

    opened = Signal(object)
    """The value behind the row."""

    def __init__(self, theme: Theme, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheets = model
        self.setModel(model)
        self.setItemDelegate(FlatDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.row_at(index)))

    def show_sheet(self, sheet: Sheet, report: Report) -> None:
        """Show another sheet from its top, in its own order."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._sheets.show_sheet(sheet, report)
        self.setAccessibleName(sheet.title)
        self._fit_columns()
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self._sheets.row_at(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give figures, days and short words what they need; texts share the rest, and spare columns give way."""
        sheet = self._sheets.sheet
        if sheet is None:
            return
        least = self._theme.px(_LEAST_TEXT_WIDTH)
        needed = [least if one.share else self._needed(place) for place, one in enumerate(sheet.columns)]
        shown = list(range(len(needed)))
        spare = [place for place in shown if sheet.columns[place].spare]
        while spare and sum(needed[place] for place in shown) > self.viewport().width():
            shown.remove(spare.pop())
        shares = max(1, sum(sheet.columns[place].share for place in shown))
        rest = max(0, self.viewport().width() - sum(needed[place] for place in shown))
        for place, one in enumerate(sheet.columns):
            self.setColumnHidden(place, place not in shown)
            self.setColumnWidth(place, needed[place] + rest * one.share // shares)

    def _needed(self, place: int) -> int:
        """Fit the name with its sort mark, and the widest of what is shown first."""
        plain, strong = (QFontMetrics(self._theme.font(bold=bold), self) for bold in (False, True))
        name = str(self._sheets.headerData(place, Qt.Orientation.Horizontal))
        widest = strong.horizontalAdvance(name) + SPACE_L
        shown = min(_LOOKED_AT, self._sheets.rowCount())
        texts = {str(self._sheets.index(row, place).data() or "") for row in range(shown)}
        return max([widest, *(plain.horizontalAdvance(text) for text in texts)]) + 2 * SPACE_S + SPACE_XS
