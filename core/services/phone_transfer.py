"""Hands one kit to a phone in the same office: a page on this computer, for ten minutes, behind a secret.

Only the kit's files can be had. The first device that opens the page keeps it; every other address, path or host
gets the same "not found". Too many wrong ones end the sharing.
"""

from __future__ import annotations

import hmac
import ipaddress
import logging
import secrets
import socket
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import unquote, urlsplit

from core.clock import Clock
from core.errors import InvalidInput
from core.services.phone_page import Offer, PhoneFile, file_names, phone_page

Request = socket.socket | tuple[bytes, socket.socket]

_log = logging.getLogger(__name__)

LASTS_S = 600.0
MOST_WRONG = 20
MOST_REQUESTS_A_MINUTE = 240
_MOST_AT_ONCE = 8
_LOOK_EVERY_S = 0.2
_SOCKET_PATIENCE_S = 15
#: Browsers ask for these by themselves; that is no attack.
_HARMLESS = ("/favicon.ico", "/apple-touch-icon")
#: No packet goes there: it only makes the system choose the network card of the office.
_PROBE = ("10.255.255.255", 9)


class Ended(StrEnum):
    """Why a sharing is over."""

    TIME = "time"
    ASKED = "asked"
    ATTACKED = "attacked"


def own_address() -> str:
    """Give the address of this computer on its network; empty if it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_PROBE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def lan_address(found: Callable[[], str] = own_address) -> str:
    """Give an address that only the office's network reaches; raises ``InvalidInput("no_lan")``."""
    try:
        address = ipaddress.ip_address(found())
    except ValueError:
        raise InvalidInput("no_lan") from None
    if not address.is_private or address.is_loopback or address.is_link_local:
        raise InvalidInput("no_lan")
    return str(address)


class Sharing:
    """One kit on offer. Ends by itself; ``close`` may be called at any time and from any thread."""

    def __init__(self, offer: Offer, address: str, clock: Clock, lasts_s: float) -> None:
        self._clock = clock
        self._ends_at = clock.monotonic() + lasts_s
        self._stop = threading.Event()
        self._ended: Ended | None = None
        self._gate = _Gate(offer, address, clock, lambda: self._end(Ended.ATTACKED), self._stop.is_set)
        try:
            self._server = _Server((address, 0), self._gate)
        except OSError:
            raise InvalidInput("no_lan") from None
        self.url = self._gate.address_of(int(self._server.server_address[1]))
        self._thread = threading.Thread(target=self._serve, name="phone transfer", daemon=True)
        self._thread.start()

    @property
    def remaining_s(self) -> float:
        """Give the seconds until it ends by itself; 0 when it is over."""
        return 0.0 if self._ended else max(0.0, self._ends_at - self._clock.monotonic())

    @property
    def was_opened(self) -> bool:
        """Tell whether a phone has opened the page."""
        return bool(self._gate.device)

    @property
    def ended(self) -> Ended | None:
        """Tell why it is over; None while it is open."""
        return self._ended

    def close(self) -> None:
        """End it now; downloads under way are cut."""
        self._end(Ended.ASKED)
        if threading.current_thread() is not self._thread:
            self._thread.join(_LOOK_EVERY_S * 10)

    def _end(self, why: Ended) -> None:
        self._ended = self._ended or why
        self._stop.set()

    def _serve(self) -> None:
        self._server.timeout = _LOOK_EVERY_S
        while not self._stop.is_set():
            if self._clock.monotonic() >= self._ends_at:
                self._end(Ended.TIME)
            else:
                self._server.handle_request()
        self._server.server_close()


class PhoneTransfer:
    """Starts sharings, one at a time. Off until the admin asks for one."""

    def __init__(
        self, clock: Clock, address: Callable[[], str] = lan_address, lasts_s: float = LASTS_S
    ) -> None:
        self._clock = clock
        self._address = address
        self._lasts_s = lasts_s
        self._current: Sharing | None = None

    def start(self, offer: Offer) -> Sharing:
        """Put a kit on offer under a new secret; an earlier one ends. Raises ``InvalidInput("no_lan")``."""
        self.stop()
        self._current = Sharing(offer, self._address(), self._clock, self._lasts_s)
        return self._current

    def stop(self) -> None:
        """End what is on offer, if anything is; to be called when the program ends, too."""
        if self._current is not None:
            self._current.close()
            self._current = None


class _Gate:
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
        self.places = threading.BoundedSemaphore(_MOST_AT_ONCE)
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


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, place: tuple[str, int], gate: _Gate) -> None:
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

    server: _Server
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
