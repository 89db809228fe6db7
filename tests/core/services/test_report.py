"""The report over real storage: Monday, 23 November 2026, 08.30 WITA, in an office of 84 people."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, AccountKind, ChannelMode
from core.domain.calendar_days import Calendar, load_calendar
from core.domain.delivery import Delivery, DeliveryState
from core.domain.engagement import AccountSnapshot, Comment, Metric, Snapshot
from core.domain.ids import new_id
from core.domain.inbox import Case, CommentLabel, CommentStatus
from core.domain.metrics_rules import Activity
from core.domain.office import Office
from core.domain.post import PostFunction
from core.domain.report import GapKind, Question
from core.domain.report_posts import Approved
from core.domain.report_span import Month
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from core.services.report import ReportService
from storage.unit_of_work import SqlDatabase
from tests.core.services.approval_desk import ApprovalDesk
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import stored_account

LIKES, COMMENTS, SHARES, FOLLOWERS = Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.FOLLOWERS
WAY = (DeliveryState.DUE, DeliveryState.PREPARING, DeliveryState.COMMITTING, DeliveryState.PUBLISHED)
NOVEMBER, OCTOBER = Question(Month(2026, 11)), Question(Month(2026, 10))
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_calendar(Path(__file__).parents[3] / "resources" / "calendar")


@pytest.fixture
def report(database: SqlDatabase, clock: HandClock, calendar: Calendar) -> ReportService:
    return ReportService(database, clock, calendar)


@pytest.fixture
def page(database: SqlDatabase, clock: HandClock) -> Account:
    return stored_account(database, platform="facebook", mode=ChannelMode.API, display_name="Dukcapil Contoh")


class Press:
    """Publishes posts in the past."""

    def __init__(self, database: SqlDatabase, posts: PostsService, publishing: PublishingService) -> None:
        self._database, self._posts, self._publishing = database, posts, publishing

    def publish(self, account: Account, at: datetime, text: str = "Jadwal", **changes: object) -> Delivery:
        post = replace(self._posts.blank(), base_text=text, account_ids=(account.id,), **changes)  # type: ignore[arg-type]
        (delivery,) = self._publishing.queue(self._posts.save(post).id, at=at)
        return self.leave(delivery, at)

    def leave(self, delivery: Delivery, at: datetime) -> Delivery:
        for state in WAY:
            with self._database.write() as tx:
                url = f"https://contoh.example/{delivery.id}"
                changed = replace(
                    delivery, state=state, remote_id=delivery.id, remote_url=url, published_at=at
                )
                delivery = tx.deliveries.record(changed)
                tx.commit()
        return delivery

    def read(self, delivery: Delivery, at: datetime, **figures: int) -> None:
        told = {Metric(name): value for name, value in figures.items()}
        with self._database.write() as tx:
            tx.engagement.add_snapshots([Snapshot(delivery.id, delivery.account_id, at, told)])
            tx.commit()

    def comment(self, delivery: Delivery, at: datetime, **changes: object) -> Case:
        one = new_id()
        comment = Comment(one, delivery.account_id, delivery.id, one, "Warga", "Kapan buka?", at)
        case = replace(Case(comment, CommentLabel.QUESTION, due_at=at + DAY), **changes)  # type: ignore[arg-type]
        with self._database.write() as tx:
            tx.inbox.add(case)
            tx.commit()
        return case


@pytest.fixture
def press(database: SqlDatabase, posts: PostsService, publishing: PublishingService) -> Press:
    return Press(database, posts, publishing)


def test_one_post_of_this_month_beside_the_month_before(
    report: ReportService, office: Office, page: Account, press: Press
) -> None:
    press.publish(page, datetime(2026, 10, 23, 15, 59, tzinfo=UTC), "Masih 23 Oktober")
    press.publish(page, datetime(2026, 10, 23, 16, tzinfo=UTC), "Sudah 24 Oktober di WITA")
    mine = press.publish(page, START - 3 * DAY, "Jadwal keliling", campaign="Sadar Adminduk")
    press.read(mine, START - DAY, likes=12, comments=1, shares=0)
    told = report.month(NOVEMBER, office, weekly_target=5)
    assert (told.is_running, told.span.last, told.compared.last) == (
        True,
        date(2026, 11, 23),
        date(2026, 10, 23),
    )
    assert (told.now.posts, told.before.posts) == (1, 1)
    assert round((told.now.ratio or 0) * 100, 1) == 15.5
    (one,) = told.posts
    assert (one.title, one.campaign, one.function, one.approved) == (
        "Jadwal keliling",
        "Sadar Adminduk",
        PostFunction.INFORM,
        None,
    )
    assert (one.remote_url, told.figures_at) == (mine.remote_url, START - DAY)
    assert told.weekly_target == 5
    whole = report.month(OCTOBER, office)
    assert (whole.is_running, whole.now.posts, whole.span.last) == (False, 2, date(2026, 10, 31))


def test_posts_of_the_same_hour_stand_in_the_order_of_their_time(
    report: ReportService, office: Office, page: Account, press: Press
) -> None:
    for minutes, text in ((5, "kedua"), (0, "pertama"), (9, "ketiga")):
        press.publish(page, START - DAY + timedelta(minutes=minutes), text)
    assert [one.title for one in report.month(NOVEMBER, office).posts] == ["pertama", "kedua", "ketiga"]


def test_a_post_tells_who_approved_it_and_when(
    report: ReportService, office: Office, desk: ApprovalDesk, press: Press
) -> None:
    desk.staff(checker=False)
    handed = desk.hand_in("Loket tutup Senin", START + 2 * DAY)
    desk.approve(handed)
    approved_at = desk.clock.now()
    desk.clock.advance(days=3)
    press.leave(desk.delivery(handed.post_id), desk.clock.now())
    (one,) = report.month(NOVEMBER, office).posts
    assert one.approved == Approved("Siti", approved_at, "Jabatan Siti")


def test_accounts_tell_their_last_post_and_followers_at_the_end_of_the_month(
    database: SqlDatabase,
    report: ReportService,
    office: Office,
    page: Account,
    press: Press,
    clock: HandClock,
) -> None:
    press.publish(page, datetime(2026, 10, 5, tzinfo=UTC))
    with database.write() as tx:
        tx.engagement.add_account_snapshots(
            [
                AccountSnapshot(page.id, datetime(2026, 10, 6, tzinfo=UTC), {FOLLOWERS: 1_200}),
                AccountSnapshot(page.id, datetime(2026, 11, 6, tzinfo=UTC), {FOLLOWERS: 9_000}),
                AccountSnapshot(page.id, datetime(2026, 10, 7, tzinfo=UTC), {Metric.POSTS: 4}),
            ]
        )
        tx.commit()
    (row,) = report.month(OCTOBER, office).accounts
    assert (row.followers, row.last_on, row.activity) == (1_200, date(2026, 10, 5), Activity.LESS_ACTIVE)
    clock.advance(days=1)
    later = report.month(NOVEMBER, office)
    assert later.accounts[0].activity is Activity.PASSIVE
    assert [gap.kind for gap in later.gaps] == [GapKind.PASSIVE]
    assert later.gaps[0].target == page.id


def test_answers_are_counted_in_working_days(
    report: ReportService, office: Office, page: Account, press: Press
) -> None:
    friday = datetime(2026, 11, 20, 1, tzinfo=UTC)
    one = press.publish(page, friday - DAY)
    press.read(one, friday, likes=100, comments=3, shares=0)
    monday = press.comment(one, friday, status=CommentStatus.ANSWERED, answered_at=friday + 3 * DAY)
    press.comment(one, friday, status=CommentStatus.ANSWERED, answered_at=friday + 3 * DAY)
    waiting = press.comment(one, START - timedelta(hours=2))
    told = report.month(NOVEMBER, office)
    assert (told.service.figures.asked, told.service.figures.answered, told.service.open) == (3, 2, 1)
    assert told.service.median_days == 1
    assert [(gap.kind, gap.target) for gap in told.gaps] == [(GapKind.OPEN_QUESTION, waiting.id)]
    assert monday.id != waiting.id


def test_reports_are_split_by_kind_and_by_account(
    report: ReportService, office: Office, page: Account, press: Press, database: SqlDatabase
) -> None:
    head = stored_account(database, platform="x", mode=ChannelMode.ASSISTED, kind=AccountKind.OFFICIAL)
    first, second = press.publish(page, START - DAY), press.publish(head, START - 2 * DAY)
    press.comment(second, START - DAY)
    assert report.month(NOVEMBER, office).now.posts == 2
    officials = report.month(replace(NOVEMBER, kind=AccountKind.OFFICIAL), office)
    assert [one.delivery_id for one in officials.posts] == [second.id]
    assert officials.service.comments == 1
    only = report.month(replace(NOVEMBER, account_id=page.id), office)
    assert [one.delivery_id for one in only.posts] == [first.id]
    assert (only.service.comments, len(only.accounts)) == (0, 1)


def test_what_should_have_left_and_has_not_is_missing(
    report: ReportService,
    office: Office,
    page: Account,
    posts: PostsService,
    publishing: PublishingService,
    clock: HandClock,
) -> None:
    ids = []
    for days in (1, 3):
        post = posts.save(replace(posts.blank(), base_text=f"Hari {days}", account_ids=(page.id,)))
        ids += [one.id for one in publishing.queue(post.id, at=START + days * DAY)]
    clock.advance(days=2)
    gaps = report.month(NOVEMBER, office).gaps
    assert [(gap.kind, gap.what, gap.target) for gap in gaps if gap.kind is GapKind.UNSENT] == [
        (GapKind.UNSENT, "Hari 1", ids[0])
    ]


def test_an_odd_jump_of_followers_is_told(
    report: ReportService,
    office: Office,
    page: Account,
    press: Press,
    database: SqlDatabase,
) -> None:
    jump = datetime(2026, 11, 10, 4, tzinfo=UTC)
    one = press.publish(page, jump - 20 * DAY)
    for days, likes in ((-8, 100), (-1, 160), (7, 222)):
        press.read(one, jump + days * DAY, likes=likes)
    with database.write() as tx:
        tx.engagement.add_account_snapshots(
            [
                AccountSnapshot(
                    page.id, jump + days * DAY, {FOLLOWERS: 5_000 + 4 * days + (3_000 if days >= 0 else 0)}
                )
                for days in range(-20, 9)
            ]
        )
        tx.commit()
    gaps = [gap for gap in report.month(NOVEMBER, office).gaps if gap.kind is GapKind.ODD_FOLLOWERS]
    assert [(gap.target, office.zone.local(gap.at).date()) for gap in gaps if gap.at] == [
        (page.id, date(2026, 11, 10))
    ]


def test_months_go_back_to_the_first_post(
    report: ReportService, office: Office, page: Account, press: Press
) -> None:
    assert report.months(office) == (Month(2026, 11),)
    press.publish(page, datetime(2026, 9, 30, 16, tzinfo=UTC))
    assert report.months(office) == (Month(2026, 11), Month(2026, 10))


def test_practice_is_told_apart_from_what_citizens_saw(
    report: ReportService, office: Office, account: Account, press: Press, database: SqlDatabase
) -> None:
    press.publish(account, START - DAY)
    told = report.month(NOVEMBER, office)
    assert (told.is_practice, told.now.posts) == (True, 1)
    stored_account(database, platform="facebook", mode=ChannelMode.API)
    assert report.month(NOVEMBER, office).is_empty
    with database.write() as tx:
        tx.accounts.save(replace(account, removed_at=START))
        tx.commit()
    assert report.month(replace(NOVEMBER, account_id=account.id), office).now.posts == 1
