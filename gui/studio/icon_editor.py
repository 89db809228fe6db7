"""Choosing a sign for a field."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.domain.template.model import Field
from gui.studio.editors import Editor
from gui.studio.icon_picker import ICONS, IconPicker
from gui.studio.kit import StudioKit
from gui.widgets.looks import button


class IconEditor(Editor):
    """A button that shows the sign and opens the grid."""

    def __init__(self, field: Field, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._name = field.default
        self.input = button(self.tr("Choose icon"))
        self.picker = IconPicker(kit, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.input)
        row.addStretch(1)
        self.input.clicked.connect(self.open_picker)
        self._watch(self.input)
        self._show()

    def value(self) -> str:
        return self._name

    def set_value(self, value: str) -> None:
        self._name = value
        self._show()

    def open_picker(self) -> None:
        """Open the grid of signs."""
        self.picker.open_at_pointer(self._take, self._name)

    def _take(self, name: str) -> None:
        self.set_value(name)
        self.edited.emit(name)

    def _show(self) -> None:
        shown = self._name if self._name in ICONS else "smiley"
        self.input.setIcon(self._kit.theme.icon(f"ph.{shown}"))
