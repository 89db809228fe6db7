"""The program's own changes of a delivery as pure functions: the row as it shall be, with its ledger line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.domain.delivery import IN_FLIGHT, Attempt, Delivery, DeliveryState, HoldReason, Outcome, StepKind
from core.domain.ids import new_id
from core.domain.publishing import RemotePost, Step, StepResult
from core.errors import Param

_S = DeliveryState

#: Lines for moves that no connector's step stands behind.
PROMOTE = Step(StepKind.PREPARE, "promote")
CLAIM = Step(StepKind.PREPARE, "claim")
RECOVER = Step(StepKind.PREPARE, "recover")
SETTLE = Step(StepKind.SETTLE, "settle")
#: How long after its planned time a handed-over post is looked up on the platform.
HANDED_OVER_CHECK = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Change:
    """A delivery as it shall be written, and the ledger line that goes with it."""

    delivery: Delivery
    line: Attempt


@dataclass(frozen=True, slots=True)
class Ran:
    """What a performed step leaves for its ledger line: when it began, and the bytes it put on the wire."""

    step: Step
    began_at: datetime
    bytes_sent: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something did not work: a stable code and its figures."""

    code: str
    params: Mapping[str, Param]


def moved(
    delivery: Delivery, state: DeliveryState, now: datetime, step: Step, fault: Fault | None = None
) -> Change:
    """Move on the program's own account; a fault stays readable on the row, none clears it."""
    worker = delivery.worker if state in IN_FLIGHT else ""
    row = _with(delivery, fault, state=state, worker=worker)
    return Change(row, _line(row, Ran(step, now), now, Outcome.MOVED_BY_PROGRAM, fault))


def waiting(delivery: Delivery, until: datetime, now: datetime, step: Step, fault: Fault) -> Change:
    """Put a delivery that was interrupted before anything was published back into the queue."""
    row = replace(delivery, next_try_at=until, commit_started_at=None)
    return moved(row, _S.RETRY_WAIT, now, step, fault)


def held(delivery: Delivery, reason: HoldReason, now: datetime) -> Change:
    """Hold a delivery that waits."""
    return moved(replace(delivery, hold_reason=reason), _S.PAUSED, now, PROMOTE)


def claimed(delivery: Delivery, worker: str, now: datetime) -> Change:
    """Take a due delivery in hand."""
    row = replace(delivery, state=_S.PREPARING, worker=worker, next_try_at=None)
    return Change(row, _line(row, Ran(CLAIM, now), now, Outcome.MOVED_BY_PROGRAM))


def started(delivery: Delivery, step: Step, now: datetime) -> Change:
    """Note, before any byte leaves, which step begins. The first commit of several tries keeps its time."""
    first = now if step.kind is StepKind.COMMIT else None
    row = replace(
        delivery,
        state=_state_during(delivery.state, step.kind),
        commit_started_at=delivery.commit_started_at or first,
    )
    return Change(row, _line(row, Ran(step, now), None, Outcome.STARTED))


def done(delivery: Delivery, ran: Ran, result: StepResult, now: datetime, *, doubted: bool) -> Change:
    """Note what a step achieved that did not publish: go on with the next one, or wait as it asked.

    A commit that answers without a post and without asking to wait has left nothing behind; ``doubted`` says
    that an earlier one may have.
    """
    row = _progressed(delivery, ran, result.handles)
    if result.wait_s is not None:
        at = now + timedelta(seconds=result.wait_s)
        row = replace(row, state=_S.RETRY_WAIT, worker="", next_try_at=at)
    elif ran.step.kind is StepKind.COMMIT:
        row = replace(row, state=_S.UPLOADING, commit_started_at=row.commit_started_at if doubted else None)
    return Change(row, _line(row, ran, now, Outcome.DONE))


def published(delivery: Delivery, ran: Ran, result: StepResult, remote: RemotePost, now: datetime) -> Change:
    """Bind the delivery to the post that stands on the platform, or that the platform holds for later."""
    row = bound(_progressed(delivery, ran, result.handles), remote, now)
    return Change(row, _line(row, ran, now, Outcome.DONE))


def proved(delivery: Delivery, remote: RemotePost, now: datetime) -> Change:
    """Bind a delivery of unknown outcome to the post that settling found."""
    row = bound(delivery, remote, now)
    return Change(row, _line(row, Ran(SETTLE, now), now, Outcome.PROVED_PUBLISHED))


def bound(delivery: Delivery, remote: RemotePost, now: datetime) -> Delivery:
    """Give the delivery as it stands once ``remote`` is known to be its post."""
    told_at = remote.published_at
    waits = remote.scheduled
    return _with(
        delivery,
        None,
        state=_S.HANDED_OVER if waits else _S.PUBLISHED,
        remote_id=remote.id,
        remote_url=remote.url,
        worker="",
        tries=0,
        asked=remote.draft,
        hold_reason=None,
        next_try_at=max(told_at or delivery.due_at, now) + HANDED_OVER_CHECK if waits else None,
        published_at=None if waits else told_at or now,
    )


def retried(
    delivery: Delivery, ran: Ran, until: datetime, fault: Fault, now: datetime, *, counts: bool
) -> Change:
    """Wait until ``until`` after a step that left nothing behind; ``counts`` tells whether it was a failure."""
    tries = delivery.tries + (1 if counts else 0)
    row = _spent(
        delivery, ran, fault, state=_S.RETRY_WAIT, next_try_at=until, commit_started_at=None, tries=tries
    )
    return Change(row, _line(row, ran, now, Outcome.RETRY, fault))


def refused(delivery: Delivery, ran: Ran, state: DeliveryState, fault: Fault, now: datetime) -> Change:
    """Stand still until the admin signs in again or mends the post."""
    row = _spent(delivery, ran, fault, state=state, commit_started_at=None, next_try_at=None)
    return Change(row, _line(row, ran, now, Outcome.REFUSED, fault))


def uncertain(
    delivery: Delivery, ran: Ran, settle_at: datetime, fault: Fault, now: datetime, *, asked: bool = False
) -> Change:
    """Note that nobody knows what became of a commit; it is settled from ``settle_at`` on."""
    row = _spent(delivery, ran, fault, state=_S.UNCERTAIN, next_try_at=settle_at, asked=asked)
    return Change(row, _line(row, ran, now, Outcome.UNKNOWN, fault))


def absent(delivery: Delivery, now: datetime) -> Change:
    """Send again at once, with the same handles: it is proved that nothing was published."""
    row = _with(delivery, None, state=_S.SCHEDULED, commit_started_at=None, next_try_at=None, settle_tries=0)
    return Change(row, _line(row, Ran(SETTLE, now), now, Outcome.PROVED_ABSENT))


def unsettled(delivery: Delivery, until: datetime, fault: Fault, now: datetime) -> Change:
    """Settle again later: the platform could not be asked."""
    row = _with(delivery, fault, next_try_at=until, settle_tries=delivery.settle_tries + 1)
    return Change(row, _line(row, Ran(SETTLE, now), now, Outcome.RETRY, fault))


def asking(delivery: Delivery, fault: Fault, now: datetime) -> Change:
    """Ask the admin: there is no proof either way."""
    row = _with(delivery, fault, state=_S.UNCERTAIN, asked=True, next_try_at=None, worker="")
    return Change(row, _line(row, Ran(SETTLE, now), now, Outcome.NOT_PROVED, fault))


def followed_up(delivery: Delivery, ran: Ran, handles: Mapping[str, str], now: datetime) -> Change:
    """Note a finished follow-up (a first comment) of a published post."""
    row = _progressed(delivery, ran, handles)
    return Change(row, _line(row, ran, now, Outcome.DONE))


def not_followed_up(delivery: Delivery, ran: Ran, fault: Fault, now: datetime) -> Change:
    """Note a failed follow-up; the post stays published."""
    row = replace(delivery, bytes_sent=delivery.bytes_sent + ran.bytes_sent)
    return Change(row, _line(row, ran, now, Outcome.REFUSED, fault))


def merged(old: Mapping[str, str], new: Mapping[str, str]) -> Mapping[str, str]:
    """Add handles to those saved before; an empty value removes one."""
    return {name: value for name, value in {**old, **new}.items() if value}


def _state_during(state: DeliveryState, kind: StepKind) -> DeliveryState:
    if kind is StepKind.COMMIT:
        return _S.COMMITTING
    if kind is StepKind.FOLLOW_UP:
        return state
    return state if state is _S.PREPARING and kind is not StepKind.UPLOAD else _S.UPLOADING


def _progressed(delivery: Delivery, ran: Ran, handles: Mapping[str, str]) -> Delivery:
    sent = delivery.bytes_sent + ran.bytes_sent
    return _with(delivery, None, handles=merged(delivery.handles, handles), tries=0, bytes_sent=sent)


def _spent(delivery: Delivery, ran: Ran, fault: Fault, **changes: object) -> Delivery:
    return _with(delivery, fault, worker="", bytes_sent=delivery.bytes_sent + ran.bytes_sent, **changes)


def _with(delivery: Delivery, fault: Fault | None, **changes: object) -> Delivery:
    code, params = (fault.code, fault.params) if fault else ("", {})
    return replace(delivery, error_code=code, error_params=params, **changes)  # type: ignore[arg-type]


def _line(
    delivery: Delivery, ran: Ran, now: datetime | None, outcome: Outcome, fault: Fault | None = None
) -> Attempt:
    return Attempt(
        id=new_id(),
        delivery_id=delivery.id,
        at=ran.began_at,
        step=ran.step.name,
        kind=ran.step.kind,
        outcome=outcome,
        state_after=delivery.state,
        bytes_sent=ran.bytes_sent,
        code=fault.code if fault else "",
        params=fault.params if fault else {},
        ended_at=now,
    )
