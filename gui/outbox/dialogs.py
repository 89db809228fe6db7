"""The two questions that the outbox asks: which link, and which time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from core.domain.formats import OfficeZone
from gui.assisted.link_field import LinkField
from gui.theme import SPACE_M, SPACE_XL
from gui.widgets.looks import label


class LinkDialog(QDialog):
    """Asks for the link of a post that stands on the platform."""

    def __init__(self, text: str, platform: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link of the post"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(label(text, wrap=True))
        self.link = LinkField(platform)
        column.addWidget(self.link)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("It is published"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Back"))
        column.addWidget(self.buttons)
        self._connect_signals()
        self._judge()

    def _connect_signals(self) -> None:
        self.link.judged.connect(self._judge)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _judge(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.link.link is not None)


class TimeDialog(QDialog):
    """Asks for a day and a time in the office's zone."""

    def __init__(self, start: datetime, zone: OfficeZone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.setWindowTitle(self.tr("Another time"))
        local = zone.local(start)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        form = QFormLayout()
        self.day = QDateEdit(QDate(local.year, local.month, local.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("dd/MM/yyyy")
        self.time = QTimeEdit(QTime(local.hour, local.minute))
        self.time.setDisplayFormat("HH.mm")
        form.addRow(self.tr("Day"), self.day)
        form.addRow(self.tr("Time ({0})").format(zone), self.time)
        column.addLayout(form)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Reschedule"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Back"))
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def moment(self) -> datetime:
        """Give the chosen time in UTC."""
        day, time = self.day.date(), self.time.time()
        return self._zone.to_utc(
            datetime(day.year(), day.month(), day.day(), tzinfo=self._zone.tz).date(),
            datetime(2000, 1, 1, time.hour(), time.minute(), tzinfo=self._zone.tz).time(),
        )
