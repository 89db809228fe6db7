"""The people of an office: who writes, who checks, who approves, by which decree, and who acts for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.errors import InvalidInput


class Role(StrEnum):
    """What a person may do with posts; one may hold several."""

    ADMIN = "admin"
    CHECKER = "checker"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the office with the decree (SK) of the appointment.

    From ``acts_from`` to ``acts_until``, both included, the person approves for the approver ``acts_for`` (Plh.).
    The PIN is no part of it: see ``core.domain.pin``.
    """

    id: str
    name: str
    title: str = ""
    roles: frozenset[Role] = frozenset()
    decree_number: str = ""
    decree_on: date | None = None
    acts_for: str = ""
    acts_from: date | None = None
    acts_until: date | None = None
    removed_at: datetime | None = None

    def acts_on(self, today: date) -> bool:
        """Tell whether the person acts for somebody on this day of the office."""
        if not self.acts_for or self.acts_from is None or self.acts_until is None:
            return False
        return self.acts_from <= today <= self.acts_until


@dataclass(frozen=True, slots=True)
class Capacity:
    """A person in the role in which something is decided; ``acting_for`` is whose place is taken (Plh.)."""

    person: Person
    role: Role
    acting_for: Person | None = None


def capacity(person: Person, role: Role, people: Iterable[Person], today: date) -> Capacity | None:
    """Tell in which capacity the person may decide on this day of the office; None: may not."""
    if person.removed_at is not None:
        return None
    if role in person.roles:
        return Capacity(person, role)
    if role is Role.APPROVER and person.acts_on(today):
        principal = _approver(person.acts_for, people)
        return None if principal is None else Capacity(person, role, principal)
    return None


def entitled(role: Role, people: Iterable[Person], today: date) -> tuple[Capacity, ...]:
    """Give everybody who may decide in this role on this day, in the order of the list."""
    everybody = tuple(people)
    found = (capacity(one, role, everybody, today) for one in everybody)
    return tuple(one for one in found if one is not None)


def check_person(person: Person, people: Iterable[Person]) -> None:
    """Raise ``InvalidInput``: ``person_name_missing``, ``person_role_missing`` or ``acting_unclear``."""
    if not person.name.strip():
        raise InvalidInput("person_name_missing")
    if not person.roles and not person.acts_for:
        raise InvalidInput("person_role_missing")
    if person.acts_for and not _acting_is_clear(person, people):
        raise InvalidInput("acting_unclear")


def _acting_is_clear(person: Person, people: Iterable[Person]) -> bool:
    if person.acts_from is None or person.acts_until is None or person.acts_until < person.acts_from:
        return False
    return person.acts_for != person.id and _approver(person.acts_for, people) is not None


def _approver(person_id: str, people: Iterable[Person]) -> Person | None:
    for one in people:
        if one.id == person_id and one.removed_at is None and Role.APPROVER in one.roles:
            return one
    return None
