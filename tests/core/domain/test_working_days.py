"""Counting working days."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.working_days import add_working_days, is_working_day, working_days_between

FRIDAY = date(2026, 12, 18)
OFF = {date(2026, 12, 24), date(2026, 12, 25)}


def test_the_first_day_does_not_count() -> None:
    assert add_working_days(FRIDAY, 1, OFF) == date(2026, 12, 21)
    assert add_working_days(FRIDAY, 5, OFF) == date(2026, 12, 29)
    assert add_working_days(FRIDAY, 5, {date(2026, 12, 25)}) == date(2026, 12, 28)


def test_nought_days_means_the_day_itself_if_offices_work() -> None:
    assert add_working_days(FRIDAY, 0, OFF) == FRIDAY
    assert add_working_days(date(2026, 12, 24), 0, OFF) == date(2026, 12, 28)


def test_going_back_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        add_working_days(FRIDAY, -1, OFF)


def test_distances() -> None:
    assert working_days_between(FRIDAY, date(2026, 12, 29), OFF) == 5
    assert working_days_between(date(2026, 12, 29), FRIDAY, OFF) == -5
    assert working_days_between(FRIDAY, FRIDAY, OFF) == 0
    assert not is_working_day(date(2026, 12, 26), OFF)
