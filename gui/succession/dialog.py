"""Serah terima in five steps: who, which accounts, what is not finished, what happens, what remains to be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.domain.succession import Custody, Succession
from core.services.people import Staff
from core.services.succession import Handover, Outlook
from core.services.witness import Key
from gui.approval.key_question import Then, with_key
from gui.errors import explain_error
from gui.page import PageContext
from gui.succession.custody import CustodyStep
from gui.succession.minutes import write_minutes
from gui.succession.parties import PartiesStep
from gui.succession.steps import RestStep, ReviewStep, WorkStep
from gui.tasks import Lane
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.translation import Speaker
from gui.widgets.buttons import is_enter
from gui.widgets.looks import button, label
from gui.widgets.scrolled import scrolled

_WIDTH, _HEIGHT = 900, 600
_WHO, _ACCOUNTS, _WORK, _REVIEW, _DONE = range(5)


class SuccessionDialog(QDialog):
    """Emits ``handed_over`` with the ``Succession`` once it is done; until then nothing but custody is kept."""

    handed_over = Signal(object)
    notice_requested = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._staff = Staff()
        self._leaving_id = ""
        self._done: Succession | None = None
        self.setWindowTitle(self.tr("Hand over to a new admin"))
        self.progress = label("", "dim")
        self.title = label("", "title", wrap=True)
        self.hint = label("", "dim", wrap=True)
        self.parties = PartiesStep()
        self.custody = CustodyStep(context.theme)
        self.work = WorkStep(context)
        self.review = ReviewStep(context.theme)
        self.rest = RestStep(context.theme)
        self.stack = QStackedWidget()
        for step in (
            scrolled(self.parties, across=False), self.custody, scrolled(self.work, across=False), self.review,
            self.rest,
        ):  # fmt: skip
            self.stack.addWidget(step)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.back = button(self.tr("Back"))
        self.leave = button(self.tr("Cancel"))
        self.go = button(self.tr("Continue"), "primary")
        self._lay_out()
        self._connect_signals()
        self._show_step(_WHO)
        self._load()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        column.setSpacing(SPACE_S)
        for one in (self.progress, self.title, self.hint):
            column.addWidget(one)
        column.addWidget(self.stack, 1)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addLayout(row)
        QWidget.setTabOrder(self.leave, self.go)
        theme, room = self._context.theme, self.screen().availableGeometry()
        self.resize(min(theme.px(_WIDTH), room.width() - 40), min(theme.px(_HEIGHT), room.height() - 60))

    def _connect_signals(self) -> None:
        self.parties.changed.connect(self._judge)
        self.custody.custody_changed.connect(self._keep)
        self.work.notice_requested.connect(self.notice_requested)
        self.review.look.clicked.connect(self._look)
        self.rest.open.clicked.connect(self._open_minutes)
        self.back.clicked.connect(lambda: self._show_step(self.stack.currentIndex() - 1))
        self.leave.clicked.connect(self.reject)
        self.go.clicked.connect(self._go_on)

    # --- steps -------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._context.lanes.run(
            self, self._context.services.succession.outlook, self._on_outlook, self._on_error
        )

    def _on_outlook(self, found: Outlook) -> None:
        self._staff = found.staff
        self.parties.show_staff(found.staff)
        holders = [one.name for one in found.staff.people]
        self.custody.show_entries(found.entries, found.staff.today, holders)
        self.work.show_work(found.open_work)
        self._show_step(_WHO)

    def _go_on(self) -> None:
        step = self.stack.currentIndex()
        if step == _DONE:
            self.accept()
        elif step == _REVIEW:
            self._hand_over()
        elif step == _WORK:
            self._draw_up(self._on_drawn_up)
        else:
            self._show_step(step + 1)

    def _show_step(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        title, hint = self._words(step)
        self.progress.setText(self.tr("Step {0} of {1}").format(step + 1, _DONE + 1))
        self.title.setText(title)
        self.hint.setText(hint)
        self.problem.hide()
        self.back.setVisible(_WHO < step < _DONE)
        self.leave.setVisible(step < _DONE)
        self.go.setText(
            {_REVIEW: self.tr("Hand over"), _DONE: self.tr("Close")}.get(step, self.tr("Continue"))
        )
        first = (
            self.parties.leaving.person if self.parties.leaving.person.count() > 1 else self.parties.leaving.name,
            self.custody.table, self.work.copying.button, self.review.look, self.rest.open,
        )[step]  # fmt: skip
        first.setFocus()
        self._judge()

    def _words(self, step: int) -> tuple[str, str]:
        return (
            (
                self.tr("Who hands over to whom?"),
                self.tr(
                    "People who are not on the list of the office are written by hand; the new admin joins it."
                ),
            ),
            (
                self.tr("Every account"),
                self.tr(
                    "Look at each platform: who receives the mail or message that resets the password, and who holds "
                    "the codes? Write names, never passwords. It is kept as you write."
                ),
            ),
            (
                self.tr("What goes over with them"),
                self.tr("It stands in the Berita Acara and is the second party's from then on."),
            ),
            (
                self.tr("What happens now"),
                self.tr("Until you hand over nothing is changed, and you may go back."),
            ),
            (
                self.tr("Handed over. Now change what the one who left still knows"),
                self.tr("The same list stands in the Berita Acara, to be ticked there."),
            ),
        )[step]

    def _judge(self) -> None:
        self.go.setEnabled(self.stack.currentIndex() != _WHO or self.parties.is_filled_in)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter from any field that has no use for it; what cannot be undone takes its own button."""
        if is_enter(event):
            if self.stack.currentIndex() != _REVIEW:
                self.go.click()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave; a copy under way is stopped, and after the handover leaving is closing."""
        if self.work.copying.is_copying:
            self.work.copying.stop()
        if self._done is None:
            super().reject()
        else:
            self.accept()

    # --- what is written ---------------------------------------------------------------------------------

    def _keep(self, custody: Custody) -> None:
        keep = self._context.services.succession.keep_custody
        self._context.lanes.run(self, lambda: keep(custody), on_error=self._on_error)

    def _wanted(self) -> Handover:
        parties = self.parties
        return Handover(
            parties.leaving.party(),
            parties.arriving.party(),
            parties.decree.decree(),
            parties.superior.party(),
            self.work.copy_name,
        )

    def _draw_up(self, then: Callable[[Succession], object]) -> None:
        draw_up, wanted = self._context.services.succession.draw_up, self._wanted()
        self._context.lanes.run(self, lambda: draw_up(wanted), then, self._on_error)

    def _on_drawn_up(self, made: Succession) -> None:
        self._leaving_id = made.leaving.person_id
        self.review.show_draft(made)
        self._show_step(_REVIEW)

    def _look(self) -> None:
        self._draw_up(lambda made: self._write(made, draft=True))

    def _hand_over(self) -> None:
        succession, wanted = self._context.services.succession, self._wanted()
        made: list[Succession] = []

        def work(key: Key | None) -> None:
            made.append(succession.hand_over(wanted, key))

        self.go.setEnabled(False)
        then = Then(lambda: self._on_handed_over(made[-1]), self._on_error, self._judge)
        with_key(self._context, self, self._staff, work, then, own=self._leaving_id)

    def _on_handed_over(self, made: Succession) -> None:
        self._done = made
        self.rest.show_rest(made)
        self._show_step(_DONE)
        self._write(made)
        self.handed_over.emit(made)

    def _open_minutes(self) -> None:
        if self._done is not None:
            self._write(self._done)

    def _write(self, made: Succession, *, draft: bool = False) -> None:
        show_minutes(self._context, self, made, self._on_error, draft=draft)

    def _on_error(self, error: Exception) -> None:
        self._judge()
        self.problem.setText(explain_error(error).text)
        self.problem.show()


def show_minutes(
    context: PageContext,
    owner: QWidget,
    made: Succession,
    on_error: Callable[[Exception], object],
    *,
    draft: bool = False,
) -> None:
    """Write the Berita Acara beside all other work and show it in the computer's own reader, which prints it."""
    folder = context.services.succession.minutes

    def work() -> Path:
        return write_minutes(folder, made, Speaker().translate, draft=draft)

    def show(found: Path) -> None:
        context.open_url(found.as_uri())

    context.lanes.run(owner, work, show, on_error, lane=Lane.PARALLEL)
