"""Understanding days, hours and figures as people type them or as their spreadsheets hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from core.domain.day_names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from core.domain.formats import OfficeZone
from core.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A day as typed; ``weekday`` is the one that was claimed (0 is Monday), ``None`` if none was."""

    day: date
    weekday: int | None = None

    @property
    def weekday_is_wrong(self) -> bool:
        """Tell whether a weekday was claimed that is not the day's own."""
        return self.weekday is not None and self.weekday != self.day.weekday()


@dataclass(frozen=True, slots=True)
class TypedTime:
    """An hour as typed, with its zone if one was named."""

    at: time
    zone: OfficeZone | None = None


_NEAR_DAYS = {
    "kemarin": -1, "yesterday": -1, "hari ini": 0, "today": 0, "besok": 1, "tomorrow": 1, "lusa": 2,
}  # fmt: skip
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})")
_NUMERIC = re.compile(r"(?P<day>\d{1,2})\s?[-/.]\s?(?P<month>\d{1,2})(?:\s?[-/.]\s?(?P<year>\d{4}|\d{2}))?")
_WORDED = re.compile(r"(?P<day>\d{1,2})[\s-]+(?P<month>[a-z]+)\.?(?:[\s-]+(?P<year>\d{4}|\d{2}))?")
_LEADING_WEEKDAY = re.compile(r"(?:hari\s+)?([a-z']+)\s*[,/]?\s+(?=\d)")
_TIME = re.compile(
    r"(?:pukul|jam|pkl\.?)?\s*(\d{1,2})(?:\s*[.:]\s*(\d{2}))?\s*(wib|wita|wit)?", re.IGNORECASE
)


def parse_date(typed: str, today: date) -> TypedDate:
    """Understand ``17-08-2026``, ``Senin, 17 Agustus 2026``, ``17 agu``, ``2026-08-17``, ``besok``.

    Day comes before month, as Indonesia writes it; a missing year is the current one. Raises ``InvalidInput``
    (``date_not_understood``) with the typed text.
    """
    text = " ".join(typed.lower().replace("’", "'").split())
    if text in _NEAR_DAYS:
        return TypedDate(today + timedelta(days=_NEAR_DAYS[text]))
    weekday, rest = _take_weekday(text)
    day = _day_of(rest, today)
    if day is None:
        raise InvalidInput("date_not_understood", typed=typed)
    return TypedDate(day, weekday)


def _take_weekday(text: str) -> tuple[int | None, str]:
    found = _LEADING_WEEKDAY.match(text)
    if found is None or found[1] not in WEEKDAY_NUMBERS:
        return None, text
    return WEEKDAY_NUMBERS[found[1]], text[found.end() :]


def _day_of(text: str, today: date) -> date | None:
    for pattern in (_ISO, _NUMERIC, _WORDED):
        found = pattern.fullmatch(text)
        if found is not None:
            return _real_day(found["day"], found["month"], found["year"] or str(today.year))
    return None


def _real_day(day: str, month: str, year: str) -> date | None:
    month_number = int(month) if month.isdigit() else MONTH_NUMBERS.get(month, 0)
    full_year = int(year) + 2000 if len(year) == 2 else int(year)
    try:
        return date(full_year, month_number, int(day))
    except ValueError:
        return None


def parse_time(typed: str) -> TypedTime:
    """Understand ``08.00``, ``8:30``, ``pukul 08.00 WITA`` and ``jam 8``; raises ``time_not_understood``."""
    found = _TIME.fullmatch(typed.strip())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise InvalidInput("time_not_understood", typed=typed)
    zone = OfficeZone(found[3].upper()) if found[3] else None
    return TypedTime(time(int(found[1]), int(found[2] or 0)), zone)


_COUNT = re.compile(r"(\d+(?:[.,\s]\d{3})+|\d+(?:[.,]\d+)?)\s*(rb|ribu|k|jt|juta|m)?")
_COUNT_UNITS = {"rb": 1_000, "ribu": 1_000, "k": 1_000, "jt": 1_000_000, "juta": 1_000_000, "m": 1_000_000}


def parse_count(typed: str) -> int | None:
    """Read a whole figure copied from a platform: ``1.250``, ``1,250``, ``1,2 rb``, ``3.4K``.

    An empty cell or a dash is ``None`` (not known), never 0. Raises ``number_not_understood``.
    """
    text = typed.strip().lower()
    if text in {"", "-", "–", "—", "n/a", "#n/a"}:
        return None
    found = _COUNT.fullmatch(text)
    if found is None:
        raise InvalidInput("number_not_understood", typed=typed)
    digits, unit = found[1], found[2]
    if re.fullmatch(r"\d+(?:[.,\s]\d{3})*", digits) and not (unit and _is_short_decimal(digits)):
        return int(re.sub(r"\D", "", digits)) * _COUNT_UNITS.get(unit, 1)
    value = float(digits.replace(",", ".")) * _COUNT_UNITS.get(unit, 1)
    if unit is None and not value.is_integer():
        raise InvalidInput("number_not_understood", typed=typed)
    return round(value)


def _is_short_decimal(digits: str) -> bool:
    """Before a unit, ``1.250`` means one and a quarter: platforms never group thousands there."""
    return len(re.findall(r"[.,]", digits)) == 1
