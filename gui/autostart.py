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


def set_start_at_login(on: bool, data_folder: str, *, practice: bool = False) -> None:
    """Start this workspace with the desktop, minimised, or no longer; raises ``OSError`` where the file cannot be
    written.
    """
    line = command(data_folder, practice=practice) if on else ""
    if sys.platform == "win32":
        _write_run_key(line)
    else:
        _write_autostart_file(line)


def _write_run_key(line: str) -> None:
    registry = QSettings(_RUN_KEY, QSettings.Format.NativeFormat)
    if line:
        registry.setValue(_NAME, line)
    else:
        registry.remove(_NAME)


def _write_autostart_file(line: str) -> None:
    file = autostart_file()
    if line:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_DESKTOP_FILE.format(command=_escaped(line)), "utf-8")
    else:
        file.unlink(missing_ok=True)


def autostart_file() -> Path:
    """Give the autostart file of this user (freedesktop.org Desktop Application Autostart Specification)."""
    config = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(config) / "autostart" / "papan-siar.desktop"


def command(data_folder: str, *, practice: bool = False) -> str:
    """Give the command that opens a workspace hidden in the tray; that of practice lies inside another's folder."""
    if getattr(sys, "frozen", False):
        parts = [sys.executable]
    else:
        parts = [
            str(_windowless(Path(sys.executable))),
            str(Path(__file__).resolve().parent.parent / "main.py"),
        ]
    parts += ["--data", str(Path(data_folder).parent) if practice else data_folder]
    quoted = " ".join(part if part.startswith("--") else f'"{part}"' for part in parts)
    return f"{quoted}{' --practice' if practice else ''} --background"


def _windowless(python: Path) -> Path:
    """Give the interpreter that opens no console window at each login, where there is one."""
    silent = python.with_name("pythonw.exe")
    return silent if sys.platform == "win32" and silent.exists() else python


def _escaped(line: str) -> str:
    """Write a command line into a desktop file, where ``%`` begins a field and a backslash escapes twice."""
    return "".join({"%": "%%", "\\": "\\" * 4, "$": "\\\\$", "`": "\\\\`"}.get(one, one) for one in line)
