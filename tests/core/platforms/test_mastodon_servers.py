"""Mastodon against servers that we did not write: snac2, which honours no key, and mastodon-mock, which does."""

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.engagement import Metric
from core.domain.ids import new_id
from core.domain.publishing import Proof
from core.errors import OutcomeUnknown, RetryLater
from core.platforms.html_text import text_of_html
from core.platforms.http import Http
from core.platforms.mastodon.connector import MastodonConnector
from core.platforms.mastodon.sign_in import MastodonSignIn
from core.platforms.network import NetworkSettings
from tests.core.platforms.contract import Bench, ConnectorContract, Held
from tests.core.platforms.world import PICTURES, TEXT, FittedFiles
from tests.fakes.clock import RunningClock
from tests.fakes.secrets import MemorySecrets
from tests.gui.pictures import drawing, encoded
from tests.servers.fixtures import serve
from tests.servers.http import request as ask
from tests.servers.mastodon_mock import MastodonMock
from tests.servers.snac2 import Snac2
from tests.servers.tcp_proxy import TcpProxy

pytestmark = pytest.mark.server
FORM = "application/x-www-form-urlencoded"


class ServerBench:
    """alice's account on a server, reached over a line that the test can cut."""

    def __init__(self, server: Snac2 | MastodonMock, line: TcpProxy, folder: Path) -> None:
        self.server = server
        self.line = line
        line.target_port = server.port
        self.clock = RunningClock()
        settings = NetworkSettings(connect_timeout_s=2, read_timeout_s=5, commit_timeout_s=2)
        self.http = Http(settings, self.clock)
        self.secrets = MemorySecrets({("akun-1", "access_token"): server.alice.access_token})
        # Real pictures, each with bytes of its own: snac2 joins files that are equal.
        fitted = FittedFiles(folder, lambda media: encoded(drawing(media.width, media.height), "png"))
        self.connector = MastodonConnector(self.http, self.secrets, fitted, self.clock)
        address = f"http://127.0.0.1:{line.port}"
        plain = Account("akun-1", "mastodon", ChannelMode.API, "Alice", "@alice", server_url=address)
        told = self.connector.check(plain)
        self.account = replace(plain, remote_id=told.remote_id, limits=told.limits, options=told.options)

    def call(self, who: str, method: str, path: str, **form: str) -> Any:
        token = (self.server.alice if who == "alice" else self.server.bob).access_token
        body = urlencode(form).encode() if form else None
        answer = ask(method, self.server.base_url + path, body, FORM, token)
        assert answer.status == 200, answer
        return json.loads(answer.text)

    def held(self) -> list[Held]:
        found = self.call("alice", "GET", f"/api/v1/accounts/{self.account.remote_id}/statuses?limit=40")
        own = [one for one in found if not one["in_reply_to_id"]]
        return [
            Held(
                one["id"],
                one.get("text") or text_of_html(one["content"]),
                tuple(media["description"] for media in one["media_attachments"]),
            )
            for one in reversed(own)
        ]

    def line_down(self) -> None:
        self.line.go_down()

    def lose_next_commit(self) -> None:
        self.line.line.cut_down_after = 0

    def line_up(self) -> None:
        self.line.line.cut_down_after = None

    def refuse_key(self) -> None:
        self.secrets.put("akun-1", "access_token", "tidak-berlaku")

    def busy(self, wait_s: int) -> None:
        assert isinstance(self.server, MastodonMock)
        headers = {"Retry-After": str(wait_s)}
        self.server.add_fault("*", "ratelimit", methods=("GET", "POST"), headers=headers, status=429)

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        """bob likes and answers; what he does on snac2 arrives through its queue of messages."""
        path = f"/api/v1/statuses/{remote_id}/favourite"
        for _ in range(100):
            if (
                ask("POST", self.server.base_url + path, b"", FORM, self.server.bob.access_token).status
                == 200
            ):
                break
            Event().wait(0.2)
        self.call("bob", "POST", "/api/v1/statuses", status="@alice Jam istirahat?", in_reply_to_id=remote_id)
        wanted = {Metric.LIKES: 1, Metric.COMMENTS: 1}
        for _ in range(150):
            told = self.connector.metrics(self.account, [remote_id])[remote_id]
            answers, _ = self.connector.comments(self.account, remote_id, "")
            if answers and all(told[metric] >= value for metric, value in wanted.items()):
                break
            Event().wait(0.2)
        return wanted


@pytest.fixture(scope="module")
def one_mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MastodonMock]:
    """Started once, because it takes its time; emptied before each test."""
    yield from serve(MastodonMock, tmp_path_factory.mktemp("mock") / "server")


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path: Path, tcp_proxy: TcpProxy) -> Iterator[ServerBench]:
    server: Snac2 | MastodonMock = request.getfixturevalue(request.cls.server)
    if isinstance(server, MastodonMock):
        server.clear_faults()
        assert ask("POST", f"{server.base_url}/api/v1/_mock/reset").status == 200
    made = ServerBench(server, tcp_proxy, tmp_path)
    yield made
    made.http.close()


class TestMastodonMock(ConnectorContract):
    """All of the contract, except what the mock leaves out."""

    server = "one_mock"

    def test_a_handed_over_post_is_found_once_it_is_out(self, bench: Bench) -> None:
        pytest.skip("mastodon-mock never publishes what it holds")

    def test_an_idempotency_key_makes_repeating_harmless(self, bench: ServerBench) -> None:
        courier = self.delivery(bench)
        courier.until_commit()
        first, again = courier.step(), courier.step()
        assert first.published == again.published
        assert len(bench.held()) == 1

    @pytest.mark.parametrize("status", [500, 502, 503])
    def test_a_server_error_on_the_commit_is_looked_up(self, bench: ServerBench, status: int) -> None:
        assert isinstance(bench.server, MastodonMock)
        courier = self.delivery(bench)
        courier.until_commit()
        bench.server.add_fault("/api/v1/statuses", status=status, count=1)
        with pytest.raises(OutcomeUnknown):
            courier.step()
        bench.clock.advance(seconds=25)
        assert courier.settle().proof is Proof.ABSENT
        courier.publish()
        assert len(bench.held()) == 1

    def test_half_an_answer_on_the_commit_is_looked_up(self, bench: ServerBench) -> None:
        assert isinstance(bench.server, MastodonMock)
        courier = self.delivery(bench)
        courier.until_commit()
        bench.server.add_fault("/api/v1/statuses", "malformed", count=1)
        with pytest.raises(OutcomeUnknown):
            courier.step()

    def test_an_upload_that_fails_is_only_tried_later(self, bench: ServerBench) -> None:
        assert isinstance(bench.server, MastodonMock)
        courier = self.delivery(bench, media=PICTURES)
        bench.server.add_fault("/api/v2/media", status=503, headers={"Retry-After": "30"}, count=1)
        courier.step()
        with pytest.raises(RetryLater) as told:
            courier.step()
        assert told.value.wait_s == 30
        courier.publish()
        assert len(bench.held()) == 1

    def test_figures_of_several_posts_come_with_one_request(self, bench: ServerBench) -> None:
        ids = [self.delivery(bench, text=f"Unggahan {number}").publish().id for number in range(3)]
        assert set(bench.connector.metrics(bench.account, [*ids, new_id()])) == set(ids)
        assert bench.connector._reads_one_by_one == set()


class TestSnac2(ConnectorContract):
    """All of the contract, except what snac2 leaves out."""

    server = "snac2"

    def test_a_busy_platform_is_tried_later_when_it_says(self, bench: Bench) -> None:
        pytest.skip("snac2 has no limits")

    def test_figures_of_the_account(self, bench: Bench) -> None:
        pytest.skip("snac2 tells 0 posts whatever there is")

    def test_comments_arrive_and_can_be_answered(self, bench: Bench) -> None:
        """Its context holds direct answers only, so an answer to an answer is looked up by its own id."""
        assert isinstance(bench, ServerBench)
        remote = self.delivery(bench).publish()
        bench.citizens_react(remote.id)
        comments, _ = bench.connector.comments(bench.account, remote.id, "")
        (citizen,) = comments
        assert ("Jam istirahat" in citizen.text, citizen.by_us, citizen.author) == (True, False, "bob")
        answer = bench.connector.reply(bench.account, citizen.remote_id, "Sudah kami catat.", new_id())
        status = bench.call("alice", "GET", f"/api/v1/statuses/{answer.id}")
        assert status["in_reply_to_id"] == citizen.remote_id

    def test_a_key_makes_nothing_harmless_here(self, bench: ServerBench) -> None:
        """Why the read-back comes before any repetition."""
        courier = self.delivery(bench)
        courier.until_commit()
        first, again = courier.step(), courier.step()
        assert first.published != again.published
        assert len(bench.held()) == 2

    def test_a_second_post_with_the_same_text_is_told_apart(self, bench: ServerBench) -> None:
        first = self.delivery(bench).publish()
        courier = self.delivery(bench)
        courier.until_commit()
        bench.lose_next_commit()
        with pytest.raises(OutcomeUnknown):
            courier.step()
        bench.line_up()
        bench.clock.advance(seconds=25)
        settled = courier.settle(known=frozenset({first.id}))
        assert settled.remote is not None
        assert settled.remote.id != first.id
        assert len(bench.held()) == 2

    def test_an_edited_post_is_found_under_the_id_that_is_told(self, bench: ServerBench) -> None:
        remote = self.delivery(bench, media=PICTURES[:1]).publish()
        edited = bench.connector.edit(bench.account, remote.id, f"{TEXT} (diperbarui)")
        (post,) = bench.held()
        assert post.id == edited.id
        assert post.text.endswith("(diperbarui)")

    def test_a_restart_of_the_server_in_between_changes_nothing(self, bench: ServerBench) -> None:
        courier = self.delivery(bench, media=PICTURES)
        courier.until_commit()
        bench.server.stop()
        with pytest.raises((RetryLater, OutcomeUnknown)):
            courier.step()
        bench.server.start()
        bench.clock.advance(seconds=25)
        if courier.settle().proof is not Proof.PUBLISHED:
            courier.publish()
        (post,) = bench.held()
        assert post.alt_texts == tuple(one.alt_text for one in PICTURES)

    def test_the_browser_signs_in(self, bench: ServerBench) -> None:
        """The whole code flow on a server's own page: register, sign in, redirect to this computer, token."""
        server = bench.server

        def browser(url: str) -> None:
            asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
            assert ask("GET", url).status == 200
            form = {
                "login": "alice",
                "passwd": server.alice.password,
                "redir": asked["redirect_uri"],
                "cid": asked["client_id"],
                "state": asked["state"],
            }
            page = ask("POST", f"{server.base_url}/oauth/x-snac-login", urlencode(form).encode(), FORM)
            redirects.append(
                next(value for name, value in page.headers.items() if name.lower() == "location")
            )
            pool.submit(ask, "GET", redirects[0])

        redirects: list[str] = []
        with ThreadPoolExecutor(1) as pool:
            result = MastodonSignIn(bench.http).in_browser(server.base_url, browser, lambda: False)
        assert redirects[0].startswith("http://127.0.0.1:")
        assert result.identity.remote_id == bench.account.remote_id
        bench.secrets.put("akun-1", "access_token", result.secrets["access_token"])
        self.delivery(bench).publish()
        assert len(bench.held()) == 1

    def test_a_pasted_token_signs_in(self, bench: ServerBench) -> None:
        result = MastodonSignIn(bench.http).with_token(bench.server.base_url, bench.server.alice.access_token)
        assert result.identity.remote_id == bench.account.remote_id
        assert result.identity.rights == ()
