"""Turning to another month with 1,000 posts in it, in a workspace of 10,000: query, then paint."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from core.domain.formats import Language, OfficeZone
from core.domain.settings import ThemeChoice
from gui.calendar.grid import MonthGrid
from gui.theme import Theme
from scripts.bench import BenchRow, median_ms
from scripts.bench._workspace import BenchWorkspace, application, fill, workspace

_SIZE = (1200, 740)
_IN_MONTH, _ELSEWHERE = 1_000, 9_000


def rows() -> list[BenchRow]:
    """Measure the query alone and the whole switch; the floor is plain sqlite3 and plain painting."""
    app = application()
    with workspace() as made:
        fill(made, _IN_MONTH, _ELSEWHERE)
        return _measured(app, made)


def _measured(app: QApplication, made: BenchWorkspace) -> list[BenchRow]:
    theme = Theme(app)
    theme.apply(ThemeChoice.LIGHT, 100)
    grid = MonthGrid(theme, Language.ID)
    grid.resize(*_SIZE)
    target = QPixmap(*_SIZE)
    months = [(2026, 11), (2026, 12)]

    def switch() -> None:
        months.reverse()
        year, month = months[0]
        view = made.calendar.month(year, month, made.office)
        grid.show_view(view, view.chips, OfficeZone.WITA, date(2026, 11, 23), month)
        grid.render(target)

    query = median_ms(lambda: made.calendar.month(2026, 11, made.office))
    plain = _plain_query_ms(made)
    return [
        BenchRow("month query, 1,000 of 10,000 posts", query, "ms", plain, goal=15),
        BenchRow(
            "month switch, query and paint", median_ms(switch), "ms", plain + _plain_paint_ms(), goal=30
        ),
    ]


def _plain_query_ms(made: BenchWorkspace) -> float:
    """Read the same rows with nothing around sqlite3."""
    start, end = datetime(2026, 10, 25, 16, tzinfo=UTC), datetime(2026, 12, 6, 16, tzinfo=UTC)
    connection = sqlite3.connect(made.paths.database)
    kind = connection.execute("SELECT typeof(planned_at) FROM posts LIMIT 1").fetchone()[0]
    given = [_as_stored(one, kind) for one in (start, end)]
    statement = (
        "SELECT id, title, planned_at, function, account_ids, first_media_hash, template_id, updated_at "
        "FROM posts WHERE deleted_at IS NULL AND planned_at >= ? AND planned_at < ? ORDER BY planned_at"
    )
    taken = median_ms(lambda: connection.execute(statement, given).fetchall())
    connection.close()
    return taken


def _as_stored(moment: datetime, kind: str) -> int | str:
    return round(moment.timestamp() * 1_000_000) if kind == "integer" else moment.isoformat()


def _plain_paint_ms() -> float:
    """Fill 42 cells and write three lines of text into each, with nothing cut, chosen or remembered."""
    pixmap = QPixmap(*_SIZE)

    def paint() -> None:
        painter = QPainter(pixmap)
        for index in range(42):
            cell = QRect(index % 7 * 171, index // 7 * 123, 171, 123)
            painter.fillRect(cell, QColor("white"))
            for line in range(3):
                where = cell.adjusted(4, 20 + 20 * line, -4, 0)
                painter.drawText(where, Qt.AlignmentFlag.AlignTop, "08.00 i Jadwal pelayanan")
        painter.end()

    return median_ms(paint)
