"""Deliveries and their ledger."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    and_,
)

from core.domain.account import ChannelMode
from core.domain.delivery import UNAPPROVED, DeliveryKind, DeliveryState, HoldReason, Outcome, StepKind
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

#: A delivery in one of these keeps younger ones of its account from overtaking it.
QUEUE_STATES = ("due", "preparing", "uploading", "committing", "uncertain")


def _approved_first() -> CheckConstraint:
    """Nothing leaves unapproved, whatever a program believes: such a row cannot be written."""
    states = " OR ".join(f"state = '{one.value}'" for one in sorted(UNAPPROVED))
    return CheckConstraint(f"needs_approval = 0 OR {states}", name="approved_first")


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
_acts = deliveries.c.kind != "post"
_queued = and_(deliveries.c.kind == "post", deliveries.c.state.in_(QUEUE_STATES))
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
Index("ix_deliveries_comment", deliveries.c.comment_id, sqlite_where=_acting)
Index(
    "ix_deliveries_acts", deliveries.c.state, deliveries.c.due_at, sqlite_where=_acts, postgresql_where=_acts
)
Index(
    "ix_deliveries_queue",
    deliveries.c.account_id,
    deliveries.c.due_at,
    deliveries.c.id,
    sqlite_where=_queued,
)
Index(
    "ix_deliveries_wake",
    deliveries.c.state,
    deliveries.c.wake_at,
    sqlite_where=_woken,
)
Index(
    "uq_deliveries_remote_id",
    deliveries.c.account_id,
    deliveries.c.remote_id,
    unique=True,
    sqlite_where=_bound,
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
