"""Taking out of a picture file what tells where, when and with what it was made, without touching its
pixels."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

_SOI, _EOI = b"\xff\xd8", b"\xff\xd9"
#: Some cameras and programs write a little behind the end of the picture.
_TAIL_BYTES = 4096
_SCAN = 0xDA
#: JFIF header, colour profile, Adobe's colour transform: what a decoder needs. All other APPn and comments go.
_KEPT_APPS = {0xE0, 0xE2, 0xEE}
_APPS_AND_COMMENT = {*range(0xE0, 0xF0), 0xFE}

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_DROPPED = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}


def is_whole(path: Path, mime: str) -> bool:
    """Tell whether a file ends as its format wants; decoders fill what is missing with grey and say
    nothing."""
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(12)
        file.seek(max(0, size - _TAIL_BYTES))
        end = file.read()
    if mime == "image/webp":
        return len(start) == 12 and size >= int.from_bytes(start[4:8], "little") + 8
    return {"image/jpeg": _EOI in end, "image/png": b"IEND" in end}.get(mime, True)


def without_metadata(content: bytes, mime: str) -> bytes | None:
    """Give the same picture without EXIF (with its GPS), XMP, IPTC and comments; None if it cannot be
    done."""
    try:
        if mime == "image/jpeg" and content.startswith(_SOI):
            return b"".join(_jpeg_pieces(content))
        if mime == "image/png" and content.startswith(_PNG_START):
            return b"".join(_png_pieces(content))
    except struct.error:
        return None
    return None


def _jpeg_pieces(content: bytes) -> Iterator[bytes]:
    yield _SOI
    at = 2
    while at < len(content):
        marker, length = struct.unpack(">xBH", content[at : at + 4])
        if content[at] != 0xFF:
            raise struct.error("no marker where one must be")
        if marker == _SCAN:
            yield content[at : content.rfind(_EOI) + 2]
            return
        segment = content[at : at + 2 + length]
        # The second kind of APP2 (MPF) holds further pictures, often with their own place and time.
        is_kept_app = marker in _KEPT_APPS and not segment[4:].startswith(b"MPF\0")
        if marker not in _APPS_AND_COMMENT or is_kept_app:
            yield segment
        at += 2 + length
    raise struct.error("no picture in it")


def _png_pieces(content: bytes) -> Iterator[bytes]:
    yield _PNG_START
    at = len(_PNG_START)
    while at < len(content):
        length, kind = struct.unpack(">I4s", content[at : at + 8])
        if kind not in _PNG_DROPPED:
            yield content[at : at + 12 + length]
        at += 12 + length
        if kind == b"IEND":
            return
    raise struct.error("no end in it")
