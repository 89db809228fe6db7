"""Holidays and observances: what the calendar shows, greets and does not count as working days.

The data are tables in ``resources/calendar``; a new joint decree (SKB) appears every autumn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from core.domain.calendar_names import english_ordinal, holiday_name, joint_leave_name
from core.domain.calendar_tables import CalendarTables, DayKind, DayStatus, YearlyRow, read_tables
from core.domain.day_names import Language
from core.domain.formats import OfficeZone
from core.domain.office_kinds import EVERY_OFFICE, OfficeKind, concerns
from core.domain.pawukon import pawukon_days
from core.domain.topics import Topic, read_topics
from core.domain.working_days import add_working_days

__all__ = ["Calendar", "Day", "DayKind", "DayStatus", "HoldWindow", "load_calendar"]

NYEPI_PROVINCE = "Bali"
_PROVINCE = "provinsi "
_PAWUKON_AUDIENCE = ("provinsi Bali", "provinsi Nusa Tenggara Barat", "Kemenag")
_WEEKDAY_NUMBERS = {"monday": 0, "sunday": 6}


@dataclass(frozen=True, slots=True)
class Day:
    """One entry of the calendar. ``ordinal`` is the anniversary for greetings, ``note`` a known conflict."""

    date: date
    name_id: str
    name_en: str
    kind: DayKind
    status: DayStatus = DayStatus.FIXED
    audience: tuple[str, ...] = (EVERY_OFFICE,)
    ordinal: int | None = None
    greeting_id: str = ""
    key: str = ""
    source: str = ""
    verified: bool = True
    note: str = ""

    @property
    def is_estimated(self) -> bool:
        """Tell whether the date may still move: such a greeting is never published by itself."""
        return self.status is DayStatus.ESTIMATED

    @property
    def is_off(self) -> bool:
        """Tell whether offices are closed."""
        return self.kind in {DayKind.HOLIDAY, DayKind.JOINT_LEAVE}

    def name(self, language: Language = Language.ID) -> str:
        """Give the name without a mark for estimated dates."""
        return self.name_en if language is Language.EN else self.name_id

    def label(self, language: Language = Language.ID) -> str:
        """Give the name as lists show it: "(perkiraan)" behind an estimated one."""
        mark = "(estimated)" if language is Language.EN else "(perkiraan)"
        return f"{self.name(language)} {mark}" if self.is_estimated else self.name(language)

    def greeting(self, language: Language = Language.ID) -> str:
        """Give what is congratulated, with the ordinal where one is known: "Hari Sumpah Pemuda Ke-98"."""
        if language is Language.ID and self.greeting_id:
            return self.greeting_id
        if language is Language.EN and self.ordinal is not None and self.key != "independence":
            return f"{self.name_en} ({english_ordinal(self.ordinal)})"
        return self.name(language)


@dataclass(frozen=True, slots=True)
class HoldWindow:
    """A time during which nothing is sent, in UTC; ``end`` is not part of it."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Calendar:
    """The tables and ideas for posts; answers are computed per year and kept."""

    tables: CalendarTables
    topics: tuple[Topic, ...] = ()
    _years: dict[int, tuple[Day, ...]] = field(default_factory=dict, compare=False, repr=False)

    def days_between(
        self, start: date, end: date, *, kind: OfficeKind | None = None, province: str = ""
    ) -> tuple[Day, ...]:
        """List the entries from ``start`` to ``end``, both included, holidays first within a day.

        ``kind`` keeps what concerns all offices and that kind; ``None`` keeps everything. ``province`` adds
        what only that province observes.
        """
        days = (day for year in range(start.year, end.year + 1) for day in self._year(year))
        return tuple(
            day for day in days if start <= day.date <= end and _is_shown(day, kind, province.casefold())
        )

    def off_days(self, start: date, end: date) -> frozenset[date]:
        """Give the national holidays and joint leave days from ``start`` to ``end``, both included."""
        return frozenset(day.date for day in self.days_between(start, end) if day.is_off)

    def add_working_days(self, day: date, count: int) -> date:
        """Give the due date ``count`` working days after ``day`` (see ``working_days``)."""
        off_days = self.off_days(day, day + timedelta(days=60 + 3 * count))
        return add_working_days(day, count, off_days)

    def nyepi_holds(self, start: date, end: date, province: str) -> tuple[HoldWindow, ...]:
        """Give the windows from 06.00 WITA of Nyepi for 24 hours, when Bali's mobile data is off."""
        if province.casefold() != NYEPI_PROVINCE.casefold():
            return ()
        days = [one.day for one in self.tables.dated if one.key == "nyepi" and one.kind is DayKind.HOLIDAY]
        return tuple(_nyepi_window(day) for day in days if start <= day <= end)

    def _year(self, year: int) -> tuple[Day, ...]:
        if year not in self._years:
            days = [
                *_dated_days(self.tables, year),
                *_yearly_days(self.tables, year),
                *_derived_days(self.tables, year),
                *_pawukon(year),
            ]
            self._years[year] = tuple(sorted(days, key=lambda day: (day.date, not day.is_off)))
        return self._years[year]


def _is_shown(day: Day, kind: OfficeKind | None, province: str) -> bool:
    if kind is None or day.kind is not DayKind.OBSERVANCE:
        return True
    local = any(one.casefold() == _PROVINCE + province for one in day.audience)
    return local or concerns(day.audience, kind)


def _nyepi_window(day: date) -> HoldWindow:
    start = OfficeZone.WITA.to_utc(day, time(6, 0))
    return HoldWindow(start, start + timedelta(days=1))


def _dated_days(tables: CalendarTables, year: int) -> Iterator[Day]:
    for one in tables.dated:
        if one.day.year != year:
            continue
        name = joint_leave_name if one.kind is DayKind.JOINT_LEAVE else holiday_name
        yield Day(
            one.day,
            name(one.key, one.day, Language.ID),
            name(one.key, one.day, Language.EN),
            one.kind,
            one.status,
            key=one.key,
            ordinal=year - 1945 if one.key == "independence" else None,
            source=one.source,
        )


def _yearly_days(tables: CalendarTables, year: int) -> Iterator[Day]:
    """Fixed holidays stand in both tables; the yearly one serves years without a decree."""
    known = {one.key for one in tables.dated if one.day.year == year}
    for one in tables.yearly:
        day = _day_of(one, year)
        if one.key in known or day is None:
            continue
        ordinal = year - one.base_year if one.base_year is not None else None
        yield Day(
            day,
            holiday_name(one.key, day, Language.ID) if one.key else one.name_id,
            holiday_name(one.key, day, Language.EN) if one.key else one.name_en,
            DayKind.HOLIDAY if one.key else DayKind.OBSERVANCE,
            audience=one.audience,
            ordinal=ordinal,
            greeting_id=one.greeting_id.format(n=ordinal),
            key=one.key,
            source=one.source,
            verified=one.verified,
            note=one.note,
        )


def _day_of(one: YearlyRow, year: int) -> date | None:
    """Give the day in a year: a number, or ``first monday``, ``last sunday``; ``None`` for 29 February."""
    place, _, weekday = one.day.partition(" ")
    if not weekday:
        return _real_day(year, one.month, int(place))
    if place == "first":
        first = date(year, one.month, 1)
        return first + timedelta(days=(_WEEKDAY_NUMBERS[weekday] - first.weekday()) % 7)
    last = date(year + one.month // 12, one.month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - _WEEKDAY_NUMBERS[weekday]) % 7)


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _derived_days(tables: CalendarTables, year: int) -> Iterator[Day]:
    for rule in tables.derived:
        for one in tables.dated:
            if one.key != rule.base or one.kind is DayKind.JOINT_LEAVE:
                continue
            day = one.day + timedelta(days=rule.offset_days)
            if day.year == year:
                status = one.status if rule.status is DayStatus.FIXED else rule.status
                yield Day(
                    day,
                    rule.name_id,
                    rule.name_en,
                    DayKind.OBSERVANCE,
                    status,
                    audience=rule.audience,
                    source=rule.source,
                    verified=False,
                )


def _pawukon(year: int) -> Iterator[Day]:
    for day, one in pawukon_days(date(year, 1, 1), date(year, 12, 31)):
        yield Day(
            day,
            one.name_id,
            one.name_en,
            DayKind.OBSERVANCE,
            audience=_PAWUKON_AUDIENCE,
            source="Pawukon, 210 hari",
        )


def load_calendar(folder: Path) -> Calendar:
    """Read the calendar's tables (see ``calendar_tables.read_tables`` for files and errors)."""
    return Calendar(read_tables(folder), topics=read_topics(folder / "topics.csv"))
