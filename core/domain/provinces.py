"""The 38 provinces with their time zones (Keppres 41/1987 and the laws that made the newer provinces)."""

from __future__ import annotations

from core.domain.formats import OfficeZone

_ZONES: dict[OfficeZone, tuple[str, ...]] = {
    OfficeZone.WIB: (
        "Aceh", "Sumatera Utara", "Sumatera Barat", "Riau", "Kepulauan Riau", "Jambi", "Sumatera Selatan",
        "Kepulauan Bangka Belitung", "Bengkulu", "Lampung", "Banten", "DKI Jakarta", "Jawa Barat", "Jawa Tengah",
        "DI Yogyakarta", "Jawa Timur", "Kalimantan Barat", "Kalimantan Tengah",
    ),
    OfficeZone.WITA: (
        "Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Kalimantan Selatan", "Kalimantan Timur",
        "Kalimantan Utara", "Sulawesi Utara", "Gorontalo", "Sulawesi Tengah", "Sulawesi Barat",
        "Sulawesi Selatan", "Sulawesi Tenggara",
    ),
    OfficeZone.WIT: (
        "Maluku", "Maluku Utara", "Papua", "Papua Barat", "Papua Barat Daya", "Papua Pegunungan",
        "Papua Selatan", "Papua Tengah",
    ),
}  # fmt: skip

PROVINCES: tuple[str, ...] = tuple(name for names in _ZONES.values() for name in names)
"""From west to east by zone, as the first start offers them."""


def zone_of(province: str) -> OfficeZone | None:
    """Give the time zone of a province; ``None`` for a name that is not one."""
    return next((zone for zone, names in _ZONES.items() if province in names), None)
