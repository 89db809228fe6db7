"""A month's report: its figures, tables and blocks (domain.md, section 7 and N-005 to N-063). Missing is None.

Every sum is made of the rows that the report lists, so that whoever adds up a list finds the number above it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from core.domain.account import Account, AccountKind
from core.domain.checks.facts import data_date, has_figures
from core.domain.engagement import Metric
from core.domain.formats import OfficeZone
from core.domain.inbox import Served
from core.domain.metrics_rules import (
    Activity,
    Counts,
    Interactions,
    activity,
    employee_ratio,
    interactions,
    is_below_baseline,
)
from core.domain.office import Office
from core.domain.post import PostFunction
from core.domain.report_rules import StocGauges, engagement_rate, mix_percent
from core.domain.report_service import LabelRow, ServiceReport, UnitRow
from core.domain.report_span import Month, Span

#: Templates that tell of a service; the auction has a number of its own.
SERVICE_TEMPLATES = frozenset(
    {"contact_hours", "question_answer", "schedule", "service_notice", "service_steps", "vacancy"}
)
AUCTION_TEMPLATE = "auction"
_TOP_POSTS = 5
_T = TypeVar("_T")
# A pattern of fewer posts is chance.
_FEWEST_TO_TELL = 5
QUIET_HOURS = 3
"""The length of the part of a day in which quiet posts are looked for."""


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
class Approved:
    """Who approved a post and when, as names were at the time."""

    name: str
    at: datetime
    title: str = ""
    acting_for: str = ""


@dataclass(frozen=True, slots=True)
class ReportPost:
    """A post as it stands on one account, with its newest figures."""

    delivery_id: str
    post_id: str
    account_id: str
    platform: str
    account_name: str
    text: str
    function: PostFunction
    published_at: datetime
    remote_url: str = ""
    campaign: str = ""
    template_id: str = ""
    data_source: str = ""
    has_media: bool = False
    approved: Approved | None = None
    taken_at: datetime | None = None
    metrics: Mapping[Metric, int] = field(default_factory=dict)
    reached: Interactions = field(init=False, compare=False)
    """Likes, comments, shares and saves together, as far as they are known."""

    def __post_init__(self) -> None:
        """Add up once what every sum and every list asks for."""
        told = (self.metrics.get(one) for one in (Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.SAVES))
        object.__setattr__(self, "reached", interactions(Counts(*told)))

    @property
    def title(self) -> str:
        """Give the first written line; may be empty."""
        return next((line.strip() for line in self.text.splitlines() if line.strip()), "")

    @property
    def asks(self) -> bool:
        """Tell whether the post asks its readers something (N-005)."""
        return "?" in self.text

    @property
    def tells_figures(self) -> bool:
        """Tell whether the post tells a percentage or an amount."""
        return has_figures(self.text)

    @property
    def is_sourced(self) -> bool:
        """Tell whether the source of its figures and their date are noted (N-054)."""
        return data_date(self.data_source, self.published_at.date()) is not None


@dataclass(frozen=True, slots=True)
class Sums:
    """What a list of posts comes to. ``partial`` holds metrics that some of the posts lack; ``ratio`` is the average
    post's interactions per employee, and ``quiet`` counts posts below the baseline of N-008.
    """

    posts: int
    messages: int
    metrics: Mapping[Metric, int]
    partial: frozenset[Metric]
    reached: Interactions
    counted: int
    ratio: float | None
    quiet: int
    mix: Mapping[PostFunction, int]
    asking: int

    @property
    def mix_percent(self) -> Mapping[str, int]:
        """Give whole percents of the three functions that add up to 100; all 0 without posts."""
        return mix_percent({one.value: self.mix[one] for one in PostFunction})


def sums(posts: Sequence[ReportPost], employees: int) -> Sums:
    """Add up a list of posts; what is not known stays out and makes a sum partial."""
    metrics: dict[Metric, int] = {}
    known: dict[Metric, int] = {}
    for one in posts:
        for metric, value in one.metrics.items():
            metrics[metric] = metrics.get(metric, 0) + value
            known[metric] = known.get(metric, 0) + 1
    every = [one.reached for one in posts]
    reached = add_up(every)
    counted = sum(one.total is not None for one in every)
    ratio = employee_ratio(reached, employees)
    return Sums(
        posts=len(posts),
        messages=len({one.post_id for one in posts}),
        metrics=metrics,
        partial=frozenset(metric for metric, count in known.items() if count < len(posts)),
        reached=reached,
        counted=counted,
        ratio=None if ratio is None else ratio / counted,
        quiet=sum(is_below_baseline(one, employees) for one in every),
        mix={function: sum(one.function is function for one in posts) for function in PostFunction},
        asking=sum(one.asks for one in posts),
    )


def add_up(parts: Iterable[Interactions]) -> Interactions:
    """Add interactions of several posts; partial as soon as one of them is not wholly known."""
    every = tuple(parts)
    known = [one.total for one in every if one.total is not None]
    if not known:
        return Interactions(None, partial=False)
    return Interactions(sum(known), partial=len(known) < len(every) or any(one.partial for one in every))


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


def running_total(posts: Sequence[ReportPost], span: Span, zone: OfficeZone) -> tuple[int | None, ...]:
    """Give for each day of the span the interactions of all posts since its first day; None where no post told."""
    by_day: dict[date, int] = {}
    for one in posts:
        if one.reached.total is not None:
            day = zone.local(one.published_at).date()
            by_day[day] = by_day.get(day, 0) + one.reached.total
    if not by_day:
        return (None,) * span.days
    total, line = 0, []
    for number in range(span.days):
        total += by_day.get(date.fromordinal(span.first.toordinal() + number), 0)
        line.append(total)
    return tuple(line)


def top_posts(posts: Sequence[ReportPost], most: int = _TOP_POSTS) -> tuple[ReportPost, ...]:
    """Give the posts that people answered most, the best first; none that nobody answered."""
    known = [one for one in posts if one.reached.total]
    return tuple(sorted(known, key=lambda one: -(one.reached.total or 0))[:most])


@dataclass(frozen=True, slots=True)
class QuietPattern:
    """What quiet posts have in common (N-007): their most usual function and three hours of the day, as fractions, and
    how many of them had no picture. ``hour`` is where the three hours begin.
    """

    function: PostFunction
    function_share: float
    hour: int
    hour_share: float
    bare_share: float


def quiet_pattern(quiet: Sequence[ReportPost], zone: OfficeZone) -> QuietPattern | None:
    """Find what quiet posts have in common; None where there are too few to tell."""
    if len(quiet) < _FEWEST_TO_TELL:
        return None
    functions = [one.function for one in quiet]
    hours = [zone.local(one.published_at).hour // QUIET_HOURS * QUIET_HOURS for one in quiet]
    function, hour = _usual(functions), _usual(hours)
    return QuietPattern(
        function,
        functions.count(function) / len(quiet),
        hour,
        hours.count(hour) / len(quiet),
        sum(not one.has_media for one in quiet) / len(quiet),
    )


def _usual(values: Sequence[_T]) -> _T:
    """Give the value that stands there most often, the earliest of several."""
    return max(dict.fromkeys(values), key=values.count)


def quiet_posts(posts: Sequence[ReportPost], employees: int) -> tuple[ReportPost, ...]:
    """Give the posts with fewer interactions than employees (N-007), the quietest first."""
    quiet = [one for one in posts if is_below_baseline(one.reached, employees)]
    return tuple(sorted(quiet, key=lambda one: one.reached.total or 0))
