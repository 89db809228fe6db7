"""What a learner can let go wrong on the practice platform."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PracticeFault(StrEnum):
    """One kind of trouble."""

    NONE = "none"
    LINE_DOWN = "line_down"
    SERVER_BUSY = "server_busy"
    ANSWER_LOST = "answer_lost"
    KEY_REFUSED = "key_refused"
    CONTENT_REFUSED = "content_refused"


@dataclass(slots=True)
class PracticeSwitch:
    """The fault that is switched on, shared by the page that sets it and the connector."""

    fault: PracticeFault = PracticeFault.NONE
