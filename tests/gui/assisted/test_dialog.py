"""The steps of publishing by hand as an admin meets them; it is Monday, 23 November 2026, 08.30 WITA."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from core.domain.delivery import DeliveryState
from core.domain.listing import OutboxRow
from gui.assisted.dialog import AssistedDialog
from gui.assisted.phone_dialog import PhoneDialog
from gui.notices import Notice
from gui.outbox.dialogs import TimeDialog
from tests.gui.assisted.conftest import ALT_TEXTS, CAPTION, HandDesk, Ready


def opened(hand: HandDesk, row: OutboxRow) -> tuple[AssistedDialog, list[Notice]]:
    dialog = AssistedDialog(hand.desk.context, row)
    said: list[Notice] = []
    dialog.decided.connect(said.append)
    dialog.show()
    hand.desk.settle()
    return dialog, said


def state_of(hand: HandDesk, row: OutboxRow) -> DeliveryState:
    return hand.desk.services.publishing.get(row.delivery_id).state


def test_pictures_are_listed_with_their_alternative_texts(
    hand: HandDesk, ready: Ready, qtmodeltester: ModelTester
) -> None:
    dialog, _ = opened(hand, ready("instagram"))
    model = dialog.pictures.model
    qtmodeltester.check(model)
    assert model.rowCount() == 2
    assert str(model.index(0, 0).data()).startswith("01-jadwal-perekaman-ktp-el-keliling-senin.jpg · ")
    assert str(model.index(1, 0).data()).endswith(ALT_TEXTS[1])
    assert dialog.caption.text.toPlainText() == CAPTION
    assert dialog.caption.count.text() == f"{len(CAPTION)} characters"
    assert not dialog.grab().isNull()
    hand.desk.settle()
    assert not dialog.grab().isNull()
    dialog.reject()


def test_alternative_texts_are_copied_one_after_the_other(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("facebook"))
    dialog.pictures.alt_text.click()
    assert hand.clipboard == ALT_TEXTS[0]
    assert dialog.pictures.alt_text.text() == "Text 1 copied"
    QTest.keyClick(dialog.pictures.list, Qt.Key.Key_Return)
    assert hand.clipboard == ALT_TEXTS[1]
    dialog.reject()


def test_platform_without_alternative_texts_says_so(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("telegram"))
    assert not dialog.pictures.alt_text.isVisible()
    assert "no field for alternative texts" in dialog.pictures.note.text()
    before = hand.clipboard
    QTest.keyClick(dialog.pictures.list, Qt.Key.Key_Return)
    assert hand.clipboard == before
    dialog.reject()


def test_post_without_pictures(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("x", media=()))
    assert dialog.pictures.note.text() == "This post has no pictures."
    assert not dialog.pictures.list.isVisible()
    assert dialog.page.hint.text() == "The caption already stands there."
    dialog.reject()


@pytest.mark.parametrize(
    ("platform", "media", "doubt"),
    [
        ("telegram", (), "If the caption does not stand there, paste it."),
        ("facebook", None, "look for “Create post” there."),
        ("mastodon", (), "Open your server by yourself"),
    ],
)
def test_page_that_may_not_open_as_hoped_says_what_to_do(
    hand: HandDesk, ready: Ready, platform: str, media: tuple[()] | None, doubt: str
) -> None:
    dialog, _ = opened(hand, ready(platform, media=media))
    assert doubt in dialog.page.doubt.text()
    assert dialog.page.open.isEnabled() is (platform != "mastodon")
    dialog.reject()


def test_link_is_judged_while_it_is_pasted(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("instagram"))
    field, hint = dialog.link.field, dialog.link.hint
    assert dialog.without_link.isEnabled()
    field.setText("https://x.com/a/status/1")
    assert hint.text().startswith("This address belongs to X, not to Instagram.")
    assert not dialog.confirm.isEnabled()
    assert not dialog.without_link.isEnabled()
    field.setText("https://www.instagram.com/share/reel/BAxy")
    assert hint.text() == "A short link: it is kept as it is."
    assert dialog.confirm.isEnabled()
    field.setText("https://www.instagram.com/p/DAbc123/")
    assert hint.text() == "Fits: post DAbc123"
    field.clear()
    assert hint.text() == ""
    dialog.reject()


def test_link_of_another_server_is_refused(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("mastodon", handle="@dukcapil@sosial.go.id"))
    dialog.link.field.setText("https://lain.example/@dukcapil/1")
    assert dialog.link.hint.text().startswith("This address is not on sosial.go.id.")
    dialog.reject()


def test_ctrl_enter_confirms(hand: HandDesk, ready: Ready) -> None:
    row = ready("instagram")
    dialog, said = opened(hand, row)
    dialog.link.field.setText("https://www.instagram.com/p/DAbc123/")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.desk.settle()
    assert state_of(hand, row) is DeliveryState.CONFIRMED
    assert said[0].text == "Noted as published on Instagram."
    assert hand.desk.sync.woken == 1


def test_published_without_a_link(hand: HandDesk, ready: Ready) -> None:
    row = ready("tiktok")
    dialog, _ = opened(hand, row)
    dialog.without_link.click()
    hand.desk.settle()
    done = hand.desk.services.publishing.get(row.delivery_id)
    assert (done.state, done.remote_url) == (DeliveryState.CONFIRMED, "")


@pytest.mark.parametrize(
    ("place", "wait"),
    [(0, timedelta(minutes=15)), (1, timedelta(hours=1)), (2, timedelta(hours=23, minutes=30))],
)
def test_reminded_later(hand: HandDesk, ready: Ready, place: int, wait: timedelta) -> None:
    row = ready("instagram")
    dialog, said = opened(hand, row)
    menu = dialog.later.menu()
    assert menu is not None
    menu.actions()[place].trigger()
    hand.desk.settle()
    done = hand.desk.services.publishing.get(row.delivery_id)
    assert (done.state, done.due_at) == (DeliveryState.SCHEDULED, hand.desk.clock.now() + wait)
    assert said[0].text.startswith(
        "You are reminded again on Monday" if place < 2 else "You are reminded again on Tue"
    )


def test_reminded_at_a_time_of_choice(hand: HandDesk, ready: Ready) -> None:
    row = ready("instagram")
    dialog, _ = opened(hand, row)
    menu = dialog.later.menu()
    assert menu is not None
    menu.actions()[3].trigger()
    asked = dialog.findChild(TimeDialog)
    assert isinstance(asked, TimeDialog)
    moment = asked.moment
    asked.accept()
    hand.desk.settle()
    assert hand.desk.services.publishing.get(row.delivery_id).due_at == moment


def test_not_published(hand: HandDesk, ready: Ready) -> None:
    row = ready("instagram")
    dialog, said = opened(hand, row)
    dialog.skip.click()
    hand.desk.settle()
    assert state_of(hand, row) is DeliveryState.SKIPPED
    assert said[0].text == "Not published. The post is kept in the calendar."


def test_closing_leaves_it_ready(hand: HandDesk, ready: Ready) -> None:
    row = ready("instagram")
    dialog, said = opened(hand, row)
    dialog.leave.click()
    hand.desk.settle()
    assert (state_of(hand, row), said) == (DeliveryState.READY_FOR_ADMIN, [])


def test_delivery_that_was_decided_elsewhere_says_so(hand: HandDesk, ready: Ready) -> None:
    row = ready("instagram")
    hand.desk.services.publishing.skip(row.delivery_id)
    dialog, _ = opened(hand, row)
    assert dialog.problem.text.text().startswith("This post no longer waits to be published by hand.")
    assert not dialog.confirm.isEnabled()
    assert not dialog.without_link.isEnabled()
    for ask in (dialog.pictures.folder_requested, dialog.page.phone_requested):
        ask.emit()
    assert hand.opened == []
    dialog.caption.copy_now()
    assert not dialog.caption.is_done
    dialog.reject()


def test_picture_that_is_lost_is_named_and_the_rest_goes_on(hand: HandDesk, ready: Ready) -> None:
    row = ready("instagram")
    for stored in hand.paths.media.rglob("*"):
        if stored.is_file():
            stored.unlink()
    dialog, _ = opened(hand, row)
    assert dialog.pictures.paths() == ()
    assert "missing" in str(dialog.pictures.model.index(0, 0).data())
    assert not dialog.grab().isNull()
    dialog.caption.copy_now()
    assert hand.clipboard == CAPTION
    dialog.reject()


def test_phone_is_one_step_away(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("instagram"))
    dialog.page.phone.click()
    asked = dialog.findChild(PhoneDialog)
    assert isinstance(asked, PhoneDialog)
    assert asked.start.isVisible()
    asked.leave.click()
    dialog.reject()
    hand.desk.settle()


def test_files_are_listed_in_order(hand: HandDesk, ready: Ready) -> None:
    dialog, _ = opened(hand, ready("instagram"))
    assert [path.name[:2] for path in dialog.pictures.paths()] == ["01", "02"]
    assert all(path.exists() for path in dialog.pictures.paths())
    dialog.reject()


def test_account_that_was_renamed_is_taken_by_its_new_name(hand: HandDesk, ready: Ready) -> None:
    row = ready("x", handle="@dukcapil_lama")
    dialog, _ = opened(hand, row)
    dialog.link.field.setText("https://x.com/dukcapil_baru/status/189")
    assert dialog.link.hint.text().startswith("This post is by @dukcapil_baru, not by @dukcapil_lama.")
    assert dialog.link.renamed.text() == "The account is called @dukcapil_baru now"
    assert not dialog.confirm.isEnabled()
    dialog.link.renamed.click()
    assert dialog.link.hint.text() == "Fits: post 189"
    dialog.link.field.setText("https://x.com/orang_lain/status/190")
    assert not dialog.confirm.isEnabled()
    dialog.link.renamed.click()
    dialog.link.field.setText("https://x.com/dukcapil_baru/status/189")
    dialog.link.renamed.click()
    dialog.confirm.click()
    hand.desk.settle()
    assert hand.desk.services.publishing.get(row.delivery_id).remote_id == "189"
    (account,) = hand.desk.services.accounts.list()
    assert account.handle == "@dukcapil_baru"
