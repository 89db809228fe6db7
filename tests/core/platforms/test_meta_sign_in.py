"""Signing in to Facebook, Instagram and Threads with a pasted token: who, which page, which rights, until when."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from core.errors import Bug, InvalidInput
from core.platforms.facebook.sign_in import FacebookSignIn
from core.platforms.http import Http
from core.platforms.instagram.sign_in import InstagramSignIn
from core.platforms.network import NetworkSettings
from core.platforms.threads.sign_in import ThreadsSignIn
from tests.fakes.clock import HandClock
from tests.servers.fakes.facebook import FakeFacebook
from tests.servers.fakes.instagram import ACCOUNT, FakeInstagram
from tests.servers.fakes.meta import EXPIRED
from tests.servers.fakes.public_host import KEY, FakePublicHost
from tests.servers.fakes.threads import FakeThreads

SETTINGS = NetworkSettings(connect_timeout_s=2, read_timeout_s=2, commit_timeout_s=2)
ENDS = datetime(2027, 1, 20, tzinfo=UTC)


@pytest.fixture
def http() -> Iterator[Http]:
    made = Http(SETTINGS, HandClock())
    yield made
    made.close()


@pytest.fixture
def facebook() -> Iterator[FakeFacebook]:
    with FakeFacebook() as running:
        yield running


@pytest.fixture
def instagram() -> Iterator[FakeInstagram]:
    with FakeInstagram() as running:
        yield running


@pytest.fixture
def threads() -> Iterator[FakeThreads]:
    with FakeThreads() as running:
        yield running


@pytest.fixture
def host() -> Iterator[FakePublicHost]:
    with FakePublicHost() as running:
        running.now = HandClock().now
        yield running


def facts(kind: str, *rights: str) -> dict[str, Any]:
    return {"is_valid": True, "type": kind, "expires_at": int(ENDS.timestamp()), "scopes": list(rights)}


# --- Facebook ---------------------------------------------------------------------------------------------------


def test_a_pages_own_token_tells_page_rights_and_end(http: Http, facebook: FakeFacebook) -> None:
    facebook.inspected["page_token"] = facts("PAGE", "pages_manage_posts", "read_insights")
    told = FacebookSignIn(http, HandClock()).with_token(facebook.base_url, ' "page_token"\n')
    assert (told.identity.remote_id, told.identity.display_name) == ("1001", "Dinas Contoh")
    assert told.identity.handle == "@dinascontoh"
    assert told.identity.rights == ("pages_manage_posts", "read_insights")
    assert told.identity.expires_at == ENDS
    assert told.secrets == {"access_token": "page_token"}
    assert told.server_url == facebook.base_url


def test_a_page_token_that_cannot_be_inspected_still_works(http: Http, facebook: FakeFacebook) -> None:
    told = FacebookSignIn(http, HandClock()).with_token(facebook.base_url, "page_token")
    assert (told.identity.remote_id, told.identity.rights, told.identity.expires_at) == ("1001", (), None)


def test_the_version_that_was_signed_in_with_stays_with_the_account(
    http: Http, facebook: FakeFacebook
) -> None:
    sign_in = FacebookSignIn(http, HandClock())
    fields = {"token": "page_token", "api_version": "v26.0"}
    told = sign_in.with_fields(facebook.base_url, fields)
    assert told.identity.options["api_version"] == "v26.0"
    with pytest.raises(InvalidInput, match="api_version_invalid"):
        sign_in.with_fields(facebook.base_url, {**fields, "api_version": "26"})


@pytest.mark.parametrize("wanted", ["1002", "kecamatan contoh"])
def test_a_persons_token_is_turned_into_the_chosen_pages(
    http: Http, facebook: FakeFacebook, wanted: str
) -> None:
    sign_in = FacebookSignIn(http, HandClock())
    with pytest.raises(InvalidInput) as asked:
        sign_in.with_token(facebook.base_url, "user_token")
    assert asked.value.code == "page_needed"
    assert asked.value.params["pages"] == "Dinas Contoh (1001), Kecamatan Contoh (1002)"
    fields = {"token": "user_token", "page": wanted, "app_secret": "rahasia"}
    told = sign_in.with_fields(facebook.base_url, fields)
    assert told.identity.remote_id == "1002"
    assert told.secrets == {"access_token": "page2_token", "app_secret": "rahasia"}


def test_the_only_page_of_a_system_user_is_taken(http: Http, facebook: FakeFacebook) -> None:
    del facebook.pages["1002"]
    facebook.inspected["system_token"] = facts("SYSTEM_USER", "pages_manage_posts")
    told = FacebookSignIn(http, HandClock()).with_token(facebook.base_url, "system_token")
    assert told.secrets["access_token"] == "page_token"
    assert told.identity.expires_at == ENDS
    facebook.inspected["page_token"] = {**facts("PAGE", "pages_manage_posts"), "expires_at": 0}
    told = FacebookSignIn(http, HandClock()).with_token(facebook.base_url, "system_token")
    assert told.identity.expires_at is None


def test_a_page_that_is_not_managed_is_not_guessed(http: Http, facebook: FakeFacebook) -> None:
    del facebook.pages["1002"]
    with pytest.raises(InvalidInput) as refused:
        FacebookSignIn(http, HandClock()).with_fields(
            facebook.base_url, {"token": "user_token", "page": "9999"}
        )
    assert refused.value.code == "page_needed"


def test_a_person_without_a_page(http: Http, facebook: FakeFacebook) -> None:
    facebook.pages["user"] = {"id": "77", "name": "Seseorang"}
    facebook.page_tokens["77"] = ""
    del facebook.pages["1001"]
    del facebook.pages["1002"]
    facebook.inspected["user_token"] = facts("USER", "pages_manage_posts")
    with pytest.raises(InvalidInput) as refused:
        FacebookSignIn(http, HandClock()).with_token(facebook.base_url, "user_token")
    assert refused.value.code == "no_page"


def test_a_token_without_the_right_to_publish_is_told_before_it_is_stored(
    http: Http, facebook: FakeFacebook
) -> None:
    facebook.inspected["page_token"] = facts("PAGE", "pages_show_list")
    with pytest.raises(InvalidInput) as refused:
        FacebookSignIn(http, HandClock()).with_token(facebook.base_url, "page_token")
    assert (refused.value.code, refused.value.params["rights"]) == ("rights_missing", "pages_manage_posts")


def test_an_expired_token_and_one_that_is_called_invalid(http: Http, facebook: FakeFacebook) -> None:
    sign_in = FacebookSignIn(http, HandClock())
    facebook.dead["page_token"] = EXPIRED
    with pytest.raises(InvalidInput) as refused:
        sign_in.with_token(facebook.base_url, "page_token")
    assert refused.value.code == "token_expired"
    facebook.dead.clear()
    facebook.inspected["page_token"] = {"is_valid": False}
    with pytest.raises(InvalidInput) as refused:
        sign_in.with_token(facebook.base_url, "page_token")
    assert refused.value.code == "token_refused"


@pytest.mark.parametrize("pasted", ["", "  ", "zu kurz", "bukan token sama sekali!"])
def test_what_cannot_be_a_token_is_not_sent(http: Http, facebook: FakeFacebook, pasted: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        FacebookSignIn(http, HandClock()).with_token(facebook.base_url, pasted)
    assert refused.value.code == "token_missing"
    assert facebook.requests == []


def test_there_is_no_other_way(http: Http) -> None:
    sign_in = FacebookSignIn(http, HandClock())
    with pytest.raises(Bug):
        sign_in.code_page("")
    with pytest.raises(Bug):
        sign_in.with_code("", "")


# --- Instagram --------------------------------------------------------------------------------------------------


def test_the_account_behind_a_page_is_found(http: Http, instagram: FakeInstagram) -> None:
    told = InstagramSignIn(http, HandClock()).with_token(instagram.base_url, "page_token")
    assert (told.identity.remote_id, told.identity.handle) == (ACCOUNT, "@dinascontoh")
    assert told.identity.options["login"] == "facebook"
    assert told.identity.options["page_id"] == "1001"


def test_a_page_without_instagram_is_told(http: Http, instagram: FakeInstagram) -> None:
    instagram.linked = False
    with pytest.raises(InvalidInput) as refused:
        InstagramSignIn(http, HandClock()).with_token(instagram.base_url, "page_token")
    assert refused.value.code == "no_instagram"


def test_a_token_of_instagram_login_needs_no_page(http: Http, instagram: FakeInstagram) -> None:
    instagram.tokens["IGtoken-x"] = ACCOUNT
    instagram.inspected["IGtoken-x"] = facts("USER", "instagram_business_content_publish")
    told = InstagramSignIn(http, HandClock()).with_token(instagram.base_url, "IGtoken-x")
    assert (told.identity.remote_id, told.identity.options["login"]) == (ACCOUNT, "instagram")
    assert told.identity.expires_at == ENDS


# --- Threads and the place for pictures -------------------------------------------------------------------------


def test_threads_with_a_bucket_that_is_tried_out_first(
    http: Http, threads: FakeThreads, host: FakePublicHost
) -> None:
    fields = {
        "token": "th_token",
        "s3_endpoint": host.base_url,
        "s3_region": KEY.region,
        "s3_bucket": "ember",
        "s3_key_id": KEY.key_id,
        "s3_secret": KEY.secret,
    }
    told = ThreadsSignIn(http, HandClock()).with_fields(threads.base_url, fields)
    assert told.identity.handle == "@dinascontoh"
    assert told.identity.options["public_host"] == "s3"
    assert KEY.secret not in told.identity.options.values()
    assert told.secrets == {"access_token": "th_token", "s3_secret": KEY.secret}
    assert [one.method for one in host.requests] == ["PUT", "GET", "DELETE"]
    assert host.files == {}


def webdav(host: FakePublicHost) -> dict[str, str]:
    return {
        "token": "th_token",
        "webdav_url": f"{host.base_url}/tulis/",
        "webdav_user": "kantor",
        "webdav_password": "sandi-webdav",
        "webdav_public_url": f"{host.base_url}/publik",
    }


def test_a_folder_of_the_office_is_tried_out_too(
    http: Http, threads: FakeThreads, host: FakePublicHost
) -> None:
    told = ThreadsSignIn(http, HandClock()).with_fields(threads.base_url, webdav(host))
    assert told.identity.options["webdav_url"] == f"{host.base_url}/tulis/"
    assert told.secrets["webdav_password"] == "sandi-webdav"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"webdav_password": "salah"}, "public_host_refused"),
        ({"webdav_password": ""}, "field_missing"),
        ({"webdav_url": "http:///"}, "address_invalid"),
    ],
)
def test_a_place_that_does_not_work_is_told_before_anything_is_stored(
    http: Http, threads: FakeThreads, host: FakePublicHost, change: dict[str, str], code: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        ThreadsSignIn(http, HandClock()).with_fields(threads.base_url, {**webdav(host), **change})
    assert refused.value.code == code


def test_a_full_place_and_one_that_strangers_cannot_read(
    http: Http, threads: FakeThreads, host: FakePublicHost
) -> None:
    host.full = True
    with pytest.raises(InvalidInput) as refused:
        ThreadsSignIn(http, HandClock()).with_fields(threads.base_url, webdav(host))
    assert refused.value.code == "public_host_full"
    host.full, host.stale = False, True
    with pytest.raises(InvalidInput) as refused:
        ThreadsSignIn(http, HandClock()).with_fields(threads.base_url, webdav(host))
    assert refused.value.code == "public_host_refused"


def test_a_place_that_answers_with_something_else(
    http: Http, threads: FakeThreads, host: FakePublicHost
) -> None:
    fields = {**webdav(host), "webdav_public_url": f"{host.base_url}/publik"}
    host.other = "Selamat datang di situs kami"
    with pytest.raises(InvalidInput) as refused:
        ThreadsSignIn(http, HandClock()).with_fields(threads.base_url, fields)
    assert refused.value.code == "public_host_unreadable"


def test_no_secret_stands_in_a_log_or_an_error(
    http: Http, threads: FakeThreads, host: FakePublicHost, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    threads.tokens["kanari_token"] = threads.tokens["th_token"]
    threads.dead["kanari_mati"] = EXPIRED
    sign_in = ThreadsSignIn(http, HandClock())
    fields = {**webdav(host), "token": "kanari_token"}
    told = sign_in.with_fields(threads.base_url, fields)
    with pytest.raises(InvalidInput) as refused:
        sign_in.with_token(threads.base_url, "kanari_mati")
    with pytest.raises(InvalidInput) as wrong:
        sign_in.with_fields(threads.base_url, {**fields, "webdav_password": "kanari_sandi"})
    said = f"{caplog.text} {refused.value!s} {refused.value!r} {wrong.value!s} {told.identity!r}"
    assert "kanari" not in said
    assert "sandi-webdav" not in said
    assert "meta inspect" in caplog.text
