"""Taking pictures in: recognised by their content, checked by a real decode, never trusted by their name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from core.domain.post import Media
from core.errors import InvalidInput
from core.services.posts import PostsService
from gui.composer.films import is_film, is_phone_photo, take_film

# Beyond this a decode takes more memory (4 bytes a pixel) than an office computer can spare.
MAX_MEGAPIXELS = 64
MAX_FILE_BYTES = 100_000_000

_MIMES = {b"jpeg": "image/jpeg", b"png": "image/png", b"gif": "image/gif", b"webp": "image/webp"}
_REWRITTEN = frozenset({b"bmp", b"tiff"})
_TURNED = (
    QImageIOHandler.Transformation.TransformationRotate90,
    QImageIOHandler.Transformation.TransformationRotate270,
    QImageIOHandler.Transformation.TransformationMirrorAndRotate90,
    QImageIOHandler.Transformation.TransformationFlipAndRotate90,
)
FILE_PATTERNS = "*.jpg *.jpeg *.jfif *.png *.gif *.webp *.bmp *.tif *.tiff"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of several pictures: those kept, and for the others file name and reason."""

    media: tuple[Media, ...]
    refused: tuple[tuple[str, InvalidInput], ...]


def take_files(posts: PostsService, paths: list[Path]) -> Taken:
    """Store pictures and films; one that cannot be used does not hold up the others."""
    kept: list[Media] = []
    refused: list[tuple[str, InvalidInput]] = []
    for path in paths:
        try:
            kept.append(take_film(posts, path) if is_film(path) else take_file(posts, path))
        except InvalidInput as error:
            refused.append((path.name, error))
    return Taken(tuple(kept), tuple(refused))


def take_file(posts: PostsService, path: Path) -> Media:
    """Recognise and store one file.

    Raises ``InvalidInput``: ``picture_unreadable`` (the file cannot be opened), ``picture_file_too_large``,
    ``picture_heic``, ``not_a_picture``, ``picture_too_large`` (megapixels), ``picture_damaged``; ``StorageFailed``
    when the media folder cannot be written.
    """
    try:
        size_bytes = path.stat().st_size
    except OSError as error:
        raise InvalidInput("picture_unreadable", file=path.name) from error
    if size_bytes > MAX_FILE_BYTES:
        megabytes = round(size_bytes / 1e6)
        raise InvalidInput(
            "picture_file_too_large", file=path.name, megabytes=megabytes, limit=MAX_FILE_BYTES // 1_000_000
        )
    if is_phone_photo(path):
        raise InvalidInput("picture_heic", file=path.name)
    reader = _reader(path)
    kind, size = _recognised(reader, path.name)
    if kind in _REWRITTEN:
        return take_image(posts, _decoded(reader, path.name), path.name)
    _decoded(reader, path.name, QSize(64, 64))
    return posts.store_file(path, _MIMES[kind], size.width(), size.height())


def take_image(posts: PostsService, image: QImage, name: str = "") -> Media:
    """Store a picture that has no file of its own (the clipboard), as PNG; raises as ``take_file`` does."""
    if image.isNull():
        raise InvalidInput("not_a_picture", file=name)
    _refuse_too_large(image.size(), name)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG", 50):  # type: ignore[call-overload]
        raise InvalidInput("picture_damaged", file=name)
    media = posts.store_picture(bytes(content.data()), "image/png", image.width(), image.height())
    return replace(media, file_name=name)


def _reader(path: Path) -> QImageReader:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _recognised(reader: QImageReader, name: str) -> tuple[bytes, QSize]:
    """Give format and size as seen upright, from the file's first bytes."""
    kind = bytes(reader.format().data()).replace(b"jpg", b"jpeg").replace(b"jfif", b"jpeg")
    size = reader.size()
    if (kind not in _MIMES and kind not in _REWRITTEN) or not size.isValid():
        raise InvalidInput("not_a_picture", file=name)
    _refuse_too_large(size, name)
    return kind, size.transposed() if reader.transformation() in _TURNED else size


def _refuse_too_large(size: QSize, name: str) -> None:
    megapixels = round(size.width() * size.height() / 1_000_000)
    if megapixels > MAX_MEGAPIXELS:
        raise InvalidInput("picture_too_large", file=name, megapixels=megapixels, limit=MAX_MEGAPIXELS)


def _decoded(reader: QImageReader, name: str, scaled: QSize | None = None) -> QImage:
    """Decode to prove that the file is whole enough."""
    if scaled is not None:
        reader.setScaledSize(reader.size().scaled(scaled, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise InvalidInput("picture_damaged", file=name)
    return image
