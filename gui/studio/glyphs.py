"""Signs on pictures: Phosphor's filled glyphs, by the names that templates use."""

from __future__ import annotations

import threading
from functools import lru_cache

from PySide6.QtGui import QFont, QPainterPath

from gui.icons import IconFonts

_fonts = IconFonts()
_lock = threading.Lock()


@lru_cache(maxsize=256)
def glyph_path(name: str) -> QPainterPath:
    """Give the outline of a sign in a square of 1000; an unknown name gives a ring."""
    with _lock:
        try:
            family, character = _fonts.glyph(f"ph.{name}")
        except KeyError:
            path = QPainterPath()
            path.addEllipse(150, 150, 700, 700)
            path.addEllipse(280, 280, 440, 440)
            return path
    font = QFont(family)
    font.setPixelSize(1000)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    path = QPainterPath()
    path.addText(0, 0, font, character)
    box = path.boundingRect()
    path.translate(500 - box.center().x(), 500 - box.center().y())
    return path
