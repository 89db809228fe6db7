"""Threads against a fake that follows Meta's guides, its request collection and answers seen in the wild."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import DeliveryState
from core.domain.engagement import Metric
from core.domain.post import Media
from core.domain.publishing import Proof
from core.errors import NeedsFix, OutcomeUnknown, RetryLater
from core.platforms.meta.errors import CONTAINER_FAULTS
from core.platforms.threads.connector import ThreadsConnector
from tests.core.platforms.bench import FakeServerBench
from tests.core.platforms.contract import Held
from tests.core.platforms.fake_contract import FakeContract
from tests.core.platforms.world import PICTURES, FittedFiles
from tests.fakes.secrets import MemorySecrets
from tests.servers.fakes.base import Fault
from tests.servers.fakes.meta import EXPIRED, MISSING, SERVER, busy
from tests.servers.fakes.public_host import KEY, FakePublicHost
from tests.servers.fakes.threads import ACCOUNT, FakeThreads, has_collection

FILM = Media("film", "video/mp4", 720, 1280, 250, "Profil kantor", "profil.mp4", 12.0)


class ThreadsBench(FakeServerBench[FakeThreads, ThreadsConnector]):
    """@dinascontoh; pictures lie in the office's bucket."""

    def __init__(self, server: FakeThreads, host: FakePublicHost, folder: Path) -> None:
        super().__init__(server)
        host.now = self.clock.now
        self.secrets = MemorySecrets(
            {("akun-1", "access_token"): "th_token", ("akun-1", "s3_secret"): KEY.secret}
        )
        self.waits: list[float] = []
        fitted = FittedFiles(folder, lambda media: media.hash.encode())
        self.connector = ThreadsConnector(self.http, self.secrets, fitted, self.clock, self.waits.append)
        options = {
            "public_host": "s3",
            "s3_endpoint": host.base_url,
            "s3_region": KEY.region,
            "s3_bucket": "ember",
            "s3_key_id": KEY.key_id,
        }
        server.fetches = lambda url: url.partition("?")[0].partition("/ember/")[2] in host.files
        plain = Account(
            "akun-1",
            "threads",
            ChannelMode.API,
            "Dinas",
            "@dinas",
            server_url=server.base_url,
            options=options,
        )
        told = self.connector.check(plain)
        self.account = replace(plain, remote_id=told.remote_id, handle=told.handle)

    def held(self) -> list[Held]:
        return [
            Held(one["id"], one["text"], tuple(alt for alt in one["alts"] if alt))
            for one in self.server.of(ACCOUNT)
        ]

    def lose_next_commit(self) -> None:
        self.server.plan(Fault.RESET_APPLIED, "POST", "/v1.0/me/threads_publish")

    def refuse_key(self) -> None:
        self.server.dead["th_token"] = EXPIRED

    def busy(self, wait_s: int) -> None:
        for method in ("GET", "POST"):
            self.server.plan(Fault.ANSWER, method, reply=busy(wait_s))

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.server.likes[remote_id] = 5
        self.server.citizen(remote_id, "Jam istirahatnya pukul berapa?")
        return {Metric.LIKES: 5, Metric.COMMENTS: 1, Metric.VIEWS: 900, Metric.SHARES: 2}


@pytest.fixture
def server() -> Iterator[FakeThreads]:
    with FakeThreads() as running:
        yield running


@pytest.fixture
def host() -> Iterator[FakePublicHost]:
    with FakePublicHost() as running:
        yield running


@pytest.fixture
def bench(server: FakeThreads, host: FakePublicHost, tmp_path: Path) -> Iterator[ThreadsBench]:
    made = ThreadsBench(server, host, tmp_path)
    yield made
    made.http.close()


class TestContract(FakeContract):
    pass


def test_requests_keep_to_metas_own_collection(bench: ThreadsBench) -> None:
    """The fake compares every request of all these tests; here it only has to be awake."""
    if not has_collection():
        pytest.skip("PLATFORM_SPECS names no folder with the platforms' own contracts")
    graph = bench.connector._graphs.of(bench.account)
    graph.do("me/threads", "test", [("media_type", "TEXT"), ("text", "Halo"), ("bukan_bidang", "1")])
    assert bench.server.complaints == ["POST /me/threads: bukan_bidang"]
    bench.server.complaints.clear()


def test_words_are_published_in_two_steps_so_that_an_id_comes_first(bench: ThreadsBench) -> None:
    courier = bench.delivery(options={"link": "https://contoh.go.id", "reply_control": "everyone"})
    courier.until_commit()
    assert courier.job.handle("container")
    assert bench.held() == []
    courier.publish()
    assert bench.server.of(ACCOUNT)[0]["link"] == "https://contoh.go.id"


def test_one_film_with_its_alternative_text(bench: ThreadsBench, host: FakePublicHost) -> None:
    courier = bench.delivery(media=(FILM,))
    remote = courier.publish()
    assert bench.held()[0].alt_texts == ("Profil kantor",)
    url = bench.server.of(ACCOUNT)[0]["urls"][0]
    assert url.startswith(f"{host.base_url}/ember/papan-siar/")
    assert url.partition("?")[0].endswith(".png")
    assert KEY.secret not in url
    courier._change(state=DeliveryState.PUBLISHED, remote_id=remote.id)
    courier.step()
    assert host.files == {}


def test_a_bucket_that_everybody_may_read_is_named_by_its_public_address(
    bench: ThreadsBench, host: FakePublicHost
) -> None:
    bench.account = replace(
        bench.account, options={**bench.account.options, "s3_public_url": "https://berkas.contoh.go.id/"}
    )
    bench.server.fetches = lambda _url: True
    bench.delivery(media=PICTURES[:1]).publish()
    assert bench.server.of(ACCOUNT)[0]["urls"][0].startswith("https://berkas.contoh.go.id/papan-siar/")


def test_the_first_comment_is_an_answer_that_is_waited_for(bench: ThreadsBench) -> None:
    remote = bench.delivery().publish()
    bench.server.polls = 2
    bench.connector.comment(bench.account, remote.id, "Selengkapnya di situs kami", "k")
    answer = bench.server.of(ACCOUNT)[-1]
    assert (answer["parent"], answer["text"]) == (remote.id, "Selengkapnya di situs kami")
    assert bench.waits == [1.5, 1.5]


def test_an_answer_that_never_gets_ready_is_given_up(bench: ThreadsBench) -> None:
    remote = bench.delivery().publish()
    bench.server.polls = 1000
    with pytest.raises(RetryLater) as told:
        bench.connector.reply(bench.account, remote.id, "Terima kasih", "k")
    assert told.value.code == "container_not_ready"
    assert len(bench.held()) == 1


def test_media_not_found_means_too_early_whatever_it_says_of_itself(bench: ThreadsBench) -> None:
    """24/4279009 with is_transient false: waiting cures it, and only then a new container."""
    courier = bench.delivery()
    courier.until_commit()
    bench.server.too_early = 1
    with pytest.raises(RetryLater) as told:
        courier.step()
    assert (told.value.code, told.value.wait_s, told.value.params["number"]) == (
        "container_not_ready",
        5,
        "24/4279009",
    )
    courier.publish()
    assert len(bench.server.containers) == 1
    second = bench.delivery("Yang kedua")
    second.until_commit()
    bench.server.too_early = 3
    for _ in range(2):
        with pytest.raises(RetryLater):
            second.step()
    second.publish()
    assert len(bench.server.containers) == 3


@pytest.mark.parametrize(("name", "code"), [*CONTAINER_FAULTS.items(), ("UNKNOWN", "container_failed")])
def test_every_name_of_a_failed_container_has_its_words(bench: ThreadsBench, name: str, code: str) -> None:
    courier = bench.delivery(media=(FILM,))
    courier.step()
    courier.step()
    next(iter(bench.server.containers.values()))["fault"] = name
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert (refused.value.code, refused.value.params["number"]) == (code, name)


def test_a_server_error_that_published_is_found(bench: ThreadsBench) -> None:
    courier = bench.delivery(media=PICTURES)
    courier.until_commit()
    bench.server.fails_after_publishing = SERVER
    with pytest.raises(OutcomeUnknown):
        courier.step()
    settled = courier.settle()
    assert settled.proof is Proof.PUBLISHED
    assert settled.remote is not None
    assert [one.id for one in bench.held()] == [settled.remote.id]


def test_a_spent_quota_waits(bench: ThreadsBench) -> None:
    bench.server.quota = (250, 250)
    with pytest.raises(RetryLater) as told:
        bench.delivery().step()
    assert told.value.code == "quota_used_up"


def test_the_token_is_renewed_within_its_last_month(bench: ThreadsBench) -> None:
    account = replace(bench.account, token_expires_at=bench.clock.now() + timedelta(days=13))
    told = bench.connector.check(account)
    assert told.expires_at == bench.clock.now() + timedelta(days=60)
    assert bench.secrets.get("akun-1", "access_token") == "th_token2"


def test_a_token_whose_end_nobody_knows_is_renewed_once_it_is_a_day_old(bench: ThreadsBench) -> None:
    """Otherwise it would die after sixty days without a warning."""
    bench.server.plan(Fault.ANSWER, "GET", "/v1.0/debug_token", reply=MISSING, count=9)
    assert bench.connector.check(bench.account).expires_at is None
    bench.clock.advance(hours=12)
    assert bench.connector.check(bench.account).expires_at is None
    assert bench.secrets.get("akun-1", "access_token") == "th_token"
    bench.clock.advance(hours=14)
    assert bench.connector.check(bench.account).expires_at == bench.clock.now() + timedelta(days=60)
    assert bench.secrets.get("akun-1", "access_token") == "th_token2"


def test_deleting_what_may_not_be_deleted_is_told(bench: ThreadsBench) -> None:
    remote = bench.delivery().publish()
    bench.server.plan(Fault.ANSWER, "DELETE", reply=MISSING)
    with pytest.raises(NeedsFix):
        bench.connector.delete(bench.account, remote.id)


def test_threads_holds_no_schedule(bench: ThreadsBench) -> None:
    with pytest.raises(NeedsFix):
        bench.connector.cancel_schedule(bench.account, "17")
