"""A host that keeps failing, or that asked for a rest, is left alone for a while."""

from __future__ import annotations

from dataclasses import dataclass

from core.sync.retry import RetryPolicy

#: Server failures in a row that open the circuit; a refused connection opens it at once.
FAILURES_TO_OPEN = 5


@dataclass(slots=True)
class Circuit:
    """One host's circuit. Times are monotonic seconds; not thread-safe by itself."""

    policy: RetryPolicy
    failures: int = 0
    closed_at: float = 0.0

    def allows(self, now_s: float) -> bool:
        """Tell whether the host may be asked; after the rest a single failure opens the circuit again."""
        return now_s >= self.closed_at

    def answered(self) -> None:
        """The host gave a proper answer."""
        self.failures = 0
        self.closed_at = 0.0

    def failed(self, now_s: float, *, at_once: bool = False) -> None:
        """The host answered with a failure of its own, or (``at_once``) could not be reached."""
        self.failures += 1
        beyond = self.failures if at_once else self.failures - FAILURES_TO_OPEN + 1
        if beyond > 0:
            self.closed_at = max(self.closed_at, now_s + self.policy.wait_s(beyond))

    def rest(self, now_s: float, wait_s: float) -> None:
        """The host asked to be left alone (``Retry-After``, a rate limit's reset)."""
        self.closed_at = max(self.closed_at, now_s + wait_s)
