"""Core events as signals: in the GUI thread, not more than ten a second."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from core.domain.connectivity import Line, LineState
from core.events import Changed, EventBus, Topic
from gui.bridge import Bridge

LINE = Line(LineState.OFFLINE, datetime(2026, 11, 23, tzinfo=UTC))


@pytest.fixture
def events() -> EventBus:
    return EventBus()


@pytest.fixture
def bridge(qtbot: QtBot, events: EventBus) -> Iterator[Bridge]:
    made = Bridge(events, lambda: LINE)
    yield made
    made.close()


def test_an_event_of_a_worker_arrives_in_the_gui_thread(
    qtbot: QtBot, bridge: Bridge, events: EventBus
) -> None:
    seen: list[tuple[str, threading.Thread]] = []
    bridge.posts_changed.connect(lambda one: seen.append((one, threading.current_thread())))
    with qtbot.waitSignal(bridge.posts_changed):
        worker = threading.Thread(target=events.publish, args=(Changed(Topic.POSTS, "p1"),))
        worker.start()
    worker.join()
    assert seen == [("p1", threading.main_thread())]


def test_a_burst_becomes_two_signals_without_an_id(qtbot: QtBot, bridge: Bridge, events: EventBus) -> None:
    seen: list[str] = []
    bridge.deliveries_changed.connect(seen.append)
    for number in range(50):
        events.publish(Changed(Topic.DELIVERIES, f"d{number}"))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["d0", ""]


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        (Topic.ACCOUNTS, "accounts_changed"),
        (Topic.ENGAGEMENT, "engagement_changed"),
        (Topic.ATTENTION, "attention_needed"),
    ],
)
def test_each_topic_has_its_signal(
    qtbot: QtBot, bridge: Bridge, events: EventBus, topic: Topic, name: str
) -> None:
    with qtbot.waitSignal(getattr(bridge, name)) as told:
        events.publish(Changed(topic, "x"))
    assert told.args == ["x"]


def test_troubles_and_expiring_keys_come_with_what_they_say(
    qtbot: QtBot, bridge: Bridge, events: EventBus
) -> None:
    with qtbot.waitSignal(bridge.trouble) as told:
        events.publish(Changed(Topic.ATTENTION, detail="disk_full"))
    assert told.args == ["disk_full"]
    with qtbot.waitSignal(bridge.key_expires) as told:
        events.publish(Changed(Topic.KEY_EXPIRES, "a1", "14"))
    assert told.args == ["a1", 14]


def test_line_and_office_bring_what_is_known(qtbot: QtBot, bridge: Bridge, events: EventBus) -> None:
    with qtbot.waitSignal(bridge.line_changed) as told:
        events.publish(Changed(Topic.CONNECTIVITY))
    assert told.args == [LINE]
    with qtbot.waitSignal(bridge.office_changed):
        events.publish(Changed(Topic.OFFICE))
    events.publish(Changed(Topic.SETTINGS))
    qtbot.waitUntil(lambda: not bridge._waiting)


def test_after_closing_nothing_is_heard(qtbot: QtBot, bridge: Bridge, events: EventBus) -> None:
    bridge.close()
    with qtbot.assertNotEmitted(bridge.posts_changed, wait=50):
        events.publish(Changed(Topic.POSTS, "p1"))
