"""Opens transactions on the SQLite file and hands out the repositories that work in them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from core.clock import Clock
from core.errors import StorageFailed
from storage.accounts import Accounts
from storage.approvals import Approvals
from storage.cases import Cases
from storage.deliveries import Deliveries
from storage.engagement import Engagement
from storage.engine import BUSY_TIMEOUT_S, Transaction, make_engine
from storage.offices import Offices
from storage.people import People
from storage.posts import Posts
from storage.publications import Publications

if TYPE_CHECKING:
    from storage.reports import Reports
    from storage.successions import Successions


class SqlUnitOfWork:
    """Implements ``UnitOfWork``. After ``commit`` it is closed: another change needs another transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    @property
    def office(self) -> Offices:
        return Offices(self._transaction)

    @property
    def accounts(self) -> Accounts:
        return Accounts(self._transaction)

    @property
    def posts(self) -> Posts:
        return Posts(self._transaction)

    @property
    def publications(self) -> Publications:
        return Publications(self._transaction)

    @property
    def deliveries(self) -> Deliveries:
        return Deliveries(self._transaction)

    @property
    def engagement(self) -> Engagement:
        return Engagement(self._transaction)

    @property
    def inbox(self) -> Cases:
        return Cases(self._transaction)

    @property
    def people(self) -> People:
        return People(self._transaction)

    @property
    def approvals(self) -> Approvals:
        return Approvals(self._transaction)

    @property
    def successions(self) -> Successions:
        from storage.successions import Successions  # once in a few years

        return Successions(self._transaction)

    @property
    def reports(self) -> Reports:
        from storage.reports import Reports  # most days nobody asks for a report

        return Reports(self._transaction)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        driver = self._transaction.driver
        driver.execute("SAVEPOINT attempt")
        try:
            yield
        except StorageFailed:
            raise  # SQLite may have rolled back everything already
        except BaseException:
            driver.execute("ROLLBACK TO attempt")
            raise
        driver.execute("RELEASE attempt")

    def commit(self) -> None:
        self._transaction.connection.commit()
        self._transaction.connection.close()


class SqlDatabase:
    """Implements ``Database``; may be used from any thread, and closed once all are done."""

    def __init__(self, database: Path, clock: Clock, actor: str = "") -> None:
        self._clock = clock
        self._actor = actor
        self._writer = make_engine(database)
        self._reader = make_engine(database, read_only=True)
        # SQLite would make threads poll for each other's end; this lets the next one go on at once.
        self._turn = threading.Lock()

    @contextmanager
    def write(self) -> Iterator[SqlUnitOfWork]:
        """Take the write lock at once. Raises ``StorageFailed("locked")`` after ``BUSY_TIMEOUT_S``."""
        if not self._turn.acquire(timeout=BUSY_TIMEOUT_S):
            raise StorageFailed("locked")
        try:
            with self._writer.connect() as connection:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield SqlUnitOfWork(Transaction(connection, self._clock.now, self._actor))
        finally:
            self._turn.release()

    @contextmanager
    def read(self) -> Iterator[SqlUnitOfWork]:
        """See one state of the database for the whole block, without hindering a writer."""
        with self._reader.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield SqlUnitOfWork(Transaction(connection, self._clock.now, self._actor))

    def close(self) -> None:
        """Give all files back; the last one to close folds the write-ahead log into the database."""
        self._reader.dispose()
        self._writer.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
