"""What may happen to a request or to a database step, and the plan that says when."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Fault(StrEnum):
    """How a request ends."""

    NONE = "none"
    REFUSED = "refused"
    RESET_BEFORE = "reset before the body"
    RESET_AFTER = "reset after the platform applied it"
    RESET_DURING_ANSWER = "reset during the answer"
    SLOW = "slow: applied after the client stopped listening"
    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    LIMITED = "429"
    LIMITED_WITH_WAIT = "429 with Retry-After"
    ERROR_BEFORE = "500 before applying"
    ERROR_AFTER = "500 after applying"
    MALFORMED = "malformed JSON"
    PORTAL = "HTML portal"
    JUMP_FORWARD = "clock set forward"
    JUMP_BACK = "clock set back"
    KILL_BEFORE = "killed before the request"
    KILL_AFTER = "killed after the platform applied it"


class DiskFault(StrEnum):
    """How a database step ends."""

    NONE = "none"
    FULL_AT_BEGIN = "disk full at begin"
    FULL_AT_COMMIT = "disk full at commit"
    KILL_AT_BEGIN = "killed at begin"
    KILL_BEFORE_COMMIT = "killed before commit"
    KILL_AFTER_COMMIT = "killed after commit"


class Killed(BaseException):
    """SIGKILL: nothing but the disk survives."""


@dataclass
class FaultPlan:
    """Hands out the planned faults, then what ``draw`` says (nothing, unless a soak draws at random)."""

    requests: deque[Fault] = field(default_factory=deque)
    disk: deque[DiskFault] = field(default_factory=deque)
    draw_request: Callable[[], Fault] = lambda: Fault.NONE
    draw_disk: Callable[[], DiskFault] = lambda: DiskFault.NONE

    def next_request(self) -> Fault:
        return self.requests.popleft() if self.requests else self.draw_request()

    def next_disk(self) -> DiskFault:
        return self.disk.popleft() if self.disk else self.draw_disk()

    def heal(self) -> None:
        """From now on everything works."""
        self.requests.clear()
        self.disk.clear()
        self.draw_request = lambda: Fault.NONE
        self.draw_disk = lambda: DiskFault.NONE
