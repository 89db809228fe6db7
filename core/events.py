"""Facts that the core announces after a commit. Losing one loses nothing: the row is the truth."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

_log = logging.getLogger(__name__)


class Topic(StrEnum):
    """What changed."""

    POSTS = "posts"
    DELIVERIES = "deliveries"
    ACCOUNTS = "accounts"
    ENGAGEMENT = "engagement"
    CONNECTIVITY = "connectivity"
    OFFICE = "office"
    SETTINGS = "settings"
    ATTENTION = "attention"
    KEY_EXPIRES = "key_expires"


@dataclass(frozen=True, slots=True)
class Changed:
    """One fact: the topic and, where it concerns one thing, that thing's id."""

    topic: Topic
    id: str | None = None
    detail: str | None = None


Listener = Callable[[Changed], None]


class EventBus:
    """Hands facts to listeners in the thread that publishes; a failing listener never harms the publisher."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; calling the result removes it."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return unsubscribe

    def publish(self, event: Changed) -> None:
        """Tell every listener; exceptions are logged and swallowed because the commit already stands."""
        for listener in self._listeners:
            try:
                listener(event)
            except Exception:  # noqa: BLE001 - a view must not break what is already stored
                _log.exception("A listener failed on %s", event)
