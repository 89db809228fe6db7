"""Breaks text into lines: by words, never with a hyphen, with lines of even length where asked.

A word that is wider than the line (an address) breaks after / . - _ @ & = or, at worst, between letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from core.domain.day_names import MONTHS
from gui.studio.typography import FontKey, advance

_BREAKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=\u00a0)",
        r"(?<=[/@])",
        r"(?<=[\-–_&=?])|(?<=\.)(?=[A-Za-z]{4})",
        r"(?<=\.)(?=[A-Za-z])",
    )
)
"""Where a word that is too wide may break, the best places first."""
_NO_BREAK = re.compile(
    r"(?<=\bpukul) (?=\d)|(?<=\d) (?=(?:WIB|WITA|WIT|%|juta|miliar|triliun|Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep"
    r"|Okt|Nov|Des))|(?<=\bKec\.) |(?<=\bKab\.) |(?<=\bNo\.) |(?<=\bJl\.) "
)


_MONTHS = "|".join(name for names in MONTHS.values() for name in names)
_DATE = re.compile(rf"(\d{{1,2}})[ \u00a0]({_MONTHS}) (\d{{4}})")
_SMALL_WORD = re.compile(r"di|ke|dan|dari|yang|untuk|a|an|the|of|to|in|on|at|and|or|for", re.IGNORECASE)
"""A line of a headline does not end in one of these."""
_LOOSE = " ·"
"""A dot between two parts has no business at the end of a line."""
_MOST_LETTERS = 1_200
"""A whole picture of the smallest type holds about so many letters."""
_THINNEST = 0.14
"""Width of the thinnest letter in sizes."""
_MOST_WORDS, _RAGGED = 40, 1.14
_HANGING, _ALONE, _LAST = 0.12, 0.3, 0.6
_KERNED = 1.02
_EVEN_UP_TO = 3
_SHORT_END = 0.36
"""The last line of a longer text is too short below this share of the measure."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Broken text: the lines, their widths, and whether text had to be cut."""

    texts: tuple[str, ...]
    widths: tuple[float, ...]
    is_cut: bool = False
    broke_word: bool = False

    @property
    def width(self) -> float:
        return max(self.widths, default=0.0)


@lru_cache(maxsize=8_192)
def break_lines(
    text: str, font: FontKey, width: float, max_lines: int = 0, *, balanced: bool = False
) -> Lines:
    """Break a text to a width; past ``max_lines`` the last line ends in an ellipsis.

    Of a text that no picture could hold only the beginning is broken, and marked as cut.
    """
    if len(text) > _MOST_LETTERS:
        begin = break_lines(f"{text[: _MOST_LETTERS - 1]}…", font, width, max_lines, balanced=balanced)
        return replace(begin, is_cut=True)
    glued = _DATE.sub("\\1\u00a0\\2\u00a0\\3", _NO_BREAK.sub("\u00a0", text.strip()))
    texts, broke = _greedy(glued, font, width)
    if len(texts) > 1 and not broke and not (max_lines and len(texts) > max_lines):
        if balanced:
            texts = _best(glued, texts, font, width)
        elif len(texts) <= _EVEN_UP_TO or advance(font, texts[-1]) < width * _SHORT_END:
            texts = _even(glued, font, width, len(texts), texts)
    if len(texts) > 1:
        texts = [line.strip(_LOOSE) or line for line in texts]
    is_cut = bool(max_lines) and len(texts) > max_lines
    if is_cut:
        texts = [*texts[: max_lines - 1], _ellipsis(texts[max_lines - 1], font, width)]
    return Lines(tuple(texts), tuple(advance(font, line) for line in texts), is_cut, broke)


def _greedy(text: str, font: FontKey, width: float) -> tuple[list[str], bool]:
    """Put as many words on a line as go; tell whether a word had to be broken."""
    lines: list[str] = []
    broke = False
    space = advance(font, " ")
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for word in paragraph.split(" "):
            wide = advance(font, word)
            if line and _goes_on(f"{line} {word}", used + space + wide, font, width):
                line, used = f"{line} {word}", used + space + wide
                continue
            if line:
                lines.append(line)
            line, used = word, wide
            if wide > width:
                *full, line = _split_word(word, font, width)
                lines += full
                broke, used = True, advance(font, line)
        lines.append(line)
    return lines, broke


def _goes_on(line: str, summed: float, font: FontKey, width: float) -> bool:
    """Tell whether a line fits; its words summed up are a little wider than the line, where letters are kerned."""
    return summed <= width or (summed <= width * _KERNED and advance(font, line) <= width)


def _best(text: str, lines: list[str], font: FontKey, width: float) -> list[str]:
    """Break a headline into as many lines so that they are even, no small word ends one and none stands alone."""
    even = _even(text, font, width, len(lines), lines)
    words = text.split(" ")
    if "\n" in text or len(words) > _MOST_WORDS:
        return even
    measure = min(width, max(advance(font, line) for line in even) * _RAGGED)
    return _least_ragged(words, len(lines), font, measure) or even


def _least_ragged(words: Sequence[str], count: int, font: FontKey, measure: float) -> list[str]:
    """Choose the breaks whose lines together cost least; nothing if the words do not go into so many lines."""
    ends = list(accumulate((advance(font, f"{word} ") for word in words), initial=0.0))
    best: list[dict[int, tuple[float, int]]] = [{len(words): (0.0, len(words))}]
    for left in range(1, count + 1):
        found: dict[int, tuple[float, int]] = {}
        for first in range(len(words)):
            ways = [
                (_line_cost(words, first, end, 1 - (ends[end] - ends[first]) / measure) + rest, end)
                for end, (rest, _) in best[left - 1].items()
                if end > first and ends[end] - ends[first] <= measure
            ]
            if ways:
                found[first] = min(ways)
        best.append(found)
    if 0 not in best[count]:
        return []
    lines, at = [], 0
    for left in range(count, 0, -1):
        end = best[left][at][1]
        lines.append(" ".join(words[at:end]))
        at = end
    return lines


def _line_cost(words: Sequence[str], first: int, end: int, spare: float) -> float:
    """Give what is unlovely about a line; ``spare`` is the part of the measure that it leaves."""
    if end == len(words):
        return spare**2 * _LAST + (_ALONE if end - first == 1 and spare > 0.5 else 0.0)
    return spare**2 + (_HANGING if _SMALL_WORD.fullmatch(words[end - 1]) else 0.0)


def _split_word(word: str, font: FontKey, width: float) -> list[str]:
    parts: list[str] = []
    line = ""
    for piece in _pieces(word, font, width):
        if line and advance(font, line + piece) > width:
            parts.append(line)
            line = ""
        line += piece
        while len(line) > 1 and advance(font, line) > width:
            fitting = _fitting_letters(line, font, width)
            parts.append(line[:fitting])
            line = line[fitting:]
    return [*parts, line]


def _pieces(word: str, font: FontKey, width: float, level: int = 0) -> list[str]:
    """Cut a word at the best places; what is still too wide, at the next best."""
    if level == len(_BREAKS) or advance(font, word) <= width:
        return [word]
    parts = _BREAKS[level].split(word)
    return [piece for part in parts for piece in _pieces(part, font, width, level + 1)]


def _fitting_letters(text: str, font: FontKey, width: float) -> int:
    low, high = 1, min(len(text), round(width / (font.pixels * _THINNEST)) + 2)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if advance(font, text[:middle]) <= width else (low, middle - 1)
    return low


def _even(text: str, font: FontKey, width: float, count: int, lines: list[str]) -> list[str]:
    """Narrow the measure while the number of lines stays, so that no line is left with one short word."""
    low, high = width * 0.4, width
    best = lines
    for _ in range(9):
        middle = (low + high) / 2
        texts, broke = _greedy(text, font, middle)
        if len(texts) <= count and not broke:
            best, high = texts, middle
        else:
            low = middle
    return best


def _ellipsis(text: str, font: FontKey, width: float) -> str:
    while text and advance(font, text + "…") > width:
        text = text[:-1]
    return text.rstrip(" ,.;:-") + "…"
