"""What the program says by itself, in the window and beside the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.domain.account import ChannelMode
from core.events import Changed, Topic
from core.services.key_expiry import KeyExpiry
from gui.notices import Notice
from gui.session import Session
from gui.tray import Tray
from tests.fakes.desk import stored_account
from tests.gui.window_desk import WindowDesk

Open = Callable[[], Session]
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "propagateSizeHints", "raise", extend=True)


def notices(session: Session) -> tuple[Notice, ...]:
    return session.window.notice_bar.notices()


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the desktop showed beside the clock; this test's desktop has a tray."""
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda _icon, title, text, *_: shown.append((title, text))
    )
    return shown


def test_key_that_runs_out_is_told_once_and_leads_to_its_account(
    open_window: Open, window_desk: WindowDesk, messages: list[tuple[str, str]], qtbot: QtBot
) -> None:
    window_desk.with_settings(tray=True)
    session = open_window()
    session.window.hide()
    database = window_desk.databases[-1]
    account = stored_account(
        database, platform="facebook", mode=ChannelMode.API, display_name="Dukcapil Contoh",
        token_expires_at=window_desk.clock.now() + timedelta(days=13, hours=20),
    )  # fmt: skip
    expiry = KeyExpiry(database, window_desk.clock, window_desk.events)
    expiry.warn()
    expiry.warn()
    qtbot.waitUntil(lambda: len(messages) == 1)
    assert messages[0] == (
        "The key of Dukcapil Contoh (Facebook) runs out on Monday, 7 December 2026.",
        "Sign in again before that day, so that posts go on leaving by themselves.",
    )
    assert session.tray is not None
    tray = session.tray.tray
    assert isinstance(tray, Tray)
    tray.icon.messageClicked.emit()
    assert session.window.isVisible()
    assert session.window.current_name == "accounts"
    window_desk.clock.advance(days=14)
    expiry.warn()
    ran_out = "The key of Dukcapil Contoh (Facebook) ran out on Monday, 7 December 2026."
    qtbot.waitUntil(lambda: ran_out in [one.text for one in notices(session)])
    with database.write() as tx:
        tx.accounts.save(replace(account, token_expires_at=None))
        tx.commit()
    window_desk.events.publish(Changed(Topic.KEY_EXPIRES, account.id, "3"))
    assert session.lanes.wait_idle(10_000)
    assert [one.text.startswith("The key of") for one in notices(session)].count(True) == 1


def test_full_disk_is_told_once_an_hour(
    open_window: Open, window_desk: WindowDesk, messages: list[tuple[str, str]], qtbot: QtBot
) -> None:
    window_desk.with_settings(tray=True)
    session = open_window()
    session.window.hide()
    for hours in (0, 1):
        window_desk.clock.advance(hours=hours)
        for _ in range(3):
            window_desk.events.publish(Changed(Topic.ATTENTION, detail="disk_full"))
            window_desk.clock.advance(seconds=30)
        qtbot.waitUntil(lambda count=hours + 1: len(messages) == count)  # type: ignore[misc]
    assert {title for title, _ in messages} == {"The disk is full."}
    assert "Free some space" in messages[0][1]
    assert "The disk is full." not in [one.text for one in notices(session)]


def test_disk_that_fills_up_is_told_once_a_day(
    open_window: Open, window_desk: WindowDesk, messages: list[tuple[str, str]], qtbot: QtBot
) -> None:
    window_desk.with_settings(tray=True)
    session = open_window()
    session.window.hide()
    for hour in range(30):
        window_desk.events.publish(Changed(Topic.ATTENTION, detail="disk_nearly_full"))
        qtbot.waitUntil(lambda count=1 + hour // 24: len(messages) == count)  # type: ignore[misc]
        window_desk.clock.advance(hours=1)
    assert messages[0][0] == "The disk is almost full: less than 200 MB are left."


def test_post_that_needs_the_admin_is_told_beside_the_clock(
    open_window: Open, window_desk: WindowDesk, messages: list[tuple[str, str]], qtbot: QtBot
) -> None:
    window_desk.with_settings(tray=True)
    session = open_window()
    session.window.hide()
    window_desk.events.publish(Changed(Topic.ATTENTION, "d1"))
    qtbot.waitUntil(lambda: len(messages) == 1)
    assert messages[0][0] == "Papan Siar needs you"
    assert session.tray is not None
    tray = session.tray.tray
    assert isinstance(tray, QObject)
    tray.icon.messageClicked.emit()
    assert session.window.current_name == "outbox"
    assert session.lanes.wait_idle(10_000)
