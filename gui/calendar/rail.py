"""The left rail: drafts without a day to drag onto one, and the observances of the month to write for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.calendar_days import Day
from core.domain.calendar_tables import DayKind
from core.domain.formats import Language, OfficeZone, short_date
from core.domain.listing import PostChip
from gui.calendar.grid import POST_MIME
from gui.labels import function_mark
from gui.theme import Theme
from gui.widgets.looks import label
from gui.widgets.search_field import SearchField

AnyIndex = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel):
    """Rows of values; ``DisplayRole`` is what a screen reader says, ``ROW`` the value itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Any, str]] = []

    def set_rows(self, rows: Sequence[tuple[Any, str]]) -> None:
        """Show other values, each with its words."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give the value or its words."""
        if not index.isValid():
            return None
        value, words = self._rows[index.row()]
        if role == ROW:
            return value
        return words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None


class DraftsModel(RowsModel):
    """Drafts that can be dragged onto a day."""

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Name what is handed over."""
        return [POST_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Hand over the id of the post."""
        data = QMimeData()
        chip: PostChip = indexes[0].data(ROW)
        data.setData(POST_MIME, chip.post_id.encode())
        return data


class DraftDelegate(QStyledItemDelegate):
    """Function mark and title, with the day below for posts found by a search."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """One row of the list."""
        return QSize(80, self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row."""
        paint_ground(painter, option, self._theme)
        chip: PostChip = index.data(ROW)
        rect: QRect = option.rect.adjusted(8, 0, -8, 0)
        mark = QRect(rect.left(), rect.center().y() - 8, 16, 16)
        painter.setPen(self._theme.colour("dim"))
        painter.drawRoundedRect(mark, 3, 3)
        painter.setFont(self._theme.font(0.8))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, function_mark(chip.function))
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("text"))
        rest = rect.adjusted(24, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)


class ObservanceDelegate(QStyledItemDelegate):
    """Day of the month, name on up to two lines, and the word "Use" that composes."""

    use_requested = Signal(object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines of text."""
        return QSize(80, 2 * option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw date and name, red and amber as in the grid."""
        paint_ground(painter, option, self._theme)
        day: Day = index.data(ROW)
        rect: QRect = option.rect.adjusted(8, 4, -8, -4)
        line = rect.height() // 2
        role = {DayKind.HOLIDAY: "error", DayKind.JOINT_LEAVE: "warn"}.get(day.kind, "dim")
        painter.setFont(self._theme.font(0.9, bold=True))
        painter.setPen(self._theme.colour(role))
        upper = QRect(rect.left(), rect.top(), rect.width(), line)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, short_date(day.date, self._language))
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(self.use_rect(option), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.use_word())
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("text"))
        lower = upper.translated(0, line)
        shown = painter.fontMetrics().elidedText(day.label(self._language), Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, shown)

    def use_word(self) -> str:
        """Give the word that composes."""
        return self.tr("Use")

    def use_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Give where the word stands in a row."""
        rect: QRect = option.rect.adjusted(8, 4, -8, -4)
        return QRect(rect.right() - 72, rect.top(), 72, rect.height() // 2)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Compose when the word is clicked."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            if self.use_rect(option).contains(event.position().toPoint()):
                self.use_requested.emit(index.data(ROW))
                return True
        return super().editorEvent(event, model, option, index)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Fill a row by its state: chosen, under the mouse, or neither."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    state = option.state
    role = "accent_soft" if state & QStyle.StateFlag.State_Selected else None
    if role is None and state & QStyle.StateFlag.State_MouseOver:
        role = "hover"
    if role is not None:
        painter.fillRect(option.rect, theme.colour(role))


class RowsView(QListView):
    """A flat list whose Enter key does the same as a double click."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("look", "flat")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ROW)))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROW)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW))
        else:
            super().keyPressEvent(event)


class Rail(QFrame):
    """Search, drafts and bank, and the observances of the month."""

    post_opened = Signal(str)
    searched = Signal(str)
    observance_chosen = Signal(object)
    observance_used = Signal(object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.zone = OfficeZone.WIB
        self.search = SearchField(theme, self.tr("Search posts"))
        self.drafts_title = label(self.tr("Drafts and ideas"), "heading")
        self.drafts_hint = label("", "dim", wrap=True)
        self.drafts = RowsView(self.tr("Drafts and ideas"))
        self._drafts_model = DraftsModel(self)
        self.drafts.setModel(self._drafts_model)
        self.drafts.setItemDelegate(DraftDelegate(theme, self))
        self.drafts.setDragEnabled(True)
        self.drafts.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.days_title = label(self.tr("Days of this month"), "heading")
        self.days_hint = label(self.tr("No observances for this month."), "dim", wrap=True)
        self.days = RowsView(self.tr("Days of this month"))
        self._days_model = RowsModel(self)
        self.days.setModel(self._days_model)
        self._days_delegate = ObservanceDelegate(theme, language, self)
        self.days.setItemDelegate(self._days_delegate)
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.search, self.drafts_title, self.drafts_hint):
            column.addWidget(widget)
        column.addWidget(self.drafts, 2)
        column.addWidget(self.days_title)
        column.addWidget(self.days_hint)
        column.addWidget(self.days, 3)

    def _connect_signals(self) -> None:
        self.search.searched.connect(self.searched)
        self.drafts.opened.connect(lambda chip: self.post_opened.emit(chip.post_id))
        self.days.chosen.connect(self.observance_chosen)
        self.days.opened.connect(self.observance_used)
        self._days_delegate.use_requested.connect(self.observance_used)

    def show_drafts(self, chips: Sequence[PostChip]) -> None:
        """List posts without a day."""
        self.drafts_title.setText(self.tr("Drafts and ideas"))
        empty = self.tr("Drafts without a day wait here. Drag one onto a day to plan it.")
        self._show(chips, "" if chips else empty)

    def show_found(self, chips: Sequence[PostChip]) -> None:
        """List what a search found, each with its day."""
        self.drafts_title.setText(self.tr("Found"))
        self._show(chips, "" if chips else self.tr("No post holds these words."))

    def _show(self, chips: Sequence[PostChip], hint: str) -> None:
        self._drafts_model.set_rows([(one, self._words(one)) for one in chips])
        self.drafts_hint.setText(hint)
        self.drafts_hint.setVisible(bool(hint))

    def _words(self, chip: PostChip) -> str:
        title = chip.title or self.tr("(no text yet)")
        if chip.planned_at is None:
            return title
        return f"{short_date(self.zone.local(chip.planned_at).date(), self._language)} · {title}"

    def show_days(self, days: Sequence[Day]) -> None:
        """List the observances of the month."""
        self._days_model.set_rows([(one, one.label(self._language)) for one in days])
        self.days_hint.setVisible(not days)
