"""YouTube."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.platform import Parts, Platform, SignInField, SignInWay
from core.platforms.youtube.limits import LIMITS
from core.platforms.youtube.options import OPTIONS
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.youtube.connector import YouTubeConnector

    return YouTubeConnector(parts.http, parts.secrets, parts.vault, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.youtube.sign_in import YouTubeSignIn

    return YouTubeSignIn(parts.http, parts.clock)


PLATFORM = Platform(
    id="youtube",
    name="YouTube",
    rank=50,
    modes=(ChannelMode.ASSISTED, ChannelMode.API),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.BROWSER,),
    fields=(SignInField("client_id"), SignInField("client_secret", secret=True)),
    connector=_connector,
    sign_in=_sign_in,
)
