"""Scenario S3: a newcomer's first infographic, from an empty page to files, with the cable out.

Each helper is one thing that a person does; a step takes a newcomer ten seconds on average, typing is counted in
letters at two a second.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.domain.template import PictureSize
from gui.composer.page import ComposerPage
from gui.studio.boxes import TextBox
from gui.studio.panel import StudioPanel
from gui.studio.rows_editor import RowsEditor
from tests.gui.choosing import choose
from tests.gui.page_desk import PageDesk, page_desk
from tests.gui.studio.lint import line_rects

TEN_MINUTES_S = 600
SECONDS_A_STEP, LETTERS_A_SECOND = 10, 2
ROWS = "Tanggal\tMulai\tSelesai\tTempat\n" + "\n".join(
    f"{day}/12/2026\t08.00\t12.00\tKantor Desa {day}, Kec. Suela" for day in range(1, 10)
)


@dataclass
class Newcomer:
    """Does things with the mouse and the keyboard, and counts them."""

    bot: QtBot
    desk: PageDesk
    steps: list[str] = field(default_factory=list)
    letters: int = 0

    @property
    def seconds(self) -> float:
        return len(self.steps) * SECONDS_A_STEP + self.letters / LETTERS_A_SECOND

    def click(self, what: str, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isVisible(), what
        assert widget.isEnabled(), what
        self.steps.append(what)
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.desk.settle()

    def type(self, what: str, widget: QWidget, text: str) -> None:
        self.steps.append(what)
        self.letters += len(text)
        self.bot.keyClicks(widget, text)


@pytest.fixture
def cable_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """No socket can even be made."""

    def refuse(*_args: object, **_named: object) -> socket.socket:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[PageDesk]:
    with page_desk(tmp_path, qtbot) as opened:
        yield opened


def _line(studio: StudioPanel, name: str) -> QLineEdit:
    found = studio.form.editors[name].findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def _texts(studio: StudioPanel) -> set[str]:
    boxes = [box for page in studio.pages for box in page.boxes if isinstance(box, TextBox)]
    return {line.replace("\u00a0", " ") for box in boxes for line in box.lines.texts}


def _assert_inside(studio: StudioPanel) -> None:
    """Nothing that is to be read lies where a platform covers or cuts."""
    for page in studio.pages:
        for box in page.boxes:
            rects = line_rects(box) if isinstance(box, TextBox) else []
            assert all(page.safe.adjusted(-1, -1, 1, 1).contains(rect) for rect in rects), page.size


def _export(me: Newcomer, studio: StudioPanel, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Save all sizes; each file has exactly the pixels that its name tells."""
    folder.mkdir()
    me.steps += ["open the export menu", "choose all sizes", "choose the folder"]
    studio.export_menu.aboutToShow.emit()
    with me.bot.waitSignal(studio.export_menu.files_written, timeout=60_000):
        studio.export_menu.everything.trigger()
        choose(studio, folder)
    me.desk.settle()
    sizes = {path.stem: QImage(str(path)).size().toTuple() for path in folder.glob("*.png")}
    assert {(size.width, size.height) for size in PictureSize} == set(sizes.values())
    assert all(f"{wide}x{tall}" in stem for stem, (wide, tall) in sizes.items())
    assert sum("1080x1350" in stem for stem in sizes) == 2


@pytest.mark.usefixtures("cable_out")
def test_the_first_infographic_takes_a_newcomer_under_ten_minutes(
    desk: PageDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composer = desk.show(ComposerPage(desk.context), {})
    me = Newcomer(qtbot, desk)

    # 1 Buat unggahan > templat Jadwal
    me.click("open the gallery", composer.media.template)
    gallery = composer.infographics.gallery
    model = gallery.list.model()
    names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    card = gallery.list.visualRect(model.index(names.index("Jadwal"), 0)).center()
    me.click("choose Jadwal", gallery.list.viewport(), card)
    me.click("use the template", gallery.use)
    studio = composer.infographics.findChild(StudioPanel)
    assert isinstance(studio, StudioPanel)

    # 2 fill in, the nine rows from a spreadsheet
    me.type("title", _line(studio, "title"), "Jadwal pelayanan keliling")
    me.type("contact", _line(studio, "contact"), "WA 0811-3900-1234")
    me.type("source", _line(studio, "source"), "Bidang Dafduk")
    rows = studio.form.editors["stops"]
    assert isinstance(rows, RowsEditor)
    me.steps.append("copy the table in the spreadsheet")
    QGuiApplication.clipboard().setText(ROWS)
    me.click("paste it", rows.paste)
    assert [(page.number, page.count) for page in studio.pages] == [(1, 2), (2, 2)]
    shown = [
        {box.field.split("/")[1] for box in page.boxes if box.field.startswith("stops/")}
        for page in studio.pages
    ]
    assert [len(numbers) for numbers in shown] == [5, 4]

    # 3 look at all sizes and at the phone
    qtbot.waitUntil(lambda: {one.size for one in studio.strip.shown} == set(PictureSize), timeout=10_000)
    for size in (PictureSize.SQUARE, PictureSize.STORY, PictureSize.LANDSCAPE, PictureSize.FEED):
        studio.strip.choose(size, 1)
        me.steps.append(f"look at {size}")
        assert studio.pages[0].size is size
        _assert_inside(studio)
    foot = {"Sumber: Bidang Dafduk", "23 Nov 2026  ·  1/2", "23 Nov 2026  ·  2/2"}
    assert foot <= _texts(studio)
    studio.views.select(frozenset({"phone"}))
    studio.views.changed.emit()
    me.steps.append("look at the phone")
    desk.settle()
    assert studio.phone.isVisible()

    # 4 edit the proposed alt text
    assert "9 tempat" in studio.alt_text.toPlainText()
    me.click("go to the alt text", studio.alt_text.viewport())
    studio.alt_text.moveCursor(studio.alt_text.textCursor().MoveOperation.End)
    me.type("add to it", studio.alt_text, " Gratis.")

    # 5 export, then use the pictures in the post
    _export(me, studio, tmp_path / "ekspor", monkeypatch)
    me.click("use the pictures", studio.use)
    post = composer.draft.post
    assert [(one.width, one.height) for one in post.media] == [(1080, 1350), (1080, 1350)]
    assert post.media[0].alt_text.endswith("Gratis.")
    assert "Kantor Desa 9" in post.base_text

    assert len(me.steps) <= 20
    assert me.seconds < TEN_MINUTES_S, f"{len(me.steps)} steps, {me.letters} letters: {me.seconds:.0f} s"
