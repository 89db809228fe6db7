"""Tables from the clipboard: spreadsheets, web pages, mails, and what is meant to break a program."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from core.domain.template.reading import read_figure
from gui.studio.pasted import MAX_LETTERS, parse_table, pasted_table
from gui.studio.pasted_html import MAX_COLUMNS, MAX_ROWS, table_of_html

EXCEL = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\,";}
td {color:black;}--></style></head><body link="#0563C1"><table border=0 width=261>
<!--StartFragment--> <col width=64 style='mso-width-source:userset'><tr height=20>
  <td rowspan=2 height=40 class=xl65>Senin,<br>
    1 Des</td><td class=xl66 align=right x:num="1234.5">1.234,5</td></tr>
 <tr height=20><td>Desa&nbsp;Sapit &amp; Suela</td></tr><!--EndFragment--></table></body></html>"""
MAIL = """<div class="gmail_quote"><table role="presentation" width="100%"><tbody><tr><td>
<p>Yth. Bapak/Ibu, berikut jadwalnya:</p>
<table class="MsoTable"><thead><tr><th><p><b>Tanggal</b></p></th><th><p>Tempat</p></th></tr></thead>
<tr><td><p>1/12/2026</p></td><td><p>Balai Desa</p><p>Kec. Suela</p></td></tr>
<tr><td colspan="2"><i>Catatan: bawa KTP</i></td></tr></table></td></tr></tbody></table></div>"""


def _copied(html: str = "", text: str = "") -> QMimeData:
    made = QMimeData()
    if html:
        made.setHtml(html)
    if text:
        made.setText(text)
    return made


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ('"a, b"\t"c\nd"', [["a, b", "c\nd"]]),
        ('"a\nb"\tc\n\td\n', [["a\nb", "c"], ["", "d"]]),
        ("a;b\r\nc;d", [["a", "b"], ["c", "d"]]),
        ("a;b\rc;d", [["a", "b"], ["c", "d"]]),
        ("a,b,c\n1,2,3", [["a", "b", "c"], ["1", "2", "3"]]),
        ('"Sapit; timur";1\nSuela;2', [['"Sapit; timur";1'], ["Suela;2"]]),
        ("Sapit, Kec. Suela, Lombok Timur", [["Sapit, Kec. Suela, Lombok Timur"]]),
        ("Balai Desa; halaman belakang", [["Balai Desa; halaman belakang"]]),
        ("\n\n", []),
        ("", []),
        ("a\n\n\nb", [["a"], ["b"]]),
        ('"Ayo" ke posyandu\t2\n"Halo\t3', [['"Ayo" ke posyandu', "2"], ['"Halo', "3"]]),
        ('pipa 5"\t"kata ""resmi"""', [['pipa 5"', 'kata "resmi"']]),
        ("1.234,5\t\t15,5 %\t(kosong)", [["1.234,5", "", "15,5 %", "(kosong)"]]),
    ],
)
def test_plain_text(text: str, rows: list[list[str]]) -> None:
    assert parse_table(text) == rows


def test_a_spreadsheets_cells_keep_what_is_merged() -> None:
    copied = _copied(EXCEL, "Senin, 1 Des\t1.234,5\n\tDesa Sapit & Suela")
    assert pasted_table(copied) == [
        ["Senin,\n1 Des", "1.234,5"],
        ["Senin,\n1 Des", "Desa Sapit & Suela"],
    ]


def test_a_mail_without_plain_text_gives_its_inner_table() -> None:
    assert pasted_table(_copied(MAIL)) == [
        ["Tanggal", "Tempat"],
        ["1/12/2026", "Balai Desa\nKec. Suela"],
        ["Catatan: bawa KTP", ""],
    ]


def test_a_page_without_a_table_is_read_as_text() -> None:
    assert pasted_table(_copied("<p>Desa Sapit</p>", "Desa Sapit")) == [["Desa Sapit"]]
    assert pasted_table(_copied("<table><tr><td>satu</td></tr></table>", "satu")) == [["satu"]]
    assert pasted_table(QMimeData()) == []


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        ("<TABLE><TR><TD>a<TD>b<TR><TD>c<TD>d", [["a", "b"], ["c", "d"]]),
        ("<table><td>a<td>b</table>", [["a", "b"]]),
        ("<table><tr><td>a</td></tr><!-- <tr><td>x</td></tr> --><tr><td>b</td></tr></table>", [["a"], ["b"]]),
        ("<table><tr><td>a<td>b<!-- without an end <tr><td>c", [["a", "b"]]),
        ("<table><tr><td>1 < 2<td>b > a</table>", [["1 < 2", "b > a"]]),
        ("<table><tr><td>a<script>b<td>c</script>d<td>e</table>", [["ad", "e"]]),
        ("<table><tr><td rowspan=3>a<td>b<tr><td>c</table>", [["a", "b"], ["a", "c"]]),
        ("<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e</table>", [["a", "b", "c"], ["d", "b", "e"]]),
        ("<table><tr><td colspan=0>a<td rowspan=x>b</table>", [["a", "b"]]),
        ("<table><tr><td>a</td>stray<td>b</td></tr></table></table>", [["a", "b"]]),
        ("<table><tr><td>kata\n<b>tebal</b><ul><li>x<li>y</ul><td>z</table>", [["kata tebal\nx\ny", "z"]]),
    ],
)
def test_pages_as_they_are_written(html: str, rows: list[list[str]]) -> None:
    assert table_of_html(html) == rows


@pytest.mark.parametrize(
    "page",
    [
        "<a" * 200_000, "<!--" * 100_000, "<" * 400_000, "<a " + "b='" * 130_000, "&#" * 200_000, "<table>" * 60_000,
        "<table><tr><td rowspan=9999 colspan=9999>x<td>y" * 9_000,
        "<table>" + "<tr><td rowspan=400 colspan=60>x" * 12_000,
        "<table><td>" + "<script>" * 50_000, '<table><tr><td>"' + '"\t' * 100_000,
    ],
    ids=lambda page: page[:24],
)  # fmt: skip
def test_no_page_holds_the_program_up(page: str) -> None:
    began = time.process_time()
    rows = [*table_of_html(page), *parse_table(page)]
    assert time.process_time() - began < 3.0
    assert len(table_of_html(page)) <= MAX_ROWS
    assert all(len(row) <= MAX_COLUMNS for row in table_of_html(page))
    assert sum(len(cell) for row in rows for cell in row) <= 20 * MAX_LETTERS


CELLS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Z")) | st.sampled_from(' \n"\t;,'), max_size=12
)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_whatever_a_spreadsheet_quotes_is_read_back(rows: list[list[str]]) -> None:
    text = "\n".join("\t".join(_as_spreadsheets_do(cell) for cell in row) for row in rows)
    wanted = [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]
    assert parse_table(text) == wanted


def _as_spreadsheets_do(cell: str) -> str:
    is_quoted = any(mark in cell for mark in '\n\t"')
    return '"' + cell.replace('"', '""') + '"' if is_quoted else cell


@pytest.mark.parametrize(
    ("typed", "figure"),
    [("1.234,5", 1234.5), ("Rp1.250.000,-", 1_250_000), ("Rp 1.250.000,–", 1_250_000), ("15,5 %", 15.5),
     (" Rp1.250.000 ", 1_250_000), ("1,234,567.89", None), ("(1.250)", None), ("-3,5", -3.5),
     ("999.999.999.999.999", 999_999_999_999_999), ("9" * 400, None), ("1" + ".999" * 90, None)],
)  # fmt: skip
def test_figures_as_offices_write_them(typed: str, figure: float | None) -> None:
    assert read_figure(typed) == figure
