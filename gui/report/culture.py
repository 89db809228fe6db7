"""The STOC tab: three blocks of what social media are good for, four gauges, and a rough estimate of reach."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from core.domain.formats import Language, number
from core.domain.report import Block, BlockFigure, Report
from core.domain.report_rules import spread_potential
from gui.engagement.tiles import Tile
from gui.page import PageContext
from gui.report.words import block_figure_word, block_word, figure_text, gauge_rows
from gui.theme import SPACE_L, SPACE_M, SPACE_XS
from gui.widgets.card import Card
from gui.widgets.looks import form_label, label, pad_spin_box

_SHARE_PERCENT, _FRIENDS = 25, 300
_MOST_FRIENDS = 100_000


class CultureView(QWidget):
    """Sharing, transparency, openness, collaboration (N-060, N-063), and the spread that staff could give (N-009)."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._formulas = [""] * 4
        self._employees = 0
        self.gauges: tuple[Tile, ...] = tuple(Tile("") for _ in self._formulas)
        self.formula = label("", "dim", wrap=True)
        self._grids: dict[Block, QGridLayout] = {}
        self.figures: dict[BlockFigure, QLabel] = {}
        self.share, self.friends = QSpinBox(), QSpinBox()
        self.spread = label("", "heading", wrap=True)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        for gauge in self.gauges:
            row.addWidget(gauge, 1)
        column.addLayout(row)
        column.addWidget(self.formula)
        cards = QHBoxLayout()
        cards.setSpacing(SPACE_M)
        for block in Block:
            card, grid = Card(block_word(block)), QGridLayout()
            grid.setHorizontalSpacing(SPACE_L)
            grid.setVerticalSpacing(SPACE_XS)
            grid.setColumnStretch(0, 1)
            card.body.addLayout(grid)
            card.body.addStretch(1)
            self._grids[block] = grid
            cards.addWidget(card, 1)
        column.addLayout(cards)
        column.addWidget(self._spread_card())
        column.addStretch(1)

    def _spread_card(self) -> Card:
        card = Card(self.tr("How far could the staff carry a post?"))
        card.body.addWidget(
            label(self.tr("A rough estimate, in none of the official figures."), "dim", wrap=True)
        )
        row = QHBoxLayout()
        for words, box, most, value in (
            (self.tr("Staff who share &voluntarily (%)"), self.share, 100, _SHARE_PERCENT),
            (self.tr("Friends of &each"), self.friends, _MOST_FRIENDS, _FRIENDS),
        ):
            box.setRange(0, most)
            box.setValue(value)
            pad_spin_box(box)
            row.addWidget(form_label(words, box))
            row.addWidget(box)
            row.addSpacing(SPACE_L)
        row.addWidget(self.spread, 1)
        card.body.addLayout(row)
        return card

    def _connect_signals(self) -> None:
        for place, gauge in enumerate(self.gauges):
            gauge.pressed.connect(lambda at=place: self.explain(at))
        self.share.valueChanged.connect(self._estimate)
        self.friends.valueChanged.connect(self._estimate)

    def explain(self, place: int) -> None:
        """Say how a gauge is computed."""
        self.formula.setText(self._formulas[place])

    def show_report(self, report: Report, language: Language) -> None:
        """Show a month."""
        rows = gauge_rows(report, language)
        self._formulas = [f"{name}: {formula}" for name, _, formula in rows]
        for gauge, (name, value, formula) in zip(self.gauges, rows, strict=True):
            gauge.set_name(name)
            gauge.show_figure(value, self.tr("How is it computed?"))
            gauge.setAccessibleDescription(formula)
        self.formula.setText(self.tr("Choose a gauge to see how it is computed."))
        for block, figures in report.blocks.items():
            for place, (figure, told) in enumerate(figures.items()):
                self._figure(block, place, figure).setText(figure_text(told, language))
        self._employees = report.office.employees
        self._estimate()

    def _figure(self, block: Block, place: int, figure: BlockFigure) -> QLabel:
        """Give the label of a number, made when it is first shown."""
        if figure not in self.figures:
            value = label("", "heading")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            value.setAccessibleName(block_figure_word(figure))
            self._grids[block].addWidget(label(block_figure_word(figure), wrap=True), place, 0)
            self._grids[block].addWidget(value, place, 1)
            self.figures[figure] = value
        return self.figures[figure]

    def _estimate(self) -> None:
        if self._employees <= 0:
            self.spread.setText(self.tr("Enter the number of employees first."))
            return
        told = spread_potential(self._employees, self.share.value() / 100, self.friends.value())
        language = self._context.preferences.language
        self.spread.setText(
            self.tr("about {0} people (rough estimate)").format(number(told, language=language))
        )
