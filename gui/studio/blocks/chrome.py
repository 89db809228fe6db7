"""The head with logos and office name, and the foot with handle, source and date."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from core.domain.day_names import Language
from core.domain.template.basics import Align, Ink, Surface, TextStyle
from core.domain.template.layers import Footer, Masthead
from gui.studio.blocks.texts import chip_block, text_block
from gui.studio.boxes import Box, LogoBox, Role
from gui.studio.brand import MAX_LOGOS
from gui.studio.build import Block, Context, builds, stack
from gui.studio.logos import logo_shape

LOGO_HEIGHT = 84
"""Pixels on the picture; the clear space around a logo is a quarter of it."""


@builds(Masthead)
def _masthead(layer: Masthead, context: Context, width: float) -> Block | None:
    """Logos and office name at the left, the kind of message at the right."""
    inner = context.on(Surface.WHITE) if layer.plate else context.inner()
    pad = 20.0 if layer.plate else 0.0
    chip = _chip(layer, inner, width)
    chip_room = chip.width + 28 if chip else 0.0
    logos = _logo_sizes(context, LOGO_HEIGHT)
    logos_wide = sum(wide for wide, _, _ in logos) + LOGO_HEIGHT / 4 * len(logos)
    room = width - 2 * pad - (0 if layer.plate else chip_room) - logos_wide
    name = _office_name(context, inner, room) if room > 180 else None
    if not logos and name is None and chip is None:
        return None
    height = (
        max(LOGO_HEIGHT if logos else 0, name.height if name else 0, chip.height if chip else 0) + 2 * pad
    )
    used = logos_wide + (name.width if name else 0) + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        x = rect.left()
        if layer.align is Align.CENTER:
            x += (rect.width() - used) / 2
        if layer.plate and (logos or name):
            plate = QRectF(x, rect.top(), used + (4 if name else -LOGO_HEIGHT / 4), height)
            boxes.append(context.plate(plate, inner.coat.ground, 22))
        x += pad
        for wide, tall, data in logos:
            spot = QRectF(x, rect.top() + (height - tall) / 2, wide, tall)
            boxes.append(LogoBox(rect=spot, role=Role.PICTURE, region=context.region, data=data))
            x += wide + LOGO_HEIGHT / 4
        if name:
            name.place(QRectF(x, rect.top() + (height - name.height) / 2, name.width, name.height), boxes)
        if chip:
            spot = QRectF(
                rect.right() - chip.width, rect.top() + (height - chip.height) / 2, chip.width, chip.height
            )
            chip.place(spot, boxes)

    return Block(height=height, place=place, width=width if chip else used)


def _chip(layer: Masthead, context: Context, width: float) -> Block | None:
    text = layer.chip.write(context.reading, context.language) if layer.chip else ""
    if not text or layer.align is Align.CENTER:
        return None
    field = layer.chip.first_field if layer.chip else ""
    return chip_block(text, context, width / 2, layer.chip_surface, TextStyle.LABEL, icon=layer.chip_icon,
                      field=field)  # fmt: skip


def _logo_sizes(context: Context, height: float) -> list[tuple[float, float, bytes]]:
    """Give width, height and bytes of the logos; wide ones are kept lower so that none shouts."""
    found = []
    for data in context.brand.logos[:MAX_LOGOS]:
        ratio = logo_shape(data)
        if ratio:
            wide = min(height * ratio, height * 2.6)
            found.append((wide, wide / ratio, data))
    return found


def _office_name(context: Context, inner: Context, width: float) -> Block | None:
    if not context.brand.office_name:
        return None
    return text_block(context.brand.office_name, inner, width, TextStyle.LABEL, max_lines=3)


@builds(Footer)
def _footer(layer: Footer, context: Context, width: float) -> Block | None:
    """One or two lines of small print; the slide's number stands at the right end."""
    inner = context.inner()
    pages = _pages(context)
    number = text_block(pages, inner, 160, TextStyle.LABEL, ink=Ink.MAIN, max_lines=1) if pages else None
    room = width - (number.width + 24 if number else 0)
    blocks = [
        text_block(line, inner, room, TextStyle.SMALL if index else TextStyle.LABEL, align=layer.align,
                   ink=Ink.SOFT if index else Ink.MAIN, max_lines=2)
        for index, line in enumerate(_footer_lines(context)) if line
    ]  # fmt: skip
    body = stack(blocks, 4)
    if body is None and number is None:
        return None
    line_room = 22.0 if layer.rule else 0.0
    height = (body.height if body else 0) + line_room
    height = max(height, (number.height if number else 0) + line_room)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        if layer.rule:
            boxes.append(
                context.mark(QRectF(rect.left(), rect.top(), rect.width(), 2.5), inner.colour(Ink.LINE))
            )
        top = rect.top() + line_room
        if body:
            body.place(QRectF(rect.left(), top, room, body.height), boxes)
        if number:
            number.place(QRectF(rect.right() - number.width, top, number.width, number.height), boxes)

    return Block(height=height, place=place, width=width, is_cut=bool(body and body.is_cut))


def _pages(context: Context) -> str:
    pages = context.reading.write("pages")
    return f"{context.reading.write('page')}/{pages}" if pages not in {"", "1"} else ""


def _footer_lines(context: Context) -> tuple[str, str]:
    """First the handle and the campaign, then the source and the day."""
    reading = context.reading
    first = "  ·  ".join(filter(None, (context.brand.handle, reading.write("campaign"))))
    label = "Sumber" if context.language is Language.ID else "Source"
    source = reading.write("source")
    second = [
        f"{label}: {source}" if source else "",
        reading.write("produced_on", "full"),
        context.brand.footer,
    ]
    return first, "  ·  ".join(filter(None, second))
