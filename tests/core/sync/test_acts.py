"""Acts on comments leave beside the posts of their account."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryKind, admin_line
from core.domain.delivery import DeliveryState as S
from core.domain.ids import new_id
from core.domain.inbox import ACT_ON, ACT_ROOT
from core.domain.post import Publication
from core.domain.publishing import RemotePost
from core.errors import Offline
from core.events import Changed, Topic
from core.sync.drain import Did
from core.sync.loop import SyncLoop
from storage.lock import FileSyncLock
from tests.core.sync.test_drain import HANDLE, KEY, READ_BACK, play, row
from tests.fakes.faults import Fault
from tests.fakes.model_platform import ModelConnector
from tests.fakes.simulation import World

PATIENCE_S = 10.0


@pytest.fixture
def replies(world: World, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The answers that arrived."""
    arrived: list[str] = []

    def reply(one: ModelConnector, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        made = one.comment(account, remote_id, text, key)
        arrived.append(text)
        return made

    play(monkeypatch, "reply", reply)
    return arrived


def answer(world: World, way: int, text: str = "Besok pukul 08.00.", **changes: Any) -> str:
    """Queue an answer to a citizen on the account of a way."""
    now, account = world.clock.now(), world.accounts[way]
    words = Publication(
        new_id(), "", account.id, text, options={ACT_ON: "c1", ACT_ROOT: "c1"}, created_at=now
    )
    act = Delivery(
        new_id(), words.id, "", account.id, account.platform, account.mode, S.SCHEDULED, now,
        grace_s=86400, created_at=now, updated_at=now, kind=DeliveryKind.REPLY,
    )  # fmt: skip
    act = replace(act, **changes)
    with world.real.write() as tx:
        tx.publications.add(words)
        tx.deliveries.add(act, admin_line(act, now, "queued"))
        tx.commit()
    return act.id


def during_the_upload(world: World, monkeypatch: pytest.MonkeyPatch, then: Any) -> None:
    """Do something after the first piece of an upload."""
    original, done = ModelConnector._request, list[bool]()

    def request(self: ModelConnector, job: Any, *rest: Any, **named: Any) -> Any:
        answered = original(self, job, *rest, **named)
        if job.delivery.state is S.UPLOADING and not done:
            done.append(True)
            then()
        return answered

    play(monkeypatch, "_request", request)


def test_an_answer_leaves_in_the_middle_of_an_upload_of_its_own_account(
    world: World, replies: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    film, next_post = world.queue(KEY, bytes="5000"), world.queue(KEY)
    beside, seen = world.another_lane(only_acts=True), list[tuple[int, int, S]]()

    def then() -> None:
        answer(world, KEY)
        beside.drain_until_idle()
        seen.append((len(replies), len(world.server.posts), row(world, next_post).state))

    during_the_upload(world, monkeypatch, then)
    world.run()
    assert seen == [(1, 0, S.DUE)], "the answer is there, the next post keeps its place"
    assert [one.truth for one in world.server.posts] == [film, next_post]


def test_the_lane_for_acts_takes_no_post(world: World, replies: list[str]) -> None:
    post = world.queue(KEY)
    answer(world, KEY)
    beside = world.another_lane(only_acts=True)
    beside.begin_pass()
    beside.drain_until_idle()
    assert (len(replies), row(world, post).state, world.server.posts) == (1, S.DUE, [])


def test_an_answer_goes_before_a_long_backlog_of_posts(world: World, replies: list[str]) -> None:
    for _ in range(3):
        world.queue(KEY)
    world.drain.begin_pass()
    answer(world, KEY, due_at=world.clock.now() + timedelta(seconds=1))
    world.clock.advance(2)
    world.drain.step()
    assert (len(replies), len(world.server.posts)) == (1, 0)


@pytest.mark.parametrize("fault", [Fault.LIMITED, Fault.RESET_BEFORE])
def test_a_post_in_trouble_holds_up_no_answer_and_an_answer_no_post(
    world: World, replies: list[str], fault: Fault
) -> None:
    post = world.queue(READ_BACK)
    world.plan.requests.extend([Fault.NONE, fault])
    world.run()
    assert row(world, post).state in {S.RETRY_WAIT, S.UNCERTAIN}
    answer(world, READ_BACK)
    world.publishing._events.publish(Changed(Topic.DELIVERIES))
    world.desk.cut_rests_short()
    world.run()
    assert len(replies) == 1
    stuck = answer(world, HANDLE, "Terima kasih.")
    world.plan.requests.append(Fault.RESET_BEFORE)
    world.run()
    assert row(world, stuck).state is S.UNCERTAIN
    other = world.queue(HANDLE)
    world.run()
    assert row(world, other).state is S.PUBLISHED


def test_a_rest_that_the_platform_asked_for_holds_for_answers_too(world: World, replies: list[str]) -> None:
    world.queue(KEY)
    world.plan.requests.append(Fault.LIMITED_WITH_WAIT)
    world.run()
    answer(world, KEY)
    world.run()
    assert replies == []
    world.pass_time(901)
    world.run()
    assert len(replies) == 1


def test_two_lanes_never_do_two_acts_of_one_account_at_a_time(
    world: World, replies: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(world, KEY, "satu")
    second, third = answer(world, KEY, "dua"), answer(world, HANDLE, "tiga")
    other, seen = world.another_lane(only_acts=True), list[tuple[S, S]]()
    original = ModelConnector.comment

    def comment(self: ModelConnector, account: Account, place: str, text: str, key: str) -> RemotePost:
        if text == "satu":
            other.drain_until_idle()
            seen.append((row(world, second).state, row(world, third).state))
        return original(self, account, place, text, key)

    play(monkeypatch, "comment", comment)
    world.run()
    assert seen == [(S.DUE, S.PUBLISHED)]
    assert replies == ["tiga", "satu", "dua"]


def test_an_account_that_another_lane_took_meanwhile_is_left_alone(
    world: World, replies: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(world, KEY)
    with monkeypatch.context() as patched:
        patched.setattr(world.desk, "take", lambda *_: False)
        assert world.drain.step().did is Did.NOTHING
    assert replies == []
    world.run()
    assert len(replies) == 1


def test_what_may_not_be_probed_for_is_not_kept_from_other_lanes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = world.accounts[KEY]
    world.watch.met("elsewhere", Offline("no_line"))
    assert not world.drain._kit.take(account, DeliveryKind.REPLY)
    monkeypatch.setattr(world.watch, "allows", lambda _: True)
    assert world.another_lane()._kit.take(account, DeliveryKind.REPLY)


def test_an_answer_that_grew_late_at_its_turn_asks(world: World, replies: list[str]) -> None:
    late = answer(world, KEY, grace_s=60)
    world.drain.begin_pass()
    assert row(world, late).state is S.DUE
    world.clock.advance(61)
    assert world.drain.step().did is Did.NOTHING
    assert (row(world, late).state, replies) == (S.EXPIRED, [])


def test_an_answer_in_doubt_is_settled_during_an_upload(
    world: World, replies: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = answer(world, KEY)
    world.plan.requests.append(Fault.RESET_AFTER)
    world.run()
    assert row(world, lost).state is S.UNCERTAIN
    beside = world.another_lane(only_acts=True)

    def then() -> None:
        world.clock.advance(25)
        beside.drain_until_idle()

    world.queue(KEY, bytes="3000")
    during_the_upload(world, monkeypatch, then)
    world.run()
    assert row(world, lost).state is S.PUBLISHED
    assert len(world.server.comments) == 1


@pytest.fixture
def loop(world: World, tmp_path: Path) -> Iterator[SyncLoop]:
    lanes = (world.drain, world.another_lane(), world.another_lane(only_acts=True))
    lock = FileSyncLock(tmp_path / "sync.lock")
    made = SyncLoop(world.database, world.clock, world.events, world.watch, lock, world.desk, lanes)
    yield made
    assert made.stop(PATIENCE_S)


def test_however_many_films_are_on_their_way_an_answer_leaves_at_once(
    world: World, loop: SyncLoop, replies: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    uploading, answered = threading.Barrier(3), threading.Event()
    original_upload, original_comment = ModelConnector._upload, ModelConnector.comment

    def upload(self: ModelConnector, *arguments: Any) -> Any:
        uploading.wait(PATIENCE_S)
        assert answered.wait(PATIENCE_S), "the answer waited for the film"
        return original_upload(self, *arguments)

    def comment(self: ModelConnector, *arguments: Any) -> Any:
        made = original_comment(self, *arguments)
        answered.set()
        return made

    play(monkeypatch, "_upload", upload)
    play(monkeypatch, "comment", comment)
    films = [world.queue(KEY, bytes="3000"), world.queue(HANDLE, bytes="3000")]
    loop.start()
    uploading.wait(PATIENCE_S)
    sent = answer(world, KEY)
    world.events.publish(Changed(Topic.DELIVERIES, sent))
    assert answered.wait(PATIENCE_S)
    assert loop.stop(PATIENCE_S)
    assert len(replies) == 1
    assert {row(world, one).state for one in films} <= {S.PUBLISHED, S.UPLOADING, S.RETRY_WAIT}
