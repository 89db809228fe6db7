"""Comments as service: lists, one case with its thread, and what the office notes about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from core.clock import Clock
from core.domain import inbox_moves
from core.domain.account import Account
from core.domain.delivery import Delivery
from core.domain.engagement import Comment, CommentKind
from core.domain.formats import OfficeZone
from core.domain.ids import new_id
from core.domain.inbox import (
    Case,
    CaseEvent,
    CommentLabel,
    InboxCounts,
    InboxFilter,
    InboxRow,
    InboxView,
    Served,
)
from core.domain.inbox_moves import CaseMove
from core.domain.intake import first_case, standard_of
from core.domain.publishing import Capabilities
from core.domain.response_standard import AddWorkingDays, Standard, due_at
from core.domain.service_figures import ServiceFigures, service_figures
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.ports import Connectors, Database, UnitOfWork

#: Remote ids of comments that were typed in.
_TYPED = "typed:"


@dataclass(frozen=True, slots=True)
class CaseView:
    """One comment with everything that its page shows, read in one go."""

    case: Case
    account: Account
    capabilities: Capabilities
    post_text: str
    post_url: str
    thread: tuple[Comment, ...]
    events: tuple[CaseEvent, ...]
    action: Delivery | None


class InboxService:
    """Reads the inbox and takes the admin's decisions that need no platform."""

    def __init__(
        self,
        database: Database,
        connectors: Connectors,
        clock: Clock,
        events: EventBus,
        add_working_days: AddWorkingDays,
    ) -> None:
        self._database = database
        self._connectors = connectors
        self._clock = clock
        self._events = events
        self._add_working_days = add_working_days

    # --- reading ----------------------------------------------------------------------------------------

    def rows(self, wanted: InboxFilter, offset: int, limit: int) -> tuple[InboxRow, ...]:
        """Give a window of a list."""
        with self._database.read() as tx:
            return tx.inbox.rows(wanted, offset, limit)

    def counts(self, wanted: InboxFilter) -> InboxCounts:
        """Count every list under the filter's account, words and label."""
        with self._database.read() as tx:
            return InboxCounts({one: tx.inbox.count(replace(wanted, view=one)) for one in InboxView})

    def view(self, comment_id: str) -> CaseView:
        """Give one comment with its surroundings; raises ``NotFound``."""
        with self._database.read() as tx:
            case = tx.inbox.get(comment_id)
            account = tx.accounts.get(case.comment.account_id)
            post_text, post_url = _post_of(tx, case.comment)
            acts = tx.deliveries.of_comment(comment_id)
            return CaseView(
                case,
                account,
                self._connectors.of(account).capabilities(account),
                post_text,
                post_url,
                tuple(
                    one for one in tx.inbox.thread(case.comment) if one.gone_at is None or one.id == case.id
                ),
                tx.inbox.events(comment_id),
                next((one for one in acts if one.id == case.action_id), None),
            )

    def served(self, start: datetime, end: datetime, account_id: str = "") -> tuple[Served, ...]:
        """Give the register of citizens' comments written in [start, end), oldest first."""
        with self._database.read() as tx:
            return tx.inbox.served(start, end, account_id)

    def figures(self, start: datetime, end: datetime, account_id: str = "") -> ServiceFigures:
        """Tell how well comments written in [start, end) were served."""
        return service_figures(self.served(start, end, account_id), self._clock.now())

    def units(self) -> tuple[str, ...]:
        """Give where matters went before, the newest first."""
        with self._database.read() as tx:
            return tx.inbox.units()

    def read_mentions_again(self) -> None:
        """Make the mentions of every account due for reading now."""
        now = self._clock.now()
        with self._database.write() as tx:
            for read in tx.inbox.mention_reads().values():
                tx.inbox.save_mention_read(replace(read, next_read_at=now))
            tx.commit()

    # --- decisions --------------------------------------------------------------------------------------

    def set_label(self, comment_id: str, label: CommentLabel) -> Case:
        """Say what a comment is about; its due time follows."""

        def move(tx: UnitOfWork, case: Case) -> CaseMove:
            due = self._due(tx, label, case.comment, forwarded=case.forwarded_at is not None)
            return inbox_moves.labelled(case, label, due, self._clock.now())

        return self._decide(comment_id, move)

    def forward(self, comment_id: str, unit: str, ticket: str = "") -> Case:
        """Note who works on the matter now, and its number there; raises ``InvalidInput("unit_missing")``."""
        if not unit.strip():
            raise InvalidInput("unit_missing")

        def move(tx: UnitOfWork, case: Case) -> CaseMove:
            due = self._due(tx, case.label, case.comment, forwarded=True)
            return inbox_moves.forwarded(case, unit.strip(), ticket.strip(), due, self._clock.now())

        return self._decide(comment_id, move)

    def close(self, comment_id: str, reason: str) -> Case:
        """End a case without an answer; raises ``InvalidInput("why_missing")``."""
        if not reason.strip():
            raise InvalidInput("why_missing")
        return self._decide(
            comment_id, lambda _, case: inbox_moves.closed(case, reason.strip(), self._clock.now())
        )

    def reopen(self, comment_id: str) -> Case:
        """Take a case up again."""
        return self._decide(comment_id, lambda _, case: inbox_moves.reopened(case, self._clock.now()))

    def answered_by_hand(self, comment_id: str, text: str) -> Case:
        """Note the answer that the admin gave on the platform; raises ``InvalidInput("answer_empty")``."""
        if not text.strip():
            raise InvalidInput("answer_empty")
        now = self._clock.now()

        def move(tx: UnitOfWork, case: Case) -> CaseMove:
            tx.inbox.add(
                first_case(_answer(case.comment, text.strip(), now), None, (), self._add_working_days)
            )
            return inbox_moves.answered_by_hand(case, text.strip(), now)

        return self._decide(comment_id, move)

    def keep_draft(self, comment_id: str, text: str) -> None:
        """Keep an answer that is not sent yet."""
        with self._database.write() as tx:
            case = tx.inbox.get(comment_id)
            if case.draft != text:
                tx.inbox.save(replace(case, draft=text))
                tx.commit()

    def add_by_hand(
        self,
        account_id: str,
        author: str,
        text: str,
        written_at: datetime,
        url: str = "",
        delivery_id: str = "",
    ) -> Case:
        """Enter a comment that the program cannot read; raises ``InvalidInput("comment_empty")``."""
        if not text.strip():
            raise InvalidInput("comment_empty")
        one = new_id()
        comment = Comment(
            id=one,
            account_id=account_id,
            delivery_id=delivery_id,
            remote_id=f"{_TYPED}{one}",
            author=author.strip(),
            text=text.strip(),
            written_at=written_at,
            remote_url=url.strip(),
            fetched_at=self._clock.now(),
            kind=CommentKind.COMMENT,
            typed=True,
        )
        with self._database.write() as tx:
            case = tx.inbox.add(
                first_case(comment, tx.office.get(), tx.inbox.standards(), self._add_working_days)
            )
            tx.commit()
        self._events.publish(Changed(Topic.ENGAGEMENT, account_id))
        return case

    # --- the office's standard --------------------------------------------------------------------------

    def standards(self) -> tuple[Standard, ...]:
        """Give the standard of every label."""
        with self._database.read() as tx:
            own = tx.inbox.standards()
        return tuple(standard_of(one, own) for one in CommentLabel)

    def save_standards(self, standards: tuple[Standard, ...]) -> None:
        """Change standards; they hold for comments that come or are labelled from now on.

        Raises ``InvalidInput("standard_invalid")`` unless each gives days or hours.
        """
        if any(one.days < 0 or one.hours < 0 or not (one.days or one.hours) for one in standards):
            raise InvalidInput("standard_invalid")
        with self._database.write() as tx:
            for one in standards:
                tx.inbox.save_standard(one)
            tx.commit()

    # --- inside -----------------------------------------------------------------------------------------

    def _due(self, tx: UnitOfWork, label: CommentLabel, comment: Comment, *, forwarded: bool) -> datetime:
        office = tx.office.get()
        zone = office.zone if office else OfficeZone.WIB
        standard = standard_of(label, tx.inbox.standards())
        return due_at(standard, comment.written_at, zone, self._add_working_days, forwarded=forwarded)

    def _decide(self, comment_id: str, move: Callable[[UnitOfWork, Case], CaseMove]) -> Case:
        with self._database.write() as tx:
            moved = move(tx, tx.inbox.get(comment_id))
            tx.inbox.save(moved.case, moved.event)
            tx.commit()
        self._events.publish(Changed(Topic.ENGAGEMENT, moved.case.comment.account_id))
        return moved.case


def _post_of(tx: UnitOfWork, comment: Comment) -> tuple[str, str]:
    """Give the text and the address of the post that a comment stands under; empty for a mention."""
    if not comment.delivery_id:
        return "", ""
    delivery = tx.deliveries.get(comment.delivery_id)
    return tx.publications.get(delivery.publication_id).text, delivery.remote_url


def _answer(asked: Comment, text: str, now: datetime) -> Comment:
    one = new_id()
    return Comment(
        id=one,
        account_id=asked.account_id,
        delivery_id=asked.delivery_id,
        remote_id=f"{_TYPED}{one}",
        author="",
        text=text,
        written_at=now,
        parent_remote_id=asked.remote_id,
        by_us=True,
        typed=True,
    )
