"""The chosen account in full, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.domain.account import AccountHealth, AccountKind, ChannelMode
from core.domain.formats import date_text, relative_text, size_text
from gui.accounts.cards import health_look
from gui.accounts.view import TOKEN_WARNING_DAYS, AccountView
from gui.errors import explain
from gui.labels import kind_word, mode_word, platform_name
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, label, line


class AccountDetail(QFrame):
    """Shows one account. Every wish goes out as (name, account id)."""

    wished = Signal(str, str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: AccountView | None = None
        self.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        self._mark = QLabel()
        self.name = ElidedLabel("")
        self.name.setFont(context.theme.font(1.25, bold=True))
        self.below = ElidedLabel("")
        self.below.setProperty("look", "dim")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.below)
        head.addWidget(self._mark)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(line())
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(SPACE_L)
        self._facts.setVerticalSpacing(SPACE_S)
        self._facts.setColumnStretch(1, 1)
        column.addLayout(self._facts)
        self.fault = label("", "error", wrap=True)
        column.addWidget(self.fault)
        column.addLayout(self._build_buttons())
        column.addStretch(1)
        self._connect_signals()

    def _build_buttons(self) -> QGridLayout:
        theme = self._context.theme
        self.sign_in_button = button(self.tr("Sign in again"), "primary")
        self.check_button = button(self.tr("Check"), icon=theme.icon("ph.arrows-clockwise"))
        self.feed_button = button(self.tr("See the practice feed"), icon=theme.icon("ph.flask"))
        self.rename_button = button(self.tr("Rename…"))
        self.hold_button = button("")
        self.remove_button = button(self.tr("Remove…"), "danger")
        grid = QGridLayout()
        grid.setSpacing(SPACE_S)
        order = (
            (self.sign_in_button, self.check_button, self.feed_button),
            (self.hold_button, self.rename_button, self.remove_button),
        )
        for row, buttons in enumerate(order):
            holder = QHBoxLayout()
            holder.setSpacing(SPACE_S)
            for one in buttons:
                holder.addWidget(one)
            holder.addStretch(1)
            grid.addLayout(holder, row, 0)
        return grid

    def _connect_signals(self) -> None:
        for made, wish in (
            (self.sign_in_button, "sign_in"),
            (self.check_button, "check"),
            (self.feed_button, "feed"),
            (self.rename_button, "rename"),
            (self.hold_button, "hold"),
            (self.remove_button, "remove"),
        ):
            made.clicked.connect(lambda _=False, name=wish: self._wish(name))

    def _wish(self, name: str) -> None:
        if self._view is not None:
            self.wished.emit(name, self._view.account.id)

    def show_view(self, view: AccountView) -> None:
        """Show an account."""
        self._view = view
        account = view.account
        self._mark.setPixmap(self._context.theme.platform_icon(account.platform).pixmap(32, 32))
        self.name.setText(account.display_name)
        self.below.setText(
            " · ".join(part for part in (platform_name(account.platform), account.handle) if part)
        )
        self._show_facts(view)
        self._show_fault(view)
        api = account.mode is ChannelMode.API
        self.sign_in_button.setVisible(api)
        self.check_button.setVisible(api)
        self.check_button.setEnabled(True)
        self.check_button.setText(self.tr("Check"))
        self.feed_button.setVisible(account.mode is ChannelMode.PRACTICE)
        self.hold_button.setText(self.tr("Let it go on") if account.held else self.tr("Hold"))

    def show_checking(self) -> None:
        """Tell that the platform is being asked."""
        self.check_button.setEnabled(False)
        self.check_button.setText(self.tr("Checking…"))

    def facts(self) -> dict[str, str]:
        """Give what is shown, by its label."""
        found = {}
        for row in range(self._facts.rowCount()):
            left, right = self._facts.itemAtPosition(row, 0), self._facts.itemAtPosition(row, 1)
            if left is not None and right is not None:
                found[_text(left.widget())] = _text(right.widget())
        return found

    def _show_facts(self, view: AccountView) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (words, value, role) in enumerate(self._rows(view)):
            shown = label(value, wrap=True)
            if role:
                shown.setStyleSheet(f"color: {self._context.theme.hex(role)};")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(label(words, "dim"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(shown, row, 1)

    def _rows(self, view: AccountView) -> list[tuple[str, str, str]]:
        account, language = view.account, self._context.preferences.language
        now, zone = self._context.services.clock.now(), self._context.office().zone
        _, role, state = health_look(account)
        checked = relative_text(account.checked_at, now, zone, language) if account.checked_at else ""
        rows = [
            (self.tr("State"), f"{state} · {checked}" if checked else state, role),
            (self.tr("Served"), mode_word(account.mode), ""),
            (
                self.tr("Whose voice"),
                kind_word(account.kind),
                "violet" if account.kind is AccountKind.OFFICIAL else "",
            ),
        ]
        if account.server_url:
            rows.append((self.tr("Server"), account.server_url.removeprefix("https://"), ""))
        if account.token_expires_at is not None:
            day = date_text(zone.local(account.token_expires_at).date(), language)
            soon = (account.token_expires_at - now).days < TOKEN_WARNING_DAYS
            rows.append((self.tr("Key valid until"), day, "warn" if soon else ""))
        last = (
            relative_text(view.last_post_at, now, zone, language)
            if view.last_post_at
            else self.tr("none yet")
        )
        rows.append((self.tr("Last post"), last, ""))
        if account.mode is ChannelMode.API:
            traffic = self.tr("{0} today · {1} this month").format(
                size_text(view.traffic.today, language), size_text(view.traffic.month, language)
            )
            rows.append((self.tr("Data used"), traffic, ""))
        return rows

    def _show_fault(self, view: AccountView) -> None:
        account = view.account
        told = (
            account.health in {AccountHealth.NEEDS_SIGN_IN, AccountHealth.UNREACHABLE} and account.health_code
        )
        self.fault.setVisible(bool(told))
        if told:
            host = account.server_url.removeprefix("https://") or platform_name(account.platform)
            found = explain(account.health_code, {"host": host})
            self.fault.setText(f"{found.title} {found.remedy}")


def _text(widget: QWidget | None) -> str:
    return widget.text() if isinstance(widget, QLabel) else ""
