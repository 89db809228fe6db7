"""Check 6: alternative texts."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.checks import CheckCode, CheckInput, ImageFacts
from core.domain.checks.alt_text import check_alt_texts

TODAY = date(2026, 8, 14)
GOOD = "Petugas merekam sidik jari warga di loket tiga."


@pytest.mark.parametrize(
    ("alt", "code"),
    [
        ("", CheckCode.ALT_MISSING),
        ("  ", CheckCode.ALT_MISSING),
        ("gambar", CheckCode.ALT_GENERIC),
        ("Foto kegiatan.", CheckCode.ALT_GENERIC),
        ("Ini gambar infografis pengumuman", CheckCode.ALT_GENERIC),
        ("IMG_20260814_0001", CheckCode.ALT_GENERIC),
        ("pengumuman-1.jpg", CheckCode.ALT_GENERIC),
        ("Warga antre loket", CheckCode.ALT_SHORT),
        ("Layanan   tutup besok pagi", CheckCode.ALT_DUPLICATE),
    ],
)
def test_faults(alt: str, code: CheckCode) -> None:
    found = list(check_alt_texts(CheckInput("layanan tutup besok pagi", TODAY, images=(ImageFacts(alt),))))
    assert [(one.code, one.field, one.params) for one in found] == [(code, "alt:0", {"number": 1})]


def test_good_and_repeated_ones() -> None:
    images = (ImageFacts(GOOD), ImageFacts(GOOD), ImageFacts("Foto petugas sedang membantu seorang lansia."))
    found = list(check_alt_texts(CheckInput("", TODAY, images=images)))
    assert [(one.code, one.field) for one in found] == [(CheckCode.ALT_DUPLICATE, "alt:1")]
