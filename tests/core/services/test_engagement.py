"""Engagement as the viewer reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState
from core.domain.engagement import AccountSnapshot, Comment, FigureSource, Metric, Snapshot
from core.domain.ids import new_id
from core.domain.inbox import Case
from core.domain.metrics_rules import employee_ratio
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.services.engagement import EngagementService, interactions_of, totals
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock

LIKES, COMMENTS, SHARES = Metric.LIKES, Metric.COMMENTS, Metric.SHARES
WEEK = timedelta(days=7)


@pytest.fixture
def engagement(database: SqlDatabase, clock: HandClock, events: EventBus) -> EngagementService:
    return EngagementService(database, clock, events)


@pytest.fixture
def published(
    database: SqlDatabase, posts: PostsService, publishing: PublishingService, account: Account
) -> Delivery:
    post = posts.save(replace(posts.blank(), base_text="Sudah terbit", account_ids=(account.id,)))
    (delivery,) = publishing.queue(post.id, at=None)
    way = (DeliveryState.DUE, DeliveryState.PREPARING, DeliveryState.COMMITTING, DeliveryState.PUBLISHED)
    for state in way:
        with database.write() as tx:
            delivery = tx.deliveries.record(
                replace(delivery, state=state, remote_id="r1", remote_url="u", published_at=START)
            )
            tx.commit()
    return delivery


def test_the_newest_figures_stand_beside_the_post_and_all_readings_in_its_series(
    database: SqlDatabase, engagement: EngagementService, published: Delivery
) -> None:
    early = Snapshot(published.id, published.account_id, START, {LIKES: 3})
    later = Snapshot(published.id, published.account_id, START + timedelta(hours=1), {LIKES: 12, COMMENTS: 1})
    with database.write() as tx:
        tx.engagement.add_snapshots([early, later])
        tx.commit()
    (row,) = engagement.published(START - WEEK, START + WEEK)
    assert (row.title, row.metrics, row.taken_at) == (
        "Sudah terbit",
        {LIKES: 12, COMMENTS: 1},
        later.taken_at,
    )
    assert engagement.series(published.id) == (early, later)
    assert engagement.daily_totals(START - WEEK, START + WEEK)[-1][1] == {LIKES: 12, COMMENTS: 1}
    assert engagement.published(START + WEEK, START + WEEK + WEEK) == ()


def test_a_post_without_figures_has_none_rather_than_zero(
    engagement: EngagementService, published: Delivery
) -> None:
    (row,) = engagement.published(START - WEEK, START + WEEK, published.account_id)
    assert (row.metrics, row.taken_at) == ({}, None)
    assert totals([row]).metrics == {}
    assert totals([row]).figures_at is None


def test_figures_typed_in_by_hand_are_kept_and_marked(
    engagement: EngagementService, published: Delivery, heard: list[Changed]
) -> None:
    engagement.type_in(published.id, {LIKES: 12, COMMENTS: 1, SHARES: 0})
    (kept,) = engagement.series(published.id)
    assert (kept.source, kept.metrics[LIKES]) == (FigureSource.TYPED, 12)
    assert Changed(Topic.ENGAGEMENT, published.id) in heard


@pytest.mark.parametrize(("figures", "code"), [({}, "no_figures"), ({LIKES: -1}, "negative_figure")])
def test_impossible_figures_are_refused(
    engagement: EngagementService, published: Delivery, figures: dict[Metric, int], code: str
) -> None:
    with pytest.raises(InvalidInput, match=code):
        engagement.type_in(published.id, figures)
    assert engagement.series(published.id) == ()


def test_thirteen_interactions_of_eighty_four_employees() -> None:
    reached = interactions_of({LIKES: 12, COMMENTS: 1, SHARES: 0})
    assert reached.total == 13
    assert employee_ratio(reached, 84) == pytest.approx(0.1548, abs=1e-4)


def test_sums_say_when_some_posts_did_not_tell(
    database: SqlDatabase, engagement: EngagementService, published: Delivery
) -> None:
    engagement.type_in(published.id, {LIKES: 5})
    (row,) = engagement.published(START - WEEK, START + WEEK)
    both = totals([row, replace(row, metrics={LIKES: 2, SHARES: 1}, taken_at=None)])
    assert both.metrics == {LIKES: 7, SHARES: 1}
    assert both.partial == frozenset({SHARES})
    assert both.figures_at == START


def test_comments_and_account_figures_are_read_back(
    database: SqlDatabase, engagement: EngagementService, published: Delivery
) -> None:
    account_id = published.account_id
    comment = Comment(new_id(), account_id, published.id, "c1", "warga", "Jam berapa buka?", START)
    reading = AccountSnapshot(account_id, START, {Metric.FOLLOWERS: 5000})
    with database.write() as tx:
        tx.inbox.add(Case(comment))
        tx.engagement.add_account_snapshots([reading])
        tx.commit()
    assert [one.text for one in engagement.comments(published.id)] == ["Jam berapa buka?"]
    assert engagement.account_series(account_id, START - WEEK, START + WEEK) == (reading,)
