"""Connectors that only tell limits, and an account in the database, for testing use cases."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.ids import new_id
from core.domain.publishing import AccountIdentity, Capabilities, SettleBy
from core.errors import PapanSiarError
from core.platforms.catalogue import PLATFORMS
from core.platforms.x.cost import PRICE
from storage.unit_of_work import SqlDatabase


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
