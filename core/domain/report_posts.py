"""The posts of a report: what each reached, what they come to, which are the best and which the quiet ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from core.domain.checks.facts import data_date, has_figures
from core.domain.engagement import Metric
from core.domain.formats import OfficeZone
from core.domain.metrics_rules import Counts, Interactions, employee_ratio, interactions, is_below_baseline
from core.domain.post import PostFunction
from core.domain.report_rules import mix_percent
from core.domain.report_span import Span

_TOP_POSTS = 5
_T = TypeVar("_T")
# A pattern of fewer posts is chance.
_FEWEST_TO_TELL = 5
QUIET_HOURS = 3
"""The length of the part of a day in which quiet posts are looked for."""


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
