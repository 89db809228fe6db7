"""The calendar in sentences: for tooltips and for screen readers, which see no painted grid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from core.domain.calendar_days import Day
from core.domain.formats import Language, OfficeZone, date_text, time_text
from core.domain.listing import PostChip
from gui.calendar.chip_state import state_of
from gui.labels import function_word, platform_name, state_word

translate = QCoreApplication.translate


def day_names(days: Sequence[Day], language: Language) -> list[str]:
    """Give the names of a day, the most important first."""
    return [one.label(language) for one in days]


def day_text(day: date, days: Sequence[Day], chips: Sequence[PostChip], language: Language) -> str:
    """Describe a day: its date, what it is, and how many posts it has."""
    count = (
        translate("Calendar", "{0} posts").format(len(chips)) if chips else translate("Calendar", "no posts")
    )
    return ". ".join((date_text(day, language), *day_names(days, language), count))


def chip_text(chip: PostChip, zone: OfficeZone, language: Language) -> str:
    """Describe a post: title, time, state, function and platforms, a line each."""
    lines = [chip.title or translate("Calendar", "(no text yet)")]
    if chip.planned_at is not None:
        lines.append(time_text(chip.planned_at, zone, language))
    lines.append(f"{state_word(state_of(chip))} · {function_word(chip.function)}")
    names = ", ".join(dict.fromkeys(platform_name(one) for one in chip.platforms))
    return "\n".join((*lines, names) if names else lines)
