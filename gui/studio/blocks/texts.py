"""Text, chips, facts, figures and quotes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF

from core.domain.colour import Rgb
from core.domain.office import Typeface
from core.domain.template.basics import Align, Face, Ink, Surface, TextStyle
from core.domain.template.layers import Chip, Fact, Figure, Quote, Text, Variant
from core.domain.template.phrase import Phrase
from gui.studio.boxes import Box, IconBox, Role, TextBox
from gui.studio.build import Block, Context, builds, stack
from gui.studio.typeset import Lines, break_lines
from gui.studio.typography import SCALE, FontKey, cap_height, step_font

_BALANCED = {TextStyle.DISPLAY, TextStyle.HEADLINE, TextStyle.TITLE, TextStyle.QUOTE, TextStyle.NUMBER}
_TOP_ROOM, _BOTTOM_ROOM = 0.10, 0.25
_AGAIN_LEAST = 36
_HEADS, _NARROW, _NARROW_LEAST = {TextStyle.DISPLAY, TextStyle.HEADLINE}, 640, 40
"""A headline in a narrow column, as beside the body of a wide picture, may be smaller than across the page."""


def text_block(  # noqa: PLR0913 - one call makes one text; a bag of options would only hide them
    text: str,
    context: Context,
    width: float,
    style: TextStyle,
    *,
    ink: Ink = Ink.MAIN,
    align: Align = Align.START,
    face: Face = Face.SANS,
    bold: bool = False,
    factor: float = 1.0,
    max_lines: int = 0,
    field: str = "",
    colour: Rgb | None = None,
    leading: float = 0.0,
    most: int = 0,
) -> Block:
    """Measure a text: the largest size, ``most`` pixels if given, at which no word breaks and the lines are not
    too many."""
    if context.most_lines:
        max_lines = min(max_lines or context.most_lines, context.most_lines)
    least = SCALE[style].smallest
    if context.again:
        least = min(_AGAIN_LEAST, least)
    elif style in _HEADS and width < _NARROW:
        least = min(_NARROW_LEAST, least)
    typeface = context.typeface(style, face)
    ask = _Ask(text, context.scale, round(width, 1), style, typeface, bold, factor, max_lines, least, most)
    font, lines = _fitted(ask)
    line_height = round(font.pixels * (leading or SCALE[style].leading), 1)
    baseline = cap_height(font) + font.pixels * _TOP_ROOM
    height = baseline + line_height * (len(lines.texts) - 1) + font.pixels * _BOTTOM_ROOM
    shown = colour or context.colour(ink)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(
            TextBox(
                rect=QRectF(rect.left(), rect.top(), rect.width(), height),
                role=Role.TEXT, field=field, region=context.region, lines=lines, font=font, colour=shown,
                align=align, first_baseline=baseline, line_height=line_height, style=style,
            )
        )  # fmt: skip

    return Block(height=height, place=place, width=min(width, lines.width + 1), is_cut=lines.is_cut)


@lru_cache(maxsize=4_096)
def _fitted(ask: _Ask) -> tuple[FontKey, Lines]:
    """Give the largest size at which no word breaks and no line is too many; remembered between keystrokes.

    An address that breaks even at the smallest size is not worth small letters; a date is.
    """
    scale, best = ask.scale, None
    while True:
        font, lines = _at(ask, scale)
        if best is None and not lines.is_cut and not _is_torn(lines):
            best = font, lines
        if font.pixels <= ask.least or not (lines.broke_word or lines.is_cut):
            break
        scale *= 0.94
    holds_date = any("\u00a0" in line for line in lines.texts)
    return best if best and lines.broke_word and not holds_date else (font, lines)


def _is_torn(lines: Lines) -> bool:
    """Tell whether a word was cut between letters: a line that ends in the middle of one."""
    return lines.broke_word and any(line[-1:].isalnum() for line in lines.texts[:-1])


def _at(ask: _Ask, scale: float) -> tuple[FontKey, Lines]:
    font = step_font(
        ask.style, scale, typeface=ask.typeface, bold=ask.bold, factor=ask.factor, least=ask.least
    )
    if ask.most and font.pixels > ask.most:
        font = font._replace(pixels=ask.most)
    return font, break_lines(ask.text, font, ask.width, ask.max_lines, balanced=ask.style in _BALANCED)


def one_line_size(
    texts: Iterable[str], context: Context, width: float, style: TextStyle, *, factor: float = 1.0
) -> int:
    """Give the size in pixels at which each of several texts fits on one line, so that they look alike."""
    least = SCALE[style].smallest
    asks = (
        _Ask(text, context.scale, round(width, 1), style, context.typeface(style), False, factor, 1, least)
        for text in texts
        if text
    )
    return min((_fitted(ask)[0].pixels for ask in asks), default=0)


def least_size(texts: Iterable[str], context: Context, width: float, style: TextStyle, *, bold: bool) -> int:
    """Give the size in pixels at which no word of several texts breaks, so that they look alike."""
    least = SCALE[style].smallest
    asks = (
        _Ask(text, context.scale, round(width, 1), style, context.typeface(style), bold, 1.0, 0, least)
        for text in texts
        if text
    )
    return min((_fitted(ask)[0].pixels for ask in asks), default=0)


class _Ask(NamedTuple):
    """All that decides the size and the lines of a text."""

    text: str
    scale: float
    width: float
    style: TextStyle
    typeface: Typeface
    bold: bool
    factor: float
    max_lines: int
    least: int
    most: int = 0


@builds(Text)
def _text(layer: Text, context: Context, width: float) -> Block | None:
    text = layer.text.write(context.reading, context.language)
    if not text:
        return None
    return text_block(
        text.upper() if layer.caps else text, context, width, layer.style, ink=layer.ink, align=layer.align,
        face=layer.face, bold=layer.bold, factor=layer.scale, max_lines=layer.max_lines,
        field=layer.text.first_field,
    )  # fmt: skip


@builds(Chip)
def _chip(layer: Chip, context: Context, width: float) -> Block | None:
    text = layer.text.write(context.reading, context.language)
    if not text:
        return None
    return chip_block(
        text.upper() if layer.caps else text, context, width, layer.surface, layer.style,
        icon=icon_of(layer.icon, context), align=layer.align, radius=layer.radius, field=layer.text.first_field,
    )  # fmt: skip


def icon_of(name: str, context: Context) -> str:
    """Give an icon by name; ``tone`` stands for the icon of the chosen option of the tone field."""
    if name != "tone":
        return name
    option = context.reading.option(context.reading.template.tone_field)
    return option.icon if option else ""


def chip_block(  # noqa: PLR0913 - as text_block
    text: str,
    context: Context,
    width: float,
    surface: Surface,
    style: TextStyle,
    *,
    icon: str = "",
    align: Align = Align.START,
    radius: float = -1,
    field: str = "",
) -> Block:
    """Measure a pill with a short text and perhaps an icon."""
    inside = context.on(surface)
    probe = step_font(style, context.scale)
    pad_x, pad_y = round(probe.pixels * 0.72), round(probe.pixels * 0.40)
    icon_room = round(probe.pixels * 1.42) if icon else 0
    label = text_block(
        text, inside, width - 2 * pad_x - icon_room, style, max_lines=1, bold=True, field=field
    )
    wide = label.width + 2 * pad_x + icon_room
    height = label.height + 2 * pad_y

    def place(rect: QRectF, boxes: list[Box]) -> None:
        spare = rect.width() - wide
        x = rect.left() + {Align.START: 0, Align.CENTER: spare / 2, Align.END: spare}[align]
        plate = QRectF(x, rect.top(), wide, height)
        round_by = height / 2 if radius < 0 else radius
        boxes.append(
            context.plate(plate, inside.coat.ground, round_by)
        )  # fmt: skip
        if icon:
            side = probe.pixels * 1.12
            spot = QRectF(x + pad_x * 0.86, plate.center().y() - side / 2, side, side)
            boxes.append(IconBox(rect=spot, role=Role.MARK, region=context.region, icon=icon,
                                 colour=inside.coat.main))  # fmt: skip
        label.place(QRectF(x + pad_x + icon_room, rect.top() + pad_y, label.width, label.height), boxes)

    return Block(height=height, place=place, width=wide, is_cut=label.is_cut)


@builds(Fact)
def _fact(layer: Fact, context: Context, width: float) -> Block | None:
    text = layer.text.write(context.reading, context.language)
    if not text:
        return None
    disc = context.palette.coat(layer.surface)
    size = round(82 * (0.5 + 0.5 * min(1.1, context.scale)))
    if layer.variant is Variant.LINE:
        size = round(46 * (0.5 + 0.5 * min(1.1, context.scale)))
    indent = size + (24 if layer.variant is not Variant.LINE else 18)
    words = _fact_words(layer, context, width - indent, text)
    height = max(words.height, size)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        down = (height - size) / 2 if words.height < size * 1.9 else 0.0
        spot = QRectF(rect.left(), rect.top() + down, size, size)
        colour = context.colour(Ink.ACCENT)
        if layer.variant is not Variant.LINE:
            boxes.append(context.disc(spot, disc.ground))
            colour = disc.accent if disc.main != (255, 255, 255) else disc.main
        inset = size * (0.24 if layer.variant is not Variant.LINE else 0.02)
        boxes.append(IconBox(rect=spot.adjusted(inset, inset, -inset, -inset), role=Role.MARK,
                             region=context.region, icon=icon_of(layer.icon, context), colour=colour))  # fmt: skip
        top = rect.top() + max(0.0, (height - words.height) / 2)
        words.place(QRectF(rect.left() + indent, top, rect.width() - indent, words.height), boxes)

    return Block(height=height, place=place, width=min(width, indent + words.width), is_cut=words.is_cut)


def _fact_words(layer: Fact, context: Context, width: float, text: str) -> Block:
    label = layer.label.write(context.reading, context.language) if layer.label else ""
    blocks = []
    if label:
        blocks.append(text_block(label, context, width, TextStyle.LABEL, ink=Ink.SOFT, max_lines=2))
    blocks.append(
        text_block(text, context, width, layer.style, max_lines=layer.max_lines, field=layer.text.first_field)
    )
    return stack(blocks, context.gap(4)) or blocks[0]


@builds(Figure)
def _figure(layer: Figure, context: Context, width: float) -> Block | None:
    value = layer.value.write(context.reading, context.language)
    if not value:
        return None
    blocks = [
        text_block(
            value, context, width, layer.style, ink=layer.ink, align=layer.align, factor=layer.scale,
            max_lines=1, field=layer.value.first_field,
        )
    ]  # fmt: skip
    for phrase, style, ink in (
        (layer.label, TextStyle.LEAD, Ink.MAIN),
        (layer.note, TextStyle.BODY, Ink.SOFT),
    ):
        text = _written(phrase, context)
        if phrase and text:
            blocks.append(
                text_block(text, context, width, style, ink=ink, align=layer.align, field=phrase.first_field)
            )
    return stack(blocks, context.gap(10))


def _written(phrase: Phrase | None, context: Context) -> str:
    return phrase.write(context.reading, context.language) if phrase else ""


@builds(Quote)
def _quote(layer: Quote, context: Context, width: float) -> Block | None:
    text = layer.text.write(context.reading, context.language)
    if not text:
        return None
    mark = text_block(
        "“", context, width, TextStyle.NUMBER, ink=layer.mark, align=layer.align, face=Face.SERIF, max_lines=1
    )
    words = text_block(
        text, context, width, TextStyle.QUOTE, align=layer.align, face=layer.face, factor=layer.scale,
        field=layer.text.first_field,
    )  # fmt: skip
    mark_height = mark.height * 0.5

    def place(rect: QRectF, boxes: list[Box]) -> None:
        mark.place(QRectF(rect.left(), rect.top(), rect.width(), mark.height), boxes)
        boxes[-1].role = Role.MARK
        words.place(QRectF(rect.left(), rect.top() + mark_height, rect.width(), words.height), boxes)

    return Block(height=mark_height + words.height, place=place, width=words.width, is_cut=words.is_cut)
