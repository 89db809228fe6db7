"""The tables, said once for SQLAlchemy Core."""

from storage.tables.approval import approval_events, approval_rules, people, pin_locks, submissions
from storage.tables.columns import metadata
from storage.tables.engagement import (
    METRICS,
    account_snapshots,
    daily_changes,
    newest_figures,
    snapshots,
    watches,
)
from storage.tables.inbox import comment_events, comments, mention_reads, response_standards, saved_replies
from storage.tables.outbox import QUEUE_STATES, attempts, deliveries
from storage.tables.posts import (
    account_traffic,
    accounts,
    office,
    post_media,
    post_variants,
    posts,
    publication_media,
    publications,
    searchable,
)
from storage.tables.succession import custody, successions

__all__ = [
    "METRICS",
    "QUEUE_STATES",
    "account_snapshots",
    "account_traffic",
    "accounts",
    "approval_events",
    "approval_rules",
    "attempts",
    "comment_events",
    "comments",
    "custody",
    "daily_changes",
    "deliveries",
    "mention_reads",
    "metadata",
    "newest_figures",
    "office",
    "people",
    "pin_locks",
    "post_media",
    "post_variants",
    "posts",
    "publication_media",
    "publications",
    "response_standards",
    "saved_replies",
    "searchable",
    "snapshots",
    "submissions",
    "successions",
    "watches",
]
