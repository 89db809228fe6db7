"""The month's report as page, papers and tables read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.clock import Clock
from core.domain.calendar_days import Calendar
from core.domain.office import Office
from core.ports import Database

if TYPE_CHECKING:  # a dozen modules, which most days nobody asks for
    from core.domain.report import Question, Report
    from core.domain.report_span import Month


class ReportService:
    """Reads one state of the workspace and derives everything from it; changes nothing."""

    def __init__(self, database: Database, clock: Clock, calendar: Calendar) -> None:
        self._database = database
        self._clock = clock
        self._calendar = calendar

    def months(self, office: Office) -> tuple[Month, ...]:
        """List the months from this one back to that of the first post."""
        from core.domain.report_span import Month, months_between

        with self._database.read() as tx:
            first_at = tx.reports.first_post_at()
        today = Month.of(office.zone.local(self._clock.now()).date())
        first = Month.of(office.zone.local(first_at).date()) if first_at else today
        return months_between(min(first, today), today)

    def month(self, question: Question, office: Office, weekly_target: int = 0) -> Report:
        """Give the report of a month for an office as it is now."""
        from core.services.report_reading import read_report

        now = self._clock.now()
        with self._database.read() as tx:
            return read_report(tx, question, office, now, self._calendar.off_days, weekly_target)
