"""Counting and judging a text by each platform's rule."""

from __future__ import annotations

import time

import pytest

from core.domain.text_rules import (
    CountBy,
    TextRule,
    TokenKind,
    ViolationCode,
    length_of,
    measure,
    tokens,
)
from core.platforms.catalogue import PLATFORMS

MASTODON = PLATFORMS["mastodon"].limits.text


@pytest.mark.parametrize(
    ("count_by", "text", "expected"),
    [
        (CountBy.X_WEIGHTED, "", 0),
        (CountBy.X_WEIGHTED, "Buka https://dukcapil.go.id/layanan/ktp ya", 31),
        (CountBy.X_WEIGHTED, "H🐱☺👨‍👩‍👧‍👦", 7),
        (CountBy.X_WEIGHTED, "漢字é", 5),
        (CountBy.GRAPHEMES_AND_BYTES, "👨‍👩‍👧‍👦a", 2),
        (CountBy.TELEGRAM, " 😷 ", 2),
        (CountBy.THREADS, "abc", 3),
        (CountBy.THREADS, "é😷", 5),
        (CountBy.UTF16, "😷a", 3),
        (CountBy.CHARACTERS, "😷a", 2),
        (CountBy.BYTES, "😷é", 6),
        (CountBy.TAGS, "", 0),
        (CountBy.TAGS, "dukcapil, kartu keluarga ,, ktp", 8 + 1 + 16 + 1 + 3),
    ],
)
def test_units(count_by: CountBy, text: str, expected: int) -> None:
    assert length_of(text, TextRule(count_by, 500)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("✨" * 500, 500),
        ("🏳️‍⚧️" * 500, 500),
        ("a" * 476 + " http://" + "b" * 30 + ".com/example", 500),
        ("a" * 476 + "http://" + "b" * 30 + ".com/example", 476 + 7 + 30 + 12),
        ("a" * 475 + " @alice@" + "b" * 30 + ".com", 482),
        ("@alice@" + "b" * 500 + ".com", 511),
        ("dinas.go.id", 11),
    ],
)
def test_mastodon_counts_links_flat_and_mentions_short(text: str, expected: int) -> None:
    assert length_of(text, MASTODON) == expected


def test_a_server_that_reserves_nothing_for_links() -> None:
    assert length_of("a https://b.id", TextRule(CountBy.MASTODON, 500)) == 2


def test_remaining_and_over() -> None:
    rule = TextRule(CountBy.CHARACTERS, 5)
    fine = measure("abc", rule)
    assert (fine.used, fine.remaining, fine.over, fine.fits) == (3, 2, 0, True)
    long = measure("abcdefg", rule)
    assert (long.remaining, long.over, long.fits) == (-2, 2, False)
    assert long.violations[0].code is ViolationCode.TOO_LONG


def test_empty_text_fits_everywhere() -> None:
    for platform in PLATFORMS.values():
        assert measure("", platform.limits.text).fits


def _codes(text: str, rule: TextRule) -> list[ViolationCode]:
    return [one.code for one in measure(text, rule).violations]


def test_each_rule_that_can_break() -> None:
    instagram, threads = PLATFORMS["instagram"].limits.text, PLATFORMS["threads"].limits.text
    assert _codes("#a " * 31, instagram) == [ViolationCode.TOO_MANY_HASHTAGS]
    assert _codes("@ab " * 21, instagram) == [ViolationCode.TOO_MANY_MENTIONS]
    links = " ".join(f"https://a{n}.id" for n in range(6))
    assert _codes(links, threads) == [ViolationCode.TOO_MANY_LINKS]
    assert _codes("https://a.id " * 6, threads) == []
    assert _codes("👨‍👩‍👧‍👦" * 121, PLATFORMS["bluesky"].limits.text) == [ViolationCode.TOO_MANY_BYTES]
    assert _codes("a < b", PLATFORMS["youtube"].limits.text) == [ViolationCode.FORBIDDEN_CHARACTER]
    assert _codes("é" * 2501, PLATFORMS["youtube"].limits.text) == [ViolationCode.TOO_LONG]


def test_tokens_with_their_places() -> None:
    text = "Halo @dukcapil@papan.id, cek https://a.id/#x #Layanan2026 dan #81 nama@a.id a#b"
    assert [(one.kind, one.text) for one in tokens(text)] == [
        (TokenKind.MENTION, "@dukcapil@papan.id"),
        (TokenKind.LINK, "https://a.id/#x"),
        (TokenKind.HASHTAG, "#Layanan2026"),
    ]
    for one in tokens(text):
        assert text[one.start : one.end] == one.text


def test_counting_keeps_up_with_typing() -> None:
    text = ("Dinas Dukcapil https://dukcapil.go.id/x 😷 layanan dibuka. " * 40)[:2000]
    for platform in PLATFORMS.values():
        measure(text, platform.limits.text)
    started = time.thread_time()
    for platform in PLATFORMS.values():
        measure(text + platform.id, platform.limits.text)
    assert time.thread_time() - started < 0.2
