"""Signing in to Bluesky with what an admin types, however they type it."""

from collections.abc import Iterator

import pytest

from core.errors import InvalidInput, NeedsSignIn, Offline
from core.platforms.bluesky.sign_in import HOME, BlueskySignIn, account_name, own_server
from core.platforms.fields import Fields
from core.platforms.http import Http
from core.platforms.network import NetworkSettings
from tests.fakes.clock import HandClock
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.bluesky import FakeBluesky, refusal

TYPED = {"handle": "alice.test", "app_password": "aaaa-bbbb-cccc-dddd"}
SIGN_IN = "/xrpc/com.atproto.server.createSession"


@pytest.fixture
def server() -> Iterator[FakeBluesky]:
    with FakeBluesky() as running:
        yield running


@pytest.fixture
def sign_in() -> Iterator[BlueskySignIn]:
    http = Http(NetworkSettings(connect_timeout_s=2, read_timeout_s=2), HandClock())
    yield BlueskySignIn(http)
    http.close()


def test_a_name_and_an_app_password_are_enough(server: FakeBluesky, sign_in: BlueskySignIn) -> None:
    result = sign_in.with_fields(server.base_url, {**TYPED, "handle": " @Alice.test\u202c "})
    assert (result.identity.handle, result.identity.remote_id) == ("@alice.test", server.dids["alice.test"])
    assert result.server_url == server.base_url
    assert set(result.secrets) == {"access_token", "refresh_token"}
    assert all(result.secrets.values())
    assert "segar" not in repr(result.identity)
    names = [one.path.rpartition(".")[2] for one in server.requests]
    assert names.count("createSession") == 1


def test_a_wrong_password_is_told_and_no_account_is_made(server: FakeBluesky, sign_in: BlueskySignIn) -> None:
    with pytest.raises(InvalidInput) as told:
        sign_in.with_fields(server.base_url, {**TYPED, "app_password": "salah"})
    assert told.value.code == "app_password_refused"


def test_a_second_factor_is_asked_for_and_then_taken(server: FakeBluesky, sign_in: BlueskySignIn) -> None:
    server.second_factor = "AB3-DE5"
    with pytest.raises(InvalidInput) as told:
        sign_in.with_fields(server.base_url, TYPED)
    assert told.value.code == "second_factor_needed"
    assert sign_in.with_fields(server.base_url, {**TYPED, "second_factor": " AB3-DE5 "}).secrets


@pytest.mark.parametrize("inactive", ["AccountTakedown", "deactivated"])
def test_an_account_that_is_not_active_is_not_added(
    server: FakeBluesky, sign_in: BlueskySignIn, inactive: str
) -> None:
    server.inactive = inactive
    with pytest.raises(NeedsSignIn) as told:
        sign_in.with_fields(server.base_url, TYPED)
    assert told.value.code == "account_inactive"


@pytest.mark.parametrize(
    "reply",
    [Reply(404, {"error": "Not Found"}), Reply(200, {"name": "WordPress"}), refusal(400, "InvalidRequest")],
)
def test_a_server_of_another_kind_is_recognised(
    server: FakeBluesky, sign_in: BlueskySignIn, reply: Reply
) -> None:
    server.plan(Fault.ANSWER, path=SIGN_IN, reply=reply)
    with pytest.raises(InvalidInput) as told:
        sign_in.with_fields(server.base_url, TYPED)
    assert told.value.code == "not_a_bluesky_server"


def test_without_a_server_bluesky_itself_is_meant(sign_in: BlueskySignIn) -> None:
    """No test reaches the internet, and that is the proof that it was tried."""
    assert HOME == "https://bsky.social"
    with pytest.raises((Offline, PermissionError)):
        sign_in.with_fields("  ", TYPED)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"handle": "alice.test", "app_password": " "}, "app_password_missing"),
        ({"handle": "alice test!", "app_password": "x"}, "handle_invalid"),
        ({"app_password": "x"}, "handle_invalid"),
    ],
)
def test_what_is_missing_is_named(sign_in: BlueskySignIn, typed: dict[str, str], code: str) -> None:
    with pytest.raises(InvalidInput) as told:
        sign_in.with_fields("http://127.0.0.1:9", typed)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dinkes", "dinkes.bsky.social"),
        ("@Dinkes.Kota.go.id", "dinkes.kota.go.id"),
        ("https://bsky.app/profile/dinkes.bsky.social/post/3k2a", "dinkes.bsky.social"),
        ("admin@dinkes.go.id", "admin@dinkes.go.id"),
        ("did:plc:abc123", "did:plc:abc123"),
        ("\u200edinkes.bsky.social\u202c", "dinkes.bsky.social"),
    ],
)
def test_names_are_understood_however_they_are_copied(typed: str, name: str) -> None:
    assert account_name(typed, HOME) == name


@pytest.mark.parametrize(
    ("services", "server"),
    [
        ([{"id": "#atproto_pds", "serviceEndpoint": "https://jamur.us-east.host.bsky.network/"}],
         "https://jamur.us-east.host.bsky.network"),
        ([{"id": "did:plc:x#atproto_pds", "serviceEndpoint": "https://pds.contoh.go.id"}], "https://pds.contoh.go.id"),
        ([{"id": "#atproto_pds", "serviceEndpoint": "http://jahat.example"}], ""),
        ([{"id": "#atproto_labeler", "serviceEndpoint": "https://lain.example"}], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_the_accounts_own_server_is_taken_from_its_document(services: object, server: str) -> None:
    assert own_server(Fields({"didDoc": {"service": services}})) == server


@pytest.mark.parametrize(
    ("method", "name", "code"),
    [
        ("POST", "com.atproto.server.createSession", "token_missing"),
        ("GET", "com.atproto.repo.getRecord", "token_expired"),
    ],
)
def test_nothing_is_renewed_while_signing_in(
    server: FakeBluesky, sign_in: BlueskySignIn, method: str, name: str, code: str
) -> None:
    server.plan(Fault.ANSWER, method, f"/xrpc/{name}", reply=refusal(400, "ExpiredToken"))
    with pytest.raises((InvalidInput, NeedsSignIn)) as told:
        sign_in.with_fields(server.base_url, TYPED)
    assert told.value.code == code
