"""Clocks that a test moves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)


@dataclass
class HandClock:
    """Stands still until the test moves it; wall time and monotonic time go on together."""

    time: datetime = START

    def now(self) -> datetime:
        return self.time

    def monotonic(self) -> float:
        return self.time.timestamp()

    def advance(self, **how_long: float) -> datetime:
        self.time += timedelta(**how_long)
        return self.time


class RunningClock(HandClock):
    """The real time, plus what the test moved it."""

    def __init__(self) -> None:
        self.moved = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.moved

    def advance(self, **how_long: float) -> datetime:
        self.moved += timedelta(**how_long)
        return self.now()


@dataclass
class WallClock:
    """Its wall time a person or a dead battery may set; monotonic time and ``true_now``, an honest server's, go on."""

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
