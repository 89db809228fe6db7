"""The people of the office, the rules of approval, and the lock on the brand; what approvers hold asks for a key."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from core.clock import Clock
from core.domain.approval import (
    BRAND_OPEN,
    ApprovalEvent,
    ApprovalRules,
    ApprovalScope,
    ApprovalStep,
    Way,
)
from core.domain.ids import new_id
from core.domain.people import Capacity, Person, Role, check_person, entitled
from core.domain.pin import SALT_BYTES, PinLock, check_pin, sealed
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Database, UnitOfWork
from core.services.witness import Key, Witness


@dataclass(frozen=True, slots=True)
class Staff:
    """Who there is today, who has a PIN, and what the office decided."""

    people: tuple[Person, ...] = ()
    with_pin: frozenset[str] = frozenset()
    rules: ApprovalRules = field(default_factory=ApprovalRules)
    today: date = date.min
    brand_is_locked: bool = False

    def may(self, role: Role) -> tuple[Capacity, ...]:
        """Give who may decide in this role today."""
        return entitled(role, self.people, self.today)

    @property
    def is_guarded(self) -> bool:
        """Tell whether an approver's PIN protects people and rules."""
        return any(Role.APPROVER in one.roles and one.id in self.with_pin for one in self.people)


class PeopleService:
    """All changes raise ``InvalidInput`` and then change nothing; those that a PIN protects take a ``Key``
    (``key_needed`` without one) and whatever ``Witness`` raises.
    """

    def __init__(self, database: Database, clock: Clock, events: EventBus, witness: Witness) -> None:
        self._database = database
        self._clock = clock
        self._events = events
        self._witness = witness

    def staff(self) -> Staff:
        """Give everybody and the rules in one reading."""
        with self._database.read() as tx:
            return self._staff(tx)

    def _staff(self, tx: UnitOfWork) -> Staff:
        rules = tx.approvals.rules()
        return Staff(
            tx.people.list(),
            tx.people.with_pin(),
            rules,
            self._witness.today(tx),
            rules.holds_brand(self._clock.now()),
        )

    def blank(self) -> Person:
        """Make a person who is not stored until saved."""
        return Person(new_id(), "")

    def save(self, person: Person, key: Key | None = None) -> None:
        """Add or change a person; the first approver locks the brand.

        Raises what ``check_person`` raises, and ``approver_needed`` or ``author_needed`` while posts need approvals.
        """
        staff = self.staff()
        before = next((one for one in staff.people if one.id == person.id), None)
        others = tuple(one for one in staff.people if one.id != person.id)
        check_person(person, others)
        _check_workable((*others, person), staff.rules)
        held = _decides(person) or (before is not None and _decides(before))
        by = self._opened(staff, key, needed=held and person != before and staff.is_guarded)
        first = Role.APPROVER in person.roles and not any(Role.APPROVER in one.roles for one in staff.people)
        with self._database.write() as tx:
            tx.people.save(person)
            self._note(tx, ApprovalStep.PERSON_SAVED, by, key, person.name)
            if first and not staff.rules.brand_locked:
                tx.approvals.save_rules(replace(tx.approvals.rules(), brand_locked=True))
                self._note(tx, ApprovalStep.BRAND_LOCKED, None, None)
            tx.commit()
        self._announce()

    def remove(self, person_id: str, key: Key | None = None) -> None:
        """Remove a person; the history keeps the name."""
        staff = self.staff()
        person = next((one for one in staff.people if one.id == person_id), None)
        if person is None:
            return
        _check_workable(tuple(one for one in staff.people if one.id != person_id), staff.rules)
        by = self._opened(staff, key, needed=_decides(person) and staff.is_guarded)
        with self._database.write() as tx:
            tx.people.save(replace(person, removed_at=self._clock.now()))
            tx.people.save_lock(person_id, PinLock())
            self._note(tx, ApprovalStep.PERSON_REMOVED, by, key, person.name)
            tx.commit()
        self._announce()

    def replace_admin(
        self,
        leaving_id: str,
        arriving: Person,
        names: str,
        key: Key | None,
        put_down: Callable[[UnitOfWork], None],
    ) -> None:
        """Store one admin and close another's access and PIN, in one transaction with what ``put_down`` writes.

        ``leaving_id`` may name nobody on the list; ``names`` stand in the history. In an office with an approver's
        PIN an approver agrees, or, where no approver changes, the one who leaves; that one's PIN is asked for in any
        office.
        """
        staff = self.staff()
        leaving = next((one for one in staff.people if one.id == leaving_id), None)
        rest = tuple(one for one in staff.people if one.id not in {leaving_id, arriving.id})
        check_person(arriving, rest)
        _check_workable((*rest, arriving), staff.rules)
        held = any(_decides(one) for one in staff.people if one.id in {leaving_id, arriving.id})
        alone = leaving is not None and not (held and staff.is_guarded)
        needed = staff.is_guarded or leaving_id in staff.with_pin
        by = self._opened(staff, key, needed=needed, own=leaving_id if alone else "")
        with self._database.write() as tx:
            tx.people.save(arriving)
            if leaving is not None:
                tx.people.save(replace(leaving, removed_at=self._clock.now()))
                tx.people.save_lock(leaving_id, PinLock())
            self._note(tx, ApprovalStep.HANDED_OVER, by, key, names)
            put_down(tx)
            tx.commit()
        self._announce()

    def set_pin(self, person_id: str, pin: str, key: Key | None = None) -> None:
        """Give a person a PIN, or another one; an empty one takes it away.

        Whoever has one opens that with it, or an approver does; a forgotten one is replaced on a signed paper.
        Raises ``pin_unusable``.
        """
        if pin:
            check_pin(pin)
        staff = self.staff()
        person = next(one for one in staff.people if one.id == person_id)
        needed = person_id in staff.with_pin or (_decides(person) and staff.is_guarded)
        by = self._opened(staff, key, needed=needed, own=person_id)
        lock = PinLock(sealed(pin, secrets.token_bytes(SALT_BYTES))) if pin else PinLock()
        with self._database.write() as tx:
            tx.people.save_lock(person_id, lock)
            self._note(tx, ApprovalStep.PIN_SET, by, key, person.name)
            tx.commit()
        self._announce()

    def save_rules(self, rules: ApprovalRules, key: Key | None = None) -> None:
        """Decide which posts need an approval and whether it may be spoken; the brand's lock stays as it is."""
        staff = self.staff()
        wanted = replace(
            rules, brand_locked=staff.rules.brand_locked, brand_open_until=staff.rules.brand_open_until
        )
        if wanted == staff.rules:
            return
        _check_workable(staff.people, wanted)
        by = self._opened(staff, key, needed=staff.is_guarded)
        with self._database.write() as tx:
            tx.approvals.save_rules(wanted)
            self._note(tx, ApprovalStep.RULES_CHANGED, by, key, wanted.scope.value)
            tx.commit()
        self._announce()

    # --- the brand ---------------------------------------------------------------------------------------

    def lock_brand(self) -> None:
        """Keep logos, colours and names as they are."""
        with self._database.write() as tx:
            tx.approvals.save_rules(replace(tx.approvals.rules(), brand_locked=True, brand_open_until=None))
            self._note(tx, ApprovalStep.BRAND_LOCKED, None, None)
            tx.commit()
        self._announce()

    def unlock_brand(self, key: Key | None = None) -> None:
        """Open the brand: for an hour by an approver's word, for good in an office without approvers.

        A signed paper opens it only where no approver has a PIN.
        """
        staff = self.staff()
        approvers = staff.may(Role.APPROVER)
        if key is not None and key.paper_hash and staff.is_guarded:
            raise InvalidInput("pin_needed")
        by = self._opened(staff, key, needed=bool(approvers))
        until = self._clock.now() + BRAND_OPEN
        rules = (
            replace(staff.rules, brand_open_until=until)
            if approvers
            else replace(staff.rules, brand_locked=False, brand_open_until=None)
        )
        with self._database.write() as tx:
            tx.approvals.save_rules(rules)
            self._note(tx, ApprovalStep.BRAND_UNLOCKED, by, key)
            tx.commit()
        self._announce()

    # --- what else asks an approver ----------------------------------------------------------------------

    def confirm(self, person_id: str, pin: str, subject: str, paper_hash: str = "") -> Capacity:
        """Let an approver agree to something that is no post (hiding a citizen's criticism), by PIN or on a signed
        paper; ``subject`` says what, for the history.
        """
        if not paper_hash:
            self._witness.hear(person_id, pin)
        with self._database.write() as tx:
            who = self._witness.entitled(tx, person_id, Role.APPROVER)
            self._note(tx, ApprovalStep.CONFIRMED, who, Key(person_id, pin, paper_hash), subject)
            tx.commit()
        return who

    def history(self) -> tuple[ApprovalEvent, ...]:
        """Give what happened to people, rules and brand, oldest first."""
        with self._database.read() as tx:
            return tx.approvals.events()

    # --- inside ------------------------------------------------------------------------------------------

    def _opened(self, staff: Staff, key: Key | None, *, needed: bool, own: str = "") -> Capacity | None:
        """Ask for the key where one is needed; gives who opened."""
        if not needed:
            return None
        if key is None:
            raise InvalidInput("key_needed")
        may = {one.person.id: one for one in staff.may(Role.APPROVER)}
        if key.person_id == own and own not in may:
            owner = next(one for one in staff.people if one.id == own)
            may[own] = Capacity(owner, Role.ADMIN)
        if key.person_id not in may:
            raise InvalidInput("key_needed")
        if not key.paper_hash:
            self._witness.hear(key.person_id, key.pin)
        return may[key.person_id]

    def _note(
        self, tx: UnitOfWork, step: ApprovalStep, by: Capacity | None, key: Key | None, text: str = ""
    ) -> None:
        paper = key.paper_hash if key is not None and by is not None else ""
        way = None if by is None else Way.SHEET if paper else Way.PIN
        tx.approvals.note(
            ApprovalEvent(
                new_id(),
                self._clock.now(),
                step,
                person_id=by.person.id if by else "",
                person_name=by.person.name if by else "",
                person_title=by.person.title if by else "",
                acting_for=by.acting_for.name if by and by.acting_for else "",
                way=way,
                note=text,
                media_hash=paper,
            )
        )

    def _announce(self) -> None:
        self._events.publish(Changed(Topic.OFFICE))


def _decides(person: Person) -> bool:
    return Role.APPROVER in person.roles or bool(person.acts_for)


def _check_workable(people: tuple[Person, ...], rules: ApprovalRules) -> None:
    """Where posts need approvals somebody else than their only author has to be there to give them."""
    if rules.scope is ApprovalScope.NONE:
        return
    authors = {one.id for one in people if Role.ADMIN in one.roles}
    approvers = {one.id for one in people if Role.APPROVER in one.roles}
    if not authors:
        raise InvalidInput("author_needed")
    if not approvers or (approvers == authors and len(authors) == 1):
        raise InvalidInput("approver_needed")
