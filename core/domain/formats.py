"""How numbers, sizes, days and times are written for people, in Indonesian (EYD) and English.

Indonesian: point for thousands, comma for decimals, ``Rp`` without a space, ``pukul 08.00 WITA``.
English keeps the office's zone and the 24-hour clock.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum

from core.domain.day_names import MONTHS, MONTHS_SHORT, WEEKDAYS, Language

__all__ = [
    "MISSING",
    "Language",
    "OfficeZone",
    "clock",
    "compact_number",
    "date_range",
    "date_text",
    "date_time_text",
    "duration_text",
    "number",
    "percent",
    "relative_text",
    "rupiah",
    "short_date",
    "size_text",
    "time_range",
    "time_text",
]

MISSING = "—"
"""Shown where a figure is not known; never 0."""

_ZONES = {
    name: timezone(timedelta(hours=hours), name) for name, hours in (("WIB", 7), ("WITA", 8), ("WIT", 9))
}


class OfficeZone(StrEnum):
    """Indonesia's three time zones; unchanged and without summer time since 1964."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def tz(self) -> timezone:
        """Give the zone as tzinfo; needs no time zone database, which old Windows PCs lack."""
        return _ZONES[self.value]

    def local(self, moment: datetime) -> datetime:
        """Convert an aware time to this zone."""
        return moment.astimezone(self.tz)

    def to_utc(self, day: date, at: time) -> datetime:
        """Give the aware UTC time of an office day and hour."""
        return datetime.combine(day, at, tzinfo=self.tz).astimezone(timezone(timedelta(0)))


def number(value: float | None, decimals: int = 0, language: Language = Language.ID) -> str:
    """Write a number with grouped thousands, rounded half up; ``None`` becomes a dash."""
    if value is None:
        return MISSING
    english = f"{_rounded(value, decimals):,}"
    if language is Language.EN:
        return english
    return english.translate(str.maketrans(",.", ".,"))


def _rounded(value: float, decimals: int) -> object:
    """Round half up on the decimal digits that a person sees, not on the binary fraction."""
    from decimal import ROUND_HALF_UP, Decimal

    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def percent(fraction: float | None, decimals: int = 1, language: Language = Language.ID) -> str:
    """Write a fraction (0.155) as ``15,5 %`` or ``15.5%``."""
    if fraction is None:
        return MISSING
    gap = "\u00a0" if language is Language.ID else ""
    return f"{number(fraction * 100, decimals, language)}{gap}%"


def rupiah(amount: float, language: Language = Language.ID) -> str:
    """Write an amount as ``Rp1.250.000``; sen only where there are any."""
    sign = "-" if amount < 0 else ""
    decimals = 0 if amount == int(amount) else 2
    return f"{sign}Rp{number(abs(amount), decimals, language)}"


_COMPACT = {
    Language.ID: ((1_000_000_000, "\u00a0M"), (1_000_000, "\u00a0jt"), (1_000, "\u00a0rb")),
    Language.EN: ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K")),
}


def compact_number(value: int | None, language: Language = Language.ID) -> str:
    """Write a large number short for chart axes: ``1,2 rb``, ``3 jt`` (English ``1.2K``, ``3M``)."""
    if value is None:
        return MISSING
    for size, unit in _COMPACT[language]:
        if abs(value) >= size:
            shown = number(value / size, 1, language)
            return shown.removesuffix(",0").removesuffix(".0") + unit
    return number(value, 0, language)


def size_text(size_bytes: int, language: Language = Language.ID) -> str:
    """Write a number of bytes in decimal units: ``950 B``, ``12 kB``, ``1,9 MB``."""
    if size_bytes < 1_000:
        return f"{size_bytes} B"
    if size_bytes < 999_500:
        return f"{number(size_bytes / 1_000, 0, language)} kB"
    unit, scale = ("MB", 1_000_000) if size_bytes < 999_950_000 else ("GB", 1_000_000_000)
    return f"{number(size_bytes / scale, 1, language)} {unit}"


_DURATION_WORDS = {Language.ID: ("jam", "menit", "detik"), Language.EN: ("h", "min", "s")}


def duration_text(seconds: float, language: Language = Language.ID) -> str:
    """Write a span of time by its two largest units: ``2 jam 5 menit``, ``40 detik``."""
    minutes, rest_s = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    parts = list(zip((hours, minutes, rest_s), _DURATION_WORDS[language], strict=True))
    shown = [f"{number(count, 0, language)} {word}" for count, word in parts if count][:2]
    return " ".join(shown) or f"0 {parts[2][1]}"


def date_text(day: date, language: Language = Language.ID, *, weekday: bool = True, year: bool = True) -> str:
    """Write a day in full: ``Senin, 17 Agustus 2026``."""
    shown = f"{day.day} {MONTHS[language][day.month - 1]}"
    if year:
        shown += f" {day.year}"
    return f"{WEEKDAYS[language][day.weekday()]}, {shown}" if weekday else shown


def short_date(day: date, language: Language = Language.ID) -> str:
    """Write a day for narrow columns: ``17 Agu 2026``."""
    return f"{day.day} {MONTHS_SHORT[language][day.month - 1]} {day.year}"


def clock(at: time, language: Language = Language.ID) -> str:
    """Write hours and minutes: ``08.00``, English ``08:00``."""
    return f"{at.hour:02}{'.' if language is Language.ID else ':'}{at.minute:02}"


def time_text(moment: datetime, zone: OfficeZone, language: Language = Language.ID) -> str:
    """Write an aware time as ``pukul 08.00 WITA``, English ``08:00 WITA``."""
    shown = f"{clock(zone.local(moment).time(), language)} {zone}"
    return f"pukul {shown}" if language is Language.ID else shown


def date_time_text(
    moment: datetime, zone: OfficeZone, language: Language = Language.ID, *, weekday: bool = True
) -> str:
    """Write an aware time with its day: ``Senin, 17 Agustus 2026 pukul 08.00 WITA``."""
    day = date_text(zone.local(moment).date(), language, weekday=weekday)
    joint = " " if language is Language.ID else ", "
    return f"{day}{joint}{time_text(moment, zone, language)}"


def date_range(first: date, last: date, language: Language = Language.ID) -> str:
    """Write a span of days without repeating what they share: ``10–12 Maret 2027``."""
    if first == last:
        return date_text(first, language, weekday=False)
    end = date_text(last, language, weekday=False)
    if first.year != last.year:
        return f"{date_text(first, language, weekday=False)} – {end}"
    if first.month != last.month:
        return f"{date_text(first, language, weekday=False, year=False)} – {end}"
    return f"{first.day}–{end}"


def time_range(first: datetime, last: datetime, zone: OfficeZone, language: Language = Language.ID) -> str:
    """Write a span within a day: ``pukul 08.00–12.00 WITA``."""
    start = clock(zone.local(first).time(), language)
    shown = f"{start}–{clock(zone.local(last).time(), language)} {zone}"
    return f"pukul {shown}" if language is Language.ID else shown


_UNITS = {
    Language.ID: {"minute": ("menit", "menit"), "hour": ("jam", "jam"), "day": ("hari", "hari")},
    Language.EN: {"minute": ("minute", "minutes"), "hour": ("hour", "hours"), "day": ("day", "days")},
}
_NEAR_DAYS = {
    Language.ID: {-1: "kemarin", 1: "besok"},
    Language.EN: {-1: "yesterday", 1: "tomorrow"},
}
_JUST_NOW = {Language.ID: "baru saja", Language.EN: "just now"}
_SOON = {Language.ID: "sebentar lagi", Language.EN: "in a moment"}


def relative_text(moment: datetime, now: datetime, zone: OfficeZone, language: Language = Language.ID) -> str:
    """Write how far a time is: ``2 jam lalu``, ``besok``, ``dalam 3 hari``; past 30 days the day itself.

    Same-day distances count hours and minutes; others count the office's calendar days.
    """
    seconds = (moment - now).total_seconds()
    if abs(seconds) < 60:
        return _JUST_NOW[language] if seconds <= 0 else _SOON[language]
    days = (zone.local(moment).date() - zone.local(now).date()).days
    if abs(days) > 30:
        return short_date(zone.local(moment).date(), language)
    if days in _NEAR_DAYS[language] and abs(seconds) >= 6 * 3600:
        return _NEAR_DAYS[language][days]
    count, unit = _distance(abs(seconds), abs(days))
    return _with_direction(f"{count} {_UNITS[language][unit][count != 1]}", seconds < 0, language)


def _distance(seconds: float, days: int) -> tuple[int, str]:
    if seconds < 3600:
        return int(seconds // 60), "minute"
    if seconds < 24 * 3600:
        return int(seconds // 3600), "hour"
    return days, "day"


def _with_direction(shown: str, is_past: bool, language: Language) -> str:
    if language is Language.ID:
        return f"{shown} lalu" if is_past else f"dalam {shown}"
    return f"{shown} ago" if is_past else f"in {shown}"
