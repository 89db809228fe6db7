"""A text beside a picture is a caption, which some platforms keep shorter."""

from __future__ import annotations

from dataclasses import replace

from core.domain.account import ChannelMode
from core.domain.post import Media
from core.services.posts import PostsService
from core.services.problems import Problem
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.desk import stored_account


def test_telegram_takes_less_text_with_a_picture(
    posts: PostsService, publishing: PublishingService, database: SqlDatabase
) -> None:
    account = stored_account(database, platform="telegram", mode=ChannelMode.ASSISTED)
    post = replace(posts.blank(), base_text="a" * 2_000, account_ids=(account.id,))
    assert publishing.problems(post) == ()
    picture = Media("0" * 64, "image/png", 10, 10, 100, "Antrean warga di loket")
    with_picture = replace(post, media=(picture,))
    assert publishing.problems(with_picture) == (Problem("text_too_long", account.id, 2_000, 1_024),)
