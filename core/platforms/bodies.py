"""Request bodies that are read from disk while they are sent, so that memory stays flat for any file size."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Self

#: The most that is asked of the disk at once, in bytes.
CHUNK_BYTES = 256 * 1024


class Stopped(Exception):
    """Raised while a body is being read because the work shall end; the connection is dropped."""


@dataclass(frozen=True, slots=True)
class FilePart:
    """A file, or a stretch of it: ``length`` None means to the end. Offsets and lengths in bytes."""

    path: Path
    mime: str = "application/octet-stream"
    name: str = ""
    offset: int = 0
    length: int | None = None

    @property
    def size(self) -> int:
        """Give how many bytes will be sent."""
        rest = max(0, self.path.stat().st_size - self.offset)
        return rest if self.length is None else min(rest, self.length)


@dataclass(frozen=True, slots=True)
class Multipart:
    """A form with files in it (RFC 7578): pairs of a field's name and its file."""

    fields: Sequence[tuple[str, str]]
    files: Sequence[tuple[str, FilePart]]
    boundary: str = field(default_factory=lambda: os.urandom(16).hex())

    @property
    def content_type(self) -> str:
        """Give the header value that names the boundary."""
        return f"multipart/form-data; boundary={self.boundary}"

    def pieces(self) -> Iterator[bytes | FilePart]:
        """Give what the body consists of, in order."""
        for name, value in self.fields:
            yield (
                f'--{self.boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n{value}\r\n'
            ).encode()
        for name, file in self.files:
            yield (
                f'--{self.boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"; '
                f'filename="{_quoted(file.name or file.path.name)}"\r\nContent-Type: {file.mime}\r\n\r\n'
            ).encode()
            yield file
            yield b"\r\n"
        yield f"--{self.boundary}--\r\n".encode()


def _quoted(name: str) -> str:
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


class BodyStream:
    """Reads a body piece by piece for the HTTP library; its length is known, so no chunked coding is used.

    ``stopped`` is asked before each piece; ``Stopped`` is raised when it says yes. One file is open at a time.
    """

    def __init__(self, body: FilePart | Multipart, stopped: Callable[[], bool]) -> None:
        self._pieces: list[bytes | FilePart] = [body] if isinstance(body, FilePart) else [*body.pieces()]
        # Told to the server before the first byte, so a file that changes now breaks the request.
        self._sizes = [one.size for one in self._pieces if isinstance(one, FilePart)]
        self._length = sum(self._sizes) + sum(len(one) for one in self._pieces if isinstance(one, bytes))
        self._stopped = stopped
        self._source: BinaryIO | None = None
        self._left = 0
        self._is_open = False

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[bytes]:
        while piece := self.read(CHUNK_BYTES):
            yield piece

    def __enter__(self) -> Self:
        self._is_open = True
        return self

    def __exit__(self, *_: object) -> None:
        self._is_open = False
        if self._source is not None:
            self._source.close()

    def read(self, size: int = CHUNK_BYTES) -> bytes:
        """Give at most ``size`` bytes, empty at the end."""
        if self._stopped():
            raise Stopped
        if not self._is_open:
            raise ValueError("The body is read outside its with block.")
        while self._pieces:
            first = self._pieces[0]
            piece = self._read_file(first, size) if isinstance(first, FilePart) else self._take(first, size)
            if piece:
                return piece
        return b""

    def _take(self, words: bytes, size: int) -> bytes:
        piece, rest = words[:size], words[size:]
        self._pieces[:1] = [rest] if rest else []
        return piece

    def _read_file(self, file: FilePart, size: int) -> bytes:
        if self._source is None:
            self._source = file.path.open("rb")
            self._source.seek(file.offset)
            self._left = self._sizes.pop(0)
        piece = self._source.read(min(size, self._left))
        if not piece and self._left:
            raise OSError("The file became shorter while it was sent.")
        self._left -= len(piece)
        if not self._left:
            self._source.close()
            self._source = None
            del self._pieces[0]
        return piece


_MIMES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".mp4": "video/mp4",
}


def mime_of(path: Path, otherwise: str) -> str:
    """Tell a fitted file's type by its name; files of the media folder have none and keep ``otherwise``."""
    return _MIMES.get(path.suffix.lower(), otherwise)
