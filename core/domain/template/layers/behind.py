"""What lies behind the regions, over an area of its own."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import FieldId, Side, Surface
from core.domain.template.layers.base import Effect, Layer, Shape


@dataclass(frozen=True, slots=True)
class Edge:
    """A place on one axis: an anchor's edge, a share of its length inwards from that edge, and pixels."""

    anchor: str
    side: Side
    share: float = 0.0
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle by its four edges."""

    left: Edge
    top: Edge
    right: Edge
    bottom: Edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill(Layer):
    """A plain shape behind the regions; ``to`` makes it a gradient, ``turn`` its direction in degrees."""

    area: Area
    surface: Surface
    to: Surface | None = None
    turn: float = 90
    shape: Shape = Shape.RECT
    radius: float = 0
    opacity: float = 1.0
    ring: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Motif(Layer):
    """A pattern or an illustration of ``motifs.json`` over an area; ``motif_field`` lets the admin choose."""

    area: Area
    motif: str
    motif_field: FieldId | None = None
    colours: tuple[Surface, ...] = ()
    surface: Surface = Surface.PRIMARY
    cell: float = 0
    opacity: float = 1.0
    shape: Shape = Shape.RECT
    radius: float = 0
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop(Layer):
    """A photo over an area behind the regions; without the photo ``fallback`` names a motif.

    Of a rows field it is the first row's ``picture``, blurred like in a gallery.
    """

    area: Area
    field: FieldId
    picture: str = ""
    blur_when: str = ""
    unless: str = ""
    effect: Effect = Effect.NONE
    fallback: str = ""
    colours: tuple[Surface, ...] = ()
    surface: Surface = Surface.PRIMARY
    shape: Shape = Shape.RECT
    radius: float = 0
