"""What a laid-out picture consists of: placed boxes, in painting order. The linter reads them, the painter draws."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from core.domain.colour import Rgb
from core.domain.template.basics import Align, PictureSize, TextStyle
from core.domain.template.layers import Effect, Shape
from gui.studio.picture_ref import PictureRef
from gui.studio.typeset import Lines
from gui.studio.typography import FontKey


class Role(StrEnum):
    """What a box is for, which decides the rules that it must keep."""

    DECOR = "decor"
    """May bleed over the edge and lie under anything."""
    PLATE = "plate"
    """A panel that holds other boxes."""
    MARK = "mark"
    """Carries meaning: a bar, a dot, an icon."""
    TEXT = "text"
    PICTURE = "picture"


@dataclass(slots=True, kw_only=True)
class Box:
    """A placed rectangle. ``field`` is what a click edits (``rows/2/place`` for a cell)."""

    rect: QRectF
    role: Role
    field: str = ""
    region: str = ""


@dataclass(slots=True, kw_only=True)
class FillBox(Box):
    """A plain shape; ``to`` makes it a gradient turned by ``turn`` degrees, ``stroke`` an outline."""

    colour: Rgb
    to: Rgb | None = None
    turn: float = 90
    shape: Shape = Shape.RECT
    radius: float = 0
    opacity: float = 1.0
    stroke: float = 0


@dataclass(slots=True, kw_only=True)
class PathBox(Box):
    """A free shape in picture coordinates."""

    path: QPainterPath
    colour: Rgb
    opacity: float = 1.0


@dataclass(slots=True, kw_only=True)
class TextBox(Box):
    """Lines of text; ``first_baseline`` is measured from the top of the rectangle, all in pixels."""

    lines: Lines
    font: FontKey
    colour: Rgb
    align: Align
    first_baseline: float
    line_height: float
    style: TextStyle


@dataclass(slots=True, kw_only=True)
class IconBox(Box):
    """One glyph of the icon font, as large as the rectangle."""

    icon: str
    colour: Rgb


@dataclass(slots=True, kw_only=True)
class PhotoBox(Box):
    """A photo cut around its focal point."""

    picture: PictureRef
    shape: Shape
    radius: float
    effect: Effect


@dataclass(slots=True, kw_only=True)
class LogoBox(Box):
    """A logo, fitted whole into the rectangle."""

    data: bytes


@dataclass(slots=True, kw_only=True)
class QrBox(Box):
    """A QR code with its quiet zone inside the rectangle."""

    text: str


@dataclass(slots=True, kw_only=True)
class MotifBox(Box):
    """A pattern or illustration."""

    motif: str
    colours: tuple[Rgb, ...]
    ground: Rgb
    cell: float
    seed: int
    opacity: float = 1.0
    shape: Shape = Shape.RECT
    radius: float = 0


@dataclass(slots=True)
class Page:
    """One laid-out picture of a series. ``is_full`` tells that something did not fit even at the smallest sizes.

    ``number`` and ``count`` place it among all pictures, ``turn`` and ``turns`` among those of its slide;
    ``overflow`` is how many pixels it lacks; ``scales`` are those at which the regions' type was set.
    """

    size: PictureSize
    boxes: list[Box]
    safe: QRectF
    regions: dict[str, QRectF] = field(default_factory=dict)
    number: int = 1
    count: int = 1
    turn: int = 1
    turns: int = 1
    words: int = 0
    is_full: bool = False
    overflow: float = 0.0
    scales: dict[str, float] = field(default_factory=dict)
