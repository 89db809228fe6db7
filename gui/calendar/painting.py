"""Paints days and chips of the month grid; keeps fonts, icons and cut texts so that a month costs milliseconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from core.domain.calendar_days import Day
from core.domain.calendar_tables import DayKind
from core.domain.day_names import WEEKDAYS
from core.domain.formats import Language, OfficeZone, clock
from core.domain.listing import PostChip
from gui.calendar.chip_state import state_of
from gui.calendar.geometry import CELL_PADDING, DAYS_IN_WEEK, CellLayout, GridShape
from gui.labels import function_mark
from gui.theme import Theme

translate = QCoreApplication.translate
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TEXTS_KEPT = 4000


class GridPainter:
    """Draws parts of the grid; the widget decides what and where."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._texts: dict[tuple[str, int, bool], str] = {}
        self._icons: dict[tuple[str, str], QPixmap] = {}
        self._ratio = 1.0
        self.language = Language.ID
        self.restyle(1.0)

    def restyle(self, ratio: float) -> None:
        """Take fonts and colours anew, for a screen of this pixel ratio."""
        self._ratio = ratio
        self._texts.clear()
        self._icons.clear()
        self.font = self._theme.font(0.92)
        self.bold = self._theme.font(0.92, bold=True)
        self._small = self._theme.font(0.8)
        self._metrics = QFontMetrics(self.font)
        self._bold_metrics = QFontMetrics(self.bold)
        self.line = self._metrics.height()
        self._time_width = self._metrics.horizontalAdvance("00.00") + 4
        self._icon = self.line - 3

    # --- days ----------------------------------------------------------------------------------------

    def weekdays(self, painter: QPainter, shape: GridShape) -> None:
        """Write the names of the days over the columns, Monday first."""
        painter.fillRect(QRect(0, 0, shape.width, shape.header), self._colour("window"))
        painter.setFont(self.bold)
        for column, name in enumerate(WEEKDAYS[self.language]):
            cell = shape.cell(column)
            painter.setPen(self._colour("error" if column == DAYS_IN_WEEK - 1 else "dim"))
            where = QRect(cell.left() + CELL_PADDING + 2, 0, cell.width() - 2 * CELL_PADDING, shape.header)
            painter.drawText(where, _MIDDLE, self._cut(name, where.width(), bold=True))

    def ground(self, painter: QPainter, cell: QRect, *, inside: bool, target: bool) -> None:
        """Fill a cell and draw its hairlines; ``target`` is where a dragged chip would land."""
        role = "accent_soft" if target else "surface" if inside else "window"
        painter.fillRect(cell, self._colour(role))
        painter.setPen(self._colour("hairline"))
        painter.drawLine(cell.topLeft(), cell.topRight())
        if cell.left() > 0:
            painter.drawLine(cell.topLeft(), cell.bottomLeft())

    def day_line(
        self, painter: QPainter, cell: QRect, day: date, days: Sequence[Day], *, inside: bool, today: bool
    ) -> None:
        """Write the number, red on holidays and Sundays, and the name of the most important observance."""
        height = self.line + 6
        number = str(day.day)
        width = max(self._bold_metrics.horizontalAdvance(number), self.line) + 4
        where = QRect(cell.left() + CELL_PADDING - 1, cell.top() + 2, width, height - 4)
        painter.setFont(self.bold if inside or today else self.font)
        if today:
            self._round(painter, where, self._colour("accent"), radius=(height - 4) / 2)
        painter.setPen(self._colour(self._number_role(day, days, inside=inside, today=today)))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, number)
        if days:
            rest = QRect(where.right() + 4, cell.top(), cell.right() - where.right() - 6, height)
            self._observance(painter, rest, days)

    def _number_role(self, day: date, days: Sequence[Day], *, inside: bool, today: bool) -> str:
        if today:
            return "on_accent"
        if any(one.kind is DayKind.HOLIDAY for one in days) or day.weekday() == DAYS_IN_WEEK - 1:
            return "error"
        if any(one.kind is DayKind.JOINT_LEAVE for one in days):
            return "warn"
        return "text" if inside else "dim"

    def _observance(self, painter: QPainter, where: QRect, days: Sequence[Day]) -> None:
        first = days[0]
        rest = f" +{len(days) - 1}" if len(days) > 1 else ""
        painter.setFont(self._small)
        roles = {DayKind.HOLIDAY: "error", DayKind.JOINT_LEAVE: "warn"}
        painter.setPen(self._colour(roles.get(first.kind, "dim")))
        room = where.width() - QFontMetrics(self._small).horizontalAdvance(rest)
        painter.drawText(where, _MIDDLE, self._cut_small(first.label(self.language), room) + rest)

    def frame(self, painter: QPainter, cell: QRect, *, focused: bool) -> None:
        """Mark the day that the keys act on."""
        painter.setPen(QPen(self._colour("accent"), 2 if focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(cell).adjusted(1.5, 1.5, -1, -1))

    # --- chips ---------------------------------------------------------------------------------------

    def chip(
        self, painter: QPainter, rect: QRect, chip: PostChip, zone: OfficeZone, *, tall: bool, selected: bool
    ) -> None:
        """Draw state, time, function and title; the title has a line of its own in a tall chip."""
        look = self._theme.state_look(state_of(chip))
        self._round(painter, rect, self._colour(f"{look.role}_soft"))
        painter.fillRect(QRect(rect.left(), rect.top() + 2, 3, rect.height() - 4), self._colour(look.role))
        line = QRect(rect.left() + 7, rect.top(), rect.width() - 9, self.line + 3 if tall else rect.height())
        left = self._marks(painter, line, chip, zone, look.icon, look.role)
        painter.setFont(self.font)
        painter.setPen(self._colour("text"))
        title = chip.title or translate("Calendar", "(no text yet)")
        where = QRect(left, line.top(), line.right() - left, line.height())
        if tall:
            where = QRect(line.left(), line.bottom() - 1, line.width(), rect.bottom() - line.bottom())
        painter.drawText(where, _MIDDLE, self._cut(title, where.width()))
        if selected:
            painter.setPen(QPen(self._colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)

    def _marks(
        self, painter: QPainter, line: QRect, chip: PostChip, zone: OfficeZone, icon: str, role: str
    ) -> int:
        """Draw icon, time and function mark; gives where the title may begin."""
        left = line.left()
        painter.drawPixmap(QPoint(left, line.center().y() - self._icon // 2), self._pixmap(icon, role))
        left += self._icon + 3
        painter.setFont(self.font)
        painter.setPen(self._colour("text"))
        if chip.planned_at is not None:
            time = clock(zone.local(chip.planned_at).time(), self.language)
            painter.drawText(QRect(left, line.top(), self._time_width, line.height()), _MIDDLE, time)
            left += self._time_width
        mark = QRect(left, line.center().y() - self._icon // 2, self._icon, self._icon)
        painter.setPen(self._colour("dim"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(self._small)
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, function_mark(chip.function))
        return mark.right() + 5

    def more(self, painter: QPainter, layout: CellLayout) -> None:
        """Write how many posts the cell has no room for."""
        painter.setFont(self.bold)
        painter.setPen(self._colour("accent"))
        text = translate("Calendar", "+{0} more").format(layout.more)
        painter.drawText(layout.more_rect.adjusted(4, 0, 0, 0), _MIDDLE, text)

    # --- small things --------------------------------------------------------------------------------

    def _colour(self, role: str) -> QColor:
        return self._theme.colour(role)

    def _round(self, painter: QPainter, rect: QRect, colour: QColor, radius: float = 4) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, radius, radius)

    def _pixmap(self, icon: str, role: str) -> QPixmap:
        key = (icon, role)
        if key not in self._icons:
            self._icons[key] = self._theme.pixmap(icon, self._icon, role, self._ratio)
        return self._icons[key]

    def _cut(self, text: str, width: int, *, bold: bool = False) -> str:
        """Cut a text to a width; chips cut at the end because their first words tell posts apart."""
        metrics = self._bold_metrics if bold else self._metrics
        return self._remembered(
            text, width, bold, lambda: metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        )

    def _cut_small(self, text: str, width: int) -> str:
        metrics = QFontMetrics(self._small)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _remembered(self, text: str, width: int, bold: bool, cut: Callable[[], str]) -> str:
        key = (text, width, bold)
        if key not in self._texts:
            if len(self._texts) > _TEXTS_KEPT:
                self._texts.clear()
            self._texts[key] = cut()
        return self._texts[key]
