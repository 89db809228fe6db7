"""Finding web addresses in running text by the rules of twitter-text 3, which Mastodon shares.

Written from the published grammar and proven by its conformance files, not from any implementation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.domain.text.tlds import TLDS

MAX_URL_LENGTH = 4096
"""Longer ones are not links on X and Mastodon; longer unbroken runs are therefore not searched."""
_MAX_SHORT_LINK = 40
_LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289"
    "\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_MARKERS = "\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
_INVALID = "\ufffe\ufeff\uffff"
_LETTERS = f"a-z0-9\u0400-\u04ff{_LATIN}"
_TOKEN = re.compile(r"\S+")
_DOTTED = re.compile(r"\.[^\W\d_]")
_BAD_BEFORE_BARE = frozenset("-_./")


@dataclass(frozen=True, slots=True)
class UrlSpan:
    """A link within a text: ``start`` and ``end`` are code point offsets. ``bare`` has no ``https://``."""

    start: int
    end: int
    url: str
    bare: bool


def url_spans(text: str, *, bare: bool = True) -> tuple[UrlSpan, ...]:
    """Find the links of a text in order; ``bare`` also those without a scheme, such as ``lelang.go.id``."""
    if not _DOTTED.search(text):
        return ()
    found: list[UrlSpan] = []
    for token in _TOKEN.finditer(text):
        if "." in token[0] and len(token[0]) <= MAX_URL_LENGTH:
            found += _spans_of(token[0], token.start(), bare=bare)
    return tuple(found)


def _spans_of(token: str, offset: int, *, bare: bool) -> Iterator[UrlSpan]:
    for match in _url_pattern().finditer(token):
        if not _is_encodable(match["domain"], len(match["url"])):
            continue
        if match["scheme"]:
            yield from _with_scheme(match, offset)
        elif bare and match["before"] not in _BAD_BEFORE_BARE:
            yield from _without_scheme(match, offset)


def _with_scheme(match: re.Match[str], offset: int) -> Iterator[UrlSpan]:
    """X's own short links end after their code, whatever follows."""
    start, end = match.span("url")
    short = _short_link_pattern().match(match["url"])
    if short is not None:
        if len(short[1]) > _MAX_SHORT_LINK:
            return
        end = start + short.end()
    yield UrlSpan(offset + start, offset + end, match.string[start:end], bare=False)


def _without_scheme(match: re.Match[str], offset: int) -> Iterator[UrlSpan]:
    """Without a scheme only Latin domains count, each one within the run; a path belongs to the last."""
    start = match.start("domain")
    domains = list(_latin_domain_pattern().finditer(match["domain"]))
    for number, domain in enumerate(domains, start=1):
        first, last = start + domain.start(), start + domain.end()
        if number == len(domains) and match["path"]:
            last = match.end("url")
        yield UrlSpan(offset + first, offset + last, match.string[first:last], bare=True)


def _is_encodable(domain: str, url_length: int) -> bool:
    """Tell whether the domain can exist: every label encodes to at most 63 ASCII characters."""
    try:
        encoded = domain.encode("idna")
    except UnicodeError:
        return False
    return len("https://") + url_length + len(encoded) - len(domain) <= MAX_URL_LENGTH


@cache
def _url_pattern() -> re.Pattern[str]:
    before = rf"(?P<before>[^A-Za-z0-9@＠$#＃{_INVALID}]|^)"
    return re.compile(
        rf"{before}(?P<url>(?P<scheme>https?://)?(?P<domain>{_domain()})(?::[0-9]+)?"
        rf"(?P<path>/{_path()}*)?(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/])?)",
        re.IGNORECASE,
    )


@cache
def _short_link_pattern() -> re.Pattern[str]:
    query = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/]"
    return re.compile(rf"https?://t\.co/([a-z0-9]+)(?:{query})?", re.IGNORECASE)


@cache
def _latin_domain_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:[\-a-z0-9{_LATIN}]+\.)+{_tld()}", re.IGNORECASE)


def _domain() -> str:
    char = rf"[^!'#%&()*+,\\\-./:;<=>?@\[\]^_{{|}}~$\s{_MARKERS}{_INVALID}]"
    label = rf"(?:{char}(?:[_-]|{char})*)?{char}\."
    last_label = rf"(?:{char}(?:-|{char})*)?{char}\."
    return rf"(?:{label})*{last_label}{_tld()}"


def _path() -> str:
    general = rf"[{_LETTERS}!*';:=+,.$/%#\[\]\-\u2013_~@|&]"
    balanced = rf"\((?:{general}+|{general}*\({general}+\){general}*)\)"
    ending = rf"(?:[{_LETTERS}+\-=_#/]|{balanced})"
    return rf"(?:{general}*(?:{balanced}{general}*)*{ending}|@{general}+/)"


@cache
def _tld() -> str:
    """Match a known top-level domain, the longest first, not glued to more Latin letters."""
    return rf"(?:{_alternatives(sorted(TLDS))}(?=[^0-9a-zA-Z@+-]|$)|xn--[\-0-9a-z]+)"


def _alternatives(words: list[str]) -> str:
    """Fold sorted words into a prefix tree: an alternation of 1,600 would be tried one by one."""
    ends_here = "" in words
    heads = dict.fromkeys(word[0] for word in words if word)
    branches = [head + _alternatives([word[1:] for word in words if word[:1] == head]) for head in heads]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not ends_here else f"(?:{'|'.join(branches)})"
    return joined + "?" if ends_here else joined
