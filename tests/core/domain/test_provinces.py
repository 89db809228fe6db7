"""The provinces and the zones that they lie in."""

from __future__ import annotations

import pytest

from core.domain.formats import OfficeZone
from core.domain.provinces import PROVINCES, zone_of


def test_all_38_provinces_are_offered_once() -> None:
    assert len(PROVINCES) == len(set(PROVINCES)) == 38


@pytest.mark.parametrize(
    ("province", "zone"),
    [
        ("Jawa Timur", OfficeZone.WIB),
        ("Nusa Tenggara Barat", OfficeZone.WITA),
        ("Papua Barat Daya", OfficeZone.WIT),
        ("Atlantis", None),
    ],
)
def test_a_province_tells_its_zone(province: str, zone: OfficeZone | None) -> None:
    assert zone_of(province) is zone
