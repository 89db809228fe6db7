"""Exports as they come: tables, workbooks, YouTube's archive, and files that only look like them."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from core.domain import figure_files
from core.domain.figure_columns import KNOWN_HEADERS
from core.domain.figure_files import read_export
from core.domain.figure_sheet import SheetRow
from core.errors import InvalidInput
from tests.core.domain.workbooks import book, text_row

TABLE = "Content,Video title,Views,Likes\nTotal,,99,9\ndQw4w9WgXcQ,Jadwal,90,8\n"


def archive(*parts: tuple[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts:
            file.writestr(name, content)
    return made.getvalue()


def test_table_and_workbook() -> None:
    assert read_export(TABLE.encode(), KNOWN_HEADERS).headers[0] == "Content"
    sheet = read_export(book(text_row(1, "Tautan", "Suka") + text_row(2, "https://t.me/dukcapil/1", "7")))
    assert (sheet.headers, sheet.rows[0].cells) == (("Tautan", "Suka"), ("https://t.me/dukcapil/1", "7"))


def test_of_an_archive_the_table_of_posts_is_taken() -> None:
    content = archive(
        ("Totals.csv", "Date,Views\n2026-11-22,40\n2026-11-23,50\n2026-11-24,9\n"),
        ("Chart data.csv", "Date,Content,Views\n2026-11-22,dQw4w9WgXcQ,40\n"),
        ("Table data.csv", TABLE),
        ("kosong.csv", ""),
        ("gambar.png", b"x"),
    )
    sheet = read_export(content, KNOWN_HEADERS)
    assert sheet.rows[1] == SheetRow(3, ("dQw4w9WgXcQ", "Jadwal", "90", "8"))


def encrypted() -> bytes:
    content = bytearray(archive(("Table data.csv", TABLE)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.index(mark) + place
        content[at : at + 2] = struct.pack("<H", 1)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04rusak", "figures_no_table"),
        (archive(("gambar.png", b"x")), "figures_no_table"),
        (archive(("kosong.csv", "")), "figures_no_table"),
        (archive(("Table data.csv", TABLE))[:60], "figures_no_table"),
        (encrypted(), "figures_no_table"),
        (archive(("xl/workbook.xml", "x")), "figures_no_table"),
        (archive(("bom.csv", b"a,b\n" * 6_000_000)), "figures_file_too_large"),
        (b"\xd0\xcf\x11\xe0", "figures_is_workbook"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_export(content, KNOWN_HEADERS)
    assert refused.value.code == code


def test_large_archive_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_files, "MAX_BYTES", 10)
    with pytest.raises(InvalidInput, match="figures_file_too_large"):
        read_export(archive(("Table data.csv", TABLE)))
