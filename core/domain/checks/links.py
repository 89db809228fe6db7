"""Check 8: links lead to official places, openly and over https."""

from __future__ import annotations

from collections.abc import Iterator

from core.domain.checks.findings import CheckCode, CheckInput, Finding, Severity
from core.domain.text.urls import UrlSpan, url_spans

_SHORTENER_NAMES = """
bit.ly s.id tinyurl.com t.co goo.gl cutt.ly rb.gy shorturl.at ow.ly is.gd v.gd buff.ly rebrand.ly t.ly tiny.cc
linktr.ee lynk.id msha.ke heylink.me bitly.com shorturl.gg adf.ly
"""
_PLATFORM_NAMES = """
facebook.com fb.com fb.watch instagram.com threads.net threads.com x.com twitter.com youtube.com youtu.be tiktok.com
t.me telegram.me wa.me whatsapp.com bsky.app maps.app.goo.gl google.com
"""
_SHORTENERS = frozenset(_SHORTENER_NAMES.split())
_OFFICIAL = ("go.id", "mil.id", "desa.id", "sch.id", "ac.id")
_PLATFORMS = tuple(_PLATFORM_NAMES.split())


def check_links(given: CheckInput) -> Iterator[Finding]:
    """Find shortened, unencrypted and unofficial links in every text."""
    for field, text in given.texts():
        for span in url_spans(text):
            code = _fault(span, given.allowed_domains)
            if code is not None:
                params = {"host": _host(span.url)}
                yield Finding(code, Severity.WARN, span.start, span.end, field, params)


def _fault(span: UrlSpan, allowed: tuple[str, ...]) -> CheckCode | None:
    host = _host(span.url)
    if host in _SHORTENERS:
        return CheckCode.LINK_SHORTENED
    if not _is_under(host, (*_OFFICIAL, *_PLATFORMS, *allowed)):
        return CheckCode.LINK_UNOFFICIAL
    return CheckCode.LINK_INSECURE if span.url.lower().startswith("http://") else None


def _host(url: str) -> str:
    bare = url.lower().split("://")[-1]
    for end in "/?#:":
        bare = bare.split(end)[0]
    return bare.removeprefix("www.")


def _is_under(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in domains)
