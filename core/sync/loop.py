"""The thread that keeps the outbox moving: wakes for what is due, drains under the sync lock, reads figures."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence

from core.clock import Clock
from core.errors import StorageFailed
from core.events import Changed, EventBus, Topic
from core.ports import Database, SyncLock
from core.sync.desk import Desk
from core.sync.drain import Drain
from core.sync.line import LineWatch
from core.sync.poll import Poller

_log = logging.getLogger(__name__)

#: The longest sleep: a clock that was set or a computer that slept is noticed then. No request comes of it.
LOOK_EVERY_S = 60.0
_SHORTEST_S = 0.2
#: Another process is sending; it will not take the lock for long.
_LOCKED_OUT_S = 5.0
_AFTER_FAULT_S = 30.0
#: How often an idle lane looks for new work while another one is busy with a large upload.
_LOOK_BESIDE_S = 5.0
_MOST_READINGS = 200
_WAKING = frozenset({Topic.DELIVERIES, Topic.ACCOUNTS, Topic.OFFICE, Topic.SETTINGS, Topic.CONNECTIVITY})


class SyncLoop:
    """Runs the lanes of this process. ``desk`` is the one that they share; ``poller`` None reads no figures.

    ``run_once`` is one pass in the caller's thread, for ``sync --once`` and for tests.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        events: EventBus,
        line: LineWatch,
        lock: SyncLock,
        desk: Desk,
        lanes: Sequence[Drain],
        poller: Poller | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._events = events
        self._line = line
        self._lock = lock
        self._desk = desk
        self._lanes = tuple(lanes)
        self._poller = poller
        self._wake = threading.Event()
        self._turn = threading.Condition()
        self._at_work = 0
        self._thread: threading.Thread | None = None
        self._own: set[int] = set()
        self._unsubscribe = events.subscribe(self._on_changed)

    def start(self) -> None:
        """Begin to send in the background."""
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._thread.start()

    def stop(self, timeout_s: float = 10.0) -> bool:
        """End after the step under way (an upload gives up at its next chunk); False if it takes longer.

        What is cut off then is recovered from the ledger at the next start.
        """
        self._unsubscribe()
        self._desk.stop()
        self.wake()
        if self._thread is not None:
            self._thread.join(timeout_s)
            return not self._thread.is_alive()
        return True

    def wake(self) -> None:
        """Look for work now, also while a lane is busy with something long."""
        self._wake.set()
        with self._turn:
            self._turn.notify_all()

    def run_once(self, lock_timeout_s: float = 0.0) -> bool:
        """Send and read everything that can go now; False if another process holds the right to send."""
        if not self._lock.try_acquire(lock_timeout_s):
            return False
        try:
            self._pass()
        finally:
            self._lock.release()
        return True

    # --- inside -----------------------------------------------------------------------------------------

    def _run(self) -> None:
        self._own.add(threading.get_ident())
        while not self._desk.stopped():
            self._wake.clear()
            self._wake.wait(self._guarded_pass())

    def _guarded_pass(self) -> float:
        """Give the seconds to sleep afterwards; whatever fails, the thread lives on."""
        try:
            return self._next_wait_s() if self.run_once() else _LOCKED_OUT_S
        except StorageFailed as failure:
            _log.error("The outbox cannot be written: %s", failure)
            self._events.publish(Changed(Topic.ATTENTION, detail=failure.code))
        except Exception:  # noqa: BLE001 - top of the thread: the outbox must not die of one bug
            _log.exception("A pass over the outbox failed")
        return _AFTER_FAULT_S

    def _pass(self) -> None:
        for lane in self._lanes:
            lane.let_go()
        self._lanes[0].begin_pass()
        self._drain()
        for _ in range(_MOST_READINGS):
            if self._desk.stopped() or self._poller is None or not self._poller.step():
                return
            self._drain()

    def _drain(self) -> None:
        first, *others = self._lanes
        helpers = [
            threading.Thread(target=self._help, args=(lane,), name="sync-lane", daemon=True)
            for lane in (others if first.has_work() else ())
        ]
        self._at_work = 1 + len(helpers)
        for one in helpers:
            one.start()
        try:
            self._stay(first)
        finally:
            for one in helpers:
                one.join()

    def _stay(self, lane: Drain) -> None:
        """Drain, and as long as another lane is at work (a large upload) look again for what became due."""
        while True:
            try:
                lane.drain_until_idle()
            finally:
                others_work = self._leave()
            if not others_work or self._desk.stopped():
                return
            with self._turn:
                self._turn.wait(_LOOK_BESIDE_S)
                if not self._at_work:
                    return
                self._at_work += 1

    def _leave(self) -> bool:
        with self._turn:
            self._at_work -= 1
            if not self._at_work:
                self._turn.notify_all()
            return self._at_work > 0

    def _help(self, lane: Drain) -> None:
        self._own.add(threading.get_ident())
        try:
            self._stay(lane)
        except StorageFailed as failure:
            _log.error("A lane cannot write: %s", failure)
        except Exception:  # noqa: BLE001 - top of the thread: the next pass recovers what it had in hand
            _log.exception("A lane failed")
        finally:
            self._own.discard(threading.get_ident())

    def _next_wait_s(self) -> float:
        now = self._clock.now()
        with self._database.read() as tx:
            moments = (tx.deliveries.next_wake_at(now), tx.engagement.next_watch_at())
        waits = [(at - now).total_seconds() for at in moments if at is not None and at > now]
        rest = self._desk.next_rest_ends_s()
        waits += [rest] if rest is not None else []
        waits += [self._line.wait_s()] if self._line.is_down and self._desk.waits_for_line else []
        return min(LOOK_EVERY_S, max(_SHORTEST_S, min(waits, default=LOOK_EVERY_S)))

    def _on_changed(self, event: Changed) -> None:
        if event.topic in _WAKING and threading.get_ident() not in self._own:
            if event.topic is Topic.DELIVERIES:
                self._desk.cut_rests_short()
            self.wake()
