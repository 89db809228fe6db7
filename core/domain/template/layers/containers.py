"""What arranges other layers, and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import Align, FieldId, Ink, Side, Surface
from core.domain.template.layers.base import Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Layer):
    """Layers below each other."""

    items: tuple[Layer, ...]
    gap: float = 16
    align: Align = Align.START


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Layer):
    """Layers beside each other; ``shares`` are widths in proportion, 0 takes the layer's own width."""

    items: tuple[Layer, ...]
    shares: tuple[float, ...] = ()
    gap: float = 24
    align: Align = Align.START


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Layer):
    """A panel of another surface; ``accent`` draws a bar along one side, ``outline`` a hairline around,
    ``bleed`` lets it reach both edges of the page with its text in line with the rest."""

    items: tuple[Layer, ...]
    surface: Surface = Surface.WHITE
    padding: float = 36
    radius: float = 24
    gap: float = 14
    accent: Side = Side.NONE
    outline: bool = False
    bleed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon(Layer):
    """A sign, on a disc of a surface or free."""

    icon: str
    icon_field: FieldId | None = None
    size: float = 96
    surface: Surface | None = None
    ink: Ink = Ink.ACCENT
    align: Align = Align.START


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Layer):
    """A line; ``width`` 0 is the full width."""

    ink: Ink = Ink.LINE
    thickness: float = 3
    width: float = 0
    align: Align = Align.START


@dataclass(frozen=True, slots=True, kw_only=True)
class Space(Layer):
    """Empty height."""

    height: float = 24
