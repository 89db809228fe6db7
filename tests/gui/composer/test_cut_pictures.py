"""What the preview shows of pictures that a platform cuts."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from core.domain.media_rules import MediaRule
from core.domain.post import Media
from core.platforms.catalogue import PLATFORMS
from gui.composer.cut_pictures import cut_pictures

RULE: MediaRule = PLATFORMS["instagram"].limits.media


def media(width: int, height: int, mime: str = "image/jpeg") -> Media:
    return Media(f"{width}x{height}", mime, width, height, 1000, "", "a.jpg")


def striped(key: str) -> QImage:
    """A thumbnail of a tenth of the size: red above, green in the middle, red below."""
    width, height = (int(one) // 10 for one in key.split("x"))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(0, height // 4, width, height // 2, QColor("green"))
    painter.end()
    return image


def test_a_tall_picture_loses_its_top_and_bottom() -> None:
    (shown,), lost = cut_pictures([media(1000, 2500)], RULE, striped)
    assert (shown.width(), shown.height()) == (100, 125)
    assert lost == 0.5
    assert {shown.pixelColor(50, y).name() for y in (0, 62, 124)} == {QColor("green").name()}


def test_what_fits_stays_whole() -> None:
    (shown,), lost = cut_pictures([media(1080, 1350)], RULE, striped)
    assert (shown.width(), shown.height(), lost) == (108, 135, 0.0)


def test_later_pictures_take_the_shape_of_the_first() -> None:
    shown, lost = cut_pictures([media(1000, 1000), media(1000, 1250)], RULE, striped)
    assert [(one.width(), one.height()) for one in shown] == [(100, 100), (100, 100)]
    assert round(lost, 2) == 0.2


def test_films_and_pictures_without_a_rule_or_a_thumbnail_are_left_alone() -> None:
    film, tall = media(1000, 2500, "video/mp4"), media(1000, 2500)
    (shown,), lost = cut_pictures([film], RULE, striped)
    assert (shown.height(), lost) == (250, 0.0)
    (shown,), lost = cut_pictures([tall], None, striped)
    assert (shown.height(), lost) == (250, 0.0)
    (shown,), lost = cut_pictures([tall], RULE, lambda _key: QImage())
    assert (shown.isNull(), lost) == (True, 0.5)
