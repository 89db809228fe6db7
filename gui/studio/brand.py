"""The office's own look as the pictures use it: name, handle, colours, logos."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from core.domain.colour import Rgb, contrast, parse_hex, to_hex
from core.domain.template.basics import Tone
from gui.studio.palette import Palette, make_palette, usable_brand_colour

_DEFAULTS: dict[str, Rgb] = {"primary": (11, 107, 184), "secondary": (242, 169, 0)}


@dataclass(frozen=True)
class BrandNote:
    """A colour that was changed to stay readable: ``which`` one, as given, as used (hex)."""

    which: str
    given: str
    used: str


@dataclass(frozen=True)
class Brand:
    """What the head and foot of every picture say and in which colours.

    ``logos`` hold the bytes of at most three pictures (PNG, JPEG or SVG) in order. ``zone`` is WIB, WITA or WIT.
    """

    office_name: str
    handle: str = ""
    primary: str = "#0B6BB8"
    secondary: str = "#F2A900"
    logos: tuple[bytes, ...] = ()
    footer: str = ""
    zone: str = ""

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


def is_readable(one: str, other: str, wanted: float = 4.5) -> bool:
    """Tell whether two colours (hex) differ enough for text."""
    first, second = parse_hex(one), parse_hex(other)
    return first is not None and second is not None and contrast(first, second) >= wanted
