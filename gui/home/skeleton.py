"""Beranda before the workspace is open: the cards stand where they will be, empty and still."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.theme import RADIUS, SPACE_L, SPACE_XL, Theme


class HomeSkeleton(QWidget):
    """Painted only; it is on the screen for about a second. ``painted`` comes once, after its first paint."""

    painted = Signal()

    def __init__(self, theme: Theme, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._hint = hint
        self._is_painted = False
        self.setAccessibleName(f"{title}. {hint}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw title, hint and the outlines of five cards."""
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.rect().adjusted(SPACE_XL, SPACE_L, -SPACE_XL, -SPACE_L)
        top = Qt.AlignmentFlag.AlignTop
        painter.setFont(self._theme.font(1.5, bold=True))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(room, top, self._title)
        title = painter.fontMetrics().height()
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(room.adjusted(0, title, 0, 0), top, self._hint)
        painter.setPen(self._theme.colour("hairline"))
        painter.setBrush(self._theme.colour("surface"))
        for card in self._cards(room.adjusted(0, title + 48, 0, 0)):
            painter.drawRoundedRect(card, RADIUS, RADIUS)

    @staticmethod
    def _cards(room: QRect) -> list[QRect]:
        half = (room.width() - SPACE_L) // 2
        third = (room.width() - 2 * SPACE_L) // 3
        tiles = [QRect(room.left() + n * (third + SPACE_L), room.top(), third, 72) for n in range(3)]
        top = room.top() + 72 + SPACE_L
        height = (room.bottom() - top - SPACE_L) // 2
        rows = [
            QRect(room.left() + x * (half + SPACE_L), top + y * (height + SPACE_L), half, height)
            for y in range(2)
            for x in range(2)
        ]
        return tiles + rows
