"""Asks an approver before something is changed that only approvers may change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.domain.people import Role
from core.errors import InvalidInput
from core.services.people import Staff
from core.services.witness import Key
from gui.approval.witness_dialog import Answer, Candidate, Question, WitnessDialog, clear_closed
from gui.approval.words import capacity_line
from gui.page import PageContext

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Then:
    """What follows: it was done, it failed, or nobody agreed."""

    done: Callable[[], object]
    failed: Callable[[Exception], object]
    cancelled: Callable[[], object] = lambda: None


def with_key(
    context: PageContext,
    owner: QWidget,
    staff: Staff,
    work: Callable[[Key | None], None],
    then: Then,
    *,
    own: str = "",
    paper: bool = True,
) -> None:
    """Do the work; if it turns out to be locked, ask for a PIN (``own``: also of that person), or where no PIN can
    be had and ``paper`` is allowed, for a signed paper.
    """

    def locked(error: Exception) -> None:
        if isinstance(error, InvalidInput) and error.code == "key_needed":
            question = _question(staff, own, paper=paper)
            _ask(context, owner, question, work, then)
        else:
            then.failed(error)

    context.lanes.run(owner, lambda: work(None), lambda _: then.done(), locked)


def _question(staff: Staff, own: str, *, paper: bool) -> Question:
    found = {one.person.id: capacity_line(one) for one in staff.may(Role.APPROVER)}
    found |= {one.id: one.name for one in staff.people if one.id == own}
    with_pin = {key: words for key, words in found.items() if key in staff.with_pin}
    asks_paper = paper and not with_pin
    return Question(
        translate("KeyQuestion", "An approver has to agree"),
        translate("KeyQuestion", "Only an approver may change this. It is noted in the history."),
        translate("KeyQuestion", "Agree"),
        tuple(Candidate(key, words, key in with_pin) for key, words in (with_pin or found).items()),
        needs_pin=not asks_paper,
        asks_paper=asks_paper,
        paper_instead=paper and bool(with_pin),
    )


def _ask(
    context: PageContext, owner: QWidget, question: Question, work: Callable[[Key], None], then: Then
) -> None:
    def go(answer: Answer) -> None:
        kept = context.services.approval.store_sheet(answer.paper) if answer.paper else ""
        work(Key(answer.person_id, answer.pin, kept))

    clear_closed(owner)
    dialog = WitnessDialog(context.theme, context.lanes, question, go, owner)
    dialog.agreed.connect(then.done)
    dialog.rejected.connect(then.cancelled)
    dialog.open()
