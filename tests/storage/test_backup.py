"""Backups: made while the database is in use, proved, thinned out, and put back."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from core.errors import StorageFailed
from storage import backup
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW, account, is_private, queued


def _accounts(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT count(*) FROM accounts").fetchone()[0])


def test_a_backup_is_one_sound_private_file(database: SqlDatabase, paths: WorkspacePaths) -> None:
    queued(database, account())
    with database.write() as tx:
        tx.accounts.save(account("not committed"))
        made = backup.back_up(paths, NOW)
    assert made.name == "papan-siar-20261110-003000-daily.db"
    assert is_private(made)
    assert _accounts(made) == 1
    assert [one.name for one in paths.backups.iterdir()] == [made.name]


def test_one_a_day_and_seven_are_kept(database: SqlDatabase, paths: WorkspacePaths) -> None:
    before = backup.back_up(paths, NOW, "before-0002")
    for day in range(10):
        assert backup.daily(paths, NOW + timedelta(days=day)) is not None
        assert backup.daily(paths, NOW + timedelta(days=day, hours=3)) is None
    daily = [one for one in backup.backups(paths) if "daily" in one.name]
    assert len(daily) == 7
    assert "20261119" in daily[0].name
    assert before.exists()
    for hour in range(5):
        backup.back_up(paths, NOW + timedelta(hours=hour), "before-0003")
    assert len([one for one in backup.backups(paths) if "before" in one.name]) == 3


def test_the_newest_good_one_is_found(database: SqlDatabase, paths: WorkspacePaths) -> None:
    assert backup.newest_good(paths) is None
    good = backup.back_up(paths, NOW)
    damaged = backup.back_up(paths, NOW + timedelta(days=1))
    _damage(damaged)
    (paths.backups / "papan-siar-20270101-000000-daily.db").write_text("not a database", encoding="utf-8")
    foreign = backup.back_up(paths, NOW + timedelta(days=2))
    with closing(sqlite3.connect(foreign)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert backup.newest_good(paths) == good


def _damage(database: Path) -> None:
    content = bytearray(database.read_bytes())
    for place in range(4096, len(content), 4096):
        content[place : place + 200] = b"\xff" * 200
    database.write_bytes(bytes(content))


def test_a_damaged_database_is_not_backed_up_over_good_ones(
    database: SqlDatabase, paths: WorkspacePaths
) -> None:
    queued(database, account())
    good = backup.back_up(paths, NOW)
    database.close()
    content = bytearray(paths.database.read_bytes())
    content[-4096:-4000] = b"\xff" * 96  # one page that an ordinary start never reads
    paths.database.write_bytes(bytes(content))
    with pytest.raises(StorageFailed, match="corrupt"):
        backup.back_up(paths, NOW + timedelta(days=1))
    _damage(paths.database)
    with pytest.raises(StorageFailed, match="corrupt"):
        backup.back_up(paths, NOW + timedelta(days=1))
    assert [one.name for one in paths.backups.iterdir()] == [good.name]


def test_a_restore_goes_back_to_the_day(paths: WorkspacePaths, clock: HandClock) -> None:
    with open_database(paths, clock) as database:
        queued(database, account("then"))
        good = backup.back_up(paths, NOW)
        queued(database, account("since"))
    aside = backup.restore(paths, good, NOW)
    assert (_accounts(paths.database), _accounts(aside)) == (1, 2)


def test_a_corrupted_database_is_told_with_the_backup_and_can_be_restored(
    paths: WorkspacePaths, clock: HandClock
) -> None:
    with open_database(paths, clock) as database:
        queued(database, account())
        good = backup.back_up(paths, NOW)
    paths.database.write_bytes(b"SQLite format 3\x00" + b"\x99" * 8000)
    paths.database.with_name(paths.database.name + "-wal").write_bytes(b"stale")
    with pytest.raises(StorageFailed, match="corrupt") as failure:
        open_database(paths, clock)
    assert failure.value.params["backup"] == str(good)
    aside = backup.restore(paths, good, NOW)
    with open_database(paths, clock) as database, database.read() as tx:
        assert len(tx.accounts.list()) == 1
    assert aside.name == "papan-siar.broken-20261110-003000.db"
    assert aside.read_bytes().endswith(b"\x99" * 100)
    assert aside.with_name(aside.name + "-wal").read_bytes() == b"stale"
    assert good.exists()


def test_a_corrupted_database_without_backup_says_so(paths: WorkspacePaths) -> None:
    paths.prepare()
    paths.database.write_bytes(b"no database at all, but many words " * 300)
    with pytest.raises(StorageFailed, match="corrupt") as failure:
        open_database(paths)
    assert failure.value.params["backup"] == ""


def test_an_unreadable_backup_restores_nothing(database: SqlDatabase, paths: WorkspacePaths) -> None:
    queued(database, account())
    database.close()
    broken = paths.backups / "papan-siar-20260101-000000-daily.db"
    broken.write_text("no database " * 1000, encoding="utf-8")
    with pytest.raises(StorageFailed, match="backup_damaged"):
        backup.restore(paths, broken, NOW)
    assert _accounts(paths.database) == 1


def test_a_full_disk_leaves_no_half_backup(
    database: SqlDatabase, paths: WorkspacePaths, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    queued(database, account())
    with full_disk(50_000), pytest.raises(StorageFailed):
        backup.back_up(paths, NOW)
    assert list(paths.backups.iterdir()) == []
    queued(database, account("still working"))


def test_backups_from_a_clock_that_was_ahead_push_none_out(
    database: SqlDatabase, paths: WorkspacePaths, clock: HandClock
) -> None:
    for year in range(2):
        for day in range(3):
            backup.daily(paths, clock.now() + timedelta(days=day + 365 * year), kept=3)
    made = [backup.daily(paths, clock.now() + timedelta(days=3 + day), kept=3) for day in range(2)]
    assert all(one is not None and one.exists() for one in made)
    assert len(backup.backups(paths)) == 3


def test_a_backup_of_a_newer_version_is_refused(database: SqlDatabase, paths: WorkspacePaths) -> None:
    queued(database, account())
    newer = backup.back_up(paths, NOW)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    database.close()
    with pytest.raises(StorageFailed, match="newer_database"):
        backup.restore(paths, newer, NOW)


def test_a_backup_with_a_damaged_page_is_refused(database: SqlDatabase, paths: WorkspacePaths) -> None:
    queued(database, account())
    made = backup.back_up(paths, NOW)
    content = bytearray(made.read_bytes())
    content[-4096:-4000] = b"\xff" * 96
    made.write_bytes(content)
    database.close()
    with pytest.raises(StorageFailed, match="backup_damaged"):
        backup.restore(paths, made, NOW)


def test_a_disk_without_second_names_keeps_a_copy(
    paths: WorkspacePaths, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise OSError

    with open_database(paths, clock) as database:
        queued(database, account("then"))
        good = backup.back_up(paths, NOW)
        queued(database, account("since"))
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    aside = backup.restore(paths, good, NOW)
    assert (_accounts(paths.database), _accounts(aside)) == (1, 2)


KILLED_WHILE_RESTORING = """
import os, signal, sys
from pathlib import Path
from storage import backup
from storage.paths import WorkspacePaths
from tests.storage.samples import NOW

place = sys.argv[3]
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
if place == "settle":
    backup.settle = die
elif place == "copy":
    backup._set_aside = die
else:
    backup._also_as = die
backup.restore(WorkspacePaths(Path(sys.argv[1])), Path(sys.argv[2]), NOW)
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX kill")
@pytest.mark.parametrize("place", ["copy", "aside", "settle"])
def test_killed_while_restoring_there_is_a_whole_database(
    paths: WorkspacePaths, clock: HandClock, place: str
) -> None:
    with open_database(paths, clock) as database:
        queued(database, account("then"))
        good = backup.back_up(paths, NOW)
        queued(database, account("since"))
    done = subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_RESTORING, str(paths.home), str(good), place], check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert _accounts(paths.database) == 2
    backup.restore(paths, good, NOW + timedelta(minutes=1))
    assert _accounts(paths.database) == 1
