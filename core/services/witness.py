"""Who says so: PINs are asked here, and wrong ones are counted before anything else happens."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date

from core.clock import Clock
from core.domain.people import Capacity, Role, capacity
from core.domain.pin import FREE_TRIES, PinLock, after_right, after_wrong, opens, wait_left
from core.errors import InvalidInput
from core.ports import Database, UnitOfWork
from core.services.submitting import office_day


@dataclass(frozen=True, slots=True)
class Key:
    """Leave to do something that is locked: a person's PIN, or the scan of a paper that the person signed."""

    person_id: str
    pin: str = field(default="", repr=False)
    paper_hash: str = ""


class Witness:
    """Knows who is who. Raises ``InvalidInput``: ``pin_missing``, ``pin_wrong``, ``pin_blocked``, ``not_entitled``."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def hear(self, person_id: str, pin: str) -> None:
        """Return if this is the person's PIN. A wrong try is stored in a transaction of its own."""
        now = self._clock.now()
        with self._database.read() as tx:
            name, lock = tx.people.get(person_id).name, tx.people.lock(person_id)
        if not lock.digest:
            raise InvalidInput("pin_missing", name=name)
        if left := wait_left(lock, now):
            raise InvalidInput("pin_blocked", minutes=math.ceil(left.total_seconds() / 60))
        if opens(pin, lock.digest):
            if lock.wrong_tries:
                self._keep(person_id, after_right(lock))
            return
        wrong = after_wrong(lock, now)
        self._keep(person_id, wrong)
        if left := wait_left(wrong, now):
            raise InvalidInput("pin_blocked", minutes=math.ceil(left.total_seconds() / 60))
        raise InvalidInput("pin_wrong", left=FREE_TRIES - wrong.wrong_tries)

    def hear_if_set(self, person_id: str, pin: str) -> bool:
        """Ask for the PIN only of somebody who has one; gives whether it was asked."""
        with self._database.read() as tx:
            has_pin = bool(tx.people.lock(person_id).digest)
        if has_pin:
            self.hear(person_id, pin)
        return has_pin

    def _keep(self, person_id: str, lock: PinLock) -> None:
        with self._database.write() as tx:
            tx.people.save_lock(person_id, lock)
            tx.commit()

    def today(self, tx: UnitOfWork) -> date:
        """Give the office's day."""
        return office_day(tx, self._clock.now())

    def entitled(self, tx: UnitOfWork, person_id: str, *roles: Role) -> Capacity:
        """Give the capacity in which the person may decide, the first of these roles that fits."""
        people, today, person = tx.people.list(), self.today(tx), tx.people.get(person_id)
        for role in roles:
            if (found := capacity(person, role, people, today)) is not None:
                return found
        raise InvalidInput("not_entitled", name=person.name)
