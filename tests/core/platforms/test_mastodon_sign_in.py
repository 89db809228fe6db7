"""The three ways into a Mastodon server, against a fake that checks PKCE, redirect, scopes and used codes."""

import contextlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidInput, NeedsSignIn, RetryLater
from core.platforms.http import Http
from core.platforms.mastodon.sign_in import SCOPES, MastodonSignIn
from core.platforms.network import NetworkSettings
from core.platforms.server_address import server_address
from tests.fakes.clock import HandClock
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.mastodon import FakeMastodon


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with FakeMastodon() as running:
        yield running


@pytest.fixture
def sign_in() -> Iterator[MastodonSignIn]:
    http = Http(NetworkSettings(connect_timeout_s=2, read_timeout_s=1), HandClock())
    yield MastodonSignIn(http)
    http.close()


def query_of(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def read_and_close(connection: HTTPConnection) -> None:
    connection.getresponse().read()
    connection.close()


def test_with_the_browser(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    opened: list[str] = []

    def browser(url: str) -> None:
        """Press "Authorize" and follow the redirect."""
        opened.append(url)
        query = query_of(url)
        redirect = urlsplit(server.redirect_of(query, server.allow(url, query)))
        connection = HTTPConnection("127.0.0.1", redirect.port or 0, timeout=5)
        connection.request("GET", f"{redirect.path}?{redirect.query}")
        pool.submit(read_and_close, connection)

    with ThreadPoolExecutor(1) as pool:
        result = sign_in.in_browser(server.base_url, browser, lambda: False)
    assert result.secrets["access_token"] == "alice_token"
    assert result.server_url == server.base_url
    assert result.identity.handle == "@alice@kantor.example"
    assert result.identity.rights == tuple(SCOPES.split())
    assert result.identity.limits["max_characters"] == 500
    (app,) = server.apps.values()
    assert result.identity.options["client_id"] == app["client_id"]
    assert result.secrets["client_secret"] == app["client_secret"]
    assert app["client_secret"] not in repr(result.identity)


def test_with_a_pasted_code(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    url, state = sign_in.code_page(server.base_url)
    code = server.allow(url, query_of(url), token="bob_token")
    with pytest.raises(InvalidInput) as wrong:
        sign_in.with_code(state, "kode-salah")
    assert wrong.value.code == "code_refused"
    assert sign_in.with_code(state, f" {code} ").identity.display_name == "Bob"
    with pytest.raises(InvalidInput) as used:
        sign_in.with_code(state, code)
    assert used.value.code == "sign_in_expired"


def test_with_a_pasted_token(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    result = sign_in.with_token(f"{server.base_url}/@alice", " alice_token\n")
    assert (result.identity.remote_id, result.secrets) == ("1", {"access_token": "alice_token"})
    assert result.identity.rights == ("read", "write")


@pytest.mark.parametrize(
    ("token", "code"), [("salah", "token_refused"), ("  ", "token_missing"), ("é", "token_missing")]
)
def test_a_token_that_is_wrong(server: FakeMastodon, sign_in: MastodonSignIn, token: str, code: str) -> None:
    with pytest.raises(InvalidInput) as told:
        sign_in.with_token(server.base_url, token)
    assert told.value.code == code


def test_a_server_that_does_not_tell_rights_is_fine(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    server.plan(Fault.ANSWER, "GET", "/api/v1/apps", reply=Reply(404, {"error": "Not Found"}))
    assert sign_in.with_token(server.base_url, "alice_token").identity.rights == ()


def test_a_site_that_is_no_mastodon_server(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    for path in ("/api/v2/instance", "/api/v1/instance"):
        server.plan(Fault.ANSWER, "GET", path, reply=Reply(404, "<h1>Tidak ada</h1>"))
    with pytest.raises(InvalidInput) as told:
        sign_in.code_page(server.base_url)
    assert told.value.code == "not_a_mastodon_server"


def test_a_server_that_registers_nothing(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    server.plan(Fault.ANSWER, path="/api/v1/apps", reply=Reply(200, {}))
    with pytest.raises(InvalidInput):
        sign_in.code_page(server.base_url)


@pytest.mark.parametrize("reply", [Reply(200, {}), Reply(401, {"error": "invalid_client"})])
def test_a_code_that_brings_no_token(server: FakeMastodon, sign_in: MastodonSignIn, reply: Reply) -> None:
    url, state = sign_in.code_page(server.base_url)
    server.plan(Fault.ANSWER, path="/oauth/token", reply=reply)
    with pytest.raises(InvalidInput) as told:
        sign_in.with_code(state, "kode")
    assert told.value.code == "code_refused"
    assert url.startswith(f"{server.base_url}/oauth/authorize?")


def test_an_owner_without_an_id_is_nobody(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    server.plan(Fault.ANSWER, "GET", "/api/v1/accounts/verify_credentials", reply=Reply(200, {}))
    with pytest.raises(InvalidInput):
        sign_in.with_token(server.base_url, "alice_token")


def test_a_line_that_breaks_keeps_the_pending_sign_in(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    url, state = sign_in.code_page(server.base_url)
    code = server.allow(url, query_of(url))
    server.plan(Fault.RESET_BEFORE, path="/oauth/token", count=2)
    with pytest.raises(RetryLater):
        sign_in.with_code(state, code)
    assert sign_in.with_code(state, code).identity.display_name == "Alice"


def test_only_the_last_pending_sign_ins_are_remembered(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    states = [sign_in.code_page(server.base_url)[1] for _ in range(10)]
    with pytest.raises(InvalidInput):
        sign_in.with_code(states[0], "kode")
    assert len(sign_in._pending) == 8


def test_saying_no_in_the_browser(server: FakeMastodon, sign_in: MastodonSignIn) -> None:
    def browser(url: str) -> None:
        query = query_of(url)
        redirect = urlsplit(query["redirect_uri"])
        connection = HTTPConnection("127.0.0.1", redirect.port or 0, timeout=5)
        connection.request("GET", f"{redirect.path}?error=access_denied&state={query['state']}")
        pool.submit(read_and_close, connection)

    with ThreadPoolExecutor(1) as pool, pytest.raises(NeedsSignIn):
        sign_in.in_browser(server.base_url, browser, lambda: False)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("mastodon.social", "https://mastodon.social"),
        (" Mastodon.Social/ ", "https://mastodon.social"),
        ("https://mastodon.social/@pemkab", "https://mastodon.social"),
        ("http://mastodon.social", "https://mastodon.social"),
        ("@pemkab@sosial.go.id", "https://sosial.go.id"),
        ("sosial.go.id:8443", "https://sosial.go.id:8443"),
        ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("localhost:3000", "http://localhost:3000"),
        ("https://localhost", "https://localhost"),
        ("http://[::1]:3000", "http://[::1]:3000"),
        ("[2001:db8::7]:8443", "https://[2001:db8::7]:8443"),
        ("HTTPS://SOSIAL.GO.ID//", "https://sosial.go.id"),
        ("sosial.go.id.", "https://sosial.go.id"),
        ("https://sosial.go.id?lang=id#a", "https://sosial.go.id"),
        ("\u200esosial.go.id\u2069", "https://sosial.go.id"),
        ("münchen.example", "https://münchen.example"),
    ],
)
def test_servers_as_people_type_them(typed: str, address: str) -> None:
    assert server_address(typed) == address


@pytest.mark.parametrize("typed", ["", "mastodon", "apa saja", "https://", "a.b/../c d", "ftp://"])
def test_what_is_no_server(typed: str) -> None:
    if typed == "a.b/../c d":
        assert server_address(typed) == "https://a.b"
        return
    with pytest.raises(InvalidInput) as told:
        server_address(typed)
    assert told.value.code == "address_invalid"


@given(st.text())
def test_typing_never_breaks(typed: str) -> None:
    with contextlib.suppress(InvalidInput):
        assert server_address(typed).startswith("http")
