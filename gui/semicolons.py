"""Tables as Indonesian spreadsheets open them: UTF-8 with its mark, semicolons, no cell taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

#: Excel reads a table as UTF-8 only with this mark, and splits at semicolons where the comma is decimal.
_MARK, _SEPARATOR = "\ufeff", ";"
_FORMULA = frozenset("=+-@\t\r")


def semicolon_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; encode it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=_SEPARATOR, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return _MARK + out.getvalue()


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking a citizen's words for a formula."""
    return f"'{text}" if text[:1] in _FORMULA else text
