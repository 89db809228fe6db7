"""The outbox's table view: heads span it, rows keep one height, the choice survives a reload."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.domain.listing import OutboxRow
from gui.outbox.delegate import OutboxDelegate
from gui.outbox.model import Column, OutboxModel
from gui.outbox.words import tried_again
from gui.theme import ROW_HEIGHT, SPACE_S, Theme

# Shares of the width that state and time leave over.
_SHARES = {Column.POST: 46, Column.ACCOUNT: 26, Column.REASON: 28}
_STATE_WIDTH = 176
# From which width on they are shown.
_ONLY_FROM = {Column.REASON: 900, Column.ACCOUNT: 600, Column.WHEN: 500}


class OutboxTable(QTableView):
    """Tells which delivery is chosen, None when none is."""

    delivery_chosen = Signal(object)

    def __init__(self, theme: Theme, model: OutboxModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._chosen_id = ""
        self.setModel(model)
        self._delegate = OutboxDelegate(theme, model, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Outbox"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._model.modelReset.connect(self._on_reset)
        self._model.dataChanged.connect(self._on_data_changed)
        self._theme.changed.connect(self._set_row_height)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(lambda: self._hover(-1))

    @property
    def chosen_id(self) -> str:
        """Give the id of the chosen delivery; empty if none."""
        return self._chosen_id

    def choose(self, delivery_id: str) -> bool:
        """Choose a delivery that is in a window read so far; False if it is not."""
        row = self._model.row_of(delivery_id)
        if row < 0:
            return False
        self.setCurrentIndex(self._model.index(row, Column.POST))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go of the chosen one on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.choose_none()
        else:
            super().keyPressEvent(event)

    def choose_none(self) -> None:
        """Let go of the chosen delivery."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self._tell(None)
        self.setFocus()

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        row = self._model.delivery_at(current)
        if row is not None:
            self._tell(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give state and time what they need; the reason gives way first, then account and time: they stand in the
        details too.
        """
        super().resizeEvent(event)
        width = self.viewport().width()
        fixed = {Column.STATE: self._theme.px(_STATE_WIDTH), Column.WHEN: self._when_width()}
        for column, share in fixed.items():
            self.setColumnWidth(column, share)
        for column, needs in _ONLY_FROM.items():
            self.setColumnHidden(column, width < self._theme.px(needs))
        shown = [one for one in _SHARES if not self.isColumnHidden(one)]
        left = max(0, width - sum(one for column, one in fixed.items() if not self.isColumnHidden(column)))
        for column in shown:
            self.setColumnWidth(column, left * _SHARES[column] // sum(_SHARES[one] for one in shown))

    def leaveEvent(self, event: QEvent) -> None:
        """Take the mark of the row below the mouse away."""
        super().leaveEvent(event)
        self._hover(-1)

    def _on_entered(self, index: QModelIndex) -> None:
        self._hover(index.row())

    def _hover(self, row: int) -> None:
        """Mark the whole row below the mouse, not its cell."""
        before, self._delegate.hovered_row = self._delegate.hovered_row, row
        for one in {before, row} - {-1}:
            top = self.visualRect(self._model.index(one, 0)).top()
            self.viewport().update(0, top, self.viewport().width(), self._theme.px(ROW_HEIGHT))

    def _when_width(self) -> int:
        metrics = QFontMetrics(self._theme.font())
        shown = ("00 Mmm 0000 00.00 WITA", tried_again("pukul 00.00 WITA"))
        return max(map(metrics.horizontalAdvance, shown)) + 2 * SPACE_S

    def _on_reset(self) -> None:
        self.clearSpans()
        for row in self._model.head_rows():
            self.setSpan(row, 0, 1, len(Column))
        if not self._chosen_id or not self.choose(self._chosen_id):
            self._tell(None)

    def _on_data_changed(self) -> None:
        row = self._model.delivery_at(self.currentIndex())
        if row is not None and row.delivery_id == self._chosen_id:
            self.delivery_chosen.emit(row)
        elif self._chosen_id:
            self.choose(self._chosen_id)

    def _tell(self, row: OutboxRow | None) -> None:
        self._chosen_id = "" if row is None else row.delivery_id
        self.delivery_chosen.emit(row)

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
