"""Pictures and films, each stored once under the SHA-256 of its bytes: ``media/ab/cdef…``."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from core.errors import InvalidInput, NotFound
from storage.durable import replacing, settle, sync_folder
from storage.failures import from_os

_CHUNK = 1024 * 1024
_HASH = re.compile(r"[0-9a-f]{64}")
_DISCARDED = ".discarded"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A stored file, when it was last added (seconds since 1970), and its size in bytes."""

    hash: str
    added_at: float
    size: int


class MediaFolder:
    """Implements ``MediaStore`` in a folder. A file appears whole or not at all, also when the power fails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add_bytes(self, content: bytes) -> str:
        """Store bytes; raises ``StorageFailed`` and then leaves nothing behind."""
        media_hash = hashlib.sha256(content).hexdigest()
        if not self._is_there(media_hash, len(content)):
            with replacing(self._folder) as (file, temporary):
                file.write(content)
                settle(file, temporary, self._place(media_hash))
        return media_hash

    def add_file(self, path: Path) -> str:
        """Copy a file in chunks of 1 MB; raises ``InvalidInput("file_unreadable")`` or ``StorageFailed``."""
        with replacing(self._folder) as (file, temporary):
            digest, size = hashlib.sha256(), 0
            for chunk in _chunks(path):
                digest.update(chunk)
                size += file.write(chunk)
            media_hash = digest.hexdigest()
            if not self._is_there(media_hash, size):
                settle(file, temporary, self._place(media_hash))
        return media_hash

    def path(self, media_hash: str) -> Path:
        place = self._named(media_hash)
        if not place.is_file():
            raise NotFound("media", hash=media_hash)
        return place

    def open(self, media_hash: str) -> BinaryIO:
        return self.path(media_hash).open("rb")

    def size(self, media_hash: str) -> int:
        return self.path(media_hash).stat().st_size

    def is_whole(self, media_hash: str) -> bool:
        """Tell whether the stored bytes still have this hash; reads the whole file."""
        with self.path(media_hash).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == media_hash

    def stored(self) -> Iterator[StoredFile]:
        """Give every stored file."""
        for path in self._folder.glob("[0-9a-f][0-9a-f]/*"):
            if _HASH.fullmatch(media_hash := path.parent.name + path.name):
                with suppress(FileNotFoundError):
                    about = path.stat()
                    yield StoredFile(media_hash, about.st_mtime, about.st_size)

    def discard(self, media_hash: str, before: datetime) -> int:
        """Delete a file unless it was added at or after ``before``, be it a moment ago; gives the bytes regained.

        The file is moved aside first: somebody who adds it meanwhile either finds it at its place and makes it
        young, which brings it back, or finds nothing and stores it anew.
        """
        aside = self._folder / _DISCARDED / media_hash
        with suppress(OSError):  # opened by another program on Windows: the next time gets it
            aside.parent.mkdir(mode=0o700, exist_ok=True)
            self._named(media_hash).replace(aside)
            return self._drop(aside, before)
        return 0

    def _drop(self, aside: Path, before: datetime) -> int:
        about = aside.stat()
        if about.st_mtime >= before.timestamp():
            aside.replace(self._place(aside.name))
            return 0
        aside.unlink()
        return about.st_size

    def tidy(self, in_use: frozenset[str], before: datetime) -> int:
        """Finish what a killed program left: files moved aside (those in use come back), half-written ones."""
        regained = 0
        for aside in self._folder.glob(f"{_DISCARDED}/*"):
            with suppress(OSError, NotFound):
                if aside.name in in_use:
                    aside.replace(self._place(aside.name))
                else:
                    regained += self._drop(aside, before)
        for half in self._folder.glob(".new-*"):
            with suppress(OSError):
                about = half.stat()
                if about.st_mtime < before.timestamp():
                    half.unlink()
                    regained += about.st_size
        return regained

    def _named(self, media_hash: str) -> Path:
        if not _HASH.fullmatch(media_hash):
            raise NotFound("media", hash=media_hash)
        return self._folder / media_hash[:2] / media_hash[2:]

    def _place(self, media_hash: str) -> Path:
        place = self._named(media_hash)
        if not place.parent.exists():
            place.parent.mkdir(mode=0o700, exist_ok=True)
            sync_folder(self._folder)
        return place

    def _is_there(self, media_hash: str, size: int) -> bool:
        """Tell whether the bytes are stored already, and keep them from being collected for another day."""
        place = self._named(media_hash)
        try:
            if place.stat().st_size != size:
                return False
            os.utime(place)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise from_os(error, place) from error
        return True


def _chunks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as source:
            while chunk := source.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise InvalidInput("file_unreadable", file=path.name, errno=error.errno) from error
