"""Bluesky."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.bluesky.limits import LIMITS
from core.platforms.bluesky.options import OPTIONS
from core.platforms.platform import Parts, Platform, SignInField, SignInWay
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.bluesky.connector import BlueskyConnector

    return BlueskyConnector(parts.http, parts.vault, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.bluesky.sign_in import BlueskySignIn

    return BlueskySignIn(parts.http)


PLATFORM = Platform(
    id="bluesky",
    name="Bluesky",
    rank=100,
    modes=(ChannelMode.API, ChannelMode.ASSISTED),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.FIELDS,),
    asks_server=True,
    default_server="bsky.social",
    fields=(
        SignInField("handle"),
        SignInField("app_password", secret=True),
        SignInField("second_factor", required=False),
    ),
    connector=_connector,
    sign_in=_sign_in,
)
