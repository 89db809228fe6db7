"""Colours as sRGB triples: contrast by WCAG 2.2, lightness in OKLCH, and nudging to a wanted contrast."""

from __future__ import annotations

import math
import re

Rgb = tuple[int, int, int]

TEXT_CONTRAST = 4.5
"""Least contrast of text against what lies under it (WCAG 2.2, 1.4.3)."""
MARK_CONTRAST = 3.0
"""Least contrast of marks that carry meaning (WCAG 2.2, 1.4.11)."""
WHITE: Rgb = (255, 255, 255)
BLACK: Rgb = (0, 0, 0)

_HEX = re.compile(r"#?([0-9a-fA-F]{6})")


def parse_hex(text: str) -> Rgb | None:
    """Read ``#0B6BB8``; ``None`` when it is no colour."""
    found = _HEX.fullmatch(text.strip())
    if found is None:
        return None
    digits = found.group(1)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def to_hex(colour: Rgb) -> str:
    """Write a colour as ``#0B6BB8``."""
    return "#{:02X}{:02X}{:02X}".format(*colour)


def luminance(colour: Rgb) -> float:
    """Give the relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Give the contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Blend ``share`` (0 to 1) of ``other`` over ``one``, as paint with that opacity would look."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def with_lightness(colour: Rgb, lightness: float, *, chroma: float | None = None) -> Rgb:
    """Give the colour of the same hue at an OKLCH lightness (0 to 1); chroma shrinks to fit sRGB."""
    _, own_chroma, hue = to_oklch(colour)
    wanted = own_chroma if chroma is None else min(chroma, own_chroma)
    for step in range(41):
        shown = _from_oklch(lightness, wanted * (1 - step / 40), hue)
        if shown is not None:
            return shown
    return BLACK if lightness < 0.5 else WHITE


def nudged(colour: Rgb, against: Rgb, wanted: float = TEXT_CONTRAST) -> Rgb:
    """Give the nearest colour of the same hue that reaches the contrast ``wanted`` against ``against``."""
    if contrast(colour, against) >= wanted:
        return colour
    lightness = to_oklch(colour)[0]
    step = -0.005 if luminance(against) > 0.18 else 0.005
    for count in range(1, 201):
        shown = with_lightness(colour, min(1.0, max(0.0, lightness + step * count)))
        if contrast(shown, against) >= wanted:
            return shown
    return BLACK if step < 0 else WHITE


def to_oklch(colour: Rgb) -> tuple[float, float, float]:
    """Give OKLCH lightness (0 to 1), chroma and hue in radians (Björn Ottosson's OKLab, 2020)."""
    red, green, blue = (_linear(channel) for channel in colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _from_oklch(lightness: float, chroma: float, hue: float) -> Rgb | None:
    """Give the sRGB colour, ``None`` outside the gamut."""
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    if any(not -0.0005 <= channel <= 1.0005 for channel in linear):
        return None
    red, green, blue = (_gamma(min(1.0, max(0.0, channel))) for channel in linear)
    return red, green, blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _gamma(linear: float) -> int:
    share = linear * 12.92 if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(share * 255)
