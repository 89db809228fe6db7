"""The chosen delivery: its state, what happened, what was kept, what to do, and its ledger."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from core.domain.delivery import Attempt, DeliveryState
from core.domain.formats import size_text
from core.domain.listing import OutboxRow
from core.services.published import Standing
from gui.errors import explain
from gui.labels import mode_word, platform_name
from gui.outbox.actions import Act, act_word, acts_of
from gui.outbox.timeline import TimelineDelegate, TimelineModel
from gui.outbox.words import badge_look, badge_state, badge_word, post_text, reason_text, when_text
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.looks import button, icon_button, label, line
from gui.widgets.state_badge import StateBadge

WIDTH = 320
#: With large letters the list beside the panel keeps its room.
_MOST_WIDTH = 400
#: Three lines of the panel.
_TITLE_LENGTH = 90


class DetailsPanel(QFrame):
    """Shows one delivery; ``act_requested`` carries the decision and the row."""

    act_requested = Signal(object, object)
    closed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row: OutboxRow | None = None
        self._extra: tuple[Act, ...] = ()
        self.setProperty("look", "panel")
        self.setFixedWidth(min(context.theme.px(WIDTH), _MOST_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        self.badge = StateBadge(context.theme)
        self.title = label("", "heading", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.title.setMaximumHeight(self.fontMetrics().lineSpacing() * 3 + 2)
        self.account = label("", "dim", wrap=True)
        self.when = label("", wrap=True)
        self.reason = label("", wrap=True)
        self.kept = label("", "dim", wrap=True)
        self.remedy = label("", wrap=True)
        self.bytes = label("", "dim")
        self.close_button = icon_button(context.theme.icon("ph.x", "dim"), self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self.badge)
        top.addStretch(1)
        top.addWidget(self.close_button)
        column.addLayout(top)
        for widget in (self.title, self.account, self.when, self.reason, self.kept, self.remedy):
            column.addWidget(widget)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(SPACE_S)
        column.addSpacing(SPACE_S)
        column.addLayout(self._buttons)
        column.addWidget(self.bytes)
        column.addWidget(line())
        column.addWidget(label(self.tr("What happened so far"), "heading"))
        self._timeline = TimelineModel(context, self)
        self.timeline = self._timeline_view()
        column.addWidget(self.timeline, 1)

    def _timeline_view(self) -> QListView:
        view = QListView()
        view.setProperty("look", "flat")
        view.setModel(self._timeline)
        self._lines = TimelineDelegate(self._context.theme, view)
        view.setItemDelegate(self._lines)
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("What happened so far"))
        view.viewport().installEventFilter(self)
        return view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wrap the ledger anew when the list gets wider or narrower."""
        if isinstance(event, QResizeEvent) and watched is self.timeline.viewport():
            self._lines.set_width(event.size().width())
            self.timeline.scheduleDelayedItemsLayout()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def row(self) -> OutboxRow | None:
        """Give the delivery that is shown."""
        return self._row

    def show_row(self, row: OutboxRow) -> None:
        """Show a delivery; its ledger follows with ``show_attempts``."""
        is_other = self._row is None or self._row.delivery_id != row.delivery_id
        acts_before = () if self._row is None else acts_of(self._row)
        self._row = row
        if is_other or row.state is not DeliveryState.PUBLISHED:
            self._extra = ()
        if is_other:
            self._timeline.show_attempts(())
        self._say(row)
        if is_other or acts_before != acts_of(row):
            self._show_buttons(row)

    def show_standing(self, delivery_id: str, standing: Standing) -> None:
        """Offer what can be done to the post on its platform, if its delivery is still the one shown."""
        if self._row is None or self._row.delivery_id != delivery_id:
            return
        offered = {Act.EDIT_THERE: standing.can_edit, Act.DELETE_THERE: standing.can_delete}
        self._extra = tuple(act for act, can in offered.items() if can)
        self._show_buttons(self._row)

    def show_attempts(self, delivery_id: str, attempts: Sequence[Attempt]) -> None:
        """Show the ledger if its delivery is still the one shown."""
        if self._row is not None and self._row.delivery_id == delivery_id:
            self._timeline.show_attempts(attempts)

    def _say(self, row: OutboxRow) -> None:
        office, language = self._context.office(), self._context.preferences.language
        now = self._context.services.clock.now()
        self.badge.set_state(badge_state(row), badge_word(row), badge_look(row))
        self.title.setText(shorten(post_text(row), _TITLE_LENGTH, placeholder="…"))
        self.title.setToolTip(row.title)
        self.account.setText(
            f"{row.account_name} · {platform_name(row.platform)} · {mode_word(row.mode).lower()}"
        )
        self.when.setText(when_text(row, now, office.zone, language))
        self.reason.setText(reason_text(row, now, office.zone, language))
        explained = explain(row.error_code, row.error_params) if row.error_code else None
        self.kept.setText(explained.kept if explained else "")
        self.remedy.setText(explained.remedy if explained else "")
        self.bytes.setText(
            self.tr("{0} sent").format(size_text(row.bytes_sent, language)) if row.bytes_sent else ""
        )
        for widget in (self.reason, self.kept, self.remedy, self.bytes):
            widget.setVisible(bool(widget.text()))

    def _show_buttons(self, row: OutboxRow) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, act in enumerate((*acts_of(row), *self._extra)):
            look = "danger" if act in {Act.CANCEL, Act.DELETE_THERE} else "primary" if place == 0 else ""
            made = button(act_word(act), look)
            made.setObjectName(f"act-{act.value}")
            made.clicked.connect(lambda _=False, chosen=act: self.act_requested.emit(chosen, self._row))
            self._buttons.addWidget(made)
