"""Due dates in working days: weekends, national holidays and joint leave do not count."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

_SATURDAY = 5


def is_working_day(day: date, off_days: Container[date]) -> bool:
    """Tell whether offices work on a day; ``off_days`` holds holidays and joint leave."""
    return day.weekday() < _SATURDAY and day not in off_days


def add_working_days(day: date, count: int, off_days: Container[date]) -> date:
    """Give the day that is ``count`` working days after ``day``, which itself does not count.

    0 gives ``day`` itself if offices work then, else the next working day. Raises ``ValueError`` below 0.
    """
    if count < 0:
        raise ValueError("count must not be negative")
    if count == 0:
        while not is_working_day(day, off_days):
            day += timedelta(days=1)
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, off_days)
    return day


def working_days_between(first: date, last: date, off_days: Container[date]) -> int:
    """Count the working days after ``first`` up to and with ``last``; negative if ``last`` is earlier."""
    if last < first:
        return -working_days_between(last, first, off_days)
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(is_working_day(day, off_days) for day in days)


def plain_working_days(day: date, count: int) -> date:
    """Give the day that is ``count`` working days after ``day`` where no holiday is known."""
    return add_working_days(day, count, frozenset())
