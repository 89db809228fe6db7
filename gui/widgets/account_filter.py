"""The choice of one account, or of all, above every list that can be narrowed to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from core.domain.account import Account
from gui.labels import platform_name
from gui.page import PageContext


class AccountFilter(QComboBox):
    """All accounts at first. ``currentIndexChanged`` tells of choices only, not of accounts that come and go."""

    def __init__(self, least_letters: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context: PageContext | None = None
        self.setAccessibleName(self.tr("Account"))
        self.setMinimumContentsLength(least_letters)
        self.addItem(self.tr("All accounts"), "")

    @property
    def account_id(self) -> str:
        """Give the chosen account; empty for all of them."""
        return str(self.currentData() or "")

    def follow(self, context: PageContext) -> None:
        """Read the accounts whenever they change; the first time when ``read`` is called."""
        self._context = context
        context.bridge.accounts_changed.connect(self.read)

    def read(self, _changed: str = "") -> None:
        """Read the accounts anew, in the database lane."""
        if self._context is not None:
            services = self._context.services
            self._context.lanes.run(self, services.accounts.list, self.show_accounts, supersede="accounts")

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer these accounts; a choice that still exists stays."""
        before = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self.tr("All accounts"), "")
            for one in accounts:
                self.addItem(f"{one.display_name} · {platform_name(one.platform)}", one.id)
            self.setCurrentIndex(max(0, self.findData(before)))
