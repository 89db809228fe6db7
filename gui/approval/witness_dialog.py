"""One question for everything that a person has to witness: who, with which PIN, on which paper, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.domain.pin import LENGTHS
from gui.errors import explain_error
from gui.tasks import Lanes
from gui.theme import SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.looks import button, form_label, label, set_invalid

_WIDTH = 460
_NOTE_LINES = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may answer."""

    person_id: str
    words: str
    has_pin: bool


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. Empty words leave a field out; ``needs_pin`` asks also of somebody who has none;
    ``paper_instead`` offers a signed paper in place of a forgotten PIN.
    """

    title: str
    text: str
    action: str
    people: tuple[Candidate, ...] = ()
    needs_pin: bool = False
    note: str = ""
    note_needed: bool = False
    asks_code: bool = False
    asks_paper: bool = False
    paper_instead: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered."""

    person_id: str
    pin: str
    note: str
    code: str
    paper: Path | None

    def __repr__(self) -> str:
        """Never show the PIN."""
        return f"Answer({self.person_id})"


def fit(dialog: QDialog) -> None:
    """Make a dialog as high as its wrapped words need, which Qt does not do by itself."""
    if (layout := dialog.layout()) is not None:
        dialog.setMinimumHeight(layout.totalHeightForWidth(dialog.width()))
        dialog.resize(dialog.width(), dialog.minimumHeight())


def clear_closed(owner: QWidget) -> None:
    """Delete what was asked before. A dialog is not deleted as it closes: then its own signals are under way."""
    for old in owner.findChildren(WitnessDialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not old.isVisible():
            old.deleteLater()


class WitnessDialog(QDialog):
    """Does ``work`` with the answer in the database lane; closes and emits ``agreed`` once that succeeded, else says
    why it did not.
    """

    agreed = Signal()

    def __init__(
        self,
        theme: Theme,
        lanes: Lanes,
        question: Question,
        work: Callable[[Answer], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._question = question
        self._work = work
        self._paper: Path | None = None
        self.setWindowTitle(question.title)
        self.setMinimumWidth(theme.px(_WIDTH))
        self.person = QComboBox()
        for one in question.people:
            self.person.addItem(one.words, one.person_id)
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(LENGTHS[-1])
        self.code = QLineEdit()
        self.code.setPlaceholderText("XXXX-XXXX")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_LINES * self.fontMetrics().lineSpacing() + 16)
        self.choose = button(self.tr("Choose file…"))
        self.file_name = ElidedLabel(self.tr("Scan or photo: PDF, JPEG or PNG"))
        self.file_name.setProperty("look", "dim")
        self.forgotten = button(self.tr("The PIN is forgotten: use a signed paper"), "link")
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.back = button(self.tr("Cancel"))
        self.go = button(question.action, "primary")
        self.go.setDefault(True)
        self._lay_out()
        self._connect_signals()
        self._show_fields()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(label(self._question.text, wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        paper = QWidget()
        row = QHBoxLayout(paper)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choose)
        row.addWidget(self.file_name, 1)
        asked = self._question
        self._add(self.tr("&Person"), self.person, bool(asked.people))
        self._pin_row = self._add(self.tr("P&IN"), self.pin, True)
        self._add(self.tr("C&ode on the sheet"), self.code, asked.asks_code)
        self._paper_row = self._add(self.tr("Signed &paper"), paper, asked.asks_paper)
        self._add(asked.note, self.note, bool(asked.note))
        column.addLayout(self._grid)
        column.addWidget(self.forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.problem)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        QWidget.setTabOrder(self.back, self.go)

    def _add(self, words: str, field: QWidget, asked: bool) -> tuple[QWidget, QWidget]:
        row = self._grid.rowCount()
        made = form_label(words, field)
        self._grid.addWidget(made, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        for part in (made, field):
            part.setVisible(asked)
        return made, field

    def _connect_signals(self) -> None:
        self.person.currentIndexChanged.connect(self._show_fields)
        for changed in (self.pin.textChanged, self.code.textChanged, self.note.textChanged):
            changed.connect(self._judge)
        self.choose.clicked.connect(self._ask_for_paper)
        self.forgotten.clicked.connect(self._use_paper)
        self.back.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)

    # --- what is filled in -------------------------------------------------------------------------------

    def _asks_pin(self) -> bool:
        chosen = self.person.currentData()
        has_pin = any(one.person_id == chosen and one.has_pin for one in self._question.people)
        return self._question.needs_pin or (has_pin and not self._question.asks_paper)

    def showEvent(self, event: QShowEvent) -> None:
        """Give wrapped words the height that they need."""
        super().showEvent(event)
        fit(self)
        if not event.spontaneous():
            self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_field(self) -> QWidget:
        """Give what has to be filled in first; a person who is the only one is chosen already."""
        several = self.person.count() > 1
        fields = (self.person if several else None, self.pin, self.code, self.choose, self.note)
        shown = (one for one in fields if one is not None and one.isVisibleTo(self))
        return next(shown, self.go)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no PIN in a closed window."""
        self.pin.clear()
        super().hideEvent(event)

    def _use_paper(self) -> None:
        self._question = replace(self._question, needs_pin=False, asks_paper=True, paper_instead=False)
        self._show_fields()

    def _show_fields(self) -> None:
        self.person.setToolTip(self.person.currentText())
        for part in self._paper_row:
            part.setVisible(self._question.asks_paper)
        self.forgotten.setVisible(self._question.paper_instead)
        for part in self._pin_row:
            part.setVisible(self._asks_pin())
        self.pin.clear()
        self._judge()
        fit(self)

    def _judge(self) -> None:
        self.problem.hide()
        set_invalid(self.pin, False)
        asked = self._question
        self.go.setEnabled(
            (not self._asks_pin() or len(self.pin.text()) >= LENGTHS[0])
            and (not asked.asks_code or bool(self.code.text().strip()))
            and (not asked.asks_paper or self._paper is not None)
            and (not asked.note_needed or bool(self.note.toPlainText().strip()))
        )

    def _ask_for_paper(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the signed paper"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Scans and photos (*.pdf *.jpg *.jpeg *.png)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_paper(Path(name)))
        dialog.open()

    def take_paper(self, path: Path) -> None:
        """Use this file as the signed paper."""
        self._paper = path
        self.file_name.setText(path.name)
        self._judge()

    def _on_go(self) -> None:
        self.go.setEnabled(False)
        work = self._work
        answer = Answer(
            str(self.person.currentData() or ""),
            self.pin.text() if self._asks_pin() else "",
            self.note.toPlainText().strip(),
            self.code.text(),
            self._paper,
        )
        self._lanes.run(self, lambda: work(answer), self._on_done, self._on_refused)

    def _on_done(self, _: object) -> None:
        self.accept()
        self.agreed.emit()

    def _on_refused(self, error: Exception) -> None:
        """Say why the answer was not taken; everything but the PIN stays filled in."""
        explained = explain_error(error)
        self.pin.clear()
        self._judge()
        self.problem.setText(f"{explained.title} {explained.remedy}".strip())
        self.problem.show()
        fit(self)
        if self._asks_pin():
            set_invalid(self.pin, str(getattr(error, "code", "")).startswith("pin_"))
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
