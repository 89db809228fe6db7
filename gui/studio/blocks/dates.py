"""Days: calendar leaves or one line with an arrow; stages along a timeline."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from core.domain.template.basics import Align, Ink, TextStyle
from core.domain.template.layers import Agenda, Dates, Timeline, Variant
from core.domain.template.model import Row
from core.domain.template.phrase import Phrase
from core.domain.template.reading import read_date
from gui.studio.blocks.texts import text_block
from gui.studio.boxes import Box, IconBox, Role
from gui.studio.build import Block, Context, builds, stack

_LOW, _LOW_LEAF = 0.8, 132
"""Below this scale the leaves of an agenda are flat, with day and month on one line."""


@builds(Dates)
def _dates(layer: Dates, context: Context, width: float) -> Block | None:
    if not context.reading.write(layer.start):
        return None
    if layer.variant is Variant.LINE:
        return _line(layer, context, width)
    has_end = bool(layer.end and context.reading.write(layer.end))
    gap = context.gap(24)
    hang, context = context.hang, context.inner()
    wide = (width + hang - gap) / 2 if has_end else width + hang
    first = _leaf(layer, context, wide, layer.start, layer.start_time, layer.start_label)
    if not has_end or layer.end is None:
        return _hung(first, hang)
    second = _leaf(layer, context, wide, layer.end, layer.end_time, layer.end_label)
    height = max(first.height, second.height)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        first.place(QRectF(rect.left(), rect.top(), wide, height), boxes)
        second.place(QRectF(rect.left() + wide + gap, rect.top(), wide, height), boxes)

    return _hung(Block(height=height, place=place, width=width, is_cut=first.is_cut or second.is_cut), hang)


def _hung(block: Block, hang: float) -> Block:
    """Let a panel stand out to the left of the text."""
    place = block.place
    block.place = lambda rect, boxes: place(rect.adjusted(-hang, 0, 0, 0), boxes)
    return block


def _written(phrase: Phrase | None, context: Context) -> str:
    return phrase.write(context.reading, context.language) if phrase else ""


def _leaf(
    layer: Dates, context: Context, width: float, field: str, time_field: str | None, label: Phrase | None
) -> Block:
    """A calendar leaf: the label on a coloured head, a big day, its month and weekday, perhaps the hour."""
    head, sheet = context.on(layer.head), context.on(layer.surface)
    pad = context.gap(26)
    title = text_block(_written(label, context) or " ", head, width - 2 * pad, TextStyle.LABEL, max_lines=1)
    head_height = title.height + context.gap(24)
    body = _leaf_body(sheet, width - 2 * pad, field, time_field)
    height = head_height + body.height + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(context.plate(rect, head.coat.ground, 24))
        paper = (
            rect.adjusted(4, head_height, -4, -4) if layer.outline else rect.adjusted(0, head_height, 0, 0)
        )
        boxes.append(context.plate(paper, sheet.coat.ground, 24))
        square = QRectF(paper.left(), paper.top(), paper.width(), 24)
        boxes.append(context.plate(square, sheet.coat.ground))
        title.place(
            QRectF(rect.left() + pad, rect.top() + (head_height - title.height) / 2, rect.width() - 2 * pad,
                   title.height), boxes,
        )  # fmt: skip
        spare = rect.height() - head_height - body.height
        body.place(QRectF(rect.left() + pad, rect.top() + head_height + spare / 2, rect.width() - 2 * pad,
                          body.height), boxes)  # fmt: skip

    return Block(height=height, place=place, width=width, is_cut=body.is_cut)


def _leaf_body(sheet: Context, width: float, field: str, time_field: str | None) -> Block:
    reading = sheet.reading
    day = read_date(reading.raw(field))
    if day is None:
        return text_block(reading.write(field), sheet, width, TextStyle.TITLE, max_lines=3, field=field)
    number = text_block(
        str(day.day), sheet, width, TextStyle.NUMBER, ink=Ink.TONE, factor=0.68, max_lines=1, field=field
    )
    words_width = width - number.width - 24
    widest = text_block("28", sheet, width, TextStyle.NUMBER, factor=0.68, max_lines=1)
    if width - widest.width - 24 < 215:  # of any day, so that two leaves beside each other look alike
        return _narrow_leaf(sheet, width, field, time_field, number)
    hour = reading.write(time_field) if time_field else ""
    blocks = [
        text_block(reading.write(field, "weekday"), sheet, words_width, TextStyle.LEAD, bold=True, max_lines=1,
                   field=field),
        text_block(reading.write(field, "dayless"), sheet, words_width, TextStyle.BODY, ink=Ink.SOFT, max_lines=2,
                   field=field),
    ]  # fmt: skip
    if hour:
        blocks.append(text_block(hour, sheet, words_width, TextStyle.BODY, bold=True, max_lines=2,
                                 field=time_field or ""))  # fmt: skip
    words = stack(blocks, 4) or blocks[0]
    height = max(number.height, words.height)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        number.place(QRectF(rect.left(), rect.top() + (height - number.height) / 2, number.width, number.height),
                     boxes)  # fmt: skip
        words.place(QRectF(rect.left() + number.width + 24, rect.top() + (height - words.height) / 2, words_width,
                           words.height), boxes)  # fmt: skip

    return Block(height=height, place=place, width=width, is_cut=number.is_cut or words.is_cut)


def _narrow_leaf(sheet: Context, width: float, field: str, time_field: str | None, number: Block) -> Block:
    """The day above its month and weekday."""
    reading = sheet.reading
    weekday, month = reading.write(field, "weekday"), reading.write(field, "month_short")
    blocks = [
        number,
        text_block(f"{month} {reading.write(field, 'year')}", sheet, width, TextStyle.BODY, bold=True, max_lines=1,
                   field=field),
        text_block(weekday, sheet, width, TextStyle.BODY, ink=Ink.SOFT, max_lines=1, field=field),
    ]  # fmt: skip
    hour = reading.write(time_field, "plain") if time_field else ""
    if hour:
        hour = f"{hour} {reading.zone}".strip()
        blocks.append(text_block(hour, sheet, width, TextStyle.BODY, bold=True, max_lines=2,
                                 field=time_field or ""))  # fmt: skip
    return stack(blocks, 2) or number


def _line(layer: Dates, context: Context, width: float) -> Block:
    """From and until beside each other with an arrow between; below each other where it is narrow."""
    has_end = bool(layer.end and context.reading.write(layer.end))
    arrow = 56.0
    is_wide = width > 760 and has_end
    wide = (width - arrow - 48) / 2 if is_wide else width
    first = _moment(context, wide, layer.start, layer.start_time, layer.start_label)
    if not has_end or layer.end is None:
        return first
    second = _moment(context, wide, layer.end, layer.end_time, layer.end_label)
    if not is_wide:
        stacked = stack([first, second], context.gap(22))
        return stacked or first
    height = max(first.height, second.height)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        first.place(QRectF(rect.left(), rect.top(), wide, first.height), boxes)
        spot = QRectF(rect.left() + wide + 24, rect.top() + (height - arrow) / 2, arrow, arrow)
        boxes.append(IconBox(rect=spot, role=Role.MARK, region=context.region, icon="arrow-right-bold",
                             colour=context.colour(Ink.ACCENT)))  # fmt: skip
        second.place(QRectF(rect.right() - wide, rect.top(), wide, second.height), boxes)

    return Block(height=height, place=place, width=width, is_cut=first.is_cut or second.is_cut)


def _moment(
    context: Context, width: float, field: str, time_field: str | None, label: Phrase | None
) -> Block:
    reading = context.reading
    text = _written(label, context)
    blocks = [text_block(text, context, width, TextStyle.LABEL, ink=Ink.ACCENT, max_lines=1)] if text else []
    blocks.append(
        text_block(reading.write(field), context, width, TextStyle.LEAD, bold=True, max_lines=2, field=field)
    )
    hour = reading.write(time_field) if time_field else ""
    if hour:
        blocks.append(text_block(hour, context, width, TextStyle.BODY, ink=Ink.SOFT, max_lines=1,
                                 field=time_field or ""))  # fmt: skip
    return stack(blocks, 6) or blocks[0]


@builds(Agenda)
def _agenda(layer: Agenda, context: Context, width: float) -> Block | None:
    """Entries with the day at the left on a small leaf."""
    leaf = _LOW_LEAF if context.scale < _LOW else round(132 * min(1.1, context.scale))
    blocks = [_entry(layer, context, width, leaf, number, row) for number, row in context.rows(layer.field)]
    gap = context.gap(18)
    return stack([block for block in blocks if block], gap, stretch=gap * 4)


def _entry(layer: Agenda, context: Context, width: float, leaf: float, number: int, row: Row) -> Block | None:
    reading = context.reading.in_row(layer.field, row)
    inside = context.inner()
    pad = context.gap(18) if layer.variant is Variant.CARDS else 0.0
    room = width - leaf - 28 - 2 * pad
    blocks = []
    for phrase, style, ink, bold in (
        (layer.title, TextStyle.LEAD, Ink.MAIN, True),
        (layer.sub, TextStyle.BODY, Ink.SOFT, False),
        (layer.note, TextStyle.SMALL, Ink.SOFT, False),
    ):
        text = phrase.write(reading, context.language) if phrase else ""
        if phrase and text:
            blocks.append(
                text_block(text, inside, room, style, ink=ink, bold=bold, max_lines=3,
                           field=f"{layer.field}/{number}/{phrase.first_field}")
            )  # fmt: skip
    words = stack(blocks, 4)
    sheet = _day_leaf(layer, context, leaf, reading.raw(layer.date), f"{layer.field}/{number}/{layer.date}")
    if words is None:
        return None
    height = max(words.height, sheet.height) + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        if layer.variant is Variant.CARDS:
            white = context.palette.coat(context.surface)
            boxes.append(context.plate(rect, white.line, 22, stroke=2.5))
        middle = rect.center().y()
        sheet.place(QRectF(rect.left() + pad, middle - sheet.height / 2, leaf, sheet.height), boxes)
        words.place(
            QRectF(rect.left() + pad + leaf + 28, middle - words.height / 2, room, words.height), boxes
        )

    return Block(height=height, place=place, width=width, grow=0.0, is_cut=words.is_cut)


def _day_leaf(layer: Agenda, context: Context, leaf: float, raw: str, field: str) -> Block:
    coat = context.on(layer.surface)
    day = read_date(raw)
    if day is None:
        blocks = [
            text_block(
                raw or "–", coat, leaf - 16, TextStyle.LABEL, align=Align.CENTER, max_lines=3, field=field
            )
        ]
    else:
        in_day = context.reading.in_row(layer.field, {layer.date: raw})
        weekday, number, month = (in_day.write(layer.date, one) for one in ("weekday", "day", "month_short"))
        lines = [(weekday[:3], TextStyle.LABEL), (number, TextStyle.TITLE), (month, TextStyle.LABEL)]
        if context.scale < _LOW:
            lines = [(weekday[:3], TextStyle.LABEL), (f"{number} {month}", TextStyle.LEAD)]
        blocks = [
            text_block(text, coat, leaf - 8, style, align=Align.CENTER, bold=True, max_lines=1, field=field,
                       factor=0.9 if style is TextStyle.LABEL else 1.0)
            for text, style in lines
        ]  # fmt: skip
    body = stack(blocks, 0) or blocks[0]
    height = body.height + 22

    def place(rect: QRectF, boxes: list[Box]) -> None:
        boxes.append(context.plate(rect, coat.coat.ground, 18))
        body.place(QRectF(rect.left() + 4, rect.top() + 11, rect.width() - 8, body.height), boxes)

    return Block(height=height, place=place, width=leaf, is_cut=body.is_cut)


@builds(Timeline)
def _timeline(layer: Timeline, context: Context, width: float) -> Block | None:
    """Stages below each other with dots on a line."""
    inside = context.inner()
    dot = round(34 * min(1.1, context.scale))
    room = width - dot - 30
    entries = []
    for number, row in context.rows(layer.field):
        reading = context.reading.in_row(layer.field, row)
        date = layer.date.write(reading, context.language)
        label = layer.label.write(reading, context.language)
        place_of = f"{layer.field}/{number}/"
        blocks = [text_block(label, inside, room, TextStyle.LEAD, bold=True, max_lines=2,
                             field=place_of + layer.label.first_field)]  # fmt: skip
        if date:
            blocks.append(text_block(date, inside, room, TextStyle.BODY, ink=Ink.SOFT, max_lines=2,
                                     field=place_of + layer.date.first_field))  # fmt: skip
        entry = stack(blocks, 2)
        if entry:
            entries.append(entry)
    if not entries:
        return None
    gap = context.gap(24)
    height = sum(entry.height for entry in entries) + gap * (len(entries) - 1)
    coat = context.palette.coat(layer.surface)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        extra = (
            min(gap, max(0.0, rect.height() - height) / max(1, len(entries) - 1)) if len(entries) > 1 else 0
        )
        y = rect.top()
        tops = []
        for entry in entries:
            tops.append(y)
            y += entry.height + gap + extra
        line = QRectF(rect.left() + dot / 2 - 3, tops[0] + dot / 2, 6, tops[-1] - tops[0])
        boxes.append(context.mark(line, context.colour(Ink.LINE)))
        for top, entry in zip(tops, entries, strict=True):
            spot = QRectF(rect.left(), top + 4, dot, dot)
            boxes.append(context.disc(spot, coat.ground, Role.MARK))
            hole = spot.adjusted(dot * 0.3, dot * 0.3, -dot * 0.3, -dot * 0.3)
            boxes.append(context.disc(hole, coat.main, Role.MARK))
            entry.place(QRectF(rect.left() + dot + 30, top, room, entry.height), boxes)

    return Block(height=height, place=place, width=width, is_cut=any(entry.is_cut for entry in entries))
