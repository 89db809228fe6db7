"""The questions that the inbox asks: to whom a matter goes, why a comment is hidden or closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, form_label, label

_LAPOR = "SP4N-LAPOR!"


class _Question(QDialog):
    """A form with one button that acts and one that goes back."""

    def __init__(self, title: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self.column.setSpacing(SPACE_M)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(act)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Back"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


class ForwardDialog(_Question):
    """Asks for the unit and the number that the matter has there; copies the text for SP4N-LAPOR!."""

    def __init__(
        self, units: Sequence[str], unit: str, ticket: str, lapor_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Forward to a unit"))
        self.ok.setText(self.tr("Forward"))
        self.unit = QComboBox()
        self.unit.setEditable(True)
        self.unit.addItems(list(dict.fromkeys([*units, _LAPOR, "PPID"])))
        self.unit.setCurrentText(unit)
        self.unit.setAccessibleName(self.tr("Unit"))
        self.ticket = QLineEdit(ticket)
        self.ticket.setPlaceholderText(self.tr("May follow later"))
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_S)
        form.addRow(form_label(self.tr("&Unit"), self.unit), self.unit)
        form.addRow(form_label(self.tr("&Number of the matter there"), self.ticket), self.ticket)
        self.column.addLayout(form)
        self.column.addWidget(
            label(
                self.tr("For SP4N-LAPOR! or a message to the unit; personal data is masked:"),
                "dim",
                wrap=True,
            )
        )
        self.lapor = QPlainTextEdit(lapor_text)
        self.lapor.setReadOnly(True)
        self.lapor.setTabChangesFocus(True)
        self.lapor.setAccessibleName(self.tr("Text to hand on"))
        self.lapor.setFixedHeight(self.fontMetrics().lineSpacing() * 8)
        self.column.addWidget(self.lapor)
        self.copy_button = button(self.tr("&Copy the text"))
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.column.addWidget(self.buttons)
        self.unit.editTextChanged.connect(self._judge)
        self.copy_button.clicked.connect(self._copy)
        self._judge()

    def _judge(self) -> None:
        self.ok.setEnabled(bool(self.unit.currentText().strip()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.lapor.toPlainText())
        self.copy_button.setText(self.tr("Copied"))


class ReasonDialog(_Question):
    """Asks why; for criticism also who agreed."""

    def __init__(
        self,
        title: str,
        hint: str,
        act: str,
        reasons: Sequence[str],
        *,
        needs_approver: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, act, parent)
        self.column.addWidget(label(hint, wrap=True))
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.addItems(list(reasons))
        self.reason.setCurrentText("")
        self.approver = QLineEdit()
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_S)
        form.addRow(form_label(self.tr("&Reason"), self.reason), self.reason)
        if needs_approver:
            form.addRow(form_label(self.tr("&Agreed by (name and position)"), self.approver), self.approver)
        self._needs_approver = needs_approver
        self.column.addLayout(form)
        self.column.addWidget(self.buttons)
        self.reason.editTextChanged.connect(self._judge)
        self.approver.textChanged.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        agreed = not self._needs_approver or bool(self.approver.text().strip())
        self.ok.setEnabled(bool(self.reason.currentText().strip()) and agreed)
