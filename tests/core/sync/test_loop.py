"""The thread that keeps the outbox moving."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.domain.calendar_days import Calendar
from core.domain.calendar_tables import CalendarTables
from core.domain.connectivity import LineState
from core.domain.delivery import DeliveryState as S
from core.domain.engagement import Watch
from core.errors import Offline, StorageFailed
from core.events import Changed, Topic
from core.sync import loop as loop_module
from core.sync.assemble import LANES, make_line, make_loop, make_vault
from core.sync.cadence import Cadence
from core.sync.drain import Drain
from core.sync.handle import SyncHandle
from core.sync.loop import LOOK_EVERY_S, SyncLoop
from core.sync.poll import Poller
from storage.lock import FileSyncLock
from tests.core.sync.test_drain import HANDLE, KEY, NONE, failing, play, row
from tests.fakes.faults import Fault
from tests.fakes.model_platform import ModelConnector
from tests.fakes.secrets import MemorySecrets
from tests.fakes.simulation import World

PATIENCE_S = 10.0


@pytest.fixture
def lock(tmp_path: Path) -> FileSyncLock:
    return FileSyncLock(tmp_path / "sync.lock")


@pytest.fixture
def loop(world: World, lock: FileSyncLock) -> Iterator[SyncLoop]:
    poller = Poller(world.database, world.connectors, world.clock, world.events, world.watch, Cadence)
    lanes = (world.drain, world.another_lane())
    made = SyncLoop(world.database, world.clock, world.events, world.watch, lock, world.desk, lanes, poller)
    yield made
    assert made.stop(PATIENCE_S)


class Awaited:
    """Waits for an event of the bus, without sleeping."""

    def __init__(self, world: World, topic: Topic, detail: str | None = None) -> None:
        self._wanted, self._came = (topic, detail), threading.Event()
        world.events.subscribe(self._hear)

    def _hear(self, event: Changed) -> None:
        if (event.topic, event.detail) == self._wanted:
            self._came.set()

    def wait(self) -> None:
        assert self._came.wait(PATIENCE_S)


def test_one_pass_sends_everything_and_reads_the_first_figures(world: World, loop: SyncLoop) -> None:
    sent = [world.queue(way) for way in range(4)]
    assert loop.run_once()
    assert {row(world, one).state for one in sent} == {S.PUBLISHED}
    with world.real.read() as tx:
        assert all(tx.engagement.series(one) for one in sent)


def test_only_one_process_sends_at_a_time(world: World, loop: SyncLoop, tmp_path: Path) -> None:
    sent = world.queue(KEY)
    other = FileSyncLock(tmp_path / "sync.lock")
    assert other.try_acquire()
    assert not loop.run_once()
    assert row(world, sent).state is S.SCHEDULED
    other.release()
    assert loop.run_once()
    assert other.try_acquire(), "the right is given back after the pass"
    other.release()


def test_queueing_wakes_the_thread(world: World, loop: SyncLoop) -> None:
    read = Awaited(world, Topic.ENGAGEMENT)
    loop.start()
    sent = world.queue(KEY)
    world.events.publish(Changed(Topic.DELIVERIES, sent))
    read.wait()
    assert row(world, sent).state is S.PUBLISHED


def test_waking_by_hand(world: World, loop: SyncLoop) -> None:
    read = Awaited(world, Topic.ENGAGEMENT)
    loop.start()
    world.queue(KEY)
    loop.wake()
    read.wait()


def test_stopping_ends_an_upload_at_its_next_chunk_and_leaves_it_recoverable(
    world: World, loop: SyncLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    original = ModelConnector._upload

    def upload(self: ModelConnector, *arguments: Any) -> Any:
        begun.set()
        assert go_on.wait(PATIENCE_S)
        return original(self, *arguments)

    play(monkeypatch, "_upload", upload)
    sent = world.queue(KEY, bytes="5000")
    loop.start()
    assert begun.wait(PATIENCE_S)
    assert not loop.stop(0.0)
    go_on.set()
    assert loop.stop(PATIENCE_S)
    assert row(world, sent).state is S.RETRY_WAIT


def test_a_second_lane_serves_the_others_during_a_long_upload(
    world: World, loop: SyncLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = threading.Event()
    original = ModelConnector._upload

    def upload(self: ModelConnector, *arguments: Any) -> Any:
        assert published.wait(PATIENCE_S), "the small post has to get past the big one"
        return original(self, *arguments)

    def hear(event: Changed) -> None:
        if event.id == small and row(world, small).state is S.PUBLISHED:
            published.set()

    play(monkeypatch, "_upload", upload)
    big, small = world.queue(KEY, bytes="10"), world.queue(HANDLE)
    world.events.subscribe(hear)
    loop.run_once()
    assert row(world, big).state is S.PUBLISHED


def test_what_becomes_due_during_a_long_upload_does_not_wait_for_it(
    world: World, loop: SyncLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, published = threading.Event(), threading.Event()
    original = ModelConnector._upload

    def upload(self: ModelConnector, *arguments: Any) -> Any:
        begun.set()
        assert published.wait(PATIENCE_S), "the urgent post has to get past the big one"
        return original(self, *arguments)

    def hear(event: Changed) -> None:
        if event.id in urgent and row(world, urgent[0]).state is S.PUBLISHED:
            published.set()

    play(monkeypatch, "_upload", upload)
    urgent: list[str] = []
    world.events.subscribe(hear)
    read = Awaited(world, Topic.ENGAGEMENT)
    big = world.queue(KEY, bytes="10")
    loop.start()
    assert begun.wait(PATIENCE_S)
    urgent.append(world.queue(HANDLE))
    world.events.publish(Changed(Topic.DELIVERIES, urgent[0]))
    read.wait()
    assert row(world, big).state is S.PUBLISHED


@pytest.mark.parametrize("error", [StorageFailed("disk_full"), ValueError("?")])
def test_a_lane_that_fails_harms_no_other(
    world: World, lock: FileSyncLock, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = [world.queue(KEY), world.queue(HANDLE)]
    helper = world.another_lane()
    monkeypatch.setattr(helper, "drain_until_idle", failing(error))
    loop = SyncLoop(
        world.database, world.clock, world.events, world.watch, lock, world.desk, (world.drain, helper)
    )
    loop.run_once()
    assert {row(world, one).state for one in sent} == {S.PUBLISHED}


def test_a_full_disk_is_told_and_the_thread_lives_on(
    world: World, loop: SyncLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop_module, "_AFTER_FAULT_S", 0.0)
    told, read = Awaited(world, Topic.ATTENTION, "disk_full"), Awaited(world, Topic.ENGAGEMENT)
    with monkeypatch.context() as patched:
        patched.setattr(Drain, "begin_pass", failing(StorageFailed("disk_full")))
        loop.start()
        told.wait()
    world.queue(KEY)
    loop.wake()
    read.wait()


def test_a_bug_does_not_end_the_thread(world: World, loop: SyncLoop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop_module, "_AFTER_FAULT_S", 0.0)
    failed, read = threading.Event(), Awaited(world, Topic.ENGAGEMENT)

    def fail(*_: object) -> None:
        failed.set()
        raise ValueError

    with monkeypatch.context() as patched:
        patched.setattr(Drain, "begin_pass", fail)
        loop.start()
        assert failed.wait(PATIENCE_S)
    world.queue(KEY)
    loop.wake()
    read.wait()


def test_what_the_admin_wants_sent_now_does_not_wait_for_an_account_that_rests(
    world: World, loop: SyncLoop
) -> None:
    sent = world.queue(HANDLE)
    world.plan.requests.append(Fault.ERROR_BEFORE)
    loop.run_once()
    world.publishing.send_now(sent)
    loop.run_once()
    assert row(world, sent).state is S.PUBLISHED


def test_sleep_ends_when_something_is_due(world: World, loop: SyncLoop) -> None:
    assert loop._next_wait_s() == LOOK_EVERY_S
    waiting = world.queue(KEY, in_s=30)
    assert loop._next_wait_s() == pytest.approx(30, abs=0.01)
    at = world.clock.now() + timedelta(seconds=20)
    with world.real.write() as tx:
        tx.engagement.save_watch(Watch(waiting, world.accounts[KEY].id, "r", world.clock.now(), at))
        tx.commit()
    assert loop._next_wait_s() == pytest.approx(20, abs=0.01)
    world.desk.rest("x", 10)
    assert loop._next_wait_s() == pytest.approx(10, abs=0.01)
    world.desk.rest("y", 0.001)
    assert loop._next_wait_s() == pytest.approx(0.2)


def test_sleep_ends_with_the_next_probe_while_something_waits_for_the_line(
    world: World, loop: SyncLoop
) -> None:
    world.queue(KEY)
    world.plan.draw_request = lambda: Fault.REFUSED
    loop.run_once()
    world.clock.advance(50)
    assert loop._next_wait_s() < 51


def test_a_stopped_loop_reads_no_figures(world: World, loop: SyncLoop) -> None:
    world.queue(KEY)
    world.desk.stop()
    assert loop.run_once()
    assert world.server.posts == []


def test_figures_are_read_in_bounded_rounds(
    world: World, loop: SyncLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds = iter(range(1000))
    monkeypatch.setattr(Poller, "step", lambda _: next(rounds) >= 0)
    loop.run_once()
    assert next(rounds) == 200


def test_the_parts_fit_together(world: World, lock: FileSyncLock) -> None:
    line = make_line(world.clock, world.events)
    made = make_loop(
        world.database,
        world.connectors,
        world.clock,
        world.events,
        line,
        lock,
        Cadence,
        Calendar(CalendarTables((), (), ())),
    )
    assert len(made._lanes) == LANES
    world.queue(NONE)
    assert made.run_once()
    assert len(world.server.posts) == 1
    assert made.stop()
    secrets = MemorySecrets({("a", "access_token"): "saved"})
    assert (
        make_vault(secrets, lambda _: nullcontext()).renewed("a", "refused", failing(ValueError())) == "saved"
    )


def test_the_loop_of_an_account_without_work_is_quiet(world: World, loop: SyncLoop) -> None:
    with world.real.write() as tx:
        for one in world.accounts:
            tx.accounts.save(replace(one, removed_at=world.clock.now()))
        tx.commit()
    loop.run_once()
    assert world.line.requests == []


def test_windows_wake_the_loop_and_ask_about_the_line(world: World, loop: SyncLoop) -> None:
    handle = SyncHandle(loop, world.watch)
    for _ in range(4):
        world.watch.met("x", Offline("no_line"))
    assert world.watch.wait_s() > 60
    read = Awaited(world, Topic.ENGAGEMENT)
    handle.wake()
    assert world.watch.wait_s() == 60
    assert handle.line().state is LineState.OFFLINE
    world.watch.met("x", None)
    world.queue(KEY)
    loop.start()
    handle.wake()
    read.wait()


def test_the_systems_word_brings_a_probe_forward_and_is_no_proof(world: World, loop: SyncLoop) -> None:
    handle = SyncHandle(loop, world.watch)
    for _ in range(4):
        world.watch.met("x", Offline("no_line"))
    handle.system_says(online=False)
    assert world.watch.wait_s() > 60
    handle.system_says(online=True)
    assert world.watch.wait_s() == 60
    assert world.watch.is_down


def test_an_account_in_another_hand_is_not_taken(world: World) -> None:
    assert world.desk.take(world.accounts[KEY].id, "another")
    assert not world.drain._kit.take(world.accounts[KEY])
    world.desk.give_back("another")
    assert world.drain._kit.take(world.accounts[KEY])
