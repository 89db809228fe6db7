"""Proposals for what a month lacks, to be ticked; each becomes an empty draft with its day and idea."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from core.domain.formats import Language, clock, date_text
from core.domain.month_plan import TARGET, MonthSoFar, Proposal, shares
from core.domain.post import PostFunction
from gui.labels import function_word
from gui.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.looks import button, label
from gui.widgets.ticks import TickModel, tick_table

_SIZE = (820, 480)


class _Column(IntEnum):
    IDEA, DAY, AT, FUNCTION = range(4)


class ProposalModel(TickModel):
    """Proposals with ticks; the obvious ones are ticked at first."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    @property
    def ticked(self) -> tuple[Proposal, ...]:
        """Give the ticked proposals in the order of their days."""
        return self.ticked_rows

    def show_rows(self, rows: Sequence[Proposal]) -> None:
        """Show proposals."""
        self.put(rows, [self.key(one) for one in rows if one.is_obvious])

    def heads(self) -> tuple[str, ...]:
        """Name the columns."""
        return (self.tr("Idea"), self.tr("Day"), self.tr("Hour"), self.tr("Function"))

    def key(self, row: Proposal) -> tuple[date, str]:
        """Know a proposal by its day and its idea."""
        return (row.day, row.idea)

    def words(self, row: Proposal, column: int) -> str:
        """Tell the idea, its day and hour, and what it is for."""
        if column == _Column.IDEA:
            estimated = row.greets is not None and row.greets.is_estimated
            return self.tr("{0} (wait for the official date)").format(row.idea) if estimated else row.idea
        if column == _Column.DAY:
            return date_text(row.day, self._language, year=False)
        if column == _Column.AT:
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
        self.table = tick_table(self.model, self.windowTitle(), (_Column.IDEA,))
        self.all_button = button("", "link")
        self.cancel_button = button(self.tr("Cancel"))
        self.make_button = button("", "primary")
        self._lay_out()
        self.model.ticks_changed.connect(self._on_ticks)
        self.all_button.clicked.connect(lambda: self.model.tick_all(not self._all_ticked()))
        self.cancel_button.clicked.connect(self.reject)
        self.make_button.clicked.connect(self._on_make)

    def _lay_out(self) -> None:
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
        column.addWidget(self.table, 1)
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
