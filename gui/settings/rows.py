"""The parts that a section of the settings is made of: a card of labelled rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.card import Card
from gui.widgets.looks import form_label, label
from gui.widgets.office_form import LABEL_WIDTH


class Section(Card):
    """A card whose rows have a label left, a field right, and a hint under the field."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def add_row(self, words: str, field: QWidget, hint: str = "") -> None:
        """Add a labelled field."""
        row = self._grid.rowCount()
        self._grid.addWidget(form_label(words, field), row, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(field, QComboBox):
            self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(field, row, 1)
        if hint:
            self._grid.addWidget(label(hint, "dim", wrap=True), row + 1, 1)

    def add_below(self, widget: QWidget) -> None:
        """Add something that belongs to the field above, level with it; hidden, it takes no room."""
        self._grid.addWidget(widget, self._grid.rowCount(), 1)

    def add_switch(self, words: str, checked: bool, hint: str = "") -> QCheckBox:
        """Add a tick box over the whole width."""
        box = QCheckBox(words)
        box.setChecked(checked)
        box.setAccessibleName(words)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(box)
        if hint:
            told = label(hint, "dim", wrap=True)
            told.setContentsMargins(SPACE_L + SPACE_S, 0, 0, SPACE_S)
            column.addWidget(told)
        self._grid.addWidget(holder, self._grid.rowCount(), 0, 1, 2)
        return box

    def add_whole(self, widget: QWidget) -> None:
        """Add something over the whole width."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)


def choice(entries: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
    """Make a list to choose from; ``currentData`` gives the value."""
    box = QComboBox()
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setFixedWidth(300)
    return box


def button_row(*widgets: QWidget) -> QWidget:
    """Put buttons side by side at the left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_M)
    for one in widgets:
        row.addWidget(one)
    row.addStretch(1)
    return holder
