"""Exports against posts that were published by hand: what is matched, what is refused, what is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import Delivery, DeliveryState
from core.domain.engagement import FigureSource, Metric
from core.domain.figure_columns import Field
from core.domain.post import Media, Post
from core.errors import InvalidInput
from core.events import Changed, EventBus, Topic
from core.services.figures_import import FiguresImportService, FoundBy
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.column_memory import ColumnFile
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.fakes.desk import stored_account

JADWAL = "Jadwal pelayanan keliling\nSenin di Kecamatan Contoh"
GURU = "Selamat Hari Guru Nasional!"

POSTER = Media("a" * 64, "image/png", 1080, 1080, 52_000, "Poster jadwal", "poster.png")


@pytest.fixture
def account(database: SqlDatabase) -> Account:
    return stored_account(database, platform="instagram", mode=ChannelMode.ASSISTED, handle="@dukcapil")


@pytest.fixture
def importing(
    database: SqlDatabase, paths: WorkspacePaths, clock: HandClock, events: EventBus
) -> FiguresImportService:
    return FiguresImportService(database, ColumnFile(paths.home / "import-columns.json"), clock, events)


Publish = Callable[..., Delivery]


@pytest.fixture
def publish(
    database: SqlDatabase,
    posts: PostsService,
    publishing: PublishingService,
    account: Account,
    clock: HandClock,
) -> Publish:
    def make(text: str, code: str = "") -> Delivery:
        post = posts.save(Post(posts.blank().id, text, media=(POSTER,), account_ids=(account.id,)))
        (delivery,) = publishing.queue(post.id, at=clock.now())
        with database.write() as tx:
            for state in (DeliveryState.DUE, DeliveryState.READY_FOR_ADMIN):
                delivery = tx.deliveries.record(replace(delivery, state=state))
            tx.commit()
        url = f"https://www.instagram.com/p/{code}" if code else ""
        return publishing.confirm(delivery.id, url, code)

    return make


def csv(*rows: str, header: str = "Post ID,Description,Publish time,Permalink,Likes,Comments,Views") -> bytes:
    return "\n".join((header, *rows)).encode()


def test_rows_are_matched_by_link_by_id_and_by_title_with_day(
    importing: FiguresImportService, account: Account, publish: Publish
) -> None:
    jadwal, guru, lain = (
        publish(JADWAL, "DAaaaa1"),
        publish(GURU, "DAbbbb2"),
        publish("Infografis capaian KIA"),
    )
    content = csv(
        'x,"teks lain",11/23/2026,https://www.instagram.com/p/DAaaaa1/?igsh=1,12,,1.250',
        "DAbbbb2,teks lain,11/23/2026,,3,1,",
        'x,"INFOGRAFIS CAPAIAN KIA: 98 persen",11/22/2026,,0,0,7',
    )
    draft = importing.open(account.id, content)
    preview = importing.preview(draft, draft.columns)
    assert preview.faults == ()
    assert [(one.line, one.post.delivery_id, dict(one.metrics), one.found_by) for one in preview.matches] == [
        (2, jadwal.id, {Metric.LIKES: 12, Metric.VIEWS: 1250}, FoundBy.LINK),
        (3, guru.id, {Metric.LIKES: 3, Metric.COMMENTS: 1}, FoundBy.POST_ID),
        (4, lain.id, {Metric.LIKES: 0, Metric.COMMENTS: 0, Metric.VIEWS: 7}, FoundBy.TITLE),
    ]


def test_rows_that_are_not_taken_say_why(
    importing: FiguresImportService, account: Account, publish: Publish
) -> None:
    publish(JADWAL, "DAaaaa1")
    publish(GURU)
    publish(GURU)
    content = csv(
        ",,11/23/2026,https://www.instagram.com/p/DAaaaa1,1,,",
        ",,11/23/2026,https://www.instagram.com/reel/DAaaaa1,2,,",
        ",Selamat Hari Guru Nasional,11/23/2026,,1,,",
        ",Unggahan yang tidak pernah ada,11/23/2026,,1,,",
        ",Jadwal pelayanan keliling,11/20/2026,,1,,",
        ",,11/23/2026,https://www.instagram.com/p/DAzzzz9,1,,",
        ",Jadwal pelayanan keliling,11/23/2026,,banyak,,",
        ",Jadwal pelayanan keliling,11/23/2026,,,,",
        ",Jadwal pelayanan keliling,Lifetime,,5,,",
        ",Guru,11/23/2026,,5,,",
        ",,,,5,,",
        "Total,,,,99,9,9",
    )
    draft = importing.open(account.id, content)
    preview = importing.preview(draft, draft.columns)
    assert [one.line for one in preview.matches] == [2]
    assert [(one.line, one.code) for one in preview.faults] == [
        (3, "post_twice"),
        (4, "several_posts"),
        (5, "post_not_found"),
        (6, "post_not_found"),
        (7, "post_not_found"),
        (8, "number_not_understood"),
        (9, "no_figures"),
        (10, "date_not_understood"),
        (11, "post_not_found"),
        (12, "row_names_no_post"),
    ]
    assert dict(preview.faults[0].params) == {"line": 2}
    assert dict(preview.faults[2].params) == {"title": "Unggahan yang tidak pernah ada"}


def test_nothing_is_written_before_it_is_asked_for(
    importing: FiguresImportService,
    account: Account,
    publish: Publish,
    database: SqlDatabase,
    clock: HandClock,
    heard: list[Changed],
) -> None:
    delivery = publish(JADWAL, "DAaaaa1")
    draft = importing.open(account.id, csv(",,,https://www.instagram.com/p/DAaaaa1,12,,34"))
    preview = importing.preview(draft, draft.columns)
    with database.read() as tx:
        assert tx.engagement.series(delivery.id) == ()
    clock.advance(hours=1)
    heard.clear()
    assert importing.write(preview) == 1
    with database.read() as tx:
        (stored,) = tx.engagement.series(delivery.id)
    assert (dict(stored.metrics), stored.source) == (
        {Metric.LIKES: 12, Metric.VIEWS: 34},
        FigureSource.IMPORTED,
    )
    assert stored.taken_at == clock.now()
    assert Changed(Topic.ENGAGEMENT) in heard


def test_figures_may_be_of_an_earlier_day_but_never_of_a_later(
    importing: FiguresImportService,
    account: Account,
    publish: Publish,
    database: SqlDatabase,
    clock: HandClock,
) -> None:
    delivery = publish(JADWAL, "DAaaaa1")
    draft = importing.open(account.id, csv(",,,https://www.instagram.com/p/DAaaaa1,12,,"))
    preview = importing.preview(draft, draft.columns)
    moments: list[datetime] = []
    for asked in (clock.now() - timedelta(days=2), clock.now() + timedelta(days=2)):
        importing.write(preview, asked)
        with database.read() as tx:
            moments = [one.taken_at for one in tx.engagement.series(delivery.id)]
    assert moments == [clock.now() - timedelta(days=2), clock.now()]


def test_columns_are_mapped_once(
    importing: FiguresImportService, account: Account, publish: Publish, database: SqlDatabase
) -> None:
    publish(JADWAL, "DAaaaa1")
    header = "Alamat unggahan;Jempol;Tgl"
    content = csv("https://www.instagram.com/p/DAaaaa1;7;23/11/2026", header=header)
    draft = importing.open(account.id, content)
    assert (draft.columns, draft.remembered) == ({}, False)
    with pytest.raises(InvalidInput, match="columns_missing"):
        importing.preview(draft, draft.columns)
    mapped = {Field.LINK: 0, Field.LIKES: 1}
    importing.write(importing.preview(draft, mapped))
    again = importing.open(account.id, csv("https://www.instagram.com/p/DAaaaa1;9;", header=header))
    assert (again.columns, again.remembered) == (mapped, True)
    assert importing.preview(again, again.columns).matches[0].metrics == {Metric.LIKES: 9}


def test_memory_of_another_version_is_taken_with_care(
    importing: FiguresImportService, account: Account, paths: WorkspacePaths
) -> None:
    draft = importing.open(account.id, csv(",,,,1,,"))
    ColumnFile(paths.home / "import-columns.json").remember(
        draft.signature, {"soul": 1, "likes": 4, "views": 99}
    )
    again = importing.open(account.id, csv(",,,,1,,"))
    assert (again.columns, again.remembered) == ({Field.LIKES: 4}, True)


def test_export_without_any_match_is_not_written(importing: FiguresImportService, account: Account) -> None:
    draft = importing.open(account.id, csv("Total,,,,1,,"))
    preview = importing.preview(draft, draft.columns)
    assert (preview.matches, preview.faults) == ((), ())
    with pytest.raises(InvalidInput, match="no_figures"):
        importing.write(preview)


@pytest.mark.usefixtures("office")
def test_day_is_the_offices(importing: FiguresImportService, account: Account, publish: Publish) -> None:
    publish(JADWAL)
    draft = importing.open(account.id, csv(",Jadwal pelayanan keliling,2026-11-24,,1,,"))
    assert len(importing.preview(draft, draft.columns).matches) == 1


def test_broken_memory_file_asks_again(tmp_path: Path) -> None:
    path = tmp_path / "columns.json"
    memory = ColumnFile(path)
    for content in ("{", "[1]", '{"a": 1, "b": {"likes": "x", "views": 2}}'):
        path.write_text(content, encoding="utf-8")
        assert memory.recall("a") == {}
    assert memory.recall("b") == {"views": 2}
    memory.remember("c", {"likes": 3})
    assert ColumnFile(path).recall("c") == {"likes": 3}
