"""Figures derived from what platforms tell, with the vectors of the domain document."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.domain import formats
from core.domain.metrics_rules import (
    Activity,
    Counts,
    Interactions,
    activity,
    employee_ratio,
    interactions,
    is_below_baseline,
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
