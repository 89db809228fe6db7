"""Who hands over to whom, by which decree, and who takes note of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from core.domain.people import Person, Role
from core.domain.succession import Decree, Party
from core.services.people import Staff
from gui.approval.words import person_line
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import form_label, label, pad_spin_box
from gui.widgets.wrapping_row import WrappingRow


class PartyForm(QWidget):
    """Somebody of the office's list, or anybody else by name."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: dict[str, Person] = {}
        self.person = QComboBox()
        self.person.setAccessibleName(title)
        self.name, self.title, self.nip = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(self.tr("with titles, as in the decree"))
        self.nip.setPlaceholderText(self.tr("may stay empty"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(label(title, "heading"))
        column.addWidget(self.person)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(SPACE_L)
        self.grid.setVerticalSpacing(SPACE_S)
        self.grid.setColumnStretch(1, 1)
        for words, field in (
            (self.tr("Name"), self.name), (self.tr("Position"), self.title), (self.tr("NIP"), self.nip),
        ):  # fmt: skip
            self.add_row(words, field)
            field.setAccessibleName(f"{title}, {words}")
            field.textChanged.connect(self.changed)
        column.addLayout(self.grid)
        column.addStretch(1)
        self.person.currentIndexChanged.connect(self._on_person)

    def add_row(self, words: str, field: QWidget) -> None:
        """Add a field below the others."""
        row = self.grid.rowCount()
        self.grid.addWidget(form_label(words, field), row, 0)
        self.grid.addWidget(field, row, 1)

    def show_people(self, people: Iterable[Person], chosen: str) -> None:
        """Offer these people; the list is hidden where there is nobody."""
        self._people = {one.id: one for one in people}
        self.person.blockSignals(True)
        self.person.clear()
        for one in self._people.values():
            self.person.addItem(person_line(one), one.id)
        self.person.addItem(self.tr("Somebody who is not on the list"), "")
        self.person.setVisible(bool(self._people))
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.person.blockSignals(False)
        self._on_person()

    def _on_person(self) -> None:
        """Take name and position from the list; of anybody else they are typed."""
        known = self._people.get(str(self.person.currentData() or ""))
        if known is not None or self.name.isReadOnly():
            self.name.setText(known.name if known else "")
            self.title.setText(known.title if known else "")
            self.nip.clear()
            for field in (self.name, self.title):
                field.setCursorPosition(0)
        self.name.setReadOnly(known is not None)
        self.changed.emit()

    def party(self) -> Party:
        """Give who was chosen or typed."""
        person_id = str(self.person.currentData() or "")
        return Party(self.name.text().strip(), self.title.text().strip(), self.nip.text().strip(), person_id)


class DecreeForm(QWidget):
    """Number and day of the SK, as far as they are known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QLineEdit()
        self.dated = QCheckBox(self.tr("dated"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setMinimumWidth(150)
        self.day.setAccessibleName(self.tr("Date of the decree"))
        pad_spin_box(self.day)
        days = QWidget()
        row = WrappingRow(days)
        row.addWidget(self.dated)
        row.addWidget(self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(label(self.tr("Decree (SK) that appoints the second party"), "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        grid.addWidget(form_label(self.tr("N&umber"), self.number), 0, 0)
        grid.addWidget(self.number, 0, 1)
        grid.addWidget(days, 1, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self.dated.toggled.connect(self._show_day)
        self._show_day()

    def show_day(self, day: date) -> None:
        """Begin with this day."""
        self.day.setDate(QDate(day.year, day.month, day.day))

    def decree(self) -> Decree:
        """Give what was typed."""
        day = self.day.date()
        chosen = date(day.year(), day.month(), day.day()) if self.dated.isChecked() else None
        return Decree(self.number.text().strip(), chosen)

    def _show_day(self) -> None:
        self.day.setEnabled(self.dated.isChecked())


class PartiesStep(QWidget):
    """The first step: both parties side by side, the decree and the superior below."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "scrolled")
        self.leaving = PartyForm(self.tr("Hands over (first party)"))
        self.arriving = PartyForm(self.tr("Takes over (second party)"))
        self.decree = DecreeForm()
        self.superior = PartyForm(self.tr("Takes note (superior)"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, SPACE_M, 0)
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_L)
        for place, one in enumerate((self.leaving, self.arriving, self.superior, self.decree)):
            grid.addWidget(one, place // 2, place % 2)
        for party in (self.leaving, self.arriving, self.superior):
            party.changed.connect(self.changed)
        for side in (0, 1):
            grid.setColumnStretch(side, 1)
        grid.setRowStretch(2, 1)

    def show_staff(self, staff: Staff) -> None:
        """Offer the office's people: an admin leaves, an approver takes note."""
        people = staff.people
        leaving = next((one.id for one in people if Role.ADMIN in one.roles), "")
        arriving = next((one.id for one in people if Role.ADMIN in one.roles and one.id != leaving), "")
        self.leaving.show_people(people, leaving)
        self.arriving.show_people(people, arriving)
        approvers = [one for one in people if Role.APPROVER in one.roles]
        self.superior.show_people(approvers, approvers[0].id if approvers else "")
        self.decree.show_day(staff.today)

    @property
    def is_filled_in(self) -> bool:
        """Tell whether both parties have a name."""
        return bool(self.leaving.party().name and self.arriving.party().name)
