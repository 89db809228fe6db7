"""Lists over deliveries: the outbox page, the published page, and the counts of the status bar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select, text

from core.domain.account import AccountHealth
from core.domain.delivery import DeliveryState
from core.domain.inbox import OPEN
from core.domain.listing import OutboxFilter, OutboxGroup, OutboxRow, PublishedRow, StatusCounts
from storage import search
from storage.engine import Transaction
from storage.mappers import (
    AHEAD_OF_ALL,
    FUNCTIONS,
    GROUP_ORDER,
    GROUPS,
    HOLD_REASONS,
    KINDS,
    MODES,
    STATES,
    names_of,
)
from storage.moments import to_microseconds
from storage.tables import METRICS, accounts, comments, deliveries, newest_figures, posts, publications

_d = deliveries.c
OPEN_STATUSES = sorted(one.value for one in OPEN)
#: What an ``OutboxRow`` takes from elsewhere or calls otherwise.
_OTHERS: dict[str, ColumnElement[Any]] = {
    "delivery_id": _d.id,
    # A first comment's copy names the post that it stands below.
    "post_id": publications.c.post_id,
    "account_name": accounts.c.display_name,
    "title": publications.c.title,
    "group": _d.group_order,
    "first_media_hash": publications.c.first_media_hash,
    "account_held": accounts.c.held,
    "account_signed_out": accounts.c.health == AccountHealth.NEEDS_SIGN_IN.value,
}
_ROW_COLUMNS = tuple(
    _OTHERS[name].label(name) if name in _OTHERS else _d[name] for name in names_of(OutboxRow)
)
_MODE, _STATE, _GROUP, _HOLD_REASON, _KIND, _POST = (
    names_of(OutboxRow).index(name) for name in ("mode", "state", "group", "hold_reason", "kind", "post_id")
)
_ORDER = (_d.group_order, _d.sort_key, _d.id)
_DONE = GROUP_ORDER[OutboxGroup.DONE]
_OUT = (DeliveryState.PUBLISHED.value, DeliveryState.CONFIRMED.value)

#: Figures come after the other columns; the first of those with another type in Python is the function.
_FIGURES_FROM, _FUNCTION = 11, 6
_PUBLISHED: Select[Any] = (
    select(
        _d.id.label("delivery_id"),
        _d.post_id,
        _d.account_id,
        _d.platform,
        accounts.c.display_name.label("account_name"),
        publications.c.title,
        posts.c.function,
        func.coalesce(_d.published_at, _d.updated_at).label("published_at"),
        _d.remote_url,
        newest_figures.c.taken_at,
        publications.c.first_media_hash,
        *(newest_figures.c[metric.value] for metric in METRICS),
    )
    .select_from(deliveries)
    .join(publications, publications.c.id == _d.publication_id)
    .join(posts, posts.c.id == _d.post_id)
    .join(accounts, accounts.c.id == _d.account_id)
    .outerjoin(newest_figures, newest_figures.c.delivery_id == _d.id)
    # Within the finished ones ``sort_key`` is the negative time of publishing: the index is the order.
    .where(_d.group_order == _DONE, _d.sort_key > bindparam("after"), _d.sort_key <= bindparam("upto"))
    .where(_d.state.in_(_OUT))
    .order_by(_d.sort_key, _d.id)
)
_UNFINISHED = _d.group_order.in_([order for order in GROUP_ORDER.values() if order != _DONE])
_BY_GROUP = select(_d.group_order, func.count()).where(_UNFINISHED).group_by(_d.group_order)
_DUE_TODAY = (
    select(func.count())
    .where(_UNFINISHED)
    .where(
        or_(
            and_(_d.sort_key >= bindparam("start"), _d.sort_key < bindparam("end")),
            and_(
                _d.sort_key >= bindparam("start") - AHEAD_OF_ALL,
                _d.sort_key < bindparam("end") - AHEAD_OF_ALL,
            ),
        )
    )
)
_DRAFTS = (
    select(func.count()).select_from(posts).where(posts.c.planned_at.is_(None), posts.c.deleted_at.is_(None))
)
_FIGURES_AT = select(func.max(newest_figures.c.taken_at))
_c = comments.c
_TO_ANSWER = (
    select(func.count()).select_from(comments).where(_c.by_us == text("0"), _c.status == text("'new'"))
)
_LATE = (
    select(func.count())
    .select_from(comments)
    .where(_c.by_us == text("0"), _c.status.in_(OPEN_STATUSES), _c.due_at < bindparam("now"))
)
_STATUS = select(
    _DUE_TODAY.scalar_subquery(),
    _DRAFTS.scalar_subquery(),
    _FIGURES_AT.scalar_subquery(),
    _TO_ANSWER.scalar_subquery(),
    _LATE.scalar_subquery(),
)


class Outbox:
    """Reads pages of deliveries, by index and not by sorting."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def rows(self, wanted: OutboxFilter, offset: int, limit: int) -> tuple[OutboxRow, ...]:
        """Give a window of the outbox; ids are found in the index first, so skipped rows are never joined."""
        page = _filtered(select(_d.id), wanted).order_by(*_ORDER).limit(limit).offset(offset)
        statement = (
            select(*_ROW_COLUMNS)
            .join(publications, publications.c.id == _d.publication_id)
            .join(accounts, accounts.c.id == _d.account_id)
            .where(_d.id.in_(page))
            .order_by(*_ORDER)
        )
        return tuple(map(_row, self._tx.connection.execute(statement, _matching(wanted)).all()))

    def count(self, wanted: OutboxFilter) -> int:
        """Count what ``rows`` would give without a window."""
        statement = _filtered(select(func.count()).select_from(deliveries), wanted)
        counted: int = self._tx.connection.execute(statement, _matching(wanted)).scalar_one()
        return counted

    def published(self, start: datetime, end: datetime, account_id: str) -> tuple[PublishedRow, ...]:
        """Give what went out in [start, end), newest first."""
        statement = _PUBLISHED.where(_d.account_id == account_id) if account_id else _PUBLISHED
        values = {"after": -to_microseconds(end), "upto": -to_microseconds(start)}
        return tuple(map(_published_row, self._tx.connection.execute(statement, values).all()))

    def status(self, now: datetime, day_start: datetime, day_end: datetime) -> StatusCounts:
        """Count what is unfinished; "due today" are unfinished deliveries of [day_start, day_end)."""
        run = self._tx.connection.execute
        counts = {GROUPS[order]: count for order, count in run(_BY_GROUP)}
        values = {"start": to_microseconds(day_start), "end": to_microseconds(day_end), "now": now}
        due_today, drafts, figures_at, to_answer, late = run(_STATUS, values).one()
        return StatusCounts(
            waiting=counts.get(OutboxGroup.WAITING, 0),
            running=counts.get(OutboxGroup.RUNNING, 0),
            needs_you=counts.get(OutboxGroup.NEEDS_YOU, 0),
            due_today=due_today,
            drafts=drafts,
            figures_at=figures_at,
            comments_to_answer=to_answer,
            comments_late=late,
        )


def _filtered(statement: Select[Any], wanted: OutboxFilter) -> Select[Any]:
    if wanted.groups:
        statement = statement.where(_d.group_order.in_(sorted(GROUP_ORDER[group] for group in wanted.groups)))
    if wanted.account_id:
        statement = statement.where(_d.account_id == wanted.account_id)
    if wanted.post_id:
        of_post = select(publications.c.id).where(publications.c.post_id == wanted.post_id)
        statement = statement.where(_d.publication_id.in_(of_post))
    return search.holding_words(statement, _d.publication_id) if wanted.words.strip() else statement


def _matching(wanted: OutboxFilter) -> dict[str, str]:
    return {"matching": search.matching(wanted.words)} if wanted.words.strip() else {}


def _row(row: Sequence[Any]) -> OutboxRow:
    values = list(row)
    values[_MODE] = MODES[values[_MODE]]
    values[_STATE] = STATES[values[_STATE]]
    values[_GROUP] = GROUPS[values[_GROUP]]
    values[_HOLD_REASON] = HOLD_REASONS[values[_HOLD_REASON]]
    values[_KIND] = KINDS[values[_KIND]]
    values[_POST] = values[_POST] or ""
    return OutboxRow(*values)


def _published_row(row: Sequence[Any]) -> PublishedRow:
    told, figures = row[:_FIGURES_FROM], row[_FIGURES_FROM:]
    metrics = {metric: value for metric, value in zip(METRICS, figures, strict=True) if value is not None}
    values: list[Any] = [*told[:-1], metrics, told[-1]]
    values[_FUNCTION] = FUNCTIONS[values[_FUNCTION]]
    return PublishedRow(*values)
