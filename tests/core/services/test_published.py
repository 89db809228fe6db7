"""Changing and deleting what stands on a platform."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.approval import ApprovalRules, ApprovalScope
from core.domain.delivery import Delivery, DeliveryState, admin_line
from core.domain.engagement import Metric, Snapshot, Watch
from core.domain.first_comment import OPTION, first_comment_of
from core.domain.ids import new_id
from core.domain.post import Publication
from core.domain.publishing import Capabilities, RemotePost, SettleBy
from core.errors import InvalidInput, Offline
from core.events import Changed, EventBus, Topic
from core.platforms.catalogue import PLATFORMS
from core.services.posts import PostsService
from core.services.published import PublishedService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import stored_account

S = DeliveryState


@dataclass
class Remote:
    """A platform that deletes, and edits if it is asked to; it notes what it was asked."""

    edits: bool = True
    deletes: bool = True
    error: Exception | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def of(self, account: Account) -> Remote:
        return self

    def capabilities(self, account: Account) -> Capabilities:
        return Capabilities(
            PLATFORMS["mastodon"].limits, (SettleBy.ASK,), edit=self.edits, delete=self.deletes
        )

    def edit(self, account: Account, remote_id: str, text: str) -> RemotePost:
        self._meet(("edit", remote_id, text))
        return RemotePost("r2", "")

    def delete(self, account: Account, remote_id: str) -> None:
        self._meet(("delete", remote_id))

    def _meet(self, what: tuple[str, ...]) -> None:
        self.asked.append(what)
        if self.error is not None:
            raise self.error


@pytest.fixture
def remote() -> Remote:
    return Remote()


@pytest.fixture
def published(database: SqlDatabase, remote: Remote, clock: HandClock, events: EventBus) -> PublishedService:
    return PublishedService(database, remote, clock, events)  # type: ignore[arg-type]


@pytest.fixture
def sent(database: SqlDatabase, posts: PostsService, publishing: PublishingService) -> Delivery:
    account = stored_account(database, platform="mastodon", mode=ChannelMode.API)
    post = posts.save(replace(posts.blank(), base_text="Layanan buka", account_ids=(account.id,)))
    (delivery,) = publishing.queue(post.id, at=START + timedelta(hours=1))
    out = {"remote_id": "r1", "remote_url": "https://contoh.example/r1", "published_at": START}
    for state in (S.DUE, S.PREPARING, S.COMMITTING, S.PUBLISHED):
        changes = out if state is S.PUBLISHED else {}
        with database.write() as tx:
            delivery = tx.deliveries.record(replace(delivery, state=state, **changes))  # type: ignore[arg-type]
            tx.engagement.save_watch(Watch(delivery.id, account.id, "r1", START, START))
            tx.commit()
    return delivery


def row(database: SqlDatabase, delivery: Delivery) -> Delivery:
    with database.read() as tx:
        return tx.deliveries.get(delivery.id)


def test_it_tells_what_may_be_done_and_what_it_would_cost(
    database: SqlDatabase, published: PublishedService, sent: Delivery
) -> None:
    assert published.standing(sent.id).figures == {}
    with database.write() as tx:
        tx.engagement.add_snapshots([Snapshot(sent.id, sent.account_id, START, {Metric.LIKES: 12})])
        tx.commit()
    standing = published.standing(sent.id)
    assert (standing.text, standing.can_edit, standing.can_delete) == ("Layanan buka", True, True)
    assert standing.figures == {Metric.LIKES: 12}


def test_a_platform_that_does_neither_offers_neither(
    published: PublishedService, remote: Remote, sent: Delivery
) -> None:
    remote.edits = remote.deletes = False
    standing = published.standing(sent.id)
    assert (standing.can_edit, standing.can_delete) == (False, False)
    with pytest.raises(InvalidInput, match="not_possible_now"):
        published.edit(sent.id, "Lain")
    with pytest.raises(InvalidInput, match="not_possible_now"):
        published.delete(sent.id)
    assert remote.asked == []


def test_the_text_is_changed_there_and_the_ledger_keeps_it(
    database: SqlDatabase,
    published: PublishedService,
    publishing: PublishingService,
    remote: Remote,
    sent: Delivery,
) -> None:
    published.edit(sent.id, "Layanan tutup")
    assert remote.asked == [("edit", "r1", "Layanan tutup")]
    now = row(database, sent)
    assert (now.state, now.remote_id, now.remote_url) == (S.PUBLISHED, "r2", "https://contoh.example/r1")
    line = publishing.attempts(sent.id)[-1]
    assert (line.step, line.params) == ("edited", {"text": "Layanan tutup"})
    assert published.standing(sent.id).text == "Layanan tutup"
    assert publishing.publication(sent.id).text == "Layanan buka"


@pytest.mark.parametrize(("text", "code"), [(" ", "text_empty"), ("a" * 501, "text_too_long")])
def test_a_text_that_does_not_fit_is_not_sent(
    published: PublishedService, remote: Remote, sent: Delivery, text: str, code: str
) -> None:
    with pytest.raises(InvalidInput, match=code):
        published.edit(sent.id, text)
    assert remote.asked == []


def test_what_was_deleted_is_noted_and_no_longer_watched(
    database: SqlDatabase,
    published: PublishedService,
    remote: Remote,
    sent: Delivery,
    heard: list[Changed],
) -> None:
    heard.clear()
    published.delete(sent.id)
    assert remote.asked == [("delete", "r1")]
    assert row(database, sent).state is S.WITHDRAWN
    with database.read() as tx:
        assert tx.engagement.due_watches(START + timedelta(days=400)) == ()
        assert tx.deliveries.attempts(sent.id)[-1].step == "withdrawn"
    assert [one.topic for one in heard] == [Topic.DELIVERIES, Topic.POSTS]
    with pytest.raises(InvalidInput, match="not_possible_now"):
        published.delete(sent.id)


def test_nothing_is_written_any_more_below_a_post_that_is_gone(
    database: SqlDatabase, published: PublishedService, sent: Delivery
) -> None:
    below: list[Delivery] = []
    for post in (sent, replace(sent, remote_id="another")):
        copy = Publication(
            new_id(), sent.post_id, sent.account_id, "Halo", options={OPTION: "Tanya di sini."}
        )
        follows = first_comment_of(post, copy, START)
        assert follows is not None
        with database.write() as tx:
            tx.publications.add(follows[0])
            tx.deliveries.add(follows[1], admin_line(follows[1], START, "queued"))
            tx.commit()
        below.append(follows[1])
    published.delete(sent.id)
    assert [row(database, one).state for one in below] == [S.CANCELLED, S.SCHEDULED]


def test_without_a_line_nothing_is_noted(
    database: SqlDatabase, published: PublishedService, remote: Remote, sent: Delivery
) -> None:
    remote.error = Offline("no_line")
    with pytest.raises(Offline):
        published.delete(sent.id)
    with pytest.raises(Offline):
        published.edit(sent.id, "Lain")
    assert row(database, sent).state is S.PUBLISHED


def test_where_posts_need_an_approval_no_other_text_slips_past_it(
    database: SqlDatabase, published: PublishedService, sent: Delivery, remote: Remote
) -> None:
    with database.write() as tx:
        tx.approvals.save_rules(ApprovalRules(ApprovalScope.ALL))
        tx.commit()
    assert not published.standing(sent.id).can_edit
    assert published.standing(sent.id).can_delete
    with pytest.raises(InvalidInput):
        published.edit(sent.id, "Tanpa persetujuan")
    assert remote.asked == []
