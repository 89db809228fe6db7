"""Facebook Pages against a fake that follows Meta's documentation, its contract and answers seen in the wild."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof
from core.errors import NeedsFix, NeedsSignIn, OutcomeUnknown, RetryLater
from core.platforms.facebook.connector import FacebookConnector
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.contract import Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.world import PICTURES, TEXT, Courier, FittedFiles
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes.base import Fault, Reply
from tests.servers.fakes.facebook import PAGE, FakeFacebook
from tests.servers.fakes.meta import EXPIRED, SERVER, busy, error, has_contract

FILM = Media("film", "video/mp4", 720, 1280, 250, "", "profil.mp4", 12.0)
FILM_BYTES = bytes(range(250))


class FacebookBench(FakeServerBench[FakeFacebook, FacebookConnector]):
    """The Page 1001; the fake and the program share one clock."""

    def __init__(self, server: FakeFacebook, folder: Path) -> None:
        super().__init__(server)
        self.secrets = MemorySecrets({("akun-1", "access_token"): "page_token"})
        fitted = FittedFiles(folder, lambda media: FILM_BYTES if media is FILM else media.hash.encode())
        self.connector = FacebookConnector(self.http, self.secrets, fitted, self.clock)
        plain = Account("akun-1", "facebook", ChannelMode.API, "Dinas", "@dinas", server_url=server.base_url)
        told = self.connector.check(plain)
        self.account = replace(plain, remote_id=told.remote_id, options=told.options)

    def held(self) -> list[Held]:
        return [
            Held(
                one["id"], one["message"], tuple(self.server.photos[photo]["alt"] for photo in one["photos"])
            )
            for one in self.server.of()
        ]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "POST", f"/v26.0/{PAGE}/feed")

    def refuse_key(self) -> None:
        self.server.dead["page_token"] = EXPIRED

    def busy(self, wait_s: int) -> None:
        for method in ("GET", "POST"):
            self.server.plan(Fault.ANSWER, method, reply=busy(wait_s))

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.server.posts[remote_id] |= {"reactions": 5, "shares": 2}
        self.server.comment(remote_id, "Jam istirahatnya pukul berapa?")
        return {
            Metric.LIKES: 5,
            Metric.SHARES: 2,
            Metric.COMMENTS: 1,
            Metric.VIEWS: 900,
            Metric.REACH: 640,
            Metric.CLICKS: 31,
        }


@pytest.fixture
def server() -> Iterator[FakeFacebook]:
    with FakeFacebook() as running:
        yield running


@pytest.fixture
def bench(server: FakeFacebook, tmp_path: Path) -> Iterator[FacebookBench]:
    made = FacebookBench(server, tmp_path)
    yield made
    made.http.close()


class TestContract(FakeContract):
    pass


def test_requests_keep_to_metas_own_contract(bench: FacebookBench) -> None:
    """The fake compares every request of all these tests; here it only has to be awake."""
    if not has_contract():
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    graph = bench.connector._graphs.of(bench.account)
    graph.do(f"{PAGE}/feed", "test", [("message", "Halo"), ("bukan_bidang", "1")])
    assert bench.server.complaints == ["POST Page/feed: field bukan_bidang"]
    bench.server.complaints.clear()


# --- publishing -------------------------------------------------------------------------------------------------


def test_a_link_goes_along_and_one_picture_is_attached_by_its_id(bench: FacebookBench) -> None:
    bench.delivery("Lihat di sini", options={"link": "https://contoh.go.id/"}).publish()
    bench.delivery("Satu gambar", PICTURES[:1]).publish()
    first, second = bench.server.of()
    assert first["link"] == "https://contoh.go.id/"
    assert len(second["photos"]) == 1
    assert bench.server.photos[second["photos"][0]]["alt"] == PICTURES[0].alt_text


def test_proofs_go_along_where_the_office_has_the_apps_secret(bench: FacebookBench) -> None:
    bench.secrets.put("akun-1", "app_secret", "rahasia-aplikasi")
    bench.delivery().publish()
    proof = bench.server.requests[-1].value("appsecret_proof")
    assert len(proof) == 64
    assert "rahasia" not in proof


def test_another_version_of_the_interface_can_be_chosen(bench: FacebookBench) -> None:
    bench.server.version = "v25.0"
    account = replace(bench.account, options={**bench.account.options, "api_version": "v25.0"})
    assert bench.connector.check(account).display_name == "Dinas Contoh"


def test_pictures_that_lay_too_long_are_sent_again(bench: FacebookBench) -> None:
    courier = bench.delivery(media=PICTURES)
    courier.until_commit()
    bench.clock.advance(hours=13)
    courier.publish()
    assert [one.kind for one in courier.steps[-4:]] == [
        StepKind.COMMIT,
        StepKind.UPLOAD,
        StepKind.UPLOAD,
        StepKind.COMMIT,
    ]
    assert len(bench.held()) == 1


def test_an_address_that_cannot_be_read_does_not_undo_a_post(bench: FacebookBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "GET", f"/v26.0/{PAGE}_", reply=SERVER)
    remote = courier.publish()
    assert remote.url == f"https://www.facebook.com/{remote.id}"
    assert remote.published_at == bench.clock.now()


# --- never twice ------------------------------------------------------------------------------------------------


def test_a_server_error_that_published_is_found_and_not_repeated(bench: FacebookBench) -> None:
    """Seven copies of a photo went up elsewhere, while the program saw only this answer."""
    for media in ((), PICTURES):
        courier = bench.delivery(f"{TEXT} {len(media)}", media)
        courier.until_commit()
        bench.server.codes_after_publishing = 1
        with pytest.raises(OutcomeUnknown) as lost:
            courier.step()
        assert lost.value.params["number"] == "2"
        bench.clock.advance(seconds=91)
        settled = courier.settle()
        assert settled.remote is not None
        assert settled.remote.id == bench.server.of()[-1]["id"]
    assert len(bench.held()) == 2


@pytest.mark.parametrize(
    "fault",
    [
        Fault.RESET_APPLIED,
        Fault.SILENT_APPLIED,
        Fault.CUT_APPLIED,
        Fault.ERROR_APPLIED,
        Fault.MALFORMED_APPLIED,
    ],
)
def test_whatever_breaks_the_answer_the_outcome_is_unknown(bench: FacebookBench, fault: Fault) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.server.plan(fault, "POST", f"/v26.0/{PAGE}/feed")
    with pytest.raises(OutcomeUnknown):
        courier.step()


@pytest.mark.parametrize(
    "answer", [error(1), error(2), error(987, is_transient=True), error(190, 463, status=500)]
)
def test_no_passing_answer_to_a_commit_is_taken_as_a_no(bench: FacebookBench, answer: Reply) -> None:
    courier = bench.delivery()
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "POST", f"/v26.0/{PAGE}/feed", reply=answer)
    with pytest.raises(OutcomeUnknown):
        courier.step()


def lost(bench: FacebookBench, media: tuple[Media, ...] = ()) -> Courier:
    courier = bench.delivery(media=media)
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    return courier


def test_a_post_with_pictures_is_found_though_somebody_changed_its_text(bench: FacebookBench) -> None:
    courier = lost(bench, PICTURES)
    bench.server.of()[0]["message"] = "Ralat: mulai pukul 09.00"
    assert courier.settle().proof is Proof.PUBLISHED


def test_the_same_text_with_other_pictures_is_no_proof(bench: FacebookBench) -> None:
    courier = bench.delivery(media=PICTURES)
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    bench.server.write(TEXT)
    bench.clock.advance(seconds=91)
    assert courier.settle().proof is Proof.NONE


def test_a_post_that_belongs_to_another_delivery_is_not_bound_again(bench: FacebookBench) -> None:
    first = bench.delivery().publish()
    courier = bench.delivery()
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now(), handles={"anchor": "-"})
    bench.clock.advance(seconds=91)
    assert courier.settle(frozenset({first.id})).proof is Proof.ABSENT


def test_absence_is_believed_only_after_a_while(bench: FacebookBench) -> None:
    courier = bench.delivery()
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    bench.clock.advance(seconds=30)
    with pytest.raises(RetryLater) as told:
        courier.settle()
    assert told.value.wait_s == pytest.approx(60)


def test_a_long_list_is_read_page_after_page_down_to_the_anchor(bench: FacebookBench) -> None:
    bench.server.write("Lama")
    courier = lost(bench)
    for number in range(60):
        bench.clock.advance(seconds=1)
        bench.server.write(f"Sibuk {number}")
    assert courier.settle().proof is Proof.PUBLISHED


# --- films ------------------------------------------------------------------------------------------------------


def test_a_film_goes_in_pieces_and_its_post_is_told(bench: FacebookBench) -> None:
    courier = bench.delivery(media=(FILM,), options={"title": "Profil"})
    remote = courier.publish()
    (film,) = bench.server.videos.values()
    assert film["bytes"] == FILM_BYTES
    assert remote.id == film["post"] == bench.held()[0].id
    assert remote.url.startswith("https://www.facebook.com/")
    assert [one.name for one in courier.steps] == ["prepare", "open film", "film", "commit"]


def test_a_film_goes_on_where_it_broke_off(bench: FacebookBench) -> None:
    courier = bench.delivery(media=(FILM,))
    courier.step()
    courier.step()
    bench.server.plan(Fault.RESET_APPLIED, "POST", f"/v26.0/{PAGE}/videos")
    with pytest.raises(RetryLater):
        courier.step()
    sent = len(bench.server.requests)
    courier.publish()
    (film,) = bench.server.videos.values()
    assert film["bytes"] == FILM_BYTES
    offsets = [one.value("start_offset") for one in bench.server.requests[sent:] if one.value("start_offset")]
    assert offsets == ["100"]


@pytest.mark.parametrize("kind", ["", "reel"])
def test_a_film_that_the_platform_gave_up_is_opened_anew(bench: FacebookBench, kind: str) -> None:
    courier = bench.delivery(media=(FILM,), options={"kind": kind})
    courier.step()
    courier.step()
    next(iter(bench.server.videos.values()))["video_status"] = "expired"
    courier.publish()
    assert [one["bytes"] for one in bench.server.videos.values()] == [b"", FILM_BYTES]


def test_a_reel_goes_on_from_the_byte_that_arrived(bench: FacebookBench) -> None:
    courier = bench.delivery(media=(FILM,), options={"kind": "reel"})
    courier.step()
    courier.step()
    bench.server.cut_after = 77
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "upload_interrupted"
    courier.publish()
    (film,) = bench.server.videos.values()
    assert film["bytes"] == FILM_BYTES
    assert len(bench.held()) == 1
    uploads = [one for one in bench.server.requests if one.path.startswith("/video-upload/")]
    assert [one.headers["offset"] for one in uploads] == ["0", "77"]
    assert uploads[0].headers["authorization"] == "OAuth page_token"


def test_a_token_goes_to_no_stranger_who_stands_in_an_answer(bench: FacebookBench) -> None:
    courier = bench.delivery(media=(FILM,), options={"kind": "reel"})
    courier.step()
    courier.step()
    courier.save({"film.url": "https://unggah.example/video-upload/1"})
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert refused.value.code == "address_invalid"


@pytest.mark.parametrize("kind", ["", "reel"])
def test_a_lost_answer_about_a_film_is_settled_by_the_film(bench: FacebookBench, kind: str) -> None:
    courier = bench.delivery(media=(FILM,), options={"kind": kind})
    courier.until_commit()
    bench.server.codes_after_publishing = 1
    with pytest.raises(OutcomeUnknown):
        courier.step()
    settled = courier.settle()
    assert settled.proof is Proof.PUBLISHED
    assert settled.remote is not None
    assert settled.remote.id == bench.held()[0].id


def test_a_film_whose_commit_never_began_is_absent_after_a_while(bench: FacebookBench) -> None:
    courier = bench.delivery(media=(FILM,))
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    with pytest.raises(RetryLater):
        courier.settle()
    bench.clock.advance(seconds=91)
    assert courier.settle().proof is Proof.ABSENT
    courier.publish()
    assert len(bench.held()) == 1


@pytest.mark.parametrize("kind", ["", "reel"])
def test_a_film_can_be_handed_over_and_taken_back(bench: FacebookBench, kind: str) -> None:
    at = bench.clock.now() + timedelta(hours=3)
    courier = bench.delivery(media=(FILM,), options={"kind": kind, "scheduled_at": at.isoformat()})
    remote = courier.publish()
    assert remote.scheduled
    settled = courier.settle()
    assert settled.remote is not None
    assert (settled.remote.scheduled, settled.remote.published_at) == (True, at)
    bench.clock.time = at + timedelta(minutes=1)
    settled = courier.settle()
    assert settled.remote is not None
    assert not settled.remote.scheduled
    assert not bench.connector.cancel_schedule(bench.account, remote.id)


def test_a_scheduled_film_is_taken_back_once(bench: FacebookBench) -> None:
    at = bench.clock.now() + timedelta(hours=3)
    remote = bench.delivery(media=(FILM,), options={"scheduled_at": at.isoformat()}).publish()
    assert bench.connector.cancel_schedule(bench.account, remote.id)
    assert not bench.connector.cancel_schedule(bench.account, remote.id)
    assert bench.server.videos == {}


def test_a_film_that_cannot_be_read_proves_nothing(bench: FacebookBench) -> None:
    courier = bench.delivery(media=(FILM,))
    courier.until_commit()
    bench.server.codes_after_publishing = 1
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.server.videos.clear()
    with pytest.raises(RetryLater):
        courier.settle()
    bench.clock.advance(hours=1)
    assert courier.settle().proof is Proof.NONE


def test_a_film_whose_post_is_not_made_yet_is_known_by_its_own_id(bench: FacebookBench) -> None:
    courier = bench.delivery(media=(FILM,))
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "GET", "/v26.0/17", reply=SERVER)
    remote = courier.publish()
    assert remote.id == courier.job.handle("film")
    told = bench.connector.metrics(bench.account, [remote.id])
    assert Metric.SHARES not in told.get(remote.id, {})


def test_a_reel_speaks_as_metas_own_collection_does(bench: FacebookBench) -> None:
    spec = reel_collection()
    if spec is None:
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    bench.delivery(media=(FILM,), options={"kind": "reel"}).publish()
    start, upload, finish = spec
    edge = [one for one in bench.server.requests if one.path.endswith("/video_reels")]
    assert {name for name, _ in edge[0].form} <= start
    assert {name for name, _ in edge[1].form} <= finish
    (sent,) = [one for one in bench.server.requests if one.path.startswith("/video-upload/")]
    assert upload <= {*sent.headers}


def reel_collection() -> tuple[set[str], set[str], set[str]] | None:
    """Parameters of the first and the last call, and headers of the upload, in Meta's collection for reels."""
    path = Path(os.environ.get("PLATFORM_SPECS", "")) / "meta-fb-reels" / "fb-reels.postman_collection.json"
    if not os.environ.get("PLATFORM_SPECS") or not path.exists():
        return None
    calls = {one["name"]: one["request"] for one in json.loads(path.read_text("utf-8"))["item"]}

    def parameters(name: str) -> set[str]:
        return {key for key, _ in parse_qsl(urlsplit(calls[name]["url"]["raw"]).query)}

    headers = {one["key"].lower() for one in calls["2.A Upload Local Reel"]["header"]}
    return parameters("1. Create Reel"), headers, parameters("4. Publish Reel")


# --- schedules --------------------------------------------------------------------------------------------------


def test_a_schedule_that_was_edited_over_there_stays_ours(bench: FacebookBench) -> None:
    at = bench.clock.now() + timedelta(hours=3)
    courier = bench.delivery(options={"scheduled_at": at.isoformat()})
    remote = courier.publish()
    bench.server.posts[remote.id] |= {
        "message": "Diubah di Meta Business Suite",
        "at": at + timedelta(hours=5),
    }
    settled = courier.settle()
    assert settled.remote is not None
    assert (settled.remote.id, settled.remote.scheduled) == (remote.id, True)
    assert settled.remote.published_at == at + timedelta(hours=5)
    bench.clock.time = at + timedelta(hours=6)
    settled = courier.settle()
    assert settled.remote is not None
    assert not settled.remote.scheduled


def test_a_schedule_that_was_deleted_over_there_is_absent(bench: FacebookBench) -> None:
    at = bench.clock.now() + timedelta(hours=3)
    courier = bench.delivery(options={"scheduled_at": at.isoformat()})
    remote = courier.publish()
    del bench.server.posts[remote.id]
    bench.clock.time = at + timedelta(minutes=2)
    assert courier.settle().proof is Proof.ABSENT


def test_a_lost_hand_over_is_found_among_what_the_page_holds(bench: FacebookBench) -> None:
    at = bench.clock.now() + timedelta(hours=3)
    courier = bench.delivery(media=PICTURES, options={"scheduled_at": at.isoformat()})
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    settled = courier.settle()
    assert settled.remote is not None
    assert settled.remote.scheduled


@pytest.mark.parametrize(
    ("ahead", "waits_s"), [(timedelta(minutes=5), 300), (timedelta(days=40), 11 * 86400)]
)
def test_what_facebook_does_not_hold_yet_or_no_more_waits_here(
    bench: FacebookBench, ahead: timedelta, waits_s: int
) -> None:
    at = bench.clock.now() + ahead
    courier = bench.delivery(options={"scheduled_at": at.isoformat()})
    courier.step()
    assert courier.step().wait_s == waits_s
    remote = courier.publish()
    assert remote.scheduled is (ahead > timedelta(days=1))


def test_a_schedule_that_came_too_near_meanwhile_waits_and_leaves_at_its_time(bench: FacebookBench) -> None:
    at = bench.clock.now() + timedelta(hours=3)
    courier = bench.delivery(media=PICTURES, options={"scheduled_at": at.isoformat()})
    courier.until_commit()
    bench.clock.time = at - timedelta(minutes=3)
    remote = courier.publish()
    assert not remote.scheduled
    assert bench.clock.now() == at


def test_what_appears_within_the_minute_is_not_taken_back(bench: FacebookBench) -> None:
    at = bench.clock.now() + timedelta(hours=3)
    remote = bench.delivery(options={"scheduled_at": at.isoformat()}).publish()
    bench.clock.time = at - timedelta(seconds=30)
    assert not bench.connector.cancel_schedule(bench.account, remote.id)
    assert remote.id in bench.server.posts


# --- figures, answers, tokens -----------------------------------------------------------------------------------


def test_a_small_page_is_not_asked_for_insights(bench: FacebookBench) -> None:
    remote = bench.delivery().publish()
    bench.server.pages[PAGE]["followers_count"] = 99
    told = bench.connector.metrics(bench.account, [remote.id])
    assert set(told[remote.id]) == {Metric.LIKES, Metric.COMMENTS, Metric.SHARES}
    assert not any(one.path.endswith("/insights") for one in bench.server.requests)


def test_a_retired_figure_does_not_hide_the_others(bench: FacebookBench) -> None:
    remote = bench.delivery().publish()
    bench.server.retired_metrics = {"post_media_view"}
    told = bench.connector.metrics(bench.account, [remote.id])
    assert Metric.VIEWS not in told[remote.id]
    assert told[remote.id][Metric.REACH] == 640


def test_figures_wait_while_calls_are_scarce_and_posts_go_on(bench: FacebookBench) -> None:
    remote = bench.delivery().publish()
    bench.server.usage = {"X-App-Usage": '{"call_count":95,"total_time":20,"total_cputime":10}'}
    bench.delivery("Yang kedua").publish()
    with pytest.raises(RetryLater) as told:
        bench.connector.metrics(bench.account, [remote.id])
    assert told.value.code == "rate_limited"
    bench.server.usage = {}
    bench.clock.advance(minutes=11)
    assert bench.connector.metrics(bench.account, [remote.id])


def test_comments_of_long_ago_are_not_read_again(bench: FacebookBench) -> None:
    remote = bench.delivery().publish()
    for number in range(120):
        bench.clock.advance(hours=1)
        bench.server.comment(remote.id, f"Komentar {number}")
    first, cursor = bench.connector.comments(bench.account, remote.id, "")
    assert len(first) == 120
    again, _ = bench.connector.comments(bench.account, remote.id, cursor)
    assert len(again) == 49


def test_a_text_can_be_edited(bench: FacebookBench) -> None:
    remote = bench.delivery().publish()
    assert bench.connector.edit(bench.account, remote.id, "Ralat").id == remote.id
    assert bench.held()[0].text == "Ralat"


def test_deleting_what_may_not_be_deleted_is_told(bench: FacebookBench) -> None:
    remote = bench.delivery().publish()
    bench.server.plan(Fault.ANSWER, "DELETE", reply=error(100, 33, type="GraphMethodException"))
    with pytest.raises(NeedsFix):
        bench.connector.delete(bench.account, remote.id)


def test_the_tokens_end_and_rights_are_told(bench: FacebookBench) -> None:
    ends = int(datetime(2026, 12, 24, tzinfo=UTC).timestamp())
    facts: dict[str, Any] = {
        "is_valid": True,
        "type": "PAGE",
        "expires_at": 0,
        "data_access_expires_at": ends,
    }
    bench.server.inspected["page_token"] = {**facts, "scopes": ["pages_manage_posts", "read_insights"]}
    told = bench.connector.check(bench.account)
    assert told.expires_at == datetime(2026, 12, 24, tzinfo=UTC)
    assert told.rights == ("pages_manage_posts", "read_insights")
    bench.server.inspected["page_token"] = {"is_valid": False}
    with pytest.raises(NeedsSignIn):
        bench.connector.check(bench.account)


def test_without_a_saved_token_the_admin_signs_in(bench: FacebookBench) -> None:
    bench.secrets.delete_all("akun-1")
    with pytest.raises(NeedsSignIn) as told:
        bench.connector.check(bench.account)
    assert told.value.code == "token_missing"
