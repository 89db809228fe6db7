"""A label that shortens long names in the middle and tells the whole name in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class ElidedLabel(QLabel):
    """One line of plain text that never asks for more width than there is."""

    def __init__(
        self,
        text: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text; line breaks become spaces."""
        super().setText(" ".join(text.split()))
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        """Allow the label to shrink to three characters."""
        return QSize(self.fontMetrics().horizontalAdvance("M…M"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the tooltip only while something is cut off."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(
            self.contentsRect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), self.shown_text()
        )

    def shown_text(self) -> str:
        """Give the text as drawn, with an ellipsis where it was cut."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def _tell_whole(self) -> None:
        self.setToolTip("" if self.shown_text() == self.text() else self.text())
