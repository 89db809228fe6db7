"""Pictures, portraits and codes."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import Align, FieldId
from core.domain.template.layers.base import Effect, Layer, Shape, Variant
from core.domain.template.phrase import Phrase


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
class Qr(Layer):
    """A QR code of a text or address with its caption; always dark on white with its quiet zone."""

    text: Phrase
    caption: Phrase | None = None
    label: Phrase | None = None
    size: float = 200
    variant: Variant = Variant.PLAIN
