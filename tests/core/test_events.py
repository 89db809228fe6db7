"""Facts are announced to everybody, whoever fails."""

from __future__ import annotations

import logging

import pytest

from core.events import Changed, EventBus, Topic


def test_a_failing_listener_harms_nobody(caplog: pytest.LogCaptureFixture) -> None:
    bus = EventBus()
    heard: list[Changed] = []
    bus.subscribe(lambda _: 1 / 0)  # type: ignore[arg-type]
    stop = bus.subscribe(heard.append)
    with caplog.at_level(logging.ERROR):
        bus.publish(Changed(Topic.POSTS, "1"))
    stop()
    bus.publish(Changed(Topic.POSTS, "2"))
    assert heard == [Changed(Topic.POSTS, "1")]
    assert "ZeroDivisionError" in caplog.text
