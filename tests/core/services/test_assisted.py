"""A kit on the disk: what lies in its folder, that doing it again changes nothing, and that it goes away."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.delivery import Delivery, DeliveryState, admin_line
from core.domain.ids import new_id
from core.domain.post import Media, Post, Publication
from core.domain.publishing import Job
from core.errors import InvalidInput, NeedsFix, StorageFailed
from core.ports import MediaStore
from core.services.assisted import CAPTION_FILE, KITS_FOLDER, AssistedService
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.fakes.desk import stored_account

CAPTION = "Jadwal keliling Desember 2026!\nSenin di Kecamatan Contoh. #KTP"
STEM = "jadwal-keliling-desember-2026-senin-di"


class AsStored:
    """Fits nothing: gives the stored file, or what the test says."""

    def __init__(self, media: MediaStore) -> None:
        self._media = media
        self.fault: Exception | None = None

    def __call__(self, media: Media, job: Job) -> Path:
        if self.fault is not None:
            raise self.fault
        return self._media.path(media.hash)


@pytest.fixture
def fitted(media: MediaStore) -> AsStored:
    return AsStored(media)


@pytest.fixture
def account(database: SqlDatabase) -> Account:
    return stored_account(database, platform="instagram", mode=ChannelMode.ASSISTED, handle="@dukcapil")


@pytest.fixture
def assisted(
    database: SqlDatabase, publishing: PublishingService, fitted: AsStored, paths: WorkspacePaths
) -> AssistedService:
    return AssistedService(database, publishing, fitted, paths.exports)


Ready = Callable[..., Delivery]


@pytest.fixture
def ready(
    database: SqlDatabase,
    posts: PostsService,
    publishing: PublishingService,
    media: MediaStore,
    account: Account,
    clock: HandClock,
) -> Ready:
    """Makes a delivery that waits for the admin."""

    def make(text: str = CAPTION, alt_texts: tuple[str, ...] = ("Poster jadwal", "Peta")) -> Delivery:
        pictures = tuple(
            Media(media.add_bytes(f"{place}".encode()), "image/jpeg", 10, 10, 1, alt)
            for place, alt in enumerate(alt_texts)
        )
        post = posts.save(Post(posts.blank().id, text, media=pictures, account_ids=(account.id,)))
        (delivery,) = publishing.queue(post.id, at=clock.now())
        return handed(database, delivery)

    return make


def handed(database: SqlDatabase, delivery: Delivery) -> Delivery:
    with database.write() as tx:
        for state in (DeliveryState.DUE, DeliveryState.READY_FOR_ADMIN):
            delivery = tx.deliveries.record(replace(delivery, state=state))
        tx.commit()
    return delivery


def listing(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_folder_holds_pictures_in_order_with_alt_texts_and_caption(
    assisted: AssistedService, ready: Ready, paths: WorkspacePaths
) -> None:
    kit = assisted.prepare(ready().id)
    assert kit.folder.parent == paths.exports / KITS_FOLDER
    assert kit.folder.name.startswith(f"2026-11-23-0730-instagram-{STEM}-")
    assert listing(kit.folder) == [
        f"01-{STEM}.jpg",
        f"01-{STEM}.txt",
        f"02-{STEM}.jpg",
        f"02-{STEM}.txt",
        CAPTION_FILE,
    ]
    assert (kit.folder / CAPTION_FILE).read_text(encoding="utf-8") == CAPTION
    assert (kit.folder / f"02-{STEM}.txt").read_text(encoding="utf-8") == "Peta"
    assert [one.path and one.path.read_bytes() for one in kit.items] == [b"0", b"1"]
    assert [one.mime for one in kit.items] == ["image/jpeg", "image/jpeg"]
    assert (kit.text, kit.takes_alt_text) == (CAPTION, True)
    assert kit.page.url == "https://www.instagram.com/"


@pytest.mark.usefixtures("office")
def test_folder_is_named_by_the_hour_of_the_office(assisted: AssistedService, ready: Ready) -> None:
    assert assisted.prepare(ready().id).folder.name.startswith("2026-11-23-0830-")


def test_preparing_again_changes_nothing(assisted: AssistedService, ready: Ready) -> None:
    delivery = ready()
    kit = assisted.prepare(delivery.id)
    times = {path: path.stat().st_mtime_ns for path in kit.folder.iterdir()}
    assert assisted.prepare(delivery.id) == kit
    assert {path: path.stat().st_mtime_ns for path in kit.folder.iterdir()} == times


def test_broken_kit_is_made_whole(assisted: AssistedService, ready: Ready) -> None:
    delivery = ready()
    kit = assisted.prepare(delivery.id)
    (kit.folder / CAPTION_FILE).write_text("half", encoding="utf-8")
    assert kit.items[0].path is not None
    kit.items[0].path.write_bytes(b"")
    assisted.prepare(delivery.id)
    assert (kit.folder / CAPTION_FILE).read_text(encoding="utf-8") == CAPTION
    assert kit.items[0].path.read_bytes() == b"0"


def test_film_without_words_goes_as_it_is(
    assisted: AssistedService, media: MediaStore, account: Account, database: SqlDatabase, clock: HandClock
) -> None:
    film = Media(media.add_bytes(b"film"), "video/mp4", 10, 10, 4)
    post = Post(new_id(), media=(film,), account_ids=(account.id,))
    copy = Publication(new_id(), post.id, account.id, "🎉", (film,), created_at=clock.now())
    delivery = Delivery(
        new_id(),
        copy.id,
        post.id,
        account.id,
        "instagram",
        ChannelMode.ASSISTED,
        DeliveryState.SCHEDULED,
        clock.now(),
    )
    with database.write() as tx:
        tx.posts.save(post)
        tx.publications.add(copy)
        tx.deliveries.add(delivery, admin_line(delivery, clock.now(), "queued"))
        tx.commit()
    kit = assisted.prepare(handed(database, delivery).id)
    assert listing(kit.folder) == ["01-unggahan.mp4", CAPTION_FILE]


def test_picture_that_cannot_be_fitted_is_named_and_the_rest_is_there(
    assisted: AssistedService, ready: Ready, fitted: AsStored
) -> None:
    fitted.fault = NeedsFix("picture_damaged", file="a.jpg")
    kit = assisted.prepare(ready().id)
    assert [(one.path, one.code, dict(one.params)) for one in kit.items] == [
        (None, "picture_damaged", {"file": "a.jpg"})
    ] * 2
    assert listing(kit.folder) == [CAPTION_FILE]
    assert kit.items[0].mime == "image/jpeg"


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EACCES, "kit_not_written")])
def test_disk_that_refuses_is_named(
    assisted: AssistedService, ready: Ready, fitted: AsStored, number: int, code: str
) -> None:
    fitted.fault = OSError(number, os.strerror(number))
    with pytest.raises(StorageFailed) as refused:
        assisted.prepare(ready().id)
    assert refused.value.code == code


def test_only_what_is_ready_is_prepared(assisted: AssistedService, ready: Ready) -> None:
    delivery = ready()
    assisted.skip(delivery.id)
    with pytest.raises(InvalidInput, match="not_ready"):
        assisted.prepare(delivery.id)


def test_confirming_takes_the_id_from_the_link_and_removes_the_kit(
    assisted: AssistedService, ready: Ready
) -> None:
    delivery = ready()
    folder = assisted.prepare(delivery.id).folder
    done = assisted.confirm(delivery.id, "https://www.instagram.com/p/DAbc123/?igsh=x")
    assert done.state is DeliveryState.CONFIRMED
    assert (done.remote_id, done.remote_url) == ("DAbc123", "https://www.instagram.com/p/DAbc123")
    assert not folder.exists()


def test_confirming_without_link(assisted: AssistedService, ready: Ready) -> None:
    done = assisted.confirm(ready().id, "  ")
    assert (done.state, done.remote_id, done.remote_url) == (DeliveryState.CONFIRMED, "", "")


def test_wrong_link_changes_nothing(
    assisted: AssistedService, ready: Ready, publishing: PublishingService
) -> None:
    delivery = ready()
    folder = assisted.prepare(delivery.id).folder
    with pytest.raises(InvalidInput, match="link_other_platform"):
        assisted.confirm(delivery.id, "https://x.com/a/status/1")
    assert publishing.get(delivery.id).state is DeliveryState.READY_FOR_ADMIN
    assert folder.exists()


@pytest.mark.parametrize(
    ("platform", "handle", "pasted", "kept"),
    [
        ("x", "@lama", "https://x.com/baru/status/1", "@baru"),
        ("mastodon", "@lama@sosial.go.id", "https://sosial.go.id/@baru/1", "@baru@sosial.go.id"),
        ("x", "@lama", "https://x.com/i/status/1", "@lama"),
    ],
)
def test_account_that_was_renamed_keeps_its_new_name(
    assisted: AssistedService, ready: Ready, database: SqlDatabase, account: Account, platform: str, handle: str,
    pasted: str, kept: str,
) -> None:  # fmt: skip
    with database.write() as tx:
        tx.accounts.save(replace(account, platform=platform, handle=handle))
        tx.commit()
    delivery = ready()
    if kept != handle:
        with pytest.raises(InvalidInput, match="link_other_account"):
            assisted.confirm(delivery.id, pasted)
    assert assisted.confirm(delivery.id, pasted, renamed=True).remote_id == "1"
    with database.read() as tx:
        assert tx.accounts.get(account.id).handle == kept


def test_snoozing_asks_again_later(assisted: AssistedService, ready: Ready, clock: HandClock) -> None:
    delivery = ready()
    folder = assisted.prepare(delivery.id).folder
    later = clock.now() + timedelta(hours=1)
    done = assisted.snooze(delivery.id, later)
    assert (done.state, done.due_at) == (DeliveryState.SCHEDULED, later)
    assert not folder.exists()


def test_what_the_admin_put_beside_the_kit_stays(assisted: AssistedService, ready: Ready) -> None:
    delivery = ready()
    folder = assisted.prepare(delivery.id).folder
    (folder / "suntingan saya.jpg").write_bytes(b"mine")
    assisted.skip(delivery.id)
    assert listing(folder) == ["suntingan saya.jpg"]


def test_other_kits_and_strange_folders_stay(
    assisted: AssistedService, ready: Ready, paths: WorkspacePaths
) -> None:
    one, other = ready(), ready("Hari Guru Nasional")
    kept = assisted.prepare(one.id).folder
    gone = assisted.prepare(other.id).folder
    (kept.parent / "arsip saya").mkdir()
    assisted.skip(other.id)
    assert (kept.exists(), gone.exists(), (kept.parent / "arsip saya").exists()) == (True, False, True)


def test_nothing_to_clean(assisted: AssistedService) -> None:
    assert assisted.clean() == 0
