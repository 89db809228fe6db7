"""The open storage of one office: everything that the core is given of it, and how it is closed."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Callable
from pathlib import Path

from core.assemble import Computer
from core.clock import Clock
from core.domain.media_rules import MediaRule
from core.domain.publishing import Job
from core.errors import StorageFailed
from core.ports import FittedMedia, MediaStore
from storage.backup import daily
from storage.checkup import LITTLE_ROOM_BYTES
from storage.column_memory import ColumnFile
from storage.lock import AccountLocks, FileSyncLock
from storage.logs import start_log, stop_log
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.secrets import KeyringSecrets
from storage.settings import SettingsFile
from storage.unused_media import UnusedMedia

Fitting = Callable[[MediaStore, Path, Callable[[Job], MediaRule]], FittedMedia]


class Workspace:
    """Opened by making it, which migrates; raises ``StorageFailed``. Loads SQLAlchemy and the keyring."""

    def __init__(self, paths: WorkspacePaths, clock: Clock) -> None:
        self._paths = paths
        self._clock = clock
        self._database = open_database(paths, clock, platform.node())
        self._log = start_log(paths)
        self._settings = SettingsFile(paths.settings)
        self.secrets = KeyringSecrets()

    def computer(self, fitting: Fitting, resources: Path) -> Computer:
        """Give what the core needs; ``fitting`` makes what fits the pictures of a folder to platforms' rules."""
        paths = self._paths
        media, sync_lock = MediaFolder(paths.media), FileSyncLock(paths.sync_lock)
        return Computer(
            clock=self._clock,
            database=self._database,
            media=media,
            secrets=self.secrets,
            settings=self._settings,
            columns=ColumnFile(paths.import_columns),
            sync_lock=sync_lock,
            account_lock=AccountLocks(paths.cache / "locks"),
            fitting=lambda rule_of: fitting(media, paths.cache / "fitted", rule_of),
            resources=resources,
            templates=paths.templates,
            exports=paths.exports,
            practice_feed=paths.practice_feed,
            certificate=paths.certificate,
            back_up=self._back_up,
            delete_unused_media=UnusedMedia(paths, media, self._database, self._clock, sync_lock).collect,
        )

    def _back_up(self) -> None:
        """Make today's backup, then look how much room is left: a full disk is told of before it is full."""
        daily(self._paths, self._clock.now(), self._settings.load().backups_kept)
        if shutil.disk_usage(self._paths.home).free < LITTLE_ROOM_BYTES:
            raise StorageFailed("disk_nearly_full", path=str(self._paths.home))

    def close(self) -> None:
        """Close the database and the log; whoever sends must have ended."""
        self._database.close()
        stop_log(self._log)
