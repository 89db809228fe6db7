"""Schedules that a platform keeps: handed over, taken back, moved, and found published already."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import Delivery, DeliveryState, HoldReason
from core.domain.post import Post, Variant
from core.domain.publishing import (
    SCHEDULED_AT,
    Capabilities,
    Job,
    Proof,
    RemotePost,
    SettleBy,
    Settlement,
)
from core.errors import InvalidInput, Offline
from core.events import EventBus
from core.platforms.catalogue import PLATFORMS
from core.services.handover import HandOverService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import stored_account

S = DeliveryState
TOMORROW = START + timedelta(days=1)
LATER = START + timedelta(days=3)


@dataclass
class Keeper:
    """A platform that keeps schedules from an hour ahead; it answers as the test prepared."""

    lets_go: bool = True
    settled: Settlement = field(default_factory=lambda: Settlement(Proof.NONE))
    error: Exception | None = None
    asked: list[str] = field(default_factory=list)
    during: list[Delivery] = field(default_factory=list)

    def of(self, account: Account) -> Keeper:
        return self

    def capabilities(self, account: Account) -> Capabilities:
        keeps = account.display_name != "Tanpa jadwal"
        ways, offered = (SettleBy.READ_BACK,), PLATFORMS["mastodon"].options
        return Capabilities(
            PLATFORMS["mastodon"].limits, ways, schedule=keeps, schedule_min_s=3600, options=offered
        )

    def cancel_schedule(self, account: Account, remote_id: str) -> bool:
        self.asked.append(remote_id)
        if self.error is not None:
            raise self.error
        return self.lets_go

    def settle(self, job: Job) -> Settlement:
        return self.settled


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def publishing(
    database: SqlDatabase, keeper: Keeper, clock: HandClock, events: EventBus
) -> PublishingService:
    return PublishingService(database, keeper, clock, events, lambda: 30)  # type: ignore[arg-type]


@pytest.fixture
def handover(
    database: SqlDatabase, keeper: Keeper, clock: HandClock, events: EventBus, publishing: PublishingService
) -> HandOverService:
    return HandOverService(database, keeper, clock, events, publishing.freezer)  # type: ignore[arg-type]


@pytest.fixture
def account(database: SqlDatabase) -> Account:
    return stored_account(database, platform="mastodon", mode=ChannelMode.API)


@pytest.fixture
def post(posts: PostsService, account: Account) -> Post:
    return posts.save(replace(posts.blank(), base_text="Layanan buka", account_ids=(account.id,)))


def option(publishing: PublishingService, delivery: Delivery) -> str | None:
    return publishing.publication(delivery.id).options.get(SCHEDULED_AT)


def newest(posts: PostsService, post: Post) -> Delivery:
    return posts.deliveries(post.id)[-1]


@pytest.fixture
def handed_over(database: SqlDatabase, publishing: PublishingService, post: Post) -> Delivery:
    (delivery,) = publishing.queue(post.id, at=TOMORROW, hand_over=True)
    for step, changes in (
        (S.PREPARING, {}),
        (S.COMMITTING, {"commit_started_at": START}),
        (S.HANDED_OVER, {"remote_id": "s1", "handles": {"key": "k"}}),
    ):
        with database.write() as tx:
            delivery = tx.deliveries.record(replace(delivery, state=step, **changes))
            tx.commit()
    return delivery


def test_a_schedule_is_handed_over_now_for_its_own_hour(publishing: PublishingService, post: Post) -> None:
    (delivery,) = publishing.queue(post.id, at=TOMORROW, hand_over=True)
    assert (delivery.state, delivery.due_at) == (S.DUE, TOMORROW)
    assert option(publishing, delivery) == TOMORROW.isoformat()


@pytest.mark.parametrize(
    ("at", "hand_over", "changes"),
    [
        (TOMORROW, False, {}),
        (None, True, {}),
        (START + timedelta(minutes=59), True, {}),
        (TOMORROW, True, {"mode": ChannelMode.ASSISTED}),
        (TOMORROW, True, {"display_name": "Tanpa jadwal"}),
    ],
)
def test_what_cannot_be_handed_over_waits_here(
    database: SqlDatabase,
    posts: PostsService,
    publishing: PublishingService,
    at: datetime | None,
    hand_over: bool,
    changes: dict[str, object],
) -> None:
    other = stored_account(database, **{"platform": "mastodon", "mode": ChannelMode.API, **changes})
    post = posts.save(replace(posts.blank(), base_text="Layanan buka", account_ids=(other.id,)))
    (delivery,) = publishing.queue(post.id, at=at, hand_over=hand_over)
    assert delivery.state is S.SCHEDULED
    assert option(publishing, delivery) is None


def test_before_it_was_handed_over_another_time_makes_another_copy(
    posts: PostsService, publishing: PublishingService, post: Post
) -> None:
    (old,) = publishing.queue(post.id, at=TOMORROW, hand_over=True)
    new = publishing.reschedule(old.id, LATER)
    assert publishing.get(old.id).state is S.CANCELLED
    assert (new.state, new.due_at, option(publishing, new)) == (S.DUE, LATER, LATER.isoformat())
    now = publishing.send_now(new.id)
    assert (now.state, now.due_at, option(publishing, now)) == (S.SCHEDULED, START, None)
    assert now.late_allowed


def test_another_time_keeps_what_was_chosen_for_the_post(
    posts: PostsService, publishing: PublishingService, post: Post, account: Account
) -> None:
    chosen = Variant(account.id, options={"spoiler_text": "Foto bencana"})
    posts.save(replace(post, variants=(chosen,)))
    (first,) = publishing.queue(post.id, at=TOMORROW, hand_over=True)
    publishing.reschedule(first.id, LATER)
    second = newest(posts, post)
    assert publishing.publication(second.id).options == {
        "spoiler_text": "Foto bencana",
        SCHEDULED_AT: LATER.isoformat(),
    }


def test_a_held_one_stays_held_when_its_post_is_moved(
    posts: PostsService, publishing: PublishingService, post: Post
) -> None:
    (old,) = publishing.queue(post.id, at=TOMORROW, hand_over=True)
    publishing.pause(old.id)
    publishing.move_post(post.id, LATER)
    moved = newest(posts, post)
    assert (moved.state, moved.hold_reason, moved.due_at) == (S.PAUSED, HoldReason.ADMIN, LATER)
    assert option(publishing, moved) is None


def test_one_that_did_not_arrive_is_handed_over_again_for_its_own_hour(
    database: SqlDatabase, posts: PostsService, publishing: PublishingService, post: Post
) -> None:
    (delivery,) = publishing.queue(post.id, at=TOMORROW, hand_over=True)
    for step in (S.PREPARING, S.COMMITTING, S.UNCERTAIN):
        with database.write() as tx:
            delivery = tx.deliveries.record(replace(delivery, state=step))
            tx.commit()
    again = publishing.was_not_published(delivery.id)
    assert (again.due_at, option(publishing, again)) == (TOMORROW, TOMORROW.isoformat())


def test_what_a_platform_keeps_is_changed_only_by_taking_it_back(
    publishing: PublishingService, post: Post, handed_over: Delivery
) -> None:
    for change in (
        lambda: publishing.queue(post.id, at=LATER),
        lambda: publishing.move_post(post.id, LATER),
        lambda: publishing.reschedule(handed_over.id, LATER),
        lambda: publishing.cancel(handed_over.id),
    ):
        with pytest.raises(InvalidInput, match="handed_over"):
            change()
    assert publishing.get(handed_over.id) == handed_over


def test_it_is_cancelled_there_and_here(
    publishing: PublishingService, handover: HandOverService, handed_over: Delivery, keeper: Keeper
) -> None:
    assert [one.id for one in handover.handed_over()] == [handed_over.id]
    handover.cancel(handed_over.id)
    assert keeper.asked == ["s1"]
    assert publishing.get(handed_over.id).state is S.CANCELLED
    assert publishing.attempts(handed_over.id)[-1].step == "taken_back"


def test_it_gets_another_time_with_fresh_handles(
    posts: PostsService,
    publishing: PublishingService,
    handover: HandOverService,
    post: Post,
    handed_over: Delivery,
) -> None:
    handover.reschedule(handed_over.id, LATER)
    new = newest(posts, post)
    assert (new.state, new.due_at, dict(new.handles), new.remote_id) == (S.DUE, LATER, {}, "")
    assert option(publishing, new) == LATER.isoformat()


def test_it_is_held_here(
    posts: PostsService, handover: HandOverService, post: Post, handed_over: Delivery
) -> None:
    handover.hold(handed_over.id, HoldReason.CRISIS)
    new = newest(posts, post)
    assert (new.state, new.hold_reason, new.due_at) == (S.PAUSED, HoldReason.CRISIS, TOMORROW)


def test_what_was_deleted_over_there_counts_as_taken_back(
    publishing: PublishingService, handover: HandOverService, handed_over: Delivery, keeper: Keeper
) -> None:
    keeper.lets_go, keeper.settled = False, Settlement(Proof.ABSENT)
    handover.cancel(handed_over.id)
    assert publishing.get(handed_over.id).state is S.CANCELLED


@pytest.mark.parametrize(
    ("settled", "code"),
    [
        (Settlement(Proof.PUBLISHED, RemotePost("9")), "already_published"),
        (Settlement(Proof.PUBLISHED, RemotePost("9", scheduled=True)), "handed_over_unclear"),
        (Settlement(Proof.NONE), "handed_over_unclear"),
    ],
)
def test_what_stands_there_already_is_looked_up_at_once(
    publishing: PublishingService,
    handover: HandOverService,
    handed_over: Delivery,
    keeper: Keeper,
    clock: HandClock,
    settled: Settlement,
    code: str,
) -> None:
    keeper.lets_go, keeper.settled = False, settled
    with pytest.raises(InvalidInput, match=code):
        handover.cancel(handed_over.id)
    row = publishing.get(handed_over.id)
    assert (row.state, row.next_try_at) == (S.HANDED_OVER, clock.now())


def test_without_a_line_nothing_changes(
    publishing: PublishingService, handover: HandOverService, handed_over: Delivery, keeper: Keeper
) -> None:
    keeper.error = Offline("host_unreachable")
    with pytest.raises(Offline):
        handover.reschedule(handed_over.id, LATER)
    assert publishing.get(handed_over.id) == handed_over


def test_only_what_a_platform_keeps_can_be_taken_back(
    publishing: PublishingService, handover: HandOverService, post: Post, keeper: Keeper
) -> None:
    (waiting,) = publishing.queue(post.id, at=TOMORROW)
    with pytest.raises(InvalidInput, match="not_possible_now"):
        handover.cancel(waiting.id)
    assert keeper.asked == []


@pytest.mark.parametrize(
    ("meanwhile", "lets_go", "ends"),
    [(S.NEEDS_FIX, True, S.CANCELLED), (S.PUBLISHED, True, S.PUBLISHED), (S.PUBLISHED, False, S.PUBLISHED)],
)
def test_what_the_outbox_found_out_meanwhile_stands(
    database: SqlDatabase,
    publishing: PublishingService,
    handover: HandOverService,
    handed_over: Delivery,
    keeper: Keeper,
    monkeypatch: pytest.MonkeyPatch,
    meanwhile: DeliveryState,
    lets_go: bool,
    ends: DeliveryState,
) -> None:
    def cancel(account: Account, remote_id: str) -> bool:
        with database.write() as tx:
            tx.deliveries.record(replace(handed_over, state=meanwhile, published_at=START))
            tx.commit()
        return lets_go

    monkeypatch.setattr(keeper, "cancel_schedule", cancel)
    if ends is S.CANCELLED:
        handover.cancel(handed_over.id)
    else:
        with pytest.raises(InvalidInput):
            handover.cancel(handed_over.id)
    assert publishing.get(handed_over.id).state is ends
