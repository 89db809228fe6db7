"""The office's profile and crisis mode."""

from __future__ import annotations

from dataclasses import replace

from core.domain.office import Office
from core.errors import InvalidInput, NotFound
from core.events import Changed, EventBus, Topic
from core.ports import Database


class OfficeService:
    """Reads and writes the one office of the workspace."""

    def __init__(self, database: Database, events: EventBus) -> None:
        self._database = database
        self._events = events

    def get(self) -> Office | None:
        """Give the office; None before the first start is finished."""
        with self._database.read() as tx:
            return tx.office.get()

    def require(self) -> Office:
        """Give the office; raises ``NotFound("no_office")`` before the first start is finished."""
        office = self.get()
        if office is None:
            raise NotFound("no_office")
        return office

    def save(self, office: Office) -> None:
        """Store the profile; raises ``InvalidInput`` for an empty name or a negative number of staff."""
        if not office.name.strip():
            raise InvalidInput("office_name_missing")
        if office.employees < 0:
            raise InvalidInput("employees_negative")
        with self._database.write() as tx:
            tx.office.save(office)
            tx.commit()
        self._events.publish(Changed(Topic.OFFICE))

    def set_crisis_mode(self, on: bool) -> None:
        """Remember whether the crisis mode is on; holding and resuming is the outbox's work."""
        self.save(replace(self.require(), crisis_mode=on))
