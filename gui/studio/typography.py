"""The type scale of the pictures, the two pinned families, and measuring with a cache.

Sizes are pixels on a 1080-pixel canvas. Body text is never under 32 and a footnote never under 26, because a phone
shows the picture at about a third (domain 4.1). The families come from packages and are named explicitly, so a
picture looks the same on every computer.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from core.domain.office import Typeface
from core.domain.template.basics import TextStyle

FAMILIES = {Typeface.MANROPE: "Manrope", Typeface.SOURCE_SERIF: "Source Serif Pro"}
_FILES = {
    "font_manrope": ("Medium", "SemiBold", "Bold", "ExtraBold"),
    "font_source_serif_pro": ("Regular", "Semibold", "Bold", "It", "SemiboldIt"),
}
_STEMS = {"font_manrope": "Manrope", "font_source_serif_pro": "SourceSerifPro"}
_lock = threading.Lock()
_loaded: set[str] = set()


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One step of the scale: largest and smallest size, weight, line height in sizes, letter spacing in percent."""

    largest: int
    smallest: int
    weight: int
    leading: float
    tracking: float


SCALE: dict[TextStyle, TypeStep] = {
    TextStyle.DISPLAY: TypeStep(136, 62, 800, 1.03, -2.5),
    TextStyle.HEADLINE: TypeStep(94, 46, 800, 1.08, -2.0),
    TextStyle.TITLE: TypeStep(58, 38, 700, 1.16, -1.0),
    TextStyle.LEAD: TypeStep(43, 33, 600, 1.25, -0.5),
    TextStyle.BODY: TypeStep(38, 32, 500, 1.34, 0.0),
    TextStyle.SMALL: TypeStep(30, 27, 500, 1.32, 0.0),
    TextStyle.LABEL: TypeStep(29, 26, 700, 1.22, 1.0),
    TextStyle.NUMBER: TypeStep(196, 84, 800, 1.0, -3.0),
    TextStyle.QUOTE: TypeStep(76, 46, 600, 1.24, -0.5),
}


class FontKey(NamedTuple):
    """A font by value, so that measured words can be remembered; a tuple, because its hash is asked for often."""

    typeface: Typeface
    pixels: int
    weight: int
    tracking: float = 0.0
    italic: bool = False


def step_font(
    style: TextStyle,
    scale: float,
    *,
    typeface: Typeface = Typeface.MANROPE,
    bold: bool = False,
    factor: float = 1.0,
    least: int = 0,
) -> FontKey:
    """Give the font of a step at a fitting scale; ``factor`` enlarges within the step's own limits."""
    step = SCALE[style]
    pixels = max(least or step.smallest, round(step.largest * factor * scale))
    weight = max(step.weight, 700) if bold else step.weight
    tracking = step.tracking
    if typeface is Typeface.SOURCE_SERIF:
        weight, tracking = 600 if weight >= 600 else 400, tracking / 2
    return FontKey(typeface, pixels, weight, tracking)


def load_fonts() -> None:
    """Make the pinned families known to Qt, once; raises ``FileNotFoundError`` if a package is missing."""
    with _lock:
        for package, styles in _FILES.items():
            if package not in _loaded:
                _load_package(package, styles)
                _loaded.add(package)


def _load_package(package: str, styles: tuple[str, ...]) -> None:
    folder = _folder(package)
    for style in styles:
        path = folder / f"{_STEMS[package]}-{style}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(str(path))


def _folder(package: str) -> Path:
    spec = find_spec(package)  # finds the package without running it
    if spec is None or spec.origin is None:
        raise FileNotFoundError(package)
    return Path(spec.origin).parent / "files"


@lru_cache(maxsize=512)
def qfont(key: FontKey) -> QFont:
    """Make the Qt font: no hinting, no substitution, the weight as named."""
    font = QFont(FAMILIES[key.typeface])
    font.setPixelSize(key.pixels)
    font.setWeight(QFont.Weight(key.weight))
    font.setItalic(key.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if key.tracking:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + key.tracking)
    return font


@lru_cache(maxsize=512)
def metrics(key: FontKey) -> QFontMetricsF:
    """Give the metrics of a font."""
    return QFontMetricsF(qfont(key))


@lru_cache(maxsize=65_536)
def advance(key: FontKey, text: str) -> float:
    """Give the width of a text in pixels."""
    return metrics(key).horizontalAdvance(text)


@lru_cache(maxsize=512)
def cap_height(key: FontKey) -> float:
    """Give the height of a capital letter in pixels."""
    return metrics(key).capHeight()
