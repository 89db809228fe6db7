"""Transactions: all or nothing, one writer, and failures in the program's own words."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.exc import ResourceClosedError

from core.errors import Bug, StorageFailed
from storage import engine as engine_module
from storage import unit_of_work
from storage.failures import from_os, from_sqlite
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase, SqlUnitOfWork
from tests.storage.samples import account, queued


def _names(database: SqlDatabase) -> list[str]:
    with database.read() as tx:
        return [one.display_name for one in tx.accounts.list()]


def _fail_halfway(database: SqlDatabase) -> None:
    with database.write() as tx:
        tx.accounts.save(account("lost too"))
        raise ZeroDivisionError


def _try_and_fail(tx: SqlUnitOfWork, error: Exception) -> None:
    with tx.attempt():
        tx.accounts.save(account("tried"))
        raise error


def test_a_failed_attempt_undoes_itself_and_nothing_before_it(database: SqlDatabase) -> None:
    with database.write() as tx:
        tx.accounts.save(account("before"))
        with pytest.raises(ZeroDivisionError):
            _try_and_fail(tx, ZeroDivisionError())
        with tx.attempt():
            tx.accounts.save(account("after"))
        tx.commit()
    assert sorted(_names(database)) == ["after", "before"]


def test_an_attempt_that_the_disk_refuses_ends_the_whole_transaction(database: SqlDatabase) -> None:
    with pytest.raises(StorageFailed), database.write() as tx:
        _try_and_fail(tx, StorageFailed("disk_full"))
    assert _names(database) == []


def test_without_commit_nothing_happened(database: SqlDatabase) -> None:
    with database.write() as tx:
        tx.accounts.save(account("lost"))
    with pytest.raises(ZeroDivisionError):
        _fail_halfway(database)
    assert _names(database) == []


def test_after_commit_the_unit_is_closed(database: SqlDatabase) -> None:
    with database.write() as tx:
        tx.accounts.save(account("kept"))
        tx.commit()
        with pytest.raises(ResourceClosedError):
            tx.accounts.save(account("too late"))
    assert _names(database) == ["kept"]


def test_a_reader_sees_one_state_while_a_writer_goes_on(database: SqlDatabase) -> None:
    with database.read() as before:
        assert before.accounts.list() == ()
        with database.write() as tx:
            tx.accounts.save(account("new"))
            tx.commit()
        assert before.accounts.list() == ()
        before.commit()
    assert _names(database) == ["new"]


def test_a_reader_cannot_write(database: SqlDatabase) -> None:
    with pytest.raises(StorageFailed, match="read_only"), database.read() as tx:
        tx.accounts.save(account())


def test_connections_are_durable_and_strict(database: SqlDatabase) -> None:
    told = {}
    with database.write() as tx:
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only"):
            told[name] = tx._transaction.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "query_only": 0,
    }


def test_foreign_keys_hold_and_values_stay_out_of_the_message(database: SqlDatabase) -> None:
    with pytest.raises(Bug, match="constraint") as failure, database.write() as tx:
        tx.accounts.add_bytes("canary-value", date(2026, 11, 10), 1, 1)
    assert "canary" not in str(failure.value)


def test_writers_wait_for_each_other(database: SqlDatabase) -> None:
    def add(name: str) -> None:
        with database.write() as tx:
            count = len(tx.accounts.list())
            tx.accounts.save(account(f"{name} {count}"))
            tx.commit()

    threads = [threading.Thread(target=add, args=("writer",)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(_names(database)) == [f"writer {number}" for number in range(8)]


def test_a_writer_that_waits_too_long_is_told(
    paths: WorkspacePaths, database: SqlDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unit_of_work, "BUSY_TIMEOUT_S", 0.05)
    monkeypatch.setattr(engine_module, "BUSY_TIMEOUT_S", 0.05)
    with (
        database.write(),
        SqlDatabase(paths.database, database._clock) as other_program,
        pytest.raises(StorageFailed, match="locked"),
        other_program.write(),
    ):
        pass
    with database.write(), pytest.raises(StorageFailed, match="locked"), database.write():
        pass
    with database.write() as tx:
        tx.accounts.save(account("still working"))
        tx.commit()


def test_a_full_disk_is_told_and_the_committed_is_kept(database: SqlDatabase) -> None:
    queued(database, account("kept"))
    with database.write() as tx:
        pages = tx._transaction.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        tx._transaction.connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 5}")
    with pytest.raises(StorageFailed, match="disk_full"):
        queued(database, account("too much"), "word " * 50_000)
    assert _names(database) == ["kept"]


def test_a_disk_that_fills_while_writing_is_told(
    database: SqlDatabase, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    queued(database, account("kept"))
    with full_disk(100_000), pytest.raises(StorageFailed):
        queued(database, account("too much"), "word " * 50_000)
    queued(database, account("room again"))
    assert _names(database) == ["kept", "room again"]


def test_damage_met_while_reading_is_told(database: SqlDatabase, paths: WorkspacePaths) -> None:
    for number in range(50):
        queued(database, account(f"a {number}"))
    database.close()
    content = bytearray(paths.database.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 400] = b"\xee" * 400
    paths.database.write_bytes(bytes(content))
    with pytest.raises(StorageFailed, match="corrupt"), database.read() as tx:
        tx.accounts.list()


def test_a_database_that_may_not_be_written_is_told(
    database: SqlDatabase,
    paths: WorkspacePaths,
    clock: object,
    without_rights: Callable[[], AbstractContextManager[None]],
) -> None:
    queued(database, account("kept"))
    database.close()
    for folder in (paths.home, *paths.home.parents[:-2]):
        if folder.stat().st_uid == paths.home.stat().st_uid:
            folder.chmod(0o755)
    paths.database.chmod(0o444)
    paths.home.chmod(0o555)
    try:
        with without_rights(), pytest.raises(StorageFailed, match="read_only"):
            queued(database, account("refused"))
        database.close()
    finally:
        paths.home.chmod(0o755)
        paths.database.chmod(0o644)
    assert _names(database) == ["kept"]


def test_errors_without_a_known_code_are_bugs(tmp_path: Path) -> None:
    assert from_sqlite(sqlite3.ProgrammingError("x")).code == "database"
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(sqlite3.Error) as error:
        connection.execute("SELECT nothing FROM nowhere")
    assert isinstance(from_sqlite(error.value), Bug)
    assert from_os(OSError(5, "I/O"), tmp_path).code == "io_failed"


@pytest.mark.parametrize(
    ("winerror", "code"), [(32, "file_in_use"), (33, "file_in_use"), (39, "disk_full"), (5, "read_only")]
)
def test_the_errors_of_windows_are_told_apart(tmp_path: Path, winerror: int, code: str) -> None:
    """They share errno 13, EACCES, or have none of their own."""
    error = type("WindowsError", (PermissionError,), {"winerror": winerror})(13, "")
    assert from_os(error, tmp_path).code == code
