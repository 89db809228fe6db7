"""What belongs to a comment, in the order in which it happened: the post, what was written, what was done."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.domain.engagement import Comment
from core.domain.formats import relative_text
from core.domain.inbox import CaseStep
from core.services.inbox import CaseView
from gui.inbox.words import author_word, event_words
from gui.page import PageContext
from gui.theme import RADIUS, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Theme

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole + 1
_POST_CHARACTERS = 280
_LINE_BREAK = "\u2028"
#: Told by the answer itself, which stands in the thread.
_SHOWN_OTHERWISE = frozenset({CaseStep.ANSWERED, CaseStep.ANSWERED_BY_HAND, CaseStep.ANSWERED_ELSEWHERE})


class ItemKind(StrEnum):
    """What an entry is; decides its ground and its side."""

    POST = "post"
    CITIZEN = "citizen"
    CHOSEN = "chosen"
    OURS = "ours"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: a quiet line above (who and when) and the words."""

    kind: ItemKind
    head: str
    text: str
    at: datetime


def items_of(view: CaseView, context: PageContext) -> tuple[Item, ...]:
    """Give the entries of a comment's page, oldest first, the post before all."""
    entries = sorted([*_comments(view, context), *_events(view, context)], key=lambda one: one.at)
    post = list[Item]()
    if view.post_text:
        text = " ".join(view.post_text.split())
        shown = text if len(text) <= _POST_CHARACTERS else f"{text[:_POST_CHARACTERS].rstrip()}…"
        head = translate("Thread", "The post · {0}").format(view.account.display_name)
        post.append(Item(ItemKind.POST, head, shown, view.case.comment.written_at))
    return (*post, *entries)


def _when(at: datetime, context: PageContext) -> str:
    now, zone = context.services.clock.now(), context.office().zone
    return relative_text(at, now, zone, context.preferences.language)


def _comments(view: CaseView, context: PageContext) -> Iterator[Item]:
    for one in view.thread:
        if one.by_us:
            kind, name = ItemKind.OURS, view.account.display_name
        else:
            kind = ItemKind.CHOSEN if one.id == view.case.id else ItemKind.CITIZEN
            name = author_word(one.author)
        yield Item(
            kind, f"{name} · {_when(one.written_at, context)}{_state_of(one)}", one.text, one.written_at
        )


def _state_of(one: Comment) -> str:
    words = []
    if one.hidden:
        words.append(translate("Thread", "hidden"))
    if one.edited_at is not None:
        words.append(translate("Thread", "changed"))
    if one.gone_at is not None:
        words.append(translate("Thread", "taken away"))
    return f" · {', '.join(words)}" if words else ""


def _events(view: CaseView, context: PageContext) -> Iterator[Item]:
    for one in view.events:
        if one.step not in _SHOWN_OTHERWISE:
            yield Item(ItemKind.EVENT, _when(one.at, context), event_words(one), one.at)


class ThreadModel(QAbstractListModel):
    """The entries of one comment's page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()

    def show_items(self, items: tuple[Item, ...]) -> bool:
        """Show other entries; tells whether anything changed."""
        if items == self._items:
            return False
        self.beginResetModel()
        self._items = items
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count entries."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the entry, and its words for a screen reader."""
        if not index.isValid():
            return None
        one = self._items[index.row()]
        if role == ITEM:
            return one
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{one.head}. {one.text}"
        return None


_GROUND = {
    ItemKind.POST: "window",
    ItemKind.CITIZEN: "hover",
    ItemKind.CHOSEN: "accent_soft",
    ItemKind.OURS: "ok_soft",
}


class ThreadDelegate(QStyledItemDelegate):
    """Bubbles: citizens at the left, the office at the right, history as quiet lines."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """Give room for the wrapped words."""
        item: Item = index.data(ITEM)
        width = self._view.viewport().width()
        text = self._text_height(item, self._room(item, width))
        if item.kind is ItemKind.EVENT:
            return QSize(width, text + SPACE_S)
        return QSize(width, self._head_height() + text + 2 * SPACE_S + SPACE_S)

    def _head_height(self) -> int:
        return QFontMetrics(self._theme.font(0.92)).height()

    def _room(self, item: Item, width: int) -> int:
        if item.kind is ItemKind.EVENT:
            return max(width - 2 * SPACE_M, 60)
        return max(width - 2 * SPACE_M - (0 if item.kind is ItemKind.POST else SPACE_XL * 2), 60)

    def _text_height(self, item: Item, room: int) -> int:
        return math.ceil(self._wrapped(item, room).boundingRect().height())

    def _wrapped(self, item: Item, room: int) -> QTextLayout:
        """Break the words at spaces, and a long address anywhere."""
        events = item.kind is ItemKind.EVENT
        words = f"{item.text} · {item.head}" if events else item.text
        layout = QTextLayout(words.replace("\n", _LINE_BREAK), self._theme.font(0.92 if events else 1.0))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item: Item = index.data(ITEM)
        rect: QRect = option.rect
        if item.kind is ItemKind.EVENT:
            painter.setPen(self._theme.colour("dim"))
            place = QPointF(rect.left() + SPACE_M, rect.top() + SPACE_XS)
            self._wrapped(item, self._room(item, rect.width())).draw(painter, place)
        else:
            self._paint_bubble(painter, rect, item)
        painter.restore()

    def _paint_bubble(self, painter: QPainter, rect: QRect, item: Item) -> None:
        box = rect.adjusted(0, 0, 0, -SPACE_S)
        if item.kind is ItemKind.OURS:
            box.setLeft(box.left() + SPACE_XL * 2)
        elif item.kind is not ItemKind.POST:
            box.setRight(box.right() - SPACE_XL * 2)
        painter.setPen(self._theme.colour("hairline") if item.kind is ItemKind.POST else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(_GROUND[item.kind]))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), RADIUS, RADIUS)
        inner = box.adjusted(SPACE_M, SPACE_S, -SPACE_M, -SPACE_S)
        painter.setFont(self._theme.font(0.92))
        painter.setPen(self._theme.colour("dim"))
        head = painter.fontMetrics().elidedText(item.head, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop), head)
        painter.setPen(self._theme.colour("text"))
        place = QPointF(inner.left(), inner.top() + self._head_height())
        self._wrapped(item, self._room(item, rect.width())).draw(painter, place)


class ThreadView(QListView):
    """Shows a thread and keeps its newest end in sight."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._thread = ThreadModel(self)
        self.setModel(self._thread)
        self.setItemDelegate(ThreadDelegate(context.theme, self))
        self.setProperty("look", "flat")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("What was written and done"))
        self.viewport().installEventFilter(self)

    def show_case(self, view: CaseView) -> None:
        """Show the page of a comment."""
        if self._thread.show_items(items_of(view, self._context)):
            self.scrollToBottom()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wrap the words anew when the list gets wider or narrower."""
        if isinstance(event, QResizeEvent) and watched is self.viewport():
            self.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)
