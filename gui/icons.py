"""Icons drawn straight from the icon fonts that the ``qtawesome`` package ships.

Importing qtawesome costs 190 ms and two OpenGL libraries; reading one of its fonts costs a few. Names are
qtawesome's: ``ph.house`` (Phosphor), ``fa6b.mastodon`` (Font Awesome brands), ``mdi6.…``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

_FONTS = {
    "ph": "phosphor-1.3.0.ttf",
    "fa6b": "fontawesome6-brands-webfont-6.7.2.ttf",
    "mdi6": "materialdesignicons6-webfont-6.9.96.ttf",
}


class IconFonts:
    """Finds the glyph of an icon name; fonts and name tables are read on first use.

    A table stays the JSON text that it is: a window asks for a dozen of its 4,500 names.
    """

    def __init__(self) -> None:
        self._families: dict[str, str] = {}
        self._tables: dict[str, str] = {}

    def glyph(self, name: str) -> tuple[str, str]:
        """Give font family and character; raises ``KeyError`` for a name that the font does not have."""
        code = self._code(name)
        if not code:
            raise KeyError(name)
        return self._families[name.partition(".")[0]], chr(int(code, 16))

    def has(self, name: str) -> bool:
        """Tell whether there is an icon of this name."""
        return bool(self._code(name))

    def _code(self, name: str) -> str:
        prefix, _, rest = name.partition(".")
        if prefix not in self._tables:
            self._load(prefix)
        _, _, after = self._tables[prefix].partition(f'"{rest}": "')
        return after.partition('"')[0]

    def _load(self, prefix: str) -> None:
        font = _folder() / _FONTS[prefix]
        self._tables[prefix] = font.with_name(_charmap_name(font.stem)).read_text("utf-8")
        number = QFontDatabase.addApplicationFont(str(font))
        self._families[prefix] = QFontDatabase.applicationFontFamilies(number)[0]


def _folder() -> Path:
    spec = find_spec("qtawesome")  # finds the package without importing it
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"


def _charmap_name(stem: str) -> str:
    name, _, version = stem.rpartition("-")
    return f"{name}-charmap-{version}.json"


class GlyphEngine(QIconEngine):
    """Paints one glyph at any size and pixel ratio, in the colour that ``colour`` gives at that moment."""

    def __init__(
        self, family: str, character: str, colour: Callable[[QIcon.Mode, QIcon.State], QColor]
    ) -> None:
        super().__init__()
        self._family = family
        self._character = character
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the glyph as large as the shorter side."""
        painter.save()
        font = QFont(self._family)
        font.setPixelSize(max(1, min(rect.width(), rect.height())))
        font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        painter.setFont(font)
        painter.setPen(self._colour(mode, state))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw into a transparent pixmap of ``size`` device pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Copy; Qt asks for this when it detaches an icon."""
        return GlyphEngine(self._family, self._character, self._colour)
