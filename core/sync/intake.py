"""Takes what a platform tells of comments into the inbox: new ones, edits, deletions, answers given elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.domain import inbox_moves
from core.domain.engagement import Comment, CommentKind
from core.domain.ids import new_id
from core.domain.inbox import Case
from core.domain.intake import first_case
from core.domain.response_standard import AddWorkingDays
from core.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Intake:
    """Triages with the office's standards and its calendar; ``now`` is the time of the reading."""

    add_working_days: AddWorkingDays

    def take(self, tx: UnitOfWork, found: Sequence[Comment], now: datetime) -> int:
        """Store one account's comments within the caller's transaction; gives how many citizens' are new."""
        fresh = {one.remote_id: one for one in found}
        if not fresh:
            return 0
        account_id = found[0].account_id
        known = tx.inbox.known(account_id, tuple(fresh))
        for case in known.values():
            self._take_known(tx, case, fresh[case.comment.remote_id], now)
        new = [one for one in fresh.values() if one.remote_id not in known]
        for one in new:
            tx.inbox.add(self._first(tx, one, now))
        self._note_answers(tx, account_id, [one for one in new if one.by_us])
        return sum(not one.by_us for one in new)

    def forget_missing(
        self, tx: UnitOfWork, delivery_id: str, found: Sequence[Comment], now: datetime
    ) -> int:
        """Mark what stood below a post and is not among ``found`` any more; gives how many.

        Only for a reading that brought all there is from its oldest comment on: older ones were not asked for.
        """
        ids, since = {one.remote_id for one in found}, min((one.written_at for one in found), default=None)
        missing = [one for one in tx.inbox.of_delivery(delivery_id) if _is_missing(one, ids, since)]
        for case in missing:
            move = inbox_moves.gone(case, now)
            tx.inbox.save(move.case, move.event)
        return len(missing)

    def _first(self, tx: UnitOfWork, comment: Comment, now: datetime) -> Case:
        """Triage a comment; a mention that answers a post of ours, or a comment below one, belongs there."""
        delivery_id = comment.delivery_id or _post_above(tx, comment)
        kind = CommentKind.COMMENT if delivery_id else comment.kind
        stored = replace(
            comment, id=comment.id or new_id(), fetched_at=now, delivery_id=delivery_id, kind=kind
        )
        return first_case(stored, tx.office.get(), tx.inbox.standards(), self.add_working_days)

    @staticmethod
    def _take_known(tx: UnitOfWork, case: Case, fresh: Comment, now: datetime) -> None:
        move = inbox_moves.seen(case, fresh, now)
        if (
            move.event is not None
            or replace(move.case.comment, fetched_at=case.comment.fetched_at) != case.comment
        ):
            tx.inbox.save(move.case, move.event)

    @staticmethod
    def _note_answers(tx: UnitOfWork, account_id: str, answers: Sequence[Comment]) -> None:
        asked = dict(tx.inbox.known(account_id, tuple(one.parent_remote_id for one in answers)))
        for answer in sorted(answers, key=lambda one: one.written_at):
            case = asked.pop(answer.parent_remote_id, None)  # the first answer counts
            if case is None or case.comment.by_us or not case.is_open:
                continue
            move = inbox_moves.answered_elsewhere(case, answer)
            tx.inbox.save(move.case, move.event)


def _post_above(tx: UnitOfWork, comment: Comment) -> str:
    account_id, above = comment.account_id, comment.parent_remote_id
    if not above:
        return ""
    known = tx.inbox.known(account_id, (above,))
    return known[above].comment.delivery_id if above in known else tx.deliveries.bound_to(account_id, above)


def _is_missing(case: Case, found: set[str], since: datetime | None) -> bool:
    comment = case.comment
    # Answers of ours are left alone: some servers tell only what stands directly below the post.
    if comment.gone_at is not None or comment.typed or comment.by_us:
        return False
    return comment.remote_id not in found and (since is None or comment.written_at >= since)
