"""The engagement page: five figures, one chart, the posts, and the chosen post beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.domain.formats import date_time_text, number, short_date
from core.domain.listing import PublishedRow
from gui.engagement.chart import LineChart, Series
from gui.engagement.figures import LINE_METRICS, LINE_ROLES, Period, Picture, Question, SortBy, read
from gui.engagement.post_panel import PostPanel
from gui.engagement.table import PublishedModel, PublishedTable
from gui.engagement.tiles import TileRow
from gui.labels import metric_word
from gui.notices import Notice, NoticeKind
from gui.page import Page, PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.account_filter import AccountFilter
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import button
from gui.widgets.page_header import PageHeader


class EngagementPage(Page):
    """Interaksi."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._question = Question()
        self._choose_later = ""
        self.periods = FilterChips(name=self.tr("Period"))
        self.periods.set_chips(
            [
                (Period.WEEK.value, self.tr("7 days")),
                (Period.MONTH.value, self.tr("30 days")),
                (Period.QUARTER.value, self.tr("90 days")),
                (Period.YEAR.value, self.tr("1 year")),
            ]
        )
        self.periods.select(frozenset({self._question.period.value}))
        self.accounts = AccountFilter(18)
        self.refresh_button = button(
            self.tr("Read figures now"), icon=context.theme.icon("ph.arrows-clockwise")
        )
        self.import_button = button(self.tr("Import figures…"), icon=context.theme.icon("ph.file-arrow-down"))
        self.header = PageHeader(self.tr("Engagement"), " ")
        self.tiles = TileRow()
        self.chart = LineChart(context.theme, self._day_words, self._figure_words)
        self.chart.setAccessibleName(self.tr("Likes, comments and shares over time"))
        self.model = PublishedModel(context, self)
        self.table = PublishedTable(context.theme, self.model)
        self.panel = PostPanel(context)
        self.panel.hide()
        self.empty = EmptyState(context.theme, "ph.chart-line-up", "")
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        self.header.add_action(self.import_button)
        self.header.add_action(self.refresh_button)
        column.addWidget(self.header)
        filters = QHBoxLayout()
        filters.setSpacing(SPACE_S)
        filters.addWidget(self.periods, 1)
        filters.addWidget(self.accounts)
        column.addLayout(filters)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_M)
        inner.addWidget(self.tiles)
        card = Card(self.tr("Likes, comments and shares over time"))
        card.body.addWidget(self.chart)
        card.setMinimumHeight(self.context.theme.px(190))
        inner.addWidget(card, 2)
        inner.addWidget(self.table, 3)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)
        outer.addLayout(column, 1)
        outer.addWidget(self.panel)

    def _connect_signals(self) -> None:
        self.periods.changed.connect(self._on_filter)
        self.accounts.currentIndexChanged.connect(self._on_filter)
        self.tiles.sort_requested.connect(lambda by: self._on_sort(by, descending=True))
        self.table.sort_requested.connect(self._on_sort)
        self.table.post_chosen.connect(self._on_chosen)
        self.panel.type_in_requested.connect(self._type_in)
        self.panel.closed.connect(self.table.choose_none)
        self.refresh_button.clicked.connect(self.main_action)
        self.import_button.clicked.connect(self._import)
        self.empty.action_requested.connect(lambda: self.page_requested.emit("composer", None))
        bridge = self.context.bridge
        bridge.engagement_changed.connect(self._on_changed)
        bridge.deliveries_changed.connect(self._on_changed)
        self.accounts.follow(self.context)
        bridge.office_changed.connect(self._on_changed)

    # --- Page --------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Read again; arguments may name a ``delivery_id`` to choose."""
        wished = arguments if isinstance(arguments, dict) else {}
        self._choose_later = str(wished.get("delivery_id", ""))
        self.accounts.read()
        self._read()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def main_action(self) -> None:
        """Ask the platforms for figures now."""
        self.context.lanes.run(
            self, self.context.services.engagement.read_again, lambda _: self._on_asked(), self.say_failure
        )

    def _on_asked(self) -> None:
        self.context.sync.wake()
        self.notice_requested.emit(Notice(self.tr("Figures are read as soon as there is a line.")))

    def help_text(self) -> str:
        """Say how the figures are to be read."""
        return self.tr(
            "Interactions are likes, comments, shares and saves together. “vs staff” divides them by the number "
            "of employees: below 100 % not even the own staff reacted. “—” means that the platform does not "
            "tell this figure; it is not zero."
        )

    # --- reading -----------------------------------------------------------------------------------------

    def _read(self) -> None:
        services, question = self.context.services, self._question
        zone, now = self.context.office().zone, services.clock.now()
        self.context.lanes.run(
            self,
            lambda: read(services.engagement, question, now, zone),
            self._show,
            self.say_failure,
            supersede="read",
        )

    def _show(self, picture: Picture) -> None:
        language = self.context.preferences.language
        self._stack.setCurrentIndex(0 if picture.rows else 1)
        if not picture.rows:
            self._say_empty()
        self.tiles.show_picture(picture, language)
        self.chart.show_series(
            [Series(metric_word("", one), LINE_ROLES[one], picture.lines[one]) for one in LINE_METRICS],
            self.tr("No figures have been read yet."),
        )
        shown = self.panel.row if not self.panel.isHidden() else None
        chosen = self._choose_later or (shown.delivery_id if shown else "")
        self.model.show_rows(picture.rows)
        self.table.choose(chosen)
        self._choose_later = ""
        if not self.table.currentIndex().isValid():
            self.panel.hide()
        self._say_date(picture.now.figures_at)

    def _say_date(self, figures_at: datetime | None) -> None:
        if figures_at is None:
            self.header.set_subtitle(self.tr("No figures have been read yet."))
            return
        zone, language = self.context.office().zone, self.context.preferences.language
        self.header.set_subtitle(self.tr("Figures of {0}").format(date_time_text(figures_at, zone, language)))

    def _say_empty(self) -> None:
        self.empty.set_words(
            self.tr("No post was published in this period."),
            self.tr("Figures appear here some minutes after a post is published."),
            self.tr("Create post"),
        )
        self.panel.hide()

    def _on_filter(self) -> None:
        period = Period(next(iter(self.periods.selected())))
        self._question = replace(self._question, period=period, account_id=self.accounts.account_id)
        self._read()

    def _on_sort(self, by: SortBy, descending: bool) -> None:
        self._question = replace(self._question, sort_by=by, descending=descending)
        self._read()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._read()

    # --- the chosen post ---------------------------------------------------------------------------------

    def _on_chosen(self, row: PublishedRow | None) -> None:
        self.panel.setVisible(row is not None)
        if row is None:
            return
        self.panel.show_row(row)
        service = self.context.services.engagement
        self.context.lanes.run(
            self,
            lambda: (service.series(row.delivery_id), service.comments(row.delivery_id)),
            lambda read_: self.panel.show_readings(row.delivery_id, *read_),
            self.say_failure,
            supersede="post",
        )

    def _type_in(self, row: PublishedRow) -> None:
        from gui.assisted.figures_dialog import FiguresDialog

        FiguresDialog(self.context, row, self).open()

    def _import(self) -> None:
        from gui.assisted.import_dialog import ImportDialog

        dialog = ImportDialog(self.context, self, account_id=str(self.accounts.account_id))
        dialog.imported.connect(self._on_imported)
        dialog.open()

    def _on_imported(self, count: int) -> None:
        text = self.tr("Posts with new figures: {0}").format(self._figure_words(count))
        self.notice_requested.emit(Notice(text, NoticeKind.OK))

    def _day_words(self, moment: datetime) -> str:
        local = self.context.office().zone.local(moment)
        return short_date(local.date(), self.context.preferences.language)

    def _figure_words(self, value: int | None) -> str:
        return number(value, language=self.context.preferences.language)
