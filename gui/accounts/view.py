"""What the account page shows of each account, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from core.domain.account import Account

if TYPE_CHECKING:
    from core.domain.office import Office
    from core.services.accounts import Traffic
    from core.services.backend import Services

_LOOKED_BACK_DAYS = 120
TOKEN_WARNING_DAYS = 14


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account with its last post and what it cost."""

    account: Account
    last_post_at: datetime | None
    traffic: Traffic


def load(services: Services, office: Office) -> tuple[AccountView, ...]:
    """Read all accounts in the order in which they were added."""
    now = services.clock.now()
    today = office.zone.local(now).date()
    published = services.engagement.published(
        now - timedelta(days=_LOOKED_BACK_DAYS), now + timedelta(days=1)
    )
    last: dict[str, datetime] = {}
    for one in published:
        last[one.account_id] = max(one.published_at, last.get(one.account_id, one.published_at))
    return tuple(
        AccountView(one, last.get(one.id), services.accounts.traffic(one.id, today))
        for one in services.accounts.list()
    )
