"""Crash reports, one instance, tray, start at login, translations, preferences."""

from __future__ import annotations

import os
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.domain.connectivity import LineState
from core.domain.listing import StatusCounts
from core.domain.settings import Language, Settings
from gui.app_icon import app_icon
from gui.autostart import autostart_file, command, set_start_at_login
from gui.crash import CrashHook
from gui.preferences import Preferences
from gui.single_instance import SingleInstance
from gui.tasks import Lanes
from gui.theme import Theme
from gui.translation import Translation
from gui.tray import Tray
from tests.gui.window_desk import KeptSettings

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_a_crash_is_written_and_reported_and_old_ones_are_dropped(tmp_path: Path) -> None:
    told: list[Path | None] = []
    hook = CrashHook(tmp_path, "9.9", lambda: NOW, told.append)
    for number in range(25):
        (tmp_path / f"crash-2025{number:04}.txt").write_text("old", encoding="utf-8")
    (tmp_path / "crash-2024.txt").mkdir()  # cannot be deleted, like a file that is open on Windows
    hook._on_exception(ValueError, ValueError("token=abc123"), None)
    assert told[0] is not None
    text = told[0].read_text("utf-8")
    assert "Papan Siar 9.9" in text
    assert "abc123" not in text
    assert len([one for one in tmp_path.glob("crash-*.txt") if one.is_file()]) == 20


def test_a_report_that_cannot_be_written_is_still_announced(tmp_path: Path) -> None:
    told: list[Path | None] = []
    file = tmp_path / "file"
    file.write_text("not a folder", encoding="utf-8")
    CrashHook(file, "9.9", lambda: NOW, told.append)._on_exception(ValueError, ValueError("x"), None)
    assert told == [None]


def test_the_hook_is_installed_and_removed_and_lets_ctrl_c_through(tmp_path: Path) -> None:
    told: list[Path | None] = []
    seen: list[type[BaseException]] = []
    before = (sys.excepthook, threading.excepthook)
    sys.excepthook = lambda kind, _error, _trace: seen.append(kind)
    try:
        hook = CrashHook(tmp_path, "9.9", lambda: NOW, told.append)
        hook.install()
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        hook.remove()
    finally:
        sys.excepthook, threading.excepthook = before
    assert seen == [KeyboardInterrupt]
    assert told == []


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleInstance(str(tmp_path)), SingleInstance(str(tmp_path))
    other = SingleInstance(str(tmp_path / "other"))
    assert first.claim()
    first.listen()
    assert other.claim()
    with qtbot.waitSignal(first.raise_requested):
        assert not second.claim()
    first.release()
    assert second.claim()
    second.release()
    other.release()


@pytest.mark.skipif(sys.platform == "win32", reason="there programs need no token")
@pytest.mark.parametrize(
    ("given", "kept"), [("kwin-42_ab", "kwin-42_ab"), ("dua kata", "lama"), ("", "lama")]
)
def test_a_later_start_hands_over_its_right_to_come_forward(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, kept: str
) -> None:
    first, second = SingleInstance(str(tmp_path)), SingleInstance(str(tmp_path))
    assert first.claim()
    first.listen()
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", given)
    assert not second.claim()
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "lama")
    with qtbot.waitSignal(first.raise_requested):
        pass
    assert os.environ["XDG_ACTIVATION_TOKEN"] == kept
    first.release()


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")
def test_a_folder_by_another_name_is_the_same_workspace(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "singkat").symlink_to(tmp_path / "data")
    first, second = SingleInstance(str(tmp_path / "data")), SingleInstance(str(tmp_path / "singkat"))
    assert first.claim()
    first.listen()
    with qtbot.waitSignal(first.raise_requested):
        assert not second.claim()
    first.release()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "raise", extend=True)
def test_the_tray_tells_what_waits_and_passes_wishes_on(qtbot: QtBot, theme: Theme) -> None:
    tray = Tray(theme)
    assert isinstance(Tray.available(), bool)
    tray.set_status(StatusCounts(waiting=2, running=1, needs_you=1), LineState.OFFLINE)
    assert tray.icon.toolTip() == "Papan Siar · 1 need you · 3 waiting"
    tray.set_status(StatusCounts(), LineState.OFFLINE)
    assert tray.icon.toolTip() == "Papan Siar"
    wishes = [
        tray.open_requested,
        tray.compose_requested,
        tray.outbox_requested,
        tray.sync_requested,
        tray.quit_requested,
    ]
    actions = [one for one in tray._menu.actions() if not one.isSeparator()]
    for action, wish in zip(actions, wishes, strict=True):
        with qtbot.waitSignal(wish):
            action.trigger()
    with qtbot.waitSignal(tray.open_requested):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.open_requested):
        tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    tray.show()
    tray.say("Title", "Text")
    tray.close()


def test_the_programs_sign_comes_in_every_size(qapp: QApplication, theme: Theme) -> None:
    sizes = {size.width() for size in app_icon(theme.colour("warn")).availableSizes()}
    assert {16, 32, 256} <= sizes


@pytest.mark.skipif(sys.platform == "win32", reason="there the registry is used")
def test_starting_with_the_desktop_writes_and_removes_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    set_start_at_login(True, "/data/kantor dinas")
    assert command("/data/kantor dinas") in autostart_file().read_text("utf-8")
    set_start_at_login(False, "")
    set_start_at_login(False, "")
    assert not autostart_file().exists()


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command("/data/a") == f'"{sys.executable}" --data "/data/a" --background'
    inside = command(str(Path("/data/a/practice")), practice=True)
    assert inside == f'"{sys.executable}" --data "{Path("/data/a")}" --practice --background'


@pytest.mark.skipif(sys.platform == "win32", reason="there the registry is used")
def test_a_command_survives_the_desktop_files_own_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Desktop Entry Specification: ``%`` is doubled; in quotes ``$`` and the like take a backslash, itself doubled."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "executable", "/opt/100% $HOME/python")
    set_start_at_login(True, "/data/a")
    assert r'Exec="/opt/100%% \\$HOME/python" "' in autostart_file().read_text("utf-8")


def test_on_windows_no_console_opens_at_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    assert command("").startswith(f'"{tmp_path / "python.exe"}" ')
    (tmp_path / "pythonw.exe").touch()
    assert command("").startswith(f'"{tmp_path / "pythonw.exe"}" ')


def test_on_windows_the_run_key_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("gui.autostart._RUN_KEY", str(tmp_path / "run.ini"))
    set_start_at_login(True, "/data/a")
    set_start_at_login(False, "")


def test_the_language_decides_how_qt_writes_numbers(qapp: QApplication, tmp_path: Path) -> None:
    translation = Translation(qapp, tmp_path)
    (tmp_path / "broken_id.qm").write_bytes(b"no catalogue")
    before = QLocale()
    translation.switch(Language.INDONESIAN)
    assert QLocale().toString(1250) == "1.250"
    translation.switch(Language.ENGLISH)
    assert QLocale().toString(1250) == "1,250"
    QLocale.setDefault(before)


def test_preferences_are_written_once_and_only_when_they_change(qtbot: QtBot) -> None:
    lanes, store = Lanes(), KeptSettings()
    preferences = Preferences(Settings(), store, lanes)
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.change(low_data=True)
    assert told.args is not None
    assert [one.low_data for one in told.args] == [False, True]
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(low_data=True)
    assert lanes.wait_idle()
    assert [one.low_data for one in store.saved] == [True]
    assert preferences.language.value == "id"
    lanes.close()
