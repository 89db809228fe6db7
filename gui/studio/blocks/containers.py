"""Columns, rows, cards, and the small fillings between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from core.domain.template.basics import Align, Ink, Side
from core.domain.template.layers import Card, Column, Fact, Icon, Qr, Row, Rule, Space, Text
from gui.studio.blocks.texts import icon_of
from gui.studio.boxes import Box, IconBox, Role
from gui.studio.build import Block, Context, build, build_all, builds, stack

_STACK_BELOW, _STACK_GAP = 860, 16
_FLUID = (Text, Fact, Qr, Column)
"""What may lend and borrow width; panels and pictures keep the width that the design gives them."""
_MOST_OWN = 0.66
"""An item that keeps its own width takes no more of the row than that."""


@builds(Column)
def _column(layer: Column, context: Context, width: float) -> Block | None:
    return stack(build_all(layer.items, context, width), context.gap(layer.gap), layer.align)


@builds(Row)
def _row(layer: Row, context: Context, width: float) -> Block | None:
    """Share the width. An item with share 0 keeps its natural width, empty items leave their share, and what one
    does not need goes to those that would have to wrap. Facts that would wrap in a
    narrow column stand below each other."""
    inner = context.inner()
    gap = context.gap(layer.gap)
    shares = layer.shares or (1.0,) * len(layer.items)
    probes = [build(item, inner, width) for item in layer.items]
    kept = [
        (item, share, probe) for item, share, probe in zip(layer.items, shares, probes, strict=False) if probe
    ]
    if not kept:
        return None
    natural = sum(probe.width for _, _, probe in kept) + gap * (len(kept) - 1)
    if natural > width and width < _STACK_BELOW and all(isinstance(item, Fact) for item, _, _ in kept):
        return stack([probe for _, _, probe in kept], context.gap(_STACK_GAP))
    needs = [min(probe.width, width * _MOST_OWN) if not share else probe.width for _, share, probe in kept]
    fixed = sum(need for need, (_, share, _) in zip(needs, kept, strict=True) if share == 0)
    free = max(1.0, width - fixed - gap * (len(kept) - 1))
    whole = sum(share for _, share, _ in kept) or 1.0
    shared = [free * share / whole for _, share, _ in kept]
    fluid = [bool(share) and isinstance(item, _FLUID) for item, share, _ in kept]
    widths = [
        wide if share else need
        for wide, need, (_, share, _) in zip(_lent(needs, fluid, shared), needs, kept, strict=True)
    ]
    blocks = [build(item, inner, wide) or probe for (item, _, probe), wide in zip(kept, widths, strict=True)]
    return _beside(blocks, widths, gap, layer.align)


def _lent(needs: Sequence[float], fluid: Sequence[bool], widths: Sequence[float]) -> list[float]:
    """Move width from the texts with room to spare to those that need more than their share."""
    gaps = [need - wide if one else 0.0 for need, one, wide in zip(needs, fluid, widths, strict=True)]
    lacking, spare = sum(gap for gap in gaps if gap > 0), -sum(gap for gap in gaps if gap < 0)
    moved = min(lacking, spare)
    if not moved:
        return list(widths)
    return [
        wide + moved * gap / (lacking if gap > 0 else spare) for wide, gap in zip(widths, gaps, strict=True)
    ]


def _beside(blocks: Sequence[Block], widths: Sequence[float], gap: float, align: Align) -> Block:
    height = max(block.height for block in blocks)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        x = rect.left()
        for block, wide in zip(blocks, widths, strict=True):
            spare = rect.height() - block.height
            if block.grow or align is Align.START:
                spot = QRectF(x, rect.top(), wide, rect.height())
            else:
                spot = QRectF(
                    x, rect.top() + (spare / 2 if align is Align.CENTER else spare), wide, block.height
                )
            block.place(spot, boxes)
            x += wide + gap

    return Block(
        height=height,
        place=place,
        width=sum(widths) + gap * (len(blocks) - 1),
        grow=max(block.grow for block in blocks),
        is_cut=any(block.is_cut for block in blocks),
    )


@builds(Card)
def _card(layer: Card, context: Context, width: float) -> Block | None:
    pad = context.gap(layer.padding)
    bar = 14.0 if layer.accent is not Side.NONE else 0.0
    left = pad + (bar if layer.accent is Side.LEFT else 0)
    top = pad + (bar if layer.accent is Side.TOP else 0)
    right, hang = pad, context.hang
    left = max(left, hang)
    if layer.bleed:
        left = right = hang = 0.0
    inside = context.on(layer.surface)
    body = stack(build_all(layer.items, inside, width - left - right + hang), context.gap(layer.gap))
    if body is None:
        return None

    def place(rect: QRectF, boxes: list[Box]) -> None:
        plate = rect.adjusted(-hang, 0, 0, 0)
        spare = plate.height() - top - pad - body.height
        down = 0.0 if body.grow else spare / 2
        page = context.anchors["page"]
        shown = QRectF(page.left(), plate.top(), page.width(), plate.height()) if layer.bleed else plate
        _paint_card(layer, shown, context, bar, boxes)
        body.place(
            QRectF(plate.left() + left, plate.top() + top + down, plate.width() - left - right,
                   plate.height() - top - pad - 2 * down), boxes,
        )  # fmt: skip

    return Block(height=body.height + top + pad, place=place, width=width, grow=body.grow, is_cut=body.is_cut)


def _paint_card(layer: Card, plate: QRectF, context: Context, bar: float, boxes: list[Box]) -> None:
    coat = context.palette.coat(layer.surface)
    radius = 0.0 if layer.bleed else min(layer.radius, plate.height() / 2)
    if bar:
        boxes.append(context.plate(plate, coat.accent, radius))
        inner = plate.adjusted(bar, 0, 0, 0) if layer.accent is Side.LEFT else plate.adjusted(0, bar, 0, 0)
        boxes.append(context.plate(inner, coat.ground, max(0, radius - 4)))
    else:
        boxes.append(context.plate(plate, coat.ground, radius))
    if layer.outline:
        line = context.colour(Ink.LINE)
        boxes.append(context.plate(plate.adjusted(1, 1, -1, -1), line, radius, stroke=2.5))


@builds(Rule)
def _rule(layer: Rule, context: Context, width: float) -> Block:
    long = min(width, layer.width) if layer.width else width

    def place(rect: QRectF, boxes: list[Box]) -> None:
        spare = rect.width() - long
        x = rect.left() + {Align.START: 0, Align.CENTER: spare / 2, Align.END: spare}[layer.align]
        boxes.append(
            context.mark(QRectF(x, rect.top(), long, layer.thickness), context.colour(layer.ink))
        )  # fmt: skip

    return Block(height=layer.thickness, place=place, width=long)


@builds(Space)
def _space(layer: Space, context: Context, _width: float) -> Block:
    def place(_rect: QRectF, _boxes: list[Box]) -> None:
        return None

    return Block(height=context.gap(layer.height), place=place, width=0)


@builds(Icon)
def _icon(layer: Icon, context: Context, _width: float) -> Block | None:
    name = context.reading.raw(layer.icon_field) if layer.icon_field else ""
    icon = name or icon_of(layer.icon, context)
    if not icon:
        return None
    size = round(layer.size * min(1.15, max(0.75, context.scale)))

    def place(rect: QRectF, boxes: list[Box]) -> None:
        spare = rect.width() - size
        x = rect.left() + {Align.START: 0, Align.CENTER: spare / 2, Align.END: spare}[layer.align]
        spot = QRectF(x, rect.top(), size, size)
        colour = context.colour(layer.ink)
        if layer.surface is not None:
            coat = context.palette.coat(layer.surface)
            colour = coat.ink(layer.ink)
            boxes.append(context.disc(spot, coat.ground))
            spot = spot.adjusted(size * 0.23, size * 0.23, -size * 0.23, -size * 0.23)
        boxes.append(IconBox(rect=spot, role=Role.MARK, region=context.region, icon=icon, colour=colour,
                             field=layer.icon_field or ""))  # fmt: skip

    return Block(height=size, place=place, width=size)
