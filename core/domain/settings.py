"""How the program behaves on this computer: language, looks, network, sending. Not part of the office's
data.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """Languages of the interface."""

    INDONESIAN = "id"
    ENGLISH = "en"


class ThemeChoice(StrEnum):
    """Light, dark, or whatever the desktop says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ProxyChoice(StrEnum):
    """Where the proxy's address comes from."""

    SYSTEM = "system"
    NONE = "none"
    MANUAL = "manual"


class Settings(NamedTuple):
    """All settings with their defaults. ``text_scale`` in percent, times in seconds or days as named.

    No dataclass: it is made before the first paint, where making one takes a millisecond (docs/adr/0002).
    """

    language: Language = Language.INDONESIAN
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale: int = 100
    reduced_motion: bool = False
    sidebar_collapsed: bool = False
    low_data: bool = False
    proxy: ProxyChoice = ProxyChoice.SYSTEM
    proxy_url: str = ""
    ca_bundle: str = ""
    tray: bool = True
    start_at_login: bool = False
    undo_window_s: int = 30
    grace_s: int = 7200
    watch_days: int = 30
    backups_kept: int = 7
    phone_transfer: bool = False
    weekly_target: int = 0
    window_geometry: str = ""
    last_page: str = "home"
