"""A key that runs out is told three times, once each."""

from datetime import UTC, datetime, timedelta

import pytest

from core.domain.expiry import note, warning_due

END = datetime(2026, 12, 20, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "days"),
    [
        (timedelta(days=14, seconds=1), None),
        (timedelta(days=14), 14),
        (timedelta(days=4), 14),
        (timedelta(days=3), 3),
        (timedelta(hours=1), 3),
        (timedelta(0), 0),
        (timedelta(days=-30), 0),
    ],
)
def test_thresholds(before: timedelta, days: int | None) -> None:
    assert warning_due(END, END - before, "") == days


def test_each_is_told_once() -> None:
    told, said = "", []
    for day in range(30, -10, -1):
        days = warning_due(END, END - timedelta(days=day), told)
        if days is not None:
            said.append(days)
            told = note(END, days)
    assert said == [14, 3, 0]


def test_end_that_differs_by_minutes_is_the_same_and_a_new_key_is_told_anew() -> None:
    told = note(END, 14)
    now = END - timedelta(days=10)
    assert warning_due(END + timedelta(minutes=7), now, told) is None
    assert warning_due(END + timedelta(days=2), now, told) == 14


@pytest.mark.parametrize("told", ["", "14", "14 kapan", "x 2026-12-20T03:00:00+00:00", "14 2026-12-20"])
def test_spoiled_note_counts_as_never_told(told: str) -> None:
    assert warning_due(END, END - timedelta(days=10), told) == 14
