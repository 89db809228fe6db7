"""Paints laid-out pages with QPainter. Works in any thread and at any scale."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from core.domain.colour import Rgb
from core.domain.template.basics import Align
from core.domain.template.layers import Effect, Shape
from gui.studio.boxes import (
    Box,
    FillBox,
    IconBox,
    LogoBox,
    MotifBox,
    Page,
    PathBox,
    PhotoBox,
    QrBox,
    Role,
    TextBox,
)
from gui.studio.glyphs import glyph_path
from gui.studio.logos import logo_image
from gui.studio.motifs import motifs, paint_motif
from gui.studio.photos import PhotoCache, Pictures, target_size
from gui.studio.qr import qr_image
from gui.studio.typography import qfont

_cache = PhotoCache()
_MOST_SIDE = 2_600
_HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)


class PagePainter:
    """Paints pages; ``pictures`` gives photo bytes. ``with_text`` off shows what lies under the text,
    ``text_as_outlines`` draws shapes instead of letters."""

    def __init__(self, pictures: Pictures, *, with_text: bool = True, text_as_outlines: bool = False) -> None:
        self._pictures = pictures
        self._with_text = with_text
        self._text_as_outlines = text_as_outlines
        self._scale = 1.0
        self._paint: dict[type[Box], Callable[[QPainter, Any], None]] = {
            FillBox: _paint_fill,
            PathBox: _paint_path,
            TextBox: self._paint_text,
            IconBox: _paint_icon,
            PhotoBox: self._paint_photo,
            LogoBox: self._paint_logo,
            QrBox: self._paint_qr,
            MotifBox: self._paint_motif,
        }

    def paint(self, painter: QPainter, page: Page, scale: float = 1.0) -> None:
        """Paint a page at the painter's origin, ``scale`` device pixels for each of its own."""
        self._scale = scale
        painter.save()
        painter.setRenderHints(_HINTS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.scale(scale, scale)
        for box in page.boxes:
            self._paint[type(box)](painter, box)
        painter.restore()

    def _paint_text(self, painter: QPainter, box: TextBox) -> None:
        if not self._with_text:
            return
        painter.setFont(qfont(box.font))
        painter.setPen(QColor(*box.colour))
        y = box.rect.top() + box.first_baseline
        for text, wide in zip(box.lines.texts, box.lines.widths, strict=True):
            if self._text_as_outlines:
                path = QPainterPath()
                path.addText(line_left(box, wide), y, qfont(box.font), text)
                painter.fillPath(path, QColor(*box.colour))
            else:
                painter.drawText(QPointF(line_left(box, wide), y), text)
            y += box.line_height
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_photo(self, painter: QPainter, box: PhotoBox) -> None:
        image = _cache.get(box.picture, target_size(box.rect, self._scale), box.effect, self._pictures)
        painter.save()
        painter.setClipPath(outline(box.rect, box.shape, box.radius), Qt.ClipOperation.IntersectClip)
        if image is None:
            _paint_missing(painter, box.rect)
        else:
            painter.drawImage(box.rect, image)
        if box.effect is Effect.STRIPES:
            _paint_stripes(painter, box.rect)
        painter.restore()

    def _paint_logo(self, painter: QPainter, box: LogoBox) -> None:
        size = target_size(box.rect, self._scale)
        painter.drawImage(box.rect, logo_image(box.data, size.width(), size.height()))

    def _paint_qr(self, painter: QPainter, box: QrBox) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.drawImage(_whole_pixels(painter, box.rect), qr_image(box.text))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    def _paint_motif(self, painter: QPainter, box: MotifBox) -> None:
        image = _motif_image(
            box.motif, box.colours, box.ground, box.cell, box.seed,
            (round(box.rect.width(), 1), round(box.rect.height(), 1)), round(self._scale, 3),
        )  # fmt: skip
        painter.save()
        painter.setOpacity(box.opacity)
        if box.shape is not Shape.RECT:
            painter.setClipPath(outline(box.rect, box.shape, box.radius), Qt.ClipOperation.IntersectClip)
        painter.drawImage(box.rect, image)
        painter.restore()


def line_left(box: TextBox, wide: float) -> float:
    """Give the left end of a line by the text's alignment."""
    spare = box.rect.width() - wide
    return box.rect.left() + {Align.START: 0.0, Align.CENTER: spare / 2, Align.END: spare}[box.align]


def _whole_pixels(painter: QPainter, rect: QRectF) -> QRectF:
    """Snap to device pixels, so that the modules of a code stay sharp."""
    turned = painter.transform().mapRect(rect)
    snapped = QRectF(round(turned.left()), round(turned.top()), round(turned.width()), round(turned.height()))
    inverted, is_invertible = painter.transform().inverted()
    return inverted.mapRect(snapped) if is_invertible else rect


def outline(rect: QRectF, shape: Shape, radius: float) -> QPainterPath:
    """Give the outline of a shape."""
    path = QPainterPath()
    if shape is Shape.CIRCLE:
        path.addEllipse(rect)
    elif shape is Shape.ROUND and radius > 0:
        path.addRoundedRect(rect, radius, radius)
    elif shape is Shape.ARCH:
        top = rect.width() / 2
        path.moveTo(rect.bottomLeft())
        path.lineTo(rect.left(), rect.top() + top)
        path.arcTo(QRectF(rect.left(), rect.top(), rect.width(), 2 * top), 180, -180)
        path.lineTo(rect.bottomRight())
        path.closeSubpath()
    else:
        path.addRect(rect)
    return path


def _paint_fill(painter: QPainter, box: FillBox) -> None:
    painter.setOpacity(box.opacity)
    if box.stroke:
        painter.setPen(QPen(QColor(*box.colour), box.stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline(box.rect, box.shape, box.radius))
        painter.setPen(Qt.PenStyle.NoPen)
    elif box.shape is Shape.RECT and box.to is None:
        painter.fillRect(box.rect, QColor(*box.colour))
    else:
        painter.fillPath(outline(box.rect, box.shape, box.radius), _brush(box))
    painter.setOpacity(1.0)


def _brush(box: FillBox) -> QBrush:
    if box.to is None:
        return QBrush(QColor(*box.colour))
    angle = math.radians(box.turn)
    reach = QPointF(math.cos(angle) * box.rect.width() / 2, math.sin(angle) * box.rect.height() / 2)
    gradient = QLinearGradient(box.rect.center() - reach, box.rect.center() + reach)
    gradient.setColorAt(0, QColor(*box.colour))
    gradient.setColorAt(1, QColor(*box.to))
    return QBrush(gradient)


def _paint_path(painter: QPainter, box: PathBox) -> None:
    painter.setOpacity(box.opacity)
    painter.fillPath(box.path, QColor(*box.colour))
    painter.setOpacity(1.0)


def _paint_icon(painter: QPainter, box: IconBox) -> None:
    painter.save()
    painter.translate(box.rect.topLeft())
    painter.scale(box.rect.width() / 1000, box.rect.height() / 1000)
    painter.fillPath(glyph_path(box.icon), QColor(*box.colour))
    painter.restore()


def _paint_missing(painter: QPainter, rect: QRectF) -> None:
    """Show where a photo belongs."""
    painter.fillRect(rect, QColor(208, 213, 221))
    side = min(rect.width(), rect.height()) * 0.3
    spot = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    _paint_icon(painter, IconBox(rect=spot, role=Role.MARK, icon="image", colour=(102, 112, 133)))


def _paint_stripes(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(QColor(255, 255, 255, 150), 14))
    step = 44
    reach = int(rect.width() + rect.height())
    for offset in range(0, reach, step):
        painter.drawLine(QPointF(rect.left() + offset, rect.top()),
                         QPointF(rect.left() + offset - rect.height(), rect.bottom()))  # fmt: skip
    painter.setPen(Qt.PenStyle.NoPen)


@lru_cache(maxsize=12)
def _motif_image(
    name: str,
    colours: tuple[Rgb, ...],
    ground: Rgb,
    cell: float,
    seed: int,
    extent: tuple[float, float],
    scale: float,
) -> QImage:
    """Paint a motif once for its place and scale; one that reaches far beyond the page is painted coarser."""
    scale = min(scale, _MOST_SIDE / max(*extent, 1.0))
    size = QSize(max(1, math.ceil(extent[0] * scale)), max(1, math.ceil(extent[1] * scale)))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(*ground))
    art = motifs().get(name)
    if art is not None:
        painter = QPainter(image)
        painter.setRenderHints(_HINTS)
        painter.scale(scale, scale)
        paint_motif(painter, art, QRectF(0, 0, *extent), colours, ground, cell, seed)
        painter.end()
    return image
