"""What was chosen for a post leaves with it, keeps it back where it does not fit, and stays with a new time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.domain.acceptance import Acceptance
from core.domain.account import Account, ChannelMode
from core.domain.delivery import Outcome
from core.domain.post import Media, Post, Variant
from core.errors import InvalidInput
from core.services.posts import PostsService
from core.services.problems import Problem
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import stored_account

TOMORROW = START + timedelta(days=1)
FILM = Media("b" * 64, "video/mp4", 1080, 1920, 9_000_000, "Antrean di loket", duration_s=30)
REASON = Acceptance(("nik",), "Disetujui Sekretaris Dinas, nomor contoh")


@pytest.fixture
def youtube(database: SqlDatabase) -> Account:
    return stored_account(database, platform="youtube", mode=ChannelMode.API, display_name="Kanal Dinas")


def saved(posts: PostsService, account: Account, text: str = "Perekaman KTP", **options: str) -> Post:
    variant = Variant(account.id, options=options)
    post = replace(posts.blank(), base_text=text, account_ids=(account.id,), variants=(variant,))
    return posts.save(replace(post, media=(FILM,) if account.platform == "youtube" else ()))


def test_the_frozen_copy_holds_what_fits(
    posts: PostsService, publishing: PublishingService, youtube: Account
) -> None:
    chosen = {"title": "Judul", "privacy": "private", "first_comment": "Tidak tampil", "link": "x"}
    post = saved(posts, youtube, **chosen)
    (delivery,) = publishing.queue(post.id, at=TOMORROW)
    assert publishing.publication(delivery.id).options == {"title": "Judul", "privacy": "private"}
    posts.save(replace(posts.get(post.id), variants=()))
    assert publishing.publication(delivery.id).options["title"] == "Judul"


def test_what_does_not_fit_keeps_the_post_here(
    posts: PostsService, publishing: PublishingService, youtube: Account
) -> None:
    post = saved(posts, youtube, title="a" * 101)
    problem = Problem("option_too_long", youtube.id, 101, 100, "title")
    assert publishing.problems(post) == (problem,)
    with pytest.raises(InvalidInput, match="option_too_long") as refused:
        publishing.queue(post.id, at=TOMORROW)
    assert refused.value.params["option"] == "title"


def test_a_copy_of_the_post_keeps_its_choices(posts: PostsService, youtube: Account) -> None:
    copy = posts.duplicate(saved(posts, youtube, title="Judul").id)
    assert copy.options_for(youtube.id) == {"title": "Judul"}


def test_the_reason_for_a_grave_finding_stands_in_the_ledger(
    posts: PostsService,
    publishing: PublishingService,
    account: Account,
    clock: HandClock,
    database: SqlDatabase,
) -> None:
    other = stored_account(database, display_name="Kedua")
    post = posts.save(replace(posts.blank(), base_text="NIK contoh", account_ids=(account.id, other.id)))
    first, _second = publishing.queue(post.id, at=TOMORROW, accepted=REASON)
    line = publishing.attempts(first.id)[-1]
    assert (line.step, line.outcome) == ("accepted", Outcome.MOVED_BY_ADMIN)
    assert line.params == {"codes": "nik", "reason": "Disetujui Sekretaris Dinas, nomor contoh"}
    assert posts.acceptances(post.id) == ((START, REASON),)
    clock.advance(hours=1)
    later = replace(REASON, reason="Diperiksa lagi oleh Kepala Bidang")
    publishing.queue(post.id, at=TOMORROW, accepted=later)
    assert [reason.reason for _at, reason in posts.acceptances(post.id)] == [REASON.reason, later.reason]


def test_without_a_reason_worth_the_name_nothing_is_queued(
    posts: PostsService, publishing: PublishingService, account: Account
) -> None:
    post = saved(posts, account)
    with pytest.raises(InvalidInput, match="reason_missing"):
        publishing.queue(post.id, at=TOMORROW, accepted=Acceptance(("nik",), "ok"))
    assert posts.deliveries(post.id) == ()
    assert posts.acceptances(post.id) == ()
