"""Answers as rare servers and proxies in between write them, byte by byte."""

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from core.domain.delivery import StepKind
from core.errors import InvalidInput, NeedsSignIn, OutcomeUnknown, RetryLater
from core.platforms.http import Http, Request
from core.platforms.network import NetworkSettings, origin_of, parts_of
from tests.fakes.clock import HandClock

SETTINGS = NetworkSettings(connect_timeout_s=2, read_timeout_s=2, commit_timeout_s=2, use_system_proxy=False)
JSON = b'{"id": "7"}'
PLAIN = b"Content-Length: %d\r\n\r\n%b" % (len(JSON), JSON)


@contextmanager
def wire(*answers: bytes, pause_s: float = 0.0) -> Iterator[str]:
    """A server that gives these answers, one per connection, in pieces with a pause between; gives its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(3)

    def serve() -> None:
        for answer in answers:
            with suppress(OSError), listener.accept()[0] as connection:
                connection.settimeout(3)
                connection.recv(65536)
                for start in range(0, len(answer), 40 if pause_s else len(answer) or 1):
                    connection.sendall(answer[start : start + 40] if pause_s else answer[start:])
                    threading.Event().wait(pause_s)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        thread.join(10)
        listener.close()


def asked(address: str, method: str = "GET", kind: StepKind = StepKind.SETTLE, **more: object) -> object:
    http = Http(SETTINGS, HandClock())
    try:
        answer = http.exchange(Request(method, f"{address}/x", "test", kind, **more))  # type: ignore[arg-type]
        return answer.json() if answer.body.strip() else None
    finally:
        http.close()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\n" + PLAIN,
        b"HTTP/1.0 200 OK\r\n" + PLAIN,
        b"HTTP/1.1 200\r\n" + PLAIN,
        b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\n" + PLAIN,
        b"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 201 Created\r\n" + PLAIN,
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n" + PLAIN,
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\n{"id"\r\n6\r\n: "7"}\r\n0\r\nX: y\r\n\r\n',
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + JSON,
        b"HTTP/1.1 200 OK\r\ncontent-encoding: GZIP\r\n\r\n" + gzip.compress(JSON),
        b"HTTP/1.1 203 Non-Authoritative\r\nContent-Type: text/plain\r\n" + PLAIN,
        b"HTTP/1.1 200 OK\r\nDATE: never\r\nx-odd:\r\n folded\r\n" + PLAIN,
    ],
)
def test_dialects_of_http_are_understood(answer: bytes) -> None:
    for pause_s in (0.0, 0.02):
        with wire(answer, pause_s=pause_s) as address:
            assert asked(address) == {"id": "7"}


def test_interim_answers_without_an_end_are_no_answer() -> None:
    with wire(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50) as address, pytest.raises(RetryLater):
        asked(address)


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", b"HTTP/1.1 204 No\r\n\r\n"]
)
def test_an_empty_answer_to_a_deletion_is_enough(answer: bytes) -> None:
    with wire(answer) as address:
        assert asked(address, "DELETE", StepKind.FOLLOW_UP, may_be_empty=True) is None
    with wire(answer) as address, pytest.raises(OutcomeUnknown):
        asked(address, "POST", StepKind.COMMIT, form=[])


def test_a_page_instead_of_an_empty_answer_is_a_portals() -> None:
    page = b"<html>Silakan masuk</html>"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%b" % (len(page), page)
    with wire(answer) as address, pytest.raises(RetryLater) as told:
        asked(address, "DELETE", StepKind.FOLLOW_UP, may_be_empty=True)
    assert told.value.code == "captive_portal"


def test_json_beyond_all_reason_is_unreadable() -> None:
    deep = b"[" * 200_000
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(deep), deep)
    with wire(answer) as address, pytest.raises(RetryLater) as told:
        asked(address)
    assert told.value.code == "answer_unreadable"


@pytest.mark.parametrize(
    "location", ["http://[", "//", "http://127.0.0.1:1/", "ftp://127.0.0.1/", "https://lain/x"]
)
def test_a_redirect_elsewhere_is_not_followed(location: str) -> None:
    answer = f"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()
    with wire(answer) as address, pytest.raises(RetryLater):
        asked(address)


def test_a_redirect_on_the_same_server_is_followed() -> None:
    moved = b"HTTP/1.1 308 Permanent Redirect\r\nLocation: ../y/?b=2\r\nContent-Length: 0\r\n\r\n"
    with wire(moved, b"HTTP/1.1 200 OK\r\nConnection: close\r\n" + PLAIN) as address:
        assert asked(address, query=[("a", "1")]) == {"id": "7"}


@pytest.mark.parametrize("token", ["dua baris\nInjected: 1", "kunci ber spasi", "kunçi", "\ud83d"])
def test_a_key_that_no_header_can_hold_asks_to_sign_in(token: str) -> None:
    with pytest.raises(NeedsSignIn):
        asked("http://127.0.0.1:9", token=token)


@pytest.mark.parametrize(
    "address", ["http://[", "https://", "https://a:99999", "kantor", "http://contoh.go.id"]
)
def test_what_is_no_safe_address_is_never_asked(address: str) -> None:
    with pytest.raises(InvalidInput):
        asked(address)


def test_servers_are_told_apart_by_scheme_host_and_port() -> None:
    assert origin_of(parts_of("https://SOSIAL.go.id/a")) == origin_of(
        parts_of("https://sosial.go.id:443/b?c")
    )
    assert origin_of(parts_of("https://a.id:8443")) != origin_of(parts_of("https://a.id"))
    assert parts_of("https://a.id:nomor").hostname is None
