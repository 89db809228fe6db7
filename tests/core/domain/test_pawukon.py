"""Balinese holy days by arithmetic."""

from __future__ import annotations

from datetime import date

from core.domain.pawukon import pawukon_days


def test_days_of_two_years() -> None:
    found = [(day, one.name_id) for day, one in pawukon_days(date(2026, 1, 1), date(2027, 12, 31))]
    assert found == [
        (date(2026, 4, 4), "Saraswati"),
        (date(2026, 4, 8), "Pagerwesi"),
        (date(2026, 6, 17), "Galungan"),
        (date(2026, 6, 27), "Kuningan"),
        (date(2026, 10, 31), "Saraswati"),
        (date(2026, 11, 4), "Pagerwesi"),
        (date(2027, 1, 13), "Galungan"),
        (date(2027, 1, 23), "Kuningan"),
        (date(2027, 5, 29), "Saraswati"),
        (date(2027, 6, 2), "Pagerwesi"),
        (date(2027, 8, 11), "Galungan"),
        (date(2027, 8, 21), "Kuningan"),
        (date(2027, 12, 25), "Saraswati"),
        (date(2027, 12, 29), "Pagerwesi"),
    ]


def test_weekdays_never_move() -> None:
    weekdays = {"Saraswati": 5, "Pagerwesi": 2, "Galungan": 2, "Kuningan": 5}
    for day, one in pawukon_days(date(1990, 1, 1), date(2060, 1, 1)):
        assert day.weekday() == weekdays[one.name_id]


def test_a_span_without_any() -> None:
    assert pawukon_days(date(2026, 1, 1), date(2026, 1, 31)) == ()
