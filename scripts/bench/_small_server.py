"""A server that takes statuses and lists none, as quickly as the standard library allows; prints its port."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Statuses(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    count = 0

    def do_GET(self) -> None:
        self._answer([])

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        _Statuses.count += 1
        self._answer(
            {"id": str(_Statuses.count), "created_at": "2026-11-23T00:30:00Z", "media_attachments": []}
        )

    def _answer(self, content: object) -> None:
        body = json.dumps(content).encode()
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: keep-alive\r\n"
            b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
        )

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the standard library
        """Say nothing."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Statuses)
    print(server.server_port, flush=True)
    server.serve_forever()
