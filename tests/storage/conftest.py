"""A workspace in a temporary folder with a real database, and the bad days of a computer."""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW

NOBODY = 65534


@pytest.fixture
def clock() -> HandClock:
    return HandClock(NOW)


@pytest.fixture
def paths(tmp_path: Path) -> WorkspacePaths:
    return WorkspacePaths(tmp_path / "papan-siar")


@pytest.fixture
def database(paths: WorkspacePaths, clock: HandClock) -> Iterator[SqlDatabase]:
    with open_database(paths, clock, "pc-humas") as opened:
        yield opened


@pytest.fixture
def without_rights() -> Callable[[], AbstractContextManager[None]]:
    """Rights bind everybody but root, so root becomes somebody else for a while."""
    if os.name == "nt":
        pytest.skip("POSIX rights")

    @contextmanager
    def given_up() -> Iterator[None]:
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if was_root:
                os.seteuid(0)

    return given_up


@pytest.fixture
def read_only_folder(without_rights: Callable[[], AbstractContextManager[None]]) -> Iterator[Path]:
    """A folder that this user may read and not write, while the test runs."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o555)
    try:
        with without_rights():
            yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.fixture
def full_disk() -> Callable[[int], AbstractContextManager[None]]:
    """No file may grow beyond the given bytes: the same error path as a full disk, in this process only."""
    resource = pytest.importorskip("resource")
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN

    @contextmanager
    def filled(limit_bytes: int) -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return filled
