"""The foot of the composer: whether it is saved, when it leaves, and the one primary button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.clock import Clock
from core.domain.formats import Language, OfficeZone, clock
from gui.composer.autosave import Autosave, SaveState
from gui.composer.draft import Draft
from gui.composer.schedule_bar import ScheduleBar
from gui.errors import explain_error
from gui.theme import SPACE_S, Theme
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button
from gui.widgets.wrapping_row import WrappingRow

_LOOKS = {
    SaveState.EMPTY: ("ph.circle-dashed", "dim"),
    SaveState.WAITING: ("ph.pencil-simple", "dim"),
    SaveState.SAVING: ("ph.pencil-simple", "dim"),
    SaveState.SAVED: ("ph.check", "ok"),
    SaveState.FAILED: ("ph.warning", "error"),
}


class Footer(QWidget):
    """Save state at the left, schedule in the middle, primary button at the right."""

    def __init__(
        self,
        draft: Draft,
        autosave: Autosave,
        theme: Theme,
        language: Language,
        clock_now: Clock,
        zone: OfficeZone,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._autosave = autosave
        self._theme = theme
        self._language = language
        self._zone = zone
        self._icon = QLabel()
        self.state = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self.state.setMinimumWidth(110)
        self.schedule = ScheduleBar(draft, clock_now, zone)
        self.go = button("", "primary")
        self.state.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = WrappingRow()
        for widget in (self._icon, self.state, self.schedule):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        self._connect_signals()
        self._show_state()
        self.show_action()

    def _connect_signals(self) -> None:
        self._autosave.state_changed.connect(lambda _state: self._show_state())
        self._theme.changed.connect(self._show_state)
        self.schedule.when_changed.connect(self.show_action)
        self._draft.loaded.connect(self.show_action)

    def set_zone(self, zone: OfficeZone) -> None:
        """Show times in another zone of the office."""
        self._zone = zone
        self.schedule.set_zone(zone)
        self._show_state()

    _submits = False

    def set_submits(self, submits: bool) -> None:
        """Tell whether the post goes to an approver first."""
        self._submits = submits
        self.show_action()

    def show_action(self) -> None:
        """Name what the primary button does."""
        if self._submits:
            text = self.tr("Submit")
        elif self.schedule.is_now:
            text = self.tr("Publish now")
        elif self._draft.post.queued_at is not None:
            text = self.tr("Schedule again")
        else:
            text = self.tr("Schedule")
        self.go.setText(text)
        self.go.setToolTip(self.tr("{0} (Ctrl+Enter)").format(text))

    def _show_state(self) -> None:
        state = self._autosave.state
        icon, role = _LOOKS[state]
        self._icon.setPixmap(self._theme.pixmap(icon, 16, role, self.devicePixelRatioF()))
        text = self._sentence(state)
        self.state.setText(text)
        self.state.setToolTip(text)
        self.state.setAccessibleName(text)

    def _sentence(self, state: SaveState) -> str:
        if state is SaveState.SAVED and self._autosave.saved_at is not None:
            at = clock(self._zone.local(self._autosave.saved_at).time(), self._language)
            return self.tr("Saved {0}").format(at)
        if state is SaveState.FAILED and self._autosave.error is not None:
            explained = explain_error(self._autosave.error)
            return self.tr("Not saved: {0} Your text stays here; saving is tried again.").format(
                explained.title
            )
        if state is SaveState.EMPTY:
            return self.tr("Saved as you write")
        return self.tr("Saving…")
