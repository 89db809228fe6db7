"""Answers the file dialog that a widget has opened, as a person would."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose(owner: QWidget, path: Path | None) -> None:
    """Choose a file or folder; ``None`` cancels."""
    (dialog,) = (one for one in owner.findChildren(QFileDialog) if one.isVisible())
    if path is not None:
        dialog.fileSelected.emit(str(path))
    dialog.reject()
