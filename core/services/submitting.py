"""Handing a post in for approval, inside the transaction of whoever queues, saves or takes back the post."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from core.domain.approval import (
    ApprovalEvent,
    ApprovalStep,
    Stage,
    Submission,
    Way,
    content_hash,
    first_stage,
)
from core.domain.delivery import FINISHED, IN_FLIGHT, Delivery, DeliveryState, admin_line, check_move
from core.domain.formats import OfficeZone
from core.domain.ids import new_id
from core.domain.people import Capacity, Person, Role, entitled
from core.domain.post import Post
from core.errors import InvalidInput
from core.ports import UnitOfWork

_S = DeliveryState
#: Has left, is leaving, may have left, or is kept by a platform: what was decided about it stands.
_GONE = FINISHED | IN_FLIGHT | {_S.UNCERTAIN, _S.HANDED_OVER}
_BINDING = frozenset({Stage.CHECKING, Stage.APPROVING, Stage.APPROVED})


@dataclass(frozen=True, slots=True)
class Wish:
    """What was wished when the post was handed in. ``planned_at`` None means: as soon as it is approved."""

    planned_at: datetime | None
    hand_over: bool = False
    author_id: str = ""


def needs_approval(tx: UnitOfWork, post: Post) -> bool:
    """Tell whether somebody has to approve the post as it is; what was approved once and is unchanged stays so."""
    return tx.approvals.rules().covers(post) and not was_approved(tx, post)


def was_approved(tx: UnitOfWork, post: Post) -> bool:
    """Tell whether exactly this content of the post was approved before."""
    content = content_hash(post)
    return any(
        one.step is ApprovalStep.APPROVED and one.content_hash == content
        for one in tx.approvals.events(post.id)
    )


def office_day(tx: UnitOfWork, now: datetime) -> date:
    """Give the office's day."""
    office = tx.office.get()
    return (OfficeZone.WIB if office is None else office.zone).local(now).date()


def submit(tx: UnitOfWork, post: Post, deliveries: Iterable[Delivery], wish: Wish, now: datetime) -> None:
    """Hand the frozen copies in. Raises ``InvalidInput("author_missing")`` if it is unclear who wrote the post."""
    people, today = tx.people.list(), office_day(tx, now)
    author = _author(entitled(Role.ADMIN, people, today), wish.author_id)
    withdraw(tx, post.id, now)
    made = Submission(
        id=new_id(),
        post_id=post.id,
        content_hash=content_hash(post),
        stage=first_stage(entitled(Role.CHECKER, people, today), author.id if author else ""),
        submitted_at=now,
        author_id=author.id if author else "",
        planned_at=wish.planned_at,
        hand_over=wish.hand_over,
        publication_ids=tuple(one.publication_id for one in deliveries),
    )
    tx.approvals.save(made)
    note(tx, made, ApprovalStep.SUBMITTED, now, author)


def keep_approved(tx: UnitOfWork, post: Post, deliveries: Iterable[Delivery], now: datetime) -> None:
    """Bind new frozen copies to the approval that this content has already, if it ever had one."""
    withdraw(tx, post.id, now)
    if not was_approved(tx, post):
        return
    content, known = content_hash(post), tx.approvals.of_post(post.id)
    author_id = next(one.author_id for one in reversed(known) if one.content_hash == content)
    copies = tuple(one.publication_id for one in deliveries)
    made = Submission(
        new_id(), post.id, content, Stage.APPROVED, now, author_id, publication_ids=copies, decided_at=now
    )
    tx.approvals.save(made)
    note(tx, made, ApprovalStep.STILL_APPROVED, now)


def carry_over(tx: UnitOfWork, old: Delivery, publication_id: str) -> None:
    """Bind a copy that takes the place of another one to the same submission."""
    newest = newest_of(tx, old.post_id)
    if newest is not None and old.publication_id in newest.publication_ids:
        tx.approvals.save(replace(newest, publication_ids=(*newest.publication_ids, publication_id)))


def withdraw(tx: UnitOfWork, post_id: str, now: datetime) -> None:
    """Close what is open of the post, because it was taken back or is handed in anew."""
    newest = newest_of(tx, post_id)
    if newest is not None and newest.is_open:
        tx.approvals.save(replace(newest, stage=Stage.WITHDRAWN, decided_at=now))
        note(tx, newest, ApprovalStep.WITHDRAWN, now)


def void_if_changed(tx: UnitOfWork, post: Post, now: datetime) -> bool:
    """Take back what was handed in or approved if the post now says something else; gives whether it did."""
    newest = newest_of(tx, post.id)
    if newest is None or newest.stage not in _BINDING or newest.content_hash == content_hash(post):
        return False
    waiting = unsent(tx, newest)
    if not waiting:
        withdraw(tx, post.id, now)
        return False
    cancel(tx, waiting, now, "approval_void")
    tx.approvals.save(replace(newest, stage=Stage.VOID, decided_at=now))
    note(tx, newest, ApprovalStep.VOIDED, now)
    return True


def newest_of(tx: UnitOfWork, post_id: str) -> Submission | None:
    """Give the post's newest submission."""
    return next(reversed(tx.approvals.of_post(post_id)), None)


def unsent(tx: UnitOfWork, submission: Submission) -> tuple[Delivery, ...]:
    """Give the deliveries of a submission that have not begun."""
    ids = frozenset(submission.publication_ids)
    return tuple(
        one
        for one in tx.deliveries.of_post(submission.post_id)
        if one.publication_id in ids and one.state not in _GONE
    )


def cancel(tx: UnitOfWork, deliveries: Iterable[Delivery], now: datetime, step: str) -> None:
    """Take deliveries out of the outbox; ``step`` names the reason in their ledgers."""
    for one in deliveries:
        check_move(one.state, _S.CANCELLED)
        gone = replace(
            one, state=_S.CANCELLED, next_try_at=None, error_code="", error_params={}, updated_at=now
        )
        tx.deliveries.record(gone, admin_line(gone, now, step))


def note(
    tx: UnitOfWork,
    submission: Submission,
    step: ApprovalStep,
    now: datetime,
    who: Capacity | Person | None = None,
    way: Way | None = None,
    text: str = "",
    media_hash: str = "",
) -> None:
    """Add a line to the history, with names as they are today."""
    person = who.person if isinstance(who, Capacity) else who
    principal = who.acting_for if isinstance(who, Capacity) else None
    tx.approvals.note(
        ApprovalEvent(
            new_id(),
            now,
            step,
            submission.post_id,
            submission.id,
            person.id if person else "",
            person.name if person else "",
            person.title if person else "",
            principal.name if principal else "",
            way,
            text,
            submission.content_hash,
            media_hash,
        )
    )


def _author(authors: tuple[Capacity, ...], author_id: str) -> Person | None:
    if author_id:
        found = next((one.person for one in authors if one.person.id == author_id), None)
    else:
        found = authors[0].person if len(authors) == 1 else None
    if found is None and authors:
        raise InvalidInput("author_missing")
    return found
