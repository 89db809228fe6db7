"""Files: PNG, JPEG, WhatsApp, PDF, SVG, text, and a disk that takes none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from core.domain.template import PictureSize
from core.errors import StorageFailed
from gui.notices import Notice
from gui.studio.export import (
    WHATSAPP_BYTES,
    ExportFile,
    Form,
    pdf_file,
    picture_files,
    svg_files,
    svg_is_faithful,
    whatsapp_jpeg,
    write_files,
)
from gui.studio.layout import lay_out
from gui.studio.panel import StudioPanel
from gui.studio.renderer import no_pictures, paint_pages
from tests.gui import pictures
from tests.gui.studio.conftest import BRAND, is_blank
from tests.gui.studio.test_every_template import template_of
from tests.gui.studio.test_panel import Settled

NOTICE = template_of("service_notice")
SCHEDULE = template_of("schedule")


def test_pictures_are_named_by_size_and_number(qapp: QGuiApplication) -> None:
    pages = lay_out(SCHEDULE, SCHEDULE.samples["long"], BRAND, PictureSize.FEED, "tabel")
    files = picture_files(pages, "jadwal", Form.PNG, no_pictures)
    assert [file.name for file in files] == ["jadwal-1080x1350-1.png", "jadwal-1080x1350-2.png"]
    one = lay_out(NOTICE, NOTICE.samples["short"], BRAND, PictureSize.STORY, "tegas")
    (jpeg,) = picture_files(one, "tutup", Form.JPEG, no_pictures, quality=80)
    assert jpeg.name == "tutup-1080x1920.jpg"
    assert QImage.fromData(jpeg.content).height() == 1920


def test_whatsapp_pictures_are_small(qapp: QGuiApplication) -> None:
    noisy = pictures.noise(1080, 1350)
    plain = paint_pages(lay_out(NOTICE, NOTICE.samples["short"], BRAND, PictureSize.FEED, "tegas"))[0]
    assert len(whatsapp_jpeg(plain)) < WHATSAPP_BYTES
    assert QImage.fromData(whatsapp_jpeg(noisy)).width() == 1080


@pytest.mark.parametrize(("form", "points"), [(Form.PDF_A4, (595, 842)), (Form.PDF_A3, (842, 1191))])
def test_posters_have_the_papers_size_and_real_text(
    qapp: QGuiApplication, form: Form, points: tuple[int, int]
) -> None:
    pages = lay_out(SCHEDULE, SCHEDULE.samples["long"], BRAND, PictureSize.GRID, "tabel")
    file = pdf_file(pages, "jadwal", form, no_pictures)
    assert file.content.startswith(b"%PDF")
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", file.content)
    assert len(boxes) == len(pages) == 2
    assert (round(float(boxes[0][0])), round(float(boxes[0][1]))) == points
    assert b"/Font" in file.content


def test_svg_shows_the_same_picture_without_any_font(qapp: QGuiApplication) -> None:
    pages = lay_out(NOTICE, NOTICE.samples["short"], BRAND, PictureSize.FEED, "tenang")
    (file,) = svg_files(pages, "tutup", no_pictures)
    assert b"<text" not in file.content
    image = QImage(1080, 1350, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(file.content)).render(painter, QRectF(image.rect()))
    painter.end()
    (painted,) = paint_pages(pages)
    assert not is_blank(image)
    different = sum(
        abs(image.pixelColor(x, y).lightness() - painted.pixelColor(x, y).lightness()) > 60
        for x in range(10, 1080, 23) for y in range(10, 1350, 23)
    )  # fmt: skip
    assert different < 60


def test_svg_is_not_offered_where_corners_would_be_lost(qapp: QGuiApplication, photo: str) -> None:
    template = template_of("auction")
    values = {**template.samples["short"], "photo": photo}
    pages = lay_out(template, values, BRAND, PictureSize.FEED, "katalog")
    assert not svg_is_faithful(pages[0])
    assert svg_files(pages, "lelang", no_pictures) == []


def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed) as caught:
        write_files([ExportFile("a.txt", b"x")], tmp_path / "gone")
    assert caught.value.code == "read_only"


def test_files_are_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    assert write_files([ExportFile("a.txt", b"new")], tmp_path) == [tmp_path / "a.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_everything_goes_into_one_folder(
    panel: StudioPanel, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    notices: list[Notice] = []
    panel.notice_requested.connect(notices.append)
    panel.open_template("service_notice", NOTICE.samples["short"])
    panel.export_menu.aboutToShow.emit()
    with qtbot.waitSignal(panel.export_menu.files_written, timeout=20_000):
        panel.export_menu.save_into(tmp_path, panel.export_menu.everything_files)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(
        ["pengumuman-layanan-perekaman-ktp-el.txt",
         *(f"pengumuman-layanan-perekaman-ktp-el-{size}.png" for size in PictureSize)]
    )  # fmt: skip
    text = (tmp_path / "pengumuman-layanan-perekaman-ktp-el.txt").read_text("utf-8")
    assert text.startswith("*TUTUP: Perekaman KTP-el*")
    assert tmp_path.name in notices[-1].text
    settled()


@pytest.mark.parametrize(
    ("form", "suffix"),
    [
        (Form.PNG, ".png"),
        (Form.JPEG, ".jpg"),
        (Form.WHATSAPP, ".jpg"),
        (Form.PDF_A4, ".pdf"),
        (Form.SVG, ".svg"),
    ],
)
def test_one_size_in_each_form(panel: StudioPanel, form: Form, suffix: str, settled: Settled) -> None:
    panel.open_template("service_notice", NOTICE.samples["short"], "", "tenang")
    panel.export_menu.aboutToShow.emit()
    (file,) = panel.export_menu.size_files(form)
    assert file.name.endswith(suffix)
    settled()


def test_the_text_goes_to_the_clipboard(panel: StudioPanel, settled: Settled) -> None:
    panel.open_template("service_notice", NOTICE.samples["short"])
    panel.export_menu.aboutToShow.emit()
    panel.export_menu.copy_text.trigger()
    assert "Solusi: Datang lagi" in QGuiApplication.clipboard().text()
    settled()


def test_a_disk_that_takes_nothing_is_explained(
    panel: StudioPanel, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    notices: list[Notice] = []
    panel.notice_requested.connect(notices.append)
    panel.open_template("service_notice", NOTICE.samples["short"])
    panel.export_menu.aboutToShow.emit()
    panel.export_menu.save_into(tmp_path / "gone", lambda: [ExportFile("a", b"x")])
    settled()
    assert notices
