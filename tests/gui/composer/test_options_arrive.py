"""What is chosen in the composer is what the platform's own server holds in the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest
from PySide6.QtTest import QTest

from core.clock import Clock
from core.domain.account import Account
from core.domain.delivery import DeliveryState
from core.domain.post import Media
from core.sync.assemble import make_line
from core.sync.drain import Did, Drain
from core.sync.retry import RetryPolicy
from gui.composer.page import ComposerPage
from gui.composer.schedule_bar import When
from tests.core.platforms import films
from tests.core.platforms.test_facebook import FacebookBench
from tests.core.platforms.test_instagram import InstagramBench
from tests.core.platforms.test_mastodon import MastodonBench
from tests.core.platforms.test_tiktok import TikTokBench
from tests.core.platforms.test_x import XBench
from tests.core.platforms.test_youtube import YouTubeBench
from tests.core.platforms.world import PICTURES
from tests.fakes.clock import HandClock
from tests.fakes.desk import stored_account
from tests.gui.composer.test_options import (
    choose,
    comment,
    line,
    opened,
    settle,
    tick,
)
from tests.gui.page_desk import PageDesk
from tests.servers.fakes.facebook import FakeFacebook
from tests.servers.fakes.instagram import FakeInstagram
from tests.servers.fakes.mastodon import FakeMastodon
from tests.servers.fakes.tiktok import FakeTikTok
from tests.servers.fakes.x import FakeX
from tests.servers.fakes.youtube import FakeYouTube

PICTURE = Media(PICTURES[0].hash, "image/jpeg", 1080, 1350, 1, "Poster jadwal layanan", "a.jpg")


class Bench(Protocol):
    """A platform's fake with the real connector and the account on it."""

    clock: HandClock
    account: Account
    connector: Any
    http: Any


@contextmanager
def on(desk: PageDesk, bench: Bench) -> Iterator[Account]:
    """Let the office have this account; its connector is the real one."""
    kept = {name: getattr(bench.account, name) for name in bench.account.__slots__ if name != "id"}
    stored = stored_account(desk.database, id=bench.account.id, **kept)
    desk.connectors.known[stored.platform] = bench.connector
    try:
        yield stored
    finally:
        bench.http.close()


def write(desk: PageDesk, composer: ComposerPage, account: Account, *media: Media) -> None:
    post = desk.post("Perekaman KTP keliling hari Kamis", None, account, media=media)
    composer.show_page({"post_id": post.id})
    settle(desk, composer)
    opened(composer)


def send(desk: PageDesk, composer: ComposerPage, bench: Bench) -> list[DeliveryState]:
    """Confirm, and let the outbox do all that it can; films may take the platform a while."""
    composer.footer.schedule.mode._chips[When.NOW].click()
    settle(desk, composer)
    composer.main_action()
    desk.settle()
    assert composer.confirm.isVisible(), desk.said
    composer.main_action()
    desk.settle()
    clock: Clock = desk.clock
    line_watch = make_line(clock, desk.services.events)
    drain = Drain(
        desk.database,
        desk.connectors,  # type: ignore[arg-type]
        clock,
        desk.services.events,
        line_watch,
        RetryPolicy(lambda: 0.5),
        "test",
    )
    for _ in range(8):
        desk.clock.advance(seconds=60)
        bench.clock.time = desk.clock.time
        drain.begin_pass()
        while drain.step().did is not Did.NOTHING:
            pass
    return [one.state for one in desk.services.posts.deliveries(composer.draft.post.id)]


def test_a_first_comment_and_a_link_stand_on_the_page(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path
) -> None:
    with FakeFacebook() as server:
        bench = FacebookBench(server, tmp_path)
        with on(desk, bench) as account:
            write(desk, composer, account)
            comment(composer, "Jadwal lengkap ada di laman kami.")
            QTest.keyClicks(line(composer, "link").input, "https://dukcapil.contoh.go.id/jadwal")
            assert send(desk, composer, bench) == [DeliveryState.PUBLISHED]
        (post,) = server.of()
        assert [one["message"] for one in server.comments.values()] == ["Jadwal lengkap ada di laman kami."]
        assert [one["parent_id"] for one in server.comments.values()] == [post["id"]]
        (sent,) = [one for one in server.requests if one.path.endswith("/feed") and one.method == "POST"]
        assert sent.value("link") == "https://dukcapil.contoh.go.id/jadwal"


def test_a_picture_becomes_a_story(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    with FakeInstagram() as server:
        bench = InstagramBench(server, tmp_path)
        with on(desk, bench) as account:
            write(desk, composer, account, PICTURE)
            choose(composer, "kind", "Story")
            assert send(desk, composer, bench) == [DeliveryState.PUBLISHED]
        made = [one for one in server.requests if one.path.endswith("/media") and one.method == "POST"]
        assert [one.value("media_type") for one in made] == ["STORIES"]


def test_a_warning_and_who_can_see_it(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    with FakeMastodon() as server:
        bench = MastodonBench(server, tmp_path)
        with on(desk, bench) as account:
            write(desk, composer, account, PICTURE)
            choose(composer, "visibility", "Everyone, but not in public lists")
            QTest.keyClicks(line(composer, "spoiler_text").input, "Foto lokasi banjir")
            tick(composer, "sensitive")
            assert send(desk, composer, bench) == [DeliveryState.PUBLISHED]
        (status,) = server.of("alice")
        assert (status["visibility"], status["spoiler_text"], status["sensitive"]) == (
            "unlisted",
            "Foto lokasi banjir",
            True,
        )


def test_who_can_reply_on_x(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    with FakeX() as server:
        bench = XBench(server, tmp_path)
        with on(desk, bench) as account:
            write(desk, composer, account)
            choose(composer, "reply_settings", "Only who is mentioned")
            tick(composer, "ai_made")
            assert composer.options.summary.text().endswith("costs about US$0,015")
            assert send(desk, composer, bench) == [DeliveryState.PUBLISHED]
        (sent,) = [one for one in server.requests if one.path == "/2/tweets" and one.method == "POST"]
        assert b'"reply_settings": "mentionedUsers"' in sent.body
        assert b'"made_with_ai": true' in sent.body


def test_a_videos_title_tags_and_privacy(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    film = Media(films.FILM.hash, "video/mp4", 1280, 720, 1, "Petugas di loket pelayanan", "layanan.mp4", 31)
    with FakeYouTube() as server:
        bench = YouTubeBench(server, tmp_path)
        with on(desk, bench) as account:
            write(desk, composer, account, film)
            QTest.keyClicks(line(composer, "title").input, "Perekaman KTP di desa")
            QTest.keyClicks(line(composer, "tags").input, "KTP, layanan keliling")
            choose(composer, "privacy", "Who has the link")
            comment(composer, "Tanya jadwal di sini.")
            assert send(desk, composer, bench) == [DeliveryState.PUBLISHED]
        (video,) = server.videos.values()
        assert video["snippet"]["title"] == "Perekaman KTP di desa"
        assert video["snippet"]["tags"] == ["KTP", "layanan keliling"]
        assert video["status"]["privacyStatus"] == "unlisted"
        assert len(server.threads) == 1


def test_who_can_see_a_direct_post(desk: PageDesk, composer: ComposerPage, tmp_path: Path) -> None:
    film = Media(films.FILM.hash, "video/mp4", 1280, 720, 1, "Petugas di loket pelayanan", "layanan.mp4", 31)
    with FakeTikTok() as server:
        bench = TikTokBench(server, tmp_path)
        with on(desk, bench) as account:
            write(desk, composer, account, film)
            tick(composer, "direct_post")
            choose(composer, "privacy", "Only this account")
            tick(composer, "allow_comment")
            send(desk, composer, bench)
        (job,) = server.jobs.values()
        assert job["post"]["privacy_level"] == "SELF_ONLY"
        assert job["post"]["disable_comment"] is False
        assert job["post"]["disable_duet"] is True


@pytest.mark.parametrize("rights", ["user.info.basic video.upload"])
def test_without_the_right_to_it_nothing_is_offered(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path, rights: str
) -> None:
    with FakeTikTok() as server:
        bench = TikTokBench(server, tmp_path)
        bench.account = bench.account.__class__(
            **{
                **{name: getattr(bench.account, name) for name in bench.account.__slots__},
                "options": {"client_key": "kunci-kantor", "rights": rights},
            }
        )
        with on(desk, bench) as account:
            write(desk, composer, account)
            assert composer.options.form is not None
            assert composer.options.form.fields == {}
            assert composer.options.form.notes.text() == (
                "TikTok keeps at most 5 unfinished drafts in 24 hours."
            )


def test_a_draft_waits_for_the_admin_until_it_is_finished_in_the_app(
    desk: PageDesk, composer: ComposerPage, tmp_path: Path
) -> None:
    film = Media(films.FILM.hash, "video/mp4", 1280, 720, 1, "Petugas di loket pelayanan", "layanan.mp4", 31)
    with FakeTikTok() as server:
        bench = TikTokBench(server, tmp_path)
        with on(desk, bench) as account:
            write(desk, composer, account, film)
            assert send(desk, composer, bench) == [DeliveryState.HANDED_OVER]
        (delivery,) = desk.services.posts.deliveries(composer.draft.post.id)
        assert delivery.asked
        lines = [one.step for one in desk.services.publishing.attempts(delivery.id)]
        assert lines[-1] == "finish"  # looking again and finding it unchanged leaves no line
