"""Acts on comments leave beside the posts of their account: an answer of one line never waits behind a film."""

from __future__ import annotations

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState
from core.ports import UnitOfWork
from core.sync import moves
from core.sync.begin import begin
from core.sync.kit import Kit, Work
from core.sync.promote import expired, is_late, promote


def claim_act(kit: Kit) -> Work | None:
    """Take the oldest act that may go, whatever else is under way for its account, and begin its only step.

    Acts have no order among each other and none among posts. Writes nothing while none waits.
    """
    with kit.book.reading() as tx:
        if not _waiting(kit, tx):
            return None
    now = kit.clock.now()
    with kit.book.writing() as page:
        promote(kit, page)
        due = [(one, account) for one, account in _waiting(kit, page.tx) if one.state is DeliveryState.DUE]
        late = [one for one, _ in due if is_late(one, now)]
        for one in late:
            page.put(expired(one, now))
        may_go = ((one, account) for one, account in due if one not in late)
        taken = next(((one, account) for one, account in may_go if kit.take(account, one.kind)), None)
        if taken is None:
            return None
        act, account = taken
        return begin(kit, page, page.put(moves.claimed(act, kit.worker, now)), account)


def _waiting(kit: Kit, tx: UnitOfWork) -> list[tuple[Delivery, Account]]:
    waiting = tx.deliveries.waiting_acts(kit.clock.now())
    accounts = {one.id: one for one in tx.accounts.list()} if waiting else {}
    found = ((one, accounts[one.account_id]) for one in waiting)
    return [(one, account) for one, account in found if kit.may_work_for(account, one.kind)]
