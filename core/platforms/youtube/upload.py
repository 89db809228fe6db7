"""Sending one film through lines that break: pieces that grow with what the line has carried since it last broke.

A piece that breaks off may be lost whole, so no piece is larger than a sixteenth of what went through before it:
even then a break costs a sixteenth at most, a thirty-second on average. On a good line the pieces grow to
``MOST`` and the answers between them are few.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.errors import RetryLater
from core.platforms.bodies import FilePart
from core.platforms.fields import Fields
from core.platforms.youtube.api import GRAIN, Upload, YouTubeApi
from core.ports import Progress

#: The largest piece, in bytes; a multiple of ``GRAIN``.
MOST = 64 * GRAIN
_SHARE = 16


def piece_size(carried: int) -> int:
    """Give the size of the next piece after ``carried`` bytes without a break; a multiple of ``GRAIN``."""
    return min(MOST, max(GRAIN, carried // _SHARE // GRAIN * GRAIN))


@dataclass(frozen=True, slots=True)
class Film:
    """The file on its way, and the session that takes it."""

    path: Path
    mime: str
    total: int
    address: str


def send_film(
    api: YouTubeApi, film: Film, start: Upload, progress: Progress, save: Callable[[int], None]
) -> Fields:
    """Send what is missing from ``start`` on; ``save`` is called with every offset that the server confirms.

    Gives the video. Raises ``RetryLater`` where the line breaks.
    """
    state, carried = start, 0
    while state.video is None:
        part = FilePart(film.path, film.mime, offset=state.received, length=piece_size(carried))
        before, state = state, api.send(film.address, part, film.total, progress)
        # A server that keeps less than it was sent has dropped a part of it: as after a break.
        kept = state.received - before.received
        if state.video is None and kept <= 0:
            raise RetryLater("server_error", host=api.host)
        carried = carried + kept if kept == part.size else 0
        save(state.received)
    return state.video
