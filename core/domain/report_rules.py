"""Formulas of the report beside those of every page (domain.md, section 7). Missing is None, never zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from core.domain.metrics_rules import Interactions

FUNCTION_MIX: Mapping[str, int] = MappingProxyType({"inform": 60, "educate": 30, "entertain": 10})
"""The share of each function that is aimed at, in percent (N-038, a proposal)."""


def engagement_rate(reached: Interactions, followers: int | None) -> float | None:
    """Give interactions per follower as a fraction; None without followers or figures."""
    if not followers or followers < 0 or reached.total is None:
        return None
    return reached.total / followers


def spread_potential(employees: int, share_rate: float, friends: int) -> int:
    """Estimate how many could see a post that staff share (N-009); always shown as a rough estimate."""
    return round(employees * share_rate * friends)


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


@dataclass(frozen=True, slots=True)
class StocCounts:
    """What the STOC gauges are made of (N-063). Share kits and other units' material are not recorded yet."""

    information_posts: int = 0
    number_posts: int = 0
    sourced_number_posts: int = 0
    criticism_and_complaints: int = 0
    answered_criticism_and_complaints: int = 0
    hidden_comments: int = 0
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
        sharing=counts.information_posts,
        transparency=_share(counts.sourced_number_posts, counts.number_posts),
        openness=_share(counts.answered_criticism_and_complaints, counts.criticism_and_complaints),
        collaboration=counts.followed_up_aspirations,
        hidden_comments=counts.hidden_comments,
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole > 0 else None
