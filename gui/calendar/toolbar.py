"""The two lines over the grid: month and ways through time, then the filters."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.domain.day_names import MONTHS
from core.domain.formats import Language, date_range
from core.domain.post import PostFunction
from gui.calendar.chip_state import ChipFilter, StateGroup
from gui.labels import function_mark, function_word
from gui.theme import SPACE_S, Theme
from gui.widgets.account_filter import AccountFilter
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import button, icon_button
from gui.widgets.page_header import PageHeader
from gui.widgets.wrapping_row import WrappingRow


class Span(StrEnum):
    """How much the grid shows."""

    MONTH = "month"
    WEEK = "week"


class Toolbar(QWidget):
    """Title, way through time, filters. It holds what is chosen and tells when that changes."""

    step_requested = Signal(int)
    today_requested = Signal()
    compose_requested = Signal()
    filter_changed = Signal()
    days_changed = Signal()
    span_changed = Signal()
    rail_toggled = Signal(bool)
    fill_requested = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.header = PageHeader(self.tr("Calendar"))
        self.previous = icon_button(theme.icon("ph.caret-left"), self.tr("Earlier (Page Up)"))
        self.next = icon_button(theme.icon("ph.caret-right"), self.tr("Later (Page Down)"))
        self.today = button(self.tr("Today"), "quiet")
        self.span = FilterChips(name=self.tr("Month or week"))
        self.span.set_chips([(Span.MONTH, self.tr("Month")), (Span.WEEK, self.tr("Week"))])
        self.rail = button(self.tr("Drafts and days"), "quiet", theme.icon("ph.columns"))
        self.rail.setCheckable(True)
        self.compose = button(self.tr("Create post"), "primary", theme.icon("ph.plus", "on_accent"))
        self.functions = FilterChips(exclusive=False, name=self.tr("Function"))
        self.groups = FilterChips(exclusive=False, name=self.tr("State"))
        self.accounts = AccountFilter()
        self.days = FilterChips(exclusive=False, name=self.tr("Which days"))
        self.fill = button(self.tr("Fill the month…"), "link")
        self.fill.setToolTip(self.tr("Propose greetings and service posts for the days that are free"))
        self._fill_chips()
        self._lay_out()
        self._connect_signals()

    def _fill_chips(self) -> None:
        self.functions.set_chips(
            [(one.value, f"{function_mark(one)}  {function_word(one)}") for one in PostFunction]
        )
        self.groups.set_chips(
            [
                (StateGroup.DRAFT, self.tr("Draft")),
                (StateGroup.WAITING, self.tr("Waiting")),
                (StateGroup.NEEDS_YOU, self.tr("Needs you")),
                (StateGroup.PUBLISHED, self.tr("Published")),
            ]
        )
        self.days.set_chips([("all", self.tr("All observances"))])
        self.accounts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.accounts.setMaximumWidth(220)

    def _lay_out(self) -> None:
        for widget in (self.rail, self.span, self.today, self.previous, self.next, self.compose):
            self.header.add_action(widget)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        filters = WrappingRow()
        for one in (self.functions, self.groups, self.accounts, gap, self.fill, self.days):
            filters.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.header)
        column.addLayout(filters)

    def _connect_signals(self) -> None:
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.today.clicked.connect(self.today_requested)
        self.compose.clicked.connect(self.compose_requested)
        self.fill.clicked.connect(self.fill_requested)
        self.rail.toggled.connect(self.rail_toggled)
        self.span.changed.connect(self.span_changed)
        self.days.changed.connect(self.days_changed)
        self.functions.changed.connect(self.filter_changed)
        self.groups.changed.connect(self.filter_changed)
        self.accounts.currentIndexChanged.connect(self.filter_changed)

    # --- what is chosen ------------------------------------------------------------------------------------

    @property
    def chip_filter(self) -> ChipFilter:
        """Give the filter as chosen."""
        account = self.accounts.account_id
        return ChipFilter(
            frozenset(PostFunction(one) for one in self.functions.selected()),
            frozenset(StateGroup(one) for one in self.groups.selected()),
            frozenset({account} if account else ()),
        )

    @property
    def every_day(self) -> bool:
        """Tell whether observances of other kinds of office are shown too."""
        return "all" in self.days.selected()

    @property
    def chosen_span(self) -> Span:
        """Tell whether a month or a week is shown."""
        return Span.WEEK if Span.WEEK in self.span.selected() else Span.MONTH

    def clear_filter(self) -> None:
        """Show all posts again."""
        self.functions.select(frozenset())
        self.groups.select(frozenset())
        with QSignalBlocker(self.accounts):
            self.accounts.setCurrentIndex(0)
        self.filter_changed.emit()

    def show_time(self, first: date, last: date, month: date) -> None:
        """Name the month, or the days of the week that is shown."""
        if self.chosen_span is Span.WEEK:
            shown = date_range(first, last, self._language)
        else:
            shown = f"{MONTHS[self._language][month.month - 1]} {month.year}"
        self.header.title.setText(shown)
        self.header.setAccessibleName(shown)
