"""Under which head of the outbox a delivery stands."""

from __future__ import annotations

import pytest

from core.domain.delivery import DeliveryState
from core.domain.listing import OutboxGroup, group_of

S, G = DeliveryState, OutboxGroup
ALWAYS = {
    G.NEEDS_YOU: {S.WAITING_APPROVAL, S.NEEDS_SIGN_IN, S.NEEDS_FIX, S.EXPIRED, S.READY_FOR_ADMIN},
    G.RUNNING: {S.PREPARING, S.UPLOADING, S.COMMITTING},
    G.WAITING: {S.SCHEDULED, S.DUE, S.RETRY_WAIT, S.PAUSED},
    G.DONE: {S.PUBLISHED, S.CONFIRMED, S.CANCELLED, S.SKIPPED, S.WITHDRAWN},
}
ONCE_ASKED = {S.UNCERTAIN: (G.RUNNING, G.NEEDS_YOU), S.HANDED_OVER: (G.WAITING, G.NEEDS_YOU)}


@pytest.mark.parametrize("asked", [False, True])
def test_every_state_has_one_head(asked: bool) -> None:
    told = {state: group for group, states in ALWAYS.items() for state in states}
    told |= {state: heads[asked] for state, heads in ONCE_ASKED.items()}
    assert {state: group_of(state, asked) for state in S} == told
