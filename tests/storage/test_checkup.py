"""What the examination tells of folder, database, media, backups and keyring."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.health import Examined, ProbeResult
from core.errors import StorageFailed
from storage import backup
from storage.checkup import probes
from storage.logs import start_log, stop_log
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths


@pytest.fixture
def workspace(tmp_path: Path) -> WorkspacePaths:
    paths = WorkspacePaths(tmp_path / "workspace")
    open_database(paths).close()
    return paths


def look(paths: WorkspacePaths, what: Examined) -> ProbeResult:
    return next(one for one in probes(paths) if one.what is what).look()


def test_a_sound_workspace_is_told_as_sound(workspace: WorkspacePaths) -> None:
    MediaFolder(workspace.media).add_bytes(b"gambar")
    backup.back_up(workspace, datetime(2026, 11, 23, tzinfo=UTC))
    for what in (
        Examined.SYSTEM,
        Examined.LIBRARIES,
        Examined.FOLDER,
        Examined.DATABASE,
        Examined.MEDIA,
        Examined.BACKUP,
    ):
        assert look(workspace, what).good, what
    assert look(workspace, Examined.DATABASE).facts["integrity"] == "ok"
    assert look(workspace, Examined.MEDIA).facts["size_bytes"] == 6
    assert str(look(workspace, Examined.BACKUP).facts["file"]).endswith(".db")


def test_a_new_workspace_has_nothing_to_complain_about(tmp_path: Path) -> None:
    paths = WorkspacePaths(tmp_path / "new")
    paths.prepare()
    assert look(paths, Examined.DATABASE) == ProbeResult(
        Examined.DATABASE, good=True, facts={"state": "none"}
    )
    assert look(paths, Examined.BACKUP) == ProbeResult(Examined.BACKUP, good=True, facts={"state": "none"})


def test_stray_references_are_found(workspace: WorkspacePaths) -> None:
    with closing(sqlite3.connect(workspace.database)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO snapshots (delivery_id, taken_at, source) VALUES ('x', 1, 'typed')")
        connection.commit()
    found = look(workspace, Examined.DATABASE)
    assert (found.good, found.code) == (False, "corrupt")


def test_a_file_that_is_no_database_is_a_failure_with_a_code(workspace: WorkspacePaths) -> None:
    workspace.database.write_bytes(b"bukan basis data" * 100)
    with pytest.raises(StorageFailed, match="corrupt"):
        look(workspace, Examined.DATABASE)


def test_the_log_is_written_once_and_closed(workspace: WorkspacePaths) -> None:
    handler = start_log(workspace)
    assert start_log(workspace) is handler
    logging.getLogger("papan").info("tercatat")
    stop_log(handler)
    logging.getLogger("papan").info("tidak tercatat")
    text = (workspace.logs / "papan-siar.log").read_text(encoding="utf-8")
    assert "tercatat" in text
    assert "tidak tercatat" not in text
