"""Pictures go only when nothing needs them: one test for everything that can, and the program killed meanwhile."""

from __future__ import annotations

import hashlib
import json
import os
import random
import select
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.domain.ids import new_id
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.post import Media, Post, Publication, TemplateUse, Variant
from core.errors import StorageFailed
from core.platforms.practice.feed import PracticeFeed, PracticePost
from storage import backup, unused_media
from storage.lock import FileSyncLock
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase
from storage.unused_media import KEPT_UNUSED, UnusedMedia
from tests.fakes.clock import HandClock
from tests.storage.samples import account

CONTENT = b"foto kegiatan"
HASH = hashlib.sha256(CONTENT).hexdigest()
PICTURE = Media(HASH, "image/jpeg", 1200, 900, len(CONTENT), "Kegiatan.")


class Desk:
    """A workspace whose clock moves; each ``start`` is another run of the program."""

    def __init__(self, paths: WorkspacePaths, database: SqlDatabase, clock: HandClock) -> None:
        self.paths, self.database, self.clock = paths, database, clock
        self.media = MediaFolder(paths.media)
        self.lock = FileSyncLock(paths.sync_lock)

    def start(self) -> int:
        return UnusedMedia(self.paths, self.media, self.database, self.clock, self.lock).collect()

    def add(self, content: bytes = CONTENT) -> str:
        media_hash = self.media.add_bytes(content)
        self.age(media_hash, self.clock.now())
        return media_hash

    def age(self, media_hash: str, moment: datetime) -> None:
        os.utime(self.media.path(media_hash), (moment.timestamp(), moment.timestamp()))

    def save(self, post: Post) -> Post:
        with self.database.write() as tx:
            tx.posts.save(post)
            tx.commit()
        return post

    def has(self, media_hash: str = HASH) -> bool:
        return any(one.hash == media_hash for one in self.media.stored())

    def after_the_grace(self) -> int:
        """Start the program, and again after more than the days of grace."""
        self.start()
        self.clock.advance(days=KEPT_UNUSED.days + 1)
        return self.start()


@pytest.fixture
def desk(paths: WorkspacePaths, database: SqlDatabase, clock: HandClock) -> Desk:
    return Desk(paths, database, clock)


def test_unused_file_goes_after_the_days_of_grace(desk: Desk) -> None:
    desk.add()
    assert desk.start() == 0
    desk.clock.advance(days=KEPT_UNUSED.days - 1)
    assert desk.start() == 0
    desk.clock.advance(days=2)
    assert desk.start() == len(CONTENT)
    assert not desk.has()


def test_old_file_that_was_never_marked_stays_for_this_run(desk: Desk) -> None:
    """Its post may have let go of it a minute ago, and the composer's undo may want it back."""
    desk.add()
    desk.clock.advance(days=200)
    assert desk.start() == 0
    assert desk.has()


def test_picture_that_undo_brought_back_is_counted_anew(desk: Desk) -> None:
    desk.add()
    post = desk.save(Post(new_id(), "Draf", media=(PICTURE,)))
    desk.start()
    desk.save(replace(post, media=()))
    desk.clock.advance(days=1)
    desk.start()
    desk.save(post)
    desk.clock.advance(days=KEPT_UNUSED.days)
    assert desk.start() == 0
    desk.save(replace(post, media=()))
    desk.clock.advance(days=1)
    assert desk.start() == 0
    assert desk.has()


def test_file_that_was_added_again_stays(desk: Desk) -> None:
    desk.add()
    desk.start()
    desk.clock.advance(days=KEPT_UNUSED.days + 1)
    desk.add()
    assert desk.start() == 0
    assert desk.has()


# --- everything that names a picture -------------------------------------------------------------------------


def in_a_draft(desk: Desk) -> None:
    desk.save(Post(new_id(), "Draf", media=(PICTURE,)))


def in_an_accounts_own_version(desk: Desk) -> None:
    owner = account()
    with desk.database.write() as tx:
        tx.accounts.save(owner)
        tx.commit()
    desk.save(
        Post(new_id(), "Draf", account_ids=(owner.id,), variants=(Variant(owner.id, None, (PICTURE,)),))
    )


def in_a_frozen_copy(desk: Desk) -> None:
    owner, post = account(), desk.save(Post(new_id(), "Terbit"))
    with desk.database.write() as tx:
        tx.accounts.save(owner)
        tx.publications.add(Publication(new_id(), post.id, owner.id, "Terbit", (PICTURE,)))
        tx.posts.save(replace(post, deleted_at=desk.clock.now() - timedelta(days=400)))
        tx.commit()


def in_a_post_deleted_lately(desk: Desk) -> None:
    desk.save(Post(new_id(), "Dihapus", media=(PICTURE,), deleted_at=desk.clock.now()))


def as_the_offices_logo(desk: Desk) -> None:
    with desk.database.write() as tx:
        tx.office.save(Office("Dinas Contoh", OfficeKind.GENERAL, logo_hash=HASH))
        tx.commit()


def as_a_photo_in_an_infographic(desk: Desk) -> None:
    values = json.dumps({"foto": f"{HASH}@0.500,0.450,1.00"})
    desk.save(Post(new_id(), "Infografis", template=TemplateUse("agenda", "a", "4:5", values)))


def in_an_own_template(desk: Desk) -> None:
    folder = desk.paths.templates / "kantor_kami"
    folder.mkdir(parents=True)
    (folder / "template.json").write_text(json.dumps({"assets": [HASH]}), encoding="utf-8")


def in_the_practice_feed(desk: Desk) -> None:
    post = PracticePost(new_id(), "a", "Latihan", "Terbit", desk.clock.now(), (PICTURE,))
    PracticeFeed(desk.paths.practice_feed, desk.clock).publish(post)


def in_a_backup(desk: Desk) -> None:
    post = desk.save(Post(new_id(), "Cadangan", media=(PICTURE,)))
    backup.back_up(desk.paths, desk.clock.now(), "manual")
    desk.save(replace(post, media=()))


def in_a_row_of_another_table(desk: Desk) -> None:
    with desk.database.write() as tx:
        tx.accounts.save(account(options={"banner": HASH}))
        tx.commit()


@pytest.mark.parametrize(
    "needed",
    [
        in_a_draft, in_an_accounts_own_version, in_a_frozen_copy, in_a_post_deleted_lately, as_the_offices_logo,
        as_a_photo_in_an_infographic, in_an_own_template, in_the_practice_feed, in_a_backup, in_a_row_of_another_table,
    ],
)  # fmt: skip
def test_needed_picture_stays(desk: Desk, needed: Callable[[Desk], None]) -> None:
    desk.add()
    desk.add(b"tidak dipakai")
    needed(desk)
    assert desk.after_the_grace() == len(b"tidak dipakai")
    assert desk.has()


def test_deleted_post_lets_go_in_the_end(desk: Desk) -> None:
    desk.add()
    desk.save(Post(new_id(), "Dihapus", media=(PICTURE,), deleted_at=desk.clock.now()))
    for _ in range(4):
        desk.clock.advance(days=KEPT_UNUSED.days + 2)
        desk.start()
    assert not desk.has()


# --- when it cannot be sure ----------------------------------------------------------------------------------


def test_nothing_is_done_while_another_process_sends(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unused_media, "PATIENCE_S", 0.05)
    desk.add()
    desk.start()
    desk.clock.advance(days=KEPT_UNUSED.days + 1)
    other = FileSyncLock(desk.paths.sync_lock)
    assert other.try_acquire()
    assert desk.start() == 0
    assert desk.has()
    other.release()
    assert desk.start() == len(CONTENT)


def test_one_look_a_day_is_enough(desk: Desk) -> None:
    desk.start()
    desk.add()
    desk.clock.advance(hours=2)
    desk.start()
    assert HASH not in (desk.paths.media / ".unused.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("days", [-1, 365])
def test_clock_that_jumped_begins_the_grace_anew(desk: Desk, days: int) -> None:
    desk.add()
    desk.age(HASH, desk.clock.now() - timedelta(days=100))
    desk.start()
    desk.clock.advance(days=days)
    assert desk.start() == 0
    assert desk.has()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"since": 1}', b'{"since": {"a": "kapan"}, "looked_at": ""}']
)
def test_broken_marks_begin_anew(desk: Desk, content: bytes) -> None:
    desk.add()
    desk.start()
    (desk.paths.media / ".unused.json").write_bytes(content)
    desk.clock.advance(days=KEPT_UNUSED.days + 1)
    assert desk.start() == 0
    assert desk.has()


def test_damaged_backup_hinders_nothing_and_one_that_cannot_be_read_hinders_all(desk: Desk) -> None:
    desk.add()
    desk.start()
    damaged = desk.paths.backups / "papan-siar-20260101-000000-daily.db"
    damaged.write_bytes(b"bukan basis data" * 300)
    unreadable = desk.paths.backups / "papan-siar-20260102-000000-daily.db"
    unreadable.mkdir()
    desk.clock.advance(days=KEPT_UNUSED.days + 1)
    with pytest.raises(StorageFailed):
        desk.start()
    assert desk.has()
    unreadable.rmdir()
    assert desk.start() == len(CONTENT)


def test_file_of_ours_that_cannot_be_read_hinders_all(desk: Desk) -> None:
    desk.add()
    desk.start()
    (desk.paths.templates / "aneh.json").mkdir(parents=True)
    desk.clock.advance(days=KEPT_UNUSED.days + 1)
    with pytest.raises(StorageFailed, match="io_failed"):
        desk.start()
    assert desk.has()


def test_file_that_goes_away_while_looking_is_nothing(desk: Desk) -> None:
    desk.paths.templates.mkdir()
    (desk.paths.templates / "pindah.json").symlink_to("tidak-ada.json")
    desk.add()
    assert desk.after_the_grace() == len(CONTENT)


# --- killed in the middle ------------------------------------------------------------------------------------

WORKER = """
import os, sys
from datetime import timedelta
from pathlib import Path
from core.domain.ids import new_id
from core.domain.post import Media, Post
from storage.lock import FileSyncLock
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unused_media import UnusedMedia
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW

paths, clock = WorkspacePaths(Path(sys.argv[1])), HandClock(NOW)
with open_database(paths, clock) as database:
    media = MediaFolder(paths.media)
    collector = UnusedMedia(paths, media, database, clock, FileSyncLock(paths.sync_lock))
    while True:
        needed = media.add_bytes(os.urandom(60_000))
        post = Post(new_id(), "x", media=(Media(needed, "image/png", 1, 1, 60_000),))
        with database.write() as tx:
            tx.posts.save(post)
            tx.commit()
        print(needed, flush=True)
        for _ in range(8):
            media.add_bytes(os.urandom(60_000))
        for one in list(media.stored()):
            os.utime(media.path(one.hash), (1_000_000_000, 1_000_000_000))
        collector.collect()
        clock.advance(days=16)
        collector.collect()
        clock.advance(days=16)
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX kill")
def test_kills_while_collecting_cost_no_needed_picture(desk: Desk) -> None:
    chance, needed = random.Random(11), set()
    for _ in range(12):
        worker = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(desk.paths.home)], stdout=subprocess.PIPE, text=True
        )
        assert worker.stdout is not None
        first = worker.stdout.readline()
        select.select([], [], [], chance.uniform(0.0, 0.25))  # the moment of the kill is what is under test
        worker.kill()
        rest, _ = worker.communicate()
        needed.update((first + rest).split("\n")[:-1])
    assert len(needed) >= 12
    desk.start()
    assert all(desk.media.is_whole(one) for one in needed)
    assert all(desk.media.is_whole(one.hash) for one in desk.media.stored())
    with open_database(desk.paths, desk.clock) as database, database.read() as tx:
        assert needed <= tx.posts.media_in_use()
