"""The repository of what was handed in for approval, of the office's rules about it, and of its history."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, Select, bindparam, exists, select

from core.domain.approval import (
    ApprovalEvent,
    ApprovalRules,
    ApprovalScope,
    ApprovalStep,
    Stage,
    Submission,
    Way,
)
from core.errors import NotFound
from storage.engine import Transaction
from storage.mappers import columns_of, names_of
from storage.tables import approval_events, approval_rules, posts, submissions
from storage.upsert import upsert

_ONLY = "rules"
_RULES = select(*columns_of(approval_rules, ApprovalRules))
_SAVE_RULES = upsert(approval_rules)
_SUBMISSIONS: Select[Any] = select(*columns_of(submissions, Submission))
_SAVE = upsert(submissions)
_IN_ORDER = (submissions.c.submitted_at, submissions.c.id)
_later = submissions.alias("later")
_NEWEST = (
    _SUBMISSIONS.join(posts, posts.c.id == submissions.c.post_id)
    .where(posts.c.deleted_at.is_(None))
    .where(
        ~exists().where(
            _later.c.post_id == submissions.c.post_id,
            (_later.c.submitted_at > submissions.c.submitted_at)
            | ((_later.c.submitted_at == submissions.c.submitted_at) & (_later.c.id > submissions.c.id)),
        )
    )
)
_EVENTS = (
    select(*columns_of(approval_events, ApprovalEvent))
    .where(approval_events.c.post_id == bindparam("post_id"))
    .order_by(approval_events.c.number)
)


class Approvals:
    """Implements ``ApprovalRepository``."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def rules(self) -> ApprovalRules:
        row = self._tx.connection.execute(_RULES).first()
        if row is None:
            return ApprovalRules()
        return ApprovalRules(**{**row._asdict(), "scope": ApprovalScope(row.scope)})

    def save_rules(self, rules: ApprovalRules) -> None:
        values = {name: getattr(rules, name) for name in names_of(ApprovalRules)}
        self._tx.connection.execute(_SAVE_RULES, {"id": _ONLY, **values, **self._tx.marks()})

    def save(self, submission: Submission) -> None:
        values = {name: getattr(submission, name) for name in names_of(Submission)}
        values["publication_ids"] = list(submission.publication_ids)
        self._tx.connection.execute(_SAVE, {**values, **self._tx.marks()})

    def get(self, submission_id: str) -> Submission:
        found = self._many(_SUBMISSIONS.where(submissions.c.id == submission_id))
        if not found:
            raise NotFound("submission", id=submission_id)
        return found[0]

    def of_post(self, post_id: str) -> tuple[Submission, ...]:
        return self._many(_SUBMISSIONS.where(submissions.c.post_id == post_id).order_by(*_IN_ORDER))

    def newest_in(
        self, stages: Iterable[Stage], limit: int = 200, *, newest_first: bool = False
    ) -> tuple[Submission, ...]:
        order = [one.desc() for one in _IN_ORDER] if newest_first else _IN_ORDER
        wanted = _NEWEST.where(submissions.c.stage.in_(sorted(stages)))
        return self._many(wanted.order_by(*order).limit(limit))

    def without_sheet(self) -> tuple[Submission, ...]:
        owed = _SUBMISSIONS.where(submissions.c.sheet_due.is_not(None))
        return self._many(owed.order_by(submissions.c.sheet_due, *_IN_ORDER))

    def note(self, event: ApprovalEvent) -> None:
        values = {name: getattr(event, name) for name in names_of(ApprovalEvent)}
        self._tx.connection.execute(approval_events.insert(), {**values, "by_computer": self._tx.actor})

    def events(self, post_id: str = "") -> tuple[ApprovalEvent, ...]:
        return tuple(map(_event_of, self._tx.connection.execute(_EVENTS, {"post_id": post_id})))

    def _many(self, statement: Select[Any]) -> tuple[Submission, ...]:
        return tuple(map(_submission_of, self._tx.connection.execute(statement)))


def _submission_of(row: Row[Any]) -> Submission:
    values = row._asdict()
    values["publication_ids"] = tuple(values["publication_ids"])
    return Submission(**{**values, "stage": Stage(row.stage)})


def _event_of(row: Row[Any]) -> ApprovalEvent:
    values = row._asdict()
    values["step"] = ApprovalStep(row.step)
    return ApprovalEvent(**{**values, "way": None if row.way is None else Way(row.way)})
