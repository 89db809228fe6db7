"""The content calendar: a month of posts beside the days that deserve one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from core.domain.calendar_days import Calendar, Day
from core.domain.day_names import Language
from core.domain.formats import OfficeZone
from core.domain.listing import PostChip
from core.domain.month_plan import MonthSoFar, Proposal, propose
from core.domain.office import Office
from core.errors import InvalidInput
from core.services.posts import PostsService


@dataclass(frozen=True, slots=True)
class MonthView:
    """Six weeks from the Monday before the first: ``days`` and ``chips`` by office day."""

    first: date
    last: date
    days: Mapping[date, tuple[Day, ...]]
    chips: Mapping[date, tuple[PostChip, ...]]


class CalendarService:
    """Joins posts and observances by the office's days."""

    def __init__(self, posts: PostsService, calendar: Calendar) -> None:
        self._posts = posts
        self._calendar = calendar

    def month(self, year: int, month: int, office: Office, *, every_day: bool = False) -> MonthView:
        """Give what the month grid shows."""
        first = grid_start(year, month)
        return self.span(first, first + timedelta(days=41), office, every_day=every_day)

    def span(self, first: date, last: date, office: Office, *, every_day: bool = False) -> MonthView:
        """Give posts and days from ``first`` to ``last`` inclusive.

        Days are those that concern the office's kind, or all that are known with ``every_day``.
        """
        start, _ = day_bounds(first, office.zone)
        _, end = day_bounds(last, office.zone)
        chips: dict[date, list[PostChip]] = {}
        for chip in self._posts.between(start, end):
            planned_at = chip.planned_at or start  # ``between`` gives planned ones only
            chips.setdefault(office.zone.local(planned_at).date(), []).append(chip)
        days: dict[date, list[Day]] = {}
        for day in self._days(first, last, office, every_day=every_day):
            days.setdefault(day.date, []).append(day)
        return MonthView(
            first, last, {k: tuple(v) for k, v in days.items()}, {k: tuple(v) for k, v in chips.items()}
        )

    def proposals(
        self, first: date, last: date, office: Office, today: date, language: Language
    ) -> tuple[MonthSoFar, tuple[Proposal, ...]]:
        """Give what is planned from ``first`` to ``last`` inclusive, and what it lacks."""
        view = self.span(first, last, office)
        month = MonthSoFar(first, last, view.days, view.chips)
        return month, propose(month, today, self._calendar.topics, office.kind, language)

    def accept(self, proposals: Iterable[Proposal], office: Office) -> tuple[str, ...]:
        """Make an empty draft of each proposal, with its idea as occasion; gives their ids."""
        ids = []
        for one in proposals:
            post = self._posts.blank(office.zone.to_utc(one.day, one.at), one.idea)
            ids.append(self._posts.save(replace(post, function=one.function)).id)
        return tuple(ids)

    def take_back(self, post_ids: Iterable[str]) -> None:
        """Delete drafts that ``accept`` made, as far as nobody has queued them since."""
        for post_id in post_ids:
            with suppress(InvalidInput):
                self._posts.delete(post_id)

    def _days(self, first: date, last: date, office: Office, *, every_day: bool) -> tuple[Day, ...]:
        kind = None if every_day else office.kind
        return self._calendar.days_between(first, last, kind=kind, province=office.province)


def grid_start(year: int, month: int) -> date:
    """Give the Monday on or before the first of the month."""
    first = date(year, month, 1)
    return first - timedelta(days=first.weekday())


def day_bounds(day: date, zone: OfficeZone) -> tuple[datetime, datetime]:
    """Give the start of an office day and of the next one."""
    start = datetime.combine(day, time(), tzinfo=zone.tz)
    return start, start + timedelta(days=1)
