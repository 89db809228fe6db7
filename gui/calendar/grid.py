"""The month (or the week) under the hand: choosing, opening and dragging posts by mouse and keys."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from core.domain.formats import Language
from gui.calendar.grid_view import Drag, GridView
from gui.theme import Theme

# What the list of drafts hands over when one is dragged onto a day: the post's id in UTF-8.
POST_MIME = "application/x-papan-siar-post"


class MonthGrid(GridView):
    """Turns mouse and keys into wishes. It changes nothing by itself: every wish is a signal."""

    post_opened = Signal(str)
    compose_requested = Signal(object)
    more_requested = Signal(object)
    move_requested = Signal(str, object)
    """A post's id and the ``date`` that it shall have, its hour kept."""
    delete_requested = Signal(str)
    month_step_requested = Signal(int)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(theme, language, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)

    # --- mouse -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day and the chip under the mouse; "+3 more" asks for the day's list."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        day = self.day_at(at)
        if day is None:
            return
        self.choose_day(day)
        found = self._chip_at(at, day)
        self._choose_post(found[0].post_id if found else "")
        if found is not None:
            self._drag = Drag(found[0], found[1], at, at)
        elif self._layout(day).more_rect.contains(at):
            self.more_requested.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the pressed chip."""
        if self._drag is None:
            return
        at = event.position().toPoint()
        far = (at - self._drag.start).manhattanLength() >= QApplication.startDragDistance()
        if self._drag.moving or far:
            self._drag = Drag(self._drag.chip, self._drag.rect, self._drag.start, at, moving=True)
            self._target = self.day_at(at)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the move when the chip is let go over another day."""
        drag, target = self._drag, self._target
        self._end_drag()
        if event.button() is Qt.MouseButton.LeftButton and drag is not None and drag.moving:
            self._ask_move(drag.chip.post_id, target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the post, or write a new one for the day."""
        at = event.position().toPoint()
        day = self.day_at(at)
        if day is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        found = self._chip_at(at, day)
        if found is not None:
            self.post_opened.emit(found[0].post_id)
        elif not self._layout(day).more_rect.contains(at):
            self.compose_requested.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn a month with each notch."""
        if event.angleDelta().y():
            self.month_step_requested.emit(-1 if event.angleDelta().y() > 0 else 1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take drafts from the list beside the grid."""
        if event.mimeData().hasFormat(POST_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the day where the draft would land."""
        self._target = self.day_at(event.position().toPoint())
        self.update()
        event.setAccepted(self._target is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Forget the day."""
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the draft to be planned on the day."""
        target = self.day_at(event.position().toPoint())
        post_id = bytes(event.mimeData().data(POST_MIME).data()).decode()
        self._end_drag()
        if target is not None and post_id:
            event.acceptProposedAction()
            self.move_requested.emit(post_id, target)

    def _end_drag(self) -> None:
        self._drag, self._target = None, None
        self.unsetCursor()
        self.update()

    def _ask_move(self, post_id: str, target: date | None) -> None:
        found = self._find(post_id)
        if target is not None and found is not None and found[0] != target:
            self.move_requested.emit(post_id, target)

    # --- keys --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, with Ctrl they carry the post; Space walks through the day's posts, Enter opens."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in steps:
            self._on_arrow(steps[key], carry=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in pages:
            self.month_step_requested.emit(pages[key])
        elif key is Qt.Key.Key_Escape and (self._drag is not None or self._chosen):
            self._end_drag()
            self._choose_post("")
        elif not self._act(key):
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._chosen:
                self.post_opened.emit(self._chosen)
            else:
                self.compose_requested.emit(self._current)
        elif key is Qt.Key.Key_Home:
            self.choose_day(self._today)
        elif key is Qt.Key.Key_N:
            self.compose_requested.emit(self._current)
        elif key is Qt.Key.Key_Space:
            self._choose_next_post()
        elif key is Qt.Key.Key_Delete and self._chosen:
            self.delete_requested.emit(self._chosen)
        else:
            return False
        return True

    def _on_arrow(self, days: int, *, carry: bool) -> None:
        target = self._current + timedelta(days=days)
        if carry and self._chosen:
            self.move_requested.emit(self._chosen, target)
        elif not carry:
            self._choose_post("")
            self.choose_day(target)

    def _choose_next_post(self) -> None:
        ids = [one.post_id for one in self.day_posts(self._current)]
        if ids:
            at = ids.index(self._chosen) + 1 if self._chosen in ids else 0
            self._choose_post(ids[at % len(ids)])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the strong frame, and tell the day to screen readers."""
        super().focusInEvent(event)
        self._tell_current()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the weak frame."""
        super().focusOutEvent(event)
        self.update()
