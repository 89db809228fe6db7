"""What a table of the report is, and how its cells are written for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.domain.formats import MISSING, Language, clock, number, percent, short_date
from core.domain.metrics_rules import Interactions
from core.domain.report import Report
from gui.report.words import figure_text

translate = QCoreApplication.translate

Cell = str | int | float | date | datetime | Interactions | None
"""A float is a fraction to be shown in percent; None is not known."""


class Kind(StrEnum):
    """What a column holds; decides side, width and how it is written."""

    TEXT = "text"
    LINK = "link"
    MOMENT = "moment"
    DAY = "day"
    FIGURE = "figure"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by name; ``share`` is its part of the width that texts have. ``spare`` ones go where room is short."""

    name: str
    kind: Kind = Kind.TEXT
    share: int = 0
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: rows as they are, and how each becomes cells. ``note`` stands below it, ``empty`` in place of it."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Any]
    cells: Callable[[Any], tuple[Cell, ...]]
    note: str = ""
    empty: str = ""


def cell_text(cell: Cell, kind: Kind, report: Report, language: Language) -> str:
    """Write a cell for people."""
    if cell is None:
        return MISSING
    if isinstance(cell, Interactions):
        return figure_text(cell, language)
    if isinstance(cell, datetime):
        local = report.office.zone.local(cell)
        return f"{_day(local.date(), language)} {clock(local.time(), language)}"
    if isinstance(cell, date):
        return _day(cell, language)
    if isinstance(cell, str):
        return cell or (MISSING if kind is Kind.LINK else "")
    return percent(cell, 1, language) if isinstance(cell, float) else number(cell, language=language)


def _day(day: date, language: Language) -> str:
    """Write a day that no line break tears."""
    return short_date(day, language).replace(" ", "\u00a0")


def zone_column(name: str, report: Report) -> str:
    """Name a column of moments with the office's zone."""
    return translate("Report", "{0} ({1})").format(name, report.office.zone.value)
