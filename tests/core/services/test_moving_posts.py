"""Giving a post another day: all of its waiting deliveries go along, or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.calendar_days import load_calendar
from core.domain.delivery import DeliveryState
from core.domain.office import Office
from core.domain.post import Post
from core.errors import InvalidInput
from core.events import Changed
from core.platforms.catalogue import PLATFORMS
from core.services.calendar import CalendarService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START
from tests.fakes.desk import stored_account

S = DeliveryState
DAY = timedelta(days=1)
CALENDAR_FOLDER = Path(__file__).parents[3] / "resources" / "calendar"


@pytest.fixture
def queued(
    posts: PostsService, publishing: PublishingService, account: Account, database: SqlDatabase
) -> Post:
    other = stored_account(database, platform="x", mode=ChannelMode.ASSISTED)
    plain = replace(posts.blank(), base_text="Halo", account_ids=(account.id, other.id))
    post = posts.save(plain)
    publishing.queue(post.id, at=START + DAY)
    return posts.get(post.id)


def put(database: SqlDatabase, post: Post, index: int, *states: DeliveryState) -> None:
    for state in states:
        with database.write() as tx:
            delivery = tx.deliveries.of_post(post.id)[index]
            tx.deliveries.record(replace(delivery, state=state))
            tx.commit()


def test_all_waiting_deliveries_go_along_and_held_ones_stay_held(
    publishing: PublishingService, posts: PostsService, queued: Post, heard: list[Changed]
) -> None:
    held, _ = posts.deliveries(queued.id)
    publishing.pause(held.id)
    heard.clear()
    assert publishing.move_post(queued.id, START + 3 * DAY).planned_at == START + 3 * DAY
    moved = posts.deliveries(queued.id)
    assert [(one.state, one.due_at) for one in moved] == [
        (S.PAUSED, START + 3 * DAY),
        (S.SCHEDULED, START + 3 * DAY),
    ]
    assert posts.get(queued.id).planned_at == START + 3 * DAY
    assert heard


def test_nothing_moves_when_one_is_being_sent(
    publishing: PublishingService, posts: PostsService, queued: Post, database: SqlDatabase
) -> None:
    put(database, queued, 1, S.DUE, S.PREPARING)
    with pytest.raises(InvalidInput, match="being_sent"):
        publishing.move_post(queued.id, START + 3 * DAY)
    assert {one.due_at for one in posts.deliveries(queued.id)} == {START + DAY}
    assert posts.get(queued.id).planned_at == START + DAY


def test_a_draft_just_changes_its_day(publishing: PublishingService, posts: PostsService) -> None:
    draft = posts.save(replace(posts.blank(), base_text="Ide"))
    publishing.move_post(draft.id, START + DAY)
    assert posts.get(draft.id).planned_at == START + DAY


def test_a_post_of_which_nothing_waits_keeps_its_day(
    publishing: PublishingService, posts: PostsService, queued: Post, database: SqlDatabase
) -> None:
    sent, other = posts.deliveries(queued.id)
    publishing.cancel(sent.id)
    put(database, queued, 1, S.DUE, S.READY_FOR_ADMIN)
    publishing.confirm(other.id)
    with pytest.raises(InvalidInput, match="already_finished"):
        publishing.move_post(queued.id, START + 3 * DAY)


def test_capabilities_tell_the_limits_of_the_account(publishing: PublishingService, account: Account) -> None:
    assert publishing.capabilities(account).limits is PLATFORMS[account.platform].limits


def test_every_day_shows_more_than_the_offices_own(posts: PostsService, office: Office) -> None:
    calendar = CalendarService(posts, load_calendar(CALENDAR_FOLDER))
    own = calendar.month(2026, 11, office)
    every = calendar.month(2026, 11, office, every_day=True)
    assert sum(map(len, every.days.values())) > sum(map(len, own.days.values()))
    assert date(2026, 11, 25) in own.days
