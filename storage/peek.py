"""Looks at the database file with the standard library alone, so that a start needs Alembic only to migrate."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from core.errors import StorageFailed
from storage.failures import from_sqlite

#: Every revision this program knows, oldest first; a test compares it with ``storage/migrations``.
REVISIONS = ("0001",)
HEAD = REVISIONS[-1]


class Found(StrEnum):
    """What lies at the database's place."""

    NOTHING = "nothing"
    CURRENT = "current"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Peek:
    """What was found; ``revision`` is empty where there is no database yet."""

    found: Found
    revision: str = ""


def peek(database: Path) -> Peek:
    """Read the revision in under a millisecond; changes nothing.

    Raises ``StorageFailed``: corrupt, newer_database (with both revisions), locked, read_only.
    """
    if not database.exists() or database.stat().st_size == 0:
        return Peek(Found.NOTHING)
    revision = revision_of(database)
    if not revision:
        return Peek(Found.NOTHING)
    if revision not in REVISIONS:
        raise StorageFailed("newer_database", found=revision, known=HEAD)
    return Peek(Found.CURRENT if revision == HEAD else Found.OLDER, revision)


def read_only(database: PurePath) -> str:
    """Give SQLite's address of an absolute path, for reading only. SQLite knows no hosts: the name of a Windows
    share belongs to the path (https://sqlite.org/uri.html).
    """
    path = database.as_uri().removeprefix("file://")
    return f"file://{path if path.startswith('/') else f'//{path}'}?mode=ro"


def _open(database: Path) -> sqlite3.Connection:
    """Open without the right to write: looking at a damaged file must not cost its write-ahead log."""
    return sqlite3.connect(read_only(database.absolute()), uri=True, timeout=10)


def revision_of(database: Path) -> str:
    """Give the Alembic revision; empty for a database without tables. Raises ``StorageFailed``."""
    try:
        with closing(_open(database)) as connection:
            known = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'")
            if known.fetchone() == (0,):
                return _without_revision(connection)
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise from_sqlite(error) from error
    if row is None:
        raise StorageFailed("corrupt", detail="no revision")
    return str(row[0])


def _without_revision(connection: sqlite3.Connection) -> str:
    """A file that holds tables of something else is not ours to fill."""
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() != (0,):
        raise StorageFailed("corrupt", detail="no revision")
    return ""


def is_sound(database: Path) -> bool:
    """Tell whether SQLite finds no fault in the whole file and this program knows its revision (slow)."""
    try:
        with closing(_open(database)) as connection:
            checked = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        return checked and revision_of(database) in REVISIONS
    except (sqlite3.Error, StorageFailed):
        return False
