"""What the import shows in tables: rows that fit a post, and rows that are left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.domain.engagement import Metric
from core.domain.figure_columns import Field
from core.domain.formats import Language, number
from core.services.figures_import import FoundBy, Match, Preview, RowFault
from gui.errors import explain
from gui.labels import metric_word

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


def found_word(found_by: FoundBy) -> str:
    """Say how a row's post was recognised."""
    return {
        FoundBy.LINK: translate("ImportModels", "by link"),
        FoundBy.POST_ID: translate("ImportModels", "by id"),
        FoundBy.TITLE: translate("ImportModels", "by text and day"),
    }[found_by]


class TableModel(QAbstractTableModel):
    """Fixed texts in rows; figures stand at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._figures_from = 99

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]], figures_from: int = 99) -> None:
        """Show other rows; columns from ``figures_from`` on hold figures."""
        self.beginResetModel()
        self._heads = tuple(heads)
        self._rows = tuple(map(tuple, rows))
        self._figures_from = figures_from
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the columns."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a cell's text."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Give a column's head."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column >= self._figures_from else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def match_table(preview: Preview, language: Language) -> tuple[list[str], list[list[str]]]:
    """Give heads and rows of what would be written."""
    platform = preview.draft.account.platform
    metrics = [one.metric for one in Field if one in preview.columns and one.metric is not None]
    heads = [
        translate("ImportModels", "Line"),
        translate("ImportModels", "Post"),
        translate("ImportModels", "Found"),
        *(metric_word(platform, one) for one in metrics),
    ]
    return heads, [_match_row(one, metrics, language) for one in preview.matches]


def _match_row(match: Match, metrics: Sequence[Metric], language: Language) -> list[str]:
    figures = [number(match.metrics.get(one), language=language) for one in metrics]
    title = match.post.title or translate("ImportModels", "(no text)")
    return [str(match.line), title, found_word(match.found_by), *figures]


def fault_table(faults: Sequence[RowFault]) -> tuple[list[str], list[list[str]]]:
    """Give heads and rows of what is left out."""
    heads = [translate("ImportModels", "Line"), translate("ImportModels", "Why it is left out")]
    return heads, [[str(one.line), _reason(one)] for one in faults]


def _reason(fault: RowFault) -> str:
    told = explain(fault.code, fault.params)
    return f"{told.title} {told.remedy}".strip()
