"""The interactions of a month on paper: a running total beside that of the month before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt

from core.domain.formats import Language, compact_number
from core.domain.report import Report
from gui.engagement.scales import figure_marks
from gui.report.paper import ACCENT, DIM, RULE, Paper, Type
from gui.report.words import span_word

translate = QCoreApplication.translate

_MARK, _NAME = Type(68, 500, DIM), Type(86, 700)
_LEFT, _TOP, _BOTTOM = 330, 320, 130


def put_chart(paper: Paper, report: Report, language: Language, box: QRectF) -> None:
    """Put the chart into a box; nothing where no figure is known."""
    now, before = report.lines
    highest = max((one for line in report.lines for one in line if one is not None), default=0)
    if not highest:
        return
    scale, marks = paper.scale, figure_marks(highest, 3)
    title = translate("Report", "Interactions since the first day")
    paper.put_line(title, _NAME.scaled(scale), QRectF(box.x(), box.y(), box.width(), 0))
    _put_legend(paper, report, language, box)
    plot = box.adjusted(_LEFT * scale, _TOP * scale, 0, -_BOTTOM * scale)
    for value in marks:
        y = plot.bottom() - plot.height() * value / marks[-1]
        paper.fill(QRectF(plot.x(), y, plot.width(), 4), RULE)
        place = QRectF(box.x(), y - 50 * scale, (_LEFT - 50) * scale, 0)
        paper.put(compact_number(value, language), _MARK.scaled(scale), place, Qt.AlignmentFlag.AlignRight)
    days = max(report.span.days, report.compared.days)
    for day in (1, 10, 20, days):
        x = plot.x() + plot.width() * (day - 1) / max(1, days - 1)
        place = QRectF(x - 150, plot.bottom() + 25 * scale, 300, 0)
        paper.put(str(day), _MARK.scaled(scale), place, Qt.AlignmentFlag.AlignHCenter)
    for line, colour, dashed in ((before, DIM, True), (now, ACCENT, False)):
        points = _points(line, plot, days, marks[-1])
        if len(points) > 1:
            paper.polyline(points, colour, dashed=dashed)


def _put_legend(paper: Paper, report: Report, language: Language, box: QRectF) -> None:
    scale, x, y = paper.scale, box.x(), box.y() + 150 * paper.scale
    for span, colour, dashed in ((report.span, ACCENT, False), (report.compared, DIM, True)):
        middle = y + 55 * scale
        paper.polyline([QPointF(x, middle), QPointF(x + 180, middle)], colour, dashed=dashed)
        room = QRectF(x + 220, y, box.width() / 2 - 240, 0)
        paper.put_line(span_word(span, language), _MARK.scaled(scale), room)
        x += box.width() / 2


def _points(line: Sequence[int | None], plot: QRectF, days: int, highest: int) -> list[QPointF]:
    return [
        QPointF(
            plot.x() + plot.width() * place / max(1, days - 1),
            plot.bottom() - plot.height() * value / highest,
        )
        for place, value in enumerate(line)
        if value is not None
    ]
