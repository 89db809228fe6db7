"""The repository of the office's people and of what is kept of their PINs."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, bindparam, select

from core.domain.people import Person, Role
from core.domain.pin import PinLock
from core.errors import NotFound
from storage.engine import Transaction
from storage.mappers import columns_of, names_of
from storage.tables import people, pin_locks
from storage.upsert import upsert

_COLUMNS = columns_of(people, Person)
_GET = select(*_COLUMNS).where(people.c.id == bindparam("id"))
_LIVING = select(*_COLUMNS).where(people.c.removed_at.is_(None)).order_by(people.c.created_at, people.c.id)
_SAVE = upsert(people)
_LOCK = select(*columns_of(pin_locks, PinLock)).where(pin_locks.c.person_id == bindparam("person_id"))
_SAVE_LOCK = upsert(pin_locks)
_WITH_PIN = select(pin_locks.c.person_id).where(pin_locks.c.digest != "")


class People:
    """Implements ``PeopleRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def list(self) -> tuple[Person, ...]:
        return tuple(map(_person_of, self._tx.connection.execute(_LIVING)))

    def get(self, person_id: str) -> Person:
        row = self._tx.connection.execute(_GET, {"id": person_id}).first()
        if row is None:
            raise NotFound("person", id=person_id)
        return _person_of(row)

    def save(self, person: Person) -> None:
        values = {name: getattr(person, name) for name in names_of(Person)}
        values["roles"] = sorted(person.roles)
        self._tx.connection.execute(_SAVE, {**values, **self._tx.marks()})

    def lock(self, person_id: str) -> PinLock:
        row = self._tx.connection.execute(_LOCK, {"person_id": person_id}).first()
        return PinLock() if row is None else PinLock(*row)

    def save_lock(self, person_id: str, lock: PinLock) -> None:
        values = {name: getattr(lock, name) for name in names_of(PinLock)}
        self._tx.connection.execute(_SAVE_LOCK, {"person_id": person_id, **values, **self._tx.marks()})

    def with_pin(self) -> frozenset[str]:
        return frozenset(self._tx.connection.execute(_WITH_PIN).scalars())


def _person_of(row: Row[Any]) -> Person:
    values = row._asdict()
    return Person(**{**values, "roles": frozenset(map(Role, values["roles"]))})
