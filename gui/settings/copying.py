"""Copying everything into one file: the button, the question how, how far it is, and where the file lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from core.domain.formats import size_text
from gui.desktop import open_folder
from gui.notices import Notice, NoticeKind
from gui.page import PageContext
from gui.settings.copy_dialog import CopyDialog
from gui.tasks import Lane, Task
from gui.theme import SPACE_M
from gui.widgets.looks import button, label


class Copying(QWidget):
    """A row that may stand wherever a copy is offered; ``copied`` gives the file once it was read back."""

    notice_requested = Signal(object)
    copied = Signal(object)
    _progressed = Signal(object, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self.dialog: CopyDialog | None = None
        self.button = button(self.tr("Copy everything to a flash disk…"))
        self.stop_button = button(self.tr("Stop"), "link")
        self.stop_button.hide()
        self.progress = label("", "dim")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        for one in (self.button, self.progress, self.stop_button):
            row.addWidget(one)
        row.addStretch(1)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.button.clicked.connect(self._ask_how)
        self.stop_button.clicked.connect(self.stop)
        self._progressed.connect(self._on_progress)

    @property
    def is_copying(self) -> bool:
        """Tell whether a file is being written."""
        return self._task is not None

    def _ask_how(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = CopyDialog(self._context.theme, (self._context.office().name,), self)
        self.dialog.chosen.connect(self._ask_where)
        self.dialog.open()

    def _ask_where(self, password: str) -> None:
        dialog = QFileDialog(self, self.tr("Where to?"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.copy_to(Path(name), password))
        dialog.open()

    def copy_to(self, folder: Path, password: str = "") -> None:
        """Write everything into one file in a folder, beside all other work."""
        self.button.setEnabled(False)
        self.stop_button.show()
        task = self._task = Task()
        copy, tell = self._context.start.maintenance.make_copy, self._progressed.emit

        def go_on(done: int, whole: int) -> bool:
            tell(done, whole)
            return not task.cancelled

        def work() -> Path | None:
            return copy(folder, go_on, password)

        self._context.lanes.run(self, work, self._on_copied, self._on_failed, lane=Lane.PARALLEL, task=task)

    def stop(self) -> None:
        """Stop copying; the half file goes away by itself."""
        if self._task is not None:
            self._task.cancel()
        self._end()

    def _end(self) -> None:
        self._task = None
        self.button.setEnabled(True)
        self.stop_button.hide()
        self.progress.setText("")

    def _on_progress(self, done: int, whole: int) -> None:
        if self._task is not None and whole:
            shown = min(99, done * 100 // whole)
            size = size_text(whole // 2, self._context.preferences.language)
            self.progress.setText(self.tr("{0} % of {1}").format(shown, size))

    def _on_copied(self, path: Path | None) -> None:
        self._end()
        if path is None:
            return
        words = self.tr("Everything is copied and was read back.")
        self.notice_requested.emit(
            Notice(words, NoticeKind.OK, self.tr("Show it"), lambda: open_folder(str(path.parent)), path.name)
        )
        self.copied.emit(path)

    def _on_failed(self, error: Exception) -> None:
        from gui.errors import explain_error

        self._end()
        told = explain_error(error)
        self.notice_requested.emit(
            Notice(self.tr("No copy was made."), NoticeKind.ERROR, detail=f"{told.title} {told.remedy}")
        )
