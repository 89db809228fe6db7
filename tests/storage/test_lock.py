"""One sender per workspace, also when the last one was killed."""

import subprocess
import sys
from pathlib import Path

import pytest

import storage.lock
from core.errors import StorageFailed
from storage.lock import AccountLocks, FileSyncLock

HOLD = """
import sys
from pathlib import Path
from storage.lock import FileSyncLock
lock = FileSyncLock(Path(sys.argv[1]))
print(lock.try_acquire(), flush=True)
sys.stdin.read()
"""


def test_one_at_a_time(tmp_path: Path) -> None:
    first, second = FileSyncLock(tmp_path / "sync.lock"), FileSyncLock(tmp_path / "sync.lock")
    assert first.try_acquire()
    assert not first.try_acquire()
    assert not first.try_acquire(0.01)
    assert not second.try_acquire(0.01)
    first.release()
    first.release()
    assert second.try_acquire(0.1)
    second.release()


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sync.lock"
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "True"
    lock = FileSyncLock(path)
    assert not lock.try_acquire()
    other.kill()
    other.communicate()
    assert lock.try_acquire(5)
    lock.release()


def test_a_folder_that_is_missing_or_closed_is_told(read_only_folder: Path) -> None:
    lock = FileSyncLock(read_only_folder / "sync.lock")
    for _ in range(2):
        with pytest.raises(StorageFailed, match="read_only"):
            lock.try_acquire()


def test_the_tokens_of_an_account_are_renewed_by_one_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage.lock, "_ACCOUNT_WAIT_S", 0.05)
    mine, theirs = AccountLocks(tmp_path / "locks"), AccountLocks(tmp_path / "locks")
    with mine("akun-1"):
        with theirs("akun-2"):
            pass
        with pytest.raises(StorageFailed) as told, theirs("akun-1"):
            pytest.fail("both held it")
        assert told.value.code == "locked"
    with theirs("akun-1"):
        pass


def test_a_folder_that_cannot_be_made_is_a_fault_of_storage(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(StorageFailed), AccountLocks(tmp_path / "berkas")("akun-1"):
        pytest.fail("it was held")
