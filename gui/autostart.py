"""Starting with the desktop: an XDG autostart file, or the Run key of the Windows registry."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

_RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "PapanSiar"
_DESKTOP_FILE = """[Desktop Entry]
Type=Application
Name=Papan Siar
Exec={command}
X-GNOME-Autostart-enabled=true
"""


def set_start_at_login(on: bool) -> None:
    """Start with the desktop, minimised, or no longer; raises ``OSError`` where the file cannot be
    written."""
    if sys.platform == "win32":
        registry = QSettings(_RUN_KEY, QSettings.Format.NativeFormat)
        if on:
            registry.setValue(_NAME, command())
        else:
            registry.remove(_NAME)
        return
    file = autostart_file()
    if on:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_DESKTOP_FILE.format(command=command()), "utf-8")
    else:
        file.unlink(missing_ok=True)


def autostart_file() -> Path:
    """Give the autostart file of this user (freedesktop.org Desktop Application Autostart Specification)."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "autostart" / "papan-siar.desktop"


def command() -> str:
    """Give the command that starts this program hidden in the tray."""
    if getattr(sys, "frozen", False):
        parts = [sys.executable]
    else:
        parts = [sys.executable, str(Path(__file__).resolve().parent.parent / "main.py")]
    return " ".join(f'"{part}"' for part in [*parts]) + " --background"
