"""Exports in every encoding and with every delimiter that an office's computer meets."""

import pytest

from core.domain import figure_sheet
from core.domain.figure_sheet import Sheet, SheetRow, plain_header, read_sheet
from core.errors import InvalidInput

TEXT = 'Judul,Suka,Komentar\n"Hari Guru, é",12,3\n\n"Dua\nbaris",4,\n'
KNOWN = frozenset({"suka"})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(encoding: str) -> None:
    sheet = read_sheet(TEXT.encode(encoding))
    assert sheet.headers == ("Judul", "Suka", "Komentar")
    assert sheet.rows == (
        SheetRow(2, ("Hari Guru, é", "12", "3")),
        SheetRow(4, ("Dua\nbaris", "4", "")),
    )


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_delimiters(sign: str, line_end: str) -> None:
    rows = [("Judul", "Suka"), ('"a, b; c"', "1.250"), ("d", "2")]
    content = line_end.join(sign.join(row) for row in rows).encode()
    assert read_sheet(content).rows[0].cells == ("a, b; c", "1.250")


def test_excel_says_its_delimiter() -> None:
    sheet = read_sheet(b"sep=;\r\nJudul;Suka\r\na,b,c,d;1\r\n", KNOWN)
    assert (sheet.headers, sheet.rows[0].cells) == (("Judul", "Suka"), ("a,b,c,d", "1"))


def test_header_is_found_under_a_preamble() -> None:
    content = b"Laporan,Dinas\nPeriode,November\n\nJudul, SUKA \na,1\n"
    assert read_sheet(content, KNOWN).headers == ("Judul", "SUKA")
    assert read_sheet(content).headers == ("Laporan", "Dinas")
    assert read_sheet(b"Laporan November\nJudul,Suka\na,1\n", KNOWN).rows == (SheetRow(3, ("a", "1")),)


def test_short_row_has_empty_cells() -> None:
    row = SheetRow(1, (" a ",))
    assert (row.cell(0), row.cell(5)) == ("a", "")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "figures_no_table"),
        (b"satu\ndua\n", "figures_no_table"),
        (b"Judul,Suka\n", "figures_no_table"),
        (b"PK\x03\x04rest", "figures_is_workbook"),
        (b"\xd0\xcf\x11\xe0rest", "figures_is_workbook"),
    ],
)
def test_what_is_no_table_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_sheet(content)
    assert refused.value.code == code


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figure_sheet, "MAX_ROWS", 3)
    with pytest.raises(InvalidInput, match="figures_too_many_rows"):
        read_sheet(b"a,b\n" * 4)
    monkeypatch.setattr(figure_sheet, "MAX_BYTES", 10)
    with pytest.raises(InvalidInput, match="figures_file_too_large"):
        read_sheet(b"a,b\n" * 4)


def test_kind_of_export_is_named_by_headers_and_platform() -> None:
    one, same = Sheet(("Suka ", "Post_ID"), ()), Sheet(("suka", "post id"), ())
    assert one.signature("x") == same.signature("x")
    assert one.signature("x") != one.signature("tiktok")
    assert one.signature("x") != Sheet(("suka",), ()).signature("x")


def test_headers_are_compared_plainly() -> None:
    assert plain_header('\ufeff "Post  ID:" ') == "post id"
