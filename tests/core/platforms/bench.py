"""What the benches of all fakes share: one clock for both sides, and a line that can be cut."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from typing import Generic, TypeVar

from core.domain.account import Account
from core.domain.post import Media
from core.platforms.http import Http
from core.platforms.network import NetworkSettings
from core.ports import Connector
from tests.core.platforms.world import TEXT, Courier, delivery_of
from tests.fakes.clock import HandClock
from tests.servers.fakes.base import FakePlatform

S = TypeVar("S", bound=FakePlatform)
C = TypeVar("C", bound=Connector)

SETTINGS = NetworkSettings(connect_timeout_s=2, read_timeout_s=2, commit_timeout_s=2)


class FakeServerBench(Generic[S, C]):
    """A connector and the fake on its other side; a subclass makes ``connector`` and ``account``."""

    connector: C
    account: Account

    def __init__(self, server: S) -> None:
        self.server = server
        self.clock = HandClock()
        server.now = self.clock.now
        self.http = Http(SETTINGS, self.clock)

    def line_down(self) -> None:
        self.http.close()
        door = self.server._server.socket
        door.shutdown(
            socket.SHUT_RDWR
        )  # closing alone still lets in whoever comes while the server waits for somebody
        door.close()

    def line_up(self) -> None:
        """The planned fault is used up."""

    def delivery(
        self, text: str = TEXT, media: tuple[Media, ...] = (), options: Mapping[str, str] | None = None
    ) -> Courier:
        return delivery_of(self.connector, self.account, self.clock, text, media, options)
