"""The little server behind a phone transfer: who may have what, and the answers."""

from __future__ import annotations

import hmac
import logging
import secrets
import socket
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import unquote, urlsplit

from core.clock import Clock
from core.services.phone_page import Offer, PhoneFile, file_names, phone_page

Request = socket.socket | tuple[bytes, socket.socket]

_log = logging.getLogger(__name__)

MOST_WRONG = 20
MOST_REQUESTS_A_MINUTE = 240
MOST_AT_ONCE = 8
_SOCKET_PATIENCE_S = 15
#: Browsers ask for these by themselves; that is no attack.
_HARMLESS = ("/favicon.ico", "/apple-touch-icon")


class Gate:
    """Decides what a request gets. Used by several threads at once."""

    def __init__(
        self,
        offer: Offer,
        address: str,
        clock: Clock,
        attacked: Callable[[], None],
        stopped: Callable[[], bool],
    ) -> None:
        self.device = ""
        self.stopped = stopped
        self.places = threading.BoundedSemaphore(MOST_AT_ONCE)
        self._offer = offer
        self._files = file_names(offer.files)
        self._secret = secrets.token_urlsafe(16)
        self._address = address
        self._host = ""
        self._clock = clock
        self._attacked = attacked
        self._lock = threading.Lock()
        self._wrong = 0
        self._recent: deque[float] = deque()

    def address_of(self, port: int) -> str:
        """Give the address of the page, now that the port is known."""
        self._host = f"{self._address}:{port}"
        return f"http://{self._host}/{self._secret}/"

    def page(self, nonce: str) -> bytes:
        return phone_page(self._offer, nonce)

    def let_in(self, device: str, host: str, path: str) -> PhoneFile | str:
        """Give the file that is asked for, ``page``, ``busy`` or ``nothing``."""
        with self._lock:
            if self._is_too_fast():
                return "busy"
            found = self._found(host, path)
            if found == "nothing" or self.device not in {"", device}:
                self._note_wrong(path)
                return "nothing"
            self.device = device
            return found

    def _found(self, host: str, path: str) -> PhoneFile | str:
        """Compare the whole secret in constant time; a host by another name is a page that reaches for us."""
        _, secret, name = (*path.split("/", 2), "", "")[:3]
        if host != self._host or not hmac.compare_digest(secret.encode(), self._secret.encode()):
            return "nothing"
        return self._files.get(unquote(name), "nothing") if name else "page"

    def _is_too_fast(self) -> bool:
        now = self._clock.monotonic()
        while self._recent and self._recent[0] <= now - 60:
            self._recent.popleft()
        self._recent.append(now)
        return len(self._recent) > MOST_REQUESTS_A_MINUTE

    def _note_wrong(self, path: str) -> None:
        if not path.startswith(_HARMLESS):
            self._wrong += 1
        if self._wrong >= MOST_WRONG:
            self._attacked()


class PhoneServer(ThreadingHTTPServer):
    """Listens on one address of this computer, each request in a thread of its own."""

    daemon_threads = True

    def __init__(self, place: tuple[str, int], gate: Gate) -> None:
        self.gate = gate
        super().__init__(place, _Handler)

    def server_bind(self) -> None:
        """Leave out the base class's look-up of a host name, which a bad line makes slow."""
        TCPServer.server_bind(self)

    def process_request(self, request: Request, client_address: object) -> None:
        """Refuse more connections at once than a phone makes."""
        if self.gate.places.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Request, client_address: object) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.gate.places.release()

    def handle_error(self, request: Request, client_address: object) -> None:  # noqa: ARG002 - the base class's
        """A phone that goes away in the middle is no fault worth a trace on the console."""
        _log.debug("A request of the phone page ended early")


class _Handler(BaseHTTPRequestHandler):
    """Answers with the page, a file of the kit, or "not found"."""

    server: PhoneServer
    timeout = _SOCKET_PATIENCE_S
    server_version = "papan-siar"
    sys_version = ""

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Write nothing: the path holds the secret."""

    def _answer(self) -> None:
        path = urlsplit(self.path).path
        found = self.server.gate.let_in(self.client_address[0], self.headers.get("Host", ""), path)
        if isinstance(found, PhoneFile):
            self._send_file(found)
        elif found == "page":
            nonce = secrets.token_urlsafe(12)
            self._send(200, "text/html; charset=utf-8", self.server.gate.page(nonce), nonce)
        else:
            self._send(429 if found == "busy" else 404, "text/plain; charset=utf-8", b"")

    def _send(self, status: int, mime: str, body: bytes, nonce: str = "") -> None:
        self._head(status, mime, len(body), nonce)
        if self.command == "GET":
            self.wfile.write(body)

    def _send_file(self, one: PhoneFile) -> None:
        try:
            source = one.path.open("rb")
        except OSError:
            self._send(404, "text/plain; charset=utf-8", b"")
            return
        with source, suppress(BrokenPipeError, ConnectionResetError):
            self._head(200, one.mime, one.path.stat().st_size)
            while self.command == "GET" and not self.server.gate.stopped() and (part := source.read(65_536)):
                self.wfile.write(part)

    def _head(self, status: int, mime: str, length: int, nonce: str = "") -> None:
        allowed = (
            f"style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; img-src 'self' data:" if nonce else ""
        )
        self.send_response(status)
        for name, value in {
            "Content-Type": mime,
            "Content-Length": str(length),
            "Cache-Control": "no-store",
            "Content-Security-Policy": f"default-src 'none'; frame-ancestors 'none'; {allowed}",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }.items():
            self.send_header(name, value)
        self.end_headers()
