"""Mode krisis, hours in which nothing leaves, and the lists that the admin decides about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.account import Account
from core.domain.calendar_days import Calendar, load_calendar
from core.domain.delivery import Delivery, DeliveryKind, DeliveryState, HoldReason, admin_line
from core.domain.first_comment import OPTION, first_comment_of
from core.domain.holds import rules_for
from core.domain.ids import new_id
from core.domain.office import Office
from core.domain.post import LatePolicy, PostFunction
from core.errors import NotFound
from core.events import Changed, EventBus, Topic
from core.services.holds import HoldsService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import PlainConnectors

S = DeliveryState
TOMORROW = START + timedelta(days=1)
Queue = Callable[..., Delivery]


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_calendar(Path(__file__).resolve().parents[3] / "resources" / "calendar")


@pytest.fixture
def holds(database: SqlDatabase, clock: HandClock, events: EventBus) -> HoldsService:
    return HoldsService(database, clock, events)


@pytest.fixture
def publishing(
    database: SqlDatabase, connectors: PlainConnectors, clock: HandClock, events: EventBus, calendar: Calendar
) -> PublishingService:
    return PublishingService(
        database,
        connectors,  # type: ignore[arg-type]
        clock,
        events,
        lambda: 30,
        lambda tx: rules_for(tx.office.get(), calendar, clock.now()),
    )


@pytest.fixture
def queue(posts: PostsService, publishing: PublishingService, account: Account) -> Queue:
    def put(text: str = "Layanan buka", at: object = TOMORROW, **changes: object) -> Delivery:
        made = replace(posts.blank(), base_text=text, account_ids=(account.id,), **changes)  # type: ignore[arg-type]
        (delivery,) = publishing.queue(posts.save(made).id, at=at)  # type: ignore[arg-type]
        return delivery

    return put


def state(publishing: PublishingService, delivery: Delivery) -> tuple[DeliveryState, HoldReason | None]:
    row = publishing.get(delivery.id)
    return row.state, row.hold_reason


def test_a_crisis_holds_everything_at_once_and_stays_after_a_restart(
    office: Office, holds: HoldsService, queue: Queue, database: SqlDatabase, heard: list[Changed]
) -> None:
    queue("Satu", TOMORROW)
    queue("Dua", None)
    assert holds.begin_crisis() == 2
    assert Changed(Topic.OFFICE) in heard
    assert [(one.title, one.reason) for one in holds.held()] == [
        ("Dua", HoldReason.CRISIS),
        ("Satu", HoldReason.CRISIS),
    ]
    with database.read() as tx:
        profile = tx.office.get()
    assert profile is not None
    assert profile.crisis_mode


@pytest.mark.parametrize(
    ("way", "kind", "becomes"),
    [
        ((S.DUE, S.READY_FOR_ADMIN), DeliveryKind.POST, S.PAUSED),
        ((S.DUE, S.PREPARING, S.NEEDS_SIGN_IN), DeliveryKind.POST, S.PAUSED),
        ((S.DUE, S.PREPARING, S.NEEDS_FIX), DeliveryKind.POST, S.NEEDS_FIX),
        ((), DeliveryKind.REPLY, S.SCHEDULED),
    ],
)
def test_a_crisis_holds_what_only_waits_for_the_admins_hand_but_answers_no_citizen_later(
    office: Office,
    holds: HoldsService,
    queue: Queue,
    publishing: PublishingService,
    database: SqlDatabase,
    way: tuple[DeliveryState, ...],
    kind: DeliveryKind,
    becomes: DeliveryState,
) -> None:
    one = queue()
    with database.write() as tx:
        if kind is not DeliveryKind.POST:
            copy = replace(tx.publications.get(one.publication_id), id=new_id())
            one = replace(one, id=new_id(), kind=kind, publication_id=copy.id)
            tx.publications.add(copy)
            tx.deliveries.add(one, admin_line(one, START, "queued"))
        for step in way:
            one = tx.deliveries.record(replace(one, state=step))
        tx.commit()
    holds.begin_crisis()
    assert publishing.get(one.id).state is becomes


def test_a_crisis_holds_a_first_comment_with_the_posts(
    office: Office, database: SqlDatabase, holds: HoldsService, queue: Queue
) -> None:
    post = replace(queue("Selamat Hari Guru"), state=S.PUBLISHED, remote_id="1")
    with database.write() as tx:
        copy = replace(tx.publications.get(post.publication_id), options={OPTION: "Tanya di sini."})
        follows = first_comment_of(post, copy, START)
        assert follows is not None
        tx.publications.add(follows[0])
        tx.deliveries.add(follows[1], admin_line(follows[1], START, "queued"))
        tx.commit()
    holds.begin_crisis()
    assert "Tanya di sini." in [one.title for one in holds.held()]


def test_in_a_crisis_new_appeals_leave_and_new_greetings_wait(
    office: Office, holds: HoldsService, queue: Queue, publishing: PublishingService
) -> None:
    holds.begin_crisis()
    appeal = queue("Banjir: jauhi sungai")
    greeting = queue("Selamat Hari Guru", observance="Hari Guru")
    assert state(publishing, appeal) == (S.SCHEDULED, None)
    assert state(publishing, greeting) == (S.PAUSED, HoldReason.CRISIS)
    assert [line.step for line in publishing.attempts(greeting.id)] == ["queued", "paused"]


def test_what_goes_on_one_by_one_is_marked_and_the_rest_stays(
    office: Office, holds: HoldsService, queue: Queue, publishing: PublishingService
) -> None:
    first, second = queue("Satu"), queue("Dua", function=PostFunction.ENTERTAIN)
    holds.begin_crisis()
    assert [one.is_light for one in holds.held()] == [False, True]
    assert holds.resume([first.id]) == 1
    holds.end_crisis()
    assert state(publishing, first) == (S.SCHEDULED, HoldReason.CRISIS)
    assert state(publishing, second) == (S.PAUSED, HoldReason.CRISIS)
    assert holds.resume([first.id, second.id]) == 1
    assert holds.held() == ()


def test_a_second_crisis_holds_also_what_went_on_in_the_first(
    office: Office, holds: HoldsService, queue: Queue
) -> None:
    one = queue("Satu")
    holds.begin_crisis()
    holds.resume([one.id])
    assert holds.begin_crisis() == 1


def test_without_an_office_there_is_no_crisis(holds: HoldsService, queue: Queue) -> None:
    queue()
    with pytest.raises(NotFound, match="no_office"):
        holds.begin_crisis()
    assert holds.held() == ()


def test_on_nyepi_in_bali_a_post_is_held_when_it_is_queued(
    office: Office, queue: Queue, publishing: PublishingService, database: SqlDatabase, calendar: Calendar
) -> None:
    with database.write() as tx:
        tx.office.save(replace(office, province="Bali"))
        tx.commit()
    with database.read() as tx:
        day = rules_for(tx.office.get(), calendar, START).nyepi[0]
    held = queue("Jadwal", day.start + timedelta(hours=2))
    assert state(publishing, held) == (S.PAUSED, HoldReason.NYEPI)
    assert state(publishing, queue("Jadwal", day.end)) == (S.SCHEDULED, None)


def test_another_time_forgets_what_held_it(
    office: Office, holds: HoldsService, queue: Queue, publishing: PublishingService
) -> None:
    one = queue("Selamat", observance="Hari Guru")
    holds.begin_crisis()
    assert publishing.reschedule(one.id, TOMORROW + timedelta(days=1)).hold_reason is None


@pytest.fixture
def missed(queue: Queue, database: SqlDatabase, clock: HandClock) -> Delivery:
    limit = LatePolicy(None, TOMORROW + timedelta(hours=1))
    one = queue("Pasar murah", late=limit)
    clock.advance(days=2)
    with database.write() as tx:
        written = tx.deliveries.record(replace(one, state=S.EXPIRED, error_code="late"))
        tx.commit()
    return written


def test_what_missed_its_time_is_listed(holds: HoldsService, missed: Delivery, account: Account) -> None:
    (one,) = holds.missed()
    assert (one.delivery_id, one.title, one.account_name) == (missed.id, "Pasar murah", account.display_name)
    assert one.is_late


def test_missed_ones_are_sent_now_however_late(
    holds: HoldsService, missed: Delivery, publishing: PublishingService, clock: HandClock
) -> None:
    assert holds.send_missed([missed.id]) == 1
    row = publishing.get(missed.id)
    assert (row.state, row.due_at, row.error_code) == (S.SCHEDULED, clock.now(), "")
    assert not row.is_late(clock.now())


def test_missed_ones_get_another_time_that_their_old_limit_does_not_spoil(
    holds: HoldsService, missed: Delivery, publishing: PublishingService, clock: HandClock
) -> None:
    at = clock.now() + timedelta(hours=3)
    assert holds.send_missed([missed.id], at) == 1
    row = publishing.get(missed.id)
    assert (row.state, row.due_at) == (S.SCHEDULED, at)
    assert not row.is_late(at)


def test_missed_ones_are_cancelled_and_what_was_decided_elsewhere_stands(
    holds: HoldsService, missed: Delivery, publishing: PublishingService
) -> None:
    assert holds.cancel([missed.id]) == 1
    assert holds.cancel([missed.id]) == holds.send_missed([missed.id]) == 0
    assert publishing.get(missed.id).state is S.CANCELLED
