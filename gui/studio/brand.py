"""The office's own look as the pictures use it: name, handle, colours, logos, typefaces."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from core.domain.colour import Rgb, contrast, parse_hex, to_hex
from core.domain.office import Office, Typeface
from core.domain.template.basics import Face, TextStyle, Tone
from gui.studio.palette import Palette, make_palette, usable_brand_colour

_HEADINGS = frozenset(
    {TextStyle.DISPLAY, TextStyle.HEADLINE, TextStyle.TITLE, TextStyle.NUMBER, TextStyle.QUOTE}
)
_DESIGNED = {Face.SANS: Typeface.MANROPE, Face.SERIF: Typeface.SOURCE_SERIF}
_DEFAULTS: dict[str, Rgb] = {"primary": (11, 107, 184), "secondary": (242, 169, 0)}


@dataclass(frozen=True)
class BrandNote:
    """A colour that was changed to stay readable: ``which`` one, as given, as used (hex)."""

    which: str
    given: str
    used: str


@dataclass(frozen=True)
class Brand:
    """What the head and foot of every picture say, in which colours and typefaces.

    ``logos`` hold the bytes of at most three pictures (PNG, JPEG or SVG) in order. ``zone`` is WIB, WITA or WIT.
    """

    office_name: str
    handle: str = ""
    primary: str = "#0B6BB8"
    secondary: str = "#F2A900"
    logos: tuple[bytes, ...] = ()
    footer: str = ""
    zone: str = ""
    heading: Typeface = Typeface.AS_DESIGNED
    body: Typeface = Typeface.AS_DESIGNED

    @cached_property
    def notes(self) -> tuple[BrandNote, ...]:
        """Tell which colours were nudged to a contrast of 4.5 with their text, or could not be read at all."""
        found = []
        for which, given, used in (
            ("primary", self.primary, self.primary_rgb),
            ("secondary", self.secondary, self.secondary_rgb),
        ):
            if parse_hex(given) != used:
                found.append(BrandNote(which, given, to_hex(used)))
        return tuple(found)

    @cached_property
    def primary_rgb(self) -> Rgb:
        """Give the first colour as it is used."""
        return usable_brand_colour(parse_hex(self.primary) or _DEFAULTS["primary"])

    @cached_property
    def secondary_rgb(self) -> Rgb:
        """Give the second colour as it is used."""
        return usable_brand_colour(parse_hex(self.secondary) or _DEFAULTS["secondary"])

    def palette(self, tone: Tone = Tone.BRAND) -> Palette:
        """Give the surfaces of a picture of this meaning."""
        return make_palette(self.primary_rgb, self.secondary_rgb, tone)

    def typeface(self, style: TextStyle, face: Face) -> Typeface:
        """Give the family of a text: the office's own one, or what the template asks for."""
        chosen = self.heading if style in _HEADINGS else self.body
        return _DESIGNED[face] if chosen is Typeface.AS_DESIGNED else chosen


def brand_of(office: Office, logos: tuple[bytes, ...]) -> Brand:
    """Give an office's brand; ``logos`` are the bytes of its logos."""
    return Brand(
        office_name=office.name,
        handle=office.footer_handle,
        primary=office.primary_colour,
        secondary=office.secondary_colour,
        logos=logos,
        footer=office.footer_line or office.call_centre,
        zone=office.zone.value,
        heading=office.heading_typeface,
        body=office.body_typeface,
    )


def is_readable(one: str, other: str, wanted: float = 4.5) -> bool:
    """Tell whether two colours (hex) differ enough for text."""
    first, second = parse_hex(one), parse_hex(other)
    return first is not None and second is not None and contrast(first, second) >= wanted
