"""Who may decide in which role, and for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.domain.people import Person, Role, capacity, check_person, entitled
from core.errors import InvalidInput

TODAY = date(2026, 11, 23)
CHIEF = Person("chief", "Siti", "Kepala Dinas", frozenset({Role.APPROVER}))
SECRETARY = Person("secretary", "Budi", "Sekretaris", frozenset({Role.CHECKER}))
STAND_IN = replace(SECRETARY, acts_for="chief", acts_from=date(2026, 11, 20), acts_until=date(2026, 11, 23))


def test_a_role_entitles_and_no_other_does() -> None:
    found = capacity(CHIEF, Role.APPROVER, (CHIEF,), TODAY)
    assert found is not None
    assert found.acting_for is None
    assert capacity(CHIEF, Role.CHECKER, (CHIEF,), TODAY) is None
    assert capacity(SECRETARY, Role.APPROVER, (CHIEF, SECRETARY), TODAY) is None


@pytest.mark.parametrize(
    ("today", "may"),
    [
        (date(2026, 11, 19), False),
        (date(2026, 11, 20), True),
        (date(2026, 11, 23), True),
        (date(2026, 11, 24), False),
    ],
)
def test_a_stand_in_approves_from_the_first_to_the_last_day(today: date, may: bool) -> None:
    found = capacity(STAND_IN, Role.APPROVER, (CHIEF, STAND_IN), today)
    assert (found is not None) is may
    assert found is None or found.acting_for is CHIEF
    assert capacity(STAND_IN, Role.ADMIN, (CHIEF, STAND_IN), today) is None


def test_nobody_stands_in_for_somebody_who_is_gone_or_no_approver_any_more() -> None:
    gone = replace(CHIEF, removed_at=datetime(2026, 11, 1, tzinfo=UTC))
    demoted = replace(CHIEF, roles=frozenset({Role.CHECKER}))
    assert capacity(STAND_IN, Role.APPROVER, (gone, STAND_IN), TODAY) is None
    assert capacity(STAND_IN, Role.APPROVER, (demoted, STAND_IN), TODAY) is None
    assert capacity(gone, Role.APPROVER, (gone,), TODAY) is None
    assert not replace(STAND_IN, acts_until=None).acts_on(TODAY)


def test_the_entitled_come_in_the_order_of_the_list() -> None:
    deputy = replace(CHIEF, id="deputy", name="Rina")
    found = entitled(Role.APPROVER, (deputy, STAND_IN, CHIEF), TODAY)
    assert [one.person.id for one in found] == ["deputy", "secretary", "chief"]


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (replace(CHIEF, name=" "), "person_name_missing"),
        (replace(CHIEF, roles=frozenset()), "person_role_missing"),
        (replace(STAND_IN, acts_from=None), "acting_unclear"),
        (replace(STAND_IN, acts_until=None), "acting_unclear"),
        (replace(STAND_IN, acts_until=date(2026, 11, 19)), "acting_unclear"),
        (replace(STAND_IN, acts_for="secretary"), "acting_unclear"),
        (replace(STAND_IN, acts_for="nobody"), "acting_unclear"),
    ],
)
def test_a_person_has_to_be_clear(person: Person, code: str) -> None:
    with pytest.raises(InvalidInput) as told:
        check_person(person, (CHIEF,))
    assert told.value.code == code


def test_a_clear_person_is_taken() -> None:
    check_person(CHIEF, ())
    check_person(STAND_IN, (CHIEF,))
    check_person(replace(STAND_IN, roles=frozenset()), (CHIEF,))
