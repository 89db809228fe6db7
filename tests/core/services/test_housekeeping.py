"""Chores: when they are done, that one does not spoil the next, and what of their failures is told."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from core.errors import Offline, StorageFailed
from core.events import Changed, EventBus, Topic
from core.services.housekeeping import EVERY_S, FIRST_S, IDLE_S, Housekeeping


def waits(number: int, paused: list[float]) -> Callable[[float], bool]:
    """Let so many pauses pass at once, then say stop."""

    def wait(seconds: float) -> bool:
        paused.append(seconds)
        return len(paused) > number

    return wait


def test_hourly_chores_and_those_of_a_quiet_hour(events: EventBus) -> None:
    done: list[str] = []
    paused: list[float] = []
    chores = Housekeeping([lambda: done.append("hourly")], [lambda: done.append("once")], events)
    chores.run(waits(4, paused))
    assert done == ["hourly", "once", "hourly", "hourly"]
    assert paused == [FIRST_S, IDLE_S, EVERY_S, EVERY_S, EVERY_S]


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (StorageFailed("disk_full"), [Changed(Topic.ATTENTION, detail="disk_full")]),
        (Offline("no_line"), []),
        (ZeroDivisionError(), []),
    ],
)
def test_failing_chore_spoils_no_other(
    events: EventBus, heard: list[Changed], failure: Exception, told: list[Changed]
) -> None:
    done: list[str] = []

    def fail() -> None:
        raise failure

    Housekeeping([fail, lambda: done.append("next")], [], events).run(waits(1, []))
    assert done == ["next"]
    assert heard == told


def test_thread_ends_when_told(events: EventBus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.services.housekeeping.FIRST_S", 0.0)
    begun, go_on = threading.Event(), threading.Event()
    done: list[str] = []

    def slow() -> None:
        begun.set()
        go_on.wait(10)

    chores = Housekeeping([slow, lambda: done.append("never")], [], events)
    assert chores.stop()
    chores = Housekeeping([slow, lambda: done.append("never")], [], events)
    chores.start()
    assert begun.wait(10)
    assert not chores.stop(0.01)
    go_on.set()
    assert chores.stop(10)
    assert done == []
