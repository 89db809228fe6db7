"""Picture files for tests, made on the spot: photos as cameras write them, and broken ones."""

import io
import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageWriter, QLinearGradient, QPainter

GPS_CANARY = b"GPS-CANARY-8S115E"


def drawing(width: int, height: int, image_format: QImage.Format = QImage.Format.Format_RGB32) -> QImage:
    """A picture whose left top quarter is red on a gradient, so that turning and cutting can be seen."""
    image = QImage(width, height, image_format)
    image.fill(0)
    painter = QPainter(image)
    gradient = QLinearGradient(0, 0, width, height)
    gradient.setColorAt(0, QColor("#0b6bb8"))
    gradient.setColorAt(1, QColor("#f2a900"))
    painter.fillRect(image.rect(), gradient)
    painter.fillRect(0, 0, width // 4, height // 4, QColor("#ff0000"))
    painter.end()
    return image


def noise(width: int, height: int) -> QImage:
    """A picture that no lossless format makes smaller."""
    state, rows = 1, bytearray()
    for _ in range(width * height):
        state = (state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
        rows += struct.pack("<I", 0xFF000000 | state >> 7)
    return QImage(bytes(rows), width, height, QImage.Format.Format_RGB32).copy()


def encoded(image: QImage, kind: str, quality: int = 90) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    assert writer.write(image), writer.errorString()
    return bytes(content.data())


def with_exif(jpeg: bytes, orientation: int = 1) -> bytes:
    """The same JPEG with a camera's EXIF (orientation and a place) and a comment."""
    entries = struct.pack("<HHII", 0x0112, 3, 1, orientation) + struct.pack(
        "<HHII", 0x010E, 2, len(GPS_CANARY), 38
    )
    tiff = (
        b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 2) + entries + struct.pack("<I", 0) + GPS_CANARY
    )
    exif = b"Exif\0\0" + tiff
    comment = GPS_CANARY
    segments = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    segments += b"\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment
    return jpeg[:2] + segments + jpeg[2:]


def with_text(png: bytes) -> bytes:
    """The same PNG with a text chunk after its header."""
    body = b"tEXt" + b"Comment\0" + GPS_CANARY
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return png[:33] + chunk + png[33:]


def huge_png(path: Path, width: int, height: int) -> None:
    """A valid one-colour PNG of any size, written row by row."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    packed = io.BytesIO()
    row = bytes(1 + width)
    for _ in range(height):
        packed.write(packer.compress(row))
    packed.write(packer.flush())
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", packed.getvalue()), chunk(b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))


def animated_gif() -> bytes:
    """Two frames of one pixel each, one second apart."""
    frame = b"!\xf9\x04\x00\x64\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00"
    return b"GIF89a\x01\x00\x01\x00\x80\x01\x00\xff\x00\x00\x00\xff\x00" + frame + frame + b";"


def in_adobe_rgb(image: QImage) -> QImage:
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
