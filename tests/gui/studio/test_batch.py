"""Many drafts from one table, made with the dialog, stopped in the middle, killed, and gone on with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from core.errors import StorageFailed
from core.events import EventBus
from core.services.batch import plan
from core.services.posts import PostsService
from gui.composer.draft import Draft
from gui.composer.infographics import Infographics
from gui.studio.batch_dialog import BatchDialog
from gui.studio.kit import kit_from
from gui.studio.panel import StudioPanel
from gui.tasks import Task
from storage.media import MediaFolder
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from tests.fakes.clock import HandClock
from tests.gui import pictures
from tests.gui.choosing import choose
from tests.gui.page_desk import PageDesk, page_desk
from tests.gui.studio.batch_process import job, table, work

ROOT = Path(__file__).parents[3]
MIXED = (
    "Hari besar;Tanggal;Tanggal tayang;Jam tayang\n"
    "Hari Guru Nasional;25-11-2026;25-11-2026;06.30\nHari Ibu;32-12-2026;;\nHari Pahlawan;10-11-2026;;\n"
)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot) as opened:
        yield opened


def dialog(desk: PageDesk, tmp_path: Path, content: bytes) -> BatchDialog:
    kit = kit_from(desk.context)
    template = kit.templates.get("holiday_greeting")
    made = BatchDialog(kit, desk.services.posts, desk.context.office().zone, template, {}, size="1080x1080")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    desk.bot.addWidget(made)
    made.show()
    path = tmp_path / "ucapan.csv"
    path.write_bytes(content)
    made.open_file(path)
    desk.settle()
    return made


def shown(made: BatchDialog) -> list[list[str]]:
    model = made.rows
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def assert_only_whole_files(folder: Path) -> int:
    media = MediaFolder(folder)
    files = list(folder.glob("[0-9a-f][0-9a-f]/*"))
    assert not list(folder.glob(".new-*"))
    for path in files:
        assert media.is_whole(path.parent.name + path.name)
        assert QImage.fromData(path.read_bytes()).width() == 1080
    return len(files)


def test_drafts_of_a_table_are_made(desk: PageDesk, tmp_path: Path) -> None:
    made = dialog(desk, tmp_path, MIXED.encode("cp1252"))
    assert made.go.isEnabled()
    first = shown(made)[0]
    assert first[0] == "3"
    assert "32-12-2026" in first[1]
    assert [row[0] for row in shown(made)] == ["3", "2", "4"]
    made.go.click()
    desk.settle()
    assert any("Pahlawan" in chip.title for chip in desk.services.posts.drafts())
    items = made._job and plan(made._job).items
    assert items
    post = desk.services.posts.get(items[0].post_id)
    assert post.planned_at == items[0].planned_at
    assert "Hari Guru Nasional" in post.media[0].alt_text
    assert (post.media[0].width, post.media[0].height) == (1080, 1080)
    assert not made.go.isEnabled()


def test_another_column_is_chosen_by_hand(desk: PageDesk, tmp_path: Path) -> None:
    made = dialog(desk, tmp_path, b"Peristiwa;Tanggal\nHari Ibu;22-12-2026\n")
    assert not made.go.isEnabled()
    made.columns["occasion"].setCurrentIndex(1)
    desk.settle()
    assert made.go.isEnabled()
    assert "Hari Ibu" in shown(made)[0][2]


def test_what_is_no_table_is_explained(desk: PageDesk, tmp_path: Path) -> None:
    made = dialog(desk, tmp_path, b"\xd0\xcf\x11\xe0 old")
    assert made.problem.isVisible()
    assert "XLSX" in made.problem.text()
    assert not made.go.isEnabled()


def test_stopping_a_table_of_5000_rows_leaves_whole_files_only(desk: PageDesk, tmp_path: Path) -> None:
    content = table(5_000)
    made = dialog(desk, tmp_path, content)
    desk.bot.waitUntil(lambda: made.plan is not None, timeout=60_000)
    assert made.plan is not None
    assert len(made.plan.items) == 5_000
    ids = [item.post_id for item in made.plan.items]
    made.go.click()
    desk.bot.waitUntil(lambda: made.bar.value() >= 4, timeout=30_000)
    with desk.bot.waitSignal(made.drafts_made, timeout=30_000) as ended:
        made.leave.click()
    progress = ended.args[0]
    assert 4 <= progress.made < 5_000
    media = tmp_path / "workspace" / "media"
    assert assert_only_whole_files(media) == progress.made
    posts = desk.services.posts
    stored = [posts.get(one) for one in ids[: progress.made]]
    assert all((media / one.media[0].hash[:2] / one.media[0].hash[2:]).is_file() for one in stored)
    assert made.go.isEnabled(), "it can go on"


def test_a_full_disk_ends_the_run_and_keeps_what_was_made(desk: PageDesk, tmp_path: Path,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    made = dialog(desk, tmp_path, table(3))

    def full(*_args: object) -> str:
        raise StorageFailed("disk_full")

    monkeypatch.setattr(MediaFolder, "add_bytes", full)
    made.go.click()
    desk.settle()
    assert made.run is None
    assert made.problem.isVisible()


def test_a_killed_run_goes_on_without_doing_anything_twice(tmp_path: Path, qapp: QGuiApplication) -> None:
    home = tmp_path / "workspace"
    run = [sys.executable, "-m", "tests.gui.studio.batch_process", str(home), "30"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(run, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 6:
                process.kill()
                break
    paths = WorkspacePaths(home)
    database, clock = open_database(paths), HandClock()
    clock.advance(hours=1)
    posts = PostsService(database, MediaFolder(paths.media), clock, EventBus())
    rest = work(paths, posts, table(30))
    while rest.work(Task()):
        continue
    assert rest.skipped >= 6
    assert rest.made + rest.skipped == 30
    stored = [posts.get(item.post_id) for item in plan(job(table(30))).items]
    assert sum(post.created_at == clock.now() for post in stored) == rest.made
    database.close()
    for left in paths.media.glob(".new-*"):
        left.unlink()  # what the killed process was writing is collected after a day, and no post names it
    assert assert_only_whole_files(paths.media) >= 30


def test_the_gallery_offers_it(desk: PageDesk, qtbot: QtBot) -> None:
    infographics = Infographics(desk.context, Draft(desk.services.posts.blank()))
    qtbot.addWidget(infographics)
    infographics.resize(1100, 600)
    infographics.show()
    infographics.open_gallery()
    desk.settle()
    infographics.gallery.from_table.click()
    (opened,) = infographics.findChildren(BatchDialog)
    assert opened.isVisible()
    opened.leave.click()
    assert not opened.isVisible()


def test_the_studio_offers_it_with_what_is_written_there(desk: PageDesk, qtbot: QtBot) -> None:
    infographics = Infographics(desk.context, Draft(desk.services.posts.blank()))
    qtbot.addWidget(infographics)
    infographics.show()
    infographics.open_gallery()
    desk.settle()
    infographics.main_action()
    desk.settle()
    studio = infographics.findChild(StudioPanel)
    assert isinstance(studio, StudioPanel)
    studio.template_menu.from_table.trigger()
    (opened,) = infographics.findChildren(BatchDialog)
    assert opened.sizes.currentData() == "1080x1350"
    opened.reject()


def test_pictures_go_into_a_folder_and_a_second_run_makes_nothing_twice(
    desk: PageDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = dialog(desk, tmp_path, MIXED.encode())
    made.output.setCurrentIndex(made.output.findData("folder"))
    words = made.go.text()
    (tmp_path / "hasil").mkdir()
    made.go.click()
    choose(made, None)
    assert made.run is None, "no folder was chosen"
    for expected in ((2, 0), (0, 2)):
        with desk.bot.waitSignal(made.drafts_made, timeout=30_000) as ended:
            made.go.click()
            choose(made, tmp_path / "hasil")
        assert (ended.args[0].made, ended.args[0].skipped) == expected
        made._look_again()
        desk.settle()
    (folder,) = (tmp_path / "hasil").iterdir()
    assert sorted(path.name for path in folder.iterdir()) == [
        "00002-hari-guru-nasional.jpg", "00002-hari-guru-nasional.txt",
        "00004-hari-pahlawan.jpg", "00004-hari-pahlawan.txt",
    ]  # fmt: skip
    assert QImage(str(folder / "00002-hari-guru-nasional.jpg")).width() == 1080
    assert "Hari Guru Nasional" in (folder / "00002-hari-guru-nasional.txt").read_text("utf-8")
    assert "2" in words
    assert not desk.services.posts.drafts()


def test_photos_are_named_in_the_table_and_columns_remembered(desk: PageDesk, tmp_path: Path) -> None:
    (tmp_path / "guru.png").write_bytes(pictures.encoded(pictures.drawing(640, 480), "png"))
    (tmp_path / "rusak.png").write_bytes(b"no picture")
    content = (
        b"Perayaan;Tanggal;Gambar\nHari Guru;25-11-2026;guru\nHari Ibu;22-12-2026;hilang.jpg\n"
        b"Hari Bumi;22-04-2027;rusak\n"
    )
    made = dialog(desk, tmp_path, content)
    made.columns["occasion"].setCurrentIndex(1)
    made.columns["photo"].setCurrentIndex(3)
    desk.settle()
    assert shown(made)[0][0] == "3"
    assert "hilang.jpg" in shown(made)[0][1]
    with desk.bot.waitSignal(made.drafts_made, timeout=30_000) as ended:
        made.go.click()
    assert (ended.args[0].made, ended.args[0].failed) == (1, (4,))
    assert "4" in made.problem.text()
    items = made._job and plan(made._job).items
    assert items
    use = desk.services.posts.get(items[0].post_id).template
    assert use is not None
    key = json.loads(use.values_json)["photo"]
    assert desk.services.media.path(key).read_bytes() == (tmp_path / "guru.png").read_bytes()
    again = dialog(desk, tmp_path, content)
    assert again.columns["occasion"].currentText() == "Perayaan"
    assert again.columns["photo"].currentText() == "Gambar"
