"""Finds out what became of commits whose answer is missing, and of posts that the platform holds for later."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryKind, DeliveryState
from core.domain.publishing import Job, Proof, RemotePost, SettleBy, Settlement
from core.errors import NeedsSignIn, Offline, OutcomeUnknown, RetryLater, SecretsUnavailable
from core.ports import UnitOfWork
from core.sync import moves
from core.sync.begin import begin, follow_up
from core.sync.book import Page
from core.sync.kit import Kit, Work, fault_of, needs_sign_in, read_job_to_settle
from core.sync.moves import HANDED_OVER_CHECK, SETTLE, Fault
from core.sync.perform import ALREADY_BOUND
from core.sync.standing import stands

_log = logging.getLogger(__name__)
_S = DeliveryState

NOT_PROVED = Fault("not_proved", {})
_AGAIN = (RetryLater, OutcomeUnknown, NeedsSignIn, SecretsUnavailable)
_HELD_WAIT = timedelta(minutes=5)
_STILL_HELD_OVER_THERE = timedelta(minutes=5)
_ANOTHER_TIME = timedelta(minutes=1)
MOVED_OVER_THERE = "moved_over_there"


@dataclass(frozen=True, slots=True)
class Settled:
    """That something was settled, and the same commit to repeat at once where that is how it is settled."""

    work: Work | None = None


class Settler:
    """Settles one delivery at a time; only reads from the platform."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def settle_next(self) -> Settled | None:
        """Settle the first delivery that can be settled now; None if there is none."""
        job = self._next(lambda tx: tx.deliveries.unsettled(self._kit.clock.now()))
        return None if job is None else Settled(self._settle(job))

    def check_next_handed_over(self) -> Settled | None:
        """Look up the first handed-over post whose time has come; None if there is none."""
        now = self._kit.clock.now()

        def due(tx: UnitOfWork) -> tuple[Delivery, ...]:
            rows = tx.deliveries.in_states({_S.HANDED_OVER})
            return tuple(one for one in rows if (one.next_try_at or one.due_at + HANDED_OVER_CHECK) <= now)

        job = self._next(due)
        if job is None:
            return None
        return Settled(self._look_up(job))

    def _next(self, find: Callable[[UnitOfWork], tuple[Delivery, ...]]) -> Job | None:
        with self._kit.book.reading() as tx:
            for row in find(tx):
                account = tx.accounts.get(row.account_id)
                if self._kit.desk.may_settle(row.id) and self._may_begin(account, row.kind):
                    return read_job_to_settle(tx, row)
        return None

    def _may_begin(self, account: Account, kind: DeliveryKind) -> bool:
        """Tell whether the account may be worked for; only to ask the admin, no line and no key is needed."""
        if self._kit.may_work_for(account, kind):
            return self._kit.take(account, kind)
        return self._only_asks(account) and self._kit.take_quietly(account, kind)

    def _only_asks(self, account: Account) -> bool:
        try:
            return not _can_look(self._kit.connectors.of(account).capabilities(account).settle_by)
        except Exception:  # noqa: BLE001 - settling itself tells what is wrong with the connector
            return False

    # --- commits of unknown outcome ---------------------------------------------------------------------

    def _settle(self, job: Job) -> Work | None:
        try:
            connector = self._kit.connectors.of(job.account)
            ways = connector.capabilities(job.account).settle_by
            proof = self._kit.steps_of(job).settle(job) if _can_look(ways) else Settlement(Proof.NONE)
        except Exception as error:  # noqa: BLE001 - a connector's bug must end in asking, not in silence
            self._not_settled(job, error)
            return None
        with self._kit.book.writing() as page:
            row = page.tx.deliveries.get(job.delivery.id)
            if row.version != job.delivery.version:
                return None
            return self._decide(page, row, job, proof)

    def _decide(self, page: Page, row: Delivery, job: Job, proof: Settlement) -> Work | None:
        now = self._kit.clock.now()
        remote = proof.remote
        if proof.proof is Proof.PUBLISHED and remote and remote.id not in job.known_remote_ids | {""}:
            found = page.bind(moves.proved(row, remote, now))
            standing = found or page.put(moves.asking(row, ALREADY_BOUND, now))
            stands(page, standing, job.publication, now)
            return follow_up(self._kit, page, found, job) if found else None
        if proof.proof is Proof.ABSENT:
            page.put(moves.absent(row, now))
        elif proof.proof is Proof.NONE and proof.retry_same and not row.is_late(now):
            return self._same_again(page, row, job)
        else:
            page.put(moves.asking(row, NOT_PROVED, now))
        return None

    def _same_again(self, page: Page, row: Delivery, job: Job) -> Work | None:
        """Repeat the commit with the saved handles, in this transaction, so that nothing comes between.

        Until it has an answer the delivery stays in doubt: whatever fails leads back to ``UNCERTAIN``.
        """
        now = self._kit.clock.now()
        if job.account.held:
            page.put(moves.unsettled(row, now + _HELD_WAIT, Fault("account_held", {}), now))
            return None
        for state in (_S.SCHEDULED, _S.DUE):
            row = page.put(moves.moved(row, state, now, SETTLE))
        row = page.put(moves.claimed(row, self._kit.worker, now))
        return begin(self._kit, page, row)

    def _not_settled(self, job: Job, error: Exception) -> None:
        now, fault = self._kit.clock.now(), fault_of(error)
        if fault.code == "bug":
            _log.error("Settling %s failed", job.delivery.id, exc_info=error)
        wait_s = self._wait_s(job, error)
        with self._kit.book.writing() as page:
            row = page.tx.deliveries.get(job.delivery.id)
            if isinstance(error, NeedsSignIn):
                needs_sign_in(page, row.account_id, error.code, now)
            if row.version != job.delivery.version:
                return
            if isinstance(error, _AGAIN):
                page.put(moves.unsettled(row, self._kit.after(wait_s), fault, now))
            else:
                page.put(moves.asking(row, fault, now))

    def _wait_s(self, job: Job, error: Exception) -> float:
        if isinstance(error, Offline):
            return self._kit.offline_wait_s(job.account)
        asked_s = error.wait_s if isinstance(error, RetryLater) else None
        wait_s = self._kit.policy.wait_s(job.delivery.settle_tries + 1, asked_s)
        if asked_s is not None:
            self._kit.desk.rest(job.account.id, asked_s, asked=True)
        return wait_s

    # --- posts that the platform holds for later --------------------------------------------------------

    def _look_up(self, job: Job) -> Work | None:
        try:
            proof = self._kit.connectors.of(job.account).settle(job)
        except Exception as error:  # noqa: BLE001 - a connector's bug must not stop the others
            until = self._kit.after(self._wait_s(job, error))
            return self._record_look_up(job, lambda row: replace(row, next_try_at=until), fault_of(error))
        return self._record_look_up(job, lambda row: self._looked_up(row, proof), None)

    def _looked_up(self, row: Delivery, proof: Settlement) -> Delivery:
        now = self._kit.clock.now()
        if proof.proof is Proof.PUBLISHED and proof.remote:
            found = moves.bound(row, proof.remote, now)
            return _still_held(found, proof.remote, now) if found.state is _S.HANDED_OVER else found
        if proof.proof is Proof.ABSENT:
            return replace(row, state=_S.NEEDS_FIX, next_try_at=None, error_code="schedule_gone")
        return replace(row, state=_S.UNCERTAIN, asked=True, next_try_at=None)

    def _record_look_up(
        self, job: Job, change: Callable[[Delivery], Delivery], fault: Fault | None
    ) -> Work | None:
        now = self._kit.clock.now()
        with self._kit.book.writing() as page:
            row = page.tx.deliveries.get(job.delivery.id)
            if row.version != job.delivery.version:
                return None
            new = change(row)
            told = fault or (Fault(new.error_code, new.error_params) if new.error_code else None)
            if new.state is row.state and told is None:
                page.save(new)
                return None
            written = page.put(moves.moved(new, new.state, now, SETTLE, told))
            stands(page, written, job.publication, now)
            return follow_up(self._kit, page, written, job)


def _still_held(found: Delivery, remote: RemotePost, now: datetime) -> Delivery:
    """Look again soon; at the new hour where somebody chose another one over there, which holds from now on."""
    planned_at = remote.published_at
    if planned_at is None or planned_at - max(found.due_at, now) < _ANOTHER_TIME:
        return replace(found, next_try_at=now + _STILL_HELD_OVER_THERE)
    told = {"error_code": MOVED_OVER_THERE, "due_at": planned_at}
    return replace(found, next_try_at=planned_at + HANDED_OVER_CHECK, **told)  # type: ignore[arg-type]


def _can_look(ways: tuple[SettleBy, ...]) -> bool:
    return bool(set(ways) - {SettleBy.ASK})
