"""Reading the tables of holidays and observances, with the place of every fault."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from core.errors import InvalidInput

_Row = TypeVar("_Row")


class DayKind(StrEnum):
    """How a day counts. Only holidays and joint leave stop working days."""

    HOLIDAY = "holiday"
    JOINT_LEAVE = "joint_leave"
    OBSERVANCE = "observance"


class DayStatus(StrEnum):
    """Whether a date is certain; an estimated one waits for the Sidang Isbat or the decree."""

    FIXED = "fixed"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class DatedRow:
    """A day of one year: a holiday, joint leave, or the start of Ramadan. ``key`` names it."""

    day: date
    key: str
    kind: DayKind
    status: DayStatus
    source: str


@dataclass(frozen=True, slots=True)
class YearlyRow:
    """A day of every year; ``day`` is a number or such as ``last sunday``. With a ``key`` it is a holiday."""

    month: int
    day: str
    key: str
    name_id: str
    name_en: str
    audience: tuple[str, ...]
    base_year: int | None
    greeting_id: str
    verified: bool
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class DerivedRow:
    """A day at a distance from the dated days with the key ``base``."""

    base: str
    offset_days: int
    name_id: str
    name_en: str
    audience: tuple[str, ...]
    status: DayStatus
    source: str


@dataclass(frozen=True, slots=True)
class CalendarTables:
    """The three tables as read."""

    dated: tuple[DatedRow, ...]
    yearly: tuple[YearlyRow, ...]
    derived: tuple[DerivedRow, ...]


def read_tables(folder: Path) -> CalendarTables:
    """Read the tables; raises ``InvalidInput`` (``calendar_row_not_understood``) with the file's name and line."""
    return CalendarTables(
        tuple(_read(folder / "dated.csv", _dated_row)),
        tuple(_read(folder / "yearly.csv", _yearly_row)),
        tuple(_read(folder / "derived.csv", _derived_row)),
    )


def _read(path: Path, make: Callable[[Mapping[str, str]], _Row]) -> list[_Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(_rows(path.name, csv.DictReader(file), make))


def _rows(
    name: str, reader: csv.DictReader[str], make: Callable[[Mapping[str, str]], _Row]
) -> Iterator[_Row]:
    for row in reader:
        try:
            yield make(row)
        except (KeyError, ValueError, TypeError, AttributeError) as fault:
            raise InvalidInput("calendar_row_not_understood", file=name, line=reader.line_num) from fault


def _dated_row(row: Mapping[str, str]) -> DatedRow:
    return DatedRow(
        day=date.fromisoformat(row["date"]),
        key=row["key"],
        kind=DayKind(row["kind"]),
        status=DayStatus(row["status"]),
        source=row["source"],
    )


def _yearly_row(row: Mapping[str, str]) -> YearlyRow:
    return YearlyRow(
        month=int(row["month"]),
        day=row["day"],
        key=row["key"],
        name_id=row["name_id"],
        name_en=row["name_en"],
        audience=_words(row["audience"]),
        base_year=int(row["base_year"]) if row["base_year"] else None,
        greeting_id=row["greeting_id"],
        verified=row["verified"] == "yes",
        note=row["note"],
        source=row["source"],
    )


def _derived_row(row: Mapping[str, str]) -> DerivedRow:
    return DerivedRow(
        base=row["base"],
        offset_days=int(row["offset_days"]),
        name_id=row["name_id"],
        name_en=row["name_en"],
        audience=_words(row["audience"]),
        status=DayStatus(row["status"]),
        source=row["source"],
    )


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(";") if word.strip())
