"""Berita Acara Serah Terima on paper: A4, in Indonesian whatever the window speaks."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QTextDocument, QTextFormat, QTextTable

from core.domain.succession import Succession
from core.errors import StorageFailed
from gui.succession.minutes_text import minutes_html
from gui.succession.words import Translate

_MARGIN_MM, _DPI, _FOOT = 20, 150, 60
_FAMILIES = ("Arial", "Liberation Sans", "DejaVu Sans")
_DRAFT = "konsep-"


def write_minutes(folder: Path, made: Succession, translate: Translate, *, draft: bool = False) -> Path:
    """Write the PDF and give its path; a draft says on every page that it is one. Needs no window.

    It may be open in a reader, which on Windows keeps it from being written: what is put down never changes, so
    that file is as good. Raises ``StorageFailed``.
    """
    name = (
        f"berita-acara-{made.day:%Y%m%d}-{made.id[-6:]}.pdf"  # the end of an id is chance, its begin the time
    )
    path = folder / (f"{_DRAFT}{name}" if draft else name)
    content = _pdf(made, translate, draft=draft)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _forget_drafts(folder)
        part = path.with_suffix(".part")
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        if isinstance(error, PermissionError) and path.exists():
            return path
        raise StorageFailed("sheet_not_written", path=str(path)) from error
    return path


def _forget_drafts(folder: Path) -> None:
    for old in folder.glob(f"{_DRAFT}*.pdf"):
        with suppress(OSError):
            old.unlink()


def _pdf(made: Succession, translate: Translate, *, draft: bool) -> bytes:
    _at_home = QEventLoop()  # layouts use a timer, which a thread of Python's has only with Qt at home in it
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(*(_MARGIN_MM,) * 4))
    writer.setTitle(translate("Minutes", "Minutes of the handover of social media accounts"))
    document = QTextDocument()
    document.setDefaultFont(_font(10))
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height() - _FOOT))
    _lay_out(document, made, translate)
    mark = translate("Minutes", "DRAFT, not yet in force") if draft else ""
    _print(document, writer, (made.office, mark), translate)
    return bytes(buffer.data().data())


def _font(points: float) -> QFont:
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSizeF(points)
    return font


def _lay_out(document: QTextDocument, made: Succession, translate: Translate) -> None:
    """Break pages between accounts only: Qt would tear a row of the table where the page ends."""
    breaks: set[int] = set()
    for _ in range(len(made.entries) + 1):
        document.setHtml(minutes_html(made, translate, frozenset(breaks)))
        torn = _first_torn(document, len(made.entries))
        if torn is None:
            break
        breaks.add(torn)
    _keep_whole(document)


def _first_torn(document: QTextDocument, entries: int) -> int | None:
    """Give the place of the first account of Annex I whose row begins on one page and ends on the next."""
    layout, place = document.documentLayout(), 0
    for table in _tables(document):
        for row in range(1, table.rows() if table.format().headerRowCount() else 1):
            if place == entries:
                return None
            cells = (table.cellAt(row, column) for column in range(table.columns()))
            blocks = [layout.blockBoundingRect(cell.firstCursorPosition().block()) for cell in cells]
            if any(_is_torn(document, one) for one in blocks):
                return place
            place += 1
    return None


def _keep_whole(document: QTextDocument) -> None:
    """Begin a new page before each table without a head that would be torn: signatures, and an account's tasks."""
    for table in _tables(document):
        shape = table.format()
        torn = _is_torn(document, document.documentLayout().frameBoundingRect(table))
        if torn and not shape.headerRowCount():
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            table.setFormat(shape)


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable)]


def _is_torn(document: QTextDocument, place: QRectF) -> bool:
    height = document.pageSize().height()
    return place.top() // height != (place.bottom() - 1) // height


def _print(document: QTextDocument, writer: QPdfWriter, foot: tuple[str, str], translate: Translate) -> None:
    """Draw page by page, each with its number, so that no sheet can be taken away unseen."""
    painter = QPainter(writer)
    pages, height = document.pageCount(), document.pageSize().height()
    for number in range(pages):
        if number:
            writer.newPage()
        view = QRectF(0, number * height, writer.width(), height)
        painter.save()
        painter.translate(0, -view.top())
        document.drawContents(painter, view)
        painter.restore()
        painter.setFont(_font(8))
        below = QRectF(0, writer.height() - _FOOT, writer.width(), _FOOT)
        words = translate("Minutes", "Page {0} of {1}").format(number + 1, pages)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words)
        left = " · ".join(part for part in foot if part)
        room = int(below.width()) - painter.fontMetrics().horizontalAdvance(words) - 20
        shown = painter.fontMetrics().elidedText(left, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, shown)
    painter.end()
