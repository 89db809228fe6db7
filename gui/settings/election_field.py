"""The election period: a switch and its two days."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

from gui.widgets.looks import label
from gui.widgets.wrapping_row import WrappingRow

_USUAL_LENGTH = timedelta(days=75)


class ElectionField(QWidget):
    """Emits ``changed`` at every edit. The last day never lies before the first."""

    changed = Signal()

    def __init__(
        self, start: date | None, end: date | None, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.on = QCheckBox(self.tr("from"))
        self.on.setChecked(start is not None)
        self.on.setAccessibleName(self.tr("There is an election period"))
        self.start = _day(start or today, self.tr("First day of the election period"))
        self.end = _day(end or today + _USUAL_LENGTH, self.tr("Last day of the election period"))
        self.until = label(self.tr("to"))
        row = WrappingRow(self)
        for widget in (self.on, self.start, self.until, self.end):
            row.addWidget(widget)
        self._connect_signals()
        self._show_days()

    def _connect_signals(self) -> None:
        self.on.toggled.connect(self._on_edited)
        self.start.dateChanged.connect(self._on_edited)
        self.end.dateChanged.connect(self._on_edited)

    def period(self) -> tuple[date | None, date | None]:
        """Give both days; None twice while the switch is off."""
        if not self.on.isChecked():
            return None, None
        return _date(self.start.date()), _date(self.end.date())

    def _on_edited(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        with QSignalBlocker(self.end):
            self.end.setMinimumDate(self.start.date())
        for widget in (self.start, self.until, self.end):
            widget.setEnabled(self.on.isChecked())


def _day(day: date, name: str) -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setCalendarPopup(True)
    made.setDisplayFormat("d MMM yyyy")
    made.setMinimumWidth(150)
    made.setAccessibleName(name)
    return made


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
