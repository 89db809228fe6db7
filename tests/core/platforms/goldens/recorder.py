"""A server on loopback that writes down what a library sends. Knows nothing of this program, nor of any library."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Golden = dict[str, Any]
#: Headers that say something about the action; all others are the library's own business.
TOLD = (
    "authorization",
    "content-range",
    "idempotency-key",
    "x-upload-content-length",
    "x-upload-content-type",
)
#: What the library gets as an answer: the status, headers, and a body that is sent as JSON.
Answer = tuple[int, dict[str, str], Any]


class Recorder:
    """Keeps requests as goldens; ``answers`` tells what is answered to a method and a path."""

    def __init__(self, answers: Callable[[str, str], Answer]) -> None:
        self.requests: list[Golden] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(self, answers))
        self.base_url = f"http://127.0.0.1:{self._server.server_port}"

    def take(self) -> list[Golden]:
        """What came since the last time, without the port of this run."""
        taken, self.requests = self.requests, []
        found: list[Golden] = json.loads(json.dumps(taken).replace(self.base_url, "http://server"))
        return found

    @contextmanager
    def running(self) -> Iterator["Recorder"]:
        thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield self
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()


def _handler_of(recorder: Recorder, answers: Callable[[str, str], Answer]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do(self) -> None:
            body = self._body()
            headers = {name.lower(): value for name, value in self.headers.items()}
            recorder.requests.append(golden_of(self.command, self.path, headers, body))
            status, told, content = answers(self.command, urlsplit(self.path).path)
            sent = b"" if content is None else json.dumps(content).encode()
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **told}.items():
                self.send_header(name, value.replace("{base}", recorder.base_url))
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def _body(self) -> bytes:
            if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length") or 0))
            pieces = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base class
            pass

    for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
        setattr(Handler, f"do_{method}", Handler.do)
    return Handler


def golden_of(method: str, target: str, headers: dict[str, str], body: bytes) -> Golden:
    """A request reduced to what it means: path, query, headers that matter, fields, and sizes of files."""
    parts = urlsplit(target)
    golden: Golden = {
        "method": method,
        "path": parts.path,
        "query": _joined(parse_qsl(parts.query, keep_blank_values=True)),
        "headers": {name: headers[name] for name in TOLD if name in headers},
    }
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/x-www-form-urlencoded":
        golden["form"] = _joined(parse_qsl(body.decode(), keep_blank_values=True))
    elif kind == "multipart/form-data":
        golden["form"], golden["files"] = _multipart(headers["content-type"], body)
    elif kind == "application/json" and body:
        golden["json"] = json.loads(body)
    elif body:
        golden["bytes"] = {"type": kind, "size": len(body)}
    return golden


def _joined(pairs: list[tuple[str, str]]) -> Golden:
    """Fields by name; those that come several times as a list, JSON in them decoded."""
    found: Golden = {}
    for name, value in pairs:
        one = _decoded(value)
        if name in found:
            before = found[name]
            found[name] = [*(before if isinstance(before, list) else [before]), one]
        else:
            found[name] = one
    return found


def _decoded(value: str) -> Any:
    if value[:1] in {"[", "{"}:
        try:
            return json.loads(value)
        except ValueError:
            pass
    return value


def _multipart(content_type: str, body: bytes) -> tuple[Golden, Golden]:
    message = BytesParser(policy=HTTP).parsebytes(
        b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body
    )
    pairs, files = [], {}
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        content = bytes(part.get_payload(decode=True))
        if part.get_filename() is None:
            pairs.append((name, content.decode()))
        else:
            files[name] = len(content)
    return _joined(pairs), files
