"""Ctrl+K: type a few letters, go to any page, post or action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.theme import ROW_HEIGHT, SPACE_M, SPACE_S, Theme
from gui.widgets.looks import label
from gui.widgets.search_field import SearchField

_ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_WIDTH, _HEIGHT = 560, 420


@dataclass(frozen=True, slots=True)
class JumpEntry:
    """One place to go or thing to do. ``hint`` stands at the right: a key, a date."""

    text: str
    icon: str
    go: Callable[[], object]
    hint: str = ""


class JumpModel(QAbstractListModel):
    """The entries that match, in order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: list[JumpEntry] = []

    def show_entries(self, entries: Sequence[JumpEntry]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> JumpEntry:
        """Give the entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Give the number of entries; rows have no children."""
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give words, icon and the entry itself."""
        if not index.isValid():
            return None
        one = self._entries[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return one.text
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.icon(one.icon, "dim")
        return one if role == _ENTRY_ROLE else None


class _JumpDelegate(QStyledItemDelegate):
    """Icon, words cut in the middle, and the hint at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Give every row the same height."""
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        one: JumpEntry = index.data(_ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(2, 1, -2, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(rect, 6, 6)
        icon: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        icon.paint(painter, QRect(rect.left() + 10, rect.center().y() - 9, 20, 20))
        hint_width = painter.fontMetrics().horizontalAdvance(one.hint)
        words = rect.adjusted(42, 0, -hint_width - 24, 0)
        painter.setPen(self._theme.colour("text"))
        shown = painter.fontMetrics().elidedText(one.text, Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(self._theme.colour("dim"))
        painter.drawText(
            rect.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, one.hint
        )
        painter.restore()


class JumpDialog(QDialog):
    """The palette. Pages and actions are matched here; ``post_search_requested`` asks for posts."""

    post_search_requested = Signal(str)

    def __init__(self, theme: Theme, entries: Sequence[JumpEntry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._entries = tuple(entries)
        self._posts: tuple[JumpEntry, ...] = ()
        self.setAccessibleName(self.tr("Find"))
        self.setObjectName("jump")
        self.setStyleSheet(
            f"#jump {{ background: {theme.hex('surface')}; border: 1px solid {theme.hex('border')}; }}"
        )
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_S)
        self.field = SearchField(theme, self.tr("Find a page, a post or an action"))
        column.addWidget(self.field)
        self.model = JumpModel(theme, self)
        self.view = QListView()
        self.view.setProperty("look", "flat")
        self.view.setModel(self.model)
        self.view.setItemDelegate(_JumpDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("Found"))
        column.addWidget(self.view, 1)
        self.nothing = label(self.tr("Nothing has these words. Try fewer letters."), "dim")
        column.addWidget(self.nothing)
        self._connect_signals()
        self._match()

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self._match)
        self.field.searched.connect(self.post_search_requested)
        self.view.clicked.connect(lambda index: self._go(index.row()))

    def show_posts(self, posts: Sequence[JumpEntry]) -> None:
        """List posts that were found, after pages and actions."""
        row = self.view.currentIndex().row()
        self._posts = tuple(posts)
        self._match()
        self._select(row)

    def event(self, event: QEvent) -> bool:
        """Go away when something else is clicked."""
        if event.type() == QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows while the field keeps the letters; Enter goes there."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
        row = self.view.currentIndex().row()
        if event.key() in steps:
            self._select(row + steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(row)
        else:
            super().keyPressEvent(event)

    def _match(self) -> None:
        words = self.field.text().casefold().split()
        found = [one for one in self._entries if all(word in one.text.casefold() for word in words)]
        self.model.show_entries([*found, *(self._posts if words else ())])
        self.nothing.setVisible(self.model.rowCount() == 0)
        self._select(0)

    def _select(self, row: int) -> None:
        last = self.model.rowCount() - 1
        self.view.setCurrentIndex(self.model.index(max(0, min(row, last))))

    def _go(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            chosen = self.model.entry(row)
            self.accept()
            chosen.go()
