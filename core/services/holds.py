"""Mode krisis and the other holds: what is held, why, and what the admin lets go on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.clock import Clock
from core.domain.delivery import Delivery, DeliveryKind, DeliveryState, HoldReason, admin_line
from core.domain.holds import Waiting
from core.errors import NotFound
from core.events import Changed, EventBus, Topic
from core.ports import Database, UnitOfWork

_S = DeliveryState
#: Leave by themselves, at the next sign-in, or by the admin's own hand. What asks for a decision is not listed.
_OUR_OWN = frozenset({DeliveryKind.POST, DeliveryKind.FIRST_COMMENT})
_PAUSABLE = frozenset({_S.SCHEDULED, _S.DUE, _S.RETRY_WAIT, _S.NEEDS_SIGN_IN, _S.READY_FOR_ADMIN})


@dataclass(frozen=True, slots=True)
class Listed:
    """One delivery in a list that the admin decides about.

    ``is_light`` marks entertainment and greetings; ``is_late`` ones ask instead of leaving when they go on.
    """

    delivery_id: str
    title: str
    account_name: str
    platform: str
    due_at: datetime
    state: DeliveryState
    reason: HoldReason | None = None
    is_light: bool = False
    is_late: bool = False
    kind: DeliveryKind = DeliveryKind.POST


class HoldsService:
    """Begins and ends the crisis mode, lists what is held and what missed its time. Touches no network."""

    def __init__(self, database: Database, clock: Clock, events: EventBus) -> None:
        self._database = database
        self._clock = clock
        self._events = events

    def begin_crisis(self) -> int:
        """Hold every post that waits, in the transaction that notes the crisis; gives how many were held.

        From then on only new posts that inform leave by themselves (domain, scenario S7), and citizens are answered
        all the same. What platforms keep for later is not held by this: see ``HandOverService.hold``.
        """
        now = self._clock.now()
        with self._database.write() as tx:
            waiting = [one for one in tx.deliveries.in_states(_PAUSABLE) if one.kind in _OUR_OWN]
            for one in waiting:
                _put(tx, replace(one, state=_S.PAUSED, hold_reason=HoldReason.CRISIS), now, "paused")
            self._set_crisis(tx, on=True)
            tx.commit()
        self._announce()
        return len(waiting)

    def end_crisis(self) -> None:
        """Note that the crisis is over; what is held stays so until the admin lets it go on."""
        with self._database.write() as tx:
            self._set_crisis(tx, on=False)
            tx.commit()
        self._announce()

    def held(self) -> tuple[Listed, ...]:
        """List what is held, for whatever reason, oldest first."""
        return self._list(_S.PAUSED)

    def missed(self) -> tuple[Listed, ...]:
        """List what missed its time, because the computer or the line was off, and was not sent silently."""
        return self._list(_S.EXPIRED)

    def resume(self, delivery_ids: Iterable[str]) -> int:
        """Let held deliveries go on although what held them may still last; gives how many there were."""
        return self._move(delivery_ids, _S.PAUSED, _S.SCHEDULED, "resumed")

    def cancel(self, delivery_ids: Iterable[str]) -> int:
        """Take held or missed deliveries out of the outbox; gives how many there were."""
        ids = tuple(delivery_ids)
        return sum(self._move(ids, state, _S.CANCELLED, "cancelled") for state in (_S.PAUSED, _S.EXPIRED))

    def send_missed(self, delivery_ids: Iterable[str], at: datetime | None = None) -> int:
        """Send missed deliveries now, however late, or at another time; gives how many there were."""
        due_at = at or self._clock.now()
        step = "send_now" if at is None else "rescheduled"
        changes = {"due_at": due_at, "next_try_at": None, "tries": 0, "late_allowed": at is None}
        if at is not None:
            changes["expires_at"] = None  # the old limit has passed: the new time would ask at once
        return self._move(delivery_ids, _S.EXPIRED, _S.SCHEDULED, step, **changes)

    def _move(
        self,
        delivery_ids: Iterable[str],
        old: DeliveryState,
        new: DeliveryState,
        step: str,
        **changes: object,
    ) -> int:
        """Move those that are still in the old state; what was decided elsewhere meanwhile stands."""
        now, count = self._clock.now(), 0
        with self._database.write() as tx:
            for one in map(tx.deliveries.get, delivery_ids):
                if one.state is old:
                    state = one.onward if new is _S.SCHEDULED else new
                    cleared = replace(one, state=state, error_code="", error_params={}, **changes)  # type: ignore[arg-type]
                    _put(tx, cleared, now, step)
                    count += 1
            tx.commit()
        self._announce()
        return count

    def _list(self, state: DeliveryState) -> tuple[Listed, ...]:
        now = self._clock.now()
        with self._database.read() as tx:
            names = {one.id: one.display_name for one in tx.accounts.list(removed=True)}
            names |= {one.id: one.display_name for one in tx.accounts.list()}
            return tuple(_listed(tx, one, names, now) for one in tx.deliveries.in_states({state}))

    def _set_crisis(self, tx: UnitOfWork, *, on: bool) -> None:
        office = tx.office.get()
        if office is None:
            raise NotFound("no_office")
        tx.office.save(replace(office, crisis_mode=on))

    def _announce(self) -> None:
        for topic in (Topic.OFFICE, Topic.DELIVERIES, Topic.POSTS):
            self._events.publish(Changed(topic))


def _put(tx: UnitOfWork, new: Delivery, now: datetime, step: str) -> None:
    tx.deliveries.record(replace(new, updated_at=now), admin_line(new, now, step))


def _listed(tx: UnitOfWork, one: Delivery, names: dict[str, str], now: datetime) -> Listed:
    if one.post_id:
        post = tx.posts.get(one.post_id)
        title, is_light = post.title, Waiting.of(one, post).is_light
    else:
        title, is_light = tx.publications.get(one.publication_id).text, False
    return Listed(
        one.id,
        title,
        names[one.account_id],
        one.platform,
        one.due_at,
        one.state,
        one.hold_reason,
        is_light,
        one.is_late(now),
        one.kind,
    )
