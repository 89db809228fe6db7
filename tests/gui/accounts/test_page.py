"""Akun as an admin uses it: see, add, sign in, check, hold, rename, remove."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.publishing import AccountIdentity
from core.errors import InvalidInput, NeedsSignIn, Offline
from core.platforms.catalogue import PLATFORMS
from core.platforms.x import PORTS
from core.ports import SignInResult
from gui.accounts.add_dialog import AddAccountDialog
from gui.accounts.callbacks import CallbackAddresses
from gui.accounts.page import AccountsPage
from gui.accounts.sign_in_form import SignInForm
from gui.accounts.sign_in_words import field_words, group_words, platform_hint, tick_words
from gui.accounts.small_dialogs import RemoveDialog, RenameDialog
from gui.notices import NoticeKind
from tests.gui.page_desk import PageDesk
from tests.gui.window_desk import WindowDesk

Desk = PageDesk
SIGNED_IN = SignInResult(
    AccountIdentity("42", "@dukcapil@sosial.example", "Dukcapil"),
    "https://sosial.example",
    {"token": "secret"},
)


@pytest.fixture
def desk(page_of_window: PageDesk) -> PageDesk:
    return page_of_window


def names(page: AccountsPage) -> list[str]:
    model = page.cards.accounts_model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def dialog_of(page: AccountsPage) -> AddAccountDialog:
    return page.findChildren(AddAccountDialog)[-1]


def test_an_empty_page_says_what_to_do_and_offers_it(desk: Desk) -> None:
    page = desk.show(AccountsPage(desk.context))
    assert page.stack.currentWidget() is page.empty
    page.empty.button.click()
    dialog = dialog_of(page)
    dialog.step().add_button.click()
    desk.settle()
    assert names(page) == ["Practice account"]
    assert desk.said == "Practice account is ready."
    assert page.detail.facts()["Served"] == "Practice"


def test_the_model_keeps_its_promises(desk: Desk, qtmodeltester: object) -> None:
    desk.account(display_name="Satu")
    page = desk.show(AccountsPage(desk.context))
    model: QAbstractItemModel = page.cards.accounts_model
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Practice, Satu, Practice, Ready"
    page.cards.grab()


def test_an_assisted_account_needs_a_name(desk: Desk) -> None:
    page = desk.show(AccountsPage(desk.context), {"add": True})
    dialog = dialog_of(page)
    dialog.choose("facebook")
    step = dialog.step()
    step.add_button.click()
    desk.settle()
    assert step.fault.text().startswith("The account has no name.")
    QTest.keyClicks(step.name, "Dinas Contoh")
    QTest.keyClicks(step.handle, "@dinas")
    step.kind_box.setCurrentIndex(1)
    QTest.keyClick(step.handle, Qt.Key.Key_Return)
    desk.settle()
    account = desk.services.accounts.list()[0]
    assert (account.platform, account.mode, account.handle) == ("facebook", ChannelMode.ASSISTED, "@dinas")
    assert account.kind is AccountKind.OFFICIAL
    assert page.detail.facts()["Whose voice"] == "Official's account"
    page.cards.grab()


def test_signing_in_with_the_browser(desk: Desk, window_desk: WindowDesk, qtbot: QtBot) -> None:
    window_desk.sign_in.answer = SIGNED_IN
    page = desk.show(AccountsPage(desk.context))
    dialog = page.add_account()
    dialog.choose("mastodon")
    form = dialog.step().sign_in
    form.browser_button.click()
    assert form.server.property("invalid") == "true"
    QTest.keyClicks(form.server, "sosial.example")
    with qtbot.waitSignal(dialog.added):
        QTest.keyClick(form.server, Qt.Key.Key_Return)
    desk.settle()
    assert window_desk.sign_in.asked == [("browser", "sosial.example")]
    assert desk.urls == ["https://sosial.example/oauth"]  # type: ignore[attr-defined]
    assert names(page) == ["Dukcapil"]
    assert page.detail.facts()["Server"] == "sosial.example"


def test_a_browser_that_never_comes_back_can_be_given_up(
    desk: Desk, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    begun = threading.Event()

    def wait(cancelled: Callable[[], bool]) -> None:
        begun.set()
        while not cancelled():
            threading.Event().wait(0.005)
        raise InvalidInput("sign_in_cancelled")

    window_desk.sign_in.waits = wait
    page = desk.show(AccountsPage(desk.context))
    dialog = page.add_account()
    dialog.choose("mastodon")
    form = dialog.step().sign_in
    QTest.keyClicks(form.server, "sosial.example")
    form.browser_button.click()
    assert begun.wait(5)
    assert form.progress_words.text().startswith("Waiting for the browser")
    form.cancel_button.click()
    desk.settle()
    assert form.browser_button.isVisible()
    assert not form.fault.isVisible()
    dialog.reject()
    assert desk.services.accounts.list() == ()


def test_the_ways_with_code_and_token(desk: Desk, window_desk: WindowDesk) -> None:
    window_desk.sign_in.answer = InvalidInput("code_refused", host="sosial.example")
    page = desk.show(AccountsPage(desk.context))
    dialog = page.add_account()
    dialog.choose("mastodon")
    form = dialog.step().sign_in
    form.other_ways.click()
    assert form.code_page_button.isVisible()
    form.code_page_button.click()
    QTest.keyClicks(form.server, "sosial.example")
    form.code_page_button.click()
    desk.settle()
    assert "did not accept the code" in form.fault.text()
    window_desk.sign_in.answer = SIGNED_IN
    form.code_page_button.click()
    desk.settle()
    assert desk.urls[-1] == "https://sosial.example/code"  # type: ignore[attr-defined]
    window_desk.sign_in.answer = InvalidInput("code_refused", host="sosial.example")
    QTest.keyClicks(form.code, "abc")
    form.code_button.click()
    desk.settle()
    assert window_desk.sign_in.asked[-1] == ("code", "state-1", "abc")
    window_desk.sign_in.answer = SIGNED_IN
    QTest.keyClicks(form.token, "tok")
    assert form.token.echoMode() is QLineEdit.EchoMode.Password
    form.token_button.click()
    desk.settle()
    assert window_desk.sign_in.asked[-1] == ("token", "sosial.example", "tok")
    assert names(page) == ["Dukcapil"]


def test_platforms_that_ask_for_fields(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(AccountsPage(desk.context))
    dialog = page.add_account()
    dialog.choose("bluesky")
    form = dialog.step().sign_in
    form.fields_button.click()
    assert form.fields["handle"].property("invalid") == "true"
    assert not form.fields["second_factor"].isVisible()
    QTest.keyClicks(form.fields["handle"], "dukcapil.bsky.social")
    QTest.keyClicks(form.fields["app_password"], "xxxx")
    window_desk.sign_in.answer = InvalidInput("second_factor_needed")
    QTest.keyClick(form.server, Qt.Key.Key_Return)
    desk.settle()
    assert form.fields["second_factor"].isVisible()
    form.fields_button.click()
    assert form.fields["second_factor"].property("invalid") == "true"
    QTest.keyClicks(form.fields["second_factor"], "123")
    window_desk.sign_in.answer = SIGNED_IN
    form.fields_button.click()
    desk.settle()
    assert window_desk.sign_in.asked[-1] == ("fields", "", "dukcapil.bsky.social", "xxxx", "123")
    assert names(page) == ["Dukcapil"]


def test_a_group_of_fields_is_filled_in_together_or_not_at_all(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(AccountsPage(desk.context))
    dialog = page.add_account()
    dialog.choose("threads")
    dialog.step().modes[ChannelMode.API].setChecked(True)
    form = dialog.step().sign_in
    QTest.keyClicks(form.fields["token"], "THAA")
    assert not form.fields["webdav_url"].isVisible()
    form.groups["webdav"].click()
    assert form.fields["webdav_url"].isVisible()
    QTest.keyClicks(form.fields["webdav_url"], "https://berkas.contoh.go.id/dav")
    form.fields_button.click()
    assert form.fields["webdav_password"].property("invalid") == "true"
    form.groups["webdav"].click()
    window_desk.sign_in.answer = SIGNED_IN
    form.fields_button.click()
    desk.settle()
    assert window_desk.sign_in.asked[-1] == ("fields", "", "THAA")


def test_a_key_for_several_pages_asks_for_one(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(AccountsPage(desk.context))
    dialog = page.add_account()
    dialog.choose("facebook")
    dialog.step().modes[ChannelMode.API].setChecked(True)
    form = dialog.step().sign_in
    QTest.keyClicks(form.fields["token"], "EAA")
    window_desk.sign_in.answer = InvalidInput("page_needed", pages="Dinas (1), Kecamatan (2)")
    form.fields_button.click()
    desk.settle()
    assert form.fields["page"].isVisible()
    assert not form.fields["app_secret"].isVisible()
    assert "Dinas (1), Kecamatan (2)" in form.fault.text()


def test_every_field_that_a_platform_asks_for_has_words() -> None:
    for info in PLATFORMS.values():
        for one in info.fields:
            words = tick_words(one.id)[0] if one.choice else field_words(one.id)[0]
            assert words != one.id.replace("_", " ").capitalize()
            assert not one.group or group_words(one.group) != one.group
    assert field_words("new_thing") == tick_words("new_thing") == ("New thing", "")
    assert platform_hint("practice") == ""


def test_automatic_or_by_hand_is_a_choice_where_both_exist(desk: Desk) -> None:
    page = desk.show(AccountsPage(desk.context))
    dialog = page.add_account()
    dialog.choose("mastodon")
    step = dialog.step()
    assert step.sign_in.isVisible()
    step.modes[ChannelMode.ASSISTED].click()
    assert not step.sign_in.isVisible()
    assert step.name.isVisible()
    dialog.close()


def test_checking_an_account(desk: Desk, window_desk: WindowDesk) -> None:
    account = desk.account(platform="mastodon", mode=ChannelMode.API, display_name="Dukcapil")
    page = desk.show(AccountsPage(desk.context), {"account_id": account.id})
    connectors = desk.services.accounts._connectors
    connector = connectors.of(account)
    for answer, words in (
        (AccountIdentity("1", "@d", "Dukcapil"), "Ready"),
        (Offline("host_unreachable", host="x"), "Server not reached"),
        (NeedsSignIn("token_refused"), "Sign in again"),
    ):
        connector.answer = answer  # type: ignore[attr-defined]
        page.detail.check_button.click()
        assert page.detail.check_button.text() == "Checking…"
        desk.settle()
        assert page.detail.facts()["State"].startswith(words)
    assert page.detail.fault.text().startswith("The platform no longer accepts the key")
    assert desk.said == "Dukcapil works."
    page.cards.grab()


def test_signing_in_again_keeps_the_account(desk: Desk, window_desk: WindowDesk) -> None:
    account = desk.account(
        platform="mastodon",
        mode=ChannelMode.API,
        display_name="Dukcapil",
        server_url="https://sosial.example",
        remote_id="42",
        health=AccountHealth.NEEDS_SIGN_IN,
        token_expires_at=desk.clock.now() + timedelta(days=3),
    )
    window_desk.sign_in.answer = SIGNED_IN
    page = desk.show(AccountsPage(desk.context))
    assert page.detail.facts()["Key valid until"] == "Thursday, 26 November 2026"
    page.detail.sign_in_button.click()
    dialog = dialog_of(page)
    assert dialog.windowTitle() == "Sign in again"
    assert not dialog.platforms.isVisible()
    form = dialog.step().sign_in
    assert form.server.text() == "https://sosial.example"
    form.browser_button.click()
    desk.settle()
    assert [one.id for one in desk.services.accounts.list()] == [account.id]
    assert page.detail.facts()["State"].startswith("Ready")


def test_holding_can_be_undone(desk: Desk) -> None:
    desk.account(display_name="Satu")
    page = desk.show(AccountsPage(desk.context))
    page.detail.hold_button.click()
    desk.settle()
    assert desk.services.accounts.list()[0].held
    assert page.detail.facts()["State"] == "Held"
    assert desk.notices[-1].action is not None
    desk.notices[-1].action()
    desk.settle()
    assert not desk.services.accounts.list()[0].held
    assert desk.said == "Satu goes on."


def test_renaming(desk: Desk, qtbot: QtBot) -> None:
    desk.account(display_name="Satu")
    page = desk.show(AccountsPage(desk.context))
    page.cards.doubleClicked.emit(page.cards.currentIndex())
    dialog = page.findChildren(RenameDialog)[-1]
    dialog.name.clear()
    dialog.ok_button.click()
    assert dialog.name.property("invalid") == "true"
    QTest.keyClicks(dialog.name, "Dua")
    dialog.kind.setCurrentIndex(1)
    dialog.ok_button.click()
    desk.settle()
    assert names(page) == ["Dua"]
    page.detail.rename_button.click()
    page.findChildren(RenameDialog)[-1].cancel_button.click()


def test_removing_says_what_happens_and_is_refused_while_something_waits(desk: Desk) -> None:
    account = desk.account(display_name="Satu", platform="mastodon", mode=ChannelMode.API)
    page = desk.show(AccountsPage(desk.context))
    page.detail.remove_button.click()
    page.findChildren(RemoveDialog)[-1].cancel_button.click()
    desk.settle()
    assert names(page) == ["Satu"]
    post = desk.post("Halo", None, account)
    desk.services.publishing.queue(post.id, at=None)
    page.detail.remove_button.click()
    page.findChildren(RemoveDialog)[-1].remove_button.click()
    desk.settle()
    assert desk.said == "The outbox still holds posts of this account."
    assert desk.notices[-1].kind is NoticeKind.ERROR
    desk.services.publishing.undo(post.id)
    page.detail.remove_button.click()
    page.findChildren(RemoveDialog)[-1].remove_button.click()
    desk.settle()
    assert desk.said == "Satu was removed."
    assert page.stack.currentWidget() is page.empty


def test_the_practice_feed_is_one_click_away(desk: Desk) -> None:
    account = desk.account(display_name="Latihan")
    page = desk.show(AccountsPage(desk.context))
    assert not page.keyring.isVisible()
    page.detail.feed_button.click()
    assert desk.last_request == ("practice_feed", {"account_id": account.id})


def test_what_others_change_is_shown(desk: Desk, qtbot: QtBot) -> None:
    account = desk.account(display_name="Satu")
    page = desk.show(AccountsPage(desk.context))
    desk.services.accounts.rename(account.id, "Tiga", AccountKind.OFFICE)
    qtbot.waitUntil(lambda: names(page) == ["Tiga"])
    page.hide()
    desk.services.accounts.rename(account.id, "Empat", AccountKind.OFFICE)
    page.main_action()
    dialog_of(page).reject()
    desk.settle()


def sign_in_of(desk: Desk, platform: str) -> SignInForm:
    dialog = desk.show(AccountsPage(desk.context)).add_account()
    dialog.choose(platform)
    dialog.step().modes[ChannelMode.API].setChecked(True)
    return dialog.step().sign_in


def test_x_asks_for_the_contract_and_tells_its_callback_addresses(
    desk: Desk, window_desk: WindowDesk
) -> None:
    form = sign_in_of(desk, "x")
    addresses = form.findChild(CallbackAddresses)
    assert addresses is not None
    assert addresses.addresses.text().splitlines() == [f"http://127.0.0.1:{one}/masuk" for one in PORTS]
    addresses.copy.click()
    assert QApplication.clipboard().text() == addresses.addresses.text()
    QTest.keyClicks(form.fields["client_id"], "abc")
    form.browser_button.click()
    assert form.fault.text() == "Tick the box first: “The office has an Enterprise contract with X”."
    assert window_desk.sign_in.asked == []
    QTest.mouseClick(form.ticks["enterprise_confirmed"], Qt.MouseButton.LeftButton)
    window_desk.sign_in.answer = SIGNED_IN
    form.browser_button.click()
    desk.settle()
    assert window_desk.sign_in.asked[-1] == ("browser", "", "abc", "1")


def test_what_tiktok_may_do_is_ticked_or_not(desk: Desk, window_desk: WindowDesk) -> None:
    form = sign_in_of(desk, "tiktok")
    assert sorted(form.ticks) == ["direct_post", "figures"]
    assert all(one.isVisible() for one in form.ticks.values())
    for name in ("client_key", "client_secret"):
        QTest.keyClicks(form.fields[name], "abc")
    window_desk.sign_in.answer = SIGNED_IN
    form.browser_button.click()
    desk.settle()
    assert window_desk.sign_in.asked[-1] == ("browser", "", "abc", "abc")


def test_what_may_be_left_out_of_a_group_is(desk: Desk, window_desk: WindowDesk) -> None:
    form = sign_in_of(desk, "threads")
    QTest.keyClicks(form.fields["token"], "THAA")
    form.groups["s3"].click()
    form.groups["version"].click()
    for name in ("s3_endpoint", "s3_region", "s3_bucket", "s3_key_id", "s3_secret"):
        QTest.keyClicks(form.fields[name], "x")
    form.fields_button.click()
    assert form.fields["api_version"].property("invalid") == "true"
    assert form.fields["s3_public_url"].property("invalid") == "false"
    QTest.keyClicks(form.fields["api_version"], "v1.0")
    window_desk.sign_in.answer = SIGNED_IN
    form.fields_button.click()
    desk.settle()
    assert window_desk.sign_in.asked[-1][2:] == ("THAA", "v1.0", "x", "x", "x", "x", "x")
