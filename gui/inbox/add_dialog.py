"""Enters a comment that the program cannot read: from an account that is served by hand, or from a message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from core.domain.account import Account
from core.domain.formats import OfficeZone
from core.domain.listing import PublishedRow
from gui.labels import platform_name
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import form_label, label, pad_spin_box, set_invalid

_MOMENT_WIDTH = 150


@dataclass(frozen=True, slots=True)
class TypedComment:
    """What was typed; ``written_at`` in UTC."""

    account_id: str
    author: str
    text: str
    written_at: datetime
    url: str
    delivery_id: str


class AddCommentDialog(QDialog):
    """A small form; the register of service is complete only with these."""

    def __init__(
        self,
        accounts: Sequence[Account],
        published: Sequence[PublishedRow],
        now: datetime,
        zone: OfficeZone,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._published = tuple(published)
        self._zone = zone
        self._now = now
        self.setWindowTitle(self.tr("Enter a comment"))
        self.setMinimumWidth(480)
        self.account = QComboBox()
        for one in accounts:
            self.account.addItem(f"{one.display_name} · {platform_name(one.platform)}", one.id)
        self.post = QComboBox()
        self.author = QLineEdit()
        self.author.setPlaceholderText(self.tr("As shown on the platform; may stay empty"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * 6)
        self.url = QLineEdit()
        self.url.setPlaceholderText("https://")
        local = zone.local(now)
        self.day = QDateEdit(QDate(local.year, local.month, local.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("dd/MM/yyyy")
        self.time = QTimeEdit(QTime(local.hour, local.minute))
        self.time.setDisplayFormat("HH.mm")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("Enter"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Back"))
        self._lay_out()
        self._connect_signals()
        self._show_posts()
        self._judge()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        hint = self.tr(
            "Paste what a citizen wrote, so that it is answered in time and stands in the register."
        )
        column.addWidget(label(hint, "dim", wrap=True))
        form = QFormLayout()
        form.setVerticalSpacing(SPACE_S)
        when = QHBoxLayout()
        when.setSpacing(SPACE_S)
        when.addWidget(self.day)
        when.addWidget(self.time)
        when.addStretch(1)
        form.addRow(form_label(self.tr("A&ccount"), self.account), self.account)
        form.addRow(form_label(self.tr("&Post"), self.post), self.post)
        form.addRow(form_label(self.tr("&Written by"), self.author), self.author)
        form.addRow(form_label(self.tr("&Comment"), self.text), self.text)
        form.addRow(form_label(self.tr("Written on ({0})").format(self._zone), self.day), when)
        form.addRow(form_label(self.tr("&Link"), self.url), self.url)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.time.setAccessibleName(self.tr("Time"))
        for box in (self.day, self.time):
            pad_spin_box(box)
            box.setMinimumWidth(_MOMENT_WIDTH)

    def _connect_signals(self) -> None:
        self.account.currentIndexChanged.connect(self._show_posts)
        self.text.textChanged.connect(self._judge)
        self.url.textChanged.connect(self._judge)
        self.day.dateChanged.connect(self._judge)
        self.time.timeChanged.connect(self._judge)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _show_posts(self) -> None:
        self.post.clear()
        self.post.addItem(self.tr("None, or not known"), "")
        for one in self._published:
            if one.account_id == self.account.currentData():
                self.post.addItem(one.title or self.tr("(no text)"), one.delivery_id)

    def _judge(self) -> None:
        url = self.url.text().strip()
        wrong = bool(url) and not url.startswith("https://")
        set_invalid(self.url, wrong)
        ready = bool(self.text.toPlainText().strip()) and self.account.count() > 0
        self.ok.setEnabled(ready and not wrong and self.moment <= self._now)

    @property
    def moment(self) -> datetime:
        """Give when it was written, in UTC."""
        day, at = self.day.date(), self.time.time()
        local = datetime(day.year(), day.month(), day.day(), at.hour(), at.minute(), tzinfo=self._zone.tz)
        return self._zone.to_utc(local.date(), local.time())

    @property
    def comment(self) -> TypedComment:
        """Give what was typed."""
        return TypedComment(
            str(self.account.currentData()),
            self.author.text(),
            self.text.toPlainText(),
            self.moment,
            self.url.text(),
            str(self.post.currentData() or ""),
        )
