"""Turns errors of the operating system and of SQLite into ``core.errors``, once, where they enter."""

from __future__ import annotations

import errno
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import Bug, PapanSiarError, StorageFailed
from core.patience import IN_USE, winerror_of

if TYPE_CHECKING:
    import sqlite3

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
#: ERROR_HANDLE_DISK_FULL, which Python knows no errno for, and ERROR_DISK_FULL.
_FULL_ON_WINDOWS = frozenset({39, 112})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT})


@cache
def _by_result() -> dict[int, str]:
    """SQLite's primary result codes (the low byte of an extended one), https://sqlite.org/rescode.html.

    A start knows this module before the first paint, and SQLite only after it.
    """
    import sqlite3

    return {
        sqlite3.SQLITE_FULL: "disk_full",
        sqlite3.SQLITE_READONLY: "read_only",
        sqlite3.SQLITE_CANTOPEN: "read_only",
        sqlite3.SQLITE_PERM: "read_only",
        sqlite3.SQLITE_AUTH: "read_only",
        sqlite3.SQLITE_CORRUPT: "corrupt",
        sqlite3.SQLITE_NOTADB: "corrupt",
        sqlite3.SQLITE_BUSY: "locked",
        sqlite3.SQLITE_LOCKED: "locked",
        sqlite3.SQLITE_PROTOCOL: "locked",
        sqlite3.SQLITE_IOERR: "io_failed",
        sqlite3.SQLITE_NOMEM: "out_of_memory",
    }


def from_os(error: OSError, path: Path) -> StorageFailed:
    """Give the failure for a file operation: disk_full, file_in_use, read_only, or io_failed with the error number."""
    if error.errno in _FULL or winerror_of(error) in _FULL_ON_WINDOWS:
        return StorageFailed("disk_full", path=str(path))
    if winerror_of(error) in IN_USE:
        return StorageFailed("file_in_use", path=str(path))
    if error.errno in _CLOSED:
        return StorageFailed("read_only", path=str(path))
    return StorageFailed("io_failed", path=str(path), errno=error.errno)


def from_sqlite(error: sqlite3.Error) -> PapanSiarError:
    """Give the failure for a database error; what only wrong code can cause is a ``Bug``.

    Messages of SQLite name tables and columns, never values, so they may stand in a log.
    """
    import sqlite3

    result = getattr(error, "sqlite_errorcode", None)
    primary = -1 if result is None else result & 0xFF
    if primary in _by_result():
        return StorageFailed(_by_result()[primary], detail=str(error))
    if result == sqlite3.SQLITE_CONSTRAINT_TRIGGER:
        return Bug(str(error))
    return Bug("constraint" if primary == sqlite3.SQLITE_CONSTRAINT else "database", detail=str(error))
