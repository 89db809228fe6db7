"""Signing in through the system's browser: authorization code with PKCE (RFC 7636) and a loopback redirect
(RFC 8252).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import html
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Self
from urllib.parse import parse_qs, urlencode, urlsplit

from core.errors import InvalidInput, NeedsSignIn, RetryLater
from core.local_server import LocalServer
from core.platforms.callbacks import HOST, PATH, callback

#: Asks the server to show the code instead of sending it anywhere.
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"

_LIMIT_S = 300.0
_POLL_S = 0.25


@dataclass(frozen=True, slots=True)
class Pkce:
    """The proof that the code was asked for by this run of the program."""

    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(48), repr=False)

    @property
    def challenge(self) -> str:
        """Give the S256 challenge of the verifier."""
        digest = hashlib.sha256(self.verifier.encode("ascii")).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


@dataclass(frozen=True, slots=True)
class Authorization:
    """One request for a code. ``state`` ties the answer to it."""

    page: str
    client_id: str
    redirect_uri: str
    scopes: str
    pkce: Pkce = field(default_factory=Pkce)
    state: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Give the address to open in the browser."""
        query = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": self.scopes,
            "state": self.state,
            "code_challenge": self.pkce.challenge,
            "code_challenge_method": "S256",
            **self.extra,
        }
        return f"{self.page}?{urlencode(query)}"


def pasted_code(pasted: str, state: str = "") -> str:
    """Take the code out of what was pasted: the code itself, or the whole address the browser ended at.

    Raises ``InvalidInput`` (``code_missing``, or ``state_differs`` if the address belongs to another try).
    """
    text = pasted.strip().strip("\"'<>")
    if "code=" in text:
        query = parse_qs(urlsplit(text).query or text.partition("?")[2] or text)
        told_state = query.get("state", [""])[0]
        if state and told_state and not hmac.compare_digest(told_state, state):
            raise InvalidInput("state_differs")
        text = query.get("code", [""])[0]
    if not text or any(one.isspace() for one in text):
        raise InvalidInput("code_missing")
    return text


class Loopback:
    """Waits on 127.0.0.1 for the browser to bring the code back. Use in a ``with`` block.

    Only a request with the right ``state`` counts; anything else gets a 404 and the wait goes on. ``ports`` are tried
    in order (0 is any free one); fixed ones are for platforms that want every redirect registered with its port.
    Raises ``RetryLater("ports_taken")``.
    """

    def __init__(self, limit_s: float = _LIMIT_S, ports: Sequence[int] = (0,)) -> None:
        self._limit_s = limit_s
        self._answers: list[dict[str, str]] = []
        self._state = ""
        self._server = self._listen(ports)
        self._server.timeout = _POLL_S

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    def _listen(self, ports: Sequence[int]) -> LocalServer:
        for port in ports:
            try:
                return LocalServer((HOST, port), self._handler_class())
            except OSError:
                continue
        raise RetryLater("ports_taken", ports=", ".join(map(str, ports)))

    @property
    def redirect_uri(self) -> str:
        """Give the address to register and to send along; its port is free for this one sign-in."""
        return callback(self._server.server_port)

    def wait(self, state: str, cancelled: Callable[[], bool]) -> str:
        """Give the code. Raises ``NeedsSignIn("sign_in_denied")`` if the admin said no on the page,
        ``InvalidInput("sign_in_cancelled")`` and ``RetryLater("sign_in_timed_out")`` after five minutes.
        """
        self._state = state
        deadline = time.monotonic() + self._limit_s
        while not self._answers:
            if cancelled():
                raise InvalidInput("sign_in_cancelled")
            if time.monotonic() > deadline:
                raise RetryLater("sign_in_timed_out")
            self._server.handle_request()
        answer = self._answers[0]
        if not answer.get("code"):
            raise NeedsSignIn("sign_in_denied", reason=answer.get("error", "")[:80])
        return answer["code"]

    def _take(self, path: str) -> bool:
        parts = urlsplit(path)
        answer = {name: values[0] for name, values in parse_qs(parts.query).items()}
        fits = parts.path == PATH and hmac.compare_digest(answer.get("state", ""), self._state)
        if fits and ("code" in answer or "error" in answer):
            self._answers.append(answer)
            return True
        return False

    def _handler_class(self) -> type[BaseHTTPRequestHandler]:
        take = self._take

        class Handler(BaseHTTPRequestHandler):
            # A browser that connects ahead of time and says nothing must not hold the wait.
            timeout = 2

            def do_GET(self) -> None:
                accepted = take(self.path)
                body = _page(accepted=accepted, denied="error=" in self.path).encode()
                self.send_response(200 if accepted else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "no-store")
                self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as in the base class
                """Say nothing: the address holds the code."""

        return Handler


def _page(*, accepted: bool, denied: bool) -> str:
    """Show what happened in both languages, because the browser's is not known."""
    if not accepted:
        lines = ("Halaman ini tidak ada.", "There is nothing here.")
    elif denied:
        lines = (
            "Izin tidak diberikan. Anda boleh menutup tab ini dan kembali ke Papan Siar.",
            "Permission was not given. You may close this tab and return to Papan Siar.",
        )
    else:
        lines = (
            "Berhasil masuk. Anda boleh menutup tab ini dan kembali ke Papan Siar.",
            "You are signed in. You may close this tab and return to Papan Siar.",
        )
    said = "".join(
        f'<p lang="{language}">{html.escape(line)}</p>'
        for language, line in zip(("id", "en"), lines, strict=True)
    )
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Papan Siar</title>'
        "<style>body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:16vh auto;padding:0 24px;"
        "color:#1c2733;background:#f7f9fb}h1{color:#0b6bb8;font-size:26px}p+p{color:#5a6775;font-size:16px}"
        f"</style></head><body><h1>Papan Siar</h1>{said}</body></html>"
    )
