"""Figures derived from what platforms tell, with the vectors of the domain document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain import formats
from core.domain.metrics_rules import (
    FUNCTION_MIX,
    SERVICE_MIX,
    Activity,
    Counts,
    FollowerDay,
    Interactions,
    StocCounts,
    StocGauges,
    activity,
    employee_ratio,
    engagement_rate,
    interactions,
    is_below_baseline,
    is_follower_jump_odd,
    missing_goals,
    mix_gaps,
    mix_percent,
    spread_potential,
    stoc,
    target_share,
    two_way_score,
)

TODAY = date(2026, 11, 22)


def test_thirteen_interactions_of_eighty_four_employees() -> None:
    reached = interactions(Counts(12, 1, 0))
    assert reached == Interactions(13, partial=False)
    assert formats.percent(employee_ratio(reached, 84)) == "15,5\u00a0%"
    assert is_below_baseline(reached, 84)
    assert not is_below_baseline(reached, 13)


def test_no_employees_is_no_division() -> None:
    reached = interactions(Counts(12, 1, 0))
    assert employee_ratio(reached, 0) is None
    assert not is_below_baseline(reached, 0)


@pytest.mark.parametrize(
    ("counts", "total", "partial"),
    [
        (Counts(12, 1, None), 13, True),
        (Counts(12, 1, 0, 5), 18, False),
        (Counts(None, None, None), None, False),
        (Counts(None, None, None, 4), 4, True),
        (Counts(0, 0, 0), 0, False),
    ],
)
def test_missing_figures_are_not_zero(counts: Counts, total: int | None, partial: bool) -> None:
    assert interactions(counts) == Interactions(total, partial)


def test_unknown_figures_have_no_ratio() -> None:
    unknown = Interactions(None, partial=False)
    assert employee_ratio(unknown, 84) is None
    assert engagement_rate(unknown, 100) is None


def test_engagement_rate() -> None:
    reached = Interactions(13, partial=False)
    assert engagement_rate(reached, 1_300) == 0.01
    assert engagement_rate(reached, 0) is None
    assert engagement_rate(reached, None) is None
    assert engagement_rate(reached, -1) is None


def test_spread_potential() -> None:
    assert spread_potential(84, 0.25, 300) == 6_300


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, Activity.ACTIVE),
        (7, Activity.ACTIVE),
        (8, Activity.LESS_ACTIVE),
        (30, Activity.LESS_ACTIVE),
        (31, Activity.PASSIVE),
    ],
)
def test_activity(days: int, expected: Activity) -> None:
    assert activity(TODAY - timedelta(days=days), TODAY) is expected


def test_an_account_that_never_posted_is_passive() -> None:
    assert activity(None, TODAY) is Activity.PASSIVE


BOUGHT = FollowerDay(5_000, 3_000, (4,) * 30, 60, 62)


def test_bought_followers_are_odd_and_a_good_campaign_is_not() -> None:
    assert is_follower_jump_odd(BOUGHT)
    assert not is_follower_jump_odd(replace(BOUGHT, gain=250, interactions_after=240))


@pytest.mark.parametrize(
    "day",
    [
        replace(BOUGHT, gain=200),
        replace(BOUGHT, earlier_gains=(600, 700, 650, 640)),
        replace(BOUGHT, followers_before=0),
        replace(BOUGHT, interactions_before=0),
    ],
)
def test_jumps_that_say_nothing(day: FollowerDay) -> None:
    assert not is_follower_jump_odd(day)


def test_a_jump_without_history() -> None:
    assert is_follower_jump_odd(replace(BOUGHT, earlier_gains=()))


def test_two_way_score() -> None:
    times = [600.0, 1_200.0, 3_600.0, 60.0, *[None] * 6]
    score = two_way_score(times, posts=20, asking_posts=5)
    assert (score.asked, score.answered, score.answered_share) == (10, 4, 0.4)
    assert score.median_response_s == 900
    assert score.asking_share == 0.25


def test_two_way_score_of_silence() -> None:
    score = two_way_score([], posts=0, asking_posts=0)
    assert (score.answered_share, score.median_response_s, score.asking_share) == (None, None, None)


def test_mix_adds_up_to_a_hundred() -> None:
    assert mix_percent({"inform": 1, "educate": 1, "entertain": 1}) == {
        "inform": 34,
        "educate": 33,
        "entertain": 33,
    }
    assert mix_percent({"inform": 0, "educate": 0}) == {"inform": 0, "educate": 0}


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 500), min_size=1))
def test_mix_always_adds_up(counts: dict[str, int]) -> None:
    assert sum(mix_percent(counts).values()) == (100 if sum(counts.values()) else 0)


def test_gaps_to_the_target() -> None:
    assert sum(FUNCTION_MIX.values()) == sum(SERVICE_MIX.values()) == 100
    assert mix_gaps({"inform": 9, "entertain": 1, "other": 90}, FUNCTION_MIX) == {
        "inform": 30,
        "educate": -30,
        "entertain": 0,
    }


def test_too_many_leaders() -> None:
    assert missing_goals({"leaders": 6, "service": 4}) == ("trust", "performance", "clarification")
    assert missing_goals({"leaders": 3, "service": 7}) == ()
    assert missing_goals({}) == ()


def test_targets() -> None:
    assert target_share(3, 5) == 0.6
    assert target_share(3, 0) is None


def test_stoc_gauges() -> None:
    counts = StocCounts(
        information_posts=8,
        share_kit_exports=2,
        number_posts=4,
        sourced_number_posts=3,
        criticism_and_complaints=10,
        answered_criticism_and_complaints=4,
        hidden_comments=1,
        posts_from_other_units=5,
        followed_up_aspirations=2,
    )
    assert stoc(counts) == StocGauges(10, 0.75, 0.4, 7, 1)
    assert stoc(StocCounts()).openness is None
