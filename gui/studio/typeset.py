"""Breaks text into lines: by words, never with a hyphen, with lines of even length where asked.

A word that is wider than the line (an address) breaks after / . - _ @ & = or, at worst, between letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.domain.day_names import MONTHS
from gui.studio.typography import FontKey, advance

_BREAK_AFTER = re.compile(r"(?<=\u00a0)|(?<=[/\-–_@&=?])|(?<=\.)(?=[A-Za-z])")
_NO_BREAK = re.compile(
    r"(?<=\bpukul) (?=\d)|(?<=\d) (?=(?:WIB|WITA|WIT|%|juta|miliar|triliun|Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep"
    r"|Okt|Nov|Des))|(?<=\bKec\.) |(?<=\bKab\.) |(?<=\bNo\.) |(?<=\bJl\.) "
)


_MONTHS = "|".join(name for names in MONTHS.values() for name in names)
_DATE = re.compile(rf"(\d{{1,2}}) ({_MONTHS}) (\d{{4}})")
_EVEN_UP_TO = 3


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
    if (
        (balanced or len(texts) <= _EVEN_UP_TO)
        and len(texts) > 1
        and not (max_lines and len(texts) > max_lines)
    ):
        texts = _even(glued, font, width, len(texts), texts)
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
            if line and used + space + wide <= width:
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


def _split_word(word: str, font: FontKey, width: float) -> list[str]:
    parts: list[str] = []
    line = ""
    for piece in _BREAK_AFTER.split(word):
        if line and advance(font, line + piece) > width:
            parts.append(line)
            line = ""
        line += piece
        while advance(font, line) > width and len(line) > 1:
            fitting = _fitting_letters(line, font, width)
            parts.append(line[:fitting])
            line = line[fitting:]
    return [*parts, line]


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
