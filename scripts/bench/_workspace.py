"""A workspace in a temporary folder with posts in it, for benchmarks of what the admin waits for."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.domain.calendar_days import load_calendar
from core.domain.formats import OfficeZone
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.post import Post, PostFunction
from core.events import EventBus
from core.services.calendar import CalendarService
from core.services.office import OfficeService
from core.services.posts import PostsService
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.unit_of_work import SqlDatabase

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MONTH = datetime(2026, 11, 1, tzinfo=UTC)
_TITLES = ("Jadwal pelayanan keliling", "Cara mengurus KTP hilang", "Selamat Hari Guru", "Tahukah Anda?")


@dataclass(frozen=True, slots=True)
class BenchWorkspace:
    """An open workspace."""

    paths: WorkspacePaths
    database: SqlDatabase
    office: Office
    posts: PostsService
    calendar: CalendarService


def application() -> QApplication:
    """Give the one application, without a display if there is none yet."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return cast(QApplication, QApplication.instance() or QApplication([]))


@contextmanager
def workspace() -> Iterator[BenchWorkspace]:
    """Open an empty workspace and remove it afterwards."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-bench-") as folder:
        made = make(Path(folder))
        try:
            yield made
        finally:
            made.database.close()


def make(folder: Path) -> BenchWorkspace:
    """Make the workspace of an office; whoever calls closes its database."""
    paths = WorkspacePaths(folder)
    paths.prepare()
    database, events = open_database(paths), EventBus()
    office = Office("Dinas Contoh", OfficeKind.CIVIL_REGISTRY, OfficeZone.WITA, employees=84)
    OfficeService(database, events).save(office)
    posts = PostsService(database, MediaFolder(paths.media), SystemClock(), events)
    calendar = CalendarService(posts, load_calendar(RESOURCES / "calendar"))
    return BenchWorkspace(paths, database, office, posts, calendar)


def fill(made: BenchWorkspace, in_month: int, elsewhere: int) -> None:
    """Store posts: some in November 2026, the others in the two years around it."""
    moments = [MONTH + timedelta(minutes=43 * n % 43_200) for n in range(in_month)]
    moments += [MONTH + timedelta(days=40 + n * 7 % 600, hours=n % 12) for n in range(elsewhere)]
    with made.database.write() as tx:
        for number, moment in enumerate(moments):
            tx.posts.save(_post(made, number, moment))
        tx.commit()


def _post(made: BenchWorkspace, number: int, moment: datetime) -> Post:
    text = f"{_TITLES[number % len(_TITLES)]} {number}\n\nIsi lengkap unggahan dengan beberapa kalimat."
    function = list(PostFunction)[number % 3]
    return replace(made.posts.blank(moment), base_text=text, function=function)
