"""How much of Meta's allowance is used up, as the headers of its answers tell in percent."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from core.clock import Clock
from core.errors import RetryLater
from core.platforms.fields import Fields, each

_BUSINESS = "x-business-use-case-usage"
_APP = "x-app-usage"
_SHARES = ("call_count", "total_cputime", "total_time")

#: From this share on only publishing goes on; figures can wait.
_NEARLY_USED_UP = 90
_REMEMBERED = timedelta(minutes=10)


def wait_asked_s(headers: Mapping[str, str]) -> float | None:
    """Give the seconds until the account may call again; None if Meta names no time."""
    minutes = max((one.count("estimated_time_to_regain_access") or 0 for one in _parts(headers)), default=0)
    return minutes * 60.0 if minutes else None


def percent_used(headers: Mapping[str, str]) -> int:
    """Give the largest of all shares told, 0 if none is."""
    return max((one.count(name) or 0 for one in _parts(headers) for name in _SHARES), default=0)


def _parts(headers: Mapping[str, str]) -> Iterator[Fields]:
    yield Fields(_read(headers.get(_APP, "")))
    business = _read(headers.get(_BUSINESS, ""))
    for one in business.values() if isinstance(business, dict) else ():
        yield from each(one)


def _read(text: str) -> object:
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None


class Allowance:
    """Remembers, for ten minutes, what each account has used, so that reading never starves publishing."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._used: dict[str, tuple[int, datetime]] = {}

    def note(self, account_id: str, headers: Mapping[str, str]) -> None:
        """Take in what an answer told."""
        with self._lock:
            self._used[account_id] = (percent_used(headers), self._clock.now())

    def spare_for_publishing(self, account_id: str) -> None:
        """Raise ``RetryLater("rate_limited")`` if what is left is better kept for posts."""
        with self._lock:
            percent, at = self._used.get(account_id, (0, self._clock.now()))
        left = _REMEMBERED - (self._clock.now() - at)
        if percent >= _NEARLY_USED_UP and left > timedelta(0):
            raise RetryLater("rate_limited", wait_s=left.total_seconds())
