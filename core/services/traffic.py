"""Counts what each account costs on the line, without a disk write for every request."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date

from core.clock import Clock
from core.domain.formats import OfficeZone
from core.ports import Database

_FLUSH_EVERY_S = 30.0


class TrafficBook:
    """Sums bytes in memory and writes them at most twice a minute; a power cut loses half a minute of a counter."""

    def __init__(self, database: Database, clock: Clock, zone: Callable[[], OfficeZone]) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._lock = threading.Lock()
        self._sums: dict[tuple[str, date], tuple[int, int]] = {}
        self._flushed_at = clock.monotonic()

    def add(self, account_id: str, sent: int, received: int) -> None:
        """Count a request; bytes of a sign-in, which has no account yet, are left out."""
        if not account_id:
            return
        day = self._zone().local(self._clock.now()).date()
        with self._lock:
            before = self._sums.get((account_id, day), (0, 0))
            self._sums[account_id, day] = (before[0] + sent, before[1] + received)
            is_time = self._clock.monotonic() - self._flushed_at >= _FLUSH_EVERY_S
        if is_time:
            self.flush()

    def flush(self) -> None:
        """Write what was counted; raises ``StorageFailed``, and keeps the sums then."""
        with self._lock:
            sums, self._sums = self._sums, {}
            self._flushed_at = self._clock.monotonic()
        if not sums:
            return
        try:
            with self._database.write() as tx:
                for (account_id, day), (sent, received) in sums.items():
                    tx.accounts.add_bytes(account_id, day, sent, received)
                tx.commit()
        except Exception:
            with self._lock:
                for key, (sent, received) in sums.items():
                    later = self._sums.get(key, (0, 0))
                    self._sums[key] = (later[0] + sent, later[1] + received)
            raise
