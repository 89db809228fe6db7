"""Numbers and charts: figure grids, bars and donuts that always start at zero, level bars."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from core.domain.colour import MARK_CONTRAST, Rgb, contrast, mix, with_lightness
from core.domain.day_names import Language
from core.domain.formats import number
from core.domain.template.basics import Align, Ink, Surface, TextStyle
from core.domain.template.layers import Bars, Donut, Figures, Levels, Variant
from core.domain.template.model import Option
from core.domain.template.phrase import Phrase
from core.domain.template.reading import Reading, read_figure
from gui.studio.blocks.lists import in_columns
from gui.studio.blocks.texts import one_line_size, text_block
from gui.studio.boxes import Box, PathBox, Role
from gui.studio.build import Block, Context, builds, stack
from gui.studio.palette import TONES

_MOST_PARTS = 5
"""Parts of a ring, as many as there are colours of clearly different lightness."""


_FIGURE = {True: (TextStyle.DISPLAY, 1.15), False: (TextStyle.HEADLINE, 0.92)}
"""Style and enlargement of a figure without panel and of one on a card."""

_LOW_FIGURE = 60
"""A figure of so few pixels needs a small label to stand out."""
_PAIR, _WORTH_A_LINE = 2, 1.25
"""Two figures stand below each other where that lets them be so much larger."""


@dataclass(frozen=True, slots=True)
class _Datum:
    value: float
    label: str
    shown: str
    field: str


def _data(field: str, column: str, label: Phrase, shown: Phrase, context: Context) -> list[_Datum]:
    """Read the rows with a figure; negative ones count as zero, which the checks report."""
    found = []
    for index, row in context.rows(field):
        value = read_figure(row.get(column, ""))
        if value is not None:
            reading = context.reading.in_row(field, row)
            found.append(
                _Datum(max(0.0, value), label.write(reading, context.language),
                       shown.write(reading, context.language), f"{field}/{index}/{column}")
            )  # fmt: skip
    return found


@builds(Figures)
def _figures(layer: Figures, context: Context, width: float) -> Block | None:
    rows = context.rows(layer.field)[layer.skip :][: layer.take or None]
    if not rows:
        return None
    gutter = context.gap(22)
    readings = [context.reading.in_row(layer.field, row) for _, row in rows]
    value, factor = _FIGURE[layer.variant is Variant.HERO]
    pad = 0.0 if layer.variant is Variant.HERO else context.gap(30)
    texts = [layer.value.write(reading, context.language) for reading in readings]

    def size(columns: int) -> int:
        return one_line_size(texts, context, _share(width, columns, gutter) - 2 * pad, value, factor=factor)

    columns = max(1, min(layer.columns, len(rows))) if width > 420 else 1
    if len(rows) == _PAIR and size(1) > size(columns) * _WORTH_A_LINE:
        columns = 1
    wide, most = _share(width, columns, gutter), size(columns)
    cards = [
        _figure_card(layer, context, wide, f"{layer.field}/{index}/", reading, pad, most)
        for (index, _), reading in zip(rows, readings, strict=True)
    ]
    return in_columns(cards, columns, wide, gutter, gutter)


def _share(width: float, columns: int, gutter: float) -> float:
    return (width - gutter * (columns - 1)) / columns


def _figure_card(
    layer: Figures, context: Context, width: float, field: str, reading: Reading, pad: float, most: int
) -> Block:
    inside = context.on(layer.surface)
    is_hero = layer.variant is Variant.HERO
    value, value_factor = _FIGURE[is_hero]
    blocks = []
    for phrase, style, ink, factor in (
        (layer.value, value, Ink.ACCENT, value_factor),
        (layer.label, TextStyle.LEAD if most > _LOW_FIGURE else TextStyle.BODY, Ink.MAIN, 0.9),
        (layer.note, TextStyle.SMALL, Ink.SOFT, 1.0),
    ):
        text = phrase.write(reading, context.language) if phrase else ""
        is_value = phrase is layer.value
        if phrase and text:
            blocks.append(
                text_block(text, inside, width - 2 * pad, style, ink=ink, factor=factor,
                           max_lines=1 if is_value else 3, most=most if is_value else 0,
                           field=field + phrase.first_field)
            )  # fmt: skip
    body = stack(blocks, context.gap(6))
    height = (body.height if body else 0) + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        if not is_hero:
            boxes.append(context.plate(rect, inside.coat.ground, 24))
        if layer.outline:
            boxes.append(context.plate(rect.adjusted(1, 1, -1, -1), context.colour(Ink.LINE), 24, stroke=2.5))
        if body:
            body.place(rect.adjusted(pad, pad, -pad, -pad), boxes)

    return Block(height=height, place=place, width=width, is_cut=bool(body and body.is_cut))


@builds(Bars)
def _bars(layer: Bars, context: Context, width: float) -> Block | None:
    data = _data(layer.field, layer.value, layer.label, layer.shown, context)
    if not data:
        return None
    most = max(layer.full, *(datum.value for datum in data)) or 1.0
    blocks = [
        _bar(layer, context, width, datum, datum.value / most, index) for index, datum in enumerate(data)
    ]
    return stack(blocks, context.gap(24))


def _bar(layer: Bars, context: Context, width: float, datum: _Datum, share: float, index: int) -> Block:
    thick = round(38 * min(1.15, max(0.75, context.scale)))
    shown = text_block(datum.shown, context, width * 0.5, TextStyle.LEAD, align=Align.END, bold=True, max_lines=1,
                       field=datum.field)  # fmt: skip
    label = text_block(datum.label, context, width - shown.width - 24, TextStyle.BODY, max_lines=2)
    words = max(label.height, shown.height)
    colour = context.palette.coat(layer.surface).ground
    if layer.highlight and index + 1 != layer.highlight:
        colour = mix(colour, context.coat.ground, 0.55)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        base = rect.top() + words
        label.place(QRectF(rect.left(), base - label.height, label.width, label.height), boxes)
        shown.place(QRectF(rect.right() - shown.width, base - shown.height, shown.width, shown.height), boxes)
        track = QRectF(rect.left(), base + 8, rect.width(), thick)
        boxes.append(context.plate(track, context.colour(Ink.LINE), thick / 2))
        if share > 0:
            bar = QRectF(track.left(), track.top(), max(thick, track.width() * share), thick)
            boxes.append(context.mark(bar, colour, thick / 2))

    return Block(height=words + 8 + thick, place=place, width=width, is_cut=label.is_cut or shown.is_cut)


@builds(Donut)
def _donut(layer: Donut, context: Context, width: float) -> Block | None:
    """A ring with its legend beside it, below it where it is narrow."""
    every = _data(layer.field, layer.value, layer.label, layer.shown, context)
    data = _with_rest(every, max(2, min(layer.max_rows, _MOST_PARTS)), context.language)
    whole = sum(datum.value for datum in data)
    if whole <= 0:
        return None
    colours = _series(context, len(data))
    is_wide = width > 620
    ring = min(width * (0.46 if is_wide else 0.8), 400) * min(1.0, max(0.72, context.scale))
    legend_width = width - ring - 48 if is_wide else width
    legend = stack(
        [_legend(context, legend_width, datum, colour) for datum, colour in zip(data, colours, strict=True)],
        context.gap(16),
    )
    middle = _donut_middle(layer, context, ring)
    if legend is None:
        return None
    height = max(ring, legend.height) if is_wide else ring + 28 + legend.height

    def place(rect: QRectF, boxes: list[Box]) -> None:
        x = rect.left() if is_wide else rect.center().x() - ring / 2
        y = rect.top() + ((height - ring) / 2 if is_wide else 0)
        circle = QRectF(x, y, ring, ring)
        _ring_segments(circle, data, whole, colours, context, boxes)
        if middle:
            middle.place(QRectF(circle.center().x() - middle.width / 2, circle.center().y() - middle.height / 2,
                                middle.width, middle.height), boxes)  # fmt: skip
        left = rect.left() + ring + 48 if is_wide else rect.left()
        top = rect.top() + ((height - legend.height) / 2 if is_wide else ring + 28)
        legend.place(QRectF(left, top, legend_width, legend.height), boxes)

    return Block(height=height, place=place, width=width, is_cut=legend.is_cut)


def _with_rest(data: list[_Datum], most: int, language: Language) -> list[_Datum]:
    """Keep the largest shares and sum the others up, because an eye tells no more parts of a ring apart."""
    if len(data) <= most:
        return data
    least = sorted(data, key=lambda datum: datum.value)[: len(data) - most + 1]
    whole = sum(datum.value for datum in least)
    shown = number(whole, 0 if whole == int(whole) else 1, language)
    rest = _Datum(whole, "Lainnya" if language is Language.ID else "Others", shown, least[0].field)
    return [*(datum for datum in data if datum not in least), rest]


def _donut_middle(layer: Donut, context: Context, ring: float) -> Block | None:
    text = layer.center.write(context.reading, context.language) if layer.center else ""
    if not text or layer.center is None:
        return None
    return text_block(text, context, ring * 0.56, TextStyle.TITLE, align=Align.CENTER, max_lines=2,
                      field=layer.center.first_field)  # fmt: skip


def _series(context: Context, count: int) -> list[Rgb]:
    """Give colours that differ in lightness, so that they also differ without colour."""
    base = context.palette.coat(Surface.PRIMARY).ground
    second = context.palette.coat(Surface.SECONDARY).ground
    ladder = [with_lightness(base, lightness) for lightness in (0.36, 0.52, 0.68, 0.82)]
    return [ladder[0], second, *ladder[1:]][:count] if count > 1 else [base]


def _legend(context: Context, width: float, datum: _Datum, colour: Rgb) -> Block:
    words = [text_block(datum.label, context, width - 52, TextStyle.BODY, max_lines=2)]
    if datum.shown:
        words.append(text_block(datum.shown, context, width - 52, TextStyle.LEAD, bold=True, max_lines=1,
                                field=datum.field))  # fmt: skip
    body = stack(words, 0) or words[0]

    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(context.mark(QRectF(rect.left(), rect.top() + 6, 30, 30), colour, 8))
        body.place(QRectF(rect.left() + 52, rect.top(), width - 52, body.height), boxes)

    return Block(height=body.height, place=place, width=width, is_cut=body.is_cut)


def _ring_segments(
    circle: QRectF,
    data: Sequence[_Datum],
    whole: float,
    colours: Sequence[Rgb],
    context: Context,
    boxes: list[Box],
) -> None:
    """Draw clockwise from twelve o'clock, with a thin gap between the parts."""
    hole = circle.width() * 0.19
    inner = circle.adjusted(hole, hole, -hole, -hole)
    start = 90.0
    gap = 1.6 if sum(datum.value > 0 for datum in data) > 1 else 0.0
    for datum, colour in zip(data, colours, strict=True):
        sweep = 360 * datum.value / whole
        path = _segment(circle, inner, start - gap / 2, -max(0.5, sweep - gap))
        if datum.value > 0:
            boxes.append(PathBox(rect=QRectF(circle), role=Role.MARK, region=context.region, path=path,
                                 colour=colour, field=datum.field))  # fmt: skip
        start -= sweep


def _segment(outer: QRectF, inner: QRectF, start: float, sweep: float) -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(outer, start)
    path.arcTo(outer, start, sweep)
    end = math.radians(start + sweep)
    radius = inner.width() / 2
    center = inner.center()
    path.lineTo(QPointF(center.x() + radius * math.cos(end), center.y() - radius * math.sin(end)))
    path.arcTo(inner, start + sweep, -sweep)
    path.closeSubpath()
    return path


@builds(Levels)
def _levels(layer: Levels, context: Context, width: float) -> Block | None:
    """The levels in order; the chosen one is filled, taller, and its word is bold."""
    field = context.reading.field(layer.field)
    chosen = context.reading.option(layer.field)
    options = sorted((o for o in field.options if o.level), key=lambda o: o.level) if field else []
    if chosen is None or not options:
        return None
    gap = 12.0
    wide = (width - gap * (len(options) - 1)) / len(options)
    labels = [
        text_block(option.label.get(context.language), context, wide, TextStyle.LEAD,
                   ink=Ink.MAIN if option is chosen else Ink.SOFT, bold=option is chosen, align=Align.CENTER,
                   max_lines=1, field=layer.field)
        for option in options
    ]  # fmt: skip
    tall = round(40 * min(1.1, max(0.8, context.scale)))
    height = tall + 10 + max(label.height for label in labels)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        for index, (option, label) in enumerate(zip(options, labels, strict=True)):
            x = rect.left() + index * (wide + gap)
            is_chosen = option is chosen
            thick = tall if is_chosen else tall * 0.5
            bar = QRectF(x, rect.top() + tall - thick, wide, thick)
            boxes.append(context.mark(bar, _level_colour(option, chosen, context), 8))
            label.place(QRectF(x, rect.top() + tall + 10, wide, label.height), boxes)

    return Block(height=height, place=place, width=width)


def _level_colour(option: Option, chosen: Option, context: Context) -> Rgb:
    """Fill up to the chosen level: in the levels' own colours where they show, else in the colour of the text."""
    if option.level > chosen.level:
        return context.colour(Ink.LINE)
    colour = TONES.get(option.tone, context.coat.accent)
    if contrast(TONES.get(chosen.tone, colour), context.coat.ground) < MARK_CONTRAST:
        colour = context.coat.main
    return colour if option is chosen else mix(colour, context.coat.ground, 0.35)
