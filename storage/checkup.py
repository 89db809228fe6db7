"""Examines what this package keeps: folder, database, media, backups and the keyring."""

from __future__ import annotations

import platform
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from core.domain.health import Examined, Probe, ProbeResult
from core.errors import Param
from storage import backup, peek
from storage.failures import from_sqlite
from storage.paths import WorkspacePaths

_LIBRARIES = ("PySide6_Essentials", "SQLAlchemy", "alembic", "requests", "keyring")
#: What a day's pictures, a backup and a film on its way need at least.
LITTLE_ROOM_BYTES = 200 * 1024 * 1024


def probes(paths: WorkspacePaths) -> tuple[Probe, ...]:
    """Give the examinations of a workspace in the order in which they are told."""
    return (
        Probe(Examined.SYSTEM, _system),
        Probe(Examined.LIBRARIES, _libraries),
        Probe(Examined.FOLDER, lambda: _folder(paths)),
        Probe(Examined.DATABASE, lambda: _database(paths)),
        Probe(Examined.MEDIA, lambda: _media(paths)),
        Probe(Examined.BACKUP, lambda: _backup(paths)),
        Probe(Examined.KEYRING, _keyring),
    )


def _system() -> ProbeResult:
    facts: dict[str, Param] = {
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "bits": sys.maxsize.bit_length() + 1,
    }
    return ProbeResult(Examined.SYSTEM, good=True, facts=facts)


def _libraries() -> ProbeResult:
    facts: dict[str, Param] = {}
    for name in _LIBRARIES:
        try:
            facts[name] = version(name)
        except PackageNotFoundError:
            facts[name] = None
    facts["SQLite"] = sqlite3.sqlite_version
    missing = [name for name, found in facts.items() if found is None]
    return ProbeResult(Examined.LIBRARIES, not missing, facts, "library_missing" if missing else "")


def _folder(paths: WorkspacePaths) -> ProbeResult:
    paths.prepare()
    free = shutil.disk_usage(paths.home).free
    facts: dict[str, Param] = {"path": str(paths.home), "free_bytes": free}
    return ProbeResult(
        Examined.FOLDER, free >= LITTLE_ROOM_BYTES, facts, "" if free >= LITTLE_ROOM_BYTES else "disk_full"
    )


def _database(paths: WorkspacePaths) -> ProbeResult:
    if not paths.database.exists():
        return ProbeResult(Examined.DATABASE, good=True, facts={"state": "none"})
    found = peek.peek(paths.database)
    try:
        address = peek.read_only(paths.database.absolute())
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as connection:
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
            strays = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    except sqlite3.Error as error:
        raise from_sqlite(error) from error
    good = said == "ok" and not strays
    facts: dict[str, Param] = {
        "state": found.found.value,
        "integrity": said,
        "strays": strays,
        "size_bytes": paths.database.stat().st_size,
    }
    return ProbeResult(Examined.DATABASE, good, facts, "" if good else "corrupt")


def _media(paths: WorkspacePaths) -> ProbeResult:
    files = [one for one in paths.media.rglob("*") if one.is_file()]
    facts = {"files": len(files), "size_bytes": sum(one.stat().st_size for one in files)}
    return ProbeResult(Examined.MEDIA, good=True, facts=facts)


def _backup(paths: WorkspacePaths) -> ProbeResult:
    newest = backup.newest_good(paths)
    if newest is None:
        return ProbeResult(Examined.BACKUP, good=True, facts={"state": "none"})
    made_at = datetime.fromtimestamp(newest.stat().st_mtime, UTC)
    return ProbeResult(
        Examined.BACKUP, good=True, facts={"file": newest.name, "made_at": made_at.isoformat()}
    )


def _keyring() -> ProbeResult:
    from storage.secrets import KeyringSecrets

    secrets = KeyringSecrets()
    facts = {"backend": secrets.backend_name}
    return ProbeResult(Examined.KEYRING, secrets.persistent, facts, secrets.reason)
