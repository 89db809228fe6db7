"""The month and the day at a glance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account
from core.domain.calendar_days import load_calendar
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.services.calendar import CalendarService, day_bounds, grid_start
from core.services.overview import OverviewService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.desk import START, HandClock

CALENDAR_FOLDER = Path(__file__).parents[3] / "resources" / "calendar"


@pytest.fixture
def calendar(posts: PostsService) -> CalendarService:
    return CalendarService(posts, load_calendar(CALENDAR_FOLDER))


def test_the_grid_begins_on_the_monday_before_the_first() -> None:
    assert grid_start(2027, 3) == date(2027, 3, 1)
    assert grid_start(2026, 11) == date(2026, 10, 26)


def test_march_2027_has_nyepi_and_an_estimated_idulfitri(calendar: CalendarService, office: Office) -> None:
    month = calendar.month(2027, 3, office)
    assert (month.first, month.last) == (date(2027, 3, 1), date(2027, 4, 11))
    assert any("Nyepi" in day.name_id for day in month.days[date(2027, 3, 8)])
    assert any(day.is_estimated for day in month.days[date(2027, 3, 10)])


def test_a_post_lies_on_its_office_day(
    calendar: CalendarService, posts: PostsService, office: Office
) -> None:
    just_after_midnight = datetime(2026, 12, 1, 16, 30, tzinfo=UTC)  # 2 December 00.30 WITA
    posts.save(replace(posts.blank(just_after_midnight), base_text="Dini hari"))
    posts.save(replace(posts.blank(just_after_midnight + timedelta(hours=1)), base_text="Kemudian"))
    month = calendar.month(2026, 12, office)
    assert [chip.title for chip in month.chips[date(2026, 12, 2)]] == ["Dini hari", "Kemudian"]
    assert date(2026, 12, 1) not in month.chips


def test_an_office_day_is_24_hours_from_local_midnight() -> None:
    start, end = day_bounds(date(2026, 12, 2), OfficeZone.WIT)
    assert start == datetime(2026, 12, 1, 15, tzinfo=UTC)
    assert end - start == timedelta(days=1)


def test_the_overview_counts_the_whole_workspace(
    database: SqlDatabase,
    posts: PostsService,
    publishing: PublishingService,
    office: Office,
    account: Account,
    clock: HandClock,
) -> None:
    today = posts.save(replace(posts.blank(), base_text="Hari ini", account_ids=(account.id,)))
    publishing.queue(today.id, at=START + timedelta(hours=2))
    later = posts.save(replace(posts.blank(), base_text="Lusa", account_ids=(account.id,)))
    publishing.queue(later.id, at=START + timedelta(days=2))
    posts.save(replace(posts.blank(), base_text="Draf"))
    counts = OverviewService(database, clock).status(office)
    assert (counts.waiting, counts.running, counts.needs_you, counts.due_today, counts.drafts) == (
        2,
        0,
        0,
        1,
        1,
    )
    assert counts.figures_at is None
