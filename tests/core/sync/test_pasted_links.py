"""A post that was confirmed by its link is read under the id that the platform's API knows."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from core.domain.account import Account
from core.domain.engagement import Metric
from core.errors import Bug
from core.sync.book import Page
from tests.core.sync.test_poll import Platform, platform, poller, published, until_quiet
from tests.fakes.model_platform import ModelConnector, ModelConnectors
from tests.fakes.simulation import World

__all__ = ["platform"]

URL = "https://contoh.example/p/kode"


def confirmed(world: World, platform: Platform, count: int = 1) -> tuple[list[str], list[str]]:
    """Deliveries that carry the ids of their links; gives them and the ids of the API."""
    sent = published(world, platform, count)
    ids = []
    with world.real.write() as tx:
        for number, one in enumerate(sent):
            row = tx.deliveries.get(one)
            ids.append(row.remote_id)
            tx.deliveries.record(replace(row, remote_id=f"kode-{number}", remote_url=URL))
            (watch,) = [
                each for each in tx.engagement.due_watches(world.clock.now()) if each.delivery_id == one
            ]
            tx.engagement.save_watch(replace(watch, remote_id=f"kode-{number}"))
        tx.commit()
    return sent, ids


@dataclass
class LinkedConnector(ModelConnector):
    """A platform whose links hold other ids than its API."""

    known: dict[str, str]
    asked: list[tuple[str, str]]

    def resolve(self, account: Account, remote_id: str, url: str) -> str:
        self.asked.append((remote_id, url))
        return self.known.get(remote_id, "")


def resolving(monkeypatch: pytest.MonkeyPatch, known: dict[str, str]) -> list[tuple[str, str]]:
    asked: list[tuple[str, str]] = []

    def of(self: ModelConnectors, account: Account) -> LinkedConnector:
        return LinkedConnector(account.platform, self.line, known, asked)

    monkeypatch.setattr(ModelConnectors, "of", of)
    return asked


def remote_ids(world: World, sent: list[str]) -> list[str]:
    with world.real.read() as tx:
        return [tx.deliveries.get(one).remote_id for one in sent]


def test_the_id_of_a_link_becomes_the_apis(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, ids = confirmed(world, platform, 2)
    asked = resolving(monkeypatch, {"kode-0": ids[0]})
    until_quiet(poller(world))
    assert sorted(asked) == [("kode-0", URL), ("kode-1", URL)]
    assert remote_ids(world, sent) == [ids[0], "kode-1"]
    with world.real.read() as tx:
        assert tx.engagement.series(sent[0])[0].metrics == {Metric.LIKES: 1}
        assert tx.engagement.series(sent[1]) == ()


def test_a_link_that_leads_nowhere_is_looked_up_once(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, _ = confirmed(world, platform)
    asked = resolving(monkeypatch, {"kode-0": "kode-0"})
    for _ in range(3):
        until_quiet(poller(world))
        world.clock.advance(3600)
    assert len(asked) == 1
    assert remote_ids(world, sent) == ["kode-0"]


def test_a_post_that_the_program_sent_itself_keeps_its_id(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two deliveries of one post: the link belongs to the one that has the id already."""
    (own,) = published(world, platform)
    (taken,) = remote_ids(world, [own])
    sent, _ = confirmed(world, platform)
    resolving(monkeypatch, {"kode-0": taken})
    until_quiet(poller(world))
    assert remote_ids(world, [own, *sent]) == [taken, "kode-0"]


def test_other_faults_of_the_database_are_not_hidden(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, ids = confirmed(world, platform)
    resolving(monkeypatch, {"kode-0": ids[0]})

    def save(_: Page, delivery: object) -> None:
        raise Bug("stale_delivery")

    monkeypatch.setattr(Page, "save", save)
    until_quiet(poller(world))
    assert remote_ids(world, sent) == ["kode-0"]


def test_a_platform_whose_links_hold_its_ids_is_not_asked(world: World, platform: Platform) -> None:
    sent, _ = confirmed(world, platform)
    until_quiet(poller(world))
    assert remote_ids(world, sent) == ["kode-0"]
