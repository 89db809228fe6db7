"""How the outbox, the line and the clock stand, told to the window once a minute and whenever something changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from core.clock import Clock
    from core.domain.connectivity import Line
    from core.domain.formats import OfficeZone
    from core.domain.listing import StatusCounts
    from core.domain.office import Office
    from gui.backend import Backend
    from gui.bridge import Bridge
    from gui.main_window import MainWindow
    from gui.preferences import Preferences
    from gui.tasks import Lanes

_MINUTE_MS = 60_000


class StatusFeed(QObject):
    """Feeds the status line, the counts of the sidebar and the banners; runs only between ``start`` and ``stop``."""

    changed = Signal(object, object)
    """``StatusCounts`` and ``LineState``, for the sign beside the clock."""

    def __init__(
        self,
        window: MainWindow,
        clock: Clock,
        lanes: Lanes,
        preferences: Preferences,
        office: Callable[[], Office],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._lanes = lanes
        self._preferences = preferences
        self._office = office
        self._backend: Backend | None = None
        self._counts: StatusCounts | None = None
        self.last_written_at: datetime | None = None
        """When the data was last stored before this run; a clock that says less went back."""
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self.refresh)

    def follow(self, bridge: Bridge) -> None:
        """Hear of the changes that an open workspace reports."""
        bridge.line_changed.connect(self._on_line)
        for changed in (bridge.deliveries_changed, bridge.posts_changed, bridge.engagement_changed):
            changed.connect(self._reload_counts)

    def start(self, backend: Backend) -> None:
        """Tell everything now and from now on; the office must be known."""
        self._backend = backend
        self._minute.start()
        self.refresh()

    def stop(self) -> None:
        """Fall silent."""
        self._backend = None
        self._minute.stop()

    def refresh(self) -> None:
        """Tell everything again."""
        from gui.telling import clock_banner

        if self._backend is None:
            return
        now, zone = self._clock.now(), self._zone()
        self._window.status.set_clock(now, zone)
        banner = clock_banner(now, self.last_written_at, zone, self._preferences.language)
        self._window.set_banner("clock", banner)
        self._on_line(self._backend.sync.line())
        self._reload_counts()

    def tell(self) -> None:
        """Tell ``changed`` what is known, for a sign that has just appeared."""
        if self._backend is not None and self._counts is not None:
            self.changed.emit(self._counts, self._backend.sync.line().state)

    def _zone(self) -> OfficeZone:
        return self._office().zone

    def _reload_counts(self, _changed: str = "") -> None:
        if self._backend is None:
            return
        overview, office = self._backend.services.overview, self._office()
        self._lanes.run(self, lambda: overview.status(office), self._on_counts, supersede="counts")

    def _on_counts(self, counts: StatusCounts) -> None:
        self._counts = counts
        self._window.status.set_counts(counts, self._clock.now(), self._zone())
        waits = counts.needs_you or counts.waiting + counts.running
        self._window.sidebar.set_count("outbox", waits, urgent=bool(counts.needs_you))
        unanswered = counts.comments_late or counts.comments_to_answer
        self._window.sidebar.set_count("inbox", unanswered, urgent=bool(counts.comments_late))
        self.tell()

    def _on_line(self, line: Line) -> None:
        from gui.telling import line_action, line_banner

        if self._backend is None:
            return
        self._window.status.set_line(line, self._clock.now(), self._zone())
        words = line_action(line)
        action = (words, self._window.sign_in_page_requested.emit) if words else None
        self._window.set_banner("line", line_banner(line), action=action)
        self.tell()
