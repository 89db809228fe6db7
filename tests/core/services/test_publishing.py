"""From a written post to the outbox, and what the admin can do there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import Delivery, DeliveryState, HoldReason, Outcome
from core.domain.ids import new_id
from core.domain.listing import OutboxFilter, OutboxGroup
from core.domain.post import LatePolicy, Media, Post, Variant
from core.errors import InvalidInput
from core.services.freeze import ASAP_GRACE_S
from core.services.posts import PostsService
from core.services.problems import Problem
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import stored_account

S = DeliveryState
TOMORROW = START + timedelta(days=1)


@pytest.fixture
def post(posts: PostsService, account: Account) -> Post:
    return posts.save(replace(posts.blank(), base_text="Layanan buka", account_ids=(account.id,)))


@pytest.fixture
def put(database: SqlDatabase, publishing: PublishingService) -> Callable[..., Delivery]:
    """Bring a fresh delivery of a post into a state along legal moves."""
    ways = {
        S.DUE: (S.DUE,),
        S.COMMITTING: (S.DUE, S.PREPARING, S.COMMITTING),
        S.UNCERTAIN: (S.DUE, S.PREPARING, S.COMMITTING, S.UNCERTAIN),
        S.PUBLISHED: (S.DUE, S.PREPARING, S.COMMITTING, S.PUBLISHED),
        S.EXPIRED: (S.EXPIRED,),
        S.READY_FOR_ADMIN: (S.DUE, S.READY_FOR_ADMIN),
        S.NEEDS_FIX: (S.DUE, S.PREPARING, S.NEEDS_FIX),
        S.HANDED_OVER: (S.DUE, S.PREPARING, S.COMMITTING, S.HANDED_OVER),
    }

    def bring(delivery: Delivery, state: DeliveryState, **changes: object) -> Delivery:
        for step in ways[state]:
            with database.write() as tx:
                delivery = tx.deliveries.record(replace(delivery, state=step, **changes))  # type: ignore[arg-type]
                tx.commit()
        return delivery

    return bring


def test_queueing_freezes_text_media_and_time_for_each_account(
    database: SqlDatabase, posts: PostsService, publishing: PublishingService, account: Account
) -> None:
    official = stored_account(database, display_name="Kepala Dinas")
    picture = Media("ab" * 32, "image/png", 1080, 1350, 2048, "Jadwal")
    late = LatePolicy(600, TOMORROW + timedelta(hours=1))
    post = posts.save(
        replace(
            posts.blank(),
            base_text="Bersama",
            media=(picture,),
            account_ids=(account.id, official.id),
            variants=(Variant(official.id, "Dari saya"),),
            late=late,
        )
    )
    first, second = publishing.queue(post.id, at=TOMORROW)
    posts.save(replace(posts.get(post.id), base_text="Berubah kemudian"))

    assert publishing.publication(first.id).text == "Bersama"
    assert publishing.publication(second.id).text == "Dari saya"
    assert publishing.publication(first.id).media == (picture,)
    stored = publishing.get(first.id)
    assert (stored.state, stored.due_at, stored.grace_s, stored.expires_at) == (
        S.SCHEDULED,
        TOMORROW,
        600,
        late.expires_at,
    )
    assert stored.send_not_before == START + timedelta(seconds=30)
    assert stored.bytes_total == 2048
    (line,) = publishing.attempts(first.id)
    assert (line.step, line.outcome) == ("queued", Outcome.MOVED_BY_ADMIN)
    assert posts.get(post.id).queued_at == START


def test_as_soon_as_possible_is_due_now_and_asks_after_a_day(
    publishing: PublishingService, post: Post
) -> None:
    (delivery,) = publishing.queue(post.id, at=None)
    assert (delivery.due_at, delivery.grace_s) == (START, ASAP_GRACE_S)
    assert not delivery.is_late(START + timedelta(hours=23))
    assert delivery.is_late(START + timedelta(hours=25))


def test_a_post_without_account_is_refused(posts: PostsService, publishing: PublishingService) -> None:
    draft = posts.save(replace(posts.blank(), base_text="Untuk siapa?"))
    assert publishing.problems(draft) == (Problem("no_account"),)
    with pytest.raises(InvalidInput, match="no_account"):
        publishing.queue(draft.id, at=None)
    assert posts.deliveries(draft.id) == ()


def test_every_problem_names_its_account_and_figures(
    database: SqlDatabase, posts: PostsService, publishing: PublishingService
) -> None:
    twitter = stored_account(database, platform="x", mode=ChannelMode.ASSISTED)
    gone = stored_account(database, removed_at=START)
    pictures = tuple(Media(f"{n:064d}", "image/png", 10, 10, 1, "alt" if n else " ") for n in range(5))
    post = replace(
        posts.blank(),
        base_text="a" * 281,
        media=pictures,
        account_ids=(twitter.id, gone.id),
        variants=(Variant(gone.id, " ", ()),),
    )
    assert set(publishing.problems(post)) == {
        Problem("text_too_long", twitter.id, 281, 280),
        Problem("too_many_pictures", twitter.id, 5, 4),
        Problem("alt_text_missing", twitter.id),
        Problem("account_removed", gone.id),
        Problem("empty", gone.id),
    }


@pytest.mark.parametrize(
    ("platform", "mime", "wanted"),
    [
        ("instagram", "", "unfit_media_missing"),
        ("youtube", "", "unfit_film_missing"),
        ("youtube", "image/png", "unfit_no_image_taken"),
        ("tiktok", "", "unfit_media_missing"),
        ("x", "", ""),
    ],
)
def test_a_platform_of_pictures_takes_no_words_alone(
    database: SqlDatabase,
    posts: PostsService,
    publishing: PublishingService,
    platform: str,
    mime: str,
    wanted: str,
) -> None:
    account = stored_account(database, platform=platform, mode=ChannelMode.ASSISTED)
    media = (Media("0" * 64, mime, 1080, 1350, 1, "Loket pelayanan yang buka pagi"),) if mime else ()
    post = replace(posts.blank(), base_text="Loket buka pagi", media=media, account_ids=(account.id,))
    found = [one.code for one in publishing.problems(post) if not one.option]
    assert found == ([wanted] if wanted else [])
    if wanted:
        with pytest.raises(InvalidInput, match=wanted):
            publishing.queue(posts.save(post).id, at=None)


def test_queueing_again_replaces_what_has_not_begun(publishing: PublishingService, post: Post) -> None:
    (first,) = publishing.queue(post.id, at=TOMORROW)
    (second,) = publishing.queue(post.id, at=TOMORROW + timedelta(hours=1))
    assert publishing.get(first.id).state is S.CANCELLED
    assert publishing.get(second.id).state is S.SCHEDULED


@pytest.mark.parametrize("state", [S.COMMITTING, S.UNCERTAIN])
def test_queueing_again_is_refused_while_one_may_be_leaving(
    publishing: PublishingService, post: Post, put: Callable[..., Delivery], state: DeliveryState
) -> None:
    put(publishing.queue(post.id, at=TOMORROW)[0], state)
    with pytest.raises(InvalidInput, match="being_sent"):
        publishing.queue(post.id, at=None)


def test_a_published_post_can_be_queued_again(
    publishing: PublishingService, post: Post, put: Callable[..., Delivery]
) -> None:
    put(publishing.queue(post.id, at=TOMORROW)[0], S.PUBLISHED, remote_id="1")
    assert publishing.queue(post.id, at=None)[0].state is S.SCHEDULED


def test_send_now_skips_time_undo_window_and_limit(
    publishing: PublishingService, post: Post, put: Callable[..., Delivery], clock: HandClock
) -> None:
    expired = put(publishing.queue(post.id, at=TOMORROW)[0], S.EXPIRED)
    clock.advance(days=9)
    sent = publishing.send_now(expired.id)
    assert (sent.state, sent.due_at, sent.send_not_before) == (S.SCHEDULED, clock.now(), None)
    assert not sent.is_late(clock.now())


def test_pause_resume_reschedule_and_cancel(publishing: PublishingService, post: Post) -> None:
    (delivery,) = publishing.queue(post.id, at=TOMORROW)
    assert publishing.pause(delivery.id).hold_reason is HoldReason.ADMIN
    resumed = publishing.resume(delivery.id)
    assert (resumed.state, resumed.hold_reason) == (S.SCHEDULED, HoldReason.ADMIN)
    assert publishing.reschedule(delivery.id, TOMORROW + timedelta(days=1)).due_at == TOMORROW + timedelta(
        days=1
    )
    assert publishing.cancel(delivery.id).state is S.CANCELLED
    assert [line.step for line in publishing.attempts(delivery.id)] == [
        "queued",
        "paused",
        "resumed",
        "rescheduled",
        "cancelled",
    ]


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (S.COMMITTING, "being_sent"),
        (S.UNCERTAIN, "settle_first"),
        (S.PUBLISHED, "already_finished"),
    ],
)
def test_an_ambiguous_or_running_delivery_is_never_simply_sent_again(
    publishing: PublishingService, post: Post, put: Callable[..., Delivery], state: DeliveryState, code: str
) -> None:
    delivery = put(publishing.queue(post.id, at=TOMORROW)[0], state, remote_id="7")
    for decision in (publishing.send_now, publishing.pause, publishing.resume):
        with pytest.raises(InvalidInput, match=code):
            decision(delivery.id)
    assert publishing.get(delivery.id).state is state


def test_resuming_what_is_not_held_is_refused(publishing: PublishingService, post: Post) -> None:
    (delivery,) = publishing.queue(post.id, at=TOMORROW)
    with pytest.raises(InvalidInput, match="not_possible_now"):
        publishing.resume(delivery.id)


def test_undo_within_the_window_leaves_nothing_in_the_outbox(
    posts: PostsService, publishing: PublishingService, post: Post
) -> None:
    (delivery,) = publishing.queue(post.id, at=None)
    assert publishing.undo(post.id) == 1
    assert publishing.get(delivery.id).state is S.CANCELLED
    assert posts.get(post.id).queued_at is None
    assert publishing.undo(post.id) == 0


def test_an_uncertain_one_seen_on_the_platform_is_published_and_watched(
    database: SqlDatabase, publishing: PublishingService, post: Post, put: Callable[..., Delivery]
) -> None:
    delivery = put(publishing.queue(post.id, at=TOMORROW)[0], S.UNCERTAIN)
    seen = publishing.was_published(delivery.id, "https://contoh.example/1", "1")
    assert (seen.state, seen.remote_url, seen.published_at) == (
        S.PUBLISHED,
        "https://contoh.example/1",
        START,
    )
    with database.read() as tx:
        assert [one.delivery_id for one in tx.engagement.due_watches(START)] == [delivery.id]


def test_an_uncertain_one_that_is_not_there_is_sent_again_from_the_start(
    publishing: PublishingService, post: Post, put: Callable[..., Delivery]
) -> None:
    delivery = put(publishing.queue(post.id, at=TOMORROW)[0], S.UNCERTAIN, handles={"key": "k"}, asked=True)
    again = publishing.was_not_published(delivery.id)
    assert (again.state, again.due_at, again.handles, again.asked) == (S.SCHEDULED, START, {}, False)


def test_a_draft_that_a_person_finished_or_threw_away_on_the_platform_is_done(
    database: SqlDatabase, publishing: PublishingService, post: Post, put: Callable[..., Delivery]
) -> None:
    finished = put(publishing.queue(post.id, at=TOMORROW)[0], S.HANDED_OVER)
    assert publishing.was_published(finished.id, "https://contoh.example/2", "2").state is S.PUBLISHED
    thrown_away = put(publishing.queue(post.id, at=TOMORROW)[0], S.HANDED_OVER, asked=True)
    row = publishing.was_discarded(thrown_away.id)
    assert (row.state, row.asked) == (S.CANCELLED, False)
    with database.read() as tx:
        assert tx.deliveries.attempts(thrown_away.id)[-1].step == "discarded"
    with pytest.raises(InvalidInput, match="already_finished"):
        publishing.was_discarded(finished.id)


def test_an_assisted_one_is_confirmed_or_skipped_by_hand(
    database: SqlDatabase,
    posts: PostsService,
    publishing: PublishingService,
    put: Callable[..., Delivery],
) -> None:
    by_hand = stored_account(database, platform="facebook", mode=ChannelMode.ASSISTED)
    post = posts.save(replace(posts.blank(), base_text="Manual", account_ids=(by_hand.id,)))
    ready = put(publishing.queue(post.id, at=TOMORROW)[0], S.READY_FOR_ADMIN)
    assert publishing.confirm(ready.id).state is S.CONFIRMED
    other = put(publishing.queue(post.id, at=TOMORROW)[0], S.READY_FOR_ADMIN)
    assert publishing.skip(other.id).state is S.SKIPPED
    with database.read() as tx:
        assert tx.engagement.due_watches(START) == ()


def test_the_outbox_lists_and_counts_by_group(
    publishing: PublishingService, post: Post, put: Callable[..., Delivery]
) -> None:
    put(publishing.queue(post.id, at=TOMORROW)[0], S.EXPIRED)
    everything = OutboxFilter()
    (row,) = publishing.rows(everything, 0, 50)
    assert (row.title, row.group, row.account_name) == ("Layanan buka", OutboxGroup.NEEDS_YOU, "Latihan")
    assert publishing.count(everything) == 1
    assert publishing.count(OutboxFilter(groups=frozenset({OutboxGroup.DONE}))) == 0


def test_the_limit_is_the_earlier_of_grace_and_expiry(publishing: PublishingService, post: Post) -> None:
    (delivery,) = publishing.queue(post.id, at=TOMORROW)

    def limit(grace_s: int | None, expires_at: datetime | None) -> datetime | None:
        return replace(delivery, id=new_id(), grace_s=grace_s, expires_at=expires_at).late_after

    assert limit(None, None) is None
    assert limit(60, None) == TOMORROW + timedelta(minutes=1)
    assert limit(60, TOMORROW) == TOMORROW
    assert limit(None, TOMORROW) == TOMORROW
