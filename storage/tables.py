"""The tables, said once for SQLAlchemy Core; portable between SQLite and PostgreSQL.

Times are whole microseconds since 1970 in UTC: eight bytes, sortable, the same in every database. Lists and maps
that are only ever read and written with their row are JSON. ``storage.sqlite_rules`` holds what is SQLite's own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import UserDefinedType

from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.delivery import DeliveryState, HoldReason, Outcome, StepKind
from core.domain.engagement import FigureSource, Metric
from core.domain.post import PostFunction
from storage.moments import from_column, to_column

ID_LENGTH = 36
#: A delivery in one of these keeps younger ones of its account from overtaking it.
QUEUE_STATES = ("due", "preparing", "uploading", "committing", "uncertain")
METRICS = tuple(Metric)

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


def _identity() -> Column[str]:
    return Column("id", String(ID_LENGTH), primary_key=True)


def _link(name: str, target: str, *, primary_key: bool = False, nullable: bool = False) -> Column[str]:
    return Column(
        name, String(ID_LENGTH), ForeignKey(f"{target}.id"), primary_key=primary_key, nullable=nullable
    )


def _words(name: str, *, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def _time(name: str, *, nullable: bool = True) -> Column[datetime]:
    return Column(name, UtcTime, nullable=nullable)


def _count(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default=text("0"))


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=text("0"))


def _one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Refuse unknown words. Spelled with OR: SQLite builds a table for IN (…) each time a row is written."""
    allowed = " OR ".join(f"{column} = '{one.value}'" for one in values)
    return CheckConstraint(allowed, name=f"{column}_known")


def _marks() -> tuple[Column[datetime], Column[datetime], Column[str]]:
    """When a row was made and changed and by which computer, for an office that shares one database."""
    return _time("created_at", nullable=False), _time("updated_at", nullable=False), _words("updated_by")


def _figures() -> tuple[Column[int], ...]:
    """One column for each metric; NULL where the platform told nothing, which is not zero."""
    return tuple(Column(metric.value, BigInteger) for metric in METRICS)


def _media(*key: Column[str]) -> tuple[Column[Any], ...]:
    return (
        *key,
        Column("position", SmallInteger, primary_key=True, autoincrement=False),
        Column("hash", String(64), nullable=False),
        Column("mime", String(100), nullable=False),
        Column("width", Integer, nullable=False),
        Column("height", Integer, nullable=False),
        Column("size_bytes", BigInteger, nullable=False),
        _words("alt_text"),
        _words("file_name"),
        Column("duration_s", Float, nullable=False, server_default=text("0")),
    )


office = Table(
    "office",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    _words("name"),
    Column("kind", String(40), nullable=False),
    Column("zone", String(8), nullable=False),
    Column("employees", Integer, nullable=False, server_default=text("0")),
    _words("province"),
    _words("primary_colour"),
    _words("secondary_colour"),
    _words("logo_hash"),
    _words("footer_handle"),
    _words("call_centre"),
    _flag("crisis_mode"),
    Column("election_start", Date),
    Column("election_end", Date),
    *_marks(),
    CheckConstraint("id = 'office'", name="only_one"),
    CheckConstraint("employees >= 0", name="employees_not_negative"),
)

accounts = Table(
    "accounts",
    metadata,
    _identity(),
    Column("platform", String(40), nullable=False),
    Column("mode", String(20), nullable=False),
    _words("display_name"),
    _words("handle"),
    Column("kind", String(20), nullable=False),
    _words("server_url"),
    _words("remote_id"),
    Column("health", String(20), nullable=False),
    _words("health_code"),
    _time("checked_at"),
    _time("token_expires_at"),
    _flag("held"),
    Column("limits", JSON, nullable=False),
    Column("options", JSON, nullable=False),
    *_marks(),
    _time("removed_at"),
    _one_of("mode", ChannelMode),
    _one_of("kind", AccountKind),
    _one_of("health", AccountHealth),
)

account_traffic = Table(
    "account_traffic",
    metadata,
    _link("account_id", "accounts", primary_key=True),
    Column("day", Date, primary_key=True),
    _count("sent"),
    _count("received"),
)

posts = Table(
    "posts",
    metadata,
    _identity(),
    _words("title"),
    _words("base_text"),
    Column("function", String(20), nullable=False),
    _words("campaign"),
    # A list of ids and not a table: it is ordered, and the month view reads it for thousands of posts.
    Column("account_ids", JSON, nullable=False),
    _time("planned_at"),
    Column("late_grace_s", Integer),
    _time("late_expires_at"),
    _words("template_id"),
    _words("template_look"),
    _words("template_size"),
    _words("template_values"),
    _words("observance"),
    _words("data_source"),
    _flag("sensitive"),
    _words("first_media_hash"),
    _time("queued_at"),
    *_marks(),
    _time("deleted_at"),
    _one_of("function", PostFunction),
)
_on_calendar = text("planned_at IS NOT NULL AND deleted_at IS NULL")
_draft = text("planned_at IS NULL AND deleted_at IS NULL")
Index(
    "ix_posts_planned",
    posts.c.planned_at,
    posts.c.id,
    sqlite_where=_on_calendar,
    postgresql_where=_on_calendar,
)
Index("ix_posts_drafts", posts.c.updated_at, posts.c.id, sqlite_where=_draft, postgresql_where=_draft)

post_variants = Table(
    "post_variants",
    metadata,
    _link("post_id", "posts", primary_key=True),
    _link("account_id", "accounts", primary_key=True),
    Column("position", SmallInteger, nullable=False),
    Column("text", Text),
    _flag("own_media"),
)

post_media = Table(
    "post_media",
    metadata,
    # ``account_id`` is empty for the post's own media, so it cannot be a foreign key.
    *_media(
        _link("post_id", "posts", primary_key=True), Column("account_id", String(ID_LENGTH), primary_key=True)
    ),
)

publications = Table(
    "publications",
    metadata,
    _identity(),
    _link("post_id", "posts"),
    _link("account_id", "accounts"),
    _words("title"),
    _words("text"),
    Column("options", JSON, nullable=False),
    Column("content_hash", String(64), nullable=False),
    _words("first_media_hash"),
    _time("created_at", nullable=False),
    Index("ix_publications_post_id", "post_id"),
)

publication_media = Table(
    "publication_media", metadata, *_media(_link("publication_id", "publications", primary_key=True))
)

deliveries = Table(
    "deliveries",
    metadata,
    _identity(),
    _link("publication_id", "publications"),
    _link("post_id", "posts"),
    _link("account_id", "accounts"),
    Column("platform", String(40), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    _time("due_at", nullable=False),
    _time("send_not_before"),
    Column("grace_s", Integer),
    _time("expires_at"),
    _time("next_try_at"),
    Column("tries", Integer, nullable=False),
    Column("handles", JSON, nullable=False),
    _words("remote_id"),
    _words("remote_url"),
    _words("error_code"),
    Column("error_params", JSON, nullable=False),
    Column("hold_reason", String(20)),
    Column("settle_tries", Integer, nullable=False),
    Column("asked", Boolean, nullable=False),
    Column("late_allowed", Boolean, nullable=False),
    _words("worker"),
    _time("commit_started_at"),
    _time("published_at"),
    _count("bytes_sent"),
    _count("bytes_saved"),
    _count("bytes_total"),
    Column("version", Integer, nullable=False),
    *_marks(),
    # What follows is derived from the columns above on every write (mappers.derived), to be indexed.
    Column("group_order", SmallInteger, nullable=False),
    Column("sort_key", BigInteger, nullable=False),
    _time("wake_at"),
    UniqueConstraint("publication_id"),
    _one_of("mode", ChannelMode),
    _one_of("state", DeliveryState),
    _one_of("hold_reason", HoldReason),
    CheckConstraint("version >= 0", name="version_not_negative"),
)
_queued = deliveries.c.state.in_(QUEUE_STATES)
_woken = deliveries.c.wake_at.is_not(None)
_bound = deliveries.c.remote_id != ""
# ``account_id`` comes last so that one account's rows are counted and skipped inside the index.
Index(
    "ix_deliveries_outbox",
    deliveries.c.group_order,
    deliveries.c.sort_key,
    deliveries.c.id,
    deliveries.c.account_id,
)
Index("ix_deliveries_post", deliveries.c.post_id, deliveries.c.state)
Index(
    "ix_deliveries_queue",
    deliveries.c.account_id,
    deliveries.c.due_at,
    deliveries.c.id,
    sqlite_where=_queued,
    postgresql_where=_queued,
)
Index(
    "ix_deliveries_wake",
    deliveries.c.state,
    deliveries.c.wake_at,
    sqlite_where=_woken,
    postgresql_where=_woken,
)
Index(
    "uq_deliveries_remote_id",
    deliveries.c.account_id,
    deliveries.c.remote_id,
    unique=True,
    sqlite_where=_bound,
    postgresql_where=_bound,
)

attempts = Table(
    "attempts",
    metadata,
    # The order in which lines were written: several may bear the same time.
    Column("number", Integer, primary_key=True),
    Column("id", String(ID_LENGTH), nullable=False),
    _link("delivery_id", "deliveries"),
    _time("at", nullable=False),
    _words("step"),
    Column("kind", String(20), nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("state_after", String(20), nullable=False),
    _count("bytes_sent"),
    _words("code"),
    Column("params", JSON, nullable=False),
    _time("ended_at"),
    UniqueConstraint("id"),
    _one_of("kind", StepKind),
    _one_of("outcome", Outcome),
    _one_of("state_after", DeliveryState),
    Index("ix_attempts_delivery_id", "delivery_id"),
)

snapshots = Table(
    "snapshots",
    metadata,
    _link("delivery_id", "deliveries", primary_key=True),
    Column("taken_at", UtcTime, primary_key=True, autoincrement=False),
    Column("source", String(20), nullable=False),
    *_figures(),
    _one_of("source", FigureSource),
    sqlite_with_rowid=False,
)

newest_figures = Table(
    "newest_figures",
    metadata,
    _link("delivery_id", "deliveries", primary_key=True),
    _time("taken_at", nullable=False),
    *_figures(),
    Index("ix_newest_figures_taken_at", "taken_at"),
    sqlite_with_rowid=False,
)

daily_changes = Table(
    "daily_changes",
    metadata,
    # By how much each figure of an account's posts grew on a UTC day; the sum up to a day is that day's total.
    _link("account_id", "accounts", primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    *_figures(),
    sqlite_with_rowid=False,
)

account_snapshots = Table(
    "account_snapshots",
    metadata,
    _link("account_id", "accounts", primary_key=True),
    Column("taken_at", UtcTime, primary_key=True, autoincrement=False),
    Column("source", String(20), nullable=False),
    *_figures(),
    _one_of("source", FigureSource),
    sqlite_with_rowid=False,
)

comments = Table(
    "comments",
    metadata,
    _identity(),
    _link("account_id", "accounts"),
    _link("delivery_id", "deliveries", nullable=True),
    _words("remote_id"),
    _words("author"),
    _words("text"),
    _time("written_at", nullable=False),
    _words("remote_url"),
    _words("parent_remote_id"),
    _flag("hidden"),
    _flag("by_us"),
    _time("fetched_at"),
    UniqueConstraint("account_id", "remote_id"),
    Index("ix_comments_delivery_id", "delivery_id", "written_at"),
    Index("ix_comments_account_id", "account_id", "written_at"),
    Index("ix_comments_written_at", "written_at"),
)

watches = Table(
    "watches",
    metadata,
    _link("delivery_id", "deliveries", primary_key=True),
    _link("account_id", "accounts"),
    _words("remote_id"),
    _time("published_at", nullable=False),
    _time("next_read_at", nullable=False),
    _words("comments_cursor"),
    Column("failures", Integer, nullable=False),
    Index("ix_watches_next_read_at", "next_read_at"),
)

searchable = Table(
    "searchable",
    metadata,
    # The words of a post (owner: its id) and of a frozen copy; the full-text index mirrors this table.
    Column("number", Integer, primary_key=True),
    Column("owner_id", String(ID_LENGTH), nullable=False),
    _words("words"),
    UniqueConstraint("owner_id"),
)
