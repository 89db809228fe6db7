"""Performs a begun step with no transaction open, and writes down what came of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core.domain.delivery import IN_FLIGHT, Delivery, DeliveryState, StepKind
from core.domain.publishing import RemotePost, StepResult
from core.errors import (
    NeedsFix,
    NeedsSignIn,
    Offline,
    OutcomeUnknown,
    RetryLater,
    SecretsUnavailable,
    StorageFailed,
)
from core.ports import Progress
from core.sync import moves
from core.sync.begin import begin, claim_on, follow_up
from core.sync.book import Page
from core.sync.kit import Kit, Work, fault_of, needs_sign_in
from core.sync.line import STOPPED_CODE
from core.sync.moves import Fault, Ran
from core.sync.recover import doubt
from core.sync.standing import stands

_log = logging.getLogger(__name__)
_S = DeliveryState

#: Said before a commit was sent, or by the platform itself: nothing was published.
_NOTHING_APPLIED = (RetryLater, NeedsSignIn, NeedsFix, SecretsUnavailable)
_TRY_AGAIN = (RetryLater, OutcomeUnknown, SecretsUnavailable, StorageFailed)
#: One failing post holds up the others of its account this long at most, unless the platform asked for more.
_REST_AT_MOST_S = 120.0
#: A step that got further before it broke is taken up again quickly.
_WAIT_AFTER_PROGRESS_S = 2.0
ALREADY_BOUND = Fault("already_bound", {})


@dataclass(slots=True)
class _Meter:
    """Counts what a step put on the wire, and whether it saved any progress."""

    bytes_sent: int = 0
    saved: bool = False

    def add(self, size: int) -> None:
        self.bytes_sent += size


#: Decides what a fresh row becomes; gives the work that follows at once, if any.
Verdict = Callable[[Page, Delivery], Work | None]


class Performer:
    """Runs connectors and turns every possible end into a written state."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def perform(self, work: Work, *, goes_on: bool = False) -> tuple[Delivery, Work | None]:
        """Do one step; gives the row and the next step, if that was begun in the same transaction: of the same
        delivery or, where ``goes_on`` allows it after a success, of the one that comes next.

        Raises ``StorageFailed`` if the result cannot be written; it is then remembered, and the row stays in
        flight until it is.
        """
        meter, began_at = _Meter(), self._kit.clock.now()
        progress = Progress(
            checkpoint=lambda handles: self._checkpoint(work, handles, meter),
            sent=meter.add,
            stopped=self._kit.stopped,
        )
        try:
            result = work.connector.perform(work.job, work.step, progress)
        except Exception as error:  # noqa: BLE001 - after a commit began nothing may fly past the ledger
            return self._write(work, self._on_error(work, error, began_at, meter))
        ran = Ran(work.step, began_at, meter.bytes_sent)
        return self._write(work, self._on_result(work, result, ran), result.published, goes_on=goes_on)

    # --- writing ----------------------------------------------------------------------------------------

    def _write(
        self, work: Work, verdict: Verdict, remote: RemotePost | None = None, *, goes_on: bool = False
    ) -> tuple[Delivery, Work | None]:
        try:
            return self._apply(work, verdict, goes_on=goes_on)
        except StorageFailed:
            self._kit.desk.remember(lambda: self._apply_late(work, verdict, remote))
            raise

    def _apply(self, work: Work, verdict: Verdict, *, goes_on: bool) -> tuple[Delivery, Work | None]:
        with self._kit.book.writing() as page:
            row = page.tx.deliveries.get(work.job.delivery.id)
            begun = verdict(page, row)
            row = page.last or row
            if begun is None and goes_on and not self._kit.stopped():
                begun = self._next(page)
        return row, begun

    def _next(self, page: Page) -> Work | None:
        """Begin the next delivery in the commit that ends this one: each commit is a seek on an old disk."""
        self._kit.desk.give_back(self._kit.worker)
        try:
            with page.attempt():
                return claim_on(self._kit, page)[0]
        except StorageFailed:
            raise
        except Exception:  # noqa: BLE001 - what is wrong with another delivery must not lose this one's result
            _log.exception("The next delivery could not be begun")
            return None

    def _apply_late(self, work: Work, verdict: Verdict, remote: RemotePost | None) -> None:
        """Write a result that the disk refused before; what was decided meanwhile stands."""
        with self._kit.book.writing() as page:
            row = page.tx.deliveries.get(work.job.delivery.id)
            if row.state in IN_FLIGHT and row.worker == self._kit.worker:
                verdict(page, row)
            elif remote is not None and row.state is _S.UNCERTAIN:
                now = self._kit.clock.now()
                stands(page, page.put(moves.proved(row, remote, now)), work.job.publication, now)

    def _checkpoint(self, work: Work, handles: Mapping[str, str], meter: _Meter) -> None:
        with self._kit.book.writing() as page:
            row = page.tx.deliveries.get(work.job.delivery.id)
            page.save(replace(row, handles=moves.merged(row.handles, handles)))
        meter.saved = True

    # --- what came of it --------------------------------------------------------------------------------

    def _on_result(self, work: Work, result: StepResult, ran: Ran) -> Verdict:
        now = self._kit.clock.now()

        def verdict(page: Page, row: Delivery) -> Work | None:
            if work.step.kind is StepKind.FOLLOW_UP and row.state is _S.PUBLISHED:
                page.put(moves.followed_up(row, ran, result.handles, now))
                return None
            if result.published is None:
                row = page.put(moves.done(row, ran, result, now, doubted=work.doubted))
                if row.state not in IN_FLIGHT:
                    return None
                return begin(self._kit, page, row, known=work.job)
            return self._on_published(page, row, work, ran, result, result.published, now)

        return verdict

    def _on_published(
        self,
        page: Page,
        row: Delivery,
        work: Work,
        ran: Ran,
        result: StepResult,
        remote: RemotePost,
        now: datetime,
    ) -> Work | None:
        written = page.bind(moves.published(row, ran, result, remote, now)) if remote.id else None
        if written is None:
            doubt(page, row, ran, now, ALREADY_BOUND, now, asked=True)
            return None
        self._kit.desk.settled(row.id)
        self._kit.desk.pass_on(row.account_id, result.passes_on)
        stands(page, written, work.job.publication, now)
        return None if work.step.kind is StepKind.FOLLOW_UP else follow_up(self._kit, page, written, work.job)

    def _on_error(self, work: Work, error: Exception, began_at: datetime, meter: _Meter) -> Verdict:
        now = self._kit.clock.now()
        ran = Ran(work.step, began_at, meter.bytes_sent)
        fault = fault_of(error)
        if fault.code == "bug":
            _log.error("Step %s of %s failed", work.step.name, work.job.delivery.id, exc_info=error)
        commits = work.step.kind is StepKind.COMMIT
        lost = commits and not isinstance(error, _NOTHING_APPLIED)
        quiet_s = self._kit.keep_quiet(work.job.account, work.job.delivery) if lost else 0.0
        wait_s = self._wait_s(work, error, meter)

        def verdict(page: Page, row: Delivery) -> Work | None:
            if isinstance(error, NeedsSignIn):
                needs_sign_in(page, row.account_id, error.code, now)
            if row.state is _S.PUBLISHED:
                page.put(moves.not_followed_up(row, ran, fault, now))
            elif lost:
                settle_at = self._kit.after(max(quiet_s, wait_s) if work.doubted else quiet_s)
                doubt(page, _counted(row) if work.doubted else row, ran, settle_at, fault, now)
            elif work.doubted or work.step.kind is StepKind.FOLLOW_UP:
                asked = not isinstance(error, (NeedsSignIn, *_TRY_AGAIN))
                doubt(page, _counted(row), ran, self._kit.after(wait_s), fault, now, asked=asked)
            else:
                self._not_done(page, row, ran, error, wait_s, meter)
            return None

        return verdict

    def _not_done(
        self, page: Page, row: Delivery, ran: Ran, error: Exception, wait_s: float, meter: _Meter
    ) -> None:
        now, fault = self._kit.clock.now(), fault_of(error)
        if isinstance(error, NeedsSignIn):
            page.put(moves.refused(row, ran, _S.NEEDS_SIGN_IN, fault, now))
        elif isinstance(error, _TRY_AGAIN):
            counts = not (meter.saved or isinstance(error, Offline) or fault.code == STOPPED_CODE)
            page.put(moves.retried(row, ran, self._kit.after(wait_s), fault, now, counts=counts))
        else:
            page.put(moves.refused(row, ran, _S.NEEDS_FIX, fault, now))

    def _wait_s(self, work: Work, error: Exception, meter: _Meter) -> float:
        """Give the seconds until another try makes sense, and let the account rest meanwhile."""
        kit, account = self._kit, work.job.account
        if isinstance(error, Offline):
            kit.desk.waits_for_line = True
            return kit.offline_wait_s(account)
        asked_s = error.wait_s if isinstance(error, RetryLater) else None
        if asked_s is None and fault_of(error).code == STOPPED_CODE:
            return 0.0
        if asked_s is None and meter.saved:
            return _WAIT_AFTER_PROGRESS_S
        failures = work.job.delivery.tries + work.job.delivery.settle_tries + 1
        wait_s = kit.policy.wait_s(failures, asked_s)
        if isinstance(error, RetryLater):
            rest_s = min(wait_s, _REST_AT_MOST_S) if asked_s is None else asked_s
            kit.desk.rest(account.id, rest_s, asked=asked_s is not None)
        return wait_s


def _counted(delivery: Delivery) -> Delivery:
    return replace(delivery, settle_tries=delivery.settle_tries + 1)
