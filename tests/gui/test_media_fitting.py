"""What leaves the office is upright, light enough, in sRGB and says nothing about the camera or the place."""

import os
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColorSpace, QImage

from core.domain.account import Account, ChannelMode
from core.domain.delivery import Delivery, DeliveryState
from core.domain.media_rules import GIF, JPEG, PNG, WEBP, MediaRule
from core.domain.post import Media, Publication
from core.domain.publishing import Job
from core.errors import NeedsFix, NotFound, StorageFailed
from core.platforms.catalogue import PLATFORMS
from gui.media_fitting import MAX_DECODED_PIXELS, MediaFitting, fit_picture
from tests.gui import pictures

MASTODON = PLATFORMS["mastodon"].limits.media
INSTAGRAM = PLATFORMS["instagram"].limits.media


def opened(content: bytes) -> QImage:
    image = QImage.fromData(QByteArray(content))
    assert not image.isNull()
    return image


def is_red(image: QImage, x: int, y: int) -> bool:
    colour = image.pixelColor(x, y)
    return colour.red() > 200 and colour.green() < 60 and colour.blue() < 60


@pytest.fixture
def file(tmp_path: Path) -> Callable[[bytes], Path]:
    def write(content: bytes) -> Path:
        path = tmp_path / "picture"
        path.write_bytes(content)
        return path

    return write


def test_a_fitting_photo_keeps_every_pixel_and_loses_its_place(file: Callable[[bytes], Path]) -> None:
    jpeg = pictures.encoded(pictures.drawing(800, 600), "jpeg")
    content, mime = fit_picture(file(pictures.with_exif(jpeg)), "foto.jpg", MASTODON)
    assert (content, mime) == (jpeg, JPEG)


def test_a_fitting_drawing_loses_only_its_comment(file: Callable[[bytes], Path]) -> None:
    png = pictures.encoded(pictures.drawing(300, 300), "png")
    content, mime = fit_picture(file(pictures.with_text(png)), "gambar.png", MASTODON)
    assert (content, mime) == (png, PNG)


@pytest.mark.parametrize(("orientation", "corner"), [(3, (790, 590)), (6, (590, 10)), (8, (10, 790))])
def test_a_phone_photo_stands_upright(
    file: Callable[[bytes], Path], orientation: int, corner: tuple[int, int]
) -> None:
    jpeg = pictures.encoded(pictures.drawing(800, 600), "jpeg")
    content, _ = fit_picture(file(pictures.with_exif(jpeg, orientation)), "foto.jpg", MASTODON)
    image = opened(content)
    assert (image.width(), image.height()) == ((800, 600) if orientation == 3 else (600, 800))
    assert is_red(image, *corner)
    assert pictures.GPS_CANARY not in content


def test_a_wide_photo_is_cut_and_shrunk_for_instagram_and_never_made_larger(
    file: Callable[[bytes], Path],
) -> None:
    wide = pictures.with_exif(pictures.encoded(pictures.drawing(3000, 1000), "jpeg"))
    image = opened(fit_picture(file(wide), "lebar.jpg", INSTAGRAM)[0])
    assert image.width() == 1440
    assert image.width() / image.height() == pytest.approx(1.91, abs=0.01)
    small = pictures.encoded(pictures.drawing(400, 400), "png")
    image = opened(fit_picture(file(small), "kecil.png", INSTAGRAM)[0])
    assert (image.width(), image.height()) == (400, 400)


def test_transparency_becomes_white_where_only_jpeg_is_taken(file: Callable[[bytes], Path]) -> None:
    clear = QImage(400, 400, QImage.Format.Format_ARGB32)
    clear.fill(0)
    content, mime = fit_picture(file(pictures.encoded(clear, "png")), "logo.png", INSTAGRAM)
    assert mime == JPEG
    assert opened(content).pixelColor(200, 200).name() == "#ffffff"


def test_other_colour_spaces_become_srgb(file: Callable[[bytes], Path]) -> None:
    photo = pictures.in_adobe_rgb(pictures.drawing(400, 300))
    image = opened(fit_picture(file(pictures.encoded(photo, "jpeg")), "foto.jpg", MASTODON)[0])
    space = image.colorSpace()
    assert not space.isValid() or space == QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    assert is_red(image, 10, 10)


def test_a_printers_cmyk_photo_becomes_rgb(file: Callable[[bytes], Path]) -> None:
    cmyk = pictures.drawing(400, 300).convertToFormat(QImage.Format.Format_CMYK8888)
    image = opened(fit_picture(file(pictures.encoded(cmyk, "jpeg")), "cetak.jpg", MASTODON)[0])
    assert image.format() != QImage.Format.Format_CMYK8888
    assert is_red(image, 10, 10)


def test_an_animated_picture_goes_as_it_is_where_it_is_taken(file: Callable[[bytes], Path]) -> None:
    gif = pictures.animated_gif()
    assert fit_picture(file(gif), "gerak.gif", MASTODON) == (gif, GIF)
    assert fit_picture(file(gif), "gerak.gif", replace(INSTAGRAM, min_width=1))[1] == JPEG


def test_webp_stays_webp(file: Callable[[bytes], Path]) -> None:
    webp = pictures.encoded(pictures.drawing(400, 300), "webp")
    content, mime = fit_picture(file(webp), "foto.webp", MASTODON)
    assert mime == WEBP
    assert opened(content).width() == 400


def test_too_many_bytes_are_brought_down_step_by_step(file: Callable[[bytes], Path]) -> None:
    png = pictures.encoded(pictures.noise(600, 600), "png")
    rule = MediaRule(max_images=1, max_bytes=200_000)
    content, mime = fit_picture(file(png), "ramai.png", rule)
    assert mime == JPEG
    assert len(content) <= 200_000


def test_a_drawing_that_gets_heavy_when_cut_becomes_a_photo(file: Callable[[bytes], Path]) -> None:
    """The file is light by a trick of its maker; drawn anew without loss it is not."""
    image = pictures.noise(600, 300)
    png = pictures.encoded(image, "png")
    rule = MediaRule(max_images=1, max_bytes=len(png) - 1, max_ratio=1.9)
    content, mime = fit_picture(file(png), "ramai.png", rule)
    assert (mime, len(content) < len(png)) == (JPEG, True)


def test_nothing_light_enough_says_so(file: Callable[[bytes], Path]) -> None:
    png = pictures.encoded(pictures.noise(400, 400), "png")
    with pytest.raises(NeedsFix) as refused:
        fit_picture(file(png), "ramai.png", MediaRule(max_images=1, max_bytes=100))
    assert (refused.value.code, refused.value.params["limit"]) == ("picture_too_heavy", 100)


@pytest.mark.parametrize(
    "content", [b"", b"bukan gambar", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.4"]
)
def test_what_is_no_picture_is_refused(file: Callable[[bytes], Path], content: bytes) -> None:
    with pytest.raises(NeedsFix) as refused:
        fit_picture(file(content), "palsu.jpg", MASTODON)
    assert (refused.value.code, refused.value.params["file"]) == ("not_a_picture", "palsu.jpg")


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_half_a_file_is_damaged(file: Callable[[bytes], Path], kind: str) -> None:
    content = pictures.encoded(pictures.drawing(800, 600), kind)
    with pytest.raises(NeedsFix) as refused:
        fit_picture(file(content[: len(content) // 2]), "putus", MASTODON)
    assert refused.value.code == "picture_damaged"
    with pytest.raises(NeedsFix) as refused:
        fit_picture(file(content[: len(content) // 2]), "putus", INSTAGRAM)
    assert refused.value.code == "picture_damaged"


@pytest.mark.skipif(sys.platform == "win32", reason="measures memory with the resource module")
def test_two_hundred_megapixels_take_no_more_memory_than_a_small_picture(tmp_path: Path) -> None:
    path = tmp_path / "raksasa.jpg"
    path.write_bytes(pictures.encoded(QImage(20_000, 10_000, QImage.Format.Format_Grayscale8), "jpeg", 10))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    image = opened(fit_picture(path, path.name, MASTODON)[0])
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert image.width() * image.height() <= MAX_DECODED_PIXELS
    assert grown < 200


def test_two_hundred_megapixels_that_cannot_be_opened_small_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "raksasa.png"
    pictures.huge_png(path, 20_000, 10_000)
    with pytest.raises(NeedsFix) as refused:
        fit_picture(path, path.name, MASTODON)
    assert (refused.value.code, refused.value.params["megapixels"]) == ("picture_too_large", 200)


class Store:
    """Media in a folder, named by their hash."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def add(self, name: str, content: bytes, mime: str) -> Media:
        (self.folder / name).write_bytes(content)
        return Media(name, mime, 0, 0, len(content), file_name=f"{name} asli")

    def path(self, media_hash: str) -> Path:
        found = self.folder / media_hash
        if not found.exists():
            raise NotFound("media_missing")
        return found

    def add_bytes(self, content: bytes) -> str:
        raise NotImplementedError

    def add_file(self, path: Path) -> str:
        raise NotImplementedError

    def open(self, media_hash: str) -> BinaryIO:
        raise NotImplementedError

    def size(self, media_hash: str) -> int:
        raise NotImplementedError


def job_of(*media: Media) -> Job:
    account = Account("a", "instagram", ChannelMode.API, "Akun", "@akun")
    publication = Publication("u", "p", "a", "teks", media)
    now = datetime(2026, 11, 22, tzinfo=UTC)
    delivery = Delivery("d", "u", "p", "a", "instagram", ChannelMode.API, DeliveryState.PREPARING, now)
    return Job(delivery, publication, account)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "media")


@pytest.fixture
def fitting(tmp_path: Path, store: Store) -> MediaFitting:
    return MediaFitting(store, tmp_path / "fitted", lambda job: PLATFORMS[job.account.platform].limits.media)


def test_a_fitted_picture_is_made_once_and_named_for_its_type(store: Store, fitting: MediaFitting) -> None:
    media = store.add("hash1", pictures.encoded(pictures.drawing(500, 500), "png"), PNG)
    first = fitting(media, job_of(media))
    stamp = first.stat().st_mtime_ns
    again = fitting(media, job_of(media))
    assert (again, again.stat().st_mtime_ns, first.suffix) == (first, stamp, ".jpg")


def test_all_pictures_of_a_carousel_take_the_first_ones_shape(store: Store, fitting: MediaFitting) -> None:
    square = store.add("hash1", pictures.encoded(pictures.drawing(500, 500), "jpeg"), JPEG)
    wide = store.add("hash2", pictures.encoded(pictures.drawing(900, 600), "jpeg"), JPEG)
    image = opened(fitting(wide, job_of(square, wide)).read_bytes())
    assert image.width() == image.height()


def test_a_film_goes_as_it_is(store: Store, fitting: MediaFitting) -> None:
    film = store.add("hash1", b"film", "video/mp4")
    assert fitting(film, job_of(film)) == store.path("hash1")


def test_a_missing_file_is_named(store: Store, fitting: MediaFitting) -> None:
    media = Media("gone", PNG, 1, 1, 1, file_name="spanduk.png")
    with pytest.raises(NeedsFix) as refused:
        fitting(media, job_of(media))
    assert (refused.value.code, refused.value.params["file"]) == ("media_missing", "spanduk.png")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, store: Store) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    media = store.add("hash1", pictures.encoded(pictures.drawing(500, 500), "jpeg"), JPEG)
    with pytest.raises(StorageFailed):
        MediaFitting(store, blocked, lambda _job: MASTODON)(media, job_of(media))


def test_files_of_last_week_are_dropped(store: Store, fitting: MediaFitting) -> None:
    one = store.add("hash1", pictures.encoded(pictures.drawing(500, 500), "jpeg"), JPEG)
    two = store.add("hash2", pictures.encoded(pictures.drawing(600, 600), "jpeg"), JPEG)
    old = fitting(one, job_of(one))
    stuck = old.with_name("0")  # what cannot be deleted, like a file that is open on Windows, stops nothing
    stuck.mkdir()
    last_week = time.time() - 8 * 86_400
    for path in (old, stuck):
        os.utime(path, (last_week, last_week))
    assert fitting(two, job_of(two)).exists()
    assert not old.exists()


def test_several_threads_fit_at_the_same_time(store: Store, fitting: MediaFitting) -> None:
    media = [
        store.add(f"hash{number}", pictures.encoded(pictures.drawing(400 + number, 400), "png"), PNG)
        for number in range(6)
    ]
    with ThreadPoolExecutor(3) as pool:
        paths = list(pool.map(lambda one: fitting(one, job_of(one)), [*media, *media]))
    assert len(set(paths)) == 6
    assert all(opened(path.read_bytes()).width() == 400 + int(path.name[4]) for path in paths)
