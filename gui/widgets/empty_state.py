"""What a page shows when it has nothing to show: one line of what to do, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.looks import button, label

_ICON_SIZE = 40


class EmptyState(QWidget):
    """Icon, title, one hint and at most one button."""

    action_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        hint: str = "",
        action_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_S)
        column.addStretch(1)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._icon)
        column.addSpacing(SPACE_S)
        self.title = label(title, "heading", wrap=True)
        self.hint = label(hint, "dim", wrap=True)
        for one in (self.title, self.hint):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(one)
        column.addSpacing(SPACE_M)
        self.button = button(action_text, "primary")
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self.button)  # whoever sends the keyboard here means what can be pressed
        column.addStretch(2)
        self.set_words(title, hint, action_text)
        self._connect_signals()
        self._draw_icon()

    def _connect_signals(self) -> None:
        self.button.clicked.connect(self.action_requested)
        self._theme.changed.connect(self._draw_icon)

    def set_words(self, title: str, hint: str = "", action_text: str = "") -> None:
        """Say something else; an empty text takes no room."""
        for widget, text in ((self.title, title), (self.hint, hint), (self.button, action_text)):
            widget.setText(text)
            widget.setVisible(bool(text))

    def _draw_icon(self) -> None:
        self._icon.setPixmap(
            self._theme.pixmap(self._icon_name, _ICON_SIZE, "disabled", self.devicePixelRatioF())
        )
