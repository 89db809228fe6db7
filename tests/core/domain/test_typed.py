"""Days, hours and figures as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest

from core.domain.formats import OfficeZone
from core.domain.typed import TypedTime, parse_count, parse_date, parse_time
from core.errors import InvalidInput

TODAY = date(2026, 8, 14)
INDEPENDENCE_DAY = date(2026, 8, 17)


@pytest.mark.parametrize(
    "typed",
    [
        "17-08-2026",
        "17/8/2026",
        "17.08.26",
        "17-8",
        "2026-08-17",
        "17 Agustus 2026",
        "17 agu",
        "17-Agt-2026",
        "Senin, 17 Agustus 2026",
        "hari Senin 17 Agustus 2026",
        "Monday, 17 August 2026",
    ],
)
def test_one_day_in_many_spellings(typed: str) -> None:
    found = parse_date(typed, TODAY)
    assert found.day == INDEPENDENCE_DAY
    assert not found.weekday_is_wrong


def test_near_days() -> None:
    assert parse_date("Hari ini", TODAY).day == TODAY
    assert parse_date("besok", TODAY).day == date(2026, 8, 15)
    assert parse_date(" lusa ", TODAY).day == date(2026, 8, 16)


def test_a_wrong_weekday_is_noticed() -> None:
    found = parse_date("Jum’at, 17 Agustus 2026", TODAY)
    assert found.weekday == 4
    assert found.weekday_is_wrong


@pytest.mark.parametrize("typed", ["", "31-02-2026", "17 Agustusan 2026", "Senen, 17 Agustus 2026", "soon"])
def test_what_is_not_a_day_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput, match="date_not_understood"):
        parse_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("08.00", TypedTime(time(8, 0))),
        ("8:30", TypedTime(time(8, 30))),
        ("pukul 08.00 WITA", TypedTime(time(8, 0), OfficeZone.WITA)),
        ("jam 8", TypedTime(time(8, 0))),
        ("13.15 wib", TypedTime(time(13, 15), OfficeZone.WIB)),
    ],
)
def test_times(typed: str, expected: TypedTime) -> None:
    assert parse_time(typed) == expected


@pytest.mark.parametrize("typed", ["", "25.00", "08.60", "pagi", "8.5"])
def test_what_is_not_a_time_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput, match="time_not_understood"):
        parse_time(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("0", 0),
        ("13", 13),
        ("1.250", 1250),
        ("1,250,000", 1_250_000),
        ("1,2 rb", 1200),
        ("3.4K", 3400),
        ("1.250 rb", 1250),
        ("12 rb", 12_000),
        ("2 jt", 2_000_000),
        ("12.0", 12),
        ("", None),
        ("—", None),
    ],
)
def test_counts(typed: str, expected: int | None) -> None:
    assert parse_count(typed) == expected


@pytest.mark.parametrize("typed", ["banyak", "1.5", "-3", "1.2.3"])
def test_what_is_not_a_count_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput, match="number_not_understood"):
        parse_count(typed)
