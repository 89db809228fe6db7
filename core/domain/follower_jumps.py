"""Days on which an account's followers jumped while fewer people answered (domain.md, section 7; N-040)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.report_span import Span
from core.domain.service_figures import median

#: Days before and after a jump that its judgement looks at.
DAYS_BEFORE, DAYS_AFTER = 31, 7
LEAST_JUMP = 200
"""A gain up to this is never odd."""
_JUMP_FACTOR, _FALL_SHARE = 5, 0.30
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FollowerDay:
    """One day's gain, the gains of the 30 days before, and interactions in the 7 days before and after it."""

    followers_before: int
    gain: int
    earlier_gains: tuple[int, ...]
    interactions_before: int
    interactions_after: int


def is_odd(day: FollowerDay) -> bool:
    """Tell whether followers jumped while they react less: bought ones do not talk (N-040, a proposal).

    Odd is a gain above 200 and five times the median day, with interactions per follower falling by 30 %.
    """
    usual = median(day.earlier_gains) if day.earlier_gains else 0
    if day.gain <= max(LEAST_JUMP, _JUMP_FACTOR * usual):
        return False
    if day.followers_before <= 0 or day.interactions_before <= 0:
        return False
    before = day.interactions_before / day.followers_before
    after = day.interactions_after / (day.followers_before + day.gain)
    return after <= before * (1 - _FALL_SHARE)


def odd_days(span: Span, followers: Mapping[date, int], reached: Mapping[date, int]) -> tuple[date, ...]:
    """Give the odd days of a span. Both maps hold totals at the end of a day; days without a reading are absent.

    A day is judged once the seven days after it are known.
    """
    days = (span.first + timedelta(days=number) for number in range(span.days))
    judged = ((day, _follower_day(day, followers, reached)) for day in days)
    return tuple(day for day, told in judged if told is not None and is_odd(told))


def _follower_day(
    day: date, followers: Mapping[date, int], reached: Mapping[date, int]
) -> FollowerDay | None:
    gain, week_before = _gain(day, followers), reached.get(day - _WEEK - _DAY, 0)
    if gain is None or day + _WEEK not in reached:
        return None
    earlier = (_gain(day - timedelta(days=back), followers) for back in range(1, DAYS_BEFORE))
    until = reached.get(day - _DAY, 0)
    return FollowerDay(
        followers_before=followers[day - _DAY],
        gain=gain,
        earlier_gains=tuple(one for one in earlier if one is not None),
        interactions_before=until - week_before,
        interactions_after=reached[day + _WEEK] - reached.get(day, 0),
    )


def _gain(day: date, followers: Mapping[date, int]) -> int | None:
    before, after = followers.get(day - _DAY), followers.get(day)
    return None if before is None or after is None else after - before
