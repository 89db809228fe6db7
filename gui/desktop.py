"""What the desktop does for us: browser and file manager."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

#: Unencrypted and nobody's in particular (RFC 2606): a network can show its own sign-in page in the place of it.
ANY_PAGE = "http://example.com/"


def open_url(url: str) -> None:
    """Open an address in the system's browser."""
    QDesktopServices.openUrl(QUrl(url))


def open_folder(path: str) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
