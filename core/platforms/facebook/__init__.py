"""Facebook Pages. By hand first: few offices have an app of their own at Meta."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.facebook.limits import LIMITS
from core.platforms.facebook.options import OPTIONS
from core.platforms.meta.sign_in_fields import APP, TOKEN_AND_PAGE
from core.platforms.platform import Parts, Platform, SignInWay
from core.ports import Connector, SignIn


def _connector(parts: Parts) -> Connector:
    from core.platforms.facebook.connector import FacebookConnector

    return FacebookConnector(parts.http, parts.secrets, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.facebook.sign_in import FacebookSignIn

    return FacebookSignIn(parts.http, parts.clock)


PLATFORM = Platform(
    id="facebook",
    name="Facebook",
    rank=10,
    modes=(ChannelMode.ASSISTED, ChannelMode.API),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.FIELDS,),
    fields=(*TOKEN_AND_PAGE, *APP),
    connector=_connector,
    sign_in=_sign_in,
)
