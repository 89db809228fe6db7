"""The repository of comments and their cases; ``storage.inbox_lists`` lists them for the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, or_, select

from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.engagement import Comment
from core.domain.inbox import (
    LOCAL,
    Case,
    CaseEvent,
    CaseStep,
    CommentLabel,
    CommentStatus,
    InboxFilter,
    InboxRow,
    MentionRead,
    Served,
)
from core.domain.response_standard import Standard
from core.domain.saved_replies import SavedReply
from core.errors import NotFound
from storage.engine import Transaction
from storage.inbox_lists import InboxLists
from storage.mappers import comment_of, comment_values, names_of
from storage.tables import comment_events, comments, mention_reads, response_standards, saved_replies
from storage.upsert import upsert

_c = comments.c
_OWN = tuple(name for name in names_of(Case) if name != "comment")
_GET = select(comments).where(_c.id == bindparam("id"))
_KNOWN = select(comments).where(
    _c.account_id == bindparam("account_id"), _c.remote_id.in_(bindparam("remote_ids", expanding=True))
)
_OF_DELIVERY = (
    select(comments).where(_c.delivery_id == bindparam("delivery_id")).order_by(_c.written_at, _c.id)
)
_THREAD = (
    select(comments)
    .where(
        _c.account_id == bindparam("account_id"),
        or_(
            _c.remote_id.in_(bindparam("ids", expanding=True)),
            _c.parent_remote_id.in_(bindparam("ids", expanding=True)),
        ),
    )
    .order_by(_c.written_at, _c.id)
    .limit(bindparam("limit"))
)
_SAVE = upsert(comments)
_FORGET_LOCAL = comments.delete().where(
    _c.account_id == bindparam("account_id"),
    _c.parent_remote_id == bindparam("parent"),
    _c.remote_id.startswith(LOCAL, autoescape=True),
)
_EVENTS = (
    select(comment_events)
    .where(comment_events.c.comment_id == bindparam("id"))
    .order_by(comment_events.c.number)
)
_STANDARDS = select(response_standards)
_SAVE_STANDARD = upsert(response_standards)
_REPLIES = select(saved_replies).where(saved_replies.c.removed_at.is_(None)).order_by(saved_replies.c.title)
_ANY_REPLY = select(saved_replies.c.id).limit(1)
_SAVE_REPLY = upsert(saved_replies)
_REMOVE_REPLY = (
    saved_replies.update()
    .where(saved_replies.c.id == bindparam("key"))
    .values(removed_at=bindparam("at"), updated_at=bindparam("at"))
)
_READS = select(mention_reads)
_SAVE_READ = upsert(mention_reads)
_THREAD_LIMIT = 200
_IDS_AT_ONCE = 500


class Cases:
    """Implements ``InboxRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction
        self._lists = InboxLists(transaction)

    # --- cases ------------------------------------------------------------------------------------------

    def get(self, comment_id: str) -> Case:
        row = self._tx.connection.execute(_GET, {"id": comment_id}).first()
        if row is None:
            raise NotFound("comment", id=comment_id)
        return _case_of(row)

    def known(self, account_id: str, remote_ids: Sequence[str]) -> Mapping[str, Case]:
        found: dict[str, Case] = {}
        for first in range(0, len(remote_ids), _IDS_AT_ONCE):
            some = list(remote_ids[first : first + _IDS_AT_ONCE])
            rows = self._tx.connection.execute(_KNOWN, {"account_id": account_id, "remote_ids": some})
            found.update({row.remote_id: _case_of(row) for row in rows})
        return found

    def of_delivery(self, delivery_id: str) -> tuple[Case, ...]:
        return tuple(map(_case_of, self._tx.connection.execute(_OF_DELIVERY, {"delivery_id": delivery_id})))

    def thread(self, comment: Comment) -> tuple[Comment, ...]:
        # What answers the same post is no part of the talk; what answers the same comment is.
        above = comment.parent_remote_id
        ids = [comment.remote_id]
        if above and self.known(comment.account_id, (above,)):
            ids.append(above)
        values = {"account_id": comment.account_id, "ids": ids, "limit": _THREAD_LIMIT}
        return tuple(map(comment_of, self._tx.connection.execute(_THREAD, values)))

    def add(self, case: Case) -> Case:
        """Store a comment that is not known yet; an answer of ours takes the place of its nameless copy."""
        comment = case.comment
        if comment.by_us and not comment.remote_id.startswith(LOCAL):
            values = {"account_id": comment.account_id, "parent": comment.parent_remote_id}
            self._tx.connection.execute(_FORGET_LOCAL, values)
        stored = replace(case, comment=replace(comment, fetched_at=comment.fetched_at or self._tx.now()))
        self._tx.connection.execute(_SAVE, _values_of(stored))
        return stored

    def save(self, case: Case, event: CaseEvent | None = None) -> None:
        self._tx.connection.execute(_SAVE, _values_of(case))
        if event is not None:
            values = {name: getattr(event, name) for name in names_of(CaseEvent)}
            values |= {"step": event.step.value, "by_computer": self._tx.actor}
            self._tx.connection.execute(comment_events.insert(), values)

    def events(self, comment_id: str) -> tuple[CaseEvent, ...]:
        rows = self._tx.connection.execute(_EVENTS, {"id": comment_id})
        return tuple(
            CaseEvent(row.comment_id, row.at, CaseStep(row.step), row.text, row.note) for row in rows
        )

    # --- lists ------------------------------------------------------------------------------------------

    def rows(self, wanted: InboxFilter, offset: int, limit: int) -> tuple[InboxRow, ...]:
        return self._lists.rows(wanted, offset, limit)

    def count(self, wanted: InboxFilter) -> int:
        return self._lists.count(wanted)

    def served(self, start: datetime, end: datetime, account_id: str = "") -> tuple[Served, ...]:
        return self._lists.served(start, end, account_id)

    def units(self, limit: int = 20) -> tuple[str, ...]:
        return self._lists.units(limit)

    # --- what the office decided once -------------------------------------------------------------------

    def standards(self) -> tuple[Standard, ...]:
        rows = self._tx.connection.execute(_STANDARDS)
        return tuple(Standard(CommentLabel(row.label), row.days, row.hours, row.first_days) for row in rows)

    def save_standard(self, standard: Standard) -> None:
        values = {name: getattr(standard, name) for name in names_of(Standard)}
        self._tx.connection.execute(
            _SAVE_STANDARD, {**values, "label": standard.label.value, **self._tx.marks()}
        )

    def replies(self) -> tuple[SavedReply, ...]:
        return tuple(map(_reply_of, self._tx.connection.execute(_REPLIES)))

    def had_replies(self) -> bool:
        return self._tx.connection.execute(_ANY_REPLY).first() is not None

    def save_reply(self, reply: SavedReply) -> None:
        values = {name: getattr(reply, name) for name in names_of(SavedReply)}
        values |= {"label": reply.label.value if reply.label else None, "removed_at": None}
        self._tx.connection.execute(_SAVE_REPLY, {**values, **self._tx.marks()})

    def remove_reply(self, reply_id: str) -> None:
        self._tx.connection.execute(_REMOVE_REPLY, {"key": reply_id, "at": self._tx.now()})

    # --- mentions ---------------------------------------------------------------------------------------

    def mention_reads(self) -> Mapping[str, MentionRead]:
        rows = self._tx.connection.execute(_READS)
        return {row.account_id: MentionRead(**row._asdict()) for row in rows}

    def save_mention_read(self, read: MentionRead) -> None:
        self._tx.connection.execute(_SAVE_READ, {name: getattr(read, name) for name in names_of(MentionRead)})


def _case_of(row: Row[Any]) -> Case:
    values = {name: getattr(row, name) for name in _OWN}
    values["label"] = CommentLabel(row.label)
    values["status"] = CommentStatus(row.status)
    values["action_kind"] = DeliveryKind(row.action_kind) if row.action_kind else None
    values["action_state"] = DeliveryState(row.action_state) if row.action_state else None
    return Case(comment_of(row), **values)


def _values_of(case: Case) -> dict[str, Any]:
    values = {name: getattr(case, name) for name in _OWN}
    values["label"] = case.label.value
    values["status"] = case.status.value
    values["action_kind"] = case.action_kind and case.action_kind.value
    values["action_state"] = case.action_state and case.action_state.value
    return {**values, **comment_values(case.comment)}


def _reply_of(row: Row[Any]) -> SavedReply:
    checked_on: date | None = row.checked_on
    label = CommentLabel(row.label) if row.label else None
    return SavedReply(row.id, row.title, row.text, label, row.source, checked_on)
