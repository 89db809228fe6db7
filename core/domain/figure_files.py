"""Exports as they are downloaded: a table, an Excel workbook, or an archive of tables (YouTube Studio)."""

from __future__ import annotations

import io
import zipfile
import zlib

from core.domain.figure_sheet import MAX_BYTES, Sheet, plain_header, read_sheet
from core.errors import InvalidInput

_ZIP = b"PK\x03\x04"
_WORKBOOK_PART = "xl/workbook.xml"
_TABLES = (".csv", ".tsv", ".txt")
#: YouTube puts three tables into an archive; more than this is no export.
_MOST_TABLES = 20


def read_export(content: bytes, known: frozenset[str] = frozenset()) -> Sheet:
    """Read an export; of an archive the table with the most ``known`` plain headers, then the longest.

    Raises ``InvalidInput`` with the codes of ``read_sheet``.
    """
    if not content.startswith(_ZIP):
        return read_sheet(content, known)
    if len(content) > MAX_BYTES:
        raise _too_large(len(content))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if _WORKBOOK_PART in archive.namelist():
                from core.domain.workbook import read_workbook  # with a reader of XML

                return read_workbook(content)
            return _best_table(archive, known)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        raise InvalidInput("figures_no_table") from error


def _best_table(archive: zipfile.ZipFile, known: frozenset[str]) -> Sheet:
    parts = [one for one in archive.infolist() if one.filename.lower().endswith(_TABLES)]
    found = []
    for part in parts[:_MOST_TABLES]:
        with archive.open(part) as file:
            content = file.read(MAX_BYTES + 1)  # what an archive says about sizes need not be true
        try:
            found.append(read_sheet(content, known))
        except InvalidInput as refused:
            if refused.code != "figures_no_table":
                raise
    if not found:
        raise InvalidInput("figures_no_table")
    return max(found, key=lambda sheet: (_known_in(sheet, known), len(sheet.rows)))


def _known_in(sheet: Sheet, known: frozenset[str]) -> int:
    return sum(plain_header(header) in known for header in sheet.headers)


def _too_large(size: int) -> InvalidInput:
    return InvalidInput("figures_file_too_large", megabytes=size // 1_000_000, limit=MAX_BYTES // 1_000_000)
