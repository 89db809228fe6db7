"""A row of widgets that goes on in a second line where one is too short for it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from gui.theme import SPACE_S


class _Placed(NamedTuple):
    """One item of a line and its natural size, held to the width there is."""

    item: QLayoutItem
    size: QSize


class WrappingRow(QLayout):
    """Lays out from left to right, then from top to bottom; what takes more room gets it to the line's end.

    An item wider than the row is narrowed to it, so that a wrapping row may stand in another.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = SPACE_S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Give the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than the lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(one.width() for one in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((one.height() for one in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask at least for the widest item."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((one.width() for one in sizes), default=0), max((one.height() for one in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max(one.size.height() for one in line)
            if place:
                self._place(line, rect, top, height)
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.top())

    def _lines(self, width: int) -> list[list[_Placed]]:
        lines: list[list[_Placed]] = []
        left = 0
        for item in self._shown():
            size = _natural(item, width)
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append(_Placed(item, size))
            left += size.width() + self.spacing()
        return lines

    def _place(self, line: list[_Placed], rect: QRect, top: int, height: int) -> None:
        spare = rect.width() - sum(one.size.width() for one in line) - self.spacing() * (len(line) - 1)
        greedy = [one for one in line if _wants_more(one.item)]
        left = rect.left()
        for item, size in line:
            width = size.width() + (spare // len(greedy) if _wants_more(item) else 0)
            item.setGeometry(QRect(left, top + (height - size.height()) // 2, width, size.height()))
            left += width + self.spacing()


def _natural(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint().expandedTo(item.minimumSize()).boundedTo(item.maximumSize())
    if hint.width() <= width:
        return hint
    height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
    return QSize(width, height)


def _wants_more(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
