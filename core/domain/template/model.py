"""What a template is: fields to fill in, rules that catch typical mistakes, and looks that lay them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.post import PostFunction
from core.domain.template.basics import Align, FieldId, PictureSize, Side, Surface, Tone, Words
from core.domain.template.layers import Footer, Layer, Masthead
from core.domain.template.phrase import Phrase

Row = Mapping[str, str]
Value = str | Sequence[Row]
Values = Mapping[str, Value]
"""Field id to text, or to rows of text. A picture is a hash and its framing (``PictureRef``)."""

SCHEMA_VERSION = 1
REGIONS = ("kepala", "judul", "isi", "ajakan", "kaki")
"""Head, headline, body, call to act, footer, as the domain names them."""


class FieldType(StrEnum):
    """How a field is asked for, checked and written."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    LINES = "lines"
    CHOICE = "choice"
    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    MONEY = "money"
    LINK = "link"
    PHONE = "phone"
    PICTURE = "picture"
    ICON = "icon"
    FLAG = "flag"
    ROWS = "rows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer of a choice; ``sign`` is its big word on the picture, ``level`` its place on a level bar."""

    value: str
    label: Words
    sign: Words | None = None
    tone: Tone = Tone.BRAND
    icon: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to fill in. ``max_length`` counts characters (of each line for ``lines``), 0 is no limit;
    ``min_items`` and ``max_items`` count lines or rows."""

    id: FieldId
    type: FieldType
    label: Words
    hint: Words | None = None
    required: bool = False
    max_length: int = 0
    min_items: int = 0
    max_items: int = 0
    options: tuple[Option, ...] = ()
    columns: tuple[Field, ...] = ()
    default: str = ""
    advanced: bool = False

    def option(self, value: str) -> Option | None:
        """Find a choice's option by its stored value."""
        return next((option for option in self.options if option.value == value), None)

    def column(self, column_id: str) -> Field | None:
        """Find a column of a ``rows`` field."""
        return next((column for column in self.columns if column.id == column_id), None)


class Level(StrEnum):
    """How grave a finding is: an error holds the post back, the others only speak."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class RuleKind(StrEnum):
    """The checks that a template may ask for; each is explained in ``docs/templates.md``."""

    NOT_BEFORE = "not_before"
    EXPECTED = "expected"
    PAST = "past"
    FUTURE = "future"
    MORE_THAN = "more_than"
    AVOID = "avoid"
    MUST_CONTAIN = "must_contain"
    CONFIRMED = "confirmed"
    ORDINAL = "ordinal"
    MAX_WORDS = "max_words"
    NO_PERSONAL_DATA = "no_personal_data"
    ROW_NEEDS = "row_needs"
    UNIT = "unit"
    SAME_AS = "same_as"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One typical mistake to catch. Literal words only: a template never brings a pattern to run."""

    rule: RuleKind
    fields: tuple[FieldId, ...] = ()
    other: FieldId | None = None
    column: str = ""
    equals: str = ""
    words: tuple[str, ...] = ()
    bases: Mapping[str, int] = field(default_factory=dict)
    limit: int = 0
    level: Level = Level.WARNING
    message: Words | None = None


class Arrange(StrEnum):
    """How the five regions share the content area."""

    STACK = "stack"
    SPLIT = "split"


class Spread(StrEnum):
    """Where a region's items sit when there is room to spare."""

    START = "start"
    CENTER = "center"
    END = "end"


class Turn(StrEnum):
    """On which slide of a series a region is shown."""

    ALWAYS = "always"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The items of one of the five regions, from top to bottom, and the surface that they stand on."""

    items: tuple[Layer, ...] = ()
    surface: Surface | None = None
    spread: Spread = Spread.START
    align: Align = Align.START
    gap: float = 28
    only: Turn = Turn.ALWAYS
    after: float = 0.0
    scale: float = 1.0
    largest: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Art:
    """An area along one edge of the page that is left to illustration and bleeds over the edge.

    ``most`` lets it grow to that share where the text leaves room; ``holds_head`` puts kepala upon it.
    """

    side: Side = Side.TOP
    share: float = 0.5
    inset: float = 0.0
    holds_head: bool = False
    most: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One picture of a look: what lies behind, then the regions kepala, judul, isi, ajakan and kaki."""

    when: str = ""
    surface: Surface = Surface.PAPER
    arrange: Arrange = Arrange.STACK
    left_share: float = 0.55
    right: tuple[str, ...] = ("isi",)
    wide_head: bool = True
    wide_foot: bool = True
    largest: float = 1.2
    padding: float = 0.0
    centred: bool = False
    spread: Spread = Spread.START
    airy: float = 1.0
    art: Art | None = None
    behind: tuple[Layer, ...] = ()
    kepala: Region = field(default_factory=lambda: Region(items=(Masthead(),)))
    judul: Region = field(default_factory=Region)
    isi: Region = field(default_factory=Region)
    ajakan: Region = field(default_factory=Region)
    kaki: Region = field(default_factory=lambda: Region(items=(Footer(),)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One composition of the template; ``slides`` per size because regions reflow, they are not scaled."""

    id: str
    name: Words
    slides: Mapping[PictureSize, tuple[Slide, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A whole template. ``samples`` hold example values by name (``short``, ``long``)."""

    id: str
    name: Words
    description: Words
    function: PostFunction
    fields: tuple[Field, ...]
    looks: tuple[Look, ...]
    alt_text: Phrase
    text: tuple[Phrase, ...] = ()
    rules: tuple[Rule, ...] = ()
    samples: Mapping[str, Values] = field(default_factory=dict)
    tone_field: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
