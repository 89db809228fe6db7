"""A start on a machine that has no screen to show a window on."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from core.domain.settings import Language

translate = QCoreApplication.translate
NO_DISPLAY = 5


def is_missing(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Tell whether Qt would find no display; only Linux and its kin can be without one."""
    if platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM"):
        return False
    return not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def tell(language: Language) -> int:
    """Say what works without a display; gives the exit code."""
    from gui.console.terminal import begin

    keep = begin(language)
    for line in (
        translate("NoDisplay", "There is no display here, so no window can be shown."),
        translate("NoDisplay", "Nothing was opened or changed; what waits in the outbox is kept."),
        translate(
            "NoDisplay",
            "Start Papan Siar from the desktop, or send what is due with “main.py sync --once”, or look at every "
            "page with “main.py demo --out FOLDER”.",
        ),
    ):
        sys.stderr.write(line + "\n")
    del keep
    return NO_DISPLAY
