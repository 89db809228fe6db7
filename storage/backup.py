"""Copies of the database: one a day, one before each migration, and the way back. They hold no secrets, because
secrets are never in the database.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from core.errors import StorageFailed
from core.patience import remove_file, replace_file
from storage.durable import replacing, settle
from storage.failures import from_sqlite
from storage.paths import WorkspacePaths
from storage.peek import REVISIONS, is_sound, revision_of

DAILY = "daily"
KEPT = 7
KEPT_BEFORE_MIGRATIONS = 3
_STAMP = "%Y%m%d-%H%M%S"
_PAGES_AT_ONCE = 512


def backups(paths: WorkspacePaths) -> tuple[Path, ...]:
    """Give all backups, newest first."""
    return tuple(sorted(paths.backups.glob("papan-siar-*.db"), reverse=True))


def back_up(paths: WorkspacePaths, now: datetime, reason: str = DAILY, kept: int = KEPT) -> Path:
    """Copy the database while it is in use, prove the copy, then delete the oldest ones beyond ``kept``.

    Raises ``StorageFailed``: disk_full, read_only, and corrupt if the copy shows the database to be damaged.
    """
    target = paths.backups / f"papan-siar-{now.astimezone(UTC).strftime(_STAMP)}-{reason}.db"
    with replacing(paths.backups) as (file, temporary):
        _copy(paths.database, temporary)
        if not is_sound(temporary):
            raise StorageFailed("corrupt", path=str(paths.database))
        settle(file, temporary, target)
    _prune(paths, reason, kept, now)
    return target


def daily(paths: WorkspacePaths, now: datetime, kept: int = KEPT) -> Path | None:
    """Make today's backup if there is none; "today" is the UTC day. Gives None if there was one."""
    today = now.astimezone(UTC).strftime("%Y%m%d")
    if any(paths.backups.glob(f"papan-siar-{today}-*-{DAILY}.db")):
        return None
    return back_up(paths, now, kept=kept)


def newest_good(paths: WorkspacePaths) -> Path | None:
    """Give the newest backup that is sound and of a known schema."""
    return next((one for one in backups(paths) if is_sound(one)), None)


def check(backup: Path) -> None:
    """Refuse what cannot be put in the database's place; raises ``StorageFailed``: backup_damaged, newer_database."""
    try:
        known = revision_of(backup) in REVISIONS
    except StorageFailed as failure:
        raise StorageFailed("backup_damaged", path=str(backup)) from failure
    if not known:
        raise StorageFailed("newer_database", path=str(backup))
    if not is_sound(backup):
        raise StorageFailed("backup_damaged", path=str(backup))


def restore(paths: WorkspacePaths, backup: Path, now: datetime) -> Path:
    """Put a backup in the database's place; gives where the replaced file was set aside. Nobody may have it open.

    Killed at any moment, there is a whole database in its place: the one of before or the restored one. Raises
    ``StorageFailed``: backup_damaged, newer_database, disk_full, read_only; then the database is as it was.
    """
    check(backup)
    aside = paths.database.with_name(f"papan-siar.broken-{now.astimezone(UTC).strftime(_STAMP)}.db")
    with replacing(paths.home) as (file, temporary):
        _copy(backup, temporary)
        _set_aside(paths.database, aside)
        settle(file, temporary, paths.database)
    return aside


def _set_aside(database: Path, aside: Path) -> None:
    """Keep the file under another name as well, and take away its write-ahead log, which must never be applied to
    another database.
    """
    if not database.exists():
        return
    _also_as(database, aside)
    for suffix in ("-shm", "-wal"):
        part = database.with_name(database.name + suffix)
        if part.exists():
            replace_file(part, aside.with_name(aside.name + suffix))


def _also_as(database: Path, aside: Path) -> None:
    remove_file(aside)
    try:
        aside.hardlink_to(database)
    except OSError:  # a flash disk knows no second names
        shutil.copyfile(database, aside)


def _copy(source: Path, target: Path) -> None:
    try:
        with closing(sqlite3.connect(source, timeout=10)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new, pages=_PAGES_AT_ONCE)
            new.execute("PRAGMA journal_mode=DELETE")  # one file that can be carried away
    except sqlite3.Error as error:
        raise from_sqlite(error) from error


def _prune(paths: WorkspacePaths, reason: str, kept: int, now: datetime) -> None:
    """Delete the oldest; those that a clock that was ahead has dated into the future go first."""
    of_kind = DAILY if reason == DAILY else "before-*"
    limit = f"papan-siar-{now.astimezone(UTC).strftime(_STAMP)}~"
    found = sorted(
        paths.backups.glob(f"papan-siar-*-{of_kind}.db"),
        key=lambda one: (one.name <= limit, one.name),
        reverse=True,
    )
    for old in found[kept if reason == DAILY else KEPT_BEFORE_MIGRATIONS :]:
        with suppress(OSError):  # open in another program on Windows: the next backup tries again
            remove_file(old)
