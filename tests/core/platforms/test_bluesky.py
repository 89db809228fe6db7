"""Bluesky against a fake that follows its lexicons, keeps records and breaks down on demand."""

import json
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.ids import new_id
from core.domain.post import Media
from core.domain.publishing import Proof, SettleBy, Step
from core.errors import Bug, NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.bluesky.connector import BlueskyConnector
from core.platforms.bluesky.records import Place, place_of, tid_of
from core.platforms.bluesky.video import BlueskyVideo
from core.sync.tokens import TokenKeeper
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.contract import Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.world import PICTURES, TEXT, Courier, FittedFiles, delivery_of
from tests.fakes.clock import START
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes import lexicon
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.bluesky import POST, FakeBluesky, refusal

XRPC = "/xrpc/"
PUT = f"{XRPC}com.atproto.repo.putRecord"
FILM = Media("hash-film", "video/mp4", 1280, 720, 9, "Rekaman apel pagi", "apel.mp4", 12.4)


class BlueskyBench(FakeServerBench[FakeBluesky, BlueskyConnector]):
    """alice's account on the fake; the fake and the program share one clock."""

    def __init__(self, server: FakeBluesky, folder: Path) -> None:
        super().__init__(server)
        access, refresh = server.session_of("alice.test")
        kept = {("akun-1", "access_token"): access, ("akun-1", "refresh_token"): refresh}
        self.secrets = MemorySecrets(kept)
        vault = TokenKeeper(self.secrets, lambda _: nullcontext())
        fitted = FittedFiles(folder, lambda media: media.hash.encode())
        video = BlueskyVideo(self.http, self.clock, server.base_url)
        self.connector = BlueskyConnector(self.http, vault, fitted, self.clock, video)
        did = server.dids["alice.test"]
        self.account = Account(
            "akun-1",
            "bluesky",
            ChannelMode.API,
            "Alice",
            "@alice.test",
            server_url=server.base_url,
            remote_id=did,
        )

    def held(self) -> list[Held]:
        pictures = ((one, one["value"].get("embed", {}).get("images", ())) for one in self.server.of())
        return [
            Held(one["uri"], one["value"]["text"], tuple(image["alt"] for image in images))
            for one, images in pictures
        ]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "POST", PUT)

    def refuse_key(self) -> None:
        self.server.expire()
        self.server.revoke()

    def busy(self, wait_s: int) -> None:
        reset = str(int(self.clock.now().timestamp()) + wait_s)
        headers = {"ratelimit-limit": "3000", "ratelimit-remaining": "0", "ratelimit-reset": reset}
        reply = Reply(429, {"error": "RateLimitExceeded", "message": "Rate Limit Exceeded"}, headers)
        for method in ("GET", "POST"):
            self.server.plan(Fault.ANSWER, method, reply=reply)

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.server.figures[remote_id] = {"likeCount": 5, "repostCount": 2, "quoteCount": 1}
        self.server.write("bob.test", "Jam istirahatnya pukul berapa?", reply_to=remote_id)
        return {Metric.LIKES: 5, Metric.SHARES: 3, Metric.COMMENTS: 1}


@pytest.fixture
def server() -> Iterator[FakeBluesky]:
    with FakeBluesky() as running:
        yield running


@pytest.fixture
def bench(server: FakeBluesky, tmp_path: Path) -> Iterator[BlueskyBench]:
    made = BlueskyBench(server, tmp_path)
    yield made
    made.http.close()


class TestContract(FakeContract):
    pass


def delivery(bench: BlueskyBench, text: str = TEXT, media: tuple[Media, ...] = (), **options: str) -> Courier:
    return delivery_of(bench.connector, bench.account, bench.clock, text, media, options)


def value_of(bench: BlueskyBench, number: int = -1) -> dict[str, object]:
    found: dict[str, object] = bench.server.of()[number]["value"]
    return found


def test_requests_and_answers_are_compared_with_the_lexicons() -> None:
    if not lexicon.is_there():
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    assert lexicon.method_of("com.atproto.repo.putRecord") is not None
    good = {"$type": POST, "text": "x", "createdAt": "2026-11-23T00:30:00.000Z"}
    assert lexicon.record_problems(good) == []
    assert lexicon.record_problems({**good, "text": "x" * 301})
    assert lexicon.record_problems({**good, "embed": {"$type": "app.bsky.embed.images", "images": [{}]}})


# --- keys and places ----------------------------------------------------------------------------------------


def test_a_record_key_follows_from_the_id_and_tells_its_time() -> None:
    early, late = new_id(), new_id()
    assert tid_of(early) == tid_of(early)
    moments = range(1_700_000_000_000, 1_700_000_000_500)
    assert len({tid_of(new_id(now_ms)) for now_ms in moments}) == 500
    assert tid_of("018f0000-0000-7000-8000-000000000000") < tid_of(late)
    assert len(tid_of("bukan uuid")) == len(tid_of(early)) == 13
    assert tid_of("bukan uuid")[0] in "234567abcdefghij"


@pytest.mark.parametrize(
    ("uri", "place"),
    [
        ("at://did:plc:x/app.bsky.feed.post/3k2a", Place("did:plc:x", "app.bsky.feed.post", "3k2a")),
        ("https://bsky.app/profile/x/post/y", None),
        ("at://did:plc:x/app.bsky.feed.post", None),
        ("at://did:plc:x/app.bsky.feed.post/3k2a/lain", None),
    ],
)
def test_only_addresses_of_records_are_places(uri: str, place: Place | None) -> None:
    assert place_of(uri) == place


# --- what is published --------------------------------------------------------------------------------------


def test_marks_lie_on_the_right_bytes_behind_emoji_and_indonesian_text(bench: BlueskyBench) -> None:
    text = "Halo 👨‍👩‍👧 Bupati’é @bob.test @tak.ada.test: https://contoh.go.id/a #Pelayanan"
    delivery(bench, text).publish()
    value = value_of(bench)
    marked = {}
    for facet in value["facets"]:  # type: ignore[attr-defined]
        index, (feature,) = facet["index"], facet["features"]
        shown = text.encode()[index["byteStart"] : index["byteEnd"]].decode()
        marked[shown] = next(one for name, one in feature.items() if name != "$type")
    assert marked == {
        "@bob.test": bench.server.dids["bob.test"],
        "https://contoh.go.id/a": "https://contoh.go.id/a",
        "#Pelayanan": "Pelayanan",
    }
    assert value["text"] == text


def test_pictures_carry_their_shape_and_the_text_its_language(bench: BlueskyBench) -> None:
    delivery(bench, media=PICTURES, language="jv id en su").publish()
    value = value_of(bench)
    embed = value["embed"]
    assert [one["aspectRatio"] for one in embed["images"]] == [  # type: ignore[index]
        {"width": 40, "height": 30},
        {"width": 41, "height": 30},
    ]
    assert value["langs"] == ["jv", "id", "en"]
    assert value["createdAt"] == "2026-11-23T00:30:00.000Z"


def test_a_picture_of_unknown_size_goes_without_a_shape(bench: BlueskyBench) -> None:
    delivery(bench, media=(replace(PICTURES[0], width=0),)).publish()
    assert "aspectRatio" not in json.dumps(value_of(bench))
    assert value_of(bench)["langs"] == ["id"]


def test_the_time_in_the_post_is_the_servers(bench: BlueskyBench) -> None:
    """A post dated ahead of the server would be hidden; the office's clock may be wrong."""
    courier = delivery(bench)
    courier.until_commit()
    bench.server.now = lambda: START
    bench.clock.advance(hours=-3)
    bench.connector.check(bench.account)
    courier.publish()
    assert value_of(bench)["createdAt"] == "2026-11-23T00:30:00.000Z"


def test_a_film_goes_through_the_video_service(bench: BlueskyBench) -> None:
    bench.server.converting = 2
    courier = delivery(bench, media=(FILM,))
    courier.publish()
    embed = value_of(bench)["embed"]
    assert embed["$type"] == "app.bsky.embed.video"  # type: ignore[index]
    assert (embed["alt"], embed["video"]["mimeType"]) == (FILM.alt_text, "video/mp4")  # type: ignore[index]
    assert [one.name for one in courier.steps].count("convert 1/1") == 3


def test_a_film_that_the_service_knows_already_is_not_refused(bench: BlueskyBench) -> None:
    delivery(bench, media=(FILM,)).publish()
    delivery(bench, media=(FILM,)).publish()
    assert len(bench.held()) == 2


def test_a_film_whose_conversion_got_lost_is_sent_again(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=(FILM,))
    courier.step()
    courier.step()
    bench.server.jobs.clear()
    courier.publish()
    assert [one.name for one in courier.steps].count("upload 1/1") == 2


def test_a_film_that_cannot_be_converted_has_to_be_changed(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=(FILM,))
    courier.step()
    courier.step()
    next(iter(bench.server.jobs.values()))["failure"] = "encoding_failure"
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert (told.value.code, told.value.params["reason"]) == ("video_refused", "encoding_failure")


def test_an_account_that_may_send_no_film_hears_it_before_it_is_sent(bench: BlueskyBench) -> None:
    bench.server.video_said = {
        "canUpload": False,
        "error": "unconfirmed_email",
        "message": "Confirm your email",
    }
    with pytest.raises(NeedsFix) as told:
        delivery(bench, media=(FILM,)).step()
    assert told.value.code == "video_not_allowed"
    assert bench.server.jobs == {}


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (refusal(401, "AuthMissing"), "server_error"),
        (refusal(403, "Forbidden"), "forbidden"),
        (Reply(409, "<html>conflict</html>"), "conflict"),
        (Reply(200, {"jobStatus": {"state": "JOB_STATE_CREATED"}}), "answer_unreadable"),
    ],
)
def test_the_video_service_never_signs_the_account_out(bench: BlueskyBench, reply: Reply, code: str) -> None:
    courier = delivery(bench, media=(FILM,))
    courier.step()
    bench.server.plan(Fault.ANSWER, "POST", f"{XRPC}app.bsky.video", reply=reply)
    with pytest.raises((RetryLater, NeedsFix)) as told:
        courier.step()
    assert told.value.code == code


def test_a_refusal_to_tell_of_a_conversion_is_passed_on(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=(FILM,))
    courier.step()
    courier.step()
    bench.server.plan(Fault.ANSWER, "GET", f"{XRPC}app.bsky.video", reply=refusal(403, "Forbidden"))
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "forbidden"


def test_the_first_comment_has_a_key_of_its_own(bench: BlueskyBench) -> None:
    post = delivery(bench).publish()
    words = "Selengkapnya: https://contoh.go.id @bob.test"
    first = bench.connector.comment(bench.account, post.id, words, "kunci")
    assert bench.connector.comment(bench.account, post.id, words, "kunci") == first
    (comment,), _ = bench.connector.comments(bench.account, post.id, "")
    assert (comment.remote_id, comment.by_us) == (first.id, True)


def test_a_strange_step_is_a_bug(bench: BlueskyBench) -> None:
    courier = delivery(bench)
    with pytest.raises(Bug):
        bench.connector.perform(courier.job, Step(StepKind.SETTLE, "aneh"), courier.progress)


# --- files --------------------------------------------------------------------------------------------------


def test_files_that_waited_too_long_are_sent_again_before_the_commit(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    bench.server.blobs.clear()
    bench.clock.advance(minutes=51)
    courier.publish()
    assert len(bench.held()[0].alt_texts) == 2


def test_files_that_the_server_threw_away_are_sent_again(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    bench.server.blobs.clear()
    courier.publish()
    assert len(bench.held()[0].alt_texts) == 2


def test_an_upload_without_a_blob_is_tried_again(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.step()
    bench.server.plan(Fault.ANSWER, "POST", f"{XRPC}com.atproto.repo.uploadBlob", reply=Reply(200, {}))
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "answer_unreadable"


def test_an_upload_ends_when_the_program_ends(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.step()
    courier.stopped = True
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "stopped"


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


@pytest.mark.parametrize("looks_first", [True, False])
@pytest.mark.parametrize("fault", LOST)
def test_whatever_breaks_the_commit_it_ends_as_one_post(
    bench: BlueskyBench, fault: Fault, looks_first: bool
) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    bench.server.plan(fault, "POST", PUT)
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=25)
    if not looks_first or courier.settle().proof is Proof.ABSENT:
        courier.publish()
    (post,) = bench.held()
    assert len(post.alt_texts) == 2


def test_the_same_delivery_twice_is_one_post_even_with_another_time(bench: BlueskyBench) -> None:
    """After ten minutes the time in the record is new, so that the post is not buried; the key stays."""
    courier = delivery(bench)
    first = courier.publish()
    assert courier.publish() == first
    bench.clock.advance(minutes=11)
    again = courier.publish()
    assert (again.id, again.published_at) == (first.id, first.published_at)
    assert len(bench.held()) == 1


def test_a_post_that_waited_for_the_line_gets_the_time_of_its_publication(bench: BlueskyBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.plan(Fault.RESET_BEFORE, "POST", PUT)
    with pytest.raises(OutcomeUnknown):
        courier.step()
    assert courier.job.handle("created_at") == "2026-11-23T00:30:00.000Z"
    bench.clock.advance(hours=4)
    courier.publish()
    assert value_of(bench)["createdAt"] == "2026-11-23T04:30:00.000Z"


def test_looking_too_early_proves_nothing_but_repeating_is_safe(bench: BlueskyBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    early = courier.settle()
    assert (early.proof, early.retry_same) == (Proof.NONE, True)
    bench.clock.advance(seconds=20)
    assert courier.settle().proof is Proof.ABSENT


def test_a_conflict_over_nothing_is_passed_on(bench: BlueskyBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "POST", PUT, reply=refusal(400, "InvalidSwap"))
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "conflict"


@pytest.mark.parametrize("content", [{}, {"uri": "at://did:plc:lain/app.bsky.feed.post/3k", "cid": "b"}])
def test_an_answer_about_another_record_is_no_answer(bench: BlueskyBench, content: object) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "POST", PUT, reply=Reply(200, content))
    with pytest.raises(OutcomeUnknown):
        courier.step()


# --- tokens -------------------------------------------------------------------------------------------------


def test_an_expired_token_is_renewed_in_the_middle_of_the_commit(bench: BlueskyBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    before = dict(bench.secrets.kept)
    bench.server.expire()
    courier.publish()
    assert len(bench.held()) == 1
    assert all(bench.secrets.kept[name] != value for name, value in before.items())


def test_a_long_wait_renews_before_anything_is_sent(bench: BlueskyBench) -> None:
    bench.server.expire()
    delivery(bench, media=PICTURES).publish()
    names = [one.path.rpartition(".")[2] for one in bench.server.requests]
    assert names[:3] == ["getSession", "refreshSession", "getSession"]
    assert names.count("refreshSession") == 1
    assert "createSession" not in names


def test_a_revoked_app_password_asks_to_sign_in_and_keeps_what_is_saved(bench: BlueskyBench) -> None:
    before = dict(bench.secrets.kept)
    bench.refuse_key()
    with pytest.raises(NeedsSignIn):
        bench.connector.check(bench.account)
    assert bench.secrets.kept == before


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(502, {"error": "UpstreamFailure"}), "server_error"),
        (Reply(503, {"error": "NotEnoughResources"}, {"Retry-After": "7"}), "server_error"),
        (Reply(404, "<h1>404</h1>"), "server_error"),
        (Reply(200, "<html>Silakan masuk ke WiFi</html>"), "captive_portal"),
        (Reply(200, {}), "answer_unreadable"),
        (Reply(429, {"error": "RateLimitExceeded"}, {"Retry-After": "9"}), "rate_limited"),
    ],
)
def test_a_failing_refresh_never_signs_out(bench: BlueskyBench, reply: Reply, code: str) -> None:
    before = dict(bench.secrets.kept)
    bench.server.expire()
    bench.server.plan(Fault.ANSWER, "POST", f"{XRPC}com.atproto.server.refreshSession", reply=reply)
    with pytest.raises(RetryLater) as told:
        bench.connector.check(bench.account)
    assert told.value.code == code
    assert bench.secrets.kept == before
    assert bench.connector.check(bench.account).handle == "@alice.test"


def test_no_key_in_the_keyring_asks_to_sign_in(bench: BlueskyBench) -> None:
    bench.secrets.delete_all("akun-1")
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "token_missing"


# --- every refusal has its remedy ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "name", "kind", "code"),
    [
        (400, "InvalidToken", NeedsSignIn, "token_refused"),
        (401, "AuthenticationRequired", NeedsSignIn, "token_refused"),
        (401, "AuthMissing", NeedsSignIn, "token_refused"),
        (401, "AccountTakedown", NeedsSignIn, "account_inactive"),
        (401, "AccountDeactivated", NeedsSignIn, "account_inactive"),
        (400, "InvalidRequest", NeedsFix, "content_refused"),
        (400, "InvalidMimeType", NeedsFix, "type_refused"),
        (400, "BlobTooLarge", NeedsFix, "too_large"),
        (413, "PayloadTooLarge", NeedsFix, "too_large"),
        (400, "SesuatuYangBaru", NeedsFix, "content_refused"),
        (403, "SesuatuYangBaru", NeedsFix, "forbidden"),
        (429, "RateLimitExceeded", RetryLater, "rate_limited"),
        (502, "UpstreamFailure", OutcomeUnknown, "server_error"),
        (503, "NotEnoughResources", OutcomeUnknown, "server_error"),
    ],
)
def test_refusals_of_a_commit(
    bench: BlueskyBench, status: int, name: str, kind: type[PapanSiarError], code: str
) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "POST", PUT, reply=refusal(status, name))
    with pytest.raises(kind) as told:
        courier.step()
    assert told.value.code == code
    if name == "SesuatuYangBaru" and status == 400:
        assert told.value.params["error"] == name


@pytest.mark.parametrize(
    ("status", "name", "kind", "code"),
    [
        (400, "InvalidRequest", NeedsFix, "request_refused"),
        (501, "MethodNotImplemented", RetryLater, "server_error"),
        (502, "UpstreamFailure", RetryLater, "server_error"),
        (503, "NotEnoughResources", RetryLater, "server_error"),
        (429, "RateLimitExceeded", RetryLater, "rate_limited"),
    ],
)
def test_refusals_of_a_reading(
    bench: BlueskyBench, status: int, name: str, kind: type[PapanSiarError], code: str
) -> None:
    bench.server.plan(Fault.ANSWER, "GET", reply=refusal(status, name))
    with pytest.raises(kind) as told:
        bench.connector.account_metrics(bench.account)
    assert told.value.code == code


def test_the_limit_seen_in_the_wild_tells_when_it_ends(bench: BlueskyBench) -> None:
    """As in atproto#3436: no Retry-After, the reset in Unix seconds."""
    reset = int(START.timestamp()) + 3_000
    headers = {"ratelimit-limit": "10", "ratelimit-remaining": "0", "ratelimit-reset": str(reset)}
    reply = Reply(429, {"error": "RateLimitExceeded", "message": "Rate Limit Exceeded"}, headers)
    bench.server.plan(Fault.ANSWER, "GET", reply=reply)
    with pytest.raises(RetryLater) as told:
        bench.connector.check(bench.account)
    assert told.value.wait_s == 3_000


def test_too_long_a_text_has_to_be_changed(bench: BlueskyBench) -> None:
    with pytest.raises(NeedsFix) as told:
        delivery(bench, "😀" * 301).publish()
    assert told.value.code == "content_refused"


@pytest.mark.parametrize("status", ["deactivated", "suspended", "takendown"])
def test_an_account_that_is_not_active_publishes_nothing(bench: BlueskyBench, status: str) -> None:
    bench.server.inactive = status
    with pytest.raises(NeedsSignIn) as told:
        delivery(bench).step()
    assert (told.value.code, told.value.params["status"]) == ("account_inactive", status)


# --- figures, answers, changes ------------------------------------------------------------------------------


def test_many_posts_are_read_with_few_requests(bench: BlueskyBench) -> None:
    ids = [bench.server.write("alice.test", f"Unggahan {number}")["uri"] for number in range(60)]
    bench.server.requests.clear()
    assert set(bench.connector.metrics(bench.account, ids)) == set(ids)
    assert len(bench.server.requests) == 3


def test_a_figure_that_is_not_told_is_absent_not_zero(bench: BlueskyBench) -> None:
    remote = delivery(bench).publish()
    post = {"uri": remote.id, "likeCount": 0}
    bench.server.plan(
        Fault.ANSWER, "GET", f"{XRPC}app.bsky.feed.getPosts", reply=Reply(200, {"posts": [post]})
    )
    assert bench.connector.metrics(bench.account, [remote.id]) == {remote.id: {Metric.LIKES: 0}}
    bench.server.plan(Fault.ANSWER, "GET", f"{XRPC}app.bsky.actor.getProfile", reply=Reply(200, {}))
    assert bench.connector.account_metrics(bench.account) == {}


def test_the_name_is_taken_from_the_profile(bench: BlueskyBench) -> None:
    assert bench.connector.check(bench.account).display_name == "alice.test"
    profile = f"at://{bench.account.remote_id}/app.bsky.actor.profile/self"
    bench.server._keep(profile, {"$type": "app.bsky.actor.profile", "displayName": "Dinas Kependudukan"})
    identity = bench.connector.check(bench.account)
    assert (identity.display_name, identity.remote_id) == ("Dinas Kependudukan", bench.account.remote_id)


def test_answers_to_answers_arrive_and_belong_to_the_same_thread(bench: BlueskyBench) -> None:
    remote = delivery(bench).publish()
    question = bench.server.write("bob.test", "Kapan?", reply_to=remote.id)
    answer = bench.connector.reply(bench.account, question["uri"], "Besok.", "kunci-1")
    assert bench.connector.reply(bench.account, question["uri"], "Besok.", "kunci-1") == answer
    bench.clock.advance(minutes=5)
    assert bench.connector.reply(bench.account, question["uri"], "Besok.", "kunci-1") == answer
    reply = bench.server.records[answer.id]["value"]["reply"]
    assert (reply["root"]["uri"], reply["parent"]["uri"]) == (remote.id, question["uri"])
    found, cursor = bench.connector.comments(bench.account, remote.id, "")
    assert [one.text for one in found] == ["Kapan?", "Besok."]
    assert cursor == "2026-11-23T00:30:00+00:00"


def test_an_answer_that_is_refused_is_not_written(bench: BlueskyBench) -> None:
    remote = delivery(bench).publish()
    bench.server.plan(Fault.ANSWER, "POST", PUT, reply=refusal(400, "InvalidSwap"))
    with pytest.raises(NeedsFix) as told:
        bench.connector.reply(bench.account, remote.id, "Halo", "kunci")
    assert told.value.code == "conflict"
    other = remote.id[:-1] + ("2" if remote.id.endswith("z") else "z")
    with pytest.raises(NeedsFix) as gone:
        bench.connector.reply(bench.account, other, "Halo", "kunci")
    assert gone.value.code == "gone"


def test_hiding_keeps_what_was_set_elsewhere_and_can_be_taken_back(bench: BlueskyBench) -> None:
    remote = delivery(bench).publish()
    rude, fine = (
        bench.server.write("bob.test", text, reply_to=remote.id)["uri"] for text in ("Kasar", "Baik")
    )
    gate = remote.id.replace(POST, "app.bsky.feed.threadgate")
    rule = {"$type": "app.bsky.feed.threadgate#followingRule"}
    value = {"$type": "app.bsky.feed.threadgate", "post": remote.id, "createdAt": "2026-11-23T00:00:00Z"}
    bench.server._keep(gate, {**value, "allow": [rule]})
    for _ in range(2):
        bench.connector.hide(bench.account, rude, True)
    found, _ = bench.connector.comments(bench.account, remote.id, "")
    assert {one.remote_id: one.hidden for one in found} == {rude: True, fine: False}
    bench.connector.hide(bench.account, rude, False)
    after = bench.server.records[gate]["value"]
    assert (after["hiddenReplies"], after["allow"], after["createdAt"]) == ([], [rule], value["createdAt"])


def test_showing_what_was_never_hidden_writes_nothing(bench: BlueskyBench) -> None:
    remote = delivery(bench).publish()
    fine = bench.server.write("bob.test", "Baik", reply_to=remote.id)["uri"]
    bench.connector.hide(bench.account, fine, False)
    assert not [uri for uri in bench.server.records if "threadgate" in uri]


def test_a_gate_that_changed_in_between_is_read_again(bench: BlueskyBench) -> None:
    remote = delivery(bench).publish()
    rude = bench.server.write("bob.test", "Kasar", reply_to=remote.id)["uri"]
    bench.server.plan(Fault.ANSWER, "POST", PUT, reply=refusal(400, "InvalidSwap"))
    bench.connector.hide(bench.account, rude, True)
    bench.server.plan(Fault.ANSWER, "POST", PUT, reply=refusal(400, "InvalidRequest"))
    with pytest.raises(NeedsFix) as told:
        bench.connector.hide(bench.account, rude, False)
    assert told.value.code == "request_refused"


def test_a_full_gate_says_so(bench: BlueskyBench) -> None:
    remote = delivery(bench).publish()
    rude = bench.server.write("bob.test", "Kasar", reply_to=remote.id)["uri"]
    gate = remote.id.replace(POST, "app.bsky.feed.threadgate")
    bench.server._keep(
        gate, {"$type": "app.bsky.feed.threadgate", "hiddenReplies": [f"at://x/y/{n}" for n in range(300)]}
    )
    with pytest.raises(NeedsFix) as told:
        bench.connector.hide(bench.account, rude, True)
    assert (told.value.code, told.value.params["limit"]) == ("too_many_hidden", 300)


def test_only_answers_below_own_posts_can_be_hidden(bench: BlueskyBench) -> None:
    theirs = bench.server.write("bob.test", "Utas orang lain")["uri"]
    answer = bench.server.write("bob.test", "Jawaban", reply_to=theirs)["uri"]
    own = delivery(bench).publish().id
    for uri in (theirs, answer, own):
        with pytest.raises(NeedsFix) as told:
            bench.connector.hide(bench.account, uri, True)
        assert told.value.code == "not_supported"


def test_only_own_posts_can_be_deleted(bench: BlueskyBench) -> None:
    theirs = bench.server.write("bob.test", "Utas orang lain")["uri"]
    for uri in (theirs, "bukan-alamat"):
        with pytest.raises(NeedsFix) as told:
            bench.connector.delete(bench.account, uri)
        assert told.value.code == "not_found"
    with pytest.raises(NeedsFix) as refused:
        bench.connector.cancel_schedule(bench.account, theirs)
    assert refused.value.code == "not_supported"
    assert bench.connector.capabilities(bench.account).settle_by == (SettleBy.HANDLE, SettleBy.KEY)


def test_a_failing_look_up_of_a_record_is_passed_on(bench: BlueskyBench) -> None:
    courier = delivery(bench)
    bench.server.plan(
        Fault.ANSWER, "GET", f"{XRPC}com.atproto.repo.getRecord", reply=refusal(400, "InvalidRequest")
    )
    with pytest.raises(NeedsFix):
        courier.settle()


# --- secrets ------------------------------------------------------------------------------------------------


def test_no_token_appears_in_an_error_or_in_the_log(
    bench: BlueskyBench, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    access, refresh = "canary-akses-7b1f0d5a9c3e4f2d", "canary-segar-8c2a1e6b0d4f5a3e"
    bench.secrets.kept = {("akun-1", "access_token"): access, ("akun-1", "refresh_token"): refresh}
    bench.server._access[access] = bench.server._refresh[refresh] = "alice.test"
    courier = delivery(bench)
    courier.until_commit()
    told: list[PapanSiarError] = []
    echo = Reply(400, {"error": f"{access}", "message": f"token {access}{refresh}"})
    bench.server.plan(Fault.ANSWER, "POST", PUT, reply=echo)
    for fault in (None, Fault.RESET_BEFORE, Fault.ERROR_APPLIED, Fault.MALFORMED_APPLIED):
        if fault:
            bench.server.plan(fault, "POST", PUT)
        with pytest.raises(PapanSiarError) as caught:
            courier.step()
        told.append(caught.value)
    bench.refuse_key()
    with pytest.raises(PapanSiarError) as caught:
        courier.step()
    told.append(caught.value)
    for error in told:
        assert "canary" not in f"{error} {error!r} {dict(error.params)}"
    assert "canary" not in caplog.text


def test_a_conversion_without_an_end_is_asked_less_often_and_then_told(bench: BlueskyBench) -> None:
    bench.server.converting = 10_000
    courier = delivery(bench, media=(FILM,))
    courier.step()
    waits: list[float] = []
    told = None
    while told is None and len(waits) < 200:
        try:
            waits.append(courier.step().wait_s or 0)
        except NeedsFix as refused:
            told = refused.code
    assert told == "video_refused"
    assert (waits[1], max(waits)) == (3, 60)
    assert len(waits) < 90
    assert not courier.job.handle("video.job")
