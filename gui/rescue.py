"""What is shown when the workspace does not open, and the choice of a backup to put in its place."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from core.domain.formats import OfficeZone
    from gui.main_window import MainWindow
    from gui.preferences import Preferences
    from gui.tasks import Lanes
    from gui.theme import Theme
    from gui.window_start import WindowStart


class Rescue(QObject):
    """Serves one window; opens and restores nothing itself."""

    retry_requested = Signal()
    quit_requested = Signal()
    restore_requested = Signal(object)
    """The ``Restoration`` that was chosen."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        lanes: Lanes,
        start: WindowStart,
        preferences: Preferences,
        zone: Callable[[], OfficeZone],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._lanes = lanes
        self._start = start
        self._preferences = preferences
        self._zone = zone

    def show_failure(self, error: Exception) -> None:
        """Give the whole window to what went wrong and what can be done."""
        from core.errors import PapanSiarError
        from gui.desktop import open_folder
        from gui.errors import explain_error
        from gui.failure_page import FailurePage

        unforeseen = None if isinstance(error, PapanSiarError) else error
        logging.getLogger(__name__).error("The workspace could not be opened: %s", error, exc_info=unforeseen)
        told = explain_error(error)
        can_restore = told.action == "restore" or self._has_backups()
        page = FailurePage(self._theme, told, self._start.folders.data, can_restore=can_restore)
        page.retry_requested.connect(self.retry_requested)
        page.folder_requested.connect(lambda: open_folder(self._start.folders.data))
        page.quit_requested.connect(self.quit_requested)
        page.restore_requested.connect(self.ask_backup)
        self._window.show_whole(page)

    def ask_backup(self) -> None:
        """Let the admin choose a backup, or a file from another computer."""
        from gui.settings.restore import RestoreDialog

        dialog = RestoreDialog(
            self._theme,
            self._lanes,
            self._start.maintenance,
            self._preferences.language,
            self._zone(),
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.restore_requested)
        dialog.open()

    def _has_backups(self) -> bool:
        try:
            return bool(self._start.maintenance.backups())
        except Exception:  # noqa: BLE001 - the page that tells of a fault must not fail itself
            return False
