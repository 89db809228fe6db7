"""Odd days of followers: the vectors of domain.md, section 7."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.domain.follower_jumps import LEAST_JUMP, FollowerDay, is_odd, odd_days
from core.domain.report_span import Span

DAY = timedelta(days=1)
JUMP = date(2026, 11, 10)
SPAN = Span(date(2026, 11, 1), date(2026, 11, 30))


def followers(gain: int) -> dict[date, int]:
    """5,000 the day before the jump, growing by 4 on every other day."""
    days = {JUMP - DAY * back: 5_000 - 4 * (back - 1) for back in range(1, 32)}
    return days | {JUMP + DAY * on: 5_000 + gain + 4 * on for on in range(21)}


def reached(before: int, after: int) -> dict[date, int]:
    """Totals with so many interactions in the seven days before and after the jump."""
    return {
        JUMP - DAY * 8: 100,
        JUMP - DAY: 100 + before,
        JUMP: 100 + before,
        JUMP + DAY * 7: 100 + before + after,
    }


def test_three_thousand_at_once_without_more_interactions_is_odd() -> None:
    assert odd_days(SPAN, followers(3_000), reached(60, 62)) == (JUMP,)


def test_a_campaign_that_people_answer_is_not() -> None:
    assert odd_days(SPAN, followers(250), reached(60, 240)) == ()


def test_a_day_is_judged_once_the_week_after_it_is_known() -> None:
    told = reached(60, 62)
    del told[JUMP + DAY * 7]
    assert odd_days(SPAN, followers(3_000), told) == ()


def test_without_a_reading_on_the_day_before_nobody_knows_the_gain() -> None:
    told = followers(3_000)
    del told[JUMP - DAY]
    assert odd_days(SPAN, told, reached(60, 62)) == ()


BOUGHT = FollowerDay(5_000, 3_000, (4,) * 30, 60, 62)


@pytest.mark.parametrize(
    ("day", "odd"),
    [
        (BOUGHT, True),
        (replace(BOUGHT, gain=250, interactions_after=240), False),
        (replace(BOUGHT, gain=LEAST_JUMP), False),
        (replace(BOUGHT, earlier_gains=(600, 700, 650, 640)), False),
        (replace(BOUGHT, earlier_gains=()), True),
        (replace(BOUGHT, followers_before=0), False),
        (replace(BOUGHT, interactions_before=0), False),
    ],
)
def test_what_makes_a_day_odd(day: FollowerDay, odd: bool) -> None:
    assert is_odd(day) is odd
