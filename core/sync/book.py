"""Writes changes with their ledger lines in one transaction and announces them after the commit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from core.domain.delivery import Delivery, admin_line
from core.domain.listing import OutboxGroup, group_of
from core.domain.post import Publication
from core.errors import Bug
from core.events import Changed, EventBus, Topic
from core.ports import Database, UnitOfWork
from core.sync.moves import Change


class Page:
    """One open transaction: what is put here is committed together, or not at all."""

    def __init__(self, tx: UnitOfWork) -> None:
        self.tx = tx
        self.events: list[Changed] = []
        self.last: Delivery | None = None

    def put(self, change: Change) -> Delivery:
        """Write a delivery with its line; gives the row with its new version."""
        written = self.last = self.tx.deliveries.record(change.delivery, change.line)
        self.events.append(Changed(Topic.DELIVERIES, written.id))
        if group_of(written.state, written.asked) is OutboxGroup.NEEDS_YOU:
            self.events.append(Changed(Topic.ATTENTION, written.id, written.state.value))
        return written

    def bind(self, change: Change) -> Delivery | None:
        """Write a published delivery; None if its remote id belongs to another delivery already."""
        try:
            return self.put(change)
        except Bug as refused:
            if refused.code != "constraint":
                raise
            return None

    def add(self, publication: Publication, delivery: Delivery, now: datetime) -> None:
        """Put something that follows from another delivery into the outbox."""
        self.tx.publications.add(publication)
        self.tx.deliveries.add(delivery, admin_line(delivery, now, "queued"))
        self.events.append(Changed(Topic.DELIVERIES, delivery.id))

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Take back what the block put down, and nothing before it, if it raises."""
        told, last = len(self.events), self.last
        try:
            with self.tx.attempt():
                yield
        except Exception:
            del self.events[told:]
            self.last = last
            raise

    def save(self, delivery: Delivery) -> None:
        """Write handles in the middle of a step; no state changes, so no line is due."""
        self.tx.deliveries.record(delivery)
        self.events.append(Changed(Topic.DELIVERIES, delivery.id))

    def announce(self, event: Changed) -> None:
        """Tell something more once the transaction stands."""
        self.events.append(event)


class Book:
    """Opens pages."""

    def __init__(self, database: Database, events: EventBus) -> None:
        self._database = database
        self._events = events

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """Read one state of the database."""
        with self._database.read() as tx:
            yield tx

    @contextmanager
    def writing(self) -> Iterator[Page]:
        """Commit what the block put down; nothing if it raises. Events follow the commit."""
        with self._database.write() as tx:
            page = Page(tx)
            yield page
            if page.events:
                tx.commit()
        for event in dict.fromkeys(page.events):
            self._events.publish(event)
