"""The tables of people and approvals: who may decide, what was handed in, and what was decided."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    text,
)

from core.domain.approval import ApprovalScope, ApprovalStep, Stage, Way
from storage.tables.columns import ID_LENGTH, flag, identity, link, marks, metadata, one_of, time, words

people = Table(
    "people",
    metadata,
    identity(),
    words("name"),
    words("title"),
    Column("roles", JSON, nullable=False),
    words("decree_number"),
    Column("decree_on", Date),
    words("acts_for"),
    Column("acts_from", Date),
    Column("acts_until", Date),
    *marks(),
    time("removed_at"),
)

pin_locks = Table(
    "pin_locks",
    metadata,
    link("person_id", "people", primary_key=True),
    words("digest"),
    Column("wrong_tries", Integer, nullable=False),
    time("blocked_until"),
    *marks(),
)

approval_rules = Table(
    "approval_rules",
    metadata,
    Column("id", String(ID_LENGTH), primary_key=True),
    Column("scope", String(20), nullable=False),
    flag("spoken"),
    Column("sheet_days", SmallInteger, nullable=False),
    flag("brand_locked"),
    time("brand_open_until"),
    *marks(),
    one_of("scope", ApprovalScope),
    CheckConstraint("id = 'rules'", name="only_one"),
    CheckConstraint("sheet_days >= 0", name="sheet_days_not_negative"),
)

submissions = Table(
    "submissions",
    metadata,
    identity(),
    link("post_id", "posts"),
    Column("content_hash", String(64), nullable=False),
    Column("stage", String(20), nullable=False),
    time("submitted_at", nullable=False),
    words("author_id"),
    time("planned_at"),
    flag("hand_over"),
    Column("publication_ids", JSON, nullable=False),
    time("decided_at"),
    Column("sheet_due", Date),
    *marks(),
    one_of("stage", Stage),
)
Index("ix_submissions_post", submissions.c.post_id, submissions.c.submitted_at, submissions.c.id)
Index("ix_submissions_stage", submissions.c.stage, submissions.c.submitted_at, submissions.c.id)
_owed = text("sheet_due IS NOT NULL")
Index("ix_submissions_sheet_due", submissions.c.sheet_due, sqlite_where=_owed)

approval_events = Table(
    "approval_events",
    metadata,
    # The order in which lines were written: several may bear the same time.
    Column("number", Integer, primary_key=True),
    Column("id", String(ID_LENGTH), nullable=False),
    time("at", nullable=False),
    Column("step", String(20), nullable=False),
    # Empty for what concerns the office as a whole.
    words("post_id"),
    words("submission_id"),
    words("person_id"),
    words("person_name"),
    words("person_title"),
    words("acting_for"),
    Column("way", String(20)),
    words("note"),
    words("content_hash"),
    words("media_hash"),
    words("by_computer"),
    UniqueConstraint("id"),
    one_of("step", ApprovalStep),
    one_of("way", Way),
    Index("ix_approval_events_post_id", "post_id", "number"),
)
