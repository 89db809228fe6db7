"""Rounded buttons that narrow a list, on as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.widgets.buttons import PushButton
from gui.widgets.wrapping_row import WrappingRow


class FilterChips(QWidget):
    """Chips with a key, a text and an optional count. Exclusive: exactly one is chosen; else any number.

    The arrow keys move between chips, as Qt's buttons do by themselves.
    """

    changed = Signal()

    def __init__(self, *, exclusive: bool = True, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exclusive = exclusive
        self._chips: dict[str, QPushButton] = {}
        self.setAccessibleName(name)
        self._row = WrappingRow(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """Ask for as many lines as the chips need at the width there is."""
        answer = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.setMinimumHeight(self._row.heightForWidth(self.width()))
        return answer

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show chips as (key, text); what was chosen stays chosen where it still exists."""
        before = self.selected()
        for old in self._chips.values():
            self._row.removeWidget(old)
            old.deleteLater()
        self._chips = {key: self._make(key, text) for key, text in chips}
        for chip in self._chips.values():
            self._row.addWidget(chip)
        self.select(before)

    def set_text(self, key: str, text: str) -> None:
        """Change one chip's words, for instance its count."""
        self._chips[key].setText(text)

    def selected(self) -> frozenset[str]:
        """Give the keys of the chosen chips."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def select(self, keys: frozenset[str]) -> None:
        """Choose chips without announcing it; an exclusive row falls back to its first."""
        wanted = keys & self._chips.keys()
        if self._exclusive and not wanted and self._chips:
            wanted = frozenset({next(iter(self._chips))})
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def _make(self, key: str, text: str) -> QPushButton:
        chip = PushButton(text)
        chip.setProperty("look", "chip")
        chip.setCheckable(True)
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda: self._on_clicked(key))
        return chip

    def _on_clicked(self, key: str) -> None:
        if self._exclusive:
            self.select(frozenset({key}))
        self.changed.emit()
