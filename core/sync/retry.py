"""When a failed step is tried again: jittered exponential back-off that never gives up silently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Doubles the wait with every failure up to ``most_s``; ``random`` gives values in [0, 1).

    There is no last try: a delivery that keeps failing stays visible with its count, and its limit
    (batas layak terbit) makes it ask.
    """

    random: Callable[[], float]
    first_s: float = 15.0
    most_s: float = 3600.0

    def wait_s(self, tries: int, asked_s: float | None = None) -> float:
        """Give the seconds to wait after the ``tries``-th failure (from 1), never less than the other side
        asked for.
        """
        grown: float = min(self.first_s * 2.0 ** min(max(tries, 1) - 1, 30), self.most_s)
        return max(grown * (0.75 + 0.5 * self.random()), asked_s or 0.0)
