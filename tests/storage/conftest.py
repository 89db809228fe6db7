"""A workspace in a temporary folder with a real database and a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.storage.samples import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def paths(tmp_path: Path) -> WorkspacePaths:
    return WorkspacePaths(tmp_path / "papan-siar")


@pytest.fixture
def database(paths: WorkspacePaths, clock: FakeClock) -> Iterator[SqlDatabase]:
    with open_database(paths, clock, "pc-humas") as opened:
        yield opened
