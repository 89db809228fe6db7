"""Windows and pages over real workspaces; it is Monday, 23 November 2026, 08.30 WITA."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.settings import Language, ThemeChoice
from gui.session import Session
from gui.theme import Theme
from tests.gui.page_desk import PageDesk, page_desk
from tests.gui.window_desk import WindowDesk

OFFICE = Office("Dinas Dukcapil Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.apply(ThemeChoice.LIGHT, 100)
    return made


@pytest.fixture
def window_desk(tmp_path: Path) -> WindowDesk:
    return WindowDesk(tmp_path / "data", office=OFFICE)


@pytest.fixture
def open_window(qtbot: QtBot, window_desk: WindowDesk, qapp: QApplication) -> Iterator[Callable[[], Session]]:
    """Start the window and wait until its first page (or the failure) is shown."""
    sessions: list[Session] = []

    def start() -> Session:
        session = Session(qapp, window_desk.start())
        sessions.append(session)
        session.window.resize(1200, 700)
        ends: list[str] = []
        session.ready.connect(lambda: ends.append("ready"))
        session.failed.connect(lambda: ends.append("failed"))
        session.open()
        qtbot.waitUntil(lambda: bool(ends), timeout=10_000)
        assert session.lanes.wait_idle(10_000)
        return session

    yield start
    for session in sessions:
        session.lanes.wait_idle(10_000)
        session.close()


@pytest.fixture
def page_of_window(tmp_path: Path, qtbot: QtBot, window_desk: WindowDesk) -> Iterator[PageDesk]:
    """A page's desk that also has what the shell hands over: backups, sign-ins, the practice platform."""
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        backend = window_desk.open_backend()
        urls: list[str] = []
        made.context = replace(
            made.context,
            services=replace(made.context.services, sign_ins=window_desk.sign_in),
            backend=backend,
            start=window_desk.start(),
            open_url=urls.append,
        )
        made.urls = urls  # type: ignore[attr-defined]
        yield made
        backend.close()


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    return qapp
