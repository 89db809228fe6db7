"""Bluesky against its own servers: the data server keeps the posts, the view counts likes and answers."""

import base64
import hashlib
import hmac
import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.engagement import Comment, Metric
from core.domain.post import Media
from core.domain.publishing import Proof
from core.errors import InvalidInput, NeedsFix, NeedsSignIn, OutcomeUnknown, RetryLater
from core.platforms.bluesky.connector import BlueskyConnector
from core.platforms.bluesky.records import place_of
from core.platforms.bluesky.sign_in import BlueskySignIn
from core.platforms.http import Http
from core.platforms.network import NetworkSettings
from core.sync.tokens import TokenKeeper
from tests.core.platforms.contract import ConnectorContract, Held
from tests.core.platforms.world import PICTURES, TEXT, Courier, FittedFiles, delivery_of
from tests.fakes.clock import RunningClock
from tests.fakes.secrets import MemorySecrets
from tests.gui.pictures import drawing, encoded
from tests.servers.bluesky_network import JWT_SECRET, BlueskyAccount, BlueskyNetwork
from tests.servers.fixtures import serve
from tests.servers.http import request as ask
from tests.servers.tcp_proxy import TcpProxy

pytestmark = pytest.mark.server
SETTINGS = NetworkSettings(connect_timeout_s=2, read_timeout_s=20, commit_timeout_s=20)
POST = "app.bsky.feed.post"
_names = itertools.count(1)


class PatientConnector(BlueskyConnector):
    """Waits before it reads what others see: the view hears of every record a moment later."""

    network: BlueskyNetwork

    def metrics(self, account: Account, remote_ids: Sequence[str]) -> Mapping[str, Mapping[Metric, int]]:
        self.network.settle()
        return super().metrics(account, remote_ids)

    def account_metrics(self, account: Account) -> Mapping[Metric, int]:
        self.network.settle()
        return super().account_metrics(account)

    def comments(self, account: Account, remote_id: str, cursor: str) -> tuple[tuple[Comment, ...], str]:
        self.network.settle()
        return super().comments(account, remote_id, cursor)


class NetworkBench:
    """An account of its own on the network, reached over a line that the test can cut."""

    def __init__(self, network: BlueskyNetwork, line: TcpProxy, folder: Path) -> None:
        self.network = network
        self.line = line
        line.target_port = network.port
        self.clock = RunningClock()
        self.http = Http(SETTINGS, self.clock)
        self.owner = network.new_account(f"dinas{next(_names)}.test")
        typed = {"handle": self.owner.handle, "app_password": self.owner.app_password}
        self.signed_in = BlueskySignIn(self.http).with_fields(network.base_url, typed)
        self.secrets = MemorySecrets({("akun-1", name): one for name, one in self.signed_in.secrets.items()})
        vault = TokenKeeper(self.secrets, lambda _: nullcontext())
        # A picture of any size is drawn for it: real files, each with bytes of its own.
        fitted = FittedFiles(folder, lambda media: encoded(drawing(media.width, media.height), "png"))
        self.connector = PatientConnector(self.http, vault, fitted, self.clock)
        self.connector.network = network
        identity = self.signed_in.identity
        self.account = Account(
            "akun-1", "bluesky", ChannelMode.API, identity.display_name, identity.handle,
            server_url=f"http://127.0.0.1:{line.port}", remote_id=identity.remote_id, options=identity.options,
        )  # fmt: skip

    def records(self, collection: str = POST) -> list[dict[str, object]]:
        """What stands in the account's repository, oldest first."""
        path = f"com.atproto.repo.listRecords?repo={self.owner.did}&collection={collection}&limit=100"
        found: list[dict[str, object]] = self.network.read(path, self.owner.token)["records"]
        return found[::-1]

    def held(self) -> list[Held]:
        found = []
        for one in self.records():
            value: dict[str, object] = one["value"]  # type: ignore[assignment]
            if "reply" not in value:
                embed: dict[str, list[dict[str, str]]] = value.get("embed", {})  # type: ignore[assignment]
                alts = tuple(image["alt"] for image in embed.get("images", ()))
                found.append(Held(str(one["uri"]), str(value["text"]), alts))
        return found

    def line_down(self) -> None:
        self.line.go_down()

    def line_up(self) -> None:
        self.line.line.cut_down_after = None

    def lose_next_commit(self) -> None:
        self.line.line.cut_down_after = 0

    def expire(self) -> None:
        """Two hours pass for the access token: the same one, signed anew with an end that is over."""
        self.secrets.put("akun-1", "access_token", expired(self.secrets.kept["akun-1", "access_token"]))

    def refuse_key(self) -> None:
        self.network.call("com.atproto.server.revokeAppPassword", {"name": "desktop"}, self.owner.token)
        self.expire()

    def busy(self, wait_s: int) -> None:
        raise NotImplementedError

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        bob = self.network.bob
        like(self.network, bob, remote_id)
        answer(self.network, bob, remote_id, "Jam istirahatnya pukul berapa?")
        return {Metric.LIKES: 1, Metric.COMMENTS: 1}


def expired(token: str) -> str:
    """The same token as the server would have signed it three hours ago."""
    head, body, _ = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    claims |= {"iat": claims["iat"] - 10_800, "exp": claims["exp"] - 10_800}
    signed = f"{head}.{_coded(json.dumps(claims).encode())}"
    return f"{signed}.{_coded(hmac.digest(JWT_SECRET.encode(), signed.encode(), hashlib.sha256))}"


def _coded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def ref_of(network: BlueskyNetwork, uri: str) -> dict[str, str]:
    place = place_of(uri)
    assert place is not None
    path = f"com.atproto.repo.getRecord?repo={place.repo}&collection={place.collection}&rkey={place.key}"
    told = network.read(path, "")
    return {"uri": told["uri"], "cid": told["cid"]}


def write(network: BlueskyNetwork, who: BlueskyAccount, record: dict[str, object]) -> str:
    content = {"repo": who.did, "collection": record["$type"], "record": {**record, "createdAt": now()}}
    return str(network.call("com.atproto.repo.createRecord", content, who.token)["uri"])


def like(network: BlueskyNetwork, who: BlueskyAccount, uri: str) -> None:
    write(network, who, {"$type": "app.bsky.feed.like", "subject": ref_of(network, uri)})


def answer(network: BlueskyNetwork, who: BlueskyAccount, uri: str, text: str) -> str:
    parent = ref_of(network, uri)
    return write(network, who, {"$type": POST, "text": text, "reply": {"root": parent, "parent": parent}})


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@pytest.fixture
def bench(bluesky: BlueskyNetwork, tcp_proxy: TcpProxy, tmp_path: Path) -> Iterator[NetworkBench]:
    made = NetworkBench(bluesky, tcp_proxy, tmp_path)
    yield made
    made.http.close()


class TestContract(ConnectorContract):
    """All of the contract."""

    def test_a_busy_platform_is_tried_later_when_it_says(self) -> None:  # type: ignore[override]
        pytest.skip("the servers count requests in a network of its own, below")


def delivery(bench: NetworkBench, text: str = TEXT, media: tuple[Media, ...] = (), **options: str) -> Courier:
    return delivery_of(bench.connector, bench.account, bench.clock, text, media, options)


def test_signing_in_finds_the_accounts_own_server(bench: NetworkBench) -> None:
    assert bench.signed_in.identity.handle == f"@{bench.owner.handle}"
    assert bench.signed_in.server_url == bench.network.base_url
    identity = bench.connector.check(bench.account)
    assert identity.remote_id == bench.owner.did


def test_a_wrong_password_is_told(bench: NetworkBench) -> None:
    typed = {"handle": bench.owner.handle, "app_password": "aaaa-bbbb-cccc-dddd"}
    with pytest.raises(InvalidInput) as told:
        BlueskySignIn(bench.http).with_fields(bench.network.base_url, typed)
    assert told.value.code == "app_password_refused"


def test_the_name_of_a_profile_is_shown(bench: NetworkBench) -> None:
    profile = {"$type": "app.bsky.actor.profile", "displayName": "Dinas Kependudukan"}
    content = {"repo": bench.owner.did, "collection": profile["$type"], "rkey": "self", "record": profile}
    bench.network.call("com.atproto.repo.putRecord", content, bench.owner.token)
    assert bench.connector.check(bench.account).display_name == "Dinas Kependudukan"


def test_a_picture_with_its_alternative_text_and_marks_that_the_view_understands(bench: NetworkBench) -> None:
    """Behind emoji of several code points, each mark still begins and ends where its word does."""
    text = (
        "Halo 👨‍👩‍👧‍👦 warga 🇮🇩 “Kota é” @bob.test @tak.ada.test: https://contoh.go.id/a?b=1 #PelayananPublik"
    )
    remote = delivery(bench, text, PICTURES[:1], language="id").publish()
    bench.network.settle()
    path = f"app.bsky.feed.getPosts?uris={remote.id}"
    (post,) = bench.network.read(path, bench.owner.token)["posts"]
    (image,) = post["embed"]["images"]
    assert image["alt"] == PICTURES[0].alt_text
    assert image["aspectRatio"] == {"width": 40, "height": 30}
    assert image["thumb"].startswith("http")
    marked = {}
    for facet in post["record"]["facets"]:
        index, (feature,) = facet["index"], facet["features"]
        shown = text.encode()[index["byteStart"] : index["byteEnd"]].decode()
        marked[shown] = next(one for name, one in feature.items() if name != "$type")
    assert marked == {
        "@bob.test": bench.network.bob.did,
        "https://contoh.go.id/a?b=1": "https://contoh.go.id/a?b=1",
        "#PelayananPublik": "PelayananPublik",
    }
    assert post["record"]["langs"] == ["id"]


def test_the_same_delivery_twice_is_one_post(bench: NetworkBench) -> None:
    courier = delivery(bench, media=PICTURES)
    first = courier.publish()
    before = bench.records()
    assert courier.publish() == first
    bench.clock.advance(minutes=11)
    again = courier.publish()
    assert (again.id, again.published_at) == (first.id, first.published_at)
    assert bench.records() == before


def test_a_commit_whose_answer_is_lost_is_repeated_into_the_same_post(bench: NetworkBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    bench.lose_next_commit()
    with pytest.raises(OutcomeUnknown):
        courier.step()
    bench.line_up()
    assert courier.publish().id == bench.held()[0].id
    assert len(bench.held()) == 1


def test_a_like_and_an_answer_arrive_and_are_answered_and_hidden(bench: NetworkBench) -> None:
    remote = delivery(bench).publish()
    network, bob = bench.network, bench.network.bob
    like(network, bob, remote.id)
    write(network, bob, {"$type": "app.bsky.feed.repost", "subject": ref_of(network, remote.id)})
    rude = answer(network, bob, remote.id, "Kata-kata kasar")
    figures = bench.connector.metrics(bench.account, [remote.id])[remote.id]
    assert figures == {Metric.LIKES: 1, Metric.COMMENTS: 1, Metric.SHARES: 1}
    reply = bench.connector.reply(bench.account, rude, "Mohon sopan, ya @bob.test", "kunci-1")
    assert bench.connector.reply(bench.account, rude, "Mohon sopan, ya @bob.test", "kunci-1") == reply
    bench.connector.hide(bench.account, rude, True)
    found, _ = bench.connector.comments(bench.account, remote.id, "")
    assert [(one.author, one.by_us, one.hidden) for one in found] == [
        ("bob.test", False, True),
        (bench.owner.handle, True, False),
    ]
    bench.connector.hide(bench.account, rude, False)
    shown, _ = bench.connector.comments(bench.account, remote.id, "")
    assert not any(one.hidden for one in shown)
    bench.connector.delete(bench.account, remote.id)
    assert bench.held() == []
    assert bench.records("app.bsky.feed.threadgate") == []


def test_the_first_comment_stands_below_the_post_once(bench: NetworkBench) -> None:
    remote = delivery(bench).publish()
    for _ in range(2):
        bench.connector.comment(bench.account, remote.id, "Selengkapnya di https://contoh.go.id", "kunci")
    (comment,), _ = bench.connector.comments(bench.account, remote.id, "")
    assert (comment.by_us, comment.parent_remote_id) == (True, remote.id)


def test_an_expired_token_is_renewed_and_the_post_leaves(bench: NetworkBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    old = dict(bench.secrets.kept)
    bench.expire()
    courier.publish()
    assert len(bench.held()) == 1
    assert bench.secrets.kept["akun-1", "refresh_token"] != old["akun-1", "refresh_token"]


def test_a_revoked_app_password_asks_to_sign_in_once_its_token_is_over(bench: NetworkBench) -> None:
    old = bench.secrets.kept["akun-1", "refresh_token"]
    bench.refuse_key()
    with pytest.raises(NeedsSignIn):
        delivery(bench).step()
    assert bench.secrets.kept["akun-1", "refresh_token"] == old


def test_too_long_a_text_and_too_large_a_picture_are_refused_by_the_server(
    bench: NetworkBench, tmp_path: Path
) -> None:
    with pytest.raises(NeedsFix) as text:
        delivery(bench, "é" * 301).publish()
    assert text.value.code == "content_refused"
    heavy = tmp_path / "besar.png"
    heavy.write_bytes(encoded(drawing(64, 64), "png") + bytes(2_000_001))
    bench.connector._fitted = lambda _media, _job: heavy
    with pytest.raises(NeedsFix) as picture:
        delivery(bench, media=PICTURES[:1]).publish()
    assert picture.value.code == "content_refused"
    assert bench.held() == []


def test_files_that_the_server_threw_away_are_sent_again(bench: NetworkBench) -> None:
    courier = delivery(bench, media=PICTURES)
    courier.until_commit()
    blob = json.loads(courier.job.handle("media.0"))
    blob["ref"]["$link"] = blob["ref"]["$link"][:-4] + "aaaa"
    courier.save({"media.0": json.dumps(blob)})
    courier.publish()
    assert len(bench.held()[0].alt_texts) == 2


def test_a_commit_that_was_never_sent_is_absent(bench: NetworkBench) -> None:
    courier = delivery(bench)
    courier.until_commit()
    bench.clock.advance(seconds=25)
    assert courier.settle().proof is Proof.ABSENT


# --- limits -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BlueskyNetwork]:
    """A network that counts requests, as the real one does."""
    yield from serve(StrictNetwork, tmp_path_factory.mktemp("bluesky") / "strict")


class StrictNetwork(BlueskyNetwork):
    """The same servers with their limits on."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, rate_limits=True)


def test_a_limit_is_obeyed_for_as_long_as_the_server_says(strict: BlueskyNetwork) -> None:
    content = json.dumps({"identifier": "alice.test", "password": "salah"}).encode()
    address = f"{strict.base_url}/xrpc/com.atproto.server.createSession"
    statuses = [ask("POST", address, content).status for _ in range(40)]
    assert 429 in statuses
    http = Http(SETTINGS, RunningClock())
    typed = {"handle": "alice.test", "app_password": strict.alice.app_password}
    with pytest.raises(RetryLater) as told:
        BlueskySignIn(http).with_fields(strict.base_url, typed)
    http.close()
    assert told.value.code == "rate_limited"
    assert told.value.wait_s is not None
    assert 1 < told.value.wait_s <= 86_400
