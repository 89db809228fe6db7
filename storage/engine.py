"""Connections to the SQLite file: durable, with foreign keys, and with failures in the program's own words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from storage.failures import from_sqlite

if TYPE_CHECKING:
    from sqlalchemy.engine import ExceptionContext
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

BUSY_TIMEOUT_S = 10
_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",  # a committed outbox row survives a power cut
    "PRAGMA temp_store=MEMORY",
)
# Kilobytes of cache, used only as far as the database is large: a reader skips through whole indexes.
_READING = ("PRAGMA query_only=ON", "PRAGMA cache_size=-16000")
_WRITING = ("PRAGMA journal_mode=WAL", "PRAGMA cache_size=-4000")


@dataclass(frozen=True, slots=True)
class Transaction:
    """What a repository works with: the open connection, the time, and who changes things."""

    connection: Connection
    now: Callable[[], datetime]
    actor: str

    @property
    def driver(self) -> sqlite3.Connection:
        """Give the driver's own connection, for statements that are prepared once (``storage.prepared``)."""
        driver: sqlite3.Connection = self.connection.connection.driver_connection  # type: ignore[assignment]
        return driver

    def marks(self) -> dict[str, datetime | str]:
        """Give the columns that say when and by whom a row was made (kept afterwards) and changed."""
        now = self.now()
        return {"created_at": now, "updated_at": now, "updated_by": self.actor}


def make_engine(database: Path, *, read_only: bool = False) -> Engine:
    """Make an engine whose transactions begin explicitly; ``read_only`` connections refuse every write."""
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(database)),
        connect_args={"timeout": BUSY_TIMEOUT_S, "isolation_level": None},
        poolclass=QueuePool,
        pool_reset_on_return=None,  # a unit of work ends its own transaction
        hide_parameters=True,
        json_deserializer=read_json,
    )
    pragmas = (*(_READING if read_only else _WRITING), *_PRAGMAS)

    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    event.listen(engine, "connect", prepare)
    event.listen(engine, "handle_error", _in_our_words)
    return engine


def read_json(stored: str) -> Any:  # noqa: ANN401 - that is what JSON is
    """Read a JSON column; most rows of the outbox hold two empty maps."""
    return {} if stored == "{}" else json.loads(stored)


def _in_our_words(context: ExceptionContext) -> BaseException | None:
    original = context.original_exception
    return from_sqlite(original) if isinstance(original, sqlite3.Error) else None
