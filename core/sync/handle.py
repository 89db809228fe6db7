"""What windows may do with the running loop: wake it and ask about the line."""

from __future__ import annotations

from core.domain.connectivity import Line
from core.sync.line import LineWatch
from core.sync.loop import SyncLoop


class SyncHandle:
    """Safe in any thread; nothing here waits for the network."""

    def __init__(self, loop: SyncLoop, line: LineWatch) -> None:
        self._loop = loop
        self._line = line

    def wake(self) -> None:
        """Look at the outbox now, and let a line that was down be probed when the minute is over."""
        self._line.hint(online=True)
        self._loop.wake()

    def system_says(self, online: bool) -> None:
        """Take the operating system's word about the line; when it comes back, look at the outbox soon."""
        self._line.hint(online)
        if online:
            self._loop.wake()

    def line(self) -> Line:
        """Give what is known about the line."""
        return self._line.line()
