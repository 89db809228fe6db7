"""The addresses that an office registers with its own app, to be read or copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.platforms.platform import Platform
from gui.labels import platform_name
from gui.theme import SPACE_S, SPACE_XS
from gui.widgets.looks import button, label


class CallbackAddresses(QWidget):
    """Says where the platform's page leads back to; a sign-in fails if one of them is not registered."""

    def __init__(self, info: Platform, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._addresses = "\n".join(info.callbacks)
        words = self.tr("Register these callback addresses with the app at {0}, exactly as they stand:")
        self.words = label(words.format(platform_name(info.id)), wrap=True)
        self.addresses = label(self._addresses)
        self.addresses.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.addresses.setAccessibleName(self.tr("Callback addresses"))
        self.copy = button(self.tr("Copy"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.addresses)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.words)
        column.addLayout(row)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._addresses))
