"""Benchmarks: one module a subject, each measuring a physical floor in the same run and printing the ratio
to it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BenchRow:
    """One figure. ``floor`` is the same work done barely, in the same unit; ``goal`` is an absolute figure or, where
    ``goal_is_ratio``, a multiple of the floor.
    """

    name: str
    value: float
    unit: str
    floor: float | None = None
    goal: float | None = None
    goal_is_ratio: bool = False

    @property
    def ratio(self) -> float | None:
        """Give how many times the floor it takes; None without a floor."""
        return self.value / self.floor if self.floor else None

    @property
    def within(self) -> bool | None:
        """Tell whether the goal is met; None where there is no goal."""
        measured = self.ratio if self.goal_is_ratio else self.value
        if self.goal is None or measured is None:
            return None
        return measured <= self.goal


def median_ms(work: Callable[[], object], runs: int = 15, warm_up: int = 2) -> float:
    """Time a call several times and give the median in milliseconds."""
    for _ in range(warm_up):
        work()
    taken = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        work()
        taken.append((time.perf_counter_ns() - start) / 1e6)
    return statistics.median(taken)
