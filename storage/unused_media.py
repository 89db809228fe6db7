"""Deletes pictures and films that nothing needs any more, slowly and only when it is sure.

A file goes if nothing names it now, nothing named it when an earlier run of the program looked at least
``KEPT_UNUSED`` ago, and no kept backup names it. So what only lives in a window (a picture that the composer's undo
could bring back) is safe: that window's run of the program has marked it at most, and marks count in later runs only.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.clock import Clock
from core.errors import StorageFailed
from storage import backup
from storage.durable import write_file
from storage.failures import from_sqlite
from storage.lock import FileSyncLock
from storage.media import MediaFolder, StoredFile
from storage.paths import WorkspacePaths
from storage.peek import read_only
from storage.unit_of_work import SqlDatabase

KEPT_UNUSED = timedelta(days=14)
#: Between two passes the right to send is free for a moment.
PATIENCE_S = 120.0
#: A look is worth its reading once a day.
_LOOK_EVERY = timedelta(hours=20)
#: After so long without a look the clock may be wrong, or the computer come back from a cupboard: begin anew.
_TOO_LONG = timedelta(days=60)
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
#: Tables of posts: a deleted post names its pictures until it can no longer be restored.
_OF_POSTS = frozenset({"posts", "post_media", "post_variants"})


@dataclass(frozen=True, slots=True)
class Marks:
    """Since when files are known to be unused, and when that was last looked at."""

    looked_at: datetime | None = None
    since: Mapping[str, datetime] | None = None


class UnusedMedia:
    """Call ``collect`` once in a run of the program, when it idles."""

    def __init__(
        self,
        paths: WorkspacePaths,
        media: MediaFolder,
        database: SqlDatabase,
        clock: Clock,
        lock: FileSyncLock,
    ) -> None:
        self._paths = paths
        self._media = media
        self._database = database
        self._clock = clock
        self._lock = lock
        self._marks_file = paths.media / ".unused.json"

    def collect(self) -> int:
        """Delete what is due, mark what is unused; gives the bytes regained.

        Waits for a pause in the sending of this or another process, and does nothing if there is none. Raises
        ``StorageFailed`` when it cannot be sure what is needed, and then has deleted nothing.
        """
        if not self._lock.try_acquire(PATIENCE_S):
            return 0
        try:
            return self._collect(self._clock.now())
        finally:
            self._lock.release()

    def _collect(self, now: datetime) -> int:
        marks = self._known_marks(now)
        if marks.looked_at is not None and now - marks.looked_at < _LOOK_EVERY:
            return 0
        oldest = now - KEPT_UNUSED
        used = self.in_use()
        regained = self._media.tidy(used, oldest)
        unused = {one.hash: one for one in self._media.stored() if one.hash not in used}
        since = marks.since or {}
        due = [one for name, one in unused.items() if since.get(name, now) <= oldest and _is_old(one, oldest)]
        if due:
            kept = self._in_backups()
            regained += sum(self._media.discard(one.hash, oldest) for one in due if one.hash not in kept)
        self._remember(Marks(now, {name: since.get(name, now) for name in unused}))
        return regained

    def in_use(self) -> frozenset[str]:
        """Give every hash that the workspace names: posts, frozen copies, the office and its logos, values of
        templates, own templates, the practice feed. Other files count as soon as any row names them.
        """
        with self._database.read() as tx:
            used = set(tx.posts.media_in_use())
        used |= _named_in_database(self._paths.database, _OF_POSTS)
        for folder in (self._paths.templates, self._paths.practice_feed, self._paths.home):
            used |= _named_in_files(folder.glob("**/*.json" if folder != self._paths.home else "*.json"))
        return frozenset(used)

    def _in_backups(self) -> set[str]:
        """Give what a restored backup would need. One that is damaged cannot be restored and needs nothing."""
        needed: set[str] = set()
        for one in backup.backups(self._paths):
            try:
                needed |= _named_in_database(one)
            except StorageFailed as failure:
                if failure.code != "corrupt":
                    raise
        return needed

    def _known_marks(self, now: datetime) -> Marks:
        """Give the marks of earlier runs; none if the clock cannot be trusted to have counted the days."""
        marks = _read_marks(self._marks_file)
        if marks.looked_at is None or not timedelta(0) <= now - marks.looked_at <= _TOO_LONG:
            return Marks()
        return marks

    def _remember(self, marks: Marks) -> None:
        stored = {
            "looked_at": _told(marks.looked_at),
            "since": {name: _told(moment) for name, moment in (marks.since or {}).items()},
        }
        write_file(self._marks_file, json.dumps(stored).encode())


def _is_old(one: StoredFile, oldest: datetime) -> bool:
    return one.added_at < oldest.timestamp()


def _told(moment: datetime | None) -> str:
    return "" if moment is None else moment.astimezone(UTC).isoformat()


def _read_marks(path: Path) -> Marks:
    """Read the marks; what cannot be read counts as never marked."""
    try:
        stored = json.loads(path.read_bytes())
        since = {str(name): datetime.fromisoformat(told) for name, told in stored["since"].items()}
        return Marks(datetime.fromisoformat(stored["looked_at"]), since)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Marks()


def _named_in_files(paths: Iterable[Path]) -> set[str]:
    named: set[str] = set()
    for path in paths:
        try:
            named.update(_HASH.findall(path.read_text(encoding="utf-8", errors="ignore")))
        except FileNotFoundError:
            continue
        except OSError as error:
            raise StorageFailed("io_failed", path=str(path), errno=error.errno) from error
    return named


def _named_in_database(path: Path, left_out: frozenset[str] = frozenset()) -> set[str]:
    """Read every text of every table: whatever table a later version adds, what it names is kept."""
    named: set[str] = set()
    try:
        with closing(sqlite3.connect(read_only(path.absolute()), uri=True, timeout=10)) as connection:
            for table, column in _columns(connection):
                if table not in left_out:
                    rows = connection.execute(_LONG_TEXTS.format(table=table, column=column))
                    for (text,) in rows:
                        named.update(_HASH.findall(text))
    except sqlite3.Error as error:
        failure = from_sqlite(error)
        raise failure if isinstance(failure, StorageFailed) else StorageFailed("io_failed") from error
    return named


_COLUMNS = """
SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'
"""
_LONG_TEXTS = """
SELECT "{column}" FROM "{table}" WHERE typeof("{column}") = 'text' AND length("{column}") >= 64
"""


def _columns(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return [(str(table), str(column)) for table, column in connection.execute(_COLUMNS)]
