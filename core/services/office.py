"""The office's profile and crisis mode."""

from __future__ import annotations

from core.clock import Clock, SystemClock
from core.domain.office import Office, brand_of
from core.errors import InvalidInput, NotFound
from core.events import Changed, EventBus, Topic
from core.ports import Database


class OfficeService:
    """Reads and writes the one office of the workspace."""

    def __init__(self, database: Database, events: EventBus, clock: Clock | None = None) -> None:
        self._database = database
        self._events = events
        self._clock = clock or SystemClock()

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
        """Store the profile; raises ``InvalidInput`` for an empty name, a negative number of staff, an election
        period that ends before it begins, or a change of the brand while that is locked.
        """
        if not office.name.strip():
            raise InvalidInput("office_name_missing")
        if office.employees < 0:
            raise InvalidInput("employees_negative")
        start, end = office.election_start, office.election_end
        if (start is None) is not (end is None) or (start is not None and end is not None and end < start):
            raise InvalidInput("election_period_invalid")
        with self._database.write() as tx:
            before = tx.office.get()
            is_rebranded = before is not None and brand_of(before) != brand_of(office)
            if is_rebranded and tx.approvals.rules().holds_brand(self._clock.now()):
                raise InvalidInput("brand_locked")
            tx.office.save(office)
            tx.commit()
        self._events.publish(Changed(Topic.OFFICE))
