"""The outbox page: what needs the admin first, then what runs, waits and is done."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.domain.delivery import HoldReason
from core.domain.formats import number
from core.domain.listing import OutboxFilter, OutboxGroup, OutboxRow
from core.domain.office import Office
from core.errors import PapanSiarError
from gui.labels import group_word
from gui.notices import Notice, NoticeKind
from gui.outbox.acting import OutboxActs
from gui.outbox.checklist import Checklist, HeldDialog, MissedDialog
from gui.outbox.details import DetailsPanel
from gui.outbox.model import OutboxModel
from gui.outbox.published import PublishedPosts
from gui.outbox.table import OutboxTable
from gui.page import Page, PageContext
from gui.tasks import Lane
from gui.theme import SPACE_L, SPACE_M
from gui.widgets.account_filter import AccountFilter
from gui.widgets.banner import Banner
from gui.widgets.empty_state import EmptyState
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import button
from gui.widgets.page_header import PageHeader
from gui.widgets.search_field import SearchField
from gui.widgets.wrapping_row import WrappingRow

_TICK_MS = 1000
_ALL = "all"


class OutboxPage(Page):
    """Kotak keluar."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._post_id = ""
        self._choose_later = ""
        self._crisis = False
        self.model = OutboxModel(context, self)
        self.table = OutboxTable(context.theme, self.model)
        self.details = DetailsPanel(context)
        self.published = PublishedPosts(context, self)
        self.acts = OutboxActs(context, self.published, self)
        self.details.hide()
        self.chips = FilterChips(name=self.tr("Show"))
        self.chips.set_chips([(_ALL, self.tr("All")), *((one.value, group_word(one)) for one in OutboxGroup)])
        self.accounts = AccountFilter(16)
        self.search = SearchField(context.theme, self.tr("Search in the texts"))
        self.hold_button = button(self.tr("Hold everything"), icon=context.theme.icon("ph.pause-circle"))
        self.send_button = button(self.tr("Send what waits"), "primary")
        self.missed = Banner(
            context.theme, "", icon="ph.clock", action_text=self.tr("Decide…"), closable=False
        )
        self.missed.hide()
        self.empty = EmptyState(context.theme, "ph.paper-plane-tilt", "", "", "")
        self._seconds = QTimer(self)
        self._seconds.setInterval(_TICK_MS)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        header = PageHeader(self.tr("Outbox"), self.tr("Everything leaves once, also after a cut line."))
        header.add_action(self.hold_button)
        header.add_action(self.send_button)
        column.addWidget(header)
        column.addWidget(self.missed)
        filters = WrappingRow()
        for one in (self.chips, self.accounts, self.search):
            filters.addWidget(one)
        column.addLayout(filters)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)
        outer.addLayout(column, 1)
        outer.addWidget(self.details)

    def _connect_signals(self) -> None:
        self.chips.changed.connect(self._filter)
        self.accounts.currentIndexChanged.connect(self._filter)
        self.search.searched.connect(self._filter)
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self.say_failure)
        self.table.delivery_chosen.connect(self._on_chosen)
        self.table.doubleClicked.connect(self._on_double_clicked)
        self.details.act_requested.connect(self.acts.act)
        self.published.found.connect(self.details.show_standing)
        for source in (self.published, self.acts):
            source.notice_requested.connect(self.notice_requested)
        self.acts.page_requested.connect(self.page_requested)
        self.details.closed.connect(self.table.choose_none)
        self.hold_button.clicked.connect(self._on_hold_clicked)
        self.send_button.clicked.connect(self.main_action)
        self.missed.action_requested.connect(lambda: self._open(MissedDialog(self.context, self)))
        self.empty.action_requested.connect(lambda: self.page_requested.emit("composer", None))
        bridge = self.context.bridge
        bridge.deliveries_changed.connect(self._on_changed)
        self.accounts.follow(self.context)
        bridge.office_changed.connect(self._show_hold)
        bridge.line_changed.connect(self._on_changed)
        bridge.accounts_changed.connect(self._on_changed)
        self._seconds.timeout.connect(self._on_second)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    # --- Page --------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Read again; arguments may name a ``delivery_id``, a ``post_id`` or a ``group``."""
        wished = arguments if isinstance(arguments, dict) else {}
        if wished.get("missed"):
            self._open(MissedDialog(self.context, self))
        self._post_id = str(wished.get("post_id", ""))
        if "group" in wished:
            self.chips.select(frozenset({str(wished["group"])}))
        if wished.get("delivery_id"):
            self._choose_later = str(wished["delivery_id"])
            self.chips.select(frozenset({_ALL}))
        self.accounts.read()
        self._show_hold()
        self._filter()
        self._seconds.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting seconds while nobody looks."""
        super().hideEvent(event)
        self._seconds.stop()

    def main_action(self) -> None:
        """Look at the outbox now instead of at the next time."""
        self.context.sync.wake()
        self.notice_requested.emit(Notice(self.tr("Looking at the line; what is due leaves now.")))

    def help_text(self) -> str:
        """Say what the four groups mean."""
        return self.tr(
            "At the top stands what needs you. What waits leaves by itself when its time and the line come. "
            "A post whose answer was lost is looked up on the platform and never simply sent again."
        )

    # --- reading -----------------------------------------------------------------------------------------

    def _filter(self) -> None:
        chosen = self.chips.selected() - {_ALL}
        groups = frozenset(OutboxGroup(one) for one in chosen)
        self.model.show_filter(
            OutboxFilter(groups, self.accounts.account_id, self._post_id, self.search.text().strip())
        )

    def _on_loaded(self) -> None:
        self._stack.setCurrentWidget(self.empty if self.model.is_empty else self.table)
        if self.model.is_empty:
            self._say_empty()
        for one in OutboxGroup:
            count = self.model.count_of(one)
            shown = f" {number(count, language=self.context.preferences.language)}" if count else ""
            self.chips.set_text(one.value, f"{group_word(one)}{shown}")
        self._read_missed()
        if self._choose_later and self.table.choose(self._choose_later):
            self._choose_later = ""

    def _read_missed(self) -> None:
        holds = self.context.services.holds
        self.context.lanes.run(self, lambda: len(holds.missed()), self._show_missed, supersede="missed")

    def _show_missed(self, count: int) -> None:
        self.missed.set_text(
            self.tr("{0} missed their time while the computer or the line was off.").format(
                number(count, language=self.context.preferences.language)
            )
        )
        self.missed.setVisible(bool(count))

    def _open(self, dialog: Checklist) -> None:
        dialog.notice_requested.connect(self.notice_requested)
        dialog.show()

    def _say_empty(self) -> None:
        narrowed = bool(self.chips.selected() - {_ALL} or self.search.text() or self.accounts.account_id)
        if narrowed or self._post_id:
            self.empty.set_words(
                self.tr("Nothing here under this filter."), self.tr("Choose “All” to see the rest.")
            )
        else:
            self.empty.set_words(
                self.tr("The outbox is empty."),
                self.tr("What you schedule or publish waits here until it has left, also without internet."),
                self.tr("Create post"),
            )

    def _on_changed(self) -> None:
        if self.isVisible():
            self.model.reload()

    def _on_second(self) -> None:
        """Let "leaves in 12 s" count down without reading the database."""
        if self.model.tick():
            self.table.viewport().update()

    # --- the chosen one ----------------------------------------------------------------------------------

    def _on_chosen(self, row: OutboxRow | None) -> None:
        self.details.setVisible(row is not None)
        if row is None:
            return
        self.details.show_row(row)
        self.published.look(row)
        publishing = self.context.services.publishing
        self.context.lanes.run(
            self,
            lambda: publishing.attempts(row.delivery_id),
            lambda lines: self.details.show_attempts(row.delivery_id, lines),
            supersede="attempts",
        )

    def _on_double_clicked(self) -> None:
        if (row := self.details.row) is not None:
            self.acts.open_post(row)

    # --- holding everything ------------------------------------------------------------------------------

    def _show_hold(self) -> None:
        self.context.lanes.run(
            self, self.context.services.office.require, self._show_office, supersede="office"
        )

    def _show_office(self, office: Office) -> None:
        on = self._crisis = office.crisis_mode
        self.hold_button.setText(self.tr("Crisis mode…") if on else self.tr("Hold everything"))
        self.hold_button.setToolTip(
            self.tr("Crisis mode: nothing leaves until you let it go on, one by one.")
        )

    def _on_hold_clicked(self) -> None:
        if self._crisis:
            self._open(HeldDialog(self.context, self))
        else:
            self.context.lanes.run(
                self, self.context.services.holds.begin_crisis, self._on_held, self.say_failure
            )

    def _on_held(self, count: int) -> None:
        self._show_hold()
        self._open(HeldDialog(self.context, self))
        text = self.tr("Crisis mode: {0} held.").format(count)
        self.notice_requested.emit(Notice(text, NoticeKind.WARN))
        self.context.lanes.run(self, self._take_all_back, self._on_all_taken_back, lane=Lane.PARALLEL)

    def _take_all_back(self) -> tuple[int, int]:
        """Hold here what platforms would publish in the middle of the crisis; gives how many, and how many not."""
        handover, taken, left = self.context.services.handover, 0, 0
        for one in handover.handed_over():
            try:
                handover.hold(one.id, HoldReason.CRISIS)
                taken += 1
            except PapanSiarError:
                left += 1
        return taken, left

    def _on_all_taken_back(self, counts: tuple[int, int]) -> None:
        taken, left = counts
        if left:
            text = self.tr("{0} stay scheduled on their platform: it did not let go of them.").format(left)
            detail = self.tr("Look at them in the outbox, or cancel them in the platform's own app.")
            self.notice_requested.emit(Notice(text, NoticeKind.ERROR, detail=detail))
        elif taken:
            text = self.tr("{0} taken back from their platform and held here.").format(taken)
            self.notice_requested.emit(Notice(text, NoticeKind.WARN))
