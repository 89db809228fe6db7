"""Everything of the office in one file, to carry to another computer: database, pictures, own templates.

It is a ZIP file, which a password may seal (``storage.sealed_file``). Keys to accounts are in none of these places,
so they are not in the file; the settings of this computer stay here.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from core.domain.file_names import is_portable
from core.errors import StorageFailed
from core.patience import patiently, remove_file, replace_file
from storage import backup
from storage.durable import replacing, settle
from storage.failures import from_os
from storage.paths import WorkspacePaths
from storage.sealed_file import Key, SealingFile, is_sealed, key_to, new_key, open_sealed

SUFFIX, SEALED_SUFFIX = ".zip", ".papansalinan"
_DATABASE, _MANIFEST = "papan-siar.db", "isi.json"
_FORMAT = 1
_ZIP = b"PK\x03\x04"
_CHUNK = 1024 * 1024
_MOST_MANIFEST_BYTES = 50_000_000
_UNFINISHED = ".papan-siar-unfinished-"
#: Nobody writes into a file that was last changed so long ago: whoever began it was killed.
_LEFT_AFTER_S = 600
#: What may lie in the file, and so what a restore writes; nothing else of it is ever unpacked.
_NAMES = re.compile(
    r"papan-siar\.db|import-columns\.json|media/[0-9a-f]{2}/[0-9a-f]{62}"
    r"|(?:templates|practice-feed)(?:/(?!\.)[\w. -]{1,100}){1,3}"
)

#: What the standard library raises where a file is no whole archive.
_SIGNS_OF_DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError,
)  # fmt: skip

#: Told the bytes done and the bytes in all; answers whether to go on.
Progress = Callable[[int, int], bool]


class Stopped(Exception):
    """The admin stopped it; nothing is left of it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A file of the archive: its name there, its bytes, and their SHA-256."""

    name: str
    size: int
    sha256: str


def is_archive(path: Path) -> bool:
    """Tell by its first bytes, whatever its name, whether this is such a file and no copy of the database alone."""
    with path.open("rb") as file:
        return file.read(len(_ZIP)) == _ZIP or is_sealed(path)


def pack(
    paths: WorkspacePaths,
    folder: Path,
    now: datetime,
    progress: Progress = lambda _done, _all: True,
    password: str = "",
) -> Path:
    """Write everything into a new file in ``folder``, sealed if there is a password, and read it back; gives the file.

    Raises ``StorageFailed`` (disk_full also where the disk takes no files so large) and ``Stopped``; then nothing
    is left in the folder. Killed in the middle, a hidden unfinished file stays until the next copy is made there.
    """
    copy = backup.back_up(paths, now, "manual")
    try:
        sources = {_DATABASE: copy, **dict(_sources(paths))}
        report = _Reporter(progress, 2 * sum(path.stat().st_size for path in sources.values()))
        _forget_unfinished(folder)
        key = new_key(password) if password else None
        suffix = SEALED_SUFFIX if key else SUFFIX
        target = folder / f"papan-siar-{now.astimezone(UTC).strftime('%Y%m%d-%H%M%S')}{suffix}"
        with replacing(folder, _UNFINISHED) as (file, temporary):
            _write(file, key, sources, now, report)
            file.flush()
            _prove(temporary, key, report)
            settle(file, temporary, target)
    finally:
        remove_file(copy)
    return target


def unpack(paths: WorkspacePaths, source: Path, now: datetime, password: str = "") -> Path:
    """Put everything in its place, the database last; gives where the replaced database was set aside.

    Pictures that are here already stay; own templates of the same name are set aside. Nobody may have the database
    open. Raises ``StorageFailed`` (backup_damaged, newer_database, disk_full) and
    ``InvalidInput("copy_password_wrong")``; then the database is as it was.
    """
    paths.prepare()
    scratch = paths.home / ".restoring"
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        key = key_to(source, password) if is_sealed(source) else None
        patiently(lambda: scratch.mkdir(mode=0o700))  # Windows deletes the old one when nobody looks at it
        _take_out(source, key, scratch)
        database = scratch / _DATABASE
        backup.check(database)
        _place_media(scratch / "media", paths)
        for folder in (paths.templates, paths.practice_feed):
            _place_files(scratch / folder.name, folder, now)
        _place_file(scratch / "import-columns.json", paths.import_columns)
        return backup.restore(paths, database, now)
    except OSError as error:
        raise from_os(error, paths.home) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


# --- packing -------------------------------------------------------------------------------------------------


class _Reporter:
    def __init__(self, progress: Progress, whole: int) -> None:
        self._progress, self._whole, self._done = progress, whole, 0

    def __call__(self, count: int) -> None:
        self._done += count
        if not self._progress(self._done, self._whole):
            raise Stopped


def _forget_unfinished(folder: Path) -> None:
    """Delete what a killed program left there: it takes the room that the new file needs."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
                left.unlink()


def _write(
    file: BinaryIO, key: Key | None, sources: Mapping[str, Path], now: datetime, report: _Reporter
) -> None:
    sealing = SealingFile(file, key) if key else None
    with zipfile.ZipFile(cast(IO[bytes], sealing) if sealing else file, "w") as archive:
        parts = [_put(archive, name, path, report) for name, path in sources.items()]
        archive.writestr(_MANIFEST, _manifest(parts, now))
    if sealing:
        sealing.finish()


def _sources(paths: WorkspacePaths) -> Iterator[tuple[str, Path]]:
    folders = (
        paths.media.glob("[0-9a-f][0-9a-f]/*"),
        paths.templates.rglob("*"),
        paths.practice_feed.rglob("*"),
    )
    for found in folders:
        for path in sorted(found):
            name = path.relative_to(paths.home).as_posix()
            if path.is_file() and not path.is_symlink() and _is_ours(name):
                yield name, path
    if paths.import_columns.is_file():
        yield paths.import_columns.name, paths.import_columns


def _is_ours(name: str) -> bool:
    return _NAMES.fullmatch(name) is not None and all(map(is_portable, name.split("/")))


def _put(archive: zipfile.ZipFile, name: str, path: Path, report: _Reporter) -> _Part:
    """Copy a file in; pictures and films are packed already, texts and rows are not."""
    packed = zipfile.ZIP_STORED if name.startswith("media/") else zipfile.ZIP_DEFLATED
    about = zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0))
    about.compress_type, about.external_attr = packed, 0o600 << 16
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, archive.open(about, "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += target.write(chunk)
            report(len(chunk))
    return _Part(name, size, digest.hexdigest())


def _manifest(parts: list[_Part], now: datetime) -> str:
    files = {one.name: [one.size, one.sha256] for one in parts}
    told = {"format": _FORMAT, "made_at": now.astimezone(UTC).isoformat(), "files": files}
    return json.dumps(told, indent=1)


def _prove(path: Path, key: Key | None, report: _Reporter) -> None:
    """Read back what was written: a flash disk that lies about its size is found out now, not when it is needed."""
    with _opened(path, key) as archive:
        for part in _parts(archive, path):
            _copy(archive, part, None, report)


# --- unpacking -----------------------------------------------------------------------------------------------


@contextmanager
def _opened(path: Path, key: Key | None) -> Iterator[zipfile.ZipFile]:
    """Open the archive; whatever shows while it is read that it is none becomes ``backup_damaged``."""
    try:
        with (
            closing(open_sealed(path, key) if key else path.open("rb")) as file,
            zipfile.ZipFile(file) as one,
        ):
            yield one
    except _SIGNS_OF_DAMAGE as error:
        raise StorageFailed("backup_damaged", path=str(path)) from error


def _take_out(source: Path, key: Key | None, scratch: Path) -> None:
    with _opened(source, key) as archive:
        parts = _parts(archive, source)
        if sum(one.size for one in parts) > shutil.disk_usage(scratch).free:
            raise StorageFailed("disk_full", path=str(scratch))
        for part in parts:
            place = scratch / part.name
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with place.open("wb") as target:
                _copy(archive, part, target, lambda _count: None)


def _parts(archive: zipfile.ZipFile, path: Path) -> list[_Part]:
    """Read what lies in the archive; its list says which bytes each file must have."""
    with archive.open(_MANIFEST) as file:
        content = file.read(_MOST_MANIFEST_BYTES)
    try:
        told: Mapping[str, Any] = json.loads(content)
        if int(told["format"]) > _FORMAT:
            raise StorageFailed("newer_database", found=str(told["format"]), known=str(_FORMAT))
        parts = [_Part(str(name), int(size), str(sha)) for name, (size, sha) in told["files"].items()]
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise StorageFailed("backup_damaged", path=str(path)) from error
    if any(not _is_ours(one.name) for one in parts) or all(one.name != _DATABASE for one in parts):
        raise StorageFailed("backup_damaged", path=str(path))
    return parts


def _copy(
    archive: zipfile.ZipFile, part: _Part, target: IO[bytes] | None, report: Callable[[int], None]
) -> None:
    """Read a part, never more than it should have, and compare it with the list."""
    digest, left = hashlib.sha256(), part.size
    with archive.open(part.name) as source:
        while left >= 0 and (chunk := source.read(min(_CHUNK, left + 1))):
            left -= len(chunk)
            digest.update(chunk)
            if target is not None:
                target.write(chunk)
            report(len(chunk))
    if left or digest.hexdigest() != part.sha256:
        raise StorageFailed("backup_damaged", path=part.name)


def _place_media(found: Path, paths: WorkspacePaths) -> None:
    for path in found.glob("*/*"):
        place = paths.media / path.parent.name / path.name
        if not place.exists() or place.stat().st_size != path.stat().st_size:
            place.parent.mkdir(mode=0o700, exist_ok=True)
            replace_file(path, place)


def _place_files(found: Path, folder: Path, now: datetime) -> None:
    """Put a folder in the place of another, which is kept beside it."""
    if not found.is_dir():
        return
    if folder.exists():
        stamp = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S-%f")
        replace_file(folder, folder.with_name(f"{folder.name}.before-{stamp}"))
    replace_file(found, folder)


def _place_file(found: Path, place: Path) -> None:
    with suppress(FileNotFoundError):
        replace_file(found, place)
