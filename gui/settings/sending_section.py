"""How posts leave: the time to undo, how late they may be, how long figures are read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.preferences import Preferences
from gui.settings.rows import Section, choice


class SendingSection(Section):
    """The undo window and how late a post may leave."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sending"), parent)
        self._preferences = preferences
        now = preferences.settings
        self.undo = choice(
            [(self.tr("{0} seconds").format(one), one) for one in (10, 30, 60, 120)], now.undo_window_s
        )
        self.grace = choice(
            [
                (self.tr("30 minutes"), 1800),
                (self.tr("1 hour"), 3600),
                (self.tr("2 hours"), 7200),
                (self.tr("6 hours"), 21600),
                (self.tr("24 hours"), 86400),
            ],
            now.grace_s,
        )
        self.watch = choice(
            [(self.tr("{0} days").format(one), one) for one in (14, 30, 60, 90)], now.watch_days
        )
        self.add_row(
            self.tr("Time to &undo"),
            self.undo,
            self.tr("So long after queueing nothing leaves and one click takes it back."),
        )
        self.add_row(
            self.tr("&Late by at most"),
            self.grace,
            self.tr("A post that could not leave in this time asks you instead of surprising everybody."),
        )
        self.add_row(
            self.tr("&Read figures for"),
            self.watch,
            self.tr("So long after publishing engagement is read from the platform."),
        )
        self._connect_signals()

    def _connect_signals(self) -> None:
        change = self._preferences.change
        self.undo.activated.connect(lambda: change(undo_window_s=int(self.undo.currentData())))
        self.grace.activated.connect(lambda: change(grace_s=int(self.grace.currentData())))
        self.watch.activated.connect(lambda: change(watch_days=int(self.watch.currentData())))
