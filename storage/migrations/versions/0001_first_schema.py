"""The first schema. Words and rules are frozen here as they were when it was released."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATES = """
waiting_approval scheduled due preparing uploading committing published uncertain retry_wait expired
needs_sign_in needs_fix paused cancelled handed_over ready_for_admin confirmed skipped withdrawn
"""

OUTCOMES = """
started done retry refused unknown proved_published proved_absent not_proved moved_by_admin
moved_by_program
"""
PARTIAL_INDEXES = (
    ("ix_deliveries_comment", ["comment_id"], "comment_id != ''"),
    ("ix_deliveries_acts", ["state", "due_at"], "kind != 'post'"),
    (
        "ix_deliveries_queue",
        ["account_id", "due_at", "id"],
        "kind = 'post' AND state IN ('due', 'preparing', 'uploading', 'committing', 'uncertain')",
    ),
    ("ix_deliveries_wake", ["state", "wake_at"], "wake_at IS NOT NULL"),
)
KINDS = "post first_comment reply hide show retract"
LABELS = """
question complaint complaint_checked complaint_visited information aspiration criticism praise emergency hoax
personal_data spam abuse other
"""
STEPS = """
labelled queued cancelled answered answered_by_hand answered_elsewhere forwarded hidden shown retracted closed
reopened edited gone back
"""

APPROVAL_STEPS = """
submitted passed returned approved still_approved voided withdrawn sheet_attached brand_locked brand_unlocked
rules_changed person_saved person_removed pin_set confirmed handed_over
"""

MOVES = {
    "waiting_approval": "cancelled expired scheduled",
    "scheduled": "cancelled due expired handed_over paused waiting_approval",
    "due": "cancelled expired paused preparing ready_for_admin scheduled",
    "preparing": "committing expired needs_fix needs_sign_in retry_wait uploading",
    "uploading": "committing expired needs_fix needs_sign_in retry_wait uploading",
    "committing": "committing handed_over needs_fix needs_sign_in published retry_wait uncertain uploading",
    "uncertain": "cancelled handed_over published scheduled",
    "retry_wait": "cancelled due expired paused scheduled",
    "expired": "cancelled scheduled waiting_approval",
    "needs_sign_in": "cancelled expired paused scheduled",
    "needs_fix": "cancelled scheduled",
    "paused": "cancelled expired scheduled",
    "handed_over": "cancelled needs_fix published scheduled uncertain",
    "ready_for_admin": "cancelled confirmed paused scheduled skipped",
    "published": "withdrawn",
}
SQLITE_RULES = (
    (
        "CREATE TRIGGER attempts_no_update BEFORE UPDATE ON attempts BEGIN SELECT RAISE(ABORT, "
        "'ledger_is_append_only'); END"
    ),
    (
        "CREATE TRIGGER attempts_no_delete BEFORE DELETE ON attempts BEGIN SELECT RAISE(ABORT, "
        "'ledger_is_append_only'); END"
    ),
    (
        "CREATE TRIGGER comment_events_no_update BEFORE UPDATE ON comment_events BEGIN SELECT RAISE(ABORT, "
        "'history_is_append_only'); END"
    ),
    (
        "CREATE TRIGGER comment_events_no_delete BEFORE DELETE ON comment_events BEGIN SELECT RAISE(ABORT, "
        "'history_is_append_only'); END"
    ),
    (
        "CREATE TRIGGER approval_events_no_update BEFORE UPDATE ON approval_events BEGIN SELECT RAISE(ABORT, "
        "'approvals_are_append_only'); END"
    ),
    (
        "CREATE TRIGGER approval_events_no_delete BEFORE DELETE ON approval_events BEGIN SELECT RAISE(ABORT, "
        "'approvals_are_append_only'); END"
    ),
    (
        "CREATE TRIGGER successions_no_update BEFORE UPDATE ON successions BEGIN SELECT RAISE(ABORT, "
        "'handovers_are_append_only'); END"
    ),
    (
        "CREATE TRIGGER successions_no_delete BEFORE DELETE ON successions BEGIN SELECT RAISE(ABORT, "
        "'handovers_are_append_only'); END"
    ),
    (
        "CREATE TRIGGER publications_no_update BEFORE UPDATE ON publications BEGIN SELECT RAISE(ABORT, "
        "'publication_is_frozen'); END"
    ),
    (
        "CREATE TRIGGER publications_no_delete BEFORE DELETE ON publications BEGIN SELECT RAISE(ABORT, "
        "'publication_is_frozen'); END"
    ),
    (
        "CREATE TRIGGER publication_media_no_update BEFORE UPDATE ON publication_media BEGIN SELECT "
        "RAISE(ABORT, 'publication_is_frozen'); END"
    ),
    (
        "CREATE TRIGGER publication_media_no_delete BEFORE DELETE ON publication_media BEGIN SELECT "
        "RAISE(ABORT, 'publication_is_frozen'); END"
    ),
    (
        "CREATE VIRTUAL TABLE searchable_words USING fts5(words, content='searchable', "
        "content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    ),
    (
        "CREATE TRIGGER searchable_learn AFTER INSERT ON searchable BEGIN INSERT INTO searchable_words "
        "(rowid, words) VALUES (NEW.number, NEW.words); END"
    ),
    (
        "CREATE TRIGGER searchable_relearn AFTER UPDATE ON searchable BEGIN INSERT INTO searchable_words "
        "(searchable_words, rowid, words) VALUES ('delete', OLD.number, OLD.words); INSERT INTO "
        "searchable_words (rowid, words) VALUES (NEW.number, NEW.words); END"
    ),
    (
        "CREATE TRIGGER searchable_forget AFTER DELETE ON searchable BEGIN INSERT INTO searchable_words "
        "(searchable_words, rowid, words) VALUES ('delete', OLD.number, OLD.words); END"
    ),
)


def one_of(column: str, words: str) -> str:
    return " OR ".join(f"{column} = '{word}'" for word in words.split())


def legal_moves() -> str:
    cases = " ".join(
        "WHEN '{}' THEN NEW.state NOT IN ({})".format(old, ", ".join(f"'{one}'" for one in new.split()))
        for old, new in MOVES.items()
    )
    return (
        "CREATE TRIGGER deliveries_legal_move BEFORE UPDATE OF state ON deliveries "
        f"WHEN NEW.state <> OLD.state AND CASE OLD.state {cases} ELSE 1 END "
        "BEGIN SELECT RAISE(ABORT, 'illegal_move'); END"
    )


def upgrade() -> None:
    create_posts()
    create_outbox()
    create_engagement()
    create_inbox()
    create_approval()
    create_succession()

    if op.get_context().dialect.name == "sqlite":
        for statement in (legal_moves(), *SQLITE_RULES):
            op.execute(statement)


def create_posts() -> None:
    op.create_table(
        "office",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=8), nullable=False),
        sa.Column("employees", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("province", sa.Text(), server_default="", nullable=False),
        sa.Column("primary_colour", sa.Text(), server_default="", nullable=False),
        sa.Column("secondary_colour", sa.Text(), server_default="", nullable=False),
        sa.Column("logo_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("footer_handle", sa.Text(), server_default="", nullable=False),
        sa.Column("call_centre", sa.Text(), server_default="", nullable=False),
        sa.Column("footer_line", sa.Text(), server_default="", nullable=False),
        sa.Column("heading_typeface", sa.String(length=20), server_default="as_designed", nullable=False),
        sa.Column("body_typeface", sa.String(length=20), server_default="as_designed", nullable=False),
        sa.Column("crisis_mode", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("election_start", sa.Date(), nullable=True),
        sa.Column("election_end", sa.Date(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("id = 'office'", name=op.f("ck_office_only_one")),
        sa.CheckConstraint("employees >= 0", name=op.f("ck_office_employees_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("platform", sa.String(length=40), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("display_name", sa.Text(), server_default="", nullable=False),
        sa.Column("handle", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("server_url", sa.Text(), server_default="", nullable=False),
        sa.Column("remote_id", sa.Text(), server_default="", nullable=False),
        sa.Column("health", sa.String(length=20), nullable=False),
        sa.Column("health_code", sa.Text(), server_default="", nullable=False),
        sa.Column("checked_at", sa.BigInteger(), nullable=True),
        sa.Column("token_expires_at", sa.BigInteger(), nullable=True),
        sa.Column("held", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("limits", sa.JSON(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.Column("removed_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            one_of("health", "unknown ok needs_sign_in unreachable"), name=op.f("ck_accounts_health_known")
        ),
        sa.CheckConstraint(one_of("kind", "office official"), name=op.f("ck_accounts_kind_known")),
        sa.CheckConstraint(one_of("mode", "api assisted practice"), name=op.f("ck_accounts_mode_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
    )
    op.create_table(
        "account_traffic",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("sent", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("received", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_account_traffic_account_id")),
        sa.PrimaryKeyConstraint("account_id", "day", name=op.f("pk_account_traffic")),
    )
    op.create_table(
        "posts",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("base_text", sa.Text(), server_default="", nullable=False),
        sa.Column("function", sa.String(length=20), nullable=False),
        sa.Column("campaign", sa.Text(), server_default="", nullable=False),
        sa.Column("account_ids", sa.JSON(), nullable=False),
        sa.Column("planned_at", sa.BigInteger(), nullable=True),
        sa.Column("late_grace_s", sa.Integer(), nullable=True),
        sa.Column("late_expires_at", sa.BigInteger(), nullable=True),
        sa.Column("template_id", sa.Text(), server_default="", nullable=False),
        sa.Column("template_look", sa.Text(), server_default="", nullable=False),
        sa.Column("template_size", sa.Text(), server_default="", nullable=False),
        sa.Column("template_values", sa.Text(), server_default="", nullable=False),
        sa.Column("observance", sa.Text(), server_default="", nullable=False),
        sa.Column("data_source", sa.Text(), server_default="", nullable=False),
        sa.Column("sensitive", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("first_media_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("queued_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            one_of("function", "inform educate entertain"), name=op.f("ck_posts_function_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_posts")),
    )
    op.create_index(
        "ix_posts_drafts",
        "posts",
        ["updated_at", "id"],
        unique=False,
        sqlite_where=sa.text("planned_at IS NULL AND deleted_at IS NULL"),
        postgresql_where=sa.text("planned_at IS NULL AND deleted_at IS NULL"),
    )
    op.create_index(
        "ix_posts_planned",
        "posts",
        ["planned_at", "id"],
        unique=False,
        sqlite_where=sa.text("planned_at IS NOT NULL AND deleted_at IS NULL"),
        postgresql_where=sa.text("planned_at IS NOT NULL AND deleted_at IS NULL"),
    )
    op.create_table(
        "post_variants",
        sa.Column("post_id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("own_media", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_post_variants_account_id")),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_post_variants_post_id")),
        sa.PrimaryKeyConstraint("post_id", "account_id", name=op.f("pk_post_variants")),
    )
    op.create_table(
        "post_media",
        sa.Column("post_id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("mime", sa.String(length=100), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("alt_text", sa.Text(), server_default="", nullable=False),
        sa.Column("file_name", sa.Text(), server_default="", nullable=False),
        sa.Column("duration_s", sa.Float(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_post_media_post_id")),
        sa.PrimaryKeyConstraint("post_id", "account_id", "position", name=op.f("pk_post_media")),
    )
    op.create_table(
        "publications",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("post_id", sa.String(length=36), nullable=True),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("first_media_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_publications_account_id")),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_publications_post_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publications")),
    )
    op.create_index("ix_publications_post_id", "publications", ["post_id"], unique=False)
    op.create_table(
        "publication_media",
        sa.Column("publication_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("mime", sa.String(length=100), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("alt_text", sa.Text(), server_default="", nullable=False),
        sa.Column("file_name", sa.Text(), server_default="", nullable=False),
        sa.Column("duration_s", sa.Float(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publications.id"], name=op.f("fk_publication_media_publication_id")
        ),
        sa.PrimaryKeyConstraint("publication_id", "position", name=op.f("pk_publication_media")),
    )
    op.create_table(
        "searchable",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.String(length=36), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_searchable")),
        sa.UniqueConstraint("owner_id", name=op.f("uq_searchable_owner_id")),
    )


def create_outbox() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("publication_id", sa.String(length=36), nullable=False),
        sa.Column("post_id", sa.String(length=36), nullable=True),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("platform", sa.String(length=40), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("send_not_before", sa.BigInteger(), nullable=True),
        sa.Column("grace_s", sa.Integer(), nullable=True),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("next_try_at", sa.BigInteger(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("handles", sa.JSON(), nullable=False),
        sa.Column("remote_id", sa.Text(), server_default="", nullable=False),
        sa.Column("remote_url", sa.Text(), server_default="", nullable=False),
        sa.Column("error_code", sa.Text(), server_default="", nullable=False),
        sa.Column("error_params", sa.JSON(), nullable=False),
        sa.Column("hold_reason", sa.String(length=20), nullable=True),
        sa.Column("settle_tries", sa.Integer(), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("late_allowed", sa.Boolean(), nullable=False),
        sa.Column("needs_approval", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("worker", sa.Text(), server_default="", nullable=False),
        sa.Column("commit_started_at", sa.BigInteger(), nullable=True),
        sa.Column("published_at", sa.BigInteger(), nullable=True),
        sa.Column("bytes_sent", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("bytes_total", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), server_default="post", nullable=False),
        sa.Column("comment_id", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.Column("group_order", sa.SmallInteger(), nullable=False),
        sa.Column("sort_key", sa.BigInteger(), nullable=False),
        sa.Column("wake_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            one_of("hold_reason", "admin crisis account nyepi election"),
            name=op.f("ck_deliveries_hold_reason_known"),
        ),
        sa.CheckConstraint(one_of("kind", KINDS), name=op.f("ck_deliveries_kind_known")),
        sa.CheckConstraint(one_of("mode", "api assisted practice"), name=op.f("ck_deliveries_mode_known")),
        sa.CheckConstraint(one_of("state", STATES), name=op.f("ck_deliveries_state_known")),
        sa.CheckConstraint(
            f"needs_approval = 0 OR {one_of('state', 'cancelled expired waiting_approval')}",
            name=op.f("ck_deliveries_approved_first"),
        ),
        sa.CheckConstraint("version >= 0", name=op.f("ck_deliveries_version_not_negative")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_deliveries_account_id")),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_deliveries_post_id")),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publications.id"], name=op.f("fk_deliveries_publication_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("publication_id", name=op.f("uq_deliveries_publication_id")),
    )
    op.create_index(
        "ix_deliveries_outbox", "deliveries", ["group_order", "sort_key", "id", "account_id"], unique=False
    )
    op.create_index("ix_deliveries_post", "deliveries", ["post_id", "state"], unique=False)
    for name, columns, rows in PARTIAL_INDEXES:
        where = sa.text(rows)
        op.create_index(name, "deliveries", columns, sqlite_where=where, postgresql_where=where)
    op.create_index(
        "uq_deliveries_remote_id",
        "deliveries",
        ["account_id", "remote_id"],
        unique=True,
        sqlite_where=sa.text("remote_id != ''"),
        postgresql_where=sa.text("remote_id != ''"),
    )
    op.create_table(
        "attempts",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("delivery_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("state_after", sa.String(length=20), nullable=False),
        sa.Column("bytes_sent", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            one_of("kind", "prepare upload commit settle follow_up"), name=op.f("ck_attempts_kind_known")
        ),
        sa.CheckConstraint(one_of("outcome", OUTCOMES), name=op.f("ck_attempts_outcome_known")),
        sa.CheckConstraint(one_of("state_after", STATES), name=op.f("ck_attempts_state_after_known")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_attempts_delivery_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_attempts")),
        sa.UniqueConstraint("id", name=op.f("uq_attempts_id")),
    )
    op.create_index("ix_attempts_delivery_id", "attempts", ["delivery_id"], unique=False)


def create_engagement() -> None:
    op.create_table(
        "snapshots",
        sa.Column("delivery_id", sa.String(length=36), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("posts", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            one_of("source", "platform typed imported"), name=op.f("ck_snapshots_source_known")
        ),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_snapshots_delivery_id")),
        sa.PrimaryKeyConstraint("delivery_id", "taken_at", name=op.f("pk_snapshots")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "newest_figures",
        sa.Column("delivery_id", sa.String(length=36), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("posts", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.id"], name=op.f("fk_newest_figures_delivery_id")
        ),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("pk_newest_figures")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_newest_figures_taken_at", "newest_figures", ["taken_at"], unique=False)
    op.create_table(
        "daily_changes",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("posts", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_daily_changes_account_id")),
        sa.PrimaryKeyConstraint("account_id", "day", name=op.f("pk_daily_changes")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "account_snapshots",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("taken_at", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("likes", sa.BigInteger(), nullable=True),
        sa.Column("comments", sa.BigInteger(), nullable=True),
        sa.Column("shares", sa.BigInteger(), nullable=True),
        sa.Column("saves", sa.BigInteger(), nullable=True),
        sa.Column("views", sa.BigInteger(), nullable=True),
        sa.Column("reach", sa.BigInteger(), nullable=True),
        sa.Column("clicks", sa.BigInteger(), nullable=True),
        sa.Column("followers", sa.BigInteger(), nullable=True),
        sa.Column("posts", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            one_of("source", "platform typed imported"), name=op.f("ck_account_snapshots_source_known")
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_account_snapshots_account_id")
        ),
        sa.PrimaryKeyConstraint("account_id", "taken_at", name=op.f("pk_account_snapshots")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "watches",
        sa.Column("delivery_id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("remote_id", sa.Text(), server_default="", nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("next_read_at", sa.BigInteger(), nullable=False),
        sa.Column("comments_cursor", sa.Text(), server_default="", nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_watches_account_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_watches_delivery_id")),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("pk_watches")),
    )
    op.create_index("ix_watches_next_read_at", "watches", ["next_read_at"], unique=False)


def create_inbox() -> None:
    op.create_table(
        "comments",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("delivery_id", sa.String(length=36), nullable=True),
        sa.Column("remote_id", sa.Text(), server_default="", nullable=False),
        sa.Column("author", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("written_at", sa.BigInteger(), nullable=False),
        sa.Column("remote_url", sa.Text(), server_default="", nullable=False),
        sa.Column("parent_remote_id", sa.Text(), server_default="", nullable=False),
        sa.Column("hidden", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("by_us", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("fetched_at", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(length=20), server_default="comment", nullable=False),
        sa.Column("typed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("edited_at", sa.BigInteger(), nullable=True),
        sa.Column("gone_at", sa.BigInteger(), nullable=True),
        sa.Column("label", sa.String(length=20), server_default="other", nullable=False),
        sa.Column("status", sa.String(length=20), server_default="new", nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("label_chosen", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("personal_data", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.Column("forwarded_to", sa.Text(), server_default="", nullable=False),
        sa.Column("forwarded_at", sa.BigInteger(), nullable=True),
        sa.Column("ticket", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("approver", sa.Text(), server_default="", nullable=False),
        sa.Column("draft", sa.Text(), server_default="", nullable=False),
        sa.Column("action_id", sa.Text(), server_default="", nullable=False),
        sa.Column("action_kind", sa.String(length=20), nullable=True),
        sa.Column("action_state", sa.String(length=20), nullable=True),
        sa.CheckConstraint(one_of("action_kind", KINDS), name=op.f("ck_comments_action_kind_known")),
        sa.CheckConstraint(one_of("action_state", STATES), name=op.f("ck_comments_action_state_known")),
        sa.CheckConstraint(one_of("kind", "comment mention"), name=op.f("ck_comments_kind_known")),
        sa.CheckConstraint(one_of("label", LABELS), name=op.f("ck_comments_label_known")),
        sa.CheckConstraint(
            one_of("status", "new answering forwarded answered hidden closed"),
            name=op.f("ck_comments_status_known"),
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_comments_account_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_comments_delivery_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comments")),
        sa.UniqueConstraint("account_id", "remote_id", name=op.f("uq_comments_account_id_remote_id")),
    )
    op.create_index("ix_comments_delivery_id", "comments", ["delivery_id", "written_at"], unique=False)
    op.create_index(
        "ix_comments_inbox",
        "comments",
        ["status", "due_at", "id", "account_id"],
        unique=False,
        sqlite_where=sa.text("by_us = 0"),
        postgresql_where=sa.text("by_us = 0"),
    )
    op.create_index("ix_comments_parent", "comments", ["account_id", "parent_remote_id"], unique=False)
    op.create_index(
        "ix_comments_written_at",
        "comments",
        ["written_at", "id", "account_id"],
        unique=False,
        sqlite_where=sa.text("by_us = 0"),
        postgresql_where=sa.text("by_us = 0"),
    )
    op.create_table(
        "comment_events",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("comment_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("by_computer", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(one_of("step", STEPS), name=op.f("ck_comment_events_step_known")),
        sa.ForeignKeyConstraint(["comment_id"], ["comments.id"], name=op.f("fk_comment_events_comment_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_comment_events")),
    )
    op.create_index("ix_comment_events_comment_id", "comment_events", ["comment_id"], unique=False)
    op.create_table(
        "response_standards",
        sa.Column("label", sa.String(length=20), nullable=False),
        sa.Column("days", sa.SmallInteger(), nullable=False),
        sa.Column("hours", sa.SmallInteger(), nullable=False),
        sa.Column("first_days", sa.SmallInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(one_of("label", LABELS), name=op.f("ck_response_standards_label_known")),
        sa.PrimaryKeyConstraint("label", name=op.f("pk_response_standards")),
    )
    op.create_table(
        "saved_replies",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.String(length=20), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.Column("removed_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(one_of("label", LABELS), name=op.f("ck_saved_replies_label_known")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_replies")),
    )
    op.create_table(
        "mention_reads",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("next_read_at", sa.BigInteger(), nullable=False),
        sa.Column("cursor", sa.Text(), server_default="", nullable=False),
        sa.Column("newest_at", sa.BigInteger(), nullable=True),
        sa.Column("failures", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_mention_reads_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_mention_reads")),
    )
    op.create_index("ix_mention_reads_next_read_at", "mention_reads", ["next_read_at"], unique=False)


def create_approval() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("decree_number", sa.Text(), server_default="", nullable=False),
        sa.Column("decree_on", sa.Date(), nullable=True),
        sa.Column("acts_for", sa.Text(), server_default="", nullable=False),
        sa.Column("acts_from", sa.Date(), nullable=True),
        sa.Column("acts_until", sa.Date(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.Column("removed_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_table(
        "pin_locks",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("wrong_tries", sa.Integer(), nullable=False),
        sa.Column("blocked_until", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_pin_locks_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_pin_locks")),
    )
    op.create_table(
        "approval_rules",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.Column("spoken", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("sheet_days", sa.SmallInteger(), nullable=False),
        sa.Column("brand_locked", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("brand_open_until", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("id = 'rules'", name=op.f("ck_approval_rules_only_one")),
        sa.CheckConstraint(one_of("scope", "none sensitive all"), name=op.f("ck_approval_rules_scope_known")),
        sa.CheckConstraint("sheet_days >= 0", name=op.f("ck_approval_rules_sheet_days_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval_rules")),
    )
    op.create_table(
        "submissions",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("post_id", sa.String(length=36), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("submitted_at", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.Text(), server_default="", nullable=False),
        sa.Column("planned_at", sa.BigInteger(), nullable=True),
        sa.Column("hand_over", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("publication_ids", sa.JSON(), nullable=False),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("sheet_due", sa.Date(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            one_of("stage", "checking approving returned approved void withdrawn"),
            name=op.f("ck_submissions_stage_known"),
        ),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_submissions_post_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
    )
    op.create_index("ix_submissions_post", "submissions", ["post_id", "submitted_at", "id"], unique=False)
    op.create_index(
        "ix_submissions_sheet_due",
        "submissions",
        ["sheet_due"],
        unique=False,
        sqlite_where=sa.text("sheet_due IS NOT NULL"),
        postgresql_where=sa.text("sheet_due IS NOT NULL"),
    )
    op.create_index("ix_submissions_stage", "submissions", ["stage", "submitted_at", "id"], unique=False)
    op.create_table(
        "approval_events",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("post_id", sa.Text(), server_default="", nullable=False),
        sa.Column("submission_id", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Text(), server_default="", nullable=False),
        sa.Column("person_name", sa.Text(), server_default="", nullable=False),
        sa.Column("person_title", sa.Text(), server_default="", nullable=False),
        sa.Column("acting_for", sa.Text(), server_default="", nullable=False),
        sa.Column("way", sa.String(length=20), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("content_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("media_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("by_computer", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(one_of("step", APPROVAL_STEPS), name=op.f("ck_approval_events_step_known")),
        sa.CheckConstraint(one_of("way", "pin sheet spoken name"), name=op.f("ck_approval_events_way_known")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_approval_events")),
        sa.UniqueConstraint("id", name=op.f("uq_approval_events_id")),
    )
    op.create_index("ix_approval_events_post_id", "approval_events", ["post_id", "number"], unique=False)


def create_succession() -> None:
    op.create_table(
        "custody",
        sa.Column("account_id", sa.String(length=36), nullable=False),
        sa.Column("recovery", sa.Text(), server_default="", nullable=False),
        sa.Column("second_factor", sa.Text(), server_default="", nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_custody_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_custody")),
    )
    op.create_table(
        "successions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("office", sa.Text(), server_default="", nullable=False),
        sa.Column("leaving", sa.JSON(), nullable=False),
        sa.Column("arriving", sa.JSON(), nullable=False),
        sa.Column("superior", sa.JSON(), nullable=False),
        sa.Column("decree_number", sa.Text(), server_default="", nullable=False),
        sa.Column("decree_on", sa.Date(), nullable=True),
        sa.Column("entries", sa.JSON(), nullable=False),
        sa.Column("open_work", sa.JSON(), nullable=False),
        sa.Column("copy_name", sa.Text(), server_default="", nullable=False),
        sa.Column("by_computer", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_successions")),
        sa.UniqueConstraint("id", name=op.f("uq_successions_id")),
    )
