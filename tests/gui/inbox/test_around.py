"""Comments on the other pages: the tile on Home, and an answer among the rows of the outbox."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.domain.account import Account
from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.inbox import CommentStatus
from core.domain.settings import Language
from gui.home.page import HomePage
from gui.outbox.page import OutboxPage
from gui.outbox.words import post_text
from tests.gui.inbox.test_page import arrive, case_of, settle
from tests.gui.page_desk import PageDesk, page_desk
from tests.storage.samples import line

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def account(desk: PageDesk) -> Account:
    return desk.account(display_name="Dinas Dukcapil")


def test_home_tells_of_late_comments_before_those_that_wait(desk: PageDesk, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?")
    page = desk.show(HomePage(desk.context))
    assert page.comments_tile.accessibleName() == "1 comments to answer"
    QTest.mouseClick(page.comments_tile, LEFT)
    assert desk.last_request == ("inbox", {"view": "to_answer"})
    with desk.database.write() as tx:
        tx.inbox.save(replace(case, due_at=desk.clock.now() - timedelta(minutes=1)))
        tx.commit()
    page.show_page(None)
    settle(desk)
    assert page.comments_tile.accessibleName() == "1 comments are late"
    page.comments_tile.grab()
    QTest.mouseClick(page.comments_tile, LEFT)
    assert desk.last_request == ("inbox", {"view": "late"})


def test_an_answer_waits_in_the_outbox_under_its_own_words(desk: PageDesk, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?")
    sent = desk.services.answers.reply(case.id, "Besok pukul 08.00.")
    page = desk.show(OutboxPage(desk.context), {"delivery_id": sent.id})
    settle(desk)
    row = page.details.row
    assert row is not None
    assert page.details.title.text() == "Answer to a comment: Besok pukul 08.00."
    page.table.doubleClicked.emit(page.table.currentIndex())
    assert desk.last_request == ("inbox", {"comment_id": case.id})
    assert page.details.findChild(QPushButton, "act-open_comment") is not None
    assert page.details.findChild(QPushButton, "act-reschedule") is None
    told = [post_text(replace(row, kind=kind)) for kind in DeliveryKind]
    assert len(set(told)) == len(DeliveryKind)


def test_an_answer_in_doubt_is_settled_in_the_outbox_too(desk: PageDesk, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?")
    sent = desk.services.answers.reply(case.id, "Besok")
    for state in (
        DeliveryState.DUE,
        DeliveryState.PREPARING,
        DeliveryState.COMMITTING,
        DeliveryState.UNCERTAIN,
    ):
        with desk.database.write() as tx:
            sent = tx.deliveries.record(replace(sent, state=state, asked=True), line(sent))
            tx.commit()
    page = desk.show(OutboxPage(desk.context), {"delivery_id": sent.id})
    settle(desk)
    button = page.details.findChild(QPushButton, "act-arrived")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    settle(desk)
    assert case_of(desk, case).status is CommentStatus.ANSWERED
