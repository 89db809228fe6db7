"""The table in a copied piece of a web page or a mail: plain text of it, where there is any, loses merged cells.

Everything is bounded: a page may hold anything, and only the cells of its largest table are wanted.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

MAX_LETTERS = 400_000
MAX_TABLES, MAX_ROWS, MAX_COLUMNS, MAX_CELL = 40, 400, 60, 2_000
_SILENT = frozenset({"style", "script", "head", "title", "template"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_CELLS = frozenset({"td", "th"})
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?P<rest>[^<>]*)>|<[!?][^<>]*>")
"""A tag ends before the next begins: every letter is looked at once, however a page is broken (``html.parser``
of Python 3.11 needs a minute for half a megabyte of ``<a``)."""
_SPAN = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?\s*(\d{1,4})", re.IGNORECASE)


def table_of_html(text: str) -> list[list[str]]:
    """Give the cells of the largest table; nothing where there is no table of at least two cells.

    A merged cell says the same in every row that it reaches down to; to its right the cells stay empty.
    """
    reader = _Reader()
    reader.read(_without_comments(text[:MAX_LETTERS]))
    largest = max(reader.tables, key=lambda table: table.filled, default=_Table())
    return largest.lines() if largest.filled > 1 else []


@dataclass(slots=True)
class _Table:
    """A table that is being read: texts by row and column."""

    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    row: int = -1
    column: int = 0
    span: tuple[int, int] = (1, 1)
    words: list[str] | None = None

    @property
    def filled(self) -> int:
        return sum(bool(text) for text in self.cells.values())

    def begin_row(self) -> None:
        self.end_cell()
        self.row += 1
        self.column = 0

    def begin_cell(self, attributes: str) -> None:
        self.end_cell()
        self.row = max(0, self.row)
        while (self.row, self.column) in self.cells:
            self.column += 1
        given = {name.lower(): max(1, int(digits)) for name, digits in _SPAN.findall(attributes)}
        self.span = given.get("colspan", 1), given.get("rowspan", 1)
        self.words = []

    def end_cell(self) -> None:
        if self.words is None:
            return
        text, (across, down) = _tidy("".join(self.words)), self.span
        for row in range(self.row, min(MAX_ROWS, self.row + down)):
            for column in range(self.column, min(MAX_COLUMNS, self.column + across)):
                self.cells.setdefault((row, column), text if column == self.column else "")
        self.column += across
        self.words = None

    def lines(self) -> list[list[str]]:
        rows = min(self.row + 1, MAX_ROWS)
        columns = 1 + max(column for _, column in self.cells)
        found = ([self.cells.get((row, column), "") for column in range(columns)] for row in range(rows))
        return [line for line in found if any(line)]


class _Reader:
    """Collects the tables; one inside another is a table of its own."""

    def __init__(self) -> None:
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = ""

    def read(self, page: str) -> None:
        """Go through tags and words from the beginning to the end; what the end left open is closed."""
        at = 0
        for found in _TAG.finditer(page):
            self._take_words(page[at : found.start()])
            at = found.end()
            if len(self.tables) > MAX_TABLES:
                break
            if found["name"]:
                self._take_tag(found["name"].lower(), found["rest"], is_end=bool(found["end"]))
        self._take_words(page[at:])
        for table in self._open:
            table.end_cell()

    def _take_tag(self, tag: str, rest: str, *, is_end: bool) -> None:
        if self._silent:
            self._silent = "" if is_end and tag == self._silent else self._silent
        elif tag in _SILENT:
            self._silent = "" if is_end else tag
        elif tag == "table" and not is_end:
            self.tables.append(_Table())
            self._open.append(self.tables[-1])
        elif self._open:
            self._in_table(self._open[-1], tag, rest, is_end=is_end)

    def _in_table(self, table: _Table, tag: str, rest: str, *, is_end: bool) -> None:
        if tag == "table":
            self._open.pop().end_cell()
        elif tag == "tr" and not is_end:
            table.begin_row()
        elif tag in _CELLS and is_end:
            table.end_cell()
        elif tag in _CELLS:
            table.begin_cell(rest)
        elif tag in _BREAKS and table.words is not None:
            table.words.append("\n")

    def _take_words(self, text: str) -> None:
        """Take the words of a cell; a line break of the page's source is only a space."""
        words = self._open[-1].words if self._open and not self._silent else None
        if words is not None and text:
            words.append(html.unescape(text).replace("\r", " ").replace("\n", " "))


def _without_comments(page: str) -> str:
    """Take comments out; one without an end goes on to the end of the page, as in a browser."""
    kept, at = [], 0
    while (begin := page.find("<!--", at)) >= 0:
        kept.append(page[at:begin])
        end = page.find("-->", begin + 4)
        at = len(page) if end < 0 else end + 3
    return "".join([*kept, page[at:]])


def _tidy(text: str) -> str:
    """Leave single spaces and the breaks between lines."""
    lines = (" ".join(line.split()) for line in text[:MAX_CELL].split("\n"))
    return "\n".join(line for line in lines if line)
