"""Begins the next step of a delivery in hand: everything is decided and written before any byte leaves."""

from __future__ import annotations

import logging
from dataclasses import replace

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState, HoldReason, StepKind
from core.domain.publishing import Job
from core.errors import StorageFailed
from core.sync import moves
from core.sync.book import Page
from core.sync.kit import Kit, Work, fault_of, read_job
from core.sync.moves import CLAIM, Ran
from core.sync.promote import expired, is_late, promote, promote_waiting_for_line
from core.sync.recover import doubt

_log = logging.getLogger(__name__)
_S = DeliveryState


def claim(kit: Kit) -> tuple[Work | None, int]:
    """Take the oldest delivery that may go and begin its next step, in one transaction.

    Gives the work, and how many rows moved meanwhile (became due, asked because they are late).
    """
    with kit.book.writing() as page:
        return claim_on(kit, page)


def claim_on(kit: Kit, page: Page) -> tuple[Work | None, int]:
    """Do the same in a transaction that is open already."""
    if kit.desk.waits_for_line and kit.line.ready():
        kit.desk.waits_for_line = False
        promote_waiting_for_line(kit, page)
    promoted = promote(kit, page)
    accounts = {one.id: one for one in page.tx.accounts.list()}
    unavailable = frozenset(one.id for one in accounts.values() if not kit.may_work_for(one))
    delivery = page.tx.deliveries.next_claimable(kit.clock.now(), unavailable)
    if delivery is None or not kit.take(account := accounts[delivery.account_id]):
        return None, promoted
    if is_late(delivery, kit.clock.now()):
        page.put(expired(delivery, kit.clock.now()))
        return None, promoted + 1
    if not delivery.handles:
        delivery = replace(delivery, handles=kit.desk.passed_on(account.id))
    taken = page.put(moves.claimed(delivery, kit.worker, kit.clock.now()))
    return begin(kit, page, taken, account), promoted + 1


def begin(
    kit: Kit, page: Page, delivery: Delivery, account: Account | None = None, known: Job | None = None
) -> Work | None:
    """Note the start of the next step of a delivery in flight, unless it is late, held or cannot go on."""
    now = kit.clock.now()
    doubted = delivery.commit_started_at is not None
    try:
        job = read_job(page.tx, delivery, account, known)
        connector = kit.steps_of(job)
        step = connector.next_step(job)
    except StorageFailed:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a connector does wrong, no delivery may be lost
        _give_up(page, delivery, error, kit)
        return None
    if is_late(delivery, now):
        page.put(expired(delivery, now))
        return None
    if step.kind is StepKind.COMMIT and not doubted and (reason := _reason_to_hold(kit, page, job)):
        _hold(page, delivery, kit, reason)
        return None
    row = page.put(moves.started(delivery, step, now))
    return Work(replace(job, delivery=row), step, connector, doubted)


def follow_up(kit: Kit, page: Page, row: Delivery, job: Job) -> Work | None:
    """Begin what the connector does once a post stands (a first comment), however it was found out that it stands;
    a failure never unpublishes.
    """
    if row.state is not _S.PUBLISHED or job.account.held:
        return None
    published = replace(job, delivery=row)
    try:
        connector = kit.steps_of(published)
        step = connector.next_step(published)
    except Exception:  # noqa: BLE001 - it is published already
        _log.exception("No follow-up could be found for %s", row.id)
        return None
    if step.kind is not StepKind.FOLLOW_UP:
        return None
    started = page.put(moves.started(row, step, kit.clock.now()))
    return Work(replace(job, delivery=started), step, connector)


def _give_up(page: Page, delivery: Delivery, error: Exception, kit: Kit) -> None:
    now = kit.clock.now()
    ran, fault = Ran(CLAIM, now), fault_of(error)
    if delivery.commit_started_at is not None:
        doubt(page, delivery, ran, now, fault, now, asked=True)
    else:
        page.put(moves.refused(delivery, ran, _S.NEEDS_FIX, fault, now))


def _reason_to_hold(kit: Kit, page: Page, job: Job) -> HoldReason | None:
    return HoldReason.ACCOUNT if job.account.held else kit.reason_to_hold(page.tx, job.delivery)


def _hold(page: Page, delivery: Delivery, kit: Kit, reason: HoldReason) -> None:
    now = kit.clock.now()
    waits = page.put(moves.waiting(delivery, now, now, CLAIM, moves.Fault(f"{reason.value}_held", {})))
    page.put(moves.held(waits, reason, now))
