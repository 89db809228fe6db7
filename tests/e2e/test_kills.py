"""Fifty times the power goes at a random moment of sending over a bad line; every post stands once, or asks."""

from __future__ import annotations

import os
import random
import secrets
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.account import Account
from core.domain.delivery import IN_FLIGHT, DeliveryState
from tests.e2e.outbox import Outbox, Wall, is_final
from tests.e2e.sender import Sending
from tests.servers.mastodon_mock import MastodonMock
from tests.servers.snac2 import Snac2
from tests.servers.tcp_proxy import Line, TcpProxy

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and the test servers are POSIX"),
]
#: Kills that met a step under way, by the ledger; those that met an idle process are not counted.
KILLS = 50
KILL_TIME_S = 200.0
SETTLE_TIME_S = 75.0
SLOW_COMMIT_MS = 150
_MOST_DANGEROUS_FIRST = (DeliveryState.COMMITTING, DeliveryState.UPLOADING, DeliveryState.PREPARING)
MOST_POSTS = 38  # of one account


@pytest.fixture
def second_proxy() -> Iterator[TcpProxy]:
    with TcpProxy() as proxy:
        yield proxy


def test_killed_fifty_times_each_post_stands_once_or_asks(
    snac2: Snac2, mastodon_mock: MastodonMock, tcp_proxy: TcpProxy, second_proxy: TcpProxy, tmp_path: Path
) -> None:
    seed = int(os.environ.get("PAPAN_SIAR_SEED") or secrets.randbelow(2**32))
    print(f"\nPAPAN_SIAR_SEED={seed}")
    chance, began = random.Random(seed), time.monotonic()
    told = Sending(tmp_path, {}, seed, first_retry_s=0.2, most_retry_s=2.0)
    outbox = Outbox(tmp_path / "workspace", told, picture_side=60)
    proxies = (tcp_proxy, second_proxy)
    accounts = [*_add_accounts(outbox, snac2, tcp_proxy), *_add_accounts(outbox, mastodon_mock, second_proxy)]
    # Whoever is killed while the server still works at a post does not learn that it is published after all.
    mastodon_mock.add_fault("/api/v1/statuses", "latency", delay_ms=SLOW_COMMIT_MS)
    killed: Counter[DeliveryState] = Counter()
    idle = 0
    while killed.total() < KILLS and time.monotonic() - began < KILL_TIME_S:
        _fill_up(outbox, accounts)
        with outbox.sending(chance.randrange(2**32)) as sender:
            _spoil(proxies, chance)
            if chance.random() < 0.5:  # the most dangerous moments are rare: wait for one
                outbox.wait_for(DeliveryState.COMMITTING, 0.8)
            sender.wait(chance.uniform(0.0, 0.25))
        found = {one.state for one in outbox.in_states(IN_FLIGHT)}
        killed.update([one for one in _MOST_DANGEROUS_FIRST if one in found][:1])
        idle += not found
    mastodon_mock.clear_faults()
    for proxy in proxies:
        proxy.line = Line()
    with outbox.sending() as sender:
        outbox.wait_until_settled(SETTLE_TIME_S)
        sender.stop()
    _report_and_check(outbox, killed, idle, proxies, time.monotonic() - began)
    outbox.close()


def _add_accounts(outbox: Outbox, server: Snac2 | MastodonMock, proxy: TcpProxy) -> list[Account]:
    proxy.target_port = server.port
    people = (server.alice, server.bob)
    return [outbox.add_account(Wall(server.base_url, one.access_token, proxy.port)) for one in people]


def _fill_up(outbox: Outbox, accounts: list[Account]) -> None:
    """Let every account have some posts waiting, up to a number that can be read back in one go."""
    rows = outbox.in_states()
    for account in accounts:
        own = [one for one in rows if one.account_id == account.id]
        waiting = sum(not is_final(one) for one in own)
        for _ in range(min(4 - waiting, MOST_POSTS - len(own))):
            outbox.queue(account)


def _spoil(proxies: tuple[TcpProxy, ...], chance: random.Random) -> None:
    for proxy in proxies:
        delay = chance.uniform(0.0, 0.04)
        proxy.line = chance.choice(
            [
                Line(delay_s=delay),
                Line(delay_s=delay),
                Line(delay_s=delay, bytes_per_s=chance.uniform(40_000, 400_000)),
                Line(delay_s=delay, cut_up_after=chance.randrange(1, 14_000)),
                Line(delay_s=delay, cut_down_after=chance.randrange(1, 3_000)),
            ]
        )


def _report_and_check(
    outbox: Outbox, killed: Counter[DeliveryState], idle: int, proxies: tuple[TcpProxy, ...], took_s: float
) -> None:
    standing, rows = outbox.standing(), {one.id: one for one in outbox.in_states()}
    asked = {key for key, one in rows.items() if one.state is DeliveryState.UNCERTAIN}
    twice = [key for key, count in standing.items() if count > 1]
    lost = [key for key, count in standing.items() if count == 0 and key not in asked]
    ledger = {key: _ledger(outbox, key) for key in (*twice, *lost)}
    print(
        f"kills {killed.total()} (while preparing {killed[DeliveryState.PREPARING]}, uploading "
        f"{killed[DeliveryState.UPLOADING]}, committing {killed[DeliveryState.COMMITTING]}; {idle} more while idle), "
        f"cuts {sum(one.counts.cuts for one in proxies)}, posts {len(standing)}, asked {len(asked)}, "
        f"duplicates {len(twice)}, lost {len(lost)}, {took_s:.0f} s"
    )
    assert not twice, ledger
    assert not lost, ledger
    assert all(is_final(one) for one in rows.values()), Counter(one.state for one in rows.values())
    published = [key for key, one in rows.items() if one.state is DeliveryState.PUBLISHED]
    assert all(standing[key] == 1 for key in published)
    assert len({rows[key].remote_id for key in published}) == len(published)
    assert killed.total() >= KILLS


def _ledger(outbox: Outbox, delivery_id: str) -> list[str]:
    with outbox.database.read() as tx:
        return [
            f"{one.at:%M:%S.%f} {one.step} {one.outcome} {one.code}"
            for one in tx.deliveries.attempts(delivery_id)
        ]
