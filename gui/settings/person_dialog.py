"""One person of the office: name, roles, decree, and for whom the person acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.domain.people import Person, Role
from gui.approval.witness_dialog import fit
from gui.approval.words import person_line, role_word
from gui.errors import explain_error
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.looks import button, form_label, label, line, pad_spin_box
from gui.widgets.wrapping_row import WrappingRow

_WIDTH = 520


class PersonDialog(QDialog):
    """Emits ``stored_requested`` with the person; whoever opened it calls ``accept`` or ``refuse``."""

    stored_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        person: Person,
        others: Sequence[Person],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._person = person
        is_new = not person.name
        self.setWindowTitle(self.tr("Add person") if is_new else self.tr("Change person"))
        self.setMinimumWidth(theme.px(_WIDTH))
        self.name = QLineEdit(person.name)
        self.name.setPlaceholderText(self.tr("with titles, as in the decree"))
        self.title = QLineEdit(person.title)
        self.roles = {one: QCheckBox(role_word(one)) for one in Role}
        for role, box in self.roles.items():
            box.setChecked(role in person.roles)
        self.decree_number = QLineEdit(person.decree_number)
        self.has_decree_date = QCheckBox(self.tr("dated"))
        self.has_decree_date.setChecked(person.decree_on is not None)
        self.decree_on = _day(person.decree_on or today)
        self.acts_for = QComboBox()
        self.acts_for.addItem(self.tr("nobody"), "")
        for one in others:
            if Role.APPROVER in one.roles:
                self.acts_for.addItem(person_line(one), one.id)
        self.acts_for.setCurrentIndex(max(0, self.acts_for.findData(person.acts_for)))
        self.acts_from, self.acts_until = _day(person.acts_from or today), _day(person.acts_until or today)
        self.decree_on.setAccessibleName(self.tr("Date of the decree"))
        self.acts_from.setAccessibleName(self.tr("First day"))
        self.acts_until.setAccessibleName(self.tr("Last day"))
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.back = button(self.tr("Cancel"))
        self.store = button(self.tr("Store"), "primary")
        self.store.setDefault(True)
        self._lay_out()
        self._connect_signals()
        self._show_days()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        self._add(self.tr("&Name"), self.name)
        self._add(self.tr("&Position"), self.title)
        self._add(self.tr("Roles"), _row(*self.roles.values()))
        self._add(self.tr("Decree (SK) nu&mber"), self.decree_number)
        self._add("", _row(self.has_decree_date, self.decree_on))
        column.addLayout(self._grid)
        column.addWidget(line())
        self.acting = QWidget()
        below = QGridLayout(self.acting)
        below.setContentsMargins(0, 0, 0, 0)
        below.setHorizontalSpacing(SPACE_L)
        below.setVerticalSpacing(SPACE_S)
        below.setColumnStretch(1, 1)
        below.addWidget(form_label(self.tr("&Acts for (Plh.)"), self.acts_for), 0, 0)
        below.addWidget(self.acts_for, 0, 1)
        self.until = label(self.tr("to"))
        below.addWidget(_row(self.acts_from, self.until, self.acts_until), 1, 1)
        hint = self.tr("On these days the person approves in the approver's place; the history names both.")
        below.addWidget(label(hint, "dim", wrap=True), 2, 1)
        column.addWidget(self.acting)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.store)
        column.addLayout(buttons)

    def _add(self, words: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        if words:
            self._grid.addWidget(form_label(words, field), row, 0)
        self._grid.addWidget(field, row, 1)

    def _connect_signals(self) -> None:
        self.has_decree_date.toggled.connect(self._show_days)
        self.acts_for.currentIndexChanged.connect(self._show_days)
        self.back.clicked.connect(self.reject)
        self.store.clicked.connect(lambda: self.stored_requested.emit(self.person()))
        self.name.textEdited.connect(self.problem.hide)

    def _show_days(self) -> None:
        self.decree_on.setEnabled(self.has_decree_date.isChecked())
        acts = bool(self.acts_for.currentData())
        for widget in (self.acts_from, self.until, self.acts_until):
            widget.setEnabled(acts)
        self.acting.setVisible(self.acts_for.count() > 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Give wrapped words the height that they need."""
        super().showEvent(event)
        fit(self)

    def person(self) -> Person:
        """Give the person as filled in."""
        acts_for = str(self.acts_for.currentData() or "")
        return replace(
            self._person,
            name=self.name.text().strip(),
            title=self.title.text().strip(),
            roles=frozenset(one for one, box in self.roles.items() if box.isChecked()),
            decree_number=self.decree_number.text().strip(),
            decree_on=_date(self.decree_on) if self.has_decree_date.isChecked() else None,
            acts_for=acts_for,
            acts_from=_date(self.acts_from) if acts_for else None,
            acts_until=_date(self.acts_until) if acts_for else None,
        )

    def refuse(self, error: Exception) -> None:
        """Say why the person was not stored."""
        explained = explain_error(error)
        self.problem.setText(f"{explained.title} {explained.remedy}".strip())
        self.problem.show()
        fit(self)


class PinDialog(QDialog):
    """A new PIN, typed twice."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New PIN"))
        self.setMinimumWidth(theme.px(420))
        self.first, self.second = QLineEdit(), QLineEdit()
        for field in (self.first, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setMaxLength(12)
        self.problem = label("", "error", wrap=True)
        self.back = button(self.tr("Cancel"))
        self.store = button(self.tr("Store"), "primary")
        self.store.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        words = self.tr("{0} types it alone: 6 to 12 digits. It is never shown or stored in clear.").format(
            name
        )
        column.addWidget(label(words, wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.addWidget(form_label(self.tr("&PIN"), self.first), 0, 0)
        grid.addWidget(self.first, 0, 1)
        grid.addWidget(form_label(self.tr("PIN &again"), self.second), 1, 0)
        grid.addWidget(self.second, 1, 1)
        column.addLayout(grid)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.store)
        column.addLayout(buttons)
        self.back.clicked.connect(self.reject)
        self.store.clicked.connect(self._on_store)
        for field in (self.first, self.second):
            field.textEdited.connect(self.problem.clear)

    def showEvent(self, event: QShowEvent) -> None:
        """Give wrapped words the height that they need."""
        super().showEvent(event)
        fit(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no PIN in a closed window."""
        self.first.clear()
        self.second.clear()
        super().hideEvent(event)

    def _on_store(self) -> None:
        if self.first.text() != self.second.text():
            self.problem.setText(self.tr("The two are not the same."))
            self.second.clear()
            return
        self.chosen.emit(self.first.text())

    def refuse(self, error: Exception) -> None:
        """Say why the PIN was not taken."""
        explained = explain_error(error)
        for field in (self.first, self.second):
            field.clear()
        self.problem.setText(f"{explained.title} {explained.remedy}".strip())
        fit(self)


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = WrappingRow(holder)
    for one in widgets:
        row.addWidget(one)
    return holder


def _day(day: date) -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setCalendarPopup(True)
    made.setDisplayFormat("d MMM yyyy")
    made.setMinimumWidth(150)
    pad_spin_box(made)
    return made


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
