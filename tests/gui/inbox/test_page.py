"""The inbox page over a real workspace: what a person sees, types and presses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from core.domain.account import Account, ChannelMode
from core.domain.connectivity import Line, LineState
from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.engagement import Comment, CommentKind
from core.domain.ids import new_id
from core.domain.inbox import LOCAL, Case, CommentLabel, CommentStatus
from core.domain.intake import first_case
from core.domain.people import Role as Duty
from core.domain.settings import Language
from core.domain.working_days import plain_working_days
from gui.approval.witness_dialog import WitnessDialog
from gui.inbox.add_dialog import AddCommentDialog
from gui.inbox.dialogs import ForwardDialog, ReasonDialog
from gui.inbox.model import InboxModel, Role
from gui.inbox.page import InboxPage
from gui.inbox.replies_dialog import RepliesDialog
from gui.inbox.standards_dialog import StandardsDialog
from gui.inbox.thread import ITEM, Item, ItemKind
from tests.fakes.clock import START
from tests.gui.page_desk import PageDesk, page_desk
from tests.storage.samples import line

LEFT = Qt.MouseButton.LeftButton
HOUR = timedelta(hours=1)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def account(desk: PageDesk) -> Account:
    return desk.account(display_name="Dinas Dukcapil")


@pytest.fixture
def page(desk: PageDesk) -> InboxPage:
    return InboxPage(desk.context)


def arrive(desk: PageDesk, account: Account, text: str, author: str = "Siti", **changes: object) -> Case:
    made = Comment(new_id(), account.id, "", f"c-{new_id()}", author, text, START - HOUR)
    comment = replace(made, **changes)  # type: ignore[arg-type]
    with desk.database.write() as tx:
        case = tx.inbox.add(first_case(comment, tx.office.get(), (), plain_working_days))
        tx.commit()
    return case


def case_of(desk: PageDesk, case: Case) -> Case:
    with desk.database.read() as tx:
        return tx.inbox.get(case.id)


def listed(page: InboxPage) -> list[str]:
    model = page.model
    return [str(model.index(at).data(Role.ROW).author) for at in range(model.rowCount())]


def thread_of(page: InboxPage) -> list[Item]:
    model = page.detail.thread_view.model()
    return [model.index(at, 0).data(ITEM) for at in range(model.rowCount())]


def asked(page: InboxPage, kind: type[QDialog]) -> QDialog:
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert found, kind
    return found[-1]


def settle(desk: PageDesk) -> None:
    for _ in range(4):
        desk.settle()
        QTest.qWait(1)


# --- lists -------------------------------------------------------------------------------------------------


def test_an_empty_inbox_says_what_will_come_and_offers_to_enter_one(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    desk.show(page)
    assert page.empty.isVisible()
    assert page.empty.title.text() == "No comment yet."
    QTest.mouseClick(page.empty.button, LEFT)
    settle(desk)
    assert isinstance(asked(page, AddCommentDialog), AddCommentDialog)


def test_what_is_due_first_stands_first_and_is_chosen(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    arrive(desk, account, "Terima kasih banyak", "Made")
    late = arrive(desk, account, "Ada kebakaran di pasar!", "Nur")
    arrive(desk, account, "Kapan buka?", "Agus")
    desk.clock.advance(hours=1)
    desk.show(page)
    settle(desk)
    assert listed(page) == ["Nur", "Agus", "Made"]
    assert page.list.chosen_id == late.id
    assert page.detail.author.text() == "Nur"
    assert page.detail.label.currentText() == "Emergency"
    assert "112" in page.detail.because.text()
    assert "“kebakaran”" in page.detail.because.text()
    assert page.chips._chips["to_answer"].text() == "To answer 3"
    assert page.chips._chips["late"].text() == "Late 1"
    assert "Siti" not in str(page.model.index(0).data())
    assert "Emergency" in str(page.model.index(0).data())


def test_filters_search_and_their_empty_words(desk: PageDesk, page: InboxPage, account: Account) -> None:
    arrive(desk, account, "Kapan buka?", "Agus")
    arrive(desk, account, "Terima kasih", "Made")
    desk.show(page)
    page.search.setText("agus")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle(desk)
    assert listed(page) == ["Agus"]
    page.search.setText("tidak ada")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle(desk)
    assert page.empty.title.text() == "Nothing here under this filter."
    page.search.clear()
    page.labels.setCurrentIndex(page.labels.findData(CommentLabel.PRAISE))
    settle(desk)
    assert listed(page) == ["Made"]
    page.labels.setCurrentIndex(0)
    for view, words in (("late", "Nothing is late."), ("forwarded", "Nothing is with another unit.")):
        QTest.mouseClick(page.chips._chips[view], LEFT)
        settle(desk)
        assert page.empty.title.text() == words


def test_everything_answered_offers_the_rest(desk: PageDesk, page: InboxPage, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?")
    desk.services.inbox.answered_by_hand(case.id, "Besok")
    desk.show(page)
    assert page.empty.title.text() == "Everything is answered."
    QTest.mouseClick(page.empty.button, LEFT)
    settle(desk)
    assert listed(page) == ["Siti"]


def test_the_figures_of_service_are_shown(desk: PageDesk, page: InboxPage, account: Account) -> None:
    desk.show(page)
    assert page.figures.answered.text() == "—"
    done = arrive(desk, account, "Kapan buka?")
    arrive(desk, account, "Berapa biayanya?")
    desk.services.inbox.answered_by_hand(done.id, "Besok")
    page.reload()
    settle(desk)
    assert (page.figures.asked.text(), page.figures.answered.text()) == ("2", "50% (1)")
    assert (page.figures.in_time.text(), page.figures.median.text()) == ("100%", "1 h")
    assert page.figures.in_time.accessibleName() == "In time: 100%"


def test_ten_thousand_rows_are_read_in_windows(
    desk: PageDesk, page: InboxPage, account: Account, qtbot: QtBot
) -> None:
    with desk.database.write() as tx:
        for number in range(1000):
            made = Comment(
                new_id(),
                account.id,
                "",
                f"c{number}",
                f"Warga {number}",
                "Kapan?",
                START - timedelta(minutes=number),
            )
            tx.inbox.add(Case(made, due_at=START + timedelta(seconds=number)))
        tx.commit()
    desk.show(page)
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert page.model.rowCount() == 1000
    assert page.model.index(950).data() == "…"
    settle(desk)
    row = page.model.index(950).data(Role.ROW)
    assert row.author == "Warga 950"
    page.list.scrollToBottom()
    page.list.viewport().grab()
    settle(desk)
    page.reload()
    settle(desk)
    assert page.model.index(0).data(Role.ROW).author == "Warga 0"
    del tester


# --- one comment -------------------------------------------------------------------------------------------


def test_an_answer_is_typed_sent_and_undone(desk: PageDesk, page: InboxPage, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?")
    other = arrive(desk, account, "Berapa biayanya?", "Agus", written_at=START)
    desk.show(page)
    settle(desk)
    assert not page.detail.answer.send_button.isEnabled()
    QTest.keyClicks(page.detail.answer.editor, "Besok pukul 08.00.")
    assert page.detail.answer.counter.text() == "18 / 2,200"
    page.main_action()
    settle(desk)
    assert case_of(desk, case).status is CommentStatus.ANSWERING
    assert desk.said == "The answer to Siti leaves in a moment."
    assert desk.notices[-1].stays_ms == 30_000
    assert desk.sync.woken
    assert (page.list.chosen_id, listed(page)) == (other.id, ["Agus"]), "goes on to the next citizen"
    assert page.detail.answer.text() == ""
    action = desk.notices[-1].action
    assert action is not None
    action()
    settle(desk)
    assert case_of(desk, case).draft == "Besok pukul 08.00."
    page.show_page({"comment_id": case.id})
    settle(desk)
    assert page.detail.answer.text() == "Besok pukul 08.00."


def test_what_is_typed_stays_with_its_comment(desk: PageDesk, page: InboxPage, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?")
    arrive(desk, account, "Berapa biayanya?", "Agus", written_at=START)
    desk.show(page)
    settle(desk)
    QTest.keyClicks(page.detail.answer.editor, "Bes")
    page.list.step(1)
    settle(desk)
    assert page.detail.answer.text() == ""
    assert case_of(desk, case).draft == "Bes"
    page.list.step(-1)
    settle(desk)
    assert page.detail.answer.text() == "Bes"
    page.hide()
    settle(desk)


def test_personal_data_never_leaves_in_an_answer(desk: PageDesk, page: InboxPage, account: Account) -> None:
    arrive(desk, account, "Kapan buka?")
    desk.show(page)
    settle(desk)
    answer = page.detail.answer
    answer.editor.setPlainText("NIK Anda 5206014508900003 sudah aktif.")
    assert "5206014508900003" in answer.leak.text()
    assert not answer.send_button.isEnabled()
    QTest.mouseClick(answer.mask_button, LEFT)
    assert answer.text() == "NIK Anda xxxxxxxxxxxxxxxx sudah aktif."
    assert answer.send_button.isEnabled()
    answer.editor.setPlainText("x" * 3000)
    assert not answer.send_button.isEnabled()
    answer.send()
    assert desk.notices == []


def test_a_saved_reply_is_filled_in_and_its_gap_chosen(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    arrive(desk, account, "Kapan buka?", "Siti Rahmawati")
    desk.show(page)
    settle(desk)
    actions = page.detail.answer._menu.actions()
    assert actions[0].text() == "Menjawab pertanyaan", "the one for questions stands first"
    actions[0].trigger()
    settle(desk)
    answer = page.detail.answer
    assert answer.text().startswith("Selamat pagi, Bapak/Ibu Siti Rahmawati.")
    assert answer.editor.textCursor().selectedText() == "[Tulis jawabannya di sini.]"
    assert answer.leak.text() == "Fill in what stands in [brackets]."
    assert not answer.send_button.isEnabled()
    QTest.keyClicks(answer.editor, "Senin sampai Jumat.")
    assert answer.send_button.isEnabled()
    answer.insert(" Terima kasih.")
    assert "Terima kasih." in answer.text()


def test_exposed_data_is_shown_in_red_and_hidden_with_a_reason(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    case = arrive(desk, account, "NIK saya 5206014508900003")
    desk.show(page)
    settle(desk)
    assert page.detail.leak.isVisible()
    QTest.mouseClick(page.detail.hide_button, LEFT)
    settle(desk)
    dialog = asked(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.ok.isEnabled()
    dialog.reason.setCurrentText("Personal data exposed")
    dialog.accept()
    settle(desk)
    assert case_of(desk, case).action_kind is DeliveryKind.HIDE
    assert "waits in the outbox" in page.detail.act.text.text()
    assert not page.detail.hide_button.isVisible()


def test_criticism_is_not_hidden_alone(desk: PageDesk, page: InboxPage, account: Account) -> None:
    arrive(desk, account, "Kecewa sekali")
    desk.show(page)
    settle(desk)
    page.acting.hide()
    settle(desk)
    dialog = asked(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setCurrentText("menghina")
    assert not dialog.ok.isEnabled()
    dialog.approver.setText("Sekretaris")
    assert dialog.ok.isEnabled()
    dialog.reject()


def test_where_there_is_an_approver_the_pin_is_asked_before_criticism_is_hidden(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    people = desk.services.people
    siti = replace(people.blank(), name="Siti", roles=frozenset({Duty.APPROVER}))
    people.save(siti)
    people.set_pin(siti.id, "246813")
    case = arrive(desk, account, "Kecewa sekali")
    desk.show(page)
    settle(desk)
    page.acting.hide()
    settle(desk)
    dialog = asked(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    assert not dialog.approver.isVisible()
    dialog.reason.setCurrentText("menghina")
    dialog.accept()
    settle(desk)
    assert case_of(desk, case).action_kind is None
    witness = asked(page, WitnessDialog)
    assert isinstance(witness, WitnessDialog)
    witness.pin.setText("135790")
    witness.go.click()
    settle(desk)
    assert witness.problem.isVisible()
    witness.pin.setText("246813")
    witness.go.click()
    settle(desk)
    kept = case_of(desk, case)
    assert (kept.action_kind, kept.approver) == (DeliveryKind.HIDE, "Siti")


def test_a_matter_is_forwarded_with_its_number(desk: PageDesk, page: InboxPage, account: Account) -> None:
    case = arrive(desk, account, "Jalan rusak. HP 0812-3456-7890", remote_url="https://x.test/c1")
    desk.show(page)
    settle(desk)
    QTest.mouseClick(page.detail.forward_button, LEFT)
    settle(desk)
    dialog = asked(page, ForwardDialog)
    assert isinstance(dialog, ForwardDialog)
    assert "https://x.test/c1" in dialog.lapor.toPlainText()
    assert "3456" not in dialog.lapor.toPlainText()
    assert "Siti" not in dialog.lapor.toPlainText()
    QTest.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == dialog.lapor.toPlainText()
    dialog.unit.setCurrentText("Bidang PU")
    dialog.ticket.setText("LP-77")
    QTest.mouseClick(dialog.ok, LEFT)
    settle(desk)
    kept = case_of(desk, case)
    assert (kept.status, kept.forwarded_to, kept.ticket) == (CommentStatus.FORWARDED, "Bidang PU", "LP-77")
    assert desk.said.startswith("Forwarded to Bidang PU.")
    page.show_page({"view": "forwarded"})
    settle(desk)
    assert listed(page) == ["Siti"]
    assert "With Bidang PU, number LP-77." in page.detail.because.text()
    assert any(one.kind is ItemKind.EVENT and "Bidang PU" in one.text for one in thread_of(page))


def test_a_label_is_changed_and_a_case_closed_and_taken_up_again(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    case = arrive(desk, account, "Hadir, Min.")
    desk.show(page)
    settle(desk)
    page.detail.label.setCurrentIndex(page.detail.label.findData(CommentLabel.HOAX))
    page.detail.label.activated.emit(0)
    settle(desk)
    assert (case_of(desk, case).label, case_of(desk, case).label_chosen) == (CommentLabel.HOAX, True)
    QTest.mouseClick(page.detail.clarify_button, LEFT)
    settle(desk)
    name, given = desk.last_request
    assert name == "composer"
    assert desk.services.posts.get(given["post_id"]).base_text.startswith("FACT:")
    QTest.mouseClick(page.detail.close_button, LEFT)
    dialog = asked(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setCurrentText("sudah lisan")
    dialog.accept()
    settle(desk)
    assert case_of(desk, case).status is CommentStatus.CLOSED
    page.show_page({"comment_id": case.id})
    settle(desk)
    QTest.mouseClick(page.detail.reopen_button, LEFT)
    settle(desk)
    assert case_of(desk, case).status is CommentStatus.NEW


def test_the_thread_tells_the_talk_and_what_was_done(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    case = arrive(desk, account, "Kapan buka?\nhttps://" + "x" * 200)
    arrive(desk, account, "Besok", by_us=True, parent_remote_id=case.comment.remote_id, written_at=START)
    arrive(desk, account, "Ikut tanya", "Agus", parent_remote_id=case.comment.remote_id, hidden=True)
    gone = replace(case.comment, edited_at=START, gone_at=None)
    with desk.database.write() as tx:
        tx.inbox.save(replace(case, comment=gone))
        tx.commit()
    desk.show(page, {"comment_id": case.id})
    settle(desk)
    kinds = [one.kind for one in thread_of(page)]
    assert kinds.count(ItemKind.CHOSEN) == 1
    assert ItemKind.OURS in kinds
    assert ItemKind.CITIZEN in kinds
    assert any("changed" in one.head for one in thread_of(page))
    page.detail.thread_view.viewport().grab()
    QTest.mouseClick(page.detail.retract_button, LEFT)
    settle(desk)
    assert case_of(desk, case).action_kind is DeliveryKind.RETRACT


def test_a_hidden_comment_can_be_shown_again(desk: PageDesk, page: InboxPage, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?", hidden=True)
    desk.show(page, {"comment_id": case.id})
    settle(desk)
    QTest.mouseClick(page.detail.show_button, LEFT)
    settle(desk)
    assert case_of(desk, case).action_kind is DeliveryKind.SHOW
    page.detail.act.action_requested.emit()
    assert desk.last_request[0] == "outbox"


@pytest.mark.parametrize(
    ("answer", "state"), [("seen", DeliveryState.PUBLISHED), ("absent", DeliveryState.SCHEDULED)]
)
def test_an_answer_in_doubt_asks_in_the_inbox(
    desk: PageDesk, page: InboxPage, account: Account, answer: str, state: DeliveryState
) -> None:
    case = arrive(desk, account, "Kapan buka?")
    sent = desk.services.answers.reply(case.id, "Besok")
    for step in (
        DeliveryState.DUE,
        DeliveryState.PREPARING,
        DeliveryState.COMMITTING,
        DeliveryState.UNCERTAIN,
    ):
        with desk.database.write() as tx:
            sent = tx.deliveries.record(replace(sent, state=step, asked=True), line(sent))
            tx.commit()
    desk.show(page, {"comment_id": case.id})
    settle(desk)
    assert page.detail.act.text.text().startswith("Nobody knows whether the answer arrived.")
    QTest.mouseClick(page.detail.seen_button if answer == "seen" else page.detail.absent_button, LEFT)
    settle(desk)
    assert desk.services.publishing.get(sent.id).state is state
    if answer == "seen":
        with desk.database.read() as tx:
            (_, ours) = tx.inbox.thread(case.comment)
        assert ours.remote_id.startswith(LOCAL)


# --- by hand -----------------------------------------------------------------------------------------------


def test_an_account_served_by_hand_is_answered_there_and_noted_here(
    desk: PageDesk, page: InboxPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_hand = desk.account(platform="instagram", mode=ChannelMode.ASSISTED, display_name="IG Dinas")
    case = arrive(desk, by_hand, "Kapan buka?", remote_url="https://www.instagram.com/p/1/")
    opened: list[str] = []
    object.__setattr__(desk.context, "open_url", opened.append)
    desk.show(page)
    settle(desk)
    answer = page.detail.answer
    assert answer.send_button.text() == "I have &answered"
    assert not page.detail.hide_button.isVisible()
    assert "by hand" in answer.hint.text()
    answer.editor.setPlainText("Besok.")
    QTest.mouseClick(answer.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "Besok."
    QTest.mouseClick(page.detail.open_button, LEFT)
    assert opened == ["https://www.instagram.com/p/1/"] * 2
    QTest.mouseClick(answer.send_button, LEFT)
    settle(desk)
    assert case_of(desk, case).status is CommentStatus.ANSWERED


def test_x_is_answered_through_its_own_page(desk: PageDesk, page: InboxPage) -> None:
    twitter = desk.account(platform="x", mode=ChannelMode.ASSISTED, display_name="X Dinas")
    arrive(desk, twitter, "Kapan buka?", remote_id="17", kind=CommentKind.MENTION)
    opened: list[str] = []
    object.__setattr__(desk.context, "open_url", opened.append)
    desk.show(page)
    settle(desk)
    assert "X lets no program answer" in page.detail.answer.hint.text()
    assert "mentions the office" in page.detail.place.text()
    QTest.mouseClick(page.detail.open_button, LEFT)
    assert opened == ["https://x.com/intent/tweet?in_reply_to=17"]


def test_a_comment_is_entered_by_hand(desk: PageDesk, page: InboxPage, account: Account) -> None:
    desk.show(page)
    QTest.mouseClick(page.add_button, LEFT)
    settle(desk)
    dialog = asked(page, AddCommentDialog)
    assert isinstance(dialog, AddCommentDialog)
    assert not dialog.ok.isEnabled()
    dialog.text.setPlainText("Tolong lampu jalan diperbaiki")
    dialog.author.setText("Made")
    assert dialog.ok.isEnabled()
    dialog.url.setText("javascript:alert(1)")
    assert not dialog.ok.isEnabled()
    dialog.url.setText("https://facebook.com/1")
    dialog.day.setDate(dialog.day.date().addDays(1))
    assert not dialog.ok.isEnabled(), "nobody writes tomorrow"
    dialog.day.setDate(dialog.day.date().addDays(-1))
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    settle(desk)
    assert listed(page) == ["Made"]
    assert "entered by hand" in page.detail.place.text()


def test_without_an_account_an_account_comes_first(desk: PageDesk, page: InboxPage) -> None:
    desk.show(page)
    page.acting.enter_comment()
    settle(desk)
    assert desk.last_request == ("accounts", {"add": True})


# --- decided once ------------------------------------------------------------------------------------------


def test_saved_replies_are_changed_added_and_removed(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    desk.show(page)
    page.acting.manage_replies()
    settle(desk)
    dialog = asked(page, RepliesDialog)
    assert isinstance(dialog, RepliesDialog)
    assert dialog.list.count() == 9
    assert dialog.checked.text().startswith("Last checked on")
    QTest.mouseClick(dialog.new_button, LEFT)
    assert not dialog.save_button.isEnabled()
    dialog.title.setText("Jam buka")
    dialog.text.setPlainText("Pukul 08.00.")
    QTest.mouseClick(dialog.save_button, LEFT)
    settle(desk)
    assert dialog.list.count() == 10
    assert dialog.title.text() == "Jam buka"
    QTest.mouseClick(dialog.remove_button, LEFT)
    settle(desk)
    assert dialog.list.count() == 9
    dialog.reject()
    settle(desk)
    assert len(page.detail.answer._replies) == 9
    for one in desk.services.saved_replies.list():
        desk.services.saved_replies.remove(one.id)
    page.acting.manage_replies()
    settle(desk)
    empty = asked(page, RepliesDialog)
    assert isinstance(empty, RepliesDialog)
    assert not empty.remove_button.isEnabled()


def test_the_response_standard_is_changed(desk: PageDesk, page: InboxPage, account: Account) -> None:
    desk.show(page)
    page.acting.change_standards()
    settle(desk)
    dialog = asked(page, StandardsDialog)
    assert isinstance(dialog, StandardsDialog)
    dialog.numbers[0].setValue(4)
    dialog.units[0].setCurrentIndex(1)
    dialog.numbers[1].setValue(7)
    dialog.accept()
    settle(desk)
    first, second, *_ = desk.services.inbox.standards()
    assert (first.hours, first.days, second.days) == (4, 0, 7)


def test_the_register_is_saved_without_names(
    desk: PageDesk, page: InboxPage, account: Account, tmp_path: Path
) -> None:
    case = arrive(desk, account, "=Kapan buka, Bu? HP saya 0812-3456-7890", "Siti Rahmawati")
    desk.services.inbox.answered_by_hand(case.id, "Besok")
    arrive(desk, account, "Berapa biayanya?")
    desk.show(page)
    page._ask_register_file()
    dialog = asked(page, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.reject()
    file = tmp_path / "daftar.csv"
    page.save_register(file)
    settle(desk)
    text = file.read_text(encoding="utf-8-sig")
    head, first, second = text.strip().splitlines()
    assert head.startswith("No.;Platform;Account;Written on;About")
    assert "Siti" not in text
    assert "3456" not in text
    assert ";yes;" in first
    assert "'=Kapan" in first
    assert ";Question;To answer;" in second
    assert "2 comments" in desk.said
    page.save_register(tmp_path / "missing" / "daftar.csv")
    settle(desk)
    assert desk.said == "The register could not be saved."


# --- around ------------------------------------------------------------------------------------------------


def test_without_internet_the_page_says_so(
    desk: PageDesk, page: InboxPage, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrive(desk, account, "Kapan buka?")
    monkeypatch.setattr(type(desk.sync), "line", lambda _: Line(LineState.OFFLINE, START))
    desk.show(page)
    assert page.offline.isVisible()
    assert page.offline.text.text().startswith("No internet")


def test_reading_now_asks_the_platforms(desk: PageDesk, page: InboxPage, account: Account) -> None:
    desk.show(page)
    QTest.mouseClick(page.read_button, LEFT)
    settle(desk)
    assert desk.said == "Asking the platforms for new comments…"
    assert desk.sync.woken
    assert page.may_leave()
    assert "exactly once" in page.help_text()


def test_a_failing_disk_is_explained(desk: PageDesk, page: InboxPage, account: Account) -> None:
    case = arrive(desk, account, "Kapan buka?")
    desk.show(page)
    settle(desk)
    desk.services.answers.reply(case.id, "Besok")
    page.acting.send("Lusa")
    settle(desk)
    assert desk.said == "An answer or another act on this comment is still on its way."


def test_a_reading_that_comes_too_late_is_dropped(desk: PageDesk, account: Account) -> None:
    model = InboxModel(desk.context)
    arrive(desk, account, "Kapan buka?")
    wanted = model._wanted
    model.show_filter(replace(wanted, words="x"))
    model._keep(wanted, 0, ())
    desk.settle()
    assert model.rowCount() == 0


def test_another_search_shows_one_of_its_own_comments(
    desk: PageDesk, page: InboxPage, account: Account
) -> None:
    arrive(desk, account, "Kapan loket buka?", "Siti")
    arrive(desk, account, "Jalan rusak parah", "Budi")
    desk.show(page)
    settle(desk)
    shown = page.detail.view
    assert shown is not None
    other = "rusak" if "loket" in shown.case.comment.text else "loket"
    page.search.setText(other)
    page.search.returnPressed.emit()
    settle(desk)
    found = page.detail.view
    assert found is not None
    assert other in found.case.comment.text
    page.search.clear()
    page.search.returnPressed.emit()
    settle(desk)
    assert page.detail.view is not None
    assert other in page.detail.view.case.comment.text
