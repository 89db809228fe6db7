"""Photos, galleries, portraits and QR codes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from core.domain.colour import WHITE
from core.domain.template.basics import Align, Face, Ink, Surface, TextStyle
from core.domain.template.layers import Effect, Gallery, People, Picture, Qr, Shape, Variant
from core.domain.template.model import Row
from gui.studio.blocks.lists import in_columns
from gui.studio.blocks.texts import text_block
from gui.studio.boxes import Box, MotifBox, PhotoBox, QrBox, Role
from gui.studio.build import Block, Context, builds, stack
from gui.studio.picture_ref import PictureRef
from gui.studio.qr import qr_size
from gui.studio.qr_read import reads_back


@builds(Picture)
def _picture(layer: Picture, context: Context, width: float) -> Block | None:
    picture = PictureRef.parse(context.reading.raw(layer.field))
    if picture is None and not layer.fallback:
        return None
    wide = min(width, layer.width) if layer.width else width
    tall = (
        wide / min(5.0, max(0.2, layer.ratio))
        if layer.ratio
        else max(layer.min_height * min(1.0, context.scale), 120)
    )
    caption = layer.caption.write(context.reading, context.language) if layer.caption else ""
    words = (
        text_block(caption, context, wide, TextStyle.SMALL, ink=Ink.SOFT, max_lines=2) if caption else None
    )
    below = words.height + 10 if words else 0.0

    def place(rect: QRectF, boxes: list[Box]) -> None:
        spare = rect.width() - wide
        x = rect.left() + {Align.START: 0, Align.CENTER: spare / 2, Align.END: spare}[layer.align]
        height = tall if layer.ratio else max(tall, rect.height() - below)
        spot = QRectF(x, rect.top(), wide, height)
        boxes.append(_photo(layer, picture, spot, context))
        if words:
            words.place(QRectF(x, spot.bottom() + 10, wide, words.height), boxes)

    return Block(height=tall + below, place=place, width=wide, grow=layer.grow)


def _photo(layer: Picture, picture: PictureRef | None, spot: QRectF, context: Context) -> Box:
    if picture is None:
        primary = context.palette.coat(Surface.PRIMARY)
        return MotifBox(
            rect=spot, role=Role.PICTURE, field=layer.field, region=context.region, motif=layer.fallback,
            colours=motif_colours((), context), ground=primary.ground, cell=0, seed=1, shape=layer.shape,
            radius=layer.radius,
        )  # fmt: skip
    return PhotoBox(
        rect=spot, role=Role.PICTURE, field=layer.field, region=context.region, picture=picture,
        shape=layer.shape, radius=layer.radius, effect=layer.effect,
    )  # fmt: skip


def hides(row: Row, blur_when: str, unless: str) -> bool:
    """Tell whether a row's photo has to be made unrecognisable: children, unless somebody lifted it."""
    return row.get(blur_when, "") == "yes" and row.get(unless, "") != "yes"


def motif_colours(surfaces: Sequence[Surface], context: Context) -> tuple[tuple[int, int, int], ...]:
    """Give the colours of a motif; by default the family of the brand."""
    chosen = surfaces or (Surface.DEEP, Surface.SECONDARY, Surface.WHITE, Surface.TINT)
    return tuple(context.palette.coat(surface).ground for surface in chosen)


@builds(Gallery)
def _gallery(layer: Gallery, context: Context, width: float) -> Block | None:
    """One, two, three or four photos in a grid that leaves no hole."""
    rows = [(n, row) for n, row in context.rows(layer.field) if n >= layer.skip]
    shown = [(n, row, ref) for n, row in rows if (ref := PictureRef.parse(row.get(layer.picture, "")))]
    if not shown:
        return _without_photos(layer, context, width)
    inner = context.inner()
    gap = layer.gap
    lines = _gallery_lines(len(shown), width)
    words = [_caption(layer, inner, (width - gap * (lines[i] - 1)) / lines[i], n, row)
             for i, (n, row) in _numbered_lines(lines, shown)]  # fmt: skip
    caption_heights = _line_heights(lines, words)
    least = layer.min_height * min(1.0, context.scale)
    height = max(least, 150.0 * len(lines)) + sum(caption_heights) + gap * (len(lines) - 1)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        free = rect.height() - sum(caption_heights) - gap * (len(lines) - 1)
        weights = [_LINE_WEIGHTS.get(count, 0.75) for count in lines]
        index, y = 0, rect.top()
        for count, below, weight in zip(lines, caption_heights, weights, strict=True):
            tall = min(free * weight / sum(weights), width * 0.8)
            wide = (width - gap * (count - 1)) / count
            for column in range(count):
                number, row, picture = shown[index]
                spot = QRectF(rect.left() + column * (wide + gap), y, wide, tall)
                blurs = hides(row, layer.blur_when, layer.unless)
                boxes.append(
                    PhotoBox(rect=spot, role=Role.PICTURE, region=context.region, picture=picture,
                             field=f"{layer.field}/{number}/{layer.picture}", shape=Shape.ROUND,
                             radius=layer.radius, effect=Effect.BLUR if blurs else Effect.NONE)
                )  # fmt: skip
                caption = words[index]
                if caption:
                    caption.place(QRectF(spot.left(), spot.bottom() + 10, wide, caption.height), boxes)
                index += 1
            y += tall + below + gap

    return Block(height=height, place=place, width=width, grow=1.0)


def _without_photos(layer: Gallery, context: Context, width: float) -> Block | None:
    if not layer.fallback:
        return None

    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(
            MotifBox(rect=QRectF(rect), role=Role.PICTURE, region=context.region, field=layer.field,
                     motif=layer.fallback, colours=motif_colours((), context),
                     ground=context.palette.coat(Surface.PRIMARY).ground, cell=0, seed=3, shape=Shape.ROUND,
                     radius=layer.radius)
        )  # fmt: skip

    return Block(height=180.0, place=place, width=width, grow=1.0)


_LINE_WEIGHTS = {1: 1.45, 2: 1.0}
"""How tall a line of so many photos is in proportion."""


_WIDE = 1200


def _gallery_lines(count: int, width: float) -> list[int]:
    if count <= (4 if width > _WIDE else 2):
        return [count] if width > 1000 else [1] * count
    return {3: [1, 2], 4: [2, 2], 5: [2, 3]}.get(
        count, [3] * (count // 3) + ([count % 3] if count % 3 else [])
    )


def _numbered_lines(
    lines: Sequence[int], shown: Sequence[tuple[int, Row, PictureRef]]
) -> list[tuple[int, tuple[int, Row]]]:
    flat = [line for line, count in enumerate(lines) for _ in range(count)]
    return [(line, (n, row)) for line, (n, row, _) in zip(flat, shown, strict=True)]


def _line_heights(lines: Sequence[int], words: Sequence[Block | None]) -> list[float]:
    heights, index = [], 0
    for count in lines:
        tallest = max((block.height + 14 if block else 0) for block in words[index : index + count])
        heights.append(tallest)
        index += count
    return heights


def _caption(layer: Gallery, context: Context, width: float, number: int, row: Row) -> Block | None:
    reading = context.reading.in_row(layer.field, row)
    text = layer.caption.write(reading, context.language) if layer.caption else ""
    if not text or layer.caption is None:
        return None
    return text_block(text, context, width, TextStyle.SMALL, max_lines=2,
                      field=f"{layer.field}/{number}/{layer.caption.first_field}")  # fmt: skip


@builds(People)
def _people(layer: People, context: Context, width: float) -> Block | None:
    rows = context.rows(layer.field)
    if not rows:
        return None
    indent = layer.portrait + 20 if any(row.get(layer.picture) for _, row in rows) else 0.0
    columns = len(rows) if width / len(rows) - indent > 330 else 1
    gutter = 32.0
    wide = (width - gutter * (columns - 1)) / columns
    blocks = [_person(layer, context.inner(), wide, number, row) for number, row in rows]
    return in_columns([block for block in blocks if block], columns, wide, 18, gutter)


def _person(layer: People, context: Context, width: float, number: int, row: Row) -> Block | None:
    reading = context.reading.in_row(layer.field, row)
    picture = PictureRef.parse(row.get(layer.picture, "")) if layer.picture else None
    size = layer.portrait if picture else 0.0
    indent = size + 20 if picture else 0.0
    blocks = []
    for phrase, style, ink, bold in (
        (layer.person, TextStyle.SMALL, Ink.MAIN, True), (layer.title, TextStyle.SMALL, Ink.SOFT, False),
    ):  # fmt: skip
        text = phrase.write(reading, context.language)
        if text:
            blocks.append(text_block(text, context, width - indent, style, ink=ink, bold=bold, max_lines=3,
                                     align=layer.align if not picture else Align.START,
                                     field=f"{layer.field}/{number}/{phrase.first_field}"))  # fmt: skip
    words = stack(blocks, 0)
    if words is None:
        return None
    height = max(size, words.height)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        spare = rect.width() - indent - words.width
        x = rect.left() + (spare / 2 if picture and layer.align is Align.CENTER else 0)
        if picture:
            spot = QRectF(x, rect.top() + (height - size) / 2, size, size)
            boxes.append(PhotoBox(rect=spot, role=Role.PICTURE, region=context.region, picture=picture,
                                  field=f"{layer.field}/{number}/{layer.picture}", shape=Shape.CIRCLE,
                                  radius=0, effect=Effect.NONE))  # fmt: skip
        wide = words.width if picture else rect.width()
        words.place(QRectF(x + indent, rect.top() + (height - words.height) / 2, wide, words.height), boxes)

    return Block(height=height, place=place, width=indent + words.width, is_cut=words.is_cut)


@builds(Qr)
def _qr(layer: Qr, context: Context, width: float) -> Block | None:
    """The code on its own white plate; caption beside it, or below it for ``leaf``. A code that does not read
    back is not shown."""
    text = layer.text.write(context.reading, context.language)
    full = layer.text.first_field
    raw = context.reading.raw(full) if full and layer.variant is not Variant.LINE else text
    if not text or not reads_back(raw or text):
        return None
    size = qr_size(raw or text, layer.size * min(1.1, max(0.85, context.scale)))
    below = layer.variant is Variant.LEAF
    room = max(size, min(width, size * 2.2)) if below else width - size - 28
    words = stack(_qr_words(layer, context, room, below), 4)
    beside = (words.width + 28 if words else 0.0) if not below else 0.0
    under = (words.height + 14 if words else 0.0) if below else 0.0

    def place(rect: QRectF, boxes: list[Box]) -> None:
        x = rect.left() + ((rect.width() - size) / 2 if below else 0)
        y = rect.top() + (0 if below else max(0.0, (rect.height() - size) / 2))
        spot = QRectF(x, y, size, size)
        boxes.append(context.plate(spot, WHITE, 16))
        boxes.append(QrBox(rect=spot, role=Role.PICTURE, region=context.region, text=raw or text, field=full))
        if words and below:
            words.place(QRectF(rect.center().x() - room / 2, spot.bottom() + 14, room, words.height), boxes)
        elif words:
            words.place(
                QRectF(spot.right() + 28, spot.center().y() - words.height / 2, room, words.height), boxes
            )

    height = size + under if below else max(size, words.height if words else 0)
    return Block(height=height, place=place, width=size + beside, is_cut=bool(words and words.is_cut))


def _qr_words(layer: Qr, context: Context, room: float, below: bool) -> list[Block]:
    align = Align.CENTER if below else Align.START
    blocks = []
    for phrase, style, ink in (
        (layer.label, TextStyle.LABEL, Ink.SOFT), (layer.caption, TextStyle.LEAD, Ink.MAIN),
    ):  # fmt: skip
        text = phrase.write(context.reading, context.language) if phrase else ""
        if phrase and text:
            blocks.append(text_block(text, context, room, style, ink=ink, align=align, face=Face.SANS, max_lines=5,
                                     field=phrase.first_field))  # fmt: skip
    return blocks
