"""The top of every page: its title, one line under it, and the primary action at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import SPACE_S
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import hide_unless, label


class PageHeader(QWidget):
    """Title and subtitle left, actions right in the order in which they are added."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = label(title, "title")
        self.subtitle = ElidedLabel(subtitle)
        self.subtitle.setProperty("look", "dim")
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        hide_unless(self.subtitle, subtitle)
        row.addLayout(words, 1)
        self._row = row

    def set_subtitle(self, text: str) -> None:
        """Change the line under the title; an empty one takes no room."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def add_action(self, widget: QWidget) -> None:
        """Add a control at the right; the page's primary button comes last."""
        self._row.addWidget(widget)
