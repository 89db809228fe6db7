"""The program is killed in the middle of its work, thirty times: nothing that was told as written is lost."""

import hashlib
import os
import random
import select
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from core.domain.delivery import DeliveryState
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from tests.fakes.clock import HandClock

KILLS = 30
#: Queues posts, moves their deliveries on, reads figures and stores media; says what was written after each commit.
WORKER = """
import os, sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from core.domain.account import Account
from core.domain.delivery import DeliveryState
from core.domain.engagement import Metric, Snapshot
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from tests.storage.samples import NOW, account, line, queued

paths = WorkspacePaths(Path(sys.argv[1]))
with open_database(paths) as database:
    media, owner, number = MediaFolder(paths.media), account(), 0
    while True:
        number += 1
        sent = queued(database, owner, f"Unggahan {number}")
        print("delivery", sent.id, sent.state.value, flush=True)
        for state in (DeliveryState.DUE, DeliveryState.PREPARING, DeliveryState.COMMITTING, DeliveryState.PUBLISHED):
            with database.write() as tx:
                sent = tx.deliveries.record(replace(sent, state=state), line(sent, state_after=state))
                tx.engagement.add_snapshots(
                    [Snapshot(sent.id, owner.id, NOW + timedelta(hours=sent.version), {Metric.LIKES: sent.version})]
                )
                tx.commit()
            print("delivery", sent.id, state.value, flush=True)
        print("media", media.add_bytes(os.urandom(200_000)), "", flush=True)
"""
ORDER = ["scheduled", "due", "preparing", "committing", "published"]


def _work_until_killed(paths: WorkspacePaths, after_s: float) -> list[list[str]]:
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, str(paths.home)], stdout=subprocess.PIPE, text=True
    )
    assert worker.stdout is not None
    first = worker.stdout.readline()
    select.select([], [], [], after_s)  # the moment of the kill is what is under test
    worker.kill()
    rest, _ = worker.communicate()
    return [line.split(" ") for line in (first + rest).split("\n")[:-1]]


@pytest.mark.skipif(os.name == "nt", reason="POSIX kill")
def test_thirty_kills_lose_nothing(paths: WorkspacePaths, clock: HandClock) -> None:
    chance = random.Random(7)
    written: dict[str, str] = {}
    stored: set[str] = set()
    for _ in range(KILLS):
        for kind, name, state in _work_until_killed(paths, chance.uniform(0.0, 0.15)):
            if kind == "delivery":
                written[name] = state
            else:
                stored.add(name)
    assert len(written) > KILLS
    with open_database(paths, clock) as database, database.read() as tx:
        for delivery_id, state in written.items():
            found = tx.deliveries.get(delivery_id)
            lines = tx.deliveries.attempts(delivery_id)
            assert ORDER.index(found.state.value) >= ORDER.index(state)
            assert (lines[-1].state_after, len(lines)) == (found.state, found.version + 1)
            assert len(tx.engagement.series(delivery_id)) == found.version
            if found.state is DeliveryState.PUBLISHED:
                assert tx.publications.get(found.publication_id).text.startswith("Unggahan")
    with closing(sqlite3.connect(paths.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO searchable_words (searchable_words) VALUES ('integrity-check')")
    media = MediaFolder(paths.media)
    assert stored
    assert all(media.is_whole(name) for name in stored)
    for file in paths.media.glob("[0-9a-f][0-9a-f]/*"):
        assert hashlib.sha256(file.read_bytes()).hexdigest() == file.parent.name + file.name
