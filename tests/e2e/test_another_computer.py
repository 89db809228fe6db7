"""An office moves to another computer with a flash disk, walked with real windows over real workspaces."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

import main
from core.domain.account import AccountHealth
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.publishing import AccountIdentity
from core.domain.settings import Language, Settings
from core.ports import SignInResult
from gui.accounts.page import AccountsPage
from gui.onboarding.page import OnboardingPage
from gui.session import Session
from gui.settings.page import SettingsPage
from gui.settings.restore import RestoreDialog
from storage.paths import WorkspacePaths
from storage.sealed_file import key_to, open_sealed
from storage.settings import SettingsFile

PASSWORD = "perahu kemiri langit embun"
TOKEN = "kunci-yang-tinggal-di-komputer-lama"


class OneComputersKeyring(KeyringBackend):
    """What the operating system of one computer keeps."""

    priority = -1  # never chosen by itself

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def computers(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[object]:
    """Start a window on a computer of its own: a folder, a keyring, settings in English without a tray."""
    sessions: list[Session] = []
    keyrings: dict[str, OneComputersKeyring] = {}

    def start(name: str) -> Session:
        keyring = keyrings.setdefault(name, OneComputersKeyring())
        monkeypatch.setattr("storage.secrets._find_backend", lambda: (keyring, ""))
        paths = WorkspacePaths(tmp_path / name)
        SettingsFile(paths.settings).save(Settings(language=Language.ENGLISH, tray=False))
        session = Session(qapp, main.window_start(paths))
        sessions.append(session)
        with qtbot.waitSignal(session.ready, timeout=20_000):
            session.open()
        assert session.lanes.wait_idle(20_000)
        return session

    yield start
    for session in sessions:
        session.lanes.wait_idle(20_000)
        session.close()


def furnish(session: Session) -> None:
    """An office with two posts, a picture, and an account whose key lies in this computer's keyring."""
    assert session.backend is not None
    services = session.backend.services
    services.office.save(
        Office("Dinas Dukcapil Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84)
    )
    services.accounts.add_signed_in(
        "mastodon",
        SignInResult(
            AccountIdentity("1", "@dukcapil", "Dukcapil"), "https://127.0.0.1:9", {"access_token": TOKEN}
        ),
    )
    picture = services.posts.store_picture(b"gambar" * 5000, "image/png", 10, 10, "Poster.")
    services.posts.save(replace(services.posts.blank(), base_text="Jadwal keliling", media=(picture,)))
    services.posts.save(replace(services.posts.blank(), base_text="Hari Guru"))


def counts(session: Session) -> tuple[int, int, int]:
    assert session.backend is not None
    services = session.backend.services
    drafts = services.posts.drafts()
    pictures = [services.posts.get(one.post_id).media for one in drafts]
    return len(drafts), sum(map(len, pictures)), len(services.accounts.list())


def test_an_office_moves_with_a_flash_disk(computers: object, tmp_path: Path, qtbot: QtBot) -> None:
    stick = tmp_path / "flash disk"
    stick.mkdir()
    old = computers("old")  # type: ignore[operator]
    furnish(old)
    copy_to(old, stick, qtbot)
    (carried,) = stick.glob("*.papansalinan")
    assert TOKEN.encode() not in carried.read_bytes()
    with open_sealed(carried, key_to(carried, PASSWORD)) as content, zipfile.ZipFile(content) as parts:
        assert len(parts.namelist()) == 3, "database, picture, and the list of both"
        assert [name for name in parts.namelist() if TOKEN.encode() in parts.read(name)] == []

    new = computers("new")  # type: ignore[operator]
    first = new.window.stack.currentWidget()
    assert isinstance(first, OnboardingPage)
    first.restore.click()
    dialog = new.window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert new.lanes.wait_idle(20_000)
    dialog.other_button.click()
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(carried))
    chooser.reject()
    qtbot.waitUntil(dialog.password.isVisible)
    dialog.password.setText("bukan itu sama sekali")
    dialog.restore_button.click()
    qtbot.waitUntil(dialog.fault.isVisible, timeout=20_000)
    assert dialog.fault.text().startswith("That is not the password of this copy.")
    dialog.password.setText(PASSWORD)
    with qtbot.waitSignal(new.ready, timeout=20_000):
        dialog.restore_button.click()
    assert new.lanes.wait_idle(20_000)

    assert counts(new) == counts(old) == (2, 1, 1)
    assert new.window.current_name == "home"
    assert new.office().name == "Dinas Dukcapil Contoh"
    assert new.backend is not None
    services = new.backend.services
    (post,) = services.posts.search("keliling")
    (picture,) = services.posts.get(post.post_id).media
    assert services.media.path(picture.hash).read_bytes() == b"gambar" * 5000
    (account,) = services.accounts.list()
    assert services.accounts.check(account.id).health is AccountHealth.NEEDS_SIGN_IN
    new.window.open_page("accounts")
    assert new.lanes.wait_idle(20_000)
    page = new.window.current_page()
    assert isinstance(page, AccountsPage)
    page.grab()
    written = [one for one in tmp_path.rglob("*") if one.is_file() and one != carried]
    assert len(written) > 10
    assert [one for one in written if PASSWORD.encode() in one.read_bytes()] == []


def copy_to(session: Session, stick: Path, qtbot: QtBot) -> None:
    session._reload_office()
    assert session.lanes.wait_idle(20_000)
    session._enter("home")
    session.window.open_page("settings", {"section": "backup"})
    page = session.window.current_page()
    assert isinstance(page, SettingsPage)
    page.backup.copying.button.click()
    asked = page.backup.copying.dialog
    assert asked is not None
    for field in (asked.first, asked.second):
        field.setText(PASSWORD)
    asked.go.click()
    chooser = page.backup.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    with qtbot.waitSignal(page.notice_requested, timeout=20_000) as told:
        chooser.fileSelected.emit(str(stick))
        chooser.reject()
    assert told.args[0].text == "Everything is copied and was read back."
    assert session.lanes.wait_idle(20_000)
