"""The little server behind a phone transfer: who may have what, and the answers."""

from __future__ import annotations

import hmac
import logging
import re
import secrets
import socket
import threading
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingMixIn
from typing import BinaryIO
from urllib.parse import quote, unquote, urlsplit

from core.clock import Clock
from core.local_server import LocalServer
from core.services.phone_page import KEEP, Offer, PhoneFile, file_names, phone_page

Request = socket.socket | tuple[bytes, socket.socket]

_log = logging.getLogger(__name__)

MOST_WRONG = 20
MOST_REQUESTS_A_MINUTE = 240
MOST_AT_ONCE = 8
_SOCKET_PATIENCE_S = 15
_PART_BYTES = 65_536
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
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

    def gone(self) -> bytes:
        """Give what every wrong address gets: it tells nothing but where help is."""
        return self._offer.words.gone.encode()

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


class PhoneServer(ThreadingMixIn, LocalServer):
    """Listens on one address of this computer, each request in a thread of its own."""

    daemon_threads = True

    def __init__(self, place: tuple[str, int], gate: Gate) -> None:
        self.gate = gate
        super().__init__(place, _Handler)

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
        parts = urlsplit(self.path)
        found = self.server.gate.let_in(self.client_address[0], self.headers.get("Host", ""), parts.path)
        if isinstance(found, PhoneFile):
            self._send_file(found, to_keep=parts.query == KEEP)
        elif found == "page":
            nonce = secrets.token_urlsafe(12)
            allowed = f"style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; img-src 'self' data:; media-src 'self'"
            self._send(200, "text/html; charset=utf-8", self.server.gate.page(nonce), allowed)
        else:
            self._send(429 if found == "busy" else 404, "text/plain; charset=utf-8", self.server.gate.gone())

    def _send(self, status: int, mime: str, body: bytes, allowed: str = "") -> None:
        self._head(status, {"Content-Type": mime, "Content-Length": str(len(body))}, allowed)
        if self.command == "GET":
            self.wfile.write(body)

    def _send_file(self, one: PhoneFile, *, to_keep: bool) -> None:
        try:
            source = one.path.open("rb")
        except OSError:
            self._send(404, "text/plain; charset=utf-8", self.server.gate.gone())
            return
        with source, suppress(ConnectionError):
            size = one.path.stat().st_size
            span = asked_span(self.headers.get("Range", ""), size)
            if span is None:
                self._head(416, {"Content-Range": f"bytes */{size}", "Content-Length": "0"})
                return
            heads = {
                "Content-Type": one.mime,
                "Content-Length": str(span.length),
                "Accept-Ranges": "bytes",
                "Content-Disposition": _disposition(one.path.name, to_keep=to_keep),
            }
            part = {"Content-Range": f"bytes {span.first}-{span.last}/{size}"} if span.is_part else {}
            self._head(206 if part else 200, heads | part)
            if self.command == "GET":
                self._pass_on(source, span)

    def _pass_on(self, source: BinaryIO, span: Span) -> None:
        length = span.length
        source.seek(span.first)
        while (
            length > 0 and not self.server.gate.stopped() and (part := source.read(min(length, _PART_BYTES)))
        ):
            self.wfile.write(part)
            length -= len(part)

    def _head(self, status: int, heads: Mapping[str, str], allowed: str = "") -> None:
        self.send_response(status)
        for name, value in {
            **heads,
            "Cache-Control": "no-store",
            "Content-Security-Policy": f"default-src 'none'; frame-ancestors 'none'; {allowed}",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }.items():
            self.send_header(name, value)
        self.end_headers()


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes of a file, both ends included; ``is_part`` if they were asked for by a range."""

    first: int
    last: int
    is_part: bool = True

    @property
    def length(self) -> int:
        """Give the number of bytes."""
        return self.last - self.first + 1


def asked_span(header: str, size: int) -> Span | None:
    """Give what a ``Range`` header asks for; None if the file has no such bytes.

    Several ranges at once, and what is not understood, mean the whole file (RFC 9110, 14.2).
    """
    first, last = found.groups() if (found := _RANGE.fullmatch(header.strip())) else ("", "")
    if first:
        span = Span(int(first), min(size - 1, int(last) if last else size - 1))
    elif last:
        span = Span(max(0, size - int(last)), size - 1)
    else:
        return Span(0, size - 1, is_part=False)
    return span if span.first <= span.last else None


def _disposition(name: str, *, to_keep: bool) -> str:
    return f"{'attachment' if to_keep else 'inline'}; filename*=UTF-8''{quote(name)}"
