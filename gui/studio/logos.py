"""Logos: their proportions and their painting. An SVG that reaches outside itself is refused."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.domain.colour import Rgb, to_oklch
from gui.studio.photos import BITMAPS
from gui.studio.svg_size import is_drawable

MAX_LOGO_BYTES = 4_000_000
MAX_LOGO_SIDE = 1_200
_PROBE, _SOLID = 40, 128
_TELLING, _MOST_LOST = 0.12, 0.3
_OUTSIDE = re.compile(
    rb"<!DOCTYPE[^>]*\[|<!ENTITY|<script|<image|<foreignObject|@import|(?:href|src)\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)


def is_svg(data: bytes) -> bool:
    """Tell an SVG from a bitmap by its beginning."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in data[:4096]


def is_safe_svg(data: bytes) -> bool:
    """Tell whether an SVG holds everything that it shows (no scripts, no files, no addresses), and not too much."""
    return len(data) <= MAX_LOGO_BYTES and _OUTSIDE.search(data) is None and is_drawable(data)


@lru_cache(maxsize=16)
def logo_shape(data: bytes) -> float:
    """Give width through height; 0 for what cannot be shown."""
    if len(data) > MAX_LOGO_BYTES:
        return 0.0
    size = _svg_size(data) if is_svg(data) else _bitmap_size(data)
    if size.width() < 1 or size.height() < 1:
        return 0.0
    return min(8.0, max(0.2, size.width() / size.height()))


@lru_cache(maxsize=32)
def logo_image(data: bytes, width: int, height: int) -> QImage:
    """Give the logo fitted into width and height, on transparent ground."""
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    if logo_shape(data) == 0.0:
        return image
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    if is_svg(data):
        QSvgRenderer(QByteArray(data)).render(painter, QRectF(image.rect()))
    else:
        painter.drawImage(image.rect(), _bitmap(data, image.size()))
    painter.end()
    return image


@lru_cache(maxsize=64)
def stands_out(data: bytes, ground: Rgb) -> bool:
    """Tell whether a logo can be told from the ground: most of its rim has another brightness or hue."""
    shape = logo_shape(data)
    side = _PROBE if shape >= 1 else max(1, round(_PROBE * shape))
    image = logo_image(data, side, max(1, round(side / shape)) if shape else 1)
    rim = list(_rim(image))
    lost = sum(_distance(colour, ground) < _TELLING for colour in rim)
    return lost <= len(rim) * _MOST_LOST


def _rim(image: QImage) -> Iterator[Rgb]:
    """Give the first and last opaque pixel of every line and column."""
    wide, tall = image.width(), image.height()
    rows = [[image.pixelColor(x, y) for x in range(wide)] for y in range(tall)]
    for line in (*rows, *zip(*rows, strict=True)):
        solid = [one for one in line if one.alpha() > _SOLID]
        for one in (solid[:1] + solid[-1:]) if solid else ():
            yield one.red(), one.green(), one.blue()


def _distance(one: Rgb, other: Rgb) -> float:
    """Give how far two colours are apart, in OKLab: 0 is the same, 1 black and white."""
    (light, chroma, hue), (other_light, other_chroma, other_hue) = to_oklch(one), to_oklch(other)
    first = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    second = (
        other_chroma * math.cos(math.radians(other_hue)),
        other_chroma * math.sin(math.radians(other_hue)),
    )
    return math.dist((light, *first), (other_light, *second))


def _svg_size(data: bytes) -> QSize:
    if not is_safe_svg(data):
        return QSize()
    renderer = QSvgRenderer(QByteArray(data))
    return renderer.viewBox().size() if renderer.isValid() else QSize()


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, buffer


def _bitmap_size(data: bytes) -> QSize:
    reader, _buffer = _reader(data)
    return reader.size() if bytes(reader.format().data()) in BITMAPS else QSize()


def _bitmap(data: bytes, size: QSize) -> QImage:
    """Read twice as large as shown and let the painter do the last step, which is smoother."""
    reader, _buffer = _reader(data)
    full = reader.size()
    if full.width() > MAX_LOGO_SIDE or full.height() > MAX_LOGO_SIDE:
        reader.setScaledSize(full.scaled(size * 2, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
