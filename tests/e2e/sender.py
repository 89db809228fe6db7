"""A process that sends what is due and nothing else, with the program's own outbox, connector and storage.

What is shorter than in the program: the pauses of ``RetryPolicy``, and with ``speed`` above 1 the clock, which then
runs that many times faster for everything (pauses between probes, back-off, the time a lost commit is left alone).
How often a row is looked at is the test's own: a pass begins every few milliseconds. No figures are read.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from core.clock import Clock, SystemClock
from core.domain.account import Account
from core.domain.post import Media
from core.domain.publishing import Job
from core.errors import Offline
from core.events import EventBus
from core.platforms.http import Http
from core.platforms.mastodon.connector import MastodonConnector
from core.platforms.network import NetworkSettings
from core.sync.desk import Desk
from core.sync.drain import Drain
from core.sync.line import LineWatch
from core.sync.loop import SyncLoop
from core.sync.retry import RetryPolicy
from storage.lock import FileSyncLock
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from tests.fakes.secrets import MemorySecrets

_BETWEEN_PASSES_S = 0.02


class FastClock:
    """A clock that runs ``speed`` times faster from the moment it is made. Every process of a test that shares
    deliveries gets the same ``began``, so that their times agree."""

    def __init__(self, speed: float, began: float) -> None:
        self._speed, self._began = speed, began

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._began, UTC) + timedelta(seconds=self._lived_s())

    def monotonic(self) -> float:
        return self._lived_s()

    def _lived_s(self) -> float:
        return (time.time() - self._began) * self._speed


@dataclass(frozen=True)
class Sending:
    """What a sending process is told. ``tokens`` are by account id; ``began`` is only read by a fast clock."""

    home: Path
    tokens: Mapping[str, str]
    seed: int = 0
    speed: float = 1.0
    began: float = 0.0
    first_retry_s: float = 15.0
    most_retry_s: float = 3600.0

    @property
    def clock(self) -> Clock:
        return SystemClock() if self.speed == 1.0 else FastClock(self.speed, self.began)


class RequestLog:
    """Tells the watch over the line what requests met, and notes the times of those that reached nobody."""

    def __init__(self, line: LineWatch) -> None:
        self._line = line
        self.offline_at: list[float] = []

    def met(self, host: str, error: Exception | None) -> None:
        if isinstance(error, Offline):
            self.offline_at.append(time.time())
        self._line.met(host, error)

    def server_time(self, host: str, at: datetime) -> None:
        self._line.server_time(host, at)


class MastodonOnly:
    """Finds the one connector."""

    def __init__(self, told: Sending, http: Http) -> None:
        secrets = MemorySecrets({(one, "access_token"): token for one, token in told.tokens.items()})
        folder = MediaFolder(WorkspacePaths(told.home).media)

        def as_stored(media: Media, job: Job) -> Path:
            return folder.path(media.hash)

        self._connector = MastodonConnector(http, secrets, as_stored, told.clock)

    def of(self, account: Account) -> MastodonConnector:
        return self._connector


def send(told: Sending, talk: Connection) -> None:
    """Send until killed, or until anything is heard; then answers with the times of requests that reached nobody."""
    paths, clock, events = WorkspacePaths(told.home), told.clock, EventBus()
    database = open_database(paths, clock)
    policy = RetryPolicy(random.Random(told.seed).random, told.first_retry_s, told.most_retry_s)
    line, desk = LineWatch(clock, events, policy), Desk(clock)
    requests = RequestLog(line)
    http = Http(NetworkSettings(), clock, requests)
    connectors = MastodonOnly(told, http)
    lanes = [
        Drain(database, connectors, clock, events, line, policy, f"{told.seed}-{number}", desk)
        for number in range(2)
    ]
    loop = SyncLoop(database, clock, events, line, FileSyncLock(paths.sync_lock), desk, lanes)
    pause = threading.Event()
    talk.send("sending")
    while not talk.poll():
        loop.run_once()
        pause.wait(_BETWEEN_PASSES_S)
    loop.stop()
    http.close()
    database.close()
    talk.send(requests.offline_at)
