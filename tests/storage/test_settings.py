"""The settings file: durable, forgiving, and never overwritten when it could not be read."""

import json
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from core.domain.settings import Language, ProxyChoice, Settings, ThemeChoice
from core.errors import StorageFailed
from storage.paths import WorkspacePaths
from storage.settings import LoadReport, SettingsFile
from tests.fakes.clock import HandClock


@pytest.fixture
def file(paths: WorkspacePaths, clock: HandClock) -> SettingsFile:
    paths.prepare()
    return SettingsFile(paths.settings, clock.now)


def test_without_a_file_there_are_defaults(file: SettingsFile) -> None:
    assert file.load() == Settings()
    assert file.report == LoadReport()


def test_what_was_saved_is_loaded(file: SettingsFile, paths: WorkspacePaths) -> None:
    changed = Settings(
        language=Language.ENGLISH,
        theme=ThemeChoice.DARK,
        text_scale=150,
        proxy=ProxyChoice.MANUAL,
        proxy_url="http://proxy.kota.go.id:3128",
        undo_window_s=0,
    )
    file.save(changed)
    assert SettingsFile(paths.settings).load() == changed
    assert [one.name for one in paths.home.glob("*.json")] == ["settings.json"]


def test_the_proxys_password_is_never_written(file: SettingsFile, paths: WorkspacePaths) -> None:
    file.save(Settings(proxy=ProxyChoice.MANUAL, proxy_url="http://budi:kenari@proxy.kota.go.id:3128"))
    assert "kenari" not in paths.settings.read_text(encoding="utf-8")
    assert file.load().proxy_url == "http://budi@proxy.kota.go.id:3128"


def test_keys_of_a_newer_version_are_kept(file: SettingsFile, paths: WorkspacePaths) -> None:
    paths.settings.write_text(
        json.dumps({"colour_of_tomorrow": {"a": 1}, "theme": "light"}), encoding="utf-8"
    )
    file.save(file.load()._replace(text_scale=125))
    stored = json.loads(paths.settings.read_text(encoding="utf-8"))
    assert (stored["colour_of_tomorrow"], stored["theme"], stored["text_scale"]) == ({"a": 1}, "light", 125)


def test_an_unusable_value_is_the_default_and_is_told(file: SettingsFile, paths: WorkspacePaths) -> None:
    wrong = {
        "theme": "neon",
        "text_scale": 9000,
        "tray": 1,
        "grace_s": True,
        "proxy_url": "http://p",
        "language": [],
    }
    paths.settings.write_text(json.dumps(wrong), encoding="utf-8")
    assert file.load() == Settings(proxy_url="http://p")
    assert set(file.report.invalid) == {"theme", "text_scale", "tray", "grace_s", "language"}
    assert file.report.problem == ""


@pytest.mark.parametrize(
    "content",
    [b"{broken", b"[1, 2]", b"\xff\xfe\x00bad", b"", b"[" * 200_000, b'{"a": "' + b"x" * 1_000_000 + b'"}'],
    ids=["cut", "list", "bytes", "empty", "deep", "huge"],
)
def test_a_broken_file_is_set_aside(
    file: SettingsFile, paths: WorkspacePaths, clock: HandClock, content: bytes
) -> None:
    paths.settings.write_bytes(content)
    assert file.load() == Settings()
    aside = file.report.aside
    assert file.report.problem == "broken"
    assert aside is not None
    assert aside.name == "settings.broken-20261110-003000-000000.json"
    assert aside.read_bytes() == content
    file.save(Settings(text_scale=110))
    assert file.load().text_scale == 110
    assert aside.read_bytes() == content


def test_a_folder_in_the_files_place_is_set_aside_too(file: SettingsFile, paths: WorkspacePaths) -> None:
    paths.settings.mkdir()
    assert file.load() == Settings()
    assert file.report.problem == "unreadable"
    file.save(Settings())
    assert paths.settings.is_file()


def test_a_read_only_folder_is_told(read_only_folder: Path) -> None:
    file = SettingsFile(read_only_folder / "settings.json")
    with pytest.raises(StorageFailed, match="read_only"):
        file.save(Settings())


def test_a_broken_file_that_cannot_be_moved_stays(
    tmp_path: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    folder = Path(tmp_path)
    for parent in (folder, *folder.parents[:-1]):
        if parent.stat().st_uid == folder.stat().st_uid and parent != Path("/tmp"):
            parent.chmod(0o755)
    path = folder / "settings.json"
    path.write_text("{broken", encoding="utf-8")
    path.chmod(0o444)
    folder.chmod(0o555)
    file = SettingsFile(path)
    with without_rights():
        assert file.load() == Settings()
        assert file.report == LoadReport("broken")
        with pytest.raises(StorageFailed, match="read_only"):
            file.save(Settings())
    folder.chmod(0o755)
    assert path.read_text(encoding="utf-8") == "{broken"


def test_a_full_disk_leaves_the_old_settings(
    file: SettingsFile, paths: WorkspacePaths, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    file.save(Settings(text_scale=120))
    with full_disk(16), pytest.raises(StorageFailed, match="disk_full"):
        file.save(Settings(text_scale=130))
    assert file.load().text_scale == 120
    assert list(paths.home.glob(".new-*")) == []


def test_only_the_standard_library_is_needed(paths: WorkspacePaths) -> None:
    import subprocess

    code = (
        "import sys; from storage import settings, paths, peek, media, secrets, lock, durable;"
        "heavy = {'sqlalchemy', 'alembic', 'keyring', 'filelock', 'platformdirs', 'asyncio', 'requests'};"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
