"""What the month grid shows and says: days, chips and the place of each. Input is in ``grid``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from core.domain.calendar_days import Day
from core.domain.formats import Language, OfficeZone
from core.domain.listing import PostChip
from core.services.calendar import MonthView
from gui.calendar import speech
from gui.calendar.geometry import DAYS_IN_WEEK, CellLayout, GridShape, lay_out
from gui.calendar.painting import GridPainter
from gui.theme import Theme

_WEEK_ROWS, _MONTH_ROWS = 1, 6


@dataclass(frozen=True, slots=True)
class Drag:
    """A pressed chip; it is being dragged once the mouse has gone far enough."""

    chip: PostChip
    rect: QRect
    start: QPoint
    at: QPoint
    moving: bool = False


class GridView(QWidget):
    """Paints a ``MonthView`` and knows the current day and the chosen post."""

    day_chosen = Signal(object)
    """The ``date`` that the keys now act on."""
    post_chosen = Signal(str)
    """The id of the chosen post, empty for none."""
    day_requested = Signal(object)
    """A ``date`` outside of what is shown."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = GridPainter(theme)
        self._painter.language = language
        self._view = MonthView(date(2000, 1, 1), date(2000, 1, 1), {}, {})
        self._chips: Mapping[date, Sequence[PostChip]] = {}
        self._zone = OfficeZone.WIB
        self._month = 1
        self._today = date(2000, 1, 1)
        self._current = date(2000, 1, 1)
        self._chosen = ""
        self._drag: Drag | None = None
        self._target: date | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._restyle)

    # --- what the page sets and reads ------------------------------------------------------------------

    @property
    def current_day(self) -> date:
        """Give the day that the keys act on."""
        return self._current

    @property
    def chosen_post(self) -> str:
        """Give the chosen post's id; empty for none."""
        return self._chosen

    def show_view(
        self,
        view: MonthView,
        chips: Mapping[date, Sequence[PostChip]],
        zone: OfficeZone,
        today: date,
        month: int,
    ) -> None:
        """Show days and (filtered) posts; ``month`` is the one whose days are not greyed."""
        self._view, self._chips, self._zone, self._today, self._month = view, chips, zone, today, month
        if not view.first <= self._current <= view.last:
            self._current = today if view.first <= today <= view.last else self._first_of_month()
        if self._chosen and self._find(self._chosen) is None:
            self._choose_post("")
        self._tell_current()
        self.update()

    def choose_day(self, day: date) -> None:
        """Make a day the current one; one outside of the view is asked for."""
        if not self._view.first <= day <= self._view.last:
            self._current = day
            self.day_requested.emit(day)
            return
        if day != self._current:
            self._current = day
            self.day_chosen.emit(day)
            self._tell_current(announce=True)
        self.update()

    def expect_day(self, day: date) -> None:
        """Make a day the current one that the next view will hold."""
        self._current = day

    def choose_post(self, post_id: str) -> None:
        """Choose a post that is on the grid, or none."""
        found = self._find(post_id)
        if found is not None:
            self.choose_day(found[0])
        self._choose_post(post_id if found is not None else "")

    def day_posts(self, day: date) -> Sequence[PostChip]:
        """Give the shown posts of a day."""
        return self._chips.get(day, ())

    def observances(self, day: date) -> Sequence[Day]:
        """Give what a day is."""
        return self._view.days.get(day, ())

    def day_rect(self, day: date) -> QRect:
        """Give where a day lies; empty if it is not shown."""
        index = (day - self._view.first).days
        return self._shape().cell(index) if 0 <= index < self._cells() else QRect()

    def chip_rect(self, post_id: str) -> QRect:
        """Give where a post's chip lies; empty if it is hidden or not there."""
        found = self._find(post_id)
        if found is None:
            return QRect()
        day, index = found
        rects = self._layout(day).chips
        return rects[index] if index < len(rects) else QRect()

    def sizeHint(self) -> QSize:
        """Ask for a readable month."""
        return QSize(860, 560)

    def minimumSizeHint(self) -> QSize:
        """Stay usable on a small screen."""
        return QSize(7 * 64, self._rows() * 48)

    # --- painting ----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that the region touches, then the chip under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape()
        self._painter.weekdays(painter, shape)
        for index in range(self._cells()):
            cell = shape.cell(index)
            if event.rect().intersects(cell):
                self._paint_cell(painter, cell, self._view.first + timedelta(days=index))
        if self._drag is not None and self._drag.moving:
            rect = self._drag.rect.translated(self._drag.at - self._drag.start)
            painter.setOpacity(0.85)
            self._painter.chip(painter, rect, self._drag.chip, self._zone, tall=False, selected=True)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRect, day: date) -> None:
        inside = day.month == self._month or self._rows() == _WEEK_ROWS
        self._painter.ground(painter, cell, inside=inside, target=day == self._target)
        days = self.observances(day)
        self._painter.day_line(painter, cell, day, days, inside=inside, today=day == self._today)
        layout = self._layout(day)
        for chip, rect in zip(self.day_posts(day), layout.chips, strict=False):
            chosen = chip.post_id == self._chosen
            self._painter.chip(painter, rect, chip, self._zone, tall=layout.tall, selected=chosen)
        if layout.more:
            self._painter.more(painter, layout)
        if day == self._current:
            self._painter.frame(painter, cell, focused=self.hasFocus())

    def _restyle(self) -> None:
        self._painter.restyle(self.devicePixelRatioF())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the fonts anew when the screen or the font changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange}:
            self._restyle()

    # --- words -------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Show a tooltip with what a chip or a day had no room for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            text = self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def tip_at(self, point: QPoint) -> str:
        """Give the whole text of what is under a point."""
        day = self.day_at(point)
        if day is None:
            return ""
        found = self._chip_at(point, day)
        if found is not None:
            return speech.chip_text(found[0], self._zone, self._painter.language)
        return "\n".join(speech.day_names(self.observances(day), self._painter.language))

    def _tell_current(self, *, announce: bool = False) -> None:
        text = speech.day_text(
            self._current,
            self.observances(self._current),
            self.day_posts(self._current),
            self._painter.language,
        )
        self.setAccessibleDescription(text)
        if announce:
            self._announce(text)

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _choose_post(self, post_id: str) -> None:
        if post_id == self._chosen:
            return
        self._chosen = post_id
        found = self._find(post_id) if post_id else None
        if found is not None:
            chip = self.day_posts(found[0])[found[1]]
            self._announce(speech.chip_text(chip, self._zone, self._painter.language))
        self.post_chosen.emit(post_id)
        self.update()

    # --- places ------------------------------------------------------------------------------------------

    def _find(self, post_id: str) -> tuple[date, int] | None:
        for day, chips in self._chips.items():
            for index, chip in enumerate(chips):
                if chip.post_id == post_id:
                    return day, index
        return None

    def _rows(self) -> int:
        days = (self._view.last - self._view.first).days + 1
        return _WEEK_ROWS if days == DAYS_IN_WEEK else _MONTH_ROWS

    def _cells(self) -> int:
        return self._rows() * DAYS_IN_WEEK

    def _shape(self) -> GridShape:
        return GridShape(self.width(), self.height(), self._painter.line, self._rows())

    def _layout(self, day: date) -> CellLayout:
        shape = self._shape()
        cell = shape.cell((day - self._view.first).days)
        return lay_out(shape, cell, len(self.day_posts(day)))

    def _first_of_month(self) -> date:
        middle = self._view.first + (self._view.last - self._view.first) / 2
        return self._view.first if self._rows() == _WEEK_ROWS else middle.replace(day=1)

    def day_at(self, point: QPoint) -> date | None:
        """Give the day under a point."""
        index = self._shape().index_at(point)
        return None if index is None else self._view.first + timedelta(days=index)

    def _chip_at(self, point: QPoint, day: date) -> tuple[PostChip, QRect] | None:
        pairs = zip(self.day_posts(day), self._layout(day).chips, strict=False)
        return next(((chip, rect) for chip, rect in pairs if rect.contains(point)), None)
