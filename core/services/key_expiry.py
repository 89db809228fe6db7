"""Tells once each, 14 and 3 days before and at the end, that an account's key runs out; also over restarts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core.clock import Clock
from core.domain.account import Account, ChannelMode
from core.domain.expiry import note, warning_due
from core.events import Changed, EventBus, Topic
from core.ports import Database

#: Where an account remembers what was told; connectors ignore it.
TOLD = "expiry_told"


@dataclass(frozen=True, slots=True)
class Expiring:
    """An account whose key ends at ``at``; ``days`` is the threshold that was reached (0: it is over)."""

    account: Account
    at: datetime
    days: int


class KeyExpiry:
    """Looks at the ends that ``AccountsService.check_stale`` and the sign-ins have stored; asks no platform."""

    def __init__(self, database: Database, clock: Clock, events: EventBus) -> None:
        self._database = database
        self._clock = clock
        self._events = events

    def warn(self) -> tuple[Expiring, ...]:
        """Give what has to be told now and note it as told; one event each says so."""
        with self._database.write() as tx:
            found = tuple(filter(None, map(self._due, tx.accounts.list())))
            for one in found:
                options: Mapping[str, str] = {**one.account.options, TOLD: note(one.at, one.days)}
                tx.accounts.save(replace(one.account, options=options))
            tx.commit()
        for one in found:
            self._events.publish(Changed(Topic.KEY_EXPIRES, one.account.id, str(one.days)))
        return found

    def _due(self, account: Account) -> Expiring | None:
        end = account.token_expires_at
        if end is None or account.mode is not ChannelMode.API:
            return None
        days = warning_due(end, self._clock.now(), account.options.get(TOLD, ""))
        return None if days is None else Expiring(account, end, days)
