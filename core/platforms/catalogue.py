"""The platforms and what each offers to an office today. Light enough for the first page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.domain.account import ChannelMode


class SignInWay(StrEnum):
    """How an admin proves to a platform who they are."""

    BROWSER = "browser"
    CODE = "code"
    TOKEN = "token"  # noqa: S105


@dataclass(frozen=True, slots=True)
class PlatformInfo:
    """What the account page must know of a platform. ``asks_server``: it has many servers, so one is named."""

    id: str
    name: str
    modes: tuple[ChannelMode, ...]
    ways: tuple[SignInWay, ...] = ()
    asks_server: bool = False


_BY_HAND = (ChannelMode.ASSISTED,)

#: In the order in which they are offered.
PLATFORMS: Mapping[str, PlatformInfo] = {
    one.id: one
    for one in (
        PlatformInfo("practice", "Latihan", (ChannelMode.PRACTICE,)),
        PlatformInfo("facebook", "Facebook", _BY_HAND),
        PlatformInfo("instagram", "Instagram", _BY_HAND),
        PlatformInfo("x", "X", _BY_HAND),
        PlatformInfo("threads", "Threads", _BY_HAND),
        PlatformInfo("youtube", "YouTube", _BY_HAND),
        PlatformInfo("tiktok", "TikTok", _BY_HAND),
        PlatformInfo("telegram", "Telegram", _BY_HAND),
        PlatformInfo("whatsapp", "WhatsApp", _BY_HAND),
        PlatformInfo(
            "mastodon",
            "Mastodon",
            (ChannelMode.API, ChannelMode.ASSISTED),
            (SignInWay.BROWSER, SignInWay.CODE, SignInWay.TOKEN),
            asks_server=True,
        ),
        PlatformInfo("bluesky", "Bluesky", _BY_HAND),
    )
}
