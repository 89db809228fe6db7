"""What scrolls when it needs more room than there is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inside: QWidget, name: str = "", *, across: bool = True) -> QScrollArea:
    """Let a widget scroll. With a ``name`` the keys scroll it, too: for what is only read. A form needs none, because
    it follows the cursor from field to field. ``across`` allows a bar for the width.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    if not across:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if name:
        area.setProperty("look", "read")
        area.setAccessibleName(name)
    else:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
