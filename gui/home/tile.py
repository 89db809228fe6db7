"""A big figure with a word: what asks for attention, one click away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.domain.formats import Language, number
from gui.theme import RADIUS, SPACE_L, SPACE_S, Theme
from gui.widgets.looks import focus_shows

#: From this width on, at the plain size of text, the words stand beside the figure.
_ROOMY = 200


class Tile(QAbstractButton):
    """Figure, word and icon. A figure of 0 is quiet; an urgent one above 0 is coloured."""

    def __init__(self, theme: Theme, icon: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._role = role
        self._figure = ""
        self._zero = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def show_figure(self, figure: int, words: str, language: Language) -> None:
        """Show a figure and what it counts."""
        self._figure, self._zero = number(figure, language=language), figure == 0
        self.setText(words)
        self.setAccessibleName(f"{self._figure} {words}")
        self.update()

    def set_role(self, role: str) -> None:
        """Change in which colour a figure above 0 is shown; ``text`` stays quiet."""
        self._role = role

    def sizeHint(self) -> QSize:
        """Give room for a figure of one and a half lines."""
        return QSize(180, self._theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        loud = not self._zero and self._role != "text"
        ground = f"{self._role}_soft" if loud else "hover" if self.underMouse() else "surface"
        painter.setBrush(self._theme.colour(ground))
        painter.setPen(self._theme.colour("hairline"))
        if focus_shows(self):
            pen = painter.pen()
            pen.setColor(self._theme.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_words(painter, self._role if loud else "dim" if self._zero else "text")

    def _paint_words(self, painter: QPainter, role: str) -> None:
        room = self.rect().adjusted(SPACE_L, 0, -SPACE_L, 0)
        words = QFontMetrics(self._theme.font())
        if self.width() < self._theme.px(_ROOMY):  # large letters on a small screen: the words go below
            room.adjust(SPACE_S - SPACE_L, 2, SPACE_L - SPACE_S, -4)
            upper = QRect(room.left(), room.top(), room.width(), room.height() - 2 * words.lineSpacing())
            self._paint_figure(painter, upper, role, 20)
            below, edge = QRect(upper.bottomLeft(), room.bottomRight()), Qt.AlignmentFlag.AlignTop
        else:
            self._paint_figure(painter, room, role, 26)
            beside = 40 + QFontMetrics(self._theme.font(1.7, bold=True)).horizontalAdvance(self._figure) + 10
            below, edge = room.adjusted(beside, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("dim" if self._zero else "text"))
        painter.drawText(below, int(edge | Qt.TextFlag.TextWordWrap), self.text())

    def _paint_figure(self, painter: QPainter, room: QRect, role: str, side: int) -> None:
        mark = QRect(room.left(), room.center().y() - side // 2, side, side)
        self._theme.icon(self._icon_name, role).paint(painter, mark)
        painter.setFont(self._theme.font(1.7 if side > 20 else 1.3, bold=True))
        painter.setPen(self._theme.colour(role))
        painter.drawText(
            room.adjusted(side + 14 * side // 26, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._figure
        )
