"""The building blocks of a look. Each class is one ``"layer"`` kind of the JSON, named in lower case there.
What each property does is told in ``docs/templates.md``; how it is drawn in ``gui/studio/blocks``.

Lengths are pixels on the picture. Colours are never given: a layer names a ``Surface`` and an ``Ink``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.domain.template.basics import Align, Face, FieldId, Ink, Side, Surface, TextStyle
from core.domain.template.phrase import Phrase


class Shape(StrEnum):
    """The outline of a picture or a fill."""

    RECT = "rect"
    ROUND = "round"
    CIRCLE = "circle"
    ARCH = "arch"


class Effect(StrEnum):
    """What is done to a photo."""

    NONE = "none"
    GRAY = "gray"
    STRIPES = "stripes"
    BLUR = "blur"


class Marker(StrEnum):
    """What stands before each line of a list."""

    DOT = "dot"
    CHECK = "check"
    CROSS = "cross"
    NUMBER = "number"
    ICON = "icon"


class Variant(StrEnum):
    """Which drawing of a block; each block names those that it knows."""

    PLAIN = "plain"
    CARDS = "cards"
    PATH = "path"
    LEAF = "leaf"
    LINE = "line"
    HERO = "hero"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What every layer may say.

    ``when`` is a condition (``field``, ``!field``, ``field=value``, ``field!=value``); ``grow`` its share of
    spare height; ``spill`` lets it move to a following slide when the picture is full; ``optional`` lets it
    go when there is no room; ``name`` makes it an anchor for the areas of layers behind.
    """

    when: str = ""
    grow: float = 0.0
    spill: bool = False
    optional: bool = False
    name: str = ""


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
class Text(Layer):
    """A paragraph; its size is fitted between the limits of its style. ``max_lines`` 0 is no limit."""

    text: Phrase
    style: TextStyle = TextStyle.BODY
    ink: Ink = Ink.MAIN
    align: Align = Align.START
    face: Face = Face.SANS
    max_lines: int = 0
    caps: bool = False
    bold: bool = False
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip(Layer):
    """A short word on a pill."""

    text: Phrase
    surface: Surface = Surface.PRIMARY
    style: TextStyle = TextStyle.LABEL
    icon: str = ""
    align: Align = Align.START
    caps: bool = False
    radius: float = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Layer):
    """An icon with a label and a value: where, when, how much, whom to call."""

    icon: str
    text: Phrase
    label: Phrase | None = None
    style: TextStyle = TextStyle.LEAD
    surface: Surface = Surface.TINT
    variant: Variant = Variant.PLAIN
    max_lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Layer):
    """The lines of a ``lines`` or ``rows`` field, each with a marker."""

    field: FieldId
    text: Phrase | None = None
    marker: Marker = Marker.DOT
    icon_column: str = ""
    icon: str = ""
    style: TextStyle = TextStyle.BODY
    surface: Surface = Surface.TONE
    columns: int = 1
    gap: float = 18
    rule: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Layer):
    """Numbered steps along a path or on cards (two columns on wide areas)."""

    field: FieldId
    variant: Variant = Variant.PATH
    style: TextStyle = TextStyle.LEAD
    surface: Surface = Surface.PRIMARY
    gap: float = 26
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column of a table: its head, the text of a cell, a second smaller line, a width in proportion."""

    text: Phrase
    label: Phrase | None = None
    sub: Phrase | None = None
    share: float = 1.0
    align: Align = Align.START
    bold: bool = False
    ink: Ink = Ink.MAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Layer):
    """The rows of a field with a head and zebra stripes; splits into slides past ``max_rows``."""

    field: FieldId
    columns: tuple[TableColumn, ...]
    style: TextStyle = TextStyle.BODY
    head: Surface = Surface.PRIMARY
    zebra: bool = True
    max_rows: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Layer):
    """Rows as entries with a calendar leaf at the left; splits into slides past ``max_rows``."""

    field: FieldId
    date: str
    title: Phrase
    sub: Phrase | None = None
    note: Phrase | None = None
    surface: Surface = Surface.PRIMARY
    variant: Variant = Variant.PLAIN
    max_rows: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Layer):
    """One big number with its label and a note."""

    value: Phrase
    label: Phrase | None = None
    note: Phrase | None = None
    style: TextStyle = TextStyle.NUMBER
    align: Align = Align.START
    ink: Ink = Ink.ACCENT
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Layer):
    """The numbers of a rows field as cards, or without panels (``hero``); ``skip`` and ``take`` choose rows."""

    field: FieldId
    value: Phrase
    label: Phrase
    note: Phrase | None = None
    columns: int = 2
    skip: int = 0
    take: int = 0
    surface: Surface = Surface.WHITE
    variant: Variant = Variant.CARDS
    outline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars(Layer):
    """Horizontal bars from zero, never cut; ``value`` is the numeric column, ``shown`` what is written;
    ``full`` is what a bar across the whole width stands for, at least the largest value."""

    field: FieldId
    value: str
    label: Phrase
    shown: Phrase
    surface: Surface = Surface.PRIMARY
    highlight: int = 0
    full: float = 0.0
    max_rows: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Donut(Layer):
    """Shares of a whole with a legend; ``center`` is written in the hole."""

    field: FieldId
    value: str
    label: Phrase
    shown: Phrase
    center: Phrase | None = None
    max_rows: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates(Layer):
    """A day or a span as calendar leaves (``leaf``) or as one line with an arrow (``line``)."""

    start: FieldId
    end: FieldId | None = None
    start_time: FieldId | None = None
    end_time: FieldId | None = None
    start_label: Phrase | None = None
    end_label: Phrase | None = None
    variant: Variant = Variant.LEAF
    surface: Surface = Surface.WHITE
    head: Surface = Surface.PRIMARY
    outline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Layer):
    """Stages with their days along a line."""

    field: FieldId
    label: Phrase
    date: Phrase
    surface: Surface = Surface.PRIMARY
    max_rows: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels(Layer):
    """A bar of the levels of a choice in order, the chosen one marked by word, size and colour."""

    field: FieldId


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Layer):
    """Somebody's own words with a quotation mark."""

    text: Phrase
    align: Align = Align.START
    face: Face = Face.SERIF
    mark: Ink = Ink.ACCENT
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Qr(Layer):
    """A QR code of a text or address with its caption; always dark on white with its quiet zone."""

    text: Phrase
    caption: Phrase | None = None
    label: Phrase | None = None
    size: float = 200
    variant: Variant = Variant.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Layer):
    """A photo of a field, cut around its focal point; without it ``fallback`` names a motif."""

    field: FieldId
    shape: Shape = Shape.ROUND
    radius: float = 28
    ratio: float = 0.0
    min_height: float = 240
    width: float = 0.0
    effect: Effect = Effect.NONE
    fallback: str = ""
    caption: Phrase | None = None
    align: Align = Align.START


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery(Layer):
    """The photos of a rows field as a grid; ``blur_when`` names the yes/no column that asks for blurring,
    ``unless`` the one that lifts it. Without photos ``fallback`` names a motif.
    """

    field: FieldId
    picture: str
    caption: Phrase | None = None
    blur_when: str = ""
    unless: str = ""
    skip: int = 0
    max_rows: int = 4
    fallback: str = ""
    gap: float = 20
    radius: float = 20
    min_height: float = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Layer):
    """Names with titles and small portraits, deliberately small."""

    field: FieldId
    person: Phrase
    title: Phrase
    picture: str = ""
    portrait: float = 96
    align: Align = Align.START


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead(Layer):
    """Logos with clear space, the office's name, and a chip at the right that names the kind of message."""

    chip: Phrase | None = None
    chip_icon: str = ""
    chip_surface: Surface = Surface.TINT
    align: Align = Align.START
    plate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer(Layer):
    """Handle, source, day of production and campaign hashtag."""

    align: Align = Align.START
    rule: bool = True


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


LAYERS: dict[str, type[Layer]] = {
    cls.__name__.lower(): cls
    for cls in (
        Column, Row, Card, Text, Chip, Fact, List, Steps, Table, Agenda, Figure, Figures, Bars, Donut, Dates,
        Timeline, Levels, Quote, Qr, Picture, Gallery, People, Icon, Rule, Space, Masthead, Footer,
        Fill, Motif, Backdrop,
    )
}  # fmt: skip
"""JSON name to class."""
