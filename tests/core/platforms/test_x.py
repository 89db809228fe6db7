"""X against a fake that follows its contract and answers with its own error bodies."""

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from socket import socket

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof, SettleBy, Step
from core.errors import Bug, InvalidInput, NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.x.api import XHosts
from core.platforms.x.connector import CONFIRMED, XConnector, segments
from core.platforms.x.cost import PRICE
from core.platforms.x.read_back import id_at, moment_of
from core.platforms.x.sign_in import XSignIn
from core.sync.tokens import TokenKeeper
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.browsing import Browser
from tests.core.platforms.contract import Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.films import FILM, FilmFiles
from tests.core.platforms.world import PICTURES, TEXT, Courier, FittedFiles, delivery_of
from tests.fakes.clock import START, HandClock
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes import schema
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.x import (
    CITIZEN,
    CREDITS_NEW,
    CREDITS_OLD,
    DUPLICATE,
    OWN,
    SPEC,
    USAGE_CAP,
    FakeX,
    problem,
)

LARGE = Media("besar", "image/png", 40, 30, 1, "", "besar.png")
LARGE_BYTES = 3 * 1024 * 1024 + 5


class XBench(FakeServerBench[FakeX, XConnector]):
    """The office's account; the fake and the program share one clock."""

    def __init__(self, server: FakeX, folder: Path) -> None:
        super().__init__(server)
        self.secrets = MemorySecrets(
            {("akun-1", "access_token"): "akses-1", ("akun-1", "refresh_token"): "segar-1"}
        )
        vault = TokenKeeper(self.secrets, lambda _: nullcontext())
        self.fitted = FittedFiles(folder, content_of)
        self.hosts = XHosts(server.base_url, f"{server.base_url}/i/oauth2/authorize")
        self.connector = XConnector(self.http, vault, self.fitted, self.clock, self.hosts)
        options = {"client_id": server.desk.client_id, CONFIRMED: START.isoformat()}
        plain = Account("akun-1", "x", ChannelMode.API, "Dinas", "@dinas", options=options)
        self.account = replace(plain, remote_id=self.connector.check(plain).remote_id)

    def held(self) -> list[Held]:
        return [Held(one["id"], one["text"], one.get("alts", ())) for one in self.server.of()]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "POST", "/2/tweets")

    def refuse_key(self) -> None:
        self.server.desk.revoke()

    def busy(self, wait_s: int) -> None:
        at = self.clock.now().timestamp() + wait_s
        headers = {
            "x-rate-limit-limit": "100",
            "x-rate-limit-remaining": "0",
            "x-rate-limit-reset": str(int(at)),
        }
        content = {
            "title": "Too Many Requests",
            "type": "about:blank",
            "status": 429,
            "detail": "Too Many Requests",
        }
        for method in ("GET", "POST"):
            self.server.plan(Fault.ANSWER, method, reply=Reply(429, content, headers))

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        post = self.server.posts[remote_id]
        post["counts"] |= {"like_count": 9, "bookmark_count": 2, "impression_count": 400, "reply_count": 1}
        post["shared"] = 4
        self.server.write(CITIZEN, "Jam istirahatnya pukul berapa?", answers=remote_id)
        return {Metric.LIKES: 9, Metric.SAVES: 2, Metric.VIEWS: 400, Metric.COMMENTS: 1, Metric.SHARES: 4}


def content_of(media: Media) -> bytes:
    return random.Random(1).randbytes(LARGE_BYTES) if media is LARGE else media.hash.encode()


@pytest.fixture
def server() -> Iterator[FakeX]:
    with FakeX() as running:
        yield running


@pytest.fixture
def bench(server: FakeX, tmp_path: Path) -> Iterator[XBench]:
    made = XBench(server, tmp_path)
    yield made
    made.http.close()


def delivery(bench: XBench, text: str = TEXT, media: tuple[Media, ...] = ()) -> Courier:
    return delivery_of(bench.connector, bench.account, bench.clock, text, media)


class TestContract(FakeContract):
    pass


def test_requests_and_answers_keep_to_the_platforms_own_contract(bench: XBench) -> None:
    """The fake compares everything that passes in all these tests; here it only has to be awake."""
    if schema.load(SPEC) is None:
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    options = {"reply_settings": "semua orang"}
    delivery_of(bench.connector, bench.account, bench.clock, "Halo", (), options).publish()
    assert len(bench.server.complaints) == 1
    assert "'semua orang' is not one of" in bench.server.complaints[0]
    bench.server.complaints.clear()


# --- off by default -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        lambda bench, account: bench.connector.check(account),
        lambda bench, account: bench.connector.metrics(account, ["1"]),
        lambda bench, account: bench.connector.account_metrics(account),
        lambda bench, account: bench.connector.comments(account, "1", ""),
        lambda bench, account: bench.connector.delete(account, "1"),
        lambda bench, account: delivery_of(bench.connector, account, bench.clock).step(),
    ],
)
def test_without_a_confirmed_contract_nobody_is_asked(
    bench: XBench, call: Callable[[XBench, Account], object]
) -> None:
    options = {name: value for name, value in bench.account.options.items() if name != CONFIRMED}
    bench.server.requests.clear()
    with pytest.raises(NeedsFix) as told:
        call(bench, replace(bench.account, options=options))
    assert told.value.code == "x_not_allowed"
    assert bench.server.requests == []


def test_what_x_lets_programs_do(bench: XBench) -> None:
    can = bench.connector.capabilities(bench.account)
    assert (can.reply, can.hide, can.schedule, can.edit) == (False, False, False, False)
    assert can.settle_by == (SettleBy.READ_BACK,)
    for call in (
        lambda: bench.connector.reply(bench.account, "1", "Halo", "k"),
        lambda: bench.connector.cancel_schedule(bench.account, "1"),
    ):
        with pytest.raises(NeedsFix) as told:
            call()
        assert told.value.code == "not_supported"


# --- what it costs ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "alt_texts", "dollars"),
    [
        ("Kantor buka pukul 08.00 WITA.", 0, "0.015"),
        ("Kantor buka pukul 08.00 WITA.", 2, "0.025"),
        ("Lihat https://contoh.go.id", 0, "0.200"),
        ("Lihat contoh.go.id ya", 1, "0.205"),
        ("Pukul 08.00,bukan 09.00", 0, "0.015"),
        ("", 0, "0.015"),
    ],
)
def test_the_price_is_known_before(text: str, alt_texts: int, dollars: str) -> None:
    assert PRICE.of(text, alt_texts) == Decimal(dollars)


# --- publishing ---------------------------------------------------------------------------------------------


def test_the_bytes_of_every_picture_arrive_whole(bench: XBench) -> None:
    delivery(bench, media=(*PICTURES, LARGE)).publish()
    (post,) = bench.server.of()
    assert post["digests"] == tuple(sha256(content_of(one)).hexdigest() for one in (*PICTURES, LARGE))
    assert post["alts"] == (PICTURES[0].alt_text, PICTURES[1].alt_text, "")


def test_options_go_along(bench: XBench) -> None:
    options = {"reply_settings": "following", "ai_made": "1"}
    remote = delivery_of(bench.connector, bench.account, bench.clock, "Halo", (), options).publish()
    assert bench.server.requests[-1].body == (
        b'{"text": "Halo", "reply_settings": "following", "made_with_ai": true}'
    )
    assert remote.url == f"https://x.com/dinas/status/{remote.id}"
    assert remote.published_at is not None
    assert abs((remote.published_at - START).total_seconds()) < 1


@pytest.mark.parametrize(("mime", "category"), [("video/mp4", "tweet_video"), ("image/gif", "tweet_gif")])
def test_films_are_waited_for(bench: XBench, tmp_path: Path, mime: str, category: str) -> None:
    bench.server.polls = 2
    bench.connector._fitted = FilmFiles(tmp_path)
    courier = delivery(bench, media=(replace(FILM, mime=mime),))
    courier.publish()
    assert [one.wait_s for one in courier.results if one.wait_s] == [7.0, 7.0]
    assert [one["media_category"] for one in bench.server.media.values()] == [category]


def test_a_film_that_x_cannot_use_is_told(bench: XBench, tmp_path: Path) -> None:
    bench.server.fails_with = {"code": 1, "name": "InvalidMedia", "message": "Unsupported codec"}
    bench.connector._fitted = FilmFiles(tmp_path)
    with pytest.raises(NeedsFix) as told:
        delivery(bench, media=(FILM,)).publish()
    assert (told.value.code, told.value.params["reason"]) == ("media_refused", "InvalidMedia")


def test_segments_that_arrived_are_not_sent_again(bench: XBench) -> None:
    courier = delivery(bench, media=(LARGE,))
    courier.step()
    appended = 0

    def stop_after_two(handles: Mapping[str, str]) -> None:
        nonlocal appended
        courier.save(handles)
        appended += "media.0.sent" in handles
        if appended == 2:
            courier.stopped = True

    progress = replace(courier.progress, checkpoint=stop_after_two)
    with pytest.raises(RetryLater):
        bench.connector.perform(courier.job, bench.connector.next_step(courier.job), progress)
    assert courier.job.handle("media.0.sent") == "0,1"
    courier.stopped = False
    courier.publish()
    paths = [one.path for one in bench.server.requests if one.path.endswith("/append")]
    assert len(paths) == 4
    assert len(bench.held()) == 1


@pytest.mark.parametrize("twice", [True, False])
def test_a_segment_whose_answer_was_lost_may_be_sent_again(bench: XBench, twice: bool) -> None:
    bench.server.takes_a_segment_twice = twice
    courier = delivery(bench, media=(LARGE,))
    courier.step()
    bench.server.plan(Fault.ERROR_APPLIED, "POST", "/2/media/upload/1880")
    with pytest.raises(RetryLater):
        courier.step()
    courier.publish()
    (post,) = bench.server.of()
    assert post["digests"] == (sha256(content_of(LARGE)).hexdigest(),)
    assert courier.job.handle("media.0.restarts") == ("" if twice else "1")


def test_a_lost_answer_to_the_closing_starts_the_file_anew(bench: XBench) -> None:
    courier = delivery(bench, media=PICTURES[:1])
    courier.step()
    courier.step()
    (media_id,) = bench.server.media
    courier.save({"media.0.closed": "", "media.0.ready": ""})
    courier.publish()
    assert courier.job.handle("media.0") != media_id
    assert courier.job.handle("media.0.restarts") == "1"
    assert len(bench.held()) == 1


def test_a_file_that_x_never_takes_is_told_in_the_end(bench: XBench) -> None:
    refusal = problem(400, "invalid-request")
    bench.server.plan(Fault.ANSWER, "POST", "/2/media/upload/initialize", count=9, reply=refusal)
    courier = delivery(bench, media=PICTURES[:1])
    for _ in range(4):
        courier.step()
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "request_refused"


def test_another_refusal_of_a_file_is_told_at_once(bench: XBench) -> None:
    courier = delivery(bench, media=PICTURES[:1])
    courier.step()
    bench.server.plan(
        Fault.ANSWER, "POST", "/2/media/upload/initialize", reply=problem(403, "client-forbidden")
    )
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "app_not_enrolled"


def test_files_that_waited_too_long_are_sent_again(bench: XBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    bench.clock.advance(hours=25)
    courier.publish()
    assert len(bench.held()[0].alt_texts) == 2


def test_large_files_are_cut_into_a_thousand_segments_at_most(tmp_path: Path) -> None:
    path = tmp_path / "besar"
    for total, size in ((1, 1), (1024 * 1024, 1024 * 1024), (2_000_000_001, 2_000_001)):
        with path.open("wb") as file:
            file.truncate(total)
        cut = segments(path)
        assert len(cut) <= 1000
        assert cut[0] == (0, size)
        assert sum(one for _, one in cut) == total


def test_a_strange_step_is_a_bug(bench: XBench) -> None:
    courier = delivery(bench)
    with pytest.raises(Bug):
        bench.connector.perform(courier.job, Step(StepKind.SETTLE, "aneh"), courier.progress)


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


@pytest.mark.parametrize("old_names", [False, True])
@pytest.mark.parametrize("fault", LOST)
def test_whatever_breaks_the_commit_it_ends_as_one_post(bench: XBench, fault: Fault, old_names: bool) -> None:
    bench.server.old_names = old_names
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    bench.server.plan(fault, "POST", "/2/tweets")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=65)
    settled = courier.settle()
    if settled.proof is not Proof.PUBLISHED:
        assert settled.proof is Proof.ABSENT
        courier.publish()
    assert len(bench.held()) == 1


def test_a_refused_duplicate_is_our_own_lost_post(bench: XBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    remote = courier.publish()
    assert [one.id for one in bench.held()] == [remote.id]


def test_a_duplicate_of_an_older_post_has_to_be_changed(bench: XBench) -> None:
    delivery(bench).publish()
    bench.clock.advance(minutes=10)
    with pytest.raises(NeedsFix) as told:
        delivery(bench).publish()
    assert told.value.code == "duplicate_content"


def lost_commit(bench: XBench, text: str = TEXT, media: tuple[Media, ...] = PICTURES) -> Courier:
    courier = delivery(bench, text, media)
    courier.until_commit()
    bench.server.plan(Fault.RESET_BEFORE, "POST", "/2/tweets")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=65)
    return courier


def test_the_newest_post_is_not_ours_because_it_is_the_newest(bench: XBench) -> None:
    courier = lost_commit(bench)
    bench.server.write(OWN, "Ditulis dari HP", media=2)
    assert courier.settle().proof is Proof.ABSENT


def test_a_post_that_belongs_to_another_delivery_is_not_bound_twice(bench: XBench) -> None:
    courier = lost_commit(bench)
    twin = bench.server.write(OWN, TEXT, media=2)
    assert courier.settle(known=frozenset({twin["id"]})).proof is Proof.ABSENT
    assert courier.settle().proof is Proof.PUBLISHED


def test_the_same_words_with_other_pictures_are_no_proof(bench: XBench) -> None:
    courier = lost_commit(bench)
    bench.server.write(OWN, TEXT, media=1)
    assert courier.settle().proof is Proof.NONE


def test_what_cannot_all_be_read_is_no_proof(bench: XBench) -> None:
    courier = lost_commit(bench)
    for number in range(501):
        bench.server.write(OWN, f"Unggahan {number}")
    assert courier.settle().proof is Proof.NONE


def test_looking_too_early_proves_nothing(bench: XBench) -> None:
    courier = delivery(bench)
    assert courier.settle().proof is Proof.ABSENT
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    with pytest.raises(RetryLater) as told:
        courier.settle()
    assert (told.value.code, told.value.wait_s) == ("settling", 60)


@pytest.mark.parametrize("wrong_by", [-9, 9])
def test_a_wrong_clock_neither_hides_nor_invents_a_post(bench: XBench, wrong_by: int) -> None:
    """The computer's clock was wrong when it published and was set right before it looked."""
    delivery(bench, "Unggahan lama").publish()
    bench.server.now = HandClock(START).now
    bench.clock.advance(hours=wrong_by)
    courier = delivery(bench)
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.time = START
    bench.clock.advance(minutes=2)
    assert courier.settle().proof is Proof.PUBLISHED


@pytest.mark.parametrize(
    "text", ["Info & jadwal <baru> di contoh.go.id", "Lihat https://contoh.go.id/a?b=1&c=2", "Hanya kata 😀"]
)
def test_words_are_recognised_as_x_shows_them(bench: XBench, text: str) -> None:
    courier = lost_commit(bench, text, ())
    bench.server.write(OWN, text)
    assert courier.settle().proof is Proof.PUBLISHED


def test_ids_tell_the_time() -> None:
    assert moment_of(id_at(START)) == START
    assert moment_of("bukan") is None


def test_an_answer_without_an_id_is_unknown(bench: XBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "POST", "/2/tweets", reply=Reply(201, {"data": {}}))
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.server.plan(Fault.ANSWER, "GET", "/2/users/me", reply=Reply(200, {"errors": []}))
    with pytest.raises(RetryLater):
        bench.connector.check(bench.account)


# --- every row of the error table ---------------------------------------------------------------------------

ERRORS: list[tuple[Reply, type[PapanSiarError], str]] = [
    (CREDITS_OLD, NeedsFix, "credits_used_up"),
    (CREDITS_NEW, NeedsFix, "credits_used_up"),
    (Reply(402), NeedsFix, "credits_used_up"),
    (Reply(402, {"title": "Payment Required"}), NeedsFix, "credits_used_up"),
    (Reply(402, "<html>Bayar WiFi</html>"), NeedsFix, "payment_required"),
    (USAGE_CAP, NeedsFix, "usage_cap_reached"),
    (problem(429, "rate-limit-exceeded"), RetryLater, "rate_limited"),
    (problem(403, "client-forbidden"), NeedsFix, "app_not_enrolled"),
    (problem(403, "not-authorized-for-resource"), NeedsFix, "forbidden"),
    (problem(403, "unsupported-authentication"), NeedsSignIn, "rights_missing"),
    (problem(400, "invalid-request"), NeedsFix, "request_refused"),
    (problem(403, "disallowed-resource"), NeedsFix, "content_refused"),
    (DUPLICATE, NeedsFix, "duplicate_content"),
    (
        Reply(
            403,
            {
                "type": "about:blank",
                "title": "Forbidden",
                "status": 403,
                "detail": "Monthly spend cap reached",
            },
        ),
        NeedsFix,
        "usage_cap_reached",
    ),
    (
        Reply(401, {"type": "about:blank", "title": "Unauthorized", "status": 401}),
        NeedsSignIn,
        "token_expired",
    ),
    (Reply(404), NeedsFix, "not_found"),
    (problem(500, "internal-error"), OutcomeUnknown, "server_error"),
    (Reply(503, {"title": "Service Unavailable"}), OutcomeUnknown, "server_error"),
]


@pytest.mark.parametrize(("reply", "kind", "code"), ERRORS)
def test_each_problem_has_its_remedy(
    bench: XBench, reply: Reply, kind: type[PapanSiarError], code: str
) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.desk.refresh.clear()
    bench.server.plan(Fault.ANSWER, "POST", "/2/tweets", reply=reply)
    with pytest.raises(PapanSiarError) as told:
        courier.step()
    assert (type(told.value), told.value.code) == (kind, code)
    assert bench.held() == []


def test_a_usage_cap_is_not_waited_for(bench: XBench) -> None:
    """39,999 calls were left by the rate headers; the month's cap is another matter."""
    bench.server.plan(Fault.ANSWER, "GET", "/2/tweets", reply=USAGE_CAP)
    with pytest.raises(NeedsFix) as told:
        bench.connector.metrics(bench.account, ["1"])
    assert told.value.params["status"] == 429


def test_a_server_error_while_reading_is_tried_later(bench: XBench) -> None:
    bench.server.plan(Fault.ANSWER, "GET", "/2/tweets", reply=problem(500, "internal-error"))
    with pytest.raises(RetryLater) as told:
        bench.connector.metrics(bench.account, ["1"])
    assert told.value.code == "server_error"


def test_another_refusal_of_reading_is_passed_on(bench: XBench) -> None:
    bench.server.plan(Fault.ANSWER, "GET", "/2/tweets", reply=problem(403, "client-forbidden"))
    with pytest.raises(NeedsFix) as told:
        bench.connector.metrics(bench.account, ["1"])
    assert told.value.code == "app_not_enrolled"
    bench.server.plan(Fault.ANSWER, "DELETE", "/2/tweets", reply=problem(403, "client-forbidden"))
    with pytest.raises(NeedsFix):
        bench.connector.delete(bench.account, "1")


# --- figures and answers ------------------------------------------------------------------------------------


@pytest.mark.parametrize("old_names", [False, True])
def test_figures_come_by_either_name(bench: XBench, old_names: bool) -> None:
    bench.server.old_names = old_names
    remote = delivery(bench).publish()
    least = bench.citizens_react(remote.id)
    assert bench.connector.metrics(bench.account, [remote.id, "404"]) == {remote.id: least}
    assert bench.connector.account_metrics(bench.account) == {Metric.FOLLOWERS: 640, Metric.POSTS: 1}


def test_many_posts_are_read_with_few_requests(bench: XBench) -> None:
    ids = [bench.server.write(OWN, f"Unggahan {number}")["id"] for number in range(230)]
    bench.server.requests.clear()
    assert set(bench.connector.metrics(bench.account, ids)) == set(ids)
    assert len(bench.server.requests) == 3


def test_answers_come_once_and_only_newer_ones(bench: XBench) -> None:
    remote = delivery(bench).publish()
    assert bench.connector.comments(bench.account, remote.id, "") == ((), "")
    bench.server.write(CITIZEN, "Satu", answers=remote.id)
    first, cursor = bench.connector.comments(bench.account, remote.id, "")
    bench.server.write(OWN, "Jawaban dari HP", answers=remote.id)
    second, newest = bench.connector.comments(bench.account, remote.id, cursor)
    assert [(one.text, one.author, one.by_us) for one in (*first, *second)] == [
        ("Satu", "@warga", False),
        ("Jawaban dari HP", "@dinas", True),
    ]
    assert bench.connector.comments(bench.account, remote.id, newest) == ((), newest)


# --- keys and signing in ------------------------------------------------------------------------------------

APP = {"client_id": "klien-kantor", "enterprise_confirmed": "1"}


def sign_in(bench: XBench, ports: tuple[int, ...] = (0,)) -> XSignIn:
    return XSignIn(bench.http, bench.clock, bench.hosts, ports)


def test_an_expired_key_is_renewed_in_the_middle_of_a_commit(bench: XBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.desk.expire()
    courier.publish()
    assert len(bench.held()) == 1
    assert {bench.secrets.get("akun-1", "refresh_token")} == bench.server.desk.refresh


def test_a_revoked_key_asks_to_sign_in(bench: XBench) -> None:
    bench.server.desk.revoke()
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "token_expired"


def test_signing_in_keeps_the_confirmation(bench: XBench) -> None:
    with Browser(bench.server.desk.allow) as browser:
        result = sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert "offline.access" in browser.opened[0]
    assert result.identity.handle == "@dinas"
    assert result.identity.options[CONFIRMED] == START.isoformat()
    assert result.identity.options["client_id"] == "klien-kantor"
    assert set(result.secrets) == {"access_token", "refresh_token"}


def test_without_the_confirmation_no_browser_opens(bench: XBench) -> None:
    with pytest.raises(NeedsFix) as told:
        sign_in(bench).in_browser("", lambda _: None, lambda: False, {"client_id": "klien-kantor"})
    assert told.value.code == "x_not_allowed"


def test_the_clients_id_is_needed(bench: XBench) -> None:
    with pytest.raises(InvalidInput) as told:
        sign_in(bench).in_browser("", lambda _: None, lambda: False, {**APP, "client_id": ""})
    assert told.value.code == "client_id_missing"


def test_fixed_ports_are_tried_in_order(bench: XBench) -> None:
    with socket() as taken, socket() as free:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        free.bind(("127.0.0.1", 0))
        ports = (taken.getsockname()[1], free.getsockname()[1])
        free.close()
        with Browser(bench.server.desk.allow) as browser:
            sign_in(bench, ports).in_browser("", browser.open, lambda: False, APP)
        assert f"127.0.0.1%3A{ports[1]}%2Fmasuk" in browser.opened[0]
        with pytest.raises(RetryLater) as told:
            sign_in(bench, ports[:1]).in_browser("", lambda _: None, lambda: False, APP)
        assert told.value.code == "ports_taken"


@pytest.mark.parametrize(
    ("scopes", "extra", "code"),
    [
        ("tweet.read users.read offline.access", {}, "rights_missing"),
        ("", {"refresh_token": ""}, "no_refresh_token"),
    ],
)
def test_a_key_that_would_not_do_is_told(
    bench: XBench, scopes: str, extra: dict[str, object], code: str
) -> None:
    bench.server.desk.extra = extra
    allow = bench.server.desk.allow
    with Browser(lambda url: allow(url, scopes)) as browser, pytest.raises(NeedsSignIn) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert told.value.code == code


def test_a_refused_code_is_told(bench: XBench) -> None:
    def forget(url: str) -> str:
        redirect = bench.server.desk.allow(url)
        bench.server.desk.codes.clear()
        return redirect

    with Browser(forget) as browser, pytest.raises(InvalidInput) as told:
        sign_in(bench).in_browser("", browser.open, lambda: False, APP)
    assert told.value.code == "code_refused"


def test_no_key_appears_in_an_error(bench: XBench) -> None:
    canary = "canary-7b1f0d5a9c3e4f2d8a6b"
    bench.secrets.kept = dict.fromkeys(bench.secrets.kept, canary)
    bench.server.desk.access = {canary}
    courier = delivery(bench)
    courier.until_commit()
    echo = problem(400, "invalid-request", f"token {canary}{canary} is not liked")
    for fault in (Fault.ANSWER, Fault.RESET_BEFORE, Fault.ERROR_APPLIED, Fault.MALFORMED_APPLIED):
        bench.server.plan(fault, "POST", "/2/tweets", reply=echo)
        with pytest.raises(PapanSiarError) as told:
            courier.step()
        assert canary not in f"{told.value} {told.value!r} {dict(told.value.params)}"
        assert told.value.__suppress_context__ or told.value.__context__ is None
    assert canary not in str(courier.job.delivery.handles)
