"""Renders the pictures of a batch in the background, two at a time, and hands them to their keeper."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.domain.template.basics import PictureSize
from core.domain.template.texts import draft_alt_text
from core.errors import InvalidInput
from core.services.batch import ALT_TEXT, Item, Job, find_picture, with_pictures
from gui.studio.batch_keepers import Keeper, Rendered
from gui.studio.brand import Brand
from gui.studio.photos import Pictures
from gui.studio.renderer import encode, render
from gui.tasks import Lane, Lanes, Task

WORKERS = 2
_STRETCH_S = 0.2
"""How long a worker keeps its lane; then others get their turn, and progress is told."""


def render_item(job: Job, item: Item, brand: Brand, pictures: Pictures) -> list[Rendered]:
    """Paint and encode all slides of one row. Callable in any thread."""
    images = render(
        job.template, item.values, brand, PictureSize(job.size), job.look,
        language=job.language, pictures=pictures,
    )  # fmt: skip
    own = item.values.get(ALT_TEXT)
    drafted = own if isinstance(own, str) and own else draft_alt_text(job.template, item.values, job.language)
    count = len(images)
    return [
        Rendered(encode(image, "JPEG"), image.width(), image.height(),
                 drafted if count == 1 else f"({number}/{count}) {drafted}")
        for number, image in enumerate(images, start=1)
    ]  # fmt: skip


class BatchWork:
    """Makes one item after the other from a shared queue; safe in several threads."""

    def __init__(
        self, job: Job, items: Sequence[Item], brand: Brand, pictures: Pictures, keeper: Keeper,
        keep_picture: Callable[[Path], str] = str,
    ) -> None:  # fmt: skip
        self._job, self._brand, self._pictures, self._keeper = job, brand, pictures, keeper
        self._keep_picture = keep_picture
        self._waiting = deque(items)
        self._lock = threading.Lock()
        self._kept: dict[str, str] = {}
        self.made = 0
        self.skipped = 0
        self.failed: list[int] = []

    def work(self, task: Task, stretch_s: float = _STRETCH_S) -> bool:
        """Make items until the stretch is over; False when none is left. Raises ``StorageFailed``."""
        end = time.monotonic() + stretch_s
        while not task.cancelled:
            try:
                item = self._waiting.popleft()
            except IndexError:
                return False
            self._make(item)
            if time.monotonic() >= end:
                return True
        return False

    def _make(self, item: Item) -> None:
        if self._keeper.is_done(item):
            self._count("skipped")
            return
        try:
            item = with_pictures(item, self._stored_picture)
            rendered = render_item(self._job, item, self._brand, self._pictures)
        except (ValueError, MemoryError, InvalidInput, OSError):
            with self._lock:
                self.failed.append(item.line)
            return
        self._keeper.keep(item, rendered)
        self._count("made")

    def _stored_picture(self, name: str) -> str:
        """Store a picture of the folder once, however many rows name it."""
        if name not in self._kept:
            path = find_picture(self._job.folder, name)
            if path is None:
                raise InvalidInput("file_unreadable", name=name)
            self._kept[name] = self._keep_picture(path)
        return self._kept[name]

    def _count(self, what: str) -> None:
        with self._lock:
            setattr(self, what, getattr(self, what) + 1)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is; ``failed`` are the lines of rows that could not be drawn."""

    total: int
    made: int = 0
    skipped: int = 0
    failed: tuple[int, ...] = field(default=())

    @property
    def seen(self) -> int:
        """Count the rows that need nothing more."""
        return self.made + self.skipped + len(self.failed)


class BatchRun(QObject):
    """Runs a batch in the parallel lane, giving it back to others every fifth of a second."""

    progressed = Signal(object)
    """A ``Progress``, about ten a second."""
    finished = Signal(object)
    """The last ``Progress``, after the end or ``cancel``: no worker touches anything any more."""
    stopped = Signal(object)
    """The exception that ended the run; what was made stays."""

    def __init__(self, lanes: Lanes, work: BatchWork, total: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._work, self._total = lanes, work, total
        self._task = Task()
        self._busy = 0
        self._error: Exception | None = None

    @property
    def progress(self) -> Progress:
        """Tell how far the run is."""
        work = self._work
        return Progress(self._total, work.made, work.skipped, tuple(sorted(work.failed)))

    def start(self) -> None:
        """Begin with two workers."""
        for _ in range(WORKERS):
            self._busy += 1
            self._go_on()

    def cancel(self) -> None:
        """Stop after the pictures that are being made; ``finished`` tells when."""
        self._task.cancel()

    def _go_on(self) -> None:
        # The lane must not drop the answer of a cancelled stretch: the run ends when both workers rest.
        task = self._task
        self._lanes.run(
            self, lambda: self._work.work(task), self._on_stretch, self._on_error, lane=Lane.PARALLEL
        )

    def _on_stretch(self, more: bool) -> None:
        self.progressed.emit(self.progress)
        if more and not self._task.cancelled:
            self._go_on()
        else:
            self._rest()

    def _on_error(self, error: Exception) -> None:
        self._error = self._error or error
        self._task.cancel()
        self._rest()

    def _rest(self) -> None:
        self._busy -= 1
        if self._busy:
            return
        if self._error is not None:
            self.stopped.emit(self._error)
        else:
            self.finished.emit(self.progress)
