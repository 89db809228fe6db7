"""A lasting strip above a page: something that is not right and will stay so until it is dealt with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from gui.theme import SPACE_L, SPACE_S, SPACE_XS, Theme
from gui.widgets.looks import button, hide_unless, icon_button, label


class Banner(QFrame):
    """One sentence, at most one action, and a cross unless it must stay."""

    action_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        role: str = "warn",
        icon: str = "ph.warning",
        action_text: str = "",
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._icon = icon
        self.setObjectName("banner")
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_XS, SPACE_S, SPACE_XS)
        row.setSpacing(SPACE_S)
        self._mark = QLabel()
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.text = label(text, wrap=True)
        row.addWidget(self.text, 1)
        self.action = button(action_text, "link")
        hide_unless(self.action, action_text)
        row.addWidget(self.action)
        self._close = icon_button(theme.icon("ph.x", "dim"), self.tr("Close"))
        hide_unless(self._close, closable)
        row.addWidget(self._close)
        self._connect_signals()
        self._colour()

    def _connect_signals(self) -> None:
        self.action.clicked.connect(self.action_requested)
        self._close.clicked.connect(self.hide)
        self._theme.changed.connect(self._colour)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.text.setText(text)
        self.setAccessibleName(text)

    def _colour(self) -> None:
        self._mark.setPixmap(self._theme.pixmap(self._icon, 18, self._role, self.devicePixelRatioF()))
        self.setStyleSheet(
            f"#banner {{ background: {self._theme.hex(self._role + '_soft')}; border: none;"
            f" border-bottom: 1px solid {self._theme.hex('hairline')}; }}"
        )
