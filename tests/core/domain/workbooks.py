"""XLSX files for tests, made by hand of the few parts that Excel needs."""

from __future__ import annotations

import io
import zipfile

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK = (
    f'<workbook xmlns="{NS}" xmlns:r="{RELS}">{{0}}<sheets><sheet name="Data" sheetId="1" r:id="rId7"/></sheets>'
    "</workbook>"
)
RELATIONS = (
    '<Relationships><Relationship Id="rId1" Target="other.xml"/><Relationship Id="rId7" Target="{0}"/>'
    "</Relationships>"
)
STYLES = (
    f'<styleSheet xmlns="{NS}"><numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yyyy"/>'
    '<numFmt numFmtId="165" formatCode="&quot;hari&quot; 0"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>'
    '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    "</styleSheet>"
)


def book(
    rows: str,
    shared: str = "",
    *,
    settings: str = "",
    styles: str = STYLES,
    target: str = "worksheets/sheet1.xml",
) -> bytes:
    """A workbook whose first sheet holds these ``<row>`` elements."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", WORKBOOK.format(settings))
        file.writestr("xl/_rels/workbook.xml.rels", RELATIONS.format(target))
        file.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{NS}"><sheetData>{rows}</sheetData></worksheet>'
        )
        if shared:
            file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{NS}">{shared}</sst>')
        if styles:
            file.writestr("xl/styles.xml", styles)
    return made.getvalue()


def text_row(line: int, *cells: str) -> str:
    """A row of inline texts."""
    inside = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)
    return f'<row r="{line}">{inside}</row>'
