"""A restored workspace never sends again what may have left since the backup was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.delivery import DeliveryState
from storage.maintenance import Maintenance
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from tests.fakes.clock import HandClock
from tests.storage.samples import account, line, queued


def always(_done: int, _whole: int) -> bool:
    return True


@pytest.mark.parametrize("whole", [False, True])
def test_posts_that_may_have_left_since_the_backup_ask(
    paths: WorkspacePaths, clock: HandClock, tmp_path: Path, whole: bool
) -> None:
    maintenance = Maintenance(paths, clock)
    with open_database(paths, clock) as database:
        soon = queued(database, owner := account(), due_at=clock.now() + timedelta(minutes=30))
        later = queued(database, owner, due_at=clock.now() + timedelta(days=2))
        made = maintenance.make_copy(tmp_path, always) if whole else maintenance.make_backup()
        clock.advance(minutes=40)
        for state in (
            DeliveryState.DUE,
            DeliveryState.PREPARING,
            DeliveryState.COMMITTING,
            DeliveryState.PUBLISHED,
        ):
            with database.write() as tx:
                soon = tx.deliveries.record(replace(soon, state=state), line(soon, state_after=state))
                tx.commit()
    assert made is not None
    maintenance.restore(made)
    with open_database(paths, clock) as database, database.read() as tx:
        asked, kept = tx.deliveries.get(soon.id), tx.deliveries.get(later.id)
        assert (asked.state, asked.error_code) == (DeliveryState.EXPIRED, "restored")
        assert kept.state is DeliveryState.SCHEDULED
        assert tx.deliveries.attempts(soon.id)[-1].code == "restored"


def test_copy_that_was_stopped(paths: WorkspacePaths, clock: HandClock, tmp_path: Path) -> None:
    with open_database(paths, clock):
        assert Maintenance(paths, clock).make_copy(tmp_path, lambda _done, _whole: False) is None


def test_backups_are_listed_with_when_and_how_large(paths: WorkspacePaths, clock: HandClock) -> None:
    maintenance = Maintenance(paths, clock)
    with open_database(paths, clock):
        made = maintenance.make_backup()
    (listed,) = maintenance.backups()
    assert (listed.path, listed.size_bytes) == (made, made.stat().st_size)


def test_it_tells_when_the_data_was_last_written(paths: WorkspacePaths, clock: HandClock) -> None:
    maintenance = Maintenance(paths, clock)
    assert maintenance.last_written_at() is None
    with open_database(paths, clock):
        written = maintenance.last_written_at()
    assert written is not None
    assert abs(datetime.now(UTC) - written) < timedelta(minutes=5)
