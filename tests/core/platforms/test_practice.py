"""The practice platform keeps the contract, stays on this computer, and behaves the same each time."""

import json
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import StepKind
from core.domain.engagement import Metric
from core.domain.publishing import Proof, Step
from core.errors import Bug, NeedsFix, NotFound, StorageFailed
from core.platforms.practice.connector import PracticeConnector
from core.platforms.practice.crowd import CommentKind, Crowd
from core.platforms.practice.feed import OwnReply, PracticeFeed, PracticePost
from core.platforms.practice.switch import PracticeFault, PracticeSwitch
from tests.core.platforms.contract import ConnectorContract, Held
from tests.core.platforms.world import PICTURES, FittedFiles, delivery_of
from tests.fakes.clock import START, HandClock

ACCOUNT = Account("akun-1", "practice", ChannelMode.PRACTICE, "Dukcapil (latihan)", "@latihan")


class PracticeBench:
    """The practice platform with its switch for trouble."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.account = ACCOUNT
        self.feed = PracticeFeed(folder / "practice", self.clock)
        self.switch = PracticeSwitch()
        fitted = FittedFiles(folder, lambda media: media.hash.encode())
        self.connector = PracticeConnector(self.feed, fitted, self.clock, self.switch)

    def held(self) -> list[Held]:
        posts = reversed(self.feed.posts(self.account.id))
        return [Held(one.id, one.text, tuple(media.alt_text for media in one.media)) for one in posts]

    def line_down(self) -> None:
        self.switch.fault = PracticeFault.LINE_DOWN

    def lose_next_commit(self) -> None:
        self.switch.fault = PracticeFault.ANSWER_LOST

    def line_up(self) -> None:
        self.switch.fault = PracticeFault.NONE

    def refuse_key(self) -> None:
        self.switch.fault = PracticeFault.KEY_REFUSED

    def busy(self, wait_s: int) -> None:
        self.switch.fault = PracticeFault.SERVER_BUSY

    def citizens_react(self, remote_id: str) -> Mapping[Metric, int]:
        self.clock.advance(days=3)
        return {Metric.LIKES: 1, Metric.COMMENTS: 1}


@pytest.fixture
def bench(tmp_path: Path) -> PracticeBench:
    return PracticeBench(tmp_path)


class TestContract(ConnectorContract):
    pass


def crowd(number: int, *, has_media: bool = False) -> Crowd:
    return Crowd(f"unggahan-{number}", START, has_media=has_media)


def test_figures_only_grow_and_then_rest() -> None:
    for number in range(40):
        seen: dict[Metric, int] = {}
        for hours in (0, 1, 2, 4, 8, 24, 72, 400, 2000, 4000):
            figures = crowd(number).figures(START + timedelta(hours=hours))
            assert all(figures[metric] >= value for metric, value in seen.items())
            seen = figures
        assert seen[Metric.LIKES] <= 120
        assert seen[Metric.VIEWS] >= seen[Metric.LIKES]


def test_asked_again_the_citizens_say_the_same() -> None:
    later = START + timedelta(days=2)
    assert crowd(7).figures(later) == crowd(7).figures(later)
    assert crowd(7).comments(later) == crowd(7).comments(later)


def test_pictures_win_more_likes_and_some_figures_are_missing() -> None:
    later = START + timedelta(days=9)
    plain = sum(crowd(one).figures(later)[Metric.LIKES] for one in range(50))
    pictured = sum(crowd(one, has_media=True).figures(later)[Metric.LIKES] for one in range(50))
    assert pictured > plain
    told = [crowd(one).figures(later) for one in range(50)]
    for metric in (Metric.SAVES, Metric.REACH):
        assert 0 < sum(metric in one for one in told) < 50
    assert Metric.REACH not in crowd(1).figures(START + timedelta(minutes=30))


def test_comments_come_over_time_in_order_and_never_twice_under_one_post() -> None:
    later = START + timedelta(days=3)
    kinds = set()
    for number in range(160):
        comments = crowd(number).comments(later)
        assert 1 <= len(comments) <= 9
        assert len({one.text for one in comments}) == len(comments)
        assert [one.written_at for one in comments] == sorted(one.written_at for one in comments)
        assert len(crowd(number).comments(START)) == 0
        kinds |= {one.kind for one in comments}
    assert kinds == set(CommentKind)


def test_nobody_reacts_to_what_is_not_out_yet() -> None:
    assert crowd(1).figures(START - timedelta(hours=1)) == {}
    assert crowd(1).followers_won(START - timedelta(hours=1)) == 0


def test_publishing_twice_with_one_key_gives_one_post(bench: PracticeBench) -> None:
    courier = delivery_of(bench.connector, ACCOUNT, bench.clock)
    courier.until_commit()
    courier.step()
    bench.clock.advance(minutes=5)
    again = courier.step()
    assert len(bench.held()) == 1
    assert again.published is not None
    assert again.published.published_at == START


def test_refused_content_can_be_practised(bench: PracticeBench) -> None:
    courier = delivery_of(bench.connector, ACCOUNT, bench.clock)
    courier.until_commit()
    bench.switch.fault = PracticeFault.CONTENT_REFUSED
    with pytest.raises(NeedsFix) as refused:
        courier.step()
    assert refused.value.code == "content_refused"


def test_the_feed_shows_newest_first_with_figures_comments_and_answers(bench: PracticeBench) -> None:
    first = delivery_of(bench.connector, ACCOUNT, bench.clock, "Pertama", PICTURES).publish()
    bench.clock.advance(hours=50)
    second = delivery_of(bench.connector, ACCOUNT, bench.clock, "Kedua").publish()
    bench.clock.advance(hours=1)
    newest, oldest = bench.feed.feed()
    assert (newest.post.id, oldest.post.id) == (second.id, first.id)
    assert oldest.figures[Metric.LIKES] > 0
    bench.feed.reply(
        first.id, OwnReply("jawab-1", f"{first.id}.0", "Buka sampai pukul 15.00.", bench.clock.now())
    )
    bench.feed.reply(
        first.id, OwnReply("jawab-1", f"{first.id}.0", "Buka sampai pukul 15.00.", bench.clock.now())
    )
    answered = bench.feed.feed(limit=2)[1]
    assert [one.text for one in answered.comments if one.by_us] == ["Buka sampai pukul 15.00."]
    assert answered.figures[Metric.COMMENTS] == oldest.figures[Metric.COMMENTS] + 1


def test_hidden_comments_can_be_shown_again(bench: PracticeBench) -> None:
    remote = delivery_of(bench.connector, ACCOUNT, bench.clock).publish()
    bench.clock.advance(days=3)
    comment = f"{remote.id}.0"
    bench.connector.hide(ACCOUNT, comment, True)
    bench.connector.hide(ACCOUNT, comment, False)
    assert not any(one.hidden for one in bench.connector.comments(ACCOUNT, remote.id, "")[0])


def test_new_comments_only_after_the_cursor(bench: PracticeBench) -> None:
    remote = delivery_of(bench.connector, ACCOUNT, bench.clock).publish()
    bench.clock.advance(days=3)
    all_of_them, cursor = bench.connector.comments(ACCOUNT, remote.id, "")
    assert all_of_them
    assert bench.connector.comments(ACCOUNT, remote.id, cursor) == ((), cursor)
    assert bench.connector.comments(ACCOUNT, "tidak-ada", "") == ((), "")


def test_what_is_gone_cannot_be_answered_or_hidden(bench: PracticeBench) -> None:
    for act in (
        lambda: bench.connector.reply(ACCOUNT, "hilang.0", "Halo", "kunci"),
        lambda: bench.connector.hide(ACCOUNT, "hilang.0", True),
    ):
        with pytest.raises(NeedsFix) as refused:
            act()
        assert refused.value.code == "not_found"
    with pytest.raises(NotFound):
        bench.feed.hide("hilang.0", True)


def test_another_program_run_sees_the_same_feed(bench: PracticeBench, tmp_path: Path) -> None:
    remote = delivery_of(bench.connector, ACCOUNT, bench.clock, media=PICTURES).publish()
    other = PracticeFeed(tmp_path / "practice", bench.clock)
    assert other.get(remote.id) == bench.feed.get(remote.id)
    assert other.posts("akun lain") == ()


def test_a_damaged_file_costs_one_post_not_the_feed(bench: PracticeBench, tmp_path: Path) -> None:
    delivery_of(bench.connector, ACCOUNT, bench.clock).publish()
    (tmp_path / "practice" / "rusak.json").write_text("{", encoding="utf-8")
    (tmp_path / "practice" / "aneh.json").write_text(json.dumps({"id": "aneh"}), encoding="utf-8")
    assert len(bench.feed.posts()) == 1


def test_an_id_never_becomes_a_path(bench: PracticeBench) -> None:
    with pytest.raises(Bug):
        bench.feed.get("../../rahasia")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "practice").write_text("a file where the folder should be", encoding="utf-8")
    feed = PracticeFeed(tmp_path / "practice", HandClock())
    with pytest.raises(StorageFailed):
        feed.publish(PracticePost("satu", "akun-1", "Dukcapil", "Halo", START))


def test_a_late_schedule_is_published_now(bench: PracticeBench) -> None:
    options = {"scheduled_at": (START - timedelta(hours=1)).isoformat()}
    remote = delivery_of(bench.connector, ACCOUNT, bench.clock, options=options).publish()
    assert remote.published_at == START


def test_nothing_prepared_means_nothing_published(bench: PracticeBench) -> None:
    assert delivery_of(bench.connector, ACCOUNT, bench.clock).settle().proof is Proof.ABSENT


def test_a_strange_step_is_a_bug(bench: PracticeBench) -> None:
    courier = delivery_of(bench.connector, ACCOUNT, bench.clock)
    with pytest.raises(Bug):
        bench.connector.perform(courier.job, Step(StepKind.SETTLE, "aneh"), courier.progress)
