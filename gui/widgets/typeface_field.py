"""The choice of a typeface of the pictures; each is shown in its own letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QWidget

from core.domain.office import Typeface
from gui.theme import Theme

_SCALE = 1.15


class TypefaceField(QComboBox):
    """Offers the families that come with the program, and whatever each template is designed with."""

    def __init__(self, theme: Theme, chosen: Typeface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from gui.studio.typography import FAMILIES, load_fonts

        load_fonts()
        self._theme = theme
        self.addItem(self.tr("As each template is designed"), Typeface.AS_DESIGNED)
        for typeface, family in FAMILIES.items():
            self.addItem(family, typeface)
            font = theme.font(_SCALE)
            font.setFamily(family)
            self.setItemData(self.count() - 1, font, Qt.ItemDataRole.FontRole)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setFixedWidth(300)
        self.currentIndexChanged.connect(self._show_face)
        self._show_face()

    def typeface(self) -> Typeface:
        """Give what is chosen."""
        return Typeface(self.currentData())

    def family(self) -> str:
        """Give the family in which a template without wishes of its own is set."""
        from gui.studio.typography import FAMILIES

        return FAMILIES.get(self.typeface(), FAMILIES[Typeface.MANROPE])

    def _show_face(self) -> None:
        """Write the chosen one in its own letters, too."""
        font = self.itemData(self.currentIndex(), Qt.ItemDataRole.FontRole)
        self.setFont(font if isinstance(font, QFont) else self._theme.font())
