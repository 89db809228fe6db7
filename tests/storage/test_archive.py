"""Everything in one file: carried to another computer, put back there, and whatever a flash disk does to it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from core.domain.ids import new_id
from core.domain.post import Media, Post
from core.errors import InvalidInput, StorageFailed
from storage import archive
from storage.archive import Stopped, pack, unpack
from storage.maintenance import Maintenance
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.sealed_file import Key
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW, account, queued

FILM = os.urandom(3_000_000)
PASSWORD = "perahu kemiri langit"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "flash disk"
    folder.mkdir()
    return folder


@pytest.fixture
def other(tmp_path: Path) -> WorkspacePaths:
    return WorkspacePaths(tmp_path / "another computer")


def fill(paths: WorkspacePaths, database: SqlDatabase) -> None:
    queued(database, account("Dinkes"))
    media_hash = MediaFolder(paths.media).add_bytes(FILM)
    with database.write() as tx:
        tx.posts.save(Post(new_id(), "Film", media=(Media(media_hash, "video/mp4", 1, 1, len(FILM)),)))
        tx.commit()
    for name, text in {
        "templates/kantor/template.json": "{}",
        "practice-feed/a.json": '{"id": "a"}',
        "import-columns.json": '{"x": {"likes": 1}}',
        "settings.json": '{"theme": "dark"}',
        "templates/.rahasia": "x",
    }.items():
        (paths.home / name).parent.mkdir(parents=True, exist_ok=True)
        (paths.home / name).write_text(text, encoding="utf-8")


def posts_in(paths: WorkspacePaths) -> list[str]:
    with open_database(paths, HandClock(NOW)) as database, database.read() as tx:
        return sorted(chip.title for chip in tx.posts.drafts()) + [
            one.display_name for one in tx.accounts.list()
        ]


def test_all_of_it_arrives_on_another_computer(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, other: WorkspacePaths
) -> None:
    fill(paths, database)
    told: list[tuple[int, int]] = []

    def note(done: int, whole: int) -> bool:
        told.append((done, whole))
        return True

    made = pack(paths, stick, NOW, note)
    assert [one.name for one in stick.iterdir()] == [made.name] == ["papan-siar-20261110-003000.zip"]
    assert told[-1][0] == told[-1][1]
    assert list(paths.backups.iterdir()) == []
    assert not any("rahasia" in name or "settings" in name for name in zipfile.ZipFile(made).namelist())
    unpack(other, made, NOW)
    assert posts_in(other) == posts_in(paths) == ["Film", "Dinkes"]
    (film,) = MediaFolder(other.media).stored()
    assert MediaFolder(other.media).is_whole(film.hash)
    for name in ("templates/kantor/template.json", "practice-feed/a.json", "import-columns.json"):
        assert (other.home / name).read_bytes() == (paths.home / name).read_bytes()
    assert not (other.home / ".restoring").exists()


def test_what_it_replaces_is_kept(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, clock: HandClock
) -> None:
    fill(paths, database)
    made = pack(paths, stick, NOW)
    newer = MediaFolder(paths.media).add_bytes(b"sesudahnya")
    (paths.templates / "kantor" / "template.json").write_text('{"baru": 1}', encoding="utf-8")
    queued(database, account("since"))
    database.close()
    aside = unpack(paths, made, NOW)
    assert posts_in(paths) == ["Film", "Dinkes"]
    shutil.copy(aside, paths.database)
    assert posts_in(paths) == ["Film", "Dinkes", "since"]
    assert MediaFolder(paths.media).is_whole(newer)
    (kept,) = paths.home.glob("templates.before-*")
    assert (kept / "kantor" / "template.json").read_text(encoding="utf-8") == '{"baru": 1}'
    assert (paths.templates / "kantor" / "template.json").read_text(encoding="utf-8") == "{}"


def test_small_office_without_pictures(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, other: WorkspacePaths
) -> None:
    queued(database, account())
    unpack(other, pack(paths, stick, NOW), NOW)
    assert posts_in(other) == posts_in(paths)


def test_stopping_leaves_nothing(paths: WorkspacePaths, database: SqlDatabase, stick: Path) -> None:
    fill(paths, database)
    with pytest.raises(Stopped):
        pack(paths, stick, NOW, lambda done, _whole: done < 1_500_000)
    assert list(stick.iterdir()) == []
    assert list(paths.backups.iterdir()) == []


def test_full_flash_disk_leaves_nothing(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path,
    full_disk: Callable[[int], AbstractContextManager[None]],
) -> None:  # fmt: skip
    fill(paths, database)
    with full_disk(1_500_000), pytest.raises(StorageFailed, match="disk_full"):
        pack(paths, stick, NOW)
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("password", ["", PASSWORD])
def test_flash_disk_that_lies_is_found_out(
    paths: WorkspacePaths,
    database: SqlDatabase,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    password: str,
) -> None:
    """Cheap ones take every byte and keep zeros."""
    fill(paths, database)

    opened = archive._opened

    def forget(path: Path, key: Key | None) -> AbstractContextManager[zipfile.ZipFile]:
        content = bytearray(path.read_bytes())
        content[-2_000_000:-1_999_000] = bytes(1000)
        path.write_bytes(content)
        return opened(path, key)

    monkeypatch.setattr(archive, "_opened", forget)
    with pytest.raises(StorageFailed, match="backup_damaged"):
        pack(paths, stick, NOW, password=password)
    assert list(stick.iterdir()) == []


def test_flash_disk_that_is_gone(paths: WorkspacePaths, database: SqlDatabase, tmp_path: Path) -> None:
    fill(paths, database)
    with pytest.raises(StorageFailed, match="read_only"):
        pack(paths, tmp_path / "dicabut", NOW)


# --- files that are no whole copies --------------------------------------------------------------------------


def cut(made: Path) -> None:
    made.write_bytes(made.read_bytes()[: made.stat().st_size // 2])


def one_bit(made: Path) -> None:
    content = bytearray(made.read_bytes())
    content[len(content) // 2] ^= 1
    made.write_bytes(content)


def rewritten(made: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(made) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    change(parts)
    with zipfile.ZipFile(made, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)


def listed(made: Path, change: Callable[[dict[str, object]], None]) -> None:
    def edit(parts: dict[str, bytes]) -> None:
        told = json.loads(parts["isi.json"])
        change(told)
        parts["isi.json"] = json.dumps(told).encode()

    rewritten(made, edit)


def strange(made: Path) -> None:
    made.write_bytes(b"bukan arsip" * 1000)


def of_something_else(made: Path) -> None:
    def replace_all(parts: dict[str, bytes]) -> None:
        parts.clear()
        parts["surat.docx"] = b"x"

    rewritten(made, replace_all)


def without_database(made: Path) -> None:
    listed(made, lambda told: told["files"].pop("papan-siar.db"))  # type: ignore[attr-defined]


def with_a_part_missing(made: Path) -> None:
    rewritten(made, lambda parts: parts.__delitem__("practice-feed/a.json"))


def with_a_part_longer(made: Path) -> None:
    rewritten(made, lambda parts: parts.update({"practice-feed/a.json": b"x" * 10_000_000}))


def that_climbs_out(made: Path) -> None:
    listed(made, lambda told: told["files"].update({"templates/../../jahat": [1, "x"]}))  # type: ignore[attr-defined]


def with_a_device(made: Path) -> None:
    """Windows would write to the printer instead of to a file."""
    listed(made, lambda told: told["files"].update({"templates/LPT1.json": [1, "x"]}))  # type: ignore[attr-defined]


def with_a_spoiled_list(made: Path) -> None:
    rewritten(made, lambda parts: parts.update({"isi.json": b"[]"}))


def with_a_database_that_is_none(made: Path) -> None:
    content = b"bukan basis data" * 500
    rewritten(made, lambda parts: parts.update({"papan-siar.db": content}))
    sha = hashlib.sha256(content).hexdigest()
    listed(made, lambda told: told["files"].update({"papan-siar.db": [len(content), sha]}))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "damage",
    [
        cut, one_bit, strange, of_something_else, without_database, with_a_part_missing, with_a_part_longer,
        that_climbs_out, with_a_device, with_a_spoiled_list, with_a_database_that_is_none,
    ],
)  # fmt: skip
def test_damaged_file_changes_nothing(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    fill(paths, database)
    made = pack(paths, stick, NOW)
    database.close()
    damage(made)
    before = paths.database.read_bytes()
    with pytest.raises(StorageFailed, match="backup_damaged"):
        unpack(paths, made, NOW)
    assert paths.database.read_bytes() == before
    assert not (paths.home / ".restoring").exists()
    assert not (tmp_path / "jahat").exists()
    assert list(paths.home.glob("*.before-*")) == []


def test_file_of_a_newer_version_is_refused(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, other: WorkspacePaths
) -> None:
    fill(paths, database)
    made = pack(paths, stick, NOW)
    listed(made, lambda told: told.update({"format": 2}))
    with pytest.raises(StorageFailed, match="newer_database"):
        unpack(other, made, NOW)


def test_computer_without_room_is_told_before_anything_is_written(
    paths: WorkspacePaths,
    database: SqlDatabase,
    stick: Path,
    other: WorkspacePaths,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fill(paths, database)
    made = pack(paths, stick, NOW)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 8, 1))
    with pytest.raises(StorageFailed, match="disk_full"):
        unpack(other, made, NOW)
    assert not other.database.exists()


# --- sealed with a password ----------------------------------------------------------------------------------


def counts(paths: WorkspacePaths) -> dict[str, int]:
    """Rows of every table, and the files beside the database."""
    with closing(sqlite3.connect(paths.database)) as rows:
        tables = [name for (name,) in rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {one: rows.execute(f'SELECT count(*) FROM "{one}"').fetchone()[0] for one in tables}
    for folder in (paths.media, paths.templates, paths.practice_feed):
        visible = [one for one in folder.rglob("*") if one.is_file() and not one.name.startswith(".")]
        found[folder.name] = len(visible)
    return found


def test_sealed_copy_gives_identical_counts_and_holds_nothing_readable(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, other: WorkspacePaths
) -> None:
    fill(paths, database)
    made = pack(paths, stick, NOW, password=PASSWORD)
    assert [one.name for one in stick.iterdir()] == [made.name] == ["papan-siar-20261110-003000.papansalinan"]
    content = made.read_bytes()
    for readable in (b"SQLite format 3", b"papan-siar.db", b"Dinkes", b"isi.json", FILM[:64]):
        assert readable not in content
    unpack(other, made, NOW, PASSWORD)
    database.close()
    assert counts(other) == counts(paths)
    assert posts_in(other) == ["Film", "Dinkes"]


def test_another_password_changes_nothing(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, clock: HandClock
) -> None:
    fill(paths, database)
    made = pack(paths, stick, NOW, password=PASSWORD)
    database.close()
    before = paths.database.read_bytes()
    maintenance = Maintenance(paths, clock)
    assert maintenance.asks_password(made)
    for act in (maintenance.try_password, maintenance.restore):
        with pytest.raises(InvalidInput, match="copy_password_wrong"):
            act(made, "bukan itu")
    assert paths.database.read_bytes() == before


def test_renamed_copies_are_known_by_what_is_in_them(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, other: WorkspacePaths
) -> None:
    fill(paths, database)
    sealed = pack(paths, stick, NOW, password=PASSWORD).rename(stick / "salinan.zip")
    plain = pack(paths, stick, NOW).rename(stick / "salinan.db")
    maintenance = Maintenance(other, HandClock(NOW))
    maintenance.try_password(sealed, PASSWORD)
    maintenance.restore(sealed, PASSWORD)
    assert posts_in(other) == ["Film", "Dinkes"]
    assert not maintenance.asks_password(plain)
    maintenance.restore(plain)
    assert posts_in(other) == ["Film", "Dinkes"]


def test_file_that_is_gone_is_told(paths: WorkspacePaths, clock: HandClock, stick: Path) -> None:
    maintenance, gone = Maintenance(paths, clock), stick / "dicabut.papansalinan"
    for act in (maintenance.asks_password, maintenance.restore):
        with pytest.raises(StorageFailed, match="read_only"):
            act(gone)
    with pytest.raises(StorageFailed, match="read_only"):
        maintenance.try_password(gone, PASSWORD)


@pytest.mark.parametrize("damage", [cut, one_bit])
def test_damaged_sealed_copy_changes_nothing(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, damage: Callable[[Path], None]
) -> None:
    fill(paths, database)
    made = pack(paths, stick, NOW, password=PASSWORD)
    database.close()
    damage(made)
    before = paths.database.read_bytes()
    with pytest.raises(StorageFailed, match="backup_damaged"):
        unpack(paths, made, NOW, PASSWORD)
    assert paths.database.read_bytes() == before
    assert not (paths.home / ".restoring").exists()


KILLED = """
import os, sys
from pathlib import Path
from storage.archive import pack
from storage.paths import WorkspacePaths
from tests.storage.samples import NOW

pack(WorkspacePaths(Path(sys.argv[1])), Path(sys.argv[2]), NOW, lambda done, _: done < 2_000_000 or os._exit(9), "x")
"""


def test_killed_in_the_middle_it_leaves_no_half_copy_and_its_room_comes_back(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path
) -> None:
    fill(paths, database)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(paths.home), str(stick)], check=False)
    assert killed.returncode == 9
    (left,) = stick.iterdir()
    assert left.name.startswith(".papan-siar-unfinished-")
    pack(paths, stick, NOW)
    assert left.exists(), "another computer may be writing it at this moment"
    os.utime(left, (0, 0))
    pack(paths, stick, NOW)
    assert [one.suffix for one in stick.iterdir()] == [".zip"]


def test_memory_stays_flat_however_large_the_films(
    paths: WorkspacePaths, database: SqlDatabase, stick: Path, other: WorkspacePaths
) -> None:
    """300 MB that take no room on the disk they come from; the copy is thrown away by the test."""
    name = hashlib.sha256(b"film").hexdigest()
    film = paths.media / name[:2] / name[2:]
    film.parent.mkdir(parents=True)
    with film.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    begun = time.monotonic()
    tracemalloc.start()
    made = pack(paths, stick, NOW, password=PASSWORD)
    packed, at = tracemalloc.get_traced_memory()[1], time.monotonic()
    tracemalloc.reset_peak()
    unpack(other, made, NOW, PASSWORD)
    unpacked, size = tracemalloc.get_traced_memory()[1], made.stat().st_size
    tracemalloc.stop()
    print(
        f"{size / 1e6:.0f} MB: copied in {at - begun:.1f} s with {packed / 1e6:.1f} MB, "
        f"restored in {time.monotonic() - at:.1f} s with {unpacked / 1e6:.1f} MB"
    )
    assert max(packed, unpacked) < 16_000_000
    assert (other.media / name[:2] / name[2:]).stat().st_size == 300 * 1024 * 1024
