"""The first comment of a post: it leaves once, is tried again, survives the power and asks when in doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.domain.delivery import Delivery, DeliveryKind, Outcome
from core.domain.delivery import DeliveryState as S
from core.domain.publishing import Proof, RemotePost, Settlement
from core.errors import StorageFailed
from core.events import Changed, Topic
from core.sync.comment_act import CommentAct
from tests.core.sync.test_drain import HANDLE, KEY, NONE, READ_BACK, failing, heard, ledger, play, row
from tests.fakes.faults import DiskFault, Fault, Killed
from tests.fakes.model_platform import ModelConnector
from tests.fakes.simulation import World

TEXT = "Tanya jadwal di sini."
#: What a post of the model platform asks for before its comment: once to prepare, once to publish.
POST = [Fault.NONE, Fault.NONE]


def comments(world: World) -> list[Delivery]:
    return [one for one in world.deliveries() if one.kind is DeliveryKind.FIRST_COMMENT]


def with_comment(world: World, way: int, *faults: Fault) -> str:
    """Queue a post with a first comment, on whose request ``faults`` fall one after the other."""
    sent = world.queue(way, first_comment=TEXT)
    world.plan.requests.extend([*(POST if way != NONE else POST[:1]), *faults])
    return sent


def until_out(world: World) -> Delivery:
    for _ in range(20):
        world.run()
        if [one.state for one in comments(world)] == [S.PUBLISHED]:
            break
        world.pass_time(1000.0)
        world.answer_asked()
        world.mend()
    (comment,) = comments(world)
    return comment


@pytest.mark.parametrize("way", range(4))
def test_it_stands_below_its_post_once(world: World, way: int) -> None:
    sent = with_comment(world, way)
    world.run()
    (comment,) = comments(world)
    (standing,) = world.server.comments
    assert (standing.text, world.server.below[standing.id]) == (TEXT, row(world, sent).remote_id)
    assert (comment.state, comment.remote_id) == (S.PUBLISHED, standing.id)
    assert ledger(world, comment.id) == [
        ("queued", "moved_by_admin"),
        ("promote", "moved_by_program"),
        ("claim", "moved_by_program"),
        ("first_comment", "started"),
        ("first_comment", "done"),
    ]


def test_it_is_no_post_in_lists_and_figures(world: World) -> None:
    sent = with_comment(world, KEY)
    world.run()
    (comment,) = comments(world)
    with world.real.read() as tx:
        assert [one.id for one in tx.deliveries.of_post(row(world, sent).post_id)] == [sent]
        assert [one.delivery_id for one in tx.engagement.due_watches(world.clock.now())] == [sent]
        words = tx.publications.get(comment.publication_id)
    assert (words.post_id, words.text) == (row(world, sent).post_id, TEXT), "its copy names its post"


@pytest.mark.parametrize("fault", [one for one in Fault if one is not Fault.NONE])
@pytest.mark.parametrize("way", [KEY, NONE])
def test_it_stands_once_whatever_happens_on_the_way(world: World, way: int, fault: Fault) -> None:
    sent = with_comment(world, way, fault)
    assert until_out(world).state is S.PUBLISHED
    assert row(world, sent).state is S.PUBLISHED
    assert [one.text for one in world.server.comments] == [TEXT]


def test_where_nothing_can_be_read_back_the_admin_is_told_and_asked(world: World) -> None:
    events = heard(world)
    sent = with_comment(world, NONE, Fault.RESET_AFTER)
    world.run()
    world.pass_time(60.0)
    world.run()
    (comment,) = comments(world)
    assert (comment.state, comment.asked) == (S.UNCERTAIN, True)
    assert Changed(Topic.ATTENTION, comment.id, "uncertain") in events
    assert row(world, sent).state is S.PUBLISHED
    world.publishing.was_published(comment.id, "", "")
    assert len(world.server.comments) == 1


def test_a_failing_one_is_tried_again_ever_more_seldom_and_asks_after_a_day(world: World) -> None:
    with_comment(world, KEY)
    world.plan.draw_request = lambda: Fault.LIMITED
    world.run()
    (comment,) = comments(world)
    waits = []
    while comment.next_try_at is not None:
        waits.append(comment.next_try_at - world.clock.now())
        world.pass_time(waits[-1].total_seconds() + 1)
        world.run()
        (comment,) = comments(world)
    assert (comment.state, comment.error_code) == (S.EXPIRED, "late")
    assert waits[0] < timedelta(seconds=30)
    assert max(waits) > timedelta(minutes=30)
    assert comment.tries < 50
    world.plan.heal()
    world.publishing.send_now(comment.id)
    assert until_out(world).state is S.PUBLISHED


@pytest.mark.parametrize(("fault", "standing"), [(Fault.KILL_BEFORE, 0), (Fault.KILL_AFTER, 1)])
def test_killed_while_it_was_written_it_is_looked_for_and_not_doubled(
    world: World, fault: Fault, standing: int
) -> None:
    sent = with_comment(world, READ_BACK, fault)
    with pytest.raises(Killed):
        world.drain.drain_until_idle()
    assert len(world.server.comments) == standing
    world.restart()
    world.run()
    (comment,) = comments(world)
    assert comment.state is S.UNCERTAIN, "not before a slow server had its time"
    world.pass_time(21)
    world.run()
    assert [row(world, one).state for one in (sent, comment.id)] == [S.PUBLISHED, S.PUBLISHED]
    assert len(world.server.comments) == 1


@pytest.mark.parametrize("fault", [DiskFault.FULL_AT_COMMIT, DiskFault.KILL_BEFORE_COMMIT])
def test_it_is_queued_in_the_commit_that_publishes_its_post(world: World, fault: DiskFault) -> None:
    world.queue(KEY, first_comment=TEXT)
    world.plan.disk.extend([DiskFault.NONE] * 2 + [fault])
    with pytest.raises((StorageFailed, Killed)):
        world.drain.drain_until_idle()
    assert comments(world) == []
    if fault is DiskFault.KILL_BEFORE_COMMIT:
        world.restart()
    world.run()
    world.pass_time(25)
    world.run()
    assert until_out(world).state is S.PUBLISHED
    assert len(world.server.comments) == 1


def test_it_follows_a_post_that_settling_found(world: World) -> None:
    sent = world.queue(READ_BACK, first_comment=TEXT)
    world.plan.requests.extend([Fault.NONE, Fault.RESET_AFTER])
    world.run()
    assert comments(world) == []
    world.pass_time(25)
    world.run()
    assert row(world, sent).state is S.PUBLISHED
    assert [world.server.below[one.id] for one in world.server.comments] == [row(world, sent).remote_id]


def test_it_follows_a_post_that_the_admin_found(world: World) -> None:
    sent = world.queue(NONE, first_comment=TEXT)
    world.plan.requests.append(Fault.RESET_AFTER)
    world.run()
    world.pass_time(25)
    world.run()
    world.answer_asked()
    world.run()
    assert row(world, sent).state is S.PUBLISHED
    assert len(world.server.comments) == 1


def test_it_waits_until_the_platform_published_what_it_holds(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = world.clock.now() + timedelta(hours=3)
    sent = world.queue(READ_BACK, first_comment=TEXT)
    with monkeypatch.context() as patched:
        patched.setattr(ModelConnector, "_commit", lambda *_: RemotePost("held", "", planned, scheduled=True))
        world.drain.drain_until_idle()
    assert (row(world, sent).state, comments(world)) == (S.HANDED_OVER, [])
    play(monkeypatch, "settle", lambda *_: Settlement(Proof.PUBLISHED, RemotePost("out")))
    world.pass_time(3 * 3600 + 121)
    world.drain.drain_until_idle()
    assert [world.server.below[one.id] for one in world.server.comments] == ["out"]


def test_it_waits_while_its_account_is_held(world: World) -> None:
    sent = with_comment(world, KEY)
    world.drain.step()
    world.drain.step()
    account = replace(world.accounts[KEY], held=True)
    for held, standing in ((True, 0), (False, 1)):
        with world.real.write() as tx:
            tx.accounts.save(replace(account, held=held))
            tx.commit()
        world.run()
        assert len(world.server.comments) == standing
    assert row(world, sent).state is S.PUBLISHED


class Mute:
    """A connector that publishes and cannot comment."""


def test_a_connector_without_comments_says_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with_comment(world, KEY)
    for _ in range(2):
        world.drain.step()
    monkeypatch.setattr("core.sync.kit.CommentAct", lambda _: CommentAct(Mute()))  # type: ignore[arg-type]
    world.run()
    (comment,) = comments(world)
    told = (comment.state, comment.error_code, comment.error_params)
    assert told == (S.NEEDS_FIX, "not_supported", {"platform": "key"})


def test_a_refused_one_is_not_sent_again_by_itself(world: World) -> None:
    sent = with_comment(world, HANDLE, Fault.FORBIDDEN)
    world.run()
    world.pass_time(24 * 3600)
    world.run()
    (comment,) = comments(world)
    with world.real.read() as tx:
        last = tx.deliveries.attempts(comment.id)[-1]
    assert (comment.state, last.outcome, last.code) == (S.NEEDS_FIX, Outcome.REFUSED, "refused")
    assert (row(world, sent).state, world.server.comments) == (S.PUBLISHED, [])


def test_a_bug_of_a_connector_is_in_doubt_and_shown(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with_comment(world, NONE)
    play(monkeypatch, "comment", failing(KeyError("x")))
    world.run()
    world.pass_time(25)
    world.run()
    (comment,) = comments(world)
    assert (comment.state, comment.asked) == (S.UNCERTAIN, True)
