"""Asks how the one-file copy of the office shall be protected, before it is asked where it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.domain.copy_password import LEAST, Strength, strength, suggested
from gui.approval.witness_dialog import fit
from gui.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.looks import button, form_label, label, set_invalid, set_look

_WIDTH = 560


class CopyDialog(QDialog):
    """Emits ``chosen`` with the password, which is empty if none is wanted. ``known`` are the office's own words."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = tuple(known)
        self.setWindowTitle(self.tr("Copy everything"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self.protect = QCheckBox(self.tr("Protect the copy with a &password (recommended)"))
        self.protect.setChecked(True)
        self.first, self.second = QLineEdit(), QLineEdit()
        for field in (self.first, self.second):
            field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.shown = QCheckBox(self.tr("S&how"))
        self.suggest = button(self.tr("Suggest one"), "link")
        self.hint = label("", "dim", wrap=True)
        self.advice = label(
            self.tr(
                "Write it down and keep it apart from the flash disk, for example in the office's safe. Without it "
                "nobody can open the copy, not even the makers of this program."
            ),
            wrap=True,
        )
        self.warning = label(
            self.tr(
                "Whoever finds the flash disk can then read every draft and post, the citizens' comments with their "
                "names, and who approved what. Keys to accounts are in no copy."
            ),
            "error",
            wrap=True,
        )
        self.back = button(self.tr("Cancel"))
        self.go = button(self.tr("Choose the folder…"), "primary")
        self.go.setDefault(True)
        self._lay_out()
        self._connect_signals()
        self._show_signs()
        self._judge()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(self.protect)
        self.fields = QWidget()
        grid = QGridLayout(self.fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        grid.addWidget(form_label(self.tr("Pass&word"), self.first), 0, 0)
        grid.addWidget(self.first, 0, 1)
        grid.addWidget(self.shown, 0, 2)
        grid.addWidget(form_label(self.tr("The same &again"), self.second), 1, 0)
        grid.addWidget(self.second, 1, 1)
        grid.addWidget(self.suggest, 1, 2)
        grid.addWidget(self.hint, 2, 1, 1, 2)
        column.addWidget(self.fields)
        column.addWidget(self.advice)
        column.addWidget(self.warning)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        for before, after in (
            (self.protect, self.first), (self.first, self.second), (self.second, self.shown),
            (self.shown, self.suggest), (self.suggest, self.back), (self.back, self.go),
        ):  # fmt: skip
            QWidget.setTabOrder(before, after)

    def _connect_signals(self) -> None:
        self.protect.toggled.connect(self._judge)
        self.first.textChanged.connect(self._judge)
        self.second.textChanged.connect(self._judge)
        self.shown.toggled.connect(self._show_signs)
        self.suggest.clicked.connect(self._suggest)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the password, and give wrapped words the height that they need."""
        super().showEvent(event)
        fit(self)
        self.first.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no password in a closed window."""
        self.first.clear()
        self.second.clear()
        super().hideEvent(event)

    def _show_signs(self) -> None:
        mode = QLineEdit.EchoMode.Normal if self.shown.isChecked() else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.second.setEchoMode(mode)

    def _suggest(self) -> None:
        """Fill in the first field only: typing the second shows that it was written down."""
        self.shown.setChecked(True)
        self.first.setText(suggested())
        self.second.clear()
        self.second.setFocus()

    def _judge(self) -> None:
        wanted = self.protect.isChecked()
        for widget in (self.fields, self.advice):
            widget.setVisible(wanted)
        self.warning.setVisible(not wanted)
        told = strength(self.first.text(), self._known)
        same = self.first.text() == self.second.text()
        differs = bool(self.second.text()) and not self.first.text().startswith(self.second.text())
        self.hint.setText(self._words(told, differs=differs))
        set_look(self.hint, "error" if differs else "dim")
        set_invalid(self.second, differs)
        self.go.setEnabled(not wanted or (told.is_enough and same))
        if self.isVisible():
            fit(self)

    def _words(self, told: Strength, *, differs: bool) -> str:
        if differs:
            return self.tr("The two are not the same.")
        return {
            Strength.SHORT: self.tr(
                "At least {0} signs: a few words that do not belong together are best."
            ).format(LEAST),
            Strength.WEAK: self.tr("Easy to guess. Add another word, and none that names the office."),
            Strength.FAIR: self.tr("Good enough. One more word makes it hard to guess."),
            Strength.STRONG: self.tr("Hard to guess."),
        }[told]

    def _on_go(self) -> None:
        password = self.first.text() if self.protect.isChecked() else ""
        self.accept()
        self.chosen.emit(password)
