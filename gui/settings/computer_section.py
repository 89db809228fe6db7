"""Backups, tray and start, and about the program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtWidgets import QWidget

from core.domain.formats import date_time_text, size_text
from gui.autostart import set_start_at_login
from gui.desktop import open_folder
from gui.notices import Notice, NoticeKind
from gui.page import PageContext
from gui.settings.copying import Copying
from gui.settings.rows import Section, button_row, choice
from gui.tasks import Lane
from gui.widgets.looks import button, label, line

if TYPE_CHECKING:
    from core.domain.backup_file import BackupFile
    from gui.preferences import Preferences
    from gui.window_start import WindowStart


class BackupSection(Section):
    """Making and restoring backups. Keys to accounts are never in them."""

    notice_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Backups"), parent)
        self._context = context
        self.newest = label("", wrap=True)
        self.make_button = button(self.tr("Back up now"))
        self.copying = Copying(context)
        self.restore_button = button(self.tr("Restore a backup…"))
        self.kept = choice(
            [(self.tr("{0} backups").format(one), one) for one in (3, 7, 14, 30)],
            context.preferences.settings.backups_kept,
        )
        self.add_row(self.tr("Newest backup"), self.newest)
        self.add_row(self.tr("&Keep"), self.kept, self.tr("One is made every day and before every update."))
        self.add_whole(button_row(self.make_button))
        self.add_whole(line())
        self.add_whole(
            label(
                self.tr(
                    "One file with posts, history, pictures and your own templates, for another computer or the "
                    "office's archive, which only its password opens."
                ),
                "dim",
                wrap=True,
            )
        )
        self.add_whole(self.copying)
        self.add_whole(line())
        self.add_whole(
            label(
                self.tr(
                    "Keys to accounts are never part of a backup: after moving to another computer you sign in again. "
                    "Posts whose hour came after the backup was made ask before they leave."
                ),
                "dim",
                wrap=True,
            )
        )
        self.add_whole(button_row(self.restore_button))
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.make_button.clicked.connect(self.make)
        self.copying.notice_requested.connect(self.notice_requested)
        self.restore_button.clicked.connect(self._restore)
        self.kept.activated.connect(
            lambda: self._context.preferences.change(backups_kept=int(self.kept.currentData()))
        )

    def reload(self) -> None:
        """Look which backups there are."""
        self._context.lanes.run(
            self, self._context.start.maintenance.backups, self._on_files, supersede="backups"
        )

    def make(self) -> None:
        """Make a backup in the usual folder."""
        self.make_button.setEnabled(False)
        make = self._context.start.maintenance.make_backup
        self._context.lanes.run(self, make, self._on_made, self._on_failed)

    def _on_files(self, files: Sequence[BackupFile]) -> None:
        if not files:
            self.newest.setText(self.tr("none yet"))
            return
        newest = max(files, key=lambda one: one.made_at)
        language = self._context.preferences.language
        when = date_time_text(newest.made_at, self._context.office().zone, language)
        self.newest.setText(f"{when} · {size_text(newest.size_bytes, language)}")

    def _on_made(self, path: Path) -> None:
        self.make_button.setEnabled(True)
        words, show = self.tr("The backup is made."), self.tr("Show it")
        self.notice_requested.emit(
            Notice(words, NoticeKind.OK, show, lambda: open_folder(str(path.parent)), path.name)
        )
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        from gui.errors import explain_error

        self.make_button.setEnabled(True)
        told = explain_error(error)
        self.notice_requested.emit(
            Notice(self.tr("No backup was made."), NoticeKind.ERROR, detail=f"{told.title} {told.remedy}")
        )

    def _restore(self) -> None:
        from gui.settings.restore import RestoreDialog

        context = self._context
        dialog = RestoreDialog(
            context.theme,
            context.lanes,
            context.start.maintenance,
            context.preferences.language,
            context.office().zone,
            self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.restore_requested)
        dialog.open()


class StartSection(Section):
    """The tray and starting with the desktop."""

    notice_requested = Signal(object)

    def __init__(self, preferences: Preferences, start: WindowStart, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Start and background"), parent)
        self._preferences = preferences
        self._start = start
        now = preferences.settings
        self.tray = self.add_switch(
            self.tr("Go on working beside the clock when the window is closed"),
            now.tray,
            self.tr("Scheduled posts leave only while the program runs."),
        )
        self.at_login = self.add_switch(
            self.tr("Start with the computer"), now.start_at_login, self.tr("Hidden beside the clock.")
        )
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.tray.toggled.connect(lambda on: self._preferences.change(tray=on))
        self.at_login.clicked.connect(self._on_at_login)

    def _on_at_login(self, on: bool) -> None:
        try:
            set_start_at_login(on, self._start.folders.data, practice=self._start.practice)
        except OSError:
            self.at_login.setChecked(not on)
            self.notice_requested.emit(
                Notice(
                    self.tr("The desktop's start list could not be written."),
                    NoticeKind.WARN,
                    detail=self.tr("Nothing was changed. Check that you may write to your settings folder."),
                )
            )
            return
        self._preferences.change(start_at_login=on)


class AboutSection(Section):
    """Version, licence, folders, keyring."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Papan Siar"), parent)
        folders = context.start.folders
        self.version = label(f"{context.start.version} · Qt {qVersion()}")
        place = label(folders.data, wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.keyring = label("…", wrap=True)
        self.add_row(self.tr("Version"), self.version)
        self.add_row(self.tr("Licence"), label(self.tr("GNU General Public License, version 3 or later")))
        self.add_row(self.tr("Keyring"), self.keyring)
        self.add_row(self.tr("Data folder"), place)
        self.data_button = button(self.tr("Open the data folder"))
        self.logs_button = button(self.tr("Open the reports folder"))
        self.add_whole(button_row(self.data_button, self.logs_button))
        self.add_whole(
            label(
                self.tr(
                    "Built with Python, Qt for Python (LGPL), SQLAlchemy, Alembic, Requests, keyring and "
                    "cryptography, with icons of Phosphor and Font Awesome and the typefaces Manrope and Source "
                    "Serif (OFL)."
                ),
                "dim",
                wrap=True,
            )
        )
        context.lanes.run(self, context.backend.keyring, self._show_keyring, lane=Lane.PARALLEL)
        self.data_button.clicked.connect(lambda: open_folder(folders.data))
        self.logs_button.clicked.connect(lambda: open_folder(folders.logs))

    def _show_keyring(self, name: str) -> None:
        self.keyring.setText(name or self.tr("none: keys are kept until you quit"))
