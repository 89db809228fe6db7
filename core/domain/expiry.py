"""When the admin is told that an account's key runs out, so that nobody finds out by a post that did not leave."""

from __future__ import annotations

from datetime import datetime, timedelta

#: Days before the end at which it is told, once each; 0 says that it is over.
WARN_AT_DAYS = (14, 3, 0)
#: Platforms give the end as "so many seconds from now": the same end differs a little at each look.
_SAME_END = timedelta(days=1)


def warning_due(expires_at: datetime, now: datetime, told: str) -> int | None:
    """Give the threshold in days that has been reached and was not told yet; None if there is nothing to tell.

    ``told`` is what ``note`` gave for the last warning, empty if there was none.
    """
    left = expires_at - now
    reached = [days for days in WARN_AT_DAYS if left <= timedelta(days=days)]
    if not reached:
        return None
    known = _told_for(told, expires_at)
    return None if known is not None and known <= min(reached) else min(reached)


def note(expires_at: datetime, days: int) -> str:
    """Write down that a warning was given."""
    return f"{days} {expires_at.isoformat()}"


def _told_for(told: str, expires_at: datetime) -> int | None:
    days, _, end = told.partition(" ")
    try:
        same = abs(datetime.fromisoformat(end) - expires_at) < _SAME_END
        return int(days) if same else None
    except (ValueError, TypeError):
        return None
