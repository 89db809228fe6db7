"""What a password seals: every byte is proven, so is its place, and a strange file cannot exhaust the computer."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import InvalidInput, StorageFailed
from storage import sealed_file
from storage.sealed_file import HEADER, PIECE, Key, SealingFile, is_sealed, key_to, new_key, open_sealed

PASSWORD = "perahu kemiri langit"
SEALED_PIECE = PIECE + 16
#: Begins, ends and borders of everything that has a place of its own in a file of three pieces.
PLACES = sorted(
    {0, 7, 8, 9, 10, 11, 12, 13, 28, 29, 60, 61, 68}
    | {
        HEADER + one
        for begin in (0, SEALED_PIECE, 2 * SEALED_PIECE)
        for one in (begin, begin + 1, begin + 500, begin + 999, begin + 1015)
    }
    | {HEADER + SEALED_PIECE - 1, HEADER + SEALED_PIECE - 17, HEADER + 2 * SEALED_PIECE - 1}
)
CONTENT = os.urandom(2 * PIECE + 1000)


@pytest.fixture(scope="module")
def key() -> Key:
    return new_key(PASSWORD)


def seal(path: Path, key: Key, content: bytes, portion: int = 10_000) -> Path:
    with path.open("wb") as file:
        sealing = SealingFile(file, key)
        for begin in range(0, len(content), portion):
            sealing.write(content[begin : begin + portion])
        sealing.finish()
    return path


def opened(path: Path, key: Key) -> bytes:
    with open_sealed(path, key) as file:
        return file.read()


def changed(path: Path, change: Callable[[bytearray], object]) -> Path:
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("size", [1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7])
@pytest.mark.parametrize("portion", [777, PIECE, 10 * PIECE])
def test_what_is_sealed_is_read_again(tmp_path: Path, key: Key, size: int, portion: int) -> None:
    content = os.urandom(size)
    made = seal(tmp_path / "salinan", key, content, portion)
    assert is_sealed(made)
    assert made.stat().st_size == HEADER + size + 16 * -(-size // PIECE)
    assert opened(made, key) == content


@given(st.lists(st.tuples(st.integers(-10, 3 * PIECE), st.integers(0, 2 * PIECE)), max_size=20))
@settings(max_examples=40, deadline=None)
def test_it_is_read_anywhere(
    tmp_path_factory: pytest.TempPathFactory, key: Key, reads: list[tuple[int, int]]
) -> None:
    made = seal(tmp_path_factory.mktemp("sealed") / "salinan", key, CONTENT)
    plain = io.BytesIO(CONTENT)
    with open_sealed(made, key) as file:
        for place, count in reads:
            assert file.seek(max(0, place)) == plain.seek(max(0, place))
            assert file.read(count) == plain.read(count)
        assert file.seek(-5, os.SEEK_END) == len(CONTENT) - 5
        assert file.seek(2, os.SEEK_CUR) == len(CONTENT) - 3
        assert file.read() == CONTENT[-3:]


def test_the_password_makes_the_key_however_its_accents_were_typed(tmp_path: Path) -> None:
    made = seal(tmp_path / "salinan", new_key("caf\u00e9 pagi"), b"isi")
    assert opened(made, key_to(made, "cafe\u0301 pagi")) == b"isi"
    for wrong in ("cafe pagi", "caf\u00e9 pagi ", ""):
        with pytest.raises(InvalidInput, match="copy_password_wrong"):
            key_to(made, wrong)


def test_two_copies_share_nothing(tmp_path: Path) -> None:
    first = seal(tmp_path / "a", new_key(PASSWORD), CONTENT).read_bytes()
    second = seal(tmp_path / "b", new_key(PASSWORD), CONTENT).read_bytes()
    assert first[HEADER:] != second[HEADER:]


def test_a_key_shows_nothing_of_itself(key: Key) -> None:
    assert key.secret.hex() not in repr(key)
    assert repr(key.secret) not in repr(key)


@pytest.mark.parametrize("place", PLACES)
def test_every_changed_byte_is_noticed(tmp_path: Path, key: Key, place: int) -> None:
    made = seal(tmp_path / "salinan", key, CONTENT)

    def flip(content: bytearray) -> None:
        content[place] ^= 0x40

    changed(made, flip)
    with pytest.raises(StorageFailed, match="backup_damaged"):
        opened(made, key if place >= HEADER else key_to(made, PASSWORD))


@pytest.mark.parametrize(
    "length",
    [
        0, 7, 8, HEADER - 1, HEADER, HEADER + 1, HEADER + 15, HEADER + 16, HEADER + 17, HEADER + SEALED_PIECE - 1,
        HEADER + SEALED_PIECE, HEADER + SEALED_PIECE + 16, HEADER + 2 * SEALED_PIECE, HEADER + 2 * SEALED_PIECE + 1,
        HEADER + 2 * SEALED_PIECE + 1015,
    ],
)  # fmt: skip
def test_every_cut_is_noticed(tmp_path: Path, key: Key, length: int) -> None:
    made = seal(tmp_path / "salinan", key, CONTENT)
    changed(made, lambda content: content.__delitem__(slice(length, None)))
    with pytest.raises(StorageFailed, match="backup_damaged"):
        open_sealed(made, key if length >= HEADER else key_to(made, PASSWORD))


def swap(content: bytearray) -> None:
    one, two = HEADER, HEADER + SEALED_PIECE
    first, second = content[one : one + SEALED_PIECE], content[two : two + SEALED_PIECE]
    content[one : one + SEALED_PIECE], content[two : two + SEALED_PIECE] = second, first


def drop_one(content: bytearray) -> None:
    del content[HEADER : HEADER + SEALED_PIECE]


def repeat_one(content: bytearray) -> None:
    content[HEADER:HEADER] = content[HEADER : HEADER + SEALED_PIECE]


def add_last_again(content: bytearray) -> None:
    content += content[HEADER + 2 * SEALED_PIECE :]


def add_zeros(content: bytearray) -> None:
    content += bytes(512)


@pytest.mark.parametrize("change", [swap, drop_one, repeat_one, add_last_again, add_zeros])
def test_pieces_stay_where_they_were_written(
    tmp_path: Path, key: Key, change: Callable[[bytearray], None]
) -> None:
    made = changed(seal(tmp_path / "salinan", key, CONTENT), change)
    with pytest.raises(StorageFailed, match="backup_damaged"):
        opened(made, key)


def test_a_piece_of_another_copy_does_not_fit(tmp_path: Path, key: Key) -> None:
    """Same password, same place: another salt makes another key."""
    made = seal(tmp_path / "salinan", key, CONTENT)
    other = seal(tmp_path / "lain", new_key(PASSWORD), CONTENT).read_bytes()

    def take(content: bytearray) -> None:
        content[HEADER : HEADER + SEALED_PIECE] = other[HEADER : HEADER + SEALED_PIECE]

    changed(made, take)
    with pytest.raises(StorageFailed, match="backup_damaged"):
        opened(made, key)


def header(
    cost: int = 16, block: int = 8, lanes: int = 1, version: int = 1, magic: bytes = sealed_file.MAGIC
) -> bytes:
    """What somebody who knows the format can write: everything but the proof of the password."""
    begun = sealed_file._OPEN.pack(magic, version, cost, block, lanes, bytes(16)) + bytes(32)
    return begun + hashlib.sha256(begun).digest()[:8]


@pytest.mark.parametrize(
    "hostile",
    [
        header(cost=31), header(cost=255), header(cost=19), header(cost=0), header(cost=13), header(block=255),
        header(block=0), header(lanes=255), header(lanes=0), header(version=0), header(magic=b"PK\x03\x04zipp"),
    ],
)  # fmt: skip
def test_a_hostile_header_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hostile: bytes
) -> None:
    made = tmp_path / "salinan"
    made.write_bytes(hostile + bytes(1000))
    monkeypatch.setattr(hashlib, "scrypt", lambda *_, **__: pytest.fail("it was computed with"))
    with pytest.raises(StorageFailed, match="backup_damaged"):
        key_to(made, PASSWORD)


def test_the_dearest_header_is_bounded(tmp_path: Path) -> None:
    made = tmp_path / "salinan"
    made.write_bytes(header(cost=18) + bytes(1000))
    with pytest.raises(InvalidInput, match="copy_password_wrong"):
        key_to(made, PASSWORD)


def test_a_later_version_is_named_as_such(tmp_path: Path) -> None:
    made = tmp_path / "salinan"
    made.write_bytes(header(version=2) + bytes(1000))
    with pytest.raises(StorageFailed, match="newer_database"):
        key_to(made, PASSWORD)


def test_a_file_that_was_not_finished_is_none(tmp_path: Path, key: Key) -> None:
    made = tmp_path / "salinan"
    with made.open("wb") as file:
        sealing = SealingFile(file, key)
        sealing.write(CONTENT)
        sealing.close()
    with pytest.raises(StorageFailed, match="backup_damaged"):
        open_sealed(made, key)
