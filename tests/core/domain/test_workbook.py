"""Workbooks as Excel writes them, and as somebody writes them who means harm."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.domain import workbook
from core.domain.workbook import read_workbook
from core.errors import InvalidInput
from tests.core.domain.workbooks import NS, book, text_row

HEAD = text_row(1, "Hari besar", "Tanggal", "Nilai")


def cells(rows: str, **parts: str) -> tuple[str, ...]:
    return read_workbook(book(HEAD + rows, **parts)).rows[0].cells


def test_texts_figures_and_days_are_read_as_a_person_sees_them() -> None:
    shared = "<si><t>Hari </t><rPh><t>x</t></rPh></si><si><r><t>Hari </t></r><r><t>Guru</t></r></si>"
    row = (
        '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4"><v>15.5</v></c><c r="D4" s="1"><v>46351</v></c>'
        '<c r="E4" s="2"><v>0.5</v></c><c r="F4" s="3"><v>46351.25</v></c><c r="G4" s="4"><v>7</v></c>'
        '<c r="H4" t="str"><v>jadi</v></c><c r="I4" t="s"><v>99</v></c><c r="J4"/><c r="K4" s="1"><v>-5</v></c>'
        '<c r="ZZZ4"><v>1</v></c></row>'
    )
    sheet = read_workbook(book(HEAD + row, shared))
    assert sheet.headers == ("Hari besar", "Tanggal", "Nilai")
    assert sheet.rows[0].line == 4
    assert sheet.rows[0].cells == (
        "Hari Guru", "", "15,5", "2026-11-25", "12.00", "2026-11-25 06.00", "7", "jadi", "", "", "",
    )  # fmt: skip


def test_days_count_from_1904_where_the_book_says_so() -> None:
    row = '<row><c s="1"><v>44889</v></c></row>'
    assert cells(row, settings='<workbookPr date1904="1"/>') == ("2026-11-25",)


def test_a_book_without_styles_or_with_an_absolute_path_is_read() -> None:
    assert cells("<row><c><v>46351</v></c></row>", styles="", target="/xl/worksheets/sheet1.xml") == (
        "46351",
    )
    assert cells("<row><c><v>1</v></c></row>", styles=f'<styleSheet xmlns="{NS}"/>') == ("1",)


def test_empty_rows_are_left_out() -> None:
    sheet = read_workbook(book(HEAD + '<row r="2"/>' + text_row(3, "a")))
    assert [row.line for row in sheet.rows] == [3]


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 not a zip",
        book(HEAD),
        book(HEAD + text_row(2, "a"), target="../../etc/passwd"),
        book(HEAD + "<row><c s='x'><v>1</v></c></row>"),
        book("<row>"),
        book(HEAD + text_row(2, "a"), styles='<!DOCTYPE x [<!ENTITY a "b">]><styleSheet/>'),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidInput, match="figures_no_table"):
        read_workbook(content)


def test_a_book_without_sheets_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(InvalidInput, match="figures_no_table"):
        read_workbook(made.getvalue())


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_PART_BYTES", 20_000)
    content = book(HEAD + text_row(2, "a" * 1_000_000))
    assert len(content) < 5_000
    with pytest.raises(InvalidInput, match="figures_file_too_large"):
        read_workbook(content)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 2)
    with pytest.raises(InvalidInput, match="figures_too_many_rows"):
        read_workbook(book("".join(text_row(line, "a") for line in range(1, 5))))
