"""A field that tells what is looked for once the typing pauses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme import Theme

_PAUSE_MS = 200


class SearchField(QLineEdit):
    """Emits ``searched`` 200 ms after the last key, at once on Enter, and empties itself on Escape."""

    searched = Signal(str)

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.addAction(theme.icon("ph.magnifying-glass", "dim"), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(
            theme.icon("ph.x-circle", "dim"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._clear.setText(self.tr("Empty the field"))
        self._clear.setVisible(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.textChanged.connect(self._on_edited)
        self._clear.triggered.connect(self._empty)
        self._pause.timeout.connect(self._announce)
        self.returnPressed.connect(self._announce)

    def _on_edited(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._pause.start()

    def _announce(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    def _empty(self) -> None:
        self.clear()
        self._announce()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape empty the field before anything else hears it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._empty()
        else:
            super().keyPressEvent(event)
