"""Links in running Indonesian text."""

from __future__ import annotations

import time

import pytest

from core.domain.text.urls import url_spans


def _urls(text: str) -> list[str]:
    return [span.url for span in url_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Pelayanan dibuka pukul 08.00 WITA.", []),
        ("Biaya Rp1.500.000,00 sesuai SK 480/2636/2020.", []),
        ("Selesai.Terima kasih", []),
        ("Daftar di https://sscasn.bkn.go.id/daftar?x=1.", ["https://sscasn.bkn.go.id/daftar?x=1"]),
        ("Lelang di lelang.go.id, gratis", ["lelang.go.id"]),
        ("(lihat www.papan.go.id/a_(b))", ["www.papan.go.id/a_(b)"]),
        ("nama@dinas.go.id", []),
        ("https://xn--80ak6aa92e.com/ selesai", ["https://xn--80ak6aa92e.com/"]),
        ("-foo.com _foo.com .foo.com /foo.com", []),
        ("http://t.co/abc's t.co/xyz-", ["http://t.co/abc", "t.co/xyz-"]),
        ("http://t.co/" + "a" * 41, []),
        ("https://" + "b" * 64 + ".com", []),
        ("https://a.com/" + "x" * 5000, []),
        ("日本語twitter.com中国語t.co/abcde", ["twitter.com", "t.co/abcde"]),
        ("日本.みんな", []),
        ("http://twitter.com/@nama/x", ["http://twitter.com/@nama/x"]),
    ],
)
def test_links(text: str, expected: list[str]) -> None:
    assert _urls(text) == expected


def test_places_are_code_points() -> None:
    text = "😷 buka https://a.go.id ya"
    span = url_spans(text)[0]
    assert text[span.start : span.end] == span.url == "https://a.go.id"
    assert not span.bare
    assert url_spans("a.go.id")[0].bare


def test_only_with_scheme() -> None:
    assert [one.url for one in url_spans("a.go.id https://b.go.id", bare=False)] == ["https://b.go.id"]


def test_a_link_longer_than_the_platform_takes_is_none() -> None:
    assert _urls("https://a.com/" + "x" * 4082) == []
    assert len(_urls("https://a.com/" + "x" * 4000)) == 1


@pytest.mark.parametrize("piece", ["a.", "(", "a.b/(", "あ.", "http://a.com/((", "#", "a-_"])
def test_hostile_text_is_searched_quickly(piece: str) -> None:
    text = (piece * 4000)[:4000] + "a.com"
    started = time.thread_time()
    url_spans(text)
    assert time.thread_time() - started < 5
