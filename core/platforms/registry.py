"""Builds each platform's connector and sign-in when they are first asked for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from core.domain.account import Account, ChannelMode
from core.errors import Bug
from core.platforms.catalogue import PLATFORMS
from core.platforms.platform import Parts, Platform

if TYPE_CHECKING:
    from core.ports import Connector, SignIn


class Registry:
    """Finds connectors by account; each is built once."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._lock = threading.Lock()
        self._built: dict[tuple[str, bool], Connector] = {}

    def of(self, account: Account) -> Connector:
        """Give the account's connector: the platform's own, or the one for work by hand; raises ``Bug``."""
        key = (account.platform, account.mode is ChannelMode.ASSISTED)
        with self._lock:
            if key not in self._built:
                self._built[key] = self._build(_platform(account.platform), by_hand=key[1])
            return self._built[key]

    def _build(self, platform: Platform, *, by_hand: bool) -> Connector:
        if by_hand:
            from core.platforms.assisted import AssistedConnector

            return AssistedConnector(platform)
        if platform.connector is None:
            raise Bug("platform_unknown", platform=platform.id)
        return platform.connector(self._parts)


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
                build = _platform(platform).sign_in
                if build is None:
                    raise Bug("platform_unknown", platform=platform)
                self._built[platform] = build(self._parts)
            return self._built[platform]


def _platform(name: str) -> Platform:
    if name not in PLATFORMS:
        raise Bug("platform_unknown", platform=name)
    return PLATFORMS[name]
