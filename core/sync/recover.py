"""What was interrupted by a power cut, decided from the ledger alone while holding the sync lock."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from core.domain.delivery import IN_FLIGHT, Delivery, DeliveryState
from core.sync import moves
from core.sync.book import Page
from core.sync.kit import REST_MARK, Kit, host_of
from core.sync.moves import RECOVER, Change, Fault, Ran

_S = DeliveryState

INTERRUPTED = Fault("interrupted", {})
#: A row that was written this much later than now shows that the clock was set back since.
_SET_BACK = timedelta(minutes=1)


def recover(kit: Kit) -> int:
    """Put every delivery that is in nobody's hand where it can go on; gives how many there were.

    Only rows in flight are read, however many old ones there are. Call while no lane works.
    """
    with kit.book.reading() as tx:
        if not tx.deliveries.in_states(IN_FLIGHT):
            return 0
    with kit.book.writing() as page:
        rows = page.tx.deliveries.in_states(IN_FLIGHT)
        for one in rows:
            _recover_one(kit, page, one)
    return len(rows)


def mend_waits(kit: Kit) -> int:
    """Shift waits that were written under a clock which was set back since, so that none strands."""
    with kit.book.reading() as tx:
        if not _from_the_future(kit, tx.deliveries.in_states({_S.RETRY_WAIT, _S.UNCERTAIN})):
            return 0
    now = kit.clock.now()
    with kit.book.writing() as page:
        rows = _from_the_future(kit, page.tx.deliveries.in_states({_S.RETRY_WAIT, _S.UNCERTAIN}))
        for one, wait in rows:
            again = replace(one, next_try_at=now + wait)
            page.put(moves.moved(again, one.state, now, RECOVER, Fault(one.error_code, one.error_params)))
    return len(rows)


def recall_rests(kit: Kit) -> None:
    """Leave accounts alone for as long as their platform asked the program that ran before."""
    now = kit.clock.now()
    with kit.book.reading() as tx:
        rows = tx.deliveries.in_states({_S.RETRY_WAIT, _S.UNCERTAIN})
        for one in (one for one in rows if REST_MARK in one.error_params):
            left_s = min(
                ((one.next_try_at or now) - now).total_seconds(), float(one.error_params[REST_MARK] or 0)
            )
            kit.desk.rest(one.account_id, left_s, asked=True)
            kit.line.rest(host_of(tx.accounts.get(one.account_id)), left_s)


def _from_the_future(kit: Kit, rows: tuple[Delivery, ...]) -> list[tuple[Delivery, timedelta]]:
    now = kit.clock.now()
    return [
        (one, max(one.next_try_at - one.updated_at, timedelta()))
        for one in rows
        if one.updated_at and one.next_try_at and one.updated_at - now > _SET_BACK
    ]


def _recover_one(kit: Kit, page: Page, delivery: Delivery) -> None:
    now = kit.clock.now()
    if delivery.state is not _S.COMMITTING and delivery.commit_started_at is None:
        page.put(moves.waiting(delivery, now, now, RECOVER, INTERRUPTED))
        return
    delay_s = kit.keep_quiet(page.tx.accounts.get(delivery.account_id), delivery)
    doubt(page, delivery, Ran(RECOVER, now), now + timedelta(seconds=delay_s), INTERRUPTED, now)


def doubt(
    page: Page,
    delivery: Delivery,
    ran: Ran,
    at: datetime,
    fault: Fault,
    now: datetime,
    *,
    asked: bool = False,
) -> Delivery:
    """Make a delivery in flight uncertain, along legal moves whichever step it was in."""
    if delivery.state is not _S.COMMITTING:
        delivery = page.put(_step_over(delivery, now))
    return page.put(moves.uncertain(delivery, ran, at, fault, now, asked=asked))


def _step_over(delivery: Delivery, now: datetime) -> Change:
    return moves.moved(delivery, _S.COMMITTING, now, RECOVER)
