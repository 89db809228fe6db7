"""What the program says by itself: a post that needs the admin, a key that runs out, a disk that is full."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.domain.formats import date_text
from gui.bridge import Bridge
from gui.labels import platform_name
from gui.main_window import MainWindow
from gui.notices import Notice, NoticeKind
from gui.page import PageContext

if TYPE_CHECKING:
    from core.domain.account import Account
    from gui.tray import Tray

_AGAIN_AFTER_S = 3600.0
# What can wait is told once a day.
_WARNINGS = {"disk_nearly_full": 24 * 3600.0}


class Alerts(QObject):
    """A toast in the window and, while the window is not in front, a message of the desktop beside the clock."""

    def __init__(
        self, context: PageContext, bridge: Bridge, window: MainWindow, tray: Callable[[], Tray | None]
    ) -> None:
        super().__init__(bridge)
        self._context = context
        self._window = window
        self._tray = tray
        self._told_at: dict[str, float] = {}
        bridge.attention_needed.connect(self._on_attention)
        bridge.trouble.connect(self._on_trouble)
        bridge.key_expires.connect(self._on_key_expires)

    def _on_attention(self, delivery_id: str) -> None:
        text = self.tr("A post needs you. The outbox shows why and what to do.")
        open_outbox = partial(self._open, "outbox", {"delivery_id": delivery_id})
        self._say(
            self.tr("Papan Siar needs you"), Notice(text, NoticeKind.WARN, self.tr("Show"), open_outbox)
        )

    def _on_trouble(self, code: str) -> None:
        """Tell a fault that concerns everything; it comes back with every try and is told once an hour or a day."""
        now = self._context.services.clock.monotonic()
        if code in self._told_at and now - self._told_at[code] < _WARNINGS.get(code, _AGAIN_AFTER_S):
            return
        self._told_at[code] = now
        from gui.errors import explain  # the sentences of all errors

        told = explain(code)
        kind = NoticeKind.WARN if code in _WARNINGS else NoticeKind.ERROR
        self._say(told.title, Notice(told.title, kind, detail=told.detail))

    def _on_key_expires(self, account_id: str, days: int) -> None:
        accounts = self._context.services.accounts
        self._context.lanes.run(self, partial(accounts.get, account_id), partial(self._tell_expiry, days))

    def _tell_expiry(self, days: int, account: Account) -> None:
        if account.token_expires_at is None:
            return
        name = f"{account.display_name} ({platform_name(account.platform)})"
        zone, language = self._context.office().zone, self._context.preferences.language
        day = date_text(zone.local(account.token_expires_at).date(), language)
        if days:
            text = self.tr("The key of {0} runs out on {1}.").format(name, day)
            detail = self.tr("Sign in again before that day, so that posts go on leaving by themselves.")
        else:
            text = self.tr("The key of {0} ran out on {1}.").format(name, day)
            detail = self.tr("Its posts wait in the outbox. Sign in again and they leave by themselves.")
        act = partial(self._open, "accounts", {"account_id": account.id})
        self._say(
            text, Notice(text, NoticeKind.WARN, self.tr("Show the account"), act, detail, stays_ms=60_000)
        )

    def _say(self, title: str, notice: Notice) -> None:
        if self._window.isVisible():
            self._window.show_notice(notice)
        tray = self._tray()
        if tray is not None and not self._window.isActiveWindow():
            words = notice.detail if title == notice.text else notice.text
            tray.say(title, words, notice.action)

    def _open(self, page: str, arguments: object) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._window.open_page(page, arguments)
