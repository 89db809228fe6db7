"""Figures derived from what platforms tell (domain.md, section 7). Missing is None, never zero."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Counts:
    """What one post got; None where the platform does not tell. Saves may be missing without being missed."""

    likes: int | None
    comments: int | None
    shares: int | None
    saves: int | None = None


@dataclass(frozen=True, slots=True)
class Interactions:
    """The sum of what is known. ``total`` None means that nothing is; ``partial`` that a part is missing."""

    total: int | None
    partial: bool


def interactions(counts: Counts) -> Interactions:
    """Sum likes, comments, shares and, where told, saves."""
    needed = (counts.likes, counts.comments, counts.shares)
    known = [one for one in (*needed, counts.saves) if one is not None]
    if not known:
        return Interactions(None, partial=False)
    return Interactions(sum(known), partial=None in needed)


def employee_ratio(reached: Interactions, employees: int) -> float | None:
    """Give interactions per employee as a fraction; None without employees or figures."""
    if employees <= 0 or reached.total is None:
        return None
    return reached.total / employees


def is_below_baseline(reached: Interactions, employees: int) -> bool:
    """Tell whether not even as many reacted as the office has employees (N-008); False where unknown."""
    ratio = employee_ratio(reached, employees)
    return ratio is not None and ratio < 1


class Activity(StrEnum):
    """How alive an account is by the days since its last post (a proposal: 7 and 30 days)."""

    ACTIVE = "active"
    LESS_ACTIVE = "less_active"
    PASSIVE = "passive"


ACTIVE_DAYS = 7
LESS_ACTIVE_DAYS = 30


def activity(last_post: date | None, today: date) -> Activity:
    """Judge an account; one that never posted is passive."""
    if last_post is None:
        return Activity.PASSIVE
    days = (today - last_post).days
    if days <= ACTIVE_DAYS:
        return Activity.ACTIVE
    return Activity.LESS_ACTIVE if days <= LESS_ACTIVE_DAYS else Activity.PASSIVE
