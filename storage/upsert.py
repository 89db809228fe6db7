"""Insert a row or overwrite the one with the same key; SQLite and PostgreSQL write it alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Function, Table, func, literal_column
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import Insert, insert

#: Set once, when the row is made.
_KEPT = frozenset({"created_at"})


def upsert(table: Table, *key: str) -> Insert:
    """Make the statement; ``key`` names the columns of a unique constraint, the primary key if absent."""
    keys = key or tuple(column.name for column in table.primary_key)
    statement = insert(table)
    changed = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if not column.primary_key and column.name not in {*keys, *_KEPT}
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


def add_figures(table: Table) -> str:
    """Make the SQL for rows of figures as tuples in column order, the quickest way in; a second reading of the
    same moment adds to the first and forgets nothing.
    """
    return _figures(table, func.coalesce)


def sum_figures(table: Table) -> str:
    """Make the same SQL, where figures of the same key are added up; NULL plus NULL stays unknown."""
    return _figures(table, lambda new, old: func.coalesce(new + func.coalesce(old, literal_column("0")), old))


def _figures(table: Table, merge: Callable[[ColumnElement[Any], ColumnElement[Any]], Function[Any]]) -> str:
    statement = insert(table)
    merged = {
        column.name: merge(statement.excluded[column.name], column)
        for column in table.columns
        if not column.primary_key
    }
    keys = [column.name for column in table.primary_key]
    return str(
        statement.on_conflict_do_update(index_elements=keys, set_=merged).compile(dialect=sqlite.dialect())
    )
