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
from core.domain.delivery import UNAPPROVED, DeliveryKind, DeliveryState, HoldReason, Outcome, StepKind
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


def _approved_first() -> CheckConstraint:
    """Nothing leaves unapproved, whatever a program believes: such a row cannot be written."""
    states = " OR ".join(f"state = '{one.value}'" for one in sorted(UNAPPROVED))
    return CheckConstraint(f"needs_approval = 0 OR {states}", name="approved_first")


def marks() -> tuple[Column[datetime], Column[datetime], Column[str]]:
    """When a row was made and changed and by which computer, for an office that shares one database."""
    return time("created_at", nullable=False), time("updated_at", nullable=False), words("updated_by")


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
        words("alt_text"),
        words("file_name"),
        Column("duration_s", Float, nullable=False, server_default=text("0")),
    )


office = Table(
    "office",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    words("name"),
    Column("kind", String(40), nullable=False),
    Column("zone", String(8), nullable=False),
    Column("employees", Integer, nullable=False, server_default=text("0")),
    words("province"),
    words("primary_colour"),
    words("secondary_colour"),
    words("logo_hash"),
    words("footer_handle"),
    words("call_centre"),
    flag("crisis_mode"),
    Column("election_start", Date),
    Column("election_end", Date),
    *marks(),
    CheckConstraint("id = 'office'", name="only_one"),
    CheckConstraint("employees >= 0", name="employees_not_negative"),
)

accounts = Table(
    "accounts",
    metadata,
    identity(),
    Column("platform", String(40), nullable=False),
    Column("mode", String(20), nullable=False),
    words("display_name"),
    words("handle"),
    Column("kind", String(20), nullable=False),
    words("server_url"),
    words("remote_id"),
    Column("health", String(20), nullable=False),
    words("health_code"),
    time("checked_at"),
    time("token_expires_at"),
    flag("held"),
    Column("limits", JSON, nullable=False),
    Column("options", JSON, nullable=False),
    *marks(),
    time("removed_at"),
    one_of("mode", ChannelMode),
    one_of("kind", AccountKind),
    one_of("health", AccountHealth),
)

account_traffic = Table(
    "account_traffic",
    metadata,
    link("account_id", "accounts", primary_key=True),
    Column("day", Date, primary_key=True),
    count("sent"),
    count("received"),
)

posts = Table(
    "posts",
    metadata,
    identity(),
    words("title"),
    words("base_text"),
    Column("function", String(20), nullable=False),
    words("campaign"),
    # A list of ids and not a table: it is ordered, and the month view reads it for thousands of posts.
    Column("account_ids", JSON, nullable=False),
    time("planned_at"),
    Column("late_grace_s", Integer),
    time("late_expires_at"),
    words("template_id"),
    words("template_look"),
    words("template_size"),
    words("template_values"),
    words("observance"),
    words("data_source"),
    flag("sensitive"),
    words("first_media_hash"),
    time("queued_at"),
    *marks(),
    time("deleted_at"),
    one_of("function", PostFunction),
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
    link("post_id", "posts", primary_key=True),
    link("account_id", "accounts", primary_key=True),
    Column("position", SmallInteger, nullable=False),
    Column("text", Text),
    flag("own_media"),
    Column("options", JSON, nullable=False),
)

post_media = Table(
    "post_media",
    metadata,
    # ``account_id`` is empty for the post's own media, so it cannot be a foreign key.
    *_media(
        link("post_id", "posts", primary_key=True), Column("account_id", String(ID_LENGTH), primary_key=True)
    ),
)

publications = Table(
    "publications",
    metadata,
    identity(),
    # NULL for the words of an act on a comment, which belong to no post.
    link("post_id", "posts", nullable=True),
    link("account_id", "accounts"),
    words("title"),
    words("text"),
    Column("options", JSON, nullable=False),
    Column("content_hash", String(64), nullable=False),
    words("first_media_hash"),
    time("created_at", nullable=False),
    Index("ix_publications_post_id", "post_id"),
)

publication_media = Table(
    "publication_media", metadata, *_media(link("publication_id", "publications", primary_key=True))
)

deliveries = Table(
    "deliveries",
    metadata,
    identity(),
    link("publication_id", "publications"),
    link("post_id", "posts", nullable=True),
    link("account_id", "accounts"),
    Column("platform", String(40), nullable=False),
    Column("mode", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    time("due_at", nullable=False),
    time("send_not_before"),
    Column("grace_s", Integer),
    time("expires_at"),
    time("next_try_at"),
    Column("tries", Integer, nullable=False),
    Column("handles", JSON, nullable=False),
    words("remote_id"),
    words("remote_url"),
    words("error_code"),
    Column("error_params", JSON, nullable=False),
    Column("hold_reason", String(20)),
    Column("settle_tries", Integer, nullable=False),
    Column("asked", Boolean, nullable=False),
    Column("late_allowed", Boolean, nullable=False),
    flag("needs_approval"),
    words("worker"),
    time("commit_started_at"),
    time("published_at"),
    count("bytes_sent"),
    count("bytes_saved"),
    count("bytes_total"),
    Column("version", Integer, nullable=False),
    Column("kind", String(20), nullable=False, server_default="post"),
    # No foreign key: comments point to deliveries already, and a circle could not be built.
    words("comment_id"),
    *marks(),
    # What follows is derived from the columns above on every write (mappers.derived), to be indexed.
    Column("group_order", SmallInteger, nullable=False),
    Column("sort_key", BigInteger, nullable=False),
    time("wake_at"),
    UniqueConstraint("publication_id"),
    one_of("mode", ChannelMode),
    one_of("state", DeliveryState),
    one_of("hold_reason", HoldReason),
    one_of("kind", DeliveryKind),
    _approved_first(),
    CheckConstraint("version >= 0", name="version_not_negative"),
)
_queued = deliveries.c.state.in_(QUEUE_STATES)
_woken = deliveries.c.wake_at.is_not(None)
_bound = deliveries.c.remote_id != ""
_acting = deliveries.c.comment_id != ""
# ``account_id`` comes last so that one account's rows are counted and skipped inside the index.
Index(
    "ix_deliveries_outbox",
    deliveries.c.group_order,
    deliveries.c.sort_key,
    deliveries.c.id,
    deliveries.c.account_id,
)
Index("ix_deliveries_post", deliveries.c.post_id, deliveries.c.state)
Index("ix_deliveries_comment", deliveries.c.comment_id, sqlite_where=_acting, postgresql_where=_acting)
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
    link("delivery_id", "deliveries"),
    time("at", nullable=False),
    words("step"),
    Column("kind", String(20), nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("state_after", String(20), nullable=False),
    count("bytes_sent"),
    words("code"),
    Column("params", JSON, nullable=False),
    time("ended_at"),
    UniqueConstraint("id"),
    one_of("kind", StepKind),
    one_of("outcome", Outcome),
    one_of("state_after", DeliveryState),
    Index("ix_attempts_delivery_id", "delivery_id"),
)

snapshots = Table(
    "snapshots",
    metadata,
    link("delivery_id", "deliveries", primary_key=True),
    Column("taken_at", UtcTime, primary_key=True, autoincrement=False),
    Column("source", String(20), nullable=False),
    *_figures(),
    one_of("source", FigureSource),
    sqlite_with_rowid=False,
)

newest_figures = Table(
    "newest_figures",
    metadata,
    link("delivery_id", "deliveries", primary_key=True),
    time("taken_at", nullable=False),
    *_figures(),
    Index("ix_newest_figures_taken_at", "taken_at"),
    sqlite_with_rowid=False,
)

daily_changes = Table(
    "daily_changes",
    metadata,
    # By how much each figure of an account's posts grew on a UTC day; the sum up to a day is that day's total.
    link("account_id", "accounts", primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    *_figures(),
    sqlite_with_rowid=False,
)

account_snapshots = Table(
    "account_snapshots",
    metadata,
    link("account_id", "accounts", primary_key=True),
    Column("taken_at", UtcTime, primary_key=True, autoincrement=False),
    Column("source", String(20), nullable=False),
    *_figures(),
    one_of("source", FigureSource),
    sqlite_with_rowid=False,
)

watches = Table(
    "watches",
    metadata,
    link("delivery_id", "deliveries", primary_key=True),
    link("account_id", "accounts"),
    words("remote_id"),
    time("published_at", nullable=False),
    time("next_read_at", nullable=False),
    words("comments_cursor"),
    Column("failures", Integer, nullable=False),
    Index("ix_watches_next_read_at", "next_read_at"),
)

searchable = Table(
    "searchable",
    metadata,
    # The words of a post (owner: its id) and of a frozen copy; the full-text index mirrors this table.
    Column("number", Integer, primary_key=True),
    Column("owner_id", String(ID_LENGTH), nullable=False),
    words("words"),
    UniqueConstraint("owner_id"),
)
