"""Tables with a head and zebra rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from core.domain.colour import mix
from core.domain.template.basics import Ink, TextStyle
from core.domain.template.layers import Table, TableColumn
from core.domain.template.model import Row
from gui.studio.blocks.texts import least_size, text_block
from gui.studio.boxes import Box
from gui.studio.build import Block, Context, builds, stack
from gui.studio.typography import FontKey, advance, step_font

_INSET = 18.0
_CELL_LEADING = 1.18
_SHORT = 1.45
"""A column is short if one line needs at most so many of its shares."""
_EASY, _TIGHT = 0.92, 0.7
"""What the long columns keep of their shares: with large type, and with the smallest."""
_SMALL, _SHRINK = 0.84, 0.95


@builds(Table)
def _table(layer: Table, context: Context, width: float) -> Block | None:
    rows = list(context.rows(layer.field))
    if not rows:
        return None
    inner = context.inner()
    full = width + context.hang
    whole = context.reading.rows(layer.field)  # every picture of a series has the same columns
    columns = _used_columns(layer, inner, whole)
    inner, widths = _fitted(layer, inner, columns, whole, full)
    head = _head(layer, inner, columns, widths)
    most = _type_size(layer, inner, columns, widths, whole)
    lines = [_line(layer, inner, columns, widths, number, row, most) for number, row in rows]
    height = sum(line.height for line in lines) + (head.height if head else 0)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        area = rect.adjusted(-context.hang, 0, 0, 0)
        extra = min(34.0, max(0.0, rect.height() - height) / len(lines)) if layer.grow else 0.0
        y = area.top()
        boxes.append(
            context.plate(QRectF(area.left(), y, area.width(), height + extra * len(lines)), context.coat.ground, 20)
        )  # fmt: skip
        if head:
            head.place(QRectF(area.left(), y, area.width(), head.height), boxes)
            y += head.height
        for index, line in enumerate(lines):
            spot = QRectF(area.left(), y, area.width(), line.height + extra)
            is_last = index == len(lines) - 1
            _stripe(layer, context, spot, index, is_last, boxes)
            line.place(spot, boxes)
            y += line.height + extra

    return Block(height=height, place=place, width=width, is_cut=any(line.is_cut for line in lines))


def _used_columns(layer: Table, context: Context, rows: Sequence[Row]) -> list[TableColumn]:
    """Leave out columns that no row fills."""
    readings = [context.reading.in_row(layer.field, row) for row in rows]
    used = [column for column in layer.columns if any(reading.words(column.text) for reading in readings)]
    return used or list(layer.columns[:1])


def _fitted(
    layer: Table, context: Context, columns: Sequence[TableColumn], rows: Sequence[Row], width: float
) -> tuple[Context, list[float]]:
    """Give the widths; take smaller type where large type would leave the long columns too narrow."""
    shares = [max(0.1, column.share) for column in columns]
    shared = [width * share / sum(shares) for share in shares]
    widths = None
    while widths is None:
        is_small = context.scale <= _SMALL
        needed = [_needed(layer, context, column, rows) for column in columns]
        widths = _widths(needed, shared, width, _TIGHT if is_small else _EASY)
        if is_small:
            return context, widths or shared
        if widths is None:
            context = replace(context, scale=max(_SMALL, context.scale * _SHRINK))
    return context, widths


def _widths(
    needed: Sequence[float], shared: Sequence[float], width: float, least: float
) -> list[float] | None:
    """Give short columns (days, hours, counts) what their widest cell needs in one line, the rest by share.

    ``None`` where that leaves the long columns less than that part of their shares.
    """
    spare = width - sum(needed)
    if spare >= 0:
        return [need + spare * share / width for need, share in zip(needed, shared, strict=True)]
    is_short = [
        need <= share * _SHORT and need < max(needed) for need, share in zip(needed, shared, strict=True)
    ]
    rest = width - sum(need for need, short in zip(needed, is_short, strict=True) if short)
    long = sum(share for share, short in zip(shared, is_short, strict=True) if not short)
    if rest < long * least:
        return None
    return [
        need if short else rest * share / long
        for need, share, short in zip(needed, shared, is_short, strict=True)
    ]


def _needed(layer: Table, context: Context, column: TableColumn, rows: Sequence[Row]) -> float:
    """Give the width at which no cell of a column wraps."""
    font = _font(layer.style, context, bold=column.bold)
    small = _font(TextStyle.SMALL, context)
    label = column.label.write(context.reading, context.language) if column.label else ""
    readings = [context.reading.in_row(layer.field, row) for row in rows]
    wide = [advance(_font(TextStyle.LABEL, context), label)]
    for phrase, key in ((column.text, font), (column.sub, small)):
        wide += [advance(key, one.words(phrase)) for one in readings] if phrase else []
    return max(wide) + 2 * _INSET + 2


def _font(style: TextStyle, context: Context, *, bold: bool = False) -> FontKey:
    return step_font(style, context.scale, typeface=context.typeface(style), bold=bold)


def _head(
    layer: Table, context: Context, columns: Sequence[TableColumn], widths: Sequence[float]
) -> Block | None:
    if not any(column.label for column in columns):
        return None
    inside = context.on(layer.head)
    cells = [
        text_block((column.label.write(context.reading, context.language) if column.label else "") or " ",
                   inside, wide - 2 * _INSET + 4,
                   TextStyle.LABEL, align=column.align, max_lines=1)
        for column, wide in zip(columns, widths, strict=True)
    ]  # fmt: skip
    pad = context.gap(16)
    height = max(cell.height for cell in cells) + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(context.plate(rect, inside.coat.ground, 20))
        lower = QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2)
        boxes.append(context.plate(lower, inside.coat.ground))
        _place_cells(cells, widths, rect, boxes)

    return Block(height=height, place=place, width=sum(widths))


def _line(
    layer: Table,
    context: Context,
    columns: Sequence[TableColumn],
    widths: Sequence[float],
    number: int,
    row: Row,
    most: int,
) -> Block:
    reading = context.reading.in_row(layer.field, row)
    cells = []
    for column, wide in zip(columns, widths, strict=True):
        blocks = []
        for phrase, style, ink in (
            (column.text, layer.style, column.ink),
            (column.sub, TextStyle.SMALL, Ink.SOFT),
        ):
            text = reading.words(phrase) if phrase else ""
            if phrase and text:
                blocks.append(
                    text_block(text, context, wide - 2 * _INSET + 4, style, ink=ink, align=column.align,
                               bold=column.bold and style is layer.style, leading=_CELL_LEADING,
                               most=most if phrase is column.text else 0,
                               field=f"{layer.field}/{number}/{phrase.first_field}")
                )  # fmt: skip
        cells.append(stack(blocks, 2) or _nothing())
    pad = context.gap(17)
    height = max(cell.height for cell in cells) + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        _place_cells(cells, widths, rect, boxes)

    return Block(height=height, place=place, width=sum(widths), is_cut=any(cell.is_cut for cell in cells))


def _type_size(
    layer: Table,
    context: Context,
    columns: Sequence[TableColumn],
    widths: Sequence[float],
    rows: Sequence[Row],
) -> int:
    """Give the size at which no word of the table breaks, so that no cell is smaller than the others; 0 for any."""
    readings = [context.reading.in_row(layer.field, row) for row in rows]
    sizes = (
        least_size([one.words(column.text) for one in readings], context,
                   wide - 2 * _INSET + 4, layer.style, bold=column.bold)
        for column, wide in zip(columns, widths, strict=True)
    )  # fmt: skip
    least = min(filter(None, sizes), default=0)
    return least if least < _font(layer.style, context).pixels else 0


def _nothing() -> Block:
    return Block(height=0, place=lambda _rect, _boxes: None, width=0)


def _place_cells(cells: Sequence[Block], widths: Sequence[float], rect: QRectF, boxes: list[Box]) -> None:
    x = rect.left()
    for cell, wide in zip(cells, widths, strict=True):
        top = rect.top() + (rect.height() - cell.height) / 2
        cell.place(QRectF(x + _INSET, top, wide - 2 * _INSET + 4, cell.height), boxes)
        x += wide


def _stripe(
    layer: Table, context: Context, rect: QRectF, index: int, is_last: bool, boxes: list[Box]
) -> None:
    if layer.zebra and index % 2 == 1:
        tint = _tint(context)
        boxes.append(context.plate(rect, tint, 20 if is_last else 0))
        if is_last:
            upper = QRectF(rect.left(), rect.top(), rect.width(), rect.height() / 2)
            boxes.append(context.plate(upper, tint))
    elif not layer.zebra and not is_last:
        line = QRectF(rect.left() + _INSET, rect.bottom() - 2, rect.width() - 2 * _INSET, 2)
        boxes.append(context.mark(line, context.colour(Ink.LINE)))


def _tint(context: Context) -> tuple[int, int, int]:
    return mix(context.coat.ground, context.coat.accent, 0.075)
