"""Signing in: PKCE, the loopback redirect that only takes its own answer, and what people paste."""

import base64
import contextlib
import hashlib
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidInput, NeedsSignIn, RetryLater
from core.platforms.oauth import Authorization, Loopback, Pkce, pasted_code

NEVER: Callable[[], bool] = lambda: False  # noqa: E731


def visit(uri: str, query: str) -> tuple[int, str]:
    parts = urlsplit(uri)
    connection = HTTPConnection("127.0.0.1", parts.port or 0, timeout=5)
    connection.request("GET", f"{parts.path}?{query}" if query else "/favicon.ico")
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body


def test_the_challenge_is_the_hash_of_a_long_secret() -> None:
    pkce = Pkce()
    assert 43 <= len(pkce.verifier) <= 128
    digest = hashlib.sha256(pkce.verifier.encode()).digest()
    assert base64.urlsafe_b64decode(pkce.challenge + "=") == digest
    assert pkce.verifier not in repr(pkce)
    assert Pkce().verifier != pkce.verifier


def test_the_example_of_the_standard() -> None:
    """RFC 7636, appendix B."""
    assert (
        Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge
        == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    )


def test_the_address_for_the_browser() -> None:
    asked = Authorization(
        "https://m.example/oauth/authorize",
        "id",
        "http://127.0.0.1:1/masuk",
        "read write",
        extra={"force_login": "true"},
    )
    query = {name: values[0] for name, values in parse_qs(urlsplit(asked.url).query).items()}
    assert query == {
        "response_type": "code",
        "client_id": "id",
        "redirect_uri": "http://127.0.0.1:1/masuk",
        "scope": "read write",
        "state": asked.state,
        "code_challenge": asked.pkce.challenge,
        "code_challenge_method": "S256",
        "force_login": "true",
    }


def test_the_code_comes_back_through_the_browser() -> None:
    with Loopback() as loopback, ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(loopback.wait, "keadaan", NEVER)
        assert visit(loopback.redirect_uri, "")[0] == 404
        assert visit(loopback.redirect_uri, "code=curian&state=lain")[0] == 404
        assert visit(loopback.redirect_uri, "state=keadaan")[0] == 404
        status, page = visit(loopback.redirect_uri, "code=kode123&state=keadaan")
        assert waiting.result(5) == "kode123"
    assert status == 200
    assert "Berhasil masuk" in page
    assert "You are signed in" in page
    assert "kode123" not in page


def test_it_listens_on_this_computer_only() -> None:
    with Loopback() as loopback:
        assert loopback.redirect_uri.startswith("http://127.0.0.1:")
        assert loopback._server.server_address[0] == "127.0.0.1"


def test_saying_no_on_the_page_ends_the_wait() -> None:
    with Loopback() as loopback, ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(loopback.wait, "keadaan", NEVER)
        _, page = visit(loopback.redirect_uri, "error=access_denied&state=keadaan")
        with pytest.raises(NeedsSignIn) as told:
            waiting.result(5)
    assert (told.value.code, told.value.params["reason"]) == ("sign_in_denied", "access_denied")
    assert "Izin tidak diberikan" in page


def test_cancelling_and_waiting_too_long_end_the_wait() -> None:
    with Loopback() as loopback, pytest.raises(InvalidInput) as cancelled:
        loopback.wait("keadaan", lambda: True)
    assert cancelled.value.code == "sign_in_cancelled"
    with Loopback(limit_s=0) as loopback, pytest.raises(RetryLater) as late:
        loopback.wait("keadaan", NEVER)
    assert late.value.code == "sign_in_timed_out"


def test_a_browser_that_connects_ahead_and_says_nothing_does_not_hold_the_wait() -> None:
    with Loopback() as loopback, ThreadPoolExecutor(1) as pool:
        port = urlsplit(loopback.redirect_uri).port or 0
        with socket.create_connection(("127.0.0.1", port)):
            waiting = pool.submit(loopback.wait, "keadaan", NEVER)
            visit(loopback.redirect_uri, "code=kode&state=keadaan")
            assert waiting.result(10) == "kode"


@pytest.mark.parametrize(
    ("pasted", "code"),
    [
        ("kode123", "kode123"),
        ("  kode123\n", "kode123"),
        ('"kode123"', "kode123"),
        ("http://127.0.0.1:5/masuk?code=kode123&state=s", "kode123"),
        ("https://x.example/cb?state=s&code=a%2Fb", "a/b"),
        ("code=kode123&state=s", "kode123"),
    ],
)
def test_what_people_paste_is_understood(pasted: str, code: str) -> None:
    assert pasted_code(pasted, "s") == code


@pytest.mark.parametrize("pasted", ["", "  ", "ini bukan kode", "http://x.example/?code="])
def test_what_holds_no_code_is_refused(pasted: str) -> None:
    with pytest.raises(InvalidInput) as told:
        pasted_code(pasted)
    assert told.value.code == "code_missing"


def test_the_answer_to_another_try_is_refused() -> None:
    with pytest.raises(InvalidInput) as told:
        pasted_code("http://127.0.0.1/masuk?code=x&state=lama", "baru")
    assert told.value.code == "state_differs"


@given(st.text())
def test_pasting_never_breaks(pasted: str) -> None:
    with contextlib.suppress(InvalidInput):
        assert pasted_code(pasted, "s")


def test_no_thread_is_left() -> None:
    before = threading.active_count()
    with Loopback():
        pass
    assert threading.active_count() == before
