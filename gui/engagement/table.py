"""Published posts with their newest figures, one row each."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.domain.engagement import Metric
from core.domain.formats import number, percent, short_date
from core.domain.listing import PublishedRow
from core.domain.metrics_rules import employee_ratio
from core.services.engagement import interactions_of
from gui.engagement.figures import SortBy
from gui.page import PageContext
from gui.theme import ROW_HEIGHT, SPACE_L, SPACE_S, Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
MISSING = "—"


class Column(IntEnum):
    """What stands in which column."""

    POST = 0
    ACCOUNT = 1
    PUBLISHED = 2
    LIKES = 3
    COMMENTS = 4
    SHARES = 5
    INTERACTIONS = 6
    RATIO = 7


SORTS = {
    Column.POST: SortBy.POST,
    Column.ACCOUNT: SortBy.ACCOUNT,
    Column.PUBLISHED: SortBy.PUBLISHED,
    Column.LIKES: SortBy.LIKES,
    Column.COMMENTS: SortBy.COMMENTS,
    Column.SHARES: SortBy.SHARES,
    Column.INTERACTIONS: SortBy.INTERACTIONS,
    Column.RATIO: SortBy.INTERACTIONS,
}
_METRICS = {Column.LIKES: Metric.LIKES, Column.COMMENTS: Metric.COMMENTS, Column.SHARES: Metric.SHARES}


class PublishedModel(QAbstractTableModel):
    """Rows as they were read; a figure that the platform does not tell is "—", never 0."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[PublishedRow, ...] = ()

    def show_rows(self, rows: tuple[PublishedRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> PublishedRow | None:
        """Give the row's post."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, delivery_id: str) -> int:
        """Give the row number of a delivery; -1 if it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.delivery_id == delivery_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count posts."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns; figures stand at the right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section >= Column.LIKES else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.RATIO:
            return self.tr("Interactions divided by the number of employees")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Post"),
            self.tr("Account"),
            self.tr("Published"),
            self.tr("Likes"),
            self.tr("Comments"),
            self.tr("Shares"),
            self.tr("Interactions"),
            self.tr("vs staff"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give texts, and the post itself under ``ROW_ROLE``."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in {Column.POST, Column.ACCOUNT}:
            return self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= Column.LIKES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: PublishedRow, column: Column) -> str:
        language = self._context.preferences.language
        if column is Column.POST:
            return row.title or self.tr("(no text)")
        if column is Column.ACCOUNT:
            return row.account_name
        if column is Column.PUBLISHED:
            return short_date(self._context.office().zone.local(row.published_at).date(), language)
        if column in _METRICS:
            return number(row.metrics.get(_METRICS[column]), language=language)
        reached = interactions_of(row.metrics)
        if column is Column.INTERACTIONS:
            return number(reached.total, language=language) + ("*" if reached.partial else "")
        return percent(employee_ratio(reached, self._context.office().employees), language=language)


class FlatDelegate(QStyledItemDelegate):
    """Plain rows with a hairline; figures in the colour of text, the rest as it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give every row the same height."""
        return QSize(super().sizeHint(option, index).width(), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        painter.setPen(self._theme.colour("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = str(index.data() or "")
        painter.setFont(self._theme.font(bold=index.column() == Column.POST))
        painter.setPen(self._theme.colour("dim" if text == MISSING else "text"))
        inner = rect.adjusted(SPACE_S, 0, -SPACE_S, 0)
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        align = side if side is not None else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(align), shown)
        painter.restore()


class PublishedTable(QTableView):
    """Tells which post is chosen and which order is asked for."""

    post_chosen = Signal(object)
    sort_requested = Signal(object, bool)

    def __init__(self, theme: Theme, model: PublishedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._published = model
        self.setModel(model)
        self.setItemDelegate(FlatDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Published posts"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.PUBLISHED, Qt.SortOrder.DescendingOrder)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self._on_sort)

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        if section in SORTS:
            self.sort_requested.emit(SORTS[Column(section)], order is Qt.SortOrder.DescendingOrder)

    def choose(self, delivery_id: str) -> None:
        """Choose a post if it is shown."""
        place = self._published.place_of(delivery_id)
        if place >= 0:
            self.setCurrentIndex(self._published.index(place, Column.POST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let go of the chosen one on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.choose_none()
        else:
            super().keyPressEvent(event)

    def choose_none(self) -> None:
        """Let go of the chosen post."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())
        self.setFocus()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell what is chosen now."""
        super().currentChanged(current, previous)
        self.post_chosen.emit(self._published.row_at(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give figures what they need and share the rest between post and account."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for column in Column:
            if column > Column.ACCOUNT:
                self.setColumnWidth(column, self._figure_width(column))
        left = max(160, width - sum(self.columnWidth(one) for one in Column if one > Column.ACCOUNT))
        self.setColumnWidth(Column.POST, left * 64 // 100)
        self.setColumnWidth(Column.ACCOUNT, left - left * 64 // 100)

    def _figure_width(self, column: Column) -> int:
        """Fit the column's name with its sort mark, and a date or a figure of six digits."""
        metrics = QFontMetrics(self._theme.font(bold=True))
        name = str(self._published.headerData(column, Qt.Orientation.Horizontal))
        sample = "00 Mmm 0000" if column is Column.PUBLISHED else "000.000"
        widest = max(metrics.horizontalAdvance(name) + SPACE_L, metrics.horizontalAdvance(sample))
        return widest + 2 * SPACE_S
