"""Files of the finished pictures: PNG, JPEG, a PDF poster, SVG, and the text beside them.

Everything here may run in a background lane. Files are written beside their place and swapped in, so that a
power cut leaves whole files only.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from core.domain.template.layers import Shape
from core.errors import StorageFailed
from core.patience import IN_USE, replace_file, winerror_of
from gui.studio.boxes import MotifBox, Page, PhotoBox
from gui.studio.paint import PagePainter
from gui.studio.photos import Pictures
from gui.studio.renderer import encode, paint_pages

WHATSAPP_BYTES = 500_000
"""A picture up to this size leaves WhatsApp uncompressed on a slow line within seconds."""
_PDF_DPI = 300
_PDF_MARGIN_MM = 8.0
_DISK_FULL = 28


class Form(StrEnum):
    """What can be exported."""

    PNG = "png"
    JPEG = "jpeg"
    WHATSAPP = "whatsapp"
    PDF_A4 = "pdf_a4"
    PDF_A3 = "pdf_a3"
    SVG = "svg"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file by its name and content."""

    name: str
    content: bytes


def picture_files(
    pages: Sequence[Page], stem: str, form: Form, pictures: Pictures, quality: int = 90
) -> list[ExportFile]:
    """Encode pages as ``stem-1080x1350-1.png``; several slides are numbered."""
    files = []
    for page, image in zip(pages, paint_pages(pages, pictures), strict=True):
        number = f"-{page.number}" if page.count > 1 else ""
        suffix = "png" if form is Form.PNG else "jpg"
        files.append(ExportFile(f"{stem}-{page.size}{number}.{suffix}", _encoded(image, form, quality)))
    return files


def _encoded(image: QImage, form: Form, quality: int) -> bytes:
    if form is Form.PNG:
        return encode(image, "PNG")
    if form is Form.JPEG:
        return encode(image, "JPEG", quality)
    return whatsapp_jpeg(image)


def whatsapp_jpeg(image: QImage) -> bytes:
    """Lower the quality step by step until the file is small enough to be sent as it is."""
    content = b""
    for quality in (88, 80, 72, 64, 56, 48):
        content = encode(image, "JPEG", quality)
        if len(content) <= WHATSAPP_BYTES:
            break
    return content


def pdf_file(pages: Sequence[Page], stem: str, form: Form, pictures: Pictures) -> ExportFile:
    """Draw each page as large as it fits on A4 or A3 for the notice board; texts stay texts."""
    size = QPageSize.PageSizeId.A3 if form is Form.PDF_A3 else QPageSize.PageSizeId.A4
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setPageSize(QPageSize(size))
    writer.setPageMargins(QMarginsF(*(_PDF_MARGIN_MM,) * 4))
    writer.setTitle(stem)
    painter = QPainter(writer)
    page_painter = PagePainter(pictures)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        _paint_fitted(painter, page_painter, page, QSizeF(writer.width(), writer.height()))
    painter.end()
    name = "A3" if form is Form.PDF_A3 else "A4"
    return ExportFile(f"{stem}-{name}.pdf", bytes(buffer.data().data()))


def _paint_fitted(painter: QPainter, page_painter: PagePainter, page: Page, room: QSizeF) -> None:
    scale = min(room.width() / page.size.width, room.height() / page.size.height)
    painter.save()
    painter.translate(
        (room.width() - page.size.width * scale) / 2, (room.height() - page.size.height * scale) / 2
    )
    painter.setClipRect(QRectF(0, 0, page.size.width * scale, page.size.height * scale))
    page_painter.paint(painter, page, scale)
    painter.restore()


def svg_is_faithful(page: Page) -> bool:
    """Tell whether SVG shows the page as it is: rounded photos would lose their corners."""
    return not any(isinstance(box, PhotoBox | MotifBox) and box.shape is not Shape.RECT for box in page.boxes)


def svg_files(pages: Sequence[Page], stem: str, pictures: Pictures) -> list[ExportFile]:
    """Write pages as SVG with their texts as outlines, so that no font is needed to see them."""
    return [_svg_file(page, stem, pictures) for page in pages if svg_is_faithful(page)]


def _svg_file(page: Page, stem: str, pictures: Pictures) -> ExportFile:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(page.size.width, page.size.height))
    generator.setViewBox(QRectF(0, 0, page.size.width, page.size.height))
    generator.setTitle(stem)
    painter = QPainter(generator)
    PagePainter(pictures, text_as_outlines=True).paint(painter, page)
    painter.end()
    number = f"-{page.number}" if page.count > 1 else ""
    return ExportFile(f"{stem}-{page.size}{number}.svg", bytes(content.data()))


def write_files(files: Sequence[ExportFile], folder: Path) -> list[Path]:
    """Write files into a folder; raises ``StorageFailed``. A file of the same name is replaced."""
    written = []
    for file in files:
        path = folder / file.name
        beside = folder / f".{file.name}.part"
        try:
            beside.write_bytes(file.content)
            replace_file(beside, path)
        except OSError as error:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise StorageFailed(_code_of(error), name=file.name) from error
        written.append(path)
    return written


def _code_of(error: OSError) -> str:
    if winerror_of(error) in IN_USE:
        return "file_in_use"
    return "disk_full" if error.errno == _DISK_FULL else "read_only"
