"""Serah terima in the settings: begin one, and open the Berita Acara of those that were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QListWidget, QListWidgetItem, QWidget

from core.domain.formats import date_text
from core.domain.succession import Succession
from gui.notices import Notice, NoticeKind
from gui.page import PageContext
from gui.settings.rows import Section, button_row
from gui.succession.dialog import SuccessionDialog, show_minutes
from gui.tasks import Lane
from gui.widgets.looks import button, label, line
from gui.widgets.wrapping_row import WrappingRow

_ROWS_SHOWN = 6


class SuccessionSection(Section):
    """A sentence and a button; the list appears with the first handover."""

    notice_requested = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Handover"), parent)
        self._context = context
        self._past: Sequence[Succession] = ()
        self._papers: Mapping[str, str] = {}
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
        self.attach = button(self.tr("Add the signed paper…"))
        self.signed = button(self.tr("Show the signed paper"))
        self.earlier = label(self.tr("Earlier handovers"), "heading")
        self.add_whole(label(told, "dim", wrap=True))
        self.add_whole(button_row(self.begin))
        self.rule = line()
        self.add_whole(self.rule)
        self.add_whole(self.earlier)
        self.add_whole(self.past)
        self.buttons = QWidget()
        row = WrappingRow(self.buttons)
        for one in (self.open, self.attach, self.signed):
            row.addWidget(one)
        self.add_whole(self.buttons)
        self._connect_signals()
        self._show(((), {}))

    def _connect_signals(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.open.clicked.connect(self._open)
        self.past.itemActivated.connect(self._open)
        self.past.currentRowChanged.connect(self._show_buttons)
        self.attach.clicked.connect(self._choose_paper)
        self.signed.clicked.connect(self._show_paper)

    def reload(self) -> None:
        """Read what was handed over before."""
        succession = self._context.services.succession
        self._context.lanes.run(
            self, lambda: (succession.past(), succession.signed()), self._show, supersede="successions"
        )

    def _show(self, found: tuple[Sequence[Succession], Mapping[str, str]]) -> None:
        past, self._papers = found
        self._past = past
        row = max(0, self.past.currentRow())
        self.past.clear()
        for one in past:
            words = f"{one.leaving.name} → {one.arriving.name}"
            shown = f"{date_text(one.day, self._context.preferences.language, weekday=False)} · {words}"
            item = QListWidgetItem(shown)
            item.setToolTip(words)
            self.past.addItem(item)
        if past:
            self.past.setCurrentRow(min(row, len(past) - 1))
            self.past.setFixedHeight(self.past.sizeHintForRow(0) * min(len(past), _ROWS_SHOWN) + 4)
        for widget in (self.rule, self.earlier, self.past, self.buttons):
            widget.setVisible(bool(past))
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.signed.setVisible(bool(self._chosen_paper()))

    def _chosen(self) -> Succession | None:
        row = self.past.currentRow()
        return self._past[row] if 0 <= row < len(self._past) else None

    def _chosen_paper(self) -> str:
        chosen = self._chosen()
        return self._papers.get(chosen.id, "") if chosen is not None else ""

    def _begin(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = SuccessionDialog(self._context, self)
        self.dialog.notice_requested.connect(self.notice_requested)
        self.dialog.handed_over.connect(self.reload)
        self.dialog.open()

    def _open(self) -> None:
        if (chosen := self._chosen()) is not None:
            show_minutes(self._context, self, chosen, self._on_error)

    def _choose_paper(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the signed paper"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Scans and photos (*.pdf *.jpg *.jpeg *.png)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_paper(Path(name)))
        dialog.open()

    def take_paper(self, path: Path) -> None:
        """Keep this file as the signed paper of the chosen handover."""
        services, chosen = self._context.services, self._chosen()
        if chosen is None:
            return

        def work() -> None:
            services.succession.attach_signed(chosen.id, services.approval.store_sheet(path))

        self._context.lanes.run(self, work, self._on_kept, self._on_error)

    def _on_kept(self, _: object) -> None:
        self.notice_requested.emit(
            Notice(self.tr("The signed paper is kept with the handover."), NoticeKind.OK)
        )
        self.reload()

    def _show_paper(self) -> None:
        copy, wanted = self._context.services.approval.sheet_copy, self._chosen_paper()
        show = self._context.open_url
        self._context.lanes.run(
            self, lambda: copy(wanted), lambda found: show(found.as_uri()), self._on_error, lane=Lane.PARALLEL
        )

    def _on_error(self, error: Exception) -> None:
        from gui.errors import failure_notice

        self.notice_requested.emit(failure_notice(error))
