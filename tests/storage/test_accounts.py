"""Accounts with their traffic, and the one office."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.errors import NotFound
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW, account

DAY = date(2026, 11, 10)


def test_every_field_survives(database: SqlDatabase) -> None:
    stored = account(
        mode=ChannelMode.ASSISTED,
        kind=AccountKind.OFFICIAL,
        server_url="https://sosial.go.id",
        remote_id="109",
        health=AccountHealth.NEEDS_SIGN_IN,
        health_code="token_revoked",
        checked_at=NOW,
        token_expires_at=NOW + timedelta(days=60),
        held=True,
        limits={"max_characters": 500},
        options={"page_id": "7"},
    )
    with database.write() as tx:
        tx.accounts.save(stored)
        tx.commit()
    with database.read() as tx:
        assert tx.accounts.get(stored.id) == stored
        with pytest.raises(NotFound, match="account"):
            tx.accounts.get("gone")


def test_accounts_stand_in_the_order_they_came(database: SqlDatabase, clock: HandClock) -> None:
    names = ("Setda", "Dinkes", "Humas")
    for name in names:
        with database.write() as tx:
            tx.accounts.save(account(name))
            tx.commit()
        clock.advance(seconds=1)
    with database.write() as tx:
        first = tx.accounts.list()[0]
        tx.accounts.save(replace(first, display_name="Setda Kota"))
        tx.accounts.save(replace(tx.accounts.list()[2], removed_at=NOW))
        tx.commit()
    with database.read() as tx:
        assert [one.display_name for one in tx.accounts.list()] == ["Setda Kota", "Dinkes"]
        assert [one.display_name for one in tx.accounts.list(removed=True)] == ["Humas"]
        marks = tx._transaction.connection.exec_driver_sql(
            "SELECT created_at < updated_at, updated_by FROM accounts WHERE display_name = 'Setda Kota'"
        ).one()
    assert tuple(marks) == (1, "pc-humas")


def test_traffic_adds_up_by_day(database: SqlDatabase) -> None:
    one, other = account(), account("B")
    with database.write() as tx:
        for owner in (one, other):
            tx.accounts.save(owner)
        tx.accounts.add_bytes(one.id, DAY, 100, 10)
        tx.accounts.add_bytes(one.id, DAY, 50, 5)
        tx.accounts.add_bytes(one.id, DAY + timedelta(days=1), 7, 1)
        tx.accounts.add_bytes(other.id, DAY, 1000, 1000)
        tx.commit()
    with database.read() as tx:
        assert tx.accounts.traffic(one.id, DAY, DAY) == (150, 15)
        assert tx.accounts.traffic(one.id, DAY, DAY + timedelta(days=1)) == (157, 16)
        assert tx.accounts.traffic(one.id, DAY + timedelta(days=2), DAY + timedelta(days=9)) == (0, 0)


def test_there_is_one_office(database: SqlDatabase) -> None:
    office = Office(
        "Dinas Kesehatan",
        OfficeKind.HEALTH,
        OfficeZone.WITA,
        84,
        "Sulawesi Selatan",
        "#112233",
        "#445566",
        "ab" * 32,
        "@dinkes",
        "119",
        crisis_mode=True,
    )
    with database.read() as tx:
        assert tx.office.get() is None
    for one in (Office("Lama", OfficeKind.CLINIC), office):
        with database.write() as tx:
            tx.office.save(one)
            tx.commit()
    with database.read() as tx:
        assert tx.office.get() == office
