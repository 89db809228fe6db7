"""Serah terima with the keyboard alone, from the settings to the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from core.domain.account import ChannelMode
from core.domain.people import Role
from core.domain.succession import Custody
from core.errors import StorageFailed
from gui.approval.witness_dialog import WitnessDialog
from gui.settings.page import SettingsPage
from gui.succession.dialog import SuccessionDialog
from tests.gui.page_desk import PageDesk

PIN = "274190"


@pytest.fixture
def desk(page_of_window: PageDesk) -> PageDesk:
    services = page_of_window.services
    for platform, name in (("facebook", "Dukcapil"), ("instagram", "Dukcapil Contoh")):
        services.accounts.add_assisted(platform, name, "@dukcapil")
    return page_of_window


@pytest.fixture
def page(desk: PageDesk) -> SettingsPage:
    return desk.show(SettingsPage(desk.context), {"section": "succession"})


def begin(desk: PageDesk, page: SettingsPage) -> SuccessionDialog:
    page.succession.begin.click()
    desk.settle()
    dialog = page.succession.dialog
    assert dialog is not None
    return dialog


def add(desk: PageDesk, name: str, role: Role, pin: str = "", **more: Any) -> str:
    people = desk.services.people
    person = replace(people.blank(), name=name, roles=frozenset({role}), **more)
    people.save(person)
    if pin:
        people.set_pin(person.id, pin)
    return person.id


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def go_on(desk: PageDesk, dialog: SuccessionDialog) -> None:
    dialog.go.setFocus()
    press(Qt.Key.Key_Return)
    desk.settle()


def fill_in_by_keyboard(desk: PageDesk, dialog: SuccessionDialog) -> None:
    """Name the new admin, then tick an account and write down who holds what of it."""
    assert focused() is dialog.parties.leaving.person
    dialog.parties.arriving.person.setFocus()
    press(Qt.Key.Key_End, Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Dewi Lestari")
    press(Qt.Key.Key_Return)
    assert dialog.title.text() == "Every account"
    assert focused() is dialog.custody.table
    assert dialog.custody.model.rowCount() == 2
    press(Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "the office's own e-mail")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "Rudi Hartono")
    press(Qt.Key.Key_Return)
    desk.settle()
    assert dialog.title.text() == "Every account", "Enter ended the typing, not the step"
    assert dialog.custody.count.text().startswith("1 of 2 accounts checked today.")


def test_a_whole_handover_with_the_keyboard(desk: PageDesk, page: SettingsPage) -> None:
    add(desk, "Siti Aminah", Role.APPROVER, title="Kepala Dinas")
    rudi = add(desk, "Rudi Hartono", Role.ADMIN, title="Staf Umum")
    dialog = begin(desk, page)
    assert dialog.progress.text() == "Step 1 of 5"
    assert not dialog.go.isEnabled(), "nobody takes over yet"
    assert dialog.parties.leaving.party().person_id == rudi
    assert dialog.parties.superior.party().name == "Siti Aminah"
    fill_in_by_keyboard(desk, dialog)
    go_on(desk, dialog)
    assert dialog.title.text() == "What goes over with them"
    go_on(desk, dialog)
    assert dialog.title.text() == "What happens now"
    told = dialog.review.points.toPlainText()
    assert "Rudi Hartono (Staf Umum) is taken off the list of people" in told
    assert "Accounts that nobody has checked: 1." in told
    assert "No copy of the data was made." in told
    dialog.review.points.setFocus()
    press(Qt.Key.Key_Return)
    desk.settle()
    assert [one.name for one in desk.services.people.staff().people] == ["Siti Aminah", "Rudi Hartono"]
    go_on(desk, dialog)
    assert dialog.progress.text() == "Step 5 of 5"
    rest = dialog.rest.points.toPlainText()
    assert "Facebook: Dukcapil (@dukcapil)" in rest
    assert "Give Dewi Lestari a role of administrator, then remove Rudi Hartono" in rest
    assert not dialog.back.isVisible()
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    desk.settle()
    check_what_was_put_down(desk, page)


def check_what_was_put_down(desk: PageDesk, page: SettingsPage) -> None:
    (done,) = desk.services.succession.past()
    assert [one.recovery for one in done.entries] == ["the office's own e-mail", ""]
    assert [one.second_factor for one in done.entries] == ["Rudi Hartono", ""]
    assert done.entries[0].checked_on == date(2026, 11, 23)
    assert [one.name for one in desk.services.people.staff().people] == ["Siti Aminah", "Dewi Lestari"]
    urls: list[str] = desk.urls  # type: ignore[attr-defined]
    assert [Path(one).name for one in urls] == [f"berita-acara-20261123-{done.id[-6:]}.pdf"]
    assert page.succession.past.item(0).text() == "23 November 2026 · Rudi Hartono → Dewi Lestari"
    page.succession.open.click()
    desk.settle()
    assert len(urls) == 2
    assert "Accounts handed over: Rudi Hartono → Dewi Lestari" in page.people.history.text()


def to_review(desk: PageDesk, dialog: SuccessionDialog, arriving: str = "Dewi") -> None:
    dialog.parties.arriving.name.setText(arriving)
    for _ in range(3):
        dialog.go.click()
        desk.settle()


def test_an_approver_agrees_with_the_pin(desk: PageDesk, page: SettingsPage) -> None:
    add(desk, "Rudi", Role.ADMIN)
    add(desk, "Siti", Role.APPROVER, PIN)
    dialog = begin(desk, page)
    to_review(desk, dialog)
    dialog.go.click()
    desk.settle()
    question = next(one for one in dialog.findChildren(WitnessDialog) if one.isVisible())
    question.reject()
    desk.settle()
    assert dialog.go.isEnabled(), "nobody agreed; it may be asked again"
    assert desk.services.succession.past() == ()
    dialog.go.click()
    desk.settle()
    question = next(one for one in dialog.findChildren(WitnessDialog) if one.isVisible())
    question.pin.setText(PIN)
    question.go.click()
    desk.settle()
    assert dialog.progress.text() == "Step 5 of 5"
    dialog.go.click()
    assert not dialog.isVisible()


def test_the_one_who_leaves_gives_the_key_also_when_typed_by_hand(desk: PageDesk, page: SettingsPage) -> None:
    add(desk, "Rudi", Role.ADMIN, PIN)
    dialog = begin(desk, page)
    leaving = dialog.parties.leaving
    leaving.person.setCurrentIndex(leaving.person.count() - 1)
    assert not leaving.name.isReadOnly()
    leaving.name.setText("rudi")
    to_review(desk, dialog)
    assert "rudi is taken off the list of people" in dialog.review.points.toPlainText()
    dialog.go.click()
    desk.settle()
    question = next(one for one in dialog.findChildren(WitnessDialog) if one.isVisible())
    question.pin.setText(PIN)
    question.go.click()
    desk.settle()
    assert dialog.progress.text() == "Step 5 of 5"
    assert [one.name for one in desk.services.people.staff().people] == ["Dewi"]
    dialog.reject()


def test_a_draft_can_be_looked_at_and_nothing_has_happened(desk: PageDesk, page: SettingsPage) -> None:
    dialog = begin(desk, page)
    dialog.parties.leaving.name.setText("Rudi")
    to_review(desk, dialog)
    assert "is taken off the list" not in dialog.review.points.toPlainText(), "Rudi is on no list"
    dialog.review.look.click()
    desk.settle()
    urls: list[str] = desk.urls  # type: ignore[attr-defined]
    assert [Path(one).name[:28] for one in urls] == ["konsep-berita-acara-20261123"]
    dialog.back.click()
    assert dialog.progress.text() == "Step 3 of 5"
    dialog.leave.click()
    assert not dialog.isVisible()
    assert desk.services.succession.past() == ()
    assert begin(desk, page) is not dialog


def test_what_is_refused_is_said_where_it_can_be_mended(desk: PageDesk, page: SettingsPage) -> None:
    dialog = begin(desk, page)
    dialog.parties.leaving.name.setText("Rudi")
    to_review(desk, dialog, "rudi")
    assert dialog.progress.text() == "Step 3 of 5"
    assert dialog.problem.text().startswith("Nobody can hand over to themselves: rudi stands on both sides.")


def test_the_copy_made_on_the_way_stands_in_the_minutes(
    desk: PageDesk, page: SettingsPage, tmp_path: Path
) -> None:
    dialog = begin(desk, page)
    dialog.parties.leaving.name.setText("Rudi")
    to_review(desk, dialog)
    dialog.back.click()
    dialog.work.copying.copy_to(tmp_path, "perahu kemiri langit embun")
    desk.settle()
    assert dialog.work.copied.text() == "Copied and read back: papan-siar-copy.papansalinan"
    assert desk.said == "Everything is copied and was read back."
    dialog.go.click()
    desk.settle()
    assert "No copy" not in dialog.review.points.toPlainText()
    dialog.go.click()
    desk.settle()
    assert desk.services.succession.past()[0].copy_name == "papan-siar-copy.papansalinan"
    dialog.rest.open.click()
    desk.settle()
    assert len(desk.urls) == 2  # type: ignore[attr-defined]


def test_leaving_stops_a_copy_under_way(desk: PageDesk, page: SettingsPage, tmp_path: Path) -> None:
    dialog = begin(desk, page)
    dialog.work.copying.copy_to(tmp_path)
    dialog.reject()
    desk.settle()
    assert not dialog.work.copying.is_copying


def test_an_account_is_known_again_and_may_be_unticked(
    desk: PageDesk, page: SettingsPage, qtmodeltester: Any
) -> None:
    instagram = desk.services.accounts.list()[1]
    desk.services.accounts.add_practice("Latihan")
    desk.services.succession.keep_custody(Custody(instagram.id, "Surel kantor", "Rudi", date(2026, 11, 23)))
    dialog = begin(desk, page)
    model = dialog.custody.model
    qtmodeltester.check(model)
    assert model.rowCount() == 2, "practice accounts belong to nobody"
    tick = model.index(1, 0)
    assert tick.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert model.index(1, 1).data() == "Surel kantor"
    assert model.index(0, 1).data() == "not known"
    assert model.index(0, 1).data(Qt.ItemDataRole.FontRole).italic()
    model.setData(tick, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    desk.settle()
    entries = desk.services.succession.outlook().entries
    assert entries[1].checked_on is None
    assert {one.mode for one in entries} == {ChannelMode.ASSISTED}
    dialog.reject()


def test_minutes_that_cannot_be_written_are_explained(
    desk: PageDesk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> Path:
        raise StorageFailed("sheet_not_written")

    monkeypatch.setattr("gui.succession.dialog.write_minutes", full)
    dialog = begin(desk, page)
    dialog.parties.leaving.name.setText("Rudi")
    to_review(desk, dialog)
    dialog.review.look.click()
    desk.settle()
    assert dialog.problem.text().startswith("The sheet could not be written to the disk.")
    dialog.go.click()
    desk.settle()
    assert dialog.progress.text() == "Step 5 of 5", "it is handed over all the same"
    dialog.reject()
    page.succession.open.click()
    desk.settle()
    assert desk.said == "The sheet could not be written to the disk."


def test_the_signed_paper_is_added_and_shown_again(
    desk: PageDesk, page: SettingsPage, tmp_path: Path
) -> None:
    dialog = begin(desk, page)
    dialog.parties.leaving.name.setText("Rudi")
    to_review(desk, dialog)
    dialog.go.click()
    desk.settle()
    dialog.reject()
    desk.settle()
    section = page.succession
    assert not section.signed.isVisible()
    scan = tmp_path / "berita acara.pdf"
    scan.write_bytes(b"no scan")
    section.take_paper(scan)
    desk.settle()
    assert desk.said.startswith("berita acara.pdf is no PDF, JPEG or PNG")
    scan.write_bytes(b"%PDF-1.7 signed")
    section.attach.click()
    chooser = section.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(scan))
    chooser.reject()
    desk.settle()
    assert desk.said == "The signed paper is kept with the handover."
    assert section.signed.isVisible()
    section.signed.click()
    desk.settle()
    shown = Path(desk.urls[-1].removeprefix("file://"))  # type: ignore[attr-defined]
    assert shown.read_bytes() == b"%PDF-1.7 signed"
