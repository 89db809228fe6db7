"""Which question each decision asks, and of whom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.people import Capacity, Role
from core.services.approval import Detail
from core.services.people import Staff
from gui.approval.detail import Decision
from gui.approval.witness_dialog import Candidate, Question
from gui.approval.words import capacity_line

translate = QCoreApplication.translate


def question_for(decision: Decision, detail: Detail, staff: Staff) -> Question:
    """Give the question; the author is never among those who may answer."""
    author = detail.submission.author_id
    approvers, checkers = _others(staff, author, Role.APPROVER), _others(staff, author, Role.CHECKER)
    return {
        Decision.FORWARD: lambda: Question(
            translate("ApprovalQuestions", "Pass on"),
            translate("ApprovalQuestions", "Facts, names, titles, dates and pictures are right."),
            translate("ApprovalQuestions", "Pass on"),
            checkers,
            note=translate("ApprovalQuestions", "&Note (optional)"),
        ),
        Decision.RETURN: lambda: Question(
            translate("ApprovalQuestions", "Return"),
            translate("ApprovalQuestions", "The post becomes a draft again and nothing of it leaves."),
            translate("ApprovalQuestions", "Return"),
            _merged(checkers, approvers),
            note=translate("ApprovalQuestions", "What has to be &mended"),
            note_needed=True,
        ),
        Decision.APPROVE: lambda: Question(
            translate("ApprovalQuestions", "Approve"),
            translate("ApprovalQuestions", "It leaves at its time, exactly as it is shown."),
            translate("ApprovalQuestions", "Approve"),
            tuple(one for one in approvers if one.has_pin),
            needs_pin=True,
        ),
        Decision.SHEET: lambda: Question(
            translate("ApprovalQuestions", "Approved on paper"),
            translate(
                "ApprovalQuestions", "Type the code that is printed on the signed sheet and add its scan."
            ),
            translate("ApprovalQuestions", "Approve"),
            approvers,
            asks_code=True,
            asks_paper=True,
        ),
        Decision.SPOKEN: lambda: Question(
            translate("ApprovalQuestions", "Spoken approval"),
            translate(
                "ApprovalQuestions",
                "The history shows that it was only spoken. Days left for the signed sheet: {0}.",
            ).format(staff.rules.sheet_days),
            translate("ApprovalQuestions", "Note the approval"),
            tuple(Candidate(one.person_id, one.words, has_pin=False) for one in approvers),
            note=translate("ApprovalQuestions", "&Reason, and when it was said"),
            note_needed=True,
        ),
        Decision.ATTACH: lambda: Question(
            translate("ApprovalQuestions", "Signed sheet"),
            translate(
                "ApprovalQuestions", "Type the code that is printed on the signed sheet and add its scan."
            ),
            translate("ApprovalQuestions", "Add"),
            asks_code=True,
            asks_paper=True,
        ),
    }[decision]()


def _others(staff: Staff, author_id: str, role: Role) -> tuple[Candidate, ...]:
    return tuple(
        _candidate(one, staff)
        for one in staff.may(role)
        if author_id not in _stands_for(one) or not author_id
    )


def _stands_for(who: Capacity) -> tuple[str, ...]:
    return (who.person.id, who.acting_for.id) if who.acting_for else (who.person.id,)


def _candidate(who: Capacity, staff: Staff) -> Candidate:
    return Candidate(who.person.id, capacity_line(who), who.person.id in staff.with_pin)


def _merged(first: tuple[Candidate, ...], then: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    return tuple({one.person_id: one for one in (*first, *then)}.values())
