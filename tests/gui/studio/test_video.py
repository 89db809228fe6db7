"""Films are played back in a decoder and compared with the slides."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.template.basics import PictureSize
from core.domain.template.model import Template, Value
from core.domain.template.read import read_template
from core.errors import InvalidInput
from gui.studio import export_menu
from gui.studio.boxes import Page
from gui.studio.brand import Brand
from gui.studio.captions import word_count
from gui.studio.export_menu import ExportMenu
from gui.studio.kit import kit_from
from gui.studio.layout import lay_out
from gui.studio.renderer import no_pictures, paint_pages
from gui.studio.video import slide_seconds, video_files, write_video
from tests.gui.page_desk import page_desk

av = pytest.importorskip("av", reason="the optional package av (extra video) is not installed")
ROOT = Path(__file__).parents[3]
STOPS = tuple(
    {"date": f"2026-12-{day:02d}", "start": "08.00", "place": f"Balai Desa {day}"} for day in range(1, 10)
)


@pytest.fixture
def template(qapp: QGuiApplication) -> Template:
    path = ROOT / "resources" / "templates" / "schedule" / "template.json"
    return read_template(path.read_text(encoding="utf-8"))


def decoded(path: Path) -> list[QImage]:
    """Every frame as an RGB picture."""
    images = []
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            plane = frame.reformat(format="bgra", src_colorspace="ITU709").planes[0]
            made = QImage(
                bytes(plane), frame.width, frame.height, plane.line_size, QImage.Format.Format_RGB32
            )
            images.append(made.copy())
    return images


def difference(one: QImage, other: QImage) -> float:
    """Mean difference of a colour, 0 to 255, over a grid of points."""
    points = [
        (QColor(one.pixel(x, y)), QColor(other.pixel(x, y)))
        for x in range(5, one.width(), 23) for y in range(5, one.height(), 23)
    ]  # fmt: skip
    gaps = [abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) for a, b in points]
    return sum(gaps) / len(gaps) / 3


def boxes(content: bytes) -> list[bytes]:
    """The kinds of the file's outermost boxes, in order."""
    found, at = [], 0
    while at < len(content):
        size, kind = struct.unpack(">I4s", content[at : at + 8])
        found.append(kind)
        at += size
    return found


@pytest.mark.parametrize("size", [PictureSize.STORY, PictureSize.SQUARE])
def test_a_film_plays_and_shows_the_slides(template: Template, size: PictureSize, tmp_path: Path) -> None:
    brand = Brand("Dinas Kependudukan Contoh", "@dukcapil.contoh", zone="WITA")
    values: dict[str, Value] = {
        "title": "Jadwal pelayanan keliling",
        "stops": STOPS,
        "contact": "0800-000-0000",
    }
    pages = lay_out(template, values, brand, size, template.looks[0].id)
    file, captions = video_files(pages, "jadwal", no_pictures)
    assert captions.name == f"jadwal-{size.value}.id_ID.srt"
    assert file.name == f"jadwal-{size.value}.mp4"
    path = tmp_path / file.name
    path.write_bytes(file.content)

    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height) == (size.width, size.height)
        assert (stream.codec_context.name, stream.pix_fmt) == ("h264", "yuv420p")
        length = container.duration / 1_000_000
    seconds = slide_seconds([word_count(page) for page in pages])
    assert 5 <= length <= 30
    assert length == pytest.approx(sum(seconds), abs=0.1)
    kinds = boxes(file.content)
    assert kinds.index(b"moov") < kinds.index(b"mdat"), "the index comes first"

    frames, slides = decoded(path), paint_pages(pages)
    middle = 0.0
    for slide, lasts in zip(slides, seconds, strict=True):
        assert difference(frames[int((middle + lasts / 2) * 25)], slide) < 3.0
        middle += lasts
    assert len(slides) > 1
    blend = frames[int(seconds[0] * 25) + 5]
    assert difference(blend, slides[0]) > 0.5
    assert difference(blend, slides[1]) > 0.5


def test_colours_survive(qapp: QGuiApplication, tmp_path: Path) -> None:
    image = QImage(1080, 1080, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#0B6BB8"))
    write_video([image], [0.2], tmp_path / "one.mp4")
    shown = QColor(decoded(tmp_path / "one.mp4")[0].pixel(500, 500))
    assert abs(shown.red() - 11) + abs(shown.green() - 107) + abs(shown.blue() - 184) <= 9


@pytest.mark.parametrize(("words", "total"), [([3], 5), ([20, 20], 18), ([60] * 10, 30), ([0] * 15, 30)])
def test_a_film_lasts_five_to_thirty_seconds(words: list[int], total: float) -> None:
    seconds = slide_seconds(words)
    assert sum(seconds) == pytest.approx(total)
    assert min(seconds) >= 2


def test_more_slides_than_can_be_read_are_refused() -> None:
    with pytest.raises(InvalidInput, match="too_many_pages"):
        slide_seconds([10] * 16)


@pytest.fixture
def menu(tmp_path: Path, qtbot: QtBot, template: Template) -> Iterator[ExportMenu]:
    with page_desk(tmp_path, qtbot) as desk:
        kit, window = kit_from(desk.context), QWidget()
        qtbot.addWidget(window)
        made = ExportMenu(kit, window)
        values: dict[str, Value] = {"title": "Jadwal", "stops": STOPS[:2], "contact": "0800"}

        def laid_out(size: PictureSize) -> list[Page]:
            return lay_out(template, values, kit.brand(), size, template.looks[0].id)

        made.offer(laid_out, PictureSize.FEED, "Jadwal", "", laid_out(PictureSize.FEED))
        yield made


def test_the_menu_saves_a_film(menu: ExportMenu, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(menu.files_written, timeout=30_000):
        menu.save_into(tmp_path, lambda: menu.film_files(PictureSize.SQUARE))
    assert decoded(tmp_path / "jadwal-1080x1080.mp4")[0].width() == 1080


def test_without_the_package_a_sentence_says_so(
    menu: ExportMenu, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_menu, "is_available", lambda: False)
    with qtbot.waitSignal(menu.notice_requested) as said:
        menu.story_film.trigger()
    assert "Films" in said.args[0].text
    assert said.args[0].detail
