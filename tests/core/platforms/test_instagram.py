"""Instagram against a fake that follows Meta's documentation, its contract and answers seen in the wild."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import DeliveryState, StepKind
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof
from core.errors import NeedsFix, NeedsSignIn, OutcomeUnknown, RetryLater
from core.platforms.instagram.connector import InstagramConnector
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.contract import Bench, Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.world import PICTURES, TEXT, Courier, FittedFiles, delivery_of
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes.base import Fault
from tests.servers.fakes.instagram import ACCOUNT, PAGE, FakeInstagram
from tests.servers.fakes.meta import EXPIRED, MISSING, SERVER, busy
from tests.servers.fakes.public_host import FakePublicHost

FILM = Media("film", "video/mp4", 720, 1280, 250, "", "profil.mp4", 12.0)
PLAIN = Media("polos", "image/jpeg", 1080, 1080, 1, "", "polos.jpg")
FILM_BYTES = bytes(range(250))


class InstagramBench(FakeServerBench[FakeInstagram, InstagramConnector]):
    """@dinascontoh by Facebook Login; pictures lie on the linked Page."""

    def __init__(self, server: FakeInstagram, folder: Path) -> None:
        super().__init__(server)
        self.secrets = MemorySecrets({("akun-1", "access_token"): "page_token"})
        fitted = FittedFiles(folder, lambda media: FILM_BYTES if media is FILM else media.hash.encode())
        self.connector = InstagramConnector(self.http, self.secrets, fitted, self.clock)
        options = {"login": "facebook", "page_id": PAGE}
        plain = Account(
            "akun-1", "instagram", ChannelMode.API, "Dinas", "@dinas", server_url=server.base_url,
            remote_id=ACCOUNT, options=options,
        )  # fmt: skip
        told = self.connector.check(plain)
        self.account = replace(plain, handle=told.handle, options={**options, **told.options})

    def by_instagram(self) -> None:
        """Signed in the other way: no Page, no resumable films, nothing can be deleted."""
        self.secrets.put("akun-1", "access_token", "IGtoken")
        self.account = replace(self.account, options={"login": "instagram"})

    def on_own_host(self, host: FakePublicHost) -> None:
        """Pictures and films lie on the office's own web server."""
        host.now = self.clock.now
        self.secrets.put("akun-1", "webdav_password", "sandi-webdav")
        options = {
            "public_host": "webdav",
            "webdav_url": f"{host.base_url}/tulis",
            "webdav_user": "kantor",
            "webdav_public_url": f"{host.base_url}/publik",
        }
        self.account = replace(self.account, options={**self.account.options, **options})
        self.server.fetches = lambda url: url.rpartition("/")[2] in host.files

    def held(self) -> list[Held]:
        return [
            Held(one["id"], one["text"], tuple(alt for alt in one["alts"] if alt))
            for one in self.server.of(ACCOUNT)
        ]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "POST", f"/v26.0/{ACCOUNT}/media_publish")

    def refuse_key(self) -> None:
        self.server.dead["page_token"] = EXPIRED

    def busy(self, wait_s: int) -> None:
        for method in ("GET", "POST"):
            self.server.plan(Fault.ANSWER, method, reply=busy(wait_s))

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.server.likes[remote_id] = 5
        self.server.comment(remote_id, "Jam istirahatnya pukul berapa?")
        return {
            Metric.LIKES: 5,
            Metric.COMMENTS: 1,
            Metric.REACH: 640,
            Metric.VIEWS: 900,
            Metric.SAVES: 7,
            Metric.SHARES: 2,
        }


@pytest.fixture
def server() -> Iterator[FakeInstagram]:
    with FakeInstagram() as running:
        yield running


@pytest.fixture
def host() -> Iterator[FakePublicHost]:
    with FakePublicHost() as running:
        yield running


@pytest.fixture
def bench(server: FakeInstagram, tmp_path: Path) -> Iterator[InstagramBench]:
    made = InstagramBench(server, tmp_path)
    yield made
    made.http.close()


class TestContract(FakeContract):
    """Instagram takes no words alone: a picture without an alternative text goes along."""

    def delivery(self, bench: Bench, *, text: str = TEXT, media: tuple[Media, ...] = ()) -> Courier:
        return delivery_of(bench.connector, bench.account, bench.clock, text, media or (PLAIN,))


def delivery(
    bench: InstagramBench,
    text: str = TEXT,
    media: tuple[Media, ...] = (PLAIN,),
    options: dict[str, str] | None = None,
) -> Courier:
    return delivery_of(bench.connector, bench.account, bench.clock, text, media, options)


# --- what is published --------------------------------------------------------------------------------------------


def test_a_picture_goes_through_the_page_and_is_removed_there_afterwards(bench: InstagramBench) -> None:
    courier = delivery(bench, media=PICTURES[:1])
    remote = courier.publish()
    (post,) = bench.server.of(ACCOUNT)
    assert post["urls"][0].startswith("https://scontent.example/")
    assert len(bench.server.page_photos) == 1
    courier._change(state=DeliveryState.PUBLISHED, remote_id=remote.id)
    assert bench.connector.next_step(courier.job).name == "tidy"
    courier.step()
    assert bench.server.page_photos == {}
    assert bench.connector.next_step(courier.job).kind is not StepKind.FOLLOW_UP


def test_a_reel_is_sent_as_bytes_by_facebook_login(bench: InstagramBench) -> None:
    courier = delivery(bench, media=(FILM,))
    courier.publish()
    (post,) = bench.server.of(ACCOUNT)
    (container,) = bench.server.containers.values()
    assert (post["kind"], container["bytes"]) == ("REELS", FILM_BYTES)
    assert [one.name for one in courier.steps] == [
        "prepare",
        "upload post",
        "film post",
        "processing post",
        "commit",
    ]


def test_a_film_needs_an_address_by_instagram_login(bench: InstagramBench, host: FakePublicHost) -> None:
    bench.by_instagram()
    bench.on_own_host(host)
    delivery(bench, media=(FILM,)).publish()
    assert bench.server.of(ACCOUNT)[0]["urls"][0].startswith(f"{host.base_url}/publik/")


def test_a_story_is_published_and_settled_among_stories(bench: InstagramBench) -> None:
    courier = delivery(bench, options={"kind": "story"})
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    settled = courier.settle()
    assert settled.remote is not None
    assert bench.server.posts[settled.remote.id]["kind"] == "STORIES"


def test_pictures_and_a_film_lie_in_one_carousel(bench: InstagramBench) -> None:
    delivery(bench, media=(*PICTURES, FILM)).publish()
    (post,) = bench.server.of(ACCOUNT)
    kinds = [bench.server.containers[one]["kind"] for one in post["children"]]
    assert (post["kind"], kinds) == ("CAROUSEL", ["IMAGE", "IMAGE", "VIDEO"])
    assert bench.held()[0].alt_texts == tuple(one.alt_text for one in PICTURES)


def test_every_child_of_a_carousel_is_awaited(bench: InstagramBench) -> None:
    bench.server.polls = 2
    courier = delivery(bench, media=PICTURES)
    courier.publish()
    waits = [one.wait_s for one in courier.results if one.wait_s is not None]
    assert waits == [3.0, 5.0] * 3
    names = [one.name for one in courier.steps if one.name.startswith("processing")]
    assert names == ["processing 1/2"] * 3 + ["processing 2/2"] * 3 + ["processing post"] * 3


def test_words_alone_are_refused_before_anything_is_sent(bench: InstagramBench) -> None:
    courier = delivery_of(bench.connector, bench.account, bench.clock, TEXT)
    courier.step()
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert refused.value.code == "picture_needed"


# --- public hosts -----------------------------------------------------------------------------------------------


def test_without_a_host_the_admin_publishes_by_hand(bench: InstagramBench) -> None:
    bench.by_instagram()
    courier = delivery(bench)
    courier.step()
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert refused.value.code == "public_host_missing"


def test_files_on_the_offices_host_are_removed_when_the_post_stands(
    bench: InstagramBench, host: FakePublicHost
) -> None:
    bench.on_own_host(host)
    courier = delivery(bench, media=PICTURES)
    remote = courier.publish()
    assert sorted(host.files.values()) == [b"hash-a", b"hash-b"]
    courier._change(state=DeliveryState.PUBLISHED, remote_id=remote.id)
    courier.step()
    assert host.files == {}


def test_a_file_that_cannot_be_removed_stays_without_a_word(
    bench: InstagramBench, host: FakePublicHost
) -> None:
    bench.on_own_host(host)
    courier = delivery(bench)
    remote = courier.publish()
    host.password = "sandi-lain"
    courier._change(state=DeliveryState.PUBLISHED, remote_id=remote.id)
    courier.step()
    assert courier.job.handle("tidied")


def test_a_host_that_meta_cannot_read_is_named(bench: InstagramBench, host: FakePublicHost) -> None:
    bench.on_own_host(host)
    bench.server.fetches = lambda _url: False
    courier = delivery(bench)
    courier.step()
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert (refused.value.code, refused.value.params["number"]) == ("media_url_refused", "9004/2207052")


def test_a_file_on_the_host_is_used_again_while_it_lives(bench: InstagramBench, host: FakePublicHost) -> None:
    bench.on_own_host(host)
    courier = delivery(bench)
    courier.step()
    bench.server.plan(Fault.ANSWER, "POST", reply=SERVER)
    with pytest.raises(RetryLater):
        courier.step()
    courier.publish()
    assert len(host.files) == 1
    assert sum(one.method == "PUT" for one in host.requests) == 1


# --- waiting, refusals, quota -----------------------------------------------------------------------------------


def test_a_spent_quota_is_seen_before_megabytes_travel(bench: InstagramBench) -> None:
    bench.server.quota = (50, 50)
    with pytest.raises(RetryLater) as told:
        delivery(bench).step()
    assert (told.value.code, told.value.wait_s) == ("quota_used_up", 3600)


def test_a_quota_that_is_spent_meanwhile_waits(bench: InstagramBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.quota = (50, 50)
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert told.value.code == "quota_used_up"


def test_a_container_that_is_refused_as_not_ready_is_waited_for_then_made_anew(bench: InstagramBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.too_early = 3
    for _ in range(2):
        with pytest.raises(RetryLater) as told:
            courier.step()
        assert (told.value.code, told.value.wait_s) == ("container_not_ready", 30)
    courier.publish()
    assert len(bench.server.containers) == 2
    assert len(bench.held()) == 1


def test_a_platform_that_is_never_ready_ends_in_a_word_and_not_in_a_loop(bench: InstagramBench) -> None:
    courier = delivery(bench)
    bench.server.too_early = 100
    said = ""
    for _ in range(60):
        try:
            courier.step()
        except RetryLater:
            continue
        except NeedsFix as refused:
            said = refused.code
            break
    assert said == "container_failed"


def test_an_expired_container_is_made_anew(bench: InstagramBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.clock.advance(hours=23, minutes=30)
    courier.publish()
    assert len(bench.server.containers) == 2


def test_a_container_that_expires_while_waiting_is_made_anew(bench: InstagramBench) -> None:
    bench.server.polls = 1
    courier = delivery(bench)
    for _ in range(3):
        courier.step()
    bench.clock.advance(hours=25)
    bench.server.polls = 0
    courier.publish()
    assert len(bench.server.containers) == 2


def test_a_container_that_the_platform_lost_is_made_anew(bench: InstagramBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.containers.clear()
    for _ in range(2):
        with pytest.raises(RetryLater) as told:
            courier.step()
        courier.save({"tried": ""})
        assert told.value.code == "container_missing"
    courier.publish()
    assert len(bench.held()) == 1


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("Error: Media upload has failed with error code 2207026", "video_format"),
        ("2207053", "container_failed"),
        ("", "container_failed"),
    ],
)
def test_a_failed_container_is_explained_by_its_number_and_forgotten(
    bench: InstagramBench, status: str, code: str
) -> None:
    courier = delivery(bench, media=(FILM,))
    for _ in range(3):
        courier.step()
    next(iter(bench.server.containers.values()))["fault"] = status or "?"
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert refused.value.code == code
    assert not courier.job.handle("container")
    courier.publish()


def test_a_container_that_is_never_done_ends_in_a_word(bench: InstagramBench) -> None:
    bench.server.polls = 1000
    courier = delivery(bench)
    for _ in range(62):
        courier.step()
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert refused.value.code == "container_failed"


def test_a_film_that_is_cut_off_is_sent_again(bench: InstagramBench) -> None:
    courier = delivery(bench, media=(FILM,))
    courier.step()
    courier.step()
    bench.server.plan(Fault.RESET_BEFORE, "POST", "/ig-api-upload/", count=2)
    with pytest.raises(RetryLater):
        courier.step()
    courier.publish()
    assert len(bench.held()) == 1


def test_a_film_that_is_refused_begins_with_a_new_container(bench: InstagramBench) -> None:
    courier = delivery(bench, media=(FILM,))
    courier.step()
    courier.step()
    lost = courier.job.handle("container")
    del bench.server.containers[lost]
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert refused.value.code == "video_format"
    courier.publish()
    assert courier.job.handle("container") != lost


# --- never twice ------------------------------------------------------------------------------------------------


def lost(bench: InstagramBench) -> Courier:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.fails_after_publishing = SERVER
    with pytest.raises(OutcomeUnknown):
        courier.step()
    return courier


def test_a_used_container_is_never_published_again(bench: InstagramBench) -> None:
    """Even if the outbox sends again: the fake complains about a second publication."""
    courier = lost(bench)
    remote = courier.publish()
    assert [one.id for one in bench.held()] == [remote.id]


def test_a_used_container_whose_post_is_not_listed_yet_stays_unknown(bench: InstagramBench) -> None:
    courier = lost(bench)
    (post,) = bench.server.of(ACCOUNT)
    post["owner"] = "nanti"
    with pytest.raises(OutcomeUnknown):
        courier.step()
    with pytest.raises(RetryLater):
        courier.settle()
    bench.clock.advance(minutes=16)
    assert courier.settle().proof is Proof.NONE
    post["owner"] = ACCOUNT
    assert courier.settle().proof is Proof.PUBLISHED


def test_two_posts_that_look_alike_are_not_bound_by_guessing(bench: InstagramBench) -> None:
    courier = lost(bench)
    bench.server.write(ACCOUNT, TEXT)
    bench.clock.advance(minutes=16)
    assert courier.settle().proof is Proof.NONE


def test_a_post_that_was_bound_before_is_left_out(bench: InstagramBench) -> None:
    courier = lost(bench)
    other = bench.server.write(ACCOUNT, TEXT)
    settled = courier.settle(frozenset({other["id"]}))
    assert settled.remote is not None
    assert settled.remote.id != other["id"]


def test_an_older_post_ends_the_search(bench: InstagramBench) -> None:
    bench.server.write(ACCOUNT, TEXT)
    bench.clock.advance(hours=1)
    courier = delivery(bench)
    courier.until_commit()
    courier.save({"anchor": "-"})
    bench.server.fails_after_publishing = SERVER
    with pytest.raises(OutcomeUnknown):
        courier.step()
    assert courier.settle().proof is Proof.PUBLISHED


def test_a_container_that_cannot_be_read_is_asked_again_for_a_day(bench: InstagramBench) -> None:
    """Reads sometimes say 100/33 although the object exists."""
    courier = lost(bench)
    container = f"/v26.0/{courier.job.handle('container')}"
    bench.server.plan(Fault.ANSWER, "GET", container, count=2, reply=MISSING)
    with pytest.raises(RetryLater):
        courier.settle()
    bench.clock.advance(hours=24)
    assert courier.settle().proof is Proof.NONE


def test_absence_is_believed_only_after_a_minute(bench: InstagramBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    courier._change(commit_started_at=bench.clock.now())
    with pytest.raises(RetryLater) as told:
        courier.settle()
    assert told.value.wait_s == 60


def test_an_address_that_cannot_be_read_does_not_undo_a_post(bench: InstagramBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.server.plan(Fault.ANSWER, "GET", "/v26.0/17", reply=SERVER)
    assert courier.publish().published_at == bench.clock.now()


# --- tokens, figures ------------------------------------------------------------------------------------------


def test_a_token_of_instagram_login_is_renewed_within_its_last_month(bench: InstagramBench) -> None:
    bench.by_instagram()
    ends = bench.clock.now() + timedelta(days=20)
    bench.account = replace(bench.account, token_expires_at=ends)
    bench.connector.account_metrics(bench.account)
    assert bench.secrets.get("akun-1", "access_token") == "IGtoken2"
    told = bench.connector.check(bench.account)
    assert told.expires_at == bench.clock.now() + timedelta(days=60)
    renewals = [one for one in bench.server.requests if one.path == "/refresh_access_token"]
    assert len(renewals) == 1


def test_a_token_that_may_not_be_renewed_is_used_on(bench: InstagramBench) -> None:
    bench.by_instagram()
    bench.account = replace(bench.account, token_expires_at=bench.clock.now() + timedelta(days=20))
    bench.server.plan(Fault.ANSWER, "GET", "/refresh_access_token", reply=MISSING)
    assert bench.connector.account_metrics(bench.account)[Metric.FOLLOWERS] == 321
    assert bench.secrets.get("akun-1", "access_token") == "IGtoken"


def test_a_refused_figure_does_not_hide_the_others(bench: InstagramBench) -> None:
    remote = delivery(bench).publish()
    bench.server.refused_insights = {"shares"}
    told = bench.connector.metrics(bench.account, [remote.id])
    assert Metric.SHARES not in told[remote.id]
    assert told[remote.id][Metric.REACH] == 640


def test_by_instagram_login_nothing_is_deleted(bench: InstagramBench) -> None:
    bench.by_instagram()
    assert not bench.connector.capabilities(bench.account).delete
    with pytest.raises(NeedsFix) as refused:
        bench.connector.delete(bench.account, "17")
    assert refused.value.code == "not_supported"


def test_instagram_holds_no_schedule(bench: InstagramBench) -> None:
    with pytest.raises(NeedsFix):
        bench.connector.cancel_schedule(bench.account, "17")


def test_deleting_what_may_not_be_deleted_is_told(bench: InstagramBench) -> None:
    remote = delivery(bench).publish()
    bench.server.plan(Fault.ANSWER, "DELETE", reply=MISSING)
    with pytest.raises(NeedsFix):
        bench.connector.delete(bench.account, remote.id)


def test_without_a_saved_token_the_admin_signs_in(bench: InstagramBench) -> None:
    bench.secrets.delete_all("akun-1")
    with pytest.raises(NeedsSignIn):
        bench.connector.check(bench.account)
