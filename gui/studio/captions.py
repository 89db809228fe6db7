"""Captions of a film as a file of their own (SRT), for players that show or translate them, and for screen readers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby

from gui.studio.boxes import Page, Role, TextBox

LINE_LETTERS, LINES = 42, 2
"""What one caption holds, as broadcasters have it."""
_TOLD = frozenset({"judul", "isi", "ajakan"})


def sentences(page: Page) -> list[str]:
    """Give a slide's texts in reading order; the cells of a row are one sentence."""
    boxes = [
        box
        for box in page.boxes
        if isinstance(box, TextBox) and box.region in _TOLD and box.role is Role.TEXT and _text(box).strip()
    ]
    grouped = groupby(enumerate(boxes), key=lambda one: _row(one[1]) or str(one[0]))
    return [", ".join(_text(box) for _, box in group) for _, group in grouped]


def word_count(page: Page) -> int:
    """Count all words that a viewer has to read on a slide."""
    return sum(len(one.split()) for one in sentences(page))


def srt(pages: Sequence[Page], seconds: Sequence[float]) -> str:
    """Write the captions of a film whose slides are shown for so many seconds each."""
    cues, start = [], 0.0
    for page, length in zip(pages, seconds, strict=True):
        cues += list(_cues(sentences(page), start, start + length))
        start += length
    return "\n".join(
        f"{number}\n{_time(begin)} --> {_time(end)}\n{text}\n"
        for number, (begin, end, text) in enumerate(cues, start=1)
    )


def _cues(texts: Sequence[str], start: float, end: float) -> Iterator[tuple[float, float, str]]:
    """Share a slide's time out among its captions by their length."""
    blocks = [block for text in texts for block in _blocks(text)]
    whole = sum(map(len, blocks))
    for block in blocks:
        length = (end - start) * len(block) / whole
        yield start, start + length, block
        start, whole = start + length, whole - len(block)


def _blocks(text: str) -> list[str]:
    lines = textwrap.wrap(text, LINE_LETTERS, break_long_words=False, break_on_hyphens=False)
    return ["\n".join(lines[at : at + LINES]) for at in range(0, len(lines), LINES)]


def _text(box: TextBox) -> str:
    return " ".join(box.lines.texts).replace("\u00a0", " ")


def _row(box: TextBox) -> str:
    """Name the row that a cell belongs to; empty for a text of its own."""
    field, _, cell = box.field.partition("/")
    return f"{field}/{cell.partition('/')[0]}" if cell else ""


def _time(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02},{rest % 1000:03}"
