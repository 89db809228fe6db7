"""What is proposed for a month: greetings, service posts, and a mix that adds up."""

from __future__ import annotations

from collections import Counter
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar_days import Day, load_calendar
from core.domain.calendar_tables import DayKind
from core.domain.day_names import Language
from core.domain.listing import PostChip
from core.domain.month_plan import MonthSoFar, Proposal, propose, shares
from core.domain.office_kinds import OfficeKind
from core.domain.post import PostFunction
from core.domain.topics import Topic, read_topics

FOLDER = Path(__file__).parents[3] / "resources" / "calendar"
CALENDAR = load_calendar(FOLDER)
MARCH = (date(2027, 3, 1), date(2027, 3, 31))
INFORM, EDUCATE, ENTERTAIN = PostFunction


def so_far(first: date, last: date, chips: dict[date, list[PostChip]] | None = None) -> MonthSoFar:
    days: dict[date, list[Day]] = {}
    for one in CALENDAR.days_between(first, last, kind=OfficeKind.CIVIL_REGISTRY):
        days.setdefault(one.date, []).append(one)
    return MonthSoFar(first, last, days, chips or {})


def chip(title: str, function: PostFunction = INFORM) -> PostChip:
    return PostChip(title, title, None, function)


def proposed(
    month: MonthSoFar, today: date = date(2027, 2, 20), topics: tuple[Topic, ...] = CALENDAR.topics
) -> tuple[Proposal, ...]:
    return propose(month, today, topics, OfficeKind.CIVIL_REGISTRY, Language.ID)


def greetings(found: tuple[Proposal, ...]) -> dict[date, list[str]]:
    by_day: dict[date, list[str]] = {}
    for one in found:
        if one.greets is not None:
            by_day.setdefault(one.day, []).append(one.idea)
    return by_day


def services(found: tuple[Proposal, ...]) -> list[Proposal]:
    return [one for one in found if one.greets is None]


def test_feasts_are_greeted_once_and_joint_leave_never() -> None:
    found = greetings(proposed(so_far(*MARCH)))
    assert found[date(2027, 3, 8)][0].startswith("Nyepi")
    assert date(2027, 3, 10) in found
    assert date(2027, 3, 11) not in found  # the second day of the same feast
    assert date(2027, 3, 9) not in found  # joint leave


def test_a_feast_after_its_joint_leave_is_greeted() -> None:
    found = greetings(proposed(so_far(date(2026, 12, 1), date(2026, 12, 31)), date(2026, 11, 22)))
    assert date(2026, 12, 25) in found


def test_greetings_go_out_early_and_an_estimated_date_is_marked() -> None:
    feast = next(one for one in proposed(so_far(*MARCH)) if one.day == date(2027, 3, 10))
    assert feast.at == time(7, 0)
    assert feast.greets is not None
    assert feast.greets.is_estimated
    assert feast.is_obvious


def test_a_greeting_that_is_written_is_not_proposed_again() -> None:
    nyepi = date(2027, 3, 8)
    name = greetings(proposed(so_far(*MARCH)))[nyepi][0]
    assert name not in greetings(proposed(so_far(*MARCH, {nyepi: [chip(name)]}))).get(nyepi, [])


def test_a_day_of_others_is_offered_unticked() -> None:
    army_day = Day(date(2026, 12, 15), "Hari Juang", "Army day", DayKind.OBSERVANCE, audience=("TNI",))
    assert not Proposal(army_day.date, time(7), ENTERTAIN, "Hari Juang", army_day).is_obvious


def test_service_posts_come_three_a_week_on_free_working_days() -> None:
    found = services(proposed(so_far(*MARCH)))
    first_week = [one.day.weekday() for one in found if one.day < date(2027, 3, 8)]
    assert first_week == [0, 2, 4]
    holidays = {date(2027, 3, day) for day in (8, 9, 10, 11, 12, 15)}
    assert not holidays & {one.day for one in found}
    assert all(one.day.weekday() < 5 for one in found)


def test_a_week_with_posts_gets_only_what_it_lacks() -> None:
    full = {date(2027, 3, day): [chip(str(day))] for day in (1, 2, 3)}
    found = services(proposed(so_far(*MARCH, full)))
    assert not [one for one in found if one.day < date(2027, 3, 8)]


def test_the_past_and_today_are_left_alone() -> None:
    found = proposed(so_far(*MARCH), today=date(2027, 3, 17))
    assert min(one.day for one in found) > date(2027, 3, 17)
    assert proposed(so_far(*MARCH), today=date(2027, 4, 1)) == ()


def test_only_the_asked_days_are_filled() -> None:
    month = so_far(date(2027, 3, 1), date(2027, 4, 11))
    narrow = MonthSoFar(date(2027, 3, 3), date(2027, 3, 5), month.days, {})
    assert {one.day for one in proposed(narrow)} <= {date(2027, 3, day) for day in (3, 4, 5)}


def test_the_mix_leans_to_what_is_missing() -> None:
    quiet = (date(2027, 9, 6), date(2027, 9, 10))
    month = MonthSoFar(*quiet, {}, {date(2027, 9, 1): [chip("a"), chip("b"), chip("c")]})
    assert [one.function for one in proposed(month)] == [EDUCATE, EDUCATE, INFORM]
    assert [one.at for one in proposed(month)] == [time(10), time(10), time(8)]


def test_ideas_of_the_offices_kind_come_first_and_each_comes_once() -> None:
    found = [one.idea for one in services(proposed(so_far(*MARCH)))]
    assert found[0] == "Pelayanan keliling: lokasi dan jadwal perekaman KTP-el"
    assert len(found) == len(set(found))


def test_an_idea_that_is_planned_already_is_passed_over() -> None:
    planned = {date(2027, 3, 29): [chip("Dokumen yang dapat diurus dari rumah")]}
    found = [one.idea for one in services(proposed(so_far(*MARCH, planned)))]
    assert "Dokumen yang dapat diurus dari rumah" not in found


def test_without_ideas_there_are_only_greetings() -> None:
    assert services(proposed(so_far(*MARCH), topics=())) == []


def test_ideas_speak_the_language_of_the_interface() -> None:
    topic = Topic(INFORM, frozenset(), "Jadwal", "Hours")
    assert (topic.name(Language.ID), topic.name(Language.EN)) == ("Jadwal", "Hours")


def test_the_table_has_ideas_of_every_function_for_every_kind_of_office() -> None:
    topics = read_topics(FOLDER / "topics.csv")
    for kind in OfficeKind:
        fitting = Counter(one.function for one in topics if not one.kinds or kind in one.kinds)
        assert min(fitting[one] for one in PostFunction) >= 4
    assert len({one.name_id for one in topics}) == len(topics) == len({one.name_en for one in topics})


@given(st.lists(st.sampled_from(list(PostFunction)), max_size=200))
def test_shares_add_up(functions: list[PostFunction]) -> None:
    found = shares(Counter(functions))
    assert sum(found.values()) == (100 if functions else 0)


@pytest.mark.parametrize(
    ("counts", "wanted"), [((6, 3, 1), (60, 30, 10)), ((1, 1, 1), (34, 33, 33)), ((0, 0, 0), (0, 0, 0))]
)
def test_shares_are_whole_percents(counts: tuple[int, ...], wanted: tuple[int, ...]) -> None:
    assert tuple(shares(dict(zip(PostFunction, counts, strict=True))).values()) == wanted


def test_every_day_of_a_year_can_be_filled() -> None:
    first = date(2027, 1, 1)
    for month in range(12):
        start = (first + timedelta(days=31 * month)).replace(day=1)
        end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        found = proposed(so_far(start, end), today=date(2026, 12, 1))
        assert all(start <= one.day <= end for one in found)
        assert len(found) >= 9
