"""A framed group with a heading, optional header widgets and a body."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.looks import hide_unless, label


class Card(QFrame):
    """Put content into ``body``; ``add_action`` puts a widget at the right of the heading."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        outer.setSpacing(SPACE_S)
        self._head = QHBoxLayout()
        self.title = label(title, "heading")
        self._head.addWidget(self.title, 1)
        hide_unless(self.title, title)
        outer.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_S)
        outer.addLayout(self.body, 1)

    def add_action(self, widget: QWidget) -> None:
        """Put a small button or a figure at the right of the heading."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
