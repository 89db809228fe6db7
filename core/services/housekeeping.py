"""Small work beside everything else, in a thread of its own: looked at every hour, done once a day or once a run."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence

from core.errors import PapanSiarError, StorageFailed
from core.events import Changed, EventBus, Topic

Chore = Callable[[], object]

#: The window and what is due come first; then the program looks around, and only when it idles it tidies.
FIRST_S, IDLE_S, EVERY_S = 10.0, 300.0, 3600.0
_log = logging.getLogger(__name__)


class Housekeeping:
    """Runs ``hourly`` chores as long as the program runs (each knows by itself whether it is due) and ``once`` those
    that need a quiet hour. What fails is told if the admin can do something about it, and tried again.
    """

    def __init__(self, hourly: Sequence[Chore], once: Sequence[Chore], events: EventBus) -> None:
        self._hourly = hourly
        self._once = once
        self._events = events
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread = threading.Thread(target=self.run, name="housekeeping", daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = 2.0) -> bool:
        """End after the chore under way; False if it takes longer."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(timeout_s)
            return not self._thread.is_alive()
        return True

    def run(self, wait: Callable[[float], bool] | None = None) -> None:
        """Do the chores until stopped; ``wait`` waits so many seconds and tells whether to stop."""
        wait = wait or self._stop.wait
        plan = self._plan()
        pause_s, chores = next(plan)
        while not wait(pause_s):
            for one in chores:
                self._do(one)
            pause_s, chores = next(plan)

    def _plan(self) -> Iterator[tuple[float, Sequence[Chore]]]:
        yield FIRST_S, self._hourly
        yield IDLE_S, self._once
        while True:
            yield EVERY_S, self._hourly

    def _do(self, chore: Chore) -> None:
        if self._stop.is_set():
            return
        try:
            chore()
        except StorageFailed as failure:
            _log.warning("A chore could not be done: %s", failure.code)
            self._events.publish(Changed(Topic.ATTENTION, detail=failure.code))
        except PapanSiarError as failure:
            _log.info("A chore waits for the next time: %s", failure.code)
        except Exception:  # noqa: BLE001 - top of a thread: the next chore must not suffer
            _log.exception("A chore failed")
