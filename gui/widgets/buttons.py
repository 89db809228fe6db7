"""Buttons that Enter presses as Space does, which Qt leaves to dialogs only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton


def is_enter(event: QKeyEvent) -> bool:
    """Tell whether a key is one of the two Enter keys, alone."""
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PushButton(QPushButton):
    """A push button for pages."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click on Enter."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """A button with only an icon."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click on Enter."""
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)
