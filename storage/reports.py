"""What a month's report reads, each in one statement over an index; nothing of it is ever written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, func, select

from core.domain.approval import ApprovalStep
from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.listing import OutboxGroup
from core.domain.report import AccountFacts, Unsent
from core.domain.report_posts import Approved, ReportPost
from storage.engine import Transaction
from storage.mappers import FUNCTIONS, GROUP_ORDER
from storage.moments import from_column, to_microseconds
from storage.tables import (
    METRICS,
    account_snapshots,
    accounts,
    approval_events,
    deliveries,
    newest_figures,
    posts,
    publications,
)

_d = deliveries.c
_DONE = GROUP_ORDER[OutboxGroup.DONE]
_OUT = (DeliveryState.PUBLISHED.value, DeliveryState.CONFIRMED.value)
_IDS: BindParameter[Any] = bindparam("account_ids", expanding=True)
_published_at = func.coalesce(_d.published_at, _d.updated_at)
#: The last approval before the post left; an earlier one was void again.
_approval = (
    select(func.max(approval_events.c.number))
    .where(
        approval_events.c.post_id == _d.post_id,
        approval_events.c.step == ApprovalStep.APPROVED.value,
        approval_events.c.at <= _published_at,
    )
    .correlate(deliveries)
    .scalar_subquery()
)
_e = approval_events.c
#: Columns come in the order of the fields: the post, its approval, its figures.
_FUNCTION, _PLAIN, _APPROVAL = 6, 13, 17
_POSTS: Select[Any] = (
    select(
        _d.id,
        _d.post_id,
        _d.account_id,
        _d.platform,
        accounts.c.display_name,
        publications.c.text,
        posts.c.function,
        _published_at,
        _d.remote_url,
        posts.c.campaign,
        posts.c.template_id,
        posts.c.data_source,
        publications.c.first_media_hash != "",
        _e.person_name,
        _e.at,
        _e.person_title,
        _e.acting_for,
        newest_figures.c.taken_at,
        *(newest_figures.c[metric.value] for metric in METRICS),
    )
    .select_from(deliveries)
    .join(publications, publications.c.id == _d.publication_id)
    .join(posts, posts.c.id == _d.post_id)
    .join(accounts, accounts.c.id == _d.account_id)
    .outerjoin(newest_figures, newest_figures.c.delivery_id == _d.id)
    .outerjoin(approval_events, approval_events.c.number == _approval)
    # As in the outbox: within the finished ones ``sort_key`` is the negative time of publishing.
    .where(_d.group_order == _DONE, _d.sort_key > bindparam("after"), _d.sort_key <= bindparam("upto"))
    .where(_d.account_id.in_(_IDS), _d.state.in_(_OUT))
    .order_by(_d.sort_key.desc(), _d.id)
)
_last_key = (
    select(_d.sort_key)
    .where(_d.group_order == _DONE, _d.sort_key > bindparam("after"))
    .where(_d.account_id == accounts.c.id, _d.state.in_(_OUT), _d.kind == DeliveryKind.POST.value)
    .order_by(_d.sort_key)
    .limit(1)
    .correlate(accounts)
    .scalar_subquery()
)
_s = account_snapshots.c
_followers = (
    select(_s.followers)
    .where(_s.account_id == accounts.c.id, _s.taken_at < bindparam("end"), _s.followers.is_not(None))
    .order_by(_s.taken_at.desc())
    .limit(1)
    .correlate(accounts)
    .scalar_subquery()
)
_ACCOUNTS: Select[Any] = select(accounts.c.id, accounts.c.created_at, _last_key, _followers).where(
    accounts.c.id.in_(_IDS)
)
_UNSENT: Select[Any] = (
    select(_d.id, _d.account_id, accounts.c.display_name, publications.c.title, _d.due_at)
    .select_from(deliveries)
    .join(publications, publications.c.id == _d.publication_id)
    .join(accounts, accounts.c.id == _d.account_id)
    # Of the unfinished ones ``sort_key`` is the time at which they are due.
    .where(
        and_(
            _d.group_order.in_([order for order in GROUP_ORDER.values() if order != _DONE]),
            _d.sort_key >= bindparam("start"),
            _d.sort_key < bindparam("end"),
        )
    )
    .where(_d.account_id.in_(_IDS), _d.kind == DeliveryKind.POST.value)
    .order_by(_d.due_at, _d.id)
)
_FIRST: Select[Any] = (
    select(_d.sort_key)
    .where(_d.group_order == _DONE, _d.state.in_(_OUT), _d.kind == DeliveryKind.POST.value)
    .order_by(_d.sort_key.desc())
    .limit(1)
)


class Reports:
    """Implements ``ReportRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def posts(self, start: datetime, end: datetime, account_ids: Sequence[str]) -> tuple[ReportPost, ...]:
        values = {
            "after": -to_microseconds(end),
            "upto": -to_microseconds(start),
            "account_ids": list(account_ids),
        }
        return tuple(map(_post, self._tx.connection.execute(_POSTS, values).all()))

    def account_facts(self, end: datetime, account_ids: Sequence[str]) -> Mapping[str, AccountFacts]:
        values = {"after": -to_microseconds(end), "end": end, "account_ids": list(account_ids)}
        return {
            account_id: AccountFacts(added_at, None if key is None else from_column(-key), followers)
            for account_id, added_at, key, followers in self._tx.connection.execute(_ACCOUNTS, values)
        }

    def unsent(self, start: datetime, end: datetime, account_ids: Sequence[str]) -> tuple[Unsent, ...]:
        values = {
            "start": to_microseconds(start),
            "end": to_microseconds(end),
            "account_ids": list(account_ids),
        }
        return tuple(Unsent(*row) for row in self._tx.connection.execute(_UNSENT, values))

    def first_post_at(self) -> datetime | None:
        key = self._tx.connection.execute(_FIRST).scalar()
        return None if key is None else from_column(-key)


def _post(row: Sequence[Any]) -> ReportPost:
    plain: list[Any] = list(row[:_PLAIN])
    approval, (taken_at, *figures) = row[_PLAIN:_APPROVAL], row[_APPROVAL:]
    plain[_FUNCTION] = FUNCTIONS[plain[_FUNCTION]]
    _, approved_at, *_others = approval
    approved = None if approved_at is None else Approved(*approval)
    metrics = {metric: value for metric, value in zip(METRICS, figures, strict=True) if value is not None}
    values: list[Any] = [*plain, approved, taken_at, metrics]
    return ReportPost(*values)
