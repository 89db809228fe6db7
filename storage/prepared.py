"""Statements of the busiest path, compiled once and run by the driver itself.

SQLAlchemy spends ten times as long on working out parameters and results as SQLite on running the statement; the
text, the order of the parameters and the conversions never change, so they are kept.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.dml import UpdateBase

from storage.engine import Transaction, read_json
from storage.failures import from_sqlite

_DIALECT = sqlite.dialect(
    json_serializer=lambda value: json.dumps(value) if value else "{}", json_deserializer=read_json
)


class _Compiled:
    def __init__(self, statement: Select[Any] | UpdateBase) -> None:
        compiled = statement.compile(dialect=_DIALECT)
        binds = [compiled.binds[name] for name in compiled.positiontup or ()]
        self._sql = str(compiled)
        self._constants = {bind.key: bind.value for bind in binds if not bind.required}
        self._parameters = [
            (bind.key, bind.type.dialect_impl(_DIALECT).bind_processor(_DIALECT)) for bind in binds
        ]

    def _execute(self, transaction: Transaction, values: Mapping[str, Any]) -> sqlite3.Cursor:
        values = {**self._constants, **values} if self._constants else values
        bound = [
            values[name] if convert is None else convert(values[name]) for name, convert in self._parameters
        ]
        try:
            return transaction.driver.execute(self._sql, bound)
        except sqlite3.Error as error:
            raise from_sqlite(error) from None


class Prepared(_Compiled):
    """A write whose parameters bear the names of ``values``; names that it does not know are ignored."""

    def run(self, transaction: Transaction, values: Mapping[str, Any]) -> int:
        """Execute with these values; gives how many rows were written."""
        return self._execute(transaction, values).rowcount


class PreparedRead(_Compiled):
    """A select that gives each row as a list, in the order of its columns."""

    def __init__(self, statement: Select[Any]) -> None:
        super().__init__(statement)
        types = (column.type.dialect_impl(_DIALECT) for column in statement.selected_columns)
        converters = (kind.result_processor(_DIALECT, None) for kind in types)
        self._converters: Sequence[tuple[int, Callable[[Any], Any]]] = [
            (place, convert) for place, convert in enumerate(converters) if convert is not None
        ]

    def rows(self, transaction: Transaction, **values: object) -> list[list[Any]]:
        """Read all rows."""
        try:
            found = list(map(list, self._execute(transaction, values)))
        except sqlite3.Error as error:
            raise from_sqlite(error) from None
        for row in found:
            for place, convert in self._converters:
                if row[place] is not None:
                    row[place] = convert(row[place])
        return found

    def first(self, transaction: Transaction, **values: object) -> list[Any] | None:
        """Read the only row that matters; None if there is none."""
        return next(iter(self.rows(transaction, **values)), None)
