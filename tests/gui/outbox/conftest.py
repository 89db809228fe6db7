"""The outbox over a real workspace; it is Monday, 23 November 2026, 08.30 WITA."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.domain.account import Account
from core.domain.delivery import Delivery, DeliveryState, admin_line
from core.domain.first_comment import OPTION, first_comment_of
from core.domain.settings import Language
from gui.outbox.page import OutboxPage
from tests.gui.page_desk import PageDesk, page_desk

S = DeliveryState
WAYS = {
    S.SCHEDULED: (),
    S.DUE: (S.DUE,),
    S.PREPARING: (S.DUE, S.PREPARING),
    S.UPLOADING: (S.DUE, S.PREPARING, S.UPLOADING),
    S.COMMITTING: (S.DUE, S.PREPARING, S.COMMITTING),
    S.UNCERTAIN: (S.DUE, S.PREPARING, S.COMMITTING, S.UNCERTAIN),
    S.PUBLISHED: (S.DUE, S.PREPARING, S.COMMITTING, S.PUBLISHED),
    S.RETRY_WAIT: (S.DUE, S.PREPARING, S.RETRY_WAIT),
    S.EXPIRED: (S.EXPIRED,),
    S.PAUSED: (S.PAUSED,),
    S.CANCELLED: (S.CANCELLED,),
    S.NEEDS_FIX: (S.DUE, S.PREPARING, S.NEEDS_FIX),
    S.NEEDS_SIGN_IN: (S.DUE, S.PREPARING, S.NEEDS_SIGN_IN),
    S.HANDED_OVER: (S.HANDED_OVER,),
    S.READY_FOR_ADMIN: (S.DUE, S.READY_FOR_ADMIN),
    S.CONFIRMED: (S.DUE, S.READY_FOR_ADMIN, S.CONFIRMED),
    S.SKIPPED: (S.DUE, S.READY_FOR_ADMIN, S.SKIPPED),
    S.WAITING_APPROVAL: (S.WAITING_APPROVAL,),
    S.WITHDRAWN: (S.DUE, S.PREPARING, S.COMMITTING, S.PUBLISHED, S.WITHDRAWN),
}
Put = Callable[..., Delivery]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as made:
        yield made


@pytest.fixture
def account(desk: PageDesk) -> Account:
    return desk.account(display_name="Dukcapil Contoh")


@pytest.fixture
def outbox(desk: PageDesk) -> OutboxPage:
    return desk.show(OutboxPage(desk.context))


@pytest.fixture
def put(desk: PageDesk, account: Account) -> Put:
    """Queue a post and bring its delivery into a state along legal moves, with changes at the end."""

    def bring(text: str, state: DeliveryState, at: datetime | None = None, **changes: object) -> Delivery:
        owner = changes.pop("account", account)
        assert isinstance(owner, Account)
        post = desk.post(text, at, owner, media=changes.pop("media", ()))
        (delivery,) = desk.services.publishing.queue(post.id, at=at)
        for step in WAYS[state]:
            delivery = record(desk, replace(delivery, state=step))
        if changes:
            delivery = record(desk, replace(delivery, **changes))  # type: ignore[arg-type]
        return delivery

    return bring


def comment_below(desk: PageDesk, post: Delivery, text: str) -> Delivery:
    """Queue the first comment of a post as the outbox does once the post stands."""
    published = replace(post, state=S.PUBLISHED, remote_id=post.remote_id or "1")
    copy = desk.services.publishing.publication(post.id)
    follows = first_comment_of(published, replace(copy, options={OPTION: text}), desk.clock.now())
    assert follows is not None
    words, comment = follows
    with desk.database.write() as tx:
        tx.publications.add(words)
        tx.deliveries.add(comment, admin_line(comment, desk.clock.now(), "queued"))
        tx.commit()
    return comment


def record(desk: PageDesk, delivery: Delivery) -> Delivery:
    with desk.database.write() as tx:
        written = tx.deliveries.record(delivery)
        tx.commit()
    return written
