"""A clock whose wall time a person or a dead battery may set, while monotonic time only goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)


@dataclass
class WallClock:
    """Implements ``Clock``; ``true_now`` is what an honest server's clock says."""

    lived_s: float = 0.0
    set_by_s: float = 0.0

    def now(self) -> datetime:
        return self.true_now() + timedelta(seconds=self.set_by_s)

    def monotonic(self) -> float:
        return 1000.0 + self.lived_s

    def true_now(self) -> datetime:
        return START + timedelta(seconds=self.lived_s)

    def advance(self, seconds: float) -> None:
        self.lived_s += seconds

    def jump(self, seconds: float) -> None:
        self.set_by_s += seconds
