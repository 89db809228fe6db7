"""People, rules and the brand's lock in the settings, with real dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from core.domain.approval import ApprovalScope
from core.domain.people import Role
from core.domain.settings import Language
from gui.approval.witness_dialog import WitnessDialog
from gui.settings.office_section import OfficeSection
from gui.settings.people_section import BELOW, PeopleSection
from gui.settings.person_dialog import PersonDialog, PinDialog
from tests.gui.page_desk import PageDesk, page_desk

PIN = "274190"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def section(desk: PageDesk) -> PeopleSection:
    made = PeopleSection(desk.context)
    desk.bot.addWidget(made)
    made.resize(780, 700)
    made.show()
    made.reload()
    desk.settle()
    return made


def add(desk: PageDesk, section: PeopleSection, name: str, *roles: Role) -> None:
    section.add.click()
    dialog = section.dialog
    assert isinstance(dialog, PersonDialog)
    dialog.name.setText(name)
    for role in roles:
        dialog.roles[role].setChecked(True)
    dialog.store.click()
    desk.settle()


def set_pin(desk: PageDesk, section: PeopleSection, row: int, first: str, second: str) -> PinDialog | None:
    section.list.setCurrentIndex(section.model.index(row))
    section.pin.click()
    dialog = section.dialog
    assert isinstance(dialog, PinDialog)
    dialog.first.setText(first)
    dialog.second.setText(second)
    dialog.store.click()
    desk.settle()
    return dialog if dialog.isVisible() else None


def question(section: PeopleSection) -> WitnessDialog:
    return next(one for one in section.findChildren(WitnessDialog) if one.isVisible())


def names(section: PeopleSection) -> list[str]:
    return [str(section.model.index(row).data()) for row in range(section.model.rowCount())]


def test_an_office_with_one_admin_sees_a_sentence_and_a_button(section: PeopleSection) -> None:
    visible = [one for one in (section.add, section.change, section.pin, section.remove) if one.isVisible()]
    assert visible == [section.add]
    assert not section.rules.isVisible()
    assert not section.list.isVisible()


def test_people_are_added_changed_and_removed(desk: PageDesk, section: PeopleSection) -> None:
    add(desk, section, "", Role.ADMIN)
    dialog = section.dialog
    assert isinstance(dialog, PersonDialog)
    assert dialog.problem.text().startswith("The person has no name.")
    dialog.back.click()
    add(desk, section, "Rudi", Role.ADMIN)
    add(desk, section, "Siti", Role.APPROVER)
    assert names(section) == ["Rudi", "Siti"]
    section.list.setCurrentIndex(section.model.index(0))
    section.change.click()
    change = section.dialog
    assert isinstance(change, PersonDialog)
    change.title.setText("Staf Umum")
    change.decree_number.setText("800/12")
    change.has_decree_date.setChecked(True)
    change.acts_for.setCurrentIndex(1)
    change.acts_until.setDate(change.acts_from.date().addDays(3))
    change.store.click()
    desk.settle()
    assert names(section) == ["Rudi, Staf Umum", "Siti"]
    told = str(section.model.index(0).data(BELOW))
    assert "SK 800/12" in told
    assert "acts for Siti" in told
    section.list.setCurrentIndex(section.model.index(0))
    section.remove.click()
    desk.settle()
    assert names(section) == ["Siti"]
    assert "Person removed: Rudi." in section.history.text()


def test_a_rule_that_nobody_could_fulfil_is_refused(desk: PageDesk, section: PeopleSection) -> None:
    add(desk, section, "Rudi", Role.ADMIN)
    section.scope.setCurrentIndex(section.scope.findData(ApprovalScope.ALL.value))
    desk.settle()
    assert section.problem.text().startswith("While posts need approvals, somebody other than their author")
    assert section.scope.currentData() == ApprovalScope.NONE.value


def test_once_an_approver_has_a_pin_rules_change_only_with_it(desk: PageDesk, section: PeopleSection) -> None:
    add(desk, section, "Rudi", Role.ADMIN)
    add(desk, section, "Siti", Role.APPROVER)
    section.scope.setCurrentIndex(section.scope.findData(ApprovalScope.ALL.value))
    desk.settle()
    wrong = set_pin(desk, section, 1, PIN, "999999")
    assert wrong is not None
    assert wrong.problem.text() == "The two are not the same."
    wrong.first.setText("111111")
    wrong.second.setText("111111")
    wrong.store.click()
    desk.settle()
    assert wrong.problem.text().startswith("That PIN is too easy to guess")
    wrong.back.click()
    assert set_pin(desk, section, 1, PIN, PIN) is None
    section.scope.setCurrentIndex(section.scope.findData(ApprovalScope.NONE.value))
    desk.settle()
    asked = question(section)
    asked.reject()
    desk.settle()
    assert section.scope.currentData() == ApprovalScope.ALL.value, "nobody agreed"
    section.spoken.click()
    desk.settle()
    asked = question(section)
    asked.pin.setText(PIN)
    asked.go.click()
    desk.settle()
    assert desk.services.people.staff().rules.spoken
    assert "Rule changed: All posts by Siti with the PIN." in section.history.text()


def test_a_forgotten_pin_is_replaced_on_a_signed_paper(desk: PageDesk, section: PeopleSection) -> None:
    add(desk, section, "Siti", Role.APPROVER)
    assert set_pin(desk, section, 0, PIN, PIN) is None
    still = set_pin(desk, section, 0, "918273", "918273")
    assert still is not None
    asked = question(section)
    assert asked.forgotten.isVisible()
    asked.forgotten.click()
    assert not asked.pin.isVisible()
    paper = desk.services.approval.sheets.parent
    paper.mkdir(parents=True, exist_ok=True)
    scan = paper / "surat.pdf"
    scan.write_bytes(b"%PDF-1.7")
    asked.take_paper(scan)
    asked.go.click()
    desk.settle()
    desk.services.people.confirm(desk.services.people.staff().people[0].id, "918273", "x")
    assert "on a signed sheet" in section.history.text()


# --- the brand -------------------------------------------------------------------------------------------


def office_section(desk: PageDesk) -> OfficeSection:
    made = OfficeSection(desk.context)
    desk.bot.addWidget(made)
    made.show()
    made.reload_lock()
    desk.settle()
    return made


def wait_for(desk: PageDesk, true: Callable[[], bool]) -> None:
    desk.bot.waitUntil(true, timeout=3000)
    desk.settle()


def test_without_an_approver_the_brand_is_a_switch_with_a_question(desk: PageDesk) -> None:
    made = office_section(desk)
    assert made.brand.isEnabled()
    made.lock.switch.click()
    desk.settle()
    wait_for(desk, lambda: made.lock.is_locked)
    assert not made.brand.isEnabled()
    assert not made.handle.isEnabled()
    assert not made.form.name.isEnabled()
    made.lock.switch.click()
    box = made.lock.question
    assert box is not None
    box.button(QMessageBox.StandardButton.Yes).click()
    desk.settle()
    wait_for(desk, lambda: not made.lock.is_locked)
    assert made.brand.isEnabled()


def test_an_approver_opens_the_brand_with_the_pin_for_an_hour(desk: PageDesk) -> None:
    people = desk.services.people
    siti = replace(people.blank(), name="Siti", roles=frozenset({Role.APPROVER}))
    people.save(siti)
    people.set_pin(siti.id, PIN)
    made = office_section(desk)
    assert made.lock.is_locked
    made.lock.switch.click()
    desk.settle()
    asked = next(one for one in made.findChildren(WitnessDialog) if one.isVisible())
    assert not asked.forgotten.isVisible(), "the brand opens with the PIN alone"
    asked.pin.setText("918273")
    asked.go.click()
    desk.settle()
    assert asked.problem.text().startswith("That PIN is wrong.")
    asked.pin.setText(PIN)
    asked.go.click()
    desk.settle()
    wait_for(desk, lambda: not made.lock.is_locked)
    assert made.lock.words.text() == "Open until 09:30 WITA, then locked again."
    desk.clock.advance(hours=1)
    made.lock.reload()
    desk.settle()
    assert not made.brand.isEnabled()
