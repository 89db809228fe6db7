"""Checks 5 and 7: figures need a source, dates must agree with themselves and with the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from core.domain.checks.findings import CheckCode, CheckInput, Finding, Severity
from core.domain.day_names import MONTH_NUMBERS, WEEKDAY_NUMBERS, WEEKDAYS, Language
from core.domain.typed import parse_date
from core.errors import InvalidInput

_FIGURE = re.compile(
    r"(?<![\d.,])\d[\d.,]*+\s?(?:%|(?:persen|juta|miliar|triliun)\b)|\bRp\.?\s?[1-9]", re.IGNORECASE
)
_LAST_PART = re.compile(r"[,;(]\s*([^,;()]+)\)?\s*$")
_WEEKDAY = r"(?P<weekday>Senin|Selasa|Rabu|Kamis|Jumat|Jum['’]at|Sabtu|Minggu|Ahad)"
_MONTHS = "|".join(sorted((name for name in MONTH_NUMBERS if name.isalpha()), key=len, reverse=True))
_DATE = re.compile(
    rf"(?:\b{_WEEKDAY}\s*[,(/]?\s*(?:tanggal\s+)?)?(?<!\d)(?<!\d[./-])"
    rf"(?P<day>\d{{1,2}})(?:\s+(?P<word>{_MONTHS})\b\.?(?:\s+(?P<year>\d{{4}}))?"
    rf"|(?P<sep>[/.-])(?P<month>\d{{1,2}})(?P=sep)(?P<numeric_year>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"\b(?P<near>hari ini|besok|kemarin|lusa)\s*[,(]?\s*(?:hari\s+)?{_WEEKDAY}\b", re.IGNORECASE
)
_NEAR_DAYS = {"kemarin": -1, "hari ini": 0, "besok": 1, "lusa": 2}
_TIME = re.compile(
    r"\b(?:pukul|jam|pkl\.?)\s+\d{1,2}[.:]\d{2}(?P<until>\s*(?:[-–]|s\.?d\.?|sampai|hingga)\s*(?:pukul\s+)?"
    r"(?:\d{1,2}[.:]\d{2}|selesai))?(?:\s*(?P<zone>WITA|WIB|WIT)\b)?",
    re.IGNORECASE,
)


def has_figures(text: str) -> bool:
    """Tell whether a text tells a percentage or an amount, which needs a source (N-054)."""
    return _FIGURE.search(text) is not None


def data_date(source: str, today: date) -> date | None:
    """Read the date at the end of a source: "BPS, 30 September 2026"; None if there is none."""
    found = _LAST_PART.search(source)
    try:
        return parse_date(found[1].strip(), today).day if found else None
    except InvalidInput:
        return None


def check_sources(given: CheckInput) -> Iterator[Finding]:
    """Find percentages and amounts without a source or without the date of the data (N-054); once is enough."""
    figures = [(field, match) for field, text in given.texts() for match in _FIGURE.finditer(text)]
    if not figures or (given.data_source.strip() and given.data_date is not None):
        return
    field, first = figures[0]
    has_source = bool(given.data_source.strip())
    code = CheckCode.NUMBER_WITHOUT_DATE if has_source else CheckCode.NUMBER_WITHOUT_SOURCE
    params: dict[str, str | int] = {"count": len(figures), "figure": first[0].strip()}
    yield Finding(code, Severity.WARN, first.start(), first.end(), field, params)


def check_dates(given: CheckInput) -> Iterator[Finding]:
    """Compare weekdays with dates, "hari ini" with the plan, and times with the office's zone."""
    for field, text in given.texts():
        for match in _DATE.finditer(text):
            yield from _date_findings(given, field, match)
        for match in _RELATIVE.finditer(text):
            yield from _relative_findings(given, field, match)
        yield from _time_findings(given, field, text)


def _date_findings(given: CheckInput, field: str, match: re.Match[str]) -> Iterator[Finding]:
    day = _day_of(match, given.day)
    if day is None:
        if match["word"] or match["weekday"]:
            params = {"date": match[0]}
            yield Finding(CheckCode.DATE_IMPOSSIBLE, Severity.WARN, *match.span(), field, params)
        return
    if match["weekday"] is not None:
        yield from _weekday_finding(CheckCode.WEEKDAY_WRONG, field, match, day)


def _day_of(match: re.Match[str], near: date) -> date | None:
    """Complete a date without a year by the one that lies nearest to the planned day."""
    month = MONTH_NUMBERS[match["word"].lower()] if match["word"] else int(match["month"])
    year = match["year"] or match["numeric_year"]
    years = [int(year)] if year else [near.year, near.year + 1, near.year - 1]
    days = [one for one in (_real_day(number, month, int(match["day"])) for number in years) if one]
    return min(days, key=lambda one: abs(one - near), default=None)


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _relative_findings(given: CheckInput, field: str, match: re.Match[str]) -> Iterator[Finding]:
    day = given.day + timedelta(days=_NEAR_DAYS[match["near"].lower()])
    yield from _weekday_finding(CheckCode.RELATIVE_DAY_WRONG, field, match, day)


def _weekday_finding(code: CheckCode, field: str, match: re.Match[str], day: date) -> Iterator[Finding]:
    written = match["weekday"]
    if WEEKDAY_NUMBERS[written.lower().replace("’", "'")] == day.weekday():
        return
    right = WEEKDAYS[Language.ID][day.weekday()]
    params = {"written": written, "right": right, "date": day.isoformat()}
    start, end = match.span("weekday")
    yield Finding(code, Severity.WARN, start, end, field, params, replacement=right)


def _time_findings(given: CheckInput, field: str, text: str) -> Iterator[Finding]:
    """A text that names its zone once needs no second; a foreign zone is always told."""
    bare: re.Match[str] | None = None
    zones: set[str] = set()
    for match in _TIME.finditer(text):
        zone = (match["zone"] or "").upper()
        zones.add(zone)
        if not zone:
            bare = bare or match
        elif zone != given.zone:
            params = {"zone": zone, "office": given.zone.value}
            yield Finding(CheckCode.ZONE_DIFFERS, Severity.WARN, *match.span("zone"), field, params)
    if bare is not None and zones == {""}:
        params = {"zone": given.zone.value}
        yield Finding(CheckCode.TIME_WITHOUT_ZONE, Severity.WARN, *bare.span(), field, params)
