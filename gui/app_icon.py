"""The program's sign: a broadcast horn on the accent colour, drawn at every size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
_GROUND, _MARK, _DOT = QColor("#0B6BB8"), QColor("#FFFFFF"), QColor("#F2A900")


def app_icon(dot: QColor | None = None) -> QIcon:
    """Make the icon; ``dot`` adds a coloured spot at the corner, for the tray."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_draw(size, dot))
    return icon


def _draw(size: int, dot: QColor | None) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 32, size / 32)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_GROUND)
    painter.drawRoundedRect(QRectF(1, 1, 30, 30), 7, 7)
    painter.setBrush(_MARK)
    painter.drawPath(_board())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for radius, colour in ((5.0, _MARK), (9.5, _DOT)):
        pen = QPen(colour, 2.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        box = QRectF(19 - radius, 12 - radius, radius * 2, radius * 2)
        painter.drawArc(box, -38 * 16, 76 * 16)
    if dot is not None:
        painter.setPen(QPen(_MARK, 2))
        painter.setBrush(dot)
        painter.drawEllipse(QPointF(25, 25), 6, 6)
    painter.end()
    return pixmap


def _board() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(6, 7, 13, 10), 2, 2)
    path.addRect(QRectF(11.2, 17, 2.6, 8))
    return path
