"""Accounts as a list of cards: platform, name, mode and health."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.domain.account import Account, AccountHealth, AccountKind
from gui.accounts.view import AccountView
from gui.labels import health_word, kind_word, mode_word, platform_name
from gui.theme import RADIUS, Theme

_VIEW_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _GAP = 76, 8

_HEALTH = {
    AccountHealth.OK: ("ph.check-circle", "ok"),
    AccountHealth.NEEDS_SIGN_IN: ("ph.key", "warn"),
    AccountHealth.UNREACHABLE: ("ph.cloud-slash", "slate"),
    AccountHealth.UNKNOWN: ("ph.question", "grey"),
}


def health_look(account: Account) -> tuple[str, str, str]:
    """Give icon, colour role and word of how an account stands; a held one says so first."""
    if account.held:
        return "ph.pause-circle", "slate", QCoreApplication.translate("Accounts", "Held")
    icon, role = _HEALTH[account.health]
    return icon, role, health_word(account.health)


class AccountsModel(QAbstractListModel):
    """The accounts in use."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views: list[AccountView] = []

    def show_views(self, views: Sequence[AccountView]) -> None:
        """Replace what is listed."""
        self.beginResetModel()
        self._views = list(views)
        self.endResetModel()

    def view(self, row: int) -> AccountView:
        """Give what is shown in a row."""
        return self._views[row]

    def row_of(self, account_id: str) -> int:
        """Give the row of an account; -1 if it is not listed."""
        return next((row for row, one in enumerate(self._views) if one.account.id == account_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Give the number of accounts; rows have no children."""
        return 0 if parent.isValid() else len(self._views)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give name, icon, a line for screen readers, and the view itself."""
        if not index.isValid():
            return None
        one = self._views[index.row()]
        account = one.account
        if role == Qt.ItemDataRole.DisplayRole:
            return account.display_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (platform_name(account.platform), account.display_name, mode_word(account.mode))
            return ", ".join((*parts, health_look(account)[2]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{account.display_name}\n{account.handle}"
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.platform_icon(account.platform)
        return one if role == _VIEW_ROLE else None


class _CardDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(240, self._theme.px(_HEIGHT) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        account = index.data(_VIEW_ROLE).account
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRect(option.rect).adjusted(1, 1, -2, -_GAP)
        self._paint_frame(painter, card, option, account)
        mark = QRect(card.left() + 16, card.center().y() - 14, 28, 28)
        self._theme.platform_icon(account.platform).paint(painter, mark)
        words = card.adjusted(60, 8, -14, -8)
        third = words.height() // 3
        lines = [QRect(words.left(), words.top() + third * n, words.width(), third) for n in range(3)]
        painter.setFont(self._theme.font(bold=True))
        self._line(painter, lines[0], account.display_name, "text")
        painter.setFont(self._theme.font(0.95))
        below = " · ".join(part for part in (platform_name(account.platform), account.handle) if part)
        self._line(painter, lines[1], below, "dim")
        self._paint_state(painter, lines[2], account)
        painter.restore()

    def _paint_frame(
        self, painter: QPainter, card: QRect, option: QStyleOptionViewItem, account: Account
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(self._theme.colour("accent_soft" if chosen else "hover" if hovered else "surface"))
        painter.setPen(self._theme.colour("accent" if chosen else "hairline"))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        if account.kind is AccountKind.OFFICIAL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("violet"))
            painter.drawRoundedRect(QRect(card.left(), card.top(), 5, card.height() + 1), 2, 2)

    def _paint_state(self, painter: QPainter, rect: QRect, account: Account) -> None:
        icon, role, word = health_look(account)
        size = painter.fontMetrics().height()
        self._theme.icon(icon, role).paint(
            painter, QRect(rect.left(), rect.center().y() - size // 2 + 1, size, size)
        )
        parts = [word, mode_word(account.mode)]
        if account.kind is AccountKind.OFFICIAL:
            parts.append(kind_word(account.kind))
        self._line(painter, rect.adjusted(size + 6, 0, 0, 0), " · ".join(parts), role)

    def _line(self, painter: QPainter, rect: QRect, text: str, role: str) -> None:
        painter.setPen(self._theme.colour(role))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


class AccountCards(QListView):
    """The list; its current index is the chosen account."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accounts_model = AccountsModel(theme, self)
        self.setModel(self.accounts_model)
        self.setItemDelegate(_CardDelegate(theme, self))
        self.setProperty("look", "flat")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)
