"""One way to talk HTTP for every connector: limits, honest errors, counted bytes, no secret in any text."""

from __future__ import annotations

import json
import logging
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin

from core.clock import Clock
from core.domain.delivery import StepKind
from core.errors import InvalidInput, NeedsSignIn, PapanSiarError, StorageFailed
from core.platforms.answers import (
    Answer,
    Context,
    FailureKind,
    TransportFailed,
    fault_of_answer,
    fault_of_failure,
    fault_of_unreadable,
    server_time,
)
from core.platforms.bodies import FilePart, Multipart
from core.platforms.network import (
    NetworkSettings,
    TrafficCounter,
    is_loopback,
    origin_of,
    parts_of,
)
from core.ports import LineMonitor

if TYPE_CHECKING:
    from core.platforms.transport import Transport, Wire

_log = logging.getLogger(__name__)

_MAX_REDIRECTS = 3

#: Looks at a refusing answer first; None leaves it to the general rule.
ReadError = Callable[[Answer], PapanSiarError | None]


@dataclass(frozen=True, slots=True)
class Request:
    """One request. At most one of ``form``, ``json`` and ``body`` is set.

    ``kind`` decides what a lost answer means. ``label`` names the request in the log, where no address ever
    appears, because addresses may hold secrets. ``takes`` names statuses besides 2xx that are answers and no
    refusals (308 of a resumable upload); their bodies are not looked at. ``may_be_empty`` takes an answer without
    a body where JSON is expected: some servers have nothing to say to a deletion.
    """

    method: str
    url: str = field(repr=False)
    label: str
    kind: StepKind = StepKind.PREPARE
    token: str = field(default="", repr=False)
    query: Sequence[tuple[str, str]] = field(default=(), repr=False)
    form: Sequence[tuple[str, str]] | None = field(default=None, repr=False)
    json: object = field(default=None, repr=False)
    body: FilePart | Multipart | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    account_id: str = ""
    expects_json: bool = True
    takes: frozenset[int] = frozenset()
    may_be_empty: bool = False


class Http:
    """Sends requests and gives answers or errors of ``core.errors``. Safe to use from several threads."""

    def __init__(
        self,
        settings: NetworkSettings,
        clock: Clock,
        line: LineMonitor | None = None,
        traffic: TrafficCounter = lambda _account_id, _sent, _received: None,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._line = line
        self._traffic = traffic
        self._transport: Transport | None = None
        self._lock = threading.Lock()
        self._skews: dict[str, float] = {}

    def close(self) -> None:
        """Drop every kept connection; the next request opens new ones."""
        with self._lock:
            transport, self._transport = self._transport, None
        if transport is not None:
            transport.close()

    def use(self, settings: NetworkSettings) -> None:
        """Go on with other settings; requests under way end as they began."""
        self._settings = settings
        self.close()

    def skew_s(self, host: str) -> float:
        """Give how far the host's clock was ahead of this computer's at the last answer, in seconds."""
        return self._skews.get(host, 0.0)

    def exchange(
        self,
        request: Request,
        *,
        sent: Callable[[int], None] | None = None,
        stopped: Callable[[], bool] = lambda: False,
        read_error: ReadError | None = None,
    ) -> Answer:
        """Give the 2xx answer, following redirects only for reading and only on the same host.

        ``sent`` counts bytes as they leave; ``stopped`` is asked between pieces of an upload.
        Raises the tree of ``core.errors`` as ``answers`` converts it.
        """
        answer = self._once(request, sent, stopped, read_error)
        for _ in range(_MAX_REDIRECTS):
            if answer.is_success or answer.status in request.takes:
                return answer
            request = replace(request, url=_joined(request.url, answer.headers["location"]), query=())
            answer = self._once(request, sent, stopped, read_error)
        raise self._reported(request, fault_of_answer(answer, self._context(request)))

    def _once(
        self,
        request: Request,
        sent: Callable[[int], None] | None,
        stopped: Callable[[], bool],
        read_error: ReadError | None,
    ) -> Answer:
        context = self._context(request)
        try:
            answer = self._send(request, sent, stopped)
        except TransportFailed as failure:
            raise self._reported(request, fault_of_failure(failure, context)) from None
        self._note_clock(answer)
        if answer.status in request.takes:
            self._met(context.host, None)
            return answer
        if answer.is_success:
            if (
                request.expects_json
                and not _is_json(answer)
                and (answer.body.strip() or not request.may_be_empty)
            ):
                raise self._reported(request, fault_of_unreadable(answer, context))
            self._met(context.host, None)
            return answer
        if request.method == "GET" and _stays_on_host(request.url, answer):
            return answer
        raise self._reported(request, (read_error and read_error(answer)) or fault_of_answer(answer, context))

    def _send(
        self, request: Request, sent: Callable[[int], None] | None, stopped: Callable[[], bool]
    ) -> Answer:
        from core.platforms.transport import Meter

        wire = self._wire(request)
        for last_try in (False, True):
            meter = Meter(sent)
            try:
                answer = self._open().exchange(wire, meter, stopped)
            except TransportFailed as failure:
                self._count(request, meter.sent, 0)
                # The server had closed a kept connection: no sign of trouble. Repeating costs a few bytes at most,
                # but for a commit, of which nobody knows then.
                if last_try or wire.fresh or failure.kind is not FailureKind.LOST or not meter.is_stale:
                    _log.info("%s %s: %s", request.label, _host(request.url), failure.kind)
                    raise
                continue
            self._count(request, answer.sent, answer.received)
            _log.info("%s %s: %d", request.label, answer.host, answer.status)
            return answer
        raise AssertionError("unreachable")

    def _count(self, request: Request, sent: int, received: int) -> None:
        try:
            self._traffic(request.account_id, sent, received)
        except StorageFailed:
            # A full disk must not turn a published post into one of unknown outcome.
            _log.warning("Traffic could not be counted")

    def _wire(self, request: Request) -> Wire:
        from core.platforms.transport import Wire

        host = _host(request.url)
        if not host:
            raise InvalidInput("address_invalid", host="")
        if parts_of(request.url).scheme != "https" and not is_loopback(host):
            raise InvalidInput("address_insecure", host=host)
        headers = dict(request.headers)
        if request.token:
            if not _SENDABLE.fullmatch(request.token):
                raise NeedsSignIn("token_refused", host=host)
            headers["Authorization"] = f"Bearer {request.token}"
        content = None
        if request.json is not None:
            headers["Content-Type"], content = "application/json", json.dumps(request.json).encode()
        if request.body is not None:
            body = request.body
            headers["Content-Type"] = body.content_type if isinstance(body, Multipart) else body.mime
        commits = request.kind is StepKind.COMMIT
        return Wire(
            method=request.method,
            url=request.url,
            headers=headers,
            query=request.query,
            form=request.form,
            content=content,
            body=request.body,
            read_timeout_s=self._settings.commit_timeout_s if commits else self._settings.read_timeout_s,
            fresh=commits,
        )

    def _open(self) -> Transport:
        with self._lock:
            if self._transport is None:
                from core.platforms.transport import Transport

                self._transport = Transport(self._settings)
            return self._transport

    def _context(self, request: Request) -> Context:
        return Context(_host(request.url), request.kind, self._clock.now())

    def _note_clock(self, answer: Answer) -> None:
        if there := server_time(answer.headers):
            skew_s = (there - self._clock.now()).total_seconds()
            self._skews[answer.host] = skew_s
            if self._line is not None:
                self._line.server_time(answer.host, there)

    def _met(self, host: str, fault: PapanSiarError | None) -> None:
        if self._line is not None:
            self._line.met(host, fault)

    def _reported(self, request: Request, fault: PapanSiarError) -> PapanSiarError:
        self._met(_host(request.url), fault)
        return fault


#: No key holds anything else; a header with it would break off.
_SENDABLE = re.compile(r"[\x21-\x7e]+")


def _host(url: str) -> str:
    return parts_of(url).hostname or ""


def _is_json(answer: Answer) -> bool:
    try:
        answer.json()
    except ValueError:
        return False
    return True


def _stays_on_host(url: str, answer: Answer) -> bool:
    if answer.status not in {301, 302, 303, 307, 308}:
        return False
    location = answer.headers.get("location", "")
    return bool(location) and origin_of(parts_of(_joined(url, location))) in _allowed_from(parts_of(url))


def _allowed_from(old: SplitResult) -> set[tuple[str, str, int | None]]:
    """The same server, or its encrypted side."""
    return {origin_of(old), ("https", old.hostname or "", old.port or 443)}


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        return ""
