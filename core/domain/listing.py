"""Flat rows for pages with many of them: what a list shows, and nothing that has to be looked up again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.domain.account import ChannelMode
from core.domain.delivery import FINISHED, IN_FLIGHT, NEEDS_ADMIN, DeliveryKind, DeliveryState, HoldReason
from core.domain.engagement import Metric
from core.domain.post import PostFunction
from core.errors import Param


class OutboxGroup(StrEnum):
    """The four heads of the outbox, in the order in which they are shown."""

    NEEDS_YOU = "needs_you"
    RUNNING = "running"
    WAITING = "waiting"
    DONE = "done"


def group_of(state: DeliveryState, asked: bool) -> OutboxGroup:
    """Tell under which head a delivery stands; an uncertain one needs the admin only once it has asked, one that was
    handed over only if it asks: it is a draft that a person finishes in the platform's app.
    """
    if state in FINISHED:
        return OutboxGroup.DONE
    if state in IN_FLIGHT or (state is DeliveryState.UNCERTAIN and not asked):
        return OutboxGroup.RUNNING
    if state is DeliveryState.HANDED_OVER and asked:
        return OutboxGroup.NEEDS_YOU
    return OutboxGroup.NEEDS_YOU if state in NEEDS_ADMIN else OutboxGroup.WAITING


@dataclass(frozen=True, slots=True)
class OutboxFilter:
    """What the outbox shows: groups (all if empty), one account, one post, and words in the text."""

    groups: frozenset[OutboxGroup] = frozenset()
    account_id: str = ""
    post_id: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One delivery as the outbox lists it; an act on a citizen's comment has no post. ``account_signed_out``: the key
    of the account is refused.
    """

    delivery_id: str
    post_id: str
    account_id: str
    platform: str
    mode: ChannelMode
    account_name: str
    title: str
    state: DeliveryState
    group: OutboxGroup
    due_at: datetime
    send_not_before: datetime | None
    next_try_at: datetime | None
    tries: int
    error_code: str
    error_params: Mapping[str, Param]
    hold_reason: HoldReason | None
    remote_url: str
    published_at: datetime | None
    bytes_sent: int
    bytes_total: int
    asked: bool
    first_media_hash: str = ""
    kind: DeliveryKind = DeliveryKind.POST
    comment_id: str = ""
    account_held: bool = False
    account_signed_out: bool = False


@dataclass(frozen=True, slots=True)
class PostChip:
    """A post as the calendar shows it. ``states`` counts its deliveries by state; empty for a draft."""

    post_id: str
    title: str
    planned_at: datetime | None
    function: PostFunction
    account_ids: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    states: Mapping[DeliveryState, int] = field(default_factory=dict)
    first_media_hash: str = ""
    template_id: str = ""
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """A published delivery with its newest figures, as the engagement page lists it."""

    delivery_id: str
    post_id: str
    account_id: str
    platform: str
    account_name: str
    title: str
    function: PostFunction
    published_at: datetime
    remote_url: str
    taken_at: datetime | None = None
    metrics: Mapping[Metric, int] = field(default_factory=dict)
    first_media_hash: str = ""


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """What the status bar and Beranda tell at a glance. ``figures_at`` is the newest engagement reading."""

    waiting: int = 0
    running: int = 0
    needs_you: int = 0
    due_today: int = 0
    drafts: int = 0
    figures_at: datetime | None = None
    comments_to_answer: int = 0
    comments_late: int = 0


@dataclass(frozen=True, slots=True)
class ApprovalCounts:
    """What Beranda tells: handed in, sent back or void, and signed sheets that are still to come."""

    waiting: int = 0
    returned: int = 0
    sheets: int = 0
