"""Lanes: order, results in the GUI thread, what is dropped."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gui.tasks import Lane, Lanes, Task


@pytest.fixture
def lanes(qtbot: QtBot) -> Iterator[Lanes]:
    made = Lanes()
    yield made
    made.wait_idle()
    assert made.close()


def test_the_result_arrives_in_the_gui_thread(lanes: Lanes) -> None:
    seen: list[tuple[str, str]] = []
    lanes.run(
        lanes,
        lambda: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread().name)),
    )
    assert lanes.wait_idle()
    assert seen == [("database", threading.current_thread().name)]


def test_the_database_lane_keeps_the_order(lanes: Lanes) -> None:
    seen: list[int] = []
    for number in range(20):
        lanes.run(lanes, partial(abs, number), seen.append)
    lanes.wait_idle()
    assert seen == list(range(20))


def test_the_parallel_lane_runs_two_at_once(lanes: Lanes) -> None:
    both = threading.Barrier(2, timeout=5)
    done: list[int] = []
    for _ in range(2):
        lanes.run(lanes, both.wait, done.append, lane=Lane.PARALLEL)
    lanes.wait_idle()
    assert sorted(done) == [0, 1]


def test_an_error_goes_to_its_handler_or_to_the_shell(lanes: Lanes) -> None:
    handled: list[Exception] = []
    unhandled: list[Exception] = []
    lanes.failed.connect(unhandled.append)
    lanes.run(lanes, lambda: 1 / 0, on_error=handled.append)
    lanes.run(lanes, lambda: ""[0])
    lanes.wait_idle()
    assert [type(one) for one in handled] == [ZeroDivisionError]
    assert [type(one) for one in unhandled] == [IndexError]


def test_only_the_newest_of_a_kind_is_delivered_and_the_waiting_ones_are_skipped(lanes: Lanes) -> None:
    gate = threading.Event()
    ran: list[int] = []
    seen: list[int] = []
    lanes.run(lanes, lambda: gate.wait(5))

    def work(number: int) -> int:
        ran.append(number)
        return number

    for number in range(3):
        lanes.run(lanes, partial(work, number), seen.append, supersede="search")
    lanes.run(lanes, lambda: 9, seen.append, supersede="other")
    gate.set()
    lanes.wait_idle()
    assert ran == [2]
    assert seen == [2, 9]


def test_a_cancelled_task_is_told_and_its_result_dropped(lanes: Lanes) -> None:
    task, begun = Task(), threading.Event()
    seen: list[str] = []

    def work() -> str:
        begun.set()
        while not task.cancelled:
            threading.Event().wait(0.005)
        return "late"

    lanes.run(lanes, work, seen.append, task=task)
    assert begun.wait(5)
    task.cancel()
    lanes.wait_idle()
    assert seen == []


def test_nothing_is_delivered_to_an_owner_that_is_gone(lanes: Lanes) -> None:
    owner, gate = QObject(), threading.Event()
    seen: list[bool] = []
    lanes.run(owner, lambda: gate.wait(5), seen.append)
    delete(owner)
    gate.set()
    lanes.wait_idle()
    assert seen == []


def test_waiting_gives_up_when_time_runs_out(lanes: Lanes) -> None:
    gate = threading.Event()
    lanes.run(lanes, lambda: gate.wait(5))
    assert not lanes.wait_idle(30)
    assert not lanes.idle()
    gate.set()
    assert lanes.wait_idle()


def test_closing_reports_a_worker_that_is_still_busy(qtbot: QtBot) -> None:
    lanes, gate = Lanes(), threading.Event()
    lanes.run(lanes, lambda: gate.wait(5))
    assert not lanes.close(0.05)
    gate.set()
    assert lanes.close()


def test_a_window_that_is_gone_ends_the_workers_quietly(qtbot: QtBot) -> None:
    lanes, gate = Lanes(), threading.Event()
    lanes.run(lanes, lambda: gate.wait(5))
    threads = list(lanes._threads)
    delete(lanes)
    gate.set()
    threads[0].join(5)
    assert not threads[0].is_alive()
    lanes._queues[Lane.PARALLEL].put(None)
    lanes._queues[Lane.PARALLEL].put(None)
