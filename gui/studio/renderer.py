"""Pictures from templates: laid out, painted into images, encoded. Needs a QGuiApplication, no widgets, no thread."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageWriter, QPainter

from core.domain.day_names import Language
from core.domain.template.basics import PictureSize
from core.domain.template.model import Template, Values
from gui.studio.boxes import Page
from gui.studio.brand import Brand
from gui.studio.layout import lay_out
from gui.studio.paint import PagePainter
from gui.studio.photos import Pictures

JPEG_QUALITY = 90
PNG_QUALITY = 50
"""Qt's PNG "quality" is its compression: 50 gives the default's size in two thirds of the time (speed.md)."""


def no_pictures(_key: str) -> bytes | None:
    """Stand in where a template has no photos."""
    return None


def render(
    template: Template,
    values: Values,
    brand: Brand,
    size: PictureSize,
    look: str,
    *,
    language: str = Language.ID,
    pictures: Pictures = no_pictures,
) -> list[QImage]:
    """Paint the whole series in exact pixels, sRGB, opaque."""
    pages = lay_out(template, values, brand, size, look, Language(language))
    return paint_pages(pages, pictures)


def paint_pages(pages: Iterable[Page], pictures: Pictures = no_pictures) -> list[QImage]:
    """Paint pages that were laid out before."""
    painter = PagePainter(pictures)
    return [_painted(painter, page) for page in pages]


def _painted(page_painter: PagePainter, page: Page) -> QImage:
    image = QImage(page.size.width, page.size.height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    page_painter.paint(painter, page)
    painter.end()
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image


def encode(image: QImage, fmt: Literal["PNG", "JPEG"], quality: int | None = None) -> bytes:
    """Encode opaque (no alpha channel); raises ``ValueError`` when Qt cannot write the image."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    chosen = quality if quality is not None else (JPEG_QUALITY if fmt == "JPEG" else PNG_QUALITY)
    opaque = image.convertToFormat(QImage.Format.Format_RGB32)
    writer = QImageWriter(buffer, fmt.lower().encode())
    writer.setQuality(chosen)
    if not writer.write(opaque):
        raise ValueError(f"cannot write {fmt}")
    return bytes(buffer.data().data())
