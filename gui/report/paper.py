"""A4 paper: texts, figures and tables one below the other, on as many pages as they take, then one PDF.

Everything may run in a background lane. Lengths are tenths of a point (A4 is 5,953 by 8,419). What is put on paper is
kept as marks first, so that every page can tell how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from gui.studio.typography import load_fonts

WIDTH, HEIGHT = 5953, 8419
MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 510, 430, 560
_UNITS_PER_POINT, _POINTS_PER_INCH = 10, 72
INK, DIM, RULE, GROUND, ACCENT, WARN = "#1A2129", "#536070", "#C9D1DA", "#EEF2F6", "#0B6BB8", "#8A5300"
_FOOT_SIZE = 75
_CELL_PAD = 35
# Signs that stand for several letters have no letters of their own in the file: a link copied from it would be wrong.
_REPLACING = ("liga", "calt", "clig", "ccmp")
_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight

Mark = Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Type:
    """How a text looks: size in tenths of a point, weight, colour."""

    size: int = 95
    weight: int = 500
    colour: str = INK

    def scaled(self, factor: float) -> Type:
        """Give the same in another size."""
        return Type(max(40, round(self.size * factor)), self.weight, self.colour)


BODY, SMALL, STRONG = Type(), Type(80, 500, DIM), Type(95, 700)
HEADING, TITLE = Type(120, 700), Type(165, 800)
CELL, HEAD = Type(82), Type(78, 700, DIM)


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column of a table; ``share`` is its part of the width that texts have, 0 as much as its longest word needs."""

    name: str
    share: float = 0
    is_figure: bool = False


@lru_cache(maxsize=64)
def _font(size: int, weight: int) -> QFont:
    font = QFont("Manrope")
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _REPLACING:
        font.setFeature(QFont.Tag(feature), 0)
    return font


@dataclass(frozen=True, slots=True)
class Laid:
    """A text broken into lines; words break only where one is wider than the whole line."""

    layout: QTextLayout
    height: float


def lay(text: str, look: Type, width: float, align: Qt.AlignmentFlag = _LEFT) -> Laid:
    """Break a text into lines of a width."""
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", "\u2028") or " ", _font(look.size, look.weight))
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return Laid(layout, height)


def text_width(text: str, look: Type) -> float:
    """Give the width of a text on one line."""
    return QFontMetricsF(_font(look.size, look.weight)).horizontalAdvance(text)


def widest_word(texts: Iterable[str], look: Type) -> float:
    """Give the width of the longest word that stands in any of the texts."""
    words = {word for text in texts for word in text.split(" ")}
    return max((text_width(word, look) for word in words), default=0.0)


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Laid, ...]
    colour: str
    height: float


class Paper:
    """Put things on it from top to bottom, then ask for the PDF. ``scale`` makes every letter smaller."""

    def __init__(
        self, title: str, foot: str, page_words: Callable[[int, int], str], scale: float = 1.0
    ) -> None:
        load_fonts()
        self._title, self._foot, self._page_words = title, foot, page_words
        self.scale = scale
        self._pages: list[list[Mark]] = [[]]
        self.y = float(MARGIN_TOP)

    # --- room ----------------------------------------------------------------------------------------------

    @property
    def width(self) -> float:
        """Give the width between the margins."""
        return WIDTH - 2 * MARGIN_X

    @property
    def pages(self) -> int:
        """Count the pages begun so far."""
        return len(self._pages)

    def new_page(self) -> None:
        """Go on at the top of another page."""
        self._pages.append([])
        self.y = float(MARGIN_TOP)

    def need(self, height: float) -> None:
        """Go on at another page unless so much room is left."""
        if self.y + height > HEIGHT - MARGIN_BOTTOM and self._pages[-1]:
            self.new_page()

    def gap(self, height: float) -> None:
        """Leave room free."""
        self.y += height * self.scale

    def mark(self, mark: Mark) -> None:
        """Keep something to be painted on the page at hand."""
        self._pages[-1].append(mark)

    # --- texts ---------------------------------------------------------------------------------------------

    def text(self, text: str, look: Type = BODY) -> None:
        """Put a paragraph across the page."""
        look = look.scaled(self.scale)
        laid = lay(text, look, self.width)
        self.need(laid.height)
        self._put(laid, look.colour, MARGIN_X, self.y)
        self.y += laid.height

    def put(self, text: str, look: Type, box: QRectF, align: Qt.AlignmentFlag = _LEFT) -> float:
        """Put a text at the top of a box of the page at hand, as large as ``look`` says; gives its height."""
        laid = lay(text, look, box.width(), align)
        self._put(laid, look.colour, box.x(), box.y())
        return laid.height

    def _put(self, laid: Laid, colour: str, x: float, y: float) -> None:
        def paint(painter: QPainter) -> None:
            painter.setPen(QColor(colour))
            laid.layout.draw(painter, QPointF(x, y))

        self.mark(paint)

    def put_line(self, text: str, look: Type, box: QRectF, align: Qt.AlignmentFlag = _LEFT) -> None:
        """Put a text on one line into a box, cut where it is too long."""
        shown = QFontMetricsF(_font(look.size, look.weight)).elidedText(
            text, Qt.TextElideMode.ElideRight, box.width()
        )
        self.put(shown, look, box.adjusted(0, 0, 10, 0) if align is _LEFT else box, align)

    def fill(self, box: QRectF, colour: str, radius: float = 0) -> None:
        """Fill a box of the page at hand."""

        def paint(painter: QPainter) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(box, radius, radius)

        self.mark(paint)

    def rule(self, thickness: float = 5, colour: str = RULE) -> None:
        """Put a line across the page."""
        self.fill(QRectF(MARGIN_X, self.y, self.width, thickness), colour)
        self.y += thickness

    def polyline(self, points: Sequence[QPointF], colour: str, *, dashed: bool = False) -> None:
        """Put a line through points of the page at hand."""
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine

        def paint(painter: QPainter) -> None:
            painter.setPen(QPen(QColor(colour), 14, style))
            painter.drawPolyline(QPolygonF(points))

        self.mark(paint)

    def picture(self, image: QImage, box: QRectF) -> None:
        """Put a picture into a box of the page at hand."""
        self.mark(lambda painter: painter.drawImage(box, image))

    # --- tables --------------------------------------------------------------------------------------------

    def table(self, columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]]) -> None:
        """Put a table; its head stands on each of its pages, and no row is torn."""
        widths = self._widths(columns, rows)
        head = self._lay_row([one.name for one in columns], columns, widths, HEAD)
        for place, row in enumerate(rows):
            laid = self._lay_row(row, columns, widths, CELL)
            room = head.height + laid.height if place == 0 else laid.height
            begins = place == 0 or self.y + room > HEIGHT - MARGIN_BOTTOM
            self.need(room)
            if begins:
                self.fill(QRectF(MARGIN_X, self.y, self.width, head.height), GROUND)
                self._put_row(head, widths)
            self._put_row(laid, widths)
            self.rule(3)

    def _widths(self, columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]]) -> list[float]:
        """Give columns without a share what their longest word needs; the others share the rest."""
        needed = [
            0.0 if one.share else self._needed(one.name, (row[place] for row in rows))
            for place, one in enumerate(columns)
        ]
        rest, shares = self.width - sum(needed), sum(one.share for one in columns)
        return [
            rest * one.share / shares if one.share else least
            for one, least in zip(columns, needed, strict=True)
        ]

    def _needed(self, name: str, cells: Iterable[str]) -> float:
        head, cell = HEAD.scaled(self.scale), CELL.scaled(self.scale)
        return max(widest_word([name], head), widest_word(cells, cell)) + 2 * _CELL_PAD + 12

    def _lay_row(
        self, cells: Sequence[str], columns: Sequence[PaperColumn], widths: Sequence[float], look: Type
    ) -> _Row:
        look = look.scaled(self.scale)
        laid = tuple(
            lay(cell, look, width - 2 * _CELL_PAD, _RIGHT if one.is_figure else _LEFT)
            for cell, one, width in zip(cells, columns, widths, strict=True)
        )
        return _Row(laid, look.colour, max(one.height for one in laid) + 2 * _CELL_PAD * self.scale)

    def _put_row(self, row: _Row, widths: Sequence[float]) -> None:
        x = float(MARGIN_X)
        for laid, width in zip(row.cells, widths, strict=True):
            self._put(laid, row.colour, x + _CELL_PAD, self.y + _CELL_PAD * self.scale)
            x += width
        self.y += row.height

    # --- the file ------------------------------------------------------------------------------------------

    def pdf(self) -> bytes:
        """Give the file; texts stay texts and can be searched."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_UNITS_PER_POINT * _POINTS_PER_INCH)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(self._title)
        writer.setCreator("Papan Siar")
        painter = QPainter(writer)
        for number, marks in enumerate(self._pages, 1):
            if number > 1:
                writer.newPage()
            for mark in marks:
                mark(painter)
            self._paint_foot(painter, number)
        painter.end()
        return bytes(buffer.data().data())

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        painter.setFont(_font(_FOOT_SIZE, 500))
        painter.setPen(QColor(DIM))
        box = QRectF(MARGIN_X, HEIGHT - MARGIN_BOTTOM + 130, self.width, 120)
        pages = self._page_words(number, len(self._pages))
        metrics = QFontMetricsF(painter.font())
        left = box.adjusted(0, 0, -metrics.horizontalAdvance(pages) - 100, 0)
        foot = metrics.elidedText(self._foot, Qt.TextElideMode.ElideMiddle, left.width())
        painter.drawText(left, int(_LEFT), foot)
        painter.drawText(box, int(_RIGHT), pages)
