"""The pictures of the post: small, in order, each with the text that screen readers say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.post import Media
from gui.composer.draft import SHARED, Draft, Part
from gui.theme import SPACE_S, SPACE_XS, Theme
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, icon_button, label
from gui.widgets.thumbnails import Thumbnails

AnyIndex = QModelIndex | QPersistentModelIndex
_MEDIA = Qt.ItemDataRole.UserRole
_ROW_MIME = "application/x-papan-siar-picture"
_SIDE = 76


class MediaModel(QAbstractListModel):
    """The pictures of a tab; dragging one asks for another order."""

    move_requested = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._media: tuple[Media, ...] = ()

    def set_media(self, media: Sequence[Media]) -> None:
        """Show other pictures; rows stay when only a description changed."""
        same = [one.hash for one in media] == [one.hash for one in self._media]
        if same:
            self._media = tuple(media)
            if media:
                self.dataChanged.emit(self.index(0), self.index(len(media) - 1))
            return
        self.beginResetModel()
        self._media = tuple(media)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the pictures."""
        return 0 if parent.isValid() else len(self._media)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give the picture and its words."""
        if not index.isValid():
            return None
        one = self._media[index.row()]
        if role == _MEDIA:
            return one
        if role == Qt.ItemDataRole.AccessibleTextRole:
            missing = (
                self.tr("Film {0} without alternative text")
                if one.is_video
                else self.tr("Picture {0} without alternative text")
            )
            return one.alt_text or missing.format(index.row() + 1)
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(part for part in (one.file_name, f"{one.width} x {one.height}") if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let pictures be dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Move, never copy."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Name what is dragged."""
        return [_ROW_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Hand over the row."""
        data = QMimeData()
        data.setData(_ROW_MIME, str(indexes[0].row()).encode())
        return data

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002 - Qt's signature
        row: int,
        column: int,  # noqa: ARG002
        parent: AnyIndex,  # noqa: ARG002
    ) -> bool:
        """Ask for the new order; the view must not remove rows by itself, so the answer is no."""
        source = int(bytes(data.data(_ROW_MIME).data()).decode() or -1)
        target = row if row >= 0 else self.rowCount()
        self.move_requested.emit(source, target - 1 if target > source else target)
        return False


class _PictureDelegate(QStyledItemDelegate):
    """A thumbnail, with a mark while its description is missing."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """All pictures are squares."""
        return QSize(_SIDE + 6, _SIDE + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the middle of the picture."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        media: Media = index.data(_MEDIA)
        frame = QRectF(option.rect).adjusted(3, 3, -3, -3)
        clip = QPainterPath()
        clip.addRoundedRect(frame, 6, 6)
        painter.setClipPath(clip)
        image = self._thumbnails.image(media.hash)
        if image.isNull():
            painter.fillRect(frame, self._theme.colour("hairline"))
            if media.is_video:
                mark = QRect(0, 0, 32, 32)
                mark.moveCenter(frame.center().toPoint())
                self._theme.icon("ph.film-strip", "dim").paint(painter, mark)
        else:
            side = min(image.width(), image.height())
            part = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
            painter.drawImage(frame, image, part)
        if not media.alt_text.strip():
            self._paint_missing(painter, frame.toRect())
        painter.setClipping(False)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(self._theme.colour("accent" if selected else "hairline"), 3 if selected else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 6, 6)
        painter.restore()

    def _paint_missing(self, painter: QPainter, frame: QRect) -> None:
        painter.setFont(self._theme.font(0.8, bold=True))
        height = painter.fontMetrics().height() + 2
        band = QRect(frame.left(), frame.bottom() - height + 1, frame.width(), height)
        painter.fillRect(band, self._theme.colour("warn_soft"))
        painter.setPen(self._theme.colour("warn"))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, self.tr("no alt text"))


class PictureList(QListView):
    """Thumbnails in a line: arrows choose, Ctrl+arrows reorder, Delete removes."""

    move_requested = Signal(int, int)
    remove_requested = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reorder and remove by keys."""
        row = self.currentIndex().row()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.ControlModifier and row >= 0:
            self.move_requested.emit(row, row + steps[key])
        elif key is Qt.Key.Key_Delete and row >= 0:
            self.remove_requested.emit(row)
        else:
            super().keyPressEvent(event)


class MediaStrip(QWidget):
    """Thumbnails, ways to add some, and the alternative text of the chosen one."""

    add_requested = Signal()
    template_requested = Signal()
    edit_template_requested = Signal()
    removed = Signal(str)
    """A picture was taken out; its file name, for the notice that can bring it back."""

    def __init__(
        self, draft: Draft, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._account_id = SHARED
        self._model = MediaModel(self)
        self.list = PictureList()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_PictureDelegate(theme, thumbnails, self))
        self._set_up_list()
        self.hint = ElidedLabel(self.tr("Drag them here, paste them, or:"), Qt.TextElideMode.ElideRight)
        self.hint.setProperty("look", "dim")
        self.add = button(self.tr("Add picture or film"), "", theme.icon("ph.image"))
        self.template = button(self.tr("Make infographic"), "", theme.icon("ph.magic-wand"))
        self.edit_template = button(self.tr("Edit infographic"), "", theme.icon("ph.pencil-simple"))
        self.own = label("", "dim")
        self.share = button(self.tr("Back to the shared pictures"), "link")
        self.alt_label = label("", "dim")
        self.alt = QPlainTextEdit()
        self.alt.setTabChangesFocus(True)
        self.alt.setAccessibleName(self.tr("Alternative text of the chosen picture or film"))
        self._picture_hint = self.tr(
            "What does the picture show? Screen readers read this aloud. One or two sentences."
        )
        self._film_hint = self.tr(
            "What happens in the film? Screen readers read this aloud. One or two sentences."
        )
        self.earlier = icon_button(theme.icon("ph.arrow-left"), self.tr("Earlier in the order (Ctrl+Left)"))
        self.later = icon_button(theme.icon("ph.arrow-right"), self.tr("Later in the order (Ctrl+Right)"))
        self.remove = icon_button(theme.icon("ph.trash"), self.tr("Remove (Delete)"))
        self._lay_out()
        self._connect_signals(thumbnails)
        self.refresh()

    def _set_up_list(self) -> None:
        self.list.setAccessibleName(self.tr("Pictures and films of the post"))
        self.list.setProperty("look", "flat")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setDragEnabled(True)
        self.list.setAcceptDrops(True)
        self.list.setDropIndicatorShown(True)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(_SIDE + 22)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for widget in (self.hint, self.add, self.template, self.edit_template, self.own, self.share):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self.alt_box = QWidget()
        alt = QVBoxLayout(self.alt_box)
        alt.setContentsMargins(0, 0, 0, 0)
        alt.setSpacing(SPACE_XS)
        head = QHBoxLayout()
        head.addWidget(self.alt_label, 1)
        for action in (self.earlier, self.later, self.remove):
            head.addWidget(action)
        alt.addLayout(head)
        alt.addWidget(self.alt)
        self.alt.setFixedHeight(_SIDE - 16)
        self.pictures = QWidget()
        row = QHBoxLayout(self.pictures)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list, 2)
        row.addWidget(self.alt_box, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.pictures)
        column.addLayout(buttons)

    def _connect_signals(self, thumbnails: Thumbnails) -> None:
        self.add.clicked.connect(self.add_requested)
        self.template.clicked.connect(self.template_requested)
        self.edit_template.clicked.connect(self.edit_template_requested)
        self.share.clicked.connect(lambda: self._draft.share_media(self._account_id))
        self.alt.textChanged.connect(self._on_alt_typed)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_alt())
        self.list.move_requested.connect(self._move)
        self.list.remove_requested.connect(self._remove)
        self._model.move_requested.connect(self._move)
        self.earlier.clicked.connect(lambda: self._move(self.row, self.row - 1))
        self.later.clicked.connect(lambda: self._move(self.row, self.row + 1))
        self.remove.clicked.connect(lambda: self._remove(self.row))
        self._draft.edited.connect(self._on_edited)
        self._draft.loaded.connect(self.refresh)
        thumbnails.loaded.connect(lambda _hash: self.list.viewport().update())

    @property
    def row(self) -> int:
        """Give the chosen picture's place; -1 for none."""
        return self.list.currentIndex().row()

    def show_tab(self, account_id: str) -> None:
        """Show the pictures of a tab."""
        self._account_id = account_id
        self.refresh()

    def choose(self, row: int, *, describe: bool = False) -> None:
        """Choose a picture; ``describe`` puts the cursor into its alternative text."""
        self.list.setCurrentIndex(self._model.index(row))
        if describe:
            self.alt.setFocus()

    def refresh(self) -> None:
        """Show the pictures as the draft has them."""
        media, row = self._draft.media(self._account_id), self.row
        self._model.set_media(media)
        if media and not 0 <= self.row < len(media):
            self.choose(min(max(row, 0), len(media) - 1))
        self.pictures.setVisible(bool(media))
        self.hint.setVisible(not media and self._draft.post.template is None)
        self.edit_template.setVisible(self._draft.post.template is not None)
        own = self._draft.has_own_media(self._account_id)
        self.share.setVisible(own)
        self._show_alt()

    def _show_alt(self) -> None:
        media = self._draft.media(self._account_id)
        if not 0 <= self.row < len(media):
            return
        one = media[self.row]
        words = (
            self.tr("Alternative text for film {0} of {1} (required)")
            if one.is_video
            else self.tr("Alternative text for picture {0} of {1} (required)")
        )
        self.alt_label.setText(words.format(self.row + 1, len(media)))
        self.alt.setPlaceholderText(self._film_hint if one.is_video else self._picture_hint)
        self.earlier.setEnabled(self.row > 0)
        self.later.setEnabled(self.row < len(media) - 1)
        if self.alt.toPlainText() != one.alt_text:
            with QSignalBlocker(self.alt):
                self.alt.setPlainText(one.alt_text)

    def _on_alt_typed(self) -> None:
        if 0 <= self.row < len(self._draft.media(self._account_id)):
            self._draft.set_alt_text(self._account_id, self.row, self.alt.toPlainText())

    def _on_edited(self, part: Part) -> None:
        if part in {Part.MEDIA, Part.ALL, Part.DETAILS}:
            self.refresh()

    def _move(self, row: int, to: int) -> None:
        self._draft.move_media(self._account_id, row, to)
        if 0 <= to < len(self._draft.media(self._account_id)):
            self.choose(to)

    def _remove(self, row: int) -> None:
        media = self._draft.media(self._account_id)
        if 0 <= row < len(media):
            self._draft.remove_media(self._account_id, row)
            self.removed.emit(media[row].file_name)
