"""Shown instead of the pages when the workspace cannot be opened: what happened, what was kept, what to
do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.errors.explanation import Explanation
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.looks import button, label

_WIDTH = 620


class FailurePage(QWidget):
    """A full page with the three sentences and what can be done from here."""

    retry_requested = Signal()
    restore_requested = Signal()
    folder_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        explanation: Explanation,
        folder: str,
        *,
        can_restore: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE_M)
        outer.addLayout(column)
        outer.addStretch(1)
        column.addStretch(1)
        mark = QLabel()
        mark.setPixmap(theme.pixmap("ph.warning-circle", 48, "error", self.devicePixelRatioF()))
        column.addWidget(mark)
        self.title = label(explanation.title, "title", wrap=True)
        self.kept = label(explanation.kept, wrap=True)
        self.remedy = label(explanation.remedy, wrap=True)
        for one in (self.title, self.kept, self.remedy):
            one.setMinimumWidth(theme.px(_WIDTH))
            one.setMaximumWidth(theme.px(_WIDTH))
            column.addWidget(one)
        place = label(folder, "dim", wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setContentsMargins(0, SPACE_S, 0, SPACE_S)
        column.addWidget(place)
        column.addLayout(self._build_buttons(can_restore=can_restore))
        column.addStretch(2)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)

    def _build_buttons(self, *, can_restore: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.setContentsMargins(0, SPACE_L, 0, 0)
        self.retry_button = button(self.tr("Try again"), "primary")
        self.setFocusProxy(self.retry_button)
        self.restore_button = button(self.tr("Restore a backup…"))
        self.restore_button.setVisible(can_restore)
        self.folder_button = button(self.tr("Open the data folder"))
        self.quit_button = button(self.tr("Quit"))
        for made, wanted in (
            (self.retry_button, self.retry_requested),
            (self.restore_button, self.restore_requested),
            (self.folder_button, self.folder_requested),
            (self.quit_button, self.quit_requested),
        ):
            made.clicked.connect(wanted)
            row.addWidget(made)
        row.addStretch(1)
        return row
