"""The tables of the inbox: comments with what the office noted about them, standards, ready answers."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, SmallInteger, String, Table, UniqueConstraint, text

from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.engagement import CommentKind
from core.domain.inbox import CaseStep, CommentLabel, CommentStatus
from storage.tables.columns import ID_LENGTH, flag, identity, link, marks, metadata, one_of, time, words

comments = Table(
    "comments",
    metadata,
    identity(),
    link("account_id", "accounts"),
    link("delivery_id", "deliveries", nullable=True),
    words("remote_id"),
    words("author"),
    words("text"),
    time("written_at", nullable=False),
    words("remote_url"),
    words("parent_remote_id"),
    flag("hidden"),
    flag("by_us"),
    time("fetched_at"),
    Column("kind", String(20), nullable=False, server_default="comment"),
    flag("typed"),
    time("edited_at"),
    time("gone_at"),
    # From here on the office's own notes; reading the platform again never touches them.
    Column("label", String(20), nullable=False, server_default="other"),
    Column("status", String(20), nullable=False, server_default="new"),
    time("due_at"),
    flag("label_chosen"),
    flag("personal_data"),
    time("answered_at"),
    words("forwarded_to"),
    time("forwarded_at"),
    words("ticket"),
    words("reason"),
    words("approver"),
    words("draft"),
    # The newest delivery that acts on the comment; a circle of foreign keys could not be built.
    words("action_id"),
    Column("action_kind", String(20)),
    Column("action_state", String(20)),
    UniqueConstraint("account_id", "remote_id"),
    one_of("kind", CommentKind),
    one_of("label", CommentLabel),
    one_of("status", CommentStatus),
    one_of("action_kind", DeliveryKind),
    one_of("action_state", DeliveryState),
    Index("ix_comments_delivery_id", "delivery_id", "written_at"),
    Index("ix_comments_parent", "account_id", "parent_remote_id"),
)
_from_citizens = comments.c.by_us == text("0")
# ``account_id`` comes last so that one account's rows are counted and skipped inside the index.
Index(
    "ix_comments_inbox",
    comments.c.status,
    comments.c.due_at,
    comments.c.id,
    comments.c.account_id,
    sqlite_where=_from_citizens,
)
Index(
    "ix_comments_written_at",
    comments.c.written_at,
    comments.c.id,
    comments.c.account_id,
    sqlite_where=_from_citizens,
)

comment_events = Table(
    "comment_events",
    metadata,
    # The order in which lines were written: several may bear the same time.
    Column("number", Integer, primary_key=True),
    link("comment_id", "comments"),
    time("at", nullable=False),
    Column("step", String(20), nullable=False),
    words("text"),
    words("note"),
    words("by_computer"),
    one_of("step", CaseStep),
    Index("ix_comment_events_comment_id", "comment_id"),
)

response_standards = Table(
    "response_standards",
    metadata,
    Column("label", String(20), primary_key=True),
    Column("days", SmallInteger, nullable=False),
    Column("hours", SmallInteger, nullable=False),
    Column("first_days", SmallInteger, nullable=False),
    *marks(),
    one_of("label", CommentLabel),
)

saved_replies = Table(
    "saved_replies",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    words("title"),
    words("text"),
    Column("label", String(20)),
    words("source"),
    Column("checked_on", Date),
    *marks(),
    time("removed_at"),
    one_of("label", CommentLabel),
)

mention_reads = Table(
    "mention_reads",
    metadata,
    link("account_id", "accounts", primary_key=True),
    time("next_read_at", nullable=False),
    words("cursor"),
    time("newest_at"),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Index("ix_mention_reads_next_read_at", "next_read_at"),
)
