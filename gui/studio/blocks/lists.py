"""Lists with markers and numbered steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from core.domain.template.basics import Align, Ink, TextStyle
from core.domain.template.layers import List, Marker, Steps, Variant
from core.domain.template.model import FieldType
from core.domain.template.phrase import Phrase
from gui.studio.blocks.texts import text_block
from gui.studio.boxes import Box, IconBox, Role
from gui.studio.build import Block, Context, Place, builds, stack

_MARKER_ICONS = {Marker.CHECK: "check-bold", Marker.CROSS: "x-bold"}


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    text: str
    field: str
    icon: str = ""


def _entries(field: str, phrase: Phrase | None, icon_column: str, context: Context) -> Iterator[_Entry]:
    """Give the entries of a lines field, or of a rows field through the phrase."""
    found = context.reading.field(field)
    if found is None or found.type is not FieldType.ROWS:
        for number, line in context.lines(field):
            yield _Entry(number, line, field)
        return
    for number, row in context.rows(field):
        reading = context.reading.in_row(field, row)
        text = phrase.write(reading, context.language) if phrase else reading.write(found.columns[0].id)
        column = phrase.first_field if phrase else found.columns[0].id
        if text:
            yield _Entry(number, text, f"{field}/{number}/{column}", row.get(icon_column, ""))


@builds(List)
def _list(layer: List, context: Context, width: float) -> Block | None:
    entries = list(_entries(layer.field, layer.text, layer.icon_column, context))
    if not entries:
        return None
    inner = context.inner()
    gap = context.gap(layer.gap)
    columns = max(1, min(layer.columns, len(entries))) if width > 700 else 1
    wide = (width - context.gap(40) * (columns - 1)) / columns
    blocks = [_item(layer, inner, wide, entry) for entry in entries]
    return in_columns(blocks, columns, wide, gap, context.gap(40))


def in_columns(blocks: Sequence[Block], columns: int, wide: float, gap: float, gutter: float) -> Block | None:
    """Fill row by row; the entries of a row share their height."""
    if columns == 1:
        return stack(blocks, gap)
    rows = [blocks[start : start + columns] for start in range(0, len(blocks), columns)]
    return stack([_side_by_side(row, wide, gutter) for row in rows], gap)


def _side_by_side(blocks: Sequence[Block], wide: float, gutter: float) -> Block:
    height = max(block.height for block in blocks)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        for index, block in enumerate(blocks):
            left = rect.left() + index * (wide + gutter)
            block.place(QRectF(left, rect.top(), max(wide, block.width), max(height, rect.height())), boxes)

    return Block(
        height=height,
        place=place,
        width=wide * len(blocks) + gutter * (len(blocks) - 1),
        grow=max(block.grow for block in blocks),
        is_cut=any(block.is_cut for block in blocks),
    )


def _item(layer: List, context: Context, width: float, entry: _Entry) -> Block:
    size, draw = _marker(layer, context, entry)
    indent = size + (20 if layer.marker is Marker.DOT else 26)
    words = text_block(entry.text, context, width - indent, layer.style, field=entry.field)
    line_room = context.gap(16) if layer.rule else 0.0
    first_line = min(words.height, text_block("X", context, 400, layer.style).height)
    down = max(0.0, (size - first_line) / 2)
    height = max(words.height + down, size) + line_room

    def place(rect: QRectF, boxes: list[Box]) -> None:
        draw(QRectF(rect.left(), rect.top() + max(0.0, (first_line - size) / 2), size, size), boxes)
        words.place(QRectF(rect.left() + indent, rect.top() + down, width - indent, words.height), boxes)
        if layer.rule:
            y = rect.top() + height - 2
            boxes.append(context.mark(QRectF(rect.left(), y, width, 2), context.colour(Ink.LINE)))

    return Block(height=height, place=place, width=indent + words.width, is_cut=words.is_cut)


def _marker(layer: List, context: Context, entry: _Entry) -> tuple[float, Place]:
    """Give the marker's size and its drawing."""
    coat = context.palette.coat(layer.surface)
    big = round(58 * min(1.12, max(0.8, context.scale)))
    if layer.marker is Marker.DOT:
        return 16.0, _dot(coat.ground, context)
    if layer.marker is Marker.NUMBER:
        return float(big), _numbered(str(entry.number + 1), context.on(layer.surface))
    icon = entry.icon or layer.icon or _MARKER_ICONS.get(layer.marker, "check-bold")
    return float(big), _disc(icon, context.on(layer.surface))


def _dot(colour: tuple[int, int, int], context: Context) -> Place:
    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(context.disc(rect, colour, Role.MARK))

    return place


def _disc(icon: str, inside: Context) -> Place:
    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(inside.disc(rect, inside.coat.ground))
        inset = rect.width() * 0.24
        boxes.append(IconBox(rect=rect.adjusted(inset, inset, -inset, -inset), role=Role.MARK,
                             region=inside.region, icon=icon, colour=inside.coat.main))  # fmt: skip

    return place


def _numbered(text: str, inside: Context) -> Place:
    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(inside.disc(rect, inside.coat.ground))
        label = text_block(
            text, inside, rect.width(), TextStyle.LABEL, align=Align.CENTER, bold=True, max_lines=1
        )
        top = rect.center().y() - label.height / 2 + 1
        label.place(QRectF(rect.left(), top, rect.width(), label.height), boxes)

    return place


@builds(Steps)
def _steps(layer: Steps, context: Context, width: float) -> Block | None:
    entries = list(_entries(layer.field, None, "", context))
    if not entries:
        return None
    inner = context.inner()
    if layer.variant is Variant.CARDS:
        columns = max(1, min(layer.columns, len(entries))) if width > 620 else 1
        gutter = context.gap(22)
        wide = (width - gutter * (columns - 1)) / columns
        lone = len(entries) % columns == 1 and columns > 1
        cards = [
            _step_card(layer, inner, width if lone and entry is entries[-1] else wide, entry)
            for entry in entries
        ]
        return in_columns(cards, columns, wide, gutter, gutter)
    return _path(layer, inner, width, entries)


def _path(layer: Steps, context: Context, width: float, entries: Sequence[_Entry]) -> Block:
    """Numbered discs on a line."""
    size = round(76 * min(1.12, max(0.8, context.scale)))
    indent = size + 30.0
    words = [
        text_block(entry.text, context, width - indent, layer.style, field=entry.field) for entry in entries
    ]
    heights = [max(block.height, size) for block in words]
    gap = context.gap(layer.gap)
    height = sum(heights) + gap * (len(heights) - 1)
    inside = context.on(layer.surface)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        spare = max(0.0, rect.height() - height) / max(1, len(heights) - 1)
        step = gap + min(spare, gap * 1.5)
        tops = [rect.top() + sum(heights[:index]) + step * index for index in range(len(heights))]
        line = QRectF(rect.left() + size / 2 - 4, tops[0] + size / 2, 8, tops[-1] - tops[0])
        boxes.append(context.mark(line, context.colour(Ink.LINE)))
        for entry, block, top, tall in zip(entries, words, tops, heights, strict=True):
            _numbered(str(entry.number + 1), inside)(QRectF(rect.left(), top, size, size), boxes)
            down = (size - block.height) / 2 if block.height < size else 0
            block.place(QRectF(rect.left() + indent, top + down, width - indent, tall), boxes)

    return Block(height=height, place=place, width=width, is_cut=any(block.is_cut for block in words))


def _step_card(layer: Steps, context: Context, width: float, entry: _Entry) -> Block:
    inside = context.on(layer.surface)
    pad = context.gap(28)
    number = text_block(
        str(entry.number + 1), inside, width - 2 * pad, TextStyle.TITLE, ink=Ink.ACCENT, bold=True
    )
    words = text_block(entry.text, inside, width - 2 * pad, layer.style, field=entry.field)
    body = stack([number, words], context.gap(6)) or words
    height = body.height + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(context.plate(rect, inside.coat.ground, 24))
        body.place(rect.adjusted(pad, pad, -pad, -pad), boxes)

    return Block(height=height, place=place, width=width, grow=0.0, is_cut=body.is_cut)
