"""Core events as Qt signals in the GUI thread, at most ten a second for each topic."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.domain.connectivity import Line
from core.events import Changed, EventBus, Topic

_INTERVAL_MS = 100


class Bridge(QObject):
    """Tells pages that rows changed; the id is "" when several things did.

    What is lost here is not lost: pages read the rows when they come to the front.
    """

    posts_changed = Signal(str)
    deliveries_changed = Signal(str)
    accounts_changed = Signal(str)
    engagement_changed = Signal(str)
    line_changed = Signal(object)
    office_changed = Signal()
    attention_needed = Signal(str)
    trouble = Signal(str)
    """The code of a fault that concerns everything, such as a full disk."""
    key_expires = Signal(str, int)
    """The account, and the days before its end at which it is told (0: it is over)."""
    _arrived = Signal(object)

    def __init__(self, events: EventBus, line: Callable[[], Line], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._waiting: dict[Topic, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self._flush)
        self._arrived.connect(self._on_arrived)
        self._unsubscribe = events.subscribe(self._forward)

    def close(self) -> None:
        """Stop listening; to be called before the window goes."""
        self._unsubscribe()
        self._timer.stop()

    def _forward(self, event: Changed) -> None:
        """Hop from whatever thread published to the GUI thread."""
        self._arrived.emit(event)

    @Slot(object)
    def _on_arrived(self, event: Changed) -> None:
        one = event.id or ""
        if event.topic is Topic.KEY_EXPIRES:
            self.key_expires.emit(one, int(event.detail or 0))
            return
        if event.topic is Topic.ATTENTION and not one:
            self.trouble.emit(event.detail or "")
            return
        self._waiting[event.topic] = one if self._waiting.get(event.topic, one) == one else ""
        if not self._timer.isActive():
            self._flush()

    def _flush(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, {}
        self._timer.start()
        for topic, one in waiting.items():
            self._emit(topic, one)

    def _emit(self, topic: Topic, one: str) -> None:
        with_id = {
            Topic.POSTS: self.posts_changed,
            Topic.DELIVERIES: self.deliveries_changed,
            Topic.ACCOUNTS: self.accounts_changed,
            Topic.ENGAGEMENT: self.engagement_changed,
            Topic.ATTENTION: self.attention_needed,
        }
        if topic in with_id:
            with_id[topic].emit(one)
        elif topic is Topic.CONNECTIVITY:
            self.line_changed.emit(self._line())
        elif topic is Topic.OFFICE:
            self.office_changed.emit()
