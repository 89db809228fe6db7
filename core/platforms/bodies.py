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
    """A form with one file in it (RFC 7578)."""

    fields: Sequence[tuple[str, str]]
    file_field: str
    file: FilePart
    boundary: str = field(default_factory=lambda: os.urandom(16).hex())

    @property
    def content_type(self) -> str:
        """Give the header value that names the boundary."""
        return f"multipart/form-data; boundary={self.boundary}"

    def head(self) -> bytes:
        """Give everything before the file's bytes."""
        lines = [
            f'--{self.boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"\r\n\r\n{value}\r\n'
            for name, value in self.fields
        ]
        lines.append(
            f'--{self.boundary}\r\nContent-Disposition: form-data; name="{_quoted(self.file_field)}"; '
            f'filename="{_quoted(self.file.name or self.file.path.name)}"\r\n'
            f"Content-Type: {self.file.mime}\r\n\r\n"
        )
        return "".join(lines).encode()

    def tail(self) -> bytes:
        """Give everything after the file's bytes."""
        return f"\r\n--{self.boundary}--\r\n".encode()


def _quoted(name: str) -> str:
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


class BodyStream:
    """Reads a body piece by piece for the HTTP library; its length is known, so no chunked coding is used.

    ``stopped`` is asked before each piece; ``Stopped`` is raised when it says yes.
    """

    def __init__(self, body: FilePart | Multipart, stopped: Callable[[], bool]) -> None:
        self._file, edges = (body, (b"", b"")) if isinstance(body, FilePart) else (body.file, _edges(body))
        self._head, self._tail = edges
        self._file_left = self._file.size
        self._length = len(self._head) + self._file_left + len(self._tail)
        self._stopped = stopped
        self._source: BinaryIO | None = None

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[bytes]:
        while piece := self.read(CHUNK_BYTES):
            yield piece

    def __enter__(self) -> Self:
        self._source = self._file.path.open("rb")
        self._source.seek(self._file.offset)
        return self

    def __exit__(self, *_: object) -> None:
        if self._source is not None:
            self._source.close()

    def read(self, size: int = CHUNK_BYTES) -> bytes:
        """Give at most ``size`` bytes, empty at the end."""
        if self._stopped():
            raise Stopped
        if self._head:
            piece, self._head = self._head[:size], self._head[size:]
            return piece
        if self._file_left:
            return self._read_file(min(size, self._file_left))
        piece, self._tail = self._tail[:size], self._tail[size:]
        return piece

    def _read_file(self, size: int) -> bytes:
        if self._source is None:
            raise ValueError("The body is read outside its with block.")
        piece = self._source.read(size)
        if not piece:
            raise OSError("The file became shorter while it was sent.")
        self._file_left -= len(piece)
        return piece


def _edges(body: Multipart) -> tuple[bytes, bytes]:
    return body.head(), body.tail()
