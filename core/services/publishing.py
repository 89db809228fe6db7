"""From a written post to the outbox, and what the admin can do there."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime

from core.clock import Clock
from core.domain.acceptance import STEP as ACCEPTED
from core.domain.acceptance import Acceptance
from core.domain.account import Account, ChannelMode
from core.domain.delivery import (
    FINISHED,
    IN_FLIGHT,
    Attempt,
    Delivery,
    DeliveryKind,
    DeliveryState,
    HoldReason,
    admin_line,
    check_move,
)
from core.domain.engagement import Watch
from core.domain.first_comment import first_comment_of
from core.domain.holds import HoldRules
from core.domain.listing import OutboxFilter, OutboxRow
from core.domain.post import Post, Publication
from core.domain.publishing import SCHEDULED_AT, Capabilities
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Connectors, Database, UnitOfWork
from core.services.freeze import Freezer
from core.services.problems import Problem, problems_of
from core.services.submitting import Wish, keep_approved, needs_approval, submit, withdraw

_S = DeliveryState

#: Has not begun, or has failed with proof that nothing was published: sending (again) cannot double it.
_UNSENT = frozenset(
    {
        _S.SCHEDULED,
        _S.DUE,
        _S.RETRY_WAIT,
        _S.PAUSED,
        _S.EXPIRED,
        _S.NEEDS_FIX,
        _S.NEEDS_SIGN_IN,
        _S.READY_FOR_ADMIN,
    }
)
_HOLDABLE = frozenset({_S.SCHEDULED, _S.DUE, _S.RETRY_WAIT, _S.NEEDS_SIGN_IN, _S.READY_FOR_ADMIN})
_UNDOABLE = frozenset({_S.SCHEDULED, _S.DUE, _S.WAITING_APPROVAL})
#: Keep waiting for the admin when their time is changed.
_STAY_HELD = frozenset({_S.PAUSED, _S.NEEDS_FIX, _S.NEEDS_SIGN_IN})
#: May be given another time: the hour is no part of what is approved.
_MOVABLE = _UNSENT | {_S.WAITING_APPROVAL}
_CANCELLABLE = _MOVABLE | {_S.UNCERTAIN}


class PublishingService:
    """Freezes posts into deliveries and moves deliveries on the admin's word."""

    def __init__(
        self,
        database: Database,
        connectors: Connectors,
        clock: Clock,
        events: EventBus,
        undo_window_s: Callable[[], int],
        rules: Callable[[UnitOfWork], HoldRules] = lambda _: HoldRules(),
    ) -> None:
        self._database = database
        self._connectors = connectors
        self._clock = clock
        self._events = events
        self.freezer = Freezer(connectors, clock, undo_window_s, rules)

    def capabilities(self, account: Account) -> Capabilities:
        """Tell what the account's platform takes and can do."""
        return self._connectors.of(account).capabilities(account)

    def problems(self, post: Post) -> tuple[Problem, ...]:
        """Tell what keeps this post from being queued; empty if nothing does."""
        if not post.account_ids:
            return (Problem("no_account"),)
        with self._database.read() as tx:
            accounts = [tx.accounts.get(one) for one in post.account_ids]
        return tuple(
            found for account in accounts for found in problems_of(post, account, self.capabilities(account))
        )

    def queue(
        self,
        post_id: str,
        *,
        at: datetime | None,
        hand_over: bool = False,
        accepted: Acceptance | None = None,
        author_id: str = "",
    ) -> tuple[Delivery, ...]:
        """Freeze the post for each of its accounts and put the deliveries into the outbox, in one
        transaction.

        ``at`` None means as soon as possible; ``hand_over`` lets platforms that can keep the schedule. What a
        crisis, Nyepi or an election period holds is held at once. Deliveries of an earlier queueing that have not
        begun are replaced. ``accepted`` is why it leaves in spite of grave findings; the ledger keeps it. Where the
        office's rules ask for it they wait for an approval; ``author_id`` then says which of several admins wrote the
        post. Raises ``InvalidInput`` with the first problem's code, ``"reason_missing"``, ``"author_missing"``,
        ``"being_sent"`` while one is under way, or ``"handed_over"`` while a platform keeps one.
        """
        with self._database.read() as tx:
            post = tx.posts.get(post_id)
        if found := self.problems(post):
            first = found[0]
            raise InvalidInput(
                first.code,
                account_id=first.account_id,
                figure=first.figure,
                limit=first.limit,
                option=first.option,
            )
        now = self._clock.now()
        with self._database.write() as tx:
            self._replace_unsent(tx, post_id, now)
            wish, waits = Wish(at, hand_over and at is not None, author_id), needs_approval(tx, post)
            made = tuple(
                self.freezer.freeze(
                    tx, post, tx.accounts.get(one), at, hand_over=wish.hand_over, needs_approval=waits
                )
                for one in post.account_ids
            )
            if accepted is not None:
                made = tuple(_with_reason(tx, one, accepted, now) for one in made)
            if waits:
                submit(tx, post, made, wish, now)
            else:
                keep_approved(tx, post, made, now)
            tx.posts.save(replace(post, planned_at=at or now, queued_at=now, updated_at=now))
            tx.commit()
        self._announce(post_id)
        return made

    def _replace_unsent(self, tx: UnitOfWork, post_id: str, now: datetime) -> None:
        for old in tx.deliveries.of_post(post_id):
            if old.state in IN_FLIGHT or old.state is _S.UNCERTAIN:
                raise InvalidInput("being_sent")
            if old.state is _S.HANDED_OVER:
                raise InvalidInput("handed_over")
            if old.state not in FINISHED:
                self._move(tx, old, _S.CANCELLED, now, "replaced")

    def rows(self, wanted: OutboxFilter, offset: int, limit: int) -> tuple[OutboxRow, ...]:
        """Give a window of the outbox."""
        with self._database.read() as tx:
            return tx.deliveries.rows(wanted, offset, limit)

    def count(self, wanted: OutboxFilter) -> int:
        """Count what ``rows`` would give without a window."""
        with self._database.read() as tx:
            return tx.deliveries.count(wanted)

    def get(self, delivery_id: str) -> Delivery:
        """Give the delivery; raises ``NotFound``."""
        with self._database.read() as tx:
            return tx.deliveries.get(delivery_id)

    def publication(self, delivery_id: str) -> Publication:
        """Give the frozen copy that the delivery carries."""
        with self._database.read() as tx:
            return tx.publications.get(tx.deliveries.get(delivery_id).publication_id)

    def attempts(self, delivery_id: str) -> tuple[Attempt, ...]:
        """Give the ledger, oldest line first."""
        with self._database.read() as tx:
            return tx.deliveries.attempts(delivery_id)

    def send_now(self, delivery_id: str) -> Delivery:
        """Send without waiting for its time, the undo window or the back-off; also past its limit."""
        now = self._clock.now()
        return self._decide(
            delivery_id,
            _UNSENT,
            _S.SCHEDULED,
            "send_now",
            due_at=now,
            send_not_before=None,
            next_try_at=None,
            tries=0,
            late_allowed=True,
        )

    def reschedule(self, delivery_id: str, at: datetime) -> Delivery:
        """Give a delivery that has not begun another time."""
        return self._decide(
            delivery_id,
            _MOVABLE,
            _S.SCHEDULED,
            "rescheduled",
            due_at=at,
            next_try_at=None,
            tries=0,
            hold_reason=None,
        )

    def move_post(self, post_id: str, at: datetime) -> Post:
        """Give a post another time together with every delivery of it that has not begun, all or none.

        Held ones stay held. Raises ``InvalidInput``: ``being_sent``, ``settle_first``, ``not_possible_now``, or
        ``already_finished`` when it was published and nothing of it waits any more.
        """
        now = self._clock.now()
        with self._database.write() as tx:
            post = replace(tx.posts.get(post_id), planned_at=at, updated_at=now)
            deliveries = tx.deliveries.of_post(post_id)
            waiting = [one for one in deliveries if one.state not in FINISHED]
            if not waiting and any(one.published_at is not None for one in deliveries):
                raise InvalidInput("already_finished")
            for old in waiting:
                if old.state not in _MOVABLE:
                    raise InvalidInput(_refusal(old.state), state=old.state.value)
                state = old.state if old.state in _STAY_HELD else _S.SCHEDULED
                self._move(tx, old, state, now, "rescheduled", due_at=at, next_try_at=None, tries=0)
            tx.posts.save(post)
            tx.commit()
        self._announce(post_id)
        return post

    def pause(self, delivery_id: str) -> Delivery:
        """Hold a delivery until ``resume``."""
        return self._decide(delivery_id, _HOLDABLE, _S.PAUSED, "paused", hold_reason=HoldReason.ADMIN)

    def resume(self, delivery_id: str) -> Delivery:
        """Let a held delivery go on although its reason may last (it is kept with the row, so that the same one
        does not hold it again); one whose limit has passed asks instead.
        """
        return self._decide(delivery_id, {_S.PAUSED}, _S.SCHEDULED, "resumed")

    def cancel(self, delivery_id: str) -> Delivery:
        """Take a delivery out of the outbox; nothing is sent any more."""
        return self._decide(delivery_id, _CANCELLABLE, _S.CANCELLED, "cancelled")

    def undo(self, post_id: str) -> int:
        """Take back everything of a post that has not begun; gives how many deliveries were stopped."""
        now = self._clock.now()
        with self._database.write() as tx:
            open_ones = [one for one in tx.deliveries.of_post(post_id) if one.state in _UNDOABLE]
            for one in open_ones:
                self._move(tx, one, _S.CANCELLED, now, "undone")
            withdraw(tx, post_id, now)
            tx.posts.save(replace(tx.posts.get(post_id), queued_at=None, updated_at=now))
            tx.commit()
        self._announce(post_id)
        return len(open_ones)

    def was_published(self, delivery_id: str, url: str, remote_id: str) -> Delivery:
        """The admin saw an uncertain delivery on the platform and pasted its link, or finished a draft there (then
        both may be empty).
        """
        now, known = self._clock.now(), self.get(delivery_id)
        return self._decide(
            delivery_id,
            {_S.UNCERTAIN, _S.HANDED_OVER},
            _S.PUBLISHED,
            "seen_by_admin" if known.state is _S.UNCERTAIN else "finished_by_admin",
            remote_url=url or known.remote_url,
            remote_id=remote_id or known.remote_id,
            published_at=now,
            asked=False,
        )

    def was_discarded(self, delivery_id: str) -> Delivery:
        """The admin threw a draft away in the platform's own app; nothing is published."""
        return self._decide(delivery_id, {_S.HANDED_OVER}, _S.CANCELLED, "discarded", asked=False)

    def was_not_published(self, delivery_id: str) -> Delivery:
        """The admin looked: an uncertain delivery is not on the platform; it is sent again."""
        return self._decide(
            delivery_id,
            {_S.UNCERTAIN},
            _S.SCHEDULED,
            "absent_by_admin",
            due_at=self._clock.now(),
            next_try_at=None,
            tries=0,
            late_allowed=True,
            asked=False,
            settle_tries=0,
            commit_started_at=None,
            handles={},
        )

    def confirm(self, delivery_id: str, url: str = "", remote_id: str = "") -> Delivery:
        """The admin published an assisted delivery by hand, with or without a link."""
        now = self._clock.now()
        return self._decide(
            delivery_id,
            {_S.READY_FOR_ADMIN},
            _S.CONFIRMED,
            "confirmed",
            remote_url=url,
            remote_id=remote_id,
            published_at=now,
        )

    def skip(self, delivery_id: str) -> Delivery:
        """The admin decided not to publish an assisted delivery."""
        return self._decide(delivery_id, {_S.READY_FOR_ADMIN}, _S.SKIPPED, "skipped")

    def _decide(
        self,
        delivery_id: str,
        allowed: AbstractSet[DeliveryState],
        state: DeliveryState,
        step: str,
        **changes: object,
    ) -> Delivery:
        now = self._clock.now()
        with self._database.write() as tx:
            old = tx.deliveries.get(delivery_id)
            if old.state not in allowed:
                raise InvalidInput(_refusal(old.state), state=old.state.value)
            written = self._move(tx, old, state, now, step, **changes)
            tx.commit()
        self._announce(written.post_id, delivery_id)
        return written

    def _move(
        self, tx: UnitOfWork, old: Delivery, state: DeliveryState, now: datetime, step: str, **changes: object
    ) -> Delivery:
        if state is _S.SCHEDULED:
            state = old.onward
        check_move(old.state, state)
        if "due_at" in changes and self._is_promised(tx, old):
            return self._replace_promised(tx, old, state, now, **changes)
        cleared = {"error_code": "", "error_params": {}} if state is not old.state else {}
        new = replace(old, state=state, updated_at=now, **{**cleared, **changes})  # type: ignore[arg-type]
        is_out = state in {_S.PUBLISHED, _S.CONFIRMED} and new.kind is DeliveryKind.POST
        if is_out and new.remote_id and new.mode is not ChannelMode.ASSISTED:
            _stands(tx, new, now)
        return tx.deliveries.record(new, admin_line(new, now, step))

    @staticmethod
    def _is_promised(tx: UnitOfWork, old: Delivery) -> bool:
        return SCHEDULED_AT in tx.publications.get(old.publication_id).options

    def _replace_promised(
        self, tx: UnitOfWork, old: Delivery, state: DeliveryState, now: datetime, **changes: object
    ) -> Delivery:
        """Give a new time to what its platform was to keep until the old one: that is part of the frozen copy."""
        self._move(tx, old, _S.CANCELLED, now, "replaced")
        at, late_allowed = changes["due_at"], bool(changes.get("late_allowed"))
        if old.state is _S.UNCERTAIN and old.due_at > now:
            at, late_allowed = old.due_at, False
        return self.freezer.again(
            tx,
            old,
            at,  # type: ignore[arg-type]
            hand_over=not late_allowed,
            reason=old.hold_reason if state is _S.PAUSED else None,
            late_allowed=late_allowed,
        )

    def _announce(self, post_id: str, delivery_id: str | None = None) -> None:
        self._events.publish(Changed(Topic.DELIVERIES, delivery_id))
        self._events.publish(Changed(Topic.POSTS, post_id))


def _stands(tx: UnitOfWork, post: Delivery, now: datetime) -> None:
    """Watch its engagement and queue its first comment, as the outbox does for a post that it finds itself."""
    tx.engagement.save_watch(Watch(post.id, post.account_id, post.remote_id, now, now))
    follows = first_comment_of(post, tx.publications.get(post.publication_id), now)
    if follows is not None:
        words, comment = follows
        tx.publications.add(words)
        tx.deliveries.add(comment, admin_line(comment, now, "queued"))


def _with_reason(tx: UnitOfWork, delivery: Delivery, accepted: Acceptance, now: datetime) -> Delivery:
    line = replace(admin_line(delivery, now, ACCEPTED), params=accepted.params())
    return tx.deliveries.record(delivery, line)


def _refusal(state: DeliveryState) -> str:
    if state in IN_FLIGHT:
        return "being_sent"
    if state is _S.UNCERTAIN:
        return "settle_first"
    if state is _S.HANDED_OVER:
        return "handed_over"
    return "already_finished" if state in FINISHED else "not_possible_now"
