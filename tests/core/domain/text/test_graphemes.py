"""What a reader sees as one character."""

from __future__ import annotations

import pytest

from core.domain.text.graphemes import emoji_pattern, grapheme_count, utf8_count, utf16_count

FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize(
    ("text", "graphemes", "utf16", "utf8"),
    [
        ("", 0, 0, 0),
        ("baris\r\nbaru", 10, 11, 11),
        (FAMILY, 1, 11, 25),
        ("🇮🇩", 1, 4, 8),
        ("e\u0301", 1, 2, 3),
    ],
)
def test_counts(text: str, graphemes: int, utf16: int, utf8: int) -> None:
    assert grapheme_count(text) == graphemes
    assert utf16_count(text) == utf16
    assert utf8_count(text) == utf8


@pytest.mark.parametrize("text", [FAMILY, "🇮🇩", "1️⃣", "#⃣", "🙋🏽", "❤️", "©", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈"])
def test_one_emoji(text: str) -> None:
    assert emoji_pattern().fullmatch(text)


@pytest.mark.parametrize("text", ["1", "#", "a", "☺\ufe0e", "é"])
def test_no_emoji(text: str) -> None:
    assert not emoji_pattern().search(text)
