"""The report's tables as CSV: plain figures that a spreadsheet can add up, empty where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from core.domain.metrics_rules import Interactions
from core.domain.report import Report
from gui.report.sheet import Cell, Sheet
from gui.report.sheets import data_sheet, every_sheet
from gui.semicolons import semicolon_table

translate = QCoreApplication.translate


def csv_tables(report: Report) -> Iterator[tuple[str, bytes]]:
    """Give each table's key and content; the posts with everything that is known of them."""
    for sheet in every_sheet(report):
        yield sheet.key, csv_of(data_sheet(report) if sheet.key == "posts" else sheet, report)


def csv_of(sheet: Sheet, report: Report) -> bytes:
    """Write one table; a sum is followed by whether it is whole."""
    told = [sheet.cells(row) for row in sheet.rows]
    split = {place for row in told for place, cell in enumerate(row) if isinstance(cell, Interactions)}
    head = [name for place, one in enumerate(sheet.columns) for name in _names(one.name, place in split)]
    rows = [
        [text for place, cell in enumerate(row) for text in _texts(cell, report, place in split)]
        for row in told
    ]
    return semicolon_table(head, rows).encode()


def _names(name: str, is_sum: bool) -> tuple[str, ...]:
    return (name, translate("Report", "{0}: complete").format(name)) if is_sum else (name,)


def _texts(cell: Cell, report: Report, is_sum: bool) -> tuple[str, ...]:
    if not isinstance(cell, Interactions):
        return (_plain(cell, report),)
    if not is_sum or cell.total is None:
        return "", ""
    return str(cell.total), translate("Report", "partial") if cell.partial else translate("Report", "yes")


def _plain(cell: Cell, report: Report) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return report.office.zone.local(cell).strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return f"{cell:.4f}".replace(
            ".", ","
        )  # a comma is what the spreadsheets of these offices take for decimals
    return str(cell)
