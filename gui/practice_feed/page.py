"""The practice feed: every practice post as citizens would see it, with what they answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.formats import relative_text
from core.platforms.practice.switch import PracticeFault
from gui.page import Page, PageContext
from gui.practice_feed.model import FeedDelegate, FeedModel
from gui.tasks import Lane
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.empty_state import EmptyState
from gui.widgets.looks import form_label, label
from gui.widgets.page_header import PageHeader
from gui.widgets.phone_preview import PhonePreview, PreviewPost
from gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from core.platforms.practice.feed import FeedComment, FeedEntry
    from core.ports import MediaStore

_REFRESH_MS = 15_000
_MOST_PICTURES = 4
_PICTURE_SIDE = 720
_MOST_COMMENTS = 60


class PracticeFeedPage(Page):
    """``show_page({"account_id": …})`` shows one account's posts; None all of them."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._account_id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        header = PageHeader(
            self.tr("Practice feed"), self.tr("Only on this computer. The citizens who react are invented.")
        )
        column.addWidget(header)
        header.add_action(self._build_switch())
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        self.empty = EmptyState(
            context.theme,
            "ph.flask",
            self.tr("Nothing was published here yet"),
            self.tr(
                "Write a post, choose the practice account and queue it; it appears here when it has left."
            ),
            self.tr("Write a post"),
        )
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._build_content())
        self.stack.setCurrentIndex(1)  # until it is known that there is nothing
        self._refresh = QTimer(self)
        self._refresh.setInterval(_REFRESH_MS)
        self._connect_signals()

    def _build_switch(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.fault = QComboBox()
        self.fault.setMinimumWidth(220)
        for words, fault in (
            (self.tr("nothing"), PracticeFault.NONE),
            (self.tr("the internet is down"), PracticeFault.LINE_DOWN),
            (self.tr("the server is busy"), PracticeFault.SERVER_BUSY),
            (self.tr("the answer is lost"), PracticeFault.ANSWER_LOST),
            (self.tr("the key is refused"), PracticeFault.KEY_REFUSED),
            (self.tr("the content is refused"), PracticeFault.CONTENT_REFUSED),
        ):
            self.fault.addItem(words, fault.value)
        row.addWidget(form_label(self.tr("Let go &wrong, to practise"), self.fault))
        row.addWidget(self.fault)
        return holder

    def _build_content(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_L)
        self.model = FeedModel(self.context.preferences.language, self.context.office().zone, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(FeedDelegate(self.context.theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Published practice posts"))
        row.addWidget(self.view, 5)
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE_M, 0)
        column.setSpacing(SPACE_S)
        self.preview = PhonePreview(self.context.theme)
        column.addWidget(self.preview)
        self.figures = label("", "dim", wrap=True)
        column.addWidget(self.figures)
        self.comments = label("", wrap=True)
        self.comments.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.comments)
        column.addStretch(1)
        row.addWidget(scrolled(inside, self.tr("The chosen post and its comments")), 4)
        return holder

    def _connect_signals(self) -> None:
        self.context.bridge.deliveries_changed.connect(self._on_changed)
        self.empty.action_requested.connect(self.main_action)
        self.view.selectionModel().currentChanged.connect(lambda now: self._show_row(now.row()))
        self.fault.activated.connect(self._on_fault)
        self._refresh.timeout.connect(self._on_changed)

    def show_page(self, arguments: object) -> None:
        """Read the feed anew."""
        if isinstance(arguments, Mapping):
            self._account_id = str(arguments.get("account_id", ""))
        practice = self.context.backend.practice
        if practice is not None:
            self.fault.setCurrentIndex(max(0, self.fault.findData(practice.switch.fault.value)))
        self._refresh.start()
        self._reload()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def main_action(self) -> None:
        """Write a post."""
        self.page_requested.emit("composer", {})

    def _on_fault(self) -> None:
        practice = self.context.backend.practice
        if practice is not None:
            practice.switch.fault = PracticeFault(self.fault.currentData())
            self.context.sync.wake()

    def _on_changed(self, _changed: str = "") -> None:
        if self.isVisible():
            self._reload()
        else:
            self._refresh.stop()

    def _reload(self) -> None:
        practice, account_id = self.context.backend.practice, self._account_id
        if practice is None:
            return
        self.context.lanes.run(
            self, lambda: practice.feed.feed(account_id), self._on_feed, lane=Lane.PARALLEL, supersede="feed"
        )

    def _on_feed(self, entries: Sequence[FeedEntry]) -> None:
        row = self.view.currentIndex().row()
        chosen = self.model.entry(row).post.id if row >= 0 else ""
        self.model.show_entries(entries, self.context.services.clock.now())
        self.stack.setCurrentIndex(1 if entries else 0)
        if entries:
            again = next((n for n, one in enumerate(entries) if one.post.id == chosen), 0)
            self.view.setCurrentIndex(self.model.index(again))

    def _show_row(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        entry = self.model.entry(row)
        self._show_entry(entry, ())
        media = self.context.services.media
        hashes = [one.hash for one in entry.post.media[:_MOST_PICTURES]]
        if hashes:
            self.context.lanes.run(
                self,
                lambda: [_picture(media, one) for one in hashes],
                lambda images: self._show_entry(entry, images),
                lambda _: None,
                lane=Lane.PARALLEL,
                supersede="pictures",
            )

    def _show_entry(self, entry: FeedEntry, images: Sequence[QImage]) -> None:
        language, zone = self.context.preferences.language, self.context.office().zone
        when = relative_text(entry.post.published_at, self.context.services.clock.now(), zone, language)
        self.preview.set_post(
            PreviewPost(
                "practice", entry.post.author, "@latihan", when, entry.post.text, images, fold_lines=0
            )
        )
        self.figures.setText(self.model.below(entry))
        self.comments.setText("\n\n".join(self._comment(one) for one in entry.comments[-_MOST_COMMENTS:]))

    def _comment(self, one: FeedComment) -> str:
        language, zone = self.context.preferences.language, self.context.office().zone
        age = relative_text(one.written_at, self.context.services.clock.now(), zone, language)
        return f"{one.author} · {age}\n{one.text}"


def _picture(media: MediaStore, media_hash: str) -> QImage:
    """Read a picture scaled for the preview, in a lane."""
    reader = QImageReader(str(media.path(media_hash)))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > _PICTURE_SIDE:
        reader.setScaledSize(
            size.scaled(_PICTURE_SIDE, _PICTURE_SIDE * 2, Qt.AspectRatioMode.KeepAspectRatio)
        )
    return reader.read()
