"""The editor of one text: takes pictures from the clipboard, cuts what no platform would take, marks findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QColor, QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QTextEdit, QWidget

from core.services.posts import MAX_TEXT_CHARACTERS


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of the text to underline, in characters (code points)."""

    start: int
    end: int
    colour: QColor


class TextEditor(QPlainTextEdit):
    """Plain text with one document for each tab, so that each keeps its own undo."""

    typed = Signal()
    pictures_offered = Signal(list)
    """Paths and ``QImage``s that were pasted or dropped."""
    text_cut = Signal(int)
    """So many characters were pasted and the rest of them left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._documents: dict[str, QTextDocument] = {}
        self._shown = ""
        self._quiet = False
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_text_changed)

    def forget_documents(self) -> None:
        """Begin with another post: nothing of the old one may come back by an undo."""
        self._quiet = True
        for document in self._documents.values():
            document.deleteLater()
        self._documents.clear()
        self.setDocument(self._document("", ""))
        self._quiet = False

    def show_text(self, key: str, text: str) -> None:
        """Show the document of a tab, brought up to ``text`` where it differs."""
        self._quiet = True
        document = self._document(key, text)
        if document is not self.document():
            self.setDocument(document)
        if document.toPlainText() != text:
            self._replace(document, text)
        self._quiet = False
        self._shown = key

    def _document(self, key: str, text: str) -> QTextDocument:
        if key not in self._documents:
            document = QTextDocument(self)
            document.setDocumentLayout(QPlainTextDocumentLayout(document))
            document.setDefaultFont(self.font())
            document.setPlainText(text)
            self._documents[key] = document
        return self._documents[key]

    @staticmethod
    def _replace(document: QTextDocument, text: str) -> None:
        """Write as one step that the editor's undo can take back."""
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()

    def replace_span(self, start: int, end: int, text: str) -> None:
        """Replace characters (code points) as if typed, and put the cursor behind them."""
        cursor = self._cursor_over(start, end)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def select_span(self, start: int, end: int) -> None:
        """Select characters (code points), bring them into view and take the focus."""
        self.setTextCursor(self._cursor_over(start, end))
        self.ensureCursorVisible()
        self.setFocus()

    def mark(self, marks: Sequence[Mark]) -> None:
        """Underline these parts and no others."""
        selections = []
        for one in marks:
            selection = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(one.colour)
            selection.format = form
            selection.cursor = self._cursor_over(one.start, one.end)
            selections.append(selection)
        self.setExtraSelections(selections)

    def _cursor_over(self, start: int, end: int) -> QTextCursor:
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_length(text[:start]))
        cursor.setPosition(utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _on_text_changed(self) -> None:
        if not self._quiet:
            self.typed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Let the hidden documents follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            for document in self._documents.values():
                document.setDefaultFont(self.font())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures and files besides text."""
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Offer pictures to the page, and insert text up to what the program stores."""
        offered = offered_pictures(source)
        if offered:
            self.pictures_offered.emit(offered)
            return
        room = MAX_TEXT_CHARACTERS - len(self.toPlainText()) + len(self.textCursor().selectedText())
        text = source.text()
        if len(text) > room:
            text = text[: max(0, room)]
            self.text_cut.emit(len(text))
        self.insertPlainText(text)


def offered_pictures(source: QMimeData) -> list[Path | QImage]:
    """Give the files or the picture in a clipboard or a drop; text that a spreadsheet also offers as a picture wins."""
    if source.hasUrls():
        return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    if source.hasImage() and not source.hasText():
        image = source.imageData()
        return [image] if isinstance(image, QImage) else []
    return []


def utf16_length(text: str) -> int:
    """Count as Qt's cursors do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
