"""Choosing the backup that shall take the place of the data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from core.domain.backup_file import BackupFile, Restoration
from core.domain.formats import Language, OfficeZone, date_time_text, size_text
from gui.backend import Maintenance
from gui.errors import explain_error
from gui.tasks import Lane, Lanes
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from gui.widgets.looks import button, form_label, label, set_invalid

_Index = QModelIndex | QPersistentModelIndex


class BackupsModel(QAbstractListModel):
    """Backups, newest first, as when and how large."""

    def __init__(self, language: Language, zone: OfficeZone, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._zone = zone
        self._files: list[BackupFile] = []

    def show_files(self, files: Sequence[BackupFile]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self._files = sorted(files, key=lambda one: one.made_at, reverse=True)
        self.endResetModel()

    def file(self, row: int) -> BackupFile:
        """Give the backup of a row."""
        return self._files[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of backups; rows have no children."""
        return 0 if parent.isValid() else len(self._files)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a row; the file's name is the tooltip."""
        if not index.isValid():
            return None
        one = self._files[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(one.path)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            when = date_time_text(one.made_at, self._zone, self._language)
            return f"{when} · {size_text(one.size_bytes, self._language)}"
        return None


class RestoreDialog(QDialog):
    """Lists the backups of this computer, or takes a file from elsewhere and asks for its password.

    Emits ``chosen`` with a ``Restoration`` once the password is the right one, before anything is closed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        lanes: Lanes,
        maintenance: Maintenance,
        language: Language,
        zone: OfficeZone,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._maintenance = maintenance
        self._path = Path()
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setMinimumSize(theme.px(520), theme.px(380))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(
            label(
                self.tr(
                    "The data of now is set aside beside it, not deleted. Keys to accounts are not part of a backup: "
                    "those in this computer's keyring stay, on another computer you sign in again."
                ),
                "dim",
                wrap=True,
            )
        )
        self.model = BackupsModel(language, zone, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setProperty("look", "rows")
        self.view.setAccessibleName(self.tr("Backups"))
        column.addWidget(self.view, 1)
        self.locked = self._build_locked()
        column.addWidget(self.locked)
        self.fault = label("", "error", wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        column.addStretch(0)  # takes what the list leaves when it is hidden
        column.addLayout(self._build_buttons())
        self._connect_signals()
        self._load()

    def _build_locked(self) -> QWidget:
        """What takes the list's place once a file is chosen that only its password opens."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        self.locked_words = label("", wrap=True)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.shown = QCheckBox(self.tr("S&how"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(form_label(self.tr("Pass&word"), self.password))
        row.addWidget(self.password, 1)
        row.addWidget(self.shown)
        column.addWidget(self.locked_words)
        column.addLayout(row)
        holder.hide()
        return holder

    def _build_buttons(self) -> QHBoxLayout:
        self.other_button = button(self.tr("Another file…"))
        self.cancel_button = button(self.tr("Cancel"))
        self.restore_button = button(self.tr("Restore"), "primary")
        self.restore_button.setEnabled(False)
        self.restore_button.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.other_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.restore_button)
        return row

    def _connect_signals(self) -> None:
        self.view.selectionModel().currentChanged.connect(
            lambda now: self.restore_button.setEnabled(now.isValid())
        )
        self.view.doubleClicked.connect(self._restore_chosen)
        self.restore_button.clicked.connect(self._go_on)
        self.password.textChanged.connect(self._on_typed)
        self.shown.toggled.connect(self._show_signs)
        self.other_button.clicked.connect(self._choose_file)
        self.cancel_button.clicked.connect(self.reject)

    def _load(self) -> None:
        self._lanes.run(self, self._maintenance.backups, self._on_files, self._on_error)

    def _on_files(self, files: Sequence[BackupFile]) -> None:
        self.model.show_files(files)
        if files:
            self.view.setCurrentIndex(self.model.index(0))
            self.restore_button.setEnabled(True)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a backup"), str(Path.home()), "*.papansalinan *.zip *.db")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _go_on(self) -> None:
        if self.locked.isHidden():
            self._restore_chosen()
        else:
            self._try_password()

    def _restore_chosen(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.take(self.model.file(index.row()).path)

    def take(self, path: Path) -> None:
        """Choose this file; if only a password opens it, ask for that first."""
        self._path = path
        self.fault.hide()
        asks = self._maintenance.asks_password
        self._lanes.run(self, lambda: asks(path), self._on_known, self._on_error, lane=Lane.PARALLEL)

    def _on_known(self, asks_password: bool) -> None:
        if not asks_password:
            self._choose("")
            return
        words = self.tr("{0} is protected. Type the password that was chosen when the copy was made.")
        self.locked_words.setText(words.format(self._path.name))
        self.view.hide()
        self.locked.show()
        self.password.clear()
        self.password.setFocus()
        self._on_typed()

    def _on_typed(self) -> None:
        set_invalid(self.password, False)
        self.fault.hide()
        self.restore_button.setEnabled(bool(self.password.text()))

    def _show_signs(self) -> None:
        shown = self.shown.isChecked()
        self.password.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _try_password(self) -> None:
        self.restore_button.setEnabled(False)
        path, password, attempt = self._path, self.password.text(), self._maintenance.try_password
        self._lanes.run(
            self,
            lambda: attempt(path, password),
            lambda _: self._choose(password),
            self._on_refused,
            lane=Lane.PARALLEL,
            supersede="password",
        )

    def _on_refused(self, error: Exception) -> None:
        self._on_error(error)
        set_invalid(self.password, True)
        self.restore_button.setEnabled(True)
        self.password.selectAll()
        self.password.setFocus()

    def _choose(self, password: str) -> None:
        self.accept()
        self.chosen.emit(Restoration(self._path, password))

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no password in a closed window."""
        self.password.clear()
        super().hideEvent(event)

    def _on_error(self, error: Exception) -> None:
        self.fault.setText(explain_error(error).text)
        self.fault.show()
