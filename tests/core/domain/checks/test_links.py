"""Check 8: links."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.checks import CheckCode, CheckInput
from core.domain.checks.links import check_links

TODAY = date(2026, 8, 14)


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("https://lelang.go.id/x", None),
        ("www.bimakota.go.id", None),
        ("https://sscasn.bkn.go.id?x=1", None),
        ("https://www.instagram.com/p/x", None),
        ("maps.app.goo.gl/abc", None),
        ("https://rsud-bima.com/jadwal", None),
        ("bit.ly/syarat-ktp", CheckCode.LINK_SHORTENED),
        ("https://S.id/abc", CheckCode.LINK_SHORTENED),
        ("http://dukcapil.go.id", CheckCode.LINK_INSECURE),
        ("https://dukcapil-go.id.com", CheckCode.LINK_UNOFFICIAL),
        ("https://pendaftaran-cpns.xyz:8080/a", CheckCode.LINK_UNOFFICIAL),
    ],
)
def test_each_kind_of_link(link: str, code: CheckCode | None) -> None:
    given = CheckInput(f"Buka {link} ya", TODAY, allowed_domains=("rsud-bima.com",))
    assert [one.code for one in check_links(given)] == ([code] if code else [])


def test_the_host_and_the_place_are_told() -> None:
    found = next(check_links(CheckInput("Daftar: bit.ly/a", TODAY)))
    assert (found.start, found.end, found.params) == (8, 16, {"host": "bit.ly"})
