"""Time as a dependency, so that tests and the simulation decide what o'clock it is."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Wall time for what people and platforms see, monotonic time for waiting."""

    def now(self) -> datetime:
        """Give the current time, aware and in UTC."""
        ...

    def monotonic(self) -> float:
        """Give seconds that never jump, from an arbitrary start."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Give the current time, aware and in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Give seconds that never jump, from an arbitrary start."""
        return time.monotonic()
