"""Lines one below the other."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import FieldId, Surface, TextStyle
from core.domain.template.layers.base import Layer, Marker, Variant
from core.domain.template.phrase import Phrase


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
