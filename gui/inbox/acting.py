"""What the admin decides about the chosen comment: questions, the service that does it, and what is said after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.domain.account import Account, by_hand_first
from core.domain.delivery import Delivery
from core.domain.formats import number
from core.domain.inbox import CommentLabel
from core.domain.listing import PublishedRow
from core.domain.people import Role
from core.domain.response_standard import Standard
from core.domain.saved_replies import SavedReply
from core.services.people import Staff
from core.services.witness import Key
from gui.approval.key_question import Then, with_key
from gui.inbox.add_dialog import AddCommentDialog
from gui.inbox.dialogs import ForwardDialog, ReasonDialog
from gui.inbox.lapor import lapor_text
from gui.inbox.replies_dialog import RepliesDialog
from gui.inbox.standards_dialog import StandardsDialog
from gui.inbox.words import author_word

if TYPE_CHECKING:
    from gui.inbox.page import InboxPage

_POSTS_OF_DAYS = 60


class Acting(QObject):
    """Serves one page; no decision is taken without a comment being shown."""

    def __init__(self, page: InboxPage) -> None:
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._services = page.context.services
        self._connect_signals()

    def _connect_signals(self) -> None:
        detail, answer = self._page.detail, self._page.detail.answer
        answer.send_requested.connect(self.send)
        answer.by_hand_requested.connect(self.note_answer)
        answer.draft_changed.connect(self._keep_draft)
        answer.reply_chosen.connect(self._insert)
        answer.manage_requested.connect(self.manage_replies)
        detail.label_chosen.connect(self._set_label)
        detail.forward_requested.connect(self.forward)
        detail.hide_requested.connect(self.hide)
        detail.show_requested.connect(self._show_again)
        detail.close_requested.connect(self.close)
        detail.reopen_requested.connect(self._reopen)
        detail.retract_requested.connect(self._retract)
        detail.clarify_requested.connect(self._clarify)
        detail.act_decision_requested.connect(self._decide_act)

    # --- answering --------------------------------------------------------------------------------------

    def send(self, text: str) -> None:
        """Put the answer into the outbox and go on to the next comment."""
        view = self._page.detail.view
        if view is None:
            return
        one, name = view.case.id, author_word(view.case.comment.author)

        def done(delivery: Delivery) -> None:
            if self._page.detail.answer.text() == text:
                self._page.detail.answer.clear()
            self._page.list.go_on()
            self._after_act(delivery, self.tr("The answer to {0} leaves in a moment.").format(name))

        self._run_act(lambda: self._services.answers.reply(one, text), done)

    def note_answer(self, text: str) -> None:
        """Note an answer that was given in the platform's own app."""
        view = self._page.detail.view
        if view is not None:
            one = view.case.id

            def done() -> None:
                self._page.detail.answer.clear()
                self._page.say(self.tr("Noted as answered."))

            self._page.work(lambda: self._services.inbox.answered_by_hand(one, text), done)

    def _keep_draft(self, comment_id: str, text: str) -> None:
        self._context.lanes.run(
            self, lambda: self._services.inbox.keep_draft(comment_id, text), None, self._page.say_failure
        )

    def _insert(self, reply: SavedReply) -> None:
        view = self._page.detail.view
        if view is not None:
            author, saved = view.case.comment.author, self._services.saved_replies
            self._context.lanes.run(
                self,
                lambda: saved.filled(reply, author),
                self._page.detail.answer.insert,
                self._page.say_failure,
            )

    # --- acts on the platform ---------------------------------------------------------------------------

    def hide(self) -> None:
        """Ask why, for criticism also who agreed, and put the hiding into the outbox."""
        people = self._services.people
        self._context.lanes.run(
            self, people.staff, self._ask_why_hidden, self._page.say_failure, supersede="staff"
        )

    def _ask_why_hidden(self, staff: Staff) -> None:
        view = self._page.detail.view
        if view is None:
            return
        criticism = view.case.label is CommentLabel.CRITICISM
        has_approver = bool(staff.may(Role.APPROVER))
        dialog = ReasonDialog(
            self.tr("Hide the comment"),
            self._hint_about_hiding(criticism=criticism, has_approver=has_approver),
            self.tr("Hide"),
            [
                self.tr("Personal data exposed"),
                self.tr("Spam, gambling or fraud"),
                self.tr("Hatred, abuse or threats"),
                self.tr("Hoax that misleads the public"),
            ],
            needs_approver=criticism and not has_approver,
            parent=self._page,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = view.case.id
        dialog.accepted.connect(
            lambda: self._hide(one, staff, dialog.reason.currentText(), dialog.approver.text())
        )
        dialog.open()

    def _hint_about_hiding(self, *, criticism: bool, has_approver: bool) -> str:
        if not criticism:
            return self.tr("The reason stays in the history and in the register.")
        if has_approver:
            return self.tr(
                "Criticism is answered, not hidden. If it must be, say why; an approver agrees in the next step."
            )
        return self.tr("Criticism is answered, not hidden. If it must be, say why and who agreed.")

    def _hide(self, comment_id: str, staff: Staff, reason: str, approver: str) -> None:
        queued: list[Delivery] = []

        def work(key: Key | None) -> None:
            queued.append(self._services.answers.hide(comment_id, reason, approver, key))

        def done() -> None:
            self._after_act(queued[-1], self.tr("The comment is hidden in a moment."))

        with_key(self._context, self._page, staff, work, Then(done, self._page.say_failure))

    def _show_again(self) -> None:
        view = self._page.detail.view
        if view is not None:
            one = view.case.id
            self._run_act(
                lambda: self._services.answers.show(one),
                lambda delivery: self._after_act(
                    delivery, self.tr("The comment is shown again in a moment.")
                ),
            )

    def _retract(self, answer_remote_id: str) -> None:
        view = self._page.detail.view
        if view is not None:
            one = view.case.id
            self._run_act(
                lambda: self._services.answers.retract(one, answer_remote_id),
                lambda delivery: self._after_act(delivery, self.tr("Our answer is taken back in a moment.")),
            )

    def _run_act(self, work: object, done: object) -> None:
        self._context.lanes.run(self, work, done, self._page.say_failure)  # type: ignore[arg-type]

    def _after_act(self, delivery: Delivery, text: str) -> None:
        self._context.sync.wake()
        cancel = partial(self._services.publishing.cancel, delivery.id)
        self._page.say_with_undo(text, delivery, lambda: self._page.work(cancel))
        self._page.reload()

    def _decide_act(self, decision: str) -> None:
        view = self._page.detail.view
        if view is None or view.action is None:
            return
        one, publishing = view.action.id, self._services.publishing
        if decision == "outbox":
            self._page.page_requested.emit("outbox", {"delivery_id": one})
        elif decision == "seen":
            self._page.work(lambda: publishing.was_published(one, "", ""))
        else:
            self._page.work(lambda: publishing.was_not_published(one), self._context.sync.wake)

    # --- decisions that stay here -----------------------------------------------------------------------

    def _set_label(self, label: CommentLabel) -> None:
        view = self._page.detail.view
        if view is not None:
            one = view.case.id
            self._page.work(lambda: self._services.inbox.set_label(one, label))

    def forward(self) -> None:
        """Ask for the unit and the number there."""
        self._context.lanes.run(
            self, self._services.inbox.units, self._ask_unit, self._page.say_failure, supersede="units"
        )

    def _ask_unit(self, units: tuple[str, ...]) -> None:
        view = self._page.detail.view
        if view is None:
            return
        office = self._context.office()
        text = lapor_text(view, office.name, office.zone, self._context.preferences.language)
        dialog = ForwardDialog(units, view.case.forwarded_to, view.case.ticket, text, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = view.case.id

        def accepted() -> None:
            unit, ticket = dialog.unit.currentText(), dialog.ticket.text()
            said = self.tr("Forwarded to {0}. It stays under “Forwarded” until it is answered.").format(unit)
            self._page.work(
                lambda: self._services.inbox.forward(one, unit, ticket), lambda: self._page.say(said)
            )

        dialog.accepted.connect(accepted)
        dialog.open()

    def close(self) -> None:
        """Ask why no answer is due, and end the case."""
        view = self._page.detail.view
        if view is None:
            return
        dialog = ReasonDialog(
            self.tr("Done without an answer"),
            self.tr("The reason stays in the history and in the register."),
            self.tr("Done"),
            [
                self.tr("No answer expected"),
                self.tr("Answered in person or by telephone"),
                self.tr("The same citizen asked twice"),
                self.tr("Not a matter of this office"),
            ],
            parent=self._page,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one = view.case.id

        def accepted() -> None:
            reason = dialog.reason.currentText()
            self._page.work(lambda: self._services.inbox.close(one, reason), self._page.list.go_on)

        dialog.accepted.connect(accepted)
        dialog.open()

    def _reopen(self) -> None:
        view = self._page.detail.view
        if view is not None:
            one = view.case.id
            self._page.work(lambda: self._services.inbox.reopen(one))

    def _clarify(self) -> None:
        """Begin a post in which the fact comes first and the rumour is not repeated as a headline."""
        posts = self._services.posts
        text = self.tr(
            "FACT: [write the fact first]\n\nSource: [the unit that owns the fact]\n\n#clarification"
        )

        def work() -> str:
            from dataclasses import replace

            return posts.save(replace(posts.blank(), base_text=text)).id

        self._context.lanes.run(
            self,
            work,
            lambda post_id: self._page.page_requested.emit("composer", {"post_id": post_id}),
            self._page.say_failure,
        )

    # --- dialogs that belong to no comment --------------------------------------------------------------

    def enter_comment(self) -> None:
        """Read accounts and recent posts, then ask for the comment."""
        self._with_accounts(self._ask_comment)

    def import_comments(self) -> None:
        """Read accounts and recent posts, then ask for a table of comments."""
        self._with_accounts(self._ask_table)

    def _with_accounts(self, ask: Callable[[tuple[Account, ...], tuple[PublishedRow, ...]], None]) -> None:
        now = self._services.clock.now()

        def work() -> tuple[tuple[Account, ...], tuple[PublishedRow, ...]]:
            since = now - timedelta(days=_POSTS_OF_DAYS)
            published = self._services.engagement.published(since, now + timedelta(minutes=1))
            return by_hand_first(self._services.accounts.list()), published

        def done(read: tuple[tuple[Account, ...], tuple[PublishedRow, ...]]) -> None:
            if read[0]:
                ask(*read)
            else:
                self._page.page_requested.emit("accounts", {"add": True})

        self._context.lanes.run(self, work, done, self._page.say_failure, supersede="enter")

    def _ask_table(self, accounts: tuple[Account, ...], published: tuple[PublishedRow, ...]) -> None:
        from gui.inbox.import_dialog import ImportCommentsDialog

        dialog = ImportCommentsDialog(self._context, accounts, published, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def imported(count: int) -> None:
            shown = number(count, language=self._context.preferences.language)
            self._page.say(self.tr("New comments in the inbox: {0}").format(shown))
            self._page.reload()

        dialog.imported.connect(imported)
        dialog.open()

    def _ask_comment(self, accounts: tuple[Account, ...], published: tuple[PublishedRow, ...]) -> None:
        now, zone = self._services.clock.now(), self._context.office().zone
        dialog = AddCommentDialog(accounts, published, now, zone, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def accepted() -> None:
            typed = dialog.comment
            self._page.work(
                lambda: self._services.inbox.add_by_hand(
                    typed.account_id, typed.author, typed.text, typed.written_at, typed.url, typed.delivery_id
                ),
                lambda: self._page.say(self.tr("The comment is in the register now.")),
            )

        dialog.accepted.connect(accepted)
        dialog.open()

    def manage_replies(self) -> None:
        """Show the saved replies and keep what is changed."""
        saved = self._services.saved_replies
        self._context.lanes.run(
            self, saved.list, self._show_replies, self._page.say_failure, supersede="manage"
        )

    def _show_replies(self, replies: tuple[SavedReply, ...]) -> None:
        saved, zone = self._services.saved_replies, self._context.office().zone
        today = zone.local(self._services.clock.now()).date()
        dialog = RepliesDialog(replies, today, self._context.preferences.language, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def stored(reply: SavedReply) -> tuple[SavedReply, tuple[SavedReply, ...]]:
            kept = saved.save(reply)
            return kept, saved.list()

        def removed(reply_id: str) -> tuple[SavedReply, ...]:
            saved.remove(reply_id)
            return saved.list()

        run, fail = self._context.lanes.run, self._page.say_failure
        dialog.save_requested.connect(
            lambda reply: run(
                dialog, lambda: stored(reply), lambda told: dialog.show_replies(told[1], told[0].id), fail
            )
        )
        dialog.remove_requested.connect(
            lambda reply_id: run(dialog, lambda: removed(reply_id), dialog.show_replies, fail)
        )
        dialog.finished.connect(lambda _: self._page.read_replies())
        dialog.open()

    def change_standards(self) -> None:
        """Show the response standard and keep what is changed."""
        inbox = self._services.inbox
        self._context.lanes.run(
            self, inbox.standards, self._ask_standards, self._page.say_failure, supersede="standards"
        )

    def _ask_standards(self, standards: tuple[Standard, ...]) -> None:
        dialog = StandardsDialog(standards, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._page.work(
                partial(self._services.inbox.save_standards, dialog.standards),
                lambda: self._page.say(self.tr("The response standard is in force for new comments.")),
            )
        )
        dialog.open()
