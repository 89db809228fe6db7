"""The servers as fixtures: fresh data for each test, a skip with the reason where one cannot be had."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests.servers.bluesky_network import BlueskyNetwork
from tests.servers.mastodon_mock import MastodonMock
from tests.servers.server import Unavailable, give_up
from tests.servers.snac2 import Snac2
from tests.servers.tcp_proxy import TcpProxy

Server = TypeVar("Server", Snac2, MastodonMock, BlueskyNetwork)


def serve(kind: type[Server], folder: Path) -> Iterator[Server]:
    """A running server with its data in ``folder``, stopped at the end; for fixtures of another scope too."""
    try:
        server = kind(folder)
    except Unavailable as reason:
        give_up(str(reason))
        return
    yield server
    server.kill()


@pytest.fixture
def snac2(tmp_path: Path) -> Iterator[Snac2]:
    """A running snac2 with alice and bob; ``stop()`` and ``start()`` take it off and onto the same port."""
    yield from serve(Snac2, tmp_path / "snac2")


@pytest.fixture
def mastodon_mock(tmp_path: Path) -> Iterator[MastodonMock]:
    """A running mastodon-mock with alice and bob; ``add_fault`` makes it fail as wanted."""
    yield from serve(MastodonMock, tmp_path / "mastodon-mock")


@pytest.fixture(scope="session")
def bluesky(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BlueskyNetwork]:
    """Bluesky's own servers, started once; tests make accounts of their own there."""
    yield from serve(BlueskyNetwork, tmp_path_factory.mktemp("bluesky") / "network")


@pytest.fixture
def tcp_proxy() -> Iterator[TcpProxy]:
    """A proxy without a target yet: set ``target_port``, then use ``port``."""
    with TcpProxy() as proxy:
        yield proxy
