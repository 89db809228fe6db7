"""Posts and frozen copies: whole, searchable, and cheap to list."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.domain.delivery import DeliveryState
from core.domain.ids import new_id
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.post import LatePolicy, Post, PostFunction, Publication, TemplateUse, Variant
from core.errors import NotFound
from storage.posts import KEEP_MEDIA_OF_DELETED
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW, account, line, picture, queued


def _save(database: SqlDatabase, *posts: Post) -> None:
    with database.write() as tx:
        for one in posts:
            tx.posts.save(one)
        tx.commit()


def test_every_field_survives(database: SqlDatabase) -> None:
    first, second = account("A"), account("B", platform="instagram")
    post = Post(
        id=new_id(),
        base_text="Jadwal imunisasi\nSenin–Jumat 😀",
        function=PostFunction.EDUCATE,
        campaign="Cegah stunting",
        media=(picture(1), replace(picture(2), duration_s=12.5)),
        variants=(
            Variant(second.id, "Versi pendek", (picture(3),)),
            Variant(first.id, None, (), {"title": "Jadwal", "first_comment": "Tanya di sini 😀"}),
        ),
        account_ids=(second.id, first.id),
        planned_at=NOW + timedelta(hours=3),
        late=LatePolicy(None, NOW + timedelta(days=2)),
        template=TemplateUse("service_notice", "calm", "portrait", '{"title": "x"}'),
        observance="hari-kesehatan",
        data_source="Dinkes 2026",
        sensitive=True,
        created_at=NOW - timedelta(days=1),
        updated_at=NOW,
        queued_at=NOW,
    )
    with database.write() as tx:
        tx.accounts.save(first)
        tx.accounts.save(second)
        tx.commit()
    _save(database, post)
    with database.read() as tx:
        assert tx.posts.get(post.id) == post
        (chip,) = tx.posts.chips_between(NOW, NOW + timedelta(days=1))
    assert (chip.title, chip.account_ids, chip.platforms) == (
        "Jadwal imunisasi",
        (second.id, first.id),
        ("instagram", "mastodon"),
    )
    assert (chip.first_media_hash, chip.template_id, chip.states) == (picture(1).hash, "service_notice", {})
    shorter = replace(post, media=(), variants=(), template=None, account_ids=())
    _save(database, shorter)
    with database.read() as tx:
        assert tx.posts.get(post.id) == shorter


def test_times_are_filled_in_once(database: SqlDatabase, clock: HandClock) -> None:
    post = Post(new_id(), "x")
    _save(database, post)
    clock.advance(minutes=5)
    _save(database, post)
    with database.read() as tx:
        stored = tx.posts.get(post.id)
        with pytest.raises(NotFound, match="post"):
            tx.posts.get("gone")
        with pytest.raises(NotFound, match="publication"):
            tx.publications.get("gone")
    assert (stored.created_at, stored.updated_at) == (NOW, NOW + timedelta(minutes=5))


def test_calendar_and_drafts_part_the_posts(database: SqlDatabase) -> None:
    start = NOW
    posts = [
        Post(new_id(), text, planned_at=planned)
        for text, planned in (
            ("before", start - timedelta(microseconds=1)),
            ("second", start + timedelta(hours=1)),
            ("first", start),
            ("end", start + timedelta(days=1)),
            ("older draft", None),
        )
    ]
    deleted = Post(new_id(), "deleted", planned_at=start, deleted_at=NOW)
    newer = Post(new_id(), "newer draft", updated_at=NOW + timedelta(minutes=1))
    _save(database, *posts, deleted, newer, Post(new_id(), "no draft", deleted_at=NOW))
    with database.read() as tx:
        assert [one.title for one in tx.posts.chips_between(start, start + timedelta(days=1))] == [
            "first",
            "second",
        ]
        assert [one.title for one in tx.posts.drafts()] == ["newer draft", "older draft"]
        assert [one.title for one in tx.posts.drafts(1)] == ["newer draft"]


def test_a_chip_counts_deliveries_by_state(database: SqlDatabase) -> None:
    owner = account()
    sent = queued(database, owner, state=DeliveryState.PUBLISHED)
    with database.write() as tx:
        for state in (DeliveryState.PUBLISHED, DeliveryState.EXPIRED):
            copy = Publication(new_id(), sent.post_id, owner.id, "x")
            tx.publications.add(copy)
            again = replace(sent, id=new_id(), publication_id=copy.id, state=state)
            tx.deliveries.add(again, line(again))
        tx.commit()
    with database.read() as tx:
        (chip,) = tx.posts.chips_between(NOW, NOW + timedelta(days=1))
    assert chip.states == {DeliveryState.PUBLISHED: 2, DeliveryState.EXPIRED: 1}


def test_search_finds_every_text_of_a_post_newest_first(database: SqlDatabase) -> None:
    owner = account()
    with database.write() as tx:
        tx.accounts.save(owner)
        tx.commit()
    old = Post(
        new_id(), "Posyandu balita", campaign="Cegah stunting", media=(picture(alt_text="Bayi ditimbang"),)
    )
    new = Post(new_id(), "Lomba posyandu", variants=(Variant(owner.id, "Khusus édisi"),))
    gone = Post(new_id(), "Posyandu lama", deleted_at=NOW)
    _save(database, old, new, gone)

    def found(words: str, limit: int = 50) -> list[str]:
        with database.read() as tx:
            return [one.post_id for one in tx.posts.search(words, limit)]

    assert found("posyandu") == [new.id, old.id]
    assert found("POSY") == [new.id, old.id]
    assert found("posyandu", 1) == [new.id]
    assert found("stunting posyandu") == [old.id]
    assert found("ditimbang") == [old.id]
    assert found("edisi") == [new.id]
    assert found("tidak-ada") == []
    for odd in ("", "  ", "_", "a\x00b", '"', "* OR NEAR(", "-", "'; DROP TABLE posts"):
        assert found(odd) == []
    _save(database, replace(old, base_text="Imunisasi"))
    assert found("posyandu") == [new.id]
    assert found("imunisasi") == [old.id]


def test_a_frozen_copy_keeps_everything(database: SqlDatabase) -> None:
    owner = account()
    sent = queued(database, owner)
    copy = Publication(
        new_id(), sent.post_id, owner.id, "\n teks", (picture(4), picture(5)), {"visibility": "public"}
    )
    with database.write() as tx:
        tx.publications.add(copy)
        tx.commit()
    with database.read() as tx:
        stored = tx.publications.get(copy.id)
    assert stored == replace(copy, created_at=NOW)
    assert stored.content_hash == copy.content_hash


def test_media_that_somebody_needs(database: SqlDatabase, clock: HandClock) -> None:
    used_in_template = "ab" * 32
    queued(database, account())
    living = Post(
        new_id(),
        media=(picture(10),),
        template=TemplateUse("t", "l", "s", f'{{"photo": "{used_in_template}"}}'),
    )
    deleted = Post(new_id(), media=(picture(11),), deleted_at=NOW)
    _save(database, living, deleted)
    with database.write() as tx:
        tx.office.save(Office("Dinkes", OfficeKind.HEALTH, logo_hash=f"{'cd' * 32} {'ef' * 32}"))
        tx.commit()
    always = {picture(1).hash, picture(10).hash, used_in_template, "cd" * 32, "ef" * 32}
    with database.read() as tx:
        assert tx.posts.media_in_use() == always | {picture(11).hash}
    clock.time += KEEP_MEDIA_OF_DELETED
    with database.read() as tx:
        assert tx.posts.media_in_use() == always
