"""Rich text for Bluesky: links, mentions and tags with UTF-8 byte ranges (app.bsky.richtext.facet)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from core.domain.text.graphemes import utf8_count
from core.domain.text.tlds import TLDS
from core.domain.text.tokens import TokenKind

if TYPE_CHECKING:
    from regex import Pattern

MAX_TAG_LENGTH = 64


@dataclass(frozen=True, slots=True)
class Facet:
    """A marked part. ``value`` is the address with scheme, the handle without @, or the tag without #.

    A mention is published only after its handle has been resolved to a DID; an unknown one stays plain text.
    """

    kind: TokenKind
    byte_start: int
    byte_end: int
    value: str


_MENTION = re.compile(r"(?:^|(?<=[\s(]))@([a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)\b")
_LINK = re.compile(
    r"(?:^|(?<=[\s(]))(?:https?://\S+|(?P<domain>[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)(?![^\s/?#]*@)\S*)",
    re.IGNORECASE | re.MULTILINE,
)


_LEADS_SOMEWHERE = re.compile(r"https?://[^\s/]", re.IGNORECASE)


@cache
def _tag_pattern() -> Pattern[str]:
    """A tag holds at least one character that is neither a digit, a space, punctuation nor invisible."""
    import regex

    hidden = r"\u00AD\u2060\u200A\u200B\u200C\u200D\u20e2"
    return regex.compile(
        rf"(?:^|(?<=\s))[#＃]((?!\uFE0F)[^\s{hidden}]*[^\d\s\p{{P}}{hidden}]+[^\s{hidden}]*)"
    )


@cache
def _closing_punctuation() -> Pattern[str]:
    import regex

    return regex.compile(r"\p{P}+$")


def facets(text: str) -> tuple[Facet, ...]:
    """Find what Bluesky should make clickable, in order of place."""
    found = [*_mentions(text), *_links(text), *_tags(text)]
    return tuple(_in_bytes(text, one) for one in sorted(found, key=lambda one: one.byte_start))


def _mentions(text: str) -> Iterator[Facet]:
    for match in _MENTION.finditer(text):
        handle = match[1].rstrip("-.")
        if _has_known_ending(handle):
            yield Facet(TokenKind.MENTION, match.start(), match.start() + 1 + len(handle), handle)


def _links(text: str) -> Iterator[Facet]:
    for match in _LINK.finditer(text):
        domain = match["domain"]
        if domain is not None and not _has_known_ending(domain):
            continue
        shown = match[0][:-1] if match[0][-1] in ".,;:!?" else match[0]
        if shown.endswith(")") and "(" not in shown:
            shown = shown[:-1]
        address = shown if domain is None else f"https://{shown}"
        if not _LEADS_SOMEWHERE.match(address):
            continue  # a server refuses the whole post for an address that is none
        yield Facet(TokenKind.LINK, match.start(), match.start() + len(shown), address)


def _tags(text: str) -> Iterator[Facet]:
    for match in _tag_pattern().finditer(text):
        tag = _closing_punctuation().sub("", match[1])
        if 0 < len(tag) <= MAX_TAG_LENGTH:
            yield Facet(TokenKind.HASHTAG, match.start(), match.start() + 1 + len(tag), tag)


def _has_known_ending(domain: str) -> bool:
    ending = domain.lower().rpartition(".")[2]
    return ending in TLDS or ending == "test"


def _in_bytes(text: str, facet: Facet) -> Facet:
    start = utf8_count(text[: facet.byte_start])
    length = utf8_count(text[facet.byte_start : facet.byte_end])
    return Facet(facet.kind, start, start + length, facet.value)
