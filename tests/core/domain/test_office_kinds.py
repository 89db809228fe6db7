"""Which observances concern which kind of office."""

from __future__ import annotations

import pytest

from core.domain.office_kinds import OfficeKind, concerns


@pytest.mark.parametrize("kind", list(OfficeKind))
def test_days_of_all_offices_concern_everyone(kind: OfficeKind) -> None:
    assert concerns(("semua instansi", "libur nasional"), kind)


@pytest.mark.parametrize(
    ("audience", "kind", "expected"),
    [
        (("Disdukcapil", "DPPKB"), OfficeKind.CIVIL_REGISTRY, True),
        (("Dinkes", "RSUD"), OfficeKind.CIVIL_REGISTRY, False),
        (("Dinkes (daerah endemis)",), OfficeKind.HEALTH, True),
        (("semua pemda", "Polres"), OfficeKind.GENERAL, True),
        (("semua pemda", "Polres"), OfficeKind.KPKNL, False),
        (("KPKNL", "Kanwil DJKN"), OfficeKind.KPKNL, True),
        ((), OfficeKind.OTHER, False),
    ],
)
def test_audience_words(audience: tuple[str, ...], kind: OfficeKind, expected: bool) -> None:
    assert concerns(audience, kind) is expected
