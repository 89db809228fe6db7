"""What every layer may say, and the words of several."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
