"""The month and the day at a glance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account
from core.domain.calendar_days import load_calendar
from core.domain.day_names import Language
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.services.calendar import CalendarService, day_bounds, grid_start
from core.services.overview import OverviewService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock

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


def test_proposals_become_empty_drafts_and_can_be_taken_back(
    calendar: CalendarService, posts: PostsService, office: Office
) -> None:
    first, last = date(2027, 9, 1), date(2027, 9, 30)
    month, found = calendar.proposals(first, last, office, date(2027, 8, 20), Language.ID)
    assert not month.chips
    wanted = found[:4]
    ids = calendar.accept(wanted, office)
    made = [posts.get(one) for one in ids]
    assert [one.title for one in made] == [one.idea for one in wanted]
    assert [one.function for one in made] == [one.function for one in wanted]
    assert all(not one.base_text and one.queued_at is None for one in made)
    assert [office.zone.local(one.planned_at).time() for one in made if one.planned_at] == [
        one.at for one in wanted
    ]
    _, left = calendar.proposals(first, last, office, date(2027, 8, 20), Language.ID)
    assert not {one.idea for one in left} & {one.idea for one in wanted}
    calendar.take_back(ids)
    assert calendar.span(first, last, office).chips == {}


def test_what_was_queued_since_is_not_taken_back(
    calendar: CalendarService,
    posts: PostsService,
    publishing: PublishingService,
    account: Account,
    office: Office,
) -> None:
    _, found = calendar.proposals(date(2027, 9, 1), date(2027, 9, 30), office, date(2027, 8, 20), Language.ID)
    ids = calendar.accept(found[:2], office)
    written = posts.save(replace(posts.get(ids[0]), base_text="Sudah ditulis", account_ids=(account.id,)))
    publishing.queue(written.id, at=written.planned_at)
    calendar.take_back(ids)
    assert posts.get(ids[0]).deleted_at is None
    assert posts.get(ids[1]).deleted_at is not None
