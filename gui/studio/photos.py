"""Photos: decoded at the size that is shown, cut around the focal point, kept ready to paint."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from core.domain.template.layers import Effect
from gui.studio.picture_ref import PictureRef

Pictures = Callable[[str], bytes | None]
"""Gives the bytes of a picture by its hash; ``None`` if there is no such picture."""

_CACHE_BYTES = 48_000_000
_MOST_PIXELS = 24_000_000
BITMAPS = frozenset({b"png", b"jpg", b"jpeg", b"webp", b"gif", b"bmp"})
"""What may be read as a picture; Qt would take an SVG in disguise, too, and open the files that it names."""


class PhotoCache:
    """Remembers cut photos by picture, framing, size and effect. Safe in any thread."""

    def __init__(self, limit_bytes: int = _CACHE_BYTES) -> None:
        self._limit = limit_bytes
        self._used = 0
        self._images: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, picture: PictureRef, size: QSize, effect: Effect, pictures: Pictures) -> QImage | None:
        """Give the photo cut to ``size``; ``None`` for one that is missing or cannot be read."""
        key = (picture, size.width(), size.height(), effect)
        with self._lock:
            found = self._images.get(key)
            if found is not None:
                self._images.move_to_end(key)
                return found
        data = pictures(picture.key)
        image = cut_photo(data, picture, size, effect) if data else None
        if image is not None:
            self._keep(key, image)
        return image

    def _keep(self, key: tuple[object, ...], image: QImage) -> None:
        with self._lock:
            if key in self._images:
                return
            self._images[key] = image
            self._used += image.sizeInBytes()
            while self._used > self._limit and len(self._images) > 1:
                _, old = self._images.popitem(last=False)
                self._used -= old.sizeInBytes()


def cut_photo(data: bytes, picture: PictureRef, size: QSize, effect: Effect) -> QImage | None:
    """Decode so that the cut is exactly ``size``; the decoder scales, so a 12-megapixel photo costs little."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in BITMAPS or reader.size().isEmpty() or size.isEmpty():
        return None
    image = _read_cut(reader, picture, size)
    return None if image.isNull() else _with_effect(image, effect)


def _read_cut(reader: QImageReader, picture: PictureRef, size: QSize) -> QImage:
    full = _as_seen(reader, reader.size())
    scaled = full.scaled(size * picture.zoom, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if scaled.width() * scaled.height() > _MOST_PIXELS:
        return _read_part(reader, picture, full, size)
    reader.setScaledSize(_as_seen(reader, scaled))
    image = reader.read()
    return image.copy(_cut_rect(image.size(), picture, size))


def _read_part(reader: QImageReader, picture: PictureRef, full: QSize, size: QSize) -> QImage:
    """Cut first, then scale: a thin strip, or a close view, would fill the memory if it were scaled whole."""
    part = size.scaled(full, Qt.AspectRatioMode.KeepAspectRatio) / picture.zoom
    image = reader.read()
    cut = image.copy(_cut_rect(image.size(), picture, part.expandedTo(QSize(1, 1))))
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return cut.scaled(size, ignore, smooth)


def _as_seen(reader: QImageReader, size: QSize) -> QSize:
    """Swap width and height for a photo that is stored on its side."""
    is_turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if is_turned else QSize(size)


def _cut_rect(full: QSize, picture: PictureRef, size: QSize) -> QRect:
    """Keep the focal point as near to the middle as the edges allow."""
    left = round(picture.x * full.width() - size.width() / 2)
    top = round(picture.y * full.height() - size.height() / 2)
    left = max(0, min(left, full.width() - size.width()))
    top = max(0, min(top, full.height() - size.height()))
    return QRect(left, top, size.width(), size.height())


def _with_effect(image: QImage, effect: Effect) -> QImage:
    if effect is Effect.GRAY:
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    elif effect in {Effect.BLUR, Effect.STRIPES}:
        image = _unrecognisable(image)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _unrecognisable(image: QImage) -> QImage:
    """Blur so far that no face and no number can be read again: the detail is thrown away, not smeared."""
    smooth = Qt.TransformationMode.SmoothTransformation
    ignore = Qt.AspectRatioMode.IgnoreAspectRatio
    small = image.scaled(
        QSize(12, max(1, round(12 * image.height() / max(1, image.width())))), ignore, smooth
    )
    middle = small.scaled(small.size() * 4, ignore, smooth)
    return middle.scaled(image.size(), ignore, smooth)


def target_size(rect: QRectF, scale: float) -> QSize:
    """Give the device pixels that a photo in this rectangle needs."""
    return QSize(max(1, round(rect.width() * scale)), max(1, round(rect.height() * scale)))
