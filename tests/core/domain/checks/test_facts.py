"""Checks 5 and 7: sources of figures, and dates that agree."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.domain.checks import CheckCode, CheckInput, Finding
from core.domain.checks.facts import check_dates, check_sources
from core.domain.formats import OfficeZone

TODAY = date(2026, 8, 14)
WITA = OfficeZone.WITA


@pytest.mark.parametrize(
    "text", ["Realisasi 85%", "naik 12,5 persen", "Anggaran Rp2 miliar", "1,2 juta warga"]
)
def test_figures_want_a_source_and_its_date(text: str) -> None:
    found = list(check_sources(CheckInput(text, TODAY)))
    assert [one.code for one in found] == [CheckCode.NUMBER_WITHOUT_SOURCE]
    found = list(check_sources(CheckInput(text, TODAY, data_source="BPKAD")))
    assert [one.code for one in found] == [CheckCode.NUMBER_WITHOUT_DATE]
    assert list(check_sources(CheckInput(text, TODAY, data_source="BPKAD", data_date=TODAY))) == []


@pytest.mark.parametrize("text", ["Gratis, Rp0", "12 orang pada pukul 08.00", "Tahun 2026"])
def test_plain_numbers_want_none(text: str) -> None:
    assert list(check_sources(CheckInput(text, TODAY))) == []


def test_many_figures_make_one_finding() -> None:
    found = list(check_sources(CheckInput("85% dari Rp2 miliar", TODAY)))
    assert [(one.start, one.end, one.params) for one in found] == [(0, 3, {"count": 2, "figure": "85%"})]


def _dates(text: str, planned: datetime | None = None, zone: OfficeZone = WITA) -> list[Finding]:
    return list(check_dates(CheckInput(text, TODAY, zone, planned_at=planned)))


@pytest.mark.parametrize(
    "text",
    [
        "Senin, 17 Agustus 2026",
        "SENIN 17 AGUSTUS 2026",
        "Senin (17/8/2026)",
        "Senin, tanggal 17-08-2026",
        "Senin, 17 Agustus",
        "Jum’at, 14 Agu 2026",
        "Ahad, 16 Agustus 2026",
        "17 Agustus 2026",
        "Senin–Jumat pukul 08.00 WITA",
        "Minggu depan",
        "SK 480/2636/2020 dan 1.2.2026.5",
        "hari ini, Jumat",
        "besok (Sabtu)",
    ],
)
def test_dates_that_agree(text: str) -> None:
    assert _dates(text) == []


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("Selasa, 17 Agustus 2026", "Selasa", "Senin"),
        ("Jumat (17/8/2026)", "Jumat", "Senin"),
        ("Rabu 17 Agustus", "Rabu", "Senin"),
        ("Senin, 29 Februari 2028", "Senin", "Selasa"),
    ],
)
def test_a_wrong_weekday_is_told_with_the_right_one(text: str, written: str, right: str) -> None:
    found = _dates(text)
    assert [one.code for one in found] == [CheckCode.WEEKDAY_WRONG]
    assert text[found[0].start : found[0].end] == written
    assert found[0].replacement == right


def test_a_missing_year_is_the_nearest_one() -> None:
    planned = datetime(2026, 12, 30, 1, 0, tzinfo=UTC)
    assert _dates("Senin, 4 Januari", planned) == []
    assert _dates("Rabu, 30 Desember", datetime(2027, 1, 3, tzinfo=UTC)) == []


def test_days_that_do_not_exist() -> None:
    assert [one.code for one in _dates("31 Februari 2026")] == [CheckCode.DATE_IMPOSSIBLE]
    assert [one.code for one in _dates("Senin, 31/02/2026")] == [CheckCode.DATE_IMPOSSIBLE]
    assert _dates("versi 31.13.2026") == []


def test_relative_days_follow_the_plan() -> None:
    planned = datetime(2026, 8, 16, 20, 0, tzinfo=UTC)  # Monday 17 August in WITA
    assert _dates("Hari ini, Senin", planned) == []
    found = _dates("Hari ini, Minggu", planned)
    assert [(one.code, one.replacement) for one in found] == [(CheckCode.RELATIVE_DAY_WRONG, "Senin")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("pukul 08.00 WITA", []),
        ("pukul 08.00–12.00 WITA", []),
        ("pukul 08.00 s.d. selesai WITA", []),
        ("pukul 08.00 WITA, istirahat pukul 12.00", []),
        ("jam 8 pagi", []),
        ("pukul 08.00", [CheckCode.TIME_WITHOUT_ZONE]),
        ("pukul 08.00 dan pukul 09.00", [CheckCode.TIME_WITHOUT_ZONE]),
        ("pukul 08.00 WIB", [CheckCode.ZONE_DIFFERS]),
    ],
)
def test_times_name_the_offices_zone(text: str, codes: list[CheckCode]) -> None:
    assert [one.code for one in _dates(text)] == codes
