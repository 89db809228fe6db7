"""What every platform fake shares: a server on loopback that keeps state, and breaks down exactly as told."""

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from email.utils import format_datetime
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, quote, urlsplit

PORTAL = "<!DOCTYPE html><html><body>Silakan masuk ke WiFi Kantor</body></html>"


class Fault(StrEnum):
    """How a request goes wrong. APPLIED ones do the work first: those are what doubles posts."""

    RESET_BEFORE = "reset_before"
    RESET_APPLIED = "reset_applied"
    SILENT_APPLIED = "silent_applied"
    CUT_APPLIED = "cut_applied"
    ERROR_APPLIED = "error_applied"
    MALFORMED_APPLIED = "malformed_applied"
    HTML_APPLIED = "html_applied"
    ANSWER = "answer"
    PORTAL = "portal"
    REDIRECT_AWAY = "redirect_away"


@dataclass
class Planned:
    """A fault for the next ``count`` requests whose method and path fit; ``reply`` is for ``Fault.ANSWER``."""

    fault: Fault
    method: str
    path: str
    count: int
    reply: "Reply | None"


@dataclass(frozen=True)
class Received:
    """One request as it came in. ``form`` holds fields of a form or a multipart body, ``files`` its files."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: bytes
    form: tuple[tuple[str, str], ...] = ()
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)

    def values(self, name: str) -> list[str]:
        return [value for key, value in (*self.query, *self.form) if key == name]

    def value(self, name: str, default: str = "") -> str:
        return next(iter(self.values(name)), default)

    @property
    def bearer(self) -> str:
        return self.headers.get("authorization", "").removeprefix("Bearer ")


@dataclass(frozen=True)
class Reply:
    """What is answered; ``content`` is sent as JSON unless it is text."""

    status: int = 200
    content: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> bytes:
        if self.content is None:
            return b""
        return (self.content if isinstance(self.content, str) else json.dumps(self.content)).encode()

    @property
    def media_type(self) -> str:
        return (
            "text/html; charset=utf-8" if isinstance(self.content, str) else "application/json; charset=utf-8"
        )


class FakePlatform:
    """Runs in threads of the test; subclasses implement ``answer``. Use in a ``with`` block.

    ``now`` is its clock; a test that moves time gives its own.
    """

    def __init__(self) -> None:
        self.requests: list[Received] = []
        self.complaints: list[str] = []
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        #: Changes what is answered after it was compared with the contract.
        self.spoil: Callable[[Reply], Reply] = lambda reply: reply
        #: Keys as the program sends them, and what this server calls them; ``heard`` keeps requests as they were sent.
        self.aliases: Mapping[str, str] = {}
        self.heard: list[Received] = []
        self._planned: list[Planned] = []
        self._lock = threading.RLock()
        self._released = threading.Event()
        self._connections: set[socket.socket] = set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="fake-platform")
        self.base_url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._released.set()
        for connection in list(self._connections):
            _reset(connection)
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        assert not self.complaints, "\n".join(self.complaints)

    def plan(
        self,
        fault: Fault,
        method: str = "POST",
        path: str = "/",
        *,
        count: int = 1,
        reply: Reply | None = None,
    ) -> None:
        """Let the next ``count`` requests whose path begins so go wrong."""
        self._planned.append(Planned(fault, method, path, count, reply))

    def answer(self, request: Received) -> Reply:
        raise NotImplementedError

    def mention(self, text: str) -> str:
        """Somebody names the account elsewhere; gives the id of what was written."""
        raise NotImplementedError

    def check(self, request: Received, reply: Reply) -> list[str]:
        """Compare with the platform's own contract; gives complaints."""
        return []

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        """Read a request and serve it; platforms that take large files read them in pieces instead."""
        self.serve(received(handler), handler)

    def serve(self, request: Received, handler: BaseHTTPRequestHandler) -> None:
        with self._lock:
            self.heard.append(request)
            request = _renamed(request, self.aliases)
            self.requests.append(request)
            planned = self._take(request)
            applies = planned is None or planned.fault.value.endswith("_applied")
            reply = self.answer(request) if applies else Reply(503)
            if applies:
                self.complaints += self.check(request, reply)
        if planned is None:
            self.send(handler, self.spoil(reply))
        else:
            _BREAKS[planned.fault](self, handler, reply, planned)

    def send(self, handler: BaseHTTPRequestHandler, reply: Reply, cut: int | None = None) -> None:
        handler.send_response_only(reply.status)
        handler.send_header("Date", format_datetime(self.now(), usegmt=True))
        handler.send_header("Content-Type", reply.headers.get("Content-Type", reply.media_type))
        handler.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            if name != "Content-Type":
                handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(reply.body if cut is None else reply.body[:cut])
        handler.wfile.flush()

    def _take(self, request: Received) -> Planned | None:
        for one in self._planned:
            if one.method == request.method and request.path.startswith(one.path) and one.count > 0:
                one.count -= 1
                return one
        return None

    def hold(self) -> None:
        """Keep a request without an answer until the test is over."""
        self._released.wait(30)


def _renamed(request: Received, aliases: Mapping[str, str]) -> Received:
    def told(text: str) -> str:
        for sent, known in aliases.items():
            text = text.replace(sent, known).replace(quote(sent, safe=""), known)
        return text

    if not aliases:
        return request
    return replace(
        request,
        path=told(request.path),
        query=tuple((name, told(value)) for name, value in request.query),
        headers={name: told(value) for name, value in request.headers.items()},
        body=told(request.body.decode("latin-1")).encode("latin-1"),
        form=tuple((name, told(value)) for name, value in request.form),
    )


def _reset(connection: socket.socket) -> None:
    try:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    connection.close()


def _break_line(fake: FakePlatform, handler: BaseHTTPRequestHandler, reply: Reply, planned: Planned) -> None:
    handler.close_connection = True
    _reset(handler.connection)


def _stay_silent(fake: FakePlatform, handler: BaseHTTPRequestHandler, reply: Reply, planned: Planned) -> None:
    fake.hold()
    handler.close_connection = True


def _cut(fake: FakePlatform, handler: BaseHTTPRequestHandler, reply: Reply, planned: Planned) -> None:
    fake.send(handler, reply, cut=len(reply.body) // 2)
    _break_line(fake, handler, reply, planned)


def _sends(make: Callable[[Planned], Reply]) -> "Break":
    def act(fake: FakePlatform, handler: BaseHTTPRequestHandler, reply: Reply, planned: Planned) -> None:
        fake.send(handler, make(planned))

    return act


Break = Callable[[FakePlatform, BaseHTTPRequestHandler, Reply, Planned], None]
_BREAKS: Mapping[Fault, Break] = {
    Fault.RESET_BEFORE: _break_line,
    Fault.RESET_APPLIED: _break_line,
    Fault.SILENT_APPLIED: _stay_silent,
    Fault.CUT_APPLIED: _cut,
    Fault.ERROR_APPLIED: _sends(lambda _: Reply(500, {"error": "Internal Server Error"})),
    Fault.MALFORMED_APPLIED: _sends(lambda _: Reply(200, '{"id": "10', {"Content-Type": "application/json"})),
    Fault.HTML_APPLIED: _sends(lambda _: Reply(200, PORTAL)),
    Fault.ANSWER: _sends(lambda planned: planned.reply or Reply(503, {"error": "down"})),
    Fault.PORTAL: _sends(lambda _: Reply(200, PORTAL)),
    Fault.REDIRECT_AWAY: _sends(lambda _: Reply(302, "", {"Location": "http://login.wifi.example/"})),
}


def _handler_of(fake: FakePlatform) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body leave in one piece, so that a kept connection is not slowed by delayed answers.
        wbufsize = -1
        disable_nagle_algorithm = True

        def setup(self) -> None:
            super().setup()
            fake._connections.add(self.connection)

        def finish(self) -> None:
            fake._connections.discard(self.connection)
            with contextlib.suppress(OSError):
                super().finish()

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:
                self.close_connection = True

        def do(self) -> None:
            fake.take(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base class
            pass

    for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
        setattr(Handler, f"do_{method}", Handler.do)
    return Handler


def received(handler: BaseHTTPRequestHandler, body: bytes | None = None) -> Received:
    """The request as it came; ``body`` is given where it was read already."""
    if body is None:
        length = int(handler.headers.get("Content-Length") or 0)
        body = handler.rfile.read(length)
        if len(body) < length:
            raise ConnectionAbortedError("the rest never came")
    parts = urlsplit(handler.path)
    headers = {name.lower(): value for name, value in handler.headers.items()}
    form, files = _parse_body(headers.get("content-type", ""), body)
    query = tuple(parse_qsl(parts.query, keep_blank_values=True))
    return Received(handler.command, parts.path, query, headers, body, form, files)


def _parse_body(
    media_type: str, body: bytes
) -> tuple[tuple[tuple[str, str], ...], dict[str, tuple[str, bytes]]]:
    if media_type.startswith("application/x-www-form-urlencoded"):
        return tuple(parse_qsl(body.decode(), keep_blank_values=True)), {}
    if not media_type.startswith("multipart/form-data"):
        return (), {}
    message: Message = BytesParser(policy=HTTP).parsebytes(
        b"Content-Type: " + media_type.encode() + b"\r\n\r\n" + body
    )
    fields: list[tuple[str, str]] = []
    files: dict[str, tuple[str, bytes]] = {}
    for part in message.get_payload():
        assert isinstance(part, Message)
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if part.get_filename() is None:
            fields.append((name, content.decode()))
        else:
            files[name] = (part.get_content_type(), content)
    return tuple(fields), files
