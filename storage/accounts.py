"""The repository of official accounts and of the traffic that each caused."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, func, select

from core.domain.account import Account
from core.errors import NotFound
from storage.engine import Transaction
from storage.mappers import account_of, account_values, columns_of
from storage.prepared import PreparedRead
from storage.tables import account_traffic, accounts
from storage.upsert import upsert

_COLUMNS = columns_of(accounts, Account)
_GET = PreparedRead(select(*_COLUMNS).where(accounts.c.id == bindparam("id")))
_ORDERED = select(*_COLUMNS).order_by(accounts.c.created_at, accounts.c.id)
_USED = PreparedRead(_ORDERED.where(accounts.c.removed_at.is_(None)))
_REMOVED = PreparedRead(_ORDERED.where(accounts.c.removed_at.is_not(None)))
_SAVE = upsert(accounts)
_ADD_TRAFFIC = upsert(account_traffic)
_TRAFFIC = select(
    func.coalesce(func.sum(account_traffic.c.sent), 0), func.coalesce(func.sum(account_traffic.c.received), 0)
).where(
    account_traffic.c.account_id == bindparam("account_id"),
    account_traffic.c.day.between(bindparam("first"), bindparam("last")),
)


class Accounts:
    """Implements ``AccountRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def list(self, *, removed: bool = False) -> tuple[Account, ...]:
        return tuple(map(account_of, (_REMOVED if removed else _USED).rows(self._tx)))

    def get(self, account_id: str) -> Account:
        row = _GET.first(self._tx, id=account_id)
        if row is None:
            raise NotFound("account", id=account_id)
        return account_of(row)

    def save(self, account: Account) -> None:
        self._tx.connection.execute(_SAVE, {**account_values(account), **self._tx.marks()})

    def add_bytes(self, account_id: str, day: date, sent: int, received: int) -> None:
        before = self.traffic(account_id, day, day)
        values = {
            "account_id": account_id,
            "day": day,
            "sent": before[0] + sent,
            "received": before[1] + received,
        }
        self._tx.connection.execute(_ADD_TRAFFIC, values)

    def traffic(self, account_id: str, first: date, last: date) -> tuple[int, int]:
        row = self._tx.connection.execute(
            _TRAFFIC, {"account_id": account_id, "first": first, "last": last}
        ).one()
        return row[0], row[1]
