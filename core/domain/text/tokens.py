"""Hashtags, mentions and links in running text, with their places, for counting and highlighting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from core.domain.text.urls import UrlSpan, url_spans


class TokenKind(StrEnum):
    """What a marked word is."""

    LINK = "link"
    HASHTAG = "hashtag"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Token:
    """A marked word; ``start`` and ``end`` are code point offsets, ``text`` includes its # or @."""

    kind: TokenKind
    start: int
    end: int
    text: str


_HASHTAG = re.compile(r"(?<![\w&/])[#＃]\w*[^\W\d_]\w*")
_MENTION = re.compile(r"(?<![\w./@])@\w(?:[\w.-]*\w)?(?:@[\w.-]*\w)?")


def tokens(text: str) -> tuple[Token, ...]:
    """Find links, hashtags and mentions in order; a # or @ within a link is part of the link."""
    spans = url_spans(text)
    found = [Token(TokenKind.LINK, span.start, span.end, span.url) for span in spans]
    found += _marked(TokenKind.HASHTAG, _HASHTAG, text, spans)
    found += _marked(TokenKind.MENTION, _MENTION, text, spans)
    return tuple(sorted(found, key=lambda token: token.start))


def _marked(kind: TokenKind, pattern: re.Pattern[str], text: str, spans: tuple[UrlSpan, ...]) -> list[Token]:
    return [
        Token(kind, match.start(), match.end(), match[0])
        for match in pattern.finditer(text)
        if not any(span.start <= match.start() < span.end for span in spans)
    ]
