"""The office's own clock for each kind of comment, in working days or, where life depends on it, in hours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.domain.formats import OfficeZone
from core.domain.inbox import CommentLabel

#: A working day that is due ends with the day: offices close at different hours.
_END_OF_DAY = time(23, 59)
AddWorkingDays = Callable[[date, int], date]


@dataclass(frozen=True, slots=True)
class Standard:
    """How soon a kind of comment is answered: ``hours`` if set, else ``days`` working days.

    ``first_days`` is when a complaint that takes longer must have a first word (or a unit that works on it).
    """

    label: CommentLabel
    days: int = 0
    hours: int = 0
    first_days: int = 0


_L = CommentLabel
#: domain.md, section 9; those without a rule of law behind them are proposals, and every office may change all.
DEFAULTS: Mapping[CommentLabel, Standard] = {
    one.label: one
    for one in (
        Standard(_L.QUESTION, 1),
        Standard(_L.COMPLAINT, 5),
        Standard(_L.COMPLAINT_CHECKED, 14, first_days=3),
        Standard(_L.COMPLAINT_VISITED, 60, first_days=3),
        Standard(_L.INFORMATION, 10),
        Standard(_L.ASPIRATION, 20),
        Standard(_L.CRITICISM, 1),
        Standard(_L.PRAISE, 5),
        Standard(_L.EMERGENCY, hours=1),
        Standard(_L.HOAX, 1),
        Standard(_L.PERSONAL_DATA, hours=1),
        Standard(_L.SPAM, 5),
        Standard(_L.ABUSE, 1),
        Standard(_L.OTHER, 1),
    )
}


def due_at(
    standard: Standard,
    written_at: datetime,
    zone: OfficeZone,
    add_working_days: AddWorkingDays,
    *,
    forwarded: bool = False,
) -> datetime:
    """Give the moment (UTC) until which the office answers; ``forwarded`` counts as the first word."""
    if standard.hours:
        return written_at + timedelta(hours=standard.hours)
    owes_first = standard.first_days and not forwarded
    days = min(standard.days, standard.first_days) if owes_first else standard.days
    return zone.to_utc(add_working_days(zone.local(written_at).date(), days), _END_OF_DAY)
