"""Small MP4 files built box by box, as a phone writes them, without a picture in them."""

from __future__ import annotations

import struct
from pathlib import Path


def box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I4s", 8 + len(content), kind) + content


def film_bytes(
    width: int = 1280,
    height: int = 720,
    seconds: float = 12.5,
    *,
    brand: bytes = b"isom",
    upright: bool = False,
    long_form: bool = False,
    mdat: bool = True,
) -> bytes:
    """A sound track first, then the picture track; ``long_form`` uses 64-bit times and box sizes."""
    scale = 1000
    duration = int(seconds * scale)
    times = (
        struct.pack(">QQIQ", 0, 0, scale, duration)
        if long_form
        else struct.pack(">IIII", 0, 0, scale, duration)
    )
    mvhd = box(b"mvhd", bytes([1 if long_form else 0]), bytes(3), times, bytes(80))
    tracks = box(b"trak", _tkhd(0, 0, upright=False, long_form=long_form))
    tracks += box(b"trak", _tkhd(width, height, upright=upright, long_form=long_form))
    made = box(b"ftyp", brand, bytes(4)) + box(b"moov", mvhd, tracks)
    data = bytes(64)
    if long_form:
        return made + struct.pack(">I4sQ", 1, b"mdat", 16 + len(data)) + data
    return made + (box(b"mdat", data) if mdat else b"")


def _tkhd(width: int, height: int, *, upright: bool, long_form: bool) -> bytes:
    head = bytes([1 if long_form else 0]) + bytes(3) + bytes(32 if long_form else 20) + bytes(16)
    one = 0x10000
    across, down = (0, one) if upright else (one, 0)
    matrix = struct.pack(">9i", across, down, 0, -down, across, 0, 0, 0, 0x40000000)
    return box(b"tkhd", head, matrix, struct.pack(">II", width << 16, height << 16))


def film(folder: Path, name: str = "layanan.mp4", **how: object) -> Path:
    path = folder / name
    path.write_bytes(film_bytes(**how))  # type: ignore[arg-type]
    return path
