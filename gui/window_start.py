"""What the composition root hands to the window before anything is opened; loaded before the first paint."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.clock import Clock
    from core.domain.settings import Settings
    from core.ports import SettingsStore
    from gui.backend import Backend, Maintenance


class Folders(NamedTuple):
    """Folders as shown to the admin and opened on request."""

    data: str
    backups: str
    logs: str


class WindowStart(NamedTuple):
    """All that is needed to paint the first window. Nothing in it has touched the database yet.

    No dataclass: making one takes a millisecond of the start.
    """

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
