"""The office's proxy, changed in the settings of a running program: the next request takes it, no file tells of it."""

from __future__ import annotations

import base64
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import main
from core.domain.account import AccountHealth
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.publishing import AccountIdentity
from core.domain.settings import Language, ProxyChoice, Settings
from core.ports import SignInResult
from gui.session import Session
from gui.settings.network_section import NetworkSection
from gui.settings.page import SettingsPage
from storage.paths import WorkspacePaths
from storage.settings import SettingsFile
from tests.e2e.test_another_computer import OneComputersKeyring

CANARY = "kenari-proksi-kantor"
OFFICE = Office("Dinas Contoh", OfficeKind.GENERAL, OfficeZone.WITA, employees=10)


@contextmanager
def proxy() -> Iterator[tuple[int, list[str]]]:
    """Note what is asked of it and refuse."""
    heard: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        ended = threading.Event()

        def serve() -> None:
            while not ended.is_set():
                with suppress(TimeoutError, OSError):
                    connection, _ = server.accept()
                    with connection:
                        heard.append(connection.recv(4096).decode())
                        connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1], heard
        finally:
            ended.set()
            thread.join(10)


@pytest.fixture
def session(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Session]:
    keyring = OneComputersKeyring()
    monkeypatch.setattr("storage.secrets._find_backend", lambda: (keyring, ""))
    paths = WorkspacePaths(tmp_path / "office")
    SettingsFile(paths.settings).save(Settings(language=Language.ENGLISH, tray=False, proxy=ProxyChoice.NONE))
    made = Session(qapp, main.window_start(paths))
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.open()
    assert made.backend is not None
    made.backend.services.office.save(OFFICE)
    made._on_onboarded(OFFICE, "home")
    assert made.lanes.wait_idle(20_000)
    yield made
    made.lanes.wait_idle(20_000)
    made.close()


def choose(
    session: Session, section: NetworkSection, address: str, user: str = "", password: str = ""
) -> None:
    section.proxy.setCurrentIndex(section.proxy.findData(ProxyChoice.MANUAL))
    section.proxy.activated.emit(section.proxy.currentIndex())
    for field, text in ((section.address, address), (section.user, user), (section.password, password)):
        field.setText(text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.lanes.wait_idle(20_000)


def ask(session: Session) -> None:
    assert session.backend is not None
    accounts = session.backend.services.accounts
    (account,) = accounts.list()
    assert accounts.check(account.id).health is AccountHealth.UNREACHABLE


def test_another_proxy_is_used_from_the_next_request_on(session: Session, tmp_path: Path) -> None:
    assert session.backend is not None
    result = SignInResult(
        AccountIdentity("1", "@contoh", "Contoh"), "https://sosial.example", {"access_token": "x" * 20}
    )
    session.backend.services.accounts.add_signed_in("mastodon", result)
    session.window.open_page("settings", {"section": "network"})
    page = session.window.current_page()
    assert isinstance(page, SettingsPage)
    with proxy() as (one, heard), proxy() as (other, heard_later):
        choose(session, page.network, f"127.0.0.1:{one}", "budi", CANARY)
        ask(session)
        assert heard[0].startswith("CONNECT sosial.example:443 ")
        signed = base64.b64encode(f"budi:{CANARY}".encode()).decode()
        assert f"Proxy-Authorization: Basic {signed}" in heard[0]
        before = len(heard)
        choose(session, page.network, f"http://127.0.0.1:{other}", "budi")
        ask(session)
        assert heard_later[0].startswith("CONNECT sosial.example:443 ")
        assert f"Proxy-Authorization: Basic {signed}" in heard_later[0]
        assert len(heard) == before
    written = [one for one in (tmp_path / "office").rglob("*") if one.is_file()]
    assert written
    assert not [one for one in written if CANARY.encode() in one.read_bytes()]
    assert CANARY not in repr(session.preferences.settings)
