"""What the composition root hands to the window, before and after the database is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.clock import Clock
    from core.domain.settings import Settings
    from core.platforms.practice_feed import PracticeFeed
    from core.platforms.practice_switch import PracticeSwitch
    from core.ports import SettingsStore
    from core.services.backend import Services
    from core.services.network import NetworkService
    from gui.page import SyncControl


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One backup that lies on this computer."""

    path: Path
    made_at: datetime
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Maintenance:
    """What can be done to the workspace as a whole, open or not; raises ``StorageFailed``.

    ``make_backup`` None means the usual folder. ``restore`` keeps what it replaces beside it and needs
    a restart.
    """

    backups: Callable[[], Sequence[BackupFile]]
    make_backup: Callable[[Path | None], Path]
    restore: Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Practice:
    """The practice platform: what was published there, and what shall go wrong on purpose."""

    feed: PracticeFeed
    switch: PracticeSwitch


@dataclass(frozen=True, slots=True)
class Backend:
    """The open workspace. ``start`` begins sending, ``close`` ends it and closes the database; both block."""

    services: Services
    sync: SyncControl
    start: Callable[[], None]
    close: Callable[[], None]
    send_once: Callable[[float], bool]
    """Send all that can go now in the caller's thread, waiting so many seconds for the right to send; False
    if another process keeps it."""
    network: NetworkService
    keys_persist: bool = True
    """False when no keyring was found: keys of accounts are kept for this run only."""
    keyring_name: str = ""
    practice: Practice | None = None


@dataclass(frozen=True, slots=True)
class Folders:
    """Folders as shown to the admin and opened on request."""

    data: str
    backups: str
    logs: str


@dataclass(frozen=True, slots=True)
class WindowStart:
    """All that is needed to paint the first window. Nothing in it has touched the database yet."""

    settings: Settings
    settings_store: SettingsStore
    folders: Folders
    clock: Clock
    version: str
    open_backend: Callable[[], Backend]
    """Opens the workspace, in the database lane after the first paint; may raise ``StorageFailed``."""
    maintenance: Maintenance
    settings_set_aside: str = ""
    """The name under which a broken settings file was kept, if one was found."""
    practice: bool = False
