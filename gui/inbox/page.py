"""The inbox page: comments in the order in which they are owed an answer, and the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.connectivity import LineState
from core.domain.delivery import Delivery
from core.domain.formats import number
from core.domain.inbox import CommentLabel, InboxFilter, InboxView
from core.domain.service_figures import ServiceFigures
from core.services.inbox import CaseView
from gui.inbox.acting import Acting
from gui.inbox.comment_list import CommentList
from gui.inbox.detail import CommentDetail
from gui.inbox.figures_line import FiguresLine
from gui.inbox.model import InboxModel
from gui.inbox.words import label_word, view_word
from gui.notices import Notice, NoticeKind
from gui.page import Page, PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.account_filter import AccountFilter
from gui.widgets.banner import Banner
from gui.widgets.empty_state import EmptyState
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import button
from gui.widgets.page_header import PageHeader
from gui.widgets.page_room import PageRoom
from gui.widgets.search_field import SearchField
from gui.widgets.wrapping_row import WrappingRow

_TICK_MS = 60_000
_DAYS = 30
_LIST_SHARE = 42
_WIDTHS = (420, 560)


class InboxPage(Page):
    """Kotak masuk komentar."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model = InboxModel(context, self)
        self.list = CommentList(context, self.model)
        self.detail = CommentDetail(context)
        self.chips = FilterChips(name=self.tr("Show"))
        self.chips.set_chips([(one.value, view_word(one)) for one in InboxView])
        self.accounts, self.labels = AccountFilter(12), QComboBox()
        self.labels.setAccessibleName(self.tr("What it is about"))
        self.labels.addItem(self.tr("About anything"), None)
        for one in CommentLabel:
            self.labels.addItem(label_word(one), one)
        self.search = SearchField(context.theme, self.tr("Search in comments and names"))
        self.figures = FiguresLine(context.preferences.language)
        self.read_button = button(self.tr("&Read now"), icon=context.theme.icon("ph.arrows-clockwise"))
        self.more_button = button(self.tr("&More"))
        self.add_button = button(self.tr("&Enter a comment…"), "primary")
        self.offline = Banner(context.theme, "", role="slate", icon="ph.cloud-slash", closable=False)
        self.empty = EmptyState(context.theme, "ph.chats-circle", "")
        self.nothing_chosen = EmptyState(
            context.theme,
            "ph.chat-circle-dots",
            self.tr("Choose a comment."),
            self.tr("Arrow keys move, Ctrl+Enter sends the answer and goes on to the next comment."),
        )
        self.acting = Acting(self)
        self._minute = QTimer(self)
        self._minute.setInterval(_TICK_MS)
        self._menu = self._build_menu()
        self._lay_out()
        self._connect_signals()

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Import comments…")).triggered.connect(self.acting.import_comments)
        menu.addSeparator()
        menu.addAction(self.tr("Saved replies…")).triggered.connect(self.acting.manage_replies)
        menu.addAction(self.tr("Response standard…")).triggered.connect(self.acting.change_standards)
        menu.addSeparator()
        menu.addAction(self.tr("Save the register as a table…")).triggered.connect(self._ask_register_file)
        self.more_button.setMenu(menu)
        return menu

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, 0, 0)
        column.setSpacing(SPACE_M)
        header = PageHeader(self.tr("Comment inbox"), self.tr("What citizens write, until it is answered."))
        for one in (self.read_button, self.more_button, self.add_button):
            header.add_action(one)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, SPACE_L, 0)
        top.setSpacing(SPACE_S)
        top.addWidget(header)
        top.addWidget(self.figures)
        filters = WrappingRow()
        for field in (self.chips, self.labels, self.accounts, self.search):
            filters.addWidget(field)
        top.addLayout(filters)
        column.addLayout(top)
        column.addWidget(self.offline)
        self._right = QStackedWidget()
        self._right.addWidget(self.nothing_chosen)
        self._detail_room = PageRoom(self.detail)
        self._right.addWidget(self._detail_room)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.list)
        self._split.addWidget(self._right)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, _LIST_SHARE)
        self._split.setStretchFactor(1, 100 - _LIST_SHARE)
        self._split.setSizes(list(_WIDTHS))
        self._split.setHandleWidth(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self.chips.changed.connect(self._narrow)
        self.accounts.currentIndexChanged.connect(self._on_account)
        self.labels.currentIndexChanged.connect(self._narrow)
        self.search.searched.connect(self._narrow)
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(self.say_failure)
        self.list.chosen.connect(self._read_chosen)
        self.read_button.clicked.connect(self._read_now)
        self.add_button.clicked.connect(self.acting.enter_comment)
        self.empty.action_requested.connect(self._on_empty_action)
        self._minute.timeout.connect(self.reload)
        bridge = self.context.bridge
        for changed in (bridge.engagement_changed, bridge.deliveries_changed):
            changed.connect(self._on_changed)
        self.accounts.follow(self.context)
        bridge.line_changed.connect(self._show_line)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self.list.step(1))
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self.list.step(-1))

    # --- Page --------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Read again; arguments may name a ``comment_id`` or a ``view`` of ``InboxView``."""
        wished = arguments if isinstance(arguments, dict) else {}
        if "view" in wished:
            self.chips.select(frozenset({str(wished["view"])}))
        if wished.get("comment_id"):
            self.chips.select(frozenset({InboxView.ALL.value}))
            self.list.choose(str(wished["comment_id"]))
            self._read_chosen(str(wished["comment_id"]))
        self.accounts.read()
        self.read_replies()
        self._show_line()
        self.reload()
        self._minute.start()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed, and stop counting while nobody looks."""
        super().hideEvent(event)
        self.detail.answer.keep()
        self._minute.stop()

    def may_leave(self) -> bool:
        """Keep what is being typed; nothing hinders leaving."""
        self.detail.answer.keep()
        return True

    def main_action(self) -> None:
        """Send the answer."""
        self.detail.answer.send()

    def help_text(self) -> str:
        """Say how the lists are ordered and what a label means."""
        return self.tr(
            "What is due first stands first. A label with a question mark is only a suggestion; choose another one and "
            "the due time follows. Answers leave through the outbox, exactly once. Press Alt+Down for the next comment."
        )

    # --- reading -----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the list, the figures and the chosen comment anew."""
        self._filter()
        self._read_figures()
        if self.list.chosen_id:
            self._read_chosen(self.list.chosen_id)

    def _on_account(self) -> None:
        self.list.begin_anew()
        self.reload()

    def _narrow(self) -> None:
        """Show another list; what stands at the right is never a comment that the list has not."""
        self.list.begin_anew()
        self._filter()

    def _filter(self) -> None:
        view = InboxView(next(iter(self.chips.selected())))
        now = self.context.services.clock.now()
        wanted = InboxFilter(
            view,
            now,
            self.accounts.account_id,
            self.search.text().strip(),
            CommentLabel(about) if (about := self.labels.currentData()) else None,
        )
        self.model.show_filter(wanted)

    def read_replies(self) -> None:
        """Read the saved replies for the answer's menu."""
        saved = self.context.services.saved_replies
        self.context.lanes.run(
            self, saved.list, self.detail.answer.show_replies, self.say_failure, supersede="replies"
        )

    def _read_figures(self) -> None:
        inbox, now = self.context.services.inbox, self.context.services.clock.now()
        account_id = self.accounts.account_id

        def work() -> ServiceFigures:
            return inbox.figures(now - timedelta(days=_DAYS), now + timedelta(minutes=1), account_id)

        self.context.lanes.run(self, work, self.figures.show_figures, self.say_failure, supersede="figures")

    def _read_chosen(self, comment_id: str) -> None:
        inbox = self.context.services.inbox
        self.context.lanes.run(
            self, lambda: inbox.view(comment_id), self._show_chosen, self.say_failure, supersede="chosen"
        )

    def _show_chosen(self, view: CaseView) -> None:
        if view.case.id == self.list.chosen_id:
            self.detail.show_case(view)
            self._right.setCurrentWidget(self._detail_room)

    def _on_loaded(self) -> None:
        for one in InboxView:
            count = self.model.counts.of(one)
            shown = f" {number(count, language=self.context.preferences.language)}" if count else ""
            self.chips.set_text(one.value, f"{view_word(one)}{shown}")
        is_empty = not self.model.rowCount()
        self._stack.setCurrentWidget(self.empty if is_empty else self._split)
        if is_empty:
            self._say_empty()
        elif not self.list.chosen_id:
            self.list.step(1)

    def _say_empty(self) -> None:
        view = InboxView(next(iter(self.chips.selected())))
        if self.search.text() or self.accounts.account_id or self.labels.currentData() is not None:
            self.empty.set_words(
                self.tr("Nothing here under this filter."),
                self.tr("Another search or account shows the rest."),
            )
        elif not self.model.counts.of(InboxView.ALL):
            self.empty.set_words(
                self.tr("No comment yet."),
                self.tr(
                    "Comments below published posts arrive here by themselves. For accounts that you serve by hand, "
                    "enter them here, so that the register is complete."
                ),
                self.tr("Enter a comment…"),
            )
        elif view is InboxView.LATE:
            self.empty.set_words(self.tr("Nothing is late."), self.tr("Every citizen was answered in time."))
        elif view is InboxView.FORWARDED:
            self.empty.set_words(
                self.tr("Nothing is with another unit."),
                self.tr("What you forward stays here until it is answered."),
            )
        else:
            self.empty.set_words(
                self.tr("Everything is answered."),
                self.tr("New comments appear here by themselves."),
                self.tr("Show all"),
            )

    def _on_empty_action(self) -> None:
        if self.model.counts.of(InboxView.ALL):
            self.chips.select(frozenset({InboxView.ALL.value}))
            self._narrow()
        else:
            self.acting.enter_comment()

    def _on_changed(self, _changed: str = "") -> None:
        if self.isVisible():
            self.reload()

    def _read_now(self) -> None:
        services = self.context.services

        def work() -> None:
            services.engagement.read_again()
            services.inbox.read_mentions_again()

        def done(_: None) -> None:
            self.context.sync.wake()
            self.notice_requested.emit(Notice(self.tr("Asking the platforms for new comments…")))

        self.context.lanes.run(self, work, done, self.say_failure)

    def _show_line(self, _line: object = None) -> None:
        is_off = self.context.sync.line().state in {LineState.OFFLINE, LineState.PORTAL}
        self.offline.set_text(
            self.tr("No internet: these are the comments read last. Answers you send now wait in the outbox.")
        )
        self.offline.setVisible(is_off)

    # --- what others ask ---------------------------------------------------------------------------------

    def work(self, work: Callable[[], object], done: Callable[[], object] | None = None) -> None:
        """Do something in the database lane, then look again."""

        def finished(_: object) -> None:
            if done is not None:
                done()
            self.reload()

        self.context.lanes.run(self, work, finished, self.say_failure)

    def say(self, text: str, kind: NoticeKind = NoticeKind.OK) -> None:
        """Ask the shell to say something."""
        self.notice_requested.emit(Notice(text, kind))

    def say_with_undo(self, text: str, delivery: Delivery, undo: Callable[[], object]) -> None:
        """Say that something leaves soon, and offer to stop it as long as that is possible."""
        now = self.context.services.clock.now()
        until = delivery.send_not_before or now
        stays_ms = max(0, int((until - now).total_seconds() * 1000))
        self.notice_requested.emit(Notice(text, NoticeKind.OK, self.tr("Undo"), undo, stays_ms=stays_ms))

    # --- the register ------------------------------------------------------------------------------------

    def _ask_register_file(self) -> None:
        now = self.context.office().zone.local(self.context.services.clock.now())
        name = self.tr("service register {0}.csv").format(now.strftime("%Y-%m-%d"))
        dialog = QFileDialog(self, self.tr("Save the register"), name, self.tr("Table (*.csv)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda file: self.save_register(Path(file)))
        dialog.open()

    def save_register(self, file: Path) -> None:
        """Write the register of the last year, for the account that is chosen."""
        from gui.inbox.register import register_csv

        inbox, zone = self.context.services.inbox, self.context.office().zone
        now, account_id = self.context.services.clock.now(), self.accounts.account_id

        def work() -> int:
            rows = inbox.served(now - timedelta(days=366), now + timedelta(minutes=1), account_id)
            file.write_text(register_csv(rows, now, zone), encoding="utf-8", newline="")
            return len(rows)

        def done(count: int) -> None:
            self.say(self.tr("The register with {0} comments was saved as {1}.").format(count, file.name))

        self.context.lanes.run(self, work, done, self._say_not_saved)

    def _say_not_saved(self, error: Exception) -> None:
        if isinstance(error, OSError):
            detail = self.tr(
                "Nothing was changed. Choose another folder, or close the file where it is open."
            )
            text = self.tr("The register could not be saved.")
            self.notice_requested.emit(Notice(text, NoticeKind.ERROR, detail=detail))
        else:
            self.say_failure(error)
