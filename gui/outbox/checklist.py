"""Lists of deliveries with a tick before each, and the two dialogs that ask about them: what is held, what was missed.

Neither is modal: the outbox behind them goes on, and what is decided there leaves the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.delivery import DeliveryState
from core.domain.office import Office
from core.services.holds import Listed
from gui.errors import failure_notice
from gui.labels import hold_word
from gui.notices import Notice, NoticeKind
from gui.outbox.dialogs import TimeDialog
from gui.outbox.words import moment_text, post_text
from gui.page import PageContext
from gui.theme import ROW_HEIGHT, SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.looks import button, label
from gui.widgets.ticks import TickModel, tick_table

_SIZE = (880, 460)


class _Column(IntEnum):
    POST, ACCOUNT, TIME, REASON = range(4)


class ChecklistModel(TickModel):
    """Deliveries with ticks."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @property
    def ticked(self) -> tuple[str, ...]:
        """Give the ids of the ticked deliveries, in the order of the list."""
        return tuple(one.delivery_id for one in self.ticked_rows)

    def heads(self) -> tuple[str, ...]:
        """Name the columns."""
        return (self.tr("Post"), self.tr("Account"), self.tr("Planned for"), self.tr("Remarks"))

    def key(self, row: Listed) -> str:
        """Know a delivery by its id."""
        return row.delivery_id

    def words(self, row: Listed, column: int) -> str:
        """Tell what a delivery is, when it was planned, and what there is to know about it."""
        if column == _Column.POST:
            return post_text(row)
        if column == _Column.ACCOUNT:
            return row.account_name
        if column == _Column.TIME:
            now, zone = self._context.services.clock.now(), self._context.office().zone
            return moment_text(row.due_at, now, zone, self._context.preferences.language)
        light = self.tr("greeting or entertainment") if row.is_light else ""
        if row.state is not DeliveryState.PAUSED:
            return light
        late = self.tr("its time has passed") if row.is_late else ""
        return ", ".join(part for part in (hold_word(row.reason), light, late) if part)


class Checklist(QDialog):
    """A list, a line of buttons under it that act on what is ticked, and nothing that blocks the window."""

    notice_requested = Signal(object)

    def __init__(self, context: PageContext, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(title)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(context.theme.px(_SIZE[0]), context.theme.px(_SIZE[1]))
        self.text = label(text, wrap=True)
        self.model = ChecklistModel(context, self)
        self.table = self._table(title)
        self.all_button = button("", "link")
        self.acts = QHBoxLayout()
        self.acts.setSpacing(SPACE_S)
        self.acts.addWidget(self.all_button)
        self.acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(self.text)
        column.addWidget(self.table, 1)
        column.addLayout(self.acts)
        self._needs_ticks: list[QPushButton] = []
        self.all_button.clicked.connect(self._on_all)
        self.model.ticks_changed.connect(self._on_ticks)
        context.bridge.deliveries_changed.connect(self.reload)

    def _table(self, name: str) -> QTableView:
        table = tick_table(self.model, name, (_Column.POST, _Column.ACCOUNT))
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().setDefaultSectionSize(self._context.theme.px(ROW_HEIGHT))
        table.setStyleSheet(f"QTableView::item {{ padding: 0 {SPACE_S}px; }}")
        return table

    def add_act(
        self, text: str, look: str, act: Callable[[], None], *, needs_ticks: bool = True
    ) -> QPushButton:
        """Add a button at the right; one that ``needs_ticks`` rests while nothing is ticked."""
        made = button(text, look)
        made.clicked.connect(lambda _checked=False: act())
        self.acts.addWidget(made)
        if needs_ticks:
            self._needs_ticks.append(made)
        return made

    def rows(self) -> Sequence[Listed]:
        """Read the list; runs in the database lane."""
        raise NotImplementedError

    def first_ticked(self, rows: Sequence[Listed]) -> Iterable[str]:
        """Choose which new rows are ticked at first."""
        raise NotImplementedError

    def reload(self, _changed: str = "") -> None:
        """Read the list anew."""
        self._context.lanes.run(self, self.rows, self.show_rows, supersede="rows")

    def show_rows(self, rows: Sequence[Listed]) -> None:
        """Show what was read."""
        self.model.put(rows, self.first_ticked(rows))

    def decide(self, work: Callable[[], int], words: Callable[[int], str]) -> None:
        """Do something with the ticked rows, and say how many it was."""

        def done(count: int) -> None:
            self._context.sync.wake()
            self.reload()
            self.notice_requested.emit(Notice(words(count), NoticeKind.OK))

        self._context.lanes.run(self, work, done, self.say_failure)

    def say_failure(self, error: Exception) -> None:
        """Show what did not work."""
        self.notice_requested.emit(failure_notice(error))

    def _on_all(self) -> None:
        self.model.tick_all(len(self.model.ticked) < self.model.rowCount())

    def _on_ticks(self) -> None:
        count, rows = len(self.model.ticked), self.model.rowCount()
        self.all_button.setText(self.tr("Untick all") if rows and count == rows else self.tr("Tick all"))
        self.all_button.setEnabled(bool(rows))
        for one in self._needs_ticks:
            one.setEnabled(bool(count))


class HeldDialog(Checklist):
    """What is held, in a crisis or otherwise: the admin lets it go on one by one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", parent)
        self.end_button = self.add_act(self.tr("End crisis mode"), "", self._end_crisis, needs_ticks=False)
        self.cancel_button = self.add_act(self.tr("Cancel the ticked ones"), "danger", self._cancel)
        self.go_button = self.add_act(self.tr("Let the ticked ones go on"), "primary", self._resume)
        self.reload()

    def reload(self, _changed: str = "") -> None:
        """Read the list anew, and whether the crisis lasts."""
        office = self._context.services.office
        self._context.lanes.run(self, office.require, self._show_office, supersede="office")
        super().reload()

    def rows(self) -> Sequence[Listed]:
        """Read what is held."""
        return self._context.services.holds.held()

    def first_ticked(self, rows: Sequence[Listed]) -> Iterable[str]:  # noqa: ARG002 - all the same
        """Nothing goes on that was not chosen."""
        return ()

    def _show_office(self, office: Office) -> None:
        on = office.crisis_mode
        self.end_button.setVisible(on)
        self.setWindowTitle(self.tr("Crisis mode") if on else self.tr("Held posts"))
        self.text.setText(
            self.tr(
                "Nothing of this leaves until you let it go on. New posts that inform still leave; new greetings "
                "and entertainment are held as well. Tick what may leave all the same."
            )
            if on
            else self.tr("The crisis mode is over. Let go on what still fits, and cancel the rest.")
        )

    def _resume(self) -> None:
        ids, holds = self.model.ticked, self._context.services.holds
        self.decide(lambda: holds.resume(ids), lambda count: self.tr("{0} go on.").format(count))

    def _cancel(self) -> None:
        ids, holds = self.model.ticked, self._context.services.holds
        self.decide(
            lambda: holds.cancel(ids),
            lambda count: self.tr("{0} cancelled. The posts are kept in the calendar.").format(count),
        )

    def _end_crisis(self) -> None:
        holds = self._context.services.holds

        def work() -> int:
            holds.end_crisis()
            return len(holds.held())

        self.decide(work, lambda count: self.tr("Crisis mode ended. {0} still held.").format(count))


class MissedDialog(Checklist):
    """What missed its time while the computer or the line was off. Closes when nothing is left."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            self.tr("Missed while the computer was off"),
            self.tr(
                "The time of these posts has passed, and none was sent silently. Decide what becomes of the "
                "ticked ones."
            ),
            parent,
        )
        self.cancel_button = self.add_act(self.tr("Cancel"), "danger", self._cancel)
        self.time_button = self.add_act(self.tr("Choose another time…"), "", self._ask_time)
        self.send_button = self.add_act(self.tr("Send now"), "primary", self._send)
        self.reload()

    def rows(self) -> Sequence[Listed]:
        """Read what was missed."""
        return self._context.services.holds.missed()

    def first_ticked(self, rows: Sequence[Listed]) -> Iterable[str]:
        """Begin with all of them."""
        return [one.delivery_id for one in rows]

    def show_rows(self, rows: Sequence[Listed]) -> None:
        """Show what is left to decide."""
        super().show_rows(rows)
        if not rows:
            self.close()

    def _send(self, at: datetime | None = None) -> None:
        ids, holds = self.model.ticked, self._context.services.holds
        words = self.tr("{0} leave now.") if at is None else self.tr("{0} got another time.")
        self.decide(lambda: holds.send_missed(ids, at), words.format)

    def _ask_time(self) -> None:
        dialog = TimeDialog(self._context.services.clock.now(), self._context.office().zone, self)
        dialog.accepted.connect(lambda: self._send(dialog.moment))
        dialog.open()

    def _cancel(self) -> None:
        ids, holds = self.model.ticked, self._context.services.holds
        self.decide(
            lambda: holds.cancel(ids),
            lambda count: self.tr("{0} cancelled. The posts are kept in the calendar.").format(count),
        )
