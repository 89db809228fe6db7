"""Makes the drafts of a table in a process of its own, until it is killed. Tells each picture on its output."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from core.domain.formats import OfficeZone
from core.events import EventBus
from core.services.batch import Job, guess_binding, plan, read_table
from core.services.posts import PostsService
from core.services.templates import TemplatesService
from gui.studio.batch_keepers import DraftKeeper
from gui.studio.batch_run import BatchWork
from gui.studio.brand import Brand
from gui.studio.renderer import no_pictures
from gui.tasks import Task
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from tests.fakes.clock import START, HandClock

TEMPLATES = Path(__file__).parents[3] / "resources" / "templates"


def table(rows: int) -> bytes:
    """Greetings with a day each."""
    lines = (f"Hari ke-{row};25-11-2026;25-11-2026\n" for row in range(1, rows + 1))
    return ("Hari besar;Tanggal;Tanggal tayang\n" + "".join(lines)).encode()


def job(content: bytes) -> Job:
    """The same job in every process."""
    template, sheet = TemplatesService(TEMPLATES).get("holiday_greeting"), read_table(content)
    return Job(
        template=template, sheet=sheet, binding=guess_binding(template, sheet.headers),
        look=template.looks[0].id, size="1080x1080", zone=OfficeZone.WITA, today=START.date(),
        language="id", base={},
    )  # fmt: skip


def work(paths: WorkspacePaths, posts: PostsService, content: bytes) -> BatchWork:
    """The work on a table in a workspace."""
    paths.prepare()
    made = job(content)
    return BatchWork(
        made, plan(made).items, Brand("Dinas Contoh", "@contoh"), no_pictures, DraftKeeper(posts, made)
    )


def main(home: str, rows: str) -> None:
    """Work until the end."""
    app = QGuiApplication([])
    paths = WorkspacePaths(Path(home))
    paths.prepare()
    posts = PostsService(open_database(paths), MediaFolder(paths.media), HandClock(), EventBus())
    batch = work(paths, posts, table(int(rows)))
    while batch.work(Task(), stretch_s=0):
        print(batch.made, flush=True)
    del app


if __name__ == "__main__":
    main(*sys.argv[1:])
