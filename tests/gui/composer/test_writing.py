"""Text for all and for one, counters, checks and their remedies, long texts, undo."""

from __future__ import annotations

import time

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from core.domain.account import AccountKind, ChannelMode
from core.domain.calendar_days import Day
from core.domain.checks import CheckCode
from core.services.posts import MAX_TEXT_CHARACTERS
from gui.composer.autosave import SaveState
from gui.composer.draft import SHARED
from gui.composer.page import ComposerPage
from gui.widgets.rows import ROW
from tests.gui.page_desk import PageDesk


def write(desk: PageDesk, composer: ComposerPage, text: str) -> None:
    composer.text.editor.insertPlainText(text)
    refresh(desk, composer)


def refresh(desk: PageDesk, composer: ComposerPage) -> None:
    desk.bot.waitUntil(lambda: not composer._refresh_timer.isActive(), timeout=3000)
    desk.settle()


def two_accounts(desk: PageDesk, composer: ComposerPage) -> tuple[str, str]:
    x = desk.account(
        platform="x", mode=ChannelMode.ASSISTED, display_name="Bupati", kind=AccountKind.OFFICIAL
    )
    mastodon = desk.account(platform="mastodon", display_name="Dukcapil")
    composer.show_page(None)
    desk.settle()
    composer.draft.set_accounts((x.id, mastodon.id))
    refresh(desk, composer)
    return x.id, mastodon.id


def codes(composer: ComposerPage) -> list[CheckCode]:
    model = composer.checks.list.model()
    return [model.index(row, 0).data(ROW).finding.code for row in range(model.rowCount())]


def item(composer: ComposerPage, code: CheckCode) -> object:
    model = composer.checks.list.model()
    rows = (model.index(row, 0).data(ROW) for row in range(model.rowCount()))
    return next(one for one in rows if one.finding.code is code)


def test_without_accounts_the_page_leads_to_them(desk: PageDesk, composer: ComposerPage) -> None:
    assert composer.no_accounts.isVisible()
    composer.no_accounts.click()
    assert desk.requests == [("accounts", None)]


def test_each_tab_counts_by_its_own_rule(desk: PageDesk, composer: ComposerPage) -> None:
    two_accounts(desk, composer)
    write(desk, composer, "a" * 270 + " https://dukcapil.contoh.go.id/layanan/perekaman")
    tabs = [composer.text.tabs.tabText(i) for i in range(composer.text.tabs.count())]
    assert tabs == ["All accounts", "X  ! 294/280", "Mastodon  294/500"]
    assert composer.text.counter.text() == "294 / 280 · 14 too many"
    assert CheckCode.TEXT_DOES_NOT_FIT in codes(composer)


def test_an_account_takes_its_own_text_and_gives_it_back(desk: PageDesk, composer: ComposerPage) -> None:
    x, mastodon = two_accounts(desk, composer)
    write(desk, composer, "Untuk semua")
    composer.text.open_tab(x)
    assert composer.text.editor.toPlainText() == "Untuk semua"
    assert not composer.text.share.isVisible()
    composer.text.editor.selectAll()
    write(desk, composer, "Khusus X")
    post = composer.draft.post
    assert (post.base_text, post.text_for(x), post.text_for(mastodon)) == (
        "Untuk semua",
        "Khusus X",
        "Untuk semua",
    )
    composer.text.share.click()
    assert composer.text.editor.toPlainText() == "Untuk semua"
    composer.undo.click()
    assert composer.draft.post.text_for(x) == "Khusus X"


def test_masking_hides_the_number_in_one_click(desk: PageDesk, composer: ComposerPage) -> None:
    write(desk, composer, "NIK 5206 0117 0890 0003 sudah jadi 😀.")
    composer.checks.remedy_requested.emit(item(composer, CheckCode.NIK))
    assert composer.draft.post.base_text == "NIK xxxx xxxx xxxx xxxx sudah jadi 😀."
    refresh(desk, composer)
    assert CheckCode.NIK not in codes(composer)
    composer.text.editor.undo()
    assert "5206" in composer.draft.post.base_text


def test_a_finding_selects_its_place_behind_an_emoji(desk: PageDesk, composer: ComposerPage) -> None:
    write(desk, composer, "😀😀 Hadir Senin, 25 November 2026.")
    composer.checks.item_chosen.emit(item(composer, CheckCode.WEEKDAY_WRONG))
    assert composer.text.editor.textCursor().selectedText() == "Senin"
    composer.checks.remedy_requested.emit(item(composer, CheckCode.WEEKDAY_WRONG))
    assert "Rabu, 25 November 2026" in composer.draft.post.base_text


def test_a_finding_of_an_own_text_opens_its_tab(desk: PageDesk, composer: ComposerPage) -> None:
    x, _mastodon = two_accounts(desk, composer)
    composer.draft.set_text(x, "Hubungi 0812-3456-7890")
    refresh(desk, composer)
    assert "Bupati: " in composer.checks.list.model().index(0, 0).data()
    composer.checks.item_chosen.emit(item(composer, CheckCode.PHONE))
    assert composer.text.account_id == x
    assert composer.text.editor.textCursor().selectedText() == "0812-3456-7890"


def test_an_outdated_finding_changes_nothing(desk: PageDesk, composer: ComposerPage) -> None:
    write(desk, composer, "Telepon 0812-3456-7890")
    old = item(composer, CheckCode.PHONE)
    composer.text.editor.setPlainText("Pendek")
    composer.checks.remedy_requested.emit(old)
    assert composer.draft.post.base_text == "Pendek"


def test_text_far_too_long_is_cut_without_a_freeze(desk: PageDesk, composer: ComposerPage) -> None:
    two_accounts(desk, composer)
    data = QMimeData()
    data.setText("kata panjang sekali " * 100_000)
    start = time.monotonic()
    composer.text.editor.insertFromMimeData(data)
    refresh(desk, composer)
    assert time.monotonic() - start < 10
    assert len(composer.draft.post.base_text) == MAX_TEXT_CHARACTERS
    assert "too long" in desk.said
    composer.autosave.flush()
    desk.settle()
    assert len(desk.services.posts.get(composer.draft.post.id).base_text) == MAX_TEXT_CHARACTERS


def chosen(composer: ComposerPage) -> list[str]:
    return list(composer.draft.post.account_ids)


def test_accounts_are_chosen_by_mouse_and_keys_and_undone(desk: PageDesk, composer: ComposerPage) -> None:
    account = desk.account(display_name="Dukcapil")
    desk.account(display_name="Kepala Dinas")
    composer.show_page(None)
    desk.settle()
    chooser = composer.accounts
    where = chooser.visualRect(chooser.model().index(0, 0)).center()
    QTest.mouseClick(chooser.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert chosen(composer) == [account.id]
    chooser.setCurrentIndex(chooser.model().index(0, 0))
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    assert chosen(composer) == []
    composer.undo.click()
    assert chosen(composer) == [account.id]
    composer.redo.click()
    assert chosen(composer) == []


def test_an_observance_names_the_post(desk: PageDesk, composer: ComposerPage) -> None:
    days = desk.services.calendar.month(2026, 11, desk.context.office()).days
    day = next(one for ones in days.values() for one in ones if "Guru" in one.name_id)
    assert isinstance(day, Day)
    composer.show_page({"observance": day})
    desk.settle()
    assert composer.day_banner.isVisible()
    assert "Guru" in composer.draft.post.title
    write(desk, composer, "Terima kasih, Bapak dan Ibu Guru.")
    assert composer.draft.post.observance == day.greeting()


def test_details_are_part_of_the_post(desk: PageDesk, composer: ComposerPage) -> None:
    composer.details.function._chips["educate"].click()
    QTest.keyClicks(composer.details.campaign, "#SadarAdminduk")
    write(desk, composer, "Capaian 45 % warga.")
    assert CheckCode.NUMBER_WITHOUT_SOURCE in codes(composer)
    QTest.keyClicks(composer.details.source, "BPS, 30 September 2026")
    refresh(desk, composer)
    assert not {CheckCode.NUMBER_WITHOUT_SOURCE, CheckCode.NUMBER_WITHOUT_DATE} & set(codes(composer))
    assert (composer.draft.post.function, composer.draft.post.campaign) == ("educate", "#SadarAdminduk")


def test_the_preview_folds_by_platform(desk: PageDesk, composer: ComposerPage) -> None:
    x, mastodon = two_accounts(desk, composer)
    write(desk, composer, "Halo")
    shown = [card for card in composer.previews.cards if card.isVisibleTo(composer)]
    assert len(shown) == 2
    composer.text.open_tab(mastodon)
    shown = [card for card in composer.previews.cards if card.isVisibleTo(composer)]
    assert [card.accessibleName() for card in shown] == ["Dukcapil: Halo"]
    composer.text.open_tab(SHARED)
    assert x


def test_models_behave(desk: PageDesk, composer: ComposerPage) -> None:
    two_accounts(desk, composer)
    write(desk, composer, "NIK 5206 0117 0890 0003")
    for model in (composer.accounts.model(), composer.checks.list.model(), composer.media.list.model()):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


def test_where_there_is_one_account_a_new_post_begins_with_it(desk: PageDesk, composer: ComposerPage) -> None:
    account = desk.account(display_name="Dukcapil")
    composer.show_page({})
    desk.settle()
    assert chosen(composer) == [account.id]
    assert composer.autosave.state is SaveState.EMPTY
    assert composer.draft.post.created_at is None
    desk.account(display_name="Kepala Dinas")
    composer.show_page({})
    desk.settle()
    assert chosen(composer) == []


def test_the_cursor_is_back_in_the_text_after_the_last_look(desk: PageDesk, composer: ComposerPage) -> None:
    desk.account(display_name="Dukcapil")
    composer.show_page({})
    desk.settle()
    composer.text.editor.insertPlainText("Loket buka pagi")
    desk.settle()
    composer.main_action()
    desk.settle()
    assert composer.side.currentWidget() is composer.confirm_room
    assert composer.confirm.title.text() == "This goes into the practice feed only"
    composer.confirm.back.setFocus()
    composer.confirm.back.click()
    assert composer.window().focusWidget() is composer.text.editor


def test_every_chip_of_an_account_is_seen_whole_up_to_three_lines(
    desk: PageDesk, composer: ComposerPage
) -> None:
    for name in ("Dukcapil Contoh (latihan)", "Kepala Dinas Contoh (latihan)", "Kanal Video Dinas"):
        desk.account(display_name=name)
    composer.show_page({})
    desk.settle()
    chooser = composer.accounts
    for width in range(380, 640, 4):
        chooser.setFixedWidth(width)
        chooser.grab()
        last = chooser.visualRect(chooser.model().index(2, 0))
        assert chooser.viewport().rect().contains(last), width
