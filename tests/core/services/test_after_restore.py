"""Which posts ask after a backup was restored, and which go on by themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import Delivery, DeliveryState
from core.domain.post import Post
from core.services.after_restore import RESTORED, settle_in
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.fakes.desk import stored_account

_S = DeliveryState


@pytest.fixture
def queued(
    posts: PostsService, publishing: PublishingService, account: Account, clock: HandClock
) -> Delivery:
    post = posts.save(Post(posts.blank().id, "Jadwal", account_ids=(account.id,)))
    (delivery,) = publishing.queue(post.id, at=clock.now() + timedelta(hours=1))
    return delivery


@pytest.mark.parametrize(
    ("states", "hours", "asks"),
    [
        ((), 2, True),
        ((), 0.5, False),
        ((_S.DUE,), 2, True),
        ((_S.DUE, _S.PREPARING, _S.RETRY_WAIT), 2, True),
        ((_S.DUE, _S.PREPARING, _S.COMMITTING), 2, False),
        ((_S.CANCELLED,), 2, False),
        ((_S.PAUSED,), 2, False),
    ],
)
def test_what_may_have_left_asks(
    database: SqlDatabase, clock: HandClock, queued: Delivery, states: tuple[DeliveryState, ...], hours: float,
    asks: bool,
) -> None:  # fmt: skip
    row = queued
    with database.write() as tx:
        for state in states:
            began = clock.now() if state is _S.COMMITTING else None
            row = tx.deliveries.record(replace(row, state=state, commit_started_at=began))
        tx.commit()
    clock.advance(hours=hours)
    assert settle_in(database, clock.now()) == int(asks)
    with database.read() as tx:
        stored = tx.deliveries.get(queued.id)
    assert (stored.state, stored.error_code) == ((_S.EXPIRED, RESTORED) if asks else (row.state, ""))


def test_keys_are_tried_soon(database: SqlDatabase, clock: HandClock) -> None:
    """The keyring of another computer is empty, and nobody should find that out by a post that stays."""
    api = stored_account(database, platform="mastodon", mode=ChannelMode.API, checked_at=clock.now())
    by_hand = stored_account(database, platform="x", mode=ChannelMode.ASSISTED, checked_at=clock.now())
    settle_in(database, clock.now())
    with database.read() as tx:
        assert tx.accounts.get(api.id).checked_at is None
        assert tx.accounts.get(by_hand.id).checked_at == clock.now()
