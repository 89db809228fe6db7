"""The last look before something leaves the building: which accounts, when, and a tick for each if it matters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.acceptance import LEAST_CHARACTERS, Acceptance
from core.domain.account import Account, AccountKind, ChannelMode
from core.domain.people import Person
from gui.composer.account_chooser import ACCOUNT, AccountsModel, toggle
from gui.composer.leaving import Grave, Leaving
from gui.labels import kind_word, mode_word, platform_name
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from gui.widgets.looks import button, form_label, label
from gui.widgets.rows import AnyIndex

# More would push the list of accounts out of the panel; the checks beside the text show them all.
_MOST_FINDINGS = 4


class _AccountDelegate(QStyledItemDelegate):
    """A large row: tick, sign of the platform, name, handle, whose voice, who sends."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.with_ticks = True

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines and air."""
        return QSize(160, 2 * option.fontMetrics.height() + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        account: Account = index.data(ACCOUNT)
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        self._ground(painter, rect, account, focused=bool(option.state & QStyle.StateFlag.State_HasFocus))
        left = rect.left() + 12
        if self.with_ticks:
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            box = QRect(left, rect.center().y() - 10, 20, 20)
            name, role = ("ph.check-square", "accent") if ticked else ("ph.square", "border")
            self._theme.icon(name, role).paint(painter, box)
            left = box.right() + 10
        sign = QRect(left, rect.center().y() - 14, 28, 28)
        self._theme.platform_icon(account.platform, "text").paint(painter, sign)
        words = rect.adjusted(sign.right() + 12 - rect.left(), 6, -10, -6)
        self._words(painter, words, account)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, account: Account, *, focused: bool) -> None:
        official = account.kind is AccountKind.OFFICIAL
        painter.setPen(QPen(self._theme.colour("accent" if focused else "hairline"), 2 if focused else 1))
        painter.setBrush(self._theme.colour("violet_soft" if official else "surface"))
        painter.drawRoundedRect(rect, 6, 6)
        if official:
            painter.fillRect(
                QRect(rect.left(), rect.top() + 4, 4, rect.height() - 8), self._theme.colour("violet")
            )

    def _words(self, painter: QPainter, rect: QRect, account: Account) -> None:
        upper = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font(1.05, bold=True))
        elide = Qt.TextElideMode.ElideMiddle
        painter.drawText(
            upper,
            Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(account.display_name, elide, upper.width()),
        )
        parts = (
            account.handle,
            platform_name(account.platform),
            kind_word(account.kind),
            mode_word(account.mode),
        )
        painter.setPen(self._theme.colour("dim"))
        painter.setFont(self._theme.font(0.92))
        below = " · ".join(dict.fromkeys(part for part in parts if part))
        painter.drawText(
            upper.translated(0, upper.height()),
            Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, upper.width()),
        )

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | AnyIndex,
    ) -> bool:
        """Tick with a click anywhere on the row, or with the space bar."""
        clicked = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        return toggle(model, index) if clicked or pressed else False


class ConfirmPanel(QFrame):
    """Says where the post goes and waits for the word."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._leaving = Leaving((), "", "")
        self.title = label("", "heading", wrap=True)
        self.when = label("", "", wrap=True)
        self.hint = label("", "dim", wrap=True)
        self._model = AccountsModel(self)
        self._delegate = _AccountDelegate(theme, self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setProperty("look", "flat")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Accounts that the post will go to"))
        self.list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.list.setSizeAdjustPolicy(QListView.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.author = QComboBox()
        self.author_label = form_label(self.tr("&Author"), self.author)
        self.costs = label("", "", wrap=True)
        self.grave = label("", "error", wrap=True)
        self.reason_hint = label("", "dim", wrap=True)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 16)
        self.reason.setAccessibleName(self.tr("Reason for publishing all the same"))
        self.reason.setPlaceholderText(
            self.tr("Why may it leave all the same? For instance who agreed to it.")
        )
        self.back = button(self.tr("Back to writing"))
        self.confirm = button("", "primary")
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        for widget in (self.title, self.when, self.hint):
            column.addWidget(widget)
        column.addWidget(self.list)
        written = QHBoxLayout()
        written.setSpacing(SPACE_S)
        written.addWidget(self.author_label)
        written.addWidget(self.author, 1)
        column.addLayout(written)
        below: tuple[QWidget, ...] = (self.costs, self.grave, self.reason, self.reason_hint)
        for one in below:
            column.addWidget(one)
        column.addLayout(buttons)
        column.addStretch(1)  # the buttons stand by what they are about, away from the notices at the foot

    def _connect_signals(self) -> None:
        self.back.clicked.connect(self.cancelled)
        self.confirm.clicked.connect(self._on_confirm)
        self._model.chosen_changed.connect(self._show_readiness)
        self.reason.textChanged.connect(self._show_readiness)
        self.list.activated.connect(lambda index: toggle(self._model, index))

    @property
    def is_ready(self) -> bool:
        """Tell whether everything that needs a tick has one, and what was found a reason."""
        ticked = not self._leaving.needs_ticks or len(self._model.chosen) == len(self._leaving.accounts)
        accepted = self.acceptance
        return ticked and (accepted is None or accepted.is_sufficient)

    @property
    def acceptance(self) -> Acceptance | None:
        """Give why it leaves in spite of what was found; None if nothing grave was."""
        if not self._leaving.grave:
            return None
        codes = dict.fromkeys(one.code for one in self._leaving.grave)
        return Acceptance(tuple(codes), self.reason.toPlainText())

    def ask(self, leaving: Leaving) -> None:
        """Show what is about to leave and take the focus."""
        self._leaving = leaving
        self.title.setText(self._title_of(leaving))
        self._ask_author(leaving.authors)
        self.when.setText(leaving.when)
        self._delegate.with_ticks = leaving.needs_ticks
        self._model.set_accounts(leaving.accounts, ())
        hint = (
            self.tr("Tick each account to confirm that it is the right one.") if leaving.needs_ticks else ""
        )
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.costs.setText("\n".join(leaving.costs))
        self.costs.setVisible(bool(leaving.costs))
        self._ask_reason(leaving.grave)
        self.confirm.setText(leaving.action)
        self._show_readiness()
        first = self.list if leaving.needs_ticks else self.confirm
        if leaving.needs_ticks:
            self.list.setCurrentIndex(self._model.index(0))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title_of(self, leaving: Leaving) -> str:
        if leaving.submits:
            return self.tr("This is submitted for approval")
        if all(one.mode is ChannelMode.PRACTICE for one in leaving.accounts):
            return self.tr("This goes into the practice feed only")
        return self.tr("This leaves the office")

    @property
    def author_id(self) -> str:
        """Give who wrote the post, where that had to be chosen."""
        return str(self.author.currentData() or "") if self._leaving.authors else ""

    def _ask_author(self, authors: Sequence[Person]) -> None:
        """Ask who wrote it, beginning with whoever wrote the one before."""
        before = self.author.currentData()
        self.author.clear()
        for one in authors:
            self.author.addItem(one.name, one.id)
        self.author.setCurrentIndex(max(0, self.author.findData(before)))
        for widget in (self.author, self.author_label):
            widget.setVisible(bool(authors))

    def _ask_reason(self, grave: Sequence[Grave]) -> None:
        self.grave.setText("\n".join(one.words for one in grave[:_MOST_FINDINGS]))
        self.reason.clear()
        for widget in (self.grave, self.reason, self.reason_hint):
            widget.setVisible(bool(grave))

    def _show_readiness(self) -> None:
        self.confirm.setEnabled(self.is_ready)
        self.reason_hint.setText(
            self.tr("The reason is kept with the post and shown in its history.")
            if self.acceptance is None or self.acceptance.is_sufficient
            else self.tr("Write a reason of at least {0} characters; it is kept with the post.").format(
                LEAST_CHARACTERS
            )
        )

    def _on_confirm(self) -> None:
        if self.is_ready:
            self.confirmed.emit()
