"""A tab of tables: chips choose which of them is shown, a note stands below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.domain.formats import number
from core.domain.report import Report
from gui.page import PageContext
from gui.report.sheet import Sheet
from gui.report.table import SheetModel, SheetTable
from gui.theme import SPACE_M
from gui.widgets.empty_state import EmptyState
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import label

_LEAST_HEIGHT = 240
Choices = Sequence[tuple[str, str, Sheet]]
"""Key, words and table of each chip."""


class Listing(QWidget):
    """Shows one sheet at a time; a single one needs no chips."""

    opened = Signal(object)
    """The value behind a row that was opened."""

    def __init__(self, context: PageContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sheets: dict[str, Sheet] = {}
        self._report: Report | None = None
        self.chips = FilterChips(name=name)
        self.model = SheetModel(context.preferences.language, self)
        self.table = SheetTable(context.theme, self.model)
        self.note = label("", "dim", wrap=True)
        self.empty = EmptyState(context.theme, "ph.check-circle", "")
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._stack.setMinimumHeight(context.theme.px(_LEAST_HEIGHT))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_M)
        for widget, stretch in ((self.chips, 0), (self._stack, 1), (self.note, 0)):
            column.addWidget(widget, stretch)
        self.chips.changed.connect(self._show_chosen)
        self.table.opened.connect(self._open)

    def show_sheets(self, choices: Choices, report: Report) -> None:
        """Show other tables; the chip that was chosen stays where it still exists."""
        language = self._context.preferences.language
        self._report = report
        self._sheets = {key: sheet for key, _, sheet in choices}
        self.chips.set_chips(
            [
                (key, f"{words} · {number(len(sheet.rows), language=language)}")
                for key, words, sheet in choices
            ]
        )
        self.chips.setVisible(len(choices) > 1)
        self._show_chosen()

    def choose(self, key: str) -> None:
        """Choose a chip."""
        self.chips.select(frozenset({key}))
        self._show_chosen()

    def _show_chosen(self) -> None:
        (key,) = self.chips.selected()
        sheet = self._sheets[key]
        if self._report is not None:
            self.table.show_sheet(sheet, self._report)
        self.note.setText(sheet.note)
        self.note.setVisible(bool(sheet.note) and bool(sheet.rows))
        self.empty.set_words(sheet.empty or self.tr("Nothing to list."))
        self._stack.setCurrentIndex(0 if sheet.rows else 1)

    def _open(self, row: object) -> None:
        if row is not None:
            self.opened.emit(row)
