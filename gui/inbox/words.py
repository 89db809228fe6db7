"""The words of the inbox: labels, states, due times, history, and where a matter goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from core.domain.delivery import FINISHED, IN_FLIGHT, NEEDS_ADMIN, DeliveryKind, DeliveryState
from core.domain.formats import Language, OfficeZone, relative_text
from core.domain.inbox import OPEN, CaseEvent, CaseStep, CommentLabel, CommentStatus, InboxView
from gui.theme import StateLook

translate = QCoreApplication.translate

STATUS_LOOK: Mapping[CommentStatus, StateLook] = MappingProxyType(
    {
        CommentStatus.NEW: StateLook("ph.chat-circle", "accent"),
        CommentStatus.ANSWERING: StateLook("ph.arrow-circle-up", "accent"),
        CommentStatus.FORWARDED: StateLook("ph.share-network", "violet"),
        CommentStatus.ANSWERED: StateLook("ph.check-circle", "ok"),
        CommentStatus.HIDDEN: StateLook("ph.eye-slash", "slate"),
        CommentStatus.CLOSED: StateLook("ph.archive", "grey"),
    }
)
LATE_LOOK = StateLook("ph.alarm", "error")
#: What must not wait is said in a loud colour.
LABEL_ROLE: Mapping[CommentLabel, str] = MappingProxyType(
    {
        CommentLabel.EMERGENCY: "error",
        CommentLabel.PERSONAL_DATA: "error",
        CommentLabel.ABUSE: "error",
        CommentLabel.HOAX: "warn",
        CommentLabel.CRITICISM: "warn",
        CommentLabel.COMPLAINT: "warn",
        CommentLabel.COMPLAINT_CHECKED: "warn",
        CommentLabel.COMPLAINT_VISITED: "warn",
        CommentLabel.QUESTION: "accent",
        CommentLabel.INFORMATION: "accent",
        CommentLabel.ASPIRATION: "violet",
        CommentLabel.PRAISE: "ok",
    }
)


def label_word(label: CommentLabel) -> str:
    """Name what a comment is about."""
    return {
        CommentLabel.QUESTION: translate("InboxWords", "Question"),
        CommentLabel.COMPLAINT: translate("InboxWords", "Complaint"),
        CommentLabel.COMPLAINT_CHECKED: translate("InboxWords", "Complaint, to be looked into"),
        CommentLabel.COMPLAINT_VISITED: translate("InboxWords", "Complaint, to be seen on site"),
        CommentLabel.INFORMATION: translate("InboxWords", "Request for information"),
        CommentLabel.ASPIRATION: translate("InboxWords", "Suggestion"),
        CommentLabel.CRITICISM: translate("InboxWords", "Criticism"),
        CommentLabel.PRAISE: translate("InboxWords", "Praise"),
        CommentLabel.EMERGENCY: translate("InboxWords", "Emergency"),
        CommentLabel.HOAX: translate("InboxWords", "Rumour or hoax"),
        CommentLabel.PERSONAL_DATA: translate("InboxWords", "Personal data exposed"),
        CommentLabel.SPAM: translate("InboxWords", "Spam or gambling"),
        CommentLabel.ABUSE: translate("InboxWords", "Abuse or hatred"),
        CommentLabel.OTHER: translate("InboxWords", "Other"),
    }[label]


def route_word(label: CommentLabel) -> str:
    """Say what usually comes next (domain.md, section 9); empty where the answer itself is all."""
    return {
        CommentLabel.COMPLAINT: translate(
            "InboxWords", "Forward it to the unit, or record it in SP4N-LAPOR!."
        ),
        CommentLabel.COMPLAINT_CHECKED: translate(
            "InboxWords", "Record it in SP4N-LAPOR!; give the first word within three working days."
        ),
        CommentLabel.COMPLAINT_VISITED: translate(
            "InboxWords", "Record it in SP4N-LAPOR!; give the first word within three working days."
        ),
        CommentLabel.INFORMATION: translate("InboxWords", "Forward it to the PPID."),
        CommentLabel.ASPIRATION: translate(
            "InboxWords", "Thank for it; it belongs into the monthly summary."
        ),
        CommentLabel.CRITICISM: translate(
            "InboxWords", "Answer it; criticism is not hidden without a reason and a second person."
        ),
        CommentLabel.EMERGENCY: translate("InboxWords", "Tell 112 or the disaster agency now, then answer."),
        CommentLabel.HOAX: translate("InboxWords", "Find out who owns the fact; write a clarification."),
        CommentLabel.PERSONAL_DATA: translate(
            "InboxWords", "Hide it and ask the person to send the data privately."
        ),
        CommentLabel.SPAM: translate("InboxWords", "Hide it; no answer is owed."),
        CommentLabel.ABUSE: translate("InboxWords", "Keep the evidence, hide it, tell the legal section."),
    }.get(label, "")


def status_word(status: CommentStatus) -> str:
    """Name where the office stands with a comment."""
    return {
        CommentStatus.NEW: translate("InboxWords", "To answer"),
        CommentStatus.ANSWERING: translate("InboxWords", "Answer on its way"),
        CommentStatus.FORWARDED: translate("InboxWords", "Forwarded"),
        CommentStatus.ANSWERED: translate("InboxWords", "Answered"),
        CommentStatus.HIDDEN: translate("InboxWords", "Hidden"),
        CommentStatus.CLOSED: translate("InboxWords", "Closed"),
    }[status]


def view_word(view: InboxView) -> str:
    """Name a list of the inbox."""
    return {
        InboxView.TO_ANSWER: translate("InboxWords", "To answer"),
        InboxView.LATE: translate("InboxWords", "Late"),
        InboxView.FORWARDED: translate("InboxWords", "Forwarded"),
        InboxView.ALL: translate("InboxWords", "All"),
    }[view]


def due_words(
    status: CommentStatus, due_at: datetime | None, now: datetime, zone: OfficeZone, language: Language
) -> str:
    """Say how much time is left, or since when it is late; empty where nothing is owed."""
    if due_at is None or status not in OPEN:
        return ""
    distance = relative_text(due_at, now, zone, language)
    if now > due_at:
        return translate("InboxWords", "late since {0}").format(distance)
    return translate("InboxWords", "due {0}").format(distance)


def act_words(kind: DeliveryKind, state: DeliveryState) -> str:
    """Say how an act on a comment stands in the outbox; empty once it is over."""
    if state in FINISHED:
        return ""
    name = {
        DeliveryKind.REPLY: translate("InboxWords", "Answer"),
        DeliveryKind.HIDE: translate("InboxWords", "Hiding"),
        DeliveryKind.SHOW: translate("InboxWords", "Showing"),
        DeliveryKind.RETRACT: translate("InboxWords", "Taking back"),
    }[kind]
    return f"{name}: {_act_state(state)}"


def _act_state(state: DeliveryState) -> str:
    if state is DeliveryState.UNCERTAIN:
        return translate("InboxWords", "needs checking")
    if state in NEEDS_ADMIN:
        return translate("InboxWords", "needs you")
    if state in IN_FLIGHT:
        return translate("InboxWords", "leaving now")
    return translate("InboxWords", "waits in the outbox")


def event_words(event: CaseEvent) -> str:
    """Tell one step of a comment's history in a sentence."""
    step, text, note = event.step, event.text, event.note
    if step is CaseStep.LABELLED:
        return translate("InboxWords", "Labelled “{0}”.").format(label_word(CommentLabel(text)))
    if step is CaseStep.FORWARDED:
        words = translate("InboxWords", "Forwarded to {0}.").format(text)
        number = translate("InboxWords", "Number: {0}").format(note)
        return f"{words} {number}" if note else words
    if step is CaseStep.QUEUED:
        return _queued_words(DeliveryKind(note), text)
    if step is CaseStep.HIDDEN:
        reason = translate("InboxWords", "Hidden. Reason: {0}").format(text) if text else ""
        approved = translate("InboxWords", "Agreed by {0}.").format(note) if note else ""
        return f"{reason} {approved}".strip() or translate("InboxWords", "Hidden on the platform.")
    if step in {CaseStep.CLOSED, CaseStep.EDITED}:
        return _quoted(step).format(text)
    return _plain(step)


def _queued_words(kind: DeliveryKind, text: str) -> str:
    return {
        DeliveryKind.REPLY: translate("InboxWords", "Answer put into the outbox: {0}").format(text),
        DeliveryKind.HIDE: translate("InboxWords", "Hiding put into the outbox."),
        DeliveryKind.SHOW: translate("InboxWords", "Showing it again put into the outbox."),
        DeliveryKind.RETRACT: translate("InboxWords", "Taking our answer back put into the outbox."),
    }[kind]


def _quoted(step: CaseStep) -> str:
    return {
        CaseStep.CLOSED: translate("InboxWords", "Closed without an answer: {0}"),
        CaseStep.EDITED: translate("InboxWords", "Changed by its author. It said before: {0}"),
    }[step]


def _plain(step: CaseStep) -> str:
    return {
        CaseStep.CANCELLED: translate("InboxWords", "Cancelled; nothing left."),
        CaseStep.ANSWERED: translate("InboxWords", "Answered."),
        CaseStep.ANSWERED_BY_HAND: translate("InboxWords", "Answered by hand."),
        CaseStep.ANSWERED_ELSEWHERE: translate("InboxWords", "Answered in the platform's own app."),
        CaseStep.SHOWN: translate("InboxWords", "Shown again."),
        CaseStep.RETRACTED: translate("InboxWords", "Our answer was taken back."),
        CaseStep.REOPENED: translate("InboxWords", "Taken up again."),
        CaseStep.GONE: translate("InboxWords", "No longer on the platform."),
        CaseStep.BACK: translate("InboxWords", "On the platform again."),
    }[step]


def author_word(author: str) -> str:
    """Name a citizen; some platforms do not tell who wrote."""
    return author or translate("InboxWords", "A citizen")
