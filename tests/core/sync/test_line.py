"""What the line watch learns from requests, and when it lets one go out."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from core.domain.connectivity import LineState
from core.errors import NeedsFix, NeedsSignIn, Offline, OutcomeUnknown, RetryLater
from core.events import Changed, EventBus, Topic
from core.sync.line import LineWatch
from core.sync.retry import RetryPolicy
from tests.fakes.clock import WallClock


class Watched:
    def __init__(self) -> None:
        self.clock, self.heard = WallClock(), list[str | None]()
        events = EventBus()
        events.subscribe(self._hear)
        self.line = LineWatch(self.clock, events, RetryPolicy(lambda: 0.0))

    def _hear(self, event: Changed) -> None:
        assert event.topic is Topic.CONNECTIVITY
        self.heard.append(event.detail)

    @property
    def state(self) -> str:
        return self.line.line().state.value


@pytest.fixture
def watched() -> Watched:
    return Watched()


def test_nothing_is_known_at_first_and_anything_may_be_tried(watched: Watched) -> None:
    assert watched.state == LineState.UNKNOWN
    assert watched.line.ready()
    assert watched.line.wait_s() == 0
    assert watched.line.clock_skew_s is None
    assert not watched.line.clock_is_wrong


@pytest.mark.parametrize("answer", [None, NeedsSignIn("x"), NeedsFix("x"), RetryLater("server_error")])
def test_any_word_of_a_platform_proves_the_line(watched: Watched, answer: Exception | None) -> None:
    watched.line.met("a", answer)
    assert watched.state == LineState.ONLINE
    assert watched.heard == ["online"]


@pytest.mark.parametrize(
    "said_nothing",
    [
        RetryLater("timeout"),
        RetryLater("connection_lost"),
        RetryLater("stopped"),
        OutcomeUnknown("x"),
        ValueError(),
    ],
)
def test_a_request_that_broke_proves_nothing(watched: Watched, said_nothing: Exception) -> None:
    watched.line.met("a", said_nothing)
    assert watched.state == LineState.UNKNOWN


def probed_for_an_hour(watched: Watched, error: Exception) -> list[float]:
    """Give the seconds between the probes of an hour that ended like this."""
    gaps, last = [], 0.0
    for second in range(3600):
        watched.clock.lived_s = float(second)
        if watched.line.allows("a"):
            gaps.append(second - last)
            last = float(second)
            watched.line.met("a", error)
    return gaps[1:]


def test_without_a_line_it_is_probed_about_once_a_minute_and_never_more_often(watched: Watched) -> None:
    gaps = probed_for_an_hour(watched, Offline("no_line"))
    assert watched.state == LineState.OFFLINE
    assert min(gaps) >= 60
    assert max(gaps) <= 91


def test_a_portal_is_asked_ever_more_seldom(watched: Watched) -> None:
    gaps = probed_for_an_hour(watched, RetryLater("captive_portal"))
    assert watched.state == LineState.PORTAL
    assert min(gaps) >= 60
    assert max(gaps) > 200
    assert gaps == sorted(gaps)


def test_the_probe_belongs_to_who_took_it_until_it_ended(watched: Watched) -> None:
    watched.line.met("a", Offline("no_line"))
    watched.clock.advance(61)
    assert watched.line.allows("b")
    assert watched.line.allows("b"), "the same thread goes on with its work"
    seen: list[bool] = []
    other = threading.Thread(target=lambda: seen.append(watched.line.allows("b")))
    other.start()
    other.join()
    assert seen == [False]
    watched.clock.advance(61)
    assert watched.line.allows("c"), "a probe that never reported does not block for ever"


def test_a_login_page_is_a_portal_until_the_platform_answers(watched: Watched) -> None:
    watched.line.met("b", None)
    watched.line.met("a", RetryLater("captive_portal"))
    assert watched.state == LineState.PORTAL
    assert watched.line.is_down
    watched.clock.advance(61)
    watched.line.met("a", None)
    assert watched.state == LineState.ONLINE
    assert watched.heard == ["online", "portal", "online"]


def test_one_dead_server_is_not_a_dead_line(watched: Watched) -> None:
    watched.line.met("alive", None)
    watched.line.met("dead", Offline("host_unreachable"))
    assert watched.state == LineState.ONLINE
    assert not watched.line.ready("dead")
    assert watched.line.ready("alive")
    assert watched.line.wait_s("dead") > 0
    assert watched.line.wait_s("alive") == 0


def test_the_system_saying_down_turns_one_failure_into_a_dead_line(watched: Watched) -> None:
    watched.line.met("alive", None)
    watched.line.hint(False)
    assert watched.state == LineState.ONLINE, "the system's word alone decides nothing"
    watched.line.met("dead", Offline("host_unreachable"))
    assert watched.state == LineState.OFFLINE


def test_the_system_saying_up_brings_the_probe_forward_but_not_below_a_minute(watched: Watched) -> None:
    for _ in range(4):
        watched.line.met("a", RetryLater("captive_portal"))
    assert watched.line.wait_s() > 200
    watched.line.hint(True)
    assert watched.line.wait_s() == 60
    watched.clock.advance(100)
    watched.line.hint(True)
    assert watched.line.ready()


def test_a_hint_while_online_changes_nothing(watched: Watched) -> None:
    watched.line.met("a", None)
    watched.line.hint(True)
    assert watched.heard == ["online"]


def test_a_rest_that_a_host_asked_for_is_kept(watched: Watched) -> None:
    watched.line.met("a", RetryLater("rate_limited", wait_s=900))
    assert not watched.line.allows("a")
    assert watched.line.allows("b")
    watched.clock.advance(900)
    assert watched.line.allows("a")


def test_a_clock_is_wrong_only_if_every_platform_says_so(watched: Watched) -> None:
    true_now = watched.clock.true_now()
    watched.line.server_time("odd", true_now - timedelta(hours=2))
    before = watched.line.clock_is_wrong
    watched.line.server_time("good", true_now)
    assert (before, watched.line.clock_is_wrong) == (True, False)
    assert watched.heard == ["unknown", "unknown"]


def test_a_skew_is_forgotten_when_the_clock_was_set(watched: Watched) -> None:
    watched.clock.jump(7200)
    watched.line.server_time("a", watched.clock.true_now())
    assert watched.line.clock_skew_s == 7200
    assert watched.line.line().clock_skew_s == 7200
    watched.clock.jump(-7200)
    assert watched.line.clock_skew_s is None


def test_a_host_that_asked_for_a_rest_before_the_start_is_left_alone(watched: Watched) -> None:
    watched.line.rest("a", 60.0)
    watched.line.rest("", 60.0)
    assert (watched.line.ready("a"), watched.line.ready("b"), watched.line.ready()) == (False, True, True)
    watched.clock.advance(60)
    assert watched.line.ready("a")
