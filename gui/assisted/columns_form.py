"""What the columns of an export are: for each thing that an import knows, one choice among the file's headers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from core.domain.figure_columns import Columns, Field
from core.services.figures_import import Draft
from gui.assisted.words import field_word
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.looks import form_label

_EXAMPLES = 3
_EXAMPLE_LENGTH = 28
_NOTHING = -1


class ColumnsForm(QWidget):
    """``changed`` after every choice; headers are shown with an example of their cells."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "scrolled")
        form = QFormLayout(self)
        form.setHorizontalSpacing(SPACE_M)
        form.setVerticalSpacing(SPACE_S)
        self.choices = {one: QComboBox() for one in Field}
        self._labels = {one: form_label("", choice) for one, choice in self.choices.items()}
        for one, choice in self.choices.items():
            choice.setMinimumContentsLength(30)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.currentIndexChanged.connect(self.changed)
            form.addRow(self._labels[one], choice)

    def show_draft(self, draft: Draft) -> None:
        """Offer the headers of an export, chosen as they are thought to be."""
        for one, choice in self.choices.items():
            words = field_word(draft.account.platform, one)
            self._labels[one].setText(words)
            choice.setAccessibleName(words)
            self._fill(choice, draft, draft.columns.get(one, _NOTHING))

    def columns(self) -> Columns:
        """Give what is chosen now."""
        return {
            one: choice.currentData() for one, choice in self.choices.items() if choice.currentIndex() > 0
        }

    def _fill(self, choice: QComboBox, draft: Draft, chosen: int) -> None:
        choice.blockSignals(True)
        choice.clear()
        choice.addItem(self.tr("(not in this file)"), _NOTHING)
        for place, header in enumerate(draft.sheet.headers):
            example = _example(draft, place)
            choice.addItem(f"{header} ({example})" if example else header, place)
        choice.setCurrentIndex(choice.findData(chosen))
        choice.blockSignals(False)


def _example(draft: Draft, place: int) -> str:
    cells = (row.cell(place) for row in draft.sheet.rows[:_EXAMPLES])
    text = next(filter(None, cells), "").partition("\n")[0]
    return text if len(text) <= _EXAMPLE_LENGTH else text[:_EXAMPLE_LENGTH] + "…"
