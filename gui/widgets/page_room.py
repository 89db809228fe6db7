"""The room of one page: it scrolls where the window is smaller than the page needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageRoom(QScrollArea):
    """Shows its page as large as the window, or scrolled on a small screen with large letters.

    A resizable scroll area would give a page with wrapping rows its preferred height; here it gets the
    least that it needs, so that scrolling is the last resort.
    """

    def __init__(self, page: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if page is not None:
            self.hold(page)

    def hold(self, page: QWidget) -> None:
        """Take a page in. A large one is best made as a child of the viewport: moved there it is styled again."""
        self.setWidget(page)
        page.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into the new room."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the page again when what it holds needs another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page, room = self.widget(), self.maximumViewportSize()
        if page is None:
            return
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(room.width(), page.minimumSizeHint().width())
        if _least_height(page, width) > room.height():
            width = max(room.width() - bar, page.minimumSizeHint().width())
        page.resize(width, max(room.height(), _least_height(page, width)))


def _least_height(page: QWidget, width: int) -> int:
    layout = page.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalMinimumHeightForWidth(width)
    return page.minimumSizeHint().height()
