"""Schedules that a platform keeps: taking them back, to cancel them, to move them, or to hold them here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from core.clock import Clock
from core.domain.delivery import Delivery, DeliveryState, HoldReason, admin_line, check_move
from core.domain.publishing import Job, Proof
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Connectors, Database, UnitOfWork
from core.services.freeze import Freezer

_S = DeliveryState
#: A schedule that is gone over there was taken back as well, by us a moment ago or by somebody else.
_TAKEN_BACK = frozenset({_S.HANDED_OVER, _S.NEEDS_FIX})
_BOUND_BEFORE = timedelta(days=7)


class HandOverService:
    """Every method asks the platform and waits for it: call them in a parallel lane.

    A delivery is changed only after the platform let go of it. If the power goes in between, the outbox finds at
    the planned hour that the platform no longer holds the post, and asks. All methods raise what connectors raise
    (nothing changed then), and ``InvalidInput``: ``not_possible_now``, ``already_published`` (the outbox finds out
    by itself where), ``handed_over_unclear`` when the platform says neither.
    """

    def __init__(
        self, database: Database, connectors: Connectors, clock: Clock, events: EventBus, freezer: Freezer
    ) -> None:
        self._database = database
        self._connectors = connectors
        self._clock = clock
        self._events = events
        self._freezer = freezer

    def cancel(self, delivery_id: str) -> None:
        """Take a post back for good."""
        self._take_back(delivery_id, lambda _tx, _old: None)

    def reschedule(self, delivery_id: str, at: datetime) -> None:
        """Take a post back and give it another time: again with the platform, or here if that is too near."""
        self._take_back(delivery_id, lambda tx, old: self._freezer.again(tx, old, at, hand_over=True))

    def hold(self, delivery_id: str, reason: HoldReason) -> None:
        """Take a post back and hold it here until the admin lets it go on."""
        self._take_back(delivery_id, lambda tx, old: self._freezer.again(tx, old, old.due_at, reason=reason))

    def handed_over(self) -> tuple[Delivery, ...]:
        """Give what platforms keep for later."""
        with self._database.read() as tx:
            return tx.deliveries.in_states({_S.HANDED_OVER})

    def _take_back(self, delivery_id: str, then: Callable[[UnitOfWork, Delivery], object]) -> None:
        self._ask_platform(self._job(delivery_id))
        now = self._clock.now()
        with self._database.write() as tx:
            row = tx.deliveries.get(delivery_id)
            if row.state not in _TAKEN_BACK:
                raise InvalidInput("already_published")
            check_move(row.state, _S.CANCELLED)
            cancelled = replace(row, state=_S.CANCELLED, next_try_at=None, error_code="", error_params={})
            tx.deliveries.record(cancelled, admin_line(cancelled, now, "taken_back"))
            then(tx, row)
            tx.commit()
        self._events.publish(Changed(Topic.DELIVERIES, delivery_id))
        self._events.publish(Changed(Topic.POSTS, row.post_id))

    def _job(self, delivery_id: str) -> Job:
        with self._database.read() as tx:
            row = tx.deliveries.get(delivery_id)
            if row.state is not _S.HANDED_OVER:
                raise InvalidInput("not_possible_now", state=row.state.value)
            account, publication = tx.accounts.get(row.account_id), tx.publications.get(row.publication_id)
            known = tx.deliveries.remote_ids(row.account_id, row.due_at - _BOUND_BEFORE) - {row.remote_id}
        return Job(row, publication, account, known)

    def _ask_platform(self, job: Job) -> None:
        connector = self._connectors.of(job.account)
        if connector.cancel_schedule(job.account, job.delivery.remote_id):
            return
        settled = connector.settle(job)
        if settled.proof is Proof.ABSENT:
            return
        self._look_soon(job.delivery.id)
        published = settled.proof is Proof.PUBLISHED and settled.remote and not settled.remote.scheduled
        raise InvalidInput("already_published" if published else "handed_over_unclear")

    def _look_soon(self, delivery_id: str) -> None:
        """Let the outbox find out now, not at the planned hour, what became of the post."""
        with self._database.write() as tx:
            row = tx.deliveries.get(delivery_id)
            if row.state is _S.HANDED_OVER:
                tx.deliveries.record(replace(row, next_try_at=self._clock.now()))
                tx.commit()
        self._events.publish(Changed(Topic.DELIVERIES, delivery_id))
