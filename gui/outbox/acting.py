"""What the admin decides about a delivery: questions, the service that does it, and what is said after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.domain.delivery import DeliveryState
from core.domain.listing import OutboxRow
from gui.desktop import ANY_PAGE
from gui.errors import failure_notice
from gui.notices import Notice, NoticeKind
from gui.outbox.actions import Act
from gui.outbox.dialogs import LinkDialog, TimeDialog
from gui.outbox.published import PublishedPosts
from gui.page import PageContext
from gui.tasks import Lane

# Of a post that a platform keeps for later.
_TAKES_BACK = frozenset({Act.CANCEL, Act.RESCHEDULE, Act.SEND_NOW})


class OutboxActs(QObject):
    """Serves one page; its dialogs stand on ``window``."""

    page_requested = Signal(str, object)
    notice_requested = Signal(object)

    def __init__(self, context: PageContext, published: PublishedPosts, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._published = published
        self._window = window

    def act(self, act: Act, row: OutboxRow) -> None:
        """Do what was asked for, or ask on."""
        if row.state is DeliveryState.HANDED_OVER and act in _TAKES_BACK:
            self._take_back(act, row)
            return
        publishing = self._context.services.publishing
        one = row.delivery_id
        direct: dict[Act, Callable[[], object]] = {
            Act.SEND_NOW: lambda: publishing.send_now(one),
            Act.PAUSE: lambda: publishing.pause(one),
            Act.RESUME: lambda: publishing.resume(one),
            Act.ABSENT: lambda: publishing.was_not_published(one),
            Act.ARRIVED: lambda: publishing.was_published(one, "", ""),
            Act.SKIP: lambda: publishing.skip(one),
            Act.FINISHED: lambda: publishing.was_published(one, "", ""),
            Act.DISCARDED: lambda: publishing.was_discarded(one),
        }
        asking: dict[Act, Callable[[OutboxRow], None]] = {
            Act.CANCEL: self._cancel,
            Act.RESCHEDULE: self._ask_time,
            Act.SEEN: self._ask_link,
            Act.PUBLISH_BY_HAND: self._publish_by_hand,
            Act.OPEN_POST: self.open_post,
            Act.DECIDE: lambda chosen: self.page_requested.emit("approval", {"post_id": chosen.post_id}),
            Act.OPEN_COMMENT: self.open_post,
            Act.OPEN_LINK: self._open_link,
            Act.EDIT_THERE: self._published.edit,
            Act.DELETE_THERE: self._published.delete,
            Act.FIGURES: lambda chosen: self.page_requested.emit(
                "engagement", {"delivery_id": chosen.delivery_id}
            ),
            Act.SIGN_IN: self._open_account,
            Act.SEE_ACCOUNT: self._open_account,
            Act.OPEN_BROWSER: self._open_browser,
            Act.NETWORK: lambda _: self.page_requested.emit("settings", {"section": "network"}),
        }
        if act in direct:
            self._decide(direct[act])
        else:
            asking[act](row)

    def _open_link(self, row: OutboxRow) -> None:
        if row.platform == "practice":
            self.page_requested.emit("practice_feed", {"account_id": row.account_id})
        else:
            self._context.open_url(row.remote_url)

    def _open_browser(self, _row: OutboxRow) -> None:
        self._context.open_url(ANY_PAGE)
        self._context.sync.wake()

    def _open_account(self, row: OutboxRow) -> None:
        self.page_requested.emit("accounts", {"account_id": row.account_id})

    def open_post(self, row: OutboxRow) -> None:
        """Show what was written: in the composer, or in the inbox for an answer."""
        if row.comment_id:
            self.page_requested.emit("inbox", {"comment_id": row.comment_id})
        else:
            self.page_requested.emit("composer", {"post_id": row.post_id})

    def _decide(self, work: Callable[[], object], done: Notice | None = None) -> None:
        def finished(_: object) -> None:
            self._context.sync.wake()
            if done is not None:
                self.notice_requested.emit(done)

        self._context.lanes.run(self, work, finished, self._say_failure)

    def _cancel(self, row: OutboxRow) -> None:
        publishing = self._context.services.publishing
        notice = Notice(
            self.tr("Cancelled: nothing is sent. The post is kept in the calendar."), NoticeKind.OK
        )
        self._decide(lambda: publishing.cancel(row.delivery_id), notice)

    def _ask_time(self, row: OutboxRow) -> None:
        publishing = self._context.services.publishing
        self._with_time(row, lambda at: self._decide(lambda: publishing.reschedule(row.delivery_id, at)))

    def _with_time(self, row: OutboxRow, then: Callable[[datetime], None]) -> None:
        start = max(row.due_at, self._context.services.clock.now())
        dialog = TimeDialog(start, self._context.office().zone, self._window)
        dialog.accepted.connect(lambda: then(dialog.moment))
        dialog.open()

    def _take_back(self, act: Act, row: OutboxRow) -> None:
        """Ask the platform to let go of a schedule that it keeps, outside the database lane."""
        handover, one = self._context.services.handover, row.delivery_id
        if act is Act.CANCEL:
            text = self.tr("Taken back from the platform: nothing is published.")
            self._ask_platform(lambda: handover.cancel(one), text)
        elif act is Act.SEND_NOW:
            text = self.tr("Taken back from the platform: it leaves from here now.")
            now = self._context.services.clock.now()
            self._ask_platform(lambda: handover.reschedule(one, now), text)
        else:
            text = self.tr("Taken back from the platform and given another time.")
            self._with_time(row, lambda at: self._ask_platform(lambda: handover.reschedule(one, at), text))

    def _ask_platform(self, work: Callable[[], None], text: str) -> None:
        def done(_: object) -> None:
            self._context.sync.wake()
            self.notice_requested.emit(Notice(text, NoticeKind.OK))

        self.notice_requested.emit(Notice(self.tr("Asking the platform…")))
        self._context.lanes.run(self, work, done, self._on_not_taken_back, lane=Lane.PARALLEL)

    def _on_not_taken_back(self, error: Exception) -> None:
        self._context.sync.wake()
        self._say_failure(error)

    def _ask_link(self, row: OutboxRow) -> None:
        text = self.tr("Open {0}, find the post, and paste its link here.").format(row.account_name)
        dialog = LinkDialog(text, row.platform, self._window)
        publishing = self._context.services.publishing

        def seen() -> None:
            if (link := dialog.link.link) is not None:
                self._decide(lambda: publishing.was_published(row.delivery_id, link.url, link.remote_id))

        dialog.accepted.connect(seen)
        dialog.open()

    def _publish_by_hand(self, row: OutboxRow) -> None:
        from gui.assisted.dialog import AssistedDialog

        dialog = AssistedDialog(self._context, row, self._window)
        dialog.decided.connect(self.notice_requested)
        dialog.open()

    def _say_failure(self, error: Exception) -> None:
        self.notice_requested.emit(failure_notice(error))
