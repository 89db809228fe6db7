"""How soon the office answers each kind of comment, as the office itself decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.domain.response_standard import Standard
from gui.inbox.words import label_word
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import form_label, label, pad_spin_box

_MOST_DAYS, _MOST_HOURS = 90, 72


class StandardsDialog(QDialog):
    """One row for each label: a number, and whether it counts working days or hours."""

    def __init__(self, standards: Sequence[Standard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standards = tuple(standards)
        self.setWindowTitle(self.tr("Response standard"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        hint = self.tr(
            "Weekends, national holidays and joint leave do not count as working days. A change holds for comments "
            "that arrive or are labelled from now on."
        )
        column.addWidget(label(hint, "dim", wrap=True))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setHorizontalSpacing(SPACE_M)
        self.numbers: list[QSpinBox] = []
        self.units: list[QComboBox] = []
        for place, one in enumerate(self._standards):
            self._add_row(place, one)
        column.addLayout(self._grid)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Save"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Back"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)

    def _add_row(self, place: int, standard: Standard) -> None:
        number, unit = QSpinBox(), QComboBox()
        number.setRange(1, _MOST_DAYS)
        number.setValue(standard.hours or standard.days)
        pad_spin_box(number)
        unit.addItem(self.tr("working days"), False)
        unit.addItem(self.tr("hours"), True)
        unit.setCurrentIndex(1 if standard.hours else 0)
        name = label_word(standard.label)
        unit.setAccessibleName(self.tr("Unit of “{0}”").format(name))
        row, half = place % 7, place // 7 * 3
        self._grid.addWidget(form_label(name, number), row, half)
        self._grid.addWidget(number, row, half + 1)
        self._grid.addWidget(unit, row, half + 2)
        self.numbers.append(number)
        self.units.append(unit)

    @property
    def standards(self) -> tuple[Standard, ...]:
        """Give the standards as they stand in the form."""
        rows = zip(self._standards, self.numbers, self.units, strict=True)
        return tuple(_changed(one, number.value(), hours=unit.currentData()) for one, number, unit in rows)


def _changed(standard: Standard, number: int, *, hours: bool) -> Standard:
    if hours:
        return replace(standard, days=0, hours=min(number, _MOST_HOURS), first_days=0)
    return replace(standard, days=number, hours=0)
