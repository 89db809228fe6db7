"""Stages, roles, rules and the history of approvals in plain words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.domain.approval import ApprovalEvent, ApprovalScope, ApprovalStep, Stage, Way
from core.domain.formats import Language, OfficeZone, clock, date_text, short_date
from core.domain.people import Capacity, Person, Role

translate = QCoreApplication.translate


def role_word(role: Role) -> str:
    """Name a role."""
    return {
        Role.ADMIN: translate("ApprovalWords", "Admin"),
        Role.CHECKER: translate("ApprovalWords", "Checker"),
        Role.APPROVER: translate("ApprovalWords", "Approver"),
    }[role]


def scope_word(scope: ApprovalScope) -> str:
    """Name which posts need an approval."""
    return {
        ApprovalScope.NONE: translate("ApprovalWords", "No post"),
        ApprovalScope.SENSITIVE: translate("ApprovalWords", "Posts marked as sensitive"),
        ApprovalScope.ALL: translate("ApprovalWords", "All posts"),
    }[scope]


def stage_word(stage: Stage) -> str:
    """Name where a submission stands."""
    return {
        Stage.CHECKING: translate("ApprovalWords", "Waits for the checker"),
        Stage.APPROVING: translate("ApprovalWords", "Waits for the approver"),
        Stage.RETURNED: translate("ApprovalWords", "Returned"),
        Stage.APPROVED: translate("ApprovalWords", "Approved"),
        Stage.VOID: translate("ApprovalWords", "Void: changed afterwards"),
        Stage.WITHDRAWN: translate("ApprovalWords", "Taken back"),
    }[stage]


STAGE_ROLES = {
    Stage.CHECKING: "violet",
    Stage.APPROVING: "violet",
    Stage.RETURNED: "warn",
    Stage.APPROVED: "ok",
    Stage.VOID: "warn",
    Stage.WITHDRAWN: "grey",
}


def person_line(person: Person, acting_for: Person | None = None) -> str:
    """Name a person with the title, and whose place is taken."""
    words = f"{person.name} ({person.title})" if person.title else person.name
    if acting_for is None:
        return words
    return translate("ApprovalWords", "{0}, acting for {1}").format(words, acting_for.name)


def capacity_line(who: Capacity) -> str:
    """Name somebody in the capacity in which they decide."""
    return person_line(who.person, who.acting_for)


def event_line(event: ApprovalEvent) -> str:
    """Say one line of the history: who did what, and how it was witnessed."""
    words = _step_words(event)
    name = f"{event.person_name} ({event.person_title})" if event.person_title else event.person_name
    if event.acting_for:
        name = translate("ApprovalWords", "{0}, acting for {1}").format(name, event.acting_for)
    by = translate("ApprovalWords", "by {0}").format(name) if name else ""
    way = _way_words(event.way) if event.way else ""
    told = " ".join(part for part in (words, by, way) if part)
    return told if told.endswith(".") else f"{told}."


def _step_words(event: ApprovalEvent) -> str:
    return {
        ApprovalStep.SUBMITTED: translate("ApprovalWords", "Submitted"),
        ApprovalStep.PASSED: translate("ApprovalWords", "Checked and passed on"),
        ApprovalStep.RETURNED: translate("ApprovalWords", "Returned"),
        ApprovalStep.APPROVED: translate("ApprovalWords", "Approved"),
        ApprovalStep.STILL_APPROVED: translate("ApprovalWords", "Queued again unchanged: the approval holds"),
        ApprovalStep.VOIDED: translate("ApprovalWords", "Changed: approval and submission are void"),
        ApprovalStep.WITHDRAWN: translate("ApprovalWords", "Taken back"),
        ApprovalStep.SHEET_ATTACHED: translate("ApprovalWords", "Signed sheet added"),
        ApprovalStep.BRAND_LOCKED: translate("ApprovalWords", "Brand locked"),
        ApprovalStep.BRAND_UNLOCKED: translate("ApprovalWords", "Brand unlocked"),
        ApprovalStep.RULES_CHANGED: translate("ApprovalWords", "Rule changed: {0}"),
        ApprovalStep.PERSON_SAVED: translate("ApprovalWords", "Person stored: {0}"),
        ApprovalStep.PERSON_REMOVED: translate("ApprovalWords", "Person removed: {0}"),
        ApprovalStep.PIN_SET: translate("ApprovalWords", "PIN changed: {0}"),
        ApprovalStep.CONFIRMED: translate("ApprovalWords", "Agreed to hide criticism: “{0}”"),
        ApprovalStep.HANDED_OVER: translate("ApprovalWords", "Accounts handed over: {0}"),
    }[event.step].format(_subject(event))


def _subject(event: ApprovalEvent) -> str:
    if event.step is ApprovalStep.RULES_CHANGED:
        return scope_word(ApprovalScope(event.note))
    return event.note


def _way_words(way: Way) -> str:
    return {
        Way.PIN: translate("ApprovalWords", "with the PIN"),
        Way.SHEET: translate("ApprovalWords", "on a signed sheet"),
        Way.SPOKEN: translate("ApprovalWords", "over the phone"),
        Way.NAME: translate("ApprovalWords", "without a PIN"),
    }[way]


def moment(event: ApprovalEvent, zone: OfficeZone, language: Language) -> str:
    """Give the office's day and hour of a line."""
    local = zone.local(event.at)
    return f"{short_date(local.date(), language)}, {clock(local.time(), language)} {zone}"


def sheet_due_words(due: date, today: date, language: Language) -> str:
    """Say until when the signed sheet has to come."""
    if due < today:
        return translate("ApprovalWords", "Signed sheet overdue since {0}").format(date_text(due, language))
    return translate("ApprovalWords", "Signed sheet due by {0}").format(date_text(due, language))
