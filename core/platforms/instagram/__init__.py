"""Instagram."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.instagram.limits import LIMITS
from core.platforms.instagram.options import OPTIONS
from core.platforms.meta.sign_in_fields import APP, PUBLIC_HOST, TOKEN_AND_PAGE
from core.platforms.platform import Parts, Platform, SignInWay
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.instagram.connector import InstagramConnector

    return InstagramConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.instagram.sign_in import InstagramSignIn

    return InstagramSignIn(parts.http, parts.clock)


PLATFORM = Platform(
    id="instagram",
    name="Instagram",
    rank=20,
    modes=(ChannelMode.ASSISTED, ChannelMode.API),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.FIELDS,),
    fields=(*TOKEN_AND_PAGE, *APP, *PUBLIC_HOST),
    connector=_connector,
    sign_in=_sign_in,
)
