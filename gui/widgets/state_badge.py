"""Word, icon and colour of a delivery's state, the same as a widget and inside a delegate."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.domain.delivery import DeliveryState
from gui.labels import state_word
from gui.theme import StateLook, Theme

_PAD, _GAP = 8, 4


def state_size(metrics: QFontMetrics, state: DeliveryState | None, word: str = "") -> QSize:
    """Give the room that ``paint_state`` needs, in pixels."""
    icon = metrics.height()
    width = _PAD * 2 + icon + _GAP + metrics.horizontalAdvance(word or state_word(state))
    return QSize(width, metrics.height() + 6)


def paint_state(
    painter: QPainter,
    rect: QRect,
    theme: Theme,
    state: DeliveryState | None,
    word: str = "",
    look: StateLook | None = None,
) -> None:
    """Draw the badge at the left of ``rect``, vertically centred, shortened if need be; None is a draft. ``word`` and
    ``look`` replace the usual ones.
    """
    look = look or theme.state_look(state)
    metrics = painter.fontMetrics()
    size = state_size(metrics, state, word).boundedTo(rect.size())
    box = QRect(QPoint(rect.left(), rect.center().y() - size.height() // 2 + 1), size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_soft" if look.role == "accent" else f"{look.role}_soft"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    icon = metrics.height()
    mark = QRect(box.left() + _PAD, box.center().y() - icon // 2 + 1, icon, icon)
    theme.icon(look.icon, look.role).paint(painter, mark)
    painter.setPen(theme.colour(look.role))
    room = box.adjusted(_PAD + icon + _GAP, 0, -_PAD + 2, 0)
    shown = metrics.elidedText(word or state_word(state), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class StateBadge(QWidget):
    """Shows one state; ``word`` overrides the usual one ("Waiting for internet")."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: DeliveryState | None = None
        self._word = ""
        self._look: StateLook | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(None)

    def set_state(self, state: DeliveryState | None, word: str = "", look: StateLook | None = None) -> None:
        """Show another state; None is a draft."""
        self._state, self._word, self._look = state, word, look
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Give the word as shown."""
        return self._word or state_word(self._state)

    def sizeHint(self) -> QSize:
        """Fit the word."""
        return state_size(self.fontMetrics(), self._state, self._word)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the badge."""
        paint_state(QPainter(self), self.rect(), self._theme, self._state, self._word, self._look)
