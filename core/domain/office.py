"""The office that owns the workspace: what the first start asks and every page uses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.formats import OfficeZone
from core.domain.office_kinds import OfficeKind

MAX_LOGOS = 3
"""More logos than that make a picture unreadable (domain 4.1)."""


class Typeface(StrEnum):
    """What the pictures are set in: whatever each template asks for, or one family for all of them."""

    AS_DESIGNED = "as_designed"
    MANROPE = "manrope"
    SOURCE_SERIF = "source_serif"


@dataclass(frozen=True, slots=True)
class Office:
    """Name, kind, time zone, staff and brand of the office. ``employees`` 0 means not told yet.

    ``logo_hash`` holds the hashes of the logos in their order, with spaces between. ``footer_line`` stands at the
    foot of infographics; while it is empty the call centre does.
    From ``election_start`` to ``election_end``, both included, what is sensitive is held (domain X-4).
    """

    name: str
    kind: OfficeKind
    zone: OfficeZone = OfficeZone.WIB
    employees: int = 0
    province: str = ""
    primary_colour: str = "#0B6BB8"
    secondary_colour: str = "#F2A900"
    logo_hash: str = ""
    footer_handle: str = ""
    call_centre: str = ""
    footer_line: str = ""
    heading_typeface: Typeface = Typeface.AS_DESIGNED
    body_typeface: Typeface = Typeface.AS_DESIGNED
    crisis_mode: bool = False
    election_start: date | None = None
    election_end: date | None = None

    @property
    def logos(self) -> tuple[str, ...]:
        """Give the hashes of the logos, at most ``MAX_LOGOS``."""
        return tuple(self.logo_hash.split())[:MAX_LOGOS]


def brand_of(office: Office) -> tuple[str, ...]:
    """Give what the public knows the office by: what a locked brand keeps as it is (domain N-044)."""
    return (
        office.name,
        office.primary_colour,
        office.secondary_colour,
        office.logo_hash,
        office.footer_handle,
        office.footer_line,
        office.heading_typeface,
        office.body_typeface,
    )
