"""Names of days and months in Indonesian and English, as written and as typed."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """The two languages of the interface."""

    ID = "id"
    EN = "en"


WEEKDAYS: dict[Language, tuple[str, ...]] = {
    Language.ID: ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: dict[Language, tuple[str, ...]] = {
    Language.ID: (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ),
    Language.EN: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
MONTHS_SHORT: dict[Language, tuple[str, ...]] = {
    Language.ID: ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    Language.EN: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}

# Spellings that people type beside the official ones; non-standard ones are understood, never written.
_WEEKDAY_VARIANTS = {"jum'at": 4, "jumaat": 4, "ahad": 6, "kemis": 3}
_MONTH_VARIANTS = {"pebruari": 2, "agust": 8, "ags": 8, "agt": 8, "sept": 9, "nopember": 11, "nop": 11}


def _weekday_numbers() -> dict[str, int]:
    found = dict(_WEEKDAY_VARIANTS)
    for names in WEEKDAYS.values():
        found |= {name.lower(): number for number, name in enumerate(names)}
        found |= {name.lower()[:3]: number for number, name in enumerate(names)}
    return found


def _month_numbers() -> dict[str, int]:
    found = dict(_MONTH_VARIANTS)
    for table in (MONTHS, MONTHS_SHORT):
        for names in table.values():
            found |= {name.lower(): number for number, name in enumerate(names, start=1)}
    return found


WEEKDAY_NUMBERS = _weekday_numbers()
"""Lower-case name or abbreviation, in either language, to 0 (Monday) … 6 (Sunday)."""
MONTH_NUMBERS = _month_numbers()
"""Lower-case name or abbreviation, in either language, to 1 … 12."""
