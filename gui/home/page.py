"""Beranda, "Mode 15 menit": what needs the admin, what leaves today, what is held and why, one idea, the
accounts."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.domain.account import AccountHealth
from core.domain.delivery import DeliveryState
from core.domain.formats import clock, date_text, relative_text, short_date, time_text
from core.domain.listing import ApprovalCounts, OutboxRow, PostChip
from gui.calendar.chip_state import state_of
from gui.home.next_steps import NextStep, NextSteps
from gui.home.rows import HomeRow, HomeRows
from gui.home.tile import Tile
from gui.home.view import AccountActivity, Activity, HomeView, load
from gui.labels import health_word, hold_word, state_word
from gui.page import Page, PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_XL
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.looks import button, label
from gui.widgets.page_header import PageHeader
from gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from core.domain.calendar_days import Day

_TICK_MS = 20_000
_MORE_IDEAS = 4
_CARD_HEIGHT = 160
_ACTIVITY_LOOK = {
    Activity.ACTIVE: "ok",
    Activity.SLOW: "warn",
    Activity.PASSIVE: "error",
    Activity.NEVER: "dim",
}


class HomePage(Page):
    """The page that a day begins with."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._view: HomeView | None = None
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        area = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        self.header = PageHeader(self.tr("Home"))
        self.write_button = button(self.tr("Write a post"), "primary")
        self.write_button.setToolTip("Ctrl+N")
        self.header.add_action(self.write_button)
        column.addWidget(self.header)
        self.missed = Banner(
            context.theme, "", icon="ph.clock", action_text=self.tr("Decide…"), closable=False
        )
        self.missed.hide()
        column.addWidget(self.missed)
        column.addLayout(self._build_tiles())
        self.steps = NextSteps(context.theme)
        self.steps.hide()
        column.addWidget(self.steps)
        column.addLayout(self._build_cards(), 1)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._connect_signals()
        self._show_time()

    # --- building ----------------------------------------------------------------------------------------

    def _build_tiles(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        theme = self.context.theme
        self.needs_tile = Tile(theme, "ph.hand-palm", "warn")
        self.comments_tile = Tile(theme, "ph.chats-circle", "error")
        self.approval_tile = Tile(theme, "ph.user-circle", "violet")
        self.approval_tile.hide()
        self.today_tile = Tile(theme, "ph.paper-plane-tilt", "text")
        self.drafts_tile = Tile(theme, "ph.pencil-simple", "text")
        tiles = (self.needs_tile, self.approval_tile, self.comments_tile, self.today_tile, self.drafts_tile)
        for tile in tiles:
            row.addWidget(tile)
        return row

    def _build_cards(self) -> QGridLayout:
        theme = self.context.theme
        self.today_rows = HomeRows(theme, self.tr("Today"))
        self.stuck_rows = HomeRows(theme, self.tr("Held, and why"))
        self.account_rows = HomeRows(theme, self.tr("Accounts"))
        grid = QGridLayout()
        grid.setSpacing(SPACE_L)
        self.today_empty, self.stuck_empty = label("", "dim", wrap=True), label("", "dim", wrap=True)
        self.account_empty = label("", "dim", wrap=True)
        grid.addWidget(_list_card(self.tr("Today"), self.today_rows, self.today_empty), 0, 0)
        grid.addWidget(_list_card(self.tr("Held, and why"), self.stuck_rows, self.stuck_empty), 0, 1)
        grid.addWidget(self._build_idea_card(), 1, 0)
        grid.addWidget(_list_card(self.tr("Accounts"), self.account_rows, self.account_empty), 1, 1)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
            grid.setRowStretch(place, 1)
            grid.setRowMinimumHeight(place, theme.px(_CARD_HEIGHT))
        return grid

    def _build_idea_card(self) -> Card:
        card = Card(self.tr("One idea"))
        self.idea_name = label("", wrap=True)
        self.idea_name.setFont(self.context.theme.font(1.15, bold=True))
        self.idea_when = label("", "dim", wrap=True)
        self.use_idea = button(self.tr("Use"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.idea_name)
        words.addWidget(self.idea_when)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.use_idea, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        self.after_idea = label(self.tr("After that"), "dim")
        card.body.addWidget(self.after_idea)
        self.idea_rows = HomeRows(self.context.theme, self.tr("More ideas"))
        card.body.addWidget(self.idea_rows, 1)
        card.body.addStretch(0)
        return card

    def _connect_signals(self) -> None:
        bridge = self.context.bridge
        for changed in (
            bridge.posts_changed,
            bridge.deliveries_changed,
            bridge.accounts_changed,
            bridge.engagement_changed,
        ):
            changed.connect(self._on_changed)
        bridge.office_changed.connect(self._on_changed)
        bridge.line_changed.connect(self._on_changed)
        self.write_button.clicked.connect(self.main_action)
        self.needs_tile.clicked.connect(lambda: self.page_requested.emit("outbox", {"group": "needs_you"}))
        self.comments_tile.clicked.connect(self._open_inbox)
        self.approval_tile.clicked.connect(self._open_approvals)
        self.today_tile.clicked.connect(lambda: self.page_requested.emit("outbox", None))
        self.drafts_tile.clicked.connect(lambda: self.page_requested.emit("calendar", {"drafts": True}))
        self.missed.action_requested.connect(lambda: self.page_requested.emit("outbox", {"missed": True}))
        self.use_idea.clicked.connect(self._use_idea)
        self.steps.chosen.connect(self._on_step)
        self._tick.timeout.connect(self._show_time)

    # --- Page --------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:  # noqa: ARG002 - takes none
        """Read the day anew."""
        self._tick.start()
        self._show_time()
        self._reload()

    def main_action(self) -> None:
        """Write a post."""
        self.page_requested.emit("composer", {})

    # --- reading -----------------------------------------------------------------------------------------

    def _on_changed(self, _changed: object = None) -> None:
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        services, office, line = self.context.services, self.context.office(), self.context.sync.line().state
        self.context.lanes.run(self, lambda: load(services, office, line), self._show_view, supersede="home")

    def _show_time(self) -> None:
        now, zone = self.context.services.clock.now(), self.context.office().zone
        language = self.context.preferences.language
        day = date_text(zone.local(now).date(), language)
        self.header.title.setText(day)
        self.header.set_subtitle(f"{time_text(now, zone, language)} · {self.context.office().name}")

    def _show_view(self, view: HomeView) -> None:
        self._view = view
        counts, language = view.counts, self.context.preferences.language
        self.needs_tile.show_figure(counts.needs_you, self.tr("need you"), language)
        self._show_comments(counts.comments_late, counts.comments_to_answer)
        self._show_approvals(view.approvals)
        self.today_tile.show_figure(counts.due_today, self.tr("leave today"), language)
        self.drafts_tile.show_figure(counts.drafts, self.tr("drafts"), language)
        self._show_rows(self.today_rows, self.today_empty, [self._today_row(one) for one in view.today])
        self._show_rows(self.stuck_rows, self.stuck_empty, [self._stuck_row(one) for one in view.stuck])
        self._show_rows(
            self.account_rows, self.account_empty, [self._account_row(one) for one in view.accounts]
        )
        self.today_empty.setText(self.tr("Nothing is planned for today."))
        self.stuck_empty.setText(self.tr("Nothing is held."))
        self.account_empty.setText(
            self.tr("No account yet. Add one to publish, or a practice account to try.")
        )
        self.missed.set_text(
            self.tr("{0} missed their time while the computer or the line was off.").format(view.missed)
        )
        self.missed.setVisible(bool(view.missed))
        self._show_idea()
        self.steps.setVisible(view.is_new)
        if view.is_new:
            self.steps.show_steps(self._steps(view))

    def _show_comments(self, late: int, to_answer: int) -> None:
        """Tell of late comments first; where none is late, of those that wait for an answer."""
        language = self.context.preferences.language
        self.comments_tile.set_role("error" if late else "text")
        if late:
            self.comments_tile.show_figure(late, self.tr("comments are late"), language)
        else:
            self.comments_tile.show_figure(to_answer, self.tr("comments to answer"), language)

    def _open_inbox(self) -> None:
        late = self._view is not None and self._view.counts.comments_late
        self.page_requested.emit("inbox", {"view": "late" if late else "to_answer"})

    def _show_approvals(self, counts: ApprovalCounts) -> None:
        """Tell the most urgent that approvals bring; an office without them sees no tile."""
        language = self.context.preferences.language
        figures = (
            (counts.returned, self.tr("returned"), "warn", "returned"),
            (counts.waiting, self.tr("wait for approval"), "violet", "waiting"),
            (counts.sheets, self.tr("signed sheets to come"), "warn", "approved"),
        )
        told = next((one for one in figures if one[0]), None)
        self.approval_tile.setVisible(told is not None)
        if told is not None:
            figure, words, role, self._approval_list = told
            self.approval_tile.set_role(role)
            self.approval_tile.show_figure(figure, words, language)

    def _open_approvals(self) -> None:
        self.page_requested.emit("approval", {"list": self._approval_list})

    _approval_list = ""

    @staticmethod
    def _show_rows(rows: HomeRows, empty: QWidget, shown: list[HomeRow]) -> None:
        rows.show_rows(shown)
        rows.setVisible(bool(shown))
        empty.setVisible(not shown)

    # --- rows --------------------------------------------------------------------------------------------

    def _today_row(self, chip: PostChip) -> HomeRow:
        zone, language = self.context.office().zone, self.context.preferences.language
        at = clock(zone.local(chip.planned_at).time(), language) if chip.planned_at else ""
        state = state_of(chip)
        return HomeRow(
            chip.title or self.tr("Post without text"),
            lambda: self.page_requested.emit("composer", {"post_id": chip.post_id}),
            lead=at,
            has_state=True,
            state=state,
            word=state_word(state),
        )

    def _stuck_row(self, row: OutboxRow) -> HomeRow:
        reason = hold_word(row.hold_reason) if row.state is DeliveryState.PAUSED else ""
        if not reason and row.error_code:
            from gui.errors import explain  # the sentences of all errors, where most days have none

            reason = explain(row.error_code, row.error_params).title.rstrip(".")
        return HomeRow(
            f"{row.account_name}: {row.title}",
            lambda: self.page_requested.emit("outbox", {"delivery_id": row.delivery_id}),
            icon=self.context.theme.platform_icon_name(row.platform),
            note=reason or state_word(row.state),
            note_role=self.context.theme.state_look(row.state).role,
        )

    def _account_row(self, one: AccountActivity) -> HomeRow:
        account = one.account
        words, role = self._activity_words(one), _ACTIVITY_LOOK[one.activity]
        if account.health is AccountHealth.NEEDS_SIGN_IN:
            words, role = health_word(account.health), "warn"
        elif account.held:
            words, role = self.tr("Held"), "slate"
        return HomeRow(
            account.display_name,
            lambda: self.page_requested.emit("accounts", {"account_id": account.id}),
            icon=self.context.theme.platform_icon_name(account.platform),
            note=words,
            note_role=role,
        )

    def _activity_words(self, one: AccountActivity) -> str:
        if one.last_at is None:
            return self.tr("No post yet")
        word = {
            Activity.ACTIVE: self.tr("Active"),
            Activity.SLOW: self.tr("Less active"),
            Activity.PASSIVE: self.tr("Passive"),
        }[one.activity]
        zone, language = self.context.office().zone, self.context.preferences.language
        now = self.context.services.clock.now()
        return f"{word} · {relative_text(one.last_at, now, zone, language)}"

    # --- the idea ----------------------------------------------------------------------------------------

    def _show_idea(self) -> None:
        ideas = self._view.ideas if self._view is not None else ()
        self.use_idea.setVisible(bool(ideas))
        self.after_idea.setVisible(len(ideas) > 1)
        self._show_rows(
            self.idea_rows, self.after_idea, [self._idea_row(one) for one in ideas[1 : 1 + _MORE_IDEAS]]
        )
        self.after_idea.setVisible(len(ideas) > 1)
        if not ideas:
            self.idea_name.setText(self.tr("Every coming day already has a post."))
            self.idea_when.setText(self.tr("Well done. The calendar shows what comes after."))
            return
        language = self.context.preferences.language
        self.idea_name.setText(ideas[0].label(language))
        self.idea_when.setText(f"{date_text(ideas[0].date, language)} · {self._distance(ideas[0])}")

    def _idea_row(self, day: Day) -> HomeRow:
        language = self.context.preferences.language
        return HomeRow(
            day.label(language),
            lambda: self._use(day),
            icon="ph.calendar-blank",
            note=short_date(day.date, language),
        )

    def _distance(self, day: Day) -> str:
        zone, language = self.context.office().zone, self.context.preferences.language
        noon = datetime.combine(day.date, time(12), tzinfo=zone.tz)
        return relative_text(noon, self.context.services.clock.now(), zone, language)

    def _use_idea(self) -> None:
        if self._view is not None and self._view.ideas:
            self._use(self._view.ideas[0])

    def _use(self, day: Day) -> None:
        at = datetime.combine(day.date, time(7), tzinfo=self.context.office().zone.tz)
        self.page_requested.emit("composer", {"observance": day, "planned_at": at})

    # --- the first steps ---------------------------------------------------------------------------------

    def _steps(self, view: HomeView) -> list[NextStep]:
        language = self.context.preferences.language
        idea = view.ideas[0] if view.ideas else None
        hint = (
            self.tr("{0} on {1} has no post yet.").format(idea.name(language), date_text(idea.date, language))
            if idea is not None
            else self.tr("See the days that deserve a post and fill them.")
        )
        return [
            NextStep(
                "account",
                self.tr("Add an account"),
                self.tr("An official one, or a practice account that never publishes outside this computer."),
                self.tr("Add an account"),
                done=bool(view.accounts),
            ),
            NextStep("calendar", self.tr("Plan from the calendar"), hint, self.tr("Open the calendar")),
            NextStep(
                "write",
                self.tr("Write the first post"),
                self.tr("Choose a template, fill in a few fields and see it as on a phone."),
                self.tr("Write a post"),
                done=view.any_post,
            ),
        ]

    def _on_step(self, key: str) -> None:
        name, arguments = {
            "account": ("accounts", {"add": True}),
            "calendar": ("calendar", None),
            "write": ("composer", {}),
        }[key]
        self.page_requested.emit(name, arguments)


def _list_card(title: str, rows: HomeRows, empty: QWidget) -> Card:
    card = Card(title)
    card.body.addWidget(empty)
    card.body.addWidget(rows, 1)
    card.body.addStretch(0)
    empty.hide()
    return card
