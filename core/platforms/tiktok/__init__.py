"""TikTok."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.callbacks import ANY_PORT, callbacks
from core.platforms.platform import Parts, Platform, SignInField, SignInWay
from core.platforms.tiktok.limits import LIMITS
from core.platforms.tiktok.options import OPTIONS
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.tiktok.connector import TikTokConnector

    return TikTokConnector(parts.http, parts.secrets, parts.vault, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.tiktok.sign_in import TikTokSignIn

    return TikTokSignIn(parts.http, parts.clock)


PLATFORM = Platform(
    id="tiktok",
    name="TikTok",
    rank=60,
    modes=(ChannelMode.ASSISTED, ChannelMode.API),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.BROWSER,),
    fields=(
        SignInField("client_key"),
        SignInField("client_secret", secret=True),
        SignInField("figures", required=False, choice=True),
        SignInField("direct_post", required=False, choice=True),
    ),
    callbacks=callbacks((ANY_PORT,)),
    connector=_connector,
    sign_in=_sign_in,
)
