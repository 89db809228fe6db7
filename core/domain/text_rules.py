"""How long a text is for each platform, what in it breaks the rule, and cutting it into a thread."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from core.domain.text.counting import length_of
from core.domain.text.facets import Facet, facets
from core.domain.text.graphemes import utf8_count
from core.domain.text.rule import CountBy, TextRule
from core.domain.text.split import split
from core.domain.text.tokens import Token, TokenKind, tokens

__all__ = [
    "CountBy",
    "Facet",
    "TextMeasure",
    "TextRule",
    "Token",
    "TokenKind",
    "Violation",
    "ViolationCode",
    "facets",
    "length_of",
    "measure",
    "split",
    "tokens",
]


class ViolationCode(StrEnum):
    """What is wrong with a text."""

    TOO_LONG = "too_long"
    TOO_MANY_BYTES = "too_many_bytes"
    TOO_MANY_HASHTAGS = "too_many_hashtags"
    TOO_MANY_MENTIONS = "too_many_mentions"
    TOO_MANY_LINKS = "too_many_links"
    FORBIDDEN_CHARACTER = "forbidden_character"


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule with the figures for its sentence."""

    code: ViolationCode
    used: int
    limit: int


@dataclass(frozen=True, slots=True)
class TextMeasure:
    """A text measured by a rule, in the rule's own unit."""

    used: int
    limit: int
    violations: tuple[Violation, ...] = ()

    @property
    def remaining(self) -> int:
        """Give what may still be written; negative if too long."""
        return self.limit - self.used

    @property
    def over(self) -> int:
        """Give by how much the text is too long; 0 if it is not."""
        return max(0, -self.remaining)

    @property
    def fits(self) -> bool:
        """Tell whether the platform would take the text."""
        return not self.violations


@lru_cache(maxsize=128)
def measure(text: str, rule: TextRule) -> TextMeasure:
    """Count a text and list every broken rule, length first. An empty text uses 0 and fits."""
    used = length_of(text, rule)
    figures = [(ViolationCode.TOO_LONG, used, rule.limit)]
    if rule.max_bytes is not None:
        figures.append((ViolationCode.TOO_MANY_BYTES, utf8_count(text), rule.max_bytes))
    figures += _token_figures(text, rule)
    if rule.forbidden:
        count = sum(text.count(one) for one in rule.forbidden)
        figures.append((ViolationCode.FORBIDDEN_CHARACTER, count, 0))
    broken = (Violation(*figure) for figure in figures if figure[1] > figure[2])
    return TextMeasure(used, rule.limit, tuple(broken))


def _token_figures(text: str, rule: TextRule) -> list[tuple[ViolationCode, int, int]]:
    """Count hashtags and mentions as often as they stand there, links only once each."""
    limits = (rule.hashtag_limit, rule.mention_limit, rule.link_limit)
    if all(limit is None for limit in limits):
        return []
    found = tokens(text)
    counts = (
        (ViolationCode.TOO_MANY_HASHTAGS, sum(one.kind is TokenKind.HASHTAG for one in found)),
        (ViolationCode.TOO_MANY_MENTIONS, sum(one.kind is TokenKind.MENTION for one in found)),
        (ViolationCode.TOO_MANY_LINKS, len({one.text for one in found if one.kind is TokenKind.LINK})),
    )
    return [
        (code, used, limit) for (code, used), limit in zip(counts, limits, strict=True) if limit is not None
    ]
