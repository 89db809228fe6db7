"""The outbox page, the published page and the counts of the status bar."""

from datetime import timedelta

import pytest

from core.domain.account import Account, AccountHealth
from core.domain.delivery import DeliveryKind, DeliveryState, HoldReason
from core.domain.engagement import Metric, Snapshot
from core.domain.first_comment import OPTION, first_comment_of
from core.domain.ids import new_id
from core.domain.listing import OutboxFilter, OutboxGroup, StatusCounts, group_of
from core.domain.post import Post, Publication
from storage.unit_of_work import SqlDatabase
from tests.storage.samples import NOW, account, line, picture, queued

S = DeliveryState
G = OutboxGroup
HOUR = timedelta(hours=1)


def _titles(database: SqlDatabase, wanted: OutboxFilter, offset: int = 0, limit: int = 200) -> list[str]:
    with database.read() as tx:
        rows = tx.deliveries.rows(wanted, offset, limit)
        assert tx.deliveries.count(wanted) >= len(rows)
        return [one.title for one in rows]


@pytest.fixture
def filled(database: SqlDatabase) -> SqlDatabase:
    owner, other = account("Dinkes"), account("Setda")
    queued(
        database,
        owner,
        "done early",
        state=S.PUBLISHED,
        due_at=NOW,
        published_at=NOW - 9 * HOUR,
        remote_id="1",
    )
    queued(database, owner, "done late", state=S.CONFIRMED, due_at=NOW - 99 * HOUR, published_at=NOW - HOUR)
    queued(database, owner, "cancelled", state=S.CANCELLED, due_at=NOW - 5 * HOUR)
    queued(database, owner, "later", due_at=NOW + 2 * HOUR)
    queued(database, other, "soon", state=S.PAUSED, due_at=NOW + HOUR, hold_reason=HoldReason.CRISIS)
    queued(database, other, "sending", state=S.UPLOADING, due_at=NOW)
    queued(database, other, "checking", state=S.UNCERTAIN, due_at=NOW - HOUR)
    queued(database, owner, "asks", state=S.UNCERTAIN, asked=True, due_at=NOW)
    queued(database, owner, "sign in", state=S.NEEDS_SIGN_IN, due_at=NOW - 3 * HOUR)
    return database


def test_a_first_comment_is_listed_with_its_post(database: SqlDatabase) -> None:
    owner = account("Dinkes")
    post = queued(database, owner, "Jadwal imunisasi", state=S.PUBLISHED, published_at=NOW, remote_id="1")
    wish = Publication(
        new_id(), post.post_id, owner.id, "Jadwal imunisasi", options={OPTION: "Tanya di sini."}
    )
    follows = first_comment_of(post, wish, NOW)
    assert follows is not None
    with database.write() as tx:
        tx.publications.add(follows[0])
        tx.deliveries.add(follows[1], line(follows[1]))
        tx.commit()
    assert _titles(database, OutboxFilter(post_id=post.post_id)) == ["Tanya di sini.", "Jadwal imunisasi"]
    with database.read() as tx:
        comment, _ = tx.deliveries.rows(OutboxFilter(), 0, 10)
        assert (comment.post_id, comment.kind) == (post.post_id, DeliveryKind.FIRST_COMMENT)
        assert [one.title for one in tx.deliveries.published(NOW - HOUR, NOW + HOUR)] == ["Jadwal imunisasi"]


@pytest.mark.parametrize(
    ("owner", "told"),
    [
        (account(), (False, False)),
        (account(held=True), (True, False)),
        (account(health=AccountHealth.NEEDS_SIGN_IN), (False, True)),
    ],
)
def test_a_row_tells_what_its_account_keeps_from_leaving(
    database: SqlDatabase, owner: Account, told: tuple[bool, bool]
) -> None:
    queued(database, owner, state=S.DUE)
    with database.read() as tx:
        (row,) = tx.deliveries.rows(OutboxFilter(), 0, 10)
    assert (row.account_held, row.account_signed_out) == told


def test_rows_stand_by_group_then_by_time(filled: SqlDatabase) -> None:
    everything = [
        "asks", "sign in", "checking", "sending", "soon", "later", "cancelled", "done late", "done early",
    ]  # fmt: skip
    assert _titles(filled, OutboxFilter()) == everything
    assert _titles(filled, OutboxFilter(), 3, 4) == everything[3:7]
    assert _titles(filled, OutboxFilter(), 99) == []


def test_filters_narrow(filled: SqlDatabase) -> None:
    with filled.read() as tx:
        dinkes = next(one.id for one in tx.accounts.list() if one.display_name == "Dinkes")
        post_id = tx.deliveries.rows(OutboxFilter(words="checking"), 0, 1)[0].post_id
    assert _titles(filled, OutboxFilter(frozenset({G.RUNNING, G.WAITING}))) == [
        "checking",
        "sending",
        "soon",
        "later",
    ]
    assert _titles(filled, OutboxFilter(frozenset({G.DONE}), account_id=dinkes)) == [
        "cancelled",
        "done late",
        "done early",
    ]
    assert _titles(filled, OutboxFilter(words="done")) == ["done late", "done early"]
    assert _titles(filled, OutboxFilter(words=" DONE ear")) == ["done early"]
    assert _titles(filled, OutboxFilter(words="?!")) == []
    assert _titles(filled, OutboxFilter(post_id=post_id)) == ["checking"]
    with filled.read() as tx:
        assert tx.deliveries.count(OutboxFilter()) == 9
        assert tx.deliveries.count(OutboxFilter(words="done")) == 2
        assert tx.deliveries.count(OutboxFilter(words="?!")) == 0
        assert tx.deliveries.count(OutboxFilter(frozenset({G.NEEDS_YOU}))) == 2


def test_a_row_tells_what_the_list_shows(filled: SqlDatabase) -> None:
    with filled.read() as tx:
        (row,) = tx.deliveries.rows(OutboxFilter(words="soon"), 0, 9)
        stored = tx.deliveries.get(row.delivery_id)
    assert (row.account_name, row.state, row.group, row.hold_reason) == (
        "Setda",
        S.PAUSED,
        G.WAITING,
        HoldReason.CRISIS,
    )
    assert (row.due_at, row.first_media_hash, row.post_id, row.mode) == (
        NOW + HOUR,
        picture().hash,
        stored.post_id,
        stored.mode,
    )


@pytest.mark.parametrize("state", list(S))
@pytest.mark.parametrize("asked", [False, True])
def test_the_index_agrees_with_the_rule(database: SqlDatabase, state: DeliveryState, asked: bool) -> None:
    stored = queued(database, account(), state=state, asked=asked)
    with database.read() as tx:
        (row,) = tx.deliveries.rows(OutboxFilter(), 0, 9)
        assert row.group is group_of(state, asked)
        assert tx.deliveries.in_states({state}) == (stored,)


def test_counts_of_the_status_bar(filled: SqlDatabase) -> None:
    day = NOW - timedelta(minutes=30)
    with filled.write() as tx:
        tx.posts.save(Post(new_id(), "a draft"))
        tx.commit()
    with filled.read() as tx:
        counts = tx.deliveries.status(NOW, day, day + timedelta(hours=2))
        assert counts == StatusCounts(waiting=2, running=2, needs_you=2, due_today=3, drafts=1)
        done = tx.deliveries.rows(OutboxFilter(words="done early"), 0, 1)[0]
    with filled.write() as tx:
        reading = Snapshot(done.delivery_id, done.account_id, NOW + HOUR, {Metric.LIKES: 4})
        tx.engagement.add_snapshots((reading,))
        tx.commit()
    with filled.read() as tx:
        assert tx.deliveries.status(NOW, day, day).figures_at == NOW + HOUR


def test_published_posts_with_their_newest_figures(filled: SqlDatabase) -> None:
    with filled.read() as tx:
        late, early = tx.deliveries.published(NOW - 9 * HOUR, NOW)
        assert tx.deliveries.published(NOW - 9 * HOUR, NOW - HOUR) == (early,)
        assert tx.deliveries.published(NOW - 8 * HOUR, NOW, "another") == ()
        assert tx.deliveries.published(NOW - 8 * HOUR, NOW, late.account_id) == (late,)
    assert (late.title, early.title, late.metrics, late.taken_at) == ("done late", "done early", {}, None)
    with filled.write() as tx:
        for hours, metrics in ((1, {Metric.LIKES: 3, Metric.VIEWS: 90}), (2, {Metric.LIKES: 5})):
            taken = Snapshot(early.delivery_id, early.account_id, NOW + hours * HOUR, metrics)
            tx.engagement.add_snapshots((taken,))
        tx.commit()
    with filled.read() as tx:
        _, early = tx.deliveries.published(NOW - 9 * HOUR, NOW)
    assert (early.metrics, early.taken_at) == ({Metric.LIKES: 5, Metric.VIEWS: 90}, NOW + 2 * HOUR)
    assert (early.published_at, early.account_name, early.first_media_hash) == (
        NOW - 9 * HOUR,
        "Dinkes",
        picture().hash,
    )
