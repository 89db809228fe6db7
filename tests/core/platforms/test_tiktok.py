"""TikTok against a fake with its rates, pieces, inbox and audits."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import DeliveryState, StepKind
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof, Step
from core.errors import Bug, InvalidInput, NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.tiktok.api import TikTokHosts
from core.platforms.tiktok.connector import TikTokConnector
from core.platforms.tiktok.film import PIECE, cut
from core.platforms.tiktok.sign_in import TikTokSignIn
from core.sync.tokens import TokenKeeper
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.browsing import Browser
from tests.core.platforms.contract import Bench, Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.films import FILM, POSTER, FilmFiles
from tests.core.platforms.world import TEXT, Courier, delivery_of
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.tiktok import ALL_RIGHTS, FakeTikTok, refusal

PUBLIC = {"direct_post": "1", "privacy": "PUBLIC_TO_EVERYONE"}
INIT = "/v2/post/publish/video/init/"
INBOX = "/v2/post/publish/inbox/video/init/"
STATUS = "/v2/post/publish/status/fetch/"


class TikTokBench(FakeServerBench[FakeTikTok, TikTokConnector]):
    """An office's account; the fake and the program share one clock."""

    def __init__(self, server: FakeTikTok, folder: Path, sizes: Mapping[str, int] | None = None) -> None:
        super().__init__(server)
        self.secrets = MemorySecrets(
            {
                ("akun-1", "access_token"): "akses-1",
                ("akun-1", "refresh_token"): "segar-1",
                ("akun-1", "client_secret"): server.desk.client_secret,
            }
        )
        vault = TokenKeeper(self.secrets, lambda _: nullcontext())
        self.files = FilmFiles(folder, sizes)
        self.hosts = TikTokHosts(server.base_url, f"{server.base_url}/v2/auth/authorize/")
        self.connector = TikTokConnector(self.http, self.secrets, vault, self.files, self.clock, self.hosts)
        options = {"client_key": "kunci-kantor", "rights": ALL_RIGHTS.replace(",", " ")}
        plain = Account("akun-1", "tiktok", ChannelMode.API, "Dinas", "@dinas", options=options)
        self.account = replace(plain, remote_id=self.connector.check(plain).remote_id)

    def held(self) -> list[Held]:
        """TikTok publishes by itself once it has the bytes: whoever looks lets it."""
        for one in self.server.jobs.values():
            if one["post"] is not None:
                self.server._state(one)
        return [Held(one["id"], one["title"]) for one in self.server.videos.values()]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "PUT", "/upload/")

    def refuse_key(self) -> None:
        self.server.desk.revoke()

    def busy(self, wait_s: int) -> None:
        reply = Reply(429, {"error": {"code": "terlalu_ramai"}}, {"Retry-After": str(wait_s)})
        for method in ("GET", "POST", "PUT"):
            self.server.plan(Fault.ANSWER, method, reply=reply)

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.server.videos[remote_id]["counts"] |= {"view_count": 900, "like_count": 40, "share_count": 3}
        return {Metric.VIEWS: 900, Metric.LIKES: 40, Metric.SHARES: 3}


@pytest.fixture
def server() -> Iterator[FakeTikTok]:
    with FakeTikTok() as running:
        yield running


@pytest.fixture
def bench(server: FakeTikTok, tmp_path: Path) -> Iterator[TikTokBench]:
    made = TikTokBench(server, tmp_path)
    yield made
    made.http.close()


def delivery(
    bench: TikTokBench,
    options: Mapping[str, str] | None = None,
    media: tuple[Media, ...] = (FILM,),
    text: str = TEXT,
) -> Courier:
    return delivery_of(bench.connector, bench.account, bench.clock, text, media, options)


class TestContract(FakeContract):
    """By direct posts, which is what an audited app may do; drafts are tested below."""

    def delivery(self, bench: Bench, *, text: str = TEXT, media: tuple[Media, ...] = ()) -> Courier:
        return delivery_of(bench.connector, bench.account, bench.clock, text, (FILM,), PUBLIC)

    def test_publishes_pictures_in_order_with_their_alternative_texts(self, bench: Bench) -> None:
        """Pictures would need an address that TikTok has verified."""
        with pytest.raises(NeedsFix) as told:
            delivery_of(bench.connector, bench.account, bench.clock, TEXT, (POSTER,), PUBLIC).publish()
        assert told.value.code == "pictures_by_hand"
        assert bench.connector.capabilities(bench.account).limits.media.max_images == 0

    def test_a_refused_key_asks_to_sign_in(self, bench: Bench) -> None:
        """The upload address is a key of its own, so only the steps around it notice."""
        courier = self.delivery(bench)
        bench.refuse_key()
        with pytest.raises(NeedsSignIn):
            courier.step()
        with pytest.raises(NeedsSignIn):
            bench.connector.check(bench.account)
        assert bench.held() == []


# --- drafts -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("options", [{}, {"direct_post": "1"}, {"privacy": "PUBLIC_TO_EVERYONE"}])
def test_a_film_goes_to_the_inbox_and_waits_there(bench: TikTokBench, options: dict[str, str]) -> None:
    courier = delivery(bench, options)
    remote = courier.publish()
    assert remote.scheduled
    assert remote.id == courier.job.handle("publish")
    assert bench.held() == []
    settled = courier.settle()
    assert settled.proof is Proof.PUBLISHED
    assert settled.remote is not None
    assert settled.remote.scheduled


def test_a_draft_that_was_finished_in_the_app_is_found(bench: TikTokBench) -> None:
    courier = delivery(bench)
    draft = courier.publish()
    video_id = bench.server.finish_draft(draft.id)
    settled = courier.settle()
    assert settled.remote is not None
    assert (settled.remote.id, settled.remote.scheduled) == (video_id, False)
    assert settled.remote.url == f"https://www.tiktok.com/@kominfo/video/{video_id}"


def test_a_draft_that_nobody_finished_is_asked_about(bench: TikTokBench) -> None:
    courier = delivery(bench)
    courier.publish()
    courier._change(state=DeliveryState.HANDED_OVER)
    bench.clock.advance(days=3)
    assert courier.settle().proof is Proof.NONE


def test_without_the_right_to_post_it_is_a_draft(bench: TikTokBench) -> None:
    bench.account = replace(bench.account, options={**bench.account.options, "rights": "video.upload"})
    assert delivery(bench, PUBLIC).publish().scheduled


def test_too_many_drafts_have_to_be_finished_first(bench: TikTokBench) -> None:
    for _ in range(5):
        delivery(bench).publish()
    with pytest.raises(NeedsFix) as told:
        delivery(bench).step()
    assert told.value.code == "drafts_pending"


# --- direct posts -------------------------------------------------------------------------------------------


def test_a_direct_post_says_how_it_shall_appear(bench: TikTokBench) -> None:
    options = {**PUBLIC, "allow_comment": "1", "allow_stitch": "1", "ai_made": "1"}
    remote = delivery(bench, options).publish()
    post = bench.server.videos[remote.id]["post"]
    assert post == {
        "title": TEXT,
        "privacy_level": "PUBLIC_TO_EVERYONE",
        "disable_comment": False,
        "disable_duet": True,
        "disable_stitch": True,
        "brand_content_toggle": False,
        "brand_organic_toggle": False,
        "is_aigc": True,
    }
    paths = [one.path for one in bench.server.requests]
    assert paths.index("/v2/post/publish/creator_info/query/") < paths.index(INIT)
    assert bench.server.videos[remote.id]["digest"] == sha256(bench.files.path(FILM).read_bytes()).hexdigest()


def test_an_audience_that_is_not_offered_is_told(bench: TikTokBench) -> None:
    with pytest.raises(NeedsFix) as told:
        delivery(bench, {**PUBLIC, "privacy": "FOLLOWER_OF_CREATOR"}).step()
    assert told.value.code == "privacy_not_offered"
    assert told.value.params["offered"] == "PUBLIC_TO_EVERYONE, SELF_ONLY"


def test_a_film_longer_than_the_creator_may_post_is_told(bench: TikTokBench) -> None:
    bench.server.longest_s = 30
    with pytest.raises(NeedsFix) as told:
        delivery(bench, PUBLIC).step()
    assert (told.value.code, told.value.params["limit"]) == ("video_duration", 30)


def test_an_app_that_is_not_audited_is_explained(bench: TikTokBench) -> None:
    bench.server.audited = False
    with pytest.raises(NeedsFix) as told:
        delivery(bench, PUBLIC).step()
    assert told.value.code == "tiktok_not_audited"


def test_a_private_post_is_published_without_an_address(bench: TikTokBench) -> None:
    courier = delivery(bench, {**PUBLIC, "privacy": "SELF_ONLY"})
    remote = courier.publish()
    assert (remote.id, remote.url, remote.scheduled) == (courier.job.handle("publish"), "", False)
    assert bench.connector.metrics(bench.account, [remote.id]) == {}


def test_without_the_right_to_read_videos_the_address_is_made(bench: TikTokBench) -> None:
    bench.account = replace(bench.account, options={**bench.account.options, "rights": "video.publish"})
    remote = delivery(bench, PUBLIC).publish()
    assert remote.url == f"https://www.tiktok.com/@_/video/{remote.id}"
    assert bench.connector.metrics(bench.account, [remote.id]) == {}
    assert bench.connector.account_metrics(bench.account) == {}
    assert bench.connector.capabilities(bench.account).metrics == frozenset()


def test_a_film_that_is_processed_is_waited_for(bench: TikTokBench) -> None:
    bench.server.polls = 30
    courier = delivery(bench, PUBLIC)
    for _ in range(60):
        if courier.step().published:
            break
    waits = [one.wait_s for one in courier.results if one.wait_s]
    assert (waits[0], waits[-1], len(waits)) == (15.0, 120.0, 30)


@pytest.mark.parametrize("media", [(), (POSTER,)])
def test_nothing_but_a_film_can_go(bench: TikTokBench, media: tuple[Media, ...]) -> None:
    with pytest.raises(NeedsFix) as told:
        delivery(bench, media=media).step()
    assert told.value.code == ("pictures_by_hand" if media else "video_missing")


def test_a_strange_step_is_a_bug(bench: TikTokBench) -> None:
    courier = delivery(bench)
    with pytest.raises(Bug):
        bench.connector.perform(courier.job, Step(StepKind.SETTLE, "aneh"), courier.progress)


# --- pieces and lines that break ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "count", "last"),
    [
        (1000, 1, 1000),
        (5_000_000, 1, 5_000_000),
        (2 * PIECE - 1, 1, 2 * PIECE - 1),
        (2 * PIECE, 2, PIECE),
        (3 * PIECE + 7, 3, PIECE + 7),
        (4_000_000_000, 762, 4_000_000_000 - 761 * PIECE),
    ],
)
def test_films_are_cut_by_the_rules(total: int, count: int, last: int) -> None:
    pieces = cut(total)
    assert (pieces.count, pieces.length_at(pieces.last_start)) == (count, last)
    assert pieces.whole(total) == pieces.last_start


@pytest.fixture
def large(server: FakeTikTok, tmp_path: Path) -> Iterator[TikTokBench]:
    made = TikTokBench(server, tmp_path, {FILM.hash: 4 * PIECE + 1000})
    yield made
    made.http.close()


def test_a_large_film_arrives_whole_through_breaks(large: TikTokBench) -> None:
    courier = delivery(large, PUBLIC)
    courier.step()
    for fault in (Fault.RESET_APPLIED, Fault.RESET_BEFORE, Fault.ERROR_APPLIED):
        large.server.plan(fault, "PUT", "/upload/")
        with pytest.raises(RetryLater):
            courier.step()
    remote = courier.publish()
    assert large.server.videos[remote.id]["digest"] == sha256(large.files.path(FILM).read_bytes()).hexdigest()
    assert courier.sent < 1.6 * (4 * PIECE)
    assert courier.job.handle("offset") == str(3 * PIECE)


def test_out_of_step_is_put_right(large: TikTokBench) -> None:
    courier = delivery(large, PUBLIC)
    courier.step()
    large.server.plan(Fault.ANSWER, "PUT", "/upload/", reply=Reply(416, {"error": "range"}))
    courier.step()
    assert len({one.kind for one in courier.steps}) == 2
    courier.publish()
    assert len(large.held()) == 1


def test_an_address_lives_an_hour_and_the_film_is_announced_anew(large: TikTokBench) -> None:
    courier = delivery(large, PUBLIC)
    courier.step()
    large.clock.advance(hours=2)
    courier.publish()
    assert courier.job.handle("restarts") == "1"
    assert len(large.held()) == 1


def test_an_address_that_is_over_early_is_noticed(large: TikTokBench) -> None:
    courier = delivery(large, PUBLIC)
    courier.step()
    large.server.plan(Fault.ANSWER, "PUT", "/upload/", reply=Reply(403, {"error": "expired"}))
    courier.publish()
    assert courier.job.handle("restarts") == "1"
    assert len(large.held()) == 1


def test_a_line_that_is_too_slow_for_the_hour_is_told(large: TikTokBench) -> None:
    courier = delivery(large, PUBLIC)
    for _ in range(2):
        courier.step()
        large.clock.advance(hours=2)
        courier.step()
    courier.step()
    large.clock.advance(hours=2)
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert (told.value.code, told.value.params["megabytes"]) == ("line_too_slow", 20)


def test_a_last_piece_that_was_taken_before_is_noticed(bench: TikTokBench) -> None:
    courier = delivery(bench, PUBLIC)
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(minutes=1)
    courier.step()
    assert courier.job.handle("uploaded") == "1"
    courier.publish()
    assert len(bench.held()) == 1


def test_the_same_after_the_hour(bench: TikTokBench) -> None:
    courier = delivery(bench, PUBLIC)
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(hours=2)
    courier.publish()
    assert len(bench.held()) == 1
    assert courier.job.handle("restarts") == ""


def test_a_portal_is_no_expired_address(bench: TikTokBench) -> None:
    courier = delivery(bench, PUBLIC)
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "PUT", "/upload/", reply=Reply(403, "<html>Blokir</html>"))
    with pytest.raises(OutcomeUnknown):
        courier.step()


def test_a_refusal_of_bytes_for_another_reason_is_passed_on(large: TikTokBench) -> None:
    courier = delivery(large, PUBLIC)
    courier.step()
    large.server.plan(Fault.ANSWER, "PUT", "/upload/", reply=Reply(400, {"error": "buruk"}))
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "request_refused"


@pytest.mark.parametrize(
    "fault",
    [
        Fault.RESET_BEFORE,
        Fault.RESET_APPLIED,
        Fault.SILENT_APPLIED,
        Fault.ERROR_APPLIED,
        Fault.PORTAL,
        Fault.REDIRECT_AWAY,
    ],
)
@pytest.mark.parametrize("options", [{}, PUBLIC])
def test_whatever_breaks_the_commit_it_ends_once(
    bench: TikTokBench, fault: Fault, options: dict[str, str]
) -> None:
    courier = delivery(bench, options)
    courier.until_commit()
    bench.server.plan(fault, "PUT", "/upload/")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=25)
    if courier.settle().proof is not Proof.PUBLISHED:
        courier.publish()
    assert len(bench.server.jobs) == 1
    assert len(bench.held()) == (1 if options else 0)


def test_a_portal_takes_no_pieces(large: TikTokBench) -> None:
    courier = delivery(large, PUBLIC)
    courier.step()
    large.server.plan(Fault.PORTAL, "PUT", "/upload/")
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "captive_portal"


def test_bytes_that_were_lost_on_the_other_side_are_sent_again(bench: TikTokBench) -> None:
    courier = delivery(bench, PUBLIC)
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "PUT", "/upload/", reply=Reply(201, None, {"Content-Type": "text/plain"}))
    for _ in range(60):
        if courier.step().published:
            break
    assert len(bench.held()) == 1


def test_settling_waits_while_tiktok_is_at_work(bench: TikTokBench) -> None:
    bench.server.polls = 3
    courier = delivery(bench, PUBLIC)
    assert courier.settle().proof is Proof.ABSENT
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    with pytest.raises(RetryLater):
        courier.settle()
    courier.step()
    bench.clock.advance(minutes=1)
    with pytest.raises(RetryLater) as told:
        courier.settle()
    assert told.value.code == "settling"


def test_bytes_that_are_not_told_prove_nothing(bench: TikTokBench) -> None:
    courier = delivery(bench, PUBLIC)
    courier.until_commit()
    bench.server.hides_bytes = True
    bench.clock.advance(minutes=1)
    with pytest.raises(RetryLater):
        courier.settle()


# --- every row of the error tables --------------------------------------------------------------------------

ERRORS: list[tuple[int, str, type[PapanSiarError], str]] = [
    (401, "access_token_invalid", NeedsSignIn, "token_expired"),
    (401, "scope_not_authorized", NeedsSignIn, "rights_missing"),
    (400, "scope_permission_missed", NeedsSignIn, "rights_missing"),
    (400, "invalid_param", NeedsFix, "request_refused"),
    (400, "invalid_params", NeedsFix, "request_refused"),
    (429, "rate_limit_exceeded", RetryLater, "rate_limited"),
    (403, "spam_risk_too_many_posts", RetryLater, "upload_limit_reached"),
    (403, "spam_risk_too_many_pending_share", NeedsFix, "drafts_pending"),
    (403, "spam_risk_user_banned_from_posting", NeedsFix, "account_restricted"),
    (403, "reached_active_user_cap", RetryLater, "app_cap_reached"),
    (403, "unaudited_client_can_only_post_to_private_accounts", NeedsFix, "tiktok_not_audited"),
    (403, "url_ownership_unverified", NeedsFix, "address_unverified"),
    (403, "privacy_level_option_mismatch", NeedsFix, "privacy_not_offered"),
    (403, "kode_yang_baru", NeedsFix, "refused"),
    (200, "spam_risk_too_many_posts", RetryLater, "upload_limit_reached"),
    (500, "internal_error", RetryLater, "server_error"),
    (503, "internal_error", RetryLater, "server_error"),
]


@pytest.mark.parametrize(("status", "code", "kind", "ours"), ERRORS)
def test_each_code_has_its_remedy(
    bench: TikTokBench, status: int, code: str, kind: type[PapanSiarError], ours: str
) -> None:
    bench.server.desk.refresh.clear()
    bench.server.plan(Fault.ANSWER, "POST", INBOX, count=2, reply=refusal(status, code))
    with pytest.raises(PapanSiarError) as told:
        delivery(bench).step()
    assert (type(told.value), told.value.code) == (kind, ours)
    if ours == "refused":
        assert code in str(told.value.params["said"])


FAILURES: list[tuple[str, type[PapanSiarError], str]] = [
    ("file_format_check_failed", NeedsFix, "video_format"),
    ("duration_check_failed", NeedsFix, "video_duration"),
    ("frame_rate_check_failed", NeedsFix, "video_frame_rate"),
    ("picture_size_check_failed", NeedsFix, "video_measures"),
    ("publish_cancelled", NeedsFix, "draft_discarded"),
    ("auth_removed", NeedsSignIn, "app_removed"),
    ("spam_risk_user_banned_from_posting", NeedsFix, "account_restricted"),
    ("spam_risk_text", NeedsFix, "spam_blocked"),
    ("spam_risk", NeedsFix, "spam_blocked"),
    ("alasan_baru", NeedsFix, "video_failed"),
    ("internal", RetryLater, "server_error"),
]


@pytest.mark.parametrize(("reason", "kind", "code"), FAILURES)
def test_each_reason_of_a_failed_film_has_its_remedy(
    bench: TikTokBench, reason: str, kind: type[PapanSiarError], code: str
) -> None:
    bench.server.fail_reason = reason
    courier = delivery(bench, PUBLIC)
    courier.until_commit()
    courier.step()
    assert courier.settle().proof is Proof.ABSENT
    with pytest.raises(PapanSiarError) as told:
        courier.step()
    assert (type(told.value), told.value.code) == (kind, code)
    bench.server.fail_reason = ""
    courier.publish()
    assert len(bench.held()) == 1


def test_a_page_instead_of_an_answer_is_no_refusal(bench: TikTokBench) -> None:
    bench.server.plan(Fault.ANSWER, "POST", INBOX, reply=Reply(502, "<html>Bad Gateway</html>"))
    with pytest.raises(RetryLater) as told:
        delivery(bench).step()
    assert told.value.code == "server_error"


def test_a_rate_is_over_after_a_minute(bench: TikTokBench) -> None:
    for _ in range(6):
        delivery(bench, PUBLIC).step()
    with pytest.raises(RetryLater) as told:
        delivery(bench, PUBLIC).step()
    assert told.value.wait_s == 60
    bench.clock.advance(seconds=61)
    delivery(bench, PUBLIC).step()


@pytest.mark.parametrize("content", [{"error": {"code": "ok"}}, {"data": {}, "error": {"code": "ok"}}])
def test_an_answer_without_what_was_asked_is_tried_again(
    bench: TikTokBench, content: dict[str, object]
) -> None:
    bench.server.plan(Fault.ANSWER, "POST", INBOX, reply=Reply(200, content))
    with pytest.raises(RetryLater) as told:
        delivery(bench).step()
    assert told.value.code == "answer_unreadable"


# --- what TikTok does not offer -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        lambda bench: bench.connector.reply(bench.account, "1", "Halo", "k"),
        lambda bench: bench.connector.hide(bench.account, "1", True),
        lambda bench: bench.connector.delete(bench.account, "1"),
        lambda bench: bench.connector.cancel_schedule(bench.account, "1"),
    ],
)
def test_what_is_not_offered_is_said(bench: TikTokBench, call: Callable[[TikTokBench], object]) -> None:
    assert bench.connector.comments(bench.account, "1", "k") == ((), "k")
    with pytest.raises(NeedsFix) as told:
        call(bench)
    assert told.value.code == "not_supported"


def test_many_videos_are_read_with_few_requests(bench: TikTokBench) -> None:
    for number in range(45):
        counts = {"view_count": number, "like_count": 0, "comment_count": 0, "share_count": 0}
        bench.server.videos[str(number)] = {"id": str(number), "counts": counts}
    bench.server.requests.clear()
    told = bench.connector.metrics(bench.account, [*bench.server.videos, "v_pub_file~v2.1"])
    assert told["7"][Metric.VIEWS] == 7
    assert len(bench.server.requests) == 3


# --- keys and signing in ------------------------------------------------------------------------------------

APP = {"client_key": "kunci-kantor", "client_secret": "rahasia-klien"}


def sign_in(bench: TikTokBench) -> TikTokSignIn:
    return TikTokSignIn(bench.http, bench.clock, bench.hosts)


def test_each_renewal_brings_another_refresh_token(bench: TikTokBench) -> None:
    for _ in range(3):
        bench.server.desk.expire()
        bench.connector.check(bench.account)
    assert bench.server.desk.refreshes == 3
    assert {bench.secrets.get("akun-1", "refresh_token")} == bench.server.desk.refresh


def test_a_refusal_with_status_200_is_one(bench: TikTokBench) -> None:
    bench.server.desk.expire()
    gone = Reply(200, {"error": "invalid_grant", "error_description": "Ditolak", "log_id": "1"})
    bench.server.plan(Fault.ANSWER, "POST", "/v2/oauth/token/", reply=gone)
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "token_expired"


@pytest.mark.parametrize(
    ("ticked", "scopes"),
    [
        ({}, {"user.info.basic", "video.upload"}),
        ({"figures": "1"}, {"user.info.basic", "video.upload", "user.info.stats", "video.list"}),
        ({"direct_post": "1"}, {"user.info.basic", "video.upload", "video.publish"}),
    ],
)
def test_only_what_is_needed_is_asked_for(
    bench: TikTokBench, ticked: dict[str, str], scopes: set[str]
) -> None:
    with Browser(bench.server.allow) as browser:
        result = sign_in(bench).in_browser("", browser.open, lambda: False, {**APP, **ticked})
    query = parse_qs(urlsplit(browser.opened[0]).query)
    assert set(query["scope"][0].split(",")) == scopes
    assert len(query["code_challenge"][0]) == 64
    assert "client_id" not in query
    assert set(result.identity.options["rights"].split()) == scopes
    assert result.identity.display_name == "Dinas Kominfo"
    assert result.identity.expires_at == bench.clock.now() + timedelta(days=365)


def test_a_right_that_was_not_approved_is_told(bench: TikTokBench) -> None:
    bench.server.approved.discard("video.list")
    with Browser(bench.server.allow) as browser, pytest.raises(InvalidInput) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, {**APP, "figures": "1"})
    assert told.value.code == "scope_not_approved"
    with Browser(bench.server.allow) as browser:
        assert sign_in(bench).in_browser("", browser.open, lambda: False, APP).identity.remote_id == "buka-1"


def test_a_person_who_says_no_is_believed(bench: TikTokBench) -> None:
    def deny(url: str) -> str:
        query = parse_qs(urlsplit(url).query)
        return f"{query['redirect_uri'][0]}?error=access_denied&state={query['state'][0]}"

    with Browser(deny) as browser, pytest.raises(NeedsSignIn) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert told.value.code == "sign_in_denied"


def test_without_the_right_to_upload_it_is_no_use(bench: TikTokBench) -> None:
    allow = bench.server.desk.allow
    with Browser(lambda url: allow(url, "user.info.basic")) as browser, pytest.raises(NeedsSignIn) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert told.value.code == "rights_missing"


def test_a_key_without_an_owner_is_no_key(bench: TikTokBench) -> None:
    reply = Reply(200, {"data": {"user": {}}, "error": {"code": "ok"}})
    bench.server.plan(Fault.ANSWER, "GET", "/v2/user/info/", reply=reply)
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "rights_missing"


def test_no_key_appears_in_an_error_or_leaves_for_the_upload_address(bench: TikTokBench) -> None:
    canary = "canary-7b1f0d5a9c3e4f2d8a6b"
    bench.secrets.kept = dict.fromkeys(bench.secrets.kept, canary)
    bench.server.desk.access, bench.server.desk.client_secret = {canary}, canary
    courier = delivery(bench, PUBLIC)
    courier.until_commit()
    assert canary not in json.dumps(dict(courier.job.delivery.handles))
    echo = Reply(400, {"error": {"code": "aneh", "message": f"token {canary}{canary} is not liked"}})
    bench.server.plan(Fault.ANSWER, "PUT", "/upload/", reply=echo)
    with pytest.raises(PapanSiarError) as told:
        courier.step()
    assert canary not in f"{told.value} {told.value!r} {dict(told.value.params)}"
