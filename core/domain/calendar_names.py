"""Names of the dated holidays as the joint decree (SKB) and greetings write them, with the year of each era.

Eras: Imlek is CE + 551, Saka after Nyepi CE - 78, the Buddhist era CE + 544, independence CE - 1945.
"""

from __future__ import annotations

from datetime import date, timedelta

from core.domain.day_names import Language

_NAMES: dict[str, tuple[str, str]] = {
    "new_year": ("Tahun Baru {ce} Masehi", "New Year's Day {ce}"),
    "isra_miraj": ("Isra Mikraj Nabi Muhammad", "Isra' and Mi'raj"),
    "lunar_new_year": ("Tahun Baru Imlek {imlek} Kongzili", "Lunar New Year {imlek}"),
    "nyepi": ("Nyepi Tahun Baru Saka {saka}", "Nyepi, Day of Silence, Saka {saka}"),
    "idulfitri": ("Idulfitri {hijri} H", "Eid al-Fitr {hijri} AH"),
    "idulfitri_2": ("Idulfitri {hijri} H (hari kedua)", "Eid al-Fitr {hijri} AH (second day)"),
    "good_friday": ("Wafat Yesus Kristus", "Good Friday"),
    "easter": ("Kebangkitan Yesus Kristus (Paskah)", "Easter Sunday"),
    "labour_day": ("Hari Buruh Internasional", "International Labour Day"),
    "ascension": ("Kenaikan Yesus Kristus", "Ascension Day"),
    "iduladha": ("Iduladha {hijri} H", "Eid al-Adha {hijri} AH"),
    "vesak": ("Waisak {be} BE", "Vesak {be} BE"),
    "pancasila": ("Hari Lahir Pancasila", "Pancasila Day"),
    "islamic_new_year": ("Tahun Baru Islam {hijri} H", "Islamic New Year {hijri} AH"),
    "independence": ("HUT Ke-{ri} Kemerdekaan RI", "Independence Day ({ri_en})"),
    "mawlid": ("Maulid Nabi Muhammad", "Prophet's Birthday"),
    "christmas": ("Hari Raya Natal", "Christmas Day"),
    "ramadan": ("Awal Ramadan {hijri} H", "Start of Ramadan {hijri} AH"),
}
_JOINT_LEAVE = ("Cuti bersama {name}", "Joint leave for {name}")
_ISLAMIC_EPOCH = date(622, 7, 19)


def holiday_name(key: str, day: date, language: Language) -> str:
    """Give the display name of a dated day; an unknown key (typed by the office) is its own name."""
    if key not in _NAMES:
        return key
    return _NAMES[key][language is Language.EN].format(
        ce=day.year,
        imlek=day.year + 551,
        saka=day.year - 78,
        be=day.year + 544,
        hijri=hijri_year(day),
        ri=day.year - 1945,
        ri_en=english_ordinal(day.year - 1945),
    )


def joint_leave_name(key: str, day: date, language: Language) -> str:
    """Give the name of a joint leave day after the holiday that it hangs on."""
    return _JOINT_LEAVE[language is Language.EN].format(name=holiday_name(key, day, language))


def hijri_year(day: date) -> int:
    """Give the Hijri year of a feast or the day before it, by mean years; right whichever day the moon chose.

    Good for feasts and the start of the year, which the two official calendars put within a day of each
    other: the day is moved forward by a week first, so joint leave before 1 Muharam counts to the new year.
    """
    days = (day + timedelta(days=7) - _ISLAMIC_EPOCH).days
    return int(days / 354.367_07) + 1


def english_ordinal(number: int) -> str:
    """Write 81st, 82nd, 83rd, 111th."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
