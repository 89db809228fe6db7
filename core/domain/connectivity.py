"""What is known about the line to the outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LineState(StrEnum):
    """The line as real requests met it; the operating system's word is only a hint to try."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    PORTAL = "portal"
    """A login page or a proxy answers instead of the platform."""


@dataclass(frozen=True, slots=True)
class Line:
    """The state of the line, since when, and how wrong the computer's clock is."""

    state: LineState
    since: datetime
    clock_skew_s: float | None = None
