"""An open workspace: whose rows it writes, and its daily chore of a backup and a look at the room that is left."""

from __future__ import annotations

import platform
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.domain.approval import ApprovalEvent, ApprovalStep
from core.domain.ids import new_id
from core.errors import StorageFailed
from storage.backup import backups
from storage.paths import WorkspacePaths
from storage.workspace import Workspace
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW, account


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


def test_rows_and_histories_name_this_computer(
    paths: WorkspacePaths, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "node", lambda: "PC-HUMAS")
    workspace = Workspace(paths, clock)
    database = workspace.computer(lambda *_: None, Path("resources")).database  # type: ignore[arg-type]
    with database.write() as tx:
        tx.accounts.save(account())
        tx.approvals.note(ApprovalEvent(new_id(), NOW, ApprovalStep.PIN_SET))
        tx.commit()
    workspace.close()
    with closing(sqlite3.connect(paths.database)) as raw:
        assert raw.execute("SELECT updated_by FROM accounts").fetchall() == [("PC-HUMAS",)]
        assert raw.execute("SELECT by_computer FROM approval_events").fetchall() == [("PC-HUMAS",)]
