"""What becomes of a commit whose answer is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.domain.account import AccountHealth
from core.domain.delivery import DeliveryState as S
from core.domain.delivery import StepKind
from core.domain.publishing import Job, Proof, RemotePost, Settlement, Step
from core.errors import NeedsFix, NeedsSignIn, Offline, RetryLater
from core.events import Changed, Topic
from core.sync.drain import Did
from tests.core.sync.test_drain import HANDLE, KEY, NONE, READ_BACK, failing, heard, ledger, play, row
from tests.fakes.faults import Fault, Killed
from tests.fakes.model_platform import ModelConnector, ModelLine
from tests.fakes.simulation import World

LOST = (Fault.RESET_AFTER, Fault.RESET_DURING_ANSWER, Fault.ERROR_AFTER, Fault.MALFORMED, Fault.SLOW)
BOUND = RemotePost("the first one's")
NOT_ARRIVED = (Fault.RESET_BEFORE, Fault.ERROR_BEFORE)


def lose_commit(world: World, way: int, fault: Fault, **options: Any) -> str:
    """Queue a delivery whose commit ends with ``fault``."""
    sent = world.queue(way, **options)
    world.plan.requests.extend([*([Fault.NONE] if way != NONE else []), fault])
    world.run()
    return sent


@pytest.mark.parametrize("fault", [*LOST, *NOT_ARRIVED])
def test_a_commit_that_began_where_the_post_before_left_off_is_settled_like_any_other(
    world: World, fault: Fault
) -> None:
    first, second, third = (world.queue(READ_BACK) for _ in range(3))
    world.plan.requests.extend([Fault.NONE, Fault.NONE, fault])
    world.run()
    assert row(world, first).state is S.PUBLISHED
    assert row(world, second).state is S.UNCERTAIN
    settle(world)
    assert [row(world, one).state for one in (first, second, third)] == [S.PUBLISHED] * 3
    assert [post.truth for post in world.server.posts] == [first, second, third]


def settle(world: World, seconds: float = 25.0) -> None:
    world.pass_time(seconds)
    world.run()


@pytest.mark.parametrize("fault", [*LOST, *NOT_ARRIVED])
@pytest.mark.parametrize("way", [KEY, HANDLE, READ_BACK])
def test_a_lost_commit_ends_with_the_post_exactly_once(world: World, way: int, fault: Fault) -> None:
    sent = lose_commit(world, way, fault)
    doubt = row(world, sent)
    assert (doubt.state, doubt.asked) == (S.UNCERTAIN, False)
    assert doubt.next_try_at is not None
    assert doubt.next_try_at - world.clock.now() == timedelta(seconds=20)
    settle(world)
    assert row(world, sent).state is S.PUBLISHED
    assert len(world.server.of_delivery(sent)) == 1


@pytest.mark.parametrize("fault", [*LOST, *NOT_ARRIVED])
def test_without_any_proof_the_admin_is_asked_and_nothing_is_sent_again(world: World, fault: Fault) -> None:
    events = heard(world)
    sent = lose_commit(world, NONE, fault)
    settle(world)
    asked = row(world, sent)
    assert (asked.state, asked.asked, asked.error_code) == (S.UNCERTAIN, True, "not_proved")
    assert Changed(Topic.ATTENTION, sent, "uncertain") in events
    settle(world, 36000)
    assert len(world.server.of_delivery(sent)) <= 1
    world.answer_asked()
    world.run()
    assert row(world, sent).state is S.PUBLISHED
    assert len(world.server.of_delivery(sent)) == 1


def test_a_question_that_stays_open_holds_up_no_younger_post(world: World) -> None:
    doubtful = lose_commit(world, NONE, Fault.RESET_AFTER)
    younger = world.queue(NONE)
    world.run()
    assert row(world, younger).state is S.DUE, "before the admin is asked the order is kept"
    settle(world)
    assert row(world, doubtful).asked
    assert row(world, younger).state is S.PUBLISHED
    world.answer_asked()
    assert row(world, doubtful).state is S.PUBLISHED
    assert len(world.server.posts) == 2


def test_asking_needs_no_line(world: World) -> None:
    sent = lose_commit(world, NONE, Fault.RESET_AFTER)
    world.watch.met("elsewhere", RetryLater("captive_portal"))
    settle(world, 21)
    assert row(world, sent).asked
    assert world.line.while_down == []


def test_without_a_line_and_with_a_broken_connector_settling_waits(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = lose_commit(world, READ_BACK, Fault.RESET_AFTER)
    world.watch.met("elsewhere", RetryLater("captive_portal"))
    play(monkeypatch, "capabilities", failing(ValueError()))
    settle(world, 21)
    assert (row(world, sent).state, row(world, sent).asked) == (S.UNCERTAIN, False)


def test_the_ledger_tells_what_was_proved(world: World) -> None:
    found, absent = (
        lose_commit(world, READ_BACK, Fault.ERROR_AFTER),
        lose_commit(world, HANDLE, Fault.ERROR_BEFORE),
    )
    settle(world)
    assert ("settle", "proved_published") in ledger(world, found)
    assert ("settle", "proved_absent") in ledger(world, absent)


def test_publishing_found_by_settling_is_watched_too(world: World) -> None:
    sent = lose_commit(world, READ_BACK, Fault.RESET_AFTER)
    settle(world)
    with world.real.read() as tx:
        assert [one.delivery_id for one in tx.engagement.due_watches(world.clock.now())] == [sent]


def test_an_absence_is_no_proof_before_a_slow_server_had_its_time_whatever_the_wall_clock_says(
    world: World,
) -> None:
    sent = lose_commit(world, READ_BACK, Fault.SLOW)
    world.clock.jump(24 * 3600)
    world.run()
    assert row(world, sent).state is S.UNCERTAIN
    settle(world)
    assert len(world.server.of_delivery(sent)) == 1


def test_nor_after_a_kill_and_a_clock_that_was_set_meanwhile(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(READ_BACK)
    world.plan.requests.extend([Fault.NONE, Fault.SLOW])
    with monkeypatch.context() as patched:
        patched.setattr(ModelLine, "_met", failing(Killed()))
        with pytest.raises(Killed):
            world.drain.drain_until_idle()
    world.restart()
    world.clock.jump(24 * 3600)
    world.run()
    assert row(world, sent).state is S.UNCERTAIN
    settle(world)
    settle(world)
    assert len(world.server.of_delivery(sent)) == 1


def test_posts_of_an_account_wait_until_the_one_before_is_settled(world: World) -> None:
    lose_commit(world, READ_BACK, Fault.RESET_BEFORE, text="satu")
    world.queue(READ_BACK, text="dua")
    world.run()
    assert world.server.posts == []
    settle(world)
    assert [one.text for one in world.server.posts] == ["satu", "dua"]


def test_equal_posts_are_not_taken_for_each_other(world: World) -> None:
    """The second prepared first, waited, and lost its commit: the first one's post is not its own."""
    second = world.queue(READ_BACK, text="Selamat pagi")
    world.plan.requests.extend([Fault.NONE, Fault.LIMITED])
    world.run()
    world.clock.advance(60)
    first = world.queue(READ_BACK, text="Selamat pagi")
    with world.real.write() as tx:
        waiting = tx.deliveries.get(second)
        tx.deliveries.record(replace(waiting, next_try_at=world.clock.now() + timedelta(seconds=300)))
        tx.commit()
    world.run()
    assert row(world, first).state is S.PUBLISHED
    world.plan.requests.append(Fault.RESET_BEFORE)
    settle(world, 400)
    assert row(world, second).state is S.UNCERTAIN
    settle(world)
    assert row(world, second).state is S.PUBLISHED
    assert row(world, second).remote_id != row(world, first).remote_id
    assert len(world.server.of_delivery(second)) == 1


# --- repeating the same commit ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("again", "asked", "health"),
    [
        (Fault.LIMITED_WITH_WAIT, False, AccountHealth.OK),
        (Fault.REFUSED, False, AccountHealth.OK),
        (Fault.UNAUTHORIZED, False, AccountHealth.NEEDS_SIGN_IN),
        (Fault.FORBIDDEN, True, AccountHealth.OK),
        (Fault.RESET_AFTER, False, AccountHealth.OK),
    ],
)
def test_whatever_fails_while_repeating_a_commit_leaves_it_in_doubt(
    world: World, again: Fault, asked: bool, health: AccountHealth
) -> None:
    """The first commit may have been applied, so that no refusal of the second proves anything."""
    sent = lose_commit(world, KEY, Fault.RESET_AFTER)
    began = row(world, sent).commit_started_at
    world.plan.requests.extend([Fault.NONE, again])
    settle(world)
    doubt = row(world, sent)
    assert (doubt.state, doubt.asked) == (S.UNCERTAIN, asked)
    assert doubt.commit_started_at == began
    assert doubt.settle_tries == 1
    with world.real.read() as tx:
        assert tx.accounts.get(world.accounts[KEY].id).health is health
    world.finish()
    assert len(world.server.of_delivery(sent)) == 1


def test_a_forgotten_key_is_not_used_again(world: World) -> None:
    sent = lose_commit(world, KEY, Fault.RESET_AFTER)
    settle(world, 2 * 3600)
    assert (row(world, sent).state, row(world, sent).asked) == (S.UNCERTAIN, True)


def test_a_late_commit_is_not_repeated_but_asked_about(world: World) -> None:
    sent = lose_commit(world, KEY, Fault.RESET_BEFORE, grace_s=60)
    settle(world, 120)
    assert (row(world, sent).state, row(world, sent).asked) == (S.UNCERTAIN, True)
    assert world.server.posts == []


def test_a_held_account_is_settled_later(world: World) -> None:
    sent = lose_commit(world, KEY, Fault.RESET_AFTER)
    with world.real.write() as tx:
        tx.accounts.save(replace(world.accounts[KEY], held=True))
        tx.commit()
    settle(world)
    waits = row(world, sent)
    assert (waits.state, waits.asked, waits.error_code) == (S.UNCERTAIN, False, "account_held")
    assert waits.next_try_at == world.clock.now() + timedelta(minutes=5)


def test_a_connector_that_breaks_while_repeating_asks(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = lose_commit(world, KEY, Fault.RESET_AFTER)

    def next_step(self: ModelConnector, job: Job) -> Step:
        raise ValueError

    play(monkeypatch, "next_step", next_step)
    settle(world)
    now = row(world, sent)
    assert (now.state, now.asked, now.error_code) == (S.UNCERTAIN, True, "bug")


def test_killed_while_repeating_before_its_commit_it_stays_in_doubt(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = lose_commit(world, KEY, Fault.RESET_AFTER)

    def next_step(self: ModelConnector, job: Job) -> Step:
        return Step(StepKind.UPLOAD, "once more")

    with monkeypatch.context() as patched:
        patched.setattr(ModelConnector, "next_step", next_step)
        patched.setattr(ModelConnector, "perform", failing(Killed()))
        world.pass_time(25)
        world._begin_pass()
        with pytest.raises(Killed):
            world.drain.drain_until_idle()
    assert row(world, sent).state is S.UPLOADING
    world.restart()
    world.drain.begin_pass()
    assert row(world, sent).state is S.UNCERTAIN
    world.finish()
    assert len(world.server.of_delivery(sent)) == 1


# --- when settling itself fails -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "asked"),
    [
        (Offline("no_line"), False),
        (RetryLater("rate_limited", wait_s=600), False),
        (RetryLater("server_error"), False),
        (NeedsSignIn("token_refused"), False),
        (NeedsFix("refused"), True),
        (ValueError("?"), True),
    ],
)
def test_a_failed_look_is_repeated_and_only_a_refused_one_asks(
    world: World, monkeypatch: pytest.MonkeyPatch, error: Exception, asked: bool
) -> None:
    sent = lose_commit(world, READ_BACK, Fault.RESET_AFTER)
    with monkeypatch.context() as patched:
        patched.setattr(ModelConnector, "settle", failing(error))
        settle(world)
    doubt = row(world, sent)
    assert (doubt.state, doubt.asked) == (S.UNCERTAIN, asked)
    if not asked:
        assert doubt.next_try_at is not None
        assert doubt.next_try_at > world.clock.now()
        assert doubt.settle_tries == 1
        world.mend()
        settle(world, 1000)
        assert row(world, sent).state is S.PUBLISHED


def test_what_the_admin_decided_meanwhile_stands(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for answer in (Settlement(Proof.ABSENT), RetryLater("server_error")):
        sent = lose_commit(world, READ_BACK, Fault.RESET_BEFORE)

        def meanwhile(self: ModelConnector, job: Job, answer: object = answer) -> Settlement:
            world.publishing.cancel(job.delivery.id)
            if isinstance(answer, Exception):
                raise answer
            assert isinstance(answer, Settlement)
            return answer

        with monkeypatch.context() as patched:
            patched.setattr(ModelConnector, "settle", meanwhile)
            settle(world)
        assert row(world, sent).state is S.CANCELLED
        world.pass_time(200)


@pytest.mark.parametrize("found", [None, RemotePost(""), BOUND])
def test_a_post_that_cannot_be_bound_is_no_proof(
    world: World, monkeypatch: pytest.MonkeyPatch, found: RemotePost | None
) -> None:
    world.queue(READ_BACK)
    world.run()
    remote = world.server.posts[0].remote if found is BOUND else found
    world.pass_time(61)
    sent = lose_commit(world, READ_BACK, Fault.RESET_AFTER)
    play(monkeypatch, "settle", lambda *_: Settlement(Proof.PUBLISHED, remote))
    settle(world)
    assert (row(world, sent).state, row(world, sent).asked) == (S.UNCERTAIN, True)


def test_a_post_bound_long_ago_is_refused_by_the_database(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.queue(READ_BACK)
    world.run()
    old = world.server.posts[0].remote
    world.pass_time(9 * 24 * 3600)
    sent = lose_commit(world, READ_BACK, Fault.RESET_AFTER)
    play(monkeypatch, "settle", lambda *_: Settlement(Proof.PUBLISHED, old))
    settle(world)
    now = row(world, sent)
    assert (now.state, now.asked, now.error_code) == (S.UNCERTAIN, True, "already_bound")


def test_a_lane_leaves_what_another_has_in_hand(world: World) -> None:
    lose_commit(world, READ_BACK, Fault.RESET_AFTER)
    world.pass_time(25)
    assert world.desk.take(world.accounts[READ_BACK].id, "another")
    assert world.drain.step().did is Did.NOTHING


# --- posts that the platform holds for later ----------------------------------------------------------------


def hand_over(world: World, monkeypatch: pytest.MonkeyPatch, **options: Any) -> str:
    sent = world.queue(READ_BACK, **options)
    planned = world.clock.now() + timedelta(hours=1)
    with monkeypatch.context() as patched:
        patched.setattr(ModelConnector, "_commit", lambda *_: RemotePost("held", "", planned, scheduled=True))
        world.run()
    world.pass_time(3600)
    world.run()
    assert row(world, sent).state is S.HANDED_OVER, "two minutes of grace for the platform"
    return sent


@pytest.mark.parametrize(
    ("proof", "state", "code"),
    [
        (Settlement(Proof.PUBLISHED, RemotePost("out", "https://x")), S.PUBLISHED, ""),
        (Settlement(Proof.PUBLISHED, RemotePost("held", scheduled=True)), S.HANDED_OVER, ""),
        (Settlement(Proof.ABSENT), S.NEEDS_FIX, "schedule_gone"),
        (Settlement(Proof.NONE), S.UNCERTAIN, ""),
        (RetryLater("server_error"), S.HANDED_OVER, "server_error"),
        (KeyError("?"), S.HANDED_OVER, "bug"),
    ],
)
def test_after_its_time_a_handed_over_post_is_looked_up(
    world: World, monkeypatch: pytest.MonkeyPatch, proof: Settlement | Exception, state: S, code: str
) -> None:
    sent = hand_over(world, monkeypatch)
    play(monkeypatch, "settle", failing(proof) if isinstance(proof, Exception) else lambda *_: proof)
    world.pass_time(121)
    world.drain.drain_until_idle()
    now = row(world, sent)
    assert (now.state, now.error_code) == (state, code)
    assert now.asked is (state is S.UNCERTAIN)
    if state is S.HANDED_OVER:
        assert now.next_try_at is not None
        assert now.next_try_at > world.clock.now()
    with world.real.read() as tx:
        assert bool(tx.engagement.next_watch_at()) is (state is S.PUBLISHED)


def test_another_time_that_was_chosen_on_the_platform_holds_here_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = hand_over(world, monkeypatch)
    planned = world.clock.now() + timedelta(days=2)
    asked: list[str] = []

    def settle(_: ModelConnector, job: Job) -> Settlement:
        asked.append(job.delivery.id)
        return Settlement(Proof.PUBLISHED, RemotePost("held", "", planned, scheduled=True))

    with monkeypatch.context() as patched:
        patched.setattr(ModelConnector, "settle", settle)
        world.pass_time(121)
        world.run()
        world.pass_time(86400)
        world.run()
    moved = row(world, sent)
    assert (moved.state, moved.due_at, moved.error_code) == (S.HANDED_OVER, planned, "moved_over_there")
    assert asked == [sent], "until then the platform is left alone"
    play(monkeypatch, "settle", lambda *_: Settlement(Proof.PUBLISHED, RemotePost("out")))
    world.pass_time(86400 + 121)
    world.drain.drain_until_idle()
    assert (row(world, sent).state, row(world, sent).error_code) == (S.PUBLISHED, "")


def test_a_handed_over_post_that_the_admin_took_back_meanwhile_stays_so(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = hand_over(world, monkeypatch)

    def meanwhile(self: ModelConnector, job: Job) -> Settlement:
        with world.real.write() as tx:
            tx.deliveries.record(replace(tx.deliveries.get(sent), state=S.CANCELLED))
            tx.commit()
        return Settlement(Proof.ABSENT)

    play(monkeypatch, "settle", meanwhile)
    settle(world, 121)
    assert row(world, sent).state is S.CANCELLED


# --- what follows once a post is known to stand --------------------------------------------------------------


def test_what_settling_found_is_tidied_too(world: World) -> None:
    sent = lose_commit(world, READ_BACK, Fault.RESET_AFTER, tidies="1")
    assert row(world, sent).state is S.UNCERTAIN
    settle(world)
    now = row(world, sent)
    assert (now.state, now.handles["tidied"]) == (S.PUBLISHED, "1")
    assert ledger(world, sent)[-1] == ("tidy", "done")


def test_what_the_platform_published_itself_is_tidied_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = hand_over(world, monkeypatch, tidies="1")
    found = Settlement(Proof.PUBLISHED, RemotePost("out", "https://x"))
    play(monkeypatch, "settle", lambda *_: found)
    world.pass_time(121)
    world.drain.drain_until_idle()
    now = row(world, sent)
    assert (now.state, now.handles["tidied"]) == (S.PUBLISHED, "1")


def test_nothing_is_tidied_on_an_account_that_is_held(world: World) -> None:
    sent = lose_commit(world, READ_BACK, Fault.RESET_AFTER, tidies="1")
    with world.real.write() as tx:
        account = tx.accounts.get(row(world, sent).account_id)
        tx.accounts.save(replace(account, held=True))
        tx.commit()
    settle(world)
    assert "tidied" not in row(world, sent).handles
