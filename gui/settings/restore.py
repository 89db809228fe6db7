"""Choosing the backup that shall take the place of the data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from core.domain.backup_file import BackupFile
from core.domain.formats import Language, OfficeZone, date_time_text, size_text
from gui.backend import Maintenance
from gui.errors import explain_error
from gui.tasks import Lanes
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from gui.widgets.looks import button, label

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
    """Lists the backups of this computer, or takes a file from elsewhere."""

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
        self.fault = label("", "error", wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        column.addLayout(self._build_buttons())
        self._connect_signals()
        self._load()

    def _build_buttons(self) -> QHBoxLayout:
        self.other_button = button(self.tr("Another file…"))
        self.cancel_button = button(self.tr("Cancel"))
        self.restore_button = button(self.tr("Restore"), "primary")
        self.restore_button.setEnabled(False)
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
        self.restore_button.clicked.connect(self._restore_chosen)
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
        dialog = QFileDialog(self, self.tr("Choose a backup"), str(Path.home()), "*.zip *.db")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _restore_chosen(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.take(self.model.file(index.row()).path)

    def take(self, path: Path) -> None:
        """Choose this backup."""
        self.accept()
        self.chosen.emit(path)

    def _on_error(self, error: Exception) -> None:
        self.fault.setText(explain_error(error).text)
        self.fault.show()
