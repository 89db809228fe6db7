"""From the primary button to the outbox: save, look for problems, confirm, queue, and 30 seconds to take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from core.domain.acceptance import Acceptance
from core.domain.account import Account
from core.domain.delivery import Delivery
from core.domain.formats import date_time_text
from core.domain.post import Post
from core.errors import InvalidInput
from core.services.problems import Problem
from gui.errors import failure_notice
from gui.labels import hold_word
from gui.notices import Notice, NoticeKind
from gui.page import PageContext

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Queued:
    """A post that is in the outbox now."""

    post: Post
    deliveries: tuple[Delivery, ...]


class Departure(QObject):
    """Runs the steps in the database lane, one after the other, and tells the page what came out."""

    problem_found = Signal(object)
    """The first ``Problem``; nothing was queued."""
    confirmation_needed = Signal()
    queued = Signal(object)
    undone = Signal(object)
    """The ``Post`` as stored after everything of it was taken back."""
    notice_requested = Signal(object)

    def __init__(
        self, context: PageContext, current: Callable[[], Post], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._current = current
        self._busy = False

    def begin(self, at: datetime | None) -> None:
        """Save the post and look whether it could leave at this time (None: as soon as possible)."""
        if self._busy:
            return
        problem = self._time_problem(at)
        if problem is not None:
            self.problem_found.emit(problem)
            return
        post, services = self._current(), self._context.services

        def look() -> tuple[Problem, ...]:
            return services.publishing.problems(services.posts.save(post))

        self._run(look, self._on_looked)

    def queue(
        self,
        at: datetime | None,
        *,
        hand_over: bool = False,
        accepted: Acceptance | None = None,
        author_id: str = "",
    ) -> None:
        """Freeze and queue the post as it stands on the screen; ``hand_over`` lets platforms keep the schedule,
        ``accepted`` is why it leaves in spite of grave findings, ``author_id`` who wrote it where that was asked.
        """
        if self._busy:
            return
        post, services = self._current(), self._context.services

        def go() -> Queued:
            services.posts.save(post)
            made = services.publishing.queue(
                post.id, at=at, hand_over=hand_over, accepted=accepted, author_id=author_id
            )
            return Queued(services.posts.get(post.id), made)

        self._run(go, self._on_queued)

    def undo(self, post_id: str) -> None:
        """Take back what of the post has not begun."""
        services = self._context.services

        def take_back() -> tuple[int, Post]:
            count = services.publishing.undo(post_id)
            return count, services.posts.get(post_id)

        self._context.lanes.run(self, take_back, self._on_undone, self._on_failed)

    def sentence_about(self, at: datetime | None, *, hand_over: bool = False, submits: bool = False) -> str:
        """Say when the post would leave, and who keeps watch over the hour or approves it first."""
        zone, language = self._context.office().zone, self._context.preferences.language
        if at is None:
            return (
                self.tr("It leaves as soon as it is approved.")
                if submits
                else self.tr("It leaves as soon as possible.")
            )
        if submits:
            return self.tr("Once it is approved it leaves on {0}.").format(date_time_text(at, zone, language))
        text = self.tr("It leaves on {0}.").format(date_time_text(at, zone, language))
        kept = self.tr("The platform keeps the schedule, also while this computer is off.")
        return f"{text} {kept}" if hand_over else text

    def _time_problem(self, at: datetime | None) -> Problem | None:
        if at is None:
            return None
        if at <= self._context.services.clock.now():
            return Problem("time_has_passed")
        limit = self._current().late.expires_at
        return Problem("expires_before") if limit is not None and limit <= at else None

    def _run(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self._busy = True
        self._context.lanes.run(self, work, lambda result: self._finish(on_done, result), self._on_failed)

    def _finish(self, on_done: Callable[[T], None], result: T) -> None:
        self._busy = False
        on_done(result)

    def _on_looked(self, problems: Sequence[Problem]) -> None:
        if problems:
            self.problem_found.emit(problems[0])
        else:
            self.confirmation_needed.emit()

    def _on_queued(self, queued: Queued) -> None:
        self._context.sync.wake()
        self.queued.emit(queued)
        seconds = self._context.preferences.settings.undo_window_s
        post_id = queued.post.id
        self.notice_requested.emit(
            Notice(
                self._queued_sentence(queued),
                NoticeKind.OK,
                self.tr("Undo"),
                lambda: self.undo(post_id),
                detail=self.tr("It can be taken back for {0} seconds.").format(seconds),
                stays_ms=seconds * 1000,
            )
        )

    def _queued_sentence(self, queued: Queued) -> str:
        count = len(queued.deliveries)
        if held := [one for one in queued.deliveries if one.hold_reason is not None]:
            return self.tr("Held: {0}. Let it go on from the outbox.").format(hold_word(held[0].hold_reason))
        if any(one.needs_approval for one in queued.deliveries):
            return self.tr("Submitted. Nothing leaves before it is approved.")
        if count == 1:
            return self.tr("In the queue for 1 account.")
        return self.tr("In the queue for {0} accounts.").format(count)

    def _on_undone(self, outcome: tuple[int, Post]) -> None:
        count, post = outcome
        self.undone.emit(post)
        if count:
            notice = Notice(self.tr("Taken back. Nothing of it leaves."), NoticeKind.OK)
        else:
            notice = Notice(self.tr("Too late: sending has begun. See the outbox."), NoticeKind.WARN)
        self.notice_requested.emit(notice)

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, InvalidInput) and (
            error.params.get("option") or error.code in {"text_too_long", "no_account"}
        ):
            self.problem_found.emit(_problem_of(error))
            return
        self.notice_requested.emit(failure_notice(error))


def _problem_of(error: InvalidInput) -> Problem:
    figure, limit = (int(error.params.get(one) or 0) for one in ("figure", "limit"))
    account_id, option = (str(error.params.get(one) or "") for one in ("account_id", "option"))
    return Problem(error.code, account_id, figure, limit, option)


def chosen(accounts: Sequence[Account], post: Post) -> tuple[Account, ...]:
    """Give the accounts that the post goes to, in the order of the accounts."""
    return tuple(one for one in accounts if one.id in post.account_ids)
