"""How numbers, sizes, days and times read."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.domain import formats
from core.domain.formats import Language, OfficeZone

EN = Language.EN
NOW = datetime(2026, 8, 17, 4, 0, tzinfo=UTC)  # 12.00 WITA


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (1250, 0, "1.250", "1,250"),
        (1234567.891, 2, "1.234.567,89", "1,234,567.89"),
        (0, 0, "0", "0"),
        (-1500, 0, "-1.500", "-1,500"),
        (2.5, 0, "3", "3"),
        (1.005, 2, "1,01", "1.01"),
        (None, 0, "—", "—"),
    ],
)
def test_number(value: float | None, decimals: int, indonesian: str, english: str) -> None:
    assert formats.number(value, decimals) == indonesian
    assert formats.number(value, decimals, EN) == english


def test_percent() -> None:
    assert formats.percent(13 / 84) == "15,5\u00a0%"
    assert formats.percent(13 / 84, language=EN) == "15.5%"
    assert formats.percent(0.4, 0) == "40\u00a0%"
    assert formats.percent(None) == "—"


def test_rupiah() -> None:
    assert formats.rupiah(1_250_000) == "Rp1.250.000"
    assert formats.rupiah(1_500_000_000) == "Rp1.500.000.000"
    assert formats.rupiah(2500.5) == "Rp2.500,50"
    assert formats.rupiah(-75_000, EN) == "-Rp75,000"


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (None, "—", "—"),
        (999, "999", "999"),
        (1_200, "1,2\u00a0rb", "1.2K"),
        (3_000_000, "3\u00a0jt", "3M"),
        (2_400_000_000, "2,4\u00a0M", "2.4B"),
        (-1_500, "-1,5\u00a0rb", "-1.5K"),
    ],
)
def test_compact_number(value: int | None, indonesian: str, english: str) -> None:
    assert formats.compact_number(value) == indonesian
    assert formats.compact_number(value, EN) == english


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 B"),
        (950, "950 B"),
        (12_345, "12 kB"),
        (999_600, "1,0 MB"),
        (1_900_000, "1,9 MB"),
        (2_000_000_000, "2,0 GB"),
    ],
)
def test_size(size: int, shown: str) -> None:
    assert formats.size_text(size) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0 detik"), (-4, "0 detik"), (40, "40 detik"), (125, "2 menit 5 detik"), (7500, "2 jam 5 menit")],
)
def test_duration(seconds: float, shown: str) -> None:
    assert formats.duration_text(seconds) == shown


def test_english_duration() -> None:
    assert formats.duration_text(3600 * 1500, EN) == "1,500 h"


def test_dates() -> None:
    day = date(2026, 8, 17)
    assert formats.date_text(day) == "Senin, 17 Agustus 2026"
    assert formats.date_text(day, EN) == "Monday, 17 August 2026"
    assert formats.date_text(day, weekday=False, year=False) == "17 Agustus"
    assert formats.short_date(day) == "17 Agu 2026"
    assert formats.short_date(day, EN) == "17 Aug 2026"


def test_times_name_the_office_zone() -> None:
    moment = datetime(2026, 8, 17, 0, 0, tzinfo=UTC)
    assert formats.time_text(moment, OfficeZone.WITA) == "pukul 08.00 WITA"
    assert formats.time_text(moment, OfficeZone.WIB, EN) == "07:00 WIB"
    assert formats.date_time_text(moment, OfficeZone.WIT) == "Senin, 17 Agustus 2026 pukul 09.00 WIT"
    assert formats.date_time_text(moment, OfficeZone.WIT, EN) == "Monday, 17 August 2026, 09:00 WIT"
    end = moment + timedelta(hours=4)
    assert formats.time_range(moment, end, OfficeZone.WITA) == "pukul 08.00–12.00 WITA"
    assert formats.time_range(moment, end, OfficeZone.WITA, EN) == "08:00–12:00 WITA"


def test_zone_converts_both_ways() -> None:
    moment = OfficeZone.WITA.to_utc(date(2027, 3, 8), time(6, 0))
    assert moment == datetime(2027, 3, 7, 22, 0, tzinfo=UTC)
    assert OfficeZone.WITA.local(moment).hour == 6
    assert OfficeZone.WIT.tz.tzname(None) == "WIT"


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2027, 3, 10), date(2027, 3, 10), "10 Maret 2027"),
        (date(2027, 3, 10), date(2027, 3, 12), "10–12 Maret 2027"),
        (date(2027, 4, 30), date(2027, 5, 2), "30 April – 2 Mei 2027"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 Desember 2026 – 2 Januari 2027"),
    ],
)
def test_date_range(first: date, last: date, shown: str) -> None:
    assert formats.date_range(first, last) == shown


@pytest.mark.parametrize(
    ("offset", "indonesian", "english"),
    [
        (timedelta(0), "baru saja", "just now"),
        (timedelta(seconds=30), "sebentar lagi", "in a moment"),
        (timedelta(minutes=-1), "1 menit lalu", "1 minute ago"),
        (timedelta(hours=-2), "2 jam lalu", "2 hours ago"),
        (timedelta(hours=5), "dalam 5 jam", "in 5 hours"),
        (timedelta(hours=-20), "kemarin", "yesterday"),
        (timedelta(days=1), "besok", "tomorrow"),
        (timedelta(days=-3), "3 hari lalu", "3 days ago"),
        (timedelta(days=30), "dalam 30 hari", "in 30 days"),
        (timedelta(days=-40), "8 Jul 2026", "8 Jul 2026"),
    ],
)
def test_relative(offset: timedelta, indonesian: str, english: str) -> None:
    assert formats.relative_text(NOW + offset, NOW, OfficeZone.WITA) == indonesian
    assert formats.relative_text(NOW + offset, NOW, OfficeZone.WITA, EN) == english
