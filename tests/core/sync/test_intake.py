"""What platforms tell of comments becomes cases, and what changes there is seen here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from core.domain.account import Account, AccountHealth, ChannelMode
from core.domain.engagement import Comment, CommentKind, Metric
from core.domain.ids import new_id
from core.domain.inbox import Case, CaseStep, CommentLabel, CommentStatus
from core.domain.publishing import Capabilities
from core.domain.response_standard import Standard
from core.domain.working_days import plain_working_days
from core.errors import NeedsSignIn, RetryLater
from core.sync.cadence import Cadence
from core.sync.intake import Intake
from core.sync.poll import Poller
from tests.core.sync.test_drain import KEY, failing, play
from tests.core.sync.test_poll import Platform, platform, poller, published, until_quiet
from tests.fakes.clock import START
from tests.fakes.model_platform import ModelConnector
from tests.fakes.simulation import World

__all__ = ["platform"]
HOUR = timedelta(hours=1)


def told(world: World, remote_id: str, text: str = "Kapan buka?", **changes: object) -> Comment:
    made = Comment("", world.accounts[KEY].id, "", remote_id, "Siti", text, world.clock.now())
    return replace(made, **changes)  # type: ignore[arg-type]


def take(world: World, *found: Comment) -> int:
    with world.real.write() as tx:
        new = Intake(plain_working_days).take(tx, found, world.clock.now())
        tx.commit()
    return new


def case_of(world: World, remote_id: str) -> Case:
    with world.real.read() as tx:
        return tx.inbox.known(world.accounts[KEY].id, (remote_id,))[remote_id]


def steps(world: World, remote_id: str) -> list[CaseStep]:
    with world.real.read() as tx:
        return [one.step for one in tx.inbox.events(case_of(world, remote_id).id)]


def test_new_ones_are_triaged_once(world: World) -> None:
    with world.real.write() as tx:
        tx.inbox.save_standard(Standard(CommentLabel.QUESTION, hours=2))
        tx.commit()
    assert take(world, told(world, "c1"), told(world, "c2", "Kami", by_us=True)) == 1
    assert take(world, told(world, "c1")) == 0
    assert take(world) == 0
    case = case_of(world, "c1")
    assert (case.label, case.status, case.due_at) == (
        CommentLabel.QUESTION, CommentStatus.NEW, world.clock.now() + 2 * HOUR
    )  # fmt: skip
    assert case_of(world, "c2").status is CommentStatus.CLOSED


def test_an_edit_keeps_the_office_s_notes_and_the_old_words(world: World) -> None:
    take(world, told(world, "c1"))
    with world.real.write() as tx:
        tx.inbox.save(replace(case_of(world, "c1"), label=CommentLabel.HOAX, label_chosen=True, draft="…"))
        tx.commit()
    take(world, told(world, "c1", "Kapan tutup?"))
    case = case_of(world, "c1")
    assert (case.comment.text, case.label, case.draft) == ("Kapan tutup?", CommentLabel.HOAX, "…")
    assert steps(world, "c1") == [CaseStep.EDITED]


def test_an_answer_given_on_the_phone_closes_the_case(world: World) -> None:
    take(world, told(world, "c1"), told(world, "c5"))
    world.clock.advance(600)
    phone = told(world, "r1", "Besok", by_us=True, parent_remote_id="c1")
    again = told(world, "r2", "Lusa", by_us=True, parent_remote_id="c1", written_at=world.clock.now() + HOUR)
    stray = told(world, "r3", "Halo", by_us=True, parent_remote_id="post")
    to_ourselves = told(world, "r4", "Ralat", by_us=True, parent_remote_id="r1")
    take(world, phone, again, stray)
    take(world, to_ourselves)
    case = case_of(world, "c1")
    assert (case.status, case.answered_at) == (CommentStatus.ANSWERED, phone.written_at)
    assert steps(world, "c1") == [CaseStep.ANSWERED_ELSEWHERE]
    assert case_of(world, "c5").status is CommentStatus.NEW


def test_what_answers_a_comment_below_a_post_belongs_there(world: World) -> None:
    (sent,) = [world.queue(KEY)]
    world.run()
    take(world, told(world, "c1", delivery_id=sent))
    take(world, told(world, "m1", kind=CommentKind.MENTION, parent_remote_id="c1"))
    take(world, told(world, "m2", kind=CommentKind.MENTION, parent_remote_id="elsewhere"))
    take(world, told(world, "m3", kind=CommentKind.MENTION, parent_remote_id=world.server.posts[0].id))
    assert case_of(world, "m3").comment.delivery_id == sent
    inside, outside = case_of(world, "m1").comment, case_of(world, "m2").comment
    assert (inside.delivery_id, inside.kind) == (sent, CommentKind.COMMENT)
    assert (outside.delivery_id, outside.kind) == ("", CommentKind.MENTION)


# --- deletions -------------------------------------------------------------------------------------------


def below(platform: Platform, remote_id: str, *found: Comment) -> None:
    platform.answers[remote_id] = found
    platform.figures[remote_id] = {Metric.COMMENTS: len(found)}


def test_a_comment_that_was_taken_away_is_noticed(world: World, platform: Platform) -> None:
    published(world, platform, likes=1, comments=0)
    (remote_id,) = platform.figures
    old, new = told(world, "c1"), told(world, "c2", written_at=world.clock.now() + HOUR)
    below(platform, remote_id, old, new)
    made = poller(world)
    until_quiet(made)
    with world.real.write() as tx:
        typed = replace(case_of(world, "c2").comment, id=new_id(), remote_id="typed:1", typed=True)
        tx.inbox.add(Case(typed))
        tx.commit()
    below(platform, remote_id, old)
    world.clock.advance(601)
    until_quiet(made)
    assert case_of(world, "c2").comment.gone_at is not None
    assert (case_of(world, "c2").status, steps(world, "c2")) == (CommentStatus.CLOSED, [CaseStep.GONE])
    assert case_of(world, "typed:1").comment.gone_at is None
    below(platform, remote_id)
    world.clock.advance(601)
    until_quiet(made)
    assert case_of(world, "c1").comment.gone_at is not None


def test_a_part_of_the_comments_proves_no_deletion(world: World, platform: Platform) -> None:
    published(world, platform, likes=1, comments=0)
    (remote_id,) = platform.figures
    old, new = told(world, "c1", written_at=START - HOUR), told(world, "c2")
    below(platform, remote_id, old, new)
    made = poller(world)
    until_quiet(made)
    platform.answers[remote_id] = (new,)
    platform.figures[remote_id] = {Metric.COMMENTS: 3}
    world.clock.advance(601)
    until_quiet(made)
    assert case_of(world, "c1").comment.gone_at is None, "two are missing and one was brought"
    platform.figures[remote_id] = {Metric.COMMENTS: 1}
    world.clock.advance(601)
    until_quiet(made)
    assert case_of(world, "c1").comment.gone_at is None, "older than all that was read"


def test_comments_that_failed_are_asked_for_again_although_none_came_since(
    world: World, platform: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(world, platform, likes=1, comments=1)
    (remote_id,) = platform.figures
    play(monkeypatch, "comments", failing(RetryLater("server_error")))
    made = poller(world)
    until_quiet(made)
    play(monkeypatch, "comments", lambda _, *a: platform.comments(*a))
    platform.answers[remote_id] = (told(world, "c1"),)
    world.clock.advance(601)
    until_quiet(made)
    assert case_of(world, "c1").status is CommentStatus.NEW


# --- mentions --------------------------------------------------------------------------------------------


@dataclass
class Named:
    """What names the account; every question about it is noted."""

    answers: list[Comment] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def mentions(self, account: Account, cursor: str) -> tuple[tuple[Comment, ...], str]:
        self.asked.append(cursor)
        return tuple(self.answers), f"after {len(self.asked)}"


@pytest.fixture
def named(world: World, monkeypatch: pytest.MonkeyPatch) -> Named:
    made = Named()
    original = ModelConnector.capabilities

    def capabilities(one: ModelConnector, account: Account) -> Capabilities:
        offers = account.id == world.accounts[KEY].id
        return replace(original(one, account), mentions=offers, account_metrics=frozenset())

    play(monkeypatch, "capabilities", capabilities)
    play(monkeypatch, "mentions", lambda _, *a: made.mentions(*a))
    return made


def next_in(world: World) -> timedelta:
    with world.real.read() as tx:
        return tx.inbox.mention_reads()[world.accounts[KEY].id].next_read_at - world.clock.now()


def test_mentions_come_with_one_request_per_account_and_their_cursor(world: World, named: Named) -> None:
    named.answers = [told(world, "m1"), told(world, "m2", by_us=True)]
    made = poller(world)
    until_quiet(made)
    assert named.asked == [""]
    assert case_of(world, "m1").comment.kind is CommentKind.MENTION
    with world.real.read() as tx:
        assert tx.inbox.known(world.accounts[KEY].id, ("m2",)) == {}
        assert tx.inbox.mention_reads()[world.accounts[KEY].id].cursor == "after 1"
    assert next_in(world) == timedelta(minutes=10), "somebody talks about the office right now"
    world.clock.advance(601)
    named.answers = []
    until_quiet(made)
    assert named.asked == ["", "after 1"]


def test_an_office_that_nobody_names_is_asked_ever_more_rarely(world: World, named: Named) -> None:
    made = poller(world)
    until_quiet(made)
    assert next_in(world) == timedelta(hours=6)
    sparing = Poller(
        world.database,
        world.connectors,
        world.clock,
        world.events,
        world.watch,
        lambda: Cadence(low_data=True),
    )
    world.clock.advance(6 * 3600)
    until_quiet(sparing)
    assert next_in(world) == timedelta(hours=24)


@pytest.mark.parametrize(
    ("error", "wait"),
    [
        (RetryLater("rate_limited", wait_s=900.0), timedelta(seconds=900)),
        (NeedsSignIn("scope_missing"), timedelta(seconds=300)),
    ],
)
def test_mentions_that_fail_sign_nobody_out(
    world: World, named: Named, monkeypatch: pytest.MonkeyPatch, error: Exception, wait: timedelta
) -> None:
    play(monkeypatch, "mentions", failing(error))
    until_quiet(poller(world))
    assert next_in(world) >= wait
    with world.real.read() as tx:
        assert tx.accounts.get(world.accounts[KEY].id).health is AccountHealth.OK
        assert tx.inbox.mention_reads()[world.accounts[KEY].id].failures == 1


def test_accounts_served_by_hand_are_not_asked(world: World, named: Named) -> None:
    with world.real.write() as tx:
        tx.accounts.save(replace(world.accounts[KEY], mode=ChannelMode.ASSISTED))
        tx.commit()
    until_quiet(poller(world))
    assert named.asked == []
