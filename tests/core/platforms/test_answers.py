"""The table from what happened to what has to happen next."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from core.platforms.answers import (
    MAX_WAIT_S,
    Answer,
    Context,
    FailureKind,
    TransportFailed,
    fault_of_answer,
    fault_of_failure,
    fault_of_unreadable,
    server_time,
    wait_of,
)

NOW = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
COMMIT = Context("mastodon.example", StepKind.COMMIT, NOW)
READ = Context("mastodon.example", StepKind.SETTLE, NOW)
JSON = {"content-type": "application/json; charset=utf-8"}
PAGE = {"content-type": "text/html"}


def answer(status: int, body: bytes = b'{"error": "said"}', **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {**JSON, **named}, body)


def page(status: int) -> Answer:
    return Answer(status, PAGE, b"<!DOCTYPE html><html>Masuk WiFi</html>")


@pytest.mark.parametrize("kind", list(FailureKind))
def test_before_the_first_byte_nothing_can_have_been_published(kind: FailureKind) -> None:
    fault = fault_of_failure(TransportFailed(kind, began=False), COMMIT)
    assert not isinstance(fault, OutcomeUnknown)
    assert isinstance(fault, (RetryLater, InvalidInput))


@pytest.mark.parametrize("kind", [one for one in FailureKind if one is not FailureKind.BAD_ADDRESS])
def test_after_the_first_byte_a_commit_is_unknown_and_anything_else_waits(kind: FailureKind) -> None:
    failure = TransportFailed(kind, began=True)
    lost = fault_of_failure(failure, COMMIT)
    assert isinstance(lost, OutcomeUnknown)
    assert lost.params["cause"] == kind.value
    waits = fault_of_failure(failure, READ)
    assert isinstance(waits, RetryLater)
    assert not isinstance(waits, Offline)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (FailureKind.NO_LINE, "no_line"),
        (FailureKind.NAME_UNKNOWN, "host_not_found"),
        (FailureKind.UNREACHABLE, "host_unreachable"),
        (FailureKind.TIMEOUT, "host_unreachable"),
        (FailureKind.LOST, "host_unreachable"),
        (FailureKind.TLS, "tls_untrusted"),
        (FailureKind.TLS_CLOCK, "tls_clock"),
        (FailureKind.CA_BUNDLE, "ca_bundle_unreadable"),
        (FailureKind.PROXY, "proxy_unreachable"),
        (FailureKind.PROXY_SIGN_IN, "proxy_sign_in"),
    ],
)
def test_kinds_of_being_offline_are_told_apart(kind: FailureKind, code: str) -> None:
    fault = fault_of_failure(TransportFailed(kind, began=False), READ)
    assert (type(fault), fault.code) == (Offline, code)


@pytest.mark.parametrize("context", [COMMIT, READ])
@pytest.mark.parametrize(
    ("given_answer", "kind", "code"),
    [
        (answer(400), NeedsFix, "request_refused"),
        (answer(401), NeedsSignIn, "token_refused"),
        (page(401), NeedsSignIn, "token_refused"),
        (answer(401, www_authenticate="NTLM"), RetryLater, "captive_portal"),
        (answer(402), NeedsFix, "payment_required"),
        (answer(403), NeedsFix, "forbidden"),
        (answer(404), NeedsFix, "not_found"),
        (answer(409), NeedsFix, "conflict"),
        (answer(410), NeedsFix, "gone"),
        (answer(413), NeedsFix, "too_large"),
        (page(413), NeedsFix, "too_large"),
        (page(404), NeedsFix, "not_found"),
        (answer(415), NeedsFix, "type_refused"),
        (answer(418), NeedsFix, "refused"),
        (answer(422), NeedsFix, "content_refused"),
        (answer(429), RetryLater, "rate_limited"),
        (page(407), Offline, "proxy_sign_in"),
        (page(511), RetryLater, "captive_portal"),
    ],
)
def test_a_clear_no_is_a_no_for_every_step(
    context: Context, given_answer: Answer, kind: type[PapanSiarError], code: str
) -> None:
    fault = fault_of_answer(given_answer, context)
    assert (type(fault), fault.code) == (kind, code)


@pytest.mark.parametrize(
    ("given_answer", "code"),
    [
        (answer(500), "server_error"),
        (answer(502), "server_error"),
        (answer(503), "server_error"),
        (answer(408), "server_error"),
        (page(403), "captive_portal"),
        (page(302), "captive_portal"),
    ],
)
def test_an_unclear_answer_is_unknown_for_a_commit_and_waits_elsewhere(
    given_answer: Answer, code: str
) -> None:
    assert type(fault_of_answer(given_answer, COMMIT)) is OutcomeUnknown
    fault = fault_of_answer(given_answer, READ)
    assert (type(fault), fault.code) == (RetryLater, code)


@given(st.integers(300, 599))
def test_no_status_makes_a_commit_look_safe_that_is_not(status: int) -> None:
    """Only the platform's own 4xx and what proxies say for themselves may free a commit for repetition."""
    fault = fault_of_answer(answer(status), COMMIT)
    free = not isinstance(fault, OutcomeUnknown)
    assert free == ((400 <= status < 500 and status != 408) or status == 511)


def test_unreadable_success() -> None:
    assert type(fault_of_unreadable(page(200), COMMIT)) is OutcomeUnknown
    assert fault_of_unreadable(page(200), READ).code == "captive_portal"
    assert fault_of_unreadable(answer(200, b"{"), READ).code == "answer_unreadable"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"error": "Terlalu panjang"}', "Terlalu panjang"),
        (b'{"error": {"message": "Invalid parameter", "code": 100}}', "Invalid parameter"),
        (b'{"error": "invalid_grant", "error_description": "Habis"}', "Habis"),
        (b'{"detail": "Duplicate"}', "Duplicate"),
        (b'{"error": ""}', ""),
        (b"[]", ""),
        (b"bukan json", ""),
        (b'{"error": "token EAABsbCS1iHgBAKZCZCabcdef0123456789 expired"}', "token … expired"),
        (b'{"error": "see https://example.com/x?access_token=abc123"}', "see …"),
    ],
)
def test_the_platforms_words_are_kept_without_anything_like_a_key(body: bytes, said: str) -> None:
    assert answer(422, body).words() == said


def test_long_words_are_cut() -> None:
    assert len(answer(422, b'{"error": "' + b"ha " * 500 + b'"}').words()) == 200


@pytest.mark.parametrize(
    ("headers", "limited", "wait_s"),
    [
        ({}, False, None),
        ({"retry-after": "90"}, False, 90),
        (
            {"retry-after": "Mon, 23 Nov 2026 00:32:00 GMT", "date": "Mon, 23 Nov 2026 00:30:30 GMT"},
            False,
            90,
        ),
        ({"retry-after": "Mon, 23 Nov 2026 00:32:00 GMT"}, False, 120),
        ({"retry-after": "soon"}, False, None),
        ({"retry-after": "-5"}, False, 1),
        ({"retry-after": "nan"}, False, None),
        ({"retry-after": "9999999"}, False, MAX_WAIT_S),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "2026-11-23T00:35:00.000000Z"}, False, 300),
        ({"x-ratelimit-remaining": "12", "x-ratelimit-reset": "2026-11-23T00:35:00Z"}, False, None),
        ({"x-ratelimit-remaining": "12", "x-ratelimit-reset": "2026-11-23T00:35:00"}, True, 300),
        ({"x-rate-limit-remaining": "0", "x-rate-limit-reset": str(int(NOW.timestamp()) + 60)}, False, 60),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "45"}, False, 45),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "kapan-kapan"}, False, None),
    ],
)
def test_waits_are_read_by_the_servers_own_clock(
    headers: dict[str, str], limited: bool, wait_s: float | None
) -> None:
    assert wait_of(headers, NOW, limited=limited) == wait_s


def test_the_servers_clock() -> None:
    assert server_time({"date": "Mon, 23 Nov 2026 07:30:00 +0700"}) == NOW
    assert server_time({"date": "Mon, 23 Nov 2026 00:30:00 -0000"}) == NOW
    assert server_time({"date": "kemarin"}) is None
    assert server_time({}) is None
