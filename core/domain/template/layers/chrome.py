"""What stands at the top and the bottom of every picture."""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.template.basics import Align, Surface
from core.domain.template.layers.base import Layer
from core.domain.template.phrase import Phrase


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
