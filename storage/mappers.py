"""Between rows and domain values: columns bear the names of fields. Rows never leave ``storage``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import Any

from sqlalchemy import Column, Row, Table

from core.domain.account import Account, AccountHealth, AccountKind, ChannelMode
from core.domain.delivery import (
    Attempt,
    Delivery,
    DeliveryKind,
    DeliveryState,
    HoldReason,
    Outcome,
    StepKind,
)
from core.domain.engagement import Comment, CommentKind, Metric, Watch
from core.domain.formats import OfficeZone
from core.domain.listing import OutboxGroup, group_of
from core.domain.office import Office, Typeface
from core.domain.office_kinds import OfficeKind
from core.domain.post import LatePolicy, Media, Post, PostFunction, Publication, TemplateUse, Variant
from storage.moments import to_microseconds
from storage.tables import METRICS

Values = dict[str, Any]

GROUPS = tuple(OutboxGroup)
GROUP_ORDER = {group: order for order, group in enumerate(GROUPS)}
_S = DeliveryState
#: Further than any time is from any other, in microseconds.
AHEAD_OF_ALL = 1 << 60
#: What ``wake_at`` means in the states that a clock moves on; in all others it is NULL.
WOKEN_BY = {
    _S.SCHEDULED: "due_at",
    _S.RETRY_WAIT: "next_try_at",
    _S.UNCERTAIN: "next_try_at",
    _S.DUE: "send_not_before",
    _S.WAITING_APPROVAL: "late_after",
}

#: Need no clock where that moment is missing.
_MAY_SLEEP = frozenset({_S.DUE, _S.WAITING_APPROVAL})


def names_of(kind: type) -> tuple[str, ...]:
    """Give the names of a value's fields."""
    return tuple(one.name for one in fields(kind))


def columns_of(table: Table, kind: type) -> tuple[Column[Any], ...]:
    """Give the columns that make up a value, in the order of its fields."""
    return tuple(table.c[name] for name in names_of(kind))


_OFFICE, _ACCOUNT, _DELIVERY = names_of(Office), names_of(Account), names_of(Delivery)
_ATTEMPT, COMMENT, _WATCH, _MEDIA = names_of(Attempt), names_of(Comment), names_of(Watch), names_of(Media)


_MODE, _STATE, _HOLD_REASON, _KIND, _POST = (
    _DELIVERY.index(name) for name in ("mode", "state", "hold_reason", "kind", "post_id")
)
MODES: Mapping[str, ChannelMode] = {one.value: one for one in ChannelMode}
STATES: Mapping[str, DeliveryState] = {one.value: one for one in DeliveryState}
HOLD_REASONS: Mapping[str | None, HoldReason | None] = {None: None, **{one.value: one for one in HoldReason}}
KINDS: Mapping[str, DeliveryKind] = {one.value: one for one in DeliveryKind}
FUNCTIONS: Mapping[str, PostFunction] = {one.value: one for one in PostFunction}


def _taken(item: object, names: Sequence[str]) -> Values:
    return dict(zip(names, attrgetter(*names)(item), strict=True))


def office_of(row: Row[Any]) -> Office:
    """Read an office from its columns."""
    values = row._asdict()
    values |= {"kind": OfficeKind(row.kind), "zone": OfficeZone(row.zone)}
    values |= {name: Typeface(values[name]) for name in ("heading_typeface", "body_typeface")}
    return Office(**values)


def office_values(office: Office) -> Values:
    """Give an office's columns."""
    return _taken(office, _OFFICE)


def account_of(row: Sequence[Any]) -> Account:
    """Read an account from its columns, in the order of the fields."""
    values = dict(zip(_ACCOUNT, row, strict=True))
    values["mode"] = MODES[values["mode"]]
    values["kind"] = AccountKind(values["kind"])
    values["health"] = AccountHealth(values["health"])
    return Account(**values)


def account_values(account: Account) -> Values:
    """Give an account's columns."""
    values = _taken(account, _ACCOUNT)
    return {**values, "limits": dict(account.limits), "options": dict(account.options)}


def delivery_of(row: Sequence[Any]) -> Delivery:
    """Read a delivery from its columns, in the order of the fields: thousands are read at a time."""
    values = list(row)
    values[_MODE] = MODES[values[_MODE]]
    values[_STATE] = STATES[values[_STATE]]
    values[_HOLD_REASON] = HOLD_REASONS[values[_HOLD_REASON]]
    values[_KIND] = KINDS[values[_KIND]]
    values[_POST] = values[_POST] or ""
    return Delivery(*values)


def delivery_values(delivery: Delivery) -> Values:
    """Give a delivery's columns, with those that are derived for the indexes. ``updated_at`` must be set."""
    values = _taken(delivery, _DELIVERY)
    values["mode"] = delivery.mode.value  # SQLite's driver takes ten times as long over an enum
    values["state"] = delivery.state.value
    values["hold_reason"] = delivery.hold_reason and delivery.hold_reason.value
    values["kind"] = delivery.kind.value
    values["post_id"] = delivery.post_id or None
    values["handles"] = dict(delivery.handles)
    values["error_params"] = dict(delivery.error_params)
    group = group_of(delivery.state, delivery.asked)
    values["group_order"] = GROUP_ORDER[group]
    values["sort_key"] = _sort_key(delivery, group)
    values["wake_at"] = _wake_at(delivery)
    return values


def _sort_key(delivery: Delivery, group: OutboxGroup) -> int:
    """Time order within a group, but what may stand there already is asked about first; negative for what is finished,
    so that one index gives the newest first.
    """
    if group is not OutboxGroup.DONE:
        first = delivery.state is _S.UNCERTAIN and delivery.asked
        return to_microseconds(delivery.due_at) - (AHEAD_OF_ALL if first else 0)
    ended_at = delivery.published_at or delivery.updated_at or delivery.due_at
    return -to_microseconds(ended_at)


def _wake_at(delivery: Delivery) -> datetime | None:
    field = WOKEN_BY.get(delivery.state)
    if field is None or delivery.asked:
        return None
    moment: datetime | None = getattr(delivery, field)
    return moment if moment or delivery.state in _MAY_SLEEP else delivery.due_at


def attempt_of(row: Row[Any]) -> Attempt:
    """Read a line of the ledger from its columns."""
    values = row._asdict()
    values["kind"] = StepKind(row.kind)
    values["outcome"] = Outcome(row.outcome)
    values["state_after"] = DeliveryState(row.state_after)
    return Attempt(**values)


def attempt_values(attempt: Attempt) -> Values:
    """Give the columns of a line of the ledger."""
    return {
        **_taken(attempt, _ATTEMPT),
        "kind": attempt.kind.value,
        "outcome": attempt.outcome.value,
        "state_after": attempt.state_after.value,
        "params": dict(attempt.params),
    }


def comment_of(row: Row[Any]) -> Comment:
    """Read a comment from its columns; those of a case may stand beside them."""
    values = _taken(row, COMMENT)
    return Comment(**{**values, "delivery_id": row.delivery_id or "", "kind": CommentKind(row.kind)})


def comment_values(comment: Comment) -> Values:
    """Give a comment's columns."""
    values = _taken(comment, COMMENT)
    return {**values, "delivery_id": comment.delivery_id or None, "kind": comment.kind.value}


def watch_of(row: Row[Any]) -> Watch:
    """Read a watch from its columns."""
    return Watch(**row._asdict())


def watch_values(watch: Watch) -> Values:
    """Give a watch's columns."""
    return _taken(watch, _WATCH)


def media_of(row: Row[Any]) -> Media:
    """Read one use of a stored file from its columns."""
    return Media(**_taken(row, _MEDIA))


def media_values(media: Sequence[Media], **key: str) -> list[Values]:
    """Give the rows of an ordered list of media."""
    return [{**key, "position": place, **_taken(one, _MEDIA)} for place, one in enumerate(media)]


def post_of(row: Row[Any], variants: tuple[Variant, ...], media: tuple[Media, ...]) -> Post:
    """Read a post from its columns and its other rows."""
    template = TemplateUse(row.template_id, row.template_look, row.template_size, row.template_values)
    return Post(
        id=row.id,
        base_text=row.base_text,
        function=PostFunction(row.function),
        campaign=row.campaign,
        media=media,
        variants=variants,
        account_ids=tuple(row.account_ids),
        planned_at=row.planned_at,
        late=LatePolicy(row.late_grace_s, row.late_expires_at),
        template=template if row.template_id else None,
        observance=row.observance,
        data_source=row.data_source,
        sensitive=row.sensitive,
        created_at=row.created_at,
        updated_at=row.updated_at,
        queued_at=row.queued_at,
        deleted_at=row.deleted_at,
    )


def post_values(post: Post) -> Values:
    """Give a post's own columns, without marks."""
    template = post.template or TemplateUse("", "", "", "")
    return {
        "id": post.id,
        "title": post.title,
        "base_text": post.base_text,
        "function": post.function,
        "campaign": post.campaign,
        "account_ids": list(post.account_ids),
        "planned_at": post.planned_at,
        "late_grace_s": post.late.grace_s,
        "late_expires_at": post.late.expires_at,
        "template_id": template.template_id,
        "template_look": template.look,
        "template_size": template.size,
        "template_values": template.values_json,
        "observance": post.observance,
        "data_source": post.data_source,
        "sensitive": post.sensitive,
        "first_media_hash": first_hash(post.media),
        "queued_at": post.queued_at,
        "deleted_at": post.deleted_at,
    }


def first_hash(media: Sequence[Media]) -> str:
    """Give the hash of the picture that stands for the whole; empty if there is none."""
    return media[0].hash if media else ""


def first_line(text: str) -> str:
    """Give the first written line of a text."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def publication_of(row: Sequence[Any], media: tuple[Media, ...]) -> Publication:
    """Read a frozen copy from its columns (up to ``media`` in the order of the fields) and its media."""
    publication_id, post_id, account_id, text, options, created_at = row
    return Publication(publication_id, post_id or "", account_id, text, media, options, created_at)


def figures_of(row: Row[Any]) -> dict[Metric, int]:
    """Read the figures of a row; those that are NULL are left out."""
    return {metric: value for metric in METRICS if (value := getattr(row, metric.value)) is not None}


def figure_values(metrics: Mapping[Metric, int]) -> tuple[int | None, ...]:
    """Give one value for each metric, in the order of the columns."""
    return tuple(map(metrics.get, METRICS))
