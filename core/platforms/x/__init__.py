"""X."""

from __future__ import annotations

from core.domain.account import ChannelMode
from core.platforms.callbacks import callbacks
from core.platforms.platform import Parts, Platform, SignInField, SignInWay
from core.platforms.x.limits import LIMITS
from core.platforms.x.options import OPTIONS
from core.ports import Connector, SignIn

#: X wants every address registered exactly, with its port, at most ten.
PORTS = (17865, 17866, 17867)


def _connector(parts: Parts) -> Connector:
    from core.platforms.x.connector import XConnector

    return XConnector(parts.http, parts.vault, parts.fitted, parts.clock)


def _sign_in(parts: Parts) -> SignIn:
    from core.platforms.x.sign_in import XSignIn

    return XSignIn(parts.http, parts.clock)


PLATFORM = Platform(
    id="x",
    name="X",
    rank=30,
    modes=(ChannelMode.ASSISTED, ChannelMode.API),
    limits=LIMITS,
    options=OPTIONS,
    ways=(SignInWay.BROWSER,),
    fields=(SignInField("client_id"), SignInField("enterprise_confirmed", choice=True)),
    callbacks=callbacks(PORTS),
    connector=_connector,
    sign_in=_sign_in,
)
