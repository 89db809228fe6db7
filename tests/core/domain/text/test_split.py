"""Cutting long texts into threads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.text_rules import CountBy, TextRule, measure, split
from core.platforms.catalogue import PLATFORMS

X = PLATFORMS["x"].limits.text
SHORT = TextRule(CountBy.GRAPHEMES_AND_BYTES, 30, max_bytes=60)


def test_what_fits_is_left_alone() -> None:
    assert split("  Selamat pagi  ", X) == ("  Selamat pagi  ",)


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_to_say_gives_no_part(text: str) -> None:
    assert split(text, X) == ()


def test_parts_are_numbered_and_fit() -> None:
    sentence = "Pelayanan perekaman KTP-el dibuka kembali di Kecamatan Sape. "
    parts = split(sentence * 12, X)
    assert parts[0].endswith("Sape. (1/3)")
    assert parts[2].endswith("(3/3)")
    assert all(measure(one, X).fits for one in parts)


def test_paragraphs_are_preferred_to_sentences_and_words() -> None:
    text = "Satu dua tiga empat.\n\nLima enam tujuh delapan"
    assert split(text, TextRule(CountBy.CHARACTERS, 34), numbering=False) == (
        "Satu dua tiga empat.",
        "Lima enam tujuh delapan",
    )
    text = "Satu dua tiga empat lima\n\nEnam. Tujuh delapan"
    assert split(text, TextRule(CountBy.CHARACTERS, 34), numbering=False)[0] == "Satu dua tiga empat lima"
    text = "Satu dua tiga empat. Lima enam tujuh delapan"
    assert split(text, TextRule(CountBy.CHARACTERS, 28), numbering=False)[0] == "Satu dua tiga empat."
    assert split(text.replace(".", ""), TextRule(CountBy.CHARACTERS, 28), numbering=False)[0] == (
        "Satu dua tiga empat Lima"
    )


def test_a_link_stays_whole_although_it_is_longer_than_the_limit() -> None:
    link = "https://dukcapil.go.id/" + "layanan/" * 50
    parts = split("kata " * 60 + link + " selesai sudah", X)
    assert sum(link.rstrip("/") in one for one in parts) == 1


def test_a_long_word_is_broken_between_graphemes() -> None:
    family = "👨‍👩‍👧‍👦"
    parts = split(family * 5, SHORT, numbering=False)
    assert parts == (family * 2, family * 2, family)
    assert split("x" * 31 + " akhir", SHORT, numbering=False) == ("x" * 30, "x akhir")
    assert split("x" * 60 + " akhir kata", SHORT, numbering=False) == ("x" * 30, "x" * 30, "akhir kata")


def test_too_narrow_for_numbers() -> None:
    assert split("satu dua", TextRule(CountBy.CHARACTERS, 4)) == ("satu", "dua")
    assert split("👨‍👩‍👧‍👦 a", TextRule(CountBy.BYTES, 3)) == ("👨‍👩‍👧‍👦", "a")


def test_numbers_grow_with_the_parts() -> None:
    parts = split("kata " * 200, SHORT)
    assert len(parts) > 9
    assert parts[0].endswith(f"(1/{len(parts)})")
    assert all(measure(one, SHORT).fits for one in parts)


@given(st.text(alphabet="ab é.\n😷👨‍👩1", max_size=300), st.integers(12, 40), st.booleans())
def test_nothing_is_lost(text: str, limit: int, numbering: bool) -> None:
    rule = TextRule(CountBy.GRAPHEMES_AND_BYTES, limit)
    parts = split(text, rule, numbering)
    assert all(measure(one, rule).fits for one in parts)
    unnumbered = [re.sub(r" \(\d+/\d+\)$", "", one) for one in parts] if len(parts) > 1 else list(parts)
    assert "".join("".join(unnumbered).split()) == "".join(text.split())
