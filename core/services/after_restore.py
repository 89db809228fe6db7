"""What a backup cannot know: posts that left after it was made, and whether this computer holds the keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.domain.account import ChannelMode
from core.domain.delivery import Attempt, Delivery, DeliveryState, Outcome, StepKind
from core.domain.ids import new_id
from core.ports import Database

#: The error code on the row; the words for it say to look on the platform first.
RESTORED = "restored"
_S = DeliveryState
_COULD_LEAVE = frozenset({_S.SCHEDULED, _S.DUE, _S.RETRY_WAIT, _S.WAITING_APPROVAL})


def settle_in(database: Database, now: datetime) -> int:
    """Let every post whose hour came since the backup was made wait for the admin (sending again could double it)
    and every account's key be tried soon; gives how many posts ask.

    One whose commit had begun is looked up on the platform, as after a power cut; one that is due later leaves then.
    """
    with database.write() as tx:
        for account in tx.accounts.list():
            if account.mode is ChannelMode.API:
                tx.accounts.save(replace(account, checked_at=None))
        overdue = [one for one in tx.deliveries.in_states(_COULD_LEAVE) if _may_have_left(one, now)]
        for one in overdue:
            asked = replace(one, state=_S.EXPIRED, next_try_at=None, error_code=RESTORED, error_params={})
            tx.deliveries.record(asked, _line(asked, now))
        tx.commit()
    return len(overdue)


def _may_have_left(delivery: Delivery, now: datetime) -> bool:
    return delivery.due_at <= now and delivery.commit_started_at is None


def _line(delivery: Delivery, now: datetime) -> Attempt:
    return Attempt(
        new_id(), delivery.id, now, "promote", StepKind.PREPARE, Outcome.MOVED_BY_PROGRAM, delivery.state,
        ended_at=now, code=RESTORED,
    )  # fmt: skip
