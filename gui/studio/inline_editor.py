"""Typing on the picture: a small box over the clicked text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LEAST = (180, 34)


class InlineEditor(QPlainTextEdit):
    """Shows a field's text over the canvas. Enter or leaving it ends the editing, Escape too; each key is told."""

    value_edited = Signal(str, str)
    """The place and its new text."""
    finished = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._place = ""
        self._takes_lines = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        self.textChanged.connect(self._on_changed)

    @property
    def place(self) -> str:
        """Give the place that is being edited; empty when closed."""
        return self._place

    def open_at(self, place: str, text: str, where: QRectF, *, takes_lines: bool) -> None:
        """Begin to edit; ``takes_lines`` lets Enter make a new line."""
        self._place = ""
        self._takes_lines = takes_lines
        self.setPlainText(text)
        self._place = place
        wide = max(_LEAST[0], round(where.width()) + 24)
        tall = max(_LEAST[1], round(where.height()) + 18)
        x = max(0, min(round(where.left()) - 10, self._canvas.width() - wide))
        y = max(0, min(round(where.top()) - 8, self._canvas.height() - tall))
        self.setGeometry(x, y, wide, tall)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus()

    def close_editor(self) -> None:
        """End the editing."""
        if self._place:
            self._place = ""
            self.hide()
            self.finished.emit()

    def _on_changed(self) -> None:
        if self._place:
            text = self.toPlainText()
            self.value_edited.emit(self._place, text if self._takes_lines else " ".join(text.split("\n")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape or Enter."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        breaks = self._takes_lines and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (is_enter and not breaks):
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when something else is used; not for a menu of its own."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.close_editor()
