"""Days and what happens on them."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import FieldId, Surface
from core.domain.template.layers.base import Layer, Variant
from core.domain.template.phrase import Phrase


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
class Timeline(Layer):
    """Stages with their days along a line."""

    field: FieldId
    label: Phrase
    date: Phrase
    surface: Surface = Surface.PRIMARY
    max_rows: int = 7
