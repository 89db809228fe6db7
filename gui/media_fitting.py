"""Making pictures fit a platform: opened small, upright, in sRGB, without metadata, within its sizes and
bytes."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader, QImageWriter, QPainter

from core.domain.media_rules import GIF, JPEG, PNG, WEBP, EncodeTry, FitPlan, MediaRule, plan_image
from core.domain.post import Media
from core.domain.publishing import Job
from core.errors import NeedsFix, NotFound, StorageFailed
from core.patience import replace_file
from core.ports import MediaStore
from gui.picture_metadata import is_whole, without_metadata

#: Beyond this (48 MB in memory) no platform shows more anyway: the largest serve about 4000 by 3000.
MAX_DECODED_PIXELS = 12_000_000
#: Formats that cannot be opened smaller than they are may have at most this many pixels.
MAX_WHOLE_PIXELS = 64_000_000

_KEPT_DAYS = 7
_SUFFIXES = {JPEG: ".jpg", PNG: ".png", WEBP: ".webp", GIF: ".gif"}
_WRITERS = {JPEG: b"jpeg", PNG: b"png", WEBP: b"webp"}
_MIMES = {b"jpeg": JPEG, b"png": PNG, b"webp": WEBP, b"gif": GIF}
_PNG_QUALITY = 50
"""The default's size in two thirds of its time."""

_Turn = QImageIOHandler.Transformation
_TURNED = (_Turn.TransformationRotate90, _Turn.TransformationRotate270)
_TURNED_MIRRORED = (_Turn.TransformationMirrorAndRotate90, _Turn.TransformationFlipAndRotate90)


class MediaFitting:
    """Implements ``FittedMedia``: gives the file to send for a picture of a delivery, made once and kept for days.

    Safe to use from several threads; touches no widget. Raises ``NeedsFix``: ``media_missing``,
    ``not_a_picture``, ``picture_too_large``, ``picture_damaged``, ``picture_too_heavy``.
    """

    def __init__(self, media: MediaStore, folder: Path, rule_of: Callable[[Job], MediaRule]) -> None:
        self._media = media
        self._folder = folder
        self._rule_of = rule_of
        self._lock = threading.Lock()

    def __call__(self, media: Media, job: Job) -> Path:
        """Give the fitted file; films and animated pictures that the platform takes go as they are."""
        rule = self._rule_of(job)
        source = self._source(media)
        if media.is_video:
            return source
        first = job.publication.media[0]
        ratio = self._ratio_of(first, rule) if rule.same_ratio and first.hash != media.hash else None
        with self._lock:
            return self._fitted(media, source, rule, ratio)

    def _source(self, media: Media) -> Path:
        try:
            return self._media.path(media.hash)
        except NotFound:
            raise NeedsFix("media_missing", file=media.file_name) from None

    def _ratio_of(self, media: Media, rule: MediaRule) -> float:
        """Give the shape that the first picture of the post will have."""
        size = Picture(self._source(media), media.file_name).size
        plan = plan_image(size.width(), size.height(), media.size_bytes, media.mime, rule)
        return plan.width / plan.height

    def _fitted(self, media: Media, source: Path, rule: MediaRule, ratio: float | None) -> Path:
        key = hashlib.sha256(repr((rule, ratio, MAX_DECODED_PIXELS)).encode()).hexdigest()[:12]
        stem = f"{media.hash}-{key}"
        for suffix in _SUFFIXES.values():
            made = self._folder / (stem + suffix)
            if made.exists():
                return made
        content, mime = fit_picture(source, media.file_name, rule, ratio)
        return self._keep(stem + _SUFFIXES[mime], content)

    def _keep(self, name: str, content: bytes) -> Path:
        path = self._folder / name
        scratch = path.with_name(f".{name}.{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._drop_old()
            scratch.write_bytes(content)
            replace_file(scratch, path)
        except OSError:
            raise StorageFailed("media_not_written") from None
        return path

    def _drop_old(self) -> None:
        oldest = time.time() - _KEPT_DAYS * 86_400
        for path in self._folder.iterdir():
            with suppress(OSError):  # open in another program on Windows: it goes another day
                if path.stat().st_mtime < oldest:
                    path.unlink()


class Picture:
    """A picture file as Qt reads it, upright. Raises ``NeedsFix`` when it is none."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name or path.name
        reader = self._reader()
        kind = bytes(reader.format().data()).replace(b"jpg", b"jpeg").replace(b"jfif", b"jpeg")
        self.raw_size = reader.size()
        if kind not in _MIMES or not self.raw_size.isValid() or self.raw_size.isEmpty():
            raise NeedsFix("not_a_picture", file=self.name)
        self.mime = _MIMES[kind]
        self.turn = reader.transformation()
        self.is_turned = self.turn in _TURNED or self.turn in _TURNED_MIRRORED
        self.size = self.raw_size.transposed() if self.is_turned else self.raw_size

    def read(self, scaled: QSize) -> QImage:
        """Decode to a size (upright, in pixels), with the memory of that size where the format allows it."""
        pixels = self.raw_size.width() * self.raw_size.height()
        if self.mime != JPEG and pixels > MAX_WHOLE_PIXELS:
            raise NeedsFix("picture_too_large", file=self.name, megapixels=round(pixels / 1e6))
        reader = self._reader()
        if scaled != self.size:
            reader.setScaledSize(scaled.transposed() if self.is_turned else scaled)
        image = reader.read()
        if image.isNull():
            raise NeedsFix("picture_damaged", file=self.name)
        return image

    def _reader(self) -> QImageReader:
        reader = QImageReader(str(self.path))
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        return reader


def fit_picture(path: Path, name: str, rule: MediaRule, ratio: float | None = None) -> tuple[bytes, str]:
    """Give the bytes to send and their type. A picture that fits already only loses its metadata."""
    picture = Picture(path, name)
    size_bytes = path.stat().st_size
    pixels = min(rule.max_pixels or MAX_DECODED_PIXELS, MAX_DECODED_PIXELS)
    bounded = replace(rule, max_pixels=pixels)
    width, height = picture.size.width(), picture.size.height()
    plan = plan_image(width, height, size_bytes, picture.mime, bounded, ratio=ratio)
    if plan.mime == GIF:
        return path.read_bytes(), GIF
    if plan.keeps_pixels and (same := _same_pixels(picture)) is not None:
        return same, plan.mime
    if (content := _encoded(picture, plan)) is not None:
        return content, plan.mime
    if plan.mime == PNG and JPEG in rule.mimes:
        # Drawn anew it is too heavy without loss: plan as for a file that is.
        heavy = plan_image(width, height, (plan.max_bytes or 0) + 1, PNG, bounded, ratio=ratio)
        if (content := _encoded(picture, heavy)) is not None:
            return content, heavy.mime
    raise NeedsFix("picture_too_heavy", file=picture.name, limit=plan.max_bytes)


def _same_pixels(picture: Picture) -> bytes | None:
    """Give the file itself without its metadata, if nothing else has to change."""
    if not is_whole(picture.path, picture.mime):
        raise NeedsFix("picture_damaged", file=picture.name)
    sample = picture.read(picture.size.scaled(QSize(64, 64), Qt.AspectRatioMode.KeepAspectRatio))
    if picture.turn != _Turn.TransformationNone or not _is_srgb(sample):
        return None
    return without_metadata(picture.path.read_bytes(), picture.mime)


def _is_srgb(image: QImage) -> bool:
    space = image.colorSpace()
    is_rgb = image.format() != QImage.Format.Format_CMYK8888
    return is_rgb and (not space.isValid() or space == QColorSpace(QColorSpace.NamedColorSpace.SRgb))


def _encoded(picture: Picture, plan: FitPlan) -> bytes | None:
    """Give the first try that is light enough; None if there is none."""
    if not is_whole(picture.path, picture.mime):
        raise NeedsFix("picture_damaged", file=picture.name)
    image = _cut(picture, plan)
    for one in plan.tries:
        content = _written(image, one, plan.mime)
        if plan.max_bytes is None or len(content) <= plan.max_bytes:
            return content
    return None


def _cut(picture: Picture, plan: FitPlan) -> QImage:
    """Decode at the size that is needed, cut, and leave everything but the pixels behind."""
    crop = plan.crop
    scale = plan.width / crop.width
    whole = QSize(max(1, round(picture.size.width() * scale)), max(1, round(picture.size.height() * scale)))
    image = _in_srgb(picture.read(whole))
    left = min(round(crop.left * scale), max(0, image.width() - plan.width))
    top = min(round(crop.top * scale), max(0, image.height() - plan.height))
    return _bare(image, QRect(left, top, plan.width, plan.height), opaque=plan.mime == JPEG)


def _in_srgb(image: QImage) -> QImage:
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    space = image.colorSpace()
    if image.format() == QImage.Format.Format_CMYK8888:
        rgb = QImage.Format.Format_RGB32
        return image.convertedToColorSpace(srgb, rgb) if space.isValid() else image.convertToFormat(rgb)
    return image.convertedToColorSpace(srgb) if space.isValid() and space != srgb else image


def _bare(image: QImage, part: QRect, *, opaque: bool) -> QImage:
    """Copy pixels only: a QImage carries the file's texts along, and Qt writes them into the next file."""
    formats = QImage.Format
    kind = (
        formats.Format_RGB32 if opaque or not image.hasAlphaChannel() else formats.Format_ARGB32_Premultiplied
    )
    bare = QImage(part.size(), kind)
    bare.fill(Qt.GlobalColor.white if opaque else Qt.GlobalColor.transparent)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image, part.x(), part.y(), part.width(), part.height())
    painter.end()
    return bare


def _written(image: QImage, one: EncodeTry, mime: str) -> bytes:
    size = QSize(one.width, one.height)
    smooth = Qt.TransformationMode.SmoothTransformation
    fitted = (
        image if image.size() == size else image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    )
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(_WRITERS[mime]))
    writer.setQuality(_PNG_QUALITY if one.quality is None else one.quality)
    writer.setOptimizedWrite(True)
    writer.setProgressiveScanWrite(mime == JPEG)
    if not writer.write(fitted):
        raise NeedsFix("picture_damaged")
    return bytes(content.data())
