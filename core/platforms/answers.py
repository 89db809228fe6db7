"""From what a server or a broken line did to the tree of ``core.errors``: the one place that decides it.

The rule behind it: while a commit is under way only two things prove that nothing was published. Either no
byte of the request left this computer, or the platform itself said no (a 4xx answer of its own). Everything
else is ``OutcomeUnknown``, because servers have answered 500 after publishing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from core.domain.delivery import StepKind
from core.errors import (
    InvalidInput,
    NeedsFix,
    NeedsSignIn,
    Offline,
    OutcomeUnknown,
    PapanSiarError,
    RetryLater,
)

#: What a platform may ask us to wait at most, in seconds; a longer or broken figure becomes this.
MAX_WAIT_S = 24 * 3600.0


class FailureKind(StrEnum):
    """How an exchange broke without an answer; the values are error codes."""

    NO_LINE = "no_line"
    NAME_UNKNOWN = "host_not_found"
    UNREACHABLE = "host_unreachable"
    TLS = "tls_untrusted"
    TLS_CLOCK = "tls_clock"
    CA_BUNDLE = "ca_bundle_unreadable"
    PROXY = "proxy_unreachable"
    PROXY_SIGN_IN = "proxy_sign_in"
    TIMEOUT = "timeout"
    LOST = "connection_lost"
    MALFORMED = "answer_unreadable"
    STOPPED = "stopped"
    BAD_ADDRESS = "address_invalid"


class TransportFailed(Exception):
    """No usable answer came. ``began`` says that a byte of the request may have reached the server."""

    def __init__(self, kind: FailureKind, *, began: bool) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.began = began


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. Header names are lower case; ``sent``, ``received`` are bytes on the wire."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    sent: int = 0
    received: int = 0
    host: str = ""

    @property
    def is_success(self) -> bool:
        """Tell whether the status is 2xx."""
        return 200 <= self.status < 300

    @property
    def is_page(self) -> bool:
        """Tell whether this is a web page instead of data: a portal, a proxy or a web server's own error."""
        start = self.body[:512].lstrip().lower()
        return start.startswith((b"<!doctype html", b"<html")) or "text/html" in self.headers.get(
            "content-type", ""
        )

    def json(self) -> object:
        """Decode the body; raises ``ValueError`` if it is not JSON, or nested beyond all reason."""
        try:
            return json.loads(self.body)
        except RecursionError:
            raise ValueError from None

    def words(self) -> str:
        """Give what the platform said about an error, for showing only: the text is in any language."""
        try:
            said = self.json()
        except ValueError:
            return ""
        return _words(said)


def _words(said: object, depth: int = 0) -> str:
    if not isinstance(said, Mapping) or depth > 4:
        return ""
    for name in ("error_description", "error", "message", "description", "detail", "title"):
        value = said.get(name)
        if isinstance(value, str) and value:
            return shown(value)
        if isinstance(value, Mapping):
            return _words(value, depth + 1)
    return ""


def shown(said: str) -> str:
    """Shorten what a platform said and black out what could be a key: some quote the request that they refuse."""
    return _SECRET_LIKE.sub("…", said)[:200]


def code_word(told: str) -> str:
    """Give the name of an error as it is; anything that is not one word of letters may be somebody's secret."""
    return told if _CODE_WORD.fullmatch(told) else ""


_CODE_WORD = re.compile(r"[A-Za-z_\-]{1,60}")

#: Long unbroken runs look like tokens, whatever their length so does what follows "Bearer"; a sentence has neither.
_SECRET_LIKE = re.compile(r"(?i:bearer\s+\S+)|[\w\-.:~+/=?&%#@]{28,}")


@dataclass(frozen=True, slots=True)
class Context:
    """What the conversion must know about a request: how dangerous a repetition is, and when it happened."""

    host: str
    kind: StepKind = StepKind.PREPARE
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def commits(self) -> bool:
        """Tell whether the request publishes something."""
        return self.kind is StepKind.COMMIT


def fault_of_failure(failure: TransportFailed, context: Context) -> PapanSiarError:
    """Convert an exchange that broke without an answer."""
    host = context.host
    if failure.kind is FailureKind.BAD_ADDRESS:
        return InvalidInput("address_invalid", host=host)
    if not failure.began:
        return _nothing_sent(failure.kind, host)
    if context.commits:
        return OutcomeUnknown("answer_lost", host=host, cause=failure.kind.value)
    return RetryLater(failure.kind.value, host=host)


def _nothing_sent(kind: FailureKind, host: str) -> PapanSiarError:
    if kind in {FailureKind.STOPPED, FailureKind.MALFORMED}:
        return RetryLater(kind.value, host=host)
    code = FailureKind.UNREACHABLE if kind in {FailureKind.TIMEOUT, FailureKind.LOST} else kind
    return Offline(code.value, host=host)


def fault_of_answer(answer: Answer, context: Context) -> PapanSiarError:
    """Convert an answer whose status is not 2xx."""
    if early := _before_the_platform(answer, context):
        return early
    if answer.status == 429:
        wait_s = wait_of(answer.headers, context.now, limited=True)
        return RetryLater("rate_limited", wait_s=wait_s, host=context.host)
    if answer.status >= 500 or answer.status == 408 or answer.status < 400:
        return _not_proved(answer, context)
    if answer.status == 401:
        return NeedsSignIn("token_refused", host=context.host, said=answer.words())
    code = _REFUSALS.get(answer.status, "refused")
    return NeedsFix(code, status=answer.status, host=context.host, said=answer.words())


_REFUSALS = {
    400: "request_refused",
    402: "payment_required",
    403: "forbidden",
    404: "not_found",
    409: "conflict",
    410: "gone",
    413: "too_large",
    415: "type_refused",
    422: "content_refused",
}


def _before_the_platform(answer: Answer, context: Context) -> PapanSiarError | None:
    """Recognise answers of a portal, a proxy or a firewall that stands before the platform."""
    wanted = answer.headers.get("www-authenticate", "").lower()
    if answer.status == 407:
        return Offline("proxy_sign_in", host=context.host)
    if answer.status == 511 or (answer.status == 401 and wanted.startswith(_GATEWAYS)):
        return RetryLater("captive_portal", host=context.host)
    if answer.status == 403 and answer.is_page:
        return _not_proved(answer, context)
    return None


#: What a gateway of the office asks for; platforms ask for Bearer or say nothing.
_GATEWAYS = ("basic", "digest", "negotiate", "ntlm", "kerberos")


def _not_proved(answer: Answer, context: Context) -> PapanSiarError:
    if context.commits:
        return OutcomeUnknown("server_error", host=context.host, status=answer.status)
    if answer.status < 500 and answer.status != 408:
        return RetryLater("captive_portal", host=context.host, status=answer.status)
    wait_s = wait_of(answer.headers, context.now)
    return RetryLater("server_error", wait_s=wait_s, host=context.host, status=answer.status)


def fault_of_unreadable(answer: Answer, context: Context) -> PapanSiarError:
    """Convert a 2xx answer whose body is not the JSON that was asked for."""
    if context.commits:
        return OutcomeUnknown("answer_unreadable", host=context.host, status=answer.status)
    return RetryLater("captive_portal" if answer.is_page else "answer_unreadable", host=context.host)


def server_time(headers: Mapping[str, str]) -> datetime | None:
    """Give the server's clock from its ``Date`` header, in UTC; None if it tells none."""
    return _http_date(headers.get("date", ""))


def wait_of(headers: Mapping[str, str], now: datetime, *, limited: bool = False) -> float | None:
    """Give the seconds a server asks us to wait: ``Retry-After``, or its rate headers if nothing is left.

    Dates are compared with the server's own ``Date``, because the office computer's clock may be wrong.
    ``limited`` says that the limit was hit even if the headers do not say that nothing is left.
    """
    today = server_time(headers) or now
    if asked := headers.get("retry-after", "").strip():
        return _bounded(_seconds_until(asked, today))
    for prefix in ("x-ratelimit-", "x-rate-limit-", "ratelimit-"):
        left, reset = headers.get(f"{prefix}remaining", "").strip(), headers.get(f"{prefix}reset", "").strip()
        if reset and (limited or left == "0"):
            return _bounded(_seconds_until(reset, today))
    return None


def _seconds_until(text: str, today: datetime) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        moment = _http_date(text) or _iso_date(text)
        return (moment - today).total_seconds() if moment else None
    # Unix time in seconds has ten digits; anything smaller is a span.
    return seconds - today.timestamp() if seconds > 1e9 else seconds


def _bounded(seconds: float | None) -> float | None:
    return None if seconds is None or seconds != seconds else min(MAX_WAIT_S, max(1.0, seconds))  # noqa: PLR0124


def _http_date(text: str) -> datetime | None:
    try:
        return _in_utc(parsedate_to_datetime(text))
    except (ValueError, OverflowError):
        return None


def _iso_date(text: str) -> datetime | None:
    try:
        return _in_utc(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def _in_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
