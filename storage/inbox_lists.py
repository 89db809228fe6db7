"""Lists over comments: the pages of the inbox, the register, and the units that matters went to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, or_, select, text

from core.domain.delivery import DeliveryKind, DeliveryState
from core.domain.engagement import CommentKind
from core.domain.inbox import OPEN, CommentLabel, CommentStatus, InboxFilter, InboxRow, InboxView, Served
from storage.engine import Transaction
from storage.mappers import names_of
from storage.tables import accounts, comments, deliveries, publications

_c = comments.c
#: The beginning of a long comment is all that a row shows.
_SHOWN_CHARACTERS = 240
_OTHERS: dict[str, ColumnElement[Any]] = {
    "platform": accounts.c.platform,
    "account_name": accounts.c.display_name,
    "post_title": func.coalesce(publications.c.title, ""),
}
_SHORT = func.substr(_c.text, 1, _SHOWN_CHARACTERS)


def _columns(kind: type, **own: ColumnElement[Any]) -> tuple[ColumnElement[Any], ...]:
    known = {**_OTHERS, **own}
    return tuple((known[name] if name in known else _c[name]).label(name) for name in names_of(kind))


_ROWS = (
    select(*_columns(InboxRow, text=_SHORT))
    .select_from(comments)
    .join(accounts, accounts.c.id == _c.account_id)
    .outerjoin(deliveries, deliveries.c.id == _c.delivery_id)
    .outerjoin(publications, publications.c.id == deliveries.c.publication_id)
)
_CITIZENS = _c.by_us == text("0")
_OPEN = sorted(one.value for one in OPEN)
_SERVED = (
    select(*_columns(Served, comment_id=_c.id))
    .select_from(comments)
    .join(accounts, accounts.c.id == _c.account_id)
    .where(_CITIZENS, _c.written_at >= bindparam("start"), _c.written_at < bindparam("end"))
    .order_by(_c.written_at, _c.id)
)
_KIND = names_of(Served).index("kind")
LABELS: Mapping[str, CommentLabel] = {one.value: one for one in CommentLabel}
STATUSES: Mapping[str, CommentStatus] = {one.value: one for one in CommentStatus}
COMMENT_KINDS: Mapping[str, CommentKind] = {one.value: one for one in CommentKind}
_UNITS = (
    select(_c.forwarded_to)
    .where(_c.forwarded_to != "")
    .group_by(_c.forwarded_to)
    .order_by(func.max(_c.forwarded_at).desc())
    .limit(bindparam("limit"))
)


class InboxLists:
    """Reads pages of comments by index; ids are found first, so that skipped rows are never joined."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def rows(self, wanted: InboxFilter, offset: int, limit: int) -> tuple[InboxRow, ...]:
        """Give a window of a list in its order."""
        order = _order_of(wanted.view)
        page = _filtered(select(_c.id), wanted).order_by(*order).limit(limit).offset(offset)
        statement = _ROWS.where(_c.id.in_(page)).order_by(*order)
        return tuple(_row_of(row) for row in self._tx.connection.execute(statement))

    def count(self, wanted: InboxFilter) -> int:
        """Count what ``rows`` would give without a window."""
        statement = _filtered(select(func.count()).select_from(comments), wanted)
        counted: int = self._tx.connection.execute(statement).scalar_one()
        return counted

    def served(self, start: datetime, end: datetime, account_id: str) -> tuple[Served, ...]:
        """Give citizens' comments written in [start, end), oldest first."""
        statement = _SERVED.where(_c.account_id == account_id) if account_id else _SERVED
        rows = self._tx.connection.execute(statement, {"start": start, "end": end}).all()
        return tuple(map(_served_of, rows))

    def units(self, limit: int) -> tuple[str, ...]:
        """Give where matters were forwarded to, the newest first."""
        return tuple(self._tx.connection.execute(_UNITS, {"limit": limit}).scalars())


def _order_of(view: InboxView) -> tuple[ColumnElement[Any], ...]:
    if view is InboxView.ALL:
        return (_c.written_at.desc(), _c.id.desc())
    return (_c.due_at, _c.id)


def _filtered(statement: Select[Any], wanted: InboxFilter) -> Select[Any]:
    statement = statement.where(_CITIZENS)
    if wanted.view is InboxView.TO_ANSWER:
        statement = statement.where(_c.status == CommentStatus.NEW.value)
    elif wanted.view is InboxView.LATE:
        statement = statement.where(_c.status.in_(_OPEN), _c.due_at < wanted.now)
    elif wanted.view is InboxView.FORWARDED:
        statement = statement.where(_c.status == CommentStatus.FORWARDED.value)
    if wanted.account_id:
        statement = statement.where(_c.account_id == wanted.account_id)
    if wanted.label is not None:
        statement = statement.where(_c.label == wanted.label.value)
    for word in wanted.words.split():
        statement = statement.where(
            or_(_c.text.icontains(word, autoescape=True), _c.author.icontains(word, autoescape=True))
        )
    return statement


def _row_of(row: Row[Any]) -> InboxRow:
    values = row._asdict()
    values["kind"] = COMMENT_KINDS[row.kind]
    values["label"] = LABELS[row.label]
    values["status"] = STATUSES[row.status]
    values["action_kind"] = DeliveryKind(row.action_kind) if row.action_kind else None
    values["action_state"] = DeliveryState(row.action_state) if row.action_state else None
    return InboxRow(**values)


def _served_of(row: Sequence[Any]) -> Served:
    """Read by place: a month may hold thousands."""
    label, status, *moments_and_words = row
    values = [LABELS[label], STATUSES[status], *moments_and_words]
    values[_KIND] = COMMENT_KINDS[values[_KIND]]
    return Served(*values)
