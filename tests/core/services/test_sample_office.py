"""The sample office is filled once, with a past that has figures and a future that waits."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from core.domain.delivery import DeliveryState
from core.domain.engagement import Metric
from core.domain.office import Office
from core.domain.post import Media, TemplateUse
from core.events import EventBus
from core.platforms.practice.feed import PracticeFeed
from core.platforms.practice.past import PracticePast
from core.services.accounts import AccountsService
from core.services.engagement import EngagementService
from core.services.office import OfficeService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from core.services.sample_office import Desk, fill
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import PlainConnectors
from tests.fakes.secrets import MemorySecrets

SAMPLE = Path(__file__).parents[3] / "resources" / "practice" / "sample_office.json"


@pytest.fixture
def drawn() -> list[TemplateUse]:
    return []


@pytest.fixture
def desk(
    database: SqlDatabase,
    secrets: MemorySecrets,
    connectors: PlainConnectors,
    clock: HandClock,
    events: EventBus,
    posts: PostsService,
    publishing: PublishingService,
    tmp_path: Path,
    drawn: list[TemplateUse],
) -> Desk:
    def illustrate(use: TemplateUse, office: Office) -> Sequence[Media]:
        assert office.employees == 84
        drawn.append(use)
        return [posts.store_picture(b"gambar", "image/png", 1080, 1350, "Pengumuman")]

    return Desk(
        database,
        clock,
        OfficeService(database, events),
        AccountsService(database, secrets, connectors, clock, events),  # type: ignore[arg-type]
        posts,
        publishing,
        PracticePast(PracticeFeed(tmp_path / "feed", clock)),
        illustrate,
    )


def test_the_sample_has_a_past_with_figures_and_a_future_in_the_outbox(
    desk: Desk, database: SqlDatabase, clock: HandClock, events: EventBus
) -> None:
    fill(desk, SAMPLE)
    content = json.loads(SAMPLE.read_text(encoding="utf-8"))
    assert desk.office.require().employees == 84
    assert [one.display_name for one in desk.accounts.list()] == content["accounts"]
    engagement = EngagementService(database, clock, events)
    published = engagement.published(START.replace(month=10), START)
    assert len(published) == sum(one["day"] < 0 for one in content["posts"])
    assert all(row.metrics.get(Metric.LIKES) is not None for row in published[1:])
    assert any(engagement.comments(row.delivery_id) for row in published)
    with database.read() as tx:
        waiting = tx.deliveries.in_states({DeliveryState.SCHEDULED})
    assert len(waiting) == sum(bool(one.get("queue")) for one in content["posts"])
    assert len(desk.posts.drafts()) == len(content["drafts"])


def test_dates_in_templates_follow_their_post(desk: Desk, drawn: list[TemplateUse]) -> None:
    fill(desk, SAMPLE)
    moved = next(
        json.loads(use.values_json) for use in drawn if json.loads(use.values_json)["kind"] == "moved"
    )
    assert (moved["from"], moved["to"]) == (
        date(2026, 11, 25).isoformat(),
        date(2026, 12, 9).isoformat(),
    )
    assert "@" not in "".join(use.values_json for use in drawn)


def test_filling_again_changes_nothing(desk: Desk) -> None:
    fill(desk, SAMPLE)
    accounts = desk.accounts.list()
    fill(desk, SAMPLE)
    assert desk.accounts.list() == accounts


def test_a_post_that_nobody_knows_has_no_figures(desk: Desk) -> None:
    fill(desk, SAMPLE)
    assert desk.past.figures("unknown", START) == {}
    assert desk.past.comments(desk.accounts.list()[0], "unknown") == ()
