"""The two questions that the outbox asks: which link, and which time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from core.domain.formats import OfficeZone
from gui.theme import SPACE_M, SPACE_XL
from gui.widgets.looks import label


class LinkDialog(QDialog):
    """Asks for the link of a post that stands on the platform; may be left empty when ``optional``."""

    def __init__(self, text: str, *, optional: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._optional = optional
        self.setWindowTitle(self.tr("Link of the post"))
        self.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(label(text, wrap=True))
        self.field = QLineEdit()
        self.field.setPlaceholderText("https://…")
        self.field.setAccessibleName(self.tr("Link"))
        column.addWidget(self.field)
        self.hint = label("", "error", wrap=True)
        column.addWidget(self.hint)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("It is published"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Back"))
        column.addWidget(self.buttons)
        self._connect_signals()
        self._judge()

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self._judge)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def url(self) -> str:
        """Give the link as typed, without spaces around it."""
        return self.field.text().strip()

    def _judge(self) -> None:
        good = is_link(self.url) or (self._optional and not self.url)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(good)
        wrong = bool(self.url) and not good
        self.hint.setText(self.tr("Paste the whole address, beginning with https://") if wrong else "")


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


def is_link(text: str) -> bool:
    """Tell whether a text is a whole web address (a loopback one may be http)."""
    from urllib.parse import urlsplit

    parts = urlsplit(text)
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not any(c.isspace() for c in text)
