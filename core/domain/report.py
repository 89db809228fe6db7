"""A month's report: its figures, tables and blocks (domain.md, section 7 and N-005 to N-063). Missing is None.

Every sum is made of the rows that the report lists, so that whoever adds up a list finds the number above it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.domain.account import Account, AccountKind
from core.domain.engagement import Metric
from core.domain.formats import OfficeZone
from core.domain.inbox import Served
from core.domain.metrics_rules import (
    Activity,
    Interactions,
    activity,
)
from core.domain.office import Office
from core.domain.post import PostFunction
from core.domain.report_posts import ReportPost, Sums, add_up
from core.domain.report_rules import StocGauges, engagement_rate
from core.domain.report_service import LabelRow, ServiceReport, UnitRow
from core.domain.report_span import Month, Span

#: Templates that tell of a service; the auction has a number of its own.
SERVICE_TEMPLATES = frozenset(
    {"contact_hours", "question_answer", "schedule", "service_notice", "service_steps", "vacancy"}
)
AUCTION_TEMPLATE = "auction"


@dataclass(frozen=True, slots=True)
class Question:
    """What the report is about: a month, and either all accounts, those of a kind, or one."""

    month: Month
    kind: AccountKind | None = None
    account_id: str = ""

    def takes(self, account: Account) -> bool:
        """Tell whether an account belongs to it."""
        if self.account_id:
            return account.id == self.account_id
        return self.kind is None or account.kind is self.kind


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What is known of an account at the end of the span."""

    added_at: datetime
    last_at: datetime | None = None
    followers: int | None = None


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account's month: ``activity`` counts the days since its last post at the end of the span."""

    account: Account
    posts: int
    reached: Interactions
    activity: Activity
    last_on: date | None = None
    followers: int | None = None

    @property
    def rate(self) -> float | None:
        """Give interactions per follower (section 7), as a fraction."""
        return engagement_rate(self.reached, self.followers)


@dataclass(frozen=True, slots=True)
class ProgramRow:
    """The posts of one program or campaign (N-029); an empty name gathers those without one."""

    name: str
    posts: int
    reached: Interactions


class Block(StrEnum):
    """What social media are good for (N-060)."""

    SHARING = "sharing"
    COLLABORATION = "collaboration"
    TRANSACTIONS = "transactions"


class BlockFigure(StrEnum):
    """One number of a block."""

    INFORMING = "informing"
    SHARED = "shared"
    REACHED = "reached"
    COMMENTED = "commented"
    ASKING = "asking"
    ASPIRATIONS = "aspirations"
    FOLLOWED_UP = "followed_up"
    ASKED = "asked"
    ANSWERED = "answered"
    FORWARDED = "forwarded"
    SERVICE_POSTS = "service_posts"
    AUCTIONS = "auctions"


class GapKind(StrEnum):
    """What a report lacks or shows to be undone, in the order of the list."""

    EMPLOYEES = "employees"
    UNSENT = "unsent"
    OPEN_QUESTION = "open_question"
    ODD_FOLLOWERS = "odd_followers"
    PASSIVE = "passive"
    NO_LINK = "no_link"
    NO_FIGURES = "no_figures"
    PART_FIGURES = "part_figures"
    NO_SOURCE = "no_source"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing. ``target`` is the id of the delivery, the comment or the account."""

    kind: GapKind
    what: str = ""
    account_name: str = ""
    at: datetime | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A planned post that should have left within the span and has not."""

    delivery_id: str
    account_id: str
    account_name: str
    title: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that page, papers and tables show of a month. ``is_practice`` tells that nothing of it left
    this computer; ``weekly_target`` is the office's own (0: none).
    """

    question: Question
    office: Office
    made_at: datetime
    span: Span
    compared: Span
    is_running: bool
    is_practice: bool
    posts: tuple[ReportPost, ...]
    now: Sums
    before: Sums
    service: ServiceReport
    service_before: ServiceReport
    accounts: tuple[AccountRow, ...]
    programs: tuple[ProgramRow, ...]
    labels: tuple[LabelRow, ...]
    units: tuple[UnitRow, ...]
    aspirations: tuple[Served, ...]
    gauges: StocGauges
    blocks: Mapping[Block, Mapping[BlockFigure, Interactions]]
    gaps: tuple[Gap, ...]
    lines: tuple[tuple[int | None, ...], tuple[int | None, ...]]
    weekly_target: int = 0

    @property
    def figures_at(self) -> datetime | None:
        """Give the newest reading in it."""
        return max((one.taken_at for one in self.posts if one.taken_at), default=None)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to report: no post and no comment."""
        return not self.posts and not self.labels

    @property
    def a_week(self) -> float:
        """Give the posts of an average week, each counted once however many accounts carry it."""
        return self.now.messages * 7 / self.span.days

    @property
    def target_share(self) -> float | None:
        """Give the share of the office's own weekly target that was reached (N-025); None without one."""
        return self.a_week / self.weekly_target if self.weekly_target > 0 else None


def account_row(
    account: Account, facts: AccountFacts, posts: Sequence[ReportPost], last: date, zone: OfficeZone
) -> AccountRow:
    """Judge an account at the end of the span by its own posts."""
    own = [one.reached for one in posts if one.account_id == account.id]
    last_on = zone.local(facts.last_at).date() if facts.last_at else None
    return AccountRow(account, len(own), add_up(own), activity(last_on, last), last_on, facts.followers)


def program_rows(posts: Sequence[ReportPost]) -> tuple[ProgramRow, ...]:
    """Group posts by program, the one with most posts first and those without one last."""
    groups: dict[str, list[Interactions]] = {}
    for one in posts:
        groups.setdefault(one.campaign.strip(), []).append(one.reached)
    rows = [ProgramRow(name, len(reached), add_up(reached)) for name, reached in groups.items()]
    return tuple(sorted(rows, key=lambda one: (not one.name, -one.posts, one.name)))


def blocks(
    posts: Sequence[ReportPost], now: Sums, service: ServiceReport
) -> dict[Block, dict[BlockFigure, Interactions]]:
    """Give the numbers of the three blocks (N-060); a metric that nobody told has no total."""
    figure, f = BlockFigure, _whole
    made_with = [one.template_id for one in posts]
    return {
        Block.SHARING: {
            figure.INFORMING: f(now.mix[PostFunction.INFORM] + now.mix[PostFunction.EDUCATE]),
            figure.SHARED: _told(now, Metric.SHARES),
            figure.REACHED: _told(now, Metric.REACH),
        },
        Block.COLLABORATION: {
            figure.COMMENTED: _told(now, Metric.COMMENTS),
            figure.ASKING: f(now.asking),
            figure.ASPIRATIONS: f(service.aspirations),
            figure.FOLLOWED_UP: f(service.followed_up),
        },
        Block.TRANSACTIONS: {
            figure.ASKED: f(service.figures.asked),
            figure.ANSWERED: f(service.figures.answered),
            figure.FORWARDED: f(service.forwarded),
            figure.SERVICE_POSTS: f(sum(one in SERVICE_TEMPLATES for one in made_with)),
            figure.AUCTIONS: f(made_with.count(AUCTION_TEMPLATE)),
        },
    }


def _whole(count: int) -> Interactions:
    return Interactions(count, partial=False)


def _told(now: Sums, metric: Metric) -> Interactions:
    return Interactions(now.metrics.get(metric), metric in now.partial)
