"""Counting what a reader sees as one character, and finding emoji."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regex import Pattern


@cache
def _grapheme() -> Pattern[str]:
    import regex

    return regex.compile(r"\X")


@cache
def emoji_pattern() -> Pattern[str]:
    """Match one emoji with everything that joins it: flags, keycaps, skin tones, families, tag sequences.

    A character followed by U+FE0E asks for its text form and is not an emoji.
    """
    import regex

    one = r"[\p{Emoji}&&\p{Extended_Pictographic}](?!\uFE0E)(?:\uFE0F|\p{Emoji_Modifier})?"
    tags = r"(?:[\U000E0020-\U000E007E]+\U000E007F)?"
    return regex.compile(
        rf"\p{{RI}}\p{{RI}}|[0-9#*]\uFE0F?\u20E3|{one}{tags}(?:\u200D(?:{one}))*|\p{{Emoji_Modifier}}",
        regex.VERSION1,
    )


def graphemes(text: str) -> list[str]:
    """Cut a text into user-perceived characters (Unicode extended grapheme clusters)."""
    return _grapheme().findall(text)


def grapheme_count(text: str) -> int:
    """Count user-perceived characters; a family emoji is one."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    return len(graphemes(text))


def utf16_count(text: str) -> int:
    """Count UTF-16 code units, as JavaScript, Java and Telegram's entities do."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_count(text: str) -> int:
    """Count UTF-8 bytes."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
