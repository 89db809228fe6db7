"""Small versions of stored pictures, decoded off the GUI thread and kept while they are in use."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from core.ports import MediaStore
from gui.tasks import Lane, Lanes

# Longest side in pixels: a feed card on a screen at 200 %.
SIDE = 720
_KEPT = 40


class Thumbnails(QObject):
    """Pictures by the hash of their bytes. ``image`` answers at once; ``loaded`` tells when asking again
    pays."""

    loaded = Signal(str)

    def __init__(self, media: MediaStore, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._lanes = lanes
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()

    def image(self, media_hash: str) -> QImage:
        """Give the picture, or a null image while it is being decoded or when it cannot be."""
        found = self._images.get(media_hash)
        if found is not None:
            self._images.move_to_end(media_hash)
            return found
        if media_hash and media_hash not in self._asked:
            self._asked.add(media_hash)
            self._lanes.run(
                self,
                lambda: decoded(self._media.path(media_hash)),
                lambda image: self._keep(media_hash, image),
                lambda _error: self._keep(media_hash, QImage()),
                lane=Lane.PARALLEL,
            )
        return QImage()

    def _keep(self, media_hash: str, image: QImage) -> None:
        self._asked.discard(media_hash)
        self._images[media_hash] = image
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.loaded.emit(media_hash)


def decoded(path: Path, side: int = SIDE) -> QImage:
    """Decode a picture file, upright and no larger than ``side``; a null image if it cannot be read."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return image if image.isNull() else image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
