"""A large choice: icon, title and a sentence; the whole of it can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme import RADIUS, SPACE_L, Theme
from gui.widgets.buttons import is_enter
from gui.widgets.looks import focus_shows

_HEIGHT = 76
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class Choice(QAbstractButton):
    """Checkable choices show which one is taken; others act at once."""

    def __init__(self, theme: Theme, icon: str, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._hint = hint
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Give room for the sentence at a usual width."""
        return QSize(420, self.heightForWidth(420))

    def hasHeightForWidth(self) -> bool:
        """Grow when the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height for title and wrapped sentence."""
        hint = self._hint_height(width - 80 - SPACE_L) if self._hint else 0
        return max(self._theme.px(_HEIGHT if self._hint else 60), 28 + self.fontMetrics().height() + hint + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click on Enter too; what is taken already leaves Enter to the page, which goes on."""
        if is_enter(event) and self.isChecked():
            event.ignore()
        elif is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw frame, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked() or focus_shows(self)
        pen = painter.pen()
        pen.setColor(self._theme.colour("accent" if marked else "border"))
        pen.setWidth(2 if marked else 1)
        painter.setPen(pen)
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        mark = QRect(SPACE_L + 4, (self.height() - 32) // 2, 32, 32)
        self._theme.icon(self._icon_name, "accent").paint(painter, mark)
        left = mark.right() + SPACE_L
        room = QRect(left, 0, self.width() - left - SPACE_L, self.height())
        painter.setFont(self._theme.font(1.1, bold=True))
        painter.setPen(self._theme.colour("text"))
        if not self._hint:
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            return
        title = painter.fontMetrics().height()
        hint = self._hint_height(room.width())
        top = (self.height() - title - 4 - hint) // 2
        painter.drawText(room.adjusted(0, top, 0, 0), Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(room.adjusted(0, top + title + 4, 0, 0), _WRAPPED, self._hint)

    def _hint_height(self, width: int) -> int:
        room = QRect(0, 0, width, 1000)
        return QFontMetrics(self._theme.font()).boundingRect(room, _WRAPPED, self._hint).height()
