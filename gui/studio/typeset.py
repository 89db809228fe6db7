"""Breaks text into lines: by words, never with a hyphen, with lines of even length where asked.

A word that is wider than the line (an address) breaks after / . - _ @ & = or, at worst, between letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

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
_SMALL_WORD = re.compile(
    r"(?<![^ \u00a0])(di|ke|dan|dari|yang|a|an|the|of|to|in|on|at|and|or|for) ", re.IGNORECASE
)
"""A line of a headline does not end in one of these."""
_LOOSE = " ·"
"""A dot between two parts has no business at the end of a line."""
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
    """Break a text to a width; past ``max_lines`` the last line ends in an ellipsis."""
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
    """Make lines even, and hold small words to the next one where that costs neither a line nor evenness."""
    plain = _even(text, font, width, len(lines), lines)
    held = _SMALL_WORD.sub("\\1\u00a0", text)
    texts, broke = _greedy(held, font, width)
    if broke or len(texts) != len(lines):
        return plain
    texts = _even(held, font, width, len(lines), texts)
    return texts if _unevenness(texts, font) <= _unevenness(plain, font) * 1.2 else plain


def _unevenness(lines: list[str], font: FontKey) -> float:
    """Sum up how far the lines end from the longest; the last one only where it is short."""
    wide = [advance(font, line) for line in lines]
    most = max(wide)
    return sum((most - one) ** 2 for one in wide[:-1]) + 2 * max(0.0, most / 2 - wide[-1]) ** 2


def _split_word(word: str, font: FontKey, width: float) -> list[str]:
    parts: list[str] = []
    line = ""
    for piece in _pieces(word, font, width):
        if line and advance(font, line + piece) > width:
            parts.append(line)
            line = ""
        line += piece
        while advance(font, line) > width and len(line) > 1:
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
    low, high = 1, len(text)
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
