"""A whole outbox on real storage, with the model platform behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.simulation import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path, seed=1)
    yield made
    made.close()
