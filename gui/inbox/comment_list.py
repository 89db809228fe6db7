"""The list view of comments: one is chosen at a time, and stays chosen when the list is read again."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.inbox.delegate import InboxDelegate
from gui.inbox.model import InboxModel
from gui.page import PageContext

Index = QModelIndex | QPersistentModelIndex


class CommentList(QListView):
    """Tells which comment is chosen; "" for none."""

    chosen = Signal(str)

    def __init__(self, context: PageContext, model: InboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inbox = model
        self._chosen_id = ""
        self._place_left = -1
        self.setModel(model)
        self.setItemDelegate(InboxDelegate(context, self))
        self.setProperty("look", "flat")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Comments"))
        model.loaded.connect(self._on_loaded)
        model.dataChanged.connect(self._find_chosen)

    @property
    def chosen_id(self) -> str:
        """Give the comment that is chosen."""
        return self._chosen_id

    def choose(self, comment_id: str) -> None:
        """Choose a comment now or as soon as its row is read."""
        self._chosen_id = comment_id
        self._find_chosen()

    def step(self, by: int) -> None:
        """Choose the next or the previous comment."""
        row = min(max(self.currentIndex().row() + by, 0), self._inbox.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._inbox.index(row))

    def go_on(self) -> None:
        """Once the chosen one has left the list, choose what stands in its place."""
        self._place_left = self.currentIndex().row()

    def begin_anew(self) -> None:
        """Choose the first of the next list that is read, unless the chosen one stands in it."""
        self._place_left = 0

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        row = self._inbox.comment_at(current)
        if row is not None and row.id != self._chosen_id:
            self._chosen_id = row.id
            self.chosen.emit(row.id)

    def _on_loaded(self) -> None:
        count, place = self._inbox.rowCount(), self._place_left
        if not count:
            return  # whoever comes next is chosen then
        self._place_left = -1
        if place >= 0 and self._inbox.row_of(self._chosen_id) < 0:
            self.setCurrentIndex(self._inbox.index(min(place, count - 1)))
        else:
            self._find_chosen()

    def _find_chosen(self) -> None:
        place = self._inbox.row_of(self._chosen_id) if self._chosen_id else -1
        if place >= 0 and place != self.currentIndex().row():
            self.setCurrentIndex(self._inbox.index(place))
