"""The menu that saves the pictures as files."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.domain.template.basics import PictureSize
from gui.notices import Notice, NoticeKind
from gui.studio.ask_files import ask_folder
from gui.studio.boxes import Page
from gui.studio.export import (
    ExportFile,
    Form,
    pdf_file,
    picture_files,
    svg_files,
    svg_is_faithful,
    write_files,
)
from gui.studio.kit import StudioKit
from gui.studio.video import is_available, video_files
from gui.tasks import Lane

LaidOut = Callable[[PictureSize], list[Page]]
"""Lays the present values out on a size, without placeholders; callable in any thread."""


class ExportMenu(QMenu):
    """Offers the forms; writes in the background and tells where the files are."""

    notice_requested = Signal(object)
    failed = Signal(object)
    files_written = Signal(object)
    """The list of paths."""

    def __init__(self, kit: StudioKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._window = parent
        self._laid_out: LaidOut = lambda _size: []
        self._size = PictureSize.FEED
        self._title = ""
        self._text = ""
        self.everything = self.addAction(self.tr("All sizes and text into a folder…"))
        self.addSeparator()
        self.png = self.addAction(self.tr("This size as PNG…"))
        self.jpeg = self.addMenu(self.tr("This size as JPEG"))
        self.qualities = {
            95: self.jpeg.addAction(self.tr("Best quality…")),
            90: self.jpeg.addAction(self.tr("Good quality…")),
            75: self.jpeg.addAction(self.tr("Small file…")),
        }
        self.whatsapp = self.addAction(self.tr("Small JPEG for WhatsApp…"))
        self.svg = self.addAction(self.tr("This size as SVG…"))
        self.addSeparator()
        self.pdf_a4 = self.addAction(self.tr("Poster A4 (PDF)…"))
        self.pdf_a3 = self.addAction(self.tr("Poster A3 (PDF)…"))
        self.addSeparator()
        self.story_film = self.addAction(self.tr("Film for stories (MP4, 9:16)…"))
        self.square_film = self.addAction(self.tr("Square film (MP4)…"))
        self.addSeparator()
        self.copy_text = self.addAction(self.tr("Copy text version"))
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.everything.triggered.connect(lambda: self._ask(self.everything_files))
        self.png.triggered.connect(lambda: self._ask(lambda: self.size_files(Form.PNG)))
        for quality, action in self.qualities.items():
            make = partial(self.size_files, Form.JPEG, quality)
            action.triggered.connect(lambda _checked=False, make=make: self._ask(make))
        self.whatsapp.triggered.connect(lambda: self._ask(lambda: self.size_files(Form.WHATSAPP)))
        self.svg.triggered.connect(lambda: self._ask(lambda: self.size_files(Form.SVG)))
        self.pdf_a4.triggered.connect(lambda: self._ask(lambda: self.size_files(Form.PDF_A4)))
        self.pdf_a3.triggered.connect(lambda: self._ask(lambda: self.size_files(Form.PDF_A3)))
        self.story_film.triggered.connect(lambda: self._ask_film(PictureSize.STORY))
        self.square_film.triggered.connect(lambda: self._ask_film(PictureSize.SQUARE))
        self.copy_text.triggered.connect(self._on_copy)

    def offer(
        self, laid_out: LaidOut, size: PictureSize, title: str, text: str, pages: Sequence[Page]
    ) -> None:
        """Take what would be exported now; SVG only where it shows the page as it is."""
        self._laid_out, self._size, self._title, self._text = laid_out, size, title, text
        self.svg.setEnabled(bool(pages) and all(svg_is_faithful(page) for page in pages))

    @property
    def stem(self) -> str:
        """Give the beginning of the files' names, made of the title."""
        return re.sub(r"[^a-z0-9]+", "-", self._title.lower()).strip("-")[:60] or "infografis"

    def everything_files(self) -> list[ExportFile]:
        """Give every size as PNG and the text version: the kit to share."""
        files = [ExportFile(f"{self.stem}.txt", self._text.encode())]
        for size in PictureSize:
            files += picture_files(self._laid_out(size), self.stem, Form.PNG, self._kit.pictures)
        return files

    def size_files(self, form: Form, quality: int = 90) -> list[ExportFile]:
        """Give the chosen size in one form; a poster is made of the 3:4 size, which is nearest to paper."""
        if form in {Form.PDF_A4, Form.PDF_A3}:
            return [pdf_file(self._laid_out(PictureSize.GRID), self.stem, form, self._kit.pictures)]
        pages = self._laid_out(self._size)
        if form is Form.SVG:
            return svg_files(pages, self.stem, self._kit.pictures)
        return picture_files(pages, self.stem, form, self._kit.pictures, quality)

    def film_files(self, size: PictureSize) -> list[ExportFile]:
        """Give the slides of one size as a film with its captions."""
        return video_files(self._laid_out(size), self.stem, self._kit.pictures, self._kit.language)

    def _ask_film(self, size: PictureSize) -> None:
        if is_available():
            self._ask(lambda: self.film_files(size))
            return
        words = self.tr("Films cannot be made on this computer yet.")
        detail = self.tr("Ask for the installer with video, or save the pictures instead.")
        self.notice_requested.emit(Notice(words, NoticeKind.WARN, detail=detail))

    def save_into(self, folder: Path, make: Callable[[], list[ExportFile]]) -> None:
        """Make the files and write them in the background."""
        self._kit.lanes.run(
            self,
            lambda: write_files(make(), folder),
            self._on_written,
            self.failed.emit,
            lane=Lane.PARALLEL,
        )

    def _ask(self, make: Callable[[], list[ExportFile]]) -> None:
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        ask_folder(
            self._window, self.tr("Save into folder"), start, lambda folder: self.save_into(folder, make)
        )

    def _on_written(self, paths: list[Path]) -> None:
        folder = paths[0].parent
        words = self.tr("{0} files saved in “{1}”").format(len(paths), folder.name)
        if len(paths) == 1:
            words = self.tr("“{0}” saved in “{1}”").format(paths[0].name, folder.name)

        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

        self.notice_requested.emit(
            Notice(words, NoticeKind.OK, action_text=self.tr("Open folder"), action=show)
        )
        self.files_written.emit(paths)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.notice_requested.emit(Notice(self.tr("Text copied"), NoticeKind.OK))
