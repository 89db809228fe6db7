"""The first sheet of an XLSX workbook as rows of text: bounded, without following anything that it names."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree import ElementTree

from core.domain.figure_sheet import MAX_ROWS, Sheet, SheetRow
from core.errors import InvalidInput

MAX_PART_BYTES = 40_000_000
"""Of one unpacked part; a part that claims less and holds more is cut off there."""
MAX_COLUMNS = 256
MAX_CELL_CHARACTERS = 32_767
"""Excel's own limit."""
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION = re.compile(r"\{[^}]*/relationships\}id")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_BUILT_IN_DAYS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - days of a calendar, no moments
_LAST_DAY = 2_958_465
"""Excel's number of 31 December 9999."""


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What numbers in cells stand for: shared texts by place, styles that show days, the day 0."""

    texts: tuple[str, ...]
    day_styles: frozenset[int]
    epoch: datetime


def read_workbook(content: bytes) -> Sheet:
    """Read the first sheet; days become ``2026-08-17``, hours ``08.00``, decimals get a comma.

    Raises ``InvalidInput``: ``figures_no_table``, ``figures_file_too_large``, ``figures_too_many_rows``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            rows = tuple(_sheet_rows(book))
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, NotImplementedError, RuntimeError,
            ValueError, OverflowError, EOFError, OSError, StopIteration, zlib.error) as error:  # fmt: skip
        raise InvalidInput("figures_no_table") from error
    if len(rows) < 2:
        raise InvalidInput("figures_no_table")
    return Sheet(tuple(cell.strip() for cell in rows[0].cells), rows[1:])


def _sheet_rows(book: zipfile.ZipFile) -> Iterator[SheetRow]:
    path, epoch = _first_sheet(book)
    meaning = _Meaning(_shared_texts(book), _day_styles(book), epoch)
    count = 0
    for element in _elements(book, path, "row"):
        row = _row(element, meaning, count)
        element.clear()
        if any(cell.strip() for cell in row.cells):
            count += 1
            if count > MAX_ROWS:
                raise InvalidInput("figures_too_many_rows", limit=MAX_ROWS)
            yield row


def _part(book: zipfile.ZipFile, name: str) -> bytes:
    """Unpack one part up to the limit; a document type is refused, because it may define entities."""
    with book.open(name) as file:
        content = file.read(MAX_PART_BYTES + 1)
    if len(content) > MAX_PART_BYTES:
        megabytes = MAX_PART_BYTES // 1_000_000
        raise InvalidInput("figures_file_too_large", megabytes=megabytes, limit=megabytes)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\0" in content[:100]:
        raise InvalidInput("figures_no_table")
    return content


def _elements(book: zipfile.ZipFile, path: str, name: str) -> Iterator[ElementTree.Element]:
    for _event, element in ElementTree.iterparse(io.BytesIO(_part(book, path))):  # noqa: S314 - see ``_part``
        if _plain(element.tag) == name:
            yield element


def _plain(tag: str) -> str:
    return tag.removeprefix(_MAIN).removeprefix(_STRICT)


def _first_sheet(book: zipfile.ZipFile) -> tuple[str, datetime]:
    tree = ElementTree.fromstring(_part(book, "xl/workbook.xml"))  # noqa: S314 - see ``_part``
    sheet = next(one for one in tree.iter() if _plain(one.tag) == "sheet")
    key = next(value for name, value in sheet.attrib.items() if _RELATION.fullmatch(name))
    is_1904 = any(one.get("date1904") in {"1", "true"} for one in tree if _plain(one.tag) == "workbookPr")
    relations = ElementTree.fromstring(_part(book, "xl/_rels/workbook.xml.rels"))  # noqa: S314
    target = next(one.attrib["Target"] for one in relations if one.get("Id") == key)
    path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    return path, _EPOCH_1904 if is_1904 else _EPOCH


def _shared_texts(book: zipfile.ZipFile) -> tuple[str, ...]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return ()
    return tuple(_text(one) for one in _elements(book, "xl/sharedStrings.xml", "si"))


def _text(element: ElementTree.Element) -> str:
    """Join the runs of a text; phonetic hints are not part of it."""
    runs = [one for one in element if _plain(one.tag) in {"t", "r"}]
    found = [part.text or "" for run in runs for part in run.iter() if _plain(part.tag) == "t"]
    return "".join(found)[:MAX_CELL_CHARACTERS]


def _day_styles(book: zipfile.ZipFile) -> frozenset[int]:
    """Find the cell styles whose number format writes a day or an hour."""
    if "xl/styles.xml" not in book.namelist():
        return frozenset()
    tree = ElementTree.fromstring(_part(book, "xl/styles.xml"))  # noqa: S314 - see ``_part``
    own = {
        int(one.attrib["numFmtId"]): _shows_days(one.get("formatCode", ""))
        for one in tree.iter() if _plain(one.tag) == "numFmt"
    }  # fmt: skip
    styles = next((one for one in tree if _plain(one.tag) == "cellXfs"), None)
    numbers = [int(one.get("numFmtId", "0")) for one in styles] if styles is not None else []
    return frozenset(
        place for place, number in enumerate(numbers) if own.get(number, number in _BUILT_IN_DAYS)
    )


def _shows_days(code: str) -> bool:
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.', "", code).lower()
    return bool(re.search(r"[ymdhs]", bare)) and "general" not in bare


def _row(element: ElementTree.Element, meaning: _Meaning, before: int) -> SheetRow:
    cells: dict[int, str] = {}
    for cell in element:
        place = _column(cell.get("r", ""), len(cells))
        if _plain(cell.tag) == "c" and place < MAX_COLUMNS:
            cells[place] = _cell(cell, meaning)
    width = max(cells, default=-1) + 1
    line = element.get("r", "")
    return SheetRow(
        int(line) if line.isdigit() else before + 1, tuple(cells.get(place, "") for place in range(width))
    )


def _column(reference: str, following: int) -> int:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return following
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _cell(cell: ElementTree.Element, meaning: _Meaning) -> str:
    parts: Mapping[str, ElementTree.Element] = {_plain(one.tag): one for one in cell}
    if "is" in parts:
        return _text(parts["is"])
    value = (parts["v"].text or "") if "v" in parts else ""
    kind = cell.get("t", "n")
    if kind == "s":
        return meaning.texts[int(value)] if value.isdigit() and int(value) < len(meaning.texts) else ""
    if kind == "n" and value:
        is_day = int(cell.get("s", "0")) in meaning.day_styles
        return _moment(float(value), meaning.epoch) if is_day else _number(value)
    return value[:MAX_CELL_CHARACTERS]


def _moment(serial: float, epoch: datetime) -> str:
    """Write a day, an hour, or both."""
    if not 0 <= serial <= _LAST_DAY:
        return ""
    moment = epoch + timedelta(minutes=round(serial * 24 * 60))
    hour = f"{moment:%H.%M}"
    if serial < 1:
        return hour
    day = moment.date().isoformat()
    return day if hour == "00.00" else f"{day} {hour}"


def _number(value: str) -> str:
    number = float(value)
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return f"{number:.10g}".replace(".", ",")
