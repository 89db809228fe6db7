"""What the lanes of one process know and the database need not: who is at work, who rests, what is too fresh."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from core.clock import Clock

#: What a published post passes on to the next one of its account is as good as freshly asked for this long.
_PASSED_ON_LIVES_S = 60.0


class Desk:
    """Shared, thread-safe memory of a process while it drains. Losing it loses no delivery: rows are the truth.

    Waits are kept in monotonic seconds, so that a wall clock that is set does not shorten them.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._busy: dict[str, str] = {}
        self._rests: dict[str, float] = {}
        self._asked_rests: dict[str, float] = {}
        self._quiet: dict[str, float] = {}
        self._passed_on: dict[str, tuple[float, Mapping[str, str]]] = {}
        self._probed: set[str] = set()
        self._unwritten: list[Callable[[], None]] = []
        self._stop = threading.Event()
        self.waits_for_line = True

    def stop(self) -> None:
        """Tell uploads to give up at the next chunk, and lanes to take nothing more."""
        self._stop.set()

    def stopped(self) -> bool:
        """Tell whether ``stop`` was called."""
        return self._stop.is_set()

    # --- accounts ---------------------------------------------------------------------------------------

    def take(self, hand: str, worker: str) -> bool:
        """Let one lane do a kind of work for an account; False if another lane does it."""
        with self._lock:
            return self._busy.setdefault(hand, worker) == worker

    def give_back(self, worker: str) -> None:
        """Let go of what the lane had in hand."""
        with self._lock:
            self._busy = {hand: holder for hand, holder in self._busy.items() if holder != worker}

    def rest(self, account_id: str, wait_s: float, *, asked: bool = False) -> None:
        """Leave an account alone for a while; ``asked`` if the platform itself demanded it."""
        with self._lock:
            rests = self._asked_rests if asked else self._rests
            rests[account_id] = max(self._clock.monotonic() + wait_s, rests.get(account_id, 0.0))

    def cut_rests_short(self) -> None:
        """The admin wants something sent now: only what platforms demanded still holds."""
        with self._lock:
            self._rests.clear()

    def rests(self, account_id: str) -> bool:
        """Tell whether the account is to be left alone now."""
        with self._lock:
            until = max(rests.get(account_id, 0.0) for rests in (self._rests, self._asked_rests))
            return self._clock.monotonic() < until

    def is_free(self, hand: str, worker: str) -> bool:
        """Tell whether no other lane does this for its account."""
        with self._lock:
            return self._busy.get(hand, worker) == worker

    def next_rest_ends_s(self) -> float | None:
        """Give the seconds until the first resting account may be asked again; None if none rests."""
        with self._lock:
            now = self._clock.monotonic()
            ends = [*self._rests.values(), *self._asked_rests.values()]
            return min((until - now for until in ends if until > now), default=None)

    # --- from one post to the next ------------------------------------------------------------------------

    def pass_on(self, account_id: str, handles: Mapping[str, str]) -> None:
        """Keep the handles with which the account's next post may begin."""
        with self._lock:
            self._passed_on[account_id] = (self._clock.monotonic() + _PASSED_ON_LIVES_S, handles)

    def passed_on(self, account_id: str) -> Mapping[str, str]:
        """Give them, once: a key among them must belong to one post."""
        with self._lock:
            until, handles = self._passed_on.pop(account_id, (0.0, {}))
            return handles if self._clock.monotonic() < until else {}

    # --- probes while the line is down ------------------------------------------------------------------

    def probed(self, account_id: str) -> None:
        """Note whose turn a probe was: the next one is for another account, so that one dead server blocks none."""
        with self._lock:
            self._probed.add(account_id)

    def was_probed(self, account_id: str) -> bool:
        """Tell whether the account had its turn."""
        with self._lock:
            return account_id in self._probed

    def forget_probes(self) -> bool:
        """Begin a new round; False if nobody had a turn."""
        with self._lock:
            had, self._probed = bool(self._probed), set()
            return had

    # --- commits whose end is unknown -------------------------------------------------------------------

    def keep_quiet(self, delivery_id: str, wait_s: float) -> None:
        """Do not take an absence for proof before a slow server had its time."""
        with self._lock:
            self._quiet[delivery_id] = self._clock.monotonic() + wait_s

    def may_settle(self, delivery_id: str) -> bool:
        """Tell whether the server had its time."""
        with self._lock:
            return self._clock.monotonic() >= self._quiet.get(delivery_id, 0.0)

    def settled(self, delivery_id: str) -> None:
        """Forget the wait of a delivery whose outcome is known."""
        with self._lock:
            self._quiet.pop(delivery_id, None)

    # --- results that the disk refused ------------------------------------------------------------------

    def remember(self, write: Callable[[], None]) -> None:
        """Keep a result that could not be written, to write it before anything else happens."""
        with self._lock:
            self._unwritten.append(write)

    def write_remembered(self) -> None:
        """Write what could not be written before; raises ``StorageFailed`` and keeps the rest."""
        while self._unwritten:
            self._unwritten[0]()
            with self._lock:
                self._unwritten.pop(0)
