"""Names and eras."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.calendar_names import english_ordinal, hijri_year, holiday_name
from core.domain.day_names import Language


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2024, 4, 10), 1445),
        (date(2025, 3, 31), 1446),
        (date(2026, 3, 20), 1447),
        (date(2026, 6, 16), 1448),
        (date(2026, 6, 15), 1448),
        (date(2027, 6, 6), 1449),
        (date(2028, 5, 26), 1450),
        (date(2030, 2, 5), 1451),
    ],
)
def test_hijri_year(day: date, year: int) -> None:
    assert hijri_year(day) == year


@pytest.mark.parametrize(
    ("number", "written"), [(1, "1st"), (2, "2nd"), (13, "13th"), (81, "81st"), (83, "83rd"), (111, "111th")]
)
def test_english_ordinals(number: int, written: str) -> None:
    assert english_ordinal(number) == written


def test_an_unknown_key_is_its_own_name() -> None:
    assert holiday_name("Pilkada", date(2028, 1, 1), Language.EN) == "Pilkada"
