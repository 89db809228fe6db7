"""Cutting a long text into a numbered thread that a platform takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from core.domain.text.counting import length_of
from core.domain.text.graphemes import graphemes, utf8_count
from core.domain.text.rule import TextRule

_GAP = re.compile(r"\s+")
_SENTENCE_END = ".!?…:"
_KEEP_SHARE = 0.6
"""A part may be this much shorter than it could be if it then ends with a paragraph or sentence."""


def split(text: str, rule: TextRule, numbering: bool = True) -> tuple[str, ...]:
    """Cut a text into parts that fit, at paragraphs, sentences or words; ``(1/3)`` ends each part.

    A link or word is broken only if it alone is longer than the rule allows, and never within a grapheme.
    A text that fits comes back unchanged and unnumbered; a blank one gives no part. Where not even one
    grapheme and its number fit, the number is left out; a single grapheme longer than the rule stands alone.
    """
    if not text.strip():
        return ()
    if _fits(text, rule, ""):
        return (text,)
    stripped = text.strip()
    for digits in range(1, 6) if numbering else ():
        reserve = _number("9" * digits, "9" * digits)
        if not _fits(stripped[:1], rule, reserve):
            break
        parts = _cut(stripped, rule, reserve)
        if len(str(len(parts))) <= digits:
            return tuple(one + _number(place, len(parts)) for place, one in enumerate(parts, start=1))
    return tuple(_cut(stripped, rule, ""))


def _number(place: int | str, total: int | str) -> str:
    return f" ({place}/{total})"


def _fits(text: str, rule: TextRule, reserve: str) -> bool:
    whole = text + reserve
    if length_of(whole, rule) > rule.limit:
        return False
    return rule.max_bytes is None or utf8_count(whole) <= rule.max_bytes


def _cut(text: str, rule: TextRule, reserve: str) -> list[str]:
    gaps = [(found.start(), found.end()) for found in _GAP.finditer(text)]
    parts: list[str] = []
    at, passed = 0, 0
    while not _fits(text[at:], rule, reserve):
        fitting = _fitting_gaps(text, at, gaps, passed, rule, reserve)
        if fitting > passed:
            end = gaps[_nicest(text, at, gaps, passed, fitting) - 1][0]
        else:
            end = at + _broken_word(_GAP.split(text[at:], maxsplit=1)[0], rule, reserve)
        parts.append(text[at:end])
        at = end
        while passed < len(gaps) and gaps[passed][0] <= end:
            at = max(end, gaps[passed][1])
            passed += 1
    return [*parts, text[at:]] if at < len(text) else parts


def _fitting_gaps(
    text: str, at: int, gaps: Sequence[tuple[int, int]], passed: int, rule: TextRule, reserve: str
) -> int:
    """Give the number of gaps up to the last one that a part starting at ``at`` could end with."""
    return _largest(lambda n: _fits(text[at : gaps[n - 1][0]], rule, reserve), passed, len(gaps))


def _largest(is_good: Callable[[int], bool], low: int, high: int) -> int:
    """Find the largest number in ``low < n <= high`` that is good, given that smaller ones then are too."""
    step = 1
    while low + step <= high and is_good(low + step):
        low, step = low + step, step * 2
    high = min(high, low + step - 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if is_good(middle) else (low, middle - 1)
    return low


def _nicest(text: str, at: int, gaps: Sequence[tuple[int, int]], first: int, count: int) -> int:
    """Choose among the gaps that fit: the last paragraph end near the limit, else sentence, else word."""
    enough = at + (gaps[count - 1][0] - at) * _KEEP_SHARE
    near = [n for n in range(count, first, -1) if gaps[n - 1][0] >= enough]
    for is_end in (_ends_paragraph, _ends_sentence):
        for n in near:
            if is_end(text, gaps[n - 1]):
                return n
    return count


def _ends_paragraph(text: str, gap: tuple[int, int]) -> bool:
    return "\n" in text[gap[0] : gap[1]]


def _ends_sentence(text: str, gap: tuple[int, int]) -> bool:
    return text[gap[0] - 1] in _SENTENCE_END


def _broken_word(word: str, rule: TextRule, reserve: str) -> int:
    pieces = graphemes(word)
    count = _largest(lambda n: _fits("".join(pieces[:n]), rule, reserve), 0, len(pieces))
    return len("".join(pieces[: max(1, count)]))
