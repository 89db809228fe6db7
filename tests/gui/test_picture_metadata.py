"""Metadata goes, pixels stay, and broken files are not made worse."""

import struct
from pathlib import Path

import pytest

from gui.picture_metadata import is_whole, without_metadata
from tests.gui import pictures

JPEG, PNG, WEBP, GIF = "image/jpeg", "image/png", "image/webp", "image/gif"


def segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def test_place_comment_and_further_pictures_go_and_the_colour_profile_stays() -> None:
    jpeg = pictures.encoded(pictures.drawing(40, 30), "jpeg")
    profile = segment(0xE2, b"ICC_PROFILE\0rest")
    noisy = jpeg[:2] + profile + segment(0xE2, b"MPF\0second picture") + segment(0xED, b"IPTC") + jpeg[2:]
    noisy = pictures.with_exif(noisy) + b"what a phone appends"
    assert without_metadata(noisy, JPEG) == jpeg[:2] + profile + jpeg[2:]


def test_texts_of_a_png_go() -> None:
    png = pictures.encoded(pictures.drawing(40, 30), "png")
    assert without_metadata(pictures.with_text(png), PNG) == png


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"\xff\xd8", JPEG),
        (b"\xff\xd8\xff\xe0\x00", JPEG),
        (b"\xff\xd8" + segment(0xE0, b"JFIF"), JPEG),
        (b"\xff\xd8no marker", JPEG),
        (b"\x89PNG\r\n\x1a\n\0\0", PNG),
        (b"\x89PNG\r\n\x1a\n", PNG),
        (b"GIF89a", GIF),
        (b"not a jpeg", JPEG),
    ],
)
def test_what_cannot_be_understood_is_left_to_the_decoder(content: bytes, mime: str) -> None:
    assert without_metadata(content, mime) is None


@pytest.mark.parametrize(("kind", "mime"), [("jpeg", JPEG), ("png", PNG), ("webp", WEBP)])
def test_a_file_is_whole_or_cut_off(tmp_path: Path, kind: str, mime: str) -> None:
    content = pictures.encoded(pictures.drawing(400, 300), kind)
    path = tmp_path / "picture"
    path.write_bytes(content)
    assert is_whole(path, mime)
    path.write_bytes(content[: len(content) // 2])
    assert not is_whole(path, mime)
    assert is_whole(path, GIF)
