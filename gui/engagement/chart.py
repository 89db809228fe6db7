"""A line chart of its own: light on memory, from zero, with gaps where nothing was known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.engagement.scales import figure_marks, time_marks
from gui.theme import SPACE_L, SPACE_S, Theme

_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_TOP, _RIGHT, _BOTTOM = 30, 16, 24


@dataclass(frozen=True, slots=True)
class Series:
    """One line: points in time order; None is a gap. ``role`` is a colour of the theme."""

    name: str
    role: str
    points: tuple[tuple[datetime, int | None], ...]


class LineChart(QWidget):
    """Draws series over a common time axis; the arrow keys and the mouse read values off."""

    def __init__(
        self,
        theme: Theme,
        day_words: Callable[[datetime], str],
        figure_words: Callable[[int | None], str],
        parent: QWidget | None = None,
        *,
        mark_words: Callable[[datetime], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._day_words = day_words
        self._mark_words = mark_words or day_words
        self._figure_words = figure_words
        self._series: tuple[Series, ...] = ()
        self._moments: tuple[datetime, ...] = ()
        self._cursor = -1
        self._nothing = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_series(self, series: Sequence[Series], nothing: str) -> None:
        """Draw other lines; ``nothing`` is said where there is no point to draw."""
        self._series = tuple(series)
        self._moments = tuple(sorted({moment for one in series for moment, _ in one.points}))
        self._nothing = nothing
        self._cursor = -1
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a wide strip."""
        return QSize(560, 220)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(220, 130)

    # --- reading values off ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor by one reading; Home and End go to the ends, Escape takes it away."""
        last = len(self._moments) - 1
        moves = {
            Qt.Key.Key_Left: max(0, (self._cursor if self._cursor >= 0 else last + 1) - 1),
            Qt.Key.Key_Right: min(last, self._cursor + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_Escape: -1,
        }
        if self._moments and event.key() in moves:
            self._set_cursor(moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Put the cursor at the nearest reading."""
        if self._moments:
            x = event.position().x()
            nearest = min(range(len(self._moments)), key=lambda at: abs(self._x(self._moments[at]) - x))
            self._set_cursor(nearest)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the cursor away, unless the keyboard holds it."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._set_cursor(-1)

    def _set_cursor(self, at: int) -> None:
        if at != self._cursor:
            self._cursor = at
            self._describe()
            self.update()

    def cursor_text(self) -> str:
        """Give what the chart says about the reading under the cursor; empty without one."""
        if self._cursor < 0:
            return ""
        moment = self._moments[self._cursor]
        figures = [f"{one.name} {self._figure_words(dict(one.points).get(moment))}" for one in self._series]
        return " · ".join([self._day_words(moment), *figures])

    def _describe(self) -> None:
        last = [f"{one.name} {self._figure_words(one.points[-1][1])}" for one in self._series if one.points]
        self.setAccessibleDescription(self.cursor_text() or " · ".join(last) or self._nothing)

    # --- drawing -----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw grid, lines and legend, or say that there is nothing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not any(value is not None for one in self._series for _, value in one.points):
            painter.setPen(self._theme.colour("dim"))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._nothing
            )
            return
        self._paint_grid(painter)
        for place, one in enumerate(self._series):
            self._paint_line(painter, one, _DASHES[place % len(_DASHES)])
        self._paint_cursor(painter)
        self._paint_legend(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _largest(self) -> int:
        return max((value for one in self._series for _, value in one.points if value is not None), default=0)

    def _plot(self) -> QRectF:
        widest = max(len(self._figure_words(mark)) for mark in figure_marks(self._largest()))
        left = self.fontMetrics().horizontalAdvance("0" * widest) + SPACE_L
        return QRectF(
            left, _TOP, max(1, self.width() - left - _RIGHT), max(1, self.height() - _TOP - _BOTTOM)
        )

    def _x(self, moment: datetime) -> float:
        plot, first, last = self._plot(), self._moments[0], self._moments[-1]
        span = (last - first).total_seconds()
        return (
            plot.center().x()
            if span <= 0
            else plot.left() + plot.width() * (moment - first).total_seconds() / span
        )

    def _y(self, value: float) -> float:
        plot, top = self._plot(), figure_marks(self._largest())[-1]
        return plot.bottom() - plot.height() * value / top

    def _paint_grid(self, painter: QPainter) -> None:
        plot = self._plot()
        for mark in figure_marks(self._largest()):
            y = self._y(mark)
            painter.setPen(QPen(self._theme.colour("hairline"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self._theme.colour("dim"))
            box = QRectF(0, y - 10, plot.left() - SPACE_S, 20)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._figure_words(mark)
            )
        width = self.fontMetrics().horizontalAdvance(f"{self._mark_words(self._moments[0])}  ")
        most = max(2, int(plot.width() // (width + SPACE_L)))
        for moment in time_marks(self._moments[0], self._moments[-1], most):
            x = min(
                max(self._x(moment), plot.left() + width / 2 - SPACE_L), plot.right() - width / 2 + _RIGHT
            )
            box = QRectF(x - width / 2, plot.bottom() + 4, width, _BOTTOM - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self._mark_words(moment))

    def _paint_line(self, painter: QPainter, series: Series, dash: Qt.PenStyle) -> None:
        colour = self._theme.colour(series.role)
        painter.setPen(QPen(colour, 2, dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in _runs(series.points):
            painter.drawPolyline(
                QPolygonF([QPointF(self._x(moment), self._y(value)) for moment, value in run])
            )
            if len(run) == 1 or len(self._moments) <= 31:
                self._paint_dots(painter, run, colour)
                painter.setPen(QPen(colour, 2, dash))

    def _paint_dots(self, painter: QPainter, run: Sequence[tuple[datetime, int]], colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for moment, value in run:
            painter.drawEllipse(QPointF(self._x(moment), self._y(value)), 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_cursor(self, painter: QPainter) -> None:
        if self._cursor < 0:
            return
        plot, moment = self._plot(), self._moments[self._cursor]
        x = self._x(moment)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        for one in self._series:
            value = dict(one.points).get(moment)
            if value is not None:
                painter.setBrush(self._theme.colour("surface"))
                painter.setPen(QPen(self._theme.colour(one.role), 2))
                painter.drawEllipse(QPointF(x, self._y(value)), 4, 4)

    def _paint_legend(self, painter: QPainter) -> None:
        if self._cursor >= 0:
            painter.setPen(self._theme.colour("text"))
            box = QRectF(SPACE_S, 4, self.width() - 2 * SPACE_S, _TOP - 8)
            text = self.fontMetrics().elidedText(
                self.cursor_text(), Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            return
        x = float(SPACE_S)
        for place, one in enumerate(self._series):
            painter.setPen(QPen(self._theme.colour(one.role), 2, _DASHES[place % len(_DASHES)]))
            painter.drawLine(QPointF(x, _TOP / 2), QPointF(x + 24, _TOP / 2))
            painter.setPen(self._theme.colour("text"))
            width = self.fontMetrics().horizontalAdvance(one.name)
            painter.drawText(QRectF(x + 30, 4, width + 4, _TOP - 8), Qt.AlignmentFlag.AlignVCenter, one.name)
            x += 30 + width + SPACE_L


def _runs(points: Sequence[tuple[datetime, int | None]]) -> list[list[tuple[datetime, int]]]:
    """Split a line at its gaps."""
    runs: list[list[tuple[datetime, int]]] = [[]]
    for moment, value in points:
        if value is None:
            runs.append([])
        else:
            runs[-1].append((moment, value))
    return [run for run in runs if run]
