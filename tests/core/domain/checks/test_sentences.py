"""Cutting text into sentences."""

from __future__ import annotations

import pytest

from core.domain.checks.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n ", []),
        ("Satu. Dua! Tiga", ["Satu.", " Dua!", " Tiga"]),
        ("Jl. Melati No. 12 pukul 08.00 oleh dr. Ani", ["Jl. Melati No. 12 pukul 08.00 oleh dr. Ani"]),
        ("Baris satu\nBaris dua.", ["Baris satu\n", "Baris dua."]),
        ("Selesai...\n\nLanjut", ["Selesai...", "Lanjut"]),
        ("Kata “kutip.” Lagi", ["Kata “kutip.” Lagi"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected
