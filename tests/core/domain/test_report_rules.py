"""Formulas of the report, with the vectors of domain.md, section 7."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.metrics_rules import Interactions
from core.domain.report_rules import (
    FUNCTION_MIX,
    StocCounts,
    StocGauges,
    engagement_rate,
    mix_percent,
    spread_potential,
    stoc,
)

REACHED = Interactions(13, partial=False)


@pytest.mark.parametrize(("followers", "rate"), [(1_300, 0.01), (0, None), (None, None), (-1, None)])
def test_the_engagement_rate_needs_followers(followers: int | None, rate: float | None) -> None:
    assert engagement_rate(REACHED, followers) == rate


def test_the_engagement_rate_needs_figures() -> None:
    assert engagement_rate(Interactions(None, partial=False), 100) is None


def test_84_employees_of_whom_a_quarter_share_with_300_friends() -> None:
    assert spread_potential(84, 0.25, 300) == 6_300


def test_the_mix_is_aimed_at_a_hundred() -> None:
    assert sum(FUNCTION_MIX.values()) == 100
    thirds = mix_percent({"inform": 1, "educate": 1, "entertain": 1})
    assert thirds == {"inform": 34, "educate": 33, "entertain": 33}
    assert mix_percent({"inform": 0, "educate": 0}) == {"inform": 0, "educate": 0}


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 500), min_size=1))
def test_a_mix_always_adds_up(counts: dict[str, int]) -> None:
    assert sum(mix_percent(counts).values()) == (100 if sum(counts.values()) else 0)


def test_the_four_gauges() -> None:
    counts = StocCounts(
        information_posts=8,
        number_posts=4,
        sourced_number_posts=3,
        criticism_and_complaints=10,
        answered_criticism_and_complaints=4,
        hidden_comments=1,
        followed_up_aspirations=2,
    )
    assert stoc(counts) == StocGauges(8, 0.75, 0.4, 2, 1)
    assert (stoc(StocCounts()).openness, stoc(StocCounts()).transparency) == (None, None)
