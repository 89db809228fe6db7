"""Mastodon, and what speaks its language."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.mastodon.limits import LIMITS
from core.platforms.mastodon.options import OPTIONS
from core.platforms.platform import Parts, Platform, SignInWay
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.mastodon.connector import MastodonConnector

    return MastodonConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.mastodon.sign_in import MastodonSignIn

    return MastodonSignIn(parts.http)


PLATFORM = Platform(
    id="mastodon",
    name="Mastodon",
    rank=90,
    modes=(ChannelMode.API, ChannelMode.ASSISTED),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.BROWSER, SignInWay.CODE, SignInWay.TOKEN),
    asks_server=True,
    connector=_connector,
    sign_in=_sign_in,
)
