"""Numbers that are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import FieldId, Surface
from core.domain.template.layers.base import Layer, Variant
from core.domain.template.phrase import Phrase


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
class Levels(Layer):
    """A bar of the levels of a choice in order, the chosen one marked by word, size and colour."""

    field: FieldId
