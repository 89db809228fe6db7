"""The first start, from nothing to Beranda, without the internet; nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.domain.account import ChannelMode
from core.domain.approval import ApprovalScope
from core.domain.colour import TEXT_CONTRAST, WHITE, contrast, parse_hex
from core.domain.formats import OfficeZone
from core.domain.office_kinds import OfficeKind
from core.domain.people import Role
from core.domain.settings import Language
from core.errors import StorageFailed
from gui.accounts.add_dialog import AddAccountDialog
from gui.onboarding import draft as drafts
from gui.onboarding.draft import FILE_NAME, FirstStart
from gui.onboarding.page import OnboardingPage
from gui.onboarding.people_form import Helper, Helpers
from gui.session import Session
from tests.gui.window_desk import WindowDesk

Open = Callable[[], Session]


@pytest.fixture
def window_desk(tmp_path: Path) -> WindowDesk:
    return WindowDesk(tmp_path / "data")


def page_of(session: Session) -> OnboardingPage:
    page = session.window.stack.currentWidget()
    assert isinstance(page, OnboardingPage)
    return page


def choose(box: object, value: str) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]


def to_brand(session: Session) -> OnboardingPage:
    page = page_of(session)
    page.next_button.click()
    QTest.keyClicks(page.office_form.name, "Dinas Dukcapil Contoh")
    page.next_button.click()
    return page


def test_a_new_office_is_set_up_in_five_steps(
    open_window: Open, window_desk: WindowDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    session = open_window()
    page = page_of(session)
    assert page.progress.text() == "Step 1 of 5"
    assert not session.window.sidebar.isVisible()
    page.next_button.click()
    page.next_button.click()
    assert page.office_form.name_fault.isVisible()
    QTest.keyClicks(page.office_form.name, "Dinas Dukcapil Contoh")
    assert not page.office_form.name_fault.isVisible()
    choose(page.office_form.kind, OfficeKind.CIVIL_REGISTRY.value)
    choose(page.office_form.province, "Nusa Tenggara Barat")
    assert page.office_form.zone.currentData() == OfficeZone.WITA.value
    page.office_form.employees.setValue(84)
    page.next_button.click()
    logo = tmp_path / "logo.png"
    image = QImage(40, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(logo))
    page.brand.take_logo_file(logo)
    assert session.lanes.wait_idle()
    page.next_button.click()
    assert page.next_button.text() == "Skip"
    page.next_button.click()
    page.grab()
    page.practice.click()
    qtbot.waitUntil(lambda: session.window.current_page() is not None)
    assert session.lanes.wait_idle()
    office = session.office()
    assert (office.name, office.kind, office.zone, office.employees) == (
        "Dinas Dukcapil Contoh",
        OfficeKind.CIVIL_REGISTRY,
        OfficeZone.WITA,
        84,
    )
    assert office.logo_hash
    assert [one.mode for one in window_desk.backend.services.accounts.list()] == [ChannelMode.PRACTICE]
    assert session.window.current_name == "home"
    assert session.window.sidebar.isVisible()
    assert not (window_desk.folder / FILE_NAME).exists()
    assert window_desk.line.woken == 0


def test_a_colour_that_cannot_be_read_is_refused_with_a_better_one(open_window: Open) -> None:
    page = to_brand(open_window())
    page.brand.primary.code.selectAll()
    QTest.keyClicks(page.brand.primary.code, "#F2C94C")
    page.next_button.click()
    assert page.draft.step == 2
    assert page.brand.fault.isVisible()
    page.brand.use_suggestion.click()
    rgb = parse_hex(page.brand.brand().primary)
    assert rgb is not None
    assert contrast(rgb, WHITE) >= TEXT_CONTRAST
    page.next_button.click()
    assert page.draft.step == 3


def test_half_a_colour_is_marked_and_not_taken(open_window: Open) -> None:
    page = to_brand(open_window())
    before = page.brand.brand().secondary
    page.brand.secondary.code.selectAll()
    QTest.keyClicks(page.brand.secondary.code, "#12")
    assert page.brand.secondary.code.property("invalid") == "true"
    assert page.brand.brand().secondary == before
    page.brand.secondary._on_chosen(QColor("#112233"))
    assert page.brand.brand().secondary == "#112233"


def test_a_file_that_is_no_logo_is_explained(open_window: Open, tmp_path: Path) -> None:
    session = open_window()
    page = to_brand(session)
    for name, content, words in (
        ("text.png", b"no picture", "cannot be used as a logo"),
        ("large.png", b"0" * 5_000_000, "a logo may have up to 4 MB"),
        ("missing.png", None, "cannot be used as a logo"),
    ):
        file = tmp_path / name
        if content is not None:
            file.write_bytes(content)
        page.brand.take_logo_file(file)
        assert session.lanes.wait_idle()
        assert words in page.brand.logo_fault.text()
    assert page.brand.brand().logo_hash == ""


def test_going_back_keeps_the_answers(open_window: Open) -> None:
    page = to_brand(open_window())
    page.back_button.click()
    assert page.office_form.name.text() == "Dinas Dukcapil Contoh"
    page.back_button.click()
    assert not page.back_button.isVisible()


def test_nothing_is_lost_when_the_power_goes(open_window: Open, window_desk: WindowDesk) -> None:
    session = open_window()
    to_brand(session)
    assert session.lanes.wait_idle()
    kept = drafts.read(window_desk.folder)
    assert (kept.step, kept.name) == (2, "Dinas Dukcapil Contoh")
    again = open_window()
    page = page_of(again)
    assert page.progress.text() == "Step 3 of 5"
    assert page.office_form.profile().name == "Dinas Dukcapil Contoh"


def test_another_language_keeps_the_answers(open_window: Open, qtbot: QtBot) -> None:
    session = open_window()
    page = to_brand(session)
    page.back_button.click()
    page.back_button.click()
    page.indonesian.click()
    qtbot.waitUntil(lambda: session.window.stack.currentWidget() is not page)
    again = page_of(session)
    assert again.draft.name == "Dinas Dukcapil Contoh"
    assert session.preferences.settings.language is Language.INDONESIAN
    again.english.click()
    qtbot.waitUntil(lambda: session.window.stack.currentWidget() is not again)
    assert session.lanes.wait_idle()


@pytest.mark.parametrize(("way", "page_name"), [("add_account", "accounts"), ("later", "home")])
def test_other_ways_to_begin(open_window: Open, qtbot: QtBot, way: str, page_name: str) -> None:
    session = open_window()
    page = to_brand(session)
    page.next_button.click()
    page.next_button.click()
    choice = getattr(page, way)
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    choice.click()
    qtbot.waitUntil(lambda: session.window.current_page() is not None)
    assert session.lanes.wait_idle()
    assert session.window.current_name == page_name
    for one in session.window.findChildren(AddAccountDialog):
        one.reject()


def to_people(session: Session) -> OnboardingPage:
    page = to_brand(session)
    page.next_button.click()
    return page


def test_who_helps_is_asked_and_stored_with_the_rule(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    session = open_window()
    page = to_people(session)
    form = page.people_form
    assert form.names[Role.ADMIN].hasFocus() or not session.window.isActiveWindow()
    assert not form.approves_all.isEnabled()
    for role, name, title in (
        (Role.ADMIN, "Rudi, S.Kom.", "Staf Umum"),
        (Role.CHECKER, "Siti", "Sekretaris"),
        (Role.APPROVER, "Dr. Budi", "Kepala Dinas"),
    ):
        QTest.keyClicks(form.names[role], name)
        QTest.keyClicks(form.titles[role], title)
    QTest.keyClicks(form.decree, "800/12/2026")
    assert page.next_button.text() == "Continue"
    form.approves_all.click()
    page.next_button.click()
    page.later.click()
    qtbot.waitUntil(lambda: session.window.current_page() is not None)
    assert session.lanes.wait_idle()
    staff = window_desk.backend.services.people.staff()
    told = {one.name: (one.title, set(one.roles), one.decree_number) for one in staff.people}
    assert told == {
        "Rudi, S.Kom.": ("Staf Umum", {Role.ADMIN}, "800/12/2026"),
        "Siti": ("Sekretaris", {Role.CHECKER}, ""),
        "Dr. Budi": ("Kepala Dinas", {Role.APPROVER}, ""),
    }
    assert staff.rules.scope is ApprovalScope.ALL


def test_one_name_in_two_roles_is_one_person_who_approves_nothing_of_their_own(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    session = open_window()
    page = to_people(session)
    for role in (Role.ADMIN, Role.APPROVER):
        QTest.keyClicks(page.people_form.names[role], "Rudi")
    assert not page.people_form.approves_all.isEnabled()
    page.next_button.click()
    page.later.click()
    qtbot.waitUntil(lambda: session.window.current_page() is not None)
    assert session.lanes.wait_idle()
    staff = window_desk.backend.services.people.staff()
    assert [set(one.roles) for one in staff.people] == [{Role.ADMIN, Role.APPROVER}]
    assert staff.rules.scope is ApprovalScope.NONE


def test_a_position_or_a_decree_without_a_name_is_marked(open_window: Open) -> None:
    page = to_people(open_window())
    form = page.people_form
    QTest.keyClicks(form.decree, "800/12/2026")
    page.next_button.click()
    assert page.draft.step == 3
    assert form.names[Role.ADMIN].property("invalid") == "true"
    assert form.fault.isVisible()
    QTest.keyClicks(form.names[Role.ADMIN], "Rudi")
    assert form.names[Role.ADMIN].property("invalid") == "false"
    page.next_button.click()
    assert page.draft.step == 4


def test_a_disk_that_is_full_keeps_the_answers_and_says_so(
    open_window: Open, window_desk: WindowDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_window()
    page = to_people(session)
    page.next_button.click()

    def full(_office: object) -> None:
        raise StorageFailed("disk_full")

    monkeypatch.setattr(type(window_desk.backend.services.office), "save", lambda _self, office: full(office))
    page.later.click()
    assert session.lanes.wait_idle()
    assert session.window.notice_bar.notices()[-1].text == "The disk is full."
    assert page_of(session) is page
    assert page.steps.isEnabled()


def test_an_answer_file_that_is_broken_starts_afresh(tmp_path: Path) -> None:
    for text in ("{", "[]", '{"kind": "spaceport", "zone": "WIB"}', '{"kind": "health"}'):
        (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
        assert drafts.read(tmp_path) == FirstStart()
    helpers = Helpers(Helper("Rudi", "Staf"), "800/12", Helper(), Helper("Budi"), approves_all=True)
    kept = FirstStart(step=1, name="Kantor", helpers=helpers)
    drafts.write(tmp_path, kept)
    assert drafts.read(tmp_path) == kept
    assert FirstStart(name="Kantor").office().name == "Kantor"
    drafts.forget(tmp_path)
    drafts.forget(tmp_path)
