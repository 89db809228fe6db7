"""Figures as they were read, what is derived from them, and what is read next."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from core.domain.engagement import FigureSource, Metric
from storage.tables.columns import UtcTime, link, metadata, one_of, time, words

METRICS = tuple(Metric)


def _figures() -> tuple[Column[int], ...]:
    """One column for each metric; NULL where the platform told nothing, which is not zero."""
    return tuple(Column(metric.value, BigInteger) for metric in METRICS)


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
