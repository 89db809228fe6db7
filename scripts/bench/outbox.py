"""What the outbox costs: its durable writes, its requests, and taking stock after a crash."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from core.clock import SystemClock
from core.domain.account import Account
from core.domain.delivery import DeliveryState
from core.ports import Connectors, SecretStore
from core.sync.drain import Drain
from scripts.bench import BenchRow
from scripts.bench._outbox import (
    WORDS,
    Recorder,
    add_account,
    add_due,
    instant_platform,
    make_drain,
    small_server,
)
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase

_WRITES = 300
_RUNS = 5
_SENT = 1000
_ROUNDS = 10
_OLD = 100_000
_IN_FLIGHT = 20


def rows() -> list[BenchRow]:
    """Measure all of it."""
    return [_claim_and_record(), *_drain_over_http(), _recovery()]


def _claim_and_record() -> BenchRow:
    """Claim, begin, publish and watch, against bare sqlite3 doing the very same writes."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder:
        paths = WorkspacePaths(Path(folder))
        database = open_database(paths)
        add_due(database, add_account(database, "practice"), _WRITES)
        warm = make_drain(database, instant_platform())
        warm.begin_pass()
        warm.drain_until_idle(20)
        database.close()
        recorder = Recorder()
        with _copy_of(paths.database) as first, recorder.recording(first):
            make_drain(first, instant_platform()).drain_until_idle()
        values, floors = [], []
        for _ in range(_RUNS):
            bare = paths.database.with_name("bare.db")
            shutil.copyfile(paths.database, bare)
            floors.append(_timed(partial(recorder.replay, bare)))
            with _copy_of(paths.database) as copy:
                values.append(_timed(make_drain(copy, instant_platform()).drain_until_idle))
        each = 1000 / (_WRITES - 20)
    return BenchRow(
        "outbox: claim and record one delivery",
        min(values) * each,
        "ms",
        min(floors) * each,
        2.0,
        goal_is_ratio=True,
    )


@contextmanager
def _copy_of(path: Path) -> Iterator[SqlDatabase]:
    copy = path.with_name("copy.db")
    shutil.copyfile(path, copy)
    with SqlDatabase(copy, SystemClock()) as database:
        yield database
    for left in path.parent.glob("copy.db*"):
        left.unlink()


def _drain_over_http() -> list[BenchRow]:
    """Send texts to a server on loopback, in turns with a loop of ``requests`` that posts as often over one connection
    and keeps nothing: no ledger, no durability, no error handling.

    One synchronised commit a post is what makes it safe, so the second row compares with that loop plus the very
    same writes by bare ``sqlite3``.
    """
    ours, bare, writes = [], [], []
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder, small_server() as url:
        paths, recorder = WorkspacePaths(Path(folder)), Recorder()
        database = open_database(paths)
        account = add_account(database, "mastodon", url)
        add_due(database, account, _SENT + 1)
        lane = make_drain(database, _mastodon())
        _drain_some(lane, 2)
        for _ in range(_ROUNDS):
            bare.append(_timed(lambda: _bare_requests(url, _SENT // _ROUNDS)))
            ours.append(_timed(lambda: _drain_some(lane, _SENT // _ROUNDS)))
        with database.read() as tx:
            sent = len(tx.deliveries.in_states({DeliveryState.PUBLISHED}))
        add_due(database, account, _SENT // _ROUNDS)
        database.close()
        shutil.copyfile(paths.database, bare_copy := paths.database.with_name("bare.db"))
        with SqlDatabase(paths.database, SystemClock()) as recorded, recorder.recording(recorded):
            make_drain(recorded, _mastodon()).drain_until_idle()
        for number in range(3):
            shutil.copyfile(bare_copy, again := paths.database.with_name(f"bare-{number}.db"))
            writes.append(_timed(partial(recorder.replay, again)))
    if sent != _SENT + 1:
        raise RuntimeError(f"only {sent - 1} of {_SENT} were sent")
    value, floor, durable = (min(one) * _ROUNDS for one in (ours, bare, writes))
    return [
        BenchRow("outbox: send 1,000 texts on loopback", value, "s", floor, 1.5, goal_is_ratio=True),
        BenchRow(
            "outbox: the same, the loop keeps a ledger too",
            value,
            "s",
            floor + durable,
            1.5,
            goal_is_ratio=True,
        ),
    ]


def _drain_some(lane: Drain, count: int) -> None:
    """Let this many leave, each in one step: where the list ends was read in a step of its own before all."""
    lane.begin_pass()
    lane.drain_until_idle(count)


def _mastodon() -> Connectors:
    """Give the program's own connector, with a secret for every account."""
    from core.platforms.http import Http
    from core.platforms.mastodon.connector import MastodonConnector
    from core.platforms.network import NetworkSettings

    class Secrets:
        def get(self, account_id: str, name: str) -> str:
            return f"{name}-{account_id}"

    class Only:
        def of(self, _: Account) -> MastodonConnector:
            return connector

    clock = SystemClock()
    secrets = cast(SecretStore, Secrets())
    connector = MastodonConnector(Http(NetworkSettings(), clock), secrets, lambda *_: Path(), clock)
    return cast(Connectors, Only())


def _bare_requests(url: str, count: int) -> None:
    import requests

    with requests.Session() as session:
        session.headers["Authorization"] = "Bearer x"
        session.get(f"{url}/api/v1/accounts/1/statuses", params={"limit": "1"}, timeout=30).json()
        for number in range(count):
            session.post(f"{url}/api/v1/statuses", data={"status": f"{WORDS} {number}"}, timeout=30).json()


def _recovery() -> BenchRow:
    """Take stock after a crash with 100,000 old deliveries: only the interrupted ones are read."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder:
        paths = WorkspacePaths(Path(folder))
        database = open_database(paths)
        add_due(database, add_account(database, "practice"), _IN_FLIGHT + 1)
        lane = make_drain(database, instant_platform())
        lane.drain_until_idle(1)
        _interrupt(database)
        _grow_old(paths.database)
        value = _timed(make_drain(database, instant_platform()).begin_pass)
        with database.read() as tx:
            recovered = len(tx.deliveries.in_states({DeliveryState.UNCERTAIN}))
        database.close()
    if recovered != _IN_FLIGHT:
        raise RuntimeError(f"{recovered} instead of {_IN_FLIGHT} were recovered")
    return BenchRow("outbox: recovery of 20 among 100,000 old ones", value * 1000, "ms", None, 100.0)


def _interrupt(database: SqlDatabase) -> None:
    with database.write() as tx:
        for one in tx.deliveries.in_states({DeliveryState.DUE}):
            preparing = tx.deliveries.record(replace(one, state=DeliveryState.PREPARING))
            tx.deliveries.record(replace(preparing, state=DeliveryState.COMMITTING))
        tx.commit()


def _grow_old(path: Path) -> None:
    """Copy the one published delivery many times over, below the program."""
    connection = sqlite3.connect(path)
    new = {
        "id": "id || '-' || n",
        "publication_id": "publication_id || '-' || n",
        "remote_id": "remote_id || n",
    }
    numbers = f"WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < {_OLD})"  # noqa: S608
    published = "(SELECT * FROM deliveries WHERE state = 'published')"
    sources = {
        "publications": f"(SELECT * FROM publications WHERE id = (SELECT publication_id FROM {published}))",  # noqa: S608
        "deliveries": published,
    }
    for table, source in sources.items():
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        values = ", ".join(new.get(name, name) for name in names)
        connection.execute(
            f"{numbers} INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM many, {source}"  # noqa: S608
        )
    connection.commit()
    connection.close()


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
