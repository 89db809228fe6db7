"""The picture itself: painted live, clicked to edit a text, dragged to move a photo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.studio.boxes import Box, IconBox, MotifBox, Page, PhotoBox, TextBox
from gui.studio.kit import StudioKit
from gui.studio.paint import PagePainter
from gui.studio.picture_ref import MAX_ZOOM, PictureRef

_MARGIN = 8
_NEAR = 6.0


class Canvas(QWidget):
    """Shows one page as large as it fits. All coordinates of signals are widget pixels."""

    text_clicked = Signal(str, QRectF)
    """A field's (or cell's) place and where its text stands."""
    field_clicked = Signal(str)
    picture_moved = Signal(str, str)
    """A photo's place and its new framing."""

    def __init__(self, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._painter = PagePainter(kit.pictures)
        self._page: Page | None = None
        self._hovered: Box | None = None
        self._marked = ""
        self._dragging: tuple[PhotoBox, QPointF, PictureRef] | None = None
        self.shows_safe_area = False
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 200)
        self.setAccessibleName(self.tr("Picture"))

    def sizeHint(self) -> QSize:
        """Ask for room to read the picture."""
        return QSize(440, 520)

    @property
    def page(self) -> Page | None:
        """Give the page that is shown."""
        return self._page

    def set_page(self, page: Page | None) -> None:
        """Show another page; painted at the next repaint."""
        self._page = page
        self._hovered = None
        self.update()

    def mark(self, place: str) -> None:
        """Frame the texts of a field, or of a row (``rows/2/``), while the keyboard is in its input."""
        if place != self._marked:
            self._marked = place
            self.update()

    # --- geometry ---------------------------------------------------------------------------------------------

    @property
    def scale(self) -> float:
        """Give widget pixels for each pixel of the picture."""
        if self._page is None:
            return 1.0
        free_width, free_height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return max(0.05, min(free_width / self._page.size.width, free_height / self._page.size.height))

    def page_rect(self) -> QRectF:
        """Give where the picture is in the widget."""
        if self._page is None:
            return QRectF(self.rect())
        wide, tall = self._page.size.width * self.scale, self._page.size.height * self.scale
        return QRectF(round((self.width() - wide) / 2), round((self.height() - tall) / 2), wide, tall)

    def to_widget(self, rect: QRectF) -> QRectF:
        """Turn picture coordinates into widget coordinates."""
        origin, scale = self.page_rect().topLeft(), self.scale
        return QRectF(origin.x() + rect.left() * scale, origin.y() + rect.top() * scale, rect.width() * scale,
                      rect.height() * scale)  # fmt: skip

    def box_at(self, point: QPointF) -> Box | None:
        """Find the topmost box there that can be edited."""
        if self._page is None:
            return None
        place = (point - self.page_rect().topLeft()) / self.scale
        for box in reversed(self._page.boxes):
            near = _NEAR if isinstance(box, TextBox) else 0.0
            if (
                box.field
                and _is_editable(box)
                and box.rect.adjusted(-near, -near, near, near).contains(place)
            ):
                return box
        return None

    # --- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the page at the widget's scale, then what is pointed at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._page is None:
            return
        area = self.page_rect()
        painter.save()
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        self._painter.paint(painter, self._page, self.scale)
        painter.restore()
        if self.shows_safe_area:
            self._paint_safe_area(painter, area)
        self._paint_frames(painter)
        painter.setPen(QPen(self._kit.theme.colour("hairline"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_frames(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._kit.theme.colour("accent"), 2))
        for box in self._page.boxes if self._page else ():
            is_marked = self._marked and (box.field == self._marked or (
                self._marked.endswith("/") and box.field.startswith(self._marked)))  # fmt: skip
            if is_marked and isinstance(box, TextBox | PhotoBox):
                painter.drawRoundedRect(self.to_widget(box.rect).adjusted(-4, -3, 4, 3), 4, 4)
        if self._hovered is not None:
            painter.setPen(QPen(self._kit.theme.colour("accent"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.to_widget(self._hovered.rect).adjusted(-4, -3, 4, 3), 4, 4)

    def _paint_safe_area(self, painter: QPainter, area: QRectF) -> None:
        """Darken what a platform's own controls or crops may cover."""
        if self._page is None:
            return
        safe = self.to_widget(self._page.safe)
        shade = QColor(0, 0, 0, 90)
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), safe.top() - area.top()), shade)
        painter.fillRect(
            QRectF(area.left(), safe.bottom(), area.width(), area.bottom() - safe.bottom()), shade
        )
        painter.fillRect(QRectF(area.left(), safe.top(), safe.left() - area.left(), safe.height()), shade)
        painter.fillRect(QRectF(safe.right(), safe.top(), area.right() - safe.right(), safe.height()), shade)

    # --- the mouse --------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be edited; move a photo that is held."""
        if self._dragging is not None:
            self._drag(event.position())
            return
        box = self.box_at(event.position())
        if box is not self._hovered:
            self._hovered = box
            shape = Qt.CursorShape.ArrowCursor
            if isinstance(box, PhotoBox):
                shape = Qt.CursorShape.OpenHandCursor
            elif box is not None:
                shape = (
                    Qt.CursorShape.IBeamCursor
                    if isinstance(box, TextBox)
                    else Qt.CursorShape.PointingHandCursor
                )
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Forget what was pointed at."""
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move a photo, or edit a text."""
        box = self.box_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or box is None:
            return
        if isinstance(box, PhotoBox):
            self._dragging = (box, event.position(), box.picture)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif isinstance(box, TextBox):
            self.text_clicked.emit(box.field, self.to_widget(box.rect))
        else:
            self.field_clicked.emit(box.field)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the photo go; without a move it was a click on its field."""
        if self._dragging is None:
            return
        box, start, _ = self._dragging
        self._dragging = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if (event.position() - start).manhattanLength() < 4:
            self.field_clicked.emit(box.field)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the photo under the pointer."""
        box = self.box_at(event.position())
        if not isinstance(box, PhotoBox):
            event.ignore()
            return
        factor = 1.0 + event.angleDelta().y() / 120 * 0.06
        zoom = min(MAX_ZOOM, max(1.0, box.picture.zoom * factor))
        self.picture_moved.emit(box.field, str(replace(box.picture, zoom=zoom)))

    def _drag(self, point: QPointF) -> None:
        """Move the focal point against the pointer, in shares of the shown photo."""
        if self._dragging is None:
            return
        box, start, before = self._dragging
        shown = self.to_widget(box.rect)
        move = point - start
        x = min(1.0, max(0.0, before.x - move.x() / (shown.width() * before.zoom)))
        y = min(1.0, max(0.0, before.y - move.y() / (shown.height() * before.zoom)))
        self.picture_moved.emit(box.field, str(replace(before, x=x, y=y)))


def _is_editable(box: Box) -> bool:
    return isinstance(box, TextBox | PhotoBox | IconBox | MotifBox)
