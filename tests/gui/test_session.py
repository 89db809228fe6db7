"""From the start to the end of a window, as a person sees it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.domain.account import AccountHealth, ChannelMode
from core.domain.backup_file import Restoration
from core.domain.connectivity import LineState
from core.domain.publishing import AccountIdentity
from core.domain.settings import Language, ThemeChoice
from core.errors import Offline, StorageFailed
from core.events import Changed, Topic
from core.platforms.catalogue import PLATFORMS
from core.ports import SignInResult
from gui.accounts.add_dialog import AddAccountDialog
from gui.failure_page import FailurePage
from gui.help_panel import HelpDialog, page_help
from gui.jump import JumpDialog
from gui.jump_entries import open_jump
from gui.main_window import MainWindow
from gui.navigation import DESTINATIONS, destination, group_word, page_word
from gui.notices import Notice, NoticeKind
from gui.session import Session
from gui.settings.restore import RestoreDialog
from gui.tray import Tray
from tests.gui.window_desk import WindowDesk

Open = Callable[[], Session]


def settle(session: Session) -> None:
    assert session.lanes.wait_idle(10_000)


def test_a_start_ends_on_beranda_with_sidebar_and_status(open_window: Open, window_desk: WindowDesk) -> None:
    session = open_window()
    window = session.window
    assert window.isVisible()
    assert window.current_name == "home"
    assert window.sidebar.entry("home").isChecked()
    assert window.status.line.text() == "No internet since 08:10 WITA"
    assert window.status.clock.text() == "08:30 WITA"
    assert not window.status.waiting.isVisible()


def test_a_start_beside_the_clock_opens_the_workspace_and_no_window(
    qtbot: QtBot, qapp: QApplication, window_desk: WindowDesk
) -> None:
    session = Session(qapp, window_desk.start())
    with qtbot.waitSignal(session.ready, timeout=10_000):
        session.open(hidden=True)
    settle(session)
    assert not session.window.isVisible()
    assert session.window.current_name == "home"
    session.close()


def test_the_window_is_painted_before_the_workspace_is_opened(
    qtbot: QtBot, qapp: QApplication, window_desk: WindowDesk
) -> None:
    session = Session(qapp, window_desk.start())
    order: list[str] = []
    session.window.skeleton.painted.connect(lambda: order.append("painted"))
    with qtbot.waitSignal(session.ready, timeout=10_000):
        session.open()
        order.append("shown")
        assert not window_desk.opened
    settle(session)
    assert order[:2] == ["shown", "painted"]
    session.close()


def test_every_page_of_the_sidebar_has_words_and_help() -> None:
    for one in DESTINATIONS:
        assert page_word(one.name)
        assert page_help(one.name)
    assert [group_word(one.group) for one in DESTINATIONS][:2] == ["Plan", "Plan"]
    with pytest.raises(KeyError):
        destination("nowhere")


def test_the_last_page_is_remembered(open_window: Open, window_desk: WindowDesk) -> None:
    window_desk.with_settings(last_page="accounts")
    session = open_window()
    assert session.window.current_name == "accounts"
    session.window.open_page("settings")
    session.quit()
    settle(session)
    assert window_desk.store.saved[-1].last_page == "settings"


def test_pages_open_by_click_and_by_key(open_window: Open, qtbot: QtBot) -> None:
    session = open_window()
    window = session.window
    QTest.mouseClick(window.sidebar.entry("settings"), Qt.MouseButton.LeftButton)
    assert window.current_name == "settings"
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    assert window.current_name == "accounts"
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.current_name == "home"
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert session.preferences.settings.sidebar_collapsed
    assert window.sidebar.entry("home").toolTip() == "Home"
    QTest.keyClick(window, Qt.Key.Key_F5)
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    dialog.close_button.click()
    settle(session)


def test_the_arrow_keys_walk_through_the_sidebar(open_window: Open, qtbot: QtBot) -> None:
    session = open_window()
    sidebar = session.window.sidebar
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    sidebar.entry("home").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sidebar.entry("home"), Qt.Key.Key_Down)
    assert sidebar.entry("calendar").hasFocus()
    QTest.keyClick(sidebar.entry("calendar"), Qt.Key.Key_Up)
    assert sidebar.entry("home").hasFocus()
    QTest.keyClick(sidebar.entry("home"), Qt.Key.Key_A)
    assert sidebar.entry("home").hasFocus()
    sidebar.grab()


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (StorageFailed("newer_database", found="9", known="1"), "newer version"),
        (StorageFailed("corrupt", backup=""), "damaged"),
        (StorageFailed("read_only"), "cannot be written"),
        (StorageFailed("disk_full"), "disk is full"),
        (OSError("boom"), "unexpected"),
    ],
)
def test_a_workspace_that_cannot_be_opened_is_explained(
    open_window: Open, window_desk: WindowDesk, failure: Exception, words: str
) -> None:
    window_desk.failure = failure
    session = open_window()
    page = session.window.stack.currentWidget()
    assert isinstance(page, FailurePage)
    assert words in page.title.text()
    assert page.kept.text()
    assert page.remedy.text()
    assert page.restore_button.isVisible() is (
        words in {"newer version", "damaged"}
    )  # from a flash disk, too
    assert not session.window.sidebar.isVisible()
    session.window.open_page("calendar")
    assert session.window.stack.currentWidget() is page


def test_trying_again_after_the_fault_is_gone_opens_the_window(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    window_desk.failure = StorageFailed("disk_full")
    session = open_window()
    page = session.window.stack.currentWidget()
    assert isinstance(page, FailurePage)
    window_desk.failure = None
    with qtbot.waitSignal(session.ready):
        page.retry_button.click()
    settle(session)
    assert session.window.current_name == "home"
    assert session.window.sidebar.isVisible()


def test_a_backup_can_be_restored_from_the_failure_page(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    window_desk.paths.prepare()
    backup = window_desk.paths.backups / "papan-siar-1.db"
    backup.write_bytes(b"old")
    window_desk.failure = StorageFailed("corrupt")
    session = open_window()
    page = session.window.stack.currentWidget()
    assert isinstance(page, FailurePage)
    assert page.restore_button.isVisible()
    page.restore_button.click()
    settle(session)
    dialog = session.window.findChild(RestoreDialog)
    assert dialog is not None
    assert dialog.model.rowCount() == 1
    window_desk.failure = None
    with qtbot.waitSignal(session.ready):
        dialog.restore_button.click()
    settle(session)
    assert window_desk.restored == [backup]


def test_a_backup_restored_while_working_closes_and_reopens_the_workspace(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    session = open_window()
    session.window.open_page("settings")
    with qtbot.waitSignal(session.ready):
        session.restore(Restoration(Path("elsewhere.db")))
    settle(session)
    assert window_desk.closed == 1
    assert len(window_desk.opened) == 2
    window_desk.restore_failure = StorageFailed("read_only")
    with qtbot.waitSignal(session.ready):
        session.restore(Restoration(Path("elsewhere.db")))
    settle(session)
    assert session.window.notice_bar.notices()[-1].text == "The data folder cannot be written to."


def test_lists_of_backups_that_cannot_be_read_do_not_hide_the_fault(
    open_window: Open, window_desk: WindowDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> list[object]:
        raise PermissionError

    monkeypatch.setattr(window_desk, "backups", broken)
    window_desk.failure = StorageFailed("corrupt")
    assert isinstance(open_window().window.stack.currentWidget(), FailurePage)


def test_the_outbox_count_follows_the_rows(open_window: Open, window_desk: WindowDesk, qtbot: QtBot) -> None:
    session = open_window()
    services = window_desk.backend.services
    account = services.accounts.add_practice("Latihan")
    post = services.posts.blank()
    from dataclasses import replace

    services.posts.save(replace(post, base_text="Halo", account_ids=(account.id,)))
    services.publishing.queue(post.id, at=None)
    qtbot.waitUntil(lambda: session.window.status.waiting.text() == "1 waiting")
    assert session.window.sidebar.entry("outbox").accessibleName() == "Outbox, 1"
    QTest.mouseClick(session.window.status.waiting, Qt.MouseButton.LeftButton)
    assert session.window.current_name == "outbox"
    settle(session)


def test_the_line_is_shown_and_tried_again_on_a_click(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    session = open_window()
    for state, words in (
        (LineState.ONLINE, "Online"),
        (LineState.UNKNOWN, "Internet not tried yet"),
    ):
        window_desk.line.state = state
        window_desk.events.publish(Changed(Topic.CONNECTIVITY))
        qtbot.waitUntil(lambda words=words: session.window.status.line.text() == words)  # type: ignore[misc]
    session.window.status.line.click()
    assert window_desk.line.woken == 1


def test_a_network_that_asks_for_a_sign_in_is_told_with_the_way_there(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("gui.desktop.open_url", opened.append)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    session = open_window()
    window_desk.line.state = LineState.PORTAL
    window_desk.events.publish(Changed(Topic.CONNECTIVITY))
    status, words = session.window.status, "Sign in to the network: open the browser"
    qtbot.waitUntil(lambda: status.line.text() == words)
    assert "sign-in page instead of the internet" in session.window.banner_texts()[0]
    status.line.click()
    banner = session.window._banners["line"]
    banner.action.click()
    assert (opened, window_desk.line.woken) == (["http://example.com/"] * 2, 2)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert window_desk.line.woken == 3, "coming back from the browser it is looked at again"
    banner.hide()
    session.status.refresh()
    assert session.window.banner_texts() == (), "closed, it does not come back by the minute"
    window_desk.line.state = LineState.ONLINE
    session.status.refresh()
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert window_desk.line.woken == 3
    settle(session)


def test_a_wrong_clock_is_said_in_a_lasting_strip(open_window: Open, window_desk: WindowDesk) -> None:
    window_desk.line.skew_s = -3600
    session = open_window()
    assert session.window.banner_texts()[0].startswith("This computer's clock is 60 minutes off.")
    window_desk.line.skew_s = 0
    session.status.refresh()
    assert session.window.banner_texts() == ()
    settle(session)


def test_a_clock_that_went_back_is_said_without_any_line(open_window: Open, window_desk: WindowDesk) -> None:
    window_desk.written_at = window_desk.clock.now() + timedelta(hours=2)
    session = open_window()
    assert session.window.banner_texts() == ()
    session.status.last_written_at = window_desk.clock.now() + timedelta(days=400)
    session.status.refresh()
    assert session.window.banner_texts()[0].startswith(
        "This computer's clock says Monday, 23 November 2026, but the data was last stored on Tuesday, 28 December"
    )
    window_desk.clock.advance(days=400)
    session.status.refresh()
    assert session.window.banner_texts() == ()
    settle(session)


def test_damage_that_is_met_while_working_offers_the_backup(
    open_window: Open, window_desk: WindowDesk
) -> None:
    session = open_window()

    def fail() -> None:
        raise StorageFailed("corrupt")

    session.lanes.run(session, fail)
    settle(session)
    notice = session.window.notice_bar.notices()[-1]
    assert notice.action_text == "Restore…"
    assert notice.action is not None
    notice.action()
    dialog = session.window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    settle(session)
    dialog.reject()


def test_keys_that_will_be_lost_are_announced(open_window: Open, window_desk: WindowDesk) -> None:
    window_desk.keys_persist = False
    backend = window_desk.open_backend()
    identity = AccountIdentity("1", "@contoh", "Contoh")
    backend.services.accounts.add_signed_in(
        "mastodon", SignInResult(identity, "https://s.example", {"token": "x"})
    )
    backend.close()
    session = open_window()
    assert any("keyring" in words for words in session.window.banner_texts())


def test_an_office_that_publishes_by_hand_does_not_wait_for_a_keyring(
    open_window: Open, window_desk: WindowDesk
) -> None:
    open_window()
    assert window_desk.keyring_asked == 0


def test_settings_that_were_set_aside_are_announced(open_window: Open, window_desk: WindowDesk) -> None:
    window_desk.settings_set_aside = "settings-broken.json"
    notices = open_window().window.notice_bar.notices()
    assert "settings-broken.json" in notices[0].text


def test_language_theme_and_text_size_change_without_a_restart(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    session = open_window()
    session.window.open_page("settings")
    settle(session)
    session.preferences.change(theme=ThemeChoice.DARK)
    assert session.theme.is_dark
    before = session.window.sidebar
    session.preferences.change(language=Language.INDONESIAN, text_scale=120)
    qtbot.waitUntil(lambda: session.window.sidebar is not before)
    settle(session)
    assert session.window.current_name == "settings"
    assert session.theme.scale == 120
    assert window_desk.store.saved[-1].language is Language.INDONESIAN
    session.theme.apply(ThemeChoice.LIGHT, 100)


def test_failures_of_background_work_become_a_notice(open_window: Open, qtbot: QtBot) -> None:
    session = open_window()

    def fail() -> None:
        raise Offline("no_line")

    session.lanes.run(session, fail)
    settle(session)
    assert session.window.notice_bar.notices()[-1] == Notice(
        "There is no internet.",
        NoticeKind.ERROR,
        detail="The post waits in the outbox. It leaves by itself when the internet is back.",
    )


def test_a_crash_in_a_thread_becomes_a_report_and_a_notice(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    session = open_window()
    worker = threading.Thread(target=lambda: 1 / 0)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(session.window.notice_bar.notices()) == 1)
    reports = list(window_desk.paths.logs.glob("crash-*.txt"))
    assert "ZeroDivisionError" in reports[0].read_text("utf-8")
    assert session.window.notice_bar.notices()[0].action_text == "Show the report"


def test_attention_is_a_notice_in_front_and_leads_to_the_outbox(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    session = open_window()
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    window_desk.events.publish(Changed(Topic.ATTENTION, "d1"))
    qtbot.waitUntil(lambda: len(session.window.notice_bar.notices()) == 1)
    notice = session.window.notice_bar.notices()[0]
    assert notice.action is not None
    notice.action()
    assert session.window.current_name == "outbox"
    settle(session)


def test_another_profile_of_the_office_is_taken_over(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    from dataclasses import replace

    from core.domain.formats import OfficeZone

    session = open_window()
    office = window_desk.backend.services.office
    office.save(replace(office.require(), zone=OfficeZone.WIT))
    qtbot.waitUntil(lambda: session.window.status.clock.text() == "09:30 WIT")
    settle(session)


def test_ctrl_k_finds_pages_actions_and_posts(
    open_window: Open, window_desk: WindowDesk, qtbot: QtBot
) -> None:
    from dataclasses import replace

    session = open_window()
    services = window_desk.backend.services
    services.posts.save(replace(services.posts.blank(), base_text="Jadwal keliling Desa Sukamaju"))
    services.posts.save(replace(services.posts.blank(window_desk.clock.now()), base_text="Jadwal loket"))
    assert session._context is not None
    dialog = open_jump(session._context, session.window)
    assert dialog.model.rowCount() > 7
    QTest.keyClicks(dialog.field, "jadwal")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert {dialog.model.entry(row).text for row in range(2)} == {
        "Jadwal keliling Desa Sukamaju",
        "Jadwal loket",
    }
    dialog.view.grab()
    QTest.keyClick(dialog, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.field.text() == ""
    QTest.keyClicks(dialog.field, "zzzz")
    assert dialog.nothing.isVisible()
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    QTest.keyClicks(dialog.field, "settings")
    settle(session)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert session.window.current_name == "settings"
    session._show_jump()
    again = session.window.findChildren(JumpDialog)[-1]
    again.reject()
    settle(session)


def test_closing_keeps_place_and_size(open_window: Open, window_desk: WindowDesk) -> None:
    session = open_window()
    session.window.close()
    settle(session)
    assert window_desk.store.saved[-1].window_geometry
    again = MainWindow(session.theme, session.preferences)
    assert again.height() == session.window.height()
    again.deleteLater()


def test_a_page_that_may_not_be_left_stays(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    session = open_window()
    page = session.window.current_page()
    assert page is not None
    monkeypatch.setattr(page, "may_leave", lambda: False)
    session.window.open_page("settings")
    assert session.window.current_name == "home"
    assert not session.window.may_close()
    session.window.close()
    assert session.window.isVisible()
    session.raise_window()


def test_ctrl_enter_does_the_pages_main_action(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = open_window()
    page = session.window.current_page()
    assert page is not None
    done: list[bool] = []
    monkeypatch.setattr(page, "main_action", lambda: done.append(True))
    with qtbot.waitActive(session.window):
        session.window.activateWindow()
    QTest.keyClick(session.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == [True]


def test_an_account_without_a_working_key_counts_nothing_by_itself(
    open_window: Open, window_desk: WindowDesk
) -> None:
    session = open_window()
    account = window_desk.backend.services.accounts.add_assisted("facebook", "FB", "@fb")
    assert (account.mode, account.health) == (ChannelMode.ASSISTED, AccountHealth.OK)
    settle(session)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "propagateSizeHints", "raise", extend=True)
def test_with_a_tray_the_window_only_hides_and_says_so_once(
    open_window: Open, window_desk: WindowDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[str] = []
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    monkeypatch.setattr(Tray, "say", lambda _self, title, *_: said.append(title))
    monkeypatch.setattr("PySide6.QtWidgets.QSystemTrayIcon.isVisible", lambda _self: True)
    window_desk.with_settings(tray=True)
    session = open_window()
    assert session.tray is not None
    tray = session.tray.tray
    assert tray is not None
    session.window.close()
    session.raise_window()
    session.window.close()
    assert not session.window.isVisible()
    assert said == ["Papan Siar goes on working"]
    window_desk.events.publish(Changed(Topic.ATTENTION, "d1"))
    qtbot.waitUntil(lambda: said[-1] == "Papan Siar needs you")
    tray.outbox_requested.emit()
    assert session.window.isVisible()
    assert session.window.current_name == "outbox"
    tray.sync_requested.emit()
    assert window_desk.line.woken == 1
    session.preferences.change(language=Language.INDONESIAN)
    qtbot.waitUntil(lambda: session.window.status.clock.text().startswith("pukul"))
    settle(session)
    session.preferences.change(tray=False)
    settle(session)
    assert not session.findChildren(Tray) or not session.preferences.settings.tray


def test_the_keyboard_is_never_lost_between_pages(open_window: Open, qtbot: QtBot) -> None:
    session = open_window()
    window = session.window
    for name in ("home", "calendar", "inbox", "engagement", "accounts", "settings", "approval"):
        window.open_page(name)
        assert session.lanes.wait_idle()
        holder = window.focusWidget()
        assert holder is not None, name
        qtbot.waitUntil(holder.isVisible)


def test_the_foot_of_the_window_is_reached_after_its_page(open_window: Open) -> None:
    window = open_window().window
    window.open_page("accounts")
    chain, one = [], window.nextInFocusChain()
    while one is not None and one is not window:
        chain.append(one)
        one = one.nextInFocusChain()
    page = window.current_page()
    assert page is not None
    inside = [place for place, widget in enumerate(chain) if page.isAncestorOf(widget)]
    buttons = [place for place in inside if isinstance(chain[place], QPushButton)]
    assert chain.index(window.status.line) > max(buttons)


def test_help_tells_the_pages_own_keys(open_window: Open) -> None:
    window = open_window().window
    window.open_page("calendar")
    window._show_help()
    (dialog,) = window.findChildren(HelpDialog)
    told = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "Page Up" in told
    dialog.reject()


class Shown(QObject):
    """Notes what appears as a window of its own."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_own = isinstance(watched, QWidget) and watched.isWindow() and watched is not self._window
        if is_own and event.type() is QEvent.Type.Show and not isinstance(watched, QDialog | QMenu):
            self.strays.append(f"{type(watched).__name__} {watched.accessibleName()}")  # type: ignore[attr-defined]
        return False


def test_no_part_of_a_page_flashes_as_a_window_of_its_own(open_window: Open, qapp: QApplication) -> None:
    session = open_window()
    shown = Shown(session.window)
    qapp.installEventFilter(shown)
    try:
        for one in DESTINATIONS:
            session.window.open_page(one.name)
            assert session.lanes.wait_idle()
        session.window.open_page("accounts", {"add": True})
        assert session.lanes.wait_idle()
        (dialog,) = session.window.findChildren(AddAccountDialog)
        for platform in PLATFORMS:
            dialog.choose(platform)
        dialog.reject()
    finally:
        qapp.removeEventFilter(shown)
    assert shown.strays == []
