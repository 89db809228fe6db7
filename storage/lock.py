"""The right to send, held by one process of a workspace; the system releases it when that process dies."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import StorageFailed
from storage.failures import from_os

if TYPE_CHECKING:
    from filelock import BaseFileLock

#: Longer than one refresh over a slow line takes.
_ACCOUNT_WAIT_S = 90.0


class FileSyncLock:
    """Implements ``SyncLock`` by a locked file; within one process, too, only one caller holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mine = threading.Lock()
        self._file: BaseFileLock | None = None

    def try_acquire(self, timeout_s: float = 0.0) -> bool:
        """Wait up to ``timeout_s`` seconds; raises ``StorageFailed`` if the file cannot be made."""
        from filelock import FileLock, Timeout

        if (
            not self._mine.acquire(timeout=timeout_s)
            if timeout_s > 0
            else not self._mine.acquire(blocking=False)
        ):
            return False
        lock = FileLock(self._path, thread_local=False, mode=0o600)
        try:
            lock.acquire(timeout=max(timeout_s, 0.0))
        except Timeout:
            self._mine.release()
            return False
        except OSError as error:
            self._mine.release()
            raise from_os(error, self._path) from error
        self._file = lock
        return True

    def release(self) -> None:
        """Give the right back; without it nothing happens."""
        lock, self._file = self._file, None
        if lock is not None:
            lock.release()
            self._mine.release()


class AccountLocks:
    """One lock per account over all processes of a workspace, for renewing its tokens."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def __call__(self, account_id: str) -> Iterator[None]:
        """Hold the account's lock for the block; raises ``StorageFailed`` if another process holds it too long."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os(error, self._folder) from error
        lock = FileSyncLock(self._folder / f"tokens-{account_id}.lock")
        if not lock.try_acquire(_ACCOUNT_WAIT_S):
            raise StorageFailed("locked")
        try:
            yield
        finally:
            lock.release()
