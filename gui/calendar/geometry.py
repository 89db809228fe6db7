"""Where things lie in the month grid: cells, chips, the line "+3 more". Pure arithmetic on rectangles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

DAYS_IN_WEEK = 7
# Room inside a cell, left and right of its chips.
CELL_PADDING = 4
# Between two chips.
CHIP_GAP = 2
# Cells at least this wide show time and title in one line; narrower ones use two while there is room.
ONE_LINE_WIDTH = 190


@dataclass(frozen=True, slots=True)
class GridShape:
    """The grid's measures in pixels; ``line`` is the height of a text line in the grid's font."""

    width: int
    height: int
    line: int
    rows: int = 6

    @property
    def header(self) -> int:
        """Give the height of the strip with the names of the days."""
        return self.line + 10

    @property
    def day_line(self) -> int:
        """Give the height of a cell's first line: the number and the observance."""
        return self.line + 6

    @property
    def chip_height(self) -> int:
        """Give the height of a chip with one line."""
        return self.line + 4

    @property
    def tall_chip_height(self) -> int:
        """Give the height of a chip with two lines."""
        return 2 * self.line + 5

    def cell(self, index: int) -> QRect:
        """Give a cell by its place, 0 at the top left; edges of neighbours meet without gaps."""
        row, column = divmod(index, DAYS_IN_WEEK)
        body = self.height - self.header
        left, right = column * self.width // DAYS_IN_WEEK, (column + 1) * self.width // DAYS_IN_WEEK
        top, bottom = row * body // self.rows, (row + 1) * body // self.rows
        return QRect(left, self.header + top, right - left, bottom - top)

    def index_at(self, point: QPoint) -> int | None:
        """Give the cell under a point, None outside the cells."""
        if not (0 <= point.x() < self.width and self.header <= point.y() < self.height):
            return None
        return next((i for i in range(self.rows * DAYS_IN_WEEK) if self.cell(i).contains(point)), None)


@dataclass(frozen=True, slots=True)
class CellLayout:
    """The chips that a cell shows and the line for the rest; ``more`` counts what is hidden."""

    chips: tuple[QRect, ...]
    tall: bool
    more: int
    more_rect: QRect


def lay_out(shape: GridShape, cell: QRect, count: int) -> CellLayout:
    """Share a cell among ``count`` chips: tall while they fit, else one line each, else the first and "+n"."""
    top = cell.top() + shape.day_line
    room = cell.bottom() - 1 - top
    tall = cell.width() < ONE_LINE_WIDTH and _used(count, shape.tall_chip_height) <= room
    height = shape.tall_chip_height if tall else shape.chip_height
    shown = count
    if _used(count, height) > room:
        shown = max(0, (room - shape.chip_height) // (height + CHIP_GAP))
    left, width = cell.left() + CELL_PADDING, cell.width() - 2 * CELL_PADDING
    rects = tuple(QRect(left, top + i * (height + CHIP_GAP), width, height) for i in range(shown))
    more_rect = QRect(left, top + shown * (height + CHIP_GAP), width, shape.chip_height)
    return CellLayout(rects, tall, count - shown, more_rect if shown < count else QRect())


def _used(count: int, height: int) -> int:
    return count * (height + CHIP_GAP) - CHIP_GAP if count else 0
