"""The outbox in the database: legal moves only, one writer at a time, and the right next one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import MOVES, DeliveryKind, DeliveryState, HoldReason, Outcome
from core.errors import Bug, NotFound
from storage.deliveries import _WAITING_ACTS
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW, account, line, queued

S = DeliveryState


def test_every_field_survives(database: SqlDatabase) -> None:
    sent = queued(
        database,
        account(),
        send_not_before=NOW + timedelta(seconds=30),
        grace_s=7200,
        expires_at=NOW + timedelta(days=1, microseconds=7),
        next_try_at=NOW + timedelta(minutes=5),
        tries=3,
        handles={"media_id": "12", "offset": "4096"},
        error_code="rate_limited",
        error_params={"wait_s": 30, "host": "lokal.id", "ratio": 0.5, "none": None},
        hold_reason=HoldReason.CRISIS,
        settle_tries=2,
        asked=True,
        late_allowed=True,
        worker="pc-1",
        commit_started_at=NOW,
        bytes_sent=10,
        bytes_total=2**40,
    )
    assert sent.handles == {"media_id": "12", "offset": "4096"}
    assert sent.error_params == {"wait_s": 30, "host": "lokal.id", "ratio": 0.5, "none": None}
    assert sent.expires_at == NOW + timedelta(days=1, microseconds=7)
    assert (sent.hold_reason, sent.asked, sent.late_allowed) == (HoldReason.CRISIS, True, True)
    assert (sent.bytes_total, sent.created_at, sent.updated_at, sent.version) == (2**40, NOW, NOW, 0)


def test_record_writes_row_and_ledger_line_together(database: SqlDatabase, clock: HandClock) -> None:
    before = queued(database, account())
    clock.advance(seconds=5)
    with database.write() as tx:
        due = tx.deliveries.record(
            replace(before, state=S.DUE), line(before, Outcome.MOVED_BY_PROGRAM, state_after=S.DUE)
        )
        tx.commit()
    with database.read() as tx:
        assert tx.deliveries.get(before.id) == due
        assert [one.outcome for one in tx.deliveries.attempts(before.id)] == [
            Outcome.MOVED_BY_ADMIN,
            Outcome.MOVED_BY_PROGRAM,
        ]
    assert (due.version, due.updated_at, due.created_at) == (1, clock.now(), NOW)


@pytest.mark.parametrize("old", list(S))
def test_exactly_the_legal_moves_are_possible(database: SqlDatabase, old: S) -> None:
    owner = account()
    for new in S:
        before = queued(database, owner, state=old)
        moved = replace(before, state=new)
        if new is old or new in MOVES[old]:
            with database.write() as tx:
                assert tx.deliveries.record(moved).state is new
        else:
            with database.write() as tx, pytest.raises(Bug, match="illegal_move"):
                tx.deliveries.record(moved)
            with pytest.raises(Bug, match="illegal_move"), database.write() as tx:
                tx._transaction.connection.exec_driver_sql(
                    "UPDATE deliveries SET state = ? WHERE id = ?", (new.value, before.id)
                )
        with database.read() as tx:
            assert tx.deliveries.get(before.id) == before


def test_the_second_writer_of_one_version_is_refused(database: SqlDatabase) -> None:
    before = queued(database, account())
    with database.write() as tx:
        tx.deliveries.record(replace(before, state=S.DUE))
        tx.commit()
    with database.write() as tx, pytest.raises(Bug, match="stale_delivery"):
        tx.deliveries.record(replace(before, state=S.PAUSED))
    with database.write() as tx, pytest.raises(NotFound, match="delivery"):
        tx.deliveries.record(replace(before, id="gone"))


def test_the_ledger_cannot_be_rewritten(database: SqlDatabase) -> None:
    queued(database, account())
    for statement in ("UPDATE attempts SET outcome = 'done'", "DELETE FROM attempts"):
        with pytest.raises(Bug, match="ledger_is_append_only"), database.write() as tx:
            tx._transaction.connection.exec_driver_sql(statement)
    for table in ("publications", "publication_media"):
        for statement in (f"UPDATE {table} SET rowid = rowid", f"DELETE FROM {table}"):
            with pytest.raises(Bug, match="publication_is_frozen"), database.write() as tx:
                tx._transaction.connection.exec_driver_sql(statement)


def test_a_remote_post_is_bound_to_one_delivery_of_an_account(database: SqlDatabase) -> None:
    owner = account()
    queued(database, owner, remote_id="77", state=S.PUBLISHED)
    queued(database, account("Kominfo"), remote_id="77", state=S.PUBLISHED)
    with pytest.raises(Bug, match="constraint"):
        queued(database, owner, remote_id="77")


def test_only_the_oldest_of_an_account_is_claimed(database: SqlDatabase) -> None:
    first, second = account("A"), account("B")
    late = queued(database, first, state=S.DUE, due_at=NOW - timedelta(minutes=1))
    early = queued(database, first, state=S.DUE, due_at=NOW - timedelta(minutes=9))
    other = queued(database, second, state=S.DUE, due_at=NOW - timedelta(minutes=5))
    with database.read() as tx:
        assert tx.deliveries.next_claimable(NOW) == early
        assert tx.deliveries.next_claimable(NOW, frozenset({first.id})) == other
        assert tx.deliveries.next_claimable(NOW, frozenset({first.id, second.id})) is None
    with database.write() as tx:
        tx.deliveries.record(replace(early, state=S.PREPARING))
        tx.commit()
    with database.read() as tx:
        assert tx.deliveries.next_claimable(NOW) == other
        assert tx.deliveries.next_claimable(NOW, frozenset({second.id})) is None
    with database.write() as tx:
        working = tx.deliveries.get(early.id)
        tx.deliveries.record(replace(working, state=S.RETRY_WAIT, next_try_at=NOW + timedelta(minutes=1)))
        tx.commit()
    with database.read() as tx:
        assert tx.deliveries.next_claimable(NOW, frozenset({second.id})) == late


@pytest.mark.parametrize(("asked", "goes_on"), [(False, False), (True, True)])
def test_only_a_doubt_that_the_program_can_end_holds_up_younger_ones(
    database: SqlDatabase, asked: bool, goes_on: bool
) -> None:
    owner = account()
    queued(database, owner, state=S.UNCERTAIN, due_at=NOW - timedelta(minutes=9), asked=asked)
    younger = queued(database, owner, state=S.DUE, due_at=NOW)
    with database.read() as tx:
        assert tx.deliveries.next_claimable(NOW) == (younger if goes_on else None)


@pytest.mark.parametrize(
    ("owner", "changes"),
    [
        (account(held=True), {}),
        (account(removed_at=NOW), {}),
        (account(mode=ChannelMode.ASSISTED), {}),
        (account(), {"send_not_before": NOW + timedelta(seconds=1)}),
        (account(), {"state": S.SCHEDULED}),
    ],
)
def test_what_may_not_be_claimed(database: SqlDatabase, owner: object, changes: dict[str, object]) -> None:
    queued(database, owner, **{"state": S.DUE, **changes})  # type: ignore[arg-type]
    with database.read() as tx:
        assert tx.deliveries.next_claimable(NOW) is None


@pytest.mark.parametrize(
    ("owner", "changes", "waits"),
    [
        (account(), {}, True),
        (account(), {"state": S.SCHEDULED}, True),
        (account(), {"state": S.RETRY_WAIT, "next_try_at": NOW}, True),
        (account(), {"state": S.RETRY_WAIT, "next_try_at": NOW + timedelta(seconds=1)}, False),
        (account(), {"state": S.SCHEDULED, "due_at": NOW + timedelta(seconds=1)}, False),
        (account(), {"send_not_before": NOW + timedelta(seconds=1)}, False),
        (account(), {"state": S.COMMITTING}, False),
        (account(), {"kind": DeliveryKind.POST}, False),
        (account(held=True), {}, False),
        (account(removed_at=NOW), {}, False),
        (account(mode=ChannelMode.ASSISTED), {}, False),
    ],
)
def test_acts_wait_for_nothing_but_their_own_time(
    database: SqlDatabase, owner: Account, changes: dict[str, object], waits: bool
) -> None:
    queued(database, owner, state=S.UPLOADING, due_at=NOW - timedelta(minutes=9))
    act = queued(database, owner, **{"state": S.DUE, "kind": DeliveryKind.REPLY, **changes})  # type: ignore[arg-type]
    with database.read() as tx:
        assert tx.deliveries.waiting_acts(NOW) == ((act,) if waits else ())


def test_an_act_is_found_by_index_however_many_posts_wait(database: SqlDatabase) -> None:
    with database.read() as tx:
        driver = tx._transaction.driver
        plan = driver.execute(f"EXPLAIN QUERY PLAN {_WAITING_ACTS._sql}", (0,))
        told = " ".join(str(one) for one in plan)
    assert "ix_deliveries_acts" in told, told


def test_what_the_clock_moves_on(database: SqlDatabase) -> None:
    owner = account()
    soon, later = NOW + timedelta(minutes=1), NOW + timedelta(minutes=2)
    scheduled = queued(database, owner, due_at=soon)
    retrying = queued(database, owner, state=S.RETRY_WAIT, due_at=NOW, next_try_at=later)
    retrying_at_once = queued(database, owner, state=S.RETRY_WAIT, due_at=NOW)
    uncertain = queued(database, owner, state=S.UNCERTAIN, due_at=NOW, next_try_at=later)
    asked = queued(database, owner, state=S.UNCERTAIN, due_at=NOW, next_try_at=soon, asked=True)
    undoable = queued(database, owner, state=S.DUE, due_at=NOW, send_not_before=later)
    queued(database, owner, state=S.DUE, due_at=NOW)
    with database.read() as tx:
        assert tx.deliveries.promotable(NOW) == (retrying_at_once,)
        assert tx.deliveries.promotable(later) == (retrying_at_once, scheduled, retrying)
        assert tx.deliveries.unsettled(soon) == ()
        assert tx.deliveries.unsettled(later) == (uncertain,)
        assert tx.deliveries.next_wake_at(NOW) == soon
        assert tx.deliveries.next_wake_at(soon) == later
        assert tx.deliveries.next_wake_at(later) is None
        found = tx.deliveries.in_states({S.UNCERTAIN, S.DUE})
        assert {one.id for one in found} >= {uncertain.id, asked.id, undoable.id}
        assert tx.deliveries.in_states(set()) == ()
        assert tx.deliveries.in_states({S.SCHEDULED}, owner.id) == (scheduled,)
        assert tx.deliveries.in_states({S.SCHEDULED}, "another") == ()
        assert tx.deliveries.of_post(scheduled.post_id) == (scheduled,)


def test_remote_ids_that_are_taken(database: SqlDatabase) -> None:
    owner = account()
    queued(database, owner, state=S.PUBLISHED, remote_id="old", published_at=NOW - timedelta(days=9))
    queued(database, owner, state=S.PUBLISHED, remote_id="new", published_at=NOW)
    queued(database, owner, state=S.HANDED_OVER, remote_id="planned")
    queued(database, owner)
    with database.read() as tx:
        assert tx.deliveries.remote_ids(owner.id, NOW - timedelta(days=1)) == {"new", "planned"}
