"""Copying everything to a flash disk, protected or not, and opening a protected copy again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.domain.backup_file import Restoration
from core.errors import StorageFailed
from gui.notices import NoticeKind
from gui.settings.copy_dialog import CopyDialog
from gui.settings.page import SettingsPage
from gui.settings.restore import RestoreDialog
from tests.gui.page_desk import PageDesk
from tests.gui.window_desk import WindowDesk

PASSWORD = "perahu kemiri langit embun"


@pytest.fixture
def page(page_of_window: PageDesk) -> SettingsPage:
    return page_of_window.show(SettingsPage(page_of_window.context), {"section": "backup"})


@pytest.fixture
def asked(page: SettingsPage) -> CopyDialog:
    page.backup.copying.button.click()
    dialog = page.backup.copying.dialog
    assert dialog is not None
    return dialog


def choose_folder(page: SettingsPage, folder: Path) -> None:
    chooser = page.backup.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(folder))
    chooser.reject()


def test_everything_is_copied_with_a_password_typed_twice(
    page: SettingsPage, asked: CopyDialog, page_of_window: PageDesk, window_desk: WindowDesk, tmp_path: Path
) -> None:
    assert asked.protect.isChecked(), "protected unless the admin wants otherwise"
    assert not asked.warning.isVisible()
    assert asked.first.hasFocus()
    QTest.keyClicks(asked.first, PASSWORD)
    assert PASSWORD not in asked.first.displayText()
    assert not asked.go.isEnabled()
    QTest.keyClicks(asked.second, PASSWORD)
    assert asked.hint.text() == "Hard to guess."
    QTest.keyClick(asked.second, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert asked.first.text() == asked.second.text() == "", "no password stays in a closed window"
    choose_folder(page, tmp_path)
    section = page.backup.copying
    assert section.stop_button.isVisible()
    assert section.is_copying
    assert not section.button.isEnabled()
    page_of_window.settle()
    assert window_desk.copy_password == PASSWORD
    assert page_of_window.said == "Everything is copied and was read back."
    assert page_of_window.notices[-1].detail == "papan-siar-copy.papansalinan"
    assert section.button.isEnabled()
    assert not section.stop_button.isVisible()


def test_without_a_password_it_says_what_that_means(
    page: SettingsPage, asked: CopyDialog, page_of_window: PageDesk, window_desk: WindowDesk, tmp_path: Path
) -> None:
    asked.protect.click()
    assert not asked.first.isVisible()
    assert asked.warning.text().startswith("Whoever finds the flash disk can then read every draft and post")
    assert asked.warning.isVisible()
    asked.go.click()
    choose_folder(page, tmp_path)
    page_of_window.settle()
    assert window_desk.copy_password == ""
    assert page_of_window.notices[-1].detail == "papan-siar-copy.zip"


def test_the_hint_says_how_good_the_password_is(asked: CopyDialog) -> None:
    for typed, told in (
        ("pendek", "At least 12 signs: a few words that do not belong together are best."),
        ("Dukcapil Contoh", "Easy to guess. Add another word, and none that names the office."),
        ("perahu kemiri langit", "Good enough. One more word makes it hard to guess."),
    ):
        asked.first.setText(typed)
        asked.second.setText(typed)
        assert asked.hint.text() == told
    assert asked.go.isEnabled()
    asked.second.setText("perahu kemiri l")
    assert asked.hint.text() != "The two are not the same.", "it is still being typed"
    asked.second.setText("perahu kemiri x")
    assert asked.hint.text() == "The two are not the same."
    assert not asked.go.isEnabled()


def test_one_can_be_suggested_and_is_then_typed_from_the_paper(asked: CopyDialog) -> None:
    asked.shown.click()
    asked.shown.click()
    assert asked.first.echoMode() is QLineEdit.EchoMode.Password
    asked.suggest.click()
    assert asked.first.displayText() == asked.first.text() != ""
    assert asked.second.text() == ""
    assert asked.second.hasFocus()
    assert not asked.go.isEnabled()
    asked.second.setText(asked.first.text())
    assert asked.go.isEnabled()
    asked.back.click()
    assert not asked.isVisible()


def test_a_copy_that_could_not_be_made_is_explained(
    page: SettingsPage, page_of_window: PageDesk, window_desk: WindowDesk, tmp_path: Path
) -> None:
    window_desk.backup_failure = StorageFailed("disk_full")
    page.backup.copying.copy_to(tmp_path)
    page_of_window.settle()
    assert page_of_window.said == "No copy was made."
    assert page_of_window.notices[-1].kind is NoticeKind.ERROR
    assert "disk is full" in page_of_window.notices[-1].detail
    assert page.backup.copying.button.isEnabled()
    page.backup.copying.button.click()
    page.backup.copying.button.click()
    assert page.backup.copying.dialog is not None
    page.backup.copying.dialog.reject()


def test_a_protected_copy_asks_for_its_password_before_anything_is_closed(
    page: SettingsPage, page_of_window: PageDesk, window_desk: WindowDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    window_desk.copy_password = PASSWORD
    page.backup.restore_button.click()
    page_of_window.settle()
    dialog = page.findChildren(RestoreDialog)[-1]
    copy = tmp_path / "papan-siar-20261110.papansalinan"
    dialog.take(copy)
    page_of_window.settle()
    assert not dialog.view.isVisible()
    assert dialog.locked_words.text().startswith("papan-siar-20261110.papansalinan is protected.")
    assert dialog.password.hasFocus()
    assert not dialog.restore_button.isEnabled()
    QTest.keyClicks(dialog.password, "bukan itu")
    dialog.shown.click()
    assert dialog.password.displayText() == "bukan itu"
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    page_of_window.settle()
    assert dialog.isVisible()
    told = dialog.fault.text()
    assert told.startswith("That is not the password of this copy.")
    assert "the data of now is untouched" in told
    QTest.keyClicks(dialog.password, PASSWORD)
    assert not dialog.fault.isVisible()
    with qtbot.waitSignal(page.restore_requested) as asked:
        QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    assert asked.args == [Restoration(copy, PASSWORD)]
    assert PASSWORD not in repr(asked.args)
    assert dialog.password.text() == ""
