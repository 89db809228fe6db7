"""The only module that speaks through ``requests``: sessions, proxies, certificates, and what left the computer.

Imported on the first request, never at start-up. Exceptions of the library end here, because their texts hold
addresses and addresses may hold tokens.
"""

from __future__ import annotations

import logging
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.client import BadStatusLine, HTTPResponse, parse_headers
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from urllib3 import exceptions as faults
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.poolmanager import PoolManager, ProxyManager

from core.platforms.answers import Answer, FailureKind, TransportFailed
from core.platforms.bodies import BodyStream, FilePart, Multipart, Stopped
from core.platforms.failures import kind_of
from core.platforms.network import NetworkSettings, is_loopback

_log = logging.getLogger(__name__)
# It writes whole addresses, at WARNING when a header is broken, and Telegram's addresses hold the token.
logging.getLogger("urllib3").setLevel(logging.ERROR)

_MAX_ANSWER_BYTES = 16 * 1024 * 1024
#: One piece must leave within the connect timeout (urllib3 applies it while sending): small, for slow lines.
_SEND_BYTES = 16 * 1024
_READ_BYTES = 64 * 1024
_MOST_INTERIM = 10
#: A kept connection that answered this recently is alive as surely as a new one, and costs no handshake. That the
#: server keeps connections at all is known once it says so, or one has carried two requests: some close each without
#: a word.
_WARM_S, _PROVED = 1.0, 2
#: What the system takes over a dead connection before it notices.
_STALE_BYTES = 64 * 1024


@dataclass(slots=True)
class Meter:
    """Watches one exchange: whether anything was written, on which connection, and how many bytes."""

    on_sent: Callable[[int], None] | None = None
    fresh: bool = False
    began: bool = False
    connected: bool = False
    answered: bool = False
    promised_to_keep: bool = False
    sent: int = 0
    _connecting: bool = field(default=False, repr=False)

    @contextmanager
    def connecting(self) -> Iterator[None]:
        """Bytes of a proxy's CONNECT are not bytes of the request."""
        self.connected, self._connecting = True, True
        try:
            yield
        finally:
            self._connecting = False

    @property
    def is_stale(self) -> bool:
        """Tell a kept connection that was dead all along from one that broke while a file was on its way."""
        return not self.connected and not self.answered and self.sent <= _STALE_BYTES

    def will_write(self) -> None:
        """The next byte may reach the server."""
        self.began = self.began or not self._connecting

    def wrote(self, size: int) -> None:
        """Bytes were handed to the system."""
        self.sent += size
        if self.on_sent is not None and not self._connecting:
            self.on_sent(size)


_current = threading.local()


class _Response(HTTPResponse):
    """Passes over every interim answer (103 Early Hints …), of which the standard library knows only 100, and
    notes whether the server promises to keep the connection.
    """

    def begin(self) -> None:
        super().begin()
        _meter().promised_to_keep = "keep-alive" in (self.getheader("connection") or "").lower()

    def _read_status(self) -> tuple[str, int, str]:
        for _ in range(_MOST_INTERIM):
            version, status, reason = super()._read_status()  # type: ignore[misc]  # not in the stubs
            if not 101 < status < 200:
                return version, status, reason
            parse_headers(self.fp)
        raise BadStatusLine("interim answers without end")


class _MeteredHttp(HTTPConnection):
    response_class = _Response
    carried = 0

    def connect(self) -> None:
        self.carried = 0
        with _meter().connecting():
            super().connect()

    def send(self, data: Any) -> None:  # noqa: ANN401 - as in the base class
        _metered_send(self, super().send, data)


class _MeteredHttps(HTTPSConnection):
    response_class = _Response
    carried = 0

    def connect(self) -> None:
        self.carried = 0
        with _meter().connecting():
            super().connect()

    def send(self, data: Any) -> None:  # noqa: ANN401 - as in the base class
        _metered_send(self, super().send, data)


def _meter() -> Meter:
    meter: Meter = _current.meter
    return meter


def _metered_send(connection: HTTPConnection, send: Callable[[Any], None], data: bytes) -> None:
    if connection.sock is None:
        connection.connect()
    _meter().will_write()
    send(data)
    _meter().wrote(len(data))


class _KeptMixin(HTTPConnectionPool):
    """Lends a kept connection to a commit only while it is warm; a cold one is opened anew."""

    keeps = False

    def _get_conn(self, timeout: float | None = None) -> Any:  # noqa: ANN401 - a type that the library hides
        connection: Any = super()._get_conn(timeout)
        kept_at: float | None = getattr(connection, "kept_at", None)
        if _meter().fresh and kept_at is not None:
            is_warm = time.monotonic() - kept_at <= _WARM_S
            if not (is_warm and self.keeps):
                connection.close()
        return connection

    def _put_conn(self, conn: Any) -> None:  # noqa: ANN401 - a type that the library hides
        if conn is not None:
            conn.kept_at = time.monotonic()
            conn.carried += 1
            self.keeps = self.keeps or _meter().promised_to_keep or conn.carried >= _PROVED
        super()._put_conn(conn)


class _HttpPool(_KeptMixin, HTTPConnectionPool):
    ConnectionCls = _MeteredHttp


class _HttpsPool(_KeptMixin, HTTPSConnectionPool):
    ConnectionCls = _MeteredHttps


class _Adapter(HTTPAdapter):
    """Metered connections, the system's certificates besides certifi's, and never a retry of its own."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__(pool_connections=1, pool_maxsize=2, max_retries=0)

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: object
    ) -> None:
        super().init_poolmanager(connections, maxsize, block, **self._ours(pool_kwargs))
        _meter_pools(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: object) -> ProxyManager:
        manager: ProxyManager = super().proxy_manager_for(proxy, **self._ours(proxy_kwargs))
        _meter_pools(manager)
        return manager

    def _ours(self, pool_kwargs: dict[str, object]) -> dict[str, object]:
        return {**pool_kwargs, "ssl_context": self._context, "blocksize": _SEND_BYTES}


def _meter_pools(manager: PoolManager) -> None:
    manager.pool_classes_by_scheme = {"http": _HttpPool, "https": _HttpsPool}


@dataclass(frozen=True, slots=True)
class Wire:
    """One request as it goes out. ``fresh`` asks for a connection that is surely alive: new, or used just now."""

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    query: Sequence[tuple[str, str]] = field(default=(), repr=False)
    form: Sequence[tuple[str, str]] | None = field(default=None, repr=False)
    content: bytes | None = field(default=None, repr=False)
    body: FilePart | Multipart | None = None
    read_timeout_s: float = 30.0
    fresh: bool = False


class _Session(requests.Session):
    """Leaves redirects alone: the library would look at them even unasked, and stumble over broken ones."""

    def resolve_redirects(self, *_: Any, **__: Any) -> Iterator[Any]:  # noqa: ANN401
        return iter(())


def _context() -> ssl.SSLContext:
    """Trust what this system trusts, and what an office's firewall signs as its own authority.

    Python 3.13 began to refuse authorities that lack formalities (RFC 5280) which browsers do without; offices have
    such ones (docs/adr/0092). One broken certificate in the store of Windows fails the whole store; certifi's
    authorities and the office's own file remain.
    """
    try:
        context = ssl.create_default_context()
    except ssl.SSLError:
        _log.warning("The system's certificates cannot be read")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context


class Transport:
    """Keeps one session per host. Safe to use from several threads.

    Requests are prepared without the session, whose settings (a forgotten .netrc, cookies, the environment) would
    change them.
    """

    def __init__(self, settings: NetworkSettings) -> None:
        self._settings = settings
        self._headers = {
            "User-Agent": settings.user_agent, "Accept": "application/json", "Accept-Encoding": "gzip",
        }  # fmt: skip
        self._context = _context()
        self._sessions: dict[str, requests.Session] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """Drop every kept connection."""
        with self._lock:
            sessions, self._sessions = list(self._sessions.values()), {}
        for session in sessions:
            session.close()

    def exchange(self, wire: Wire, meter: Meter, stopped: Callable[[], bool]) -> Answer:
        """Send a request and read the whole answer; raises ``TransportFailed``, nothing of the library.

        ``wire.fresh`` takes a connection that answered just now, or a new one: on one that the server has given up
        meanwhile a reset looks like a lost commit.
        """
        _current.meter, meter.fresh = meter, wire.fresh
        if self._settings.ca_bundle and not Path(self._settings.ca_bundle).is_file():
            raise TransportFailed(FailureKind.CA_BUNDLE, began=False)
        try:
            with ExitStack() as stack:
                return self._send(self._session(wire.url), wire, meter, stopped, stack)
        except Stopped:
            kind = FailureKind.STOPPED
        except (requests.RequestException, faults.HTTPError, OSError, UnicodeError) as error:
            kind = kind_of(error, began=meter.began)
        # Raised out here, so that nobody who follows the chain of causes finds the library's words.
        raise TransportFailed(kind, began=meter.began)

    def _send(
        self,
        session: requests.Session,
        wire: Wire,
        meter: Meter,
        stopped: Callable[[], bool],
        stack: ExitStack,
    ) -> Answer:
        data: object = wire.form if wire.form is not None else wire.content
        if wire.body is not None:
            data = stack.enter_context(BodyStream(wire.body, stopped))
        request = requests.Request(
            wire.method,
            wire.url,
            params=list(wire.query),
            data=data,  # a stream with a length is as good as a file
            headers={**self._headers, **wire.headers},
        )
        response = stack.enter_context(
            session.send(
                request.prepare(),
                timeout=(self._settings.connect_timeout_s, wire.read_timeout_s),
                allow_redirects=False,
                stream=True,
                proxies=self._proxies(wire.url),
                verify=self._settings.ca_bundle or True,
            )
        )
        meter.answered = True
        body = _read(response, time.monotonic() + 2 * wire.read_timeout_s)
        headers = {name.lower(): value for name, value in response.headers.items()}
        received = response.raw.tell() + sum(len(name) + len(value) + 4 for name, value in headers.items())
        host = urlsplit(wire.url).hostname or ""
        return Answer(response.status_code, headers, body, meter.sent, received, host)

    def _session(self, url: str) -> requests.Session:
        parts = urlsplit(url)
        with self._lock:
            key = f"{parts.scheme}://{parts.netloc}"
            if key not in self._sessions:
                self._sessions[key] = self._new_session()
            return self._sessions[key]

    def _new_session(self) -> requests.Session:
        session = _Session()
        session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        for scheme in ("http://", "https://"):
            session.mount(scheme, _Adapter(self._context))
        return session

    def _proxies(self, url: str) -> dict[str, str]:
        if is_loopback(urlsplit(url).hostname or ""):
            return {}
        if self._settings.proxy_url:
            return {"http": self._settings.proxy_url, "https": self._settings.proxy_url}
        return dict(get_environ_proxies(url)) if self._settings.use_system_proxy else {}


def _read(response: requests.Response, deadline: float) -> bytes:
    """Read as it comes, so that a server that drips a byte a minute cannot hold the thread for ever."""
    pieces, size = [], 0
    while piece := response.raw.read1(_READ_BYTES, decode_content=True):
        size += len(piece)
        if size > _MAX_ANSWER_BYTES:
            raise faults.DecodeError("too long")
        if time.monotonic() > deadline:
            raise TimeoutError
        pieces.append(piece)
    return b"".join(pieces)
