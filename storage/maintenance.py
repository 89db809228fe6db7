"""What can be done to a workspace as a whole, open or not: copy it, and put a copy back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

    def make_backup(self, folder: Path | None) -> Path:
        """Copy the database, and the copy into ``folder`` if one is given; gives where it lies."""
        import shutil

        from storage.backup import back_up

        made = back_up(self._paths, self._clock.now(), "manual")
        return made if folder is None else Path(shutil.copy2(made, folder))

    def restore(self, backup: Path) -> None:
        """Put a backup in the database's place, which nobody may have open; what it replaces is kept beside it."""
        from storage.backup import restore

        restore(self._paths, backup, self._clock.now())
