"""Over many days and restarts each warning comes once, also when the platform is asked in between."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.publishing import AccountIdentity
from core.events import Changed, EventBus, Topic
from core.services.accounts import AccountsService
from core.services.key_expiry import KeyExpiry
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.fakes.desk import PlainConnectors, stored_account
from tests.fakes.secrets import MemorySecrets

END = timedelta(days=20)


@pytest.fixture
def account(database: SqlDatabase, clock: HandClock) -> Account:
    return stored_account(
        database, platform="facebook", mode=ChannelMode.API, token_expires_at=clock.now() + END,
        options={"page_id": "1"},
    )  # fmt: skip


def test_over_restarts_each_warning_comes_once(
    paths: WorkspacePaths, database: SqlDatabase, account: Account, clock: HandClock
) -> None:
    """Every day the program is started anew, asks the platform, and looks twice."""
    database.close()
    said: list[tuple[int, int]] = []
    connectors = PlainConnectors()
    identity = AccountIdentity("1", "@contoh", "Contoh", expires_at=clock.now() + END + timedelta(minutes=3))
    connectors.of(account).answer = identity
    for day in range(25):
        with open_database(paths, clock) as opened:
            heard: list[Changed] = []
            events = EventBus()
            events.subscribe(heard.append)
            accounts = AccountsService(opened, MemorySecrets(), connectors, clock, events)  # type: ignore[arg-type]
            assert accounts.check_stale(timedelta(days=1)) == 1
            expiry = KeyExpiry(opened, clock, events)
            said += [(day, one.days) for one in (*expiry.warn(), *expiry.warn())]
            told = [(one.id, one.detail) for one in heard if one.topic is Topic.KEY_EXPIRES]
            assert told == [(account.id, str(days)) for at, days in said if at == day]
            (kept,) = accounts.list()
            assert kept.options["page_id"] == "1"
            assert kept.health is AccountHealth.OK
        clock.advance(days=1, minutes=1)
    assert said == [(6, 14), (17, 3), (20, 0)]


def test_renewed_key_is_told_anew(
    database: SqlDatabase, account: Account, clock: HandClock, events: EventBus
) -> None:
    expiry = KeyExpiry(database, clock, events)
    clock.advance(days=18)
    assert [one.days for one in expiry.warn()] == [3]
    with database.write() as tx:
        from dataclasses import replace

        renewed = replace(tx.accounts.get(account.id), token_expires_at=clock.now() + timedelta(days=60))
        tx.accounts.save(renewed)
        tx.commit()
    assert expiry.warn() == ()
    clock.advance(days=46, minutes=1)
    (found,) = expiry.warn()
    assert (found.account.id, found.days, found.at) == (account.id, 14, renewed.token_expires_at)


@pytest.mark.parametrize(
    ("mode", "end"), [(ChannelMode.API, None), (ChannelMode.ASSISTED, datetime(2020, 1, 1).astimezone())]
)
def test_accounts_without_an_end_are_left_alone(
    database: SqlDatabase, clock: HandClock, events: EventBus, mode: ChannelMode, end: datetime | None
) -> None:
    stored_account(database, platform="facebook", mode=mode, token_expires_at=end)
    assert KeyExpiry(database, clock, events).warn() == ()
