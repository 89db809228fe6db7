"""The page of each platform on which a person writes a post, filled in where the platform allows it.

Facts of October 2026. ``documented`` is False where the address works but no page of the platform promises it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from core.domain.account import Account
from core.domain.links import home_server

#: How many characters of an address are safe to hand to any browser.
SAFE_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class ComposePage:
    """Where to publish; ``url`` is empty if the account does not tell its server. ``filled``: the text stands there."""

    url: str
    filled: bool = False
    documented: bool = True


@dataclass(frozen=True, slots=True)
class _Page:
    plain: Callable[[str], str]
    """The page without text, from the account's handle (of Mastodon: its server)."""
    filled: Callable[[str, str], str] | None = None
    """The page with text, from the same and the quoted text."""
    sure_plain: bool = True
    sure_filled: bool = True


def _channel(handle: str) -> str:
    """Give the Telegram channel itself: pictures are posted there, the share page takes none."""
    name = handle.strip().lstrip("@").rpartition("/")[2]
    return f"https://t.me/{quote(name)}" if name else "https://web.telegram.org/"


_PAGES = {
    "facebook": _Page(lambda _: "https://business.facebook.com/latest/composer", sure_plain=False),
    "instagram": _Page(lambda _: "https://www.instagram.com/"),
    "x": _Page(
        lambda _: "https://x.com/intent/tweet", lambda _, text: f"https://x.com/intent/tweet?text={text}"
    ),
    "threads": _Page(
        lambda _: "https://www.threads.com/",
        lambda _, text: f"https://www.threads.net/intent/post?text={text}",
    ),
    "youtube": _Page(lambda _: "https://studio.youtube.com/"),
    "tiktok": _Page(lambda _: "https://www.tiktok.com/tiktokstudio/upload", sure_plain=False),
    "telegram": _Page(_channel, lambda _, text: f"https://t.me/share/url?url={text}", sure_filled=False),
    "whatsapp": _Page(
        lambda _: "https://web.whatsapp.com/",
        lambda _, text: f"https://wa.me/?text={text}",
        sure_filled=False,
    ),
    "mastodon": _Page(
        lambda server: f"https://{server}/publish" if server else "",
        lambda server, text: f"https://{server}/share?text={text}",
    ),
    "bluesky": _Page(
        lambda _: "https://bsky.app/", lambda _, text: f"https://bsky.app/intent/compose?text={text}"
    ),
}
#: With pictures these pages do not help: their text belongs to a message of its own.
_TEXT_ALONE = frozenset({"telegram", "whatsapp"})


def compose_page(account: Account, text: str, *, with_media: bool = False) -> ComposePage:
    """Give the page to open; the text is left out where the address would grow past what browsers take."""
    page = _PAGES.get(account.platform)
    if page is None:
        return ComposePage("")
    place = home_server(account) if account.platform == "mastodon" else account.handle
    plain = page.plain(place)
    if page.filled is None or not plain or not text or (with_media and account.platform in _TEXT_ALONE):
        return ComposePage(plain, documented=page.sure_plain)
    url = page.filled(place, quote(text, safe=""))
    if len(url) > SAFE_ADDRESS:
        return ComposePage(plain, documented=page.sure_plain)
    return ComposePage(url, filled=True, documented=page.sure_filled)
