"""The pictures of a kit as a list: small picture, number, size, alternative text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.formats import Language, size_text
from core.services.assisted import KitItem
from gui.errors import explain
from gui.theme import SPACE_S, Theme
from gui.widgets.rows import ROW, AnyIndex, paint_ground
from gui.widgets.thumbnails import Thumbnails

_HEIGHT = 56


def item_words(item: KitItem, language: Language) -> tuple[str, str]:
    """Give the name with its size, and the alternative text or what is wrong."""
    if item.path is None:
        return item.media.file_name or "—", explain(item.code, item.params).title
    size = size_text(item.path.stat().st_size, language)
    return f"{item.path.name} · {size}", item.media.alt_text


class KitItemDelegate(QStyledItemDelegate):
    """Draws one row of the list."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Give every row the same height."""
        return QSize(100, self._theme.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the picture at the left and two lines beside it."""
        item, name, words = index.data(ROW)
        painter.save()
        paint_ground(painter, option, self._theme)
        rect: QRect = option.rect.adjusted(4, 4, -4, -4)
        self._paint_picture(painter, QRect(rect.left(), rect.top(), rect.height(), rect.height()), item)
        lines = rect.adjusted(rect.height() + SPACE_S, 0, 0, 0)
        half = lines.height() // 2
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(self._theme.colour("text"))
        middle = Qt.TextElideMode.ElideMiddle
        shown = painter.fontMetrics().elidedText(name, middle, lines.width())
        painter.drawText(QRect(lines.left(), lines.top(), lines.width(), half), flags, shown)
        painter.setFont(self._theme.font(0.95))
        painter.setPen(self._theme.colour("dim" if item.path is not None else "error"))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, lines.width())
        painter.drawText(QRect(lines.left(), lines.top() + half, lines.width(), half), flags, shown)
        painter.restore()

    def _paint_picture(self, painter: QPainter, box: QRect, item: KitItem) -> None:
        painter.fillRect(box, self._theme.colour("hover"))
        image = self._thumbnails.image(item.media.hash)
        if image.isNull():
            self._theme.icon("ph.image", "dim").paint(painter, box.adjusted(12, 12, -12, -12))
            return
        size = image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        inner = QRect(box.topLeft(), size)
        inner.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(inner, image)
