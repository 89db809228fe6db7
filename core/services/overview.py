"""What Beranda and the status bar tell: the day at a glance."""

from __future__ import annotations

from core.clock import Clock
from core.domain.listing import StatusCounts
from core.domain.office import Office
from core.ports import Database
from core.services.calendar import day_bounds


class OverviewService:
    """Counts over the whole workspace, in one short read."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def status(self, office: Office) -> StatusCounts:
        """Count what waits, runs and needs the admin; "today" is the office's day."""
        now = self._clock.now()
        start, end = day_bounds(now.astimezone(office.zone.tz).date(), office.zone)
        with self._database.read() as tx:
            return tx.deliveries.status(now, start, end)
