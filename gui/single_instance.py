"""One window per workspace: a second start raises the first one's window and ends."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500
_HELLO = b"raise"


class SingleInstance(QObject):
    """Holds the workspace's name on this computer. ``raise_requested`` tells that somebody started again."""

    raise_requested = Signal()

    def __init__(self, data_folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(data_folder.encode()).hexdigest()[:16]
        self._name = f"papan-siar-{digest}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self) -> bool:
        """Become the one; False when another program already is and was asked to raise its window."""
        if self._ask_other():
            return False
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left behind by a power cut
            self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let another start be the one."""
        self._server.close()

    def _ask_other(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_HELLO)
        socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raise_requested.emit()
