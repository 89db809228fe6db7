"""The Balinese 210-day calendar: Galungan, Kuningan, Saraswati and Pagerwesi by arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

CYCLE_DAYS = 210
_SARASWATI = date(2025, 9, 6)
"""Seen on pelajahin.com together with Pagerwesi four days later."""


@dataclass(frozen=True, slots=True)
class PawukonDay:
    """A holy day with its place in the cycle, in days after Saraswati."""

    name_id: str
    name_en: str
    offset_days: int


_HOLY_DAYS = (
    PawukonDay("Saraswati", "Saraswati Day", 0),
    PawukonDay("Pagerwesi", "Pagerwesi", 4),
    PawukonDay("Galungan", "Galungan", 74),
    PawukonDay("Kuningan", "Kuningan", 84),
)


def pawukon_days(start: date, end: date) -> tuple[tuple[date, PawukonDay], ...]:
    """List the holy days from ``start`` to ``end``, both included, in order of date."""
    found = [(day, one) for one in _HOLY_DAYS for day in _occurrences(one, start, end)]
    return tuple(sorted(found, key=lambda entry: entry[0]))


def _occurrences(one: PawukonDay, start: date, end: date) -> list[date]:
    anchor = _SARASWATI + timedelta(days=one.offset_days)
    first = start + timedelta(days=(anchor - start).days % CYCLE_DAYS)
    count = ((end - first).days // CYCLE_DAYS + 1) if first <= end else 0
    return [first + timedelta(days=CYCLE_DAYS * number) for number in range(count)]
