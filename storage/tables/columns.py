"""What the tables are made of; portable between SQLite and PostgreSQL.

Times are whole microseconds since 1970 in UTC: eight bytes, sortable, the same in every database. Lists and maps
that are only ever read and written with their row are JSON. ``storage.sqlite_rules`` holds what is SQLite's own.
What PostgreSQL calls otherwise (``postgresql_where`` of an index) stands in the migrations alone: said here, every
start would load its dialect.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    MetaData,
    String,
    Text,
    text,
)
from sqlalchemy.types import UserDefinedType

from storage.moments import from_column, to_column

ID_LENGTH = 36

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class UtcTime(UserDefinedType[datetime]):
    """An aware UTC ``datetime``, kept as microseconds."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """Give the column's type for the schema."""
        return "BIGINT"

    def bind_processor(self, *_: object) -> Callable[[datetime | None], int | None]:
        return to_column

    def result_processor(self, *_: object) -> Callable[[int | None], datetime | None]:
        return from_column


def identity() -> Column[str]:
    """Make the primary key of a table whose rows have ids of their own."""
    return Column("id", String(ID_LENGTH), primary_key=True)


def link(name: str, target: str, *, primary_key: bool = False, nullable: bool = False) -> Column[str]:
    """Make a reference to a row of ``target``."""
    return Column(
        name, String(ID_LENGTH), ForeignKey(f"{target}.id"), primary_key=primary_key, nullable=nullable
    )


def words(name: str, *, default: str = "") -> Column[str]:
    """Make a text that is never NULL."""
    return Column(name, Text, nullable=False, server_default=default)


def time(name: str, *, nullable: bool = True) -> Column[datetime]:
    """Make a moment."""
    return Column(name, UtcTime, nullable=nullable)


def count(name: str) -> Column[int]:
    """Make a number that begins at 0."""
    return Column(name, BigInteger, nullable=False, server_default=text("0"))


def flag(name: str) -> Column[bool]:
    """Make a yes or no that begins as no."""
    return Column(name, Boolean, nullable=False, server_default=text("0"))


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Refuse unknown words. Spelled with OR: SQLite builds a table for IN (…) each time a row is written."""
    allowed = " OR ".join(f"{column} = '{one.value}'" for one in values)
    return CheckConstraint(allowed, name=f"{column}_known")


def marks() -> tuple[Column[datetime], Column[datetime], Column[str]]:
    """When a row was made and changed and by which computer, for an office that shares one database."""
    return time("created_at", nullable=False), time("updated_at", nullable=False), words("updated_by")
