"""How hard the password of a copy is to guess, and one to offer: pure rules of thumb, no promise."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

LEAST = 12
_FAIR, _STRONG = 36.0, 52.0
#: What a guesser has to try for one more sign, in bits: letters come in words, digits in years and numbers.
_LETTER, _DIGIT, _OTHER, _CHANGE_OF_KIND = 2.2, 2.5, 3.0, 1.5
#: The first that anybody tries, besides the words of the office's own name.
_COMMON = (
    "password", "sandi", "rahasia", "admin", "humas", "kominfo", "dinas", "kantor", "indonesia", "merdeka", "bismillah",
    "papan", "siar", "salinan", "cadangan", "backup", "qwerty", "asdfgh", "12345678", "123456", "1234",
)  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_SYLLABLES = tuple(first + then for first in "bcdfghjklmnprstw" for then in "aeiou")
_GROUPS, _IN_GROUP = 4, 3


class Strength(StrEnum):
    """What to tell of a password; the first two are not taken."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"

    @property
    def is_enough(self) -> bool:
        """Tell whether a copy may be sealed with it."""
        return self in {Strength.FAIR, Strength.STRONG}


def strength(password: str, known: Iterable[str] = ()) -> Strength:
    """Judge a password of at least 12 signs; ``known`` are words that a stranger would try first."""
    if len(password) < LEAST:
        return Strength.SHORT
    bits = _bits(_without(password.casefold(), (*_words_of(known), *_COMMON)))
    if bits < _FAIR:
        return Strength.WEAK
    return Strength.STRONG if bits >= _STRONG else Strength.FAIR


def suggested() -> str:
    """Give a new password that can be read aloud and copied by hand: four groups of three syllables, 75 bits."""
    groups = ("".join(secrets.choice(_SYLLABLES) for _ in range(_IN_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def _words_of(known: Iterable[str]) -> tuple[str, ...]:
    words = {word for text in known for word in re.findall(r"\w{4,}", text.casefold())}
    return tuple(sorted(words, key=len, reverse=True))


def _without(password: str, words: Iterable[str]) -> str:
    """Let a word that is tried first, or a year, count as one sign."""
    for word in words:
        password = password.replace(word, "w")
    return _YEAR.sub("0", password)


def _bits(plain: str) -> float:
    """Add up what each sign costs a guesser; one that repeats or continues the one before costs nothing."""
    total = _worth(plain[0]) if plain else 0.0
    for before, now in pairwise(plain):
        if ord(now) - ord(before) not in {-1, 0, 1}:
            total += _worth(now)
            total += _CHANGE_OF_KIND if _worth(now) != _worth(before) else 0.0
    return total


def _worth(sign: str) -> float:
    if sign.isalpha():
        return _LETTER
    return _DIGIT if sign.isdigit() else _OTHER
