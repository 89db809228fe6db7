"""Where the post goes: every account as a chip, an official's own marked by a band and the word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.domain.account import Account, AccountKind
from gui.labels import kind_word, platform_name
from gui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
# The role under which a row's account is found.
ACCOUNT = Qt.ItemDataRole.UserRole
_WIDEST = 286
_MOST_LINES = 3


class AccountsModel(QAbstractListModel):
    """Accounts that can be ticked."""

    chosen_changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: tuple[Account, ...] = ()
        self._chosen: frozenset[str] = frozenset()

    def set_accounts(self, accounts: Sequence[Account], chosen: Sequence[str]) -> None:
        """Offer accounts, some of them ticked."""
        self.beginResetModel()
        self._accounts, self._chosen = tuple(accounts), frozenset(chosen)
        self.endResetModel()

    @property
    def chosen(self) -> frozenset[str]:
        """Give the ids of the ticked accounts."""
        return self._chosen

    def set_chosen(self, chosen: Sequence[str]) -> None:
        """Tick other accounts without announcing it."""
        if frozenset(chosen) != self._chosen:
            self._chosen = frozenset(chosen)
            self._tell()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the accounts."""
        return 0 if parent.isValid() else len(self._accounts)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let every account be ticked."""
        own = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | own

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Give name, tick and account."""
        if not index.isValid():
            return None
        account = self._accounts[index.row()]
        if role == ACCOUNT:
            return account
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if account.id in self._chosen else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            parts = (
                account.display_name,
                account.handle,
                platform_name(account.platform),
                kind_word(account.kind),
            )
            return ", ".join(part for part in parts if part)
        return account.display_name if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Tick or untick."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        one = self._accounts[index.row()].id
        checked = Qt.CheckState(value) is Qt.CheckState.Checked
        self._chosen = self._chosen | {one} if checked else self._chosen - {one}
        self._tell()
        self.chosen_changed.emit(tuple(a.id for a in self._accounts if a.id in self._chosen))
        return True

    def _tell(self) -> None:
        if self._accounts:
            self.dataChanged.emit(self.index(0), self.index(len(self._accounts) - 1))


class _ChipDelegate(QStyledItemDelegate):
    """A rounded chip: tick or sign of the platform, name, violet band for an official's account."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Fit the name, up to a width."""
        metrics = QFontMetrics(self._theme.font(bold=True))
        width = metrics.horizontalAdvance(self._words(index.data(ACCOUNT))) + metrics.height() + 36
        return QSize(min(_WIDEST, width), metrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the chip."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        account: Account = index.data(ACCOUNT)
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        official = account.kind is AccountKind.OFFICIAL
        rect = QRectF(option.rect).adjusted(1.5, 1.5, -2.5, -2.5)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = "violet" if official and ticked else "accent" if ticked or focused else "border"
        painter.setPen(QPen(self._theme.colour(edge), 2 if focused else 1))
        ground = "surface" if not ticked else "violet_soft" if official else "accent_soft"
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        inner = rect.toRect().adjusted(10, 0, -10, 0)
        side = QFontMetrics(self._theme.font(bold=True)).height()
        icon = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
        if ticked:
            self._theme.icon("ph.check", "violet" if official else "accent").paint(painter, icon)
        else:
            self._theme.platform_icon(account.platform, "dim").paint(painter, icon)
        self._paint_words(painter, inner.adjusted(side + 6, 0, 0, 0), self._words(account), ticked=ticked)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, words: str, *, ticked: bool) -> None:
        painter.setFont(self._theme.font(bold=ticked))
        painter.setPen(self._theme.colour("text"))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)

    def _words(self, account: Account) -> str:
        if account.kind is AccountKind.OFFICIAL:
            return self.tr("Official · {0}").format(account.display_name)
        return account.display_name

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: AnyIndex,
    ) -> bool:
        """Tick with a click anywhere on the chip."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            return toggle(model, index)
        return False


def toggle(model: QAbstractItemModel, index: AnyIndex) -> bool:
    """Tick an account that is not ticked, and the other way round."""
    ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
    return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


class AccountChooser(QListView):
    """Chips in as many lines as they need (three at most, then it scrolls)."""

    chosen_changed = Signal(tuple)
    """The ids of the ticked accounts, in the order of the accounts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = AccountsModel(self)
        self._delegate = _ChipDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Accounts that this post goes to"))
        self.setProperty("look", "flat")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(1)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._model.chosen_changed.connect(self.chosen_changed)

    def show_accounts(self, accounts: Sequence[Account], chosen: Sequence[str]) -> None:
        """Offer accounts, some of them ticked."""
        self._model.set_accounts(accounts, chosen)
        self._fit()

    def show_chosen(self, chosen: Sequence[str]) -> None:
        """Tick other accounts."""
        self._model.set_chosen(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space or Enter."""
        if (
            event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and self.currentIndex().isValid()
        ):
            toggle(self._model, self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the lines that the width asks for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.sizeHintForRow(0) if self._model.rowCount() else 0
        # Qt keeps room for a bar whether there is one or not.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        lines, used = 1, 0
        for row in range(self._model.rowCount()):
            width = self.sizeHintForIndex(self._model.index(row)).width() + 2
            if used and used + width > room:
                lines, used = lines + 1, 0
            used += width
        self.setFixedHeight(min(lines, _MOST_LINES) * (height + 2) + 4 if height else 0)
