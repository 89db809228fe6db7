"""Links of posts as people paste them: whose they are, tidied, and the post's id taken from them.

Shapes of addresses are what the platforms' own pages and share buttons give; none of them is promised in a contract.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit, urlunsplit

from core.domain.account import Account
from core.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class PostLink:
    """A post's address without tracking, and its id; the id is empty where a short link does not tell it.

    ``owner`` is the handle (lower case, without @) of the account that the address names; most do not.
    """

    platform: str
    url: str
    remote_id: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class _Shape:
    """Hosts without their ``www.`` or ``m.``, and paths (with the query that is kept) that lead to one post."""

    hosts: frozenset[str]
    posts: tuple[re.Pattern[str], ...]
    short: tuple[re.Pattern[str], ...] = ()
    short_hosts: frozenset[str] = frozenset()


def _patterns(*sources: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, sources))


_FACEBOOK_ID = r"(?P<id>pfbid\w+|\d+)"
_CODE = r"(?P<id>[\w-]{5,})"
_NUMBER = r"(?P<id>\d+)"
_VIDEO = r"(?P<id>[\w-]{11})"
_ANY_SHORT = _patterns(r"/[\w-]+")

_SHAPES: Mapping[str, _Shape] = MappingProxyType(
    {
        "facebook": _Shape(
            frozenset({"facebook.com", "fb.com"}),
            _patterns(
                rf"/(?:permalink|story)\.php\?story_fbid={_FACEBOOK_ID}(?:&id=(?P<page>\d+))?",
                rf"/photo(?:\.php)?\?fbid={_FACEBOOK_ID}",
                rf"/(?:watch|video\.php)\?v={_NUMBER}",
                rf"/[^/]+/(?:posts|videos)/(?:[^/]+/)?{_FACEBOOK_ID}",
                rf"/[^/]+/photos/(?:[^/]+/)?{_NUMBER}",
                rf"/groups/[^/]+/(?:posts|permalink)/{_NUMBER}",
                rf"/reel/{_NUMBER}",
            ),
            _patterns(r"/share(?:/[pvr])?/\w+"),
            frozenset({"fb.watch"}),
        ),
        "instagram": _Shape(
            frozenset({"instagram.com", "instagr.am"}),
            _patterns(
                rf"(?:/(?P<by>[\w.]+))?/(?:p|reels?|tv)/{_CODE}", rf"/stories/(?P<by>[\w.]+)/{_NUMBER}"
            ),
            _patterns(r"/share/(?:p/|reel/)?[\w-]+"),
        ),
        "x": _Shape(
            frozenset({"x.com", "twitter.com"}),
            _patterns(rf"/(?:i/web|i|(?P<by>\w+))/status(?:es)?/{_NUMBER}(?:/.*)?"),
            short_hosts=frozenset({"t.co"}),
        ),
        "threads": _Shape(
            frozenset({"threads.net", "threads.com"}),
            _patterns(rf"/(?:@(?P<by>[\w.]+)/post|t)/{_CODE}(?:/.*)?"),
        ),
        "youtube": _Shape(
            frozenset({"youtube.com", "youtu.be", "studio.youtube.com"}),
            _patterns(
                rf"/watch\?v={_VIDEO}",
                rf"/(?:shorts|live|embed)/{_VIDEO}",
                rf"/video/{_VIDEO}(?:/\w+)?",
                r"/post/(?P<id>Ug[\w-]+)",
                rf"/{_VIDEO}",
            ),
        ),
        "tiktok": _Shape(
            frozenset({"tiktok.com"}),
            _patterns(rf"/@(?P<by>[\w.-]+)/(?:video|photo)/{_NUMBER}", rf"/v/{_NUMBER}(?:\.html)?"),
            _patterns(r"/t/\w+"),
            frozenset({"vm.tiktok.com", "vt.tiktok.com"}),
        ),
        "telegram": _Shape(
            frozenset({"t.me", "telegram.me", "telegram.dog"}),
            _patterns(rf"/(?:c/\d+|(?:s/)?(?P<by>\w+))/(?:\d+/)?{_NUMBER}"),
        ),
        "bluesky": _Shape(
            frozenset({"bsky.app"}), _patterns(r"/profile/(?P<who>[\w.:%-]+)/post/(?P<id>[a-z0-9]+)")
        ),
        "whatsapp": _Shape(frozenset({"whatsapp.com", "wa.me", "chat.whatsapp.com", "api.whatsapp.com"}), ()),
    }
)

#: Mastodon and what speaks its language: any host. snac2 names posts ``/user/p/1700000000.123456``.
_FEDIVERSE = _patterns(
    r"(?:/web|/deck)?/@(?P<by>[\w.-]+?)(?:@(?P<home>[\w.-]+))?/(?P<id>\w+)",
    r"(?:/ap)?/users/(?P<by>[^/]+)/statuses/(?P<id>\w+)",
    r"/.+/p/(?P<id>\d+(?:\.\d+)?)",
    r"/(?:notice|notes|objects)/(?P<id>[\w-]+)",
)
#: Where a link that was copied on a phone, or long ago, opens on a computer.
_DESKTOP = {
    "facebook.com": "www.facebook.com", "fb.com": "www.facebook.com", "instagram.com": "www.instagram.com",
    "instagr.am": "www.instagram.com", "twitter.com": "x.com", "x.com": "x.com", "threads.net": "www.threads.com",
    "threads.com": "www.threads.com", "youtube.com": "www.youtube.com", "tiktok.com": "www.tiktok.com",
    "telegram.me": "t.me", "telegram.dog": "t.me",
}  # fmt: skip
#: Services that hide where an address leads; ``s.id`` is the one that Indonesian offices use most.
_SHORTENERS = frozenset(
    {
        "s.id", "bit.ly", "tinyurl.com", "goo.gl", "is.gd", "ow.ly", "cutt.ly", "rebrand.ly", "shorturl.at", "t.ly",
        "buff.ly", "lnkd.in", "intip.in", "rb.gy", "dub.sh", "bitly.ws",
    }
)  # fmt: skip
#: The parts of a query that name a post, in the order in which the patterns expect them; the rest is tracking.
_KEPT = ("story_fbid", "fbid", "v", "id")
_MIRROR = re.compile(r"^(?:www|m|mobile|web|mbasic|touch|[a-z]{2}-[a-z]{2})\.")
_IN_TEXT = re.compile(r"https?://\S+|at://\S+", re.IGNORECASE)
_BLUESKY_RECORD = re.compile(r"at://(?P<who>[\w.:-]+)/app\.bsky\.feed\.post/(?P<id>[a-z0-9]+)")


def has_links(platform: str) -> bool:
    """Tell whether a post of this platform has an address of its own that can be pasted."""
    return platform != "whatsapp"


def home_server(account: Account) -> str:
    """Give the host of a Mastodon account from its server's address or its full handle; empty if neither tells."""
    host = urlsplit(account.server_url).hostname or account.handle.strip().lstrip("@").partition("@")[2]
    return host.lower()


def link_of(account: Account, pasted: str, *, any_owner: bool = False) -> PostLink:
    """Understand what was pasted as the link of one of the account's posts; raises like ``read_link``, and
    ``InvalidInput("link_other_account")`` (expected, found) if the address names another account.
    """
    link = read_link(account.platform, pasted, home_server(account) if account.platform == "mastodon" else "")
    if not any_owner:
        check_owner(link, account.platform, account.handle)
    return link


def check_owner(link: PostLink, platform: str, handle: str) -> None:
    """Compare the account that a link names with the handle on file, where both tell one; raises
    ``InvalidInput("link_other_account")``.
    """
    name = handle_name(platform, handle)
    if link.owner and name and link.owner != name:
        raise InvalidInput("link_other_account", expected=f"@{name}", found=f"@{link.owner}")


def handle_name(platform: str, handle: str) -> str:
    """Give a handle as addresses write it; empty for what is a title or a number instead."""
    name = handle.strip().rstrip("/").rpartition("/")[2].lstrip("@").lower()
    if platform == "mastodon":
        name = name.partition("@")[0]
    return name if re.fullmatch(r"[a-z_][\w.-]*", name) else ""


def read_link(platform: str, pasted: str, server: str = "") -> PostLink:
    """Understand what was pasted as the link of a post on ``platform``; text around an address is ignored.

    ``server`` is the host of a Mastodon account, where it is known. Raises ``InvalidInput``: ``link_not_address``,
    ``link_shortened`` (found), ``link_other_platform`` (expected, found), ``link_other_server`` (expected),
    ``link_not_post``, ``no_links``.
    """
    if not has_links(platform):
        raise InvalidInput("no_links", platform=platform)
    if platform == "bluesky" and (record := _BLUESKY_RECORD.search(pasted)):
        return _bluesky(record["who"], record["id"])
    parts = _address(pasted)
    if _host(parts) in _SHORTENERS:
        raise InvalidInput("link_shortened", found=_host(parts))
    found = _platform_of(parts)
    if found and found != platform:
        raise InvalidInput("link_other_platform", expected=platform, found=found)
    if platform == "mastodon":
        return _fediverse(parts, server)
    if platform not in _SHAPES:
        return _unknown(platform, parts)
    if not found:
        raise InvalidInput("link_other_platform", expected=platform, found=_host(parts))
    return _known(platform, parts)


def id_key(platform: str, remote_id: str) -> str:
    """Give the part of an id that names the post: Facebook and Bluesky know a long and a short form of each."""
    separator = {"facebook": "_", "bluesky": "/"}.get(platform)
    return remote_id.rpartition(separator)[2] if separator else remote_id


def _address(pasted: str) -> SplitResult:
    text = pasted.strip().strip("<>\"'")
    if found := _IN_TEXT.search(text):
        text = found[0].rstrip(".,;)>\"'")
    elif "://" not in text and re.match(r"[\w-]+(\.[\w-]+)+/", text):
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        host = None
        parts = SplitResult("", "", "", "", "")
    if parts.scheme.lower() not in {"http", "https"} or not host or any(map(str.isspace, text)):
        raise InvalidInput("link_not_address")
    return parts


def _host(parts: SplitResult) -> str:
    return _MIRROR.sub("", (parts.hostname or "").lower())


def _platform_of(parts: SplitResult) -> str:
    host = _host(parts)
    for name, shape in _SHAPES.items():
        if host in shape.hosts or host in shape.short_hosts:
            return name
    return ""


def _kept(parts: SplitResult) -> tuple[str, str]:
    """Give the path and the part of the query that names a post."""
    given = parse_qs(parts.query)
    return parts.path.rstrip("/"), urlencode([(name, given[name][0]) for name in _KEPT if name in given])


def _known(platform: str, parts: SplitResult) -> PostLink:
    shape = _SHAPES[platform]
    path, query = _kept(parts)
    host = _DESKTOP.get(_host(parts), (parts.hostname or "").lower())
    url = urlunsplit(("https", host, path, query, ""))
    is_short_host = _host(parts) in shape.short_hosts
    for pattern in () if is_short_host else shape.posts:
        # With the query first: an address of both kinds is told by its query.
        for subject in (f"{path}?{query}", path):
            if match := pattern.fullmatch(subject):
                return _told(platform, url, match)
    if any(pattern.fullmatch(path) for pattern in (_ANY_SHORT if is_short_host else shape.short)):
        return PostLink(platform, url)
    raise InvalidInput("link_not_post", platform=platform)


def _told(platform: str, url: str, match: re.Match[str]) -> PostLink:
    groups = match.groupdict()
    if platform == "bluesky":
        return _bluesky(groups["who"], groups["id"])
    page = groups.get("page")
    owner = (groups.get("by") or "").lower()
    return PostLink(platform, url, f"{page}_{groups['id']}" if page else groups["id"], owner)


def _bluesky(who: str, key: str) -> PostLink:
    name = who.replace("%3A", ":").replace("%3a", ":")
    page, record = f"https://bsky.app/profile/{name}/post/{key}", f"at://{name}/app.bsky.feed.post/{key}"
    return PostLink("bluesky", page, record, "" if name.startswith("did:") else name.lower())


def _fediverse(parts: SplitResult, server: str) -> PostLink:
    host, path = (parts.hostname or "").lower(), parts.path.rstrip("/")
    matches = (pattern.fullmatch(path) for pattern in _FEDIVERSE)
    match = next(filter(None, matches), None)
    if match is None:
        raise InvalidInput("link_not_post", platform="mastodon")
    home = (match.groupdict().get("home") or server or host).lower()
    if host != (server or home).lower() or home != host:
        raise InvalidInput("link_other_server", expected=server or home)
    owner = (match.groupdict().get("by") or "").lower()
    url = urlunsplit((parts.scheme.lower(), parts.netloc, path, "", ""))
    return PostLink("mastodon", url, match["id"], owner)


def _unknown(platform: str, parts: SplitResult) -> PostLink:
    """Take any address of a platform without known shapes; its last part stands for the id."""
    return PostLink(platform, urlunsplit(parts), parts.path.rstrip("/").rpartition("/")[2])
