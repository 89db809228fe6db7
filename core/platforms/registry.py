"""Where each platform's connector is. Loads none before it is used."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.domain.account import Account, ChannelMode
from core.errors import Bug

if TYPE_CHECKING:
    from core.clock import Clock
    from core.platforms.http import Http
    from core.platforms.practice.feed import PracticeFeed
    from core.platforms.practice.switch import PracticeSwitch
    from core.ports import Connector, FittedMedia, SecretStore, SignIn, TokenVault


@dataclass(frozen=True, slots=True)
class Parts:
    """What connectors are built from."""

    http: Http
    secrets: SecretStore
    vault: TokenVault
    fitted: FittedMedia
    clock: Clock
    practice_feed: PracticeFeed
    practice_switch: PracticeSwitch


def _mastodon(parts: Parts) -> Connector:
    from core.platforms.mastodon.connector import MastodonConnector

    return MastodonConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _bluesky(parts: Parts) -> Connector:
    from core.platforms.bluesky.connector import BlueskyConnector

    return BlueskyConnector(parts.http, parts.vault, parts.fitted, parts.clock)


def _telegram(parts: Parts) -> Connector:
    from core.platforms.telegram.connector import TelegramConnector

    return TelegramConnector(parts.http, parts.secrets, parts.fitted)


def _facebook(parts: Parts) -> Connector:
    from core.platforms.facebook.connector import FacebookConnector

    return FacebookConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _instagram(parts: Parts) -> Connector:
    from core.platforms.instagram.connector import InstagramConnector

    return InstagramConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _threads(parts: Parts) -> Connector:
    from core.platforms.threads.connector import ThreadsConnector

    return ThreadsConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _tiktok(parts: Parts) -> Connector:
    from core.platforms.tiktok.connector import TikTokConnector

    return TikTokConnector(parts.http, parts.secrets, parts.vault, parts.fitted, parts.clock)


def _x(parts: Parts) -> Connector:
    from core.platforms.x.connector import XConnector

    return XConnector(parts.http, parts.vault, parts.fitted, parts.clock)


def _youtube(parts: Parts) -> Connector:
    from core.platforms.youtube.connector import YouTubeConnector

    return YouTubeConnector(parts.http, parts.secrets, parts.vault, parts.fitted, parts.clock)


def _practice(parts: Parts) -> Connector:
    from core.platforms.practice.connector import PracticeConnector

    return PracticeConnector(parts.practice_feed, parts.fitted, parts.clock, parts.practice_switch)


_CONNECTORS: Mapping[str, Callable[[Parts], Connector]] = {
    "bluesky": _bluesky,
    "facebook": _facebook,
    "instagram": _instagram,
    "mastodon": _mastodon,
    "practice": _practice,
    "telegram": _telegram,
    "threads": _threads,
    "tiktok": _tiktok,
    "x": _x,
    "youtube": _youtube,
}


def _mastodon_sign_in(parts: Parts) -> SignIn:
    from core.platforms.mastodon.sign_in import MastodonSignIn

    return MastodonSignIn(parts.http)


def _bluesky_sign_in(parts: Parts) -> SignIn:
    from core.platforms.bluesky.sign_in import BlueskySignIn

    return BlueskySignIn(parts.http)


def _telegram_sign_in(parts: Parts) -> SignIn:
    from core.platforms.telegram.sign_in import TelegramSignIn

    return TelegramSignIn(parts.http)


def _facebook_sign_in(parts: Parts) -> SignIn:
    from core.platforms.facebook.sign_in import FacebookSignIn

    return FacebookSignIn(parts.http, parts.clock)


def _instagram_sign_in(parts: Parts) -> SignIn:
    from core.platforms.instagram.sign_in import InstagramSignIn

    return InstagramSignIn(parts.http, parts.clock)


def _threads_sign_in(parts: Parts) -> SignIn:
    from core.platforms.threads.sign_in import ThreadsSignIn

    return ThreadsSignIn(parts.http, parts.clock)


def _tiktok_sign_in(parts: Parts) -> SignIn:
    from core.platforms.tiktok.sign_in import TikTokSignIn

    return TikTokSignIn(parts.http, parts.clock)


def _x_sign_in(parts: Parts) -> SignIn:
    from core.platforms.x.sign_in import XSignIn

    return XSignIn(parts.http, parts.clock)


def _youtube_sign_in(parts: Parts) -> SignIn:
    from core.platforms.youtube.sign_in import YouTubeSignIn

    return YouTubeSignIn(parts.http, parts.clock)


_SIGN_INS: Mapping[str, Callable[[Parts], SignIn]] = {
    "bluesky": _bluesky_sign_in,
    "facebook": _facebook_sign_in,
    "instagram": _instagram_sign_in,
    "mastodon": _mastodon_sign_in,
    "telegram": _telegram_sign_in,
    "threads": _threads_sign_in,
    "tiktok": _tiktok_sign_in,
    "x": _x_sign_in,
    "youtube": _youtube_sign_in,
}


class Registry:
    """Finds connectors by account; each is built once, when it is first asked for."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lock = threading.Lock()
        self._built: dict[str, Connector] = {}

    def of(self, account: Account) -> Connector:
        """Give the account's connector: the platform's own, or the one for work by hand."""
        name = (
            account.platform if account.mode is not ChannelMode.ASSISTED else f"assisted {account.platform}"
        )
        with self._lock:
            if name not in self._built:
                self._built[name] = self._build(account)
            return self._built[name]

    def _build(self, account: Account) -> Connector:
        if account.mode is ChannelMode.ASSISTED:
            from core.platforms.assisted import AssistedConnector

            return AssistedConnector(account.platform)
        if account.platform not in _CONNECTORS:
            raise Bug("platform_unknown", platform=account.platform)
        return _CONNECTORS[account.platform](self._parts)


class SignInRegistry:
    """Finds the ways into a platform by its name; each is built once, because it remembers pending sign-ins."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lock = threading.Lock()
        self._built: dict[str, SignIn] = {}

    def of(self, platform: str) -> SignIn:
        """Give the platform's ways to sign in; raises ``Bug`` for one that has none."""
        with self._lock:
            if platform not in self._built:
                if platform not in _SIGN_INS:
                    raise Bug("platform_unknown", platform=platform)
                self._built[platform] = _SIGN_INS[platform](self._parts)
            return self._built[platform]
