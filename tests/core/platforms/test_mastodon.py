"""Mastodon against a fake that follows the documentation and breaks down on demand."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof, SettleBy, Step
from core.errors import Bug, InvalidInput, NeedsFix, NeedsSignIn, OutcomeUnknown, PapanSiarError, RetryLater
from core.platforms.http import Request
from core.platforms.mastodon.api import Instance
from core.platforms.mastodon.connector import MastodonConnector
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.contract import Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.world import PICTURES, TEXT, Courier, FittedFiles, delivery_of
from tests.fakes.clock import START
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes import schema
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.mastodon import SPEC, FakeMastodon


class MastodonBench(FakeServerBench[FakeMastodon, MastodonConnector]):
    """alice's account on the fake; the fake and the program share one clock."""

    def __init__(self, server: FakeMastodon, folder: Path) -> None:
        super().__init__(server)
        self.secrets = MemorySecrets({("akun-1", "access_token"): "alice_token"})
        fitted = FittedFiles(folder, lambda media: media.hash.encode())
        self.connector = MastodonConnector(self.http, self.secrets, fitted, self.clock)
        plain = Account("akun-1", "mastodon", ChannelMode.API, "Alice", "@alice", server_url=server.base_url)
        told = self.connector.check(plain)
        self.account = replace(plain, remote_id=told.remote_id, limits=told.limits, options=told.options)

    def held(self) -> list[Held]:
        self.server._publish_what_is_due()
        return [
            Held(one["id"], one["_text"], tuple(media["description"] for media in one["media_attachments"]))
            for one in self.server.of("alice")
        ]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "POST", "/api/v1/statuses")

    def refuse_key(self) -> None:
        self.server.tokens.pop("alice_token")

    def busy(self, wait_s: int) -> None:
        reply = Reply(429, {"error": "Terlalu banyak permintaan"}, {"Retry-After": str(wait_s)})
        for method in ("GET", "POST"):
            self.server.plan(Fault.ANSWER, method, reply=reply)

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.server.statuses[remote_id]["favourites_count"] = 5
        self.server.statuses[remote_id]["reblogs_count"] = 2
        self.server.write("bob", "Jam istirahatnya pukul berapa?", reply_to=remote_id)
        return {Metric.LIKES: 5, Metric.SHARES: 2, Metric.COMMENTS: 1}


@pytest.fixture
def server() -> Iterator[FakeMastodon]:
    with FakeMastodon() as running:
        yield running


@pytest.fixture
def bench(server: FakeMastodon, tmp_path: Path) -> Iterator[MastodonBench]:
    made = MastodonBench(server, tmp_path)
    yield made
    made.http.close()


class TestContract(FakeContract):
    pass


def test_requests_and_answers_keep_to_the_platforms_own_contract(bench: MastodonBench) -> None:
    """The fake compares everything that passes in all these tests; here it only has to be awake."""
    if schema.load(SPEC) is None:
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    before = list(bench.server.complaints)
    form = [("status", "Halo"), ("bukan_bidang", "1")]
    request = Request(
        "POST", f"{bench.server.base_url}/api/v1/statuses", "test", token="alice_token", form=form
    )
    bench.http.exchange(request)
    assert bench.server.complaints == [*before, "POST /api/v1/statuses: field bukan_bidang"]
    bench.server.complaints.clear()


# --- who and what -------------------------------------------------------------------------------------------


def test_limits_and_version_are_read_from_the_server(bench: MastodonBench) -> None:
    can = bench.connector.capabilities(bench.account)
    assert bench.account.limits["max_characters"] == 500
    assert bench.account.limits["description_limit"] == 1500
    assert can.limits.media.alt_text_limit == 1500
    assert can.settle_by == (SettleBy.READ_BACK, SettleBy.KEY)
    assert bench.connector.check(bench.account).handle == "@alice@kantor.example"


def test_a_server_that_only_speaks_the_language_is_not_trusted_with_keys(bench: MastodonBench) -> None:
    bench.server.version = "4.0.0 (not true; really snac/2.75)"
    account = replace(bench.account, options=bench.connector.check(bench.account).options)
    can = bench.connector.capabilities(account)
    assert can.settle_by == (SettleBy.READ_BACK,)
    assert not can.schedule


def test_an_old_server_is_asked_the_old_way(bench: MastodonBench) -> None:
    missing = Reply(404, {"error": "Not Found"})
    bench.server.plan(Fault.ANSWER, "GET", "/api/v2/instance", reply=missing)
    old = Reply(200, {"version": "3.5.1", "configuration": {"statuses": {"max_characters": 1000}}})
    bench.server.plan(Fault.ANSWER, "GET", "/api/v1/instance", reply=old)
    assert bench.connector.check(bench.account).limits == {"max_characters": 1000}


def test_a_server_of_another_kind_is_recognised(bench: MastodonBench) -> None:
    bench.server.plan(Fault.ANSWER, "GET", "/api/v2/instance", reply=Reply(200, {"name": "WordPress"}))
    with pytest.raises(InvalidInput) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "not_a_mastodon_server"


def test_no_key_in_the_keyring_asks_to_sign_in(bench: MastodonBench) -> None:
    bench.secrets.delete_all("akun-1")
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "token_missing"


# --- publishing ---------------------------------------------------------------------------------------------


def test_the_bytes_of_every_picture_arrive_whole(bench: MastodonBench) -> None:
    bench.delivery(media=PICTURES).publish()
    (status,) = bench.server.of("alice")
    wanted = [hashlib.sha256(one.hash.encode()).hexdigest() for one in PICTURES]
    assert [one["_sha256"] for one in status["media_attachments"]] == wanted


def test_a_picture_that_is_still_converted_is_waited_for(bench: MastodonBench) -> None:
    bench.server.converting = 2
    courier = bench.delivery(media=PICTURES[:1])
    courier.publish()
    assert [one.wait_s for one in courier.results].count(3.0) == 2
    assert len(bench.held()) == 1


def test_a_picture_that_the_server_lost_is_sent_again(bench: MastodonBench) -> None:
    bench.server.converting = 1
    courier = bench.delivery(media=PICTURES[:1])
    courier.step()
    courier.step()
    bench.server.media.clear()
    bench.server.converting = 0
    courier.publish()
    assert [one.name for one in courier.steps].count("upload 1/1") == 3
    assert len(bench.held()[0].alt_texts) == 1


def test_a_picture_that_cannot_be_converted_has_to_be_changed(bench: MastodonBench) -> None:
    bench.server.converting = 1
    courier = bench.delivery(media=PICTURES[:1])
    courier.step()
    courier.step()
    reply = Reply(422, {"error": "Error processing thumbnail for uploaded media"})
    bench.server.plan(Fault.ANSWER, "GET", "/api/v1/media", reply=reply)
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "media_refused"


def test_files_that_waited_too_long_are_sent_again_before_the_commit(bench: MastodonBench) -> None:
    courier = bench.delivery(media=PICTURES)
    courier.until_commit()
    bench.server.media.clear()
    bench.clock.advance(hours=13)
    courier.publish()
    assert len(bench.held()[0].alt_texts) == 2


def test_options_go_along(bench: MastodonBench) -> None:
    options = {"visibility": "unlisted", "language": "id", "spoiler_text": "Peringatan", "sensitive": "1"}
    delivery_of(bench.connector, bench.account, bench.clock, options=options).publish()
    (status,) = bench.server.of("alice")
    assert (status["visibility"], status["language"]) == ("unlisted", "id")
    assert (status["spoiler_text"], status["sensitive"]) == ("Peringatan", True)


def test_too_long_a_text_has_to_be_changed_and_says_why(bench: MastodonBench) -> None:
    with pytest.raises(NeedsFix) as told:
        bench.delivery("a" * 501).publish()
    assert (told.value.code, told.value.params["status"]) == ("content_refused", 422)
    assert "500" in str(told.value.params["said"])


def test_a_picture_of_a_wrong_kind_is_refused_by_code(bench: MastodonBench) -> None:
    bench.server.plan(
        Fault.ANSWER, path="/api/v2/media", reply=Reply(422, {"error": "Dateityp ist ungültig"})
    )
    with pytest.raises(NeedsFix) as told:
        bench.delivery(media=PICTURES).until_commit()
    assert told.value.code == "media_refused"


def test_an_upload_ends_when_the_program_ends(bench: MastodonBench) -> None:
    courier = bench.delivery(media=PICTURES)
    courier.step()
    courier.stopped = True
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "stopped"


def test_a_schedule_that_is_nearly_due_waits_here(bench: MastodonBench) -> None:
    options = {"scheduled_at": (START + timedelta(minutes=3)).isoformat()}
    courier = delivery_of(bench.connector, bench.account, bench.clock, options=options)
    remote = courier.publish()
    assert not remote.scheduled
    assert courier.results[-2].wait_s == 180
    assert len(bench.held()) == 1


def test_a_strange_step_is_a_bug(bench: MastodonBench) -> None:
    courier = bench.delivery()
    with pytest.raises(Bug):
        bench.connector.perform(courier.job, Step(StepKind.SETTLE, "aneh"), courier.progress)


# --- exactly once -------------------------------------------------------------------------------------------

#: What a broken commit may look like, with the error that it must become.
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


@pytest.mark.parametrize("honours_keys", [True, False])
@pytest.mark.parametrize("fault", LOST)
def test_whatever_breaks_the_commit_it_ends_as_one_post(
    bench: MastodonBench, fault: Fault, honours_keys: bool
) -> None:
    bench.server.honours_keys = honours_keys
    courier = bench.delivery(media=PICTURES)
    courier.until_commit()
    bench.server.plan(fault, "POST", "/api/v1/statuses")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=25)
    settled = courier.settle()
    if settled.proof is not Proof.PUBLISHED:
        assert settled.proof is Proof.ABSENT
        courier.publish()
    (post,) = bench.held()
    assert len(post.alt_texts) == 2


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.RESET_BEFORE, "connection_lost"),
        (Fault.SILENT_APPLIED, "timeout"),
        (Fault.CUT_APPLIED, "connection_lost"),
        (Fault.ERROR_APPLIED, "server_error"),
        (Fault.MALFORMED_APPLIED, "answer_unreadable"),
        (Fault.PORTAL, "captive_portal"),
        (Fault.REDIRECT_AWAY, "captive_portal"),
    ],
)
def test_the_same_faults_elsewhere_only_wait(bench: MastodonBench, fault: Fault, code: str) -> None:
    courier = bench.delivery(media=PICTURES)
    courier.step()
    # A kept connection that turns out to be dead is opened once more behind the scenes.
    bench.server.plan(fault, "POST", "/api/v2/media", count=2 if fault is Fault.RESET_BEFORE else 1)
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == code
    courier.publish()
    assert len(bench.held()) == 1


def lost_commit(bench: MastodonBench, text: str = TEXT, media: tuple[Media, ...] = PICTURES) -> Courier:
    """A delivery whose commit broke before the server applied anything."""
    courier = bench.delivery(text, media)
    courier.until_commit()
    bench.server.plan(Fault.RESET_BEFORE, "POST", "/api/v1/statuses")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=25)
    return courier


def test_the_newest_post_is_not_ours_because_it_is_the_newest(bench: MastodonBench) -> None:
    courier = lost_commit(bench)
    bench.server.write("alice", "Ditulis dari HP", media=2)
    assert courier.settle().proof is Proof.ABSENT


def test_yesterdays_post_with_the_same_text_is_not_todays(bench: MastodonBench) -> None:
    bench.delivery(media=PICTURES).publish()
    bench.clock.advance(days=1)
    courier = lost_commit(bench)
    assert courier.settle().proof is Proof.ABSENT


def test_a_post_that_belongs_to_another_delivery_is_not_bound_twice(bench: MastodonBench) -> None:
    courier = lost_commit(bench)
    twin = bench.server.write("alice", TEXT, media=2)
    assert courier.settle(known=frozenset({twin["id"]})).proof is Proof.ABSENT
    assert courier.settle().proof is Proof.PUBLISHED


def test_the_same_text_with_other_pictures_is_doubtful_and_no_proof(bench: MastodonBench) -> None:
    courier = lost_commit(bench)
    bench.server.write("alice", TEXT, media=1)
    settled = courier.settle()
    assert (settled.proof, settled.retry_same) == (Proof.NONE, True)


def test_after_the_key_is_forgotten_repeating_is_no_longer_safe(bench: MastodonBench) -> None:
    courier = lost_commit(bench)
    bench.server.write("alice", TEXT, media=1)
    bench.clock.advance(minutes=51)
    assert not courier.settle().retry_same


def test_looking_too_early_proves_nothing(bench: MastodonBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.server.plan(Fault.RESET_BEFORE, "POST", "/api/v1/statuses")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    with pytest.raises(RetryLater) as told:
        courier.settle()
    assert (told.value.code, told.value.wait_s) == ("settling", 20)


@pytest.mark.parametrize("wrong_by", [timedelta(hours=-9), timedelta(hours=9)])
def test_a_wrong_clock_neither_hides_nor_invents_a_post(bench: MastodonBench, wrong_by: timedelta) -> None:
    """The computer's clock was wrong when it published and was set right before it looked."""
    bench.delivery("Unggahan lama").publish()
    courier = bench.delivery()
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    courier._change(commit_started_at=bench.clock.now() + wrong_by)
    bench.clock.advance(seconds=25)
    assert courier.settle().proof is Proof.PUBLISHED


def test_the_next_post_need_not_ask_where_the_list_ends(bench: MastodonBench) -> None:
    """What the answer to the one before tells serves as well, also to find a post whose answer is lost."""
    before = bench.delivery(media=())
    stands = before.publish()
    courier = bench.delivery(media=())
    courier.save(before.results[-1].passes_on)
    bench.server.requests.clear()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    assert [one.method for one in bench.server.requests] == ["POST"]
    bench.clock.advance(seconds=25)
    found = courier.settle(frozenset({stands.id}))
    assert found.proof is Proof.PUBLISHED
    assert found.remote is not None
    assert found.remote.id != stands.id


def test_the_post_before_is_never_taken_for_the_lost_one(bench: MastodonBench) -> None:
    """The same words twice, and the second request never arrived."""
    before = bench.delivery(media=())
    before.publish()
    courier = bench.delivery(media=())
    courier.save(before.results[-1].passes_on)
    bench.server.plan(Fault.RESET_BEFORE, "POST", "/api/v1/statuses")
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=25)
    assert courier.settle().proof is Proof.ABSENT


def test_without_an_anchor_the_time_decides(bench: MastodonBench) -> None:
    """Handles of an older version of the program, or of a first post, hold no anchor."""
    bench.server.write("alice", TEXT)
    bench.clock.advance(days=2)
    courier = lost_commit(bench, media=())
    courier.save({"anchor": ""})
    assert courier.settle().proof is Proof.ABSENT


def test_the_search_goes_on_over_many_pages(bench: MastodonBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    for number in range(90):
        bench.server.write("alice", f"Pertandingan menit ke-{number}", media=1)
    bench.clock.advance(seconds=25)
    assert courier.settle().proof is Proof.PUBLISHED


def test_a_search_that_does_not_reach_the_end_proves_nothing(bench: MastodonBench) -> None:
    courier = lost_commit(bench, media=())
    for number in range(420):
        bench.server.write("alice", f"Pesan otomatis {number}", media=1)
    assert courier.settle().proof is Proof.NONE


def test_a_text_that_the_server_rewrote_is_recognised_by_its_source(bench: MastodonBench) -> None:
    courier = lost_commit(bench, "Kode :x: dan (c)", ())
    found = bench.server.write("alice", "Kode :x: dan (c)")
    found["content"] = '<p>Kode <img alt="silang" src="x"> dan ©</p>'
    assert courier.settle().proof is Proof.PUBLISHED


def test_a_server_without_sources_is_believed_by_what_it_shows(bench: MastodonBench) -> None:
    courier = lost_commit(bench, media=())
    found = bench.server.write("alice", "Lain sama sekali")
    missing = Reply(404, {"error": "Not Found"})
    bench.server.plan(Fault.ANSWER, "GET", f"/api/v1/statuses/{found['id']}/source", reply=missing)
    assert courier.settle().proof is Proof.ABSENT


def test_an_answer_without_an_id_is_no_answer(bench: MastodonBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, path="/api/v1/statuses", reply=Reply(200, {}))
    with pytest.raises(OutcomeUnknown):
        courier.step()


def test_a_lost_schedule_is_found_by_text_and_time(bench: MastodonBench) -> None:
    options = {"scheduled_at": (START + timedelta(hours=5)).isoformat()}
    courier = delivery_of(bench.connector, bench.account, bench.clock, TEXT, (), options)
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.clock.advance(seconds=25)
    settled = courier.settle()
    assert settled.remote is not None
    assert settled.remote.scheduled
    assert courier.settle(known=frozenset({settled.remote.id})).proof is Proof.ABSENT


def test_an_hour_that_was_changed_over_there_is_told(bench: MastodonBench) -> None:
    planned, later = START + timedelta(hours=5), START + timedelta(hours=9)
    options = {"scheduled_at": planned.isoformat()}
    courier = delivery_of(bench.connector, bench.account, bench.clock, TEXT, (), options)
    remote = courier.publish()
    assert (remote.scheduled, remote.published_at) == (True, planned)
    bench.server.scheduled[remote.id]["scheduled_at"] = later.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    bench.clock.time = planned + timedelta(minutes=2)
    told = courier.settle().remote
    assert told is not None
    assert (told.id, told.scheduled, told.published_at) == (remote.id, True, later)


# --- figures, answers, changes ------------------------------------------------------------------------------


def test_many_posts_are_read_with_few_requests(bench: MastodonBench) -> None:
    ids = [bench.server.write("alice", f"Unggahan {number}")["id"] for number in range(45)]
    bench.server.requests.clear()
    assert set(bench.connector.metrics(bench.account, ids)) == set(ids)
    assert len(bench.server.requests) == 3


def test_an_older_server_is_asked_one_by_one_and_remembered(bench: MastodonBench) -> None:
    ids = [bench.server.write("alice", f"Unggahan {number}")["id"] for number in range(3)]
    bench.server.has_batch = False
    for _ in range(2):
        assert set(bench.connector.metrics(bench.account, [*ids, "404"])) == set(ids)
    paths = [one.path for one in bench.server.requests]
    assert paths.count("/api/v1/statuses") == 1


def test_a_figure_that_is_not_told_is_absent_not_zero(bench: MastodonBench) -> None:
    remote = bench.delivery().publish()
    reply = Reply(200, {"id": remote.id, "favourites_count": 0})
    bench.server.plan(Fault.ANSWER, "GET", f"/api/v1/statuses/{remote.id}", reply=reply)
    assert bench.connector.metrics(bench.account, [remote.id]) == {remote.id: {Metric.LIKES: 0}}


def test_an_answer_mentions_its_author_and_is_as_private_as_the_question(bench: MastodonBench) -> None:
    remote = bench.delivery().publish()
    question = bench.server.write("bob", "Boleh lewat pesan pribadi?", reply_to=remote.id)
    question["visibility"] = "private"
    bench.connector.reply(bench.account, question["id"], "Boleh.", "kunci-1")
    bench.connector.reply(bench.account, question["id"], "Boleh.", "kunci-1")
    bench.connector.reply(bench.account, question["id"], "Halo @bob silakan.", "kunci-2")
    own = [(one["_text"], one["visibility"]) for one in bench.server.of("alice") if one["in_reply_to_id"]]
    assert own == [("@bob Boleh.", "private"), ("Halo @bob silakan.", "private")]


def test_a_lost_answer_to_a_comment_is_unknown(bench: MastodonBench) -> None:
    remote = bench.delivery().publish()
    bench.server.plan(Fault.ANSWER, path="/api/v1/statuses", reply=Reply(200, {}))
    with pytest.raises(OutcomeUnknown):
        bench.connector.reply(bench.account, remote.id, "Halo", "kunci")


def test_text_and_alternative_texts_can_be_mended(bench: MastodonBench) -> None:
    remote = bench.delivery(media=PICTURES).publish()
    bench.connector.edit(bench.account, remote.id, "Diperbaiki", ["Alt baru satu", "Alt baru dua"])
    assert bench.held() == [Held(remote.id, "Diperbaiki", ("Alt baru satu", "Alt baru dua"))]


def test_an_edit_keeps_the_warning_and_the_cover(bench: MastodonBench) -> None:
    options = {"spoiler_text": "Foto banjir", "sensitive": "1", "language": "id"}
    remote = bench.delivery(media=PICTURES, options=options).publish()
    bench.connector.edit(bench.account, remote.id, "Diperbaiki")
    (status,) = bench.server.of("alice")
    assert (status["spoiler_text"], status["sensitive"]) == ("Foto banjir", True)


def test_a_server_that_cannot_delete_says_so(bench: MastodonBench) -> None:
    remote = bench.delivery().publish()
    missing = Reply(404, "<h1>404 Not Found</h1>")
    bench.server.plan(Fault.ANSWER, "DELETE", "/api/v1/statuses", reply=missing)
    with pytest.raises(NeedsFix) as told:
        bench.connector.delete(bench.account, remote.id)
    assert told.value.code == "not_supported"


@pytest.mark.parametrize(
    "call",
    [
        lambda bench, one: bench.connector.delete(bench.account, one),
        lambda bench, one: bench.connector.cancel_schedule(bench.account, one),
        lambda bench, one: bench.connector.metrics(bench.account, [one]),
    ],
)
def test_a_refusal_for_another_reason_is_passed_on(bench: MastodonBench, call: object) -> None:
    remote = bench.delivery().publish()
    for method in ("GET", "DELETE"):
        reply = Reply(403, {"error": "This action is outside the authorized scopes"})
        bench.server.plan(Fault.ANSWER, method, "/api/v1/", reply=reply)
    with pytest.raises(NeedsFix) as told:
        call(bench, remote.id)  # type: ignore[operator]
    assert told.value.code == "forbidden"


def test_the_key_never_appears_in_an_error(bench: MastodonBench) -> None:
    """A canary: whatever goes wrong, neither text nor figures nor the chain of causes hold the token."""
    canary = "canary-7b1f0d5a9c3e4f2d8a6b"
    bench.secrets.put("akun-1", "access_token", canary)
    bench.server.tokens[canary] = "1"
    courier = bench.delivery()
    courier.until_commit()
    echo = Reply(422, {"error": f"token {canary}{canary} is not liked"})
    bench.server.plan(Fault.ANSWER, path="/api/v1/statuses", reply=echo)
    seen: list[PapanSiarError] = []
    for fault in (None, Fault.RESET_BEFORE, Fault.ERROR_APPLIED, Fault.MALFORMED_APPLIED):
        if fault:
            bench.server.plan(fault, "POST", "/api/v1/statuses")
        with pytest.raises(PapanSiarError) as told:
            courier.step()
        seen.append(told.value)
    for error in seen:
        assert canary not in f"{error} {error!r} {dict(error.params)}"
        assert error.__suppress_context__ or error.__context__ is None


# --- servers that only speak the language -------------------------------------------------------------------


PLEROMA = {
    "uri": "https://pleroma.example",
    "version": "2.7.2 (compatible; Pleroma 2.6.50)",
    "max_toot_chars": "5000",
    "upload_limit": 16_000_000,
    "description_limit": 5000,
    "max_media_attachments": None,
    "pleroma": {"metadata": {}},
}


def test_pleroma_tells_its_limits_elsewhere(bench: MastodonBench) -> None:
    for reply in (
        Reply(404, {"error": "Not Found"}),
        Reply(403, {"error": "closed"}),
        Reply(401, {"error": "x"}),
    ):
        bench.server.plan(Fault.ANSWER, "GET", "/api/v2/instance", reply=reply)
        bench.server.plan(Fault.ANSWER, "GET", "/api/v1/instance", reply=Reply(200, PLEROMA))
        told = bench.connector.check(bench.account)
        assert told.handle == "@alice@pleroma.example"
        assert told.limits == {
            "max_characters": 5000,
            "image_size_limit": 16_000_000,
            "video_size_limit": 16_000_000,
            "description_limit": 5000,
        }
        assert not told.options["genuine"]


@pytest.mark.parametrize(
    ("version", "genuine"),
    [
        ("4.5.2", True),
        ("4.3.0-beta.2", True),
        ("4.4.0-alpha.3+glitch", True),
        ("4.0.2+hometown-1.1.1", True),
        ("10.0.0", True),
        ("0.17.3 abc1234", False),
        ("4.2.0-gotosocial-0.19.1", False),
        ("2.7.2 (compatible; Pleroma 2.6.50)", False),
        ("3.5.3 (compatible; Pixelfed 0.12.4)", False),
        ("2025.4.1", False),
        ("4.0.0 (not true; really snac/2.75)", False),
        ("", False),
        ("latest", False),
    ],
)
def test_who_is_trusted_with_keys_and_schedules(version: str, genuine: bool) -> None:
    assert Instance("x", version, {}, ()).is_genuine is genuine


def test_an_old_servers_uploads_go_the_old_way(bench: MastodonBench) -> None:
    bench.server.plan(
        Fault.ANSWER, "POST", "/api/v2/media", reply=Reply(404, {"error": "Not Found"}), count=9
    )
    bench.server.plan(
        Fault.ANSWER, "POST", "/api/v1/media", reply=Reply(200, {"id": 77, "type": "image"}), count=9
    )
    courier = bench.delivery(media=PICTURES[:1])
    courier.until_commit()
    assert courier.job.handle("media.0") == "77"


def test_a_file_that_is_lost_twice_is_not_sent_a_third_time(bench: MastodonBench) -> None:
    """Some answer 202 and cannot be asked for the file afterwards."""
    bench.server.plan(
        Fault.ANSWER, "POST", "/api/v2/media", reply=Reply(202, {"id": "77", "url": None}), count=9
    )
    bench.server.plan(Fault.ANSWER, "GET", "/api/v1/media", reply=Reply(404, {"error": "Not Found"}), count=9)
    courier = bench.delivery(media=PICTURES[:1])
    courier.until_commit()
    assert len([one for one in bench.server.requests if one.path == "/api/v2/media"]) == 2


def test_a_conversion_without_an_end_is_told(bench: MastodonBench) -> None:
    bench.server.plan(Fault.ANSWER, "POST", "/api/v2/media", reply=Reply(202, {"id": "77"}), count=99)
    bench.server.plan(Fault.ANSWER, "GET", "/api/v1/media", reply=Reply(206, {"id": "77"}), count=99)
    courier = bench.delivery(media=PICTURES[:1])
    courier.step()
    courier.step()
    assert courier.step().wait_s
    bench.clock.advance(hours=2)
    with pytest.raises(NeedsFix) as told:
        courier.step()
    assert told.value.code == "media_refused"
    assert not courier.job.handle("media.0")
