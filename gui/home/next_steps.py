"""Three next steps for an office that has just begun, so that Beranda is never empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import SPACE_M, SPACE_S, Theme
from gui.widgets.card import Card
from gui.widgets.looks import button, label, line, tab_before


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do; ``key`` comes back when it is asked for."""

    key: str
    title: str
    hint: str
    action: str
    done: bool = False


class NextSteps(Card):
    """A short numbered list; what is done gets a tick and loses its button."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._theme = theme
        self._steps: tuple[NextStep, ...] = ()
        self._heading = label(self.tr("Three next steps"), "heading")
        self.body.addWidget(self._heading)
        self._rows = QWidget()
        self.body.addWidget(self._rows)

    def show_steps(self, steps: Sequence[NextStep]) -> None:
        """Show the steps; the first open one has the primary button. Equal ones keep the focus where it is."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        self._rows.deleteLater()
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        first_open = next((one for one in steps if not one.done), None)
        for place, one in enumerate(steps, 1):
            column.addWidget(line())
            column.addLayout(self._row(place, one, first=one is first_open))
        self.body.addWidget(self._rows)
        tab_before(self, self._rows.findChildren(QPushButton))

    def _row(self, place: int, step: NextStep, *, first: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        mark = QLabel()
        names = ("one", "two", "three")
        icon = "ph.check-circle-fill" if step.done else f"ph.number-circle-{names[place - 1]}"
        role = "ok" if step.done else "accent"
        mark.setPixmap(self._theme.pixmap(icon, 28, role, self.devicePixelRatioF()))
        row.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(step.title, "dim" if step.done else "heading"))
        words.addWidget(label(step.hint, "dim", wrap=True))
        row.addLayout(words, 1)
        if not step.done:
            act = button(step.action, "primary" if first else "")
            act.clicked.connect(lambda: self.chosen.emit(step.key))
            row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
