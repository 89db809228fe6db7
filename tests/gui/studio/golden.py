"""Small reference pictures of every template. ``python -m tests.gui.studio.golden`` draws them anew after a change
that was meant; look at them before committing.

The type is the project's own, so the references hold on every platform; the comparison still allows for what
rasterisers do differently: it looks at blocks, not at pixels.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from core.domain.template import PictureSize, Template, read_template
from gui.studio.layout import lay_out
from gui.studio.renderer import paint_pages
from tests.gui.studio.conftest import BRAND, FOLDER

FOLDER_OF_GOLDENS = Path(__file__).parent / "goldens"
BLOCK = 4
HEIGHT = 200


def golden_sheet(template: Template) -> QImage:
    """Draw the first slide of each look with the long sample, side by side and small."""
    values = template.samples["long"]
    firsts = [
        paint_pages(lay_out(template, values, BRAND, PictureSize.FEED, look.id)[:1])[0]
        for look in template.looks
    ]
    small = [one.scaledToHeight(HEIGHT, Qt.TransformationMode.SmoothTransformation) for one in firsts]
    sheet = QImage(sum(one.width() for one in small), HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    x = 0
    for one in small:
        painter.drawImage(QPointF(x, 0), one)
        x += one.width()
    painter.end()
    return sheet


def golden_path(template_id: str) -> Path:
    return FOLDER_OF_GOLDENS / f"{template_id}.jpg"


def difference(image: QImage, wanted: QImage) -> tuple[float, float]:
    """Compare the mean colours of blocks: the average and the largest distance, 0 to 255 per channel."""
    if image.size() != wanted.size():
        return 255.0, 255.0
    pairs = zip(_blocks(image), _blocks(wanted), strict=True)
    distances = [abs(one - other) for one, other in pairs]
    return sum(distances) / len(distances), max(distances)


def _blocks(image: QImage) -> bytes:
    across, down = image.width() // BLOCK, image.height() // BLOCK
    small = image.scaled(
        across, down, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGB888)
    wide = small.bytesPerLine()
    content = bytes(small.constBits())
    return b"".join(content[row * wide : row * wide + across * 3] for row in range(down))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv)
    FOLDER_OF_GOLDENS.mkdir(exist_ok=True)
    for path in sorted(FOLDER.glob("*/template.json")):
        sheet = golden_sheet(read_template(path.read_text("utf-8")))
        sheet.save(str(golden_path(path.parent.name)), quality=88)
    del application


if __name__ == "__main__":
    main()
