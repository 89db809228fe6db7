"""Keeps the case of a comment in step with the delivery that acts on it, in the transaction that moves it."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from core.domain.delivery import Delivery, DeliveryKind, DeliveryState
from core.domain.engagement import Comment
from core.domain.ids import new_id
from core.domain.inbox import ACT_ON, LOCAL, Case, CommentStatus
from core.domain.inbox_moves import mirrored
from storage.cases import Cases
from storage.engine import Transaction
from storage.tables import comments, publications

_OUT = frozenset({DeliveryState.PUBLISHED, DeliveryState.CONFIRMED})
_CARRIED = select(publications.c.text, publications.c.options).where(publications.c.id == bindparam("id"))
_c = comments.c
_BELOW = (_c.account_id == bindparam("account_id"), _c.parent_remote_id == bindparam("parent"))
_ANSWERS = (
    select(func.count())
    .select_from(comments)
    .where(*_BELOW, _c.by_us, _c.gone_at.is_(None), _c.remote_id != bindparam("remote_id"))
)
_TAKE_AWAY = (
    comments.update()
    .where(_c.account_id == bindparam("account_key"), _c.remote_id == bindparam("remote_key"))
    .values(gone_at=bindparam("gone_at"))
)


def mirror(tx: Transaction, delivery: Delivery) -> None:
    """Write what a delivery's state means for its comment; an answer that stands joins the thread."""
    cases, now = Cases(tx), tx.now()
    case = cases.get(delivery.comment_id)
    if (case.action_id, case.action_state) == (delivery.id, delivery.state):
        return
    carried = tx.connection.execute(_CARRIED, {"id": delivery.publication_id}).one()
    text, on = str(carried.text), str(carried.options.get(ACT_ON, ""))
    answers_left = _answers_left(tx, case, on) if delivery.kind is DeliveryKind.RETRACT else True
    if delivery.state in _OUT:
        _change_thread(tx, cases, case, delivery, text, on)
    move = mirrored(case, delivery, text, now, answers_left=answers_left)
    cases.save(move.case, move.event)


def _answers_left(tx: Transaction, case: Case, but: str) -> bool:
    comment = case.comment
    values = {"account_id": comment.account_id, "parent": comment.remote_id, "remote_id": but}
    return bool(tx.connection.execute(_ANSWERS, values).scalar_one())


def _change_thread(tx: Transaction, cases: Cases, case: Case, delivery: Delivery, text: str, on: str) -> None:
    at = delivery.published_at or tx.now()
    if delivery.kind is DeliveryKind.REPLY:
        _add_answer(cases, case, delivery, text)
    elif delivery.kind is DeliveryKind.RETRACT:
        values = {"account_key": delivery.account_id, "remote_key": on, "gone_at": at}
        tx.connection.execute(_TAKE_AWAY, values)


def _add_answer(cases: Cases, case: Case, delivery: Delivery, text: str) -> None:
    comment = case.comment
    remote_id = delivery.remote_id or f"{LOCAL}{delivery.id}"
    if cases.known(comment.account_id, (remote_id,)):
        return
    answer = Comment(
        id=new_id(),
        account_id=comment.account_id,
        delivery_id=comment.delivery_id,
        remote_id=remote_id,
        author="",
        text=text,
        written_at=delivery.published_at or delivery.due_at,
        remote_url=delivery.remote_url,
        parent_remote_id=comment.remote_id,
        by_us=True,
    )
    cases.add(Case(answer, status=CommentStatus.CLOSED))
