"""Undo and redo of the studio: whole states, with the keystrokes in one field merged."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from core.domain.template.model import Values

_PAUSE_S = 1.2
_LIMIT = 200


@dataclass(frozen=True, slots=True)
class StudioState:
    """Everything that a step of undo brings back."""

    values: Values
    size: str
    look: str


class History:
    """Keeps states; changes of the same field within a pause of 1.2 s are one step."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._states: list[StudioState] = []
        self._at = -1
        self._merging = ""
        self._changed_at = 0.0

    def start(self, state: StudioState) -> None:
        """Begin anew; nothing can be undone."""
        self._states, self._at, self._merging = [state], 0, ""

    def push(self, state: StudioState, merge: str = "") -> None:
        """Take a new state; ``merge`` names the field that is being typed into."""
        if self._states and self._states[self._at] == state:
            return
        now = self._now()
        continues = bool(merge) and merge == self._merging and now - self._changed_at < _PAUSE_S
        del self._states[self._at + 1 :]
        if continues and self._at > 0:
            self._states[self._at] = state
        else:
            self._states = [*self._states[-_LIMIT:], state]
        self._at = len(self._states) - 1
        self._merging, self._changed_at = merge, now

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at < len(self._states) - 1

    def undo(self) -> StudioState | None:
        """Go one step back; ``None`` at the beginning."""
        return self._step(-1) if self.can_undo else None

    def redo(self) -> StudioState | None:
        """Go one step forward again; ``None`` at the end."""
        return self._step(1) if self.can_redo else None

    def _step(self, direction: int) -> StudioState:
        self._at += direction
        self._merging = ""
        return self._states[self._at]
