"""QR codes as tiny images, one pixel a module, with the quiet zone of four modules."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QImage

from core.domain.template.checks import MAX_LINK

QUIET_MODULES = 4
MIN_MODULE = 4
"""Pixels of a module on the picture, a third of a millimetre on a phone's screen."""


def qr_size(text: str, wished: float) -> float:
    """Give the side in pixels nearest to the wished one at which every module has whole pixels."""
    side = qr_image(text).width()
    return float(side * max(MIN_MODULE, round(wished / side)))


@lru_cache(maxsize=64)
def qr_image(text: str) -> QImage:
    """Encode a text; error correction rises as long as the code does not grow."""
    import segno

    code = segno.make_qr(text[:MAX_LINK], error="m", boost_error=True)
    rows = [bytes(row) for row in code.matrix]
    side = len(rows) + 2 * QUIET_MODULES
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                image.setPixel(x + QUIET_MODULES, y + QUIET_MODULES, 0)
    return image
