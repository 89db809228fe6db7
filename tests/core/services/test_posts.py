"""Writing and planning posts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account
from core.domain.formats import OfficeZone
from core.domain.post import Post, PostFunction, TemplateUse, Variant
from core.errors import InvalidInput, NotFound
from core.events import Changed, Topic
from core.services.posts import MAX_TEXT_CHARACTERS, PostsService, moved
from core.services.publishing import PublishingService
from tests.fakes.clock import START, HandClock

DAY = datetime(2026, 12, 1, 0, 0, tzinfo=UTC)


def test_a_post_comes_back_as_it_was_saved(
    posts: PostsService, account: Account, heard: list[Changed]
) -> None:
    picture = posts.store_picture(b"bytes of a picture", "image/png", 1080, 1350, "Jadwal keliling")
    written = replace(
        posts.blank(DAY, "Hari Guru"),
        base_text="Halo\nwarga",
        function=PostFunction.EDUCATE,
        media=(picture,),
        account_ids=(account.id,),
        variants=(Variant(account.id, "Halo, Sobat", ()),),
        template=TemplateUse("service_notice", "calm", "1080x1350", '{"jenis": "TUTUP"}'),
        campaign="Uang Kita",
        data_source="Bidang PIAK",
        sensitive=True,
    )
    saved = posts.save(written)
    assert saved == replace(written, created_at=START, updated_at=START)
    assert posts.get(written.id) == saved
    assert Changed(Topic.POSTS, written.id) in heard


def test_a_variant_overrides_and_a_missing_one_inherits(posts: PostsService) -> None:
    picture = posts.store_picture(b"x", "image/png", 1, 1)
    post = replace(
        posts.blank(),
        base_text="semua",
        media=(picture,),
        variants=(Variant("a", "sendiri", ()), Variant("b")),
    )
    assert (post.text_for("a"), post.media_for("a")) == ("sendiri", ())
    assert (post.text_for("b"), post.media_for("b")) == ("semua", (picture,))
    assert (post.text_for("c"), post.media_for("c")) == ("semua", (picture,))


def test_the_title_is_the_first_written_line_or_the_occasion(posts: PostsService) -> None:
    assert replace(posts.blank(), base_text="\n  \n Dua \nTiga").title == "Dua"
    assert posts.blank(observance="Hari Guru").title == "Hari Guru"


def test_text_beyond_every_platform_is_refused_and_nothing_stored(posts: PostsService) -> None:
    post = replace(posts.blank(), base_text="a" * (MAX_TEXT_CHARACTERS + 1))
    with pytest.raises(InvalidInput, match="text_too_long"):
        posts.save(post)
    with pytest.raises(NotFound):
        posts.get(post.id)


def test_moving_to_another_day_keeps_the_office_hour(posts: PostsService) -> None:
    late_evening = datetime(2026, 12, 1, 14, 30, tzinfo=UTC)  # 22.30 WITA
    post = posts.save(posts.blank(late_evening))
    after = posts.move_to_day(post.id, date(2026, 12, 24), OfficeZone.WITA)
    assert after.planned_at == datetime(2026, 12, 24, 14, 30, tzinfo=UTC)
    assert posts.get(post.id).planned_at == after.planned_at


def test_a_draft_put_on_a_day_gets_eight_in_the_morning() -> None:
    assert moved(None, date(2026, 12, 24), OfficeZone.WIT) == datetime(2026, 12, 23, 23, tzinfo=UTC)


def test_lists_by_day_drafts_and_search(posts: PostsService, clock: HandClock) -> None:
    planned = posts.save(replace(posts.blank(DAY), base_text="Pelayanan keliling Desa Sukamaju"))
    clock.advance(minutes=1)
    draft = posts.save(replace(posts.blank(), base_text="Gagasan liburan"))
    assert [one.post_id for one in posts.between(DAY, DAY + timedelta(days=1))] == [planned.id]
    assert posts.between(DAY + timedelta(days=1), DAY + timedelta(days=2)) == ()
    assert [one.post_id for one in posts.drafts()] == [draft.id]
    assert [one.post_id for one in posts.search("sukamaju")] == [planned.id]


def test_a_duplicate_is_a_new_draft(posts: PostsService) -> None:
    original = posts.save(replace(posts.blank(DAY), base_text="Sekali lagi"))
    copy = posts.duplicate(original.id)
    assert copy.id != original.id
    assert (copy.base_text, copy.planned_at, copy.queued_at) == ("Sekali lagi", None, None)


def test_deleting_can_be_undone(posts: PostsService) -> None:
    post = posts.save(replace(posts.blank(DAY), base_text="Hapus saya"))
    posts.delete(post.id)
    assert posts.between(DAY, DAY + timedelta(days=1)) == ()
    posts.restore(post.id)
    assert [one.title for one in posts.between(DAY, DAY + timedelta(days=1))] == ["Hapus saya"]


def test_a_queued_post_is_neither_moved_nor_deleted(
    posts: PostsService, publishing: PublishingService, account: Account
) -> None:
    post = posts.save(replace(posts.blank(DAY), base_text="Antre", account_ids=(account.id,)))
    publishing.queue(post.id, at=DAY)
    with pytest.raises(InvalidInput, match="already_queued"):
        posts.move_to_day(post.id, date(2026, 12, 9), OfficeZone.WIB)
    with pytest.raises(InvalidInput, match="already_queued"):
        posts.delete(post.id)
    assert len(posts.deliveries(post.id)) == 1


def test_a_file_is_copied_in_and_named_by_its_content(posts: PostsService, tmp_path: Path) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(b"isi foto")
    kept = posts.store_file(file, "image/jpeg", 640, 480)
    file.unlink()
    assert (kept.size_bytes, kept.file_name, kept.width) == (8, "foto.jpg", 640)
    assert posts.store_picture(b"isi foto", "image/jpeg", 640, 480).hash == kept.hash


def test_an_unknown_post_is_not_found(posts: PostsService) -> None:
    with pytest.raises(NotFound):
        posts.get(Post(id="tidak-ada").id)
