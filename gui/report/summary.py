"""The first tab: big numbers, three sentences, one chart, and what needs a look."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.domain.formats import Language, number
from core.domain.report import Gap, GapKind, Report
from core.domain.report_posts import ReportPost, top_posts
from gui.engagement.chart import LineChart, Series
from gui.engagement.tiles import Tile
from gui.page import PageContext
from gui.report.bars import MixBars
from gui.report.headline import headline
from gui.report.sentences import sentences
from gui.report.words import figure_text, gap_word, span_word
from gui.theme import SPACE_M
from gui.widgets.card import Card
from gui.widgets.looks import label
from gui.widgets.rows import RowsModel, RowsView

_TOP_POSTS = 5
_SENTENCE_SIZE = 1.1
_CHART_HEIGHT, _LIST_HEIGHT, _LIST_SPACING = 130, 126, 3


# Lists and charts take what the words beside them leave; their own wish would make a small screen scroll.
_AS_HIGH_AS_THERE_IS_ROOM = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


class SummaryView(QWidget):
    """What a head reads in half a minute; every number leads to the rows behind it."""

    tab_requested = Signal(str)
    gap_requested = Signal(str)
    """The value of a ``GapKind``."""
    post_opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.tiles: tuple[Tile, ...] = tuple(Tile("") for _ in range(5))
        self._tabs = [""] * len(self.tiles)
        self.sentences = tuple(label("", wrap=True) for _ in range(3))
        self.chart = LineChart(
            context.theme, self._day_words, self._figure_words, mark_words=lambda moment: str(moment.day)
        )
        self.chart.setAccessibleName(self.tr("Interactions since the first day of the month"))
        self.bars = MixBars(context.theme)
        self.top_model, self.gap_model = RowsModel(self), RowsModel(self)
        self.top = RowsView(self.tr("Best posts"))
        self.gaps = RowsView(self.tr("What needs a look"))
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        for tile in self.tiles:
            row.addWidget(tile, 1)
        column.addLayout(row)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_M)
        words = Card(self.tr("In three sentences"))
        for sentence in self.sentences:
            sentence.setFont(self._context.theme.font(_SENTENCE_SIZE))
            sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.body.addWidget(sentence)
        words.body.addStretch(1)
        middle.addWidget(words, 5)
        chart = Card(self.tr("Interactions since the first day of the month"))
        chart.body.addWidget(self.chart)
        self.chart.setMinimumHeight(self._context.theme.px(_CHART_HEIGHT))
        self.chart.setSizePolicy(_AS_HIGH_AS_THERE_IS_ROOM)
        middle.addWidget(chart, 6)
        column.addLayout(middle, 3)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE_M)
        mix = Card(self.tr("Composition and target"))
        mix.body.addWidget(self.bars)
        mix.body.addStretch(1)
        lower.addWidget(mix, 3)
        for title, view, model in (
            (self.tr("Best posts"), self.top, self.top_model),
            (self.tr("What needs a look"), self.gaps, self.gap_model),
        ):
            view.setModel(model)
            view.setSpacing(_LIST_SPACING)
            view.setSizePolicy(_AS_HIGH_AS_THERE_IS_ROOM)
            card = Card(title)
            card.setMinimumHeight(self._context.theme.px(_LIST_HEIGHT))
            card.body.addWidget(view)
            lower.addWidget(card, 4)
        column.addLayout(lower, 2)

    def _connect_signals(self) -> None:
        for place, tile in enumerate(self.tiles):
            tile.pressed.connect(lambda at=place: self.tab_requested.emit(self._tabs[at]))
        self.top.opened.connect(self._open_post)
        self.gaps.opened.connect(self._open_gap)

    def show_report(self, report: Report, language: Language) -> None:
        """Show a month."""
        for place, (tile, told) in enumerate(zip(self.tiles, headline(report, language), strict=True)):
            self._tabs[place] = told.tab
            tile.set_name(told.name)
            tile.show_figure(told.value, told.against)
        for widget, words in zip(self.sentences, sentences(report, language), strict=True):
            widget.setText(words)
        self.bars.show_report(report, language)
        self._show_lines(report, language)
        best = top_posts(report.posts, _TOP_POSTS)
        self.top_model.set_rows(
            [(one, f"{figure_text(one.reached, language)} · {one.title}") for one in best]
            or [(None, self.tr("No post has been answered yet."))]
        )
        self.gap_model.set_rows(_gap_lines(report, language) or [(None, self.tr("Nothing is missing."))])

    def _show_lines(self, report: Report, language: Language) -> None:
        start = datetime.combine(report.span.first, time(12), tzinfo=report.office.zone.tz)
        now, before = report.lines
        longest = max(len(now), len(before))
        pairs = ((report.span, now, "accent"), (report.compared, before, "slate"))
        series = [
            Series(
                span_word(span, language),
                role,
                tuple(
                    (start + timedelta(days=day), line[day] if day < len(line) else None)
                    for day in range(longest)
                ),
            )
            for span, line, role in pairs
        ]
        self.chart.show_series(series, self.tr("No figures have been read yet."))

    def _day_words(self, moment: datetime) -> str:
        return self.tr("day {0}").format(moment.day)

    def _figure_words(self, value: int | None) -> str:
        return number(value, language=self._context.preferences.language)

    def _open_post(self, post: ReportPost | None) -> None:
        if post is not None:
            self.post_opened.emit(post)

    def _open_gap(self, kind: str | None) -> None:
        if kind is not None:
            self.gap_requested.emit(kind)


def gap_counts(gaps: tuple[Gap, ...]) -> dict[GapKind, int]:
    """Count what is missing by kind, in the order of the kinds."""
    counts = {kind: sum(one.kind is kind for one in gaps) for kind in GapKind}
    return {kind: count for kind, count in counts.items() if count}


def _gap_lines(report: Report, language: Language) -> list[tuple[str, str]]:
    return [
        (kind.value, f"{number(count, language=language)} · {gap_word(kind)}")
        for kind, count in gap_counts(report.gaps).items()
    ]
