"""One delivery's way, step by step, when everything works and when one thing does not."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.domain.account import AccountHealth, ChannelMode
from core.domain.delivery import Delivery, Outcome, StepKind
from core.domain.delivery import DeliveryState as S
from core.domain.publishing import Job, RemotePost, Step, StepResult
from core.errors import Bug, NeedsFix, NeedsSignIn, NotFound, RetryLater, SecretsUnavailable, StorageFailed
from core.events import Changed, Topic
from core.ports import Progress
from core.sync import begin as begin_module
from core.sync.drain import Did
from core.sync.line import PROBE_AT_MOST_S
from tests.fakes.faults import DiskFault, Fault, Killed
from tests.fakes.model_platform import ModelConnector
from tests.fakes.simulation import World

KEY, HANDLE, READ_BACK, NONE = range(4)


def row(world: World, delivery_id: str) -> Delivery:
    with world.real.read() as tx:
        return tx.deliveries.get(delivery_id)


def ledger(world: World, delivery_id: str) -> list[tuple[str, str]]:
    with world.real.read() as tx:
        return [(one.step, one.outcome.value) for one in tx.deliveries.attempts(delivery_id)]


def heard(world: World) -> list[Changed]:
    events: list[Changed] = []
    world.events.subscribe(events.append)
    return events


def play(monkeypatch: pytest.MonkeyPatch, name: str, does: Callable[..., Any]) -> None:
    """Lets the model connector do something else."""
    monkeypatch.setattr(ModelConnector, name, does)


def failing(error: BaseException) -> Callable[..., Any]:
    def fail(*_: object) -> object:
        raise error

    return fail


# --- when everything works ----------------------------------------------------------------------------------


@pytest.mark.parametrize("way", range(4))
def test_a_due_post_stands_on_the_platform_once(world: World, way: int) -> None:
    sent = world.queue(way, text="Halo")
    world.run()
    (post,) = world.server.of_delivery(sent)
    now = row(world, sent)
    assert (now.state, now.remote_id, now.remote_url) == (S.PUBLISHED, post.id, post.remote.url)
    assert (now.worker, now.next_try_at, now.tries, now.error_code) == ("", None, 0, "")
    assert now.published_at == post.at
    assert post.text == "Halo"


def test_the_ledger_tells_every_step_before_and_after(world: World) -> None:
    sent = world.queue(KEY)
    world.run()
    assert ledger(world, sent) == [
        ("queued", "moved_by_admin"),
        ("promote", "moved_by_program"),
        ("claim", "moved_by_program"),
        ("prepare", "started"),
        ("prepare", "done"),
        ("commit", "started"),
        ("commit", "done"),
    ]


def test_the_next_post_begins_with_what_the_one_before_was_told(world: World) -> None:
    first, second = world.queue(READ_BACK), world.queue(READ_BACK)
    world.run()
    assert len(world.line.requests) == 3
    assert [step for step, _ in ledger(world, second)][2:] == ["claim", "commit", "commit"]
    assert row(world, second).handles["anchor"] == row(world, first).remote_id


def test_what_was_told_a_minute_ago_is_asked_again(world: World) -> None:
    world.queue(READ_BACK)
    world.run()
    world.pass_time(60)
    second = world.queue(READ_BACK)
    world.run()
    assert ("prepare", "done") in ledger(world, second)


def test_what_one_post_passes_on_serves_one_other(world: World) -> None:
    """Between two lanes, or after a failure, a key must never come to stand on two deliveries."""
    world.queue(READ_BACK)
    world.run()
    assert world.desk.passed_on(world.accounts[READ_BACK].id)
    assert not world.desk.passed_on(world.accounts[READ_BACK].id)


def test_one_call_does_one_step(world: World) -> None:
    sent = world.queue(KEY)
    assert world.drain.step().did is Did.STEPPED
    assert row(world, sent).state is S.COMMITTING
    result = world.drain.step()
    assert result.did is Did.STEPPED
    assert result.delivery == row(world, sent)
    assert row(world, sent).state is S.PUBLISHED
    assert world.drain.step().did is Did.NOTHING


def test_publishing_begins_the_engagement_watch_in_the_same_commit(world: World) -> None:
    sent = world.queue(KEY)
    world.run()
    with world.real.read() as tx:
        (watch,) = tx.engagement.due_watches(world.clock.now())
    assert (watch.delivery_id, watch.remote_id) == (sent, row(world, sent).remote_id)


def test_events_follow_the_commit(world: World) -> None:
    events = heard(world)
    sent = world.queue(KEY)
    world.run()
    assert {one.topic for one in events if one.id == sent} == {Topic.DELIVERIES}


def test_nothing_leaves_before_its_time_or_inside_the_undo_window(world: World) -> None:
    later = world.queue(KEY, in_s=600)
    undo = world.queue(HANDLE)
    with world.real.write() as tx:
        tx.deliveries.record(
            replace(tx.deliveries.get(undo), send_not_before=world.clock.now() + timedelta(seconds=30))
        )
        tx.commit()
    world.run()
    assert (row(world, later).state, row(world, undo).state) == (S.SCHEDULED, S.DUE)
    assert world.server.posts == []
    world.pass_time(30)
    world.run()
    assert row(world, undo).state is S.PUBLISHED
    world.pass_time(600)
    world.run()
    assert row(world, later).state is S.PUBLISHED


def test_posts_of_an_account_leave_in_order(world: World) -> None:
    texts = [f"no. {number}" for number in range(5)]
    for text in texts:
        world.queue(READ_BACK, text=text)
    world.plan.requests.extend([Fault.NONE, Fault.REFUSED, Fault.NONE, Fault.LIMITED_WITH_WAIT])
    for _ in range(6):
        world.run()
        world.pass_time(1000)
    assert [one.text for one in world.server.posts] == texts


def test_an_upload_goes_on_where_it_stopped(world: World) -> None:
    sent = world.queue(KEY, bytes="3500")
    world.plan.requests.extend([Fault.NONE, Fault.NONE, Fault.RESET_BEFORE])
    world.run()
    stopped = row(world, sent)
    assert (stopped.state, stopped.handles["offset"], stopped.tries) == (S.RETRY_WAIT, "1000", 0)
    assert stopped.next_try_at == world.clock.now() + timedelta(seconds=2), "it got further: go on soon"
    world.pass_time(5)
    world.run()
    assert row(world, sent).state is S.PUBLISHED
    assert row(world, sent).bytes_sent == 3500 + 1000 + len(world.server.posts[0].text)


def test_a_film_that_is_being_converted_is_waited_for(world: World) -> None:
    sent = world.queue(HANDLE, slow_film="1")
    world.run()
    waits = row(world, sent)
    assert (waits.state, waits.tries, waits.error_code) == (S.RETRY_WAIT, 0, "")
    world.pass_time(30)
    world.run()
    assert row(world, sent).state is S.PUBLISHED


def test_what_is_tidied_afterwards_never_unpublishes(world: World) -> None:
    good, bad = world.queue(KEY, tidies="1"), world.queue(HANDLE, tidies="1")
    world.plan.requests.extend([*[Fault.NONE] * 3, *[Fault.NONE] * 2, Fault.ERROR_AFTER])
    world.run()
    assert row(world, good).handles["tidied"] == "1"
    assert ledger(world, good)[-2:] == [("tidy", "started"), ("tidy", "done")]
    assert row(world, bad).state is S.PUBLISHED
    assert ledger(world, bad)[-1] == ("tidy", "refused")


def test_a_connector_that_fails_while_looking_for_a_follow_up_harms_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(NONE)
    original = ModelConnector.next_step

    def next_step(self: ModelConnector, job: Job) -> Step:
        if job.delivery.remote_id:
            raise ValueError
        return original(self, job)

    play(monkeypatch, "next_step", next_step)
    world.run()
    assert row(world, sent).state is S.PUBLISHED


def test_a_commit_that_left_nothing_goes_back_to_its_files(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the Mastodon connector does when the server threw its files away."""
    sent = world.queue(KEY, bytes="10")
    original = ModelConnector._commit
    calls: list[str] = []

    def perform(self: ModelConnector, job: Job, step: Step, progress: Progress) -> StepResult:
        calls.append(step.name)
        if step.kind is StepKind.COMMIT and calls.count("commit") == 1:
            return StepResult({"offset": ""})
        if step.kind is StepKind.COMMIT:
            assert row(world, sent).commit_started_at == world.clock.now()
            return StepResult(published=original(self, job, progress))
        return StepResult(
            {"prepared": "1", "key": "k", "offset": "10" if step.kind is StepKind.UPLOAD else ""}
        )

    play(monkeypatch, "perform", perform)
    world.drain.step()
    world.drain.step()
    world.drain.step()
    assert (row(world, sent).state, row(world, sent).commit_started_at) == (S.UPLOADING, None)
    world.run()
    assert calls == ["prepare", "upload 1/1", "commit", "upload 1/1", "commit"]
    assert row(world, sent).state is S.PUBLISHED


def test_a_schedule_that_the_platform_holds_is_looked_up_after_its_time(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(READ_BACK)
    planned = world.clock.now() + timedelta(hours=3)
    play(monkeypatch, "_commit", lambda *_: RemotePost("held", "", planned, scheduled=True))
    world.run()
    held = row(world, sent)
    assert (held.state, held.remote_id) == (S.HANDED_OVER, "held")
    with world.real.read() as tx:
        assert tx.engagement.next_watch_at() is None, "nothing to watch before it is out"


# --- late, held, assisted -----------------------------------------------------------------------------------


def test_what_was_missed_asks_instead_of_leaving_late(world: World) -> None:
    sent = world.queue(KEY, in_s=60, grace_s=600)
    world.pass_time(3600)
    events = heard(world)
    world.run()
    late = row(world, sent)
    assert (late.state, late.error_code, late.error_params["minutes"]) == (S.EXPIRED, "late", 59)
    assert Changed(Topic.ATTENTION, sent, "expired") in events
    world.publishing.send_now(sent)
    world.run()
    assert row(world, sent).state is S.PUBLISHED


def test_lateness_is_checked_again_right_before_the_commit(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(KEY, grace_s=60, bytes="10")
    original = ModelConnector._upload

    def upload(self: ModelConnector, job: Job, progress: Progress) -> StepResult:
        world.clock.advance(120)
        return original(self, job, progress)

    play(monkeypatch, "_upload", upload)
    world.run()
    assert row(world, sent).state is S.EXPIRED
    assert world.server.posts == []


def test_what_grows_late_while_it_waits_for_the_line_asks(world: World) -> None:
    sent = world.queue(KEY, grace_s=60)
    world.plan.draw_request = lambda: Fault.REFUSED
    world.run()
    assert row(world, sent).state is S.RETRY_WAIT
    world.pass_time(70)
    world.drain.begin_pass()
    assert row(world, sent).state is S.EXPIRED


def test_a_due_row_that_is_late_at_its_turn_asks(world: World) -> None:
    sent = world.queue(KEY, grace_s=60)
    world.drain.begin_pass()
    assert row(world, sent).state is S.DUE
    world.clock.advance(61)
    assert world.drain.step().did is Did.MOVED
    assert row(world, sent).state is S.EXPIRED


def test_an_account_whose_row_was_late_is_free_for_another_lane(world: World) -> None:
    world.queue(KEY, grace_s=60)
    in_time = world.queue(KEY)
    world.drain.begin_pass()
    world.clock.advance(61)
    assert world.drain.step().did is Did.MOVED
    taken = world.another_lane().step().delivery
    assert taken is not None
    assert taken.id == in_time


def test_an_account_held_after_the_claim_is_not_committed_for(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(KEY)

    def hold_meanwhile(*_: object) -> dict[str, str]:
        with world.real.write() as tx:
            tx.accounts.save(replace(world.accounts[KEY], held=True))
            tx.commit()
        return {"key": "k"}

    play(monkeypatch, "_prepare", hold_meanwhile)
    assert world.drain.step().did is Did.STEPPED
    assert row(world, sent).state is S.PAUSED
    assert world.drain.step().did is Did.NOTHING
    assert world.server.posts == []


def test_assisted_deliveries_are_handed_to_the_admin(world: World) -> None:
    ready, undo, late = (world.queue(KEY, grace_s=600) for _ in range(3))
    with world.real.write() as tx:
        for one in (ready, undo, late):
            changed = replace(tx.deliveries.get(one), mode=ChannelMode.ASSISTED)
            if one == undo:
                changed = replace(changed, send_not_before=world.clock.now() + timedelta(seconds=30))
            if one == late:
                changed = replace(changed, due_at=world.clock.now() - timedelta(hours=1))
            tx.deliveries.record(changed)
        tx.commit()
    events = heard(world)
    world.run()
    assert [row(world, one).state for one in (ready, undo, late)] == [S.READY_FOR_ADMIN, S.DUE, S.EXPIRED]
    assert Changed(Topic.ATTENTION, ready, "ready_for_admin") in events
    world.pass_time(31)
    world.run()
    assert row(world, undo).state is S.READY_FOR_ADMIN


def test_planned_posts_are_held_while_the_clock_is_known_to_be_wrong(world: World) -> None:
    planned, now = world.queue(KEY, in_s=600), world.queue(HANDLE)
    world.clock.jump(7200)
    world.watch.server_time("key.example", world.clock.true_now())
    events = heard(world)
    world.run()
    world.run()
    held = row(world, planned)
    assert (held.state, held.error_code, held.error_params) == (S.SCHEDULED, "clock_wrong", {"skew_s": 7200})
    assert events.count(Changed(Topic.ATTENTION, planned, "clock_wrong")) == 1
    assert row(world, now).state is S.PUBLISHED, "what shall leave now needs no clock"
    world.clock.jump(-7200)
    world.pass_time(600)
    world.run()
    assert row(world, planned).state is S.PUBLISHED


# --- when something fails -----------------------------------------------------------------------------------


def test_a_dead_line_costs_no_try_and_one_request(world: World) -> None:
    rows = [world.queue(way) for way in (KEY, HANDLE, READ_BACK)]
    world.plan.draw_request = lambda: Fault.REFUSED
    world.run()
    assert len(world.line.requests) == 1
    first = row(world, rows[0])
    assert (first.state, first.tries, first.error_code) == (S.RETRY_WAIT, 0, "host_unreachable")
    assert first.next_try_at is not None
    assert [row(world, one).state for one in rows[1:]] == [S.DUE, S.DUE]


def test_while_down_each_account_gets_its_turn_to_probe(world: World) -> None:
    for way in (KEY, HANDLE, READ_BACK):
        world.queue(way)
    asked: list[str] = []
    original = world.line.request

    def note(host: str, *rest: Any, **named: Any) -> Any:
        asked.append(host)
        return original(host, *rest, **named)

    world.line.request = note  # type: ignore[method-assign]
    world.plan.draw_request = lambda: Fault.REFUSED
    for _ in range(6):
        world.run()
        world.pass_time(1000)
    assert len(set(asked[:3])) == 3
    assert len(asked) == 6


def test_when_the_line_returns_everything_leaves_in_its_old_order(world: World) -> None:
    texts = ["satu", "dua", "tiga"]
    for text in texts:
        world.queue(READ_BACK, text=text)
    world.plan.requests.append(Fault.REFUSED)
    world.run()
    assert world.server.posts == []
    world.watch.hint(True)
    world.pass_time(60)
    world.run()
    assert [one.text for one in world.server.posts] == texts


def test_accounts_probe_in_turns_while_a_sign_in_page_answers(world: World) -> None:
    """Also where the one whose turn it was may be tried again at once."""
    sent = [world.queue(way) for way in (KEY, HANDLE, READ_BACK)]
    world.plan.draw_request = lambda: Fault.PORTAL
    for _ in range(9):
        world.run()
        world.publishing.send_now(sent[0])
        world.pass_time(PROBE_AT_MOST_S)
    probes = [sum(outcome == "retry" for _, outcome in ledger(world, one)) for one in sent]
    assert max(probes) - min(probes) <= 1, probes


def test_a_server_fault_is_tried_again_with_growing_waits_and_a_visible_count(world: World) -> None:
    sent = world.queue(HANDLE)
    world.plan.draw_request = lambda: Fault.ERROR_BEFORE
    waits = []
    for _ in range(4):
        world.run()
        now = row(world, sent)
        assert now.next_try_at is not None
        waits.append((now.next_try_at - world.clock.now()).total_seconds())
        world.pass_time(2000)
    assert row(world, sent).tries == 4
    assert waits == sorted(waits)
    assert row(world, sent).error_code == "server_error"


def test_a_commit_whose_repetitions_are_lost_too_is_repeated_ever_more_seldom(world: World) -> None:
    sent = world.queue(KEY, grace_s=10**6)
    turns = itertools.cycle((Fault.NONE, Fault.ERROR_AFTER))  # to prepare, then to look, goes well
    world.plan.draw_request = lambda: next(turns)
    waits = []
    for _ in range(5):  # the platform forgets its key after an hour
        world.run()
        now = row(world, sent)
        assert (now.state, now.asked) == (S.UNCERTAIN, False)
        assert now.next_try_at is not None
        waits.append((now.next_try_at - world.clock.now()).total_seconds())
        world.pass_time(600)
    assert waits[0] == 20, "what the platform may still apply"
    assert waits[-1] > 4 * waits[0]
    assert len(world.server.posts) == 1


def test_a_failing_post_holds_up_its_account_only_for_a_while(world: World) -> None:
    world.queue(HANDLE)
    second = world.queue(HANDLE)
    world.plan.requests.append(Fault.ERROR_BEFORE)
    world.run()
    assert row(world, second).state is S.DUE
    world.pass_time(120)
    world.run()
    assert row(world, second).state is S.PUBLISHED


def test_retry_after_is_obeyed_to_the_second_for_the_whole_account(world: World) -> None:
    first, second, other = world.queue(HANDLE), world.queue(HANDLE), world.queue(KEY)
    world.plan.requests.append(Fault.LIMITED_WITH_WAIT)
    began = world.clock.now()
    world.run()
    limited = row(world, first)
    assert (limited.error_code, limited.next_try_at) == ("rate_limited", began + timedelta(seconds=900))
    assert row(world, second).state is S.DUE
    assert row(world, other).state is S.PUBLISHED
    world.pass_time(899)
    world.run()
    assert len(world.server.posts) == 1
    world.pass_time(2)
    world.run()
    assert len(world.server.posts) == 3


def test_a_refused_key_stops_the_account_and_asks(world: World) -> None:
    first, second = world.queue(HANDLE), world.queue(HANDLE)
    world.plan.requests.append(Fault.UNAUTHORIZED)
    events = heard(world)
    world.run()
    assert (row(world, first).state, row(world, second).state) == (S.NEEDS_SIGN_IN, S.DUE)
    with world.real.read() as tx:
        assert tx.accounts.get(world.accounts[HANDLE].id).health is AccountHealth.NEEDS_SIGN_IN
    assert Changed(Topic.ATTENTION, first, "needs_sign_in") in events
    assert len(world.line.requests) == 1
    world.mend()
    world.run()
    assert len(world.server.posts) == 2


@pytest.mark.parametrize(
    ("error", "state", "code"),
    [
        (NeedsFix("too_long"), S.NEEDS_FIX, "too_long"),
        (NotFound("media"), S.NEEDS_FIX, "media"),
        (ValueError("?"), S.NEEDS_FIX, "bug"),
        (SecretsUnavailable("keyring_locked"), S.RETRY_WAIT, "keyring_locked"),
        (StorageFailed("io_failed"), S.RETRY_WAIT, "io_failed"),
        (RetryLater("stopped"), S.RETRY_WAIT, "stopped"),
    ],
)
def test_what_fails_before_the_commit_has_published_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch, error: Exception, state: S, code: str
) -> None:
    sent = world.queue(KEY)
    play(monkeypatch, "_prepare", failing(error))
    world.drain.step()
    now = row(world, sent)
    assert (now.state, now.error_code, now.commit_started_at) == (state, code, None)
    assert now.tries == (1 if state is S.RETRY_WAIT and code != "stopped" else 0)


@pytest.mark.parametrize("error", [ValueError("?"), NotFound("media"), StorageFailed("io_failed")])
def test_what_fails_unexpectedly_in_the_commit_is_in_doubt(
    world: World, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    sent = world.queue(READ_BACK)
    world.drain.step()
    play(monkeypatch, "_commit", failing(error))
    world.drain.step()
    now = row(world, sent)
    assert now.state is S.UNCERTAIN
    assert now.next_try_at == world.clock.now() + timedelta(seconds=20)


def test_a_refusal_of_the_commit_itself_is_proof_that_nothing_was_published(world: World) -> None:
    sent = world.queue(READ_BACK)
    world.plan.requests.extend([Fault.NONE, Fault.FORBIDDEN])
    world.run()
    now = row(world, sent)
    assert (now.state, now.error_code, now.commit_started_at) == (S.NEEDS_FIX, "refused", None)


@pytest.mark.parametrize("broken", ["of", "next_step"])
def test_a_connector_that_cannot_even_begin_is_shown_and_harms_no_other(
    world: World, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    sent, other = world.queue(KEY), world.queue(HANDLE)
    original = ModelConnector.next_step

    def next_step(self: ModelConnector, job: Job) -> Step:
        if self.platform == "key":
            raise KeyError(broken)
        return original(self, job)

    play(monkeypatch, "next_step", next_step)
    world.run()
    bad = row(world, sent)
    assert (bad.state, bad.error_code, bad.error_params["error"]) == (S.NEEDS_FIX, "bug", "KeyError")
    assert row(world, other).state is S.PUBLISHED


def test_a_remote_id_is_never_bound_twice(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = world.queue(NONE), world.queue(NONE)
    play(monkeypatch, "_commit", lambda *_: RemotePost("same"))
    world.drain.drain_until_idle()
    assert row(world, first).state is S.PUBLISHED
    doubled = row(world, second)
    assert (doubled.state, doubled.asked, doubled.error_code) == (S.UNCERTAIN, True, "already_bound")


def test_an_answer_without_an_id_is_in_doubt(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = world.queue(NONE)
    play(monkeypatch, "_commit", lambda *_: RemotePost(""))
    world.drain.drain_until_idle()
    assert (row(world, sent).state, row(world, sent).asked) == (S.UNCERTAIN, True)


def test_any_other_fault_of_the_database_is_not_swallowed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(KEY)
    world.drain.step()

    def meanwhile(*_: object) -> RemotePost:
        with world.real.write() as tx:
            uncertain = tx.deliveries.record(replace(tx.deliveries.get(sent), state=S.UNCERTAIN))
            tx.deliveries.record(replace(uncertain, state=S.CANCELLED))
            tx.commit()
        return RemotePost("new")

    play(monkeypatch, "_commit", meanwhile)
    with pytest.raises(Bug, match="illegal_move"):
        world.drain.step()
    assert row(world, sent).state is S.CANCELLED


def test_a_database_that_cannot_be_read_at_a_claim_changes_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(KEY)
    with monkeypatch.context() as patched:
        patched.setattr(begin_module, "read_job", failing(StorageFailed("corrupt")))
        with pytest.raises(StorageFailed):
            world.drain.step()
    assert row(world, sent).state is S.SCHEDULED
    world.run()
    assert row(world, sent).state is S.PUBLISHED


def test_the_practice_platform_needs_no_line(world: World) -> None:
    sent = world.queue(KEY)
    with world.real.write() as tx:
        tx.accounts.save(replace(world.accounts[KEY], mode=ChannelMode.PRACTICE))
        tx.deliveries.record(replace(tx.deliveries.get(sent), mode=ChannelMode.PRACTICE))
        tx.commit()
    world.watch.met("elsewhere", RetryLater("captive_portal"))
    world.run()
    assert row(world, sent).state is S.PUBLISHED


def test_only_what_waits_for_the_line_goes_early_when_it_returns(world: World) -> None:
    limited, cut = world.queue(HANDLE), world.queue(KEY)
    world.plan.requests.extend([Fault.LIMITED_WITH_WAIT, Fault.REFUSED])
    world.watch.hint(False)
    world.run()
    assert {row(world, one).state for one in (limited, cut)} == {S.RETRY_WAIT}
    world.watch.hint(True)
    world.pass_time(60)
    world.run()
    assert (row(world, limited).state, row(world, cut).state) == (S.RETRY_WAIT, S.PUBLISHED)


@pytest.mark.parametrize("way", [KEY, NONE])
def test_a_rest_that_a_platform_asked_for_outlives_the_program(world: World, way: int) -> None:
    """In doubt or not: no other post of the account is sent before, and nothing else of its host is asked."""
    for _ in range(2):
        world.queue(way)
    world.plan.requests.extend([Fault.LIMITED_WITH_WAIT])
    world.run()
    host = f"{world.accounts[way].platform}.example"
    world.restart()
    requests = len(world.line.requests)
    world.run()
    assert (len(world.line.requests), world.watch.ready(host)) == (requests, False)
    world.pass_time(890)
    world.run()
    assert len(world.line.requests) == requests
    world.pass_time(20)
    world.run()
    assert len(world.server.posts) == 2


def test_a_rest_is_no_longer_than_the_platform_asked_however_the_clock_was_set(world: World) -> None:
    world.queue(KEY)
    world.plan.requests.append(Fault.LIMITED_WITH_WAIT)
    world.run()
    world.clock.jump(-5 * 24 * 3600)
    world.restart()
    world.run()
    world.pass_time(901)
    world.run()
    assert len(world.server.posts) == 1


def test_a_second_refusal_of_the_key_is_told_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = world.queue(HANDLE)
    events = heard(world)

    def refuse(*_: object) -> str:
        with world.real.write() as tx:
            tx.accounts.save(replace(world.accounts[HANDLE], health=AccountHealth.NEEDS_SIGN_IN))
            tx.commit()
        raise NeedsSignIn("token_refused")

    play(monkeypatch, "_prepare", refuse)
    world.drain.step()
    assert row(world, sent).state is S.NEEDS_SIGN_IN
    assert not [one for one in events if one.topic is Topic.ACCOUNTS]


# --- disk and power -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [DiskFault.FULL_AT_BEGIN, DiskFault.FULL_AT_COMMIT])
def test_a_result_that_the_disk_refuses_is_written_later_without_sending_again(
    world: World, fault: DiskFault
) -> None:
    sent = world.queue(NONE)
    world.plan.disk.extend([DiskFault.NONE] * 2 + [fault])
    world.drain.step()
    with pytest.raises(StorageFailed):
        world.drain.step()
    assert row(world, sent).state is S.COMMITTING
    world.drain.begin_pass()
    now = row(world, sent)
    assert (now.state, now.remote_id) == (S.PUBLISHED, world.server.posts[0].id)


def test_a_remembered_result_settles_what_another_process_found_in_doubt(world: World) -> None:
    sent = world.queue(NONE)
    world.plan.disk.extend([DiskFault.NONE] * 2 + [DiskFault.FULL_AT_COMMIT])
    world.drain.step()
    with pytest.raises(StorageFailed):
        world.drain.step()
    with world.real.write() as tx:
        tx.deliveries.record(replace(tx.deliveries.get(sent), state=S.UNCERTAIN, worker=""))
        tx.commit()
    world.drain.begin_pass()
    assert row(world, sent).state is S.PUBLISHED


def test_a_remembered_failure_gives_way_to_what_was_decided_meanwhile(world: World) -> None:
    sent = world.queue(READ_BACK)
    world.plan.disk.extend([DiskFault.NONE] * 2 + [DiskFault.FULL_AT_COMMIT])
    world.plan.requests.extend([Fault.NONE, Fault.RESET_BEFORE])
    world.drain.step()
    with pytest.raises(StorageFailed):
        world.drain.step()
    with world.real.write() as tx:
        tx.deliveries.record(replace(tx.deliveries.get(sent), state=S.UNCERTAIN, asked=True, worker=""))
        tx.commit()
    world.drain.begin_pass()
    assert (row(world, sent).state, row(world, sent).asked) == (S.UNCERTAIN, True)


def test_a_full_disk_in_the_middle_of_an_upload_loses_nothing(world: World) -> None:
    sent = world.queue(KEY, bytes="2500")
    world.plan.disk.extend([DiskFault.NONE] * 2 + [DiskFault.FULL_AT_COMMIT, DiskFault.FULL_AT_COMMIT])
    world.drain.step()
    with pytest.raises(StorageFailed):
        world.drain.step()
    world.drain.begin_pass()
    world.pass_time(60)
    world.run()
    assert row(world, sent).state is S.PUBLISHED


def test_killed_before_the_commit_it_is_simply_taken_up_again(world: World) -> None:
    sent = world.queue(KEY, bytes="2500")
    world.plan.requests.extend([Fault.NONE, Fault.NONE, Fault.KILL_BEFORE])
    with pytest.raises(Killed):
        world.drain.drain_until_idle()
    assert row(world, sent).state is S.UPLOADING
    world.restart()
    assert world.drain.begin_pass() == 1
    again = row(world, sent)
    assert (again.state, again.handles["offset"]) == (S.DUE, "1000")
    assert ledger(world, sent)[-2:] == [("recover", "moved_by_program"), ("promote", "moved_by_program")]
    world.run()
    assert row(world, sent).state is S.PUBLISHED


@pytest.mark.parametrize(("fault", "posts"), [(Fault.KILL_BEFORE, 0), (Fault.KILL_AFTER, 1)])
@pytest.mark.parametrize("way", range(3))
def test_killed_in_the_commit_it_is_settled_not_repeated(
    world: World, way: int, fault: Fault, posts: int
) -> None:
    sent = world.queue(way)
    world.plan.requests.extend([Fault.NONE, fault])
    with pytest.raises(Killed):
        world.drain.drain_until_idle()
    assert len(world.server.posts) == posts
    world.restart()
    world.run()
    assert row(world, sent).state is S.UNCERTAIN, "not before a slow server had its time"
    world.pass_time(21)
    world.run()
    assert row(world, sent).state is S.PUBLISHED
    assert len(world.server.of_delivery(sent)) == 1


def test_recovery_does_not_trust_a_broken_connector(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = world.queue(READ_BACK)
    world.plan.requests.extend([Fault.NONE, Fault.KILL_AFTER])
    with pytest.raises(Killed):
        world.drain.drain_until_idle()
    world.restart()
    with monkeypatch.context() as patched:
        patched.setattr(ModelConnector, "capabilities", failing(ValueError()))
        world.drain.begin_pass()
    assert row(world, sent).state is S.UNCERTAIN


def test_waits_written_under_a_clock_that_was_set_back_do_not_strand(world: World) -> None:
    sent = world.queue(HANDLE)
    world.plan.requests.append(Fault.LIMITED)
    world.run()
    world.clock.jump(-5 * 24 * 3600)
    world.pass_time(1)
    world.run()
    mended = row(world, sent)
    assert mended.next_try_at is not None
    assert mended.next_try_at - world.clock.now() < timedelta(minutes=2)
    world.pass_time(120)
    world.run()
    assert row(world, sent).state is S.PUBLISHED


def test_a_stopped_lane_takes_nothing_more_and_an_upload_gives_up_at_the_next_chunk(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(KEY, bytes="5000")
    original = ModelConnector._request

    def request(self: ModelConnector, *arguments: Any, **named: Any) -> Any:
        if row(world, sent).handles.get("offset") == "2000":
            world.desk.stop()
        return original(self, *arguments, **named)

    play(monkeypatch, "_request", request)
    assert world.drain.drain_until_idle() > 0
    stopped = row(world, sent)
    assert (stopped.state, stopped.handles["offset"], stopped.error_code) == (S.RETRY_WAIT, "3000", "stopped")
    assert world.drain.drain_until_idle() == 0


def test_what_is_wrong_with_the_next_one_costs_no_result(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, other = world.queue(KEY), world.queue(KEY)
    with monkeypatch.context() as patched:
        patched.setattr("core.sync.perform.claim_on", failing(KeyError("?")))
        world.drain.step()
        world.drain.step()
    assert (row(world, sent).state, row(world, other).state) == (S.PUBLISHED, S.DUE)
    world.run()
    assert row(world, other).state is S.PUBLISHED
    assert len(world.server.posts) == 2


def test_a_bug_after_the_next_one_was_claimed_leaves_it_in_the_queue(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, other = world.queue(KEY), world.queue(KEY)
    world.drain.step()
    before, events = ledger(world, other), heard(world)
    with monkeypatch.context() as patched:
        patched.setattr(begin_module, "begin", failing(KeyError("?")))
        world.drain.step()
    assert (row(world, sent).state, row(world, other).state) == (S.PUBLISHED, S.DUE)
    assert (ledger(world, other), row(world, other).worker) == (before, "")
    assert other not in {one.id for one in events}, "nothing is told that did not happen"
    world.run()
    assert row(world, other).state is S.PUBLISHED
    assert len(world.server.posts) == 2


def test_a_disk_that_refuses_the_next_ones_start_keeps_the_result_in_memory(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = world.queue(KEY)
    with monkeypatch.context() as patched:
        patched.setattr("core.sync.perform.claim_on", failing(StorageFailed("disk_full")))
        world.drain.step()
        with pytest.raises(StorageFailed):
            world.drain.step()
    assert row(world, sent).state is S.COMMITTING
    world.drain.begin_pass()
    assert row(world, sent).state is S.PUBLISHED
    assert len(world.server.posts) == 1


def test_the_next_one_begins_in_the_commit_that_ends_the_one_before(world: World) -> None:
    sent, other = world.queue(KEY), world.queue(KEY)
    world.drain.step()
    world.drain.step()
    assert (row(world, sent).state, row(world, other).state) == (S.PUBLISHED, S.PREPARING)
    world.desk.stop()
    world.drain.drain_until_idle()
    assert row(world, other).state is S.PUBLISHED, "what was begun is finished"


def test_draining_is_bounded(world: World) -> None:
    for _ in range(3):
        world.queue(KEY)
    assert world.drain.drain_until_idle(most_steps=2) == 2


def test_two_lanes_never_have_one_account_in_hand(world: World) -> None:
    world.queue(KEY)
    world.queue(KEY)
    world.queue(HANDLE)
    first, second = world.drain, world.another_lane()
    assert not first.has_work()
    first.begin_pass()
    assert first.has_work()
    one, other = first.step().delivery, second.step().delivery
    assert one is not None
    assert other is not None
    assert (one.platform, other.platform) == ("key", "handle")
    first.drain_until_idle()
    second.drain_until_idle()
    assert len(world.server.posts) == 3


def test_the_ledger_counts_the_outcomes(world: World) -> None:
    sent = world.queue(HANDLE)
    world.plan.requests.extend([Fault.LIMITED])
    world.run()
    with world.real.read() as tx:
        last = tx.deliveries.attempts(sent)[-1]
    assert (last.outcome, last.code, last.kind) == (Outcome.RETRY, "rate_limited", StepKind.PREPARE)
