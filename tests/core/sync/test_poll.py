"""Bringing engagement in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.engagement import Comment, Metric
from core.domain.publishing import Capabilities
from core.errors import NeedsSignIn, RetryLater
from core.events import Changed, Topic
from core.sync.cadence import Cadence
from core.sync.poll import Poller
from tests.core.sync.test_drain import KEY, failing, heard, play
from tests.fakes.clock import START
from tests.fakes.faults import Fault
from tests.fakes.model_platform import ModelConnector
from tests.fakes.simulation import World


@dataclass
class Platform:
    """Figures and comments that a test sets."""

    figures: dict[str, dict[Metric, int]] = field(default_factory=dict)
    answers: dict[str, tuple[Comment, ...]] = field(default_factory=dict)
    batches: list[list[str]] = field(default_factory=list)
    looked_at: list[tuple[str, str]] = field(default_factory=list)
    reads_comments: bool = True

    def metrics(self, account: Account, ids: Sequence[str]) -> dict[str, dict[Metric, int]]:
        self.batches.append(list(ids))
        return {one: self.figures[one] for one in ids if one in self.figures}

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        self.looked_at.append((remote_id, cursor))
        return self.answers.get(remote_id, ()), f"after {remote_id}"

    def capabilities(self, original: Capabilities) -> Capabilities:
        return replace(original, comments=self.reads_comments, account_metrics=frozenset({Metric.FOLLOWERS}))


@pytest.fixture
def platform(monkeypatch: pytest.MonkeyPatch) -> Platform:
    made = Platform()
    original = ModelConnector.capabilities
    play(monkeypatch, "metrics", lambda _, *a: made.metrics(*a))
    play(monkeypatch, "comments", lambda _, *a: made.comments(*a))
    play(monkeypatch, "capabilities", lambda one, account: made.capabilities(original(one, account)))
    play(monkeypatch, "account_metrics", lambda *_: {})
    return made


def poller(world: World, **cadence: Any) -> Poller:
    return Poller(
        world.database, world.connectors, world.clock, world.events, world.watch, lambda: Cadence(**cadence)
    )


def published(world: World, platform: Platform, count: int = 1, **figures: int) -> list[str]:
    sent = [world.queue(KEY) for _ in range(count)]
    world.drain.drain_until_idle()
    for post in world.server.posts:
        platform.figures[post.id] = {Metric(name): value for name, value in figures.items()} or {
            Metric.LIKES: 1
        }
    return sent


def until_quiet(made: Poller) -> None:
    for _ in range(50):
        if not made.step():
            return
    raise AssertionError


def next_read_in(world: World) -> timedelta | None:
    with world.real.read() as tx:
        at = tx.engagement.next_watch_at()
    return at - world.clock.now() if at else None


def comment(text: str) -> Comment:
    return Comment("", "", "", f"remote {text}", "Warga", text, written_at=START)


def test_an_account_is_read_in_one_batch(world: World, platform: Platform) -> None:
    sent = published(world, platform, 3, likes=5, comments=0)
    events = heard(world)
    until_quiet(poller(world))
    assert [len(one) for one in platform.batches] == [3]
    with world.real.read() as tx:
        readings = [tx.engagement.series(one) for one in sent]
    assert [one[0].metrics for one in readings] == [{Metric.LIKES: 5, Metric.COMMENTS: 0}] * 3
    assert Changed(Topic.ENGAGEMENT, world.accounts[KEY].id) in events
    assert next_read_in(world) == timedelta(minutes=10)
    assert platform.looked_at == [], "no comments, no request"


def test_missing_figures_stay_missing(world: World, platform: Platform) -> None:
    (sent,) = published(world, platform)
    platform.figures = {world.server.posts[0].id: {}}
    until_quiet(poller(world))
    with world.real.read() as tx:
        assert tx.engagement.series(sent) == ()


def test_comments_are_fetched_only_when_there_are_more(world: World, platform: Platform) -> None:
    (sent,) = published(world, platform, likes=1, comments=1)
    (remote_id,) = platform.figures
    platform.answers[remote_id] = (comment("Kapan buka?"),)
    made = poller(world)
    until_quiet(made)
    with world.real.read() as tx:
        (kept,) = tx.engagement.comments(sent)
    assert (kept.text, kept.account_id, kept.fetched_at) == (
        "Kapan buka?", world.accounts[KEY].id, world.clock.now()
    )  # fmt: skip
    world.clock.advance(601)
    until_quiet(made)
    assert platform.looked_at == [(remote_id, "")]
    platform.figures[remote_id] = {Metric.COMMENTS: 2}
    world.clock.advance(601)
    until_quiet(made)
    assert platform.looked_at == [(remote_id, ""), (remote_id, f"after {remote_id}")]


def test_a_platform_without_a_comment_count_is_asked_each_time(world: World, platform: Platform) -> None:
    published(world, platform, likes=1)
    until_quiet(poller(world))
    assert len(platform.looked_at) == 1


def test_a_platform_without_comments_is_not_asked_for_them(world: World, platform: Platform) -> None:
    platform.reads_comments = False
    published(world, platform, comments=4)
    until_quiet(poller(world))
    assert platform.looked_at == []


def test_comments_that_fail_are_read_the_next_time(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sent,) = published(world, platform, likes=1, comments=1)
    play(monkeypatch, "comments", failing(RetryLater("server_error")))
    until_quiet(poller(world))
    with world.real.read() as tx:
        assert len(tx.engagement.series(sent)) == 1
        (watch,) = tx.engagement.due_watches(world.clock.now() + timedelta(days=1))
    assert watch.comments_cursor == ""


def test_reading_backs_off_with_age_and_ends(world: World, platform: Platform) -> None:
    (sent,) = published(world, platform)
    made = poller(world, stop_after_days=30)
    for _ in range(400):
        until_quiet(made)
        wait = next_read_in(world)
        if wait is None:
            break
        world.clock.advance(wait.total_seconds())
    with world.real.read() as tx:
        readings = len(tx.engagement.series(sent))
    assert 75 < readings < 90
    assert next_read_in(world) is None


def test_low_data_leaves_old_posts_alone(world: World, platform: Platform) -> None:
    published(world, platform)
    world.clock.advance(8 * 24 * 3600)
    until_quiet(poller(world, low_data=True))
    assert platform.batches == []
    assert next_read_in(world) == timedelta(days=4)


def test_a_post_that_the_platform_does_not_know_any_more_is_left_alone(
    world: World, platform: Platform
) -> None:
    published(world, platform)
    platform.figures.clear()
    made = poller(world)
    for _ in range(5):
        assert next_read_in(world) is not None
        until_quiet(made)
        world.clock.advance(3600)
    assert next_read_in(world) is None


@pytest.mark.parametrize(
    ("error", "least_s"),
    [(RetryLater("server_error"), 200), (RetryLater("x", wait_s=7200), 7200), (ValueError(), 200)],
)
def test_a_failed_reading_waits_longer_each_time(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch, error: Exception, least_s: float
) -> None:
    published(world, platform)
    play(monkeypatch, "metrics", failing(error))
    made, waits = poller(world), []
    for _ in range(6):
        until_quiet(made)
        wait = next_read_in(world)
        assert wait is not None
        waits.append(wait)
        world.clock.advance(wait.total_seconds())
    assert waits[0] >= timedelta(seconds=least_s)
    assert waits == sorted(waits)
    assert waits[-1] <= timedelta(hours=6)


def test_a_refused_key_ends_the_reading_of_the_account(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(world, platform)
    play(monkeypatch, "metrics", failing(NeedsSignIn("token_refused")))
    until_quiet(poller(world))
    with world.real.read() as tx:
        assert tx.accounts.get(world.accounts[KEY].id).health is AccountHealth.NEEDS_SIGN_IN
    world.clock.advance(36000)
    until_quiet(poller(world))


@pytest.mark.parametrize(
    "change", [{"mode": ChannelMode.ASSISTED}, {"health": AccountHealth.NEEDS_SIGN_IN}, {"removed": True}]
)
def test_some_accounts_are_not_asked(world: World, platform: Platform, change: dict[str, Any]) -> None:
    published(world, platform)
    if change.pop("removed", False):
        change["removed_at"] = world.clock.now()
    with world.real.write() as tx:
        tx.accounts.save(replace(world.accounts[KEY], **change))
        tx.commit()
    until_quiet(poller(world))
    assert platform.batches == []


def test_without_a_line_only_the_practice_platform_is_read(world: World, platform: Platform) -> None:
    published(world, platform)
    world.plan.requests.append(Fault.REFUSED)
    world.watch.met("x", RetryLater("captive_portal"))
    until_quiet(poller(world))
    assert platform.batches == []
    with world.real.write() as tx:
        tx.accounts.save(replace(world.accounts[KEY], mode=ChannelMode.PRACTICE))
        tx.commit()
    until_quiet(poller(world))
    assert len(platform.batches) == 1


def test_followers_are_read_once_a_day(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def figures(_: ModelConnector, account: Account) -> dict[Metric, int]:
        asked.append(account.id)
        return {Metric.FOLLOWERS: 10}

    play(monkeypatch, "account_metrics", figures)
    made = poller(world)
    until_quiet(made)
    until_quiet(poller(world))
    assert sorted(asked) == sorted(one.id for one in world.accounts)
    world.clock.advance(24 * 3600)
    until_quiet(made)
    assert len(asked) == 8
    now = world.clock.now()
    with world.real.read() as tx:
        series = tx.engagement.account_series(
            world.accounts[0].id, now - timedelta(days=2), now + timedelta(1)
        )
    assert [one.metrics for one in series] == [{Metric.FOLLOWERS: 10}] * 2


def test_account_figures_that_fail_or_are_empty_store_nothing(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = poller(world)
    until_quiet(made)
    world.clock.advance(24 * 3600)
    play(monkeypatch, "account_metrics", failing(RetryLater("server_error")))
    until_quiet(made)
    now = world.clock.now()
    with world.real.read() as tx:
        for one in world.accounts:
            assert tx.engagement.account_series(one.id, now - timedelta(days=2), now + timedelta(1)) == ()
