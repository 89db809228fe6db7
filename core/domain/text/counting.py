"""The counters for the units that platforms measure a text in."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.domain.text.graphemes import emoji_pattern, grapheme_count, utf8_count, utf16_count
from core.domain.text.rule import CountBy, TextRule
from core.domain.text.urls import url_spans
from core.domain.text.x_weight import weighted_length


def length_of(text: str, rule: TextRule) -> int:
    """Count a text in the rule's unit, without judging it."""
    return _COUNTERS[rule.count_by](text, rule)


_REMOTE_MENTION = re.compile(r"(?<![=/\w])(@\w+(?:[.-]+\w+)*)@([\w.-]*\w)")
_MAX_DOMAIN = 253


def _mastodon_length(text: str, rule: TextRule) -> int:
    """A link counts a fixed length, ``@user@host`` only its ``@user`` (docs of ``max_characters``)."""
    url_length = rule.url_length or 0
    pieces, done, links = [], 0, 0
    for span in url_spans(text, bare=False):
        pieces.append(text[done : span.start])
        done, links = span.end, links + 1
    pieces.append(text[done:])
    return links * url_length + sum(grapheme_count(_REMOTE_MENTION.sub(_local_part, one)) for one in pieces)


def _local_part(mention: re.Match[str]) -> str:
    return mention[1] if len(mention[2]) <= _MAX_DOMAIN else mention[0]


def _threads_length(text: str) -> int:
    """An emoji counts its UTF-8 bytes (Threads API, limits of text posts)."""
    if text.isascii():
        return len(text)
    emoji = emoji_pattern().findall(text)
    return len(text) + sum(utf8_count(one) - len(one) for one in emoji)


def _tags_length(text: str) -> int:
    names = [" ".join(one.split()) for one in text.split(",")]
    kept = [one for one in names if one]
    return sum(utf16_count(one) + 2 * (" " in one) for one in kept) + max(0, len(kept) - 1)


_COUNTERS: dict[CountBy, Callable[[str, TextRule], int]] = {
    CountBy.X_WEIGHTED: lambda text, _: weighted_length(text),
    CountBy.GRAPHEMES_AND_BYTES: lambda text, _: grapheme_count(text),
    CountBy.MASTODON: _mastodon_length,
    CountBy.TELEGRAM: lambda text, _: utf16_count(text.strip()),
    CountBy.THREADS: lambda text, _: _threads_length(text),
    CountBy.UTF16: lambda text, _: utf16_count(text),
    CountBy.CHARACTERS: lambda text, _: len(text),
    CountBy.BYTES: lambda text, _: utf8_count(text),
    CountBy.TAGS: lambda text, _: _tags_length(text),
}
