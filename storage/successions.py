"""The repository of handovers from one admin to another, and of who holds what of each account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from core.domain.account import ChannelMode
from core.domain.succession import Custody, Decree, Entry, OpenWork, Party, Succession
from storage.engine import Transaction
from storage.mappers import columns_of, names_of
from storage.tables import custody, successions
from storage.upsert import upsert

_CUSTODY = select(*columns_of(custody, Custody))
_SAVE_CUSTODY = upsert(custody)
_NEWEST_FIRST = select(successions).order_by(successions.c.number.desc())


class Successions:
    """Implements ``SuccessionRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def custody(self) -> Mapping[str, Custody]:
        rows = self._tx.connection.execute(_CUSTODY)
        return {row.account_id: Custody(*row) for row in rows}

    def save_custody(self, custody: Custody) -> None:
        values = {name: getattr(custody, name) for name in names_of(Custody)}
        self._tx.connection.execute(_SAVE_CUSTODY, {**values, **self._tx.marks()})

    def add(self, succession: Succession) -> None:
        values = {
            "id": succession.id,
            "at": succession.at,
            "day": succession.day,
            "office": succession.office,
            "leaving": asdict(succession.leaving),
            "arriving": asdict(succession.arriving),
            "superior": asdict(succession.superior),
            "decree_number": succession.decree.number,
            "decree_on": succession.decree.day,
            "entries": [_entry_out(one) for one in succession.entries],
            "open_work": asdict(succession.open_work),
            "copy_name": succession.copy_name,
            "by_computer": self._tx.actor,
        }
        self._tx.connection.execute(successions.insert(), values)

    def list(self) -> tuple[Succession, ...]:
        return tuple(map(_succession_of, self._tx.connection.execute(_NEWEST_FIRST)))


def _entry_out(entry: Entry) -> dict[str, Any]:
    day = entry.checked_on
    return {**asdict(entry), "mode": entry.mode.value, "checked_on": day.isoformat() if day else None}


def _entry_in(told: Mapping[str, Any]) -> Entry:
    day = told["checked_on"]
    read = {"mode": ChannelMode(told["mode"]), "checked_on": date.fromisoformat(day) if day else None}
    return Entry(**{**told, **read})


def _succession_of(row: Row[Any]) -> Succession:
    return Succession(
        row.id,
        row.at,
        row.day,
        row.office,
        Party(**row.leaving),
        Party(**row.arriving),
        Decree(row.decree_number, row.decree_on),
        Party(**row.superior),
        tuple(map(_entry_in, row.entries)),
        OpenWork(**row.open_work),
        row.copy_name,
    )
