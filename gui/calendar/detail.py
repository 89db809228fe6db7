"""The right panel: the chosen post with its accounts and actions, or the chosen day with all its posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.domain.acceptance import Acceptance
from core.domain.account import Account
from core.domain.calendar_days import Day
from core.domain.delivery import Delivery, DeliveryState
from core.domain.formats import Language, OfficeZone, clock, date_text, date_time_text
from core.domain.listing import PostChip
from core.domain.post import Post
from core.services.backend import Services
from gui.calendar.chip_state import state_of
from gui.calendar.rail import ObservanceDelegate
from gui.labels import acceptance_text, function_mark, function_word, state_word
from gui.theme import SPACE_S, Theme
from gui.widgets.looks import button, label
from gui.widgets.phone_preview import PhonePreview, PreviewPost
from gui.widgets.rows import ROW, AnyIndex, RowsModel, RowsView, paint_ground
from gui.widgets.scrolled import scrolled
from gui.widgets.state_badge import paint_state
from gui.widgets.thumbnails import Thumbnails

# More text than any preview shows.
_PREVIEW_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class PostDetail:
    """A post with its accounts and, for each, its newest delivery."""

    post: Post
    accounts: tuple[Account, ...]
    deliveries: tuple[Delivery, ...]
    accepted: tuple[tuple[datetime, Acceptance], ...] = ()
    """When and why it was queued in spite of grave findings."""

    def state(self, account_id: str) -> DeliveryState | None:
        """Give the state of the account's newest delivery; None if there is none."""
        found = [one.state for one in self.deliveries if one.account_id == account_id]
        return found[-1] if found and found[-1] is not DeliveryState.CANCELLED else None


def read_detail(services: Services, post_id: str) -> PostDetail:
    """Read what the panel shows; for the database lane."""
    post = services.posts.get(post_id)
    accounts = tuple(services.accounts.get(one) for one in post.account_ids)
    accepted = services.posts.acceptances(post_id)
    return PostDetail(post, accounts, services.posts.deliveries(post_id), accepted)


class PostRowDelegate(QStyledItemDelegate):
    """A post in the day's list: state, time, function, title."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.zone = OfficeZone.WIB

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines."""
        return QSize(80, 2 * option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row."""
        paint_ground(painter, option, self._theme)
        chip: PostChip = index.data(ROW)
        state = state_of(chip)
        look = self._theme.state_look(state)
        rect: QRect = option.rect.adjusted(6, 4, -6, -4)
        line = rect.height() // 2
        icon = QRect(rect.left(), rect.top() + 1, line - 2, line - 2)
        self._theme.icon(look.icon, look.role).paint(painter, icon)
        upper = QRect(icon.right() + 6, rect.top(), rect.right() - icon.right() - 6, line)
        painter.setFont(self._theme.font(0.92))
        painter.setPen(self._theme.colour("dim"))
        at = clock(self.zone.local(chip.planned_at).time(), self._language) if chip.planned_at else ""
        words = " · ".join((at, function_mark(chip.function), state_word(state)))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("text"))
        lower = upper.translated(0, line)
        cut = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, cut)


class AccountRowDelegate(QStyledItemDelegate):
    """An account of the post: sign of the platform, name, state."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Name above, badge below."""
        return QSize(80, 2 * option.fontMetrics.height() + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the row."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        account, state = index.data(ROW)
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        icon = QRect(rect.left(), rect.top() + 3, 16, 16)
        self._theme.platform_icon(account.platform, "dim").paint(painter, icon)
        half = rect.height() // 2
        name = QRect(icon.right() + 8, rect.top(), rect.right() - icon.right() - 8, half)
        painter.setFont(self._theme.font())
        painter.setPen(self._theme.colour("text"))
        cut = painter.fontMetrics().elidedText(
            account.display_name, Qt.TextElideMode.ElideMiddle, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setFont(self._theme.font(0.92))
        paint_state(painter, name.translated(0, half), self._theme, state)


class DayPanel(QWidget):
    """All of one day: what it is, and every post, also those that the grid has no room for."""

    post_chosen = Signal(str)
    post_opened = Signal(str)
    observance_used = Signal(object)
    compose_requested = Signal(object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._day = date(2000, 1, 1)
        self.title = label("", "heading", wrap=True)
        self.days = RowsView(self.tr("What this day is"))
        self._days_model = RowsModel(self)
        self._days_delegate = ObservanceDelegate(theme, language, self)
        self.days.setModel(self._days_model)
        self.days.setItemDelegate(self._days_delegate)
        self.days.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hint = label("", "dim", wrap=True)
        self.posts = RowsView(self.tr("Posts of this day"))
        self._posts_model = RowsModel(self)
        self._posts_delegate = PostRowDelegate(theme, language, self)
        self.posts.setModel(self._posts_model)
        self.posts.setItemDelegate(self._posts_delegate)
        self.compose = button(self.tr("Write for this day"), "", theme.icon("ph.pencil-simple"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for widget in (self.title, self.days, self.hint):
            column.addWidget(widget)
        column.addWidget(self.posts, 1)
        column.addWidget(self.compose)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.posts.chosen.connect(lambda chip: self.post_chosen.emit(chip.post_id))
        self.posts.opened.connect(lambda chip: self.post_opened.emit(chip.post_id))
        self.days.opened.connect(self.observance_used)
        self._days_delegate.use_requested.connect(self.observance_used)
        self.compose.clicked.connect(lambda: self.compose_requested.emit(self._day))

    def show_day(self, day: date, days: Sequence[Day], chips: Sequence[PostChip], zone: OfficeZone) -> None:
        """Show another day, or the same with other posts."""
        self._day = day
        self.title.setText(date_text(day, self._language))
        self._days_model.set_rows([(one, one.label(self._language)) for one in days])
        rows = min(3, len(days))
        self.days.setFixedHeight(rows * self.days.sizeHintForRow(0) if rows else 0)
        self.days.setVisible(bool(days))
        self._posts_delegate.zone = zone
        self._posts_model.set_rows([(one, one.title or self.tr("(no text yet)")) for one in chips])
        self.hint.setText("" if chips else self.tr("No posts on this day yet."))
        self.hint.setVisible(not chips)


class PostPanel(QWidget):
    """One post: preview, accounts with their states, and what can be done."""

    opened = Signal(str)
    duplicate_requested = Signal(str)
    delete_requested = Signal(str)
    closed = Signal()

    def __init__(
        self, theme: Theme, language: Language, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._thumbnails = thumbnails
        self._detail: PostDetail | None = None
        self._zone = OfficeZone.WIB
        self.when = label("", "heading", wrap=True)
        self.function = label("", "dim")
        self.preview = PhonePreview(theme)
        self.accounts = RowsView(self.tr("Accounts and states"))
        self._accounts_model = RowsModel(self)
        self.accounts.setModel(self._accounts_model)
        self.accounts.setItemDelegate(AccountRowDelegate(theme, self))
        self.accounts.setSelectionMode(RowsView.SelectionMode.NoSelection)
        self.accounts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.no_accounts = label(self.tr("No account chosen yet."), "dim")
        self.accepted = label("", "dim", wrap=True)
        self.open = button(self.tr("Open"), "", theme.icon("ph.pencil-simple"))
        self.duplicate = button(self.tr("Duplicate"), "quiet")
        self.delete = button(self.tr("Delete"), "quiet")
        self.back = button(self.tr("Whole day"), "link", theme.icon("ph.arrow-left", "accent"))
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(SPACE_S)
        for widget in (
            self.when,
            self.function,
            self.preview,
            self.no_accounts,
            self.accounts,
            self.accepted,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolled(inside, self.tr("The chosen post"), across=False)
        actions = QHBoxLayout()
        actions.setSpacing(4)
        for action in (self.open, self.duplicate, self.delete):
            actions.addWidget(action)
        actions.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(area, 1)
        outer.addLayout(actions)

    def _connect_signals(self) -> None:
        self.open.clicked.connect(lambda: self.opened.emit(self.post_id))
        self.duplicate.clicked.connect(lambda: self.duplicate_requested.emit(self.post_id))
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self.post_id))
        self.back.clicked.connect(self.closed)
        self._thumbnails.loaded.connect(self._on_picture)

    @property
    def post_id(self) -> str:
        """Give the post that is shown; empty for none."""
        return self._detail.post.id if self._detail is not None else ""

    def show_detail(self, detail: PostDetail, zone: OfficeZone) -> None:
        """Show a post."""
        self._detail, self._zone = detail, zone
        post = detail.post
        no_day = self.tr("Draft without a day")
        self.when.setText(
            date_time_text(post.planned_at, zone, self._language) if post.planned_at else no_day
        )
        self.function.setText(" · ".join(one for one in (function_word(post.function), post.campaign) if one))
        rows = [
            ((one, detail.state(one.id)), f"{one.display_name}: {state_word(detail.state(one.id))}")
            for one in detail.accounts
        ]
        self._accounts_model.set_rows(rows)
        self.accounts.setFixedHeight(len(rows) * self.accounts.sizeHintForRow(0) if rows else 0)
        self.accounts.setVisible(bool(rows))
        self.no_accounts.setVisible(not rows)
        told = (
            f"{date_time_text(at, zone, self._language)}\n{acceptance_text(one)}"
            for at, one in detail.accepted
        )
        self.accepted.setText("\n".join(told))
        self.accepted.setVisible(bool(detail.accepted))
        self._show_preview()

    def _show_preview(self) -> None:
        if self._detail is None:
            return
        post, accounts = self._detail.post, self._detail.accounts
        account_id = accounts[0].id if accounts else ""
        text = post.text_for(account_id)[:_PREVIEW_CHARACTERS] or self.tr("(no text yet)")
        self.preview.set_post(
            PreviewPost(
                platform=accounts[0].platform if accounts else "",
                account_name=accounts[0].display_name if accounts else self.tr("No account yet"),
                handle=accounts[0].handle if accounts else "",
                text=text,
                images=[self._thumbnails.image(one.hash) for one in post.media_for(account_id)[:4]],
            )
        )

    def _on_picture(self, media_hash: str) -> None:
        if self._detail is not None and any(one.hash == media_hash for one in self._detail.post.media):
            self._show_preview()


class DetailPanel(QStackedWidget):
    """Shows the day until a post is chosen."""

    def __init__(
        self, theme: Theme, language: Language, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.day = DayPanel(theme, language)
        self.post = PostPanel(theme, language, thumbnails)
        self.addWidget(self.day)
        self.addWidget(self.post)

    def show_day(self) -> None:
        """Bring the day to the front."""
        self.setCurrentWidget(self.day)

    def show_post(self, detail: PostDetail, zone: OfficeZone) -> None:
        """Bring a post to the front."""
        self.post.show_detail(detail, zone)
        self.setCurrentWidget(self.post)
