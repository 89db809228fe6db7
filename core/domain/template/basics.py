"""The small words of a template: bilingual texts, sizes, surfaces, text styles, tones."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from core.domain.day_names import Language

FieldId = NewType("FieldId", str)


class PictureSize(StrEnum):
    """The sizes that every template is laid out for, in pixels (domain 4.1)."""

    FEED = "1080x1350"
    SQUARE = "1080x1080"
    STORY = "1080x1920"
    LANDSCAPE = "1600x900"
    GRID = "1080x1440"

    @property
    def width(self) -> int:
        return int(self.value.partition("x")[0])

    @property
    def height(self) -> int:
        return int(self.value.partition("x")[2])


class Tone(StrEnum):
    """The meaning that a choice gives to the picture; its colour is the renderer's business."""

    BRAND = "brand"
    ALERT = "alert"
    WARN = "warn"
    CAUTION = "caution"
    GOOD = "good"
    INFO = "info"
    MUTED = "muted"


class Surface(StrEnum):
    """What text may stand on. Each has its own text, soft text, accent and line colours of enough contrast.

    ``tone`` and its kin take the colour of the template's tone field.
    """

    PAPER = "paper"
    WHITE = "white"
    TINT = "tint"
    PRIMARY = "primary"
    DEEP = "deep"
    SECONDARY = "secondary"
    INK = "ink"
    TONE = "tone"
    TONE_TINT = "tone_tint"
    TONE_DEEP = "tone_deep"
    ALERT = "alert"
    ALERT_TINT = "alert_tint"
    GOOD = "good"
    GOOD_TINT = "good_tint"
    MUTED = "muted"
    MUTED_TINT = "muted_tint"


class Ink(StrEnum):
    """Which of a surface's colours to write or draw with."""

    MAIN = "main"
    SOFT = "soft"
    ACCENT = "accent"
    LINE = "line"
    TONE = "tone"


class TextStyle(StrEnum):
    """Steps of the type scale; sizes are in ``gui.studio.typography``."""

    DISPLAY = "display"
    HEADLINE = "headline"
    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    SMALL = "small"
    LABEL = "label"
    NUMBER = "number"
    QUOTE = "quote"


class Face(StrEnum):
    """The two type families."""

    SANS = "sans"
    SERIF = "serif"


class Align(StrEnum):
    """Alignment along a line."""

    START = "start"
    CENTER = "center"
    END = "end"


class Side(StrEnum):
    """An edge of the page or of a card."""

    NONE = "none"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Words:
    """A text of the template in both languages."""

    id: str
    en: str

    def get(self, language: Language) -> str:
        """Give the words in a language."""
        return self.id if language is Language.ID else self.en
