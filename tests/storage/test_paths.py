"""The data folder: found, private, and refused in words when it cannot be written to."""

from pathlib import Path

import pytest

from core.errors import StorageFailed
from storage.paths import HOME_VARIABLE, WorkspacePaths, locate
from tests.storage.samples import is_private


def test_the_argument_wins_over_the_variable_over_the_users_folder(tmp_path: Path) -> None:
    assert locate(tmp_path / "a", {HOME_VARIABLE: "/b"}).home == tmp_path / "a"
    assert locate(None, {HOME_VARIABLE: str(tmp_path / "b")}).home == tmp_path / "b"
    assert locate(None, {}).home.name == "papan-siar"


def test_folders_are_made_for_this_user_only(paths: WorkspacePaths) -> None:
    paths.prepare()
    paths.prepare()
    for folder in (paths.home, paths.media, paths.backups, paths.logs, paths.exports, paths.cache):
        assert is_private(folder)
    assert {one.parent for one in (paths.database, paths.settings, paths.sync_lock)} == {paths.home}


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    with pytest.raises(StorageFailed, match="read_only") as failure:
        WorkspacePaths(tmp_path / "data").prepare()
    assert failure.value.params["path"] == str(tmp_path / "data")


def test_a_folder_that_is_read_only_is_told(read_only_folder: Path) -> None:
    with pytest.raises(StorageFailed, match="read_only"):
        WorkspacePaths(read_only_folder).prepare()
    with pytest.raises(StorageFailed, match="read_only"):
        WorkspacePaths(read_only_folder / "new").prepare()
