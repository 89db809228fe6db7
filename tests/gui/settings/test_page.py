"""Pengaturan: what is changed holds at once."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from core.domain.backup_file import Restoration
from core.domain.office import Typeface
from core.domain.settings import Language, ProxyChoice, Settings, ThemeChoice
from core.errors import SecretsUnavailable, StorageFailed
from gui.notices import NoticeKind
from gui.settings.page import SettingsPage
from gui.settings.restore import RestoreDialog
from tests.gui.page_desk import PageDesk
from tests.gui.window_desk import WindowDesk

Desk = PageDesk
ROOT = Path(__file__).parents[3]


@pytest.fixture
def desk(page_of_window: PageDesk) -> PageDesk:
    return page_of_window


def pick(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def settings(desk: Desk) -> Settings:
    return desk.context.preferences.settings


def test_looks_and_sending_are_changed_at_once(desk: Desk) -> None:
    page = desk.show(SettingsPage(desk.context))
    pick(page.looks.language, Language.INDONESIAN)
    pick(page.looks.theme, ThemeChoice.DARK)
    pick(page.looks.scale, 120)
    page.looks.motion.click()
    pick(page.sending.undo, 60)
    pick(page.sending.grace, 3600)
    pick(page.sending.watch, 90)
    pick(page.backup.kept, 14)
    page.start.tray.click()
    page.network.low_data.click()
    now = settings(desk)
    assert (now.language, now.theme, now.text_scale, now.reduced_motion) == (
        Language.INDONESIAN,
        ThemeChoice.DARK,
        120,
        True,
    )
    assert (now.undo_window_s, now.grace_s, now.watch_days, now.backups_kept) == (60, 3600, 90, 14)
    assert (now.tray, now.low_data) == (False, True)


def test_a_section_can_be_asked_for(desk: Desk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "backup"})
    assert page.list.currentRow() == 6
    page.show_page({"section": "nowhere"})
    page.show_page(None)
    assert page.list.currentRow() == 6
    page.grab()


def test_the_proxy_needs_a_whole_address(desk: Desk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "network"})
    assert not page.network.address.isEnabled()
    pick(page.network.proxy, ProxyChoice.MANUAL)
    QTest.keyClicks(page.network.address, "proxy")
    QTest.keyClick(page.network.address, Qt.Key.Key_Return)
    assert page.network.address_fault.isVisible()
    assert settings(desk).proxy_url == ""
    page.network.address.setText("proxy.kantor.go.id:8080")
    page.network.address.editingFinished.emit()
    assert not page.network.address_fault.isVisible()
    assert settings(desk).proxy_url == page.network.address.text() == "http://proxy.kantor.go.id:8080"
    assert not page.network.password.isEnabled()


CANARY = "kenari-proksi"


def test_the_proxys_password_goes_to_the_keyring_and_is_masked(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "network"})
    section = page.network
    pick(section.proxy, ProxyChoice.MANUAL)
    section.address.setText("http://proxy.kantor.go.id:8080")
    QTest.keyClicks(section.user, "budi")
    QTest.keyClick(section.user, Qt.Key.Key_Return)
    QTest.keyClicks(section.password, CANARY)
    assert CANARY not in section.password.displayText()
    QTest.keyClick(section.password, Qt.Key.Key_Return)
    desk.settle()
    assert section.password.text() == ""
    assert section.password_state.text() == "Kept in the keyring of this computer."
    assert settings(desk).proxy_url == "http://budi@proxy.kantor.go.id:8080"
    assert window_desk.networks[-1].proxy_url == f"http://budi:{CANARY}@proxy.kantor.go.id:8080"
    assert desk.sync.woken == 1

    other = desk.show(SettingsPage(desk.context), {"section": "network"})
    again = other.network
    assert again.forget_password.isVisible()
    assert CANARY not in again.address.text() + again.user.text() + again.password.placeholderText()
    again.forget_password.click()
    desk.settle()
    assert window_desk.secrets.kept == {}
    assert not again.forget_password.isVisible()
    assert window_desk.networks[-1].proxy_url == "http://budi@proxy.kantor.go.id:8080"


def test_a_proxy_pasted_in_one_line_is_taken_apart(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "network"})
    section = page.network
    pick(section.proxy, ProxyChoice.MANUAL)
    section.address.setText(f"http://budi:{CANARY}@proxy.kantor.go.id:8080")
    section.address.editingFinished.emit()
    desk.settle()
    assert (section.address.text(), section.user.text()) == ("http://proxy.kantor.go.id:8080", "budi")
    assert settings(desk).proxy_url == "http://budi@proxy.kantor.go.id:8080"
    assert window_desk.secrets.kept == {("proxy", "password"): CANARY}
    section.user.clear()
    section.user.editingFinished.emit()
    desk.settle()
    assert window_desk.secrets.kept == {}


def test_a_keyring_that_refuses_the_password_is_explained(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "network"})
    section = page.network
    pick(section.proxy, ProxyChoice.MANUAL)
    section.address.setText("http://budi@proxy.kantor.go.id:8080")
    section.address.editingFinished.emit()
    window_desk.secrets.failure = SecretsUnavailable("keyring_locked")
    QTest.keyClicks(section.password, CANARY)
    QTest.keyClick(section.password, Qt.Key.Key_Return)
    desk.settle()
    assert section.password_state.text().startswith("The keyring of this computer is locked.")


def test_without_a_keyring_the_password_is_kept_until_the_end(desk: Desk) -> None:
    backend = replace(desk.context.backend, keyring=lambda: "")
    page = desk.show(SettingsPage(replace(desk.context, backend=backend)), {"section": "network"})
    section = page.network
    pick(section.proxy, ProxyChoice.MANUAL)
    section.address.setText(f"http://budi:{CANARY}@proxy.kantor.go.id:8080")
    section.address.editingFinished.emit()
    desk.settle()
    assert section.password_state.text() == "Kept until you quit: this computer offers no keyring."


def test_a_certificate_is_copied_and_one_that_is_none_is_refused(desk: Desk, tmp_path: Path) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "network"})
    section = page.network
    section.take_certificate(ROOT / "tests" / "fixtures" / "tls" / "valid.pem")
    desk.settle()
    assert section.certificate.text() == settings(desk).ca_bundle
    assert Path(settings(desk).ca_bundle).exists()
    (tmp_path / "surat.cer").write_text("bukan sertifikat", encoding="utf-8")
    section.take_certificate(tmp_path / "surat.cer")
    desk.settle()
    assert section.certificate_fault.text().startswith("The file surat.cer holds no certificate.")
    section.forget_certificate.click()
    assert settings(desk).ca_bundle == ""
    assert not section.certificate_fault.isVisible()


def test_handing_posts_to_a_phone_is_off_until_allowed(desk: Desk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "network"})
    section = page.network
    assert not section.phone.isChecked()
    section.phone.click()
    assert settings(desk).phone_transfer
    desk.context.preferences.change(phone_transfer=False)
    assert not section.phone.isChecked()


def test_the_office_is_stored_a_moment_after_the_last_edit(desk: Desk, qtbot: QtBot) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "office"})
    QTest.keyClicks(page.office.call_centre, "150-000")
    qtbot.waitUntil(lambda: page.office.state.text() == "Stored", timeout=5000)
    office = desk.services.office.require()
    assert office.call_centre == "150-000"
    assert office.name == "Dinas Dukcapil Contoh"


def test_typefaces_are_shown_in_their_own_letters_and_stored(desk: Desk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "office"})
    heading = page.office.heading_typeface
    assert heading.typeface() is Typeface.AS_DESIGNED
    assert [heading.itemText(number) for number in (1, 2)] == ["Manrope", "Source Serif Pro"]
    heading.setCurrentIndex(2)
    heading.activated.emit(2)
    assert heading.font().family() == "Source Serif Pro"
    page.office.footer_line.setText("dukcapil.contoh.go.id")
    page.main_action()
    desk.settle()
    office = desk.services.office.require()
    assert (office.heading_typeface, office.body_typeface) == (Typeface.SOURCE_SERIF, Typeface.AS_DESIGNED)
    assert office.footer_line == "dukcapil.contoh.go.id"
    page.office.lock.lock_changed.emit(True)
    assert not any(
        field.isEnabled() for field in (heading, page.office.body_typeface, page.office.footer_line)
    )


def test_leaving_stores_at_once_and_an_empty_name_is_refused(desk: Desk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "office"})
    page.office.handle.setText("@dukcapil")
    page.main_action()
    desk.settle()
    assert desk.services.office.require().footer_handle == "@dukcapil"
    page.office.form.name.setText("  ")
    page.office.brand.changed.emit()
    assert page.may_leave()
    desk.settle()
    assert desk.services.office.require().name == "Dinas Dukcapil Contoh"
    assert page.office.form.name_fault.isVisible()


def test_a_backup_is_made_and_shown(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "backup"})
    assert page.backup.newest.text() == "none yet"
    page.backup.make_button.click()
    desk.settle()
    assert desk.said == "The backup is made."
    assert "6 B" in page.backup.newest.text()
    window_desk.backup_failure = StorageFailed("disk_full")
    page.backup.make_button.click()
    desk.settle()
    assert desk.notices[-1].kind is NoticeKind.ERROR
    assert "disk is full" in desk.notices[-1].detail


def test_copying_tells_how_far_it_is_and_can_be_stopped(
    desk: Desk, window_desk: WindowDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "backup"})
    section = page.backup.copying
    steps, go_on = iter([False, True]), threading.Event()

    def wait() -> None:
        if next(steps):
            go_on.wait(10)

    window_desk.between = wait
    section.copy_to(tmp_path)
    qtbot.waitUntil(lambda: section.progress.text() == "40 % of 50 B")
    section.stop_button.click()
    go_on.set()
    desk.settle()
    assert section.progress.text() == ""
    assert section.button.isEnabled()
    assert list(tmp_path.glob("*.zip")) == []


def test_a_backup_is_chosen_and_handed_to_the_shell(
    desk: Desk, window_desk: WindowDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    (window_desk.paths.backups / "papan-siar-1.db").write_bytes(b"one")
    (window_desk.paths.backups / "papan-siar-2.db").write_bytes(b"two")
    page = desk.show(SettingsPage(desk.context), {"section": "backup"})
    page.backup.restore_button.click()
    desk.settle()
    dialog = page.findChildren(RestoreDialog)[-1]
    assert dialog.model.rowCount() == 2
    assert dialog.model.index(0).data(Qt.ItemDataRole.ToolTipRole).endswith("papan-siar-1.db")
    with qtbot.waitSignal(page.restore_requested) as told:
        dialog.view.doubleClicked.emit(dialog.model.index(1))
    assert told.args == [Restoration(window_desk.paths.backups / "papan-siar-1.db")]
    page.backup.restore_button.click()
    desk.settle()
    other = page.findChildren(RestoreDialog)[-1]
    with qtbot.waitSignal(page.restore_requested) as told:
        other.take(tmp_path / "from-flash-disk.db")
    assert told.args == [Restoration(tmp_path / "from-flash-disk.db")]


def test_the_list_of_backups_keeps_a_models_promises(
    desk: Desk, window_desk: WindowDesk, qtmodeltester: object
) -> None:
    (window_desk.paths.backups / "papan-siar-1.db").write_bytes(b"one")
    page = desk.show(SettingsPage(desk.context), {"section": "backup"})
    page.backup.restore_button.click()
    desk.settle()
    dialog = page.findChildren(RestoreDialog)[-1]
    qtmodeltester.check(dialog.model)  # type: ignore[attr-defined]
    dialog.cancel_button.click()


def test_backups_that_cannot_be_listed_are_explained(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "backup"})

    def broken() -> list[object]:
        raise StorageFailed("read_only")

    monkeypatch.setattr(type(desk.context.start.maintenance), "backups", broken, raising=False)
    page.backup.restore_button.click()
    desk.settle()
    dialog = page.findChildren(RestoreDialog)[-1]
    dialog._on_error(StorageFailed("read_only"))
    assert dialog.fault.text().startswith("The data folder cannot be written to.")
    dialog.cancel_button.click()


def test_starting_with_the_computer(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    page = desk.show(SettingsPage(desk.context), {"section": "start"})
    page.start.at_login.click()
    assert settings(desk).start_at_login
    assert (tmp_path / "autostart" / "papan-siar.desktop").exists()
    page.start.at_login.click()
    assert not settings(desk).start_at_login
    (tmp_path / "autostart").rmdir()
    (tmp_path / "autostart").write_text("a file in the way", encoding="utf-8")
    page.start.at_login.click()
    assert not settings(desk).start_at_login
    assert not page.start.at_login.isChecked()
    assert desk.said == "The desktop's start list could not be written."


def test_about_names_version_folder_and_keyring(desk: Desk, window_desk: WindowDesk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "about"})
    assert page.about.version.text().startswith("9.9 · Qt 6.")


def test_an_election_period_is_stored_and_switched_off_again(desk: Desk) -> None:
    page = desk.show(SettingsPage(desk.context), {"section": "office"})
    field = page.office.election
    assert not field.start.isEnabled()
    field.on.click()
    field.start.setDate(QDate(2029, 1, 20))
    field.end.setDate(QDate(2029, 2, 14))
    page.main_action()
    desk.settle()
    office = desk.services.office.require()
    assert (office.election_start, office.election_end) == (date(2029, 1, 20), date(2029, 2, 14))
    field.start.setDate(QDate(2029, 3, 1))
    assert field.period() == (date(2029, 3, 1), date(2029, 3, 1))
    field.on.click()
    page.main_action()
    desk.settle()
    assert desk.services.office.require().election_start is None
