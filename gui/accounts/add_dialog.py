"""Adding an account: which platform, who sends, and the way in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.domain.account import Account, AccountKind, ChannelMode
from core.platforms.catalogue import PLATFORMS
from core.platforms.platform import Platform
from gui.accounts.sign_in_form import SignInForm
from gui.errors import explain_error
from gui.labels import kind_word, mode_word, platform_name
from gui.page import PageContext
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.looks import button, form_label, hide_unless, label, set_invalid, tab_before
from gui.widgets.scrolled import scrolled

_LABEL_WIDTH = 120
#: The window's frame and a bar of the desktop.
_SCREEN_MARGIN = 80


class AddAccountDialog(QDialog):
    """Emits ``added`` with the stored account. ``renew`` signs an account in again."""

    added = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget, *, renew: Account | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._renew = renew
        self._info = PLATFORMS[renew.platform if renew is not None else "practice"]
        self.setWindowTitle(self.tr("Sign in again") if renew is not None else self.tr("Add an account"))
        room = self.screen().availableGeometry().height() - _SCREEN_MARGIN
        self.setMinimumSize(context.theme.px(740), min(room, context.theme.px(500)))
        self.resize(self.minimumWidth(), max(self.minimumHeight(), min(context.theme.px(640), room)))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        row.setSpacing(SPACE_L)
        self.platforms = self._build_platforms()
        row.addWidget(self.platforms)
        column = QVBoxLayout()
        column.setSpacing(SPACE_M)
        row.addLayout(column, 1)
        self.title = label("", "title")
        column.addWidget(self.title)
        self.steps = QStackedWidget()
        self.steps.setProperty("look", "scrolled")
        column.addWidget(scrolled(self.steps, across=False), 1)
        self.close_button = button(self.tr("Cancel"))
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self._connect_signals()
        if renew is not None:
            self.platforms.hide()
            self._show_platform(self._info)
        else:
            self.platforms.setCurrentRow(0)

    def _build_platforms(self) -> QListWidget:
        view = QListWidget()
        view.setAccessibleName(self.tr("Platform"))
        view.setFixedWidth(self._context.theme.px(190))
        view.setIconSize(QSize(20, 20))
        view.setFrameShape(QFrame.Shape.NoFrame)
        for info in PLATFORMS.values():
            item = QListWidgetItem(self._context.theme.platform_icon(info.id), platform_name(info.id))
            item.setSizeHint(QSize(100, self._context.theme.px(36)))
            item.setData(Qt.ItemDataRole.UserRole, info.id)
            view.addItem(item)
        return view

    def _connect_signals(self) -> None:
        self.platforms.currentItemChanged.connect(self._on_platform)
        self.close_button.clicked.connect(self.reject)

    def choose(self, platform: str) -> None:
        """Show the way into a platform."""
        for row in range(self.platforms.count()):
            if self.platforms.item(row).data(Qt.ItemDataRole.UserRole) == platform:
                self.platforms.setCurrentRow(row)

    def _on_platform(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show_platform(PLATFORMS[item.data(Qt.ItemDataRole.UserRole)])

    def _show_platform(self, info: Platform) -> None:
        self._info = info
        self.title.setText(platform_name(info.id))
        step = AccountStep(self._context, info, self._renew)
        step.stored.connect(self._on_stored)
        old = self.steps.currentWidget()
        self.steps.addWidget(step)
        self.steps.setCurrentWidget(step)
        tab_before(self, (self.close_button,))
        if isinstance(old, AccountStep):
            old.stop()
            self.steps.removeWidget(old)
            old.deleteLater()

    def step(self) -> AccountStep:
        """Give the form of the chosen platform."""
        step = self.steps.currentWidget()
        assert isinstance(step, AccountStep)  # noqa: S101 - narrows the type
        return step

    def _on_stored(self, account: Account) -> None:
        self.accept()
        self.added.emit(account)

    def done(self, result: int) -> None:
        """Stop a sign-in under way before closing."""
        self.step().stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop a sign-in under way before closing."""
        self.step().stop()
        super().closeEvent(event)


class AccountStep(QWidget):
    """The form for one platform: who sends, whose voice it is, and then a name or a sign-in."""

    stored = Signal(object)

    def __init__(
        self, context: PageContext, info: Platform, renew: Account | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._info = info
        self._renew = renew
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        self.modes: dict[ChannelMode, QRadioButton] = {}
        if renew is None:
            self._build_modes()
            self._build_kind()
        self._column.addWidget(self._build_named())
        self.sign_in = SignInForm(
            context,
            info,
            server=renew.server_url if renew is not None else "",
            kind=self.kind,
        )
        self._column.addWidget(self.sign_in)
        self._column.addStretch(1)
        self._connect_signals()
        self._show_mode()

    def _build_modes(self) -> None:
        for one in self._info.modes:
            radio = QRadioButton(mode_word(one))
            radio.setAccessibleDescription(_mode_hint(one))
            self.modes[one] = radio
            hint = label(_mode_hint(one), "dim", wrap=True)
            hint.setContentsMargins(28 if len(self._info.modes) > 1 else 0, 0, 0, 0)
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(radio)
            pair.addWidget(hint)
            self._column.addLayout(pair)
            radio.setVisible(len(self._info.modes) > 1)
        self.modes[self._info.modes[0]].setChecked(True)

    def _build_kind(self) -> None:
        self.kind_box = QComboBox()
        for one in AccountKind:
            self.kind_box.addItem(kind_word(one), one.value)
        holder = _labelled(self.tr("&Whose voice"), self.kind_box)
        hide_unless(holder, self._info.id != "practice")
        self._column.addWidget(holder)

    def _build_named(self) -> QWidget:
        self._named = QWidget()
        column = QVBoxLayout(self._named)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        practice = self._info.id == "practice"
        self.name = QLineEdit(self.tr("Practice account") if practice else "")
        self.name.setPlaceholderText(self.tr("As it is called on the platform"))
        self.name.setMaxLength(120)
        self.handle = QLineEdit()
        self.handle.setPlaceholderText("@…")
        handle_row = _labelled(self.tr("&Handle"), self.handle)
        hide_unless(handle_row, not practice)
        column.addWidget(_labelled(self.tr("&Name"), self.name))
        column.addWidget(handle_row)
        self.fault = label("", "error", wrap=True)
        self.fault.hide()
        column.addWidget(self.fault)
        self.add_button = button(self.tr("Add"), "primary")
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        return self._named

    def _connect_signals(self) -> None:
        for radio in self.modes.values():
            radio.toggled.connect(self._show_mode)
        self.add_button.clicked.connect(self.add)
        self.name.returnPressed.connect(self.add)
        self.handle.returnPressed.connect(self.add)
        self.sign_in.signed_in.connect(self.stored)

    def mode(self) -> ChannelMode:
        """Give who sends."""
        if self._renew is not None:
            return self._renew.mode
        return next(mode for mode, radio in self.modes.items() if radio.isChecked())

    def kind(self) -> AccountKind:
        """Give whose voice it is."""
        return self._renew.kind if self._renew is not None else AccountKind(self.kind_box.currentData())

    def stop(self) -> None:
        """End a sign-in under way."""
        self.sign_in.cancel()

    def add(self) -> None:
        """Store an account that needs no key."""
        services, platform, mode, kind = self._context.services, self._info.id, self.mode(), self.kind()
        name, handle = self.name.text().strip(), self.handle.text().strip()
        set_invalid(self.name, not name)

        def work() -> Account:
            if mode is ChannelMode.PRACTICE:
                return services.accounts.add_practice(name)
            return services.accounts.add_assisted(platform, name, handle, kind)

        self._context.lanes.run(self, work, self.stored.emit, self._on_error)

    def _show_mode(self) -> None:
        automatic = self.mode() is ChannelMode.API
        self._named.setVisible(not automatic)
        self.sign_in.setVisible(automatic)

    def _on_error(self, error: Exception) -> None:
        self.fault.setText(explain_error(error).text)
        self.fault.show()


def _mode_hint(mode: ChannelMode) -> str:
    return {
        ChannelMode.API: QCoreApplication.translate(
            "Accounts", "The program sends by itself, tries again, and reads engagement."
        ),
        ChannelMode.ASSISTED: QCoreApplication.translate(
            "Accounts",
            "The program prepares text and picture and reminds you; you publish in the platform's own app "
            "and confirm with the link. Needs no developer account.",
        ),
        ChannelMode.PRACTICE: QCoreApplication.translate(
            "Accounts",
            "Publishes into a feed on this computer only, with invented citizens who react. For learning.",
        ),
    }[mode]


def _labelled(words: str, field: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_S)
    row.addWidget(form_label(words, field, _LABEL_WIDTH))
    row.addWidget(field, 1)
    return holder
