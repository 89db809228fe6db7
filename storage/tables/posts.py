"""The office, its accounts, and its posts with their frozen copies."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Float,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.post import PostFunction
from storage.tables.columns import (
    ID_LENGTH,
    count,
    flag,
    identity,
    link,
    marks,
    metadata,
    one_of,
    time,
    words,
)


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
    words("footer_line"),
    Column("heading_typeface", String(20), nullable=False, server_default="as_designed"),
    Column("body_typeface", String(20), nullable=False, server_default="as_designed"),
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
)
Index("ix_posts_drafts", posts.c.updated_at, posts.c.id, sqlite_where=_draft)

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

searchable = Table(
    "searchable",
    metadata,
    # The words of a post (owner: its id) and of a frozen copy; the full-text index mirrors this table.
    Column("number", Integer, primary_key=True),
    Column("owner_id", String(ID_LENGTH), nullable=False),
    words("words"),
    UniqueConstraint("owner_id"),
)
