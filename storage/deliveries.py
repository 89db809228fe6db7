"""The repository of the outbox and its ledger; ``storage.outbox`` lists it for the pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    false,
    func,
    literal_column,
    or_,
    select,
)

from core.domain.account import ChannelMode
from core.domain.delivery import MOVES, Attempt, Delivery, DeliveryState, check_move
from core.domain.listing import OutboxFilter, OutboxRow, PublishedRow, StatusCounts, group_of
from core.errors import Bug, NotFound
from storage.acts import mirror
from storage.engine import Transaction
from storage.mappers import (
    GROUP_ORDER,
    attempt_of,
    attempt_values,
    columns_of,
    delivery_of,
    delivery_values,
    names_of,
)
from storage.outbox import Outbox
from storage.prepared import Prepared, PreparedRead
from storage.tables import QUEUE_STATES, accounts, attempts, deliveries

#: Never change after ``add``; leaving them out of the update spares their indexes and foreign keys.
_FIXED = frozenset(
    {"id", "publication_id", "post_id", "account_id", "platform", "created_at", "kind", "comment_id"}
)
_SENDING_MODES = (ChannelMode.API.value, ChannelMode.PRACTICE.value)
_WAKING = (
    DeliveryState.SCHEDULED,
    DeliveryState.RETRY_WAIT,
    DeliveryState.UNCERTAIN,
    DeliveryState.DUE,
    DeliveryState.WAITING_APPROVAL,
)

_d = deliveries.c
_SELECT: Select[Any] = select(*columns_of(deliveries, Delivery))
_OLDEST_FIRST = _SELECT.order_by(_d.due_at, _d.id)
_GET = PreparedRead(_SELECT.where(_d.id == bindparam("id")))
_OF_POST = PreparedRead(_SELECT.where(_d.post_id == bindparam("post_id")).order_by(_d.created_at, _d.id))
_OF_COMMENT = PreparedRead(
    _SELECT.where(_d.comment_id == bindparam("comment_id"), _d.comment_id != literal_column("''")).order_by(
        _d.created_at, _d.id
    )
)
_BOUND_TO = select(_d.id).where(
    _d.account_id == bindparam("account_id"),
    _d.remote_id == bindparam("remote_id"),
    _d.remote_id != literal_column("''"),
    _d.kind == literal_column("'post'"),
)
_INSERT = Prepared(deliveries.insert())
_NOTE = Prepared(attempts.insert().values({name: bindparam(name) for name in names_of(Attempt)}))
_NEXT_WAKE = PreparedRead(
    select(
        *(
            select(func.min(_d.wake_at))
            .where(_d.state == literal_column(f"'{state.value}'"), _d.wake_at > bindparam("now"))
            .scalar_subquery()
            for state in _WAKING
        )
    )
)
_ATTEMPTS = (
    select(*columns_of(attempts, Attempt))
    .where(attempts.c.delivery_id == bindparam("delivery_id"))
    .order_by(attempts.c.number)
)
_REMOTE_IDS = select(_d.remote_id).where(
    _d.account_id == bindparam("account_id"),
    _d.remote_id != literal_column("''"),
    or_(_d.published_at.is_(None), _d.published_at >= bindparam("since")),
)


def _literals(values: Iterable[str]) -> list[Any]:
    """Constants inside the statement, without which SQLite cannot see that a partial index fits."""
    return [literal_column(f"'{value}'") for value in values]


def _woken(*states: DeliveryState) -> PreparedRead:
    return PreparedRead(
        _SELECT.where(_d.state.in_(_literals(states)), _d.wake_at <= bindparam("now")).order_by(
            _d.wake_at, _d.id
        )
    )


def _claimable() -> Select[Any]:
    """Only the oldest delivery that an account has under way may be claimed, so each account is asked for its
    one; this stays quick however long the backlog is. What waits for the admin's answer holds up nothing.
    """
    other = deliveries.alias("other")
    oldest = (
        select(other.c.id)
        .where(other.c.account_id == accounts.c.id, other.c.state.in_(_literals(QUEUE_STATES)))
        .where(other.c.kind == literal_column("'post'"))
        # Holds up younger ones: a post whose commit the program settles by itself within minutes; not what waits
        # for the admin's answer, perhaps for days (ADR 23).
        .where(or_(other.c.state != literal_column("'uncertain'"), other.c.asked == false()))
        .order_by(other.c.due_at, other.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return (
        _OLDEST_FIRST.select_from(accounts)
        .join(deliveries, _d.id == oldest)
        .where(
            accounts.c.held == false(),
            accounts.c.removed_at.is_(None),
            _d.state == literal_column(f"'{DeliveryState.DUE.value}'"),
            _d.mode.in_(_literals(_SENDING_MODES)),
            or_(_d.send_not_before.is_(None), _d.send_not_before <= bindparam("now")),
        )
    )


def _waiting_acts() -> Select[Any]:
    may_leave = _literals([DeliveryState.DUE, DeliveryState.SCHEDULED, DeliveryState.RETRY_WAIT])
    return (
        _OLDEST_FIRST.join(accounts, accounts.c.id == _d.account_id)
        .where(
            _d.kind != literal_column("'post'"),
            _d.state.in_(may_leave),
            _d.mode.in_(_literals(_SENDING_MODES)),
        )
        .where(accounts.c.held == false(), accounts.c.removed_at.is_(None))
        .where(or_(_d.wake_at.is_(None), _d.wake_at <= bindparam("now")))
    )


def _update_to(state: DeliveryState) -> Prepared:
    """Compare and swap: nothing is written unless version and stored state allow it."""
    before = [state.value, *(old.value for old, new in MOVES.items() if state in new)]
    changed: dict[str, ColumnElement[Any]] = {
        column.name: bindparam(column.name) for column in deliveries.columns if column.name not in _FIXED
    }
    return Prepared(
        deliveries.update()
        .where(
            _d.id == bindparam("row_id"),
            _d.version == bindparam("read_version"),
            _d.state.in_(_literals(dict.fromkeys(before))),
        )
        .values(changed)
    )


@cache
def _in_states(states: frozenset[DeliveryState], of_account: bool) -> PreparedRead:
    """By group first, because that is what is indexed."""
    groups = {group_of(state, asked) for state in states for asked in (False, True)}
    orders: list[Any] = [literal_column(str(GROUP_ORDER[group])) for group in groups]
    statement = _OLDEST_FIRST.where(_d.group_order.in_(orders), _d.state.in_(_literals(states)))
    return PreparedRead(
        statement.where(_d.account_id == bindparam("account_id")) if of_account else statement
    )


_CLAIMABLE = PreparedRead(_claimable())
_WAITING_ACTS = PreparedRead(_waiting_acts())
#: Where a row of it names its account.
_ACCOUNT = names_of(Delivery).index("account_id")
_PROMOTABLE = _woken(DeliveryState.SCHEDULED, DeliveryState.RETRY_WAIT)
_UNSETTLED = _woken(DeliveryState.UNCERTAIN)
_UPDATES = {state: _update_to(state) for state in DeliveryState}


class Deliveries:
    """Implements ``DeliveryRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction
        self._outbox = Outbox(transaction)

    def add(self, delivery: Delivery, attempt: Attempt) -> None:
        now = self._tx.now()
        stored = replace(delivery, created_at=delivery.created_at or now, updated_at=now)
        values = {**delivery_values(stored), "updated_by": self._tx.actor}
        _INSERT.run(self._tx, values)
        self._note(attempt)
        self._mirror(stored)

    def get(self, delivery_id: str) -> Delivery:
        row = _GET.first(self._tx, id=delivery_id)
        if row is None:
            raise NotFound("delivery", id=delivery_id)
        return delivery_of(row)

    def of_post(self, post_id: str) -> tuple[Delivery, ...]:
        return self._many(_OF_POST, post_id=post_id)

    def record(self, delivery: Delivery, attempt: Attempt | None = None) -> Delivery:
        stored = replace(delivery, version=delivery.version + 1, updated_at=self._tx.now())
        values = delivery_values(stored)
        values.update(row_id=delivery.id, read_version=delivery.version, updated_by=self._tx.actor)
        if _UPDATES[delivery.state].run(self._tx, values) != 1:
            self._refuse(delivery)
        if attempt is not None:
            self._note(attempt)
            self._mirror(stored)
        return stored

    def _mirror(self, delivery: Delivery) -> None:
        """Keep the case of a comment in step with what acts on it, whoever moves the delivery."""
        if delivery.comment_id:
            mirror(self._tx, delivery)

    def _refuse(self, delivery: Delivery) -> None:
        stored = self.get(delivery.id)
        if stored.version == delivery.version:
            check_move(stored.state, delivery.state)
        raise Bug("stale_delivery", read=delivery.version, stored=stored.version)

    def _note(self, attempt: Attempt) -> None:
        _NOTE.run(self._tx, attempt_values(attempt))

    def in_states(self, states: Iterable[DeliveryState], account_id: str = "") -> tuple[Delivery, ...]:
        wanted = frozenset(states)
        return self._many(_in_states(wanted, bool(account_id)), account_id=account_id) if wanted else ()

    def next_claimable(self, now: datetime, skip_accounts: frozenset[str] = frozenset()) -> Delivery | None:
        rows = _CLAIMABLE.rows(self._tx, now=now)
        found = next((row for row in rows if row[_ACCOUNT] not in skip_accounts), None)
        return None if found is None else delivery_of(found)

    def waiting_acts(self, now: datetime) -> tuple[Delivery, ...]:
        return self._many(_WAITING_ACTS, now=now)

    def unsettled(self, now: datetime) -> tuple[Delivery, ...]:
        return self._many(_UNSETTLED, now=now)

    def promotable(self, now: datetime) -> tuple[Delivery, ...]:
        return self._many(_PROMOTABLE, now=now)

    def next_wake_at(self, now: datetime) -> datetime | None:
        (row,) = _NEXT_WAKE.rows(self._tx, now=now)
        return min((moment for moment in row if moment is not None), default=None)

    def of_comment(self, comment_id: str) -> tuple[Delivery, ...]:
        return self._many(_OF_COMMENT, comment_id=comment_id)

    def bound_to(self, account_id: str, remote_id: str) -> str:
        values = {"account_id": account_id, "remote_id": remote_id}
        return str(self._tx.connection.execute(_BOUND_TO, values).scalar() or "")

    def attempts(self, delivery_id: str) -> tuple[Attempt, ...]:
        rows = self._tx.connection.execute(_ATTEMPTS, {"delivery_id": delivery_id})
        return tuple(map(attempt_of, rows))

    def remote_ids(self, account_id: str, since: datetime) -> frozenset[str]:
        values = {"account_id": account_id, "since": since}
        return frozenset(self._tx.connection.execute(_REMOTE_IDS, values).scalars())

    def rows(self, wanted: OutboxFilter, offset: int, limit: int) -> tuple[OutboxRow, ...]:
        return self._outbox.rows(wanted, offset, limit)

    def count(self, wanted: OutboxFilter) -> int:
        return self._outbox.count(wanted)

    def status(self, now: datetime, day_start: datetime, day_end: datetime) -> StatusCounts:
        return self._outbox.status(now, day_start, day_end)

    def published(self, start: datetime, end: datetime, account_id: str = "") -> tuple[PublishedRow, ...]:
        return self._outbox.published(start, end, account_id)

    def _many(self, statement: PreparedRead, **values: object) -> tuple[Delivery, ...]:
        return tuple(map(delivery_of, statement.rows(self._tx, **values)))
