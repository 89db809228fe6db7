"""Publishing one delivery by hand: copy, open, publish on the platform, paste the link back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from core.domain.delivery import Delivery
from core.domain.formats import date_time_text
from core.domain.links import has_links, home_server
from core.domain.listing import OutboxRow
from core.services.assisted import Kit
from gui.assisted.link_field import LinkField
from gui.assisted.options_card import OptionsCard
from gui.assisted.steps import COPY_KEYS, CaptionStep, PageStep, PicturesStep
from gui.errors import explain_error
from gui.labels import platform_name
from gui.notices import Notice, NoticeKind
from gui.page import PageContext
from gui.tasks import Lane
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.looks import button, label
from gui.widgets.scrolled import scrolled

_WIDTH, _HEIGHT = 960, 660
_MORNING_HOUR = 8


class AssistedDialog(QDialog):
    """Emits ``decided`` with what the shell should say once the delivery was confirmed, put off or skipped."""

    decided = Signal(object)

    def __init__(self, context: PageContext, row: OutboxRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._row = row
        self.kit: Kit | None = None
        name = platform_name(row.platform)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Publish by hand on {0}").format(name))
        self.caption = CaptionStep(context.theme)
        self.pictures = PicturesStep(context)
        self.page = PageStep(context.theme, row.platform)
        self.options = OptionsCard()
        self.link = LinkField(row.platform)
        self.confirm = button(self.tr("It is published"), "primary")
        self.without_link = button(self.tr("Without a link"))
        self.later = button(self.tr("Remind me later"), icon=context.theme.icon("ph.clock"))
        self.skip = button(self.tr("Do not publish"), "danger")
        self.leave = button(self.tr("Close"))
        self.problem = Banner(context.theme, "", role="error", icon="ph.x-circle", closable=False)
        self.problem.hide()
        self._lay_out(name)
        self._connect_signals()
        self._judge()
        self._prepare()

    # --- building ----------------------------------------------------------------------------------------

    def _lay_out(self, name: str) -> None:
        theme = self._context.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, SPACE_M)
        outer.setSpacing(SPACE_M)
        outer.addWidget(self.problem)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, 0)
        head.addWidget(label(self.tr("Publish by hand on {0}").format(name), "title"))
        due = date_time_text(
            self._row.due_at, self._context.office().zone, self._context.preferences.language
        )
        head.addWidget(label(f"{self._row.account_name} · {due}", "dim", wrap=True))
        outer.addLayout(head)
        outer.addWidget(scrolled(self._build_columns(), across=False), 1)
        outer.addLayout(self._build_foot())
        room = self.screen().availableGeometry()
        self.resize(min(theme.px(_WIDTH), room.width() - 40), min(theme.px(_HEIGHT), room.height() - 60))

    def _build_columns(self) -> QWidget:
        ground = QWidget()
        ground.setProperty("look", "scrolled")
        grid = QGridLayout(ground)
        grid.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        grid.setSpacing(SPACE_M)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.caption, 3)
        left.addWidget(self.pictures, 4)
        self._left = left
        right.addWidget(self.page)
        right.addWidget(self.options)
        right.addWidget(self._build_confirm())
        right.addStretch(1)
        for place, column in enumerate((left, right)):
            column.setSpacing(SPACE_M)
            grid.addLayout(column, 0, place)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 4)
        return ground

    def _build_confirm(self) -> Card:
        card = Card(self.tr("4 · Say that it is published"))
        if has_links(self._row.platform):
            card.body.addWidget(
                label(self.tr("Copy the link of the post there and paste it here."), wrap=True)
            )
            card.body.addWidget(self.link)
        else:
            name = platform_name(self._row.platform)
            card.body.addWidget(label(self.tr("{0} gives no link to paste.").format(name), wrap=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.confirm)
        row.addWidget(self.without_link)
        row.addStretch(1)
        card.body.addLayout(row)
        self.without_link.setVisible(has_links(self._row.platform))
        return card

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        row.setSpacing(SPACE_S)
        self._menu = QMenu(self)
        for words, moment in self._later_choices():
            action = self._menu.addAction(words)
            action.triggered.connect(lambda _=False, at=moment: self._snooze(at()))
        self._menu.addAction(self.tr("Another time…")).triggered.connect(self._ask_time)
        self.later.setMenu(self._menu)
        row.addWidget(self.later)
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.leave)
        return row

    def _later_choices(self) -> tuple[tuple[str, Callable[[], datetime]], ...]:
        now = self._context.services.clock.now
        return (
            (self.tr("In 15 minutes"), lambda: now() + timedelta(minutes=15)),
            (self.tr("In one hour"), lambda: now() + timedelta(hours=1)),
            (self.tr("Tomorrow morning"), self._tomorrow),
        )

    def _tomorrow(self) -> datetime:
        zone = self._context.office().zone
        local = zone.local(self._context.services.clock.now()) + timedelta(days=1)
        return zone.to_utc(
            local.date(), local.time().replace(hour=_MORNING_HOUR, minute=0, second=0, microsecond=0)
        )

    def _connect_signals(self) -> None:
        self.pictures.folder_requested.connect(self._open_folder)
        self.page.phone_requested.connect(self._open_phone)
        self.page.page_requested.connect(self._context.open_url)
        self.link.judged.connect(self._judge)
        self.confirm.clicked.connect(self._confirm)
        self.without_link.clicked.connect(lambda: self._decide_published(""))
        self.skip.clicked.connect(self._skip)
        self.leave.clicked.connect(self.reject)
        QShortcut(QKeySequence(COPY_KEYS), self, self.caption.copy_now)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.confirm.click)

    # --- the kit -----------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        assisted = self._context.services.assisted
        self._context.lanes.run(
            self,
            lambda: assisted.prepare(self._row.delivery_id),
            self._show_kit,
            self._say_failure,
            lane=Lane.PARALLEL,
            supersede="kit",
        )

    def _show_kit(self, kit: Kit) -> None:
        self.kit = kit
        self.caption.show_text(kit.text, self._context.preferences.language)
        self.pictures.show_kit(kit)
        self._left.setStretchFactor(self.pictures, 4 if kit.items else 0)
        self.page.show_kit(kit)
        self.options.show_kit(kit)
        server = home_server(kit.account) if kit.account.platform == "mastodon" else ""
        self.link.expect(kit.account.platform, server, kit.account.handle)
        self._judge()
        (self.caption.copy if kit.text else self.pictures.folder).setFocus()

    def _open_folder(self) -> None:
        if self.kit is not None:
            self._context.open_url(QUrl.fromLocalFile(str(self.kit.folder)).toString())

    def _open_phone(self) -> None:
        from gui.assisted.phone_dialog import PhoneDialog

        if self.kit is not None:
            PhoneDialog(self._context, self.kit, self).open()

    # --- decisions ---------------------------------------------------------------------------------------

    def _judge(self) -> None:
        ready = self.kit is not None
        linked = not has_links(self._row.platform) or self.link.link is not None
        self.confirm.setEnabled(ready and linked)
        self.without_link.setEnabled(ready and self.link.is_empty)

    def _confirm(self) -> None:
        self._decide_published(self.link.field.text() if has_links(self._row.platform) else "")

    def _decide_published(self, pasted: str) -> None:
        assisted, renamed = self._context.services.assisted, self.link.renamed.isChecked()
        text = self.tr("Noted as published on {0}.").format(platform_name(self._row.platform))
        self._decide(
            lambda: assisted.confirm(self._row.delivery_id, pasted, renamed=renamed),
            Notice(text, NoticeKind.OK),
        )

    def _skip(self) -> None:
        assisted = self._context.services.assisted
        text = self.tr("Not published. The post is kept in the calendar.")
        self._decide(lambda: assisted.skip(self._row.delivery_id), Notice(text))

    def _ask_time(self) -> None:
        from gui.outbox.dialogs import TimeDialog

        zone = self._context.office().zone
        dialog = TimeDialog(self._context.services.clock.now() + timedelta(hours=1), zone, self)
        dialog.accepted.connect(lambda: self._snooze(dialog.moment))
        dialog.open()

    def _snooze(self, at: datetime) -> None:
        assisted = self._context.services.assisted
        moment = date_time_text(at, self._context.office().zone, self._context.preferences.language)
        notice = Notice(self.tr("You are reminded again on {0}.").format(moment))
        self._decide(lambda: assisted.snooze(self._row.delivery_id, at), notice)

    def _decide(self, work: Callable[[], Delivery], notice: Notice) -> None:
        for one in (self.confirm, self.without_link, self.later, self.skip):
            one.setEnabled(False)
        self._context.lanes.run(self, work, lambda _: self._done(notice), self._say_failure)

    def _done(self, notice: Notice) -> None:
        self._context.sync.wake()
        self.decided.emit(notice)
        self.accept()

    def _say_failure(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.later.setEnabled(True)
        self.skip.setEnabled(True)
        self._judge()
