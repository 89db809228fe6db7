"""The left rail: drafts without a day to drag onto one, and the observances of the month to write for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
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
from gui.widgets.rows import ROW, AnyIndex, RowsModel, RowsView, paint_ground
from gui.widgets.search_field import SearchField


class DraftsModel(RowsModel):
    """Drafts that can be dragged onto a day."""

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be dragged."""
        own = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | own

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
        painter.drawText(
            self.use_rect(option),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            self.use_word(),
        )
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("text"))
        lower = upper.translated(0, line)
        shown = painter.fontMetrics().elidedText(
            day.label(self._language), Qt.TextElideMode.ElideRight, lower.width()
        )
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
        if (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and self.use_rect(option).contains(event.position().toPoint())
        ):
            self.use_requested.emit(index.data(ROW))
            return True
        return super().editorEvent(event, model, option, index)


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
