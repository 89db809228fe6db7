"""Who writes, who checks and who approves, as the first start asks for them; all of it may stay empty."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from core.domain.people import Role
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.looks import form_label, label, set_invalid

_MOST_LETTERS = 120


@dataclass(frozen=True, slots=True)
class Helper:
    """One person as typed."""

    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Helpers:
    """The three roles, the number of the admin's decree, and whether every post needs an approval."""

    admin: Helper = Helper()
    decree: str = ""
    checker: Helper = Helper()
    approver: Helper = Helper()
    approves_all: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        return self == Helpers()

    @property
    def can_approve(self) -> bool:
        """Tell whether an admin and another person as approver are named."""
        admin, approver = self.admin.name.casefold(), self.approver.name.casefold()
        return bool(admin and approver) and admin != approver


class PeopleForm(QWidget):
    """Emits ``changed`` at every edit."""

    changed = Signal()

    def __init__(self, helpers: Helpers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: dict[Role, QLineEdit] = {}
        self.titles: dict[Role, QLineEdit] = {}
        self.decree = _field(helpers.decree, self.tr("Number of the decree (SK), if there is one"))
        self.approves_all = QCheckBox(self.tr("No post leaves before the &approver has agreed"))
        self.approves_all.setChecked(helpers.approves_all)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._add(0, Role.ADMIN, self.tr("A&dmin (writes)"), helpers.admin)
        self._grid.addWidget(form_label(self.tr("Appointed by &SK"), self.decree), 1, 0)
        self._grid.addWidget(self.decree, 1, 1, 1, 2)
        self._add(2, Role.CHECKER, self.tr("&Checker"), helpers.checker)
        self._add(3, Role.APPROVER, self.tr("A&pprover"), helpers.approver)
        self.fault = label(self.tr("Write the name as well."), "error")
        self.fault.hide()
        self._grid.addWidget(self.fault, 4, 1, 1, 2)
        self._grid.addWidget(self.approves_all, 5, 1, 1, 2)
        words = self.tr("Each of them sets a PIN alone later: Settings, People and approval.")
        self._grid.addWidget(label(words, "dim", wrap=True), 6, 1, 1, 2)
        self._connect_signals()
        self._judge()

    def _add(self, row: int, role: Role, words: str, helper: Helper) -> None:
        self.names[role] = _field(helper.name, self.tr("Name, with titles"))
        self.titles[role] = _field(helper.title, self.tr("Position"))
        made = form_label(words, self.names[role])
        self.titles[role].setAccessibleName(self.tr("Position: {0}").format(words.replace("&", "")))
        self._grid.addWidget(made, row, 0)
        self._grid.addWidget(self.names[role], row, 1)
        self._grid.addWidget(self.titles[role], row, 2)

    def _connect_signals(self) -> None:
        for field in (self.decree, *self.names.values(), *self.titles.values()):
            field.textEdited.connect(self._on_edited)
        self.approves_all.toggled.connect(self._on_edited)

    def helpers(self) -> Helpers:
        """Give what stands in the form."""
        typed = {
            role: Helper(name.text().strip(), self.titles[role].text().strip())
            for role, name in self.names.items()
        }
        made = Helpers(
            typed[Role.ADMIN], self.decree.text().strip(), typed[Role.CHECKER], typed[Role.APPROVER]
        )
        return Helpers(
            made.admin,
            made.decree,
            made.checker,
            made.approver,
            made.can_approve and self.approves_all.isChecked(),
        )

    def check(self) -> bool:
        """Mark a position or a decree without a name and go there; True if there is none."""
        for role, name in self.names.items():
            belongs = self.titles[role].text().strip()
            if role is Role.ADMIN:
                belongs = belongs or self.decree.text().strip()
            if belongs and not name.text().strip():
                set_invalid(name, True)
                self.fault.show()
                name.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def _on_edited(self, _value: object) -> None:
        for name in self.names.values():
            if name.text().strip():
                set_invalid(name, False)
        self.fault.hide()
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        self.approves_all.setEnabled(self.helpers().can_approve)


def _field(text: str, placeholder: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(_MOST_LETTERS)
    made.setPlaceholderText(placeholder)
    made.setAccessibleName(placeholder)
    return made
