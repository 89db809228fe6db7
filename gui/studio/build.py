"""The machinery of layout: a layer is measured for a width and gives a block, which then can be placed.

Measuring is pure arithmetic on font metrics; nothing is painted. Each kind of layer registers one builder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from PySide6.QtCore import QRectF

from core.domain.colour import Rgb
from core.domain.day_names import Language
from core.domain.office import Typeface
from core.domain.template.basics import Align, Face, Ink, Surface, TextStyle
from core.domain.template.layers import Layer, Shape
from core.domain.template.model import Row
from core.domain.template.reading import Reading
from gui.studio.boxes import Box, FillBox, Role
from gui.studio.brand import Brand
from gui.studio.palette import Coat, Palette

_NARROW = 0.5
"""What is left of the gaps where little is missing to make a picture fit."""
Place = Callable[[QRectF, list[Box]], None]
L = TypeVar("L", bound=Layer)


@dataclass(slots=True)
class Block:
    """A measured layer. ``width`` is its natural width; ``grow`` its share of spare height; ``is_cut`` tells that
    text had to be shortened."""

    height: float
    place: Place
    width: float
    grow: float = 0.0
    is_cut: bool = False
    stretch: float = 0.0
    """How much more height the gaps may take before the block looks torn apart."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a builder may know. ``scale`` is the fitting scale of type and gaps; ``windows`` the rows of this slide.

    ``again`` tells that a headline only repeats; ``is_tight`` narrows the gaps and ``most_lines`` cuts texts where
    all else failed."""

    reading: Reading
    brand: Brand
    palette: Palette
    surface: Surface
    scale: float = 1.0
    hang: float = 0.0
    windows: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    region: str = ""
    drop_optional: bool = False
    is_tight: bool = False
    most_lines: int = 0
    again: bool = False
    anchors: dict[str, QRectF] = field(default_factory=dict)
    measured: dict[tuple[object, ...], Block | None] = field(default_factory=dict)
    """What was measured before for the same pictures, see ``build``."""

    @property
    def language(self) -> Language:
        return self.reading.language

    @property
    def coat(self) -> Coat:
        """Give the colours of the present surface."""
        return self.palette.coat(self.surface)

    def typeface(self, style: TextStyle, face: Face = Face.SANS) -> Typeface:
        """Give the family of a text."""
        return self.brand.typeface(style, face)

    def colour(self, ink: Ink) -> Rgb:
        """Give an ink of the present surface."""
        return self.coat.ink(ink)

    def on(self, surface: Surface) -> Context:
        """Stand on another surface."""
        return replace(self, surface=surface, hang=0.0)

    def inner(self) -> Context:
        """Go into a container: nothing hangs out of the margins any more."""
        return replace(self, hang=0.0) if self.hang else self

    def plate(self, rect: QRectF, colour: Rgb, radius: float = 0.0, *, stroke: float = 0.0) -> FillBox:
        """Make a panel that holds other boxes, or its outline."""
        shape = Shape.ROUND if radius else Shape.RECT
        return FillBox(rect=QRectF(rect), role=Role.PLATE, region=self.region, colour=colour, shape=shape,
                       radius=radius, stroke=stroke)  # fmt: skip

    def disc(self, rect: QRectF, colour: Rgb, role: Role = Role.PLATE) -> FillBox:
        """Make a filled circle."""
        return FillBox(rect=QRectF(rect), role=role, region=self.region, colour=colour, shape=Shape.CIRCLE)

    def mark(self, rect: QRectF, colour: Rgb, radius: float = 0.0) -> FillBox:
        """Make a filled shape that carries meaning."""
        shape = Shape.ROUND if radius else Shape.RECT
        return FillBox(rect=QRectF(rect), role=Role.MARK, region=self.region, colour=colour, shape=shape,
                       radius=radius)  # fmt: skip

    def gap(self, pixels: float) -> float:
        """Scale a gap, less than the type."""
        narrow = _NARROW if self.is_tight else 1.0
        return round(pixels * narrow * (0.35 + 0.65 * min(1.15, self.scale)))

    def rows(self, field_id: str) -> Sequence[tuple[int, Row]]:
        """Give the rows of a field that belong on this slide, with their numbers."""
        numbered = list(enumerate(self.reading.rows(field_id)))
        first, last = self.windows.get(field_id, (0, len(numbered)))
        return numbered[first:last]

    def lines(self, field_id: str) -> Sequence[tuple[int, str]]:
        """Give the lines of a field that belong on this slide, with their numbers."""
        numbered = list(enumerate(self.reading.lines(field_id)))
        first, last = self.windows.get(field_id, (0, len(numbered)))
        return numbered[first:last]


Builder = Callable[[L, Context, float], Block | None]
_BUILDERS: dict[type[Layer], Builder[Layer]] = {}


def builds(kind: type[L]) -> Callable[[Builder[L]], Builder[L]]:
    """Register the builder of a kind of layer."""

    def register(builder: Builder[L]) -> Builder[L]:
        _BUILDERS[kind] = cast("Builder[Layer]", builder)
        return builder

    return register


def build(layer: Layer, context: Context, width: float) -> Block | None:
    """Measure a layer; ``None`` when it has nothing to show."""
    if not context.reading.holds(layer.when) or (layer.optional and context.drop_optional):
        return None
    block = _measured_once(layer, context, width) if _is_leaf(layer) else _measure(layer, context, width)
    if block is None:
        return None
    if layer.grow:
        block.grow = layer.grow
    if layer.name:
        block.place = _remembering(layer.name, block.place, context.anchors)
    return block


def _measure(layer: Layer, context: Context, width: float) -> Block | None:
    return _BUILDERS[type(layer)](layer, context, width)


def _is_leaf(layer: Layer) -> bool:
    """Tell whether a layer's block may be used again: it holds no others, and no anchor is tied to it."""
    return not layer.name and not hasattr(layer, "items")


def _measured_once(layer: Layer, context: Context, width: float) -> Block | None:
    """Measure a layer unless that was done: fitting tries the same type sizes again and again."""
    key = (
        id(layer), width, context.scale, context.surface, context.hang, context.region, context.most_lines,
        context.again, context.drop_optional, context.is_tight, context.windows.get(getattr(layer, "field", "")),
        id(context.reading),
    )  # fmt: skip
    if key not in context.measured:
        context.measured[key] = _measure(layer, context, width)
    return context.measured[key]


def _remembering(name: str, place: Place, anchors: dict[str, QRectF]) -> Place:
    def remember(rect: QRectF, boxes: list[Box]) -> None:
        anchors[name] = QRectF(rect)
        place(rect, boxes)

    return remember


def stack(
    blocks: Sequence[Block], gap: float, align: Align = Align.START, *, stretch: float = 0.0
) -> Block | None:
    """Put blocks below each other; spare height goes to those that grow, else up to ``stretch`` to each gap."""
    if not blocks:
        return None
    height = sum(block.height for block in blocks) + gap * (len(blocks) - 1)

    def place(rect: QRectF, boxes: list[Box]) -> None:
        spare = max(0.0, rect.height() - height)
        shares = sum(block.grow for block in blocks)
        extra = 0.0 if shares or len(blocks) == 1 else min(stretch, spare / (len(blocks) - 1))
        y = rect.top()
        for block in blocks:
            tall = block.height + (spare * block.grow / shares if shares else 0)
            block.place(_aligned(rect, y, block, tall, align), boxes)
            y += tall + gap + extra

    return Block(
        height=height,
        place=place,
        width=max(block.width for block in blocks),
        grow=max(block.grow for block in blocks),
        is_cut=any(block.is_cut for block in blocks),
        stretch=stretch * (len(blocks) - 1),
    )


def _aligned(rect: QRectF, y: float, block: Block, height: float, align: Align) -> QRectF:
    if align is Align.START or block.width >= rect.width():
        return QRectF(rect.left(), y, rect.width(), height)
    spare = rect.width() - block.width
    return QRectF(rect.left() + (spare / 2 if align is Align.CENTER else spare), y, block.width, height)


def build_all(layers: Sequence[Layer], context: Context, width: float) -> list[Block]:
    """Measure several layers and leave out the empty ones."""
    built = (build(layer, context, width) for layer in layers)
    return [block for block in built if block is not None]
