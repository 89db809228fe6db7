"""One window per workspace: a second start raises the first one's window and ends."""

from __future__ import annotations

import os
import re
import sys
from os.path import normcase, realpath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 1000
#: It is sent with the connection; somebody who sends nothing is not waited for.
_SAID_WITHIN_MS = 100
_HELLO = b"raise "
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_SENDABLE = re.compile(rb"[\x21-\x7e]{1,200}")


class SingleInstance(QObject):
    """Holds the workspace's name on this computer. ``raise_requested`` tells that somebody started again.

    A lock file decides who is first, which the system frees when a program dies; the network library is only
    loaded to raise the other's window, or after the first paint by ``listen``.
    """

    raise_requested = Signal()

    def __init__(self, data_folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        algorithm = QCryptographicHash.Algorithm.Sha256
        folder = normcase(realpath(data_folder))  # on Windows C:\Data and c:\data are one folder
        digest = bytes(QCryptographicHash.hash(folder.encode(), algorithm).data()).hex()[:16]
        self._name = f"papan-siar-{digest}"
        self._lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the one; False when another program already is and was asked to raise its window."""
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True  # no lock can be made here: better two windows than none
        self._ask_other()
        return False

    def listen(self) -> None:
        """Hear of later starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(
            self._name
        )  # left behind by a power cut; the lock says that nobody else uses it
        self._server.listen(self._name)

    def release(self) -> None:
        """Let another start be the one."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _ask_other(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        _let_others_come_forward()
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_WAIT_MS):
            socket.write(_HELLO + os.environ.get(_ACTIVATION, "").encode())
            socket.waitForBytesWritten(_WAIT_MS)
            socket.disconnectFromServer()

    def _on_connection(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.waitForReadyRead(_SAID_WITHIN_MS)
            _keep_activation(bytes(socket.readAll().data()).removeprefix(_HELLO))
            self.raise_requested.emit()


def _keep_activation(said: bytes) -> None:
    """Put what Wayland lets come forward where Qt looks for it: the desktop gave it to the later start
    (https://wayland.app/protocols/xdg-activation-v1).
    """
    if _SENDABLE.fullmatch(said):
        os.environ[_ACTIVATION] = said.decode("ascii")


def _let_others_come_forward() -> None:
    """Pass on the right to raise a window, which Windows gives to the program just started and to no other."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # ASFW_ANY
