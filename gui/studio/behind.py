"""What lies behind the regions: fills, motifs and photos over areas that are tied to what was laid out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF

from core.domain.template.basics import Side
from core.domain.template.layers import Area, Backdrop, Edge, Effect, Fill, Motif
from gui.studio.blocks.media import hides, motif_colours
from gui.studio.boxes import Box, FillBox, MotifBox, PhotoBox, Role
from gui.studio.build import Context
from gui.studio.picture_ref import PictureRef


def place_behind(layer: Fill | Motif | Backdrop, context: Context, boxes: list[Box]) -> None:
    """Add the box of a layer behind; an area without its anchor shows nothing."""
    rect = resolve(layer.area, context.anchors)
    if rect is None or rect.isEmpty():
        return
    if isinstance(layer, Fill):
        boxes.append(_fill(layer, rect, context))
    elif isinstance(layer, Motif):
        boxes.append(_motif(layer, rect, context))
    else:
        boxes.append(_backdrop(layer, rect, context))


def resolve(area: Area, anchors: Mapping[str, QRectF]) -> QRectF | None:
    """Turn an area into a rectangle; ``None`` if one of its anchors is not on this page."""
    edges = (area.left, area.top, area.right, area.bottom)
    if any(edge.anchor not in anchors for edge in edges):
        return None
    left, top, right, bottom = (_position(edge, anchors[edge.anchor]) for edge in edges)
    return QRectF(left, top, right - left, bottom - top)


def _position(edge: Edge, rect: QRectF) -> float:
    length = rect.height() if edge.side in {Side.TOP, Side.BOTTOM} else rect.width()
    start = {
        Side.LEFT: rect.left(),
        Side.RIGHT: rect.right(),
        Side.TOP: rect.top(),
        Side.BOTTOM: rect.bottom(),
    }[edge.side]
    return start + edge.share * length + edge.offset


def _fill(layer: Fill, rect: QRectF, context: Context) -> FillBox:
    palette = context.palette
    return FillBox(
        rect=rect, role=Role.DECOR, colour=palette.coat(layer.surface).ground,
        to=palette.coat(layer.to).ground if layer.to else None, turn=layer.turn, shape=layer.shape,
        radius=layer.radius, opacity=layer.opacity, stroke=layer.ring,
    )  # fmt: skip


def _motif(layer: Motif, rect: QRectF, context: Context) -> MotifBox:
    chosen = context.reading.raw(layer.motif_field) if layer.motif_field else ""
    return MotifBox(
        rect=rect, role=Role.DECOR, field=layer.motif_field or "", motif=chosen or layer.motif,
        colours=motif_colours(layer.colours, context), ground=context.palette.coat(layer.surface).ground,
        cell=layer.cell, seed=layer.seed, opacity=layer.opacity, shape=layer.shape, radius=layer.radius,
    )  # fmt: skip


def _backdrop(layer: Backdrop, rect: QRectF, context: Context) -> Box:
    picture = PictureRef.parse(context.reading.raw(layer.field))
    effect = layer.effect
    rows = context.reading.rows(layer.field) if layer.picture else ()
    if rows:
        picture = PictureRef.parse(rows[0].get(layer.picture, ""))
        effect = Effect.BLUR if hides(rows[0], layer.blur_when, layer.unless) else effect
    if picture is not None:
        return PhotoBox(rect=rect, role=Role.DECOR, field=layer.field, picture=picture, shape=layer.shape,
                        radius=layer.radius, effect=effect)  # fmt: skip
    ground = context.palette.coat(layer.surface).ground
    if not layer.fallback:
        return FillBox(rect=rect, role=Role.DECOR, field=layer.field, colour=ground, shape=layer.shape,
                       radius=layer.radius)  # fmt: skip
    return MotifBox(rect=rect, role=Role.DECOR, field=layer.field, motif=layer.fallback,
                    colours=motif_colours(layer.colours, context), ground=ground, cell=0, seed=1,
                    shape=layer.shape, radius=layer.radius)  # fmt: skip
