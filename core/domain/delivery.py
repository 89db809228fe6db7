"""The outbox row of one publication: its states, the one table of legal moves, and the ledger of attempts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from core.domain.account import ChannelMode
from core.domain.ids import new_id
from core.errors import Bug, Param


class DeliveryKind(StrEnum):
    """What a delivery does: bring out a post, comment below it, or act on a citizen's comment (``comment_id``)."""

    POST = "post"
    FIRST_COMMENT = "first_comment"
    REPLY = "reply"
    HIDE = "hide"
    SHOW = "show"
    RETRACT = "retract"


class DeliveryState(StrEnum):
    """Where a delivery stands. See ``MOVES`` for what may follow what."""

    WAITING_APPROVAL = "waiting_approval"
    SCHEDULED = "scheduled"
    DUE = "due"
    PREPARING = "preparing"
    UPLOADING = "uploading"
    COMMITTING = "committing"
    PUBLISHED = "published"
    UNCERTAIN = "uncertain"
    RETRY_WAIT = "retry_wait"
    EXPIRED = "expired"
    NEEDS_SIGN_IN = "needs_sign_in"
    NEEDS_FIX = "needs_fix"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    HANDED_OVER = "handed_over"
    READY_FOR_ADMIN = "ready_for_admin"
    CONFIRMED = "confirmed"
    SKIPPED = "skipped"
    WITHDRAWN = "withdrawn"


_S = DeliveryState

#: Every legal change of state; anything else is a bug and is refused before it is written.
MOVES: Mapping[DeliveryState, frozenset[DeliveryState]] = MappingProxyType(
    {
        _S.WAITING_APPROVAL: frozenset({_S.SCHEDULED, _S.CANCELLED, _S.EXPIRED}),
        _S.SCHEDULED: frozenset(
            {_S.DUE, _S.PAUSED, _S.CANCELLED, _S.EXPIRED, _S.HANDED_OVER, _S.WAITING_APPROVAL}
        ),
        _S.DUE: frozenset(
            {_S.PREPARING, _S.SCHEDULED, _S.PAUSED, _S.CANCELLED, _S.EXPIRED, _S.READY_FOR_ADMIN}
        ),
        _S.PREPARING: frozenset(
            {_S.UPLOADING, _S.COMMITTING, _S.RETRY_WAIT, _S.NEEDS_SIGN_IN, _S.NEEDS_FIX, _S.EXPIRED}
        ),
        _S.UPLOADING: frozenset(
            {_S.UPLOADING, _S.COMMITTING, _S.RETRY_WAIT, _S.NEEDS_SIGN_IN, _S.NEEDS_FIX, _S.EXPIRED}
        ),
        _S.COMMITTING: frozenset(
            {
                _S.COMMITTING,
                _S.UPLOADING,
                _S.PUBLISHED,
                _S.HANDED_OVER,
                _S.UNCERTAIN,
                _S.RETRY_WAIT,
                _S.NEEDS_SIGN_IN,
                _S.NEEDS_FIX,
            }
        ),
        _S.UNCERTAIN: frozenset({_S.PUBLISHED, _S.SCHEDULED, _S.CANCELLED, _S.HANDED_OVER}),
        _S.RETRY_WAIT: frozenset({_S.DUE, _S.PAUSED, _S.CANCELLED, _S.EXPIRED, _S.SCHEDULED}),
        _S.EXPIRED: frozenset({_S.SCHEDULED, _S.CANCELLED, _S.WAITING_APPROVAL}),
        _S.NEEDS_SIGN_IN: frozenset({_S.SCHEDULED, _S.CANCELLED, _S.EXPIRED, _S.PAUSED}),
        _S.NEEDS_FIX: frozenset({_S.SCHEDULED, _S.CANCELLED}),
        _S.PAUSED: frozenset({_S.SCHEDULED, _S.CANCELLED, _S.EXPIRED}),
        _S.HANDED_OVER: frozenset({_S.PUBLISHED, _S.SCHEDULED, _S.CANCELLED, _S.UNCERTAIN, _S.NEEDS_FIX}),
        _S.READY_FOR_ADMIN: frozenset({_S.CONFIRMED, _S.SKIPPED, _S.SCHEDULED, _S.PAUSED, _S.CANCELLED}),
        _S.PUBLISHED: frozenset({_S.WITHDRAWN}),
        _S.CONFIRMED: frozenset(),
        _S.CANCELLED: frozenset(),
        _S.SKIPPED: frozenset(),
        _S.WITHDRAWN: frozenset(),
    }
)

#: A program is (or was, when it was killed) at work on these.
IN_FLIGHT = frozenset({_S.PREPARING, _S.UPLOADING, _S.COMMITTING})
#: Nothing more will happen by itself or by hand.
FINISHED = frozenset({_S.PUBLISHED, _S.CONFIRMED, _S.CANCELLED, _S.SKIPPED, _S.WITHDRAWN})
#: Stands still until the admin decides.
NEEDS_ADMIN = frozenset(
    {_S.UNCERTAIN, _S.NEEDS_SIGN_IN, _S.NEEDS_FIX, _S.EXPIRED, _S.READY_FOR_ADMIN, _S.WAITING_APPROVAL}
)
#: Where a delivery may stand before it is approved; the database refuses every other state.
UNAPPROVED = frozenset({_S.WAITING_APPROVAL, _S.EXPIRED, _S.CANCELLED})
#: Will go on by itself when its time or the line comes.
WAITING = frozenset({_S.SCHEDULED, _S.DUE, _S.RETRY_WAIT, _S.HANDED_OVER})


def check_move(old: DeliveryState, new: DeliveryState) -> None:
    """Raise ``Bug("illegal_move")`` unless ``new`` may follow ``old``; staying in a state is no move."""
    if new is not old and new not in MOVES[old]:
        raise Bug("illegal_move", old=old.value, new=new.value)


class HoldReason(StrEnum):
    """Why a delivery is paused."""

    ADMIN = "admin"
    CRISIS = "crisis"
    ACCOUNT = "account"
    NYEPI = "nyepi"
    ELECTION = "election"


class StepKind(StrEnum):
    """How dangerous a repetition is: a repeated commit doubles the post, anything else costs bytes at
    most.
    """

    PREPARE = "prepare"
    UPLOAD = "upload"
    COMMIT = "commit"
    SETTLE = "settle"
    FOLLOW_UP = "follow_up"


class Outcome(StrEnum):
    """How an attempt ended. ``STARTED`` without a later line means the program was stopped in the middle."""

    STARTED = "started"
    DONE = "done"
    RETRY = "retry"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    PROVED_PUBLISHED = "proved_published"
    PROVED_ABSENT = "proved_absent"
    NOT_PROVED = "not_proved"
    MOVED_BY_ADMIN = "moved_by_admin"
    MOVED_BY_PROGRAM = "moved_by_program"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One immutable line of a delivery's ledger. ``bytes_sent`` counts what this step put on the wire."""

    id: str
    delivery_id: str
    at: datetime
    step: str
    kind: StepKind
    outcome: Outcome
    state_after: DeliveryState
    bytes_sent: int = 0
    code: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outbox row. Times are UTC.

    ``send_not_before`` is the end of the undo window. ``tries`` counts failures since the last progress.
    ``handles`` is what the platform gave before the commit, plus upload offsets: it makes a second try safe.
    ``version`` grows with every write; a writer with an older one is refused. An act on a comment has no post
    (``post_id`` is empty); its publication holds the words and the options of ``core.domain.inbox``.
    """

    id: str
    publication_id: str
    post_id: str
    account_id: str
    platform: str
    mode: ChannelMode
    state: DeliveryState
    due_at: datetime
    send_not_before: datetime | None = None
    grace_s: int | None = None
    expires_at: datetime | None = None
    next_try_at: datetime | None = None
    tries: int = 0
    handles: Mapping[str, str] = field(default_factory=dict)
    remote_id: str = ""
    remote_url: str = ""
    error_code: str = ""
    error_params: Mapping[str, Param] = field(default_factory=dict)
    hold_reason: HoldReason | None = None
    settle_tries: int = 0
    asked: bool = False
    late_allowed: bool = False
    needs_approval: bool = False
    worker: str = ""
    commit_started_at: datetime | None = None
    published_at: datetime | None = None
    bytes_sent: int = 0
    bytes_total: int = 0
    version: int = 0
    created_at: datetime | None = None
    updated_at: datetime | None = None
    kind: DeliveryKind = DeliveryKind.POST
    comment_id: str = ""

    @property
    def onward(self) -> DeliveryState:
        """Give the state in which it waits to leave: without its approval it waits for that first."""
        return DeliveryState.WAITING_APPROVAL if self.needs_approval else DeliveryState.SCHEDULED

    @property
    def late_after(self) -> datetime | None:
        """Give the moment after which it must not leave without the admin's word; None if there is none."""
        limits = [] if self.late_allowed else [self.expires_at] if self.expires_at else []
        if self.grace_s is not None and not self.late_allowed:
            limits.append(self.due_at + timedelta(seconds=self.grace_s))
        return min(limits) if limits else None

    def is_late(self, now: datetime) -> bool:
        """Tell whether sending now would be later than the admin allowed."""
        limit = self.late_after
        return limit is not None and now > limit


def admin_line(delivery: Delivery, now: datetime, step: str) -> Attempt:
    """Make the ledger line of a decision that the admin took; ``delivery`` is as it stands afterwards."""
    return Attempt(
        new_id(),
        delivery.id,
        now,
        step,
        StepKind.PREPARE,
        Outcome.MOVED_BY_ADMIN,
        delivery.state,
        ended_at=now,
    )
