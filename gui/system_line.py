"""What the operating system says about the line: a hint that may bring a probe forward, never proof."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation

_Reachability = QNetworkInformation.Reachability


class SystemLine(QObject):
    """Tells ``tell`` whenever the system gains or loses its network; silent where the system says nothing.

    A network without the internet (``Site``, ``Local``) counts as a line: offices reach platforms through a proxy.
    """

    def __init__(self, tell: Callable[[bool], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        loaded = QNetworkInformation.loadDefaultBackend()
        found = QNetworkInformation.instance() if loaded else None
        if found is not None:
            found.reachabilityChanged.connect(self.on_changed)

    def on_changed(self, reachability: QNetworkInformation.Reachability) -> None:
        """Pass the system's word on; what it does not know is no word."""
        if reachability is not _Reachability.Unknown:
            self._tell(reachability is not _Reachability.Disconnected)
