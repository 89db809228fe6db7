"""What the approval page offers, shows and refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QAbstractItemModelTester

from core.domain.acceptance import Acceptance
from core.domain.approval import ApprovalRules, ApprovalScope
from core.domain.post import Variant
from gui.approval.detail import Decision
from gui.approval.errors import PEOPLE
from gui.approval.witness_dialog import Answer
from tests.gui.approval.conftest import PIN, Staffed
from tests.gui.page_desk import PageDesk

AT = datetime(2026, 11, 24, tzinfo=UTC)


def shown(staffed: Staffed, post_id: str) -> set[Decision]:
    page = staffed.page({"post_id": post_id})
    return {one for one, made in page.detail.buttons.items() if made.isVisible()}


def test_every_list_says_what_to_do_when_it_is_empty(desk: PageDesk, staffed: Staffed) -> None:
    page = staffed.page()
    told = []
    for key in ("waiting", "returned", "approved"):
        page.show_page({"list": key})
        desk.settle()
        assert page.empty.isVisible()
        told.append(page.empty.title.text())
    assert len(set(told)) == 3
    page.main_action()
    assert page.dialog is None
    assert "Nobody decides on their own post" in page.help_text()


def test_the_list_is_a_model_that_qt_has_no_complaint_about(desk: PageDesk, staffed: Staffed) -> None:
    page = staffed.page()
    model: QAbstractItemModel = page.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    staffed.hand_in("Satu", AT)
    staffed.hand_in("Dua")
    page.show_page(None)
    desk.settle()
    assert model.rowCount() == 2
    assert page.chips._chips["waiting"].text() == "Waiting 2"
    assert tester is not None


def test_only_what_fits_is_offered(desk: PageDesk, staffed: Staffed) -> None:
    waits = staffed.hand_in("Loket buka", AT)
    always = {Decision.OPEN, Decision.PRINT, Decision.RETURN, Decision.SHEET}
    assert shown(staffed, waits) == {*always, Decision.APPROVE, Decision.FORWARD, Decision.SPOKEN}
    people = desk.services.people
    people.save_rules(ApprovalRules(ApprovalScope.ALL), staffed.key())
    people.remove(staffed.ids["Budi"])
    people.set_pin(staffed.ids["Siti"], "", staffed.key())
    assert shown(staffed, waits) == always
    desk.services.approval.give_back(
        desk.services.approval.waiting()[0].submission.id, staffed.ids["Siti"], "Perbaiki"
    )
    assert shown(staffed, waits) == {Decision.OPEN}


def test_open_leads_to_the_composer_and_escape_decides_nothing(desk: PageDesk, staffed: Staffed) -> None:
    post_id = staffed.hand_in("Loket buka")
    page = staffed.page({"post_id": post_id})
    page.detail.buttons[Decision.OPEN].click()
    assert desk.last_request == ("composer", {"post_id": post_id})
    page.main_action()
    dialog = page.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "Pass on"
    dialog.back.click()
    assert not dialog.isVisible()
    assert len(desk.services.approval.waiting()) == 1


def test_what_changed_since_the_last_approval_is_marked(
    desk: PageDesk, staffed: Staffed, tmp_path: Path
) -> None:
    file = tmp_path / "foto.png"
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(file))
    picture = replace(desk.services.posts.store_file(file, "image/png", 40, 30), alt_text="Loket <baru>")
    other = desk.account(display_name="Kepala Dinas")
    post_id = staffed.hand_in("Loket buka Senin", AT, staffed.account, other)
    approval = desk.services.approval
    approval.approve_by_pin(approval.waiting()[0].submission.id, staffed.ids["Siti"], PIN)
    post = desk.services.posts.get(post_id)
    options = (Variant(other.id, options={"first_comment": "Tautan & syarat"}),)
    desk.services.posts.save(replace(post, base_text="Loket buka Selasa", media=(picture,), variants=options))
    desk.services.publishing.queue(post_id, at=AT)
    page = staffed.page({"post_id": post_id})
    text = page.detail.content.toPlainText()
    assert "Loket buka SeninSelasa" in text
    assert "new picture" in text
    assert "Loket <baru>" in text
    assert (
        page.detail.when.text()
        == "Planned for Tuesday, 24 November 2026, 08:00 WITA. Written by Rudi (Staf)."
    )
    kind = QTextDocument.ResourceType.ImageResource
    assert page.detail.content.document().resource(int(kind.value), QUrl(f"media:{picture.hash}")) is not None
    desk.context.theme.changed.emit()
    assert "Loket buka SeninSelasa" in page.detail.content.toPlainText()


def test_what_was_found_and_why_it_may_leave_stands_first(desk: PageDesk, staffed: Staffed) -> None:
    post = desk.post("NIK 7371015708900001", None, staffed.account)
    reason = Acceptance(("nik",), "Nomor contoh & bukan milik siapa pun")
    desk.services.publishing.queue(post.id, at=None, accepted=reason)
    page = staffed.page({"post_id": post.id})
    text = page.detail.content.toPlainText()
    assert text.startswith(
        "Grave findings: identity number (NIK or KK). The author's reason: “Nomor contoh & bukan"
    )


def test_a_failure_is_told_and_changes_nothing(desk: PageDesk, staffed: Staffed) -> None:
    post_id = staffed.hand_in("Loket buka")
    page = staffed.page({"post_id": post_id})
    sheets = desk.services.approval.sheets
    sheets.parent.mkdir(parents=True, exist_ok=True)
    sheets.write_text("in the way", encoding="utf-8")
    page.detail.buttons[Decision.PRINT].click()
    desk.settle()
    assert desk.said == "The sheet could not be written to the disk."


def test_a_file_that_is_no_scan_is_refused_in_the_dialog(
    desk: PageDesk, staffed: Staffed, tmp_path: Path
) -> None:
    page = staffed.page({"post_id": staffed.hand_in("Loket buka")})
    dialog = staffed.ask(page, Decision.SHEET)
    wrong = tmp_path / "surat.docx"
    wrong.write_bytes(b"PK")
    assert not dialog.go.isEnabled()
    dialog.take_paper(wrong)
    dialog.code.setText("AAAA-BBBB")
    staffed.answer(dialog)
    assert dialog.problem.text().startswith("surat.docx is no PDF, JPEG or PNG")
    dialog.reject()


def test_a_pin_is_never_part_of_a_text() -> None:
    assert PIN not in repr(Answer("x", PIN, "", "", None))


@pytest.mark.parametrize("code", sorted(PEOPLE))
def test_every_refusal_says_what_happened_and_what_to_do(code: str) -> None:
    told = PEOPLE[code]()
    assert told.title
    assert told.kept
    assert told.remedy


def titles(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_leaves_first_stands_first_and_words_find_the_rest(desk: PageDesk, staffed: Staffed) -> None:
    staffed.hand_in("Vaksin lansia", AT + timedelta(days=2))
    staffed.hand_in("Loket Sabtu", AT + timedelta(days=1))
    staffed.hand_in("Vaksin balita", AT)
    page = staffed.page()
    assert titles(page.model) == ["Vaksin balita", "Loket Sabtu", "Vaksin lansia"]
    page.search.setText("VAKSIN lan")
    page.search.returnPressed.emit()
    desk.settle()
    assert titles(page.model) == ["Vaksin lansia"]
    assert page.detail.title.text() == "Vaksin lansia"
    page.search.setText("tidak ada")
    page.search.returnPressed.emit()
    assert page.empty.title.text() == "Nothing here holds these words."
    page.search.clear()
    page.search.returnPressed.emit()
    desk.settle()
    assert len(titles(page.model)) == 3


def test_a_post_that_is_asked_for_is_found_whatever_was_searched_before(
    desk: PageDesk, staffed: Staffed
) -> None:
    wanted = staffed.hand_in("Loket Sabtu", AT)
    page = staffed.page()
    page.search.setText("vaksin")
    page.search.returnPressed.emit()
    page.show_page({"post_id": wanted})
    desk.settle()
    assert page.detail.title.text() == "Loket Sabtu"
