"""Figures: appended, never zero when missing, and summed by day however late they come."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.delivery import Delivery, DeliveryState
from core.domain.engagement import AccountSnapshot, Comment, FigureSource, Metric, Snapshot, Watch
from core.domain.ids import new_id
from core.domain.inbox import Case
from core.errors import NotFound
from storage.unit_of_work import SqlDatabase
from tests.storage.samples import NOW, account, queued

HOUR = timedelta(hours=1)


@pytest.fixture
def sent(database: SqlDatabase) -> tuple[Delivery, Delivery, Delivery]:
    first, second = account("A"), account("B")
    made = [
        queued(database, owner, state=DeliveryState.PUBLISHED, published_at=NOW)
        for owner in (first, first, second)
    ]
    return made[0], made[1], made[2]


def _add(database: SqlDatabase, *snapshots: Snapshot) -> None:
    with database.write() as tx:
        tx.engagement.add_snapshots(snapshots)
        tx.commit()


def test_a_series_holds_what_was_read(database: SqlDatabase, sent: tuple[Delivery, ...]) -> None:
    readings = [
        Snapshot(sent[0].id, sent[0].account_id, NOW + HOUR, {Metric.LIKES: 0}, FigureSource.TYPED),
        Snapshot(sent[0].id, sent[0].account_id, NOW, {Metric.VIEWS: 2**40}, FigureSource.IMPORTED),
    ]
    _add(database, *readings)
    _add(database)
    with database.read() as tx:
        assert tx.engagement.series(sent[0].id) == tuple(reversed(readings))
        assert tx.engagement.series(sent[1].id) == ()


def test_a_second_reading_of_a_moment_adds_and_forgets_nothing(
    database: SqlDatabase, sent: tuple[Delivery, ...]
) -> None:
    one = Snapshot(sent[0].id, sent[0].account_id, NOW, {Metric.LIKES: 3, Metric.VIEWS: 10})
    _add(database, one)
    _add(database, one, replace(one, metrics={Metric.LIKES: 4, Metric.SAVES: 1}))
    with database.read() as tx:
        (stored,) = tx.engagement.series(sent[0].id)
        assert stored.metrics == {Metric.LIKES: 4, Metric.VIEWS: 10, Metric.SAVES: 1}
        assert tx.engagement.daily_totals(NOW, NOW + HOUR) == ((NOW.date(), stored.metrics),)


def test_figures_of_an_unknown_delivery_are_refused(
    database: SqlDatabase, sent: tuple[Delivery, ...]
) -> None:
    with pytest.raises(NotFound, match="delivery"), database.write() as tx:
        tx.engagement.add_snapshots((Snapshot("gone", sent[0].account_id, NOW, {Metric.LIKES: 1}),))


def test_a_days_total_carries_what_is_known(database: SqlDatabase, sent: tuple[Delivery, ...]) -> None:
    first, second, other = sent
    day = timedelta(days=1)
    _add(
        database,
        Snapshot(first.id, first.account_id, NOW, {Metric.LIKES: 5}),
        Snapshot(second.id, second.account_id, NOW + day, {Metric.LIKES: 1, Metric.SHARES: 2}),
        Snapshot(first.id, first.account_id, NOW + 3 * day, {Metric.LIKES: 4}),
        Snapshot(other.id, other.account_id, NOW + day, {Metric.LIKES: 100}),
    )
    with database.read() as tx:
        told = tx.engagement.daily_totals(NOW - day, NOW + 4 * day, first.account_id)
        from_the_middle = tx.engagement.daily_totals(NOW + 2 * day, NOW + 3 * day + HOUR)
        nothing = tx.engagement.daily_totals(NOW, NOW)
    assert [metrics for _, metrics in told] == [
        {},
        {Metric.LIKES: 5},
        {Metric.LIKES: 6, Metric.SHARES: 2},
        {Metric.LIKES: 6, Metric.SHARES: 2},
        {Metric.LIKES: 5, Metric.SHARES: 2},
        {Metric.LIKES: 5, Metric.SHARES: 2},
    ]
    assert told[0][0] == date(2026, 11, 9)
    assert [metrics[Metric.LIKES] for _, metrics in from_the_middle] == [106, 105]
    assert len(nothing) <= 1


_reading = st.tuples(
    st.integers(0, 2),
    st.integers(0, 5 * 24),
    st.dictionaries(st.sampled_from([Metric.LIKES, Metric.VIEWS]), st.integers(0, 50), min_size=1),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(_reading, max_size=8), max_size=5))
def test_totals_equal_a_count_by_hand_in_any_order(
    database: SqlDatabase, sent: tuple[Delivery, ...], batches: list[list[tuple[int, int, dict[Metric, int]]]]
) -> None:
    with database.write() as tx:
        for table in ("snapshots", "newest_figures", "daily_changes"):
            tx._transaction.connection.exec_driver_sql(f"DELETE FROM {table}")
        tx.commit()
    for batch in batches:
        _add(
            database,
            *(
                Snapshot(sent[who].id, sent[who].account_id, NOW + hours * HOUR, what)
                for who, hours, what in batch
            ),
        )
    with database.read() as tx:
        stored = [tx.engagement.series(one.id) for one in sent]
        for account_id, chosen in (("", stored), (sent[0].account_id, stored[:2])):
            told = tx.engagement.daily_totals(NOW, NOW + timedelta(days=6), account_id)
            assert told == tuple((day, _by_hand(chosen, day)) for day, _ in told)
        for one, series in zip(sent, stored, strict=True):
            newest = [row for row in tx.deliveries.published(NOW, NOW + HOUR) if row.delivery_id == one.id]
            assert newest[0].metrics == _newest(series, date.max)
            assert newest[0].taken_at == (series[-1].taken_at if series else None)


def _newest(series: tuple[Snapshot, ...], day: date) -> dict[Metric, int]:
    """The newest figure of each metric known at the end of the day."""
    known: dict[Metric, int] = {}
    for one in series:
        if one.taken_at.date() <= day:
            known.update(one.metrics)
    return known


def _by_hand(stored: list[tuple[Snapshot, ...]], day: date) -> Mapping[Metric, int]:
    total: dict[Metric, int] = {}
    for series in stored:
        for metric, value in _newest(series, day).items():
            total[metric] = total.get(metric, 0) + value
    return total


def test_account_figures(database: SqlDatabase, sent: tuple[Delivery, ...]) -> None:
    owner = sent[0].account_id
    readings = tuple(AccountSnapshot(owner, NOW + n * HOUR, {Metric.FOLLOWERS: 100 + n}) for n in range(3))
    with database.write() as tx:
        tx.engagement.add_account_snapshots(())
        tx.engagement.add_account_snapshots(readings)
        tx.engagement.add_account_snapshots((replace(readings[0], metrics={Metric.POSTS: 9}),))
        tx.commit()
    with database.read() as tx:
        first, second = tx.engagement.account_series(owner, NOW, NOW + 2 * HOUR)
        assert first.metrics == {Metric.FOLLOWERS: 100, Metric.POSTS: 9}
        assert second == readings[1]
        assert tx.engagement.account_series(sent[2].account_id, NOW, NOW + 2 * HOUR) == ()


def test_comments_of_a_post_are_listed_newest_first_without_what_is_gone(
    database: SqlDatabase, sent: tuple[Delivery, ...]
) -> None:
    mine, other = sent[0], sent[2]
    asked = Comment(new_id(), mine.account_id, mine.id, "c1", "Warga", "Jam berapa?", NOW)
    answer = replace(asked, id=new_id(), delivery_id="", remote_id="c2", written_at=NOW + HOUR, by_us=True)
    gone = replace(asked, id=new_id(), remote_id="c3", gone_at=NOW)
    elsewhere = replace(asked, id=new_id(), account_id=other.account_id, delivery_id=other.id)
    with database.write() as tx:
        for one in (asked, answer, gone, elsewhere):
            tx.inbox.add(Case(one))
        tx.commit()
    with database.read() as tx:
        assert [one.remote_id for one in tx.engagement.comments(account_id=mine.account_id)] == ["c2", "c1"]
        assert [one.id for one in tx.engagement.comments(mine.id)] == [asked.id]
        assert len(tx.engagement.comments()) == 3
        assert [one.remote_id for one in tx.engagement.comments(limit=1)] == ["c2"]


def test_watches_come_due(database: SqlDatabase, sent: tuple[Delivery, ...]) -> None:
    watches = [Watch(one.id, one.account_id, "r", NOW, NOW + n * HOUR) for n, one in enumerate(sent)]
    with database.read() as tx:
        assert tx.engagement.next_watch_at() is None
    with database.write() as tx:
        for one in watches:
            tx.engagement.save_watch(one)
        tx.engagement.save_watch(replace(watches[2], comments_cursor="x9", failures=2))
        tx.engagement.remove_watch(watches[0].delivery_id)
        tx.engagement.remove_watch("gone")
        tx.commit()
    with database.read() as tx:
        assert tx.engagement.next_watch_at() == NOW + HOUR
        assert tx.engagement.due_watches(NOW + HOUR) == (watches[1],)
        assert tx.engagement.due_watches(NOW + 2 * HOUR)[1].comments_cursor == "x9"
        assert len(tx.engagement.due_watches(NOW + 2 * HOUR, 1)) == 1


def test_a_naive_time_is_refused(database: SqlDatabase, sent: tuple[Delivery, ...]) -> None:
    naive = datetime.combine(date(2026, 11, 10), time(8))
    with pytest.raises(TypeError), database.write() as tx:
        tx.engagement.add_snapshots((Snapshot(sent[0].id, sent[0].account_id, naive, {Metric.LIKES: 1}),))
    assert naive.replace(tzinfo=UTC) < NOW + 24 * HOUR
