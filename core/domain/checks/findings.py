"""What a pre-publish check is given and what it answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import date, datetime
from enum import StrEnum

from core.domain.formats import OfficeZone
from core.domain.post import PostFunction
from core.domain.text.rule import TextRule


class Severity(StrEnum):
    """A block needs mending or a written reason, a warning a reason, a note only wants to be read."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


class CheckCode(StrEnum):
    """What was found, in the order in which checks run (domain.md, section 8)."""

    NIK = "nik"
    NIP = "nip"
    BANK_ACCOUNT = "bank_account"
    PHONE = "phone"
    ADDRESS = "address"
    EMAIL = "email"
    PHOTO_CHILD_CONSENT = "photo_child_consent"
    PHOTO_CONSENT = "photo_consent"
    PHOTO_LOCATION = "photo_location"
    CHILD_VICTIM = "child_victim"
    NEUTRALITY = "neutrality"
    SECRET = "secret"  # noqa: S105 - a kind of finding, not a password
    SECRET_FILE = "secret_file"  # noqa: S105
    NUMBER_WITHOUT_SOURCE = "number_without_source"
    NUMBER_WITHOUT_DATE = "number_without_date"
    ALT_MISSING = "alt_missing"
    ALT_GENERIC = "alt_generic"
    ALT_SHORT = "alt_short"
    ALT_DUPLICATE = "alt_duplicate"
    DATE_IMPOSSIBLE = "date_impossible"
    WEEKDAY_WRONG = "weekday_wrong"
    RELATIVE_DAY_WRONG = "relative_day_wrong"
    TIME_WITHOUT_ZONE = "time_without_zone"
    ZONE_DIFFERS = "zone_differs"
    LINK_SHORTENED = "link_shortened"
    LINK_INSECURE = "link_insecure"
    LINK_UNOFFICIAL = "link_unofficial"
    SPELLING = "spelling"
    STIFF_PHRASE = "stiff_phrase"
    LONG_SENTENCE = "long_sentence"
    CLICKBAIT = "clickbait"
    RUDE_WORD = "rude_word"
    SHOUTING = "shouting"
    CRISIS_ENTERTAINS = "crisis_entertains"
    TEXT_DOES_NOT_FIT = "text_does_not_fit"
    MEDIA_DOES_NOT_FIT = "media_does_not_fit"
    OPTION_DOES_NOT_FIT = "option_does_not_fit"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``field`` says where: ``text``, ``alt:0``, ``image:0``, ``file:0``, ``data``, ``media`` (all
    pictures together), ``option:title`` or a template field.

    ``start`` and ``end`` are code point offsets in that field's text. ``replacement`` is what a click may put
    there; ``params`` are the figures and words for the sentence.
    """

    code: CheckCode
    severity: Severity
    start: int = 0
    end: int = 0
    field: str = "text"
    params: Mapping[str, str | int] = attribute(default_factory=dict)
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What is known of a picture; the answers about people are the admin's."""

    alt_text: str = ""
    has_gps: bool = False
    shows_people: bool = False
    shows_children: bool = False
    has_consent: bool = False


@dataclass(frozen=True, slots=True)
class CheckInput:
    """One post as it would leave. ``fields`` are the texts within templates, by name.

    ``allowed`` holds the office's official numbers, addresses and e-mail addresses, ``allowed_domains`` its
    official sites outside .go.id. ``today`` completes dates without a year when nothing is planned.
    """

    text: str
    today: date
    zone: OfficeZone = OfficeZone.WIB
    images: tuple[ImageFacts, ...] = ()
    file_names: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    function: PostFunction = PostFunction.INFORM
    data_source: str = ""
    data_date: date | None = None
    planned_at: datetime | None = None
    allowed: tuple[str, ...] = ()
    allowed_domains: tuple[str, ...] = ()
    rule: TextRule | None = None
    election_period: bool = False
    crisis_mode: bool = False

    @property
    def day(self) -> date:
        """Give the office's day on which the post would appear."""
        return self.today if self.planned_at is None else self.zone.local(self.planned_at).date()

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Give every text that citizens would read, with its field's name."""
        alts = ((f"alt:{number}", image.alt_text) for number, image in enumerate(self.images))
        return (("text", self.text), *alts, *self.fields)


_DIGIT = re.compile(r"\d")
_HIDDEN = "x"
_HIDDEN_LOCAL_PART = "•••"
_KEPT_ENDS = {CheckCode.PHONE: (4, 2)}
_HIDDEN_ADDRESS = "[alamat disamarkan]"
_MASKABLE = frozenset(
    {
        CheckCode.NIK,
        CheckCode.NIP,
        CheckCode.BANK_ACCOUNT,
        CheckCode.PHONE,
        CheckCode.ADDRESS,
        CheckCode.EMAIL,
    }
)


def can_mask(finding: Finding) -> bool:
    """Tell whether ``mask`` does anything for this kind of finding."""
    return finding.code in _MASKABLE


def mask(text: str, finding: Finding) -> str:
    """Hide the personal data of a finding in its field's text ("Samarkan"); other kinds leave it unchanged.

    Numbers keep their length and separators: ``3301 0117 0890 0003`` becomes ``xxxx xxxx xxxx xxxx`` and a phone
    number keeps four digits in front and two at the end.
    """
    if not can_mask(finding):
        return text
    found = text[finding.start : finding.end]
    if finding.code is CheckCode.ADDRESS:
        hidden = _HIDDEN_ADDRESS
    elif finding.code is CheckCode.EMAIL:
        hidden = found[0] + _HIDDEN_LOCAL_PART + found[found.index("@") :]
    else:
        hidden = _hide_digits(found, *_KEPT_ENDS.get(finding.code, (0, 0)))
    return text[: finding.start] + hidden + text[finding.end :]


def _hide_digits(found: str, kept_front: int, kept_end: int) -> str:
    places = [match.start() for match in _DIGIT.finditer(found)]
    hidden = set(places[kept_front : len(places) - kept_end])
    return "".join(_HIDDEN if place in hidden else letter for place, letter in enumerate(found))
