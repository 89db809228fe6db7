"""How an office served citizens in a month: answers in working days, labels, units and aspirations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.domain.formats import OfficeZone
from core.domain.inbox import OPEN, OWED, CommentLabel, CommentStatus, Served
from core.domain.report_rules import StocCounts
from core.domain.service_figures import ServiceFigures, median, service_figures

_L = CommentLabel
#: Whoever writes one of these wants the office to change something (section 7, Openness).
GRIEVANCES = frozenset({_L.CRITICISM, _L.COMPLAINT, _L.COMPLAINT_CHECKED, _L.COMPLAINT_VISITED})
_FOLLOWED_UP = frozenset({CommentStatus.FORWARDED, CommentStatus.ANSWERED, CommentStatus.CLOSED})
#: Counts the working days after one day up to and with another.
WorkingDays = Callable[[date, date], int]


@dataclass(frozen=True, slots=True)
class ServiceReport:
    """Counts over the comments of a span. ``median_days`` are working days until the answer; None without one."""

    comments: int
    figures: ServiceFigures
    median_days: float | None
    grievances: int
    answered_grievances: int
    aspirations: int
    followed_up: int
    forwarded: int
    open: int


@dataclass(frozen=True, slots=True)
class LabelRow:
    """The comments of one kind: how many, and how they stand. ``owed`` kinds are owed an answer."""

    label: CommentLabel
    comments: int
    answered: int
    open: int
    late: int
    hidden: int

    @property
    def owed(self) -> bool:
        """Tell whether the office owes an answer to this kind."""
        return self.label in OWED


@dataclass(frozen=True, slots=True)
class UnitRow:
    """What one unit was asked to work on (N-011): numbers of the unit, never of a person."""

    unit: str
    forwarded: int
    answered: int
    open: int
    late: int


def service_report(
    served: Sequence[Served], now: datetime, zone: OfficeZone, working_days: WorkingDays
) -> ServiceReport:
    """Count how the comments were served; see ``service_figures`` for shares and lateness."""
    days = [_days(one, one.answered_at, zone, working_days) for one in served if one.label in OWED]
    told = [one for one in days if one is not None]
    grievances = [one for one in served if one.label in GRIEVANCES]
    aspirations = [one for one in served if one.label is _L.ASPIRATION]
    return ServiceReport(
        comments=len(served),
        figures=service_figures(served, now),
        median_days=median(told) if told else None,
        grievances=len(grievances),
        answered_grievances=sum(one.answered_at is not None for one in grievances),
        aspirations=len(aspirations),
        followed_up=sum(one.status in _FOLLOWED_UP for one in aspirations),
        forwarded=sum(bool(one.forwarded_to) for one in served),
        open=len(open_questions(served)),
    )


def _days(
    one: Served, answered_at: datetime | None, zone: OfficeZone, working_days: WorkingDays
) -> int | None:
    if answered_at is None:
        return None
    written, answered = zone.local(one.written_at).date(), zone.local(answered_at).date()
    return working_days(written, answered) if answered > written else 0


def label_rows(served: Sequence[Served], now: datetime) -> tuple[LabelRow, ...]:
    """Group comments by what they are about, in the order of the labels; kinds without one are left out."""
    groups: dict[CommentLabel, list[Served]] = {}
    for one in served:
        groups.setdefault(one.label, []).append(one)
    return tuple(_label_row(label, groups[label], now) for label in CommentLabel if label in groups)


def _label_row(label: CommentLabel, served: Sequence[Served], now: datetime) -> LabelRow:
    return LabelRow(
        label,
        comments=len(served),
        answered=sum(one.answered_at is not None for one in served),
        open=sum(one.status in OPEN for one in served),
        late=sum(is_late(one, now) for one in served),
        hidden=sum(one.status is CommentStatus.HIDDEN for one in served),
    )


def unit_rows(served: Sequence[Served], now: datetime) -> tuple[UnitRow, ...]:
    """Group forwarded comments by the unit that works on them, the one with most first."""
    groups: dict[str, list[Served]] = {}
    for one in served:
        if one.forwarded_to:
            groups.setdefault(one.forwarded_to, []).append(one)
    rows = [
        UnitRow(
            unit,
            forwarded=len(own),
            answered=sum(one.answered_at is not None for one in own),
            open=sum(one.status in OPEN for one in own),
            late=sum(is_late(one, now) for one in own),
        )
        for unit, own in groups.items()
    ]
    return tuple(sorted(rows, key=lambda one: (-one.forwarded, one.unit)))


def open_questions(served: Sequence[Served]) -> tuple[Served, ...]:
    """Give the comments that still wait for the answer that they are owed (N-005), oldest first."""
    return tuple(one for one in served if one.label in OWED and one.status in OPEN)


def is_late(one: Served, now: datetime) -> bool:
    """Tell whether the office's own standard is missed and the matter still open."""
    return one.status in OPEN and one.due_at is not None and now > one.due_at


def stoc_counts(
    service: ServiceReport, information_posts: int, number_posts: int, sourced_posts: int
) -> StocCounts:
    """Gather what the gauges are made of. what is not recorded adds nothing."""
    return StocCounts(
        information_posts=information_posts,
        number_posts=number_posts,
        sourced_number_posts=sourced_posts,
        criticism_and_complaints=service.grievances,
        answered_criticism_and_complaints=service.answered_grievances,
        hidden_comments=service.figures.hidden,
        followed_up_aspirations=service.followed_up,
    )
