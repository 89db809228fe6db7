"""The office and its logos."""

from __future__ import annotations

import pytest

from core.domain.office import Office
from core.domain.office_kinds import OfficeKind


@pytest.mark.parametrize(
    ("stored", "logos"), [("", ()), ("aa", ("aa",)), ("aa bb cc dd", ("aa", "bb", "cc"))]
)
def test_at_most_three_logos_in_their_order(stored: str, logos: tuple[str, ...]) -> None:
    assert Office("Dinas Contoh", OfficeKind.GENERAL, logo_hash=stored).logos == logos
