"""Taking films in: recognised by their content, measured from the headers of the file, never decoded.

MP4 and QuickTime files (ISO/IEC 14496-12) tell length and size in the boxes ``mvhd`` and ``tkhd``; that is what the
platforms' rules need, and a film of an hour is read in a few kilobytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from core.domain.post import Media
from core.errors import InvalidInput
from core.services.posts import PostsService

MAX_FILM_BYTES = 2_000_000_000
FILM_PATTERNS = "*.mp4 *.m4v *.mov"
_QUICKTIME = b"qt  "
_PHOTO_BRANDS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}
)
#: More boxes than any camera writes: a damaged file must not keep the program busy.
_MOST_BOXES = 4_000
_MOVIE_HEADER, _TRACK_HEADER = 108, 104


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """What the headers of a film tell; sizes in pixels as it is seen."""

    mime: str
    width: int
    height: int
    duration_s: float


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    end: int


def is_film(path: Path) -> bool:
    """Tell from the first bytes whether a file is an MP4 or QuickTime film."""
    return _brand(path) not in {b"", *_PHOTO_BRANDS}


def is_phone_photo(path: Path) -> bool:
    """Tell from the first bytes whether a file is a photo in the films' container: HEIC of an iPhone, AVIF."""
    return _brand(path) in _PHOTO_BRANDS


def _brand(path: Path) -> bytes:
    """Give what kind of such a container a file is; empty if it is none."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
    except OSError:
        return b""
    return head[8:12] if head[4:8] == b"ftyp" else b""


def take_film(posts: PostsService, path: Path) -> Media:
    """Measure and store one film.

    Raises ``InvalidInput``: ``picture_unreadable``, ``film_file_too_large``, ``film_damaged`` (no picture track, or a
    download that broke off); ``StorageFailed`` when the media folder cannot be written.
    """
    try:
        size_bytes = path.stat().st_size
        if size_bytes > MAX_FILM_BYTES:
            gigabytes = MAX_FILM_BYTES // 1_000_000_000
            raise InvalidInput("film_file_too_large", file=path.name, limit=gigabytes)
        facts = film_facts(path)
    except OSError as error:
        raise InvalidInput("picture_unreadable", file=path.name) from error
    stored = posts.store_file(path, facts.mime, facts.width, facts.height)
    return replace(stored, duration_s=facts.duration_s)


def film_facts(path: Path) -> FilmFacts:
    """Read a film's headers; raises ``InvalidInput("film_damaged")``."""
    try:
        with path.open("rb") as file:
            facts = _facts(file, path.stat().st_size)
    except struct.error:
        facts = None
    if facts is None:
        raise InvalidInput("film_damaged", file=path.name)
    return facts


def _facts(file: BinaryIO, size: int) -> FilmFacts | None:
    top = {one.kind: one for one in _boxes(file, 0, size)}
    movie, kind = top.get(b"moov"), top.get(b"ftyp")
    if movie is None or kind is None or b"mdat" not in top:
        return None
    inside = list(_boxes(file, movie.start, movie.end))
    header = next((one for one in inside if one.kind == b"mvhd"), None)
    sizes = [_shown_size(file, one) for one in inside if one.kind == b"trak"]
    shown = next((one for one in sizes if one is not None and all(one)), None)
    if header is None or shown is None:
        return None
    is_quicktime = _read(file, kind.start, 4) == _QUICKTIME
    return FilmFacts("video/quicktime" if is_quicktime else "video/mp4", *shown, _duration_s(file, header))


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[_Box]:
    """Walk over the boxes between two offsets; one that says it is longer than the file ends the walk."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        size, kind = struct.unpack(">I4s", _read(file, start, 8))
        body = start + 8
        if size == 1:
            (size,) = struct.unpack(">Q", _read(file, body, 8))
            body += 8
        stop = end if size == 0 else start + size
        if stop < body or stop > end:
            return
        yield _Box(kind, body, stop)
        start = stop


def _read(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)


def _duration_s(file: BinaryIO, header: _Box) -> float:
    content = _read(file, header.start, _MOVIE_HEADER)
    layout, offset = (">IQ", 20) if content[0] == 1 else (">II", 12)
    scale, duration = struct.unpack_from(layout, content, offset)
    return round(duration / scale, 3) if scale else 0.0


def _shown_size(file: BinaryIO, track: _Box) -> tuple[int, int] | None:
    """Give width and height of a picture track, turned if the phone was held upright; 0 x 0 for a sound track."""
    header = next((one for one in _boxes(file, track.start, track.end) if one.kind == b"tkhd"), None)
    if header is None:
        return None
    content = _read(file, header.start, _TRACK_HEADER)
    matrix = 52 if content[0] == 1 else 40
    across, down = struct.unpack_from(">ii", content, matrix)
    width, height = (value >> 16 for value in struct.unpack_from(">II", content, matrix + 36))
    return (height, width) if across == 0 and down != 0 else (width, height)
