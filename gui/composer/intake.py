"""Brings pictures into the draft: from files, the clipboard or a drop, recognised in the parallel lane."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import InvalidInput
from core.services.posts import PostsService
from gui.composer.draft import Draft
from gui.composer.films import FILM_PATTERNS
from gui.composer.pictures import FILE_PATTERNS, Taken, take_files, take_image
from gui.composer.sentences import picture_sentence
from gui.errors import failure_notice
from gui.notices import Notice, NoticeKind
from gui.tasks import Lane, Lanes

# Work shorter than this shows no sign of itself.
_QUIET_MS = 500


class Intake(QObject):
    """Takes pictures for one tab at a time; what cannot be used is told, the rest is kept."""

    busy_changed = Signal(str)
    """What is going on, once it has taken a moment; empty when it is over."""
    taken = Signal(int)
    """The place of the first new picture."""
    notice_requested = Signal(object)

    def __init__(self, draft: Draft, posts: PostsService, lanes: Lanes, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._draft = draft
        self._posts = posts
        self._lanes = lanes
        self._running = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_QUIET_MS)
        self._slow.timeout.connect(lambda: self.busy_changed.emit(self.tr("Reading pictures…")))

    def ask_for_files(self, account_id: str) -> None:
        """Open the system's file dialog without blocking the window."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self._window, self.tr("Add pictures or a film"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = f"{FILE_PATTERNS} {FILM_PATTERNS}"
        known = self.tr("Pictures and films ({0})").format(patterns)
        dialog.setNameFilters([known, self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names], account_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, offered: Sequence[Path | QImage], account_id: str) -> None:
        """Read, check and store what was offered, then put it behind the pictures of a tab."""
        post_id, posts = self._draft.post.id, self._posts
        self._begin()
        self._lanes.run(
            self,
            lambda: _take(posts, offered),
            lambda taken: self._on_taken(taken, post_id, account_id),
            self._on_failed,
            lane=Lane.PARALLEL,
        )

    def _begin(self) -> None:
        self._running += 1
        if not self._slow.isActive():
            self._slow.start()

    def _end(self) -> None:
        self._running -= 1
        if self._running == 0:
            self._slow.stop()
            self.busy_changed.emit("")

    def _on_taken(self, taken: Taken, post_id: str, account_id: str) -> None:
        self._end()
        if taken.refused:
            sentences = [picture_sentence(name, error) for name, error in taken.refused]
            detail = "\n".join(sentences[1:5])
            self.notice_requested.emit(Notice(sentences[0], NoticeKind.WARN, detail=detail))
        if taken.media and self._draft.post.id == post_id:
            first = len(self._draft.media(account_id))
            self._draft.add_media(account_id, taken.media)
            self.taken.emit(min(first, len(self._draft.media(account_id)) - 1))

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self.notice_requested.emit(failure_notice(error))


def _take(posts: PostsService, offered: Sequence[Path | QImage]) -> Taken:
    files = take_files(posts, [one for one in offered if isinstance(one, Path)])
    media, refused = list(files.media), list(files.refused)
    for image in offered:
        if isinstance(image, QImage):
            try:
                media.append(take_image(posts, image))
            except InvalidInput as error:
                refused.append(("", error))
    return Taken(tuple(media), tuple(refused))
