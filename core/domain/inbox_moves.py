"""Every change of a comment's case as a pure function: the case as it shall be, with its line of history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from core.domain.delivery import Delivery, DeliveryKind, DeliveryState
from core.domain.engagement import Comment, CommentKind
from core.domain.inbox import OPEN, Case, CaseEvent, CaseStep, CommentLabel, CommentStatus

_DONE = frozenset({DeliveryState.PUBLISHED, DeliveryState.CONFIRMED})
_GIVEN_UP = frozenset({DeliveryState.CANCELLED, DeliveryState.SKIPPED})


@dataclass(frozen=True, slots=True)
class CaseMove:
    """A case as it shall be written; ``event`` None leaves no line."""

    case: Case
    event: CaseEvent | None = None


def resting(case: Case) -> CommentStatus:
    """Give where a case stands while nothing acts on it and nobody closed it."""
    if case.comment.hidden:
        return CommentStatus.HIDDEN
    if case.answered_at is not None:
        return CommentStatus.ANSWERED
    return CommentStatus.FORWARDED if case.forwarded_at is not None else CommentStatus.NEW


# --- the admin's decisions -------------------------------------------------------------------------------


def labelled(case: Case, label: CommentLabel, due_at: datetime, now: datetime) -> CaseMove:
    """Say what the comment is about; its clock changes with it."""
    changed = replace(case, label=label, label_chosen=True, due_at=due_at)
    return _told(changed, now, CaseStep.LABELLED, label.value)


def forwarded(case: Case, unit: str, ticket: str, due_at: datetime, now: datetime) -> CaseMove:
    """Hand the matter to a unit or to SP4N-LAPOR!; telling its number later keeps the first time."""
    changed = replace(
        case,
        forwarded_to=unit,
        ticket=ticket,
        forwarded_at=case.forwarded_at or now,
        due_at=due_at,
        status=CommentStatus.FORWARDED if case.status in OPEN else case.status,
    )
    return _told(changed, now, CaseStep.FORWARDED, unit, ticket)


def closed(case: Case, reason: str, now: datetime) -> CaseMove:
    """End a case without an answer; the reason stands in the register."""
    return _told(
        replace(case, status=CommentStatus.CLOSED, reason=reason, draft=""), now, CaseStep.CLOSED, reason
    )


def reopened(case: Case, now: datetime) -> CaseMove:
    """Take a closed, answered or hidden case up again; an answer that was given stays in the thread."""
    open_again = replace(case, answered_at=None, reason="")
    status = CommentStatus.NEW if case.forwarded_at is None else CommentStatus.FORWARDED
    return _told(replace(open_again, status=status), now, CaseStep.REOPENED)


def answered_by_hand(case: Case, text: str, now: datetime) -> CaseMove:
    """Note an answer that the admin gave in the platform's own app."""
    return _told(
        _answered(replace(case, draft=""), now, CommentStatus.ANSWERED), now, CaseStep.ANSWERED_BY_HAND, text
    )


# --- what the outbox did ---------------------------------------------------------------------------------


def mirrored(case: Case, delivery: Delivery, text: str, now: datetime, *, answers_left: bool) -> CaseMove:
    """Follow a delivery that acts on the comment. ``text`` is what it carries; ``answers_left`` tells whether
    other answers of the office stand below the comment.
    """
    is_first_sight, replies = case.action_id != delivery.id, delivery.kind is DeliveryKind.REPLY
    case = replace(
        case,
        action_id=delivery.id,
        action_kind=delivery.kind,
        action_state=delivery.state,
        draft="" if replies else case.draft,
    )
    if delivery.state in _DONE:
        return _done(case, delivery, text, now, answers_left=answers_left)
    if delivery.state in _GIVEN_UP:
        # A cancelled answer goes back into the field, so that nothing typed is lost.
        draft = text if replies else case.draft
        idle = replace(case, action_id="", action_kind=None, action_state=None, draft=draft)
        status = resting(idle) if case.status is CommentStatus.ANSWERING else case.status
        return _told(replace(idle, status=status), now, CaseStep.CANCELLED, delivery.kind.value)
    if replies and case.status in OPEN:
        case = replace(case, status=CommentStatus.ANSWERING)
    return _told(case, now, CaseStep.QUEUED, text, delivery.kind.value) if is_first_sight else CaseMove(case)


def _done(case: Case, delivery: Delivery, text: str, now: datetime, *, answers_left: bool) -> CaseMove:
    at = delivery.published_at or now
    if delivery.kind is DeliveryKind.REPLY:
        return _told(_answered(case, at, CommentStatus.ANSWERED), at, CaseStep.ANSWERED, text)
    if delivery.kind is DeliveryKind.RETRACT:
        left = case if answers_left else replace(case, answered_at=None)
        return _told(replace(left, status=resting(left)), at, CaseStep.RETRACTED, text)
    hidden = delivery.kind is DeliveryKind.HIDE
    case = replace(case, comment=replace(case.comment, hidden=hidden))
    step = CaseStep.HIDDEN if hidden else CaseStep.SHOWN
    return _told(replace(case, status=resting(case)), at, step, case.reason, case.approver)


# --- what the platform told ------------------------------------------------------------------------------


def seen(case: Case, fresh: Comment, now: datetime) -> CaseMove:
    """Take over what the platform says now of a comment that is known; its words before go into the history."""
    old = case.comment
    comment = replace(
        old,
        author=fresh.author or old.author,
        text=fresh.text,
        remote_url=fresh.remote_url or old.remote_url,
        parent_remote_id=fresh.parent_remote_id or old.parent_remote_id,
        delivery_id=fresh.delivery_id or old.delivery_id,
        kind=CommentKind.COMMENT if fresh.delivery_id else old.kind,
        hidden=fresh.hidden,
        fetched_at=now,
        gone_at=None,
    )
    if old.gone_at is not None:
        back = replace(case, comment=comment)
        status = back.status if old.by_us else resting(back)
        return _told(replace(back, status=status, reason=""), now, CaseStep.BACK)
    if fresh.text != old.text:
        edited = replace(case, comment=replace(comment, edited_at=now))
        return _told(edited, now, CaseStep.EDITED, old.text)
    changed = replace(case, comment=comment)
    if fresh.hidden is old.hidden or old.by_us:
        return CaseMove(changed)
    step = CaseStep.HIDDEN if fresh.hidden else CaseStep.SHOWN
    return _told(replace(changed, status=resting(changed)), now, step)


def gone(case: Case, now: datetime) -> CaseMove:
    """Note that a comment was taken away on the platform; there is nothing left to answer."""
    status = CommentStatus.CLOSED if case.status in OPEN else case.status
    return _told(replace(case, comment=replace(case.comment, gone_at=now), status=status), now, CaseStep.GONE)


def answered_elsewhere(case: Case, answer: Comment) -> CaseMove:
    """Note an answer of the office that was not written here, for instance on the phone."""
    at = answer.written_at
    return _told(_answered(case, at, CommentStatus.ANSWERED), at, CaseStep.ANSWERED_ELSEWHERE, answer.text)


def _answered(case: Case, at: datetime, status: CommentStatus) -> Case:
    status = CommentStatus.HIDDEN if case.comment.hidden else status
    return replace(case, answered_at=case.answered_at or at, status=status)


def _told(case: Case, at: datetime, step: CaseStep, text: str = "", note: str = "") -> CaseMove:
    return CaseMove(case, CaseEvent(case.id, at, step, text, note))
