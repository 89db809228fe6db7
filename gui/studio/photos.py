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
    full = reader.size()
    if not full.isValid() or size.isEmpty():
        return None
    if _is_turned(reader):
        full.transpose()
    scaled = full.scaled(size * picture.zoom, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    stored = QSize(scaled)
    if _is_turned(reader):
        stored.transpose()
    reader.setScaledSize(stored)
    image = reader.read()
    if image.isNull():
        return None
    return _with_effect(image.copy(_cut_rect(image.size(), picture, size)), effect)


def _is_turned(reader: QImageReader) -> bool:
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)


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
