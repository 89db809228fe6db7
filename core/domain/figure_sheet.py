"""A table of figures as a platform's export or a spreadsheet gives it: encoding, delimiter and header found out."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from core.errors import InvalidInput

MAX_BYTES = 20_000_000
MAX_ROWS = 50_000
_DELIMITERS = ",;\t|"
_HEADER_WITHIN = 15
_LOOKED_AT = 20
_SAMPLE = 100_000
#: Excel's own files; an office that saves as one of them is told to save as CSV.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: the line of the file on which it begins (from 1), and its cells."""

    line: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Give a cell without spaces around it; empty where the row is shorter than the header."""
        return self.cells[column].strip() if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The header and the rows that hold anything."""

    headers: tuple[str, ...]
    rows: tuple[SheetRow, ...]

    def signature(self, platform: str) -> str:
        """Name this kind of export: equal headers of the same platform give an equal name."""
        text = "\n".join((platform, *map(plain_header, self.headers)))
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def plain_header(header: str) -> str:
    """Give a header for comparing: lower case, single spaces, without what stands around words."""
    return re.sub(r"\s+", " ", header.casefold().replace("_", " ")).strip(" \"'.:*\ufeff")


def read_sheet(content: bytes, known: frozenset[str] = frozenset()) -> Sheet:
    """Read an export. ``known`` are plain headers by which the header row is found under a preamble.

    Raises ``InvalidInput``: ``figures_file_too_large``, ``figures_is_workbook``, ``figures_no_table``,
    ``figures_too_many_rows``.
    """
    if len(content) > MAX_BYTES:
        raise InvalidInput(
            "figures_file_too_large", megabytes=len(content) // 1_000_000, limit=MAX_BYTES // 1_000_000
        )
    if content.startswith(_WORKBOOKS):
        raise InvalidInput("figures_is_workbook")
    text = _decoded(content).replace("\0", "")
    rows = tuple(_rows(text, _delimiter(text)))
    place = _header_place(rows, known)
    if place is None or place + 1 >= len(rows):
        raise InvalidInput("figures_no_table")
    return Sheet(tuple(one.strip() for one in rows[place].cells), rows[place + 1 :])


def _decoded(content: bytes) -> str:
    """Decode what Windows, Excel and the web write; an unknown byte never stops an import."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content[:200]:
        return content.decode("utf-16-be" if content[:1] == b"\0" else "utf-16-le", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """Take the sign that splits the most rows alike; Excel's own hint ``sep=;`` comes first."""
    if hint := re.match(r"sep=(.)\r?\n", text, re.IGNORECASE):
        return hint[1]
    return max(_DELIMITERS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, sign: str) -> tuple[int, int]:
    sample = islice(csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=sign), _LOOKED_AT)
    wide = [len(row) for row in sample if len(row) > 1]
    usual = max(set(wide), key=wide.count, default=0)
    return wide.count(usual) if usual else 0, usual


def _rows(text: str, sign: str) -> Iterator[SheetRow]:
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    line, count = 1, 0
    for cells in reader:
        if any(map(str.strip, cells)):
            count += 1
            if count > MAX_ROWS:
                raise InvalidInput("figures_too_many_rows", limit=MAX_ROWS)
            yield SheetRow(line, tuple(cells))
        line = reader.line_num + 1


def _header_place(rows: Sequence[SheetRow], known: frozenset[str]) -> int | None:
    first = None
    for place, row in enumerate(rows[:_HEADER_WITHIN]):
        if sum(bool(cell.strip()) for cell in row.cells) < 2:
            continue
        if any(plain_header(cell) in known for cell in row.cells):
            return place
        first = place if first is None else first
    return first
