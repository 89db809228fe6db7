"""Holidays and observances of 2026-2028 as shipped, and the rules around them."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.domain.calendar_days import (
    Calendar,
    Day,
    DayKind,
    HoldWindow,
    load_calendar,
)
from core.domain.day_names import Language
from core.domain.office_kinds import OfficeKind
from core.errors import InvalidInput

FOLDER = Path(__file__).parents[3] / "resources" / "calendar"


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_calendar(FOLDER)


def _year(calendar: Calendar, year: int) -> tuple[Day, ...]:
    return calendar.days_between(date(year, 1, 1), date(year, 12, 31))


def _on(calendar: Calendar, day: date) -> list[str]:
    return [one.label() for one in calendar.days_between(day, day)]


@pytest.mark.parametrize(("year", "holidays", "joint_leave"), [(2026, 17, 8), (2027, 18, 8), (2028, 17, 0)])
def test_as_many_days_off_as_the_decree_names(
    calendar: Calendar, year: int, holidays: int, joint_leave: int
) -> None:
    kinds = [day.kind for day in _year(calendar, year)]
    assert kinds.count(DayKind.HOLIDAY) == holidays
    assert kinds.count(DayKind.JOINT_LEAVE) == joint_leave


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2026, 3, 19), "Nyepi Tahun Baru Saka 1948"),
        (date(2027, 2, 6), "Tahun Baru Imlek 2578 Kongzili"),
        (date(2027, 3, 9), "Cuti bersama Idulfitri 1448 H (perkiraan)"),
        (date(2027, 3, 11), "Idulfitri 1448 H (hari kedua) (perkiraan)"),
        (date(2027, 5, 20), "Waisak 2571 BE"),
        (date(2027, 6, 6), "Tahun Baru Islam 1449 H"),
        (date(2027, 8, 17), "HUT Ke-82 Kemerdekaan RI"),
        (date(2026, 2, 19), "Awal Ramadan 1447 H (perkiraan)"),
        (date(2026, 3, 3), "Cap Go Meh"),
        (date(2026, 5, 26), "Hari Arafah (perkiraan)"),
        (date(2026, 6, 25), "Hari Asyura (perkiraan)"),
        (date(2027, 2, 24), "Nuzulul Quran (perkiraan)"),
        (date(2028, 2, 9), "Cap Go Meh (perkiraan)"),
        (date(2026, 1, 25), "Hari Kusta Sedunia"),
        (date(2027, 10, 4), "Hari Habitat Sedunia"),
        (date(2027, 1, 13), "Galungan"),
    ],
)
def test_names_of_days(calendar: Calendar, day: date, label: str) -> None:
    assert label in _on(calendar, day)


def test_english_names(calendar: Calendar) -> None:
    names = [one.label(Language.EN) for one in calendar.days_between(date(2027, 3, 9), date(2027, 3, 10))]
    assert names[0] == "Joint leave for Eid al-Fitr 1448 AH (estimated)"
    assert "Eid al-Fitr 1448 AH (estimated)" in names


@pytest.mark.parametrize(
    ("day", "indonesian", "english"),
    [
        (date(2026, 10, 28), "Hari Sumpah Pemuda Ke-98", "Youth Pledge Day (98th)"),
        (date(2027, 7, 1), "Hari Bhayangkara Ke-81", "National Police Day (81st)"),
        (date(2027, 11, 29), "HUT Ke-56 KORPRI", "Indonesian Civil Servants Corps Anniversary (56th)"),
        (date(2027, 8, 17), "HUT Ke-82 Kemerdekaan RI", "Independence Day (82nd)"),
        (date(2026, 4, 21), "Hari Kartini", "Kartini Day"),
    ],
)
def test_greetings_count_the_years(calendar: Calendar, day: date, indonesian: str, english: str) -> None:
    one = calendar.days_between(day, day)[0]
    assert one.greeting() == indonesian
    assert one.greeting(Language.EN) == english


@pytest.mark.parametrize(
    ("received", "count", "due"),
    [
        (date(2026, 12, 18), 5, date(2026, 12, 29)),
        (date(2027, 3, 5), 3, date(2027, 3, 18)),
        (date(2026, 11, 23), 10, date(2026, 12, 7)),
        (date(2026, 11, 23), 17, date(2026, 12, 16)),
        (date(2027, 3, 5), 60, date(2027, 6, 17)),
    ],
)
def test_due_dates_skip_joint_leave(calendar: Calendar, received: date, count: int, due: date) -> None:
    assert calendar.add_working_days(received, count) == due


def test_an_office_sees_its_own_days(calendar: Calendar) -> None:
    def names(kind: OfficeKind | None, province: str = "") -> set[str]:
        found = calendar.days_between(date(2027, 1, 1), date(2027, 12, 31), kind=kind, province=province)
        return {one.name_id for one in found}

    registry, everything = names(OfficeKind.CIVIL_REGISTRY), names(None)
    assert 40 <= len(registry) <= 70
    assert registry < everything
    assert "Hari Kependudukan Sedunia" in registry
    assert "Hari Bidan Nasional" not in registry
    assert "Hari Bidan Nasional" in names(OfficeKind.CLINIC)
    assert "Galungan" not in registry
    assert "Galungan" in names(OfficeKind.CIVIL_REGISTRY, "bali")
    assert {"Idulfitri 1448 H", "Cuti bersama Idulfitri 1448 H"} <= registry


def test_days_off_come_first_and_both_ends_count(calendar: Calendar) -> None:
    found = calendar.days_between(date(2026, 12, 25), date(2027, 1, 1))
    assert found[0].name_id == "Hari Raya Natal"
    assert found[-1].name_id == "Tahun Baru 2027 Masehi"
    assert calendar.off_days(date(2026, 12, 24), date(2026, 12, 31)) == {
        date(2026, 12, 24),
        date(2026, 12, 25),
    }


def test_a_year_without_a_table_still_has_the_fixed_holidays(calendar: Calendar) -> None:
    names = [day.name_id for day in _year(calendar, 2031) if day.is_off]
    assert names == [
        "Tahun Baru 2031 Masehi",
        "Hari Buruh Internasional",
        "Hari Lahir Pancasila",
        "HUT Ke-86 Kemerdekaan RI",
        "Hari Raya Natal",
    ]


def test_every_day_has_a_source_and_conflicts_are_told(calendar: Calendar) -> None:
    days = _year(calendar, 2027)
    assert all(day.source for day in days)
    conflicts = {day.name_id for day in days if day.note}
    assert conflicts == {"Hari Gizi Nasional", "HUT Palang Merah Indonesia", "Hari Maritim Nasional"}
    assert not any(day.verified for day in days if day.note)


def test_nyepi_stops_sending_in_bali_only(calendar: Calendar) -> None:
    start, end = date(2027, 1, 1), date(2027, 12, 31)
    assert calendar.nyepi_holds(start, end, "Bali") == (
        HoldWindow(datetime(2027, 3, 7, 22, 0, tzinfo=UTC), datetime(2027, 3, 8, 22, 0, tzinfo=UTC)),
    )
    assert calendar.nyepi_holds(start, date(2027, 2, 1), "bali") == ()
    assert calendar.nyepi_holds(start, end, "Nusa Tenggara Barat") == ()


@pytest.mark.parametrize(
    "row", ["31-12-2028,a,holiday,fixed,x", "2028-12-31,a,libur,fixed,x", "2028-12-31", ",,,,"]
)
def test_a_fault_in_a_table_is_told_by_file_and_line(tmp_path: Path, row: str) -> None:
    shutil.copytree(FOLDER, tmp_path / "calendar")
    table = tmp_path / "calendar" / "dated.csv"
    table.write_text(f"date,key,kind,status,source\n2028-01-01,a,holiday,fixed,x\n{row}\n", "utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_calendar(tmp_path / "calendar")
    assert caught.value.code == "calendar_row_not_understood"
    assert caught.value.params == {"file": "dated.csv", "line": 3}


def test_a_day_that_only_leap_years_have_is_left_out_of_the_others(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "calendar")
    table = tmp_path / "calendar" / "yearly.csv"
    head = table.read_text("utf-8").splitlines()[0].split(",")
    row = {"month": "2", "day": "29", "name_id": "Hari Kabisat", "name_en": "Leap Day", "audience": "semua"}
    line = ",".join(row.get(name, "yes" if name == "verified" else "") for name in head)
    table.write_text(f"{table.read_text('utf-8').rstrip()}\n{line}\n", "utf-8")
    calendar = load_calendar(tmp_path / "calendar")
    assert "Hari Kabisat" in _on(calendar, date(2028, 2, 29))
    assert "Hari Kabisat" not in [day.name_id for day in _year(calendar, 2027)]


def test_reading_and_asking_are_quick() -> None:
    started = time.thread_time()
    calendar = load_calendar(FOLDER)
    _year(calendar, 2027)
    assert time.thread_time() - started < 0.1
