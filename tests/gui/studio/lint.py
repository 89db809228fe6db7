"""Looks at laid-out pages as a strict designer would: overlap, clipping, safe area, type size, contrast, words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from core.domain.colour import TEXT_CONTRAST, contrast, to_hex
from core.domain.template.basics import PictureSize, TextStyle
from gui.studio.boxes import Box, LogoBox, Page, PhotoBox, QrBox, Role, TextBox
from gui.studio.frame import frame_of, page_rect
from gui.studio.layout import MAX_WORDS, iter_texts
from gui.studio.paint import PagePainter, line_left
from gui.studio.photos import Pictures
from gui.studio.qr import MIN_MODULE, qr_image
from gui.studio.qr_read import QrUnreadable, read_qr
from gui.studio.typography import cap_height

_SCALE = 0.25
#: Steps that may go below the body's least size, in pixels of the picture.
FOOTNOTES = frozenset({TextStyle.SMALL, TextStyle.LABEL})
MIN_BODY, MIN_FOOTNOTE = 32, 26
_STEP = 2
_TOUCH = 1.0


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a page: its kind and what it concerns."""

    kind: str
    detail: str


def lint_page(page: Page, pictures: Pictures) -> list[Fault]:
    """Check one page; no faults means that it may be posted as far as a machine can tell."""
    return [
        *_fit(page),
        *_overlaps(page),
        *_outside(page),
        *_sizes(page),
        *_contrasts(page, pictures),
        *_codes(page),
    ]


def _codes(page: Page) -> Iterator[Fault]:
    """Read every QR code back from the painted page; its modules must be large enough for an old camera."""
    for box in page.boxes:
        if isinstance(box, QrBox):
            side = qr_image(box.text).width()
            if box.rect.width() / side < MIN_MODULE:
                yield Fault("dense code", f"{box.rect.width() / side:.1f} px a module: {box.text}")
            if read_back(page, box) != box.text:
                yield Fault("code", f"not readable: {box.text}")


def read_back(page: Page, box: QrBox) -> str:
    """Paint a page's code and read it; empty text when it cannot be read."""
    image = QImage(page.size.width, page.size.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    PagePainter(lambda _key: None).paint(painter, replace(page, boxes=[box]))
    painter.end()
    rect = box.rect
    place = QRectF(round(rect.left()), round(rect.top()), round(rect.width()), round(rect.height()))
    try:
        return read_qr(image, place, qr_image(box.text).width())
    except QrUnreadable:
        return ""


def _fit(page: Page) -> Iterator[Fault]:
    if page.is_full:
        yield Fault("full", "something does not fit")
    if page.words > MAX_WORDS:
        yield Fault("words", f"{page.words} words")
    for box in iter_texts(page):
        if box.lines.is_cut:
            yield Fault("cut", box.lines.texts[-1])
        if box.lines.width > box.rect.width() + _TOUCH:
            yield Fault("clipped", box.lines.texts[0])


def line_rects(box: TextBox) -> list[QRectF]:
    """Give the ink of each line: from the capitals' top to the descenders' end."""
    font = box.font
    found = []
    for index, wide in enumerate(box.lines.widths):
        baseline = box.rect.top() + box.first_baseline + index * box.line_height
        top = baseline - cap_height(font)
        found.append(QRectF(line_left(box, wide), top, wide, cap_height(font) + font.pixels * 0.2))
    return found


def _overlaps(page: Page) -> Iterator[Fault]:
    """Texts may not touch each other, nor photos, logos and codes."""
    texts = [box for box in iter_texts(page) if box.role is Role.TEXT]
    inked = [(box, rect) for box in texts for rect in line_rects(box) if rect.width() > 1]
    for (one, first), (other, second) in combinations(inked, 2):
        if one is not other and _touch(first, second):
            yield Fault("overlap", f"“{one.lines.texts[0]}” and “{other.lines.texts[0]}”")
    solid = [box for box in page.boxes if _is_solid(box)]
    for box in solid:
        for text, rect in inked:
            if _touch(box.rect, rect):
                yield Fault("overlap", f"{type(box).__name__} and “{text.lines.texts[0]}”")
    for one_solid, other_solid in combinations(solid, 2):
        if _touch(one_solid.rect, other_solid.rect):
            yield Fault("overlap", f"{type(one_solid).__name__} and {type(other_solid).__name__}")


def _is_solid(box: Box) -> bool:
    return isinstance(box, PhotoBox | LogoBox | QrBox) and box.role is Role.PICTURE


def _touch(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > _TOUCH and common.height() > _TOUCH


def _outside(page: Page) -> Iterator[Fault]:
    """Texts, logos and codes stay inside the safe area; panels inside the page."""
    safe = page.safe.adjusted(-_TOUCH, -_TOUCH, _TOUCH, _TOUCH)
    head = _head_area(page)
    for box in page.boxes:
        if isinstance(box, TextBox):
            rects = line_rects(box)
        elif isinstance(box, LogoBox | QrBox):
            rects = [box.rect]
        else:
            rects = []
            if box.role is Role.PLATE and not page_rect(page.size).adjusted(-1, -1, 1, 1).contains(box.rect):
                yield Fault("outside", f"panel {box.rect.toRect()}")
        is_head = box.region == "judul" or isinstance(box, LogoBox)
        for rect in rects:
            if not (head if is_head else safe).contains(rect):
                yield Fault("outside", f"{type(box).__name__} {rect.toRect()} {_words(box)}")


def _head_area(page: Page) -> QRectF:
    """Give where headline and logo have to be: in the square a 3:4 crop keeps x 135 to 945."""
    area = page.safe.adjusted(-_TOUCH, -_TOUCH, _TOUCH, _TOUCH)
    if page.size is PictureSize.SQUARE:
        area.setLeft(frame_of(page.size).content.left() - _TOUCH)
        area.setRight(frame_of(page.size).head_right + _TOUCH)
    return area


def _sizes(page: Page) -> Iterator[Fault]:
    for box in iter_texts(page):
        least = MIN_FOOTNOTE if box.style in FOOTNOTES else MIN_BODY
        if box.font.pixels < least:
            yield Fault("small", f"{box.font.pixels} px: {_words(box)}")


def _contrasts(page: Page, pictures: Pictures) -> Iterator[Fault]:
    """Compare each text with the pixels that really lie under it."""
    image = _without_text(page, pictures)
    for box in iter_texts(page):
        worst, ground = 21.0, (0, 0, 0)
        for rect in line_rects(box):
            for colour in _colours_under(image, rect):
                ratio = contrast(box.colour, colour)
                if ratio < worst:
                    worst, ground = ratio, colour
        if worst < TEXT_CONTRAST:
            shown = f"{worst:.2f}: {to_hex(box.colour)} on {to_hex(ground)}"
            yield Fault("contrast", f"{shown} {_words(box)}")


def _without_text(page: Page, pictures: Pictures) -> QImage:
    size = page_rect(page.size).size() * _SCALE
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    PagePainter(pictures, with_text=False).paint(painter, page, _SCALE)
    painter.end()
    return image


def _colours_under(image: QImage, rect: QRectF) -> set[tuple[int, int, int]]:
    """Give the colours under a line, a little inside it so that smoothed edges do not count."""
    left, right = round(rect.left() * _SCALE) + 1, round(rect.right() * _SCALE) - 1
    top, bottom = round(rect.top() * _SCALE) + 1, round(rect.bottom() * _SCALE) - 1
    found = set()
    for y in range(max(0, top), min(image.height(), bottom), _STEP):
        for x in range(max(0, left), min(image.width(), right), _STEP):
            value = image.pixel(x, y)
            found.add((value >> 16 & 255, value >> 8 & 255, value & 255))
    return found


def _words(box: Box) -> str:
    return f"“{' '.join(box.lines.texts)[:40]}”" if isinstance(box, TextBox) else ""
