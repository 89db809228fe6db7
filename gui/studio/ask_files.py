"""Asking for files and folders without stopping the program: what was chosen comes later, or never."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], object]


def ask_file(parent: QWidget, title: str, pattern: str, on_chosen: Chosen) -> None:
    """Ask for a file to read."""
    dialog = _dialog(parent, title, "", on_chosen)
    dialog.setNameFilter(pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_target(parent: QWidget, title: str, name: str, on_chosen: Chosen) -> None:
    """Ask where to write a file that is to have this name."""
    dialog = _dialog(parent, title, "", on_chosen)
    suffix = Path(name).suffix
    dialog.setNameFilter(f"*{suffix}")
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.open()


def ask_folder(parent: QWidget, title: str, start: str, on_chosen: Chosen) -> None:
    """Ask for a folder to write into."""
    dialog = _dialog(parent, title, start, on_chosen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def _dialog(parent: QWidget, title: str, start: str, on_chosen: Chosen) -> QFileDialog:
    dialog = QFileDialog(parent, title, start)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    return dialog
