"""A colour: a swatch that opens the palette, and its code to type or paste."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QWidget

from core.domain.colour import parse_hex, to_hex
from gui.theme import SPACE_S
from gui.widgets.buttons import ToolButton
from gui.widgets.looks import set_invalid


class ColourField(QWidget):
    """Emits ``changed`` with ``#RRGGBB`` whenever a whole colour has been given."""

    changed = Signal(str)

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._name = name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.swatch = ToolButton()
        self.swatch.setProperty("look", "button")
        self.swatch.setAccessibleName(self.tr("Choose: {0}").format(name))
        self.swatch.setIconSize(QSize(28, 18))
        self.code = QLineEdit()
        self.code.setAccessibleName(name)
        self.code.setMaxLength(7)
        self.code.setFixedWidth(self.code.fontMetrics().horizontalAdvance("#MMMMMM") + 28)
        row.addWidget(self.swatch)
        row.addWidget(self.code)
        row.addStretch(1)
        self.setFocusProxy(self.swatch)
        self.set_colour(colour)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.swatch.clicked.connect(self._choose)
        self.code.textEdited.connect(self._on_typed)

    def colour(self) -> str:
        """Give the last whole colour."""
        return self._colour

    def set_colour(self, colour: str) -> None:
        """Show a colour without announcing it."""
        self._colour = colour
        self.code.setText(colour)
        self._paint_swatch()

    def _on_typed(self, text: str) -> None:
        rgb = parse_hex(text)
        set_invalid(self.code, rgb is None)
        if rgb is not None:
            self._colour = to_hex(rgb)
            self._paint_swatch()
            self.changed.emit(self._colour)

    def _choose(self) -> None:
        dialog = QColorDialog(QColor(self._colour), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._name)
        dialog.colorSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, colour: QColor) -> None:
        self.set_colour(colour.name().upper())
        set_invalid(self.code, False)
        self.changed.emit(self._colour)

    def _paint_swatch(self) -> None:
        size = self.swatch.iconSize()
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().dark().color())
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(0, 0, size.width() - 1, size.height() - 1, 3, 3)
        painter.end()
        self.swatch.setIcon(QIcon(pixmap))
