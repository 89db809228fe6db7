"""Pictures in exact pixels, in any thread, from any photo."""

from __future__ import annotations

import gzip
import threading
import time

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from core.domain.template import PictureSize
from core.domain.template.layers import Effect, Shape
from gui.studio.boxes import Page, PhotoBox, QrBox, Role
from gui.studio.layout import lay_out
from gui.studio.paint import PagePainter, outline
from gui.studio.photos import PhotoCache, cut_photo
from gui.studio.picture_ref import PictureRef
from gui.studio.qr import qr_image
from gui.studio.qr_read import QrUnreadable, read_qr
from gui.studio.renderer import encode, paint_pages, render
from tests.gui import pictures
from tests.gui.studio.conftest import BRAND, Album, is_blank
from tests.gui.studio.lint import read_back
from tests.gui.studio.test_every_template import template_of


@pytest.mark.parametrize("size", list(PictureSize))
def test_exact_pixels(qapp: QGuiApplication, size: PictureSize) -> None:
    template = template_of("service_notice")
    (image,) = render(template, template.samples["short"], BRAND, size, "tegas")
    assert (image.width(), image.height()) == (size.width, size.height)
    assert not image.hasAlphaChannel()
    assert image.colorSpace().isValid()
    assert not is_blank(image)


@pytest.mark.parametrize(("fmt", "head"), [("PNG", b"\x89PNG"), ("JPEG", b"\xff\xd8\xff")])
def test_encoding(qapp: QGuiApplication, fmt: str, head: bytes) -> None:
    template = template_of("holiday_greeting")
    (image,) = render(template, template.samples["short"], BRAND, PictureSize.FEED, "mosaik")
    content = encode(image, "PNG" if fmt == "PNG" else "JPEG")
    assert content.startswith(head)
    again = QImage.fromData(content)
    assert (again.width(), again.height(), again.hasAlphaChannel()) == (1080, 1350, False)
    assert 20_000 < len(content) < 1_500_000


def test_what_cannot_be_encoded_says_so(qapp: QGuiApplication) -> None:
    with pytest.raises(ValueError, match="cannot write PNG"):
        encode(QImage(), "PNG")


def test_the_same_values_give_the_same_picture_in_any_thread(qapp: QGuiApplication) -> None:
    template = template_of("schedule")
    values = template.samples["long"]
    here = [encode(one, "PNG") for one in render(template, values, BRAND, PictureSize.FEED, "agenda")]
    there: list[list[bytes]] = []

    def work() -> None:
        there.append(
            [encode(one, "PNG") for one in render(template, values, BRAND, PictureSize.FEED, "agenda")]
        )

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert there == [here, here]


def test_an_unknown_look_is_the_first_one(qapp: QGuiApplication) -> None:
    template = template_of("schedule")
    first = render(template, template.samples["short"], BRAND, PictureSize.FEED, template.looks[0].id)
    assert render(template, template.samples["short"], BRAND, PictureSize.FEED, "gone") == first


def test_english_words_change_the_picture(qapp: QGuiApplication) -> None:
    template = template_of("service_notice")
    values = template.samples["short"]
    pages = lay_out(template, values, BRAND, PictureSize.FEED, "tegas")
    texts = {line for box in pages[0].boxes for line in getattr(getattr(box, "lines", None), "texts", ())}
    assert {"TUTUP", "Mulai"} <= texts
    assert render(template, values, BRAND, PictureSize.FEED, "tegas", language="en") != paint_pages(pages)


def test_every_qr_code_reads_back(qapp: QGuiApplication) -> None:
    template = template_of("auction")
    values = {**template.samples["long"], "link": "https://lelang.go.id/kpknl/bima/objek-1284"}
    for size in PictureSize:
        for page in lay_out(template, values, BRAND, size, "foto"):
            codes = [box for box in page.boxes if isinstance(box, QrBox)]
            assert [read_back(page, box) for box in codes] == [
                "https://lelang.go.id/kpknl/bima/objek-1284"
            ] * len(codes)


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "12",
        "0811390012345",
        "LELANG 10:30",
        "https://lelang.go.id",
        "Selong é 中",
        "https://x.id/" + "a" * 480,
    ],
)
def test_reading_codes(qapp: QGuiApplication, text: str) -> None:
    image = qr_image(text)
    assert read_qr(image, QRectF(image.rect()), image.width()) == text


def test_a_spoiled_code_is_noticed(qapp: QGuiApplication) -> None:
    image = qr_image("https://lelang.go.id").copy()
    painter = QPainter(image)
    painter.fillRect(4, 4, 12, 12, 0xFF888888)
    painter.end()
    with pytest.raises(QrUnreadable):
        read_qr(image, QRectF(image.rect()), image.width())


# --- photos ---------------------------------------------------------------------------------------------------


def test_a_photo_is_cut_around_its_focal_point(qapp: QGuiApplication) -> None:
    data = pictures.encoded(pictures.drawing(1600, 1200), "png")
    left_top = cut_photo(data, PictureRef("a", 0.0, 0.0, 4.0), QSize(100, 100), Effect.NONE)
    middle = cut_photo(data, PictureRef("a", 0.6, 0.6, 4.0), QSize(100, 100), Effect.NONE)
    assert left_top is not None
    assert middle is not None
    assert (left_top.width(), left_top.height()) == (100, 100)
    assert left_top.pixelColor(50, 50).red() > 240
    assert middle.pixelColor(50, 50).red() < 240


@pytest.mark.qt_log_ignore("JPEG", extend=True)
@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff\xe0 broken"])
def test_what_is_no_photo_shows_nothing(qapp: QGuiApplication, data: bytes) -> None:
    assert cut_photo(data, PictureRef("a"), QSize(10, 10), Effect.NONE) is None


def test_a_turned_photo_stands_upright(qapp: QGuiApplication) -> None:
    data = _with_orientation(pictures.encoded(pictures.drawing(400, 300), "jpeg"), 6)
    image = cut_photo(data, PictureRef("a", 1.0, 0.0, 1.0), QSize(150, 200), Effect.NONE)
    assert image is not None
    assert image.pixelColor(140, 10).red() > 200
    assert image.pixelColor(140, 10).green() < 80


def _with_orientation(jpeg: bytes, orientation: int) -> bytes:
    tiff = (
        b"MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01"
        + bytes([0, orientation])
        + b"\x00\x00"
    )
    body = b"Exif\x00\x00" + tiff + b"\x00\x00\x00\x00"
    return jpeg[:2] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + jpeg[2:]


def test_blurring_throws_the_detail_away(qapp: QGuiApplication) -> None:
    data = pictures.encoded(pictures.noise(600, 600), "png")
    sharp = cut_photo(data, PictureRef("a"), QSize(300, 300), Effect.NONE)
    blurred = cut_photo(data, PictureRef("a"), QSize(300, 300), Effect.BLUR)
    assert sharp is not None
    assert blurred is not None
    assert _roughness(blurred) < _roughness(sharp) / 8


def _roughness(image: QImage) -> float:
    steps = [
        abs(image.pixelColor(x, y).lightness() - image.pixelColor(x + 1, y).lightness())
        for x in range(0, 290, 7)
        for y in range(0, 290, 7)
    ]
    return sum(steps) / len(steps)


def test_grey_photos_have_no_colour(qapp: QGuiApplication) -> None:
    data = pictures.encoded(pictures.drawing(400, 300), "png")
    image = cut_photo(data, PictureRef("a"), QSize(100, 100), Effect.GRAY)
    assert image is not None
    colour = image.pixelColor(5, 5)
    assert colour.red() == colour.green() == colour.blue()


def test_the_cache_forgets_the_oldest(qapp: QGuiApplication, album: Album, photo: str) -> None:
    asked: list[str] = []

    def get(key: str) -> bytes | None:
        asked.append(key)
        return album.get(key)

    cache = PhotoCache(limit_bytes=100_000)
    for side in (100, 110, 120, 130, 100):
        assert cache.get(PictureRef(photo), QSize(side, side), Effect.NONE, get) is not None
    assert cache.get(PictureRef(photo), QSize(100, 100), Effect.NONE, get) is not None
    assert len(asked) == 5
    assert cache.get(PictureRef("gone"), QSize(9, 9), Effect.NONE, get) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [("abc", "abc@0.500,0.450,1.00"), ("abc@0.2,0.9,2.5", "abc@0.200,0.900,2.50"),
     ("abc@0.2,0.9", "abc@0.200,0.900,1.00"), ("abc@7,0,9", "abc@1.000,0.000,4.00")],
)  # fmt: skip
def test_framing_is_kept_as_text(text: str, shown: str) -> None:
    assert str(PictureRef.parse(text)) == shown
    assert PictureRef.parse(shown) is not None


@pytest.mark.parametrize("text", ["", "  ", "abc@x,y", "@0.1,0.2"])
def test_spoiled_framing_is_no_picture(text: str) -> None:
    assert PictureRef.parse(text) is None


@pytest.mark.parametrize("shape", list(Shape))
def test_a_missing_photo_shows_where_it_belongs(qapp: QGuiApplication, shape: Shape) -> None:
    rect = QRectF(100, 100, 400, 400)
    box = PhotoBox(
        rect=rect,
        role=Role.PICTURE,
        picture=PictureRef("gone"),
        shape=shape,
        radius=20,
        effect=Effect.STRIPES,
    )
    page = Page(size=PictureSize.FEED, boxes=[box], safe=QRectF())
    (image,) = paint_pages([page])
    assert image.pixelColor(300, 130) != image.pixelColor(20, 20)
    assert outline(rect, shape, 20).contains(rect.center())


def test_painting_at_any_scale(qapp: QGuiApplication) -> None:
    template = template_of("budget_figures")
    (page, *_) = lay_out(template, template.samples["short"], BRAND, PictureSize.FEED, "angka")
    small = QImage(270, 338, QImage.Format.Format_RGB32)
    painter = QPainter(small)
    PagePainter(lambda _key: None).paint(painter, page, 0.25)
    painter.end()
    assert not is_blank(small)


def test_one_picture_is_quick(qapp: QGuiApplication) -> None:
    """A guard far above the goal (50 ms, measured by the benchmark), so that a slow machine does not fail it."""
    template = template_of("service_notice")
    values = dict(template.samples["short"])
    encode(render(template, values, BRAND, PictureSize.FEED, "tegas")[0], "JPEG")
    best = 9.0
    for number in range(8):
        start = time.thread_time()
        values["service"] = f"Perekaman KTP-el {number}"
        encode(render(template, values, BRAND, PictureSize.FEED, "tegas")[0], "JPEG")
        best = min(best, time.thread_time() - start)
    assert best < 0.12


def test_a_thin_strip_fills_no_memory(qapp: QGuiApplication) -> None:
    strip = pictures.encoded(pictures.drawing(4, 4_000), "png")
    began = time.process_time()
    image = cut_photo(strip, PictureRef("x", 0.5, 1.0, 2.0), QSize(1080, 1350), Effect.NONE)
    assert image is not None
    assert image.size() == QSize(1080, 1350)
    assert time.process_time() - began < 2


def test_a_close_view_of_a_large_photo_shows_the_same_part(qapp: QGuiApplication) -> None:
    photo = pictures.encoded(pictures.drawing(3_000, 2_000), "jpeg")
    small = cut_photo(photo, PictureRef("x", 0.2, 0.7, 3.0), QSize(300, 300), Effect.NONE)
    large = cut_photo(photo, PictureRef("x", 0.2, 0.7, 3.0), QSize(1_800, 1_800), Effect.NONE)
    assert small is not None
    assert large is not None
    again = large.scaled(60, 60, mode=Qt.TransformationMode.SmoothTransformation)
    first = small.scaled(60, 60, mode=Qt.TransformationMode.SmoothTransformation)
    apart = [
        abs(again.pixelColor(x, y).lightness() - first.pixelColor(x, y).lightness())
        for x in range(0, 60, 5)
        for y in range(0, 60, 5)
    ]
    assert sum(apart) / len(apart) < 12


def test_a_drawing_in_disguise_is_no_photo(qapp: QGuiApplication) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
    for content in (drawing, gzip.compress(drawing), drawing.decode().encode("utf-16")):
        assert cut_photo(content, PictureRef("x"), QSize(90, 90), Effect.NONE) is None
