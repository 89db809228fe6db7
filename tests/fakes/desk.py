"""A desk for testing use cases: a clock the test moves, connectors that only tell limits, a keyring in
memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.ids import new_id
from core.domain.publishing import AccountIdentity, Capabilities, SettleBy
from core.errors import PapanSiarError, SecretsUnavailable
from core.platforms.catalogue import PLATFORMS
from core.platforms.x.cost import PRICE
from storage.unit_of_work import SqlDatabase

START = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)


@dataclass
class HandClock:
    """A clock that stands still until the test moves it."""

    time: datetime = START

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()

    def advance(self, **how_long: float) -> None:
        self.time += timedelta(**how_long)


@dataclass
class PlainConnector:
    """Tells limits and, when asked who a key belongs to, what the test prepared."""

    platform: str
    answer: AccountIdentity | PapanSiarError | None = None
    talks: bool = True
    """Whether comments can be answered, hidden and taken back through it."""

    def capabilities(self, account: Account) -> Capabilities:
        platform = PLATFORMS[account.platform]
        price = PRICE if platform.id == "x" else None
        told = Capabilities(platform.limits, (SettleBy.ASK,), options=platform.options, price=price)
        return replace(told, reply=self.talks, hide=self.talks, retract=self.talks)

    def check(self, account: Account) -> AccountIdentity:
        if isinstance(self.answer, PapanSiarError):
            raise self.answer
        assert self.answer is not None, f"nobody prepared an answer for {account.id}"
        return self.answer


@dataclass
class PlainConnectors:
    """Finds the connector of any platform that has limits."""

    known: dict[str, PlainConnector] = field(default_factory=dict)

    def of(self, account: Account) -> PlainConnector:
        return self.known.setdefault(account.platform, PlainConnector(account.platform))


@dataclass
class MemorySecrets:
    """A keyring for one test."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    failure: SecretsUnavailable | None = None
    """What it answers instead, until the test takes it away."""

    def get(self, account_id: str, name: str) -> str | None:
        self._fail()
        return self.kept.get((account_id, name))

    def put(self, account_id: str, name: str, value: str) -> None:
        self._fail()
        self.kept[account_id, name] = value

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure

    def delete_all(self, account_id: str) -> None:
        self.kept = {key: value for key, value in self.kept.items() if key[0] != account_id}


def stored_account(database: SqlDatabase, **changes: object) -> Account:
    """Store a practice account, changed as the test needs."""
    plain = Account(
        new_id(), "practice", ChannelMode.PRACTICE, "Latihan", "@latihan", health=AccountHealth.OK
    )
    made = replace(plain, **changes)  # type: ignore[arg-type]
    with database.write() as tx:
        tx.accounts.save(made)
        tx.commit()
    return made
