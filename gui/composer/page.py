"""The page Buat unggahan: text and pictures at the left, checks and phone previews at the right, saving by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.domain.calendar_days import Day
from core.domain.formats import date_text
from core.domain.post import Post
from core.services.problems import Problem
from gui.composer.checking import Checking
from gui.composer.departure import Departure, Queued, chosen
from gui.composer.desk import Desk, read_desk
from gui.composer.draft import SHARED, Part
from gui.composer.intake import Intake
from gui.composer.leaving import leaving_of
from gui.composer.sentences import approval_sentence, problem_sentence, queue_sentence
from gui.composer.text_editor import offered_pictures
from gui.composer.view import ComposerView
from gui.notices import Notice, NoticeKind
from gui.page import PageContext

# Counting, checking and previews follow the last key after this.
_REFRESH_MS = 60
# What keeps the post from leaving is said once at a time, and no longer once it is mended.
_PROBLEM = "composer.problem"


class ComposerPage(ComposerView):
    """Writes one post for several accounts. The draft is the truth; every widget shows it and edits it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        services = context.services
        self._desk = Desk()
        self._day: Day | None = None
        self.departure = Departure(context, lambda: self.draft.post, self)
        self.intake = Intake(self.draft, services.posts, context.lanes, self)
        self.checking = Checking(context, self.draft, self.text, self.media, self.options, self.checks, self)
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(_REFRESH_MS)
        self.setAcceptDrops(True)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.draft.edited.connect(self._on_edited)
        self.draft.loaded.connect(self._on_loaded)
        self.autosave.saved.connect(self.draft.take_stored)
        self.fresh.clicked.connect(lambda: self.show_page({}))
        self.accounts.chosen_changed.connect(self.draft.set_accounts)
        self.no_accounts.clicked.connect(lambda: self.page_requested.emit("accounts", None))
        self.queue_banner.action_requested.connect(
            lambda: self.page_requested.emit("outbox", {"post_id": self.draft.post.id})
        )
        self.approval_banner.action_requested.connect(
            lambda: self.page_requested.emit("approval", {"post_id": self.draft.post.id})
        )
        self.day_banner.action_requested.connect(self._greet)
        self.text.tab_changed.connect(self._on_tab)
        self.text.pictures_offered.connect(lambda offered: self.intake.take(offered, self.text.account_id))
        self.text.text_cut.connect(self._on_text_cut)
        self.options.tab_requested.connect(self._open_options)
        self.options.opened.connect(self.bring_into_view)
        self.options.subtitles_refused.connect(self._on_subtitles_refused)
        self.media.add_requested.connect(lambda: self.intake.ask_for_files(self.text.account_id))
        self.media.template_requested.connect(lambda: self._open_infographics(""))
        self.media.edit_template_requested.connect(lambda: self._open_infographics("again"))
        self.media.removed.connect(self._on_picture_removed)
        self.intake.taken.connect(self.media.choose)
        self.intake.busy_changed.connect(self.show_busy)
        self.infographics.closed.connect(self._close_infographics)
        self.footer.go.clicked.connect(self.main_action)
        self.confirm.confirmed.connect(self._queue)
        self.confirm.cancelled.connect(self._back_to_writing)
        self.departure.problem_found.connect(self._on_problem)
        self.departure.confirmation_needed.connect(self._ask)
        self.departure.queued.connect(self._on_queued)
        self.departure.undone.connect(lambda post: self._reload(post.id))
        for source in (self.departure, self.intake, self.infographics):
            source.notice_requested.connect(self.notice_requested)
        self._refresh_timer.timeout.connect(self._refresh)
        self.context.bridge.accounts_changed.connect(lambda _id: self._reload_desk())
        self.context.bridge.deliveries_changed.connect(lambda _id: self._reload_desk())
        self.context.bridge.posts_changed.connect(self._on_post_changed)
        self.context.bridge.office_changed.connect(self._on_office_changed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.confirm)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._back_to_writing)

    # --- the page ------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Come to the front.

        ``{"post_id": …}`` opens a post; ``{}``, ``{"planned_at": datetime}`` or ``{"observance": Day or name}``
        begins a new one; None goes on with the one on the desk.
        """
        if not isinstance(arguments, Mapping):
            self._reload_desk()
        elif arguments.get("post_id"):
            self._open(str(arguments["post_id"]))
        else:
            self._begin(arguments)
        self.text.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def main_action(self) -> None:
        """Go one step towards publishing: to the confirmation, then to the outbox."""
        if self.stack.currentWidget() is self.infographics:
            self.infographics.main_action()
        elif self.side.currentWidget() is self.confirm_room:
            self.confirm.confirm.click()
        else:
            self.autosave.flush()
            self.departure.begin(self.footer.schedule.chosen_at)

    def may_leave(self) -> bool:
        """Write what is not on the disk; the draft stays here in any case."""
        self.autosave.flush()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Write before the window goes."""
        self.autosave.flush()
        super().hideEvent(event)

    def help_text(self) -> str:
        """Tell the way of a post."""
        return self.tr(
            "Choose accounts, write, add pictures with alternative texts. A tab for each account lets you write "
            "a version of its own. The checks at the right lead to the place. Everything is saved as you write. "
            "Ctrl+Enter goes on to publishing; you confirm the accounts before anything leaves."
        )

    # --- loading -------------------------------------------------------------------------------------------

    def _begin(self, arguments: Mapping[str, object]) -> None:
        planned_at, observance = arguments.get("planned_at"), arguments.get("observance", "")
        name = observance.greeting() if isinstance(observance, Day) else str(observance or "")
        post = self.context.services.posts.blank(
            planned_at if isinstance(planned_at, datetime) else None, name
        )
        self._put(post, None)
        self._show_day(observance if isinstance(observance, Day) else None)
        self._reload_desk()

    def _open(self, post_id: str) -> None:
        self.autosave.flush()
        services = self.context.services
        self.context.lanes.run(
            self, lambda: read_desk(services, post_id), self._on_opened, self.say_failure, supersede="open"
        )

    def _reload(self, post_id: str) -> None:
        if post_id == self.draft.post.id:
            self._open(post_id)

    def _on_opened(self, desk: Desk) -> None:
        if desk.post is not None:
            self._put(desk.post, desk.post.updated_at)
            self._show_day(None)
            self._show_desk(desk)

    def _put(self, post: Post, saved_at: datetime | None) -> None:
        self.autosave.leave()
        self.header.set_subtitle(self.tr("For: {0}").format(post.observance) if post.observance else "")
        self.draft.load(post)
        self.autosave.begin(saved_at)
        self._back_to_writing()

    def _reload_desk(self) -> None:
        services = self.context.services
        post_id = self.draft.post.id if self.draft.post.created_at is not None else ""
        self.context.lanes.run(
            self, lambda: read_desk(services, post_id), self._show_desk, self.say_failure, supersede="desk"
        )

    def _on_post_changed(self, post_id: str) -> None:
        """Follow changes made elsewhere (the calendar), unless there is something here to be saved."""
        if post_id in {"", self.draft.post.id} and self.autosave.is_clean and self.draft.post.created_at:
            services, known = self.context.services, self.draft.post
            self.context.lanes.run(
                self,
                lambda: services.posts.get(known.id),
                self._on_fresh,
                lambda _error: None,
                supersede="fresh",
            )

    def _on_fresh(self, stored: Post) -> None:
        mine = self.draft.post
        same = replace(stored, updated_at=mine.updated_at, created_at=mine.created_at) == mine
        if stored.id == mine.id and self.autosave.is_clean and not same and stored.deleted_at is None:
            self._put(stored, stored.updated_at)
            self._reload_desk()

    def _show_desk(self, desk: Desk) -> None:
        if desk.post is not None and desk.post.id != self.draft.post.id:
            return
        self._desk = desk
        self._choose_the_only_account()
        self.accounts.show_accounts(desk.accounts, self.draft.post.account_ids)
        self.accounts.setVisible(bool(desk.accounts))
        self.no_accounts.setVisible(not desk.accounts)
        self._drop_unknown_accounts()
        self._show_queue()
        self._show_approval()
        self._on_accounts()

    def _choose_the_only_account(self) -> None:
        """Begin with the account where there is no choice; the post stays unwritten until something is typed."""
        post, accounts = self.draft.post, self._desk.accounts
        fresh = post.created_at is None and self.autosave.is_clean
        if fresh and not post.account_ids and len(accounts) == 1:
            self.draft.load(replace(post, account_ids=(accounts[0].id,)))

    def _on_office_changed(self) -> None:
        self.footer.set_zone(self.context.office().zone)
        self._reload_desk()

    def _drop_unknown_accounts(self) -> None:
        known = {one.id for one in self._desk.accounts}
        kept = tuple(one for one in self.draft.post.account_ids if one in known)
        if kept != self.draft.post.account_ids and not self._desk.waits:
            self.draft.set_accounts(kept)

    # --- following the draft -------------------------------------------------------------------------------

    def _on_edited(self, part: Part) -> None:
        self.autosave.touch()
        if part in {Part.ACCOUNTS, Part.ALL}:
            self.accounts.show_chosen(self.draft.post.account_ids)
            self._on_accounts()
        if self.side.currentWidget() is self.confirm_room:
            self._back_to_writing()
        if not self._refresh_timer.isActive():
            self._refresh_timer.start()

    def _on_loaded(self) -> None:
        is_new = self.draft.post.created_at is None
        self.header.title.setText(self.tr("Create post") if is_new else self.tr("Edit post"))
        self.accounts.show_chosen(self.draft.post.account_ids)
        self.text.open_tab(SHARED)
        self.queue_banner.hide()
        self.approval_banner.hide()
        self._on_accounts()

    def _on_accounts(self) -> None:
        accounts = chosen(self._desk.accounts, self.draft.post)
        self.text.show_accounts(accounts)
        self.options.show_accounts(accounts, self._desk.capabilities)
        self.footer.schedule.set_holders(self._desk.holders(accounts))
        self._refresh()

    def _on_tab(self, account_id: str) -> None:
        self.media.show_tab(account_id)
        self.options.show_tab(account_id)
        self.checking.show()
        self._show_previews()

    def _refresh(self) -> None:
        """Count and check in the background; the previews come at once."""
        self._refresh_timer.stop()
        accounts = chosen(self._desk.accounts, self.draft.post)
        self.checking.refresh(accounts, self._desk.capabilities)
        self.footer.set_submits(self._desk.needs_approval(self.draft.post))
        self._show_previews()

    def _show_previews(self) -> None:
        post = self.draft.post
        accounts = chosen(self._desk.accounts, post)
        self.previews.show_post(post, accounts, self.text.account_id, self._desk.capabilities)

    def _show_day(self, day: Day | None) -> None:
        self._day = day
        if day is not None:
            words = f"{day.label(self._language)}, {date_text(day.date, self._language)}"
            self.day_banner.set_text(self.tr("For {0}").format(words))
        self.day_banner.setVisible(day is not None)

    def _show_queue(self) -> None:
        newest = self._desk.newest
        self.queue_banner.set_text(queue_sentence(newest, self._desk.accounts, waits=self._desk.waits))
        self.queue_banner.setVisible(bool(newest))
        self.footer.show_action()

    def _show_approval(self) -> None:
        text = approval_sentence(self._desk.outlook)
        self.approval_banner.set_text(text)
        self.approval_banner.setVisible(bool(text) and self.stack.currentWidget() is not self.infographics)

    # --- pictures ------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take picture files anywhere on the page."""
        if offered_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        self.intake.take(offered_pictures(event.mimeData()), self.text.account_id)

    def _on_picture_removed(self, name: str) -> None:
        text = self.tr("Removed {0}.").format(name) if name else self.tr("Picture removed.")
        notice = Notice(text, NoticeKind.INFO, self.tr("Undo"), self.draft.undo_of_last())
        self.notice_requested.emit(notice)

    def _on_text_cut(self, count: int) -> None:
        text = self.tr("The pasted text is too long. The first {0} characters were kept.").format(count)
        self.notice_requested.emit(Notice(text, NoticeKind.WARN))

    def _open_options(self, account_id: str) -> None:
        self.text.open_tab(account_id)
        self.options.go_to("")

    def _on_subtitles_refused(self) -> None:
        text = self.tr(
            "That file is not text that can be read. Save the subtitles as SRT or WebVTT in UTF-8."
        )
        self.notice_requested.emit(Notice(text, NoticeKind.WARN))

    def _open_infographics(self, what: str) -> None:
        if what == "again":
            self.infographics.open_again()
        else:
            self.infographics.open_gallery()
        self.show_infographics()

    def _greet(self) -> None:
        if self._day is not None:
            self.infographics.open_greeting(self._day)
            self.show_infographics()

    def _close_infographics(self) -> None:
        if self.stack.currentWidget() is self.infographics:
            self.show_writing()
            self.day_banner.setVisible(self._day is not None)
            self.queue_banner.setVisible(bool(self._desk.newest))
            self._show_approval()

    # --- leaving -------------------------------------------------------------------------------------------

    def _back_to_writing(self) -> None:
        holder: QWidget | None = self.window().focusWidget()
        if holder is not None and self.confirm.isAncestorOf(holder):
            self.text.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.side.setCurrentIndex(0)
        self.footer.setEnabled(True)
        self._close_infographics()

    def _ask(self) -> None:
        at = self.footer.schedule.chosen_at
        submits = self._desk.needs_approval(self.draft.post)
        hands_over = self.footer.schedule.hands_over
        when = self.departure.sentence_about(at, hand_over=hands_over, submits=submits)
        found = self.checking.analysis
        leaving = leaving_of(self.draft.post, self._desk, found, when, self.footer.go.text(), self._language)
        self.side.setCurrentWidget(self.confirm_room)
        self.footer.setEnabled(False)
        self.confirm.ask(leaving)
        self.notice_requested.emit(Notice("", topic=_PROBLEM))

    def _queue(self) -> None:
        schedule = self.footer.schedule
        self.departure.queue(
            schedule.chosen_at,
            hand_over=schedule.hands_over,
            accepted=self.confirm.acceptance,
            author_id=self.confirm.author_id,
        )

    def _on_problem(self, problem: Problem) -> None:
        text = problem_sentence(problem, self._desk.accounts, self._language)
        self.notice_requested.emit(Notice(text, NoticeKind.WARN, topic=_PROBLEM))
        if problem.account_id and problem.code in {"empty", "text_too_long"}:
            self.text.open_tab(problem.account_id if self.draft.has_own_text(problem.account_id) else SHARED)
        if problem.option:
            self.checking.show_option(problem.account_id, problem.option)
        else:
            self.lead_to(problem.code)

    def _on_queued(self, queued: Queued) -> None:
        self._back_to_writing()
        if queued.post.id == self.draft.post.id:
            self.draft.take_stored(queued.post)
            self.autosave.mark_saved(queued.post)
            self._reload_desk()
