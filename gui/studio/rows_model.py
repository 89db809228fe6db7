"""The rows of a field as a table model; a table can be pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from core.domain.template.model import Field, FieldType, Row
from core.domain.template.reading import read_date
from gui.studio.kit import StudioKit
from gui.widgets.rows import AnyIndex

_HEADINGS = 0.5
MAX_ROWS = 200


class RowsTable(QAbstractTableModel):
    """Cells are texts; flags are check boxes, choices show their label."""

    rows_edited = Signal()

    def __init__(self, field: Field, kit: StudioKit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._kit = kit
        self._rows: list[dict[str, str]] = []

    @property
    def columns(self) -> tuple[Field, ...]:
        """Give the columns in order."""
        return self._field.columns

    def rows(self) -> list[dict[str, str]]:
        """Give a copy of all rows, without empty cells."""
        return [{key: cell for key, cell in row.items() if cell} for row in self._rows]

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows without announcing it."""
        if [dict(row) for row in rows] == self.rows():
            return
        self.beginResetModel()
        self._rows = [dict(row) for row in rows]
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        column = self.columns[section]
        return column.label.get(self._kit.language) + (" *" if column.required else "")

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        text = self._rows[index.row()].get(column.id, "")
        if column.type is FieldType.FLAG:
            checked = Qt.CheckState.Checked if text == "yes" else Qt.CheckState.Unchecked
            return checked if role == Qt.ItemDataRole.CheckStateRole else None
        if role == Qt.ItemDataRole.EditRole:
            return text
        return self._shown(column, text) if role in {_DISPLAY, Qt.ItemDataRole.ToolTipRole} else None

    def _shown(self, column: Field, text: str) -> str:
        if column.type is FieldType.CHOICE:
            option = column.option(text)
            return option.label.get(self._kit.language) if option else text
        if column.type is FieldType.DATE:
            day = read_date(text)
            return f"{day:%d-%m-%Y}" if day and text == day.isoformat() else text
        if column.type is FieldType.PICTURE:
            return "✓" if text else ""
        return text

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        if not index.isValid():
            return False
        column = self.columns[index.column()]
        text = str(value)
        if role == Qt.ItemDataRole.CheckStateRole:
            text = "yes" if Qt.CheckState(value) is Qt.CheckState.Checked else ""
        self._rows[index.row()][column.id] = _stored(column, text)
        self.dataChanged.emit(index, index)
        self.rows_edited.emit()
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].type is FieldType.FLAG:
            return base | Qt.ItemFlag.ItemIsUserCheckable
        return base | Qt.ItemFlag.ItemIsEditable

    def add_row(self) -> int:
        """Add an empty row at the end and give its number."""
        number = len(self._rows)
        self.beginInsertRows(QModelIndex(), number, number)
        self._rows.append({column.id: column.default for column in self.columns if column.default})
        self.endInsertRows()
        self.rows_edited.emit()
        return number

    def remove_rows(self, numbers: Sequence[int]) -> None:
        """Remove rows by their numbers."""
        for number in sorted(set(numbers), reverse=True):
            if number < len(self._rows):
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number]
                self.endRemoveRows()
        self.rows_edited.emit()

    def move_row(self, number: int, step: int) -> int:
        """Move a row up or down by one and give its new number."""
        target = number + step
        if not (0 <= number < len(self._rows) and 0 <= target < len(self._rows)):
            return number
        self.beginResetModel()
        self._rows[number], self._rows[target] = self._rows[target], self._rows[number]
        self.endResetModel()
        self.rows_edited.emit()
        return target

    def paste(self, cells: Sequence[Sequence[str]], row: int, column: int) -> int:
        """Put a copied table in from a cell on; rows are added as needed. Give how many rows were filled.

        A first line that repeats the column names is left out.
        """
        if cells and self._is_heading(cells[0]):
            cells = cells[1:]
        cells = cells[: MAX_ROWS - row]
        self.beginResetModel()
        for offset, line in enumerate(cells):
            while len(self._rows) <= row + offset:
                self._rows.append({})
            for column_offset, cell in enumerate(line[: len(self.columns) - column]):
                field = self.columns[column + column_offset]
                if field.type is not FieldType.PICTURE:  # a photo is chosen, it has no words
                    self._rows[row + offset][field.id] = _stored(field, cell)
        self.endResetModel()
        self.rows_edited.emit()
        return len(cells)

    def _is_heading(self, line: Sequence[str]) -> bool:
        known = {
            name.lower() for column in self.columns for name in (column.id, column.label.id, column.label.en)
        }
        hits = sum(cell.strip().lower().rstrip(" *") in known for cell in line)
        return hits > len(line) * _HEADINGS


_DISPLAY = Qt.ItemDataRole.DisplayRole


def _stored(column: Field, text: str) -> str:
    """Store a plain day as ISO, a choice as its value, yes in either language as yes."""
    text = " ".join(text.split()) if column.type is not FieldType.PARAGRAPH else text.strip()
    if column.type is FieldType.DATE:
        day = read_date(text)
        return day.isoformat() if day and not any(letter.isalpha() for letter in text) else text
    if column.type is FieldType.CHOICE:
        wanted = text.lower()
        for option in column.options:
            if wanted in {option.value.lower(), option.label.id.lower(), option.label.en.lower()}:
                return option.value
    if column.type is FieldType.FLAG:
        return "yes" if text.lower() in {"yes", "ya", "y", "v", "x", "1", "true", "✓"} else ""
    return text
