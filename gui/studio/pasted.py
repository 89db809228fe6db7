"""What a spreadsheet, a web page or a mail puts on the clipboard, as the cells of a table."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QMimeData

from gui.studio.pasted_html import table_of_html

MAX_LETTERS = 400_000


def pasted_table(copied: QMimeData) -> list[list[str]]:
    """Give the copied cells: a page's own table first, because its plain text loses merged cells and line breaks."""
    return table_of_html(copied.html()) or parse_table(copied.text())


def parse_table(text: str) -> list[list[str]]:
    """Read cells between tabs, or CSV with ``;`` or ``,`` whose lines all have as many; quoted cells may hold both.

    Lines without any words are left out.
    """
    text = text[:MAX_LETTERS].replace("\r\n", "\n").replace("\r", "\n")
    rows = _split(text, _delimiter(text))
    return [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]


def _delimiter(text: str) -> str:
    if "\t" in text:
        return "\t"
    lines = [line for line in text.split("\n") if line.strip()]
    for mark in (";", ","):
        counts = {line.count(mark) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and counts != {0}:
            return mark
    return "\t"


def _split(text: str, delimiter: str) -> list[list[str]]:
    pattern, at = _cell(delimiter), 0
    rows: list[list[str]] = [[]]
    while at <= len(text):
        found = pattern.match(text, at)
        if found is None:  # pragma: no cover - an empty cell always fits
            break
        quoted, plain = found.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        if text[found.end() : found.end() + 1] == "\n":
            rows.append([])
        at = found.end() + 1
    return rows


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    """Match one cell. A quotation mark begins a quoted cell only where its end is that of the cell, too."""
    return re.compile(rf'"([^"]*(?:""[^"]*)*)"(?=[{delimiter}\n]|\Z)|([^{delimiter}\n]*)')
