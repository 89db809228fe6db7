"""How well an office serves in its comments (domain.md, section 7 and N-005). Missing is None, never zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.domain.inbox import OPEN, OWED, CommentStatus, Served


@dataclass(frozen=True, slots=True)
class ServiceFigures:
    """Counts over the comments that are owed an answer; shares are fractions, times in seconds.

    ``in_time_share`` divides those answered within the standard by those answered or late: what is still within
    its time is neither.
    """

    asked: int
    answered: int
    late: int
    hidden: int
    answered_share: float | None
    in_time_share: float | None
    median_response_s: float | None


def service_figures(served: Sequence[Served], now: datetime) -> ServiceFigures:
    """Count what was asked and how it was answered."""
    owed = [one for one in served if one.label in OWED]
    times_s = [
        max(0.0, (one.answered_at - one.written_at).total_seconds())
        for one in owed
        if one.answered_at is not None
    ]
    in_time = sum(_in_time(one) for one in owed)
    missed = sum(one.answered_at is None and _is_late(one, now) for one in owed)
    judged = len(times_s) + missed
    return ServiceFigures(
        asked=len(owed),
        answered=len(times_s),
        late=missed,
        hidden=sum(one.status is CommentStatus.HIDDEN for one in served),
        answered_share=len(times_s) / len(owed) if owed else None,
        in_time_share=in_time / judged if judged else None,
        median_response_s=median(times_s) if times_s else None,
    )


def in_time(one: Served, now: datetime) -> bool | None:
    """Tell whether a comment was answered within its standard; None while its time still runs."""
    if one.answered_at is not None:
        return _in_time(one)
    return False if _is_late(one, now) else None


def median(values: Sequence[float]) -> float:
    """Give the middle value; the ``statistics`` module would load a dozen others for this line."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _in_time(one: Served) -> bool:
    return one.answered_at is not None and (one.due_at is None or one.answered_at <= one.due_at)


def _is_late(one: Served, now: datetime) -> bool:
    return one.status in OPEN and one.due_at is not None and now > one.due_at
