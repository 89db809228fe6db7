"""A film of 200 MB over a line that dies every three seconds: bytes on the wire against the film's own, and memory.

The receiving side is the tests' YouTube, which throws away a piece that breaks off: the worst that Google may do.
"""

from __future__ import annotations

import sys
import tempfile
import threading
from contextlib import nullcontext
from pathlib import Path

from core.clock import SystemClock
from core.domain.account import Account, ChannelMode
from core.domain.post import Media
from core.domain.publishing import Job
from core.errors import RetryLater
from core.platforms.http import Http
from core.platforms.network import NetworkSettings
from core.platforms.youtube.api import YouTubeHosts
from core.platforms.youtube.connector import YouTubeConnector
from core.sync.tokens import TokenKeeper
from scripts.bench import BenchRow
from tests.core.platforms.world import Courier, delivery_of
from tests.fakes.clock import HandClock
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes.youtube import FakeYouTube
from tests.servers.tcp_proxy import Phase, TcpProxy

_TOTAL = 200_000_000
_BYTES_PER_S = 4_000_000
_UP_S, _DOWN_S = 3.0, 0.3
_MOST_STEPS = 2000


def rows() -> list[BenchRow]:
    """Send the film once; takes about a minute."""
    with tempfile.TemporaryDirectory() as folder, FakeYouTube() as server, TcpProxy() as proxy:
        proxy.target_port = server._server.server_port
        server.public_url = proxy.base_url
        courier = _courier(Path(folder), server, proxy.base_url)
        courier.step()
        proxy.line.bytes_per_s = _BYTES_PER_S
        proxy.follow_plan([Phase(True, _UP_S), Phase(False, _DOWN_S)], rounds=_MOST_STEPS)
        before_bytes, before_mb = proxy.counts.bytes_up, _peak_mb()
        breaks = _send(courier)
        grown_mb = _peak_mb() - before_mb
        wire = (proxy.counts.bytes_up - before_bytes) / _TOTAL
    return [
        BenchRow("upload 200 MB, line dies every 3 s: bytes", wire, "x", goal=1.10),
        BenchRow("upload 200 MB, line dies every 3 s: memory", grown_mb, "MB", goal=32),
        BenchRow("upload 200 MB: times the line died", breaks, ""),
    ]


def _send(courier: Courier) -> int:
    breaks = 0
    for _ in range(_MOST_STEPS):
        try:
            courier.step()
        except RetryLater:
            breaks += 1
            threading.Event().wait(0.1)
        if courier.job.handle("video"):
            return breaks
    raise RuntimeError("the film never arrived")


def _courier(folder: Path, server: FakeYouTube, api: str) -> Courier:
    path = folder / "film"
    with path.open("wb") as file:
        file.truncate(_TOTAL)
    film = Media("film", "video/mp4", 1280, 720, _TOTAL, "", "film.mp4", 600.0)

    def fitted(media: Media, job: Job) -> Path:  # noqa: ARG001
        return path

    secrets = MemorySecrets({("a", "access_token"): "akses-1", ("a", "refresh_token"): "segar-1"})
    http = Http(NetworkSettings(connect_timeout_s=2, read_timeout_s=5), SystemClock())
    clock = HandClock()
    connector = YouTubeConnector(
        http, secrets, TokenKeeper(secrets, lambda _: nullcontext()), fitted, clock, YouTubeHosts(api=api)
    )
    account = Account("a", "youtube", ChannelMode.API, "Dinas", "@dinas", options={"client_id": "klien"})
    server.now = clock.now
    return delivery_of(connector, account, clock, "Film panjang", (film,))


def _peak_mb() -> float:
    """Give the most memory that this process ever had, in MB (Linux tells it in KiB)."""
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
