"""The daily chore of an open workspace: a backup, and a look at the room that is left."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.errors import StorageFailed
from storage.backup import backups
from storage.paths import WorkspacePaths
from storage.workspace import Workspace
from tests.fakes.clock import HandClock


@pytest.mark.parametrize(("free", "told"), [(10**12, False), (10**8, True)])
def test_a_disk_that_fills_up_is_told_and_the_backup_is_made_all_the_same(
    paths: WorkspacePaths, clock: HandClock, monkeypatch: pytest.MonkeyPatch, free: int, told: bool
) -> None:
    workspace = Workspace(paths, clock)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(free, 0, free))
    back_up = workspace.computer(lambda *_: None, Path("resources")).back_up  # type: ignore[arg-type]
    if told:
        with pytest.raises(StorageFailed, match="disk_nearly_full"):
            back_up()
    else:
        back_up()
    assert len(backups(paths)) == 1
    workspace.close()
