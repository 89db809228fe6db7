"""What is held in a crisis, on Nyepi and in an election period."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.domain.account import ChannelMode
from core.domain.calendar_days import HoldWindow
from core.domain.delivery import Delivery, DeliveryState, HoldReason
from core.domain.holds import HoldRules, Waiting, to_hold, to_resume
from core.domain.post import PostFunction
from tests.fakes.clock import START

DAY = HoldWindow(START, START + timedelta(days=1))


def delivery(name: str = "d", **changes: object) -> Delivery:
    plain = Delivery(name, "p", "post", "acc", "x", ChannelMode.API, DeliveryState.SCHEDULED, START)
    return replace(plain, **changes)  # type: ignore[arg-type]


APPEAL = Waiting(delivery("appeal"), PostFunction.INFORM)
JOKE = Waiting(delivery("joke"), PostFunction.ENTERTAIN)
GREETING = Waiting(delivery("greeting"), PostFunction.INFORM, observance="hari-guru")
CANDIDATE = Waiting(delivery("candidate"), PostFunction.INFORM, sensitive=True)


def held(rules: HoldRules) -> dict[str, HoldReason]:
    return {one.delivery_id: one.reason for one in to_hold((APPEAL, JOKE, GREETING, CANDIDATE), rules, START)}


def test_nothing_is_held_without_a_reason() -> None:
    assert held(HoldRules()) == {}


def test_a_crisis_holds_greetings_jokes_and_the_sensitive_but_not_appeals() -> None:
    assert set(held(HoldRules(crisis=True))) == {"joke", "greeting", "candidate"}


def test_an_account_is_held_with_everything() -> None:
    assert set(held(HoldRules(accounts=frozenset({"acc"}))).values()) == {HoldReason.ACCOUNT}


def test_nyepi_holds_what_falls_into_it() -> None:
    assert len(held(HoldRules(nyepi=(DAY,)))) == 4
    later = Waiting(delivery(due_at=DAY.end), PostFunction.INFORM)
    assert to_hold((later,), HoldRules(nyepi=(DAY,)), START) == ()


def test_an_election_period_holds_only_what_is_sensitive() -> None:
    assert held(HoldRules(election=(DAY,))) == {"candidate": HoldReason.ELECTION}


def test_what_to_resume_is_listed_by_time_and_tells_what_grew_late() -> None:
    second = delivery("b", hold_reason=HoldReason.CRISIS, due_at=START + timedelta(hours=2), grace_s=60)
    first = delivery("a", hold_reason=HoldReason.CRISIS, grace_s=60)
    other = delivery("c", hold_reason=HoldReason.ADMIN)
    listed = to_resume((second, other, first), HoldReason.CRISIS, START + timedelta(hours=1))
    assert [(one.delivery.id, one.is_late) for one in listed] == [("a", True), ("b", False)]
