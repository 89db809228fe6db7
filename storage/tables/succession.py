"""The tables of handovers from one admin to another, and of who holds what of each account."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Integer, String, Table, UniqueConstraint

from storage.tables.columns import ID_LENGTH, link, marks, metadata, time, words

custody = Table(
    "custody",
    metadata,
    link("account_id", "accounts", primary_key=True),
    words("recovery"),
    words("second_factor"),
    Column("checked_on", Date),
    *marks(),
)

successions = Table(
    "successions",
    metadata,
    # The order in which they were written, whatever the clock said.
    Column("number", Integer, primary_key=True),
    Column("id", String(ID_LENGTH), nullable=False),
    time("at", nullable=False),
    Column("day", Date, nullable=False),
    words("office"),
    Column("leaving", JSON, nullable=False),
    Column("arriving", JSON, nullable=False),
    Column("superior", JSON, nullable=False),
    words("decree_number"),
    Column("decree_on", Date),
    Column("entries", JSON, nullable=False),
    Column("open_work", JSON, nullable=False),
    words("copy_name"),
    words("by_computer"),
    UniqueConstraint("id"),
)
