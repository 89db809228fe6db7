"""The foot of the window: the line, what waits, how old the figures are, and the office's time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.domain.formats import Language, OfficeZone, clock, number, short_date, time_text
from gui.theme import SPACE_L, SPACE_S, SPACE_XS, Theme
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, label

if TYPE_CHECKING:
    from core.domain.connectivity import Line
    from core.domain.listing import StatusCounts

translate = QCoreApplication.translate

_PORTAL = "portal"
#: By the values of ``LineState`` (a StrEnum, so a member finds its value): its module is not needed to paint.
_LOOKS = {
    "online": ("ph.wifi-high", "ok"),
    "offline": ("ph.cloud-slash", "slate"),
    _PORTAL: ("ph.warning", "warn"),
    "unknown": ("ph.globe-simple", "grey"),
}


class StatusLine(QFrame):
    """Shows facts that others hand in; a click on what waits asks for the outbox, on the line for a new try, or for
    the network's sign-in page where that stands in the way.
    """

    outbox_requested = Signal()
    try_line_requested = Signal()
    sign_in_page_requested = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._state = "unknown"
        self.setObjectName("status_line")
        self.setAccessibleName(self.tr("Status"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_XS)
        row.setSpacing(SPACE_S)
        self._mark = QLabel()
        self.line = button("", "link")
        self.waiting = button("", "link")
        self.figures = ElidedLabel("")
        self.figures.setProperty("look", "dim")
        self.clock = label("", "dim")
        row.addWidget(self._mark)
        row.addWidget(self.line)
        row.addWidget(self.waiting)
        row.addWidget(self.figures, 1)
        row.addWidget(self.clock, 0, Qt.AlignmentFlag.AlignRight)
        self.waiting.hide()
        self._connect_signals()
        self._colour()

    def _connect_signals(self) -> None:
        self.waiting.clicked.connect(self.outbox_requested)
        self.line.clicked.connect(self._on_line_clicked)
        self._theme.changed.connect(self._colour)

    def set_line(self, line: Line, now: datetime, zone: OfficeZone) -> None:
        """Show the state of the line and since when."""
        self._state = line.state.value
        self.line.setText(line_words(line, now, zone, self._language))
        self.line.setToolTip(
            self.tr("Click to open the browser, sign in to the network there; the rest goes on by itself")
            if self._state == _PORTAL
            else self.tr("Click to try the internet again now")
        )
        self._colour()

    def _on_line_clicked(self) -> None:
        if self._state == _PORTAL:
            self.sign_in_page_requested.emit()
        else:
            self.try_line_requested.emit()

    def set_counts(self, counts: StatusCounts, now: datetime, zone: OfficeZone) -> None:
        """Show what waits and how old the newest figures are."""
        waiting = counts.waiting + counts.running
        self.waiting.setVisible(bool(waiting or counts.needs_you))
        words = [translate("StatusLine", "{0} waiting").format(self._number(waiting))] if waiting else []
        if counts.needs_you:
            words.append(translate("StatusLine", "{0} need you").format(self._number(counts.needs_you)))
        self.waiting.setText(" · ".join(words))
        self.figures.setText(figures_words(counts.figures_at, now, zone, self._language))

    def _number(self, count: int) -> str:
        return number(count, language=self._language)

    def set_clock(self, now: datetime, zone: OfficeZone) -> None:
        """Show the office's time."""
        self.clock.setText(time_text(now, zone, self._language))

    def _colour(self) -> None:
        icon, role = _LOOKS[self._state]
        self._mark.setPixmap(self._theme.pixmap(icon, 16, role, self.devicePixelRatioF()))
        self.setStyleSheet(
            f"#status_line {{ background: {self._theme.hex('sidebar')}; border: none;"
            f" border-top: 1px solid {self._theme.hex('hairline')}; }}"
        )


def line_words(line: Line, now: datetime, zone: OfficeZone, language: Language) -> str:
    """Say how the line is, with the time for today and the date for longer."""
    since = moment_words(line.since, now, zone, language)
    return {
        "online": translate("StatusLine", "Online"),
        "offline": translate("StatusLine", "No internet since {0}").format(since),
        _PORTAL: translate("StatusLine", "Sign in to the network: open the browser"),
        "unknown": translate("StatusLine", "Internet not tried yet"),
    }[line.state.value]


def figures_words(at: datetime | None, now: datetime, zone: OfficeZone, language: Language) -> str:
    """Say as of when the engagement figures are."""
    if at is None:
        return ""
    return translate("StatusLine", "figures as of {0}").format(moment_words(at, now, zone, language))


def moment_words(at: datetime, now: datetime, zone: OfficeZone, language: Language) -> str:
    """Give the time alone for today, else a short date with it."""
    local = zone.local(at)
    if local.date() == zone.local(now).date():
        return time_text(at, zone, language)
    return f"{short_date(local.date(), language)} {clock(local.time(), language)}"
