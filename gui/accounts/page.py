"""Akun: every official account, how it is served, how it stands, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.domain.account import Account, AccountHealth, AccountKind
from gui.accounts.add_dialog import AddAccountDialog
from gui.accounts.cards import AccountCards
from gui.accounts.detail import AccountDetail
from gui.accounts.small_dialogs import RemoveDialog, RenameDialog
from gui.accounts.view import AccountView, load
from gui.errors import explain_error
from gui.notices import Notice, NoticeKind
from gui.page import Page, PageContext
from gui.tasks import Lane
from gui.theme import SPACE_L, SPACE_M, SPACE_XL
from gui.widgets.banner import Banner
from gui.widgets.empty_state import EmptyState
from gui.widgets.looks import button
from gui.widgets.page_header import PageHeader


class AccountsPage(Page):
    """``show_page({"add": True})`` opens the dialog, ``{"account_id": …}`` chooses an account."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._views: tuple[AccountView, ...] = ()
        self._wanted = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        header = PageHeader(self.tr("Accounts"))
        self.add_button = button(self.tr("Add an account"), "primary")
        header.add_action(self.add_button)
        column.addWidget(header)
        self.keyring = Banner(
            context.theme,
            self.tr("This computer offers no keyring: keys are kept until you quit, then you sign in again."),
            icon="ph.key",
            closable=False,
        )
        self.keyring.hide()
        column.addWidget(self.keyring)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        self.empty = EmptyState(
            context.theme,
            "ph.identification-badge",
            self.tr("No account yet"),
            self.tr("Add an official account, or a practice account to try everything without publishing."),
            self.tr("Add an account"),
        )
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._build_content())
        self.stack.setCurrentIndex(1)  # until it is known that there is no account
        self._connect_signals()
        context.lanes.run(
            self,
            context.backend.keyring,
            lambda name: self.keyring.setVisible(not name),
            lane=Lane.PARALLEL,
        )

    def _build_content(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_L)
        self.cards = AccountCards(self.context.theme, self.tr("Accounts"))
        self.detail = AccountDetail(self.context)
        row.addWidget(self.cards, 5)
        row.addWidget(self.detail, 6)
        return holder

    def _connect_signals(self) -> None:
        bridge = self.context.bridge
        bridge.accounts_changed.connect(self._on_changed)
        bridge.deliveries_changed.connect(self._on_changed)
        self.add_button.clicked.connect(self.main_action)
        self.empty.action_requested.connect(self.main_action)
        self.cards.selectionModel().currentChanged.connect(lambda now: self._show_row(now.row()))
        self.cards.doubleClicked.connect(lambda _: self._wish("rename", self._current_id()))
        self.detail.wished.connect(self._wish)

    # --- Page --------------------------------------------------------------------------------------------

    def show_page(self, arguments: object) -> None:
        """Read the accounts anew."""
        wanted = arguments if isinstance(arguments, Mapping) else {}
        self._wanted = str(wanted.get("account_id", ""))
        self._reload()
        self.cards.setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted.get("add"):
            self.add_account()

    def main_action(self) -> None:
        """Add an account."""
        self.add_account()

    def add_account(self, renew: Account | None = None) -> AddAccountDialog:
        """Open the dialog that adds an account, or signs one in again."""
        dialog = AddAccountDialog(self.context, self, renew=renew)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.added.connect(self._on_added)
        dialog.open()
        return dialog

    # --- reading -----------------------------------------------------------------------------------------

    def _on_changed(self, _changed: str = "") -> None:
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        services, office = self.context.services, self.context.office()
        self.context.lanes.run(self, lambda: load(services, office), self._show, supersede="accounts")

    def _show(self, views: tuple[AccountView, ...]) -> None:
        current = self._wanted or self._current_id()
        self._views, self._wanted = views, ""
        self.stack.setCurrentIndex(1 if views else 0)
        self.add_button.setVisible(bool(views))
        self.cards.accounts_model.show_views(views)
        row = max(0, self.cards.accounts_model.row_of(current))
        if views:
            self.cards.setCurrentIndex(self.cards.accounts_model.index(row))
            self._show_row(row)

    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._views):
            self.detail.show_view(self._views[row])

    def _current_id(self) -> str:
        row = self.cards.currentIndex().row()
        return self._views[row].account.id if 0 <= row < len(self._views) else ""

    # --- doing -------------------------------------------------------------------------------------------

    def _wish(self, name: str, account_id: str) -> None:
        found = [one.account for one in self._views if one.account.id == account_id]
        if not found:
            return
        account = found[0]
        acts: dict[str, Callable[[], object]] = {
            "sign_in": lambda: self.add_account(account),
            "check": lambda: self._check(account),
            "feed": lambda: self.page_requested.emit("practice_feed", {"account_id": account.id}),
            "rename": lambda: self._rename(account),
            "hold": lambda: self._hold(account, held=not account.held),
            "remove": lambda: self._ask_to_remove(account),
        }
        acts[name]()

    def _check(self, account: Account) -> None:
        self.detail.show_checking()
        accounts = self.context.services.accounts
        self.context.lanes.run(
            self, lambda: accounts.check(account.id), self._on_checked, self._on_error, lane=Lane.PARALLEL
        )

    def _on_checked(self, account: Account) -> None:
        if account.health is AccountHealth.OK:
            self._say(self.tr("{0} works.").format(account.display_name), NoticeKind.OK)
        self._reload()

    def _rename(self, account: Account) -> None:
        dialog = RenameDialog(account, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda name, kind: self._store_name(account, name, kind))
        dialog.open()

    def _store_name(self, account: Account, name: str, kind: AccountKind) -> None:
        accounts = self.context.services.accounts
        self.context.lanes.run(
            self, lambda: accounts.rename(account.id, name, kind), lambda _: self._reload(), self._on_error
        )

    def _hold(self, account: Account, *, held: bool) -> None:
        accounts = self.context.services.accounts

        def done(_: Account) -> None:
            words = self.tr("{0} is held; its posts wait.") if held else self.tr("{0} goes on.")
            undo = self.tr("Undo")
            notice = Notice(
                words.format(account.display_name),
                NoticeKind.OK,
                undo,
                lambda: self._hold(account, held=not held),
            )
            self.notice_requested.emit(notice)
            self._reload()

        self.context.lanes.run(self, lambda: accounts.set_held(account.id, held), done, self._on_error)

    def _ask_to_remove(self, account: Account) -> None:
        dialog = RemoveDialog(account, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(lambda: self._remove(account))
        dialog.open()

    def _remove(self, account: Account) -> None:
        accounts = self.context.services.accounts

        def done(_: None) -> None:
            self._say(self.tr("{0} was removed.").format(account.display_name), NoticeKind.OK)
            self._reload()

        self.context.lanes.run(
            self, lambda: accounts.remove(account.id), done, self._on_error, lane=Lane.PARALLEL
        )

    def _on_added(self, account: Account) -> None:
        self._wanted = account.id
        self._say(self.tr("{0} is ready.").format(account.display_name), NoticeKind.OK)
        self._reload()

    def _on_error(self, error: Exception) -> None:
        told = explain_error(error)
        self._say(told.title, NoticeKind.ERROR, told.detail)
        self._reload()

    def _say(self, text: str, kind: NoticeKind, detail: str = "") -> None:
        self.notice_requested.emit(Notice(text, kind, detail=detail))
