"""What the composition root hands to the window once the workspace is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from core.domain.backup_file import BackupFile
    from core.domain.connectivity import Line
    from core.platforms.practice.feed import PracticeFeed
    from core.platforms.practice.switch import PracticeSwitch
    from core.services.backend import Services
    from core.services.network import NetworkService


class Maintenance(Protocol):
    """What can be done to the workspace as a whole, open or not; raises ``StorageFailed``."""

    def backups(self) -> Sequence[BackupFile]: ...
    def last_written_at(self) -> datetime | None:
        """Give when the data was last written by this computer's clock; None if there is none yet."""
        ...

    def make_backup(self) -> Path:
        """Copy the database into the usual folder."""
        ...

    def make_copy(
        self, folder: Path, progress: Callable[[int, int], bool], password: str = ""
    ) -> Path | None:
        """Write everything that another computer needs into one file in a folder, sealed if there is a password.

        ``progress`` is told the bytes done and in all and answers whether to go on; None if it was stopped.
        """
        ...

    def asks_password(self, backup: Path) -> bool:
        """Tell whether a password opens the file."""
        ...

    def try_password(self, backup: Path, password: str) -> None:
        """Return if this password opens the file; raises ``InvalidInput("copy_password_wrong")``. Takes a second."""
        ...

    def restore(self, backup: Path, password: str = "") -> None:
        """Put a backup or such a file in the place of the data, which must be closed; what it replaces is kept
        beside it, and posts that may have left since then ask.
        """
        ...


class SyncControl(Protocol):
    """The sync loop as a page may touch it; safe in any thread, never blocks."""

    def wake(self) -> None:
        """Look at the outbox now."""
        ...

    def system_says(self, online: bool) -> None:
        """Take the operating system's word about the line."""
        ...

    def line(self) -> Line:
        """Give what is known about the line."""
        ...


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
    keyring: Callable[[], str]
    """Gives the name of the keyring; empty if there is none, and keys of accounts are kept for this run only. The
    first call loads its libraries and asks the desktop: call it in a lane."""
    practice: Practice | None = None
