"""A citizen asks on a real server; the answer typed in the widget arrives there once, even if its receipt is lost."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import urlencode

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.account import Account, ChannelMode
from core.domain.delivery import DeliveryState
from core.domain.inbox import CommentStatus, InboxFilter, InboxView
from core.domain.settings import Language
from core.platforms.http import Http
from core.platforms.mastodon.connector import MastodonConnector
from core.platforms.network import NetworkSettings
from core.sync.cadence import Cadence
from core.sync.drain import Drain
from core.sync.line import LineWatch
from core.sync.poll import Poller
from core.sync.retry import RetryPolicy
from gui.inbox.model import Role
from gui.inbox.page import InboxPage
from tests.core.platforms.world import FittedFiles
from tests.fakes.secrets import MemorySecrets
from tests.gui.page_desk import PageDesk, page_desk
from tests.servers.http import request as ask
from tests.servers.snac2 import Snac2
from tests.servers.tcp_proxy import TcpProxy

pytestmark = pytest.mark.server
FORM = "application/x-www-form-urlencoded"
ANSWER = "Besok pukul 08.00 WITA, Bapak/Ibu."


@dataclass
class Talk:
    """The desk of the page with a real connector behind the outbox and the poll."""

    desk: PageDesk
    server: Snac2
    line: TcpProxy
    account: Account
    drain: Drain
    poller: Poller

    def send(self) -> None:
        self.desk.clock.advance(seconds=31)
        self.drain.begin_pass()
        self.drain.drain_until_idle()

    def read(self) -> None:
        self.desk.clock.advance(seconds=601)
        for _ in range(20):
            if not self.poller.step():
                return

    def call(self, who: str, method: str, path: str, **form: str) -> Any:
        token = (self.server.alice if who == "alice" else self.server.bob).access_token
        body = urlencode(form).encode() if form else None
        told = ask(method, self.server.base_url + path, body, FORM, token)
        assert told.status == 200, told
        return json.loads(told.text)

    def publish(self) -> str:
        post = self.desk.post("Jadwal pelayanan keliling", None, self.account)
        (delivery,) = self.desk.services.publishing.queue(post.id, at=None)
        self.send()
        out = self.desk.services.publishing.get(delivery.id)
        assert out.state is DeliveryState.PUBLISHED
        return out.remote_id

    def until_read(self, words: str) -> None:
        """snac2 hands its messages on through a queue of its own."""
        for _ in range(60):
            self.read()
            rows = self.desk.services.inbox.rows(InboxFilter(InboxView.ALL, self.desk.clock.now()), 0, 10)
            if any(words in one.text for one in rows):
                return
            Event().wait(0.25)
        raise AssertionError(words)

    def answers(self) -> list[Any]:
        own = self.call("alice", "GET", f"/api/v1/accounts/{self.account.remote_id}/statuses?limit=40")
        return [one for one in own if "pukul 08.00 WITA" in one["content"]]


@pytest.fixture
def talk(tmp_path: Path, qtbot: QtBot, snac2: Snac2, tcp_proxy: TcpProxy) -> Iterator[Talk]:
    tcp_proxy.target_port = snac2.port
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as desk:
        desk.clock.time = datetime.now(UTC)
        http = Http(NetworkSettings(connect_timeout_s=2, read_timeout_s=5, commit_timeout_s=2), desk.clock)
        secrets = MemorySecrets({})
        connector = MastodonConnector(http, secrets, FittedFiles(tmp_path, lambda _: b""), desk.clock)
        account = desk.account(
            platform="mastodon", mode=ChannelMode.API, display_name="Dinas",
            server_url=f"http://127.0.0.1:{tcp_proxy.port}",
        )  # fmt: skip
        secrets.put(account.id, "access_token", snac2.alice.access_token)
        told = connector.check(account)
        account = replace(account, remote_id=told.remote_id, limits=told.limits, options=told.options)
        with desk.database.write() as tx:
            tx.accounts.save(account)
            tx.commit()
        events, policy = desk.services.events, RetryPolicy(random.Random(1).random)
        watch = LineWatch(desk.clock, events, policy)

        class Only:
            def of(self, _: Account) -> MastodonConnector:
                return connector

        drain = Drain(desk.database, Only(), desk.clock, events, watch, policy, "test")
        poller = Poller(desk.database, Only(), desk.clock, events, watch, Cadence)
        yield Talk(desk, snac2, tcp_proxy, account, drain, poller)
        http.close()


def settle(desk: PageDesk) -> None:
    for _ in range(4):
        desk.settle()
        QTest.qWait(1)


@pytest.mark.parametrize("receipt_is_lost", [False, True])
def test_a_citizens_question_is_answered_once(talk: Talk, receipt_is_lost: bool) -> None:
    remote_id = talk.publish()
    talk.call("bob", "POST", "/api/v1/statuses", status="@alice Kapan bukanya?", in_reply_to_id=remote_id)
    talk.until_read("Kapan bukanya?")
    page = talk.desk.show(InboxPage(talk.desk.context))
    settle(talk.desk)
    row = page.model.index(0).data(Role.ROW)
    assert (row.author, row.post_title, page.detail.label.currentText()) == (
        "bob", "Jadwal pelayanan keliling", "Question"
    )  # fmt: skip
    QTest.keyClicks(page.detail.answer.editor, ANSWER)
    page.main_action()
    settle(talk.desk)
    if receipt_is_lost:
        talk.line.line.cut_down_after = 0
    talk.send()
    talk.line.line.cut_down_after = None
    for _ in range(6):
        talk.desk.clock.advance(seconds=200)
        talk.drain.begin_pass()
        talk.drain.drain_until_idle()
        if talk.desk.services.inbox.view(row.id).case.status is CommentStatus.ANSWERED:
            break
    settle(talk.desk)
    view = talk.desk.services.inbox.view(row.id)
    assert view.case.status is CommentStatus.ANSWERED
    (answer,) = talk.answers()
    assert answer["in_reply_to_id"]
    assert [one.by_us for one in view.thread] == [False, True]
    page.reload()
    settle(talk.desk)
    assert page.empty.title.text() == "Everything is answered."
    for _ in range(3):
        talk.read()
        talk.send()
    assert len(talk.answers()) == 1
    assert talk.desk.services.inbox.view(row.id).case.status is CommentStatus.ANSWERED


def test_who_names_the_office_elsewhere_is_heard(talk: Talk) -> None:
    talk.call("bob", "POST", "/api/v1/statuses", status="Terima kasih @alice, cepat sekali!")
    talk.until_read("cepat sekali!")
    page = talk.desk.show(InboxPage(talk.desk.context), {"view": "all"})
    settle(talk.desk)
    assert "mentions the office" in page.detail.place.text()
    assert page.detail.label.currentText() == "Praise"
