"""The months that a report is about, and the days of the month before that it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.domain.formats import OfficeZone

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Whole days of the office, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Count the days."""
        return (self.last - self.first).days + 1

    def bounds(self, zone: OfficeZone) -> tuple[datetime, datetime]:
        """Give the span in UTC; the end is not part of it."""
        return zone.to_utc(self.first, time()), zone.to_utc(self.last + _DAY, time())


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the office's calendar, counted from 1."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """Give the month of a day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Give the first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Give the last day."""
        return self.next.first - _DAY

    @property
    def next(self) -> Month:
        """Give the month after it."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @property
    def before(self) -> Month:
        """Give the month before it."""
        return Month.of(self.first - _DAY)

    def runs_on(self, today: date) -> bool:
        """Tell whether the month is not over: its last day counts only once it has passed."""
        return today <= self.last

    def so_far(self, today: date) -> Span:
        """Give the days that the report tells of: up to today while the month runs."""
        return Span(self.first, max(self.first, min(self.last, today)))

    def compared(self, today: date) -> Span:
        """Give the days of the month before: as many as have passed while the month runs, else all of them."""
        earlier = self.before
        if not self.runs_on(today):
            return Span(earlier.first, earlier.last)
        passed = timedelta(days=self.so_far(today).days - 1)
        return Span(earlier.first, min(earlier.last, earlier.first + passed))


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """List the months from ``last`` back to ``first``; at least ``last`` itself."""
    found = [last]
    while found[-1] > first:
        found.append(found[-1].before)
    return tuple(found)
