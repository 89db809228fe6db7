"""The head with logos and office name, and the foot with handle, source and date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from core.domain.colour import WHITE, Rgb
from core.domain.day_names import Language
from core.domain.office import MAX_LOGOS
from core.domain.template.basics import Align, Ink, Surface, TextStyle
from core.domain.template.layers import Footer, Masthead
from gui.studio.blocks.texts import chip_block, text_block
from gui.studio.boxes import Box, FillBox, LogoBox, Role
from gui.studio.build import Block, Context, builds, stack
from gui.studio.logos import logo_shape, stands_out

LOGO_HEIGHT = 84.0
"""Pixels on the picture; the clear space around a logo is a quarter of it."""
_LOGO_SHARES, _NAME_ROOM = (1.0, 0.86, 0.72, 0.62), 300
_NAME_LINES = 6
_NARROW = 700
"""Below this width the day of production goes to the second line of the foot."""


@builds(Masthead)
def _masthead(layer: Masthead, context: Context, width: float) -> Block | None:
    """Logos and office name at the left, the kind of message at the right."""
    inner = context.on(Surface.WHITE) if layer.plate else context.inner()
    pad = 20.0 if layer.plate else 0.0
    chip = _chip(layer, inner, width)
    chip_room = chip.width + 28 if chip else 0.0
    free = width - 2 * pad - (0 if layer.plate else chip_room)
    tall_logo = _logo_height(context, free)
    clear = tall_logo / 4
    logos = _logo_sizes(context, tall_logo)
    tile = _tile(inner, logos)
    rim = clear / 2 if tile else 0.0
    logos_wide = sum(wide for wide, _, _ in logos) + clear * len(logos) + 2 * rim
    room = free - logos_wide
    name = _office_name(context, inner, room) if room > 180 else None
    if not logos and name is None and chip is None:
        return None
    height = (
        max(tall_logo + 2 * rim if logos else 0, name.height if name else 0, chip.height if chip else 0)
        + 2 * pad
    )
    used = logos_wide + (name.width if name else 0) + 2 * pad

    def place(rect: QRectF, boxes: list[Box]) -> None:
        x = rect.left()
        if layer.align is Align.CENTER:
            x += (rect.width() - used) / 2
        if layer.plate and (logos or name):
            plate = QRectF(x, rect.top(), used + (4 if name else -clear), height)
            boxes.append(context.plate(plate, inner.coat.ground, 22))
        x += pad
        if tile:
            boxes.append(
                _tile_box(context, tile, QRectF(x, rect.top(), logos_wide - clear, height), tall_logo)
            )
            x += rim
        for wide, tall, data in logos:
            spot = QRectF(x, rect.top() + (height - tall) / 2, wide, tall)
            boxes.append(LogoBox(rect=spot, role=Role.PICTURE, region=context.region, data=data))
            x += wide + clear
        x += rim
        if name:
            name.place(QRectF(x, rect.top() + (height - name.height) / 2, name.width, name.height), boxes)
        if chip:
            spot = QRectF(
                rect.right() - chip.width, rect.top() + (height - chip.height) / 2, chip.width, chip.height
            )
            chip.place(spot, boxes)

    return Block(height=height, place=place, width=width if chip else used)


def _tile(context: Context, logos: Sequence[tuple[float, float, bytes]]) -> Rgb | None:
    """Give the colour of the tile on which logos stand that would be lost on the ground; none where all stand out."""
    ground = context.coat.ground
    if all(stands_out(data, ground) for _, _, data in logos):
        return None
    dark = context.palette.coat(Surface.INK).ground
    return WHITE if all(stands_out(data, WHITE) for _, _, data in logos) else dark


def _tile_box(context: Context, colour: Rgb, room: QRectF, tall_logo: float) -> FillBox:
    rim = tall_logo / 8
    tall = tall_logo + 2 * rim
    rect = QRectF(room.left(), room.center().y() - tall / 2, room.width(), tall)
    return context.plate(rect, colour, 14)


def _logo_height(context: Context, width: float) -> float:
    """Give the height of the logos: smaller where several of them would squeeze the name."""
    heights = [round(LOGO_HEIGHT * context.scale * share) for share in _LOGO_SHARES]
    return next((tall for tall in heights if _name_room(context, tall, width) >= _NAME_ROOM), heights[-1])


def _name_room(context: Context, tall: float, width: float) -> float:
    return width - sum(wide + tall / 4 for wide, _, _ in _logo_sizes(context, tall))


def _chip(layer: Masthead, context: Context, width: float) -> Block | None:
    text = layer.chip.write(context.reading, context.language) if layer.chip else ""
    if not text or layer.align is Align.CENTER or width < _NARROW:
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
    return text_block(context.brand.office_name, inner, width, TextStyle.LABEL, max_lines=_NAME_LINES)


@builds(Footer)
def _footer(layer: Footer, context: Context, width: float) -> Block | None:
    """Handle and campaign with the day and the slide's number at the right end; below them the source."""
    inner = context.inner()
    first, second = _footer_lines(context)
    corner = text_block(_corner(context), inner, width * 0.5, TextStyle.SMALL, ink=Ink.SOFT, max_lines=1)
    is_centred = layer.align is Align.CENTER or width < _NARROW
    if is_centred:
        second = "  ·  ".join(filter(None, (second, _corner(context))))
    room = width if is_centred else width - corner.width - 24
    blocks = [
        text_block(text, inner, wide, style, align=layer.align, ink=ink, max_lines=5 if width < _NARROW else 3)
        for text, wide, style, ink in (
            (first, room, TextStyle.LABEL, Ink.MAIN), (second, width, TextStyle.SMALL, Ink.SOFT),
        ) if text
    ]  # fmt: skip
    body = stack(blocks, 2)
    shows_corner = bool(_corner(context)) and not is_centred
    if body is None and not shows_corner:
        return None
    line_room = 20.0 if layer.rule else 0.0
    height = max(body.height if body else 0.0, corner.height if shows_corner else 0.0) + line_room

    def place(rect: QRectF, boxes: list[Box]) -> None:
        if layer.rule:
            line = QRectF(rect.left(), rect.top(), rect.width(), 2.5)
            boxes.append(context.mark(line, inner.colour(Ink.LINE)))
        top = rect.top() + line_room
        if body:
            body.place(QRectF(rect.left(), top, rect.width(), body.height), boxes)
        if shows_corner:
            corner.place(QRectF(rect.right() - corner.width, top, corner.width, corner.height), boxes)

    return Block(height=height, place=place, width=width, is_cut=bool(body and body.is_cut))


def _corner(context: Context) -> str:
    """Give the day of production and the slide's number."""
    pages = context.reading.write("pages")
    number = f"{context.reading.write('page')}/{pages}" if pages not in {"", "1"} else ""
    return "  ·  ".join(filter(None, (context.reading.write("produced_on", "short"), number)))


def _footer_lines(context: Context) -> tuple[str, str]:
    """First the handle and the campaign, then the source and, where there is room, the office's own line."""
    reading = context.reading
    first = "  ·  ".join(filter(None, (context.brand.handle, reading.write("campaign"))))
    label = "Sumber" if context.language is Language.ID else "Source"
    source = reading.write("source")
    own = "" if context.drop_optional else context.brand.footer
    return first, "  ·  ".join(filter(None, (f"{label}: {source}" if source else "", own)))
