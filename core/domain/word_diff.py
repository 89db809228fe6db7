"""What changed between two texts, word by word, for eyes that compare with what was approved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

#: Beyond this many words a comparison would be felt; the texts are then shown one after the other.
MOST_WORDS = 4000
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that shares one fate."""

    change: Change
    text: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Give the pieces in reading order; what was removed stands before what took its place."""
    if before == after:
        return (Piece(Change.SAME, after),) if after else ()
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) + len(new) > MOST_WORDS:
        return _pieces((Change.REMOVED, before), (Change.ADDED, after))
    found: list[Piece] = []
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        gone, came = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if tag == "equal":
            found += _pieces((Change.SAME, came))
        else:
            found += _pieces((Change.REMOVED, gone), (Change.ADDED, came))
    return tuple(found)


def _pieces(*parts: tuple[Change, str]) -> tuple[Piece, ...]:
    return tuple(Piece(change, text) for change, text in parts if text)
