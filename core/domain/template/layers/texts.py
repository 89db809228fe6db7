"""Single texts, facts and figures."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import Align, Face, Ink, Surface, TextStyle
from core.domain.template.layers.base import Layer, Variant
from core.domain.template.phrase import Phrase


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
class Quote(Layer):
    """Somebody's own words with a quotation mark."""

    text: Phrase
    align: Align = Align.START
    face: Face = Face.SERIF
    mark: Ink = Ink.ACCENT
    scale: float = 1.0
