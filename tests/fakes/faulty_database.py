"""The real storage, with a disk that may be full and a process that may die at every step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from core.errors import StorageFailed
from core.ports import UnitOfWork
from storage.unit_of_work import SqlDatabase
from tests.fakes.faults import DiskFault, FaultPlan, Killed


class FaultyDatabase:
    """Implements ``Database`` around the real one."""

    def __init__(self, real: SqlDatabase, plan: FaultPlan) -> None:
        self._real = real
        self._plan = plan

    @contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        fault = self._plan.next_disk()
        if fault is DiskFault.FULL_AT_BEGIN:
            raise StorageFailed("disk_full")
        if fault is DiskFault.KILL_AT_BEGIN:
            raise Killed
        with self._real.write() as tx:
            yield _FaultyTransaction(tx, fault)

    def read(self) -> AbstractContextManager[UnitOfWork]:
        return self._real.read()


class _FaultyTransaction:
    def __init__(self, tx: UnitOfWork, fault: DiskFault) -> None:
        self._tx = tx
        self._fault = fault

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tx, name)

    def commit(self) -> None:
        if self._fault is DiskFault.FULL_AT_COMMIT:
            raise StorageFailed("disk_full")
        if self._fault is DiskFault.KILL_BEFORE_COMMIT:
            raise Killed
        self._tx.commit()
        if self._fault is DiskFault.KILL_AFTER_COMMIT:
            raise Killed
