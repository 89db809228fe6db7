"""The practice feed shows what was published, and lets things go wrong on purpose."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.domain.post import Media
from core.events import Changed, Topic
from core.platforms.practice.feed import PracticePost
from core.platforms.practice.switch import PracticeFault
from gui.practice_feed.page import PracticeFeedPage
from tests.gui.page_desk import PageDesk

Desk = PageDesk


@pytest.fixture
def desk(page_of_window: PageDesk) -> PageDesk:
    return page_of_window


def publish(
    desk: Desk, post_id: str, text: str, media: tuple[Media, ...] = (), account_id: str = "a"
) -> None:
    practice = desk.context.backend.practice
    assert practice is not None
    at = desk.clock.now() - timedelta(days=3)
    practice.feed.publish(PracticePost(post_id, account_id, "Dukcapil", text, at, media))


def picture(desk: Desk) -> Media:
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return desk.services.posts.store_picture(bytes(content.data()), "image/png", 1600, 900, "alt")


def test_an_empty_feed_says_how_to_fill_it(desk: Desk) -> None:
    page = desk.show(PracticeFeedPage(desk.context))
    assert page.stack.currentWidget() is page.empty
    page.empty.button.click()
    assert desk.last_request == ("composer", {})


def test_posts_are_shown_with_figures_comments_and_pictures(desk: Desk, qtmodeltester: object) -> None:
    publish(desk, "p1", "Jadwal keliling", (picture(desk),))
    publish(desk, "p2", "Tanpa gambar", account_id="b")
    page = desk.show(PracticeFeedPage(desk.context))
    assert page.model.rowCount() == 2
    qtmodeltester.check(page.model)  # type: ignore[attr-defined]
    assert "Likes" in page.figures.text()
    assert page.preview.accessibleName().startswith("Dukcapil: ")
    page.view.setCurrentIndex(page.model.index(1))
    desk.settle()
    page.grab()
    page.show_page({"account_id": "b"})
    desk.settle()
    assert [page.model.entry(0).post.id] == ["p2"]
    assert page.model.rowCount() == 1


def test_a_new_post_appears_and_the_chosen_one_stays_chosen(desk: Desk, qtbot: QtBot) -> None:
    publish(desk, "p1", "Satu")
    page = desk.show(PracticeFeedPage(desk.context))
    publish(desk, "p0", "Dua")
    desk.context.bridge.deliveries_changed.emit("")
    desk.settle()
    assert page.model.entry(page.view.currentIndex().row()).post.id == "p1"
    page.hide()
    desk.services.events.publish(Changed(Topic.DELIVERIES))
    page._on_changed()
    assert not page._refresh.isActive()


def test_trouble_can_be_switched_on(desk: Desk) -> None:
    page = desk.show(PracticeFeedPage(desk.context))
    page.fault.setCurrentIndex(page.fault.findData(PracticeFault.ANSWER_LOST.value))
    page.fault.activated.emit(page.fault.currentIndex())
    assert desk.context.backend.practice is not None
    assert desk.context.backend.practice.switch.fault is PracticeFault.ANSWER_LOST
    assert desk.sync.woken == 1
