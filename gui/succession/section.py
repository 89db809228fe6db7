"""Serah terima in the settings: begin one, and open the Berita Acara of those that were."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from core.domain.formats import date_text
from core.domain.succession import Succession
from gui.page import PageContext
from gui.settings.rows import Section, button_row
from gui.succession.dialog import SuccessionDialog, show_minutes
from gui.widgets.looks import button, label, line

_ROWS_SHOWN = 6


class SuccessionSection(Section):
    """A sentence and a button; the list appears with the first handover."""

    notice_requested = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Handover"), parent)
        self._context = context
        self._past: Sequence[Succession] = ()
        self.dialog: SuccessionDialog | None = None
        told = self.tr(
            "When another person becomes admin: every account with who holds what opens it, what is not finished, a "
            "copy of the data, the Berita Acara to sign, and what has to be changed on each platform afterwards."
        )
        self.begin = button(self.tr("Hand over to a new admin…"))
        self.past = QListWidget()
        self.past.setAccessibleName(self.tr("Earlier handovers"))
        self.past.setProperty("look", "rows")
        self.past.setFrameShape(QFrame.Shape.NoFrame)
        self.past.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.past.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.open = button(self.tr("Open the Berita Acara"))
        self.earlier = label(self.tr("Earlier handovers"), "heading")
        self.add_whole(label(told, "dim", wrap=True))
        self.add_whole(button_row(self.begin))
        self.rule = line()
        self.add_whole(self.rule)
        self.add_whole(self.earlier)
        self.add_whole(self.past)
        self.add_whole(button_row(self.open))
        self._connect_signals()
        self._show(())

    def _connect_signals(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.open.clicked.connect(self._open)
        self.past.itemActivated.connect(self._open)

    def reload(self) -> None:
        """Read what was handed over before."""
        past = self._context.services.succession.past
        self._context.lanes.run(self, past, self._show, supersede="successions")

    def _show(self, past: Sequence[Succession]) -> None:
        self._past = past
        self.past.clear()
        for one in past:
            words = f"{one.leaving.name} → {one.arriving.name}"
            shown = f"{date_text(one.day, self._context.preferences.language, weekday=False)} · {words}"
            item = QListWidgetItem(shown)
            item.setToolTip(words)
            self.past.addItem(item)
        if past:
            self.past.setCurrentRow(0)
            self.past.setFixedHeight(self.past.sizeHintForRow(0) * min(len(past), _ROWS_SHOWN) + 4)
        for widget in (self.rule, self.earlier, self.past, self.open):
            widget.setVisible(bool(past))

    def _begin(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = SuccessionDialog(self._context, self)
        self.dialog.notice_requested.connect(self.notice_requested)
        self.dialog.handed_over.connect(self.reload)
        self.dialog.open()

    def _open(self) -> None:
        if 0 <= self.past.currentRow() < len(self._past):
            show_minutes(self._context, self, self._past[self.past.currentRow()], self._on_error)

    def _on_error(self, error: Exception) -> None:
        from gui.errors import failure_notice

        self.notice_requested.emit(failure_notice(error))
