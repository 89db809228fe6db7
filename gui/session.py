"""One run of the program: opens the workspace behind the first paint, feeds the window, and ends in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from core.domain.formats import OfficeZone
from gui.crash import CrashHook
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.rescue import Rescue
from gui.status_feed import StatusFeed
from gui.tasks import Lane, Lanes
from gui.theme import Theme
from gui.translation import Translation

if TYPE_CHECKING:
    from core.domain.backup_file import Restoration
    from core.domain.office import Office
    from core.domain.settings import Settings
    from gui.backend import Backend
    from gui.bridge import Bridge
    from gui.onboarding.page import OnboardingPage
    from gui.page import PageContext
    from gui.system_line import SystemLine
    from gui.tray_keeper import TrayKeeper
    from gui.window_start import WindowStart

_PAINTED_WITHIN_MS = 500
#: When the first page has been read and painted.
_AT_EASE_MS = 1500


class Session(QObject):
    """Owns everything that lives as long as the window, and decides what is shown when."""

    ready = Signal()
    """The workspace is open and its first page is shown (or the first start is)."""
    failed = Signal()
    _crashed = Signal(str)

    def __init__(self, app: QApplication, start: WindowStart) -> None:
        super().__init__()
        self._app = app
        self._start = start
        self.lanes = Lanes(self)
        self.preferences = Preferences(start.settings, start.settings_store, self.lanes, self)
        self._translation = Translation(app)
        self._translation.switch(start.settings.language)
        self.theme = Theme(app, self)
        self._apply_look(start.settings)
        self.window = MainWindow(self.theme, self.preferences)
        self.backend: Backend | None = None
        self.status = StatusFeed(self.window, start.clock, self.lanes, self.preferences, self.office, self)
        self.tray: TrayKeeper | None = None
        self._rescue = Rescue(self.window, self.theme, self.lanes, start, self.preferences, self._zone)
        self._bridge: Bridge | None = None
        self._context: PageContext | None = None
        self._system_line: SystemLine | None = None
        self._office: Office | None = None
        self._onboarding: OnboardingPage | None = None
        self._keys_are_lost = False
        self._unpainted = QTimer(self)
        self._unpainted.setSingleShot(True)
        self._hook = CrashHook(
            Path(start.folders.logs),
            start.version,
            start.clock.now,
            lambda file: self._crashed.emit(str(file or "")),
        )
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._crashed.connect(self._on_crashed)
        self.lanes.failed.connect(self._on_failed_task)
        self.preferences.changed.connect(self._on_settings_changed)
        self.window.closing.connect(self._on_window_closing)
        self.window.jump_requested.connect(self._show_jump)
        self.window.line_try_requested.connect(self._try_line)
        self.window.sign_in_page_requested.connect(self._open_sign_in_page)
        self.window.restore_requested.connect(self.restore)
        self._rescue.retry_requested.connect(self._open_backend)
        self._rescue.quit_requested.connect(self.quit)
        self._rescue.restore_requested.connect(self.restore)
        self._app.applicationStateChanged.connect(self._on_application_state)
        self._app.styleHints().colorSchemeChanged.connect(lambda: self._apply_look(self.preferences.settings))

    # --- from start to the first page ----------------------------------------------------------------------

    def open(self, *, hidden: bool = False) -> None:
        """Show the window, and once it is painted open the workspace in the database lane."""
        self._hook.install()
        self._unpainted.timeout.connect(self._begin)
        self.window.skeleton.painted.connect(self._begin)
        self._unpainted.start(0 if hidden else _PAINTED_WITHIN_MS)
        if not hidden:
            self.window.show()

    def _begin(self) -> None:
        """Do what the first paint did not need. A window that nobody sees is never painted: time is up then."""
        from gui.app_icon import app_icon

        self._unpainted.stop()
        self._unpainted.timeout.disconnect(self._begin)
        self.window.skeleton.painted.disconnect(self._begin)
        self._app.setWindowIcon(app_icon())
        if self._start.settings_set_aside:
            from gui.telling import settings_set_aside

            self.window.show_notice(settings_set_aside(self._start.settings_set_aside))
        self._open_backend()

    def _open_backend(self) -> None:
        def work() -> tuple[Backend, Office | None]:
            self.status.last_written_at = self._start.maintenance.last_written_at()  # opening writes
            backend = self._start.open_backend()
            return backend, backend.services.office.get()

        self.window.show_skeleton()
        self.lanes.run(self, work, self._on_opened, self._on_open_failed)

    def _on_opened(self, opened: tuple[Backend, Office | None]) -> None:
        from gui.alerts import Alerts
        from gui.bridge import Bridge

        if self._bridge is not None:
            self._bridge.close()
        self.backend, self._office = opened
        self._bridge = Bridge(self.backend.services.events, self.backend.sync.line, self)
        self._bridge.office_changed.connect(self._reload_office)
        self.status.follow(self._bridge)
        self._context = self._make_context(self.backend, self._bridge)
        Alerts(self._context, self._bridge, self.window, lambda: self.tray.tray if self.tray else None)
        self.lanes.run(self, self.backend.start)
        self._look_for_keyring(self.backend)
        if self._office is None:
            self._show_onboarding(self._context)
        else:
            self._enter(self.preferences.settings.last_page)
        QTimer.singleShot(_AT_EASE_MS, self, self._hear_of_line)
        self.ready.emit()

    def _hear_of_line(self) -> None:
        """Ask the system for its word on the line: on Windows a service that may have to wake up first, at login."""
        from gui.system_line import SystemLine

        if self._system_line is None:
            self._system_line = SystemLine(self._on_system_line, self)

    def _make_context(self, backend: Backend, bridge: Bridge) -> PageContext:
        from gui.desktop import open_url
        from gui.page import PageContext

        return PageContext(
            services=backend.services,
            lanes=self.lanes,
            bridge=bridge,
            preferences=self.preferences,
            office=self.office,
            theme=self.theme,
            sync=backend.sync,
            open_url=open_url,
            backend=backend,
            start=self._start,
        )

    def office(self) -> Office:
        """Give the profile now in force; only pages ask, and there is none before the first start is
        finished."""
        if self._office is None:
            raise LookupError("no office yet")
        return self._office

    def _show_onboarding(self, context: PageContext) -> None:
        from gui.onboarding.page import OnboardingPage

        page = OnboardingPage(context, self._onboarding.draft if self._onboarding is not None else None)
        self._onboarding = page
        page.finished.connect(self._on_onboarded)
        page.restore_requested.connect(self._rescue.ask_backup)
        page.notice_requested.connect(self.window.show_notice)
        self.window.show_whole(page)

    def _on_onboarded(self, office: Office, page: str) -> None:
        self._office = office
        self._onboarding = None
        self._enter("home")
        if page != "home":
            self.window.open_page(page, {"add": True})

    def _enter(self, page: str) -> None:
        if self._context is None or self.backend is None:
            return
        self.window.enter(self._context, page if page in _RETURNED_TO else "home")
        self._tell_keyring()
        self.status.start(self.backend)
        self._show_tray()

    def _on_open_failed(self, error: Exception) -> None:
        self._rescue.show_failure(error)
        self.failed.emit()

    def restore(self, wanted: Restoration) -> None:
        """Close the workspace, put the backup in its place, and open it again; a failure changes nothing."""
        backend, self.backend = self.backend, None
        self.status.stop()
        self.window.show_skeleton()

        def work() -> None:
            if backend is not None:
                backend.close()
            self._start.maintenance.restore(wanted.path, wanted.password)

        self.lanes.run(self, work, lambda _: self._open_backend(), self._on_restore_failed)

    def _on_restore_failed(self, error: Exception) -> None:
        self._on_failed_task(error)
        self._open_backend()

    # --- what goes on ------------------------------------------------------------------------------------

    def _zone(self) -> OfficeZone:
        return self._office.zone if self._office is not None else OfficeZone.WIB

    def _reload_office(self) -> None:
        if self.backend is not None:
            self.lanes.run(self, self.backend.services.office.get, self._on_office, supersede="office")

    def _on_office(self, office: Office | None) -> None:
        if office is not None:
            self._office = office
            self.status.refresh()

    def _on_system_line(self, online: bool) -> None:
        if self.backend is not None:
            self.backend.sync.system_says(online)

    def _try_line(self) -> None:
        if self.backend is not None:
            self.backend.sync.wake()

    def _open_sign_in_page(self) -> None:
        """Let the network show its page, and look soon whether it lets everything through."""
        from gui.desktop import ANY_PAGE

        if self._context is not None:
            self._context.open_url(ANY_PAGE)
        self._try_line()

    def _on_application_state(self, state: Qt.ApplicationState) -> None:
        """Look soon when somebody comes back from the network's sign-in page."""
        active = state is Qt.ApplicationState.ApplicationActive
        if active and self.backend is not None and self.backend.sync.line().state == "portal":
            self.backend.sync.wake()

    def _show_jump(self) -> None:
        from gui.jump_entries import open_jump

        if self._context is not None and self._office is not None:
            open_jump(self._context, self.window)

    # --- looks and language ------------------------------------------------------------------------------

    def _apply_look(self, settings: Settings) -> None:
        self.theme.apply(settings.theme, settings.text_scale, reduced_motion=settings.reduced_motion)

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        looks = (before.theme, before.text_scale, before.reduced_motion)
        if looks != (after.theme, after.text_scale, after.reduced_motion):
            self._apply_look(after)
        if before.language is not after.language:
            self._translation.switch(after.language)
        if (before.language, before.text_scale) != (after.language, after.text_scale):
            QTimer.singleShot(0, self, self._rebuild)
        if before.tray != after.tray:
            self._show_tray()
        ways = (before.proxy, before.proxy_url, before.ca_bundle)
        if ways != (after.proxy, after.proxy_url, after.ca_bundle) and self.backend is not None:
            self._use_network(self.backend, after)

    def _use_network(self, backend: Backend, settings: Settings) -> None:
        """Send by the new way at once, beginning with what waits for a line."""
        self.lanes.run(self, lambda: backend.network.apply(settings), lambda _: backend.sync.wake())

    def _rebuild(self) -> None:
        """Make all widgets anew once the click that asked for it has been dealt with."""
        if self._office is None:
            if self._context is not None:
                self.window.rebuild()
                self._show_onboarding(self._context)
            return
        self.window.rebuild()
        self._tell_keyring()
        self.status.refresh()
        if self.tray is not None:
            self.tray.rebuild()

    # --- telling -----------------------------------------------------------------------------------------

    def _look_for_keyring(self, backend: Backend) -> None:
        """Look behind the opening, which a keyring that does not answer must not hold up, and only for keys."""

        def is_missing() -> bool:
            from core.domain.account import ChannelMode

            keys = any(one.mode is ChannelMode.API for one in backend.services.accounts.list())
            return keys and not backend.keyring()

        self.lanes.run(self, is_missing, self._on_keyring, lane=Lane.PARALLEL)

    def _on_keyring(self, is_missing: bool) -> None:
        self._keys_are_lost = is_missing
        self._tell_keyring()

    def _tell_keyring(self) -> None:
        if self._keys_are_lost:
            from gui.telling import keyring_missing

            self.window.set_banner("keyring", keyring_missing(), icon="ph.key")

    def _on_failed_task(self, error: Exception) -> None:
        from gui.errors import explain_error
        from gui.telling import failed

        told = explain_error(error)
        self.window.show_notice(failed(told, self._rescue.ask_backup))

    def _on_crashed(self, file: str) -> None:
        from gui.telling import crashed

        self.window.show_notice(crashed(file))

    # --- tray and end ------------------------------------------------------------------------------------

    def _show_tray(self) -> None:
        if self.tray is None:
            from gui.tray_keeper import TrayKeeper

            self.tray = TrayKeeper(self.theme, self.preferences, self)
            self.tray.open_requested.connect(self.raise_window)
            self.tray.page_requested.connect(self._raise_page)
            self.tray.sync_requested.connect(self._try_line)
            self.tray.quit_requested.connect(self.quit)
            self.tray.shown.connect(self.status.tell)
            self.status.changed.connect(self.tray.set_status)
        self.tray.refresh()

    def raise_window(self) -> None:
        """Bring the window to the front, from the tray or for a second start."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _raise_page(self, name: str) -> None:
        self.raise_window()
        self.window.open_page(name)

    def _on_window_closing(self, event: QCloseEvent) -> None:
        if not self.window.may_close():
            event.ignore()
            return
        self.window.keep_geometry()
        if self.tray is not None and self.tray.takes_window():
            event.ignore()
            self.window.hide()
        else:
            event.accept()
            self.quit()

    def quit(self) -> None:
        """End the program; what is being sent continues at the next start."""
        self.preferences.change(last_page=self.window.current_name)
        self.window.hide()
        self._app.quit()

    def close(self) -> None:
        """Stop sending, close the database, end the lanes; to be called after the event loop."""
        self.status.stop()
        if self._bridge is not None:
            self._bridge.close()
        if self.tray is not None:
            self.tray.close()
        if self.backend is not None:
            self.lanes.run(self, self.backend.close)
        self.lanes.close()
        self._hook.remove()
        self._translation.remove()
        self.window.deleteLater()


#: A start goes back to these; the composer would open an empty post.
_RETURNED_TO = frozenset({"home", "calendar", "outbox", "inbox", "engagement", "report", "accounts"})
