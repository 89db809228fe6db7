"""No secret leaves the keyring: canaries go through every flow, then everything that was written is searched."""

import base64
import logging
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest

import main
from core.clock import SystemClock
from core.domain.account import Account
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.publishing import AccountIdentity
from core.domain.settings import ProxyChoice, Settings
from core.errors import PapanSiarError
from core.platforms.catalogue import PLATFORMS
from core.platforms.tiktok import connector as tiktok_module
from core.platforms.tiktok.api import TikTokHosts
from core.platforms.x import connector as x_module
from core.platforms.x.api import XHosts
from core.platforms.x.connector import CONFIRMED
from core.platforms.youtube import connector as youtube_module
from core.platforms.youtube.api import YouTubeHosts
from core.ports import SignInResult
from gui.backend import Backend
from gui.crash import CrashHook
from storage.maintenance import Maintenance
from storage.paths import WorkspacePaths
from storage.settings import SettingsFile
from tests.servers.fakes.base import FakePlatform, Received, Reply
from tests.servers.fakes.bluesky import FakeBluesky
from tests.servers.fakes.facebook import FakeFacebook
from tests.servers.fakes.instagram import ACCOUNT as INSTAGRAM_ACCOUNT
from tests.servers.fakes.instagram import FakeInstagram
from tests.servers.fakes.mastodon import FakeMastodon
from tests.servers.fakes.telegram import FakeTelegram
from tests.servers.fakes.threads import ACCOUNT as THREADS_ACCOUNT
from tests.servers.fakes.threads import FakeThreads
from tests.servers.fakes.tiktok import FakeTikTok
from tests.servers.fakes.x import FakeX
from tests.servers.fakes.youtube import FakeYouTube

#: Only letters and digits, as long as real keys: every platform's form takes them.
TAIL = "Zq7vKw2mXs9tBn4rLd6yHc8jPf3gUe5a"
BOT_TOKEN = f"987654321:AA{TAIL}Telegram"
ACCESS = {
    "mastodon": f"{TAIL}mastodon",
    "facebook": f"EAA{TAIL}facebook",
    "instagram": f"IG{TAIL}instagram",
    "threads": f"TH{TAIL}threads",
}
PASSWORD = "zq7v-kw2m-xs9t-bn4r"
APP_SECRET = f"{TAIL.lower()}appsecret"
PAGE_TOKEN = f"EAA{TAIL}page"
FIELDS: Mapping[str, Mapping[str, str]] = {
    "bluesky": {"handle": "alice.test", "app_password": PASSWORD},
    "facebook": {"token": ACCESS["facebook"], "page": "1001", "app_secret": APP_SECRET},
    "instagram": {"token": ACCESS["instagram"], "app_secret": APP_SECRET},
    "mastodon": {"token": ACCESS["mastodon"]},
    "telegram": {"bot_token": BOT_TOKEN, "channel": "@dinas"},
    "threads": {"token": ACCESS["threads"], "app_secret": APP_SECRET},
}
#: For platforms with no fields of their own above: whatever their forms may ask for.
ANY = {
    name: f"{TAIL}{name}".replace("_", "")
    for name in (
        "token",
        "access_token",
        "refresh_token",
        "client_secret",
        "client_id",
        "app_secret",
        "password",
    )
}
#: What the fakes make themselves: the sessions of Bluesky.
SESSIONS = ("akses-alice", "segar-alice")
HOSTS = {
    "public_host": "s3",
    "s3_region": "id-1",
    "s3_bucket": "gambar",
    "s3_key_id": "kunci",
    "s3_secret": f"{TAIL}bucket",
    "webdav_password": f"{TAIL}webdav",
}
OwnApps = Mapping[str, FakeX | FakeYouTube | FakeTikTok]
CANARIES = (TAIL, TAIL.lower(), TAIL.upper(), PASSWORD, *SESSIONS)


class Echo(FakePlatform):
    """The worst of hosts: every answer quotes the whole request, its keys included."""

    def __init__(self, status: int = 400) -> None:
        super().__init__()
        self.status = status

    def answer(self, request: Received) -> Reply:
        return echo_of(request, self.status)

    def send(self, handler: BaseHTTPRequestHandler, reply: Reply, cut: int | None = None) -> None:
        if self.status != 299:
            super().send(handler, reply, cut)
            return
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n broken header\r\nnot a header at all\r\n\r\n{}")
        handler.close_connection = True


def echo_of(request: Received, status: int) -> Reply:
    told = f"{request.path} {request.query} {dict(request.headers)} {request.body!r}"
    error = {"message": told, "code": 190, "type": told, "fbtrace_id": told}
    return Reply(status, {"error": error, "description": told, "error_description": told, "message": told})


@dataclass
class Witness:
    """Collects what was raised, in every form in which somebody could write it down."""

    heard: list[str] = field(default_factory=list)

    def watch(self, act: Callable[..., object], *given: object) -> None:
        try:
            done = act(*given)
        except PapanSiarError as error:
            self.heard += [*traceback.format_exception(error), str(error), repr(error), repr(error.params)]
        else:
            self.heard.append(repr(done))


class Records(logging.Handler):
    """Keeps every record that the program's own log file would get."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@dataclass
class Desk:
    """One workspace, and everything that it said."""

    paths: WorkspacePaths
    backend: Backend
    witness: Witness
    records: Records

    def signed_in(self, platform: str, server: str) -> Account:
        sign_in = self.backend.services.sign_ins.of(platform)
        if platform == "mastodon":
            result = sign_in.with_token(server, FIELDS[platform]["token"])
        else:
            result = sign_in.with_fields(server, FIELDS[platform])
        return self.keep(platform, result)

    def keep(self, platform: str, result: SignInResult) -> Account:
        self.witness.heard.append(repr(result))
        return self.backend.services.accounts.add_signed_in(platform, result)

    def publish(self, text: str, *accounts: Account) -> None:
        services = self.backend.services
        post = replace(services.posts.blank(), base_text=text, account_ids=tuple(one.id for one in accounts))
        services.posts.save(post)
        self.witness.watch(partial(services.publishing.queue, post.id, at=None))
        for _ in range(3):
            self.witness.watch(self.backend.send_once, 5)

    def look_at_everything(self) -> None:
        services = self.backend.services
        for one in services.accounts.list():
            self.witness.heard.append(repr(one))
            self.witness.watch(services.accounts.check, one.id)

    def must_be_clean(self) -> None:
        found = [*_in_files(self.paths.home), *_in_text("a record of the log", self.records.lines)]
        found += _in_text("an exception", self.witness.heard)
        assert not found, "\n".join(found)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    paths = WorkspacePaths(tmp_path / "data")
    paths.prepare()
    SettingsFile(paths.settings).save(Settings(undo_window_s=0, proxy=ProxyChoice.NONE))
    backend = main.open_backend(paths)
    services = backend.services
    services.office.save(Office("Dinas Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84))
    records = Records()
    logging.getLogger().addHandler(records)
    yield Desk(paths, backend, Witness(), records)
    logging.getLogger().removeHandler(records)
    backend.close()


def _in_files(folder: Path) -> list[str]:
    return [
        f"{canary} in {file.relative_to(folder)}"
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for canary in _in_bytes(file.read_bytes())
    ]


def _in_text(where: str, lines: list[str]) -> list[str]:
    return [f"{found} in {where}: {line[:3000]}" for line in lines for found in _in_bytes(line.encode())]


def _in_bytes(content: bytes) -> list[str]:
    """Also as an address and in Base64, in each of the three ways in which it can begin."""
    return [one for one in CANARIES if any(form in content for form in _forms(one))]


def _forms(canary: str) -> Iterator[bytes]:
    plain = canary.encode()
    yield plain
    yield quote(canary, safe="").encode()
    for shift in range(3):
        yield base64.b64encode(b"x" * shift + plain)[4:-4]


# --- the net itself ---------------------------------------------------------------------------------------------


def test_the_search_finds_what_lies_open(desk: Desk, tmp_path: Path) -> None:
    (desk.paths.logs / "offen.txt").write_text(
        f"x {base64.b64encode(f'a:{BOT_TOKEN}'.encode()).decode()}", encoding="utf-8"
    )
    with sqlite3.connect(tmp_path / "data" / "probe.db") as database:
        database.execute("create table t (v text)")
        database.execute("insert into t values (?)", (PASSWORD,))
    database.close()
    with pytest.raises(AssertionError, match=r"probe\.db"):
        desk.must_be_clean()
    assert len(_in_files(desk.paths.home)) == 2


# --- the flows --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [200, 299, 400, 401, 403, 404, 429, 500])
@pytest.mark.parametrize("platform", sorted(one.id for one in PLATFORMS.values() if one.sign_in))
def test_a_host_that_quotes_the_keys_it_was_given(desk: Desk, platform: str, status: int) -> None:
    """299 stands for a broken header, of which HTTP libraries like to warn with the whole address."""
    with Echo(status) as host:
        sign_in = desk.backend.services.sign_ins.of(platform)
        typed = FIELDS.get(platform, ANY)
        places = {**HOSTS, "s3_endpoint": host.base_url, "webdav_url": host.base_url}
        ways: tuple[Callable[[], object], ...] = (
            lambda: sign_in.with_fields(host.base_url, {**typed, **places}),
            lambda: sign_in.with_token(host.base_url, typed.get("token", BOT_TOKEN)),
            lambda: sign_in.in_browser(host.base_url, lambda _: None, lambda: True, typed),
            lambda: sign_in.code_page(host.base_url),
            lambda: sign_in.with_code("state", f"code{TAIL}"),
        )
        for way in ways:
            desk.witness.watch(way)
    desk.must_be_clean()


def test_addresses_with_keys_in_them(desk: Desk) -> None:
    """Somebody pastes an address with name and password; a server that is not there is asked."""
    for address in (f"https://admin:{TAIL}@127.0.0.1:9", f"http://127.0.0.1:9/?access_token={TAIL}"):
        for platform in sorted(FIELDS):
            sign_in = desk.backend.services.sign_ins.of(platform)
            desk.witness.watch(sign_in.with_fields, address, FIELDS[platform])
            desk.witness.watch(sign_in.with_token, address, ACCESS["threads"])
    desk.must_be_clean()


def test_a_proxys_password(tmp_path: Path) -> None:
    """It is typed into the settings and stays there, but is not told to logs, errors and backups."""
    paths = WorkspacePaths(tmp_path / "data")
    paths.prepare()
    proxy = f"http://admin:{TAIL}@127.0.0.1:9"
    SettingsFile(paths.settings).save(Settings(proxy=ProxyChoice.MANUAL, proxy_url=proxy))
    backend = main.open_backend(paths)
    with Echo() as host:
        desk = Desk(paths, backend, Witness(), Records())
        logging.getLogger().addHandler(desk.records)
        for platform, typed in FIELDS.items():
            sign_in = backend.services.sign_ins.of(platform)
            for at in (host.base_url, "https://kantor.contoh.go.id"):
                desk.witness.watch(sign_in.with_fields, at, typed)
        logging.getLogger().removeHandler(desk.records)
    Maintenance(paths, SystemClock()).make_backup()
    backend.close()
    paths.settings.unlink()
    desk.must_be_clean()


def test_an_office_with_all_its_accounts(desk: Desk) -> None:
    """Sign in, publish, renew, be refused, back up: the database, its log and its copies hold no key."""
    with ExitStack() as stack:
        servers = {name: stack.enter_context(made) for name, made in _fakes().items()}
        accounts = [desk.signed_in(name, server.base_url) for name, server in servers.items()]
        desk.publish("Layanan buka besok pukul 08.00.", *accounts)
        bluesky = servers["bluesky"]
        assert isinstance(bluesky, FakeBluesky)
        bluesky.expire()
        desk.look_at_everything()
        assert any("refreshSession" in one.path for one in bluesky.requests), "no token was renewed"
        Maintenance(desk.paths, SystemClock()).make_backup()
        for status in (500, 401):
            for server in servers.values():
                _quote_everything(server, status)
            desk.publish(f"Pengumuman {status}.", *accounts)
            desk.look_at_everything()
            desk.witness.watch(desk.backend.services.engagement.read_again)
            desk.witness.watch(desk.backend.send_once, 5)
    assert len(list(desk.paths.backups.iterdir())) >= 1
    desk.must_be_clean()


def test_platforms_with_an_app_of_the_offices_own(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """X, YouTube and TikTok: publish, read, renew the keys, be refused with everything quoted, back up."""
    with FakeX() as x, FakeYouTube() as youtube, FakeTikTok() as tiktok:
        monkeypatch.setattr(x_module, "XHosts", lambda: XHosts(x.base_url))
        monkeypatch.setattr(
            youtube_module,
            "YouTubeHosts",
            lambda: YouTubeHosts(youtube.base_url, token=f"{youtube.base_url}/token"),
        )
        monkeypatch.setattr(tiktok_module, "TikTokHosts", lambda: TikTokHosts(tiktok.base_url))
        servers: OwnApps = {"x": x, "youtube": youtube, "tiktok": tiktok}
        accounts = [_own_app(desk, name, server) for name, server in servers.items()]
        for account in accounts:
            desk.publish("Layanan buka besok pukul 08.00.", account)
        desk.look_at_everything()
        assert all(server.heard for server in servers.values())
        for server in servers.values():
            server.desk.expire()
        desk.look_at_everything()
        assert all(server.desk.refreshes for server in servers.values())
        Maintenance(desk.paths, SystemClock()).make_backup()
        for status in (500, 429, 403, 401):
            for server in servers.values():
                _quote_everything(server, status)
            for account in accounts:
                desk.publish(f"Pengumuman {status}.", account)
            desk.look_at_everything()
            desk.witness.watch(desk.backend.services.engagement.read_again)
            desk.witness.watch(desk.backend.send_once, 5)
        assert any(TAIL in repr(one.headers) for one in x.heard)
    desk.must_be_clean()


def _own_app(desk: Desk, platform: str, server: FakeX | FakeYouTube | FakeTikTok) -> Account:
    """Signed in with keys that end in a canary; the server knows them without it."""
    real = {"access_token": "akses-1", "refresh_token": "segar-1", "client_secret": server.desk.client_secret}
    secrets = {name: f"{value}{TAIL}" for name, value in real.items() if value}
    server.aliases = {f"{value}{TAIL}": value for value in real.values() if value}
    options = {
        "client_id": server.desk.client_id,
        "client_key": server.desk.client_id,
        "rights": "user.info.basic video.upload video.list user.info.stats",
        CONFIRMED: "2026-11-23",
    }
    identity = AccountIdentity("1", "@dinas", "Dinas", options=options)
    return desk.keep(platform, SignInResult(identity, "", secrets))


def test_into_mastodon_with_a_code(desk: Desk) -> None:
    with FakeMastodon() as server:
        server.tokens[ACCESS["mastodon"]] = "1"
        sign_in = desk.backend.services.sign_ins.of("mastodon")
        url, state = sign_in.code_page(server.base_url)
        query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        code = server.allow(url, query, token=ACCESS["mastodon"])
        account = desk.keep("mastodon", sign_in.with_code(state, code))
        desk.publish("Dengan kode.", account)
        (app,) = server.apps.values()
    written = b"".join(one.read_bytes() for one in desk.paths.home.rglob("*") if one.is_file())
    assert str(app["client_secret"]).encode() not in written
    desk.must_be_clean()


@pytest.mark.parametrize(
    "said",
    [
        f"HTTPSConnectionPool(host='api.telegram.org'): Max retries exceeded with url: /bot{BOT_TOKEN}/sendMessage",
        f"https://graph.facebook.com/me?access_token={ACCESS['facebook']}&fields=id",
        f"Authorization: Bearer {ACCESS['mastodon']}",
        f"{{'accessJwt': 'eyJ0eXAiOiJh.{TAIL}.sig', 'app_password': '{PASSWORD}'}}",
        f"proxy http://admin:{TAIL}@10.0.0.1:8080/ refused",
        f"createSession said {PASSWORD} is wrong",
        f"eyJhbGciOiJIUzI1NiJ9.{TAIL}.{TAIL}",
    ],
)
def test_a_crash_that_quotes_a_key(desk: Desk, said: str) -> None:
    reports: list[Path | None] = []
    hook = CrashHook(desk.paths.logs, "0", lambda: datetime(2026, 11, 23, tzinfo=UTC), reports.append)
    hook.install()
    try:
        raise RuntimeError(said)
    except RuntimeError:
        sys.excepthook(*sys.exc_info())
    finally:
        hook.remove()
    assert reports[0] is not None
    assert "RuntimeError" in reports[0].read_text("utf-8")
    report = reports[0].read_text("utf-8")
    # The line of code with the literal is this test's own and is not shown by Python: ``said`` is a name.
    assert not _in_bytes(report.encode()), report
    desk.must_be_clean()


def _fakes() -> dict[str, FakePlatform]:
    telegram, mastodon, facebook = FakeTelegram(), FakeMastodon(), FakeFacebook()
    instagram, threads, bluesky = FakeInstagram(), FakeThreads(), FakeBluesky()
    telegram.token = BOT_TOKEN
    mastodon.tokens = {ACCESS["mastodon"]: "1"}
    facebook.tokens = {
        **facebook.tokens,
        ACCESS["facebook"]: facebook.tokens["user_token"],
        PAGE_TOKEN: "1001",
    }
    facebook.page_tokens = {**facebook.page_tokens, "1001": PAGE_TOKEN}
    instagram.tokens = {ACCESS["instagram"]: INSTAGRAM_ACCOUNT}
    threads.tokens = {ACCESS["threads"]: THREADS_ACCOUNT}
    bluesky.passwords = {"alice.test": PASSWORD}
    for graph in (facebook, instagram, threads):
        graph.app_secret = APP_SECRET
    return {
        "telegram": telegram,
        "mastodon": mastodon,
        "facebook": facebook,
        "instagram": instagram,
        "threads": threads,
        "bluesky": bluesky,
    }


def _quote_everything(server: FakePlatform, status: int) -> None:
    """From now on the platform behaves like ``Echo``."""
    server.answer = lambda request: echo_of(request, status)  # type: ignore[method-assign]
    server.check = lambda *_: []  # type: ignore[method-assign]
