"""Background lanes: one worker for the database, two for the rest; results come back to the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from queue import SimpleQueue

T = TypeVar("T")


class Lane(StrEnum):
    """Where a piece of work runs."""

    DATABASE = "database"
    """One worker, in order: services and whatever touches the database or the settings file."""
    PARALLEL = "parallel"
    """Two workers, no order: pictures, the network, the keyring."""


class Task:
    """A handle on running work. The work polls ``cancelled``; a cancelled task's result is dropped."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop and drop its result; harmless when it has ended."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Tell, in any thread, whether the work should stop."""
        return self._cancelled.is_set()


def _nothing() -> None:
    return None


class _Job:
    def __init__(
        self,
        owner: QObject,
        fn: Callable[[], Any],
        on_done: Callable[[Any], object] | None,
        on_error: Callable[[Exception], object] | None,
        supersede: str,
        task: Task,
    ) -> None:
        self.owner: QObject | None = owner
        self.fn = fn
        self.on_done = on_done
        self.on_error = on_error
        self.supersede = supersede
        self.task = task
        self.result: Any = None
        self.error: Exception | None = None

    def let_go(self) -> None:
        """Forget everything. To be called in the GUI thread: the worker that still holds the job for a moment
        must not be the last to hold a widget, which would then be destroyed in the wrong thread.
        """
        self.owner, self.fn, self.on_done, self.on_error = None, _nothing, None, None
        self.result, self.error = None, None


class Lanes(QObject):
    """Runs work off the GUI thread. Create, call and close it in the GUI thread only."""

    failed = Signal(object)
    """An exception that nobody asked for; the shell shows it as a notice."""
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending = 0
        self._newest: dict[tuple[int, str], _Job] = {}
        self._queues: dict[Lane, SimpleQueue[_Job | None]] = {}
        self._threads: list[threading.Thread] = []
        self._finished.connect(self._on_finished)

    def run(
        self,
        owner: QObject,
        fn: Callable[[], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
        *,
        lane: Lane = Lane.DATABASE,
        supersede: str = "",
        task: Task | None = None,
    ) -> Task:
        """Run ``fn`` in a lane, then ``on_done`` or ``on_error`` in the GUI thread.

        Both are dropped when ``owner`` is gone, the task was cancelled, or a newer task with the same owner
        and non-empty ``supersede`` was started (one that has not begun is then skipped altogether). Without
        ``on_error`` a failure goes to ``failed``. Pass a ``task`` made before when ``fn`` itself polls it.
        """
        job = _Job(owner, fn, on_done, on_error, supersede, task or Task())
        if supersede:
            older = self._newest.get((id(owner), supersede))
            if older is not None:
                older.task.cancel()
            self._newest[id(owner), supersede] = job
        self._pending += 1
        if not self._threads:
            self._start_workers()
        self._queues[lane].put(job)
        return job.task

    def idle(self) -> bool:
        """Tell whether no work is queued, running or waiting to be delivered."""
        return self._pending == 0

    def wait_idle(self, timeout_ms: int = 5000) -> bool:
        """Let events flow until idle, for tests and shutdown; False when time ran out."""
        loop, poll, deadline = QEventLoop(), QTimer(), QTimer()
        poll.timeout.connect(lambda: loop.quit() if self.idle() else None)
        deadline.setSingleShot(True)
        deadline.timeout.connect(loop.quit)
        deadline.start(timeout_ms)
        poll.start(5)
        # What was delivered last may have started new work while the loop was ending.
        while not self.idle() and deadline.isActive():
            loop.exec()
        poll.stop()
        deadline.stop()
        return self.idle()

    def close(self, timeout_s: float = 5.0) -> bool:
        """Finish what is queued and end the workers; False when one is still busy after the time."""
        if self._threads:
            for lane in (Lane.DATABASE, Lane.PARALLEL, Lane.PARALLEL):
                self._queues[lane].put(None)
        for thread in self._threads:
            thread.join(timeout_s)
        return not any(thread.is_alive() for thread in self._threads)

    def _start_workers(self) -> None:
        """Begin with the first work, which comes after the first paint."""
        from queue import SimpleQueue

        self._queues = {lane: SimpleQueue() for lane in Lane}
        self._threads = [
            self._start(Lane.DATABASE, "database"),
            self._start(Lane.PARALLEL, "parallel-1"),
            self._start(Lane.PARALLEL, "parallel-2"),
        ]

    def _start(self, lane: Lane, name: str) -> threading.Thread:
        thread = threading.Thread(target=self._work, args=(self._queues[lane],), name=name, daemon=True)
        thread.start()
        return thread

    def _work(self, queue: SimpleQueue[_Job | None]) -> None:
        while (job := queue.get()) is not None:
            if not job.task.cancelled:
                try:
                    job.result = job.fn()
                except Exception as error:  # noqa: BLE001 - the top of a thread: handed to the GUI thread
                    job.error = error
            if not self._deliver(job):
                return

    def _deliver(self, job: _Job) -> bool:
        """Hand the job to the GUI thread; False when the window is gone and nobody waits any more."""
        try:
            self._finished.emit(job)
        except RuntimeError:
            return False
        return True

    @Slot(object)
    def _on_finished(self, job: _Job) -> None:
        self._pending -= 1
        key = (id(job.owner), job.supersede)
        if self._newest.get(key) is job:
            del self._newest[key]
        try:
            if not job.task.cancelled and job.owner is not None and isValid(job.owner):
                self._hand_over(job)
        finally:
            job.let_go()

    def _hand_over(self, job: _Job) -> None:
        if job.error is None:
            if job.on_done is not None:
                job.on_done(job.result)
        elif job.on_error is not None:
            job.on_error(job.error)
        else:
            self.failed.emit(job.error)
