"""Writes of the busiest path, compiled once.

SQLAlchemy spends longer on working out the parameters of a statement than SQLite on running it; the text, the order
of the parameters and their conversions never change, so they are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, CursorResult
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.dml import UpdateBase


class Prepared:
    """A statement whose parameters bear the names of ``values``; names that it does not know are ignored."""

    def __init__(self, statement: UpdateBase) -> None:
        dialect = sqlite.dialect()
        compiled = statement.compile(dialect=dialect)
        self._sql = str(compiled)
        self._parameters = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in compiled.positiontup or ()
        ]

    def run(self, connection: Connection, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Execute with these values."""
        return connection.exec_driver_sql(
            self._sql,
            tuple(
                [
                    values[name] if convert is None else convert(values[name])
                    for name, convert in self._parameters
                ]
            ),
        )
