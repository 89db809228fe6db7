"""Where each platform lets a person write."""

import pytest

from core.domain.account import Account, ChannelMode
from core.domain.compose_pages import ComposePage
from core.domain.compose_pages import compose_page as page_of
from core.platforms.catalogue import PLATFORMS

TEXT = "Jadwal keliling & perekaman #KTP 50%\nSenin"
QUOTED = "Jadwal%20keliling%20%26%20perekaman%20%23KTP%2050%25%0ASenin"


def compose_page(
    platform: str, text: str, handle: str = "", server_url: str = "", *, with_media: bool = False
) -> ComposePage:
    account = Account("a", platform, ChannelMode.ASSISTED, "Dukcapil", handle, server_url=server_url)
    return page_of(account, text, with_media=with_media)


@pytest.mark.parametrize(
    ("platform", "handle", "url"),
    [
        ("x", "@dukcapil", f"https://x.com/intent/tweet?text={QUOTED}"),
        ("threads", "@dukcapil", f"https://www.threads.net/intent/post?text={QUOTED}"),
        ("bluesky", "dukcapil.go.id", f"https://bsky.app/intent/compose?text={QUOTED}"),
        ("telegram", "@dukcapil", f"https://t.me/share/url?url={QUOTED}"),
        ("whatsapp", "", f"https://wa.me/?text={QUOTED}"),
        ("mastodon", "@dukcapil@Sosial.go.id", f"https://sosial.go.id/share?text={QUOTED}"),
    ],
)
def test_text_is_filled_in_where_the_platform_allows_it(platform: str, handle: str, url: str) -> None:
    page = compose_page(platform, TEXT, handle)
    assert page.url == url
    assert page.filled


@pytest.mark.parametrize(
    ("platform", "url"),
    [
        ("facebook", "https://business.facebook.com/latest/composer"),
        ("instagram", "https://www.instagram.com/"),
        ("youtube", "https://studio.youtube.com/"),
        ("tiktok", "https://www.tiktok.com/tiktokstudio/upload"),
    ],
)
def test_other_platforms_open_empty(platform: str, url: str) -> None:
    page = compose_page(platform, TEXT, with_media=True)
    assert (page.url, page.filled) == (url, False)


@pytest.mark.parametrize(
    ("platform", "handle", "url"),
    [
        ("telegram", "@dukcapil", "https://t.me/dukcapil"),
        ("telegram", "t.me/dukcapil", "https://t.me/dukcapil"),
        ("telegram", "", "https://web.telegram.org/"),
        ("whatsapp", "", "https://web.whatsapp.com/"),
    ],
)
def test_share_pages_that_take_no_picture_are_left_out(platform: str, handle: str, url: str) -> None:
    assert compose_page(platform, TEXT, handle, with_media=True).url == url


def test_addresses_that_no_page_promises_are_marked() -> None:
    doubtful = {one for one in PLATFORMS if not compose_page(one, TEXT, "@a@b.id").documented}
    assert doubtful == {"facebook", "tiktok", "telegram", "whatsapp"}


def test_long_text_is_pasted_instead() -> None:
    page = compose_page("threads", "é" * 400)
    assert page == ComposePage("https://www.threads.com/")
    assert compose_page("x", "a" * 1_900).filled


def test_empty_text_opens_the_plain_page() -> None:
    assert compose_page("x", "").url == "https://x.com/intent/tweet"


def test_server_of_mastodon() -> None:
    assert (
        compose_page("mastodon", "", "@dukcapil", "https://Sosial.go.id/").url
        == "https://sosial.go.id/publish"
    )
    assert compose_page("mastodon", TEXT, "@dukcapil") == ComposePage("")


def test_platform_without_a_page() -> None:
    assert compose_page("practice", TEXT) == ComposePage("")
