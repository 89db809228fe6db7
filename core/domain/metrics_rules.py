"""Figures derived from what platforms tell (domain.md, section 7). Missing is None, never zero."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType


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


def engagement_rate(reached: Interactions, followers: int | None) -> float | None:
    """Give interactions per follower as a fraction; None without followers or figures."""
    if not followers or followers < 0 or reached.total is None:
        return None
    return reached.total / followers


def spread_potential(employees: int, share_rate: float, friends: int) -> int:
    """Estimate how many could see a post that staff share (N-009); always shown as a rough estimate."""
    return round(employees * share_rate * friends)


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


def _median(values: Sequence[float]) -> float:
    """Give the middle value; the ``statistics`` module would load a dozen others for this line."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


@dataclass(frozen=True, slots=True)
class FollowerDay:
    """One day's gain, the gains of the 30 days before, and interactions in the 7 days before and after it."""

    followers_before: int
    gain: int
    earlier_gains: tuple[int, ...]
    interactions_before: int
    interactions_after: int


_LEAST_JUMP = 200
_JUMP_FACTOR = 5
_FALL_SHARE = 0.30


def is_follower_jump_odd(day: FollowerDay) -> bool:
    """Tell whether followers jumped while they react less: bought ones do not talk (N-040, a proposal).

    Odd is a gain above 200 and five times the median day, with interactions per follower falling by 30 %.
    """
    usual = _median(day.earlier_gains) if day.earlier_gains else 0
    if day.gain <= max(_LEAST_JUMP, _JUMP_FACTOR * usual):
        return False
    if day.followers_before <= 0 or day.interactions_before <= 0:
        return False
    before = day.interactions_before / day.followers_before
    after = day.interactions_after / (day.followers_before + day.gain)
    return after <= before * (1 - _FALL_SHARE)


@dataclass(frozen=True, slots=True)
class TwoWayScore:
    """How much an account converses (N-005). Fractions and seconds are None where nothing was asked."""

    asked: int
    answered: int
    answered_share: float | None
    median_response_s: float | None
    asking_share: float | None


def two_way_score(response_s: Sequence[float | None], posts: int, asking_posts: int) -> TwoWayScore:
    """Score questions and complaints by response times (None: open) and the posts that ask something."""
    times = [one for one in response_s if one is not None]
    return TwoWayScore(
        asked=len(response_s),
        answered=len(times),
        answered_share=len(times) / len(response_s) if response_s else None,
        median_response_s=_median(times) if times else None,
        asking_share=asking_posts / posts if posts else None,
    )


FUNCTION_MIX: Mapping[str, int] = MappingProxyType({"inform": 60, "educate": 30, "entertain": 10})
SERVICE_MIX: Mapping[str, int] = MappingProxyType({"service": 60, "education": 30, "ceremony": 10})
GOALS = ("trust", "performance", "leaders", "service", "clarification")
MOST_LEADERS_PERCENT = 30
"""Above this share of posts about leaders and ceremonies the mix meter warns (N-013, a proposal)."""


def mix_percent(counts: Mapping[str, int]) -> dict[str, int]:
    """Give whole percents that add up to exactly 100 (largest remainders); all 0 where there is no post."""
    total = sum(counts.values())
    if total == 0:
        return dict.fromkeys(counts, 0)
    floors = {name: count * 100 // total for name, count in counts.items()}
    by_rest = sorted(counts, key=lambda name: counts[name] * 100 % total, reverse=True)
    for name in by_rest[: 100 - sum(floors.values())]:
        floors[name] += 1
    return floors


def mix_gaps(counts: Mapping[str, int], target: Mapping[str, int]) -> dict[str, int]:
    """Give percent points above (+) or below (-) the target for each of its parts."""
    shares = mix_percent({name: counts.get(name, 0) for name in target})
    return {name: shares[name] - wanted for name, wanted in target.items()}


def missing_goals(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Name the goals without any post when leaders and ceremonies fill more than 30 %; else nothing."""
    total = sum(counts.values())
    if counts.get("leaders", 0) * 100 <= MOST_LEADERS_PERCENT * total:
        return ()
    return tuple(goal for goal in GOALS if not counts.get(goal))


def target_share(actual: int, target: int) -> float | None:
    """Give how much of an office's own target was reached, as a fraction; None without a target."""
    return actual / target if target > 0 else None


@dataclass(frozen=True, slots=True)
class StocCounts:
    """What the STOC gauges are made of (section 7, a proposal)."""

    information_posts: int = 0
    share_kit_exports: int = 0
    number_posts: int = 0
    sourced_number_posts: int = 0
    criticism_and_complaints: int = 0
    answered_criticism_and_complaints: int = 0
    hidden_comments: int = 0
    posts_from_other_units: int = 0
    followed_up_aspirations: int = 0


@dataclass(frozen=True, slots=True)
class StocGauges:
    """Sharing and collaboration are counts; transparency and openness fractions, None without a base."""

    sharing: int
    transparency: float | None
    openness: float | None
    collaboration: int
    hidden_comments: int


def stoc(counts: StocCounts) -> StocGauges:
    """Compute the four gauges Sharing, Transparency, Openness, Collaboration (N-063)."""
    return StocGauges(
        sharing=counts.information_posts + counts.share_kit_exports,
        transparency=target_share(counts.sourced_number_posts, counts.number_posts),
        openness=target_share(counts.answered_criticism_and_complaints, counts.criticism_and_complaints),
        collaboration=counts.posts_from_other_units + counts.followed_up_aspirations,
        hidden_comments=counts.hidden_comments,
    )
