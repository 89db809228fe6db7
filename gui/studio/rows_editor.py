"""Editing the rows of a field: a small table with add, remove, move and paste."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.template.model import Field, FieldType, Row
from gui.studio.ask_files import ask_file
from gui.studio.icon_picker import IconPicker
from gui.studio.kit import StudioKit
from gui.studio.pasted import pasted_table
from gui.studio.picture_editor import PHOTO_SUFFIXES, kept_photo
from gui.studio.rows_model import RowsTable
from gui.tasks import Lane
from gui.theme import SPACE_XS
from gui.widgets.looks import button, icon_button, label
from gui.widgets.rows import AnyIndex

_SHOWN_ROWS = 7


class _CellDelegate(QStyledItemDelegate):
    """A combo box for choices; text for the rest."""

    def __init__(self, columns: Sequence[Field], kit: StudioKit, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._kit = kit

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        column = self._columns[index.column()]
        if column.type is not FieldType.CHOICE:
            return super().createEditor(parent, option, index)
        box = QComboBox(parent)
        for one in column.options:
            box.addItem(one.label.get(self._kit.language), one.value)
        box.activated.connect(lambda _index: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QObject, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox) and isinstance(model, RowsTable):
            model.setData(index, editor.currentData())
        elif isinstance(model, RowsTable):
            super().setModelData(editor, model, index)


class _Cells(QTableView):
    """Tab goes from cell to cell, and on after the last one: by itself it would begin again for ever."""

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802 - Qt's
        """Leave instead of going round."""
        index, model = self.currentIndex(), self.model()
        is_last = index.row() == model.rowCount() - 1 and index.column() == model.columnCount() - 1
        leaves = is_last and hint is QAbstractItemDelegate.EndEditHint.EditNextItem
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if leaves else hint)
        if leaves:
            self.setTabKeyNavigation(False)  # else the table takes the step for one among its cells
            self.focusNextPrevChild(True)
            self.setTabKeyNavigation(True)


class RowsEditor(QWidget):
    """A table of rows. ``edited`` tells that the person changed something."""

    edited = Signal(object)
    focused = Signal(int)

    def __init__(self, field: Field, kit: StudioKit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._kit = kit
        self.model = RowsTable(field, kit, self)
        self.picker = IconPicker(kit, self)
        self.table = _Cells()
        self.table.setModel(self.model)
        self.table.setItemDelegate(_CellDelegate(field.columns, kit, self))
        self.table.setAccessibleName(field.label.get(kit.language))
        self._style_table()
        self.add = button(self.tr("Add row"), "", kit.theme.icon("ph.plus"))
        self.paste = button(self.tr("Paste table"), "", kit.theme.icon("ph.clipboard-text"))
        self.paste.setToolTip(self.tr("Copy cells in a spreadsheet, then paste them here (Ctrl+V)"))
        self.up = icon_button(kit.theme.icon("ph.arrow-up"), self.tr("Move up"))
        self.down = icon_button(kit.theme.icon("ph.arrow-down"), self.tr("Move down"))
        self.remove = icon_button(kit.theme.icon("ph.trash"), self.tr("Remove row"))
        self.hint = label(
            self.tr("No rows yet. Add one, or paste a table from a spreadsheet, a web page or a mail."),
            "dim",
            wrap=True,
        )
        self._lay_out()
        self._connect_signals()
        self._fit()

    def _style_table(self) -> None:
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTabKeyNavigation(True)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(30)
        self.table.verticalHeader().setMinimumWidth(24)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for number, column in enumerate(self._field.columns):
            self.table.setColumnWidth(number, _WIDTHS.get(column.type, 150))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_XS)
        for widget in (self.add, self.paste):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        for one in (self.up, self.down, self.remove):
            buttons.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.hint)
        column.addWidget(self.table)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.paste.clicked.connect(self.paste_clipboard)
        self.remove.clicked.connect(lambda: self.model.remove_rows(self._chosen_rows()))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.model.rows_edited.connect(self._on_rows_edited)
        self.model.modelReset.connect(self._fit)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _old: self.focused.emit(now.row()))
        self.table.doubleClicked.connect(self._open_special)
        self.table.clicked.connect(self._open_special)
        self.table.installEventFilter(self)

    def value(self) -> list[dict[str, str]]:
        """Give the rows."""
        return self.model.rows()

    def set_value(self, rows: Sequence[Row]) -> None:
        """Show rows without announcing it."""
        self.model.set_rows(rows)
        self._fit()

    def show_cell(self, row: int, column_id: str) -> None:
        """Bring a cell to the front and put the cursor there."""
        ids = [str(column.id) for column in self._field.columns]
        index = self.model.index(row, ids.index(column_id) if column_id in ids else 0)
        self.table.setFocus()
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def paste_clipboard(self) -> None:
        """Take the table on the clipboard in from the chosen cell on, below the last row if none is chosen."""
        cells = pasted_table(QGuiApplication.clipboard().mimeData())
        index = self.table.currentIndex()
        row, column = (index.row(), index.column()) if index.isValid() else (self.model.rowCount(), 0)
        self.model.paste(cells, row, column)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paste with Ctrl+V, clear with Delete."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Paste):
                self.paste_clipboard()
                return True
            if event.key() == Qt.Key.Key_Delete and self.table.selectedIndexes():
                for index in self.table.selectedIndexes():
                    self.model.setData(index, "")
                return True
        return super().eventFilter(watched, event)

    def _on_add(self) -> None:
        number = self.model.add_row()
        index = self.model.index(number, 0)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _on_rows_edited(self) -> None:
        self._fit()
        self.edited.emit(self.value())

    def _move(self, step: int) -> None:
        column = self.table.currentIndex().column()
        number = self.model.move_row(self.table.currentIndex().row(), step)
        self.table.setCurrentIndex(self.model.index(number, max(0, column)))

    def _chosen_rows(self) -> list[int]:
        chosen = [index.row() for index in self.table.selectedIndexes()]
        return chosen or ([self.table.currentIndex().row()] if self.table.currentIndex().isValid() else [])

    def _fit(self) -> None:
        """Be as tall as up to seven rows."""
        count = self.model.rowCount()
        self.hint.setVisible(count == 0)
        self.table.setVisible(count > 0)
        shown = min(max(count, 1), _SHOWN_ROWS)
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + shown * self.table.verticalHeader().defaultSectionSize() + 16)
        for widget in (self.up, self.down, self.remove):
            widget.setEnabled(count > 0)

    def _open_special(self, index: QModelIndex) -> None:
        """Open what is not typed: a photo or an icon."""
        column = self._field.columns[index.column()]
        if column.type is FieldType.PICTURE:
            self._open_picture_menu(index)
        elif column.type is FieldType.ICON:
            chosen = str(index.data(Qt.ItemDataRole.EditRole) or "")
            self.picker.open_at_pointer(lambda name: self.model.setData(index, name), chosen)

    def _open_picture_menu(self, index: QModelIndex) -> None:
        self.table.closePersistentEditor(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Choose photo…"), lambda: self._choose_photo(index))
        if index.data(Qt.ItemDataRole.EditRole):
            menu.addAction(self.tr("Remove photo"), lambda: self.model.setData(index, ""))
        corner = self.table.visualRect(index).bottomLeft()
        menu.popup(self.table.viewport().mapToGlobal(QPoint(corner)))

    def _choose_photo(self, index: QModelIndex) -> None:
        pattern = " ".join(f"*.{suffix}" for suffix in PHOTO_SUFFIXES)
        row, column = index.row(), index.column()
        ask_file(
            self,
            self.tr("Choose photo"),
            self.tr("Photos") + f" ({pattern})",
            lambda path: self.take_photo(row, column, path),
        )

    def take_photo(self, row: int, column: int, path: Path) -> None:
        """Keep a photo for a cell in the background."""
        self._kit.lanes.run(
            self,
            lambda: kept_photo(path, self._kit),
            lambda key: self.model.setData(self.model.index(row, column), key),
            lane=Lane.PARALLEL,
        )


_WIDTHS = {
    FieldType.DATE: 96, FieldType.TIME: 64, FieldType.NUMBER: 84, FieldType.MONEY: 110, FieldType.FLAG: 60,
    FieldType.PICTURE: 56, FieldType.ICON: 64, FieldType.CHOICE: 110,
}  # fmt: skip
