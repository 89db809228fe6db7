"""Long-lived tokens of Instagram and Threads: sixty days, renewed with themselves once they are a day old."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.domain.account import Account
from core.errors import NeedsFix
from core.platforms.fields import after
from core.platforms.meta.graph import GraphMaker

_RENEW_WITHIN = timedelta(days=30)
#: Beside the token, in the keyring, because only a check of the account writes its row.
_ENDS, _SEEN = "access_token_ends", "access_token_seen"
#: Meta renews no token of its first day.
_YOUNGEST = timedelta(hours=25)


def keep_alive(graphs: GraphMaker, account: Account, grant: str) -> datetime | None:
    """Renew a token that ends within a month and give when it ends; None if nobody knows.

    The old one stays good until its own end, so two renewals at once do no harm. A refusal is no reason to sign in
    again as long as the token itself is taken.
    """
    now = graphs.clock.now()
    ends_at = _ends_at(graphs, account)
    if not (_is_due(ends_at, now) if ends_at else _is_old_enough(graphs, account, now)):
        return ends_at
    try:
        told = graphs.of(account).renew(grant)
    except NeedsFix:
        return ends_at
    lasts_until = after(now, told.count("expires_in") or 0)
    if not told.text("access_token") or lasts_until is None or lasts_until <= now:
        return ends_at
    ends_at = lasts_until
    graphs.secrets.put(account.id, "access_token", told.text("access_token"))
    graphs.secrets.put(account.id, _ENDS, ends_at.isoformat())
    return ends_at


def _is_due(ends_at: datetime, now: datetime) -> bool:
    return now < ends_at <= now + _RENEW_WITHIN


def _is_old_enough(graphs: GraphMaker, account: Account, now: datetime) -> bool:
    """Tell whether a token of which nobody knows the end may be renewed: that tells its end, or saves it."""
    seen = graphs.secrets.get(account.id, _SEEN)
    if not seen:
        graphs.secrets.put(account.id, _SEEN, now.isoformat())
        return False
    return now - datetime.fromisoformat(seen) > _YOUNGEST


def _ends_at(graphs: GraphMaker, account: Account) -> datetime | None:
    noted = graphs.secrets.get(account.id, _ENDS)
    return datetime.fromisoformat(noted) if noted else account.token_expires_at
