"""Long-lived tokens of Instagram and Threads: sixty days, renewed with themselves once they are a day old."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.domain.account import Account
from core.errors import NeedsFix
from core.platforms.fields import after
from core.platforms.meta import GraphMaker

_RENEW_WITHIN = timedelta(days=30)
#: Beside the token, in the keyring, because only a check of the account writes its row.
_ENDS = "access_token_ends"


def keep_alive(graphs: GraphMaker, account: Account, grant: str) -> datetime | None:
    """Renew a token that ends within a month and give when it ends; None if nobody knows.

    The old one stays good until its own end, so two renewals at once do no harm. A refusal is no reason to sign in
    again as long as the token itself is taken.
    """
    now = graphs.clock.now()
    ends_at = _ends_at(graphs, account)
    if ends_at is None or ends_at - now > _RENEW_WITHIN or ends_at <= now:
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


def _ends_at(graphs: GraphMaker, account: Account) -> datetime | None:
    noted = graphs.secrets.get(account.id, _ENDS)
    return datetime.fromisoformat(noted) if noted else account.token_expires_at
