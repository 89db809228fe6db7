"""The traffic counter writes seldom and forgets nothing it could write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from core.domain.account import Account
from core.domain.formats import OfficeZone
from core.errors import StorageFailed
from core.services.traffic import TrafficBook
from storage.unit_of_work import SqlDatabase, SqlUnitOfWork
from tests.fakes.clock import START, HandClock

TODAY = date(2026, 11, 23)


class FullDisk:
    """A database that refuses to write while ``is_full``."""

    def __init__(self, database: SqlDatabase) -> None:
        self._database = database
        self.is_full = False

    @contextmanager
    def write(self) -> Iterator[SqlUnitOfWork]:
        if self.is_full:
            raise StorageFailed("disk_full")
        with self._database.write() as tx:
            yield tx

    def read(self) -> object:
        return self._database.read()


@pytest.fixture
def disk(database: SqlDatabase) -> FullDisk:
    return FullDisk(database)


@pytest.fixture
def book(disk: FullDisk, clock: HandClock) -> TrafficBook:
    return TrafficBook(disk, clock, lambda: OfficeZone.WITA)  # type: ignore[arg-type]


def total(database: SqlDatabase, account: Account, day: date = TODAY) -> tuple[int, int]:
    with database.read() as tx:
        return tx.accounts.traffic(account.id, day, day)


def test_sums_are_written_after_half_a_minute(
    database: SqlDatabase, book: TrafficBook, account: Account, clock: HandClock
) -> None:
    book.add(account.id, 100, 5)
    book.add(account.id, 11, 2)
    book.add("", 999, 999)
    assert total(database, account) == (0, 0)
    clock.advance(seconds=30)
    book.add(account.id, 1, 0)
    assert total(database, account) == (112, 7)
    book.flush()
    assert total(database, account) == (112, 7)


def test_the_day_is_the_office_day(
    database: SqlDatabase, book: TrafficBook, account: Account, clock: HandClock
) -> None:
    clock.time = START.replace(hour=17)  # already tomorrow in WITA
    book.add(account.id, 3, 0)
    book.flush()
    assert total(database, account) == (0, 0)
    assert total(database, account, date(2026, 11, 24)) == (3, 0)


def test_a_full_disk_keeps_the_sums_for_later(
    database: SqlDatabase, disk: FullDisk, book: TrafficBook, account: Account
) -> None:
    book.add(account.id, 10, 1)
    disk.is_full = True
    with pytest.raises(StorageFailed, match="disk_full"):
        book.flush()
    disk.is_full = False
    book.add(account.id, 5, 0)
    book.flush()
    assert total(database, account) == (15, 1)
