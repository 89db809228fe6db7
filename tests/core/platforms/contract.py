"""What every connector must do. A platform's test module gives a ``bench`` and inherits ``ConnectorContract``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

import pytest

from core.domain.account import Account
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.first_comment import OPTION
from core.domain.ids import new_id
from core.domain.links import read_link
from core.domain.post import Media
from core.domain.publishing import Proof, RemotePost, SettleBy
from core.errors import NeedsFix, NeedsSignIn, Offline, OutcomeUnknown, RetryLater
from core.ports import Commenting, Connector, Resolving
from core.sync.comment_act import CommentAct
from tests.core.platforms.world import PICTURES, TEXT, Courier, delivery_of, first_comment_below
from tests.fakes.clock import HandClock

Found = TypeVar("Found")


@dataclass(frozen=True)
class Held:
    """A post as the platform holds it."""

    id: str
    text: str
    alt_texts: tuple[str, ...] = ()


class Bench(Protocol):
    """One platform under test with its other side: what it holds, and how it is made to fail."""

    @property
    def connector(self) -> Connector: ...
    @property
    def account(self) -> Account: ...
    @property
    def clock(self) -> HandClock: ...

    def held(self) -> list[Held]:
        """What the account has published, oldest first."""
        ...

    def line_down(self) -> None:
        """From now on nobody answers."""
        ...

    def lose_next_commit(self) -> None:
        """The next publication is applied and its answer never arrives."""
        ...

    def line_up(self) -> None:
        """What was broken works again."""
        ...

    def refuse_key(self) -> None:
        """From now on the key is not taken any more."""
        ...

    def busy(self, wait_s: int) -> None:
        """The next request is told to come back later."""
        ...

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        """Somebody likes and answers the post; gives what the platform then tells at least."""
        ...


def eventually(look: Callable[[], Found | None]) -> Found:
    """What ``look`` finds, at once or within half a minute: some servers pass messages on slowly."""
    for _ in range(150):
        found = look()
        if found is not None:
            return found
        Event().wait(0.2)
    raise AssertionError("it never came")


class ConnectorContract:
    """The promises that the outbox, the poller and the pages rely on."""

    def delivery(self, bench: Bench, *, text: str = TEXT, media: tuple[Media, ...] = ()) -> Courier:
        return delivery_of(bench.connector, bench.account, bench.clock, text, media)

    # --- what it says of itself --------------------------------------------------------------------------

    def test_says_what_it_can_do(self, bench: Bench) -> None:
        can = bench.connector.capabilities(bench.account)
        assert can.settle_by
        assert can.limits.text.limit > 0
        assert bench.connector.platform == bench.account.platform

    def test_tells_who_the_key_belongs_to(self, bench: Bench) -> None:
        identity = bench.connector.check(bench.account)
        assert identity.display_name
        assert identity.handle.startswith("@")

    # --- publishing --------------------------------------------------------------------------------------

    def test_publishes_a_text(self, bench: Bench) -> None:
        remote = self.delivery(bench).publish()
        (post,) = bench.held()
        assert (post.id, post.alt_texts) == (remote.id, ())
        assert "08.00–16.00 WITA" in post.text
        assert "https://contoh.go.id/jadwal-panjang-sekali?x=1&y=2" in post.text

    def test_publishes_pictures_in_order_with_their_alternative_texts(self, bench: Bench) -> None:
        courier = self.delivery(bench, media=PICTURES)
        courier.publish()
        (post,) = bench.held()
        keeps_them = bench.connector.capabilities(bench.account).alt_text
        assert post.alt_texts == tuple(one.alt_text if keeps_them else "" for one in PICTURES)
        assert courier.sent > 0

    def test_the_address_of_a_post_is_told(self, bench: Bench) -> None:
        remote = self.delivery(bench).publish()
        assert remote.url
        assert remote.published_at is not None
        assert not remote.scheduled

    def test_steps_follow_from_the_saved_handles_alone(self, bench: Bench) -> None:
        """As after a restart: nothing in memory but what the outbox wrote down."""
        courier = self.delivery(bench, media=PICTURES)
        courier.step()
        if bench.connector.next_step(courier.job).kind is not StepKind.COMMIT:
            courier.step()
        again = Courier(bench.connector, courier.job, bench.clock)
        assert again.connector.next_step(again.job) == courier.connector.next_step(courier.job)
        again.publish()
        assert len(bench.held()) == 1

    def test_only_the_commit_publishes(self, bench: Bench) -> None:
        courier = self.delivery(bench, media=PICTURES)
        courier.until_commit()
        assert bench.held() == []
        assert {one.kind for one in courier.steps} <= {StepKind.PREPARE, StepKind.UPLOAD}

    def test_a_finished_step_is_not_done_again(self, bench: Bench) -> None:
        courier = self.delivery(bench, media=PICTURES)
        courier.until_commit()
        names = [one.name for one in courier.steps]
        assert len(names) == len(set(names))

    def test_the_first_comment_stands_below_its_post_and_is_found_there(self, bench: Bench) -> None:
        connector, account = bench.connector, bench.account
        offered = any(one.id == OPTION for one in connector.capabilities(account).options)
        assert isinstance(connector, Commenting) == offered
        courier = self.delivery(bench)
        job = first_comment_below(courier, courier.publish(), "Tanya jadwal di sini.")
        act = CommentAct(connector)
        if not offered:
            with pytest.raises(NeedsFix, match="not_supported"):
                act.perform(job, act.next_step(job), courier.progress)
            return
        assert act.settle(job).proof is Proof.ABSENT
        written = act.perform(job, act.next_step(job), courier.progress).published
        assert written is not None
        found = eventually(lambda: act.settle(job).remote)
        assert found.id == written.id

    # --- when things go wrong ----------------------------------------------------------------------------

    def test_no_line_is_offline_at_every_step(self, bench: Bench) -> None:
        courier = self.delivery(bench)
        courier.until_commit()
        fresh = self.delivery(bench)
        bench.line_down()
        for one in (fresh, courier):
            with pytest.raises(Offline):
                one.step()

    def test_a_lost_commit_is_unknown_and_then_found(self, bench: Bench) -> None:
        courier = self.delivery(bench, media=PICTURES)
        courier.until_commit()
        bench.lose_next_commit()
        with pytest.raises(OutcomeUnknown):
            courier.step()
        bench.line_up()
        can = bench.connector.capabilities(bench.account)
        if can.settle_by == (SettleBy.ASK,):
            return
        bench.clock.advance(seconds=can.settle_delay_s)
        settled = courier.settle()
        (post,) = bench.held()
        assert settled.proof is Proof.PUBLISHED
        assert settled.remote is not None
        assert settled.remote.id == post.id

    def test_a_commit_that_never_began_is_absent_and_sent_once(self, bench: Bench) -> None:
        courier = self.delivery(bench)
        courier.until_commit()
        courier._change(commit_started_at=bench.clock.now())
        can = bench.connector.capabilities(bench.account)
        bench.clock.advance(seconds=can.settle_delay_s + 1)
        if can.settle_by != (SettleBy.ASK,):
            assert courier.settle().proof is Proof.ABSENT
        courier.publish()
        assert len(bench.held()) == 1

    def test_a_refused_key_asks_to_sign_in(self, bench: Bench) -> None:
        courier = self.delivery(bench)
        courier.until_commit()
        bench.refuse_key()
        with pytest.raises(NeedsSignIn):
            courier.step()
        with pytest.raises(NeedsSignIn):
            bench.connector.check(bench.account)
        assert bench.held() == []

    def test_a_busy_platform_is_tried_later_when_it_says(self, bench: Bench) -> None:
        courier = self.delivery(bench)
        bench.busy(60)
        with pytest.raises(RetryLater) as told:
            courier.step()
        assert told.value.wait_s == 60
        assert not isinstance(told.value, Offline)

    # --- afterwards --------------------------------------------------------------------------------------

    def test_figures_of_known_posts_come_and_unknown_ones_are_left_out(self, bench: Bench) -> None:
        can = bench.connector.capabilities(bench.account)
        remote = self.delivery(bench).publish()
        least = bench.citizens_react(remote.id)
        told = bench.connector.metrics(bench.account, [remote.id, new_id()])
        assert set(told) == ({remote.id} if can.metrics else set())
        if not can.metrics:
            return
        assert set(told[remote.id]) <= can.metrics
        assert all(told[remote.id][metric] >= value for metric, value in least.items())

    def test_a_pasted_link_leads_to_the_figures(self, bench: Bench) -> None:
        """What the admin confirms by a link is found under the id that the API knows."""
        if not bench.connector.capabilities(bench.account).metrics:
            pytest.skip("the platform tells no figures of posts")
        remote = self.delivery(bench).publish()
        if not remote.url.startswith("http"):
            pytest.skip("the platform gives no links")
        link = read_link(bench.account.platform, remote.url, urlsplit(remote.url).hostname or "")
        found = link.remote_id
        if found not in bench.connector.metrics(bench.account, [found]):
            assert isinstance(bench.connector, Resolving)
            found = bench.connector.resolve(bench.account, link.remote_id, link.url)
        assert found == remote.id

    def test_a_strangers_link_leads_nowhere(self, bench: Bench) -> None:
        if isinstance(bench.connector, Resolving):
            self.delivery(bench).publish()
            url = f"{bench.account.server_url}/@lain/123456789012345"
            assert bench.connector.resolve(bench.account, "987654321987654", url) == ""

    def test_figures_of_the_account(self, bench: Bench) -> None:
        can = bench.connector.capabilities(bench.account)
        self.delivery(bench).publish()
        told = bench.connector.account_metrics(bench.account)
        assert set(told) == can.account_metrics
        if Metric.POSTS in told:
            assert told[Metric.POSTS] == 1

    def test_comments_arrive_and_can_be_answered(self, bench: Bench) -> None:
        can = bench.connector.capabilities(bench.account)
        if not (can.comments and can.reply):
            pytest.skip("the platform tells no comments")
        remote = self.delivery(bench).publish()
        bench.citizens_react(remote.id)
        comments, cursor = bench.connector.comments(bench.account, remote.id, "")
        citizen = next(one for one in comments if not one.by_us)
        assert citizen.text
        assert citizen.author
        assert (citizen.id, citizen.delivery_id, citizen.account_id) == ("", "", bench.account.id)
        answer = bench.connector.reply(
            bench.account, citizen.remote_id, "Terima kasih, sudah kami catat.", new_id()
        )
        own = eventually(
            lambda: next(
                (one for one in bench.connector.comments(bench.account, remote.id, cursor)[0] if one.by_us),
                None,
            )
        )
        assert own.remote_id == answer.id
        assert own.parent_remote_id == citizen.remote_id
        assert "sudah kami catat" in own.text

    def test_hiding_works_or_is_refused_in_words(self, bench: Bench) -> None:
        can = bench.connector.capabilities(bench.account)
        if not can.hide:
            with pytest.raises(NeedsFix) as refused:
                bench.connector.hide(bench.account, "1", True)
            assert refused.value.code == "not_supported"
            return
        remote = self.delivery(bench).publish()
        bench.citizens_react(remote.id)
        comments, _ = bench.connector.comments(bench.account, remote.id, "")
        bench.connector.hide(bench.account, comments[0].remote_id, True)
        again, _ = bench.connector.comments(bench.account, remote.id, "")
        assert next(one.hidden for one in again)

    def test_a_deleted_post_is_gone_and_deleting_again_is_fine(self, bench: Bench) -> None:
        if not bench.connector.capabilities(bench.account).delete:
            pytest.skip("the platform deletes nothing")
        remote = self.delivery(bench).publish()
        bench.connector.delete(bench.account, remote.id)
        bench.connector.delete(bench.account, remote.id)
        assert bench.held() == []

    def test_a_schedule_is_handed_over_found_and_taken_back(self, bench: Bench) -> None:
        courier, remote, at = self.hand_over(bench)
        assert (remote.scheduled, remote.published_at) == (True, at)
        assert bench.held() == []
        settled = courier.settle()
        assert settled.proof is Proof.PUBLISHED
        assert settled.remote is not None
        found = settled.remote
        assert (found.id, found.scheduled, found.published_at) == (remote.id, True, at)
        assert bench.connector.cancel_schedule(bench.account, remote.id)
        assert not bench.connector.cancel_schedule(bench.account, remote.id)
        bench.clock.advance(days=1)
        assert bench.held() == []

    def test_a_handed_over_post_is_found_once_it_is_out(self, bench: Bench) -> None:
        courier, remote, at = self.hand_over(bench)
        bench.clock.time = at + timedelta(minutes=2)
        settled = courier.settle()
        assert settled.proof is Proof.PUBLISHED
        assert settled.remote is not None
        assert not settled.remote.scheduled
        assert [one.id for one in bench.held()] == [settled.remote.id]
        assert not bench.connector.cancel_schedule(bench.account, remote.id)

    def hand_over(self, bench: Bench) -> tuple[Courier, RemotePost, datetime]:
        can = bench.connector.capabilities(bench.account)
        if not can.schedule:
            pytest.skip("the platform holds no schedule")
        at = bench.clock.now().replace(microsecond=0) + timedelta(seconds=can.schedule_min_s, hours=3)
        options = {"scheduled_at": at.isoformat()}
        courier = delivery_of(bench.connector, bench.account, bench.clock, TEXT, PICTURES, options)
        return courier, courier.publish(), at
