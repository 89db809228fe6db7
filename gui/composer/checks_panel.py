"""The checks as a short list: a click goes to the place, the word at the right mends it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.checks import Severity, can_mask
from core.domain.formats import Language
from gui.composer.analysis import CheckItem
from gui.composer.check_words import fix_word, mask_word, sentence
from gui.composer.draft import SHARED
from gui.theme import SPACE_S, Theme
from gui.widgets.looks import label
from gui.widgets.rows import ROW, AnyIndex, RowsModel

_LOOKS = {
    Severity.BLOCK: ("ph.x-circle", "error"),
    Severity.WARN: ("ph.warning", "warn"),
    Severity.NOTE: ("ph.info", "slate"),
}
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def remedy_word(item: CheckItem) -> str:
    """Name what one click does about a line; empty if only the admin can mend it."""
    return mask_word() if can_mask(item.finding) else fix_word(item.finding)


class _CheckDelegate(QStyledItemDelegate):
    """Icon, sentence on as many lines as it needs, and the remedy below it."""

    remedy_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.width = 200

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Fit the sentence into the list's width."""
        metrics = QFontMetrics(self._theme.font())
        item: CheckItem = index.data(ROW)
        room = QRect(0, 0, self.width - metrics.height() - 20, 1000)
        height = metrics.boundingRect(room, _WRAP, index.data()).height()
        extra = metrics.height() + 2 if remedy_word(item) else 0
        return QSize(self.width, height + extra + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the line."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.colour("hover"))
        item: CheckItem = index.data(ROW)
        icon, role = _LOOKS[item.finding.severity]
        metrics = QFontMetrics(self._theme.font())
        side = metrics.height()
        mark = QRect(option.rect.left() + 6, option.rect.top() + 6, side, side)
        self._theme.icon(icon, role).paint(painter, mark)
        words = option.rect.adjusted(side + 14, 6, -6, -6)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words, _WRAP, index.data())
        if remedy := remedy_word(item):
            painter.setPen(self._theme.colour("accent"))
            painter.setFont(self._theme.font(bold=True))
            painter.drawText(words, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, remedy)
        painter.restore()

    def remedy_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Give where the remedy stands in a line."""
        height = QFontMetrics(self._theme.font()).height() + 6
        return QRect(option.rect.left(), option.rect.bottom() - height, option.rect.width(), height)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Mend when the remedy is clicked."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            item: CheckItem = index.data(ROW)
            if remedy_word(item) and self.remedy_rect(option).contains(event.position().toPoint()):
                self.remedy_requested.emit(item)
                return True
        return super().editorEvent(event, model, option, index)


class _CheckList(QListView):
    """Rows as high as their sentences; Enter shows the place, Space mends."""

    entered_row = Signal(object)
    mended_row = Signal(object)

    def __init__(self, delegate: _CheckDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setProperty("look", "flat")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentences anew."""
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the current line."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        if row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered_row.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.mended_row.emit(row)
        else:
            super().keyPressEvent(event)


class ChecksPanel(QWidget):
    """Title with a count, the list, or the sentence that all is well."""

    item_chosen = Signal(object)
    remedy_requested = Signal(object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.title = label(self.tr("Checks"), "heading")
        self.calm = label("", "dim", wrap=True)
        self._model = RowsModel(self)
        self._delegate = _CheckDelegate(theme, self)
        self.list = _CheckList(self._delegate)
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Checks before publishing"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.title)
        column.addWidget(self.calm)
        column.addWidget(self.list, 1)
        self._connect_signals()
        self.show_items((), has_text=False)

    def _connect_signals(self) -> None:
        self.list.clicked.connect(lambda index: self.item_chosen.emit(index.data(ROW)))
        self.list.entered_row.connect(self.item_chosen)
        self.list.mended_row.connect(self.remedy_requested)
        self._delegate.remedy_requested.connect(self.remedy_requested)

    def show_items(self, items: Sequence[CheckItem], *, has_text: bool, tab: str = SHARED) -> None:
        """Show what was found; with nothing found say so, or what will be checked."""
        row = self.list.currentIndex().row()
        self._model.set_rows([(one, sentence(one, self._language, tab=tab)) for one in items])
        if 0 <= row < len(items):
            self.list.setCurrentIndex(self._model.index(row))
        count = self.tr("Checks ({0})").format(len(items)) if items else self.tr("Checks")
        self.title.setText(count)
        calm = self.tr("Nothing found. Read it once more aloud.")
        waiting = self.tr(
            "Personal data, dates, links, sources and alternative texts are checked as you write."
        )
        self.calm.setText(calm if has_text else waiting)
        self.calm.setVisible(not items)
