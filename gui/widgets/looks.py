"""Short ways to make the widgets that every page is built of, in one of the style sheet's looks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from gui.theme import CONTROL_HEIGHT
from gui.widgets.buttons import PushButton, ToolButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

#: Qt leaves 4 pixels between a button's icon and its text, which is cramped for a glyph that fills its box.
_ICON_GAP = QSize(6, 0)


def button(text: str, look: str = "", icon: QIcon | None = None) -> QPushButton:
    """Make a push button; looks: "" (outlined), ``primary``, ``danger``, ``quiet``, ``link``."""
    made = PushButton(text)
    if look:
        made.setProperty("look", look)
    if look == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(made.iconSize() + _ICON_GAP)  # the glyph keeps its height and gets air beside it
    made.setAutoDefault(False)
    return made


def icon_button(icon: QIcon, name: str) -> QToolButton:
    """Make a square button with only an icon; ``name`` is what screen readers say and the tooltip shows."""
    made = ToolButton()
    made.setIcon(icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label of plain text; looks: "", ``title``, ``heading``, ``dim``, ``small``, ``error``."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        made.setProperty("look", look)
    made.setWordWrap(wrap)
    return made


def form_label(text: str, field: QWidget, least_width: int = 0) -> QLabel:
    """Make the label left of an input, level with its first line; ``&`` marks the key that goes to the
    input."""
    made = QLabel(text)
    made.setBuddy(field)
    made.setMinimumSize(least_width, CONTROL_HEIGHT)
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    field.setAccessibleName(text.replace("&", ""))
    return made


def pad_spin_box(box: QAbstractSpinBox) -> None:
    """Give the text of a number, time or date field the room at its left that the style sheet cannot give."""
    from PySide6.QtWidgets import (
        QLineEdit,  # its enums take time to make, and the first paint needs none of them
    )

    edit = box.findChild(QLineEdit)
    if edit is not None:
        edit.setTextMargins(8, 0, 0, 0)


def line() -> QFrame:
    """Make a horizontal hairline."""
    made = QFrame()
    made.setProperty("look", "line")
    return made


def hide_unless(widget: QWidget, wanted: object) -> None:
    """Hide what is not wanted of a widget that is being built. ``setVisible(True)`` would show it at once, as a window
    of its own that flashes on the desktop.
    """
    if not wanted:
        widget.hide()


def set_look(widget: QWidget, look: str) -> None:
    """Change the look of a widget that is already shown."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        repolish(widget)


def set_invalid(widget: QWidget, invalid: bool) -> None:
    """Give an input a red frame, or take it away."""
    wanted = "true" if invalid else "false"
    if widget.property("invalid") != wanted:
        widget.setProperty("invalid", wanted)
        repolish(widget)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def tab_before(place: QWidget, ones: Iterable[QWidget]) -> None:
    """Let Tab reach these one after the other, before ``place``: what is made late comes last by itself."""
    before = place.previousInFocusChain()
    while before is not None and before.focusPolicy() is Qt.FocusPolicy.NoFocus and before is not place:
        before = before.previousInFocusChain()
    for one in ones:
        if before is not None and one is not before:
            QWidget.setTabOrder(before, one)
            before = one


def focus_shows(widget: QWidget) -> bool:
    """Tell whether a painted control should draw its focus ring: only while the keyboard is in use."""
    return widget.hasFocus() and widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
