"""Filling a month: reads what it lacks, asks, makes drafts, and takes them back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.domain.month_plan import MonthSoFar, Proposal
from gui.calendar.fill_dialog import FillDialog
from gui.page import PageContext


class Filling(QObject):
    """``filled`` carries the ids of the drafts, which ``take_back`` deletes again."""

    filled = Signal(tuple)
    taken_back = Signal()
    failed = Signal(Exception)

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def begin(self, first: date, last: date, name: str) -> None:
        """Propose for the days from ``first`` to ``last``; ``name`` says which they are."""
        context = self._context
        calendar, office, language = context.services.calendar, context.office(), context.preferences.language
        today = office.zone.local(context.services.clock.now()).date()

        def show(found: tuple[MonthSoFar, tuple[Proposal, ...]]) -> None:
            dialog = FillDialog(context.theme, language, name, self._page)
            dialog.accepted_proposals.connect(self._make)
            dialog.show_proposals(*found)
            dialog.open()

        context.lanes.run(
            self,
            lambda: calendar.proposals(first, last, office, today, language),
            show,
            self.failed.emit,
            supersede="proposals",
        )

    def _make(self, proposals: tuple[Proposal, ...]) -> None:
        calendar, office = self._context.services.calendar, self._context.office()
        self._context.lanes.run(
            self, lambda: calendar.accept(proposals, office), self.filled.emit, self.failed.emit
        )

    def take_back(self, post_ids: tuple[str, ...]) -> None:
        """Delete drafts that were just made."""
        calendar = self._context.services.calendar
        self._context.lanes.run(
            self, lambda: calendar.take_back(post_ids), lambda _done: self.taken_back.emit(), self.failed.emit
        )
