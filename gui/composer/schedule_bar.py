"""When the post leaves and until when it may: the day and hour in the office's zone, or as soon as possible."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from enum import StrEnum

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from core.clock import Clock
from core.domain.formats import OfficeZone
from core.domain.post import LatePolicy
from core.domain.publishing import Capabilities
from gui.calendar.planning import sensible_time
from gui.composer.draft import Draft, Part
from gui.widgets.filter_chips import FilterChips
from gui.widgets.looks import label
from gui.widgets.wrapping_row import WrappingRow


class When(StrEnum):
    """The two ways to leave."""

    SCHEDULED = "scheduled"
    NOW = "now"


class _Late(StrEnum):
    """The choices for a post that missed its time."""

    MINUTES_30 = "1800"
    HOURS_2 = "7200"
    HOURS_6 = "21600"
    DAY = "day"
    UNTIL = "until"
    ANY = "any"


_GRACES = (_Late.MINUTES_30, _Late.HOURS_2, _Late.HOURS_6)


class ScheduleBar(QWidget):
    """Writes ``planned_at`` and ``late`` of the draft; "as soon as possible" is only remembered here."""

    when_changed = Signal()

    def __init__(self, draft: Draft, clock: Clock, zone: OfficeZone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._clock = clock
        self._zone = zone
        self.mode = FilterChips(name=self.tr("When to publish"))
        self.mode.set_chips(
            [(When.SCHEDULED, self.tr("On a day")), (When.NOW, self.tr("As soon as possible"))]
        )
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("ddd, d MMM yyyy")
        self.day.setMinimumWidth(self.day.fontMetrics().horizontalAdvance("Sen, 30 Sep 2026") + 44)
        self.day.setAccessibleName(self.tr("Day of publishing"))
        self.hour = QTimeEdit()
        self.hour.setDisplayFormat("HH.mm")
        self.hour.setAccessibleName(self.tr("Hour of publishing"))
        self.hour.setFixedWidth(self.hour.fontMetrics().horizontalAdvance("00.00") + 54)
        self.hour.lineEdit().setTextMargins(6, 0, 0, 0)
        self.zone_label = label(zone.value, "dim")
        self.late = QComboBox()
        self.late.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.late.setMinimumContentsLength(14)
        self.late.setMinimumWidth(120)
        self.late.setAccessibleName(self.tr("How late it may leave"))
        self.late.setToolTip(
            self.tr("If the time is missed, for instance without internet, the program asks you first.")
        )
        self.until = QDateTimeEdit()
        self.until.setDisplayFormat("d MMM yyyy HH.mm")
        self.until.setAccessibleName(self.tr("Not to be published after"))
        self._holders: Sequence[Capabilities] = ()
        self.hand_over = QCheckBox(self.tr("The platform keeps the schedule"))
        self.hand_over.setAccessibleName(self.tr("Hand the schedule over to the platform"))
        self.hand_over.setToolTip(
            self.tr(
                "The post is handed over as soon as there is a line, and the platform publishes it at its time, "
                "also while this computer is off."
            )
        )
        self._fill_late()
        self._lay_out()
        self._connect_signals()
        self.refresh()

    def _fill_late(self) -> None:
        for key, text in (
            (_Late.MINUTES_30, self.tr("Up to 30 minutes late")),
            (_Late.HOURS_2, self.tr("Up to 2 hours late")),
            (_Late.HOURS_6, self.tr("Up to 6 hours late")),
            (_Late.DAY, self.tr("Until the end of that day")),
            (_Late.UNTIL, self.tr("Until a set time")),
            (_Late.ANY, self.tr("However late")),
        ):
            self.late.addItem(text, key.value)

    def _lay_out(self) -> None:
        row = WrappingRow()
        for widget in (self.mode, self.day, self.hour, self.zone_label, self.late, self.until):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(
            self.hand_over, 0, Qt.AlignmentFlag.AlignRight
        )  # beside the rest it would not fit at 150 %

    def _connect_signals(self) -> None:
        self.mode.changed.connect(self._on_mode)
        self.day.dateChanged.connect(self._on_time)
        self.hour.timeChanged.connect(self._on_time)
        self.late.activated.connect(self._on_late)
        self.until.dateTimeChanged.connect(self._on_late)
        self.hand_over.toggled.connect(self.when_changed)
        self._draft.loaded.connect(self._on_loaded)
        self._draft.edited.connect(self._on_edited)

    # --- what is chosen ----------------------------------------------------------------------------------

    @property
    def is_now(self) -> bool:
        """Tell whether the post leaves as soon as possible."""
        return When.NOW in self.mode.selected()

    @property
    def chosen_at(self) -> datetime | None:
        """Give the UTC time of publishing; None for as soon as possible."""
        return None if self.is_now else self._shown_time()

    @property
    def hands_over(self) -> bool:
        """Tell whether the platforms shall keep the schedule: chosen, and possible for this time."""
        return self._can_hand_over() and self.hand_over.isChecked()

    def set_holders(self, holders: Sequence[Capabilities]) -> None:
        """Say which platforms could keep the schedule; none hides the choice."""
        self._holders = holders
        self._show_mode()

    def _can_hand_over(self) -> bool:
        at, now = self.chosen_at, self._clock.now()
        return at is not None and bool(self._holders) and all(one.can_hold(at, now) for one in self._holders)

    def choose_now(self, now: bool) -> None:
        """Choose between the two ways to leave."""
        self.mode.select(frozenset({When.NOW if now else When.SCHEDULED}))
        self._show_mode()
        self.when_changed.emit()

    def set_zone(self, zone: OfficeZone) -> None:
        """Show times in another zone of the office."""
        self._zone = zone
        self.zone_label.setText(zone.value)
        self.refresh()

    def refresh(self) -> None:
        """Show the draft's time, or the next sensible one while it has none."""
        post, now = self._draft.post, self._clock.now()
        today = self._zone.local(now).date()
        at = self._zone.local(post.planned_at or sensible_time(today, now, self._zone) or now)
        with QSignalBlocker(self.day), QSignalBlocker(self.hour):
            self.day.setDate(QDate(at.year, at.month, at.day))
            self.hour.setTime(QTime(at.hour, at.minute))
        self._show_late(post.late)
        self._show_mode()

    def _on_loaded(self) -> None:
        self.mode.select(frozenset({When.SCHEDULED}))
        self.hand_over.setChecked(False)
        self.refresh()

    def _on_edited(self, part: Part) -> None:
        if part in {Part.SCHEDULE, Part.ALL}:
            self.refresh()
            self.when_changed.emit()

    def _on_mode(self) -> None:
        if not self.is_now and self._draft.post.planned_at is None:
            self._on_time()
        self._show_mode()
        self.when_changed.emit()

    def _on_time(self) -> None:
        self._draft.change(Part.SCHEDULE, planned_at=self._shown_time())

    def _shown_time(self) -> datetime:
        day, hour = self.day.date(), self.hour.time()
        return self._zone.to_utc(
            datetime(day.year(), day.month(), day.day(), tzinfo=self._zone.tz).date(),
            time(hour.hour(), hour.minute()),
        )

    def _show_mode(self) -> None:
        for widget in (self.day, self.hour, self.zone_label, self.late):
            widget.setVisible(not self.is_now)
        self.until.setVisible(not self.is_now and self.late.currentData() == _Late.UNTIL.value)
        self.hand_over.setVisible(self._can_hand_over())

    # --- how late ----------------------------------------------------------------------------------------

    def _show_late(self, late: LatePolicy) -> None:
        known = {int(one.value): one for one in _GRACES}
        choice = _Late.ANY
        if late.expires_at is not None:
            choice = _Late.UNTIL
            shown = self._zone.local(late.expires_at)
            with QSignalBlocker(self.until):
                self.until.setDateTime(
                    QDateTime(QDate(shown.year, shown.month, shown.day), QTime(shown.hour, shown.minute))
                )
        elif late.grace_s is not None:
            choice = known.get(late.grace_s, _Late.HOURS_2)
        self.late.setCurrentIndex(self.late.findData(choice.value))

    def _on_late(self) -> None:
        self._draft.change(Part.SCHEDULE, late=self._chosen_late(_Late(self.late.currentData())))
        self._show_mode()

    def _chosen_late(self, choice: _Late) -> LatePolicy:
        if choice in _GRACES:
            return LatePolicy(int(choice.value))
        if choice is _Late.DAY:
            end = self._zone.to_utc(self._zone.local(self._shown_time()).date(), time(23, 59))
            return LatePolicy(None, end)
        if choice is _Late.UNTIL:
            return LatePolicy(None, self._until())
        return LatePolicy(None, None)

    def _until(self) -> datetime:
        """Give the typed limit; at first it is the end of the planned day."""
        if self._draft.post.late.expires_at is None:
            return self._zone.to_utc(self._zone.local(self._shown_time()).date(), time(23, 59))
        typed = self.until.dateTime()
        day, hour = typed.date(), typed.time()
        zoned = datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute(), tzinfo=self._zone.tz)
        return zoned.astimezone(self._draft.post.late.expires_at.tzinfo)
