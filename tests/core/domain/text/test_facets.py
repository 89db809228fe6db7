"""Bluesky rich text: byte ranges must be right on emoji and Indonesian text."""

from __future__ import annotations

import pytest

from core.domain.text.facets import Facet, facets
from core.domain.text.tokens import TokenKind


def _shown(text: str) -> list[tuple[TokenKind, str, str]]:
    raw = text.encode()
    return [(one.kind, raw[one.byte_start : one.byte_end].decode(), one.value) for one in facets(text)]


LINK, TAG, MENTION = TokenKind.LINK, TokenKind.HASHTAG, TokenKind.MENTION


def test_byte_ranges_after_emoji() -> None:
    text = "👨‍👩‍👧‍👦 Halo @dukcapil.go.id, buka https://a.go.id/x. #Layanan"
    assert _shown(text) == [
        (MENTION, "@dukcapil.go.id", "dukcapil.go.id"),
        (LINK, "https://a.go.id/x", "https://a.go.id/x"),
        (TAG, "#Layanan", "Layanan"),
    ]
    assert facets("é #a")[0] == Facet(TAG, 3, 5, "a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("lelang.go.id hari ini", [(LINK, "lelang.go.id", "https://lelang.go.id")]),
        ("my-site.go.id/a?b=1", [(LINK, "my-site.go.id/a?b=1", "https://my-site.go.id/a?b=1")]),
        ("selesai.terima kasih", []),
        ("Surel: info.id@kantor.go.id", []),
        ("(https://a.id/b)", [(LINK, "https://a.id/b", "https://a.id/b")]),
        ("https://a.id/b_(c)", [(LINK, "https://a.id/b_(c)", "https://a.id/b_(c)")]),
        ("buka https://a.id!", [(LINK, "https://a.id", "https://a.id")]),
    ],
)
def test_links(text: str, expected: list[tuple[TokenKind, str, str]]) -> None:
    assert _shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#merdeka #RI81", ["merdeka", "RI81"]),
        ("#1945 #", []),
        ("#layanan!! #a,b", ["layanan", "a,b"]),
        ("a#b", []),
        ("#️⃣ kotak", []),
        ("#" + "x" * 65, []),
        ("＃tagar", ["tagar"]),
    ],
)
def test_tags(text: str, expected: list[str]) -> None:
    assert [one.value for one in facets(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@kantor.bsky.social.", ["kantor.bsky.social"]),
        ("@alice.test (@bob.test)", ["alice.test", "bob.test"]),
        ("@kantor @a.tidakada nama@a.id", []),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert [one.value for one in facets(text) if one.kind is MENTION] == expected


@pytest.mark.parametrize(
    "text", ["https://", "lihat https://. dan http://, ya", "https:///jadwal", "http://)"]
)
def test_an_address_without_a_host_is_left_plain(text: str) -> None:
    """Bluesky's servers refuse a post whose link is no address."""
    assert facets(text) == ()
