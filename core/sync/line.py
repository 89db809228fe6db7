"""Whether there is a line: what real requests met, with the operating system's word as a hint to try."""

from __future__ import annotations

import threading
from datetime import datetime

from core.clock import Clock
from core.domain.connectivity import Line, LineState
from core.errors import NeedsFix, NeedsSignIn, Offline, OutcomeUnknown, PapanSiarError, RetryLater
from core.events import Changed, EventBus, Topic
from core.sync.circuit import Circuit
from core.sync.retry import RetryPolicy

#: While the line is down no two probes are closer together than this.
PROBE_EVERY_S = 60.0
#: A portal that answers in the place of platforms is asked this seldom in the end.
PROBE_AT_MOST_S = 300.0
#: A host that answered this recently shows that the line itself is up when another one cannot be reached.
STILL_UP_S = 60.0
#: A wall clock that moved this much against the monotonic one was set, or the computer slept.
JUMP_S = 60.0
#: Scheduled posts are held when the computer's clock is further off than this.
SKEW_LIMIT_S = 600.0
PORTAL_CODES = frozenset({"captive_portal"})
#: Faults of a request that broke on its way: no word from the platform, but no proof of a dead line either.
BROKEN_CODES = frozenset({"timeout", "connection_lost"})
#: The program gave up by itself.
STOPPED_CODE = "stopped"

_DOWN = frozenset({LineState.OFFLINE, LineState.PORTAL})


class LineWatch:
    """The ``LineMonitor`` of the program: one state for the line, one circuit per host, and the clock's skew.

    Thread-safe. While down, ``allows`` grants one probe at a time to the thread that asks first.
    """

    def __init__(self, clock: Clock, events: EventBus, policy: RetryPolicy) -> None:
        self._clock = clock
        self._events = events
        self._lock = threading.RLock()
        self._host_policy = RetryPolicy(policy.random, PROBE_EVERY_S * 4 / 3, 900.0)
        self._portal_policy = RetryPolicy(policy.random, PROBE_EVERY_S * 4 / 3, PROBE_AT_MOST_S)
        self._policy = policy
        self._circuits: dict[str, Circuit] = {}
        self._answered: dict[str, float] = {}
        self._state = LineState.UNKNOWN
        self._since = clock.now()
        self._fails = 0
        self._last_probe = 0.0
        self._next_probe = 0.0
        self._prober: int | None = None
        self._system_says_down = False
        self._skews: dict[str, tuple[float, float, datetime]] = {}

    # --- what others report ---------------------------------------------------------------------------

    def met(self, host: str, error: Exception | None) -> None:
        """Report how a request to ``host`` ended; None for an answer from the platform itself."""
        with self._lock:
            now = self._clock.monotonic()
            self._prober = None
            if isinstance(error, Offline):
                self._unreachable(host, now, LineState.OFFLINE)
            elif isinstance(error, RetryLater) and error.code in PORTAL_CODES:
                self._unreachable(host, now, LineState.PORTAL)
            elif isinstance(error, OutcomeUnknown) or (error and _code(error) in BROKEN_CODES):
                self._circuit(host).failed(now)
            elif error is None or isinstance(error, NeedsSignIn | NeedsFix):
                self._reached(host, now, None)
            elif isinstance(error, RetryLater) and error.code != STOPPED_CODE:
                self._reached(host, now, error)

    def hint(self, online: bool) -> None:
        """Take the operating system's word: it may bring a probe forward, never send more than one a
        minute.
        """
        with self._lock:
            self._system_says_down = not online
            if online and self._state in _DOWN:
                now = self._clock.monotonic()
                self._next_probe = min(self._next_probe, max(now, self._last_probe + PROBE_EVERY_S))
                self._tell()

    def rest(self, host: str, wait_s: float) -> None:
        """Leave a host alone that asked for it before the program was started; nothing without a host of one's own."""
        with self._lock:
            if host:
                self._circuit(host).rest(self._clock.monotonic(), wait_s)

    def server_time(self, host: str, at: datetime) -> None:
        """Take a platform's ``Date`` header, to know how wrong the computer's clock is."""
        with self._lock:
            was_wrong = self.clock_is_wrong
            now = self._clock.now()
            self._skews[host] = ((now - at).total_seconds(), self._clock.monotonic(), now)
            if self.clock_is_wrong is not was_wrong:
                self._tell()

    # --- what others ask ------------------------------------------------------------------------------

    def ready(self, host: str = "") -> bool:
        """Tell whether a request could go out now, without taking the right to probe."""
        with self._lock:
            now = self._clock.monotonic()
            return self._circuit_allows(host, now) and self._line_allows(now)

    def allows(self, host: str) -> bool:
        """Take the right to send a request to ``host`` now; report its end with ``met``."""
        with self._lock:
            if not self.ready(host):
                return False
            now = self._clock.monotonic()
            if self._state in _DOWN and now >= self._next_probe:
                self._prober = threading.get_ident()
                self._last_probe = now
                self._next_probe = now + PROBE_EVERY_S
            return True

    @property
    def is_down(self) -> bool:
        """Tell whether the last that was met is no line at all."""
        return self._state in _DOWN

    def line(self) -> Line:
        """Give the state for views."""
        with self._lock:
            return Line(self._state, self._since, self.clock_skew_s)

    def wait_s(self, host: str = "") -> float:
        """Give the seconds until ``ready(host)`` may be true; 0 if it is."""
        with self._lock:
            now = self._clock.monotonic()
            circuit = self._circuits.get(host)
            until = circuit.closed_at if circuit else 0.0
            if self._state in _DOWN:
                until = max(until, self._next_probe)
            return max(0.0, until - now)

    @property
    def clock_skew_s(self) -> float | None:
        """Give how far the computer's clock is ahead of the platforms'; None if unknown or set since.

        Of several platforms the one that agrees best counts: a single server's clock may be wrong itself.
        """
        wall, mono = self._clock.now(), self._clock.monotonic()
        with self._lock:
            known = [
                skew
                for skew, mono_then, wall_then in self._skews.values()
                if abs((wall - wall_then).total_seconds() - (mono - mono_then)) < JUMP_S
            ]
        return min(known, key=abs, default=None)

    @property
    def clock_is_wrong(self) -> bool:
        """Tell whether the computer's clock is known to be so wrong that planned times mean nothing."""
        return abs(self.clock_skew_s or 0.0) > SKEW_LIMIT_S

    # --- inside ---------------------------------------------------------------------------------------

    def _unreachable(self, host: str, now: float, state: LineState) -> None:
        self._answered.pop(host, None)
        others_answer = any(now - at < STILL_UP_S for at in self._answered.values())
        if others_answer and state is LineState.OFFLINE and not self._system_says_down:
            self._circuit(host).failed(now, at_once=True)
            return
        self._fails += 1
        self._last_probe = now
        self._next_probe = now + self._patience_s(state)
        self._become(state)

    def _patience_s(self, state: LineState) -> float:
        """Give the wait until the next probe. One that reaches nobody costs nothing, and a line that comes and goes
        is met the sooner; a portal answers, and is asked ever more seldom. Jittered, so that a line that comes and
        goes by the minute is not missed every time.
        """
        if state is LineState.OFFLINE:
            return PROBE_EVERY_S * (1.0 + 0.5 * self._policy.random())
        return max(PROBE_EVERY_S, self._portal_policy.wait_s(self._fails))

    def _reached(self, host: str, now: float, error: RetryLater | None) -> None:
        self._answered[host] = now
        self._fails = 0
        circuit = self._circuit(host)
        if error is None:
            circuit.answered()
        elif error.wait_s is not None:
            circuit.rest(now, error.wait_s)
        else:
            circuit.failed(now)
        self._become(LineState.ONLINE)

    def _become(self, state: LineState) -> None:
        if state is not self._state:
            self._state, self._since = state, self._clock.now()
            self._tell()

    def _tell(self) -> None:
        self._events.publish(Changed(Topic.CONNECTIVITY, detail=self._state.value))

    def _circuit(self, host: str) -> Circuit:
        return self._circuits.setdefault(host, Circuit(self._host_policy))

    def _circuit_allows(self, host: str, now: float) -> bool:
        circuit = self._circuits.get(host)
        return circuit is None or circuit.allows(now)

    def _line_allows(self, now: float) -> bool:
        if self._state not in _DOWN or now >= self._next_probe:
            return True
        return self._prober == threading.get_ident()


def _code(error: Exception) -> str:
    return error.code if isinstance(error, PapanSiarError) else ""
