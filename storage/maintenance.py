"""What can be done to a workspace as a whole, open or not: copy it, and put a copy back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from core.clock import Clock
    from core.domain.backup_file import BackupFile
    from storage.paths import WorkspacePaths


class Maintenance:
    """Made before the first paint, so it imports what it needs when it is asked. Raises ``StorageFailed``."""

    def __init__(self, paths: WorkspacePaths, clock: Clock) -> None:
        self._paths = paths
        self._clock = clock

    def backups(self) -> Sequence[BackupFile]:
        """Give all backups, newest first."""
        from datetime import UTC, datetime

        from core.domain.backup_file import BackupFile
        from storage.backup import backups

        stats = [(one, one.stat()) for one in backups(self._paths)]
        return [
            BackupFile(one, datetime.fromtimestamp(stat.st_mtime, UTC), stat.st_size) for one, stat in stats
        ]

    def last_written_at(self) -> datetime | None:
        """Give when the database was last written, as the disk noted it; None if there is none."""
        from datetime import UTC, datetime

        database = self._paths.database
        times = [one.stat().st_mtime for one in database.parent.glob(f"{database.name}*") if one.is_file()]
        return datetime.fromtimestamp(max(times), UTC) if times else None

    def make_backup(self) -> Path:
        """Copy the database; gives where the copy lies."""
        from storage.backup import back_up

        return back_up(self._paths, self._clock.now(), "manual")

    def make_copy(
        self, folder: Path, progress: Callable[[int, int], bool], password: str = ""
    ) -> Path | None:
        """Write everything into one file in ``folder``, sealed if there is a password; None if ``progress`` said to
        stop.
        """
        from storage.archive import Stopped, pack

        try:
            return pack(self._paths, folder, self._clock.now(), progress, password)
        except Stopped:
            return None

    def asks_password(self, backup: Path) -> bool:
        """Tell whether a password opens the file."""
        from storage.failures import from_os
        from storage.sealed_file import is_sealed

        try:
            return is_sealed(backup)
        except OSError as error:
            raise from_os(error, backup) from error

    def try_password(self, backup: Path, password: str) -> None:
        """Return if this password opens the file; raises ``InvalidInput("copy_password_wrong")``. Takes a second."""
        from storage.failures import from_os
        from storage.sealed_file import key_to

        try:
            key_to(backup, password)
        except OSError as error:
            raise from_os(error, backup) from error

    def restore(self, backup: Path, password: str = "") -> None:
        """Put a backup, or a file with everything, in the place of the data, which nobody may have open.

        What it replaces is kept beside it. Posts whose hour has come since the backup was made
        ask, and every account's key is tried.
        """
        from core.services.after_restore import settle_in
        from storage.archive import is_archive, unpack
        from storage.backup import restore
        from storage.failures import from_os
        from storage.migrate import open_database

        now = self._clock.now()
        try:
            whole = is_archive(backup)
        except OSError as error:
            raise from_os(error, backup) from error
        if whole:
            unpack(self._paths, backup, now, password)
        else:
            restore(self._paths, backup, now)
        with open_database(self._paths, self._clock) as database:
            settle_in(database, self._clock.now())
