"""Addresses of proxies as offices write them; the password never stands in what is stored."""

import pytest

from core.domain.proxy import Proxy, read_proxy, without_password
from core.errors import InvalidInput

CANARY = "kenari-rahasia"


@pytest.mark.parametrize(
    ("typed", "proxy"),
    [
        ("", Proxy()),
        (" http://proxy.kantor.go.id:8080/ ", Proxy("http://proxy.kantor.go.id:8080")),
        ("proxy.kantor.go.id:8080", Proxy("http://proxy.kantor.go.id:8080")),
        ("HTTPS://10.1.2.3", Proxy("https://10.1.2.3")),
        ("http://[fd00::1]:3128", Proxy("http://[fd00::1]:3128")),
        ("http://budi:r%40hasia@proxy:8080", Proxy("http://proxy:8080", "budi", "r@hasia")),
        ("budi:rahasia@proxy:8080", Proxy("http://proxy:8080", "budi", "rahasia")),
        ("http://kantor%5Cbudi@proxy:8080", Proxy("http://proxy:8080", "kantor\\budi")),
    ],
)
def test_addresses_are_told_apart(typed: str, proxy: Proxy) -> None:
    assert read_proxy(typed) == proxy
    assert read_proxy(proxy.complete) == proxy


@pytest.mark.parametrize(
    "typed",
    ["proxy", "ftp://proxy:21", "socks5://proxy:1080", "http://", "http://proxy:port", "http://a b:1"],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput, match="proxy_address"):
        read_proxy(typed)


def test_password_is_only_in_what_the_network_gets() -> None:
    proxy = Proxy("http://proxy:8080", "kantor\\budi", CANARY)
    assert proxy.complete == f"http://kantor%5Cbudi:{CANARY}@proxy:8080"
    assert proxy.stored == "http://kantor%5Cbudi@proxy:8080"
    assert CANARY not in repr(proxy)
    assert Proxy("http://proxy:8080", "", CANARY).complete == "http://proxy:8080"


@pytest.mark.parametrize(
    ("url", "stored"),
    [
        ("", ""),
        (f"http://budi:{CANARY}@proxy:8080", "http://budi@proxy:8080"),
        ("proxy", "proxy"),
        (f"ftp://budi:{CANARY}@proxy", ""),
    ],
)
def test_what_is_stored_holds_no_password(url: str, stored: str) -> None:
    assert without_password(url) == stored
