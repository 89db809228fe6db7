"""Answers, hidings and withdrawals leave through the outbox: once, whatever happens on the way."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from core.domain.account import Account
from core.domain.delivery import Delivery
from core.domain.delivery import DeliveryState as S
from core.domain.engagement import Comment
from core.domain.holds import HoldRules
from core.domain.ids import new_id
from core.domain.inbox import Case, CommentLabel, CommentStatus
from core.domain.publishing import Capabilities, RemotePost
from core.errors import NeedsFix
from core.services.answers import AnswersService
from core.services.people import PeopleService
from core.services.witness import Witness
from core.sync.recover import recover
from tests.core.sync.test_drain import READ_BACK, play, row
from tests.fakes.clock import START
from tests.fakes.faults import Fault
from tests.fakes.model_platform import ModelConnector, ModelPost
from tests.fakes.simulation import World

TEXT = "Besok pukul 08.00 WITA."


@dataclass
class Talk:
    """What stands below one post of the model platform; answers are kept with its posts, by their key."""

    world: World
    refused: set[str] = field(default_factory=set)
    reads: list[str] = field(default_factory=list)
    hidden: list[tuple[str, bool]] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    prefix: str = ""
    comments_are_read: bool = True

    def capabilities(self, told: Capabilities) -> Capabilities:
        read = self.comments_are_read
        return replace(told, comments=read, reply=True, hide=True, retract=True)

    def reply(self, one: ModelConnector, account: Account, remote_id: str, text: str, key: str) -> RemotePost:
        def apply() -> ModelPost:
            post = ModelPost(new_id(), account.id, f"{self.prefix}{text}", self.world.server.now(), key)
            self.world.server.posts.append(post)
            self.places[post.id] = remote_id
            return post

        return one.line.request("", apply, commit=True).remote

    def comments(
        self, one: ModelConnector, account: Account, remote_id: str, cursor: str
    ) -> tuple[tuple[Comment, ...], str]:
        self.reads.append(remote_id)
        if remote_id in self.refused:
            raise NeedsFix("not_supported")
        found = one.line.request(
            "", lambda: [p for p in self.world.server.posts if self._shows(p, remote_id)]
        )
        return tuple(
            Comment(
                "", account.id, "", p.id, "Kami", p.text, p.at, parent_remote_id=self.places[p.id], by_us=True
            )
            for p in found
        ), cursor

    def _shows(self, post: ModelPost, place: str) -> bool:
        return self.places.get(post.id) == place


@pytest.fixture
def talk(world: World, monkeypatch: pytest.MonkeyPatch) -> Talk:
    made = Talk(world)
    original = ModelConnector.capabilities
    play(monkeypatch, "capabilities", lambda one, account: made.capabilities(original(one, account)))
    play(monkeypatch, "reply", lambda one, *a: made.reply(one, *a))  # noqa: PLW0108 - binds the connector
    play(monkeypatch, "comments", lambda one, *a: made.comments(one, *a))  # noqa: PLW0108
    play(monkeypatch, "hide", lambda _, __, remote_id, hidden: made.hidden.append((remote_id, hidden)))
    play(monkeypatch, "delete", lambda _, __, remote_id: made.deleted.append(remote_id))
    return made


@pytest.fixture
def answers(world: World) -> AnswersService:
    people = PeopleService(world.real, world.clock, world.events, Witness(world.real, world.clock))
    return AnswersService(world.real, world.connectors, world.clock, world.events, lambda: 0, people)


@pytest.fixture
def case(world: World) -> Case:
    account = world.accounts[READ_BACK]
    comment = Comment(new_id(), account.id, "", "c1", "Siti", "Kapan buka?", START, parent_remote_id="")
    with world.real.write() as tx:
        kept = tx.inbox.add(Case(comment, CommentLabel.QUESTION, due_at=START + timedelta(hours=1)))
        tx.commit()
    return kept


def status(world: World, case: Case) -> CommentStatus:
    with world.real.read() as tx:
        return tx.inbox.get(case.id).status


def until_out(world: World, sent: Delivery) -> Delivery:
    for _ in range(40):
        world.run()
        if row(world, sent.id).state is S.PUBLISHED:
            break
        world.pass_time(120.0)
        world.answer_asked()
    return row(world, sent.id)


def test_an_answer_stands_below_its_comment_once(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    sent = answers.reply(case.id, TEXT)
    assert status(world, case) is CommentStatus.ANSWERING
    world.run()
    now = row(world, sent.id)
    (post,) = world.server.of_delivery(sent.id)
    assert (now.state, now.remote_id, talk.places[post.id]) == (S.PUBLISHED, post.id, "c1")
    assert status(world, case) is CommentStatus.ANSWERED
    with world.real.read() as tx:
        assert tx.engagement.next_watch_at() is None, "answers are not watched like posts"
        assert [one.text for one in tx.inbox.thread(case.comment)] == ["Kapan buka?", TEXT]


@pytest.mark.parametrize("fault", [one for one in Fault if one is not Fault.NONE])
def test_an_answer_survives_whatever_happens_on_the_way(
    world: World, talk: Talk, answers: AnswersService, case: Case, fault: Fault
) -> None:
    """The world counts after each step that nothing is doubled; the admin's answers come where it asks."""
    world.plan.requests.append(fault)
    sent = answers.reply(case.id, TEXT)
    world.run()
    for _ in range(3):
        world.pass_time(1000.0)
        world.mend()
        world.run()
    assert until_out(world, sent).state is S.PUBLISHED
    assert len(world.server.of_delivery(sent.id)) == 1
    assert status(world, case) is CommentStatus.ANSWERED


def test_an_answer_on_a_server_that_tells_only_direct_answers_is_found_below_the_comment(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    talk.prefix = "@siti@warga.test "
    world.plan.requests.append(Fault.RESET_AFTER)
    sent = answers.reply(case.id, TEXT)
    until_out(world, sent)
    assert len(world.server.of_delivery(sent.id)) == 1
    assert set(talk.reads) == {"c1"}


@pytest.mark.parametrize("below_comments", [True, False])
def test_below_a_post_both_places_are_looked_at(
    world: World, talk: Talk, answers: AnswersService, below_comments: bool
) -> None:
    account = world.accounts[READ_BACK]
    post = world.queue(READ_BACK)
    world.run()
    with world.real.write() as tx:
        delivery = tx.deliveries.get(post)
        comment = Comment(new_id(), account.id, post, "c7", "Siti", "?", START, parent_remote_id="post")
        kept = tx.inbox.add(Case(comment, due_at=START))
        tx.commit()
    talk.refused = set() if below_comments else {"c7"}
    world.plan.requests.append(Fault.ERROR_BEFORE)
    sent = answers.reply(kept.id, TEXT)
    until_out(world, sent)
    assert row(world, sent.id).state is S.PUBLISHED
    assert len(world.server.of_delivery(sent.id)) == 1
    assert talk.reads == [delivery.remote_id, "c7"]


def test_a_post_whose_comments_cannot_be_read_asks(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    talk.refused = {"c1"}
    world.plan.requests.append(Fault.RESET_AFTER)
    sent = answers.reply(case.id, TEXT)
    world.run()
    world.pass_time(60.0)
    world.run()
    assert (row(world, sent.id).state, row(world, sent.id).asked) == (S.UNCERTAIN, True)


def test_where_answers_cannot_be_read_the_admin_is_asked(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    talk.comments_are_read = False
    world.plan.requests.append(Fault.RESET_AFTER)
    sent = answers.reply(case.id, TEXT)
    world.run()
    world.pass_time(60.0)
    world.run()
    now = row(world, sent.id)
    assert (now.state, now.asked) == (S.UNCERTAIN, True)
    world.publishing.was_published(sent.id, "", "")
    assert status(world, case) is CommentStatus.ANSWERED


def test_the_same_words_to_two_citizens_are_told_apart(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    first = answers.reply(case.id, TEXT)
    world.run()
    other = replace(case.comment, id=new_id(), remote_id="c2")
    with world.real.write() as tx:
        second_case = tx.inbox.add(replace(case, comment=other))
        tx.commit()
    world.plan.requests.append(Fault.RESET_BEFORE)
    second = answers.reply(second_case.id, TEXT)
    until_out(world, second)
    assert row(world, first.id).remote_id != row(world, second.id).remote_id
    assert len(world.server.posts) == 2


def test_the_same_words_to_one_citizen_a_month_later_leave_again(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    answers.reply(case.id, TEXT)
    world.run()
    world.pass_time(30 * 24 * 3600)
    world.plan.requests.append(Fault.RESET_BEFORE)
    until_out(world, answers.reply(case.id, TEXT))
    assert len(world.server.posts) == 2


@pytest.mark.parametrize("hours", [-30, -3, 3, 30])
def test_a_clock_that_is_set_doubles_no_answer(
    world: World, talk: Talk, answers: AnswersService, case: Case, hours: int
) -> None:
    """The comment is dated by the platform's clock, the commit by this computer's."""
    world.clock.jump(hours * 3600)
    world.pass_time(1.0)
    world.plan.requests.append(Fault.RESET_AFTER)
    sent = answers.reply(case.id, TEXT)
    world.run()
    world.clock.jump(-hours * 3600)
    assert until_out(world, sent).state is S.PUBLISHED
    assert len(world.server.posts) == 1


def test_hiding_showing_and_taking_back(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    answers.hide(case.id, "judi")
    world.drain.drain_until_idle()
    assert status(world, case) is CommentStatus.HIDDEN
    answers.show(case.id)
    world.drain.drain_until_idle()
    assert (status(world, case), talk.hidden) == (CommentStatus.NEW, [("c1", True), ("c1", False)])
    sent = answers.reply(case.id, TEXT)
    world.drain.drain_until_idle()
    answers.retract(case.id, row(world, sent.id).remote_id)
    world.drain.drain_until_idle()
    assert talk.deleted == [row(world, sent.id).remote_id]
    assert status(world, case) is CommentStatus.NEW


def test_an_interrupted_hiding_is_simply_done_again(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    sent = answers.hide(case.id, "judi")
    with world.drain._kit.book.writing() as page:
        stuck = row(world, sent.id)
        for state in (S.DUE, S.PREPARING, S.COMMITTING):
            stuck = page.tx.deliveries.record(
                replace(
                    stuck, state=state, commit_started_at=world.clock.now() if state is S.COMMITTING else None
                )
            )
        page.save(stuck)
    recover(world.drain._kit)
    assert row(world, sent.id).state is S.UNCERTAIN
    world.clock.advance(60)
    world.drain.drain_until_idle()
    assert row(world, sent.id).state is S.PUBLISHED
    assert talk.hidden == [("c1", True)]


def test_citizens_are_answered_in_a_crisis_too(
    world: World, talk: Talk, answers: AnswersService, case: Case
) -> None:
    world.rules = HoldRules(crisis=True)
    sent = answers.reply(case.id, TEXT)
    world.run()
    assert row(world, sent.id).state is S.PUBLISHED
