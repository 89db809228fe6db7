"""What is held in a crisis, on Nyepi and in an election period."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.account import ChannelMode
from core.domain.calendar_days import Calendar, HoldWindow, load_calendar
from core.domain.delivery import Delivery, DeliveryState, HoldReason
from core.domain.formats import OfficeZone
from core.domain.holds import HoldRules, Waiting, is_over, reason_to_hold, rules_for
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.post import Post, PostFunction
from tests.fakes.clock import START

DAY = HoldWindow(START, START + timedelta(days=1))


def delivery(name: str = "d", **changes: object) -> Delivery:
    plain = Delivery(name, "p", "post", "acc", "x", ChannelMode.API, DeliveryState.SCHEDULED, START)
    return replace(plain, **changes)  # type: ignore[arg-type]


APPEAL = Waiting(delivery("appeal"), PostFunction.INFORM)
JOKE = Waiting(delivery("joke"), PostFunction.ENTERTAIN)
GREETING = Waiting(delivery("greeting"), PostFunction.INFORM, observance="hari-guru")
CANDIDATE = Waiting(delivery("candidate"), PostFunction.INFORM, sensitive=True)


def held(rules: HoldRules, now: datetime = START) -> dict[str, HoldReason]:
    found = {one.delivery.id: reason_to_hold(one, rules, now) for one in (APPEAL, JOKE, GREETING, CANDIDATE)}
    return {name: reason for name, reason in found.items() if reason is not None}


def test_nothing_is_held_without_a_reason() -> None:
    assert held(HoldRules()) == {}


def test_a_crisis_holds_greetings_jokes_and_the_sensitive_but_not_appeals() -> None:
    assert set(held(HoldRules(crisis=True))) == {"joke", "greeting", "candidate"}


@pytest.mark.parametrize(
    "rules", [HoldRules(crisis=True), HoldRules(nyepi=(DAY,)), HoldRules(election=(DAY,))]
)
def test_any_rule_asks_for_a_look(rules: HoldRules) -> None:
    assert not rules.hold_nothing
    assert HoldRules().hold_nothing


def test_nyepi_holds_what_falls_into_it() -> None:
    assert len(held(HoldRules(nyepi=(DAY,)))) == 4
    later = Waiting(delivery(due_at=DAY.end), PostFunction.INFORM)
    assert reason_to_hold(later, HoldRules(nyepi=(DAY,)), START) is None


def test_nyepi_holds_what_was_due_before_it_and_lets_go_what_comes_after_it() -> None:
    before = Waiting(delivery(due_at=START - timedelta(hours=1)), PostFunction.INFORM)
    assert reason_to_hold(before, HoldRules(nyepi=(DAY,)), START) is HoldReason.NYEPI
    assert held(HoldRules(nyepi=(DAY,)), DAY.end) == {}


def test_what_the_admin_let_go_on_is_not_held_for_the_same_reason_again() -> None:
    let_go = replace(JOKE, delivery=delivery(hold_reason=HoldReason.CRISIS))
    assert reason_to_hold(let_go, HoldRules(crisis=True), START) is None
    assert reason_to_hold(let_go, HoldRules(crisis=True, nyepi=(DAY,)), START) is HoldReason.NYEPI


def test_an_election_period_holds_only_what_is_sensitive() -> None:
    assert held(HoldRules(election=(DAY,))) == {"candidate": HoldReason.ELECTION}


def test_a_post_tells_what_decides() -> None:
    post = Post("p", function=PostFunction.ENTERTAIN, observance="hari-guru", sensitive=True)
    assert Waiting.of(delivery(), post) == Waiting(delivery(), PostFunction.ENTERTAIN, "hari-guru", True)


@pytest.mark.parametrize("reason", [None, HoldReason.CRISIS, HoldReason.ADMIN, HoldReason.ACCOUNT])
def test_only_hours_are_over_by_themselves(reason: HoldReason | None) -> None:
    assert not is_over(delivery(hold_reason=reason), HoldRules(), DAY.end)


@pytest.mark.parametrize("reason", [HoldReason.NYEPI, HoldReason.ELECTION])
def test_what_hours_held_goes_on_after_them(reason: HoldReason) -> None:
    rules = HoldRules(nyepi=(DAY,), election=(DAY,))
    one = delivery(hold_reason=reason)
    assert not is_over(one, rules, DAY.end - timedelta(seconds=1))
    assert is_over(one, rules, DAY.end)
    assert is_over(one, HoldRules(), START)


# --- what the office's profile holds ------------------------------------------------------------------------

OFFICE = Office("Dinas Contoh", OfficeKind.GENERAL, OfficeZone.WITA)


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_calendar(Path(__file__).resolve().parents[3] / "resources" / "calendar")


@pytest.mark.parametrize("office", [None, OFFICE])
def test_an_ordinary_office_holds_nothing(calendar: Calendar, office: Office | None) -> None:
    assert rules_for(office, calendar, START).hold_nothing


def test_bali_is_silent_on_nyepi_from_six_in_the_morning(calendar: Calendar) -> None:
    rules = rules_for(replace(OFFICE, province="Bali"), calendar, START)
    assert (
        HoldWindow(datetime(2027, 3, 7, 22, tzinfo=UTC), datetime(2027, 3, 8, 22, tzinfo=UTC)) in rules.nyepi
    )
    during = rules_for(replace(OFFICE, province="Bali"), calendar, datetime(2027, 3, 8, 21, tzinfo=UTC))
    assert during.nyepi[0].start == datetime(2027, 3, 7, 22, tzinfo=UTC)


def test_an_election_period_lasts_whole_days_of_the_office(calendar: Calendar) -> None:
    office = replace(OFFICE, election_start=date(2029, 2, 14), election_end=date(2029, 2, 14))
    (window,) = rules_for(office, calendar, START).election
    assert (window.start, window.end - window.start) == (
        datetime(2029, 2, 13, 16, tzinfo=UTC),
        timedelta(days=1),
    )


def test_a_period_without_an_end_is_none_and_a_crisis_is_told(calendar: Calendar) -> None:
    office = replace(OFFICE, election_start=date(2029, 2, 14), crisis_mode=True)
    assert rules_for(office, calendar, START) == HoldRules(crisis=True)
