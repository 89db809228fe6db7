"""Keeps the draft on disk: 300 ms after the last key, at once when the page is left, again and again if it fails."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.post import Post
from core.services.posts import PostsService
from gui.tasks import Lanes

# From the last key to the save.
DELAY_MS = 300
# Somebody who never pauses is saved this often all the same.
_LONGEST_MS = 2000
_RETRY_MS = (2_000, 5_000, 10_000, 30_000)


class SaveState(StrEnum):
    """What the footer tells about the draft."""

    EMPTY = "empty"
    WAITING = "waiting"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


class Autosave(QObject):
    """Writes the newest value of one post, one write at a time, in the database lane."""

    state_changed = Signal(object)
    saved = Signal(object)
    """The stored ``Post``."""

    def __init__(
        self, posts: PostsService, lanes: Lanes, current: Callable[[], Post], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._posts = posts
        self._lanes = lanes
        self._current = current
        self._state = SaveState.EMPTY
        self._dirty = False
        self._writing = False
        self._failures = 0
        self._left: dict[str, Post] = {}
        self.error: Exception | None = None
        self.saved_at: datetime | None = None
        self._soon = self._single_shot(DELAY_MS)
        self._at_latest = self._single_shot(_LONGEST_MS)
        self._again = self._single_shot(_RETRY_MS[0])

    @property
    def state(self) -> SaveState:
        """Give what the footer should tell."""
        return self._state

    @property
    def is_clean(self) -> bool:
        """Tell whether everything on the screen is on the disk."""
        return not self._dirty and not self._writing

    def touch(self) -> None:
        """Note an edit; the write follows when the keys rest."""
        self._dirty = True
        self._soon.start()
        if not self._at_latest.isActive():
            self._at_latest.start()
        if self._state is not SaveState.FAILED:
            self._become(SaveState.WAITING)

    def flush(self) -> None:
        """Write now what is not on the disk; returns at once, the lane keeps the order."""
        self._stop_timers()
        self._write_left()
        if self._dirty and not self._writing:
            self._write()

    def leave(self) -> None:
        """Let go of the current post, keeping on trying to write what of it is not on the disk yet."""
        self._stop_timers()
        if not self.is_clean:
            post = self._current()
            self._left[post.id] = post
            self._write_left()

    def begin(self, saved_at: datetime | None) -> None:
        """Begin with another post, which is on the disk since ``saved_at`` (None: not yet)."""
        self._dirty, self._writing, self._failures, self.error = False, False, 0, None
        self.saved_at = saved_at
        self._become(SaveState.SAVED if saved_at else SaveState.EMPTY)

    def mark_saved(self, stored: Post) -> None:
        """Note that somebody else's transaction has just stored the current value."""
        self._stop_timers()
        self._dirty = False
        self._on_saved(stored)

    def _write_left(self) -> None:
        for post in self._left.values():
            self._lanes.run(
                self,
                lambda post=post: self._posts.save(post),  # type: ignore[misc]
                lambda stored: self._left.pop(stored.id, None),
                lambda _error: self._again.start(_RETRY_MS[-1]),
            )

    def _write(self) -> None:
        post = self._current()
        self._dirty, self._writing = False, True
        if self._state is not SaveState.FAILED:
            self._become(SaveState.SAVING)
        self._lanes.run(
            self,
            lambda: self._posts.save(post),
            lambda stored: self._on_written(post.id, stored),
            lambda error: self._on_failed(post.id, error),
        )

    def _on_written(self, post_id: str, stored: Post) -> None:
        if post_id != self._current().id:
            return
        self._writing = False
        self._on_saved(stored)
        if self._dirty and not self._soon.isActive():
            self._write()

    def _on_saved(self, stored: Post) -> None:
        self._failures, self.error = 0, None
        self.saved_at = stored.updated_at
        self._become(SaveState.WAITING if self._dirty else SaveState.SAVED)
        self.saved.emit(stored)

    def _on_failed(self, post_id: str, error: Exception) -> None:
        if post_id != self._current().id:
            return
        self._writing, self._dirty, self.error = False, True, error
        self._again.start(_RETRY_MS[min(self._failures, len(_RETRY_MS) - 1)])
        self._failures += 1
        self._become(SaveState.FAILED)

    def _become(self, state: SaveState) -> None:
        self._state = state
        self.state_changed.emit(state)

    def _stop_timers(self) -> None:
        for timer in (self._soon, self._at_latest, self._again):
            timer.stop()

    def _single_shot(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self.flush)
        return timer
