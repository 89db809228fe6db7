"""Signing in to a platform: through the browser, with a pasted code or key, or with typed fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.account import AccountKind
from core.errors import PapanSiarError, RetryLater
from core.platforms.platform import Platform, SignInField, SignInWay
from gui.accounts.callbacks import CallbackAddresses
from gui.accounts.sign_in_words import field_words, group_words, platform_hint, tick_words
from gui.errors import explain_error
from gui.page import PageContext
from gui.tasks import Lane, Task
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.looks import button, form_label, hide_unless, label, set_invalid

if TYPE_CHECKING:
    from core.domain.account import Account
    from core.ports import SignIn, SignInResult


class SignInForm(QWidget):
    """Ends with ``signed_in`` and the stored account. Runs outside the GUI thread and can be cancelled."""

    signed_in = Signal(object)
    _url_ready = Signal(str)

    def __init__(
        self,
        context: PageContext,
        info: Platform,
        *,
        server: str = "",
        kind: Callable[[], AccountKind] = lambda: AccountKind.OFFICE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._info = info
        self._kind = kind
        self._task: Task | None = None
        self._before: QWidget | None = None
        self._code_state = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        self.server = QLineEdit(server)
        self.server.setPlaceholderText(info.default_server or "sosial.contoh.go.id")
        server_row = QWidget()
        row = QHBoxLayout(server_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(form_label(self.tr("&Server"), self.server, 120))
        row.addWidget(self.server, 1)
        hide_unless(server_row, info.asks_server)
        column.addWidget(server_row)
        column.addWidget(self._build_fields())
        column.addWidget(self._build_ways())
        column.addWidget(self._build_progress())
        self.fault = label("", "error", wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        self._connect_signals()
        self._show_busy(busy=False)

    def _build_ways(self) -> QWidget:
        self._ways = QWidget()
        column = QVBoxLayout(self._ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.browser_button = button(self.tr("Sign in with the browser"), "primary")
        column.addWidget(self.browser_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            label(
                self.tr(
                    "The browser opens the server's own page. Your password is typed there and never here."
                ),
                "dim",
                wrap=True,
            )
        )
        self.other_ways = button(self.tr("Other ways: code or key"), "link")
        column.addWidget(self.other_ways, 0, Qt.AlignmentFlag.AlignLeft)
        self._others = QWidget()
        others = QVBoxLayout(self._others)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(SPACE_S)
        self.code_page_button = button(self.tr("1. Open the page with the code"))
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("2. Paste the code here"))
        self.code.setAccessibleName(self.tr("Code"))
        self.code.setEnabled(False)
        self.code_button = button(self.tr("Use the code"))
        self.code_button.setEnabled(False)
        others.addLayout(_row(self.code_page_button, self.code, self.code_button))
        self.token = QLineEdit()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setPlaceholderText(self.tr("Or paste an access token from the server's settings"))
        self.token.setAccessibleName(self.tr("Access token"))
        self.token_button = button(self.tr("Use the token"))
        others.addLayout(_row(self.token, self.token_button))
        self._others.hide()
        column.addWidget(self._others)
        has_code, has_token = SignInWay.CODE in self._info.ways, SignInWay.TOKEN in self._info.ways
        self.other_ways.setVisible(has_code or has_token)
        for widget in (self.code_page_button, self.code, self.code_button):
            widget.setVisible(has_code)
        for widget in (self.token, self.token_button):
            widget.setVisible(has_token)
        return self._ways

    def _build_fields(self) -> QWidget:
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.fields: dict[str, QLineEdit] = {}
        self._optional: dict[str, QWidget] = {}
        self.groups: dict[str, QPushButton] = {}
        self.ticks: dict[str, QCheckBox] = {}
        for one in self._info.fields:
            if one.group and one.group not in self.groups:
                column.addWidget(self._build_group(one.group), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self._build_tick(one) if one.choice else self._build_field(one))
        if self._info.callbacks:
            column.addWidget(CallbackAddresses(self._info))
        self.fields_hint = label(platform_hint(self._info.id), "dim", wrap=True)
        hide_unless(self.fields_hint, self.fields_hint.text())
        column.addWidget(self.fields_hint)
        self.fields_button = button(self.tr("Sign in"), "primary")
        column.addWidget(self.fields_button, 0, Qt.AlignmentFlag.AlignLeft)
        return self._fields

    def _build_field(self, one: SignInField) -> QWidget:
        edit = QLineEdit()
        words, hint = field_words(one.id)
        edit.setPlaceholderText(hint)
        if one.secret:
            edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.returnPressed.connect(self._on_entered)
        self.fields[one.id] = edit
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(form_label(words, edit, 120))
        row.addWidget(edit, 1)
        if not one.required:
            self._optional[one.id] = holder
            holder.hide()
        return holder

    def _build_tick(self, one: SignInField) -> QWidget:
        words, why = tick_words(one.id)
        tick = QCheckBox(words)
        tick.setAccessibleDescription(why)
        self.ticks[one.id] = tick
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        hint = label(why, "dim", wrap=True)
        hint.setContentsMargins(28, 0, 0, 0)
        hide_unless(hint, why)
        column.addWidget(tick)
        column.addWidget(hint)
        return holder

    def _build_progress(self) -> QWidget:
        self._busy = QWidget()
        column = QVBoxLayout(self._busy)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.progress_words = label("", wrap=True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Signing in"))
        self.cancel_button = button(self.tr("Cancel"))
        column.addWidget(self.progress_words)
        column.addWidget(bar)
        column.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignLeft)
        return self._busy

    def _connect_signals(self) -> None:
        self._url_ready.connect(self._context.open_url)
        self.browser_button.clicked.connect(self.sign_in_with_browser)
        self.other_ways.clicked.connect(lambda: self._others.setVisible(not self._others.isVisible()))
        self.code_page_button.clicked.connect(self.open_code_page)
        self.code_button.clicked.connect(self.use_code)
        self.code.returnPressed.connect(self.use_code)
        self.fields_button.clicked.connect(self.use_fields)
        self.token_button.clicked.connect(self.use_token)
        self.token.returnPressed.connect(self.use_token)
        self.server.returnPressed.connect(self._on_entered)
        self.cancel_button.clicked.connect(self.cancel)

    # --- the three ways ----------------------------------------------------------------------------------

    def sign_in_with_browser(self) -> None:
        """Open the browser and wait for it to come back."""
        typed = self._typed()
        if typed is None:
            return
        server, task = self.server.text().strip(), Task()
        self._run(
            lambda ways: ways.in_browser(server, self._url_ready.emit, lambda: task.cancelled, typed or None),
            self.tr("Waiting for the browser. Sign in there and allow Papan Siar."),
            task,
        )

    def open_code_page(self) -> None:
        """Open the page that shows a code."""
        if not self._has_server():
            return
        server, services, platform = self.server.text().strip(), self._context.services, self._info.id
        self._show_busy(busy=True, words=self.tr("Asking the server…"))
        self._task = self._context.lanes.run(
            self,
            lambda: services.sign_ins.of(platform).code_page(server),
            self._on_code_page,
            self._on_error,
            lane=Lane.PARALLEL,
        )

    def use_code(self) -> None:
        """Trade the pasted code for a key."""
        state, code = self._code_state, self.code.text()
        self._run(lambda ways: ways.with_code(state, code), self.tr("Checking the code…"), Task())

    def use_token(self) -> None:
        """Check the pasted key."""
        server, token = self.server.text().strip(), self.token.text()
        self._run(lambda ways: ways.with_token(server, token), self.tr("Checking the key…"), Task())

    def _build_group(self, group: str) -> QPushButton:
        opener = button(group_words(group), "link")
        opener.setCheckable(True)
        members = [one.id for one in self._info.fields if one.group == group]
        opener.toggled.connect(lambda shown: self._show_fields(members, shown=shown))
        self.groups[group] = opener
        return opener

    def _show_fields(self, names: Sequence[str], *, shown: bool = True) -> None:
        for name in names:
            self._optional[name].setVisible(shown)
            if not shown:
                self.fields[name].clear()
                set_invalid(self.fields[name], False)
        if shown and names:
            self.fields[names[0]].setFocus(Qt.FocusReason.OtherFocusReason)

    def use_fields(self) -> None:
        """Sign in with what was typed into the platform's fields."""
        typed = self._typed()
        if typed is not None:
            server = self.server.text().strip()
            self._run(lambda ways: ways.with_fields(server, typed), self.tr("Asking the platform…"), Task())

    def _typed(self) -> dict[str, str] | None:
        """Give what stands in the fields; None when one that is needed is empty, which is then marked."""
        may_be_empty = {one.id for one in self._info.fields if one.may_be_empty}
        empty = [
            edit
            for name, edit in self.fields.items()
            if not edit.text().strip()
            and name not in may_be_empty
            and (name not in self._optional or edit.isVisibleTo(self))
        ]
        for edit in self.fields.values():
            set_invalid(edit, edit in empty)
        if empty:
            empty[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        if not self._has_needed_ticks():
            return None
        typed = {name: edit.text() for name, edit in self.fields.items() if edit.text().strip()}
        return {**typed, **{name: "1" for name, tick in self.ticks.items() if tick.isChecked()}}

    def _has_needed_ticks(self) -> bool:
        """Ask for a box that must be ticked; the others are free."""
        needed = (one.id for one in self._info.fields if one.choice and one.required)
        missing = next((one for one in needed if not self.ticks[one].isChecked()), None)
        if missing is not None:
            self.ticks[missing].setFocus(Qt.FocusReason.OtherFocusReason)
            self._say(self.tr("Tick the box first: “{0}”.").format(self.ticks[missing].text()))
        return missing is None

    def cancel(self) -> None:
        """Stop waiting; nothing is added."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._show_busy(busy=False)

    def _on_entered(self) -> None:
        if SignInWay.FIELDS in self._info.ways:
            self.use_fields()
        else:
            self.sign_in_with_browser()

    # --- running -----------------------------------------------------------------------------------------

    def _run(self, way: Callable[[SignIn], SignInResult], words: str, task: Task) -> None:
        if not self._has_server():
            return
        services, platform, kind = self._context.services, self._info.id, self._kind()

        def work() -> Account | None:
            result = way(services.sign_ins.of(platform))
            return None if task.cancelled else services.accounts.add_signed_in(platform, result, kind)

        self._before = self.window().focusWidget()
        self._show_busy(busy=True, words=words)
        self._task = self._context.lanes.run(
            self, work, self._on_signed_in, self._on_error, lane=Lane.PARALLEL, task=task
        )

    def _has_server(self) -> bool:
        named = not self._info.asks_server or bool(self._info.default_server or self.server.text().strip())
        set_invalid(self.server, not named)
        if not named:
            self.server.setFocus(Qt.FocusReason.OtherFocusReason)
        return named

    def _on_code_page(self, page: tuple[str, str]) -> None:
        address, self._code_state = page
        self._show_busy(busy=False)
        self.code.setEnabled(True)
        self.code_button.setEnabled(True)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.open_url(address)

    def _on_signed_in(self, account: Account | None) -> None:
        self._show_busy(busy=False)
        self.token.clear()
        self.code.clear()
        for edit in self.fields.values():
            edit.clear()
        if account is not None:
            self.signed_in.emit(account)

    def _on_error(self, error: Exception) -> None:
        self._show_busy(busy=False)
        if isinstance(error, PapanSiarError) and error.code == "sign_in_cancelled":
            return
        if isinstance(error, PapanSiarError) and error.code.endswith("_needed"):
            wanted = error.code.removesuffix("_needed")
            self._show_fields([wanted] if wanted in self._optional else [])
        elif self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self._words_about(error))

    def _words_about(self, error: Exception) -> str:
        """Say what went wrong; a sign-in is not tried again by itself, as a post would be."""
        told = explain_error(error)
        if isinstance(error, RetryLater):
            again = self.tr("No account was added. Check the address and the internet, then try again.")
            return f"{told.title} {again}"
        return told.text

    def _say(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.show()

    def _show_busy(self, *, busy: bool, words: str = "") -> None:
        self._busy.setVisible(busy)
        self._ways.setVisible(not busy and SignInWay.BROWSER in self._info.ways)
        self._fields.setVisible(not busy and bool(self._info.fields))
        self.fields_button.setVisible(SignInWay.FIELDS in self._info.ways)
        self.server.setEnabled(not busy)
        self.progress_words.setText(words)
        if busy:
            self.fault.hide()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    for one in widgets:
        row.addWidget(one, 1 if isinstance(one, QLineEdit) else 0)
    return row
