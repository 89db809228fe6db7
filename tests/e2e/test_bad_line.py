"""A line that is up 20 s and down 40 s: fifty posts with pictures leave, with hardly more bytes than on a good one.

Everything runs ``SPEED`` times faster: the line's plan and the program's own clock (pauses between probes, back-off,
waits). ``PAPAN_SIAR_LINE_SPEED=1`` runs it in full, and on snac2 too, which takes hours: a probe while the line is
down comes once in one to five minutes, and most of them fall into the two thirds of a minute without a line.
"""

from __future__ import annotations

import itertools
import os
import secrets
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.delivery import DeliveryState
from tests.e2e.outbox import Outbox, Wall
from tests.e2e.sender import Sending
from tests.servers.mastodon_mock import MastodonMock
from tests.servers.snac2 import Snac2
from tests.servers.tcp_proxy import Line, Phase, TcpProxy

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="the sending process and the test servers are POSIX"),
]
SPEED = float(os.environ.get("PAPAN_SIAR_LINE_SPEED") or 20)
UP_S, DOWN_S, MINUTE_S = 20 / SPEED, 40 / SPEED, 60 / SPEED
POSTS = 50
PICTURE_SIDE = 128
#: Slow enough that fifty pictures of 50 kB need the line several times.
BYTES_PER_S = 200_000 * SPEED
#: Of the bytes on a good line.
MOST_BYTES = 1.2
WITHIN_S = 4 * 3600 / SPEED if "PAPAN_SIAR_LINE_SPEED" in os.environ else 400.0


@pytest.fixture
def second_proxy() -> Iterator[TcpProxy]:
    with TcpProxy() as proxy:
        yield proxy


@pytest.fixture(params=["mastodon_mock", *(["snac2"] if "PAPAN_SIAR_LINE_SPEED" in os.environ else [])])
def server(request: pytest.FixtureRequest) -> Snac2 | MastodonMock:
    found: Snac2 | MastodonMock = request.getfixturevalue(request.param)
    return found


def test_fifty_posts_leave_over_a_line_that_is_mostly_down(
    server: Snac2 | MastodonMock, tcp_proxy: TcpProxy, second_proxy: TcpProxy, tmp_path: Path
) -> None:
    seed = int(os.environ.get("PAPAN_SIAR_SEED") or secrets.randbelow(2**32))
    print(f"\nPAPAN_SIAR_SEED={seed}")
    told = Sending(tmp_path, {}, seed, SPEED, time.time())
    proxies = (tcp_proxy, second_proxy)
    for proxy in proxies:
        proxy.target_port = server.port
    # Nobody follows bob: a small server that has to tell followers stalls for seconds, which are minutes here.
    good = _queued(tmp_path / "good", told, Wall(server.base_url, server.bob.access_token, tcp_proxy.port))
    bad = _queued(tmp_path / "bad", told, Wall(server.base_url, server.bob.access_token, second_proxy.port))
    for proxy in proxies:
        proxy.reset()
        proxy.line = Line(bytes_per_s=BYTES_PER_S)
    with good.sending(seed) as sender:
        good.wait_until_settled(WITHIN_S)
        sender.stop()
    print(f"good line: {(time.time() - told.began) * SPEED / 60:.1f} minutes of its time")
    began = time.time()
    phases = [Phase(is_up=True, seconds=UP_S), Phase(is_up=False, seconds=DOWN_S)]
    second_proxy.follow_plan(phases, rounds=10_000)
    with bad.sending(seed) as sender:
        bad.wait_until_settled(WITHIN_S)
        offline_at = sender.stop()
    took_s = (time.time() - began) * SPEED
    _report_and_check(good, bad, proxies, offline_at, took_s)
    good.close()
    bad.close()


def _queued(home: Path, told: Sending, wall: Wall) -> Outbox:
    outbox = Outbox(home, told, picture_side=PICTURE_SIDE)
    account = outbox.add_account(wall)
    for _ in range(POSTS):
        outbox.queue(account)
    return outbox


def _report_and_check(
    good: Outbox,
    bad: Outbox,
    proxies: tuple[TcpProxy, TcpProxy],
    offline_at: list[float],
    took_s: float,
) -> None:
    ideal, used = (one.counts.bytes_up + one.counts.bytes_down for one in proxies)
    gaps = [(later - before) * SPEED for before, later in itertools.pairwise(offline_at)]
    print(
        f"{POSTS} posts in {took_s / 60:.1f} minutes of the line's time, {used} bytes or {used / ideal:.3f} of "
        f"{ideal}, {len(offline_at)} requests that reached nobody, "
        f"the two nearest {min(gaps, default=0.0):.0f} s apart"
    )
    for outbox in (good, bad):
        assert {one.state for one in outbox.in_states()} == {DeliveryState.PUBLISHED}
        assert set(outbox.standing().values()) == {1}
    assert used <= MOST_BYTES * ideal
    assert all(gap >= 59.0 for gap in gaps), gaps
