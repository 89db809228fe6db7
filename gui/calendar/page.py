"""The page Kalender: month or week, drafts and days at the left, the chosen post or day at the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain.account import Account
from core.domain.calendar_days import Day
from core.domain.formats import date_text
from core.domain.listing import PostChip
from core.services.calendar import MonthView, grid_start
from gui.calendar.chip_state import is_published
from gui.calendar.detail import DetailPanel, PostDetail, read_detail
from gui.calendar.filling import Filling
from gui.calendar.grid import MonthGrid
from gui.calendar.planning import Moved, move_back, move_to_day, sensible_time
from gui.calendar.rail import Rail
from gui.calendar.toolbar import Span, Toolbar
from gui.errors import explain_error
from gui.notices import Notice, NoticeKind
from gui.page import Page, PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.looks import button, label
from gui.widgets.thumbnails import Thumbnails

# Pages at least this wide have room for the rail from the start.
_RAIL_FROM = 1360
_RAIL_WIDTH, _DETAIL_WIDTH = 208, 264


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one load brings."""

    view: MonthView
    drafts: tuple[PostChip, ...]
    accounts: tuple[Account, ...]


class CalendarPage(Page):
    """Plans: what is on which day, moved by mouse or keys, composed for a day or an observance."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, language = context.theme, context.preferences.language
        self._language = language
        self._anchor = self._today().replace(day=1)
        self._shown = _Shown(MonthView(self._anchor, self._anchor, {}, {}), (), ())
        self._choose_after_load = ""
        self._rail_by_hand = False
        self._thumbnails = Thumbnails(context.services.media, context.lanes, self)
        self.toolbar = Toolbar(theme, language)
        self.hint = label("", "dim")
        self.clear = button(self.tr("Show all"), "link")
        self.rail = Rail(theme, language)
        self.grid = MonthGrid(theme, language)
        self.grid.setAccessibleName(self.tr("Calendar"))
        self.detail = DetailPanel(theme, language, self._thumbnails)
        self.filling = Filling(context, self)
        self._lay_out()
        self._connect_signals()
        self.rail.setVisible(False)

    def _lay_out(self) -> None:
        self.rail.setFixedWidth(_RAIL_WIDTH)
        self.detail.setFixedWidth(_DETAIL_WIDTH)
        hints = QHBoxLayout()
        hints.setSpacing(SPACE_S)
        hints.addWidget(self.hint)
        hints.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        hints.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.rail)
        row.addWidget(self.grid, 1)
        row.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addWidget(self.toolbar)
        column.addLayout(hints)
        column.addLayout(row, 1)

    def _connect_signals(self) -> None:
        bar, grid, rail, detail = self.toolbar, self.grid, self.rail, self.detail
        bar.step_requested.connect(self._on_step)
        bar.today_requested.connect(lambda: self._go_to(self._today()))
        bar.compose_requested.connect(self.main_action)
        bar.filter_changed.connect(self._show)
        bar.days_changed.connect(self.reload)
        bar.span_changed.connect(self._on_span)
        bar.rail_toggled.connect(self._on_rail_toggled)
        bar.fill_requested.connect(self._fill)
        self.filling.filled.connect(self._on_filled)
        self.filling.taken_back.connect(self.reload)
        self.filling.failed.connect(self._on_refused)
        self.clear.clicked.connect(bar.clear_filter)
        grid.day_chosen.connect(self._show_day)
        grid.post_chosen.connect(self._on_post_chosen)
        grid.more_requested.connect(self._show_day)
        grid.day_requested.connect(self._go_to)
        grid.month_step_requested.connect(self._on_step)
        grid.move_requested.connect(self._move)
        for source in (grid.compose_requested, detail.day.compose_requested):
            source.connect(self._compose_for)
        for source in (grid.delete_requested, detail.post.delete_requested):
            source.connect(self._delete)
        for source in (grid.post_opened, rail.post_opened, detail.day.post_opened, detail.post.opened):
            source.connect(self._open)
        for source in (rail.observance_used, detail.day.observance_used):
            source.connect(self._use_observance)
        rail.observance_chosen.connect(lambda day: grid.choose_day(day.date))
        rail.searched.connect(self._search)
        detail.day.post_chosen.connect(grid.choose_post)
        detail.post.closed.connect(lambda: grid.choose_post(""))
        detail.post.duplicate_requested.connect(self._duplicate)
        bridge = self.context.bridge
        for changed in (bridge.posts_changed, bridge.deliveries_changed, bridge.accounts_changed):
            changed.connect(lambda _id: self._reload_if_shown())
        bridge.office_changed.connect(self._reload_if_shown)

    # --- the page ------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Come to the front; ``{"date": …}`` shows that day, ``{"post_id": …}`` chooses a post of what is shown."""
        wanted = arguments if isinstance(arguments, Mapping) else {}
        self._choose_after_load = str(wanted.get("post_id", ""))
        day = wanted.get("date")
        if isinstance(day, date):
            self._go_to(day)
        else:
            self.reload()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def main_action(self) -> None:
        """Write a post for the chosen day, or for no day if that is over."""
        day = self.grid.current_day
        self._compose_for(max(day, self._today()))

    def help_text(self) -> str:
        """Tell mouse and keys."""
        return self.tr(
            "Drag a post to another day: it keeps its hour. Double-click a day to write for it.\n"
            "Arrows: another day. Space: next post of the day. Enter: open. N: new post. Ctrl+arrows: move the "
            "post. Page Up and Page Down: month. Home: today. Delete: delete the post."
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the rail where there is room, until the admin decides."""
        super().resizeEvent(event)
        if not self._rail_by_hand:
            self.toolbar.rail.setChecked(self.width() >= _RAIL_FROM)
            self._rail_by_hand = False

    def _on_rail_toggled(self, shown: bool) -> None:
        self._rail_by_hand = True
        self.rail.setVisible(shown)

    # --- loading and showing -------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the shown span anew."""
        first, last = self._span()
        office, every_day = self.context.office(), self.toolbar.every_day
        services = self.context.services

        def read() -> _Shown:
            view = services.calendar.span(first, last, office, every_day=every_day)
            return _Shown(view, services.posts.drafts(), services.accounts.list())

        self.context.lanes.run(self, read, self._on_loaded, supersede="view")

    def _reload_if_shown(self) -> None:
        if self.isVisible():
            self.reload()

    def _on_loaded(self, shown: _Shown) -> None:
        self._shown = shown
        self.toolbar.accounts.show_accounts(shown.accounts)
        self._show()
        if not self.rail.search.text().strip():
            self.rail.show_drafts(shown.drafts)
        if self._choose_after_load:
            self.grid.choose_post(self._choose_after_load)
            self._choose_after_load = ""

    def _show(self) -> None:
        view = self._shown.view
        chips = self.toolbar.chip_filter.applied(view.chips)
        zone = self.context.office().zone
        self.toolbar.show_time(view.first, view.last, self._anchor)
        self.rail.zone = zone
        self.grid.show_view(view, chips, zone, self._today(), self._anchor.month)
        self.rail.show_days(self._days_of_span())
        self._show_hint(any(chips.values()))
        if self.grid.chosen_post:
            self._on_post_chosen(self.grid.chosen_post)
        else:
            self._show_day(self.grid.current_day)

    def _show_hint(self, has_posts: bool) -> None:
        filtered = not self.toolbar.chip_filter.is_open
        text = ""
        if filtered and not has_posts:
            text = self.tr("No post matches the filter.")
        elif not has_posts:
            text = self.tr("Double-click a day to write a post for it, or drag a draft onto a day.")
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.clear.setVisible(filtered and not has_posts)

    def _days_of_span(self) -> list[Day]:
        view = self._shown.view
        whole = self.toolbar.chosen_span is Span.WEEK
        days = sorted(view.days.items())
        return [one for day, ones in days if whole or day.month == self._anchor.month for one in ones]

    def _show_day(self, day: date) -> None:
        grid = self.grid
        self.detail.day.show_day(day, grid.observances(day), grid.day_posts(day), self.context.office().zone)
        if not grid.chosen_post:
            self.detail.show_day()

    def _on_post_chosen(self, post_id: str) -> None:
        if not post_id:
            self._show_day(self.grid.current_day)
            return
        services = self.context.services
        self.context.lanes.run(
            self, lambda: read_detail(services, post_id), self._on_detail, supersede="detail"
        )

    def _on_detail(self, detail: PostDetail) -> None:
        if detail.post.id == self.grid.chosen_post:
            self.detail.show_post(detail, self.context.office().zone)

    def _search(self, words: str) -> None:
        if not words:
            self.rail.show_drafts(self._shown.drafts)
            return
        posts = self.context.services.posts
        self.context.lanes.run(self, lambda: posts.search(words), self.rail.show_found, supersede="search")

    # --- through time --------------------------------------------------------------------------------------

    def _today(self) -> date:
        return self.context.office().zone.local(self.context.services.clock.now()).date()

    def _span(self) -> tuple[date, date]:
        if self.toolbar.chosen_span is Span.WEEK:
            first = self._anchor - timedelta(days=self._anchor.weekday())
            return first, first + timedelta(days=6)
        first = grid_start(self._anchor.year, self._anchor.month)
        return first, first + timedelta(days=41)

    def _go_to(self, day: date) -> None:
        self._anchor = day if self.toolbar.chosen_span is Span.WEEK else day.replace(day=1)
        first, last = self._span()
        view = self._shown.view
        if (first, last) == (view.first, view.last):
            self.grid.choose_day(day)
            self._show()
        else:
            self._wanted_day(day)

    def _wanted_day(self, day: date) -> None:
        """Load first: the grid takes the day once it is in the view."""
        self.grid.expect_day(day)
        self.reload()

    def _on_step(self, step: int) -> None:
        if self.toolbar.chosen_span is Span.WEEK:
            self._go_to(self._anchor + timedelta(days=7 * step))
            return
        months = self._anchor.year * 12 + self._anchor.month - 1 + step
        self._go_to(date(months // 12, months % 12 + 1, 1))

    def _on_span(self) -> None:
        day = self.grid.current_day
        self._anchor = day if self.toolbar.chosen_span is Span.WEEK else day.replace(day=1)
        self.reload()

    # --- doing ---------------------------------------------------------------------------------------------

    def _open(self, post_id: str) -> None:
        self.page_requested.emit("composer", {"post_id": post_id})

    def _compose_for(self, day: date) -> None:
        at = sensible_time(day, self.context.services.clock.now(), self.context.office().zone)
        if at is None:
            self._say(self.tr("That day is over. Choose today or a later day."), NoticeKind.WARN)
        else:
            self.page_requested.emit("composer", {"planned_at": at})

    def _use_observance(self, day: Day) -> None:
        at = sensible_time(day.date, self.context.services.clock.now(), self.context.office().zone)
        self.page_requested.emit("composer", {"observance": day, "planned_at": at})

    def _move(self, post_id: str, day: date) -> None:
        chip = self._chip(post_id)
        if chip is not None and is_published(chip):
            self._say(self.tr("This post is published already. It keeps its day."), NoticeKind.WARN)
            return
        services, zone = self.context.services, self.context.office().zone
        self._choose_after_load = post_id
        self.context.lanes.run(
            self, lambda: move_to_day(services, post_id, day, zone), self._on_moved, self._on_refused
        )

    def _on_moved(self, moved: Moved) -> None:
        at = moved.post.planned_at
        if at is not None:
            day = self.context.office().zone.local(at).date()
            self.grid.choose_day(day)
            text = self.tr("Moved to {0}.").format(date_text(day, self._language))
            self._say(text, NoticeKind.OK, lambda: self._undo_move(moved))
        self.reload()

    def _undo_move(self, moved: Moved) -> None:
        services = self.context.services
        self._choose_after_load = moved.post.id
        self.context.lanes.run(
            self, lambda: move_back(services, moved), lambda _done: self.reload(), self._on_refused
        )

    def _duplicate(self, post_id: str) -> None:
        posts = self.context.services.posts

        def done(copy_id: str) -> None:
            notice = Notice(
                self.tr("A copy lies among the drafts."),
                NoticeKind.OK,
                self.tr("Open"),
                lambda: self._open(copy_id),
            )
            self.notice_requested.emit(notice)
            self.reload()

        self.context.lanes.run(self, lambda: posts.duplicate(post_id).id, done, self._on_refused)

    def _delete(self, post_id: str) -> None:
        posts, lanes = self.context.services.posts, self.context.lanes

        def restore() -> None:
            self._choose_after_load = post_id
            lanes.run(self, lambda: posts.restore(post_id), lambda _done: self.reload())

        def done(_nothing: None) -> None:
            self._say(self.tr("The post is deleted."), NoticeKind.INFO, restore)
            self.reload()

        lanes.run(self, lambda: posts.delete(post_id), done, self._on_refused)

    def _fill(self) -> None:
        first, last = self._span()
        if self.toolbar.chosen_span is Span.MONTH:
            first, last = self._anchor, (self._anchor + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        self.filling.begin(first, last, self.toolbar.header.title.text())

    def _on_filled(self, ids: tuple[str, ...]) -> None:
        text = self.tr("Drafts put into the calendar: {0}.").format(len(ids))
        self._say(text, NoticeKind.OK, lambda: self.filling.take_back(ids))
        self.reload()

    def _on_refused(self, error: Exception) -> None:
        self._choose_after_load = ""
        explained = explain_error(error)
        self.notice_requested.emit(Notice(explained.title, NoticeKind.WARN, detail=explained.detail))

    def _say(self, text: str, kind: NoticeKind, undo: object = None) -> None:
        if callable(undo):
            self.notice_requested.emit(Notice(text, kind, self.tr("Undo"), undo))
        else:
            self.notice_requested.emit(Notice(text, kind))

    def _chip(self, post_id: str) -> PostChip | None:
        chips = (one for ones in self._shown.view.chips.values() for one in ones)
        return next((one for one in chips if one.post_id == post_id), None)
