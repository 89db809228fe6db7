"""How often figures are read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.sync.cadence import Cadence


@pytest.mark.parametrize(
    ("age_h", "wait_min"), [(0, 10), (0.99, 10), (1, 60), (23, 60), (24, 360), (24 * 6, 360), (24 * 7, 1440)]
)
def test_figures_are_read_ever_less_often(age_h: float, wait_min: int) -> None:
    age = timedelta(hours=age_h)
    assert Cadence().wait(age) == timedelta(minutes=wait_min)
    assert Cadence(low_data=True).wait(age) == timedelta(minutes=4 * wait_min)


def test_an_old_post_is_left_alone() -> None:
    assert Cadence(stop_after_days=30).is_over(timedelta(days=30))
    assert not Cadence(stop_after_days=30).is_over(timedelta(days=29))
    assert Cadence(low_data=True).is_skipped(timedelta(days=8))
    assert not Cadence().is_skipped(timedelta(days=8))
