"""The same walk on the Bluesky fake, which keeps to the lexicons: read, answered once, hidden by the thread's gate."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.account import Account
from core.domain.inbox import CommentStatus
from core.domain.settings import Language
from core.platforms.bluesky.connector import BlueskyConnector
from core.sync.cadence import Cadence
from core.sync.drain import Drain
from core.sync.line import LineWatch
from core.sync.poll import Poller
from core.sync.retry import RetryPolicy
from gui.inbox.dialogs import ReasonDialog
from gui.inbox.model import Role
from gui.inbox.page import InboxPage
from tests.core.platforms.test_bluesky import BlueskyBench
from tests.gui.page_desk import PageDesk, page_desk
from tests.servers.fakes.bluesky import FakeBluesky

ANSWER = "Buka Senin sampai Jumat, pukul 08.00-15.00 WITA."


@dataclass
class Walk:
    """One desk, one fake, and a clock for both."""

    desk: PageDesk
    bench: BlueskyBench
    drain: Drain
    poller: Poller

    def pass_time(self, seconds: float) -> None:
        self.desk.clock.advance(seconds=seconds)
        self.bench.clock.advance(seconds=seconds)

    def send(self) -> None:
        self.pass_time(31)
        self.drain.begin_pass()
        self.drain.drain_until_idle()

    def read(self) -> None:
        self.pass_time(601)
        for _ in range(20):
            if not self.poller.step():
                return

    def settle(self) -> None:
        for _ in range(4):
            self.desk.settle()
            QTest.qWait(1)


@pytest.fixture
def walk(tmp_path: Path, qtbot: QtBot) -> Iterator[Walk]:
    with FakeBluesky() as server, page_desk(tmp_path, qtbot, Language.ENGLISH) as desk:
        bench = BlueskyBench(server, tmp_path)

        class Only:
            def of(self, _: Account) -> BlueskyConnector:
                return bench.connector

        with desk.database.write() as tx:
            tx.accounts.save(bench.account)
            tx.commit()
        events, policy = desk.services.events, RetryPolicy(random.Random(1).random)
        watch = LineWatch(desk.clock, events, policy)
        drain = Drain(desk.database, Only(), desk.clock, events, watch, policy, "test")
        poller = Poller(desk.database, Only(), desk.clock, events, watch, Cadence)
        yield Walk(desk, bench, drain, poller)
        bench.http.close()


@pytest.mark.parametrize("receipt_is_lost", [False, True])
def test_a_question_is_answered_once_and_an_insult_hidden(walk: Walk, receipt_is_lost: bool) -> None:
    desk, server = walk.desk, walk.bench.server
    post = desk.post("Jam buka baru", None, walk.bench.account)
    (delivery,) = desk.services.publishing.queue(post.id, at=None)
    walk.send()
    remote_id = desk.services.publishing.get(delivery.id).remote_id
    server.write("bob.test", "Sabtu buka tidak?", reply_to=remote_id)
    walk.read()
    page = desk.show(InboxPage(desk.context))
    walk.settle()
    view = page.detail.view
    assert view is not None
    assert (view.case.comment.text, view.post_text) == ("Sabtu buka tidak?", "Jam buka baru")
    QTest.keyClicks(page.detail.answer.editor, ANSWER)
    page.main_action()
    walk.settle()
    if receipt_is_lost:
        walk.bench.lose_next_commit()
    for _ in range(4):
        walk.send()
        walk.pass_time(120)
    walk.read()
    walk.settle()
    answers = [one for one in server.records.values() if one["value"].get("text") == ANSWER]
    assert len(answers) == 1
    assert answers[0]["value"]["reply"]["parent"]["uri"] == view.case.comment.remote_id
    assert desk.services.inbox.view(view.case.id).case.status is CommentStatus.ANSWERED
    _hide_an_insult(walk, page, remote_id)


def _hide_an_insult(walk: Walk, page: InboxPage, remote_id: str) -> None:
    insult = walk.bench.server.write("bob.test", "Goblok semua!", reply_to=remote_id)["uri"]
    walk.read()
    page.reload()
    walk.settle()
    assert page.detail.label.currentText() == "Abuse or hatred"
    page.acting.hide()
    walk.settle()
    dialog = next(one for one in page.findChildren(ReasonDialog) if one.isVisible())
    dialog.reason.setCurrentText("kata kasar")
    dialog.accept()
    walk.settle()
    walk.send()
    walk.settle()
    gates = [one for uri, one in walk.bench.server.records.items() if "threadgate" in uri]
    assert gates[0]["value"]["hiddenReplies"] == [insult]
    assert page.empty.title.text() == "Everything is answered."
    page.show_page({"view": "all"})
    walk.settle()
    rows = [page.model.index(at).data(Role.ROW) for at in range(page.model.rowCount())]
    assert {one.text: one.status for one in rows} == {
        "Sabtu buka tidak?": CommentStatus.ANSWERED, "Goblok semua!": CommentStatus.HIDDEN
    }  # fmt: skip
