"""What Beranda shows, read in one go in the database lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.domain.account import Account
from core.domain.delivery import DeliveryState
from core.domain.listing import (
    ApprovalCounts,
    OutboxFilter,
    OutboxGroup,
    OutboxRow,
    PostChip,
    PublishedRow,
    StatusCounts,
)
from core.domain.obstacles import with_obstacle
from core.services.calendar import day_bounds

if TYPE_CHECKING:
    from core.domain.calendar_days import Day
    from core.domain.connectivity import LineState
    from core.domain.office import Office
    from core.services.backend import Services

IDEA_DAYS = 30
_HELD_ROWS = 8
_ACTIVE_DAYS, _SLOW_DAYS = 7, 30
_LOOKED_BACK_DAYS = 120


class Activity(StrEnum):
    """How alive an account is, by days since its last post (domain N-004: 7 and 30)."""

    ACTIVE = "active"
    SLOW = "slow"
    PASSIVE = "passive"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class AccountActivity:
    """An account and when it last published; ``days`` since then."""

    account: Account
    last_at: datetime | None
    days: int

    @property
    def activity(self) -> Activity:
        """Classify the silence."""
        if self.last_at is None:
            return Activity.NEVER
        if self.days <= _ACTIVE_DAYS:
            return Activity.ACTIVE
        return Activity.SLOW if self.days <= _SLOW_DAYS else Activity.PASSIVE


@dataclass(frozen=True, slots=True)
class HomeView:
    """The day at a glance."""

    now: datetime
    counts: StatusCounts
    today: tuple[PostChip, ...]
    stuck: tuple[OutboxRow, ...]
    ideas: tuple[Day, ...]
    accounts: tuple[AccountActivity, ...]
    any_post: bool
    missed: int = 0
    approvals: ApprovalCounts = field(default_factory=ApprovalCounts)

    @property
    def is_new(self) -> bool:
        """Tell whether the office has not yet got going: then three next steps are shown."""
        return not self.accounts or not self.any_post


def load(services: Services, office: Office, line: LineState) -> HomeView:
    """Read everything; ``ideas`` are coming days without a post, nearest first."""
    now = services.clock.now()
    start, end = day_bounds(office.zone.local(now).date(), office.zone)
    accounts = services.accounts.list()
    counts = services.overview.status(office)
    today = services.posts.between(start, end)
    published = services.engagement.published(
        now - timedelta(days=_LOOKED_BACK_DAYS), now + timedelta(days=1)
    )
    any_post = bool(today or published or counts.drafts or counts.waiting or counts.needs_you)
    return HomeView(
        now=now,
        counts=counts,
        today=today,
        stuck=_stuck(services, line),
        ideas=_ideas(services, office, now),
        accounts=tuple(_activity(one, published, now) for one in accounts),
        any_post=any_post,
        missed=len(services.holds.missed()),
        approvals=services.approval.counts(),
    )


def _stuck(services: Services, line: LineState) -> tuple[OutboxRow, ...]:
    needs = services.publishing.rows(OutboxFilter(frozenset({OutboxGroup.NEEDS_YOU})), 0, _HELD_ROWS)
    rows = services.publishing.rows(OutboxFilter(frozenset({OutboxGroup.WAITING})), 0, 50)
    waiting = [with_obstacle(one, line) for one in rows]
    held = [one for one in waiting if one.error_code or one.state is DeliveryState.PAUSED]
    return (*needs, *held)[:_HELD_ROWS]


def _ideas(services: Services, office: Office, now: datetime) -> tuple[Day, ...]:
    first = office.zone.local(now).date() + timedelta(days=1)
    span = services.calendar.span(first, first + timedelta(days=IDEA_DAYS), office)
    free = [day for date in sorted(span.days) if not span.chips.get(date) for day in span.days[date]]
    return tuple(day for day in free if day.kind.value != "joint_leave")


def _activity(account: Account, published: Sequence[PublishedRow], now: datetime) -> AccountActivity:
    last = max((one.published_at for one in published if one.account_id == account.id), default=None)
    return AccountActivity(account, last, (now - last).days if last is not None else 0)
