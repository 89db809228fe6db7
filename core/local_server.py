"""A small web server on an address that nobody else can take: for a sign-in's way back, and for a phone."""

from __future__ import annotations

import socket
from http.server import HTTPServer
from socketserver import TCPServer

#: Only Windows has it, and needs it.
_EXCLUSIVE: int | None = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)


class LocalServer(HTTPServer):
    """Binds at once: the base class asks for the host's name first, which a bad line makes slow.

    On Windows "reuse" would let two programs listen at one address, and either get what is meant for the other;
    it is asked for only where it means to take a port over from a dead connection.
    """

    allow_reuse_address = _EXCLUSIVE is None

    def server_bind(self) -> None:
        """Take the address, on Windows for this program alone."""
        if _EXCLUSIVE is not None:
            self.socket.setsockopt(socket.SOL_SOCKET, _EXCLUSIVE, 1)
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])
