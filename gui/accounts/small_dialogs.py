"""Renaming an account, and saying good-bye to one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.domain.account import Account, AccountKind, ChannelMode
from gui.labels import kind_word
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.looks import button, form_label, label, set_invalid


class RenameDialog(QDialog):
    """Asks for name and voice; ``chosen`` gives (name, kind)."""

    chosen = Signal(str, object)

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rename the account"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        self.name = QLineEdit(account.display_name)
        self.name.setMaxLength(120)
        self.kind = QComboBox()
        for one in AccountKind:
            self.kind.addItem(kind_word(one), one.value)
        self.kind.setCurrentIndex(self.kind.findData(account.kind.value))
        for words, field in ((self.tr("&Name here"), self.name), (self.tr("&Whose voice"), self.kind)):
            row = QHBoxLayout()
            row.addWidget(form_label(words, field, 120))
            row.addWidget(field, 1)
            column.addLayout(row)
        hint = self.tr("The name on the platform stays as it is. Accounts of officials get a coloured band.")
        column.addWidget(label(hint, "dim", wrap=True))
        self.ok_button = button(self.tr("Rename"), "primary")
        self.ok_button.setDefault(True)
        self.cancel_button = button(self.tr("Cancel"))
        column.addLayout(_buttons(self.cancel_button, self.ok_button))
        self.ok_button.clicked.connect(self._take)
        self.cancel_button.clicked.connect(self.reject)

    def _take(self) -> None:
        name = self.name.text().strip()
        set_invalid(self.name, not name)
        if name:
            self.chosen.emit(name, AccountKind(self.kind.currentData()))
            self.accept()


class RemoveDialog(QDialog):
    """Tells what removing does. It cannot be undone with one click: the key is deleted."""

    confirmed = Signal()

    def __init__(self, account: Account, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Remove the account"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(label(self.tr("Remove {0}?").format(account.display_name), "heading", wrap=True))
        lines = [
            self.tr(
                "Nothing on the platform is deleted. What was published stays in your archive with its "
                "figures."
            )
        ]
        if account.mode is ChannelMode.API:
            lines.insert(
                0,
                self.tr(
                    "Its key is deleted from the keyring of this computer. To use it again, sign in again."
                ),
            )
        for words in lines:
            column.addWidget(label(words, wrap=True))
        self.remove_button = button(self.tr("Remove"), "danger")
        self.cancel_button = button(self.tr("Keep it"))
        column.addLayout(_buttons(self.cancel_button, self.remove_button))
        self.remove_button.clicked.connect(self._take)
        self.cancel_button.clicked.connect(self.reject)
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        self.accept()
        self.confirmed.emit()


def _buttons(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    row.addStretch(1)
    for one in buttons:
        row.addWidget(one)
    return row
