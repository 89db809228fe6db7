"""Scenario S5 with real widgets: submit, return with a note, mend, pass on, approve, change one letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from core.domain.approval import Stage, sheet_code
from core.domain.delivery import DeliveryState
from core.domain.people import Role
from gui.approval.detail import Decision
from gui.approval.page import ApprovalPage
from gui.approval.words import STAGE_ROLES, stage_word
from gui.composer.page import ComposerPage
from gui.home.page import HomePage
from gui.outbox.actions import Act
from gui.outbox.page import OutboxPage
from tests.gui.approval.conftest import PIN, Staffed
from tests.gui.page_desk import PageDesk

S = DeliveryState


def write(desk: PageDesk, composer: ComposerPage, text: str, account_id: str) -> str:
    composer.draft.set_accounts((account_id,))
    composer.text.editor.setPlainText(text)
    soon(composer)
    submit(desk, composer)
    return composer.draft.post.id


def soon(composer: ComposerPage) -> None:
    mode = composer.footer.schedule.mode
    mode.select(frozenset({"now"}))
    mode.changed.emit()


def submit(desk: PageDesk, composer: ComposerPage) -> None:
    composer.footer.go.click()
    desk.settle()
    assert composer.confirm.isVisible(), desk.said
    assert composer.confirm.title.text() == "This is submitted for approval"
    assert composer.confirm.when.text() == "It leaves as soon as it is approved."
    composer.confirm.confirm.click()
    desk.settle()


def banner(desk: PageDesk, composer: ComposerPage, begins: str) -> None:
    desk.bot.waitUntil(
        lambda: (
            composer.approval_banner.isVisible() and composer.approval_banner.text.text().startswith(begins)
        ),
        timeout=3000,
    )


@pytest.mark.parametrize("way", ["pin", "sheet"])
def test_the_way_of_a_post_through_the_office(
    desk: PageDesk, staffed: Staffed, tmp_path: Path, way: str
) -> None:
    composer = desk.show(ComposerPage(desk.context), {})
    assert composer.footer.go.text() == "Submit"
    post_id = write(desk, composer, "Loket tutup Senin", staffed.account.id)
    assert desk.said == "Submitted. Nothing leaves before it is approved."
    assert staffed.states(post_id) == [S.WAITING_APPROVAL]
    banner(desk, composer, "Waits for approval.")

    page = staffed.page({"post_id": post_id})
    assert page.detail.stage.text() == "Waits for the checker"
    assert "Written by Rudi (Staf)." in page.detail.when.text()
    dialog = staffed.ask(page, Decision.RETURN)
    assert not dialog.go.isEnabled(), "a return without a word helps nobody"
    dialog.note.setPlainText("Harinya salah")
    staffed.answer(dialog)
    assert staffed.states(post_id) == [S.CANCELLED]
    banner(desk, composer, "Returned by Budi: “Harinya salah”")

    composer.text.editor.setPlainText("Loket tutup Selasa")
    soon(composer)
    submit(desk, composer)
    assert staffed.states(post_id) == [S.CANCELLED, S.WAITING_APPROVAL]
    page.show_page({"post_id": post_id})
    desk.settle()
    staffed.answer(staffed.ask(page, Decision.FORWARD))
    assert page.detail.stage.text() == "Waits for the approver"

    if way == "pin":
        approve_by_pin(staffed, page)
    else:
        approve_by_sheet(desk, staffed, page, tmp_path)
    assert staffed.states(post_id)[-1] is S.SCHEDULED
    assert page.stack.currentWidget() is page.empty, "what is decided leaves the list"
    page.show_page({"post_id": post_id})
    desk.settle()
    history = page.detail.content.toPlainText()
    by = "Approved by Siti (Kepala Dinas) with the PIN." if way == "pin" else "on a signed sheet."
    for told in (
        by,
        "23 Nov 2026, 08:30 WITA",
        "Checked and passed on by Budi (Sekretaris)",
        "“Harinya salah”",
    ):
        assert told in history

    composer.text.editor.setPlainText("Loket tutup SelasA")
    composer.autosave.flush()
    desk.settle()
    assert staffed.states(post_id)[-1] is S.CANCELLED
    banner(desk, composer, "Changed after it was submitted")
    page.show_page({"post_id": post_id})
    desk.settle()
    assert page.detail.stage.text() == "Void: changed afterwards"
    assert page.chips.selected() == {"returned"}


def approve_by_pin(staffed: Staffed, page: ApprovalPage) -> None:
    dialog = staffed.ask(page, Decision.APPROVE)
    assert [dialog.person.itemText(row) for row in range(dialog.person.count())] == ["Siti (Kepala Dinas)"]
    dialog.pin.setText("111222")
    staffed.answer(dialog)
    assert dialog.problem.text() == "That PIN is wrong. Tries left before a pause: 4."
    assert dialog.pin.text() == ""
    dialog.pin.setText(PIN)
    staffed.answer(dialog)


def approve_by_sheet(desk: PageDesk, staffed: Staffed, page: ApprovalPage, folder: Path) -> None:
    opened: list[str] = []
    object.__setattr__(desk.context, "open_url", opened.append)
    page.detail.buttons[Decision.PRINT].click()
    desk.settle()
    sheet = Path(opened[0].removeprefix("file://"))
    assert sheet.read_bytes().startswith(b"%PDF")
    code = sheet.stem
    scan = folder / "lembar.png"
    QImage(20, 20, QImage.Format.Format_RGB32).save(str(scan))
    dialog = staffed.ask(page, Decision.SHEET)
    dialog.take_paper(scan)
    dialog.code.setText("0000-0000")
    staffed.answer(dialog)
    assert dialog.problem.text().startswith("The code on the sheet does not belong to this content.")
    dialog.code.setText(code.lower())
    staffed.answer(dialog)


def test_the_admin_cannot_approve_their_own_post(desk: PageDesk, staffed: Staffed) -> None:
    people = desk.services.people
    rudi = people.staff().people[0]
    people.save(replace(rudi, roles=frozenset({Role.ADMIN, Role.APPROVER})), staffed.key())
    page = staffed.page({"post_id": staffed.hand_in("Loket buka")})
    names = staffed.ask(page, Decision.SPOKEN).person
    assert [names.itemText(row) for row in range(names.count())] == [
        "Siti (Kepala Dinas)",
        "Tono, acting for Siti",
    ]


def test_a_spoken_approval_is_shown_as_such_and_asks_for_the_sheet(
    desk: PageDesk, staffed: Staffed, tmp_path: Path
) -> None:
    post_id = staffed.hand_in("Imbauan banjir")
    page = staffed.page({"post_id": post_id})
    dialog = staffed.ask(page, Decision.SPOKEN)
    dialog.note.setPlainText("Beliau di lapangan")
    staffed.answer(dialog)
    assert staffed.states(post_id) == [S.SCHEDULED]
    page.show_page({"list": "approved"})
    desk.settle()
    assert "over the phone" in page.detail.content.toPlainText()
    assert page.detail.when.text().startswith("Signed sheet due by Thursday, 26 November 2026")
    desk.clock.advance(days=4)
    page.show_page({"post_id": post_id})
    desk.settle()
    assert page.detail.when.text().startswith("Signed sheet overdue")
    scan = tmp_path / "lembar.pdf"
    scan.write_bytes(b"%PDF-1.7")
    page.main_action()
    attach = page.dialog
    assert attach is not None
    attach.take_paper(scan)
    submission = desk.services.approval.outlook(post_id).submission
    assert submission is not None
    attach.code.setText(sheet_code(submission.content_hash))
    staffed.answer(attach)
    opened: list[str] = []
    object.__setattr__(desk.context, "open_url", opened.append)
    page.detail.sheet_requested.emit(page.detail.detail.events[-1].media_hash if page.detail.detail else "")
    desk.settle()
    assert opened[0].endswith(".pdf")


def test_home_and_the_outbox_lead_to_what_waits(desk: PageDesk, staffed: Staffed) -> None:
    home = desk.show(HomePage(desk.context))
    assert not home.approval_tile.isVisible(), "an office with nothing to approve sees nothing of it"
    first, second = staffed.hand_in("Satu"), staffed.hand_in("Dua")
    home.show_page(None)
    desk.settle()
    assert home.approval_tile.accessibleName() == "2 wait for approval"
    submission = desk.services.approval.outlook(first).submission
    assert submission is not None
    desk.services.approval.give_back(submission.id, staffed.ids["Budi"], "Perbaiki")
    home.show_page(None)
    desk.settle()
    assert home.approval_tile.accessibleName() == "1 returned"
    home.approval_tile.click()
    assert desk.last_request == ("approval", {"list": "returned"})
    outbox = desk.show(
        OutboxPage(desk.context), {"delivery_id": desk.services.posts.deliveries(second)[0].id}
    )
    assert outbox.details.row is not None
    outbox.details.act_requested.emit(Act.DECIDE, outbox.details.row)
    assert desk.last_request == ("approval", {"post_id": second})


def test_the_author_is_asked_only_where_several_write(desk: PageDesk, staffed: Staffed) -> None:
    people = desk.services.people
    people.save(replace(people.blank(), name="Rina", roles=frozenset({Role.ADMIN})))
    composer = desk.show(ComposerPage(desk.context), {})
    composer.draft.set_accounts((staffed.account.id,))
    composer.text.editor.setPlainText("Loket buka")
    soon(composer)
    composer.footer.go.click()
    desk.settle()
    assert composer.confirm.author.isVisible()
    composer.confirm.author.setCurrentIndex(composer.confirm.author.findText("Rina"))
    composer.confirm.confirm.click()
    desk.settle()
    submission = desk.services.approval.outlook(composer.draft.post.id).submission
    assert submission is not None
    assert submission.author_id == composer.confirm.author.currentData()
    composer.approval_banner.action_requested.emit()
    assert desk.last_request[0] == "approval"


def test_an_office_without_people_schedules_as_ever(desk: PageDesk) -> None:
    account = desk.account()
    composer = desk.show(ComposerPage(desk.context), {})
    composer.draft.set_accounts((account.id,))
    composer.text.editor.setPlainText("Loket buka")
    soon(composer)
    assert composer.footer.go.text() == "Publish now"
    composer.footer.go.click()
    desk.settle()
    assert composer.confirm.title.text() == "This goes into the practice feed only"
    assert not composer.confirm.author.isVisible()
    composer.confirm.confirm.click()
    desk.settle()
    assert not composer.approval_banner.isVisible()
    assert [one.state for one in desk.services.posts.deliveries(composer.draft.post.id)] == [S.SCHEDULED]
    assert desk.services.approval.outlook(composer.draft.post.id).submission is None


def test_stages_are_told_apart_in_every_list() -> None:
    assert set(STAGE_ROLES) == set(Stage)
    assert len({stage_word(one) for one in Stage}) == len(Stage)
