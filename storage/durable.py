"""Writing files so that a power cut leaves either the old file or the new one, never half of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from core.patience import remove_file, replace_file
from storage.failures import from_os


def sync_folder(folder: Path) -> None:
    """Make a rename inside ``folder`` durable; Windows has no such call and does it by itself."""
    if os.name == "nt":  # pragma: no cover - a folder cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def replacing(folder: Path, prefix: str = ".new-") -> Iterator[tuple[BinaryIO, Path]]:
    """Open a private temporary file in ``folder``; what is left of it when the block ends is removed.

    Raises ``StorageFailed`` for any error of the operating system inside the block.
    """
    import tempfile  # a start paints first

    path: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=prefix, dir=folder)
        path = Path(name)
        with os.fdopen(handle, "wb") as file:
            yield file, path
    except OSError as error:
        raise from_os(error, folder) from error
    finally:
        if path is not None:
            with suppress(OSError):
                remove_file(path)


def settle(file: BinaryIO, temporary: Path, target: Path) -> None:
    """Flush ``file`` to the disk and give it its name, replacing what was there."""
    file.flush()
    os.fsync(file.fileno())
    file.close()
    replace_file(temporary, target)
    sync_folder(target.parent)


def write_file(target: Path, content: bytes) -> None:
    """Replace ``target`` by ``content``; raises ``StorageFailed`` and then leaves the old file as it was."""
    with replacing(target.parent) as (file, temporary):
        file.write(content)
        settle(file, temporary, target)
