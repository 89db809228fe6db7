"""YouTube against a fake with resumable uploads, quotas and reasons, and over a line that dies again and again."""

import json
import threading
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof, RemotePost, Step
from core.errors import (
    Bug,
    InvalidInput,
    NeedsFix,
    NeedsSignIn,
    OutcomeUnknown,
    PapanSiarError,
    RetryLater,
)
from core.platforms.youtube.api import GRAIN, YouTubeHosts
from core.platforms.youtube.connector import YouTubeConnector
from core.platforms.youtube.errors import seconds_to_new_quota
from core.platforms.youtube.sign_in import SCOPE, YouTubeSignIn
from core.platforms.youtube.upload import MOST, piece_size
from core.platforms.youtube.video import title_of
from core.sync.tokens import TokenKeeper
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.browsing import Browser
from tests.core.platforms.contract import Bench, Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.films import FILM, POSTER, FilmFiles
from tests.core.platforms.world import TEXT, Courier, delivery_of
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes import schema
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.youtube import SPEC, FakeYouTube, refusal
from tests.servers.tcp_proxy import TcpProxy


class YouTubeBench(FakeServerBench[FakeYouTube, YouTubeConnector]):
    """The channel of an office; the fake and the program share one clock."""

    def __init__(
        self, server: FakeYouTube, folder: Path, api: str = "", sizes: Mapping[str, int] | None = None
    ) -> None:
        super().__init__(server)
        self.secrets = MemorySecrets(
            {
                ("akun-1", "access_token"): "akses-1",
                ("akun-1", "refresh_token"): "segar-1",
                ("akun-1", "client_secret"): server.desk.client_secret,
            }
        )
        self.vault = TokenKeeper(self.secrets, lambda _: nullcontext())
        self.files = FilmFiles(folder, sizes)
        self.hosts = hosts_of(api or server.base_url, server.base_url)
        self.connector = YouTubeConnector(
            self.http, self.secrets, self.vault, self.files, self.clock, self.hosts
        )
        plain = Account(
            "akun-1",
            "youtube",
            ChannelMode.API,
            "Dinas",
            "@dinas",
            options={"client_id": server.desk.client_id},
        )
        told = self.connector.check(plain)
        self.account = replace(plain, remote_id=told.remote_id, options={**plain.options, **told.options})

    def held(self) -> list[Held]:
        return [Held(one["id"], one["snippet"]["description"]) for one in self.server.seen()]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "PUT", "/youtube/v3/videos")

    def refuse_key(self) -> None:
        self.server.desk.revoke()

    def busy(self, wait_s: int) -> None:
        reply = Reply(429, {"error": {"code": 429}}, {"Retry-After": str(wait_s)})
        for method in ("GET", "POST", "PUT"):
            self.server.plan(Fault.ANSWER, method, reply=reply)

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.server.videos[remote_id]["statistics"] |= {"viewCount": "120", "likeCount": "7"}
        self.server.write_comment(remote_id, "Warga", "Jam istirahatnya pukul berapa?")
        return {Metric.VIEWS: 120, Metric.LIKES: 7, Metric.COMMENTS: 1}


def hosts_of(api: str, own: str) -> YouTubeHosts:
    return YouTubeHosts(api, f"{own}/o/oauth2/v2/auth", f"{own}/token")


@pytest.fixture
def server() -> Iterator[FakeYouTube]:
    with FakeYouTube() as running:
        yield running


@pytest.fixture
def bench(server: FakeYouTube, tmp_path: Path) -> Iterator[YouTubeBench]:
    made = YouTubeBench(server, tmp_path)
    yield made
    made.http.close()


def delivery(
    bench: YouTubeBench, text: str = TEXT, media: tuple[Media, ...] = (FILM,), **options: str
) -> Courier:
    return delivery_of(bench.connector, bench.account, bench.clock, text, media, options)


class TestContract(FakeContract):
    """YouTube takes nothing but films, so every delivery has one."""

    def delivery(self, bench: Bench, *, text: str = TEXT, media: tuple[Media, ...] = ()) -> Courier:
        return delivery_of(bench.connector, bench.account, bench.clock, text, (FILM,))

    def test_publishes_pictures_in_order_with_their_alternative_texts(self, bench: Bench) -> None:
        """The picture beside a film becomes its thumbnail."""
        assert isinstance(bench, YouTubeBench)
        remote = delivery(bench, media=(FILM, POSTER)).publish()
        assert bench.server.thumbnails[remote.id] == bench.files.path(POSTER).read_bytes()

    def hand_over(self, bench: Bench) -> tuple[Courier, RemotePost, datetime]:
        assert isinstance(bench, YouTubeBench)
        at = bench.clock.now() + timedelta(hours=4)
        courier = delivery(bench, scheduled_at=at.isoformat())
        return courier, courier.publish(), at


def test_requests_and_answers_keep_to_the_platforms_own_contract(bench: YouTubeBench) -> None:
    """The fake compares everything that passes in all these tests; here it only has to be awake."""
    if schema.load(SPEC) is None:
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    request = delivery(bench)
    bench.server.videos["x"] = {"id": 7, "status": {"privacyStatus": "private"}}
    bench.connector.metrics(bench.account, ["x"])
    assert bench.server.complaints == ["GET /youtube/v3/videos: $.items[0].id: int instead of string"]
    bench.server.complaints.clear()
    assert request.sent == 0


# --- the film on its way ------------------------------------------------------------------------------------


def test_the_whole_film_arrives_with_its_words(bench: YouTubeBench) -> None:
    courier = delivery(bench, tags="layanan, jam buka", ai_made="1", made_for_kids="1", language="jv")
    remote = courier.publish()
    video = bench.server.videos[remote.id]
    assert video["snippet"]["tags"] == ["layanan", "jam buka"]
    assert video["snippet"]["title"] == "Pengumuman *layanan* 😀"
    assert video["snippet"]["description"] == TEXT
    assert video["snippet"]["defaultLanguage"] == "jv"
    assert video["status"]["privacyStatus"] == "public"
    assert video["status"]["selfDeclaredMadeForKids"] is True
    assert video["status"]["containsSyntheticMedia"] is True
    assert remote.url == f"https://www.youtube.com/watch?v={remote.id}"


@pytest.mark.parametrize("privacy", ["public", "unlisted", "private"])
def test_who_may_see_it_is_always_said(bench: YouTubeBench, privacy: str) -> None:
    remote = delivery(bench, privacy=privacy).publish()
    opened = next(one for one in bench.server.requests if one.path.startswith("/upload/"))
    assert json.loads(opened.body)["status"]["privacyStatus"] == "private"
    assert bench.server.videos[remote.id]["status"]["privacyStatus"] == privacy


def test_a_film_that_google_keeps_private_is_told(bench: YouTubeBench) -> None:
    """Projects that Google has not audited: the video is there and nobody sees it."""
    bench.server.locks_private = True
    courier = delivery(bench)
    with pytest.raises(NeedsFix) as told:
        courier.publish()
    assert told.value.code == "video_locked_private"
    bench.server.locks_private = False
    courier.publish()
    assert len(bench.server.videos) == len(bench.held()) == 1


def test_a_post_without_a_film_cannot_go(bench: YouTubeBench) -> None:
    with pytest.raises(NeedsFix) as told:
        delivery(bench, media=(POSTER,)).publish()
    assert told.value.code == "video_missing"


def test_processing_is_waited_for_and_not_for_ever(bench: YouTubeBench) -> None:
    bench.server.polls_to_process = 2
    courier = delivery(bench)
    courier.publish()
    assert [one.wait_s for one in courier.results if one.wait_s] == [20.0, 20.0]
    bench.server.polls_to_process = 10_000
    slow = delivery(bench)
    for _ in range(200):
        if slow.step().published:
            break
    assert len(bench.held()) == 2


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ({"uploadStatus": "failed", "failureReason": "codec"}, "video_failed"),
        ({"uploadStatus": "rejected", "rejectionReason": "duplicate"}, "video_rejected"),
        ({"uploadStatus": "deleted"}, "video_deleted"),
    ],
)
def test_a_film_that_youtube_cannot_use_is_never_opened(
    bench: YouTubeBench, state: dict[str, str], code: str
) -> None:
    bench.server.fails_with = state
    with pytest.raises(NeedsFix) as told:
        delivery(bench).publish()
    assert told.value.code == code
    assert told.value.params["reason"] in {*state.values()}
    assert bench.held() == []


def test_captions_go_along(bench: YouTubeBench) -> None:
    words = "1\n00:00:00,000 --> 00:00:02,000\nSelamat pagi\n"
    remote = delivery(bench, captions=words).publish()
    assert bench.server.captions[remote.id] == words.encode()


def test_a_refused_thumbnail_does_not_hold_the_film_up(bench: YouTubeBench) -> None:
    bench.server.plan(Fault.ANSWER, "POST", "/upload/youtube/v3/thumbnails", reply=refusal(403, "forbidden"))
    courier = delivery(bench, media=(FILM, POSTER))
    courier.publish()
    assert courier.job.handle("thumbnail") == "forbidden"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Halo", "Halo"),
        ("\n  Jam <baru>\nIsi", "Jam ‹baru›"),
        ("kata " * 30, "kata " * 18 + "kata…"),
        ("x" * 120, "x" * 99 + "…"),
    ],
)
def test_the_first_line_is_the_title(bench: YouTubeBench, text: str, title: str) -> None:
    assert title_of(delivery(bench, text).job.publication) == title
    assert title_of(delivery(bench, text, title=" Judul ").job.publication) == "Judul"


def test_a_plan_that_is_nearly_due_waits_here(bench: YouTubeBench) -> None:
    at = bench.clock.now() + timedelta(minutes=3)
    courier = delivery(bench, scheduled_at=at.isoformat())
    remote = courier.publish()
    assert not remote.scheduled
    assert 180.0 in [one.wait_s for one in courier.results]


def test_a_strange_step_is_a_bug(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    with pytest.raises(Bug):
        bench.connector.perform(courier.job, Step(StepKind.SETTLE, "aneh"), courier.progress)


# --- lines that break ---------------------------------------------------------------------------------------


def test_the_answer_to_the_last_piece_may_be_lost(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    bench.server.loses_next_piece = True
    with pytest.raises(RetryLater):
        courier.step()
    courier.publish()
    assert len(bench.server.videos) == len(bench.held()) == 1


def test_a_session_that_google_forgot_is_opened_anew(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    bench.server.sessions.clear()
    courier.publish()
    assert courier.job.handle("restarts") == "1"
    assert len(bench.server.videos) == 1


def test_a_session_is_not_used_for_more_than_six_days(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    bench.clock.advance(days=7)
    courier.publish()
    assert len(bench.server.sessions) == 2
    assert len(bench.server.videos) == 1


def test_a_film_that_arrived_before_its_session_was_forgotten_is_taken(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    bench.server.loses_next_piece = True
    with pytest.raises(RetryLater):
        courier.step()
    bench.server.sessions.clear()
    courier.publish()
    assert len(bench.server.videos) == len(bench.held()) == 1


def test_an_older_film_with_the_same_words_is_not_taken(bench: YouTubeBench) -> None:
    delivery(bench).publish()
    bench.clock.advance(days=1)
    courier = delivery(bench)
    courier.step()
    bench.server.sessions.clear()
    courier.publish()
    assert len(bench.held()) == 2


def test_a_session_that_is_lost_again_and_again_ends(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    for _ in range(7):
        courier.step()
        bench.server.sessions.clear()
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "upload_keeps_breaking"


def test_an_address_elsewhere_gets_neither_key_nor_bytes(bench: YouTubeBench) -> None:
    reply = Reply(200, None, {"Location": "http://jahat.example/upload"})
    bench.server.plan(Fault.ANSWER, "POST", "/upload/", reply=reply)
    with pytest.raises(RetryLater) as told:
        delivery(bench).step()
    assert told.value.code == "answer_unreadable"


def test_a_server_that_takes_nothing_is_not_pestered(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    bench.server.plan(Fault.ANSWER, "PUT", "/upload/", count=2, reply=Reply(308))
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "server_error"


def test_an_upload_ends_when_the_program_ends(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    courier.stopped = True
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "stopped"


def test_pieces_grow_with_what_the_line_has_carried() -> None:
    sizes = [piece_size(carried) for carried in (0, 16 * GRAIN, 47 * GRAIN, 48 * GRAIN, 10**10)]
    assert sizes == [GRAIN, GRAIN, 2 * GRAIN, 3 * GRAIN, MOST]


@pytest.mark.parametrize("keeps_partial", [False, True])
def test_a_line_that_dies_again_and_again_costs_a_tenth_at_most(
    server: FakeYouTube, tmp_path: Path, tcp_proxy: TcpProxy, keeps_partial: bool
) -> None:
    """A fifteenth of the real thing (``scripts/bench/upload_resume.py`` sends 200 MB): the line dies after 3 MB."""
    total = 40_000_000
    tcp_proxy.target_port = server._server.server_port
    server.public_url, server.keeps_partial = tcp_proxy.base_url, keeps_partial
    bench = YouTubeBench(server, tmp_path, tcp_proxy.base_url, {FILM.hash: total})
    courier = delivery(bench)
    courier.step()
    bench.files.path(FILM)
    tcp_proxy.line.cut_up_after = 3_000_000
    before = tcp_proxy.counts.bytes_up
    tracemalloc.start()
    try:
        breaks = run_to_video(courier)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        bench.http.close()
    assert breaks >= 10
    assert tcp_proxy.counts.bytes_up - before <= 1.10 * total
    assert peak < 32 * 1024 * 1024
    (video,) = server.videos.values()
    assert video["_sha256"] == digest_of(bench.files.path(FILM))


def run_to_video(courier: Courier, most: int = 500) -> int:
    """Steps until the video is there, as the outbox would; gives how often the line broke."""
    breaks = 0
    for _ in range(most):
        try:
            courier.step()
        except RetryLater:
            breaks += 1
        if courier.job.handle("video"):
            return breaks
    raise AssertionError("the film never arrived")


def digest_of(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# --- exactly once -------------------------------------------------------------------------------------------

LOST = [
    Fault.RESET_BEFORE,
    Fault.RESET_APPLIED,
    Fault.SILENT_APPLIED,
    Fault.CUT_APPLIED,
    Fault.ERROR_APPLIED,
    Fault.MALFORMED_APPLIED,
    Fault.HTML_APPLIED,
    Fault.PORTAL,
    Fault.REDIRECT_AWAY,
]


@pytest.mark.parametrize("fault", LOST)
def test_whatever_breaks_the_commit_it_ends_as_one_video(bench: YouTubeBench, fault: Fault) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.plan(fault, "PUT", "/youtube/v3/videos")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=25)
    if courier.settle().proof is not Proof.PUBLISHED:
        courier.publish()
    assert len(bench.server.videos) == len(bench.held()) == 1


@pytest.mark.parametrize("fault", LOST)
def test_whatever_breaks_the_upload_it_ends_as_one_video(bench: YouTubeBench, fault: Fault) -> None:
    courier = delivery(bench)
    courier.step()
    # A kept connection that turns out to be dead is opened once more behind the scenes.
    bench.server.plan(fault, "PUT", "/upload/", count=2)
    run_to_video(courier)
    courier.publish()
    assert len(bench.server.videos) == len(bench.held()) == 1


def test_an_answer_without_an_id_is_no_answer(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    bench.server.plan(Fault.ANSWER, "PUT", "/upload/", reply=Reply(200, {"kind": "youtube#video"}))
    with pytest.raises(RetryLater):
        courier.step()
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "PUT", "/youtube/v3/videos", reply=Reply(200, {}))
    with pytest.raises(OutcomeUnknown):
        courier.step()


def test_looking_too_early_proves_nothing(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    assert courier.settle().proof is Proof.ABSENT
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    with pytest.raises(RetryLater) as told:
        courier.settle()
    assert (told.value.code, told.value.wait_s) == ("settling", 20)


def test_a_video_that_somebody_deleted_is_told(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.videos.clear()
    assert courier.settle().proof is Proof.ABSENT
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "gone"
    courier.save({"processed": ""})
    with pytest.raises(NeedsFix) as again:
        courier.step()
    assert again.value.code == "gone"
    assert not bench.connector.cancel_schedule(bench.account, "hilang")


# --- keys ---------------------------------------------------------------------------------------------------


def test_an_expired_key_is_renewed_in_the_middle(bench: YouTubeBench) -> None:
    courier = delivery(bench)
    courier.step()
    bench.server.desk.expire()
    courier.until_commit()
    bench.server.desk.expire()
    courier.publish()
    assert bench.server.desk.refreshes == 2
    assert len(bench.held()) == 1
    assert bench.secrets.get("akun-1", "refresh_token") == "segar-1"


def test_a_revoked_key_asks_to_sign_in_and_keeps_what_is_saved(bench: YouTubeBench) -> None:
    bench.server.desk.revoke()
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "token_expired"
    assert bench.secrets.get("akun-1", "refresh_token") == "segar-1"


@pytest.mark.parametrize(
    "fault",
    [Fault.RESET_BEFORE, Fault.ERROR_APPLIED, Fault.PORTAL, Fault.MALFORMED_APPLIED, Fault.SILENT_APPLIED],
)
def test_a_blink_of_the_line_while_renewing_is_no_revocation(bench: YouTubeBench, fault: Fault) -> None:
    bench.server.desk.expire()
    bench.server.plan(fault, "POST", "/token", count=2)
    with pytest.raises(RetryLater):
        bench.connector.check(bench.account)
    bench.server._planned.clear()
    assert bench.connector.check(bench.account).display_name == "Dinas Kominfo Contoh"


def test_an_app_that_is_gone_asks_to_sign_in(bench: YouTubeBench) -> None:
    bench.server.desk.expire()
    bench.server.desk.client_secret = "baru"
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "app_refused"


def test_an_answer_without_a_key_is_tried_again(bench: YouTubeBench) -> None:
    bench.server.desk.expire()
    bench.server.plan(Fault.ANSWER, "POST", "/token", reply=Reply(200, {"token_type": "Bearer"}))
    with pytest.raises(RetryLater) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "answer_unreadable"


def test_only_one_of_several_renews(bench: YouTubeBench) -> None:
    bench.server.desk.expire()
    threads = [threading.Thread(target=bench.connector.check, args=(bench.account,)) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert bench.server.desk.refreshes == 1


# --- signing in ---------------------------------------------------------------------------------------------

APP = {"client_id": "klien-kantor", "client_secret": " rahasia-klien\n"}


def sign_in(bench: YouTubeBench) -> YouTubeSignIn:
    return YouTubeSignIn(bench.http, bench.clock, bench.hosts)


def test_signing_in_with_the_offices_own_project(bench: YouTubeBench) -> None:
    bench.server.desk.extra = {"refresh_token_expires_in": 604_800}
    with Browser(bench.server.desk.allow) as browser:
        result = sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert "access_type=offline" in browser.opened[0]
    assert "prompt=consent" in browser.opened[0]
    assert result.identity.handle == "@kominfocontoh"
    assert result.identity.options["client_id"] == "klien-kantor"
    assert result.identity.expires_at == bench.clock.now() + timedelta(days=7)
    assert result.identity.rights == (SCOPE,)
    assert set(result.secrets) == {"access_token", "refresh_token", "client_secret"}
    assert not any(secret in repr(result.identity) for secret in result.secrets.values())


@pytest.mark.parametrize("missing", ["client_id", "client_secret"])
def test_id_and_secret_of_the_project_are_needed(bench: YouTubeBench, missing: str) -> None:
    with pytest.raises(InvalidInput) as told:
        sign_in(bench).in_browser("", lambda _: None, lambda: False, {**APP, missing: "  "})
    assert told.value.code == f"{missing}_missing"


def test_a_wrong_secret_of_the_project_is_told(bench: YouTubeBench) -> None:
    with Browser(bench.server.desk.allow) as browser, pytest.raises(InvalidInput) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, {**APP, "client_secret": "salah"})
    assert told.value.code == "app_not_accepted"


def test_a_code_that_google_refuses_is_told(bench: YouTubeBench) -> None:
    def forget(url: str) -> str:
        redirect = bench.server.desk.allow(url)
        bench.server.desk.codes.clear()
        return redirect

    with Browser(forget) as browser, pytest.raises(InvalidInput) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert told.value.code == "code_refused"


def test_an_unticked_right_is_told(bench: YouTubeBench) -> None:
    allow = bench.server.desk.allow
    with Browser(lambda url: allow(url, "openid")) as browser, pytest.raises(NeedsSignIn) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert told.value.code == "rights_missing"


def test_without_a_refresh_token_the_key_would_die_in_an_hour(bench: YouTubeBench) -> None:
    bench.server.desk.extra = {"refresh_token": ""}
    with Browser(bench.server.desk.allow) as browser, pytest.raises(NeedsSignIn) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert told.value.code == "no_refresh_token"


def test_the_other_ways_in_do_not_exist(bench: YouTubeBench) -> None:
    ways = sign_in(bench)
    for act in (
        lambda: ways.code_page(""),
        lambda: ways.with_code("", ""),
        lambda: ways.with_token("", ""),
        lambda: ways.with_fields("", APP),
    ):
        with pytest.raises(Bug):
            act()


# --- every row of the error table ---------------------------------------------------------------------------

ERRORS: list[tuple[int, str, type[PapanSiarError], str]] = [
    (403, "quotaExceeded", RetryLater, "quota_used_up"),
    (403, "dailyLimitExceeded", RetryLater, "quota_used_up"),
    (403, "rateLimitExceeded", RetryLater, "rate_limited"),
    (429, "rateLimitExceeded", RetryLater, "rate_limited"),
    (403, "userRateLimitExceeded", RetryLater, "rate_limited"),
    (429, "uploadRateLimitExceeded", RetryLater, "rate_limited"),
    (400, "uploadLimitExceeded", RetryLater, "upload_limit_reached"),
    (403, "insufficientPermissions", NeedsSignIn, "rights_missing"),
    (403, "forbidden", NeedsFix, "forbidden"),
    (403, "commentsDisabled", NeedsFix, "comments_off"),
    (400, "invalidTitle", NeedsFix, "title_refused"),
    (400, "invalidDescription", NeedsFix, "description_refused"),
    (400, "invalidTags", NeedsFix, "tags_refused"),
    (400, "invalidCategoryId", NeedsFix, "category_refused"),
    (400, "invalidPublishAt", NeedsFix, "schedule_refused"),
    (400, "mediaBodyRequired", NeedsFix, "video_unreadable"),
    (401, "youtubeSignupRequired", NeedsFix, "no_channel"),
    (403, "accessNotConfigured", NeedsFix, "app_refused"),
    (400, "sesuatuYangBaru", NeedsFix, "request_refused"),
    (409, "sesuatuYangBaru", NeedsFix, "refused"),
    (404, "videoNotFound", NeedsFix, "not_found"),
    (500, "backendError", RetryLater, "server_error"),
    (503, "backendError", RetryLater, "server_error"),
]


@pytest.mark.parametrize(("status", "reason", "kind", "code"), ERRORS)
def test_each_reason_has_its_remedy(
    bench: YouTubeBench, status: int, reason: str, kind: type[PapanSiarError], code: str
) -> None:
    reply = refusal(status, reason, message='Baca <a href="/youtube">aturan</a>')
    bench.server.plan(Fault.ANSWER, "POST", "/upload/", reply=reply)
    with pytest.raises(PapanSiarError) as told:
        delivery(bench).step()
    assert (type(told.value), told.value.code) == (kind, code)
    assert "<a" not in str(told.value)
    if reason == "sesuatuYangBaru":
        assert reason in str(told.value.params["said"])


def test_an_unauthorised_key_is_renewed_and_then_given_up(bench: YouTubeBench) -> None:
    bench.server.plan(Fault.ANSWER, "POST", "/upload/", count=2, reply=refusal(401, "authError", "global"))
    with pytest.raises(NeedsSignIn) as told:
        delivery(bench).step()
    assert told.value.code == "token_refused"


def test_the_days_quota_comes_back_at_midnight_in_california(bench: YouTubeBench) -> None:
    noon = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
    assert seconds_to_new_quota(noon) == 12 * 3600
    bench.server.inserts_left = 0
    with pytest.raises(RetryLater) as told:
        delivery(bench).step()
    assert told.value.wait_s == seconds_to_new_quota(bench.clock.now())


def test_the_fake_refuses_what_youtube_refuses(bench: YouTubeBench) -> None:
    refused: list[tuple[str, dict[str, str], str]] = [
        ("Isi", {"title": "a<b"}, "title_refused"),
        ("Isi\n" + "x" * 5000, {}, "description_refused"),
        ("Isi", {"tags": "t" * 501}, "tags_refused"),
        ("Isi", {"category_id": "satu"}, "category_refused"),
    ]
    for text, options, code in refused:
        with pytest.raises(NeedsFix) as told:
            delivery_of(bench.connector, bench.account, bench.clock, text, (FILM,), options).step()
        assert told.value.code == code


# --- figures and comments -----------------------------------------------------------------------------------


def test_many_videos_are_read_with_few_requests(bench: YouTubeBench) -> None:
    for number in range(120):
        bench.server.videos[f"v{number}"] = {
            "id": f"v{number}",
            "status": {"privacyStatus": "public"},
            "statistics": {"viewCount": str(number)},
        }
    bench.server.requests.clear()
    told = bench.connector.metrics(bench.account, [*bench.server.videos])
    assert told["v7"] == {Metric.VIEWS: 7}
    assert len(bench.server.requests) == 3


def test_hidden_subscribers_are_absent_not_zero(bench: YouTubeBench) -> None:
    channel = bench.server.channels(bench.server.requests[0]).content
    channel["items"][0]["statistics"]["hiddenSubscriberCount"] = True
    bench.server.plan(Fault.ANSWER, "GET", "/youtube/v3/channels", reply=Reply(200, channel))
    assert Metric.FOLLOWERS not in bench.connector.account_metrics(bench.account)


def test_a_google_account_without_a_channel(bench: YouTubeBench) -> None:
    reply = Reply(200, {"kind": "youtube#channelListResponse"})
    bench.server.plan(Fault.ANSWER, "GET", "/youtube/v3/channels", reply=reply)
    with pytest.raises(NeedsFix) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "no_channel"


def test_long_threads_come_whole_and_answers_go_below_the_top(bench: YouTubeBench) -> None:
    remote = delivery(bench).publish()
    top = [bench.server.write_comment(remote.id, "Warga", f"Pertanyaan {number}") for number in range(45)]
    answer = bench.connector.reply(bench.account, top[3], "Jawaban 0", "k")
    for number in range(1, 8):
        bench.connector.reply(bench.account, answer.id, f"Jawaban {number}", "k")
    found, cursor = bench.connector.comments(bench.account, remote.id, "")
    assert len(found) == 45 + 8
    assert {one.parent_remote_id for one in found if one.by_us} == {top[3]}
    assert cursor
    assert all(one.remote_url.startswith("https://www.youtube.com/watch?v=") for one in found)


def test_a_held_comment_can_be_shown_again(bench: YouTubeBench) -> None:
    remote = delivery(bench).publish()
    comment = bench.server.write_comment(remote.id, "Warga", "Kasar")
    for hidden in (True, False):
        bench.connector.hide(bench.account, comment, hidden)
        (seen,) = bench.connector.comments(bench.account, remote.id, "")[0]
        assert seen.hidden is hidden


def test_a_change_of_the_description_keeps_everything_else(bench: YouTubeBench) -> None:
    remote = delivery(bench, title="Jadwal", tags="KTP, layanan").publish()
    bench.connector.edit(bench.account, remote.id, "Diperbaiki")
    snippet = bench.server.videos[remote.id]["snippet"]
    assert (snippet["title"], snippet["description"], snippet["tags"]) == (
        "Jadwal",
        "Diperbaiki",
        ["KTP", "layanan"],
    )
    assert snippet["categoryId"] == "29"
    with pytest.raises(NeedsFix, match="gone"):
        bench.connector.edit(bench.account, "hilang", "Diperbaiki")


def test_a_video_without_comments_has_none(bench: YouTubeBench) -> None:
    bench.server.comments_off = True
    assert bench.connector.comments(bench.account, "v", "kursor") == ((), "kursor")


@pytest.mark.parametrize(
    "call",
    [
        lambda bench: bench.connector.delete(bench.account, "v"),
        lambda bench: bench.connector.comments(bench.account, "v", ""),
    ],
)
def test_a_refusal_for_another_reason_is_passed_on(
    bench: YouTubeBench, call: Callable[[YouTubeBench], object]
) -> None:
    for method in ("GET", "DELETE"):
        bench.server.plan(Fault.ANSWER, method, "/youtube/v3/", reply=refusal(403, "forbidden"))
    with pytest.raises(NeedsFix) as told:
        call(bench)
    assert told.value.code == "forbidden"


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_refusal_while_sending_is_passed_on(bench: YouTubeBench, method: str) -> None:
    courier = delivery(bench)
    if method == "PUT":
        courier.step()
    bench.server.plan(Fault.ANSWER, method, "/", reply=refusal(403, "forbidden"))
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "forbidden"
    if method == "PUT":
        courier.until_commit()
        bench.server.plan(Fault.ANSWER, "PUT", "/youtube/v3/videos", reply=refusal(403, "forbidden"))
        with pytest.raises(NeedsFix) as again:
            courier.step()
        assert again.value.code == "forbidden"


def test_no_key_appears_in_an_error_or_a_handle(bench: YouTubeBench) -> None:
    """A canary in every secret: whatever goes wrong, no text holds it."""
    canary = "canary-7b1f0d5a9c3e4f2d8a6b"
    bench.secrets.kept = dict.fromkeys(bench.secrets.kept, canary)
    bench.server.desk.access, bench.server.desk.client_secret = {canary}, canary
    courier = delivery(bench)
    seen: list[PapanSiarError] = []
    echo = refusal(403, "forbidden", message=f"token {canary}{canary} is not liked")
    for fault in (Fault.RESET_BEFORE, Fault.ERROR_APPLIED, Fault.MALFORMED_APPLIED, Fault.ANSWER):
        bench.server.plan(fault, "PUT", "/youtube/v3/videos", reply=echo)
    courier.until_commit()
    for _ in range(4):
        with pytest.raises(PapanSiarError) as told:
            courier.step()
        seen.append(told.value)
    assert canary not in str(courier.job.delivery.handles)
    for error in seen:
        assert canary not in f"{error} {error!r} {dict(error.params)}"
        assert error.__suppress_context__ or error.__context__ is None
