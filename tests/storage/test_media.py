"""Media: named by content, whole or absent, collected only when nobody needs them."""

import hashlib
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.errors import InvalidInput, NotFound, StorageFailed
from storage.media import MediaFolder

CONTENT = os.urandom(3_000_000)
HASH = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def media(tmp_path: Path) -> MediaFolder:
    (tmp_path / "media").mkdir()
    return MediaFolder(tmp_path / "media")


def _files(media: MediaFolder) -> list[Path]:
    return [one for one in media._folder.rglob("*") if one.is_file()]


def test_bytes_and_files_are_stored_once(media: MediaFolder, tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(CONTENT)
    assert media.add_file(tmp_path / "film.mp4") == HASH
    assert media.add_file(tmp_path / "film.mp4") == HASH
    assert media.add_bytes(CONTENT) == HASH
    assert [one.relative_to(media._folder) for one in _files(media)] == [Path(HASH[:2]) / HASH[2:]]
    assert media.path(HASH).read_bytes() == CONTENT
    assert media.size(HASH) == len(CONTENT)
    with media.open(HASH) as file:
        assert file.read(10) == CONTENT[:10]
    assert media.is_whole(HASH)
    assert media.add_bytes(b"") == hashlib.sha256(b"").hexdigest()


def test_a_damaged_copy_is_found_and_mended(media: MediaFolder) -> None:
    media.add_bytes(CONTENT)
    media.path(HASH).write_bytes(b"x" + CONTENT[1:])
    assert not media.is_whole(HASH)
    media.path(HASH).write_bytes(CONTENT[:100])
    media.add_bytes(CONTENT)
    assert media.is_whole(HASH)


@pytest.mark.parametrize("name", ["0" * 64, "../../etc/passwd", "", "G" * 64])
def test_what_is_not_there_is_told(media: MediaFolder, name: str) -> None:
    for ask in (media.path, media.open, media.size, media.is_whole):
        with pytest.raises(NotFound, match="media"):
            ask(name)


def test_a_source_that_cannot_be_read_is_the_users_matter(media: MediaFolder, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="file_unreadable"):
        media.add_file(tmp_path / "gone.png")
    with pytest.raises(InvalidInput, match="file_unreadable"):
        media.add_file(tmp_path)
    assert _files(media) == []


def test_a_full_disk_leaves_no_half_file(
    media: MediaFolder, tmp_path: Path, full_disk: Callable[[int], AbstractContextManager[None]]
) -> None:
    (tmp_path / "film.mp4").write_bytes(CONTENT)
    with full_disk(1_500_000), pytest.raises(StorageFailed, match="disk_full"):
        media.add_bytes(CONTENT)
    with full_disk(1_500_000), pytest.raises(StorageFailed, match="disk_full"):
        media.add_file(tmp_path / "film.mp4")
    assert _files(media) == []


def test_a_missing_or_closed_folder_is_told(media: MediaFolder, tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="read_only"):
        MediaFolder(tmp_path / "gone").add_bytes(b"x")
    (media._folder / HASH[:2]).write_text("a file where a folder belongs", encoding="utf-8")
    with pytest.raises(StorageFailed, match="read_only"):
        media.add_bytes(CONTENT)


def _age(media: MediaFolder, media_hash: str, days: float) -> None:
    then = (datetime.now(UTC) - timedelta(days=days)).timestamp()
    os.utime(media.path(media_hash), (then, then))


def test_stored_files_are_listed(media: MediaFolder) -> None:
    one, other = media.add_bytes(b"satu"), media.add_bytes(b"dua!!")
    (media.path(one).parent / "desktop.ini").write_bytes(b"x")
    assert {(file.hash, file.size) for file in media.stored()} == {(one, 4), (other, 5)}


def test_only_what_is_old_is_discarded(media: MediaFolder) -> None:
    before = datetime.now(UTC) - timedelta(days=1)
    young, old = media.add_bytes(b"young"), media.add_bytes(b"older!")
    _age(media, old, 2)
    assert media.discard(young, before) == 0
    assert media.path(young).read_bytes() == b"young"
    assert media.discard(old, before) == len(b"older!")
    with pytest.raises(NotFound):
        media.path(old)
    assert media.discard(old, before) == 0


def test_adding_again_makes_young(media: MediaFolder) -> None:
    content_hash = media.add_bytes(b"again")
    _age(media, content_hash, 3)
    media.add_bytes(b"again")
    assert media.discard(content_hash, datetime.now(UTC) - timedelta(days=1)) == 0
    assert media.is_whole(content_hash)


def test_what_a_killed_program_left_is_put_right(media: MediaFolder) -> None:
    before = datetime.now(UTC) - timedelta(days=1)
    needed, young, old = (media.add_bytes(one) for one in (b"needed", b"young", b"old"))
    _age(media, needed, 9)
    _age(media, old, 9)
    aside = media._folder / ".discarded"
    aside.mkdir()
    for one in (needed, young, old):
        media.path(one).replace(aside / one)
    (aside / "catatan.txt").write_bytes(b"x")
    for name, days in ((".new-old", 2), (".new-young", 0)):
        (media._folder / name).write_bytes(b"half")
        then = datetime.now(UTC).timestamp() - days * 86_400
        os.utime(media._folder / name, (then, then))
    assert media.tidy(frozenset({needed}), before) == len(b"old") + len(b"half")
    assert media.is_whole(needed)
    assert media.is_whole(young)
    assert sorted(one.name for one in media._folder.glob(".new-*")) == [".new-young"]
    assert [one.name for one in aside.iterdir()] == ["catatan.txt"]
